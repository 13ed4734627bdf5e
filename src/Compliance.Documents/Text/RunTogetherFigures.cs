namespace Compliance.Documents;

/// <summary>
/// "NivåKvinnerMennAndel kvinner" above "Ledere122733,3 %" and "År20222023" above "Ansatte i alt198207": a table whose cells conversion has run
/// together. Where one figure ends and the next begins, arithmetic tells: the share follows from the counts, the total is their sum, the years are
/// alike. A row that can be divided in two ways is a row of one cell, in which no figure is read. It knows no language.
/// </summary>
internal static class RunTogetherFigures
{
    private const int MostColumns = 8;
    private const int LongestHeader = 160;
    private const int LongestName = 70;
    private const int FewestRows = 2;
    private const int LengthOfYear = 4;

    /// <summary>The line after the table that begins at a line, the cells of each row with the names first, and the lines that are not divided; null where none does.</summary>
    public static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? At(string text, List<PhysicalLine> lines, int first, int usualGap) =>
        first + FewestRows < lines.Count && TailOf(text, lines[first + 1]) is not null && TailOf(text, lines[first + 2]) is not null && IsHeader(lines[first].In(text)) ? Read(text, lines, first, usualGap) : null;

    private static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? Read(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        var names = NamesOf(text, lines[first]);
        List<LineSegment> below = [names[0] with { End = names[0].Start, Right = names[0].Left }, .. names];
        return AreYears(lines[first].In(text)) ? Read(text, lines, first, usualGap, below)
            : Read(text, lines, first, usualGap, names) ?? Read(text, lines, first, usualGap, below); // "KvinnerMennAndel kvinner": nothing stands above the names of the rows
    }

    private static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? Read(string text, List<PhysicalLine> lines, int first, int usualGap, List<LineSegment> names)
    {
        if (names.Count is < FewestRows + 1 or > MostColumns + 1)
            return null;
        var rows = new List<(PhysicalLine Line, LineSegment Tail, List<RunFigure[]> Ways)>();
        var together = 0;
        var end = first + 1;
        for (; end < lines.Count && (end == first + 1 || lines[end].Gap <= usualGap); end++)
        {
            if (TailOf(text, lines[end]) is not { } tail)
            {
                if (!IsHead(text, lines, end, usualGap))
                    break;
                rows.Add((lines[end], LineSegment.Whole(lines[end]) with { Start = lines[end].End }, []));
                continue;
            }

            var ways = RunFigure.Ways(text, tail.Start, tail.End, names.Count - 1);
            together += ways.Count > 0 && (!IsBlank(text[tail.Start - 1]) || YearRows.PiecesOf(text, lines[end] with { Start = tail.Start }).Count < names.Count - 1) ? 1 : 0;
            rows.Add((lines[end], tail, ways));
        }

        if (together < FewestRows)
            return null;
        var divided = RunFigure.Divide(rows.ConvertAll(r => r.Ways), names.Skip(1).All(n => IsYear(n.In(text))), names[0].IsEmpty);
        var found = new List<LineSegment[]> { names.ToArray() };
        var unread = new List<LineSegment>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Tail.IsEmpty)
                found.Add([LineSegment.Whole(rows[i].Line)]);
            else if (divided[i] is { } figures)
                found.Add([NameOf(text, rows[i].Line, rows[i].Tail), .. figures.Select(f => Part(rows[i].Line, f.Start, f.End))]);
            else
                unread.Add(LineSegment.Whole(rows[i].Line));
        }

        return found.Count > FewestRows && unread.Count < found.Count ? (end, found, unread) : null;
    }

    // "Uker foreldrepermisjon," above "gjennomsnitt kvinner  24,123,3": the beginning of the names below it.
    private static bool IsHead(string text, List<PhysicalLine> lines, int at, int usualGap) =>
        at + 1 < lines.Count && lines[at + 1].Gap <= usualGap && text[lines[at].End - 1] == ',' && lines[at].Length <= LongestName && char.IsLower(text[lines[at + 1].Start]) && TailOf(text, lines[at + 1]) is not null;

    private static LineSegment Part(PhysicalLine line, int start, int end) => new(start, end, start - line.Start, end - line.Start);

    private static LineSegment NameOf(string text, PhysicalLine line, LineSegment tail)
    {
        var end = tail.Start;
        while (end > line.Start && IsBlank(text[end - 1]))
            end--;
        return Part(line, line.Start, end);
    }

    // The figures at the end of a line, right behind a letter or behind a gap: "Ledere122733,3 %"; of "Nivå 10,00 %" nobody knows where the name ends.
    private static LineSegment? TailOf(string text, PhysicalLine line)
    {
        if (line.Length > LongestName + LongestHeader || !char.IsLetter(text[line.Start]) || !(char.IsAsciiDigit(text[line.End - 1]) || text[line.End - 1] is '%' or '-' or '–' or '*'))
            return null;
        var start = line.End;
        while (start > line.Start && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is ',' or '%' or '*' or '–' or '-' || IsBlank(text[start - 1])))
            start--;
        var blanks = 0;
        for (; start < line.End && (IsBlank(text[start]) || text[start] is ',' or '–' or '-' or '*'); start++)
            blanks += IsBlank(text[start]) ? 1 : 0;
        return start < line.End - 1 && start - line.Start is > 1 and <= LongestName && blanks != 1 && char.IsAsciiDigit(text[start]) && !IsInDate(text, start) ? Part(line, start, line.End) : null;
    }

    // "31.12.24": digits behind a dot or a stroke go on with those before it.
    private static bool IsInDate(string text, int start) => start > 1 && text[start - 1] is '.' or '/' or ':' && char.IsAsciiDigit(text[start - 2]);

    /// <summary>True for names of columns without anything between them.</summary>
    public static bool IsHeader(ReadOnlySpan<char> line)
    {
        if (AreYears(line))
            return true;
        if (line.Length > LongestHeader || !char.IsUpper(line[0]) || line.IndexOfAny(".;:!?") >= 0 || line.Contains(','))
            return false;
        for (var i = 1; i < line.Length; i++)
        {
            if (Begins(line[i - 1], line[i]) || (IsBlank(line[i]) && IsBlank(line[i - 1])))
                return true;
        }

        return false;
    }

    // "202220232024" alone: nothing stands above the names of the rows.
    private static bool AreYears(ReadOnlySpan<char> line)
    {
        if (line.Length < LengthOfYear * 2 || line.Length % LengthOfYear != 0)
            return false;
        for (var i = 0; i < line.Length; i += LengthOfYear)
        {
            if (!IsYear(line.Slice(i, LengthOfYear)))
                return false;
        }

        return true;
    }

    private static bool Begins(char before, char after) => (char.IsLower(before) || before is ')' or '%') && (char.IsUpper(after) || char.IsAsciiDigit(after));

    /// <summary>The names of columns that a line runs together: one begins where a small letter meets a capital, where a letter meets a digit, behind a gap, and with each year.</summary>
    public static List<LineSegment> NamesOf(string text, PhysicalLine line)
    {
        var names = new List<LineSegment>();
        foreach (var piece in LineSegment.BetweenGaps(text, line))
        {
            var start = piece.Start;
            for (var i = start + 1; i <= piece.End; i++)
            {
                var isYear = i - start == LengthOfYear && IsYear(text.AsSpan(start, LengthOfYear));
                if (i < piece.End && !isYear && !Begins(text[i - 1], text[i]))
                    continue;
                names.Add(Part(line, start, i));
                start = i;
            }
        }

        return names;
    }

    private static bool IsYear(ReadOnlySpan<char> piece) => piece.Length == LengthOfYear && piece[..2] is "20" && char.IsAsciiDigit(piece[2]) && char.IsAsciiDigit(piece[3]);

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\t';
}
