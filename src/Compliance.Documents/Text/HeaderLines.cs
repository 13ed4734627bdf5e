namespace Compliance.Documents;

/// <summary>
/// The header of a table of figures in text, told over several lines: the names of its columns close above the first figures, and
/// above them names that hold for several columns, which may go on over two lines.
/// </summary>
internal sealed class HeaderLines
{
    private const int Most = 4;
    private const int LongestName = 40;
    private const int FewestFigures = 2;
    private readonly string text;
    private readonly List<PhysicalLine> lines;
    private readonly AlignedColumns columns;

    private HeaderLines(string text, List<PhysicalLine> lines, AlignedColumns columns)
    {
        this.text = text;
        this.lines = lines;
        this.columns = columns;
    }

    /// <summary>A cell of the header: where it stands and over how many columns.</summary>
    internal sealed record Cell(int Row, int Column, int Span, List<LineSegment> Pieces);

    /// <summary>The first line of the header and its cells, in two rows; null where the lines above are none.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">Index of the first line with figures.</param>
    /// <param name="figures">The cells of that line.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="usualGap">Blank lines that mean nothing.</param>
    public static (int First, List<Cell> Cells)? Above(string text, List<PhysicalLine> lines, int first, List<LineSegment> figures, AlignedColumns columns, int usualGap)
    {
        if (columns.Count <= FewestFigures || figures.Count(f => TableBuilder.IsFigure(f.In(text))) < FewestFigures)
            return null;
        var header = new HeaderLines(text, lines, columns);
        if (first < 1 || lines[first].Gap > usualGap + 1 || header.Names(first - 1) is not { } names)
            return null;
        var top = first - 1;
        while (top > 0 && first - top < Most && lines[top].Gap <= usualGap && header.IsName(top - 1))
            top--;
        while (top < first - 1 && LineSegment.BetweenGaps(text, lines[top]).Count == 1)
            top++; // a caption above the table names no columns
        var spanning = header.Spanning(top, first - 1);
        return spanning.Count == 0 ? null : (top, [.. spanning, .. names]);
    }

    // As many words or pieces as columns, or one less where the first has its name above.
    private List<Cell>? Names(int line)
    {
        var pieces = LineSegment.BetweenGaps(text, lines[line]);
        if (pieces.Count < columns.Count - 1)
            pieces = [.. pieces.SelectMany(Words)];
        var skipped = columns.Count - pieces.Count;
        if (skipped is not (0 or 1) || pieces.Exists(p => TableBuilder.IsFigure(p.In(text)) && p.End - p.Start != 4))
            return null;
        return [.. pieces.Select((p, i) => new Cell(1, i + skipped, 1, [p]))];
    }

    private IEnumerable<LineSegment> Words(LineSegment piece)
    {
        for (int at = piece.Start, end; at < piece.End; at = end + 1)
        {
            end = text.IndexOf(' ', at, piece.End - at) is var blank and >= 0 ? blank : piece.End;
            if (end > at)
                yield return new LineSegment(at, end, piece.Left + at - piece.Start, piece.Left + end - piece.Start);
        }
    }

    private bool IsName(int line) => LineSegment.BetweenGaps(text, lines[line]).TrueForAll(p =>
        p.End - p.Start <= LongestName && !(TableBuilder.IsFigure(p.In(text)) && p.End - p.Start != 4) && text[p.End - 1] is not ('.' or ':' or ';' or '?'));

    // Each column belongs to the name whose middle is nearest; a line of one piece goes on with the name that it stands below.
    private List<Cell> Spanning(int from, int to)
    {
        var groups = new List<List<LineSegment>>();
        for (var line = from; line < to; line++)
        {
            foreach (var piece in LineSegment.BetweenGaps(text, lines[line]))
            {
                if (line > from && groups.Find(g => g[0].Left < piece.Right && g[0].Right > piece.Left) is { } above)
                    above.Add(piece);
                else if (line == from)
                    groups.Add([piece]);
                else
                    return [];
            }
        }

        if (groups.Count < 2)
            return [];
        var named = groups[0][0].Left < columns.LeftOf(1) && groups[0][0].Right <= columns.LeftOf(1) + 1;
        var over = named ? groups[1..] : groups;
        var cells = new List<Cell>();
        if (named)
            cells.Add(new Cell(0, 0, 1, groups[0]));
        for (var column = 1; column < columns.Count; column++)
        {
            var nearest = over.MinBy(g => Math.Abs(g[0].Left + g[0].Right - columns.LeftOf(column) - columns.RightOf(column)))!;
            if (cells.Count > 0 && cells[^1].Pieces == nearest)
                cells[^1] = cells[^1] with { Span = cells[^1].Span + 1 };
            else
                cells.Add(new Cell(0, column, 1, nearest));
        }

        return cells.Count == groups.Count ? cells : [];
    }
}
