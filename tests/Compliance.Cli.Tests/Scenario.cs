using System.Text;

namespace Compliance.Cli.Tests;

/// <summary>
/// A text file that tells a story of the command: files, a command, and what comes of it. Sections begin with
/// <c>=== kind argument</c>:
/// <list type="bullet">
/// <item><c>file NAME</c> a file (<c>file NAME windows-1252</c> in that encoding); <c>pack</c> a small rule pack in the folder <c>small</c></item>
/// <item><c>stdin</c>, <c>env NAME=VALUE</c>, <c>terminal COLUMNS</c>: for the commands below</item>
/// <item><c>command ARGUMENTS</c>, then <c>exit CODE</c>, <c>stdout</c>, <c>stderr</c> and <c>written NAME</c>: what is expected</item>
/// </list>
/// Lines before the first section are a comment.
/// </summary>
internal sealed class Scenario
{
    private readonly List<Section> sections = [];

    public string Comment { get; private set; } = "";

    public IReadOnlyList<Section> Sections => sections;

    public static Scenario Parse(string text)
    {
        var scenario = new Scenario();
        var body = new StringBuilder();
        Section? current = null;
        void Close()
        {
            if (current is null)
                scenario.Comment = body.ToString();
            else
                scenario.sections.Add(current with { Body = body.ToString() });
            body.Clear();
        }

        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (!line.StartsWith("=== ", StringComparison.Ordinal))
            {
                body.Append(line).Append('\n');
                continue;
            }

            Close();
            var words = line[4..].Split(' ', 2);
            current = new Section(words[0], words.Length > 1 ? words[1] : "", "");
        }

        Close();
        return scenario;
    }

    public static string Print(string comment, IEnumerable<Section> sections)
    {
        var text = new StringBuilder(comment);
        foreach (var section in sections)
        {
            text.Append("=== ").Append(section.Kind);
            if (section.Argument.Length > 0)
                text.Append(' ').Append(section.Argument);
            text.Append('\n').Append(section.Body);
            if (section.Body.Length > 0 && !section.Body.EndsWith('\n'))
                text.Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>A section of a scenario.</summary>
internal sealed record Section(string Kind, string Argument, string Body);
