namespace Compliance.Documents;

/// <summary>
/// Tables that draw lines, or coloured stripes, between their rows only: what stands between two lines is one row, and the columns
/// are where no row has words.
/// </summary>
internal static class RuledRows
{
    private const int FewestLines = 3;
    private const int MostLines = 600;
    private const int ShortestLine = 1200;
    private const int Slip = 30;
    private const int LeastGap = 60;
    private const int LowestRow = 80;
    private const int MostHeights = 40;

    public static List<DrawnTable> Take(PdfPage page, int index, List<PdfRule> rules)
    {
        var tables = new List<DrawnTable>();
        var level = DrawnTables.Joined(rules.Where(r => !r.Upright)).FindAll(r => r.To - r.From >= ShortestLine);
        if (level.Count > MostLines)
            return tables;
        foreach (var lines in SameWidth(level))
        {
            if (lines.Count >= FewestLines && Table(page, index, lines) is { } table)
                tables.Add(table);
        }

        return tables;
    }

    private static List<List<PdfRule>> SameWidth(List<PdfRule> level)
    {
        var groups = new List<List<PdfRule>>();
        foreach (var rule in level.OrderBy(r => r.At))
        {
            var group = groups.Find(g => Math.Abs(g[0].From - rule.From) <= Slip && Math.Abs(g[0].To - rule.To) <= Slip);
            if (group is null)
                groups.Add([rule]);
            else if (rule.At - group[^1].At >= LowestRow)
                group.Add(rule);
        }

        return groups;
    }

    private static DrawnTable? Table(PdfPage page, int index, List<PdfRule> lines)
    {
        var (left, right) = (lines[0].From - Slip, lines[0].To + Slip);
        var inside = page.Lines.FindAll(l => l.Left >= left && l.Right <= right + Slip);
        var levels = lines.ConvertAll(r => r.At);
        var bands = Bands(inside, levels);
        if (Gutters(bands, left, right) is not { Length: > 2 } edges)
            return null;

        // A header may stand above the first line, and a row below the last.
        if (Beyond(inside, edges, levels[0], above: true) is { } top)
            levels.Insert(0, top);
        if (Beyond(inside, edges, levels[^1], above: false) is { } bottom)
            levels.Add(bottom);
        bands = Bands(inside, levels);
        if (bands.Count(b => ColumnsOf(b, edges) > 1) * 3 < bands.Count * 2 || bands.Count < FewestLines)
            return null;
        var cells = new List<DrawnCell>();
        for (var row = 0; row < bands.Count; row++)
        {
            // Words across a gap stand in one cell over all columns: the title of the rows below it.
            if (bands[row].Count > 0 && bands[row].Exists(l => CrossesGutter(l, edges)) && ColumnsOf(bands[row], edges) < 2)
                cells.Add(new DrawnCell(row, 0, 1, edges.Length - 1));
            else
                cells.AddRange(Enumerable.Range(0, edges.Length - 1).Select(c => new DrawnCell(row, c, 1, 1)));
        }

        return DrawnTables.TakeWords(page, new DrawnTable(edges, [.. levels], cells, index));
    }

    private static List<List<PdfLine>> Bands(List<PdfLine> inside, List<int> levels)
    {
        var bands = new List<List<PdfLine>>();
        for (var i = 1; i < levels.Count; i++)
            bands.Add(inside.FindAll(l => (l.Top + l.Bottom) / 2 >= levels[i - 1] && (l.Top + l.Bottom) / 2 < levels[i]));
        return bands;
    }

    // Places that no row has words at; a row of one piece alone may be a title over all columns.
    private static int[]? Gutters(List<List<PdfLine>> bands, int left, int right)
    {
        var spans = new List<(int Left, int Right)>();
        var rows = 0;
        foreach (var band in bands)
        {
            var pieces = band.SelectMany(Pieces).ToList();
            if (pieces.Count > 1)
            {
                spans.AddRange(pieces.Select(p => (p.Left, p.Right)));
                rows++;
            }
        }

        if (rows < FewestLines - 1 || spans.Count == 0)
            return null;
        spans.Sort();
        var edges = new List<int> { left };
        var reached = spans[0].Right;
        foreach (var (from, to) in spans)
        {
            if (from - reached >= LeastGap)
                edges.Add(from - Math.Min(Slip, (from - reached) / 2));
            reached = Math.Max(reached, to);
        }

        edges.Add(right);
        return [.. edges];
    }

    private static IEnumerable<(int Left, int Right)> Pieces(PdfLine line)
    {
        var (left, right) = (line.Words[0].Left, line.Words[0].Right);
        foreach (var word in line.Words)
        {
            if (word.Left - right >= LeastGap)
            {
                yield return (left, right);
                left = word.Left;
            }

            right = word.Right;
        }

        yield return (left, right);
    }

    private static bool CrossesGutter(PdfLine line, int[] edges) => edges[1..^1].Any(e => Pieces(line).Any(p => p.Left < e - Slip && p.Right > e + Slip));

    private static int ColumnsOf(List<PdfLine> band, int[] edges) =>
        band.SelectMany(Pieces).Select(p => Array.FindLastIndex(edges, e => p.Left >= e - Slip)).Distinct().Count();

    // The lines right above or below, as long as each stands close to the one before and none runs over a gap.
    private static int? Beyond(List<PdfLine> inside, int[] edges, int from, bool above)
    {
        var near = new List<PdfLine>();
        var at = from;
        var ordered = above ? inside.Where(l => l.Bottom <= from + Slip).OrderByDescending(l => l.Bottom) : inside.Where(l => l.Top >= from - Slip).OrderBy(l => l.Top);
        foreach (var line in ordered)
        {
            var gap = above ? at - line.Bottom : line.Top - at;
            if (gap > line.Height * (near.Count == 0 ? 14 : 4) / 10 || CrossesGutter(line, edges) || near.Count > MostHeights || (near.Count > 0 && Math.Abs(line.Height - near[0].Height) * 8 > line.Height))
                break;
            near.Add(line);
            at = above ? Math.Min(at, line.Top) : Math.Max(at, line.Bottom);
        }

        return ColumnsOf(near, edges) >= Math.Max(2, (edges.Length - 1) / 2) ? above ? at - 1 : at + 1 : null;
    }
}
