namespace Compliance.Documents;

/// <summary>Finds the tables of a page by the lines around their cells: what stands between the same lines is one cell.</summary>
internal static class DrawnTables
{
    private const int MostPairs = 4_000_000;
    private const int MostSteps = 20_000_000;
    private const int MostColumns = 60;
    private const int MostRows = 600;
    private const int Slip = 20;
    private const int NarrowestColumn = 60;
    private const int LowestRow = 50;
    private const int FewestCells = 3;
    private const int LinesOfText = 15;

    /// <summary>Takes the words of the tables from their pages; what stands at the edges of a page is no table.</summary>
    public static List<List<DrawnTable>> Take(List<PdfPage> pages)
    {
        var grids = pages.Select((page, i) => Frames(Joined(page.Drawing.Rules.Where(r => !r.IsEdge))).OrderBy(Size).Select(frame => Grid(frame, i)).OfType<DrawnTable>().ToList()).ToList();
        var result = new List<List<DrawnTable>>(pages.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            var (before, after) = (i == 0 ? null : grids[i - 1].MaxBy(g => g.Top), i + 1 == pages.Count ? null : grids[i + 1].MinBy(g => g.Top));
            result.Add(Take(pages[i], i, grids[i], grid => before?.HasColumnsOf(grid) == true || after?.HasColumnsOf(grid) == true || (grid.Levels.Length > 2 && !IsAtEdge(pages[i], grid))));
        }

        return result;
    }

    /// <summary>Joins the tables that go on over pages; such a table stands on each of them.</summary>
    public static void Join(List<PdfPage> pages, List<List<DrawnTable>> tables)
    {
        DrawnTable? open = null;
        for (var i = 0; i < pages.Count; i++)
        {
            var (page, own) = (pages[i], tables[i]);
            if (open is not null && own.Count > 0 && open.HasColumnsOf(own[0]) && !page.Lines.Exists(l => l.Middle < own[0].Bottom))
            {
                var isLast = own.Count == 1 && page.Lines.Count == 0;
                open.GoOn(own[0]);
                own[0] = open;
                open = isLast ? open : null;
            }
            else
            {
                open = null;
            }

            if (own.Count > 0 && own[^1].FirstPage == i && !page.Lines.Exists(l => l.Middle > own[^1].Top))
                open = own[^1];
        }
    }

    // Of a table that goes on over the page a part of one row may stand on it.
    private static List<DrawnTable> Take(PdfPage page, int index, List<DrawnTable> grids, Func<DrawnTable, bool> isPart)
    {
        var tables = new List<DrawnTable>();
        foreach (var grid in grids)
        {
            if (isPart(grid) && TakeWords(page, grid) is { } table)
                tables.Add(table);
        }

        tables.AddRange(RuledRows.Take(page, index, page.Drawing.Rules.FindAll(r => !tables.Exists(t => IsInside(r, t)) && r.At > page.Height / 20 && r.At < page.Height * 19 / 20)));
        tables.Sort((a, b) => a.Top.CompareTo(b.Top));
        return tables;
    }

    /// <summary>Lines that touch end to end, as one.</summary>
    public static List<PdfRule> Joined(IEnumerable<PdfRule> rules)
    {
        var result = new List<PdfRule>();
        foreach (var direction in rules.GroupBy(r => r.Upright))
        {
            var sorted = direction.OrderBy(r => r.At).ToList();
            for (int first = 0, end; first < sorted.Count; first = end)
            {
                end = first + 1;
                while (end < sorted.Count && sorted[end].At - sorted[first].At <= Slip)
                    end++;
                PdfRule? open = null;
                foreach (var rule in sorted[first..end].OrderBy(r => r.From))
                {
                    if (open is not null && rule.From <= open.To + (Slip * 3 / 2))
                    {
                        open = open with { To = Math.Max(open.To, rule.To) };
                        continue;
                    }

                    if (open is not null)
                        result.Add(open);
                    open = rule;
                }

                result.Add(open!);
            }
        }

        return result;
    }

    private static bool IsAtEdge(PdfPage page, DrawnTable table) => table.Bottom < page.Height / 8 || table.Top > page.Height * 9 / 10;

    private static long Size(List<PdfRule> frame) => (long)frame.Max(r => r.To - r.From) * frame.Count;

    private static bool IsInside(PdfRule rule, DrawnTable table) => rule.Upright
        ? rule.At >= table.Left - Slip && rule.At <= table.Right + Slip && rule.From < table.Bottom + Slip && rule.To > table.Top - Slip
        : rule.At >= table.Top - Slip && rule.At <= table.Bottom + Slip && rule.From < table.Right + Slip && rule.To > table.Left - Slip;

    // Lines that cross or touch each other belong together.
    private static List<List<PdfRule>> Frames(List<PdfRule> lines)
    {
        var level = lines.FindAll(r => !r.Upright);
        var upright = lines.FindAll(r => r.Upright);
        if ((long)level.Count * upright.Count > MostPairs)
            return [];
        var group = Enumerable.Range(0, level.Count + upright.Count).ToArray();
        for (var h = 0; h < level.Count; h++)
        {
            for (var v = 0; v < upright.Count; v++)
            {
                if (Touch(level[h], upright[v]))
                    group[Root(h)] = Root(level.Count + v);
            }
        }

        return [.. level.Concat(upright).Select((rule, i) => (rule, i)).GroupBy(r => Root(r.i), r => r.rule).Select(g => g.ToList()).Where(g => g.Count > 3)];

        int Root(int i)
        {
            while (group[i] != i)
                i = group[i] = group[group[i]];
            return i;
        }
    }

    private static bool Touch(PdfRule level, PdfRule upright) =>
        upright.At >= level.From - Slip && upright.At <= level.To + Slip && level.At >= upright.From - Slip && level.At <= upright.To + Slip;

    private static DrawnTable? Grid(List<PdfRule> frame, int page)
    {
        var level = frame.FindAll(r => !r.Upright);
        var upright = frame.FindAll(r => r.Upright);
        if (level.Count == 0 || upright.Count == 0)
            return null;
        var columns = Places([.. upright.Select(r => r.At), level.Min(r => r.From), level.Max(r => r.To)], NarrowestColumn);
        var rows = Places([.. level.Select(r => r.At), upright.Min(r => r.From), upright.Max(r => r.To)], LowestRow);
        if (columns.Length - 1 is < 2 or > MostColumns || rows.Length - 1 is < 1 or > MostRows)
            return null;
        if ((long)rows.Length * columns.Length * frame.Count > MostSteps)
            return null; // a drawing
        return Cells(columns, rows, level, upright) is { } cells ? new DrawnTable(columns, rows, cells, page) : null;
    }

    private static int[] Places(List<int> places, int least)
    {
        places.Sort();
        var result = new List<int> { places[0] };
        foreach (var place in places)
        {
            if (place - result[^1] >= least)
                result.Add(place);
        }

        return [.. result];
    }

    // Squares of the grid with no line between them are one cell.
    private static List<DrawnCell>? Cells(int[] columns, int[] rows, List<PdfRule> level, List<PdfRule> upright)
    {
        var (width, height) = (columns.Length - 1, rows.Length - 1);
        var below = new bool[height, width];
        var behind = new bool[height, width];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                below[row, column] = row + 1 == height || Covers(level, rows[row + 1], LowestRow, columns[column], columns[column + 1]);
                behind[row, column] = column + 1 == width || Covers(upright, columns[column + 1], NarrowestColumn, rows[row], rows[row + 1]);
            }
        }

        var taken = new bool[height, width];
        var cells = new List<DrawnCell>();
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                if (taken[row, column])
                    continue;
                var (endRow, endColumn) = (row + 1, column + 1);
                while (!behind[row, endColumn - 1])
                    endColumn++;
                while (!below[endRow - 1, column])
                    endRow++;
                for (var r = row; r < endRow; r++)
                {
                    for (var c = column; c < endColumn; c++)
                    {
                        if (taken[r, c])
                            return null; // no cells of a table
                        taken[r, c] = true;
                    }
                }

                cells.Add(new DrawnCell(row, column, endRow - row, endColumn - column));
            }
        }

        return cells;
    }

    private static bool Covers(List<PdfRule> rules, int at, int slip, int from, int to)
    {
        var covered = 0;
        foreach (var rule in rules)
        {
            if (rule.At >= at - Slip && rule.At < at + slip)
                covered = Math.Max(covered, Math.Min(rule.To, to) - Math.Max(rule.From, from));
        }

        return covered * 10 > (to - from) * 6;
    }

    /// <summary>Puts the words between the lines into the cells; null, and nothing is moved, where they are no table.</summary>
    public static DrawnTable? TakeWords(PdfPage page, DrawnTable table)
    {
        var cells = new DrawnCell?[table.Levels.Length - 1, table.Edges.Length - 1];
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    cells[row, column] = cell;
            }
        }

        var rest = new List<PdfLine>();
        foreach (var line in page.Lines.OrderBy(l => l.Bottom))
        {
            var row = IndexOf(table.Levels, (line.Top + line.Bottom) / 2);
            foreach (var piece in row < 0 ? [line] : line.Divided(word => IndexOf(table.Edges, (word.Left + word.Right) / 2) is >= 0 and var column ? cells[row, column] : null))
            {
                var at = row < 0 ? -1 : IndexOf(table.Edges, (piece.Words[0].Left + piece.Words[0].Right) / 2);
                if (at >= 0 && cells[row, at] is { } cell)
                    cell.Lines.Add(piece);
                else
                    rest.Add(piece);
            }
        }

        if (!IsTable(table, page.Lines.Count))
            return null;
        page.Lines.Clear();
        page.Lines.AddRange(rest);
        return table;
    }

    private static bool IsTable(DrawnTable table, int linesOfPage)
    {
        var filled = table.Cells.FindAll(c => c.Lines.Count > 0);
        if (table.Levels.Length == 2)
            return filled.Count > 0; // the rest of a row of the page before
        return filled.Count >= FewestCells
            && filled.Select(c => c.Row).Distinct().Count() > 1
            && filled.GroupBy(c => c.Row).Any(row => row.Count() > 1)
            && !filled.Exists(c => c.Lines.Count > LinesOfText && c.Lines.Count * 2 > linesOfPage);
    }

    private static int IndexOf(int[] edges, int at)
    {
        if (at < edges[0] || at >= edges[^1])
            return -1;
        var found = Array.BinarySearch(edges, at);
        return found >= 0 ? found : ~found - 1;
    }
}
