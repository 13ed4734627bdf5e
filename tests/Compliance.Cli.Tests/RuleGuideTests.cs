using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Cli.Tests;

/// <summary>The guide for authors of rules does what it says: its files are written and its commands are run, in order.</summary>
public sealed partial class RuleGuideTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("compliance-guide-").FullName;

    [Fact]
    public void The_commands_of_the_guide_print_what_it_shows()
    {
        var text = File.ReadAllText(Repository.PathOf("rules", "README.md")).ReplaceLineEndings("\n");
        var steps = 0;
        foreach (Match block in Blocks().Matches(text))
        {
            var body = block.Groups["body"].Value;
            if (block.Groups["file"].Value is { Length: > 0 } file)
                File.WriteAllText(Path.Combine(folder, file), body);
            else if (block.Groups["kind"].Value == "console")
                steps += Play(body);
        }

        Assert.True(steps >= 7, "the guide shows fewer commands than it did");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private int Play(string console)
    {
        var commands = console.Split("$ compliance ", StringSplitOptions.RemoveEmptyEntries);
        foreach (var command in commands)
        {
            var lines = command.Split('\n', 2);
            var expected = lines[1].TrimEnd('\n');
            var (code, output, error) = Run(lines[0]);
            Assert.True(code != Exit.Failed, lines[0] + "\n" + error);
            if (expected.Length > 0)
                Assert.StartsWith(expected, output, StringComparison.Ordinal);
        }

        return commands.Length;
    }

    private (int Code, string Output, string Error) Run(string arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var words = Words().Matches(arguments).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value).ToArray();
        var code = CommandLine.Run(words, new Surroundings
        {
            In = new MemoryStream(Encoding.UTF8.GetBytes("")),
            Out = output,
            Error = error,
            Folder = folder,
            Today = new DateOnly(2026, 11, 22),
            Variable = _ => null,
        }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    [GeneratedRegex("```(?<kind>[a-z]+)(?: file (?<file>[^\n]+))?\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|\\S+")]
    private static partial Regex Words();
}
