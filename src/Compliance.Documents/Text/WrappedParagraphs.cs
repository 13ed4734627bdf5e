namespace Compliance.Documents;

/// <summary>
/// A text whose lines a program made paragraphs of, as word processors do with a file of plain text: each line that was wrapped
/// at the width of its page is a paragraph, and each blank line one more.
/// </summary>
internal static class WrappedParagraphs
{
    private const int ShortestLine = 40;
    private const int LongestLine = 160;
    private const int FewestWrapped = 4;

    /// <summary>True where enough sentences go on in the paragraph below, and nothing of the document is marked as more than a paragraph.</summary>
    /// <param name="text">The text that the paragraphs stand in.</param>
    /// <param name="parts">Paragraphs and tables.</param>
    public static bool Are(string text, List<object> parts)
    {
        var (wrapped, filled) = (0, 0);
        var above = default(ReadOnlySpan<char>);
        foreach (var part in parts)
        {
            if (part is not ComposedParagraph { Kind: BlockKind.Paragraph, Number: null, Bullet: null } paragraph)
                return false;
            var line = text.AsSpan(paragraph.Begin, paragraph.End - paragraph.Begin).TrimEnd();
            if (line.Length > LongestLine || line.Contains('\v'))
                return false;
            var words = line.TrimStart();
            filled += words.Length > 0 ? 1 : 0;
            wrapped += words.Length > 0 && char.IsLower(words[0]) && above.Length >= ShortestLine && above[^1] is not ('.' or ':' or '!' or '?') ? 1 : 0;
            above = line;
        }

        return wrapped >= FewestWrapped && wrapped >= filled / 12;
    }
}
