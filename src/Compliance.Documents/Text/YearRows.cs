namespace Compliance.Documents;

/// <summary>
/// "2023 2024 2025" above "Andel kvinner 38 39 41", with one blank between the cells, or all of it run together on one line: years, and behind
/// each name as many figures. A line that could be read in two ways is a row of one cell, in which no figure is read. It knows no language.
/// </summary>
internal static class YearRows
{
    private const int MostYears = 10;
    private const int LongestName = 60;
    private const int FewestRun = 2;
    private const int FewestFigures = 2;
    private const int Thousands = 3;
    private const int MostChange = 10;
    private const int LengthOfYear = 4;
    private const string Blanks = " \t\u00A0";

    /// <summary>The line after the table that begins at a line, the cells of each row with the years first, and the lines that are not divided; null where none does.</summary>
    public static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? At(string text, List<PhysicalLine> lines, int first, int usualGap) =>
        HoldsYears(lines[first].In(text)) ? Read(text, lines, first, usualGap) : null; // hardly a line does

    private static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? Read(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        var pieces = PiecesOf(text, lines[first]);
        var begin = pieces.FindIndex(p => IsFigure(p.In(text)));
        var count = begin < 0 ? 0 : pieces.Skip(begin).TakeWhile(p => IsYear(p.In(text))).Count();
        if (count is < 2 or > MostYears || !AreInOrder(text, pieces.GetRange(begin, count)) || !(begin == 0 || IsName(text, pieces, 0, begin)))
            return null;
        var rows = new List<LineSegment[]> { Row(pieces, 0, begin, pieces.GetRange(begin, count)) };
        if (begin + count < pieces.Count)
            return ReadRun(text, pieces, begin + count, count, rows) is { } divided ? (first + 1, divided ? rows : [], divided ? [] : [LineSegment.Whole(lines[first])]) : null;
        var unread = new List<LineSegment>();
        var end = first + 1;
        while (end < lines.Count && lines[end].Gap <= usualGap && RowOf(text, PiecesOf(text, lines[end]), 0, count) is { Next: < 0 } row)
        {
            if (row.Cells is { } cells)
                rows.Add(cells);
            else
                unread.Add(LineSegment.Whole(lines[end]));
            end++;
        }

        return end > first + 1 ? (end, rows, unread) : null;
    }

    // True where all of it is rows, false where some of them have more or fewer figures; null where it is no run of rows.
    private static bool? ReadRun(string text, List<LineSegment> pieces, int at, int count, List<LineSegment[]> rows)
    {
        var (all, read) = (0, 0);
        for (; at >= 0; all++)
        {
            if (RowOf(text, pieces, at, count) is not { } row)
                return null;
            if (row.Cells is { } cells)
                rows.Add(cells);
            read += row.Cells is null ? 0 : 1;
            at = row.Next;
        }

        return all < FewestRun ? null : read == all;
    }

    // A name and its figures, null where they are not as many; and what comes after them, below zero where nothing does.
    private static (LineSegment[]? Cells, int Next)? RowOf(string text, List<LineSegment> pieces, int at, int count)
    {
        var name = at;
        while (name < pieces.Count && !IsFigure(pieces[name].In(text)))
            name++;
        var end = name;
        while (end < pieces.Count && IsFigure(pieces[end].In(text)))
            end++;
        if (!IsName(text, pieces, at, name) || end - name < FewestFigures)
            return null;
        var figures = FiguresOf(text, pieces.GetRange(name, end - name), count);
        return (figures is null ? null : Row(pieces, at, name, figures), end == pieces.Count ? -1 : end);
    }

    // As many as there are years, each of one piece or each that can be of two: "1 284 1 301". Where a blank may stand inside one of them, nobody knows.
    public static List<LineSegment>? FiguresOf(string text, List<LineSegment> pieces, int count)
    {
        var joined = new List<LineSegment>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && IsGroup(piece.In(text)) && MayLead(joined[^1].In(text)))
                joined[^1] = joined[^1] with { End = piece.End, Right = piece.Right };
            else
                joined.Add(piece);
        }

        return joined.Count == count && (joined.Count == pieces.Count || AreAlike(text, joined)) ? joined : null;
    }

    // "38 39 41 120" are four figures or three, and "998 1 004" are two: what one row counts changes little from year to year.
    private static bool AreAlike(string text, List<LineSegment> figures)
    {
        var counts = figures.ConvertAll(f => int.TryParse(string.Concat(f.In(text).ToString().Where(char.IsAsciiDigit)), out var count) ? count : 0);
        return counts.Max() <= MostChange * counts.Min();
    }

    private static bool IsGroup(ReadOnlySpan<char> piece) => piece.Length == Thousands && piece.IndexOfAnyExceptInRange('0', '9') < 0;

    // Three digits before three digits are two figures of the same size, as those of one row are.
    private static bool MayLead(ReadOnlySpan<char> piece) => piece.Length < Thousands && piece[0] != '0' && piece.IndexOfAnyExceptInRange('0', '9') < 0;

    public static LineSegment[] Row(List<LineSegment> pieces, int first, int end, List<LineSegment> figures) =>
        [end > first ? pieces[first] with { End = pieces[end - 1].End, Right = pieces[end - 1].Right } : pieces[first] with { End = pieces[first].Start, Right = pieces[first].Left }, .. figures];

    public static bool IsName(string text, List<LineSegment> pieces, int first, int end) =>
        end > first && pieces[end - 1].End - pieces[first].Start is > 1 and <= LongestName && char.IsLetter(text[pieces[first].Start])
        && text.AsSpan(pieces[first].Start, pieces[end - 1].End - pieces[first].Start).IndexOfAny(".;:!?") < 0;

    // Two years in a row, with nothing but blanks between them.
    private static bool HoldsYears(ReadOnlySpan<char> line)
    {
        if (line.IndexOf("20") is not (>= 0 and var at) || line[(at + 1)..].IndexOf(" 20") < 0)
            return false;
        for (at++; line[at..].IndexOf("20") is >= 0 and var next; at++)
        {
            at += next;
            var before = line[..at].TrimEnd(Blanks);
            if (before.Length < at && before.Length >= LengthOfYear && IsYear(before[^LengthOfYear..]) && at + LengthOfYear <= line.Length && IsYear(line.Slice(at, LengthOfYear)))
                return true;
        }

        return false;
    }

    private static bool AreInOrder(string text, List<LineSegment> years)
    {
        var step = Number(years[1]) - Number(years[0]);
        return step != 0 && Enumerable.Range(1, years.Count - 1).All(i => Math.Sign(Number(years[i]) - Number(years[i - 1])) == Math.Sign(step));

        int Number(LineSegment year) => int.Parse(year.In(text), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsYear(ReadOnlySpan<char> piece) => piece.Length == LengthOfYear && piece[..2] is "20" && char.IsAsciiDigit(piece[2]) && char.IsAsciiDigit(piece[3]);

    public static bool IsFigure(ReadOnlySpan<char> piece) => piece is "-" or "–" || (char.IsAsciiDigit(piece[0]) && IsOfDigits(piece) && piece[^1] is not (',' or '.'));

    private static bool IsOfDigits(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (!char.IsAsciiDigit(c) && c is not (',' or '.' or '%' or ' '))
                return false;
        }

        return true;
    }

    // Words between blanks; a sign of per cent belongs to the figure before it.
    public static List<LineSegment> PiecesOf(string text, PhysicalLine line)
    {
        var pieces = new List<LineSegment>();
        for (var start = line.Start; start < line.End;)
        {
            var length = text.AsSpan(start, line.End - start).IndexOfAny(Blanks);
            var end = length < 0 ? line.End : start + length;
            if (end > start && text.AsSpan(start, end - start) is "%" && pieces.Count > 0)
                pieces[^1] = pieces[^1] with { End = end, Right = end - line.Start };
            else if (end > start)
                pieces.Add(new LineSegment(start, end, start - line.Start, end - line.Start));
            start = end + 1;
        }

        return pieces;
    }
}
