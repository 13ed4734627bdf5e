using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Cli.Tests;

/// <summary>Plays a scenario in a folder of its own, and gives it back with what really came of it.</summary>
internal sealed class ScenarioRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("compliance-scenario-").FullName;
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private string stdin = "";
    private int? terminal;

    public string Play(Scenario scenario)
    {
        var played = new List<Section>();
        foreach (var section in scenario.Sections)
        {
            switch (section.Kind)
            {
                case "file":
                    WriteFile(section);
                    break;
                case "pack":
                    CopyPack();
                    break;
                case "stdin":
                    stdin = section.Body;
                    break;
                case "env":
                    var pair = section.Argument.Split('=', 2);
                    variables[pair[0]] = pair[1];
                    break;
                case "terminal":
                    terminal = int.Parse(section.Argument, CultureInfo.InvariantCulture);
                    break;
                case "command":
                    played.Add(section);
                    played.AddRange(Run(section.Argument, scenario.Sections.SkipWhile(s => s != section).Skip(1)));
                    continue;
                case "exit" or "stdout" or "stderr" or "written":
                    continue;
                default:
                    throw new InvalidDataException($"unknown section `{section.Kind}`");
            }

            played.Add(section);
        }

        return Scenario.Print(scenario.Comment, played);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<Section> Run(string arguments, IEnumerable<Section> following)
    {
        var (code, output, error) = Run(Split(arguments));
        yield return new Section("exit", code.ToString(CultureInfo.InvariantCulture), "");
        if (output.Length > 0)
            yield return new Section("stdout", "", Filter(output));
        if (error.Length > 0)
            yield return new Section("stderr", "", Filter(error));
        foreach (var written in following.TakeWhile(s => s.Kind != "command").Where(s => s.Kind == "written"))
        {
            var path = Path.Combine(folder, written.Argument);
            yield return written with { Body = File.Exists(path) ? Filter(File.ReadAllText(path)) : "(no such file)\n" };
        }
    }

    private (int Code, string Out, string Error) Run(string[] arguments)
    {
        // A terminal is nothing that a process can be given.
        if (CommandProcess.IsNamed && terminal is null)
            return CommandProcess.Run(arguments, folder, stdin, variables);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings
        {
            In = new MemoryStream(Encoding.UTF8.GetBytes(stdin)),
            Out = output,
            Error = error,
            Folder = folder,
            Today = new DateOnly(2026, 3, 1),
            Variable = name => variables.GetValueOrDefault(name),
            TerminalWidth = terminal,
        };
        var code = CommandLine.Run(arguments, surroundings, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>A small pack, so that the scenarios of the command do not change with every word of the Norwegian one.</summary>
    private void CopyPack()
    {
        Directory.CreateDirectory(Path.Combine(folder, "small"));
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack")))
            File.Copy(file, Path.Combine(folder, "small", Path.GetFileName(file)));
    }

    private void WriteFile(Section section)
    {
        var words = section.Argument.Split(' ');
        var path = Path.Combine(folder, words[0]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var encoding = words.Length == 1 ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(words[1])!;
        File.WriteAllText(path, section.Body, encoding);
    }

    /// <summary>What changes with every version or byte of input is left out.</summary>
    private string Filter(string text)
    {
        var plain = text.Replace(folder, "(folder)", StringComparison.Ordinal).Replace("\u001b", "␛", StringComparison.Ordinal);
        plain = Regex.Replace(plain, @"\b[0-9a-f]{64}\b", "(digest)", RegexOptions.NonBacktracking);
        plain = Regex.Replace(plain, @"(?<=[a-zæøå] )[0-9a-f]{12}(?=\s)", "(digest)");
        return plain.Replace(CommandLine.Version, "(version)", StringComparison.Ordinal);
    }

    /// <summary>Arguments at spaces; quotation marks hold them together.</summary>
    private static string[] Split(string arguments) =>
        [.. Regex.Matches(arguments, @"(?:""[^""]*""|[^\s""])+").Select(m => m.Value.Replace("\"", "", StringComparison.Ordinal)).Skip(1)];
}
