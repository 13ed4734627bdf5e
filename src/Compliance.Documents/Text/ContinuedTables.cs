namespace Compliance.Documents;

/// <summary>Joins tables that are one table on the paper: a table that goes on over a page, with or without its header again.</summary>
internal static class ContinuedTables
{
    public static List<TextBlock> Join(List<TextBlock> blocks)
    {
        if (!blocks.Exists(b => b.Table is not null))
            return blocks;
        var result = new List<TextBlock>(blocks.Count);
        var chain = new List<DocumentTable>();
        for (var i = 0; i < blocks.Count;)
        {
            var first = i;
            var table = blocks[i].Table;
            while (i < blocks.Count && blocks[i].Table == table && (table is not null || i == first))
                i++;
            if (chain.Count > 0 && (table is null || !GoesOn(chain[0], table)))
                Flush(chain, result);
            if (table is null)
                result.Add(blocks[first]);
            else
                chain.Add(table);
        }

        Flush(chain, result);
        return result;
    }

    private static void Flush(List<DocumentTable> chain, List<TextBlock> result)
    {
        if (chain.Count > 0)
            result.AddRange(chain.Count == 1 ? TableBuilder.RowBlocks(chain[0]) : Rows(chain));
        chain.Clear();
    }

    private static bool GoesOn(DocumentTable first, DocumentTable next)
    {
        if (first.Columns != next.Columns || first.HeaderRows == 0)
            return false;
        return RepeatsHeader(first, next) || (next.HeaderRows == 0 && first.Columns > 2);
    }

    private static bool RepeatsHeader(DocumentTable first, DocumentTable next)
    {
        if (next.Rows < first.HeaderRows)
            return false;
        for (var row = 0; row < first.HeaderRows; row++)
        {
            for (var column = 0; column < first.Columns; column++)
            {
                if (first.At(row, column)?.Text != next.At(row, column)?.Text)
                    return false;
            }
        }

        return true;
    }

    private static List<TextBlock> Rows(List<DocumentTable> chain)
    {
        var first = chain[0];
        var drafts = new List<CellDraft>();
        var down = 0;
        foreach (var table in chain)
        {
            var skipped = table != first && RepeatsHeader(first, table) ? first.HeaderRows : 0;
            drafts.AddRange(table.Cells.Where(c => c.Row >= skipped).Select(c => Draft(c, down - skipped)));
            down += table.Rows - skipped;
        }

        return TableBuilder.Rows(drafts, first.HeaderRows, first.IsRecognised);
    }

    private static CellDraft Draft(TableCell cell, int down) => new(cell.Row + down, cell.Column, cell.Block)
    {
        RowSpan = cell.RowSpan,
        ColumnSpan = cell.ColumnSpan,
        IsHeader = cell.IsHeader,
        Blocks = cell.Blocks,
    };
}
