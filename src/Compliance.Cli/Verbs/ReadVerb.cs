using System.CommandLine;
using System.Globalization;
using System.Text;
using Compliance.Plans;

namespace Compliance.Cli.Verbs;

/// <summary>A document in, the plan that was read from it out, for a person to correct; or what was read against what was marked.</summary>
internal static class ReadVerb
{
    private const int FirstLines = 20;

    /// <summary>What the verb may be called too.</summary>
    public const string OtherName = "extract";

    public static Command Make(Surroundings surroundings)
    {
        var files = new Argument<string[]>("files") { Description = "A document (txt, md, html, docx, pdf) or plan (yaml, json), or - for standard input. Several only with --score.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string?>("--format") { Description = "yaml or json. Default: the ending of the output file, else yaml.", HelpName = "format" };
        var output = new Option<string?>("--output", "-o") { Description = "Where the plan is written. Default: standard output.", HelpName = "file" };
        var stdinName = new Option<string?>("--stdin-name") { Description = "File name that standard input is read under. Default: stdin.txt.", HelpName = "name" };
        var lexicon = new Option<string?>("--lexicon") { Description = "A folder of lexicons of your own, one YAML file for each language.", HelpName = "folder" };
        var entity = new Option<string?>("--entity") { Description = "The legal entity to read for where a document treats several one by one.", HelpName = "name" };
        var explain = new Option<bool>("--explain") { Description = "Shows which text gave which value, what is a guess, and what was not taken and why." };
        var score = new Option<string[]>("--score") { Description = "The plan as you marked it; one for each document, in their order. Prints precision and recall.", HelpName = "marked" };
        var failUnder = new Option<string?>("--fail-under") { Description = "With --score: the lowest precision and recall, in per cent, for exit code 0. Default: 100.", HelpName = "percent" };
        var command = new Command("read", "Reads a document and writes the plan, each value with its place.") { files, format, output, stdinName, lexicon, entity, explain, score, failUnder }
            .WithExample(
                "compliance read plan.docx -o plan.yaml",
                "compliance check plan.yaml",
                "compliance read plan.txt --explain",
                "compliance read a.txt b.txt --score a.marked.yaml --score b.marked.yaml --fail-under 90");
        command.Aliases.Add(OtherName);
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(files) ?? [];
            var marked = parsed.GetValue(score) ?? [];
            if (named.Length == 0)
                throw new CommandFailure("no file is named", "Name a file, as in `compliance read plan.txt`.");
            var readers = new PlanReaders(surroundings, ReadingOptions.Read(parsed.GetValue(lexicon), parsed.GetValue(entity), surroundings));
            var name = parsed.GetValue(stdinName) ?? "stdin.txt";
            if (marked.Length > 0)
                return ReadScore.Run(readers, named, marked, Percent(parsed.GetValue(failUnder)), name, surroundings);
            if (named.Length > 1)
                throw new CommandFailure("`read` takes one document", "Run it once for each document, or compare several with plans of your own: `--score`.");
            if (parsed.GetValue(failUnder) is not null)
                throw new CommandFailure("`--fail-under` goes with `--score`");
            return parsed.GetValue(explain)
                ? Explain(readers, named[0], name, surroundings)
                : Write(readers, named[0], parsed.GetValue(format), parsed.GetValue(output), name, surroundings);
        });
        return command;
    }

    private static int Write(PlanReaders readers, string file, string? format, string? output, string stdinName, Surroundings surroundings)
    {
        OutputFile.KeepApart([output], [file], surroundings);
        var isJson = IsJson(format, output);
        var reading = readers.Read(file, stdinName);
        if (reading.Plan is not { } plan)
            return Unreadable(reading, surroundings);
        NameEntities(reading, surroundings);
        var text = isJson ? PlanJson.Write(plan) : PlanYaml.Write(plan);
        if (output is null)
        {
            surroundings.Out.Write(text);
            return Exit.Clean;
        }

        OutputFile.Write(output, surroundings, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        surroundings.Error.WriteLine($"Wrote {output}. Correct it where it is wrong, then run: compliance check {output}");
        return Exit.Clean;
    }

    private static int Explain(PlanReaders readers, string file, string stdinName, Surroundings surroundings)
    {
        var reading = readers.Read(file, stdinName);
        if (reading.Plan is null)
            return Unreadable(reading, surroundings);
        NameEntities(reading, surroundings);
        ReadExplanation.Write(reading, surroundings.Out);
        return Exit.Clean;
    }

    // Their figures are in no plan until one of them is chosen.
    private static void NameEntities(PlanReading reading, Surroundings surroundings)
    {
        if (reading.Plan?.Document?.Entities is { Count: > 0 } entities)
            surroundings.Error.WriteLine($"The document treats {entities.Count} legal entities: {string.Join(", ", entities)}. Figures of one of them are taken with --entity.");
    }

    /// <summary>Prints why a file could not be read.</summary>
    public static int Unreadable(PlanReading reading, Surroundings surroundings)
    {
        foreach (var error in reading.Errors.Take(FirstLines))
            surroundings.Error.WriteLine(error);
        return Exit.Unreadable;
    }

    private static double Percent(string? word)
    {
        if (word is null)
            return 1;
        return double.TryParse(word.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? percent / 100
            : throw new CommandFailure($"`--fail-under {word}` is no number from 0 to 100");
    }

    private static bool IsJson(string? format, string? output) => (format ?? Path.GetExtension(output)?.TrimStart('.'))?.ToLowerInvariant() switch
    {
        "json" => true,
        "yaml" or "yml" or "" or null => false,
        var other when format is not null => throw new CommandFailure($"`--format {other}` is none of yaml, json"),
        _ => false,
    };
}
