using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Cli.Scaffolding;

/// <summary>A text of the program that becomes a file of a pack.</summary>
internal static partial class Template
{
    private const string Fallback = "en";

    /// <summary>
    /// Fills in a template. A word <c>$name$</c> becomes its value, and a line that is nothing but a word without a value goes;
    /// lines that begin with a language stand for one line in each language of the pack.
    /// </summary>
    public static string Fill(string name, IReadOnlyList<string> languages, IReadOnlyDictionary<string, string> values)
    {
        var text = new StringBuilder();
        var spoken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Read(name).Split('\n').Append(""))
        {
            if (LanguageLine().Match(line) is { Success: true } match)
            {
                spoken[match.Groups["language"].Value] = line;
                continue;
            }

            foreach (var language in spoken.Count == 0 ? [] : languages)
                text.Append(spoken.TryGetValue(language, out var own) ? own : spoken[Fallback].Replace(Fallback + ":", language + ":", StringComparison.Ordinal)).Append('\n');
            spoken.Clear();
            if (!(Word().Match(line) is { Success: true } word && word.Length == line.Length && values.TryGetValue(word.Groups["word"].Value, out var value) && value.Length == 0))
                text.Append(line).Append('\n');
        }

        var filled = Word().Replace(text.ToString(), m => values.TryGetValue(m.Groups["word"].Value, out var value) ? value : m.Value);
        return filled.TrimEnd('\n') + "\n";
    }

    /// <summary>The text, each line with something in it moved to the right.</summary>
    public static string Indented(string text, int columns) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => (line.Length == 0 ? "" : new string(' ', columns) + line) + "\n"));

    private static string Read(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"templates/{name}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    [GeneratedRegex("^ +(?<language>[a-z]{2}): .*$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageLine();

    [GeneratedRegex(@"\$(?<word>[a-z]+)\$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
