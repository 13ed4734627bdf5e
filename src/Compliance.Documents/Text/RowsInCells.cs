namespace Compliance.Documents;

/// <summary>
/// Rows of figures that hold several, one a line in each cell: "Fast / Midlertidig" beside "49 / 115" and "57 / 300". Where every
/// cell has as many lines, each line is a row.
/// </summary>
internal static class RowsInCells
{
    /// <summary>The table, with such rows divided; the same where there is none.</summary>
    /// <param name="text">The text that the cells stand in.</param>
    /// <param name="table">The table.</param>
    public static ComposedTable Divide(string text, ComposedTable table)
    {
        // What covers several rows would cover others.
        if (table.Rows.Exists(r => r.Cells.Exists(c => c.RowSpan > 1 || c.ContinuesAbove)) || !table.Rows.Exists(r => MayHold(text, r.Cells)))
            return table;
        var divided = new ComposedTable { HeaderRows = table.HeaderRows };
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var (cells, skipped) = table.Rows[r];
            if (r < (table.HeaderRows ?? 0) || !MayHold(text, cells) || LinesOf(text, cells) is not { } lines)
            {
                divided.Rows.Add((cells, skipped));
                continue;
            }

            for (var i = 0; i < lines.Max(l => l.Count); i++)
                divided.Rows.Add((cells.Zip(lines, (cell, own) => Part(cell, own, i)).ToList(), skipped));
        }

        return divided;
    }

    private static bool MayHold(string text, List<ComposedCell> cells) =>
        cells.Count > 1 && cells.Exists(c => c.Parts.OfType<ComposedParagraph>() is var own && (own.Skip(1).Any() || own.Any(p => text.AsSpan(p.Start, p.End - p.Start).Contains('\v'))));

    // The lines of each cell; null where they are not as many names and figures.
    private static List<List<(int Start, int End)>>? LinesOf(string text, List<ComposedCell> cells)
    {
        var lines = cells.ConvertAll(c => CellItems.Lines(text, c));
        var count = lines[0].Count;
        if (count < 2 || lines.TrueForAll(l => l == lines[0] || l.Count == 0) || cells.Exists(c => c.Parts.Exists(p => p is not ComposedParagraph { Kind: BlockKind.Paragraph })))
            return null;
        for (var c = 0; c < lines.Count; c++)
        {
            if (lines[c].Count == 0)
                continue;
            if (lines[c].Count != count || !lines[c].TrueForAll(l => c == 0 ? IsName(In(l)) : TableBuilder.IsFigure(In(l))) || (c > 0 && lines[c].Select(l => In(l).Contains('%')).Distinct().Count() > 1))
                return null; // "12" / "24 %": a count and the share that it is
        }

        return lines;

        ReadOnlySpan<char> In((int Start, int End) line) => text.AsSpan(line.Start, line.End - line.Start);
    }

    private static bool IsName(ReadOnlySpan<char> line) => char.IsUpper(line[0]) && line[^1] is not ('.' or ':' or '-' or ',');

    private static ComposedCell Part(ComposedCell cell, List<(int Start, int End)> lines, int line)
    {
        var part = new ComposedCell { ColumnSpan = cell.ColumnSpan, IsHeader = cell.IsHeader };
        if (line < lines.Count)
            part.Parts.Add(new ComposedParagraph { Begin = lines[line].Start, Start = lines[line].Start, End = lines[line].End });
        return part;
    }
}
