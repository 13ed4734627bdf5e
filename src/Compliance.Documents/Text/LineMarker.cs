namespace Compliance.Documents;

/// <summary>The number or bullet at the beginning of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Number of characters up to the first word after it.</param>
/// <param name="Number">The number, without its last full stop or bracket.</param>
/// <param name="Punctuated">True when a full stop or bracket follows the number.</param>
internal readonly record struct LineMarker(Marker Kind, int Length, string? Number, bool Punctuated)
{
    private const int LongestNumber = 12;
    private const int LongestChapter = 60;
    private const int LongestPageNumber = 3;
    private const int MostLines = 5;

    /// <summary>Number of parts: 2 for <c>3.1</c>.</summary>
    public int Parts => Number is null ? 0 : Number.AsSpan().Count('.') + 1;

    public static LineMarker Of(ReadOnlySpan<char> line)
    {
        if (line.Length == 0)
            return default;
        if (line[0] is '•' or '▪' or '◦' or '●' or '○' or '‣' or '·' or '■' or '□' or '➢' or '➔' or '→' or '►' or '⇒' or '✓' or '\uF0B7' or '\uF0A7' or '*')
            return After(line, 1, Marker.Bullet, null, false);
        if (line[0] is '-' or '–' or '—')
            return After(line, 1, Marker.Dash, null, false);
        // A round bullet that a conversion to text left as a letter.
        if (line[0] == 'o' && line.Length > 1 && PhysicalLine.IsBlank(line[1]))
            return After(line, 1, Marker.Bullet, null, false);
        return char.IsAsciiDigit(line[0]) ? OfDigits(line) : OfLetter(line);
    }

    /// <summary>"4   Mål" between blank lines, where no line beside it begins with a number: the heading of a chapter, and no row of a table.</summary>
    public static bool IsChapter(string text, List<PhysicalLine> lines, int at, int usualGap, List<LineSegment> segments) =>
        segments is [_, var title] && title.End - title.Start <= LongestChapter && char.IsUpper(text[title.Start]) && at > 0 && at + 1 < lines.Count && lines[at].Gap > usualGap && lines[at + 1].Gap > usualGap
        && !char.IsAsciiDigit(text[lines[at + 1].Start]) && (!char.IsAsciiDigit(text[lines[at - 1].Start]) || lines[at - 1].Length <= LongestPageNumber);

    /// <summary>"Granli kommune | Årsmelding      63" between blank lines, above a heading or a text: the foot or head of a page, and no first row of the table below them.</summary>
    public static bool IsFootOfPage(string text, List<PhysicalLine> lines, int at, int usualGap, List<LineSegment> segments, List<LineSegment> next) =>
        segments is [_, var page] && page.End - page.Start <= LongestPageNumber && !text.AsSpan(page.Start, page.End - page.Start).ContainsAnyExceptInRange('0', '9')
        && next.Count == 1 && (at == 0 || lines[at].Gap > usualGap) && lines[at + 1].Gap > usualGap;

    /// <summary>"1.1 Kurs for ledere." above "1.2 Nye maler.", also where it goes on for some lines.</summary>
    public bool IsAboveNext(string text, List<PhysicalLine> lines, int at, int usualGap)
    {
        for (var next = at + 1; next < Math.Min(lines.Count, at + MostLines) && (next == at + 1 || lines[next].Gap <= usualGap); next++)
        {
            if (Of(lines[next].In(text)).Number is { } number)
                return ListNumber.IsNext(Number!, number);
        }

        return false;
    }

    private static LineMarker OfDigits(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && end < LongestNumber && (char.IsAsciiDigit(line[end]) || IsInnerDot(line, end)))
            end++;
        if (end > 3 && (!line[..end].Contains('.') || line[..end].LastIndexOf('.') == end - 5))
            return default; // a year, or a date: "31.12.2024"
        var punctuated = end < line.Length && line[end] is '.' or ')';
        return After(line, punctuated ? end + 1 : end, Marker.Number, line[..end].ToString(), punctuated);
    }

    private static bool IsInnerDot(ReadOnlySpan<char> line, int at) => line[at] == '.' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]);

    private static LineMarker OfLetter(ReadOnlySpan<char> line) => line.Length > 1 && char.IsAsciiLetterLower(line[0]) && line[1] is ')' or '.'
        ? After(line, 2, Marker.Number, line[..1].ToString(), true)
        : default;

    private static LineMarker After(ReadOnlySpan<char> line, int end, Marker kind, string? number, bool punctuated)
    {
        var word = end;
        while (word < line.Length && PhysicalLine.IsBlank(line[word]))
            word++;
        return word > end || (word == line.Length && (punctuated || kind == Marker.Bullet)) ? new(kind, word, number, punctuated) : default;
    }
}
