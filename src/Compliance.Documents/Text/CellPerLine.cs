namespace Compliance.Documents;

/// <summary>Tables whose cells stand one below the other, as copying from a page gives them.</summary>
internal static class CellPerLine
{
    /// <summary>The rows of a table of blocks in reading order, each block a cell; the first row is its header.</summary>
    /// <param name="cells">Headings, paragraphs and list items; the last row may be cut off.</param>
    /// <param name="columns">Number of columns.</param>
    public static List<TextBlock> Rows(IReadOnlyList<TextBlock> cells, int columns)
    {
        var drafts = new List<CellDraft>(cells.Count);
        for (var i = 0; i < cells.Count; i++)
            drafts.Add(new CellDraft(i / columns, i % columns, cells[i].Part(0, cells[i].Text.Length, BlockKind.TableCell, cells[i].Number)));
        return TableBuilder.Rows(drafts, 1, recognised: true);
    }
}
