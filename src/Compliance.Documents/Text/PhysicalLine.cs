using System.Buffers;

namespace Compliance.Documents;

/// <summary>What a line begins with.</summary>
internal enum Marker
{
    None,
    Number,
    Bullet,
    Dash,
}

/// <summary>One line of a document that has words in it.</summary>
/// <param name="Start">Offset of the first visible character.</param>
/// <param name="End">Offset after the last visible character.</param>
/// <param name="Indent">Columns of white space before it.</param>
/// <param name="Gap">Number of blank lines before it.</param>
/// <param name="Page">Index of its page.</param>
/// <param name="Tabbed">True when it begins with a tab.</param>
internal sealed record PhysicalLine(int Start, int End, int Indent, int Gap, int Page, bool Tabbed)
{
    private const int ShortestDrawn = 5;
    private const int UsualLength = 48;
    private static readonly SearchValues<char> Strokes = SearchValues.Create("-=_─━ ");

    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>Splits a text into its lines; a form feed ends a line too, and begins a page.</summary>
    public static (List<PhysicalLine> Lines, List<int> PageStarts) Split(string text)
    {
        var lines = new List<PhysicalLine>(1 + (text.Length / UsualLength));
        var pages = new List<int> { 0 };
        var gap = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\f');
            var end = length < 0 ? text.Length : start + length;
            if (Trim(text, start, end) is var (first, last) && first < last && IsDrawn(text.AsSpan(first, last - first)))
            {
                // "-------" below the names of columns: drawn, and nothing is said between the lines around it.
            }
            else if (first < last)
            {
                lines.Add(new PhysicalLine(first, last, first - start, gap, pages.Count - 1, text[start] == '\t'));
                gap = 0;
            }
            else
            {
                gap++;
            }

            start = end + 1;
            if (end < text.Length && text[end] == '\f')
                pages.Add(start);
        }

        return (lines, pages);
    }

    private static bool IsDrawn(ReadOnlySpan<char> line) => line.Length >= ShortestDrawn && line[0] is ('-' or '=' or '_' or '─' or '━') && line.IndexOfAnyExcept(Strokes) < 0;

    private static (int First, int Last) Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return (start, end);
    }

    /// <summary>White space, and characters that nobody sees.</summary>
    public static bool IsBlank(char c) => c is not (> ' ' and < '\u007F') && IsUnusualBlank(c);

    private static bool IsUnusualBlank(char c) => c <= ' ' || char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u00AD' or '\u007F';
}
