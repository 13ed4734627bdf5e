namespace Compliance.Documents;

/// <summary>
/// Rows that hold several entries, one a line in each cell: "1. Kurs / 2. Annonser" beside "HR-sjef / Daglig leder". The lines of
/// the cells that have as many become items, so that each meets its own.
/// </summary>
internal static class CellItems
{
    private const int FewestCells = 3;

    /// <summary>Gives the cells of a row their items.</summary>
    /// <param name="text">The text that the cells stand in.</param>
    /// <param name="row">The cells that begin in the row, and what was read of them.</param>
    public static void Align(string text, List<(CellDraft Draft, ComposedCell Cell)> row)
    {
        if (row.Count < 2 || !row.Exists(c => c.Draft.Blocks.Count > 1))
            return;
        var lines = row.ConvertAll(c => Lines(text, c.Cell));
        var count = row.Select(c => c.Draft.Blocks.Count(b => b.Kind == BlockKind.ListItem)).FirstOrDefault(n => n > 1);
        if (count == 0)
        {
            // Without numbers, three cells must have as many lines that begin anew.
            var same = lines.Where(l => l.Count > 1 && l.TrueForAll(p => char.IsUpper(text[p.Start]) || char.IsAsciiDigit(text[p.Start]))).GroupBy(l => l.Count).FirstOrDefault(g => g.Count() >= FewestCells);
            if (same is null)
                return;
            count = same.Key;
        }

        for (var i = 0; i < row.Count; i++)
        {
            if (lines[i].Count == count && row[i].Draft.Blocks.Count(b => b.Kind == BlockKind.ListItem) != count)
                row[i].Draft.Blocks = lines[i].ConvertAll(p => Item(text, p.Start, p.End));
        }
    }

    private static TextBlock Item(string text, int start, int end)
    {
        var block = new BlockBuilder(text) { Kind = BlockKind.ListItem, Begin = start };
        block.Append(start, end);
        return block.Build();
    }

    /// <summary>Where the lines of a cell begin and end.</summary>
    public static List<(int Start, int End)> Lines(string text, ComposedCell cell)
    {
        var lines = new List<(int, int)>();
        foreach (var paragraph in cell.Parts.OfType<ComposedParagraph>())
        {
            for (var start = paragraph.Start; start < paragraph.End;)
            {
                var length = text.AsSpan(start, paragraph.End - start).IndexOf('\v');
                var end = length < 0 ? paragraph.End : start + length;
                var (first, last) = (start, end);
                while (first < last && PhysicalLine.IsBlank(text[first]))
                    first++;
                while (last > first && PhysicalLine.IsBlank(text[last - 1]))
                    last--;
                if (first < last)
                    lines.Add((first, last));
                start = end + 1;
            }
        }

        return lines;
    }
}
