namespace Compliance.Documents;

/// <summary>
/// A table with gaps between its cells whose longest names reach into the column beside them, so that where a figure stands does not tell of which
/// column it is, but its number in the row does. It knows no language.
/// </summary>
internal static class UnevenColumns
{
    private const int MostColumns = 12;
    private const int FewestRows = 3;
    private const int FewestFigures = 2;
    private const int Nearest = 3;

    /// <summary>The line after the table that begins at a line, the cells of each row with the names first, and the lines that are not divided; null where none does.</summary>
    public static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? At(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        if (first + FewestRows >= lines.Count || !LineSegment.HasGaps(lines[first].In(text)) || !LineSegment.HasGaps(lines[first + 1].In(text)))
            return null;
        return Read(text, lines, first, usualGap);
    }

    private static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? Read(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        var header = LineSegment.BetweenGaps(text, lines[first]);
        if (header.Count is < FewestFigures or > MostColumns || header.Exists(h => TableBuilder.IsFigure(h.In(text)) && h.End - h.Start != 4))
            return null;
        var rows = new List<(PhysicalLine Line, List<LineSegment> Cells)>();
        for (var i = first + 1; i < lines.Count && lines[i].Gap <= usualGap && RowOf(text, lines[i]) is { } cells; i++)
            rows.Add((lines[i], cells));
        if (rows.Count < FewestRows)
            return null;
        var figures = rows.Max(r => r.Cells.Count) - 1;
        var full = rows.FindAll(r => r.Cells.Count == figures + 1);
        for (var i = 0; i < rows.Count && full.Count > 0; i++)
        {
            if (rows[i].Cells.Count == figures && WithoutFigure(text, rows[i].Cells, full.ConvertAll(r => r.Cells)) is { } whole)
                rows[i] = rows[i] with { Cells = whole };
        }

        full = rows.FindAll(r => r.Cells.Count == figures + 1);
        var isHeadless = header.Count == figures;
        if (figures < FewestFigures || full.Count * 2 < rows.Count || full.Count < FewestRows || !(isHeadless ? rows.TrueForAll(r => r.Cells[0].Left < header[0].Left) : header.Count == figures + 1 && header[0].Left <= rows[0].Cells[0].Left))
            return null;
        var column = header[isHeadless ? 0 : 1].Left;
        if (!rows.Exists(r => r.Cells[0].Right > column))
            return null; // what is aligned is read as it stands
        if (isHeadless)
            header.Insert(0, header[0] with { End = header[0].Start, Right = header[0].Left });
        var found = new List<LineSegment[]> { header.ToArray() };
        var unread = new List<LineSegment>();
        foreach (var (line, cells) in rows)
        {
            if (cells.Count == figures + 1)
                found.Add([.. cells]);
            else if (Placed(cells, full.ConvertAll(r => r.Cells), figures) is { } row)
                found.Add(row);
            else
                unread.Add(LineSegment.Whole(line));
        }

        return (first + 1 + rows.Count, found, unread);
    }

    // The name, which may be of several pieces, and what stands from the first figure on.
    private static List<LineSegment>? RowOf(string text, PhysicalLine line)
    {
        var pieces = LineSegment.BetweenGaps(text, line);
        var at = pieces.FindIndex(p => p.In(text) is "*" || TableBuilder.IsFigure(p.In(text)));
        if (at < 1 || !char.IsLetter(text[pieces[at - 1].End - 1]) && text[pieces[at - 1].End - 1] is not (')' or '.' or '*' or >= '0' and <= '9'))
            return null;
        return [pieces[0] with { End = pieces[at - 1].End, Right = pieces[at - 1].Right }, .. pieces.Skip(at)];
    }

    // "Ufrivillig deltid 0       0": the longest name leaves one blank before its first figure, which ends or begins where those of its column do.
    private static List<LineSegment>? WithoutFigure(string text, List<LineSegment> cells, List<List<LineSegment>> full)
    {
        var name = cells[0];
        var at = name.In(text).LastIndexOf(' ');
        if (at < 1 || !TableBuilder.IsFigure(name.In(text)[(at + 1)..]))
            return null;
        var figure = name with { Start = name.Start + at + 1, Left = name.Left + at + 1 };
        var end = name.In(text)[..at].TrimEnd().Length;
        return full.Exists(r => Math.Abs(r[1].Right - figure.Right) <= 1 || Math.Abs(r[1].Left - figure.Left) <= 1) ? [name with { End = name.Start + end, Right = name.Left + end }, figure, .. cells.Skip(1)] : null;
    }

    // A short row: each figure ends or begins where the figures of one column do.
    private static LineSegment[]? Placed(List<LineSegment> cells, List<List<LineSegment>> full, int figures)
    {
        var row = new LineSegment[figures + 1];
        for (var c = 0; c <= figures; c++)
            row[c] = cells[0] with { Start = cells[0].End, Left = cells[0].Right };
        row[0] = cells[0];
        var last = 0;
        foreach (var figure in cells.Skip(1))
        {
            var fitting = Enumerable.Range(1, figures).Where(c => full.Count(r => Math.Abs(r[c].Right - figure.Right) <= 1 || Math.Abs(r[c].Left - figure.Left) <= 1) * Nearest >= full.Count).ToArray();
            if (fitting is not [var only] || only <= last)
                return null;
            row[last = only] = figure;
        }

        return row;
    }
}
