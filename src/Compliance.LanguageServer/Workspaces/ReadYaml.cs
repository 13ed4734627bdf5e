using Compliance.Language;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>
/// A file as YAML. While somebody types, a file is often no YAML for a moment; then the lines that cannot be read are taken for
/// blank ones, so that everything else in the file, and every name that other files use, stays known. Every offset of the tree is
/// that of the file. The same text always gives the same tree: nothing is remembered of how it came to be.
/// </summary>
internal sealed class ReadYaml
{
    private const int MostBlankedLines = 12;

    private ReadYaml(YamlTree tree, YamlTree asWritten, IReadOnlyList<int> blanked)
    {
        Tree = tree;
        AsWritten = asWritten;
        Blanked = blanked;
    }

    /// <summary>The tree, of the file or of what could be kept of it.</summary>
    public YamlTree Tree { get; }

    /// <summary>The file as it is, with its errors.</summary>
    public YamlTree AsWritten { get; }

    /// <summary>Lines that were taken for blank, from 1.</summary>
    public IReadOnlyList<int> Blanked { get; }

    /// <summary>True when the tree is that of the file as it is.</summary>
    public bool IsWhole => Blanked.Count == 0;

    public static ReadYaml Of(string path, string text)
    {
        var written = YamlReader.Read(path, text);
        if (written.Errors.Count == 0 || written.Errors.Any(e => e.Kind == YamlErrorKind.TooLarge))
            return new ReadYaml(written, written, []);
        var blanked = new List<int>();
        var tree = written;
        var rest = text.ToCharArray();
        while (tree.Errors.Count > 0 && blanked.Count < MostBlankedLines)
        {
            if (NextToBlank(tree, blanked) is not { } line)
                break;
            blanked.Add(line);
            Blank(rest, line);
            tree = YamlReader.Read(path, new string(rest));
        }

        return tree.Errors.Count == 0 ? new ReadYaml(tree, written, blanked) : new ReadYaml(written, written, []);
    }

    /// <summary>The line of the error, or the last one before it that still has something on it.</summary>
    private static int? NextToBlank(YamlTree tree, List<int> blanked)
    {
        var text = tree.Source.Text;
        for (var line = tree.Errors[0].Line; line > 0; line--)
        {
            var start = tree.Source.StartOfLine(line);
            var end = tree.Source.StartOfLine(line + 1);
            if (!blanked.Contains(line) && !text.AsSpan(start, end - start).IsWhiteSpace())
                return line;
        }

        return null;
    }

    private static void Blank(char[] text, int line)
    {
        var at = 0;
        for (var current = 1; current < line && at < text.Length; at++)
        {
            if (text[at] == '\n')
                current++;
        }

        for (; at < text.Length && text[at] is not ('\n' or '\r'); at++)
            text[at] = ' ';
    }
}
