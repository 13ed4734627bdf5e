using System.Text.RegularExpressions;

namespace Compliance.Cli.Tests;

/// <summary>Keeps the examples of README.md true: they are what the command prints, what a file holds, what a test runs.</summary>
public class ReadmeTests
{
    [Fact]
    public void Every_example_is_real()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        var examples = 0;
        var real = Regex.Replace(
            readme,
            "(<!-- (?<kind>output|file|code): (?<what>[^\n]*) -->\n```[a-z]*\n)[^`]*(```\n)",
            match =>
            {
                examples++;
                return match.Groups[1].Value + Example(match.Groups["kind"].Value, match.Groups["what"].Value) + match.Groups[2].Value;
            });

        Assert.Equal(4, examples);
        Repository.Approve("README.md", real);
    }

    private static string Example(string kind, string what) => kind switch
    {
        "output" => Run(what.Split(' ')),
        "file" => File.ReadAllText(Repository.PathOf(what.Split('/'))),
        _ => Code(File.ReadAllLines(Repository.PathOf(what.Split('/')))),
    };

    private static string Code(string[] lines) => string.Concat(lines
        .SkipWhile(l => l.Trim() != "// begin").Skip(1).TakeWhile(l => l.Trim() != "// end")
        .Select(l => (l.Length > 8 ? l[8..] : "") + "\n"));

    private static string Run(string[] arguments)
    {
        var (_, text) = InProcess.Run(arguments);
        // Digests change with every word of a rule; the README tells what they are for.
        return Regex.Replace(text, "(?<=Fingeravtrykk.*)[0-9a-f]{12}", "…");
    }
}
