using Compliance.Reporting;

namespace Compliance.Cli.RuleTesting;

/// <summary>A form of a test run, and where it goes.</summary>
/// <param name="Format"><c>console</c>, <c>junit</c> or <c>json</c>.</param>
/// <param name="File">The file; null for standard output.</param>
internal sealed record TestOutput(string Format, string? File)
{
    private static readonly string[] Formats = ["console", "junit", "json"];

    /// <summary>The outputs of a run; the console is one of them unless something else takes standard output.</summary>
    public static IReadOnlyList<TestOutput> ParseAll(IReadOnlyList<string> texts)
    {
        var outputs = texts.Select(Parse).ToList();
        if (outputs.Count(o => o.File is null) > 1)
            throw new CommandFailure("two reports on standard output; give one of them a file, as in `--report junit=tests.xml`");
        return outputs.Exists(o => o.File is null) ? outputs : [.. outputs, new TestOutput("console", null)];
    }

    public void Write(TestRun run, Surroundings surroundings)
    {
        if (File is null && Format == "console")
        {
            new TestPage(surroundings.Out, new TextPage(surroundings.Out, surroundings.Width, surroundings.Colour)).Write(run);
            return;
        }

        if (File is null)
        {
            using var memory = new MemoryStream();
            Write(run, memory);
            surroundings.Out.Write(System.Text.Encoding.UTF8.GetString(memory.ToArray()) + "\n");
            return;
        }

        OutputFile.Write(File, surroundings, stream => Write(run, stream));
    }

    private static TestOutput Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        if (!Formats.Contains(name))
            throw new CommandFailure($"unknown report format `{name}`; expected {string.Join(", ", Formats)}", "Give a file as in `--report junit=tests.xml`.");
        if (equals >= 0 && equals == text.Length - 1)
            throw new CommandFailure($"`--report {text}` names no file after the equals sign");
        return new TestOutput(name, equals < 0 ? null : text[(equals + 1)..]);
    }

    private void Write(TestRun run, Stream stream)
    {
        if (Format == "json")
        {
            TestJson.Write(run, stream);
        }
        else if (Format == "junit")
        {
            TestJUnit.Write(run, stream);
        }
        else
        {
            using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            new TestPage(writer, new TextPage(writer, 96, false)).Write(run);
        }
    }
}
