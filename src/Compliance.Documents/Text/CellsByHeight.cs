namespace Compliance.Documents;

/// <summary>
/// Rows of a table whose lines have heights: within a cell lines stand closer together than cells do, and cells may be centred
/// against each other, so that their lines do not meet.
/// </summary>
internal static class CellsByHeight
{
    // What stands farther apart stands on two pages, and tells nothing of rows.
    private const int MostHeights = 8;

    private sealed class HeightCell(int column)
    {
        public int Column => column;

        public List<LineSegment> Pieces { get; } = [];

        public int Top { get; set; } = int.MaxValue;

        public int Bottom { get; set; } = int.MinValue;

        public int LastTop { get; set; }

        public int Overlap(HeightCell other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
    }

    /// <summary>The cells by row; null where the distances of lines tell nothing.</summary>
    /// <param name="lines">For each line its upper and lower edge and its pieces.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="block">The words of a cell.</param>
    public static List<CellDraft>? Find(IReadOnlyList<(int Top, int Bottom, List<LineSegment> Pieces)> lines, AlignedColumns columns, Func<List<LineSegment>, TextBlock> block)
    {
        var byColumn = new List<HeightCell>[columns.Count];
        if (LeastPitch(lines, columns) is not { } least)
            return null;
        foreach (var (top, bottom, pieces) in lines)
        {
            foreach (var piece in pieces)
                AddPiece(byColumn[columns.IndexOf(piece)] ??= [], columns.IndexOf(piece), top, bottom, piece, least);
        }

        var anchor = byColumn.OfType<List<HeightCell>>().MaxBy(c => c.Count)!;
        if (!byColumn.OfType<List<HeightCell>>().Any(c => c.Exists(cell => cell.Pieces.Count > 1)) || anchor.Count < 2)
            return null;
        return Drafts(byColumn.OfType<List<HeightCell>>().SelectMany(c => c), anchor, block);
    }

    private static void AddPiece(List<HeightCell> cells, int column, int top, int bottom, LineSegment piece, int least)
    {
        if (cells.Count == 0 || (top - cells[^1].LastTop) * 100 > least * 112)
            cells.Add(new HeightCell(column));
        var cell = cells[^1];
        cell.Pieces.Add(piece);
        (cell.Top, cell.Bottom, cell.LastTop) = (Math.Min(cell.Top, top), Math.Max(cell.Bottom, bottom), top);
    }

    // Two distances must be there in one column: that of lines and that of cells.
    private static int? LeastPitch(IReadOnlyList<(int Top, int Bottom, List<LineSegment> Pieces)> lines, AlignedColumns columns)
    {
        var last = new int?[columns.Count];
        var pitches = new List<int>();
        foreach (var (top, bottom, pieces) in lines)
        {
            foreach (var column in pieces.Select(columns.IndexOf).Distinct())
            {
                if (last[column] is { } before && top > before && top - before <= (bottom - top) * MostHeights)
                    pitches.Add(top - before);
                last[column] = top;
            }
        }

        if (pitches.Count < 2)
            return null;
        var least = pitches.Min();
        return pitches.Exists(p => p * 100 > least * 112) && least < lines.Max(l => l.Bottom - l.Top) * 3 / 2 ? least : null;
    }

    // The row that it overlaps most: beside the one that begins above it.
    private static int Nearest(HeightCell cell, List<HeightCell> anchor, List<int> tops)
    {
        var at = tops.BinarySearch(cell.Top);
        at = Math.Max(0, at < 0 ? ~at - 1 : at);
        var best = at;
        for (var r = Math.Max(0, at - 1); r <= Math.Min(anchor.Count - 1, at + 2); r++)
            best = cell.Overlap(anchor[r]) > cell.Overlap(anchor[best]) ? r : best;
        return best;
    }

    private static List<CellDraft> Drafts(IEnumerable<HeightCell> cells, List<HeightCell> anchor, Func<List<LineSegment>, TextBlock> block)
    {
        var rows = anchor.Select((cell, row) => (cell, row)).ToDictionary(c => c.cell, c => c.row);
        var tops = anchor.ConvertAll(c => c.Top);
        var placed = new SortedDictionary<(int Row, int Column), (HeightCell Cell, int Span)>();
        foreach (var cell in cells)
        {
            if (!rows.TryGetValue(cell, out var row))
                row = Nearest(cell, anchor, tops);
            var span = 1;
            // A cell that hangs between two rows covers both.
            var half = (cell.Bottom - cell.Top) * 3 / 10;
            if (row > 0 && cell.Overlap(anchor[row - 1]) >= half && cell.Overlap(anchor[row]) < (cell.Bottom - cell.Top) * 8 / 10)
                (row, span) = (row - 1, 2);
            else if (row + 1 < anchor.Count && cell.Overlap(anchor[row + 1]) >= half && cell.Overlap(anchor[row]) < (cell.Bottom - cell.Top) * 8 / 10)
                span = 2;
            if (placed.TryGetValue((row, cell.Column), out var other))
                other.Cell.Pieces.AddRange(cell.Pieces);
            else
                placed.Add((row, cell.Column), (cell, span));
        }

        return [.. placed.Select(p => new CellDraft(p.Key.Row, p.Key.Column, block(p.Value.Cell.Pieces))
        {
            RowSpan = p.Value.Span == 2 && placed.ContainsKey((p.Key.Row + 1, p.Key.Column)) ? 1 : p.Value.Span,
        })];
    }
}
