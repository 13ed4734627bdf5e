namespace Compliance.Documents;

/// <summary>
/// "Område Kvinner Menn Sum ansatte" above "Lager 12 34 46", with one blank between the cells, as some converters leave a table: each name of a
/// column begins with a capital, and behind each name of a row stand as many figures as there are columns. It knows no language.
/// </summary>
internal static class NamedRows
{
    private const int MostColumns = 10;
    private const int FewestRows = 2;
    private const int LongestHeader = 160;

    /// <summary>The line after the table that begins at a line, the cells of each row with the names first, and the lines that are not divided; null where none does.</summary>
    public static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? At(string text, List<PhysicalLine> lines, int first, int usualGap) =>
        first + FewestRows < lines.Count && EndsInFigure(text, lines[first + 1]) && IsOfNames(lines[first].In(text)) ? Read(text, lines, first, usualGap) : null;

    private static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? Read(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        var names = NamesOf(text, YearRows.PiecesOf(text, lines[first]));
        if (names.Count is < 2 or > MostColumns)
            return null;
        if (lines[first].Indent > lines[first + 1].Indent && RowOf(text, lines[first + 1], names.Count - 1) is null && RowOf(text, lines[first + 1], names.Count) is not null)
            names.Insert(0, names[0] with { End = names[0].Start, Right = names[0].Left }); // nothing stands above the names of the rows
        if (names.Count < FewestRows + 1)
            return null;
        var rows = new List<LineSegment[]> { names.ToArray() };
        var unread = new List<LineSegment>();
        var end = first + 1;
        for (var i = end; i < lines.Count && lines[i].Gap <= usualGap; i++)
        {
            if (RowOf(text, lines[i], names.Count - 1) is { } row)
            {
                rows.Add(row);
                end = i + 1;
            }
            else if (char.IsLetter(text[lines[i].Start]) && lines[i].In(text).IndexOfAny(".;:!?") < 0)
            {
                unread.Add(LineSegment.Whole(lines[i]));
            }
            else
            {
                break;
            }
        }

        unread.RemoveAll(u => u.Start >= lines[end - 1].End); // what stands below the last row is no row
        return rows.Count > FewestRows && unread.Count < rows.Count - 1 ? (end, rows, unread) : null;
    }

    // A name and its figures, as many as there are columns; null where another number of them could be read as well.
    private static LineSegment[]? RowOf(string text, PhysicalLine line, int columns)
    {
        var pieces = YearRows.PiecesOf(text, line);
        var name = pieces.Count;
        while (name > 0 && IsFigure(pieces[name - 1].In(text)))
            name--;
        if (columns < 1 || !YearRows.IsName(text, pieces, 0, name))
            return null;
        var figures = pieces.GetRange(name, pieces.Count - name);
        return (figures.Count == columns ? figures : YearRows.FiguresOf(text, figures, columns)) is { } divided ? YearRows.Row(pieces, 0, name, divided) : null;
    }

    private static bool IsFigure(ReadOnlySpan<char> piece) => piece is "*" || YearRows.IsFigure(piece);

    // "Sum ansatte" is one: each begins with a capital.
    private static List<LineSegment> NamesOf(string text, List<LineSegment> pieces)
    {
        var names = new List<LineSegment>();
        foreach (var piece in pieces)
        {
            if (names.Count == 0 || char.IsUpper(text[piece.Start]))
                names.Add(piece);
            else
                names[^1] = names[^1] with { End = piece.End, Right = piece.Right };
        }

        return names;
    }

    private static bool IsOfNames(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeader && char.IsUpper(line[0]) && (char.IsLetter(line[^1]) || line[^1] is '%' or ')') && line.IndexOfAnyInRange('0', '9') < 0 && line.IndexOfAny(".;:!?") < 0;

    private static bool EndsInFigure(string text, PhysicalLine line) => text[line.End - 1] is (>= '0' and <= '9') or '%' or '*' or '-' or '–' && char.IsLetter(text[line.Start]);
}
