using System.CommandLine;
using System.Text;
using Compliance.Plans;

namespace Compliance.Cli.Verbs;

/// <summary>A document in, the plan that was read from it out, for a person to correct.</summary>
internal static class ReadVerb
{
    private const int FirstLines = 20;

    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string?>("file") { Description = "A document (txt) or plan (yaml, json), or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string?>("--format") { Description = "yaml or json. Default: the ending of the output file, else yaml.", HelpName = "format" };
        var output = new Option<string?>("--output", "-o") { Description = "Where the plan is written. Default: standard output.", HelpName = "file" };
        var stdinName = new Option<string?>("--stdin-name") { Description = "File name that standard input is read under. Default: stdin.txt.", HelpName = "name" };
        var command = new Command("read", "Reads a document and writes the plan, each value with its place.") { file, format, output, stdinName }
            .WithExample("compliance read plan.txt -o plan.yaml", "compliance check plan.yaml");
        command.Aliases.Add("extract");
        command.SetAction(parsed => Run(
            parsed.GetValue(file) ?? throw new CommandFailure("no file is named", "Name a file, as in `compliance read plan.txt`."),
            parsed.GetValue(format),
            parsed.GetValue(output),
            parsed.GetValue(stdinName) ?? "stdin.txt",
            surroundings));
        return command;
    }

    private static int Run(string file, string? format, string? output, string stdinName, Surroundings surroundings)
    {
        var isJson = IsJson(format, output);
        var reading = new PlanReaders(surroundings).Read(file, stdinName);
        if (reading.Plan is not { } plan)
        {
            foreach (var error in reading.Errors.Take(FirstLines))
                surroundings.Error.WriteLine(error);
            return Exit.Unreadable;
        }

        var text = isJson ? PlanJson.Write(plan) : PlanYaml.Write(plan);
        if (output is null)
        {
            surroundings.Out.Write(text);
            return Exit.Clean;
        }

        try
        {
            File.WriteAllText(surroundings.PathOf(output), text, new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CommandFailure($"cannot write `{output}`", "Does its folder exist, and may you write there?");
        }

        surroundings.Error.WriteLine($"Wrote {output}. Correct it where it is wrong, then run: compliance check {output}");
        return Exit.Clean;
    }

    private static bool IsJson(string? format, string? output) => (format ?? Path.GetExtension(output)?.TrimStart('.'))?.ToLowerInvariant() switch
    {
        "json" => true,
        "yaml" or "yml" or "" or null => false,
        var other when format is not null => throw new CommandFailure($"`--format {other}` is none of yaml, json"),
        _ => false,
    };
}
