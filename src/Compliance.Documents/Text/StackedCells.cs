namespace Compliance.Documents;

/// <summary>
/// A table of figures with each cell on a line of its own, as copying from a page gives it: names of columns, and then, again
/// and again, the name of a row and as many figures as there are columns. It knows no language.
/// </summary>
internal static class StackedCells
{
    private const int MostColumns = 12;
    private const int LongestCell = 60;
    private const int LongestHeader = 100;
    private const int FewestFigures = 2;
    private const int FewestRows = 2;
    private const int TwoNames = 2;
    private const int MostTitles = 2;

    /// <summary>The line after a table that begins at a line, with the number of its header cells and columns; null where none does.</summary>
    public static (int End, int Header, int Columns)? EndOf(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        // A table begins below a blank line or what is no cell, so that its header is told from a title.
        var titled = first > 0 && lines[first].Gap <= usualGap && IsCell(text, lines[first - 1]);
        if (titled && !IsBelowTitle(text, lines, first, usualGap))
            return null;
        var names = 0;
        while (names <= MostColumns + 1 && (IsName(text, lines, first, first + names, usualGap) || IsLongName(text, lines, first, first + names, usualGap)))
            names++;
        for (var i = first; i < first + names; i++)
        {
            if (LineSegment.HasGaps(lines[i].In(text)))
                return null; // "Kvinner   Menn" below "Tabell 2": names of several columns
        }

        if (titled)
            return names >= FewestFigures + TwoNames && FiguresAt(text, lines, first + names, usualGap) is var below && names == below + TwoNames && RowsFrom(text, lines, first, first + names - 1, below, usualGap) is { } behind ? (behind, names - 1, below + 1) : null;
        if (BelowYears(text, lines, first, names, usualGap) is { } ofYears)
            return ofYears;
        if (names >= FewestFigures && first + names < lines.Count && lines[first + names].Gap > usualGap && Apart(text, lines, first, usualGap) is { } apart)
            return apart;
        if (names < FewestFigures + 1 || names > MostColumns + 1)
            return null;
        var figures = FiguresAt(text, lines, first + names, usualGap);
        var header = names - 1;
        if (figures < FewestFigures || (header != figures && header != figures + 1))
            return null;
        return RowsFrom(text, lines, first, first + header, figures, usualGap) is { } end ? (end, header, figures + 1) : null;
    }

    // "Tabell 2 Ledere" right above "Nivå" / "Kvinner" / "Menn": a line or two that stand below a blank one; the columns then have as many names as a row has cells.
    private static bool IsBelowTitle(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        for (var title = first - 1; title >= 0 && title >= first - MostTitles; title--)
        {
            if (!IsCell(text, lines[title]) || IsFigure(lines[title].In(text)))
                return false;
            if (title == 0 || lines[title].Gap > usualGap || !IsCell(text, lines[title - 1]))
                return true;
        }

        return false;
    }

    /// <summary>The same where a blank line stands between the rows: the header is then told from the first name by it.</summary>
    private static (int End, int Header, int Columns)? Apart(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        var header = 0;
        while (header <= MostColumns + 1 && first + header < lines.Count && (header == 0 || lines[first + header].Gap <= usualGap) && (IsName(text, lines, first, first + header, usualGap) || IsLongName(text, lines, first, first + header, usualGap)))
            header++;
        if (header < FewestFigures || first + header >= lines.Count)
            return null;
        var columns = 0;
        var end = first + header;
        var rows = 0;
        while (end + FewestFigures < lines.Count && lines[end].Gap == usualGap + 1 && (columns == 0 ? IsCell(text, lines[end]) : IsRowName(text, lines[end])) && !IsFigure(lines[end].In(text)) && FiguresAt(text, lines, end + 1, usualGap) is >= FewestFigures and var figures && (columns == 0 || figures + 1 == columns))
        {
            columns = figures + 1;
            end += columns;
            rows++;
        }

        return rows >= FewestRows && (header == columns || header == columns - 1) && (end == lines.Count || lines[end].Gap > usualGap) ? (end, header, columns) : null;
    }

    /// <summary>The same below names of columns that stand on one line, "Kvinner   Menn" above "Deltid" / "34" / "19"; null where none does.</summary>
    public static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? BelowLine(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        if (first + 2 + FewestFigures >= lines.Count || !IsFigure(lines[first + 2].In(text)) || !LineSegment.HasGaps(lines[first].In(text)))
            return null;
        var names = LineSegment.BetweenGaps(text, lines[first]);
        var figures = FiguresAt(text, lines, first + 2, usualGap);
        if (figures < FewestFigures || (names.Count != figures && names.Count != figures + 1) || !AreWords(text, names) || RowsFrom(text, lines, first, first + 1, figures, usualGap) is not { } end)
            return null;
        if (names.Count == figures)
            names.Insert(0, names[0] with { End = names[0].Start, Right = names[0].Left });
        var rows = new List<LineSegment[]> { names.ToArray() };
        for (var i = first + 1; i < end; i += figures + 1)
            rows.Add([.. lines.GetRange(i, figures + 1).Select(LineSegment.Whole)]);
        return (end, rows, []);
    }

    private static bool AreWords(string text, List<LineSegment> names) => names.TrueForAll(n => !n.IsEmpty && !IsFigure(n.In(text)));

    // "Gruppe" / "2023" / "2024": years are figures, and name columns.
    private static (int End, int Header, int Columns)? BelowYears(string text, List<PhysicalLine> lines, int first, int names, int usualGap)
    {
        var header = names;
        while (first + header < lines.Count && (header == 0 || lines[first + header].Gap <= usualGap) && IsYear(lines[first + header].In(text)))
            header++;
        if (header - names < FewestFigures || header > MostColumns + 1 || !IsName(text, lines, first, first + header, usualGap))
            return null;
        var figures = FiguresAt(text, lines, first + header + 1, usualGap);
        if (figures < FewestFigures || (header != figures && header != figures + 1))
            return null;
        return RowsFrom(text, lines, first, first + header, figures, usualGap) is { } end ? (end, header, figures + 1) : null;
    }

    /// <summary>The line after the rows that begin at a line; null where they are too few.</summary>
    private static int? RowsFrom(string text, List<PhysicalLine> lines, int first, int at, int figures, int usualGap)
    {
        var rows = 0;
        var end = at;
        while ((IsName(text, lines, first, end, usualGap) || (rows > 0 && end < lines.Count && lines[end].Gap <= usualGap && IsRowName(text, lines[end]) && !IsFigure(lines[end].In(text)))) && FiguresAt(text, lines, end + 1, usualGap) == figures)
        {
            end += figures + 1;
            rows++;
        }

        return rows < FewestRows ? null : end;
    }

    private static int FiguresAt(string text, List<PhysicalLine> lines, int at, int usualGap)
    {
        var count = 0;
        while (at + count < lines.Count && lines[at + count].Gap <= usualGap && IsFigure(lines[at + count].In(text)))
            count++;
        return count;
    }

    private static bool IsName(string text, List<PhysicalLine> lines, int first, int at, int usualGap) =>
        at < lines.Count && (at == first || lines[at].Gap <= usualGap) && IsCell(text, lines[at]) && !IsFigure(lines[at].In(text));

    // "Forskjeller i samlet lønn, inkl. tillegg (kvinners andel av menns)": what a column holds may be told in brackets.
    private static bool IsLongName(string text, List<PhysicalLine> lines, int first, int at, int usualGap) =>
        at < lines.Count && (at == first || lines[at].Gap <= usualGap) && lines[at].Length <= LongestHeader && text[lines[at].End - 1] == ')';

    private static bool IsCell(string text, PhysicalLine line) => line.Length <= LongestCell && text[line.End - 1] is not ('.' or ':' or ';' or '?' or '!');

    // "Ingeniører mv.": between the figures of two rows a full stop ends no sentence.
    private static bool IsRowName(string text, PhysicalLine line) => line.Length <= LongestCell && text[line.End - 1] is not (':' or ';' or '?' or '!');

    private static bool IsYear(ReadOnlySpan<char> line) => line.Length == 4 && line[..2] is ("19" or "20") && char.IsAsciiDigit(line[2]) && char.IsAsciiDigit(line[3]);

    private static bool IsFigure(ReadOnlySpan<char> line) => line is "*" || (line.Length < 20 && TableBuilder.IsFigure(line));
}
