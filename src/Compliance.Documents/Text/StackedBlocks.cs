namespace Compliance.Documents;

/// <summary>
/// A table of figures whose cells are blocks of their own, one below the other, as a page built of boxes or a text with blank lines between
/// all lines gives it: names of columns, and then, again and again, the name of a row and as many figures. It knows no language.
/// </summary>
internal static class StackedBlocks
{
    private const int MostColumns = 12;
    private const int LongestCell = 60;
    private const int FewestFigures = 2;
    private const int FewestRows = 2;

    /// <summary>The blocks, with the rows of such tables in the place of their cells.</summary>
    public static List<TextBlock> Join(List<TextBlock> blocks)
    {
        List<TextBlock>? joined = null;
        var taken = 0;
        for (var i = 1; i < blocks.Count; i++)
        {
            if (!IsFigure(blocks[i]) || TableAround(blocks, taken, i) is not { } table)
                continue;
            joined ??= new List<TextBlock>(blocks.Count);
            joined.AddRange(blocks.GetRange(taken, table.First - taken));
            joined.AddRange(Rows(blocks, table));
            taken = table.End;
            i = taken;
        }

        joined?.AddRange(blocks.GetRange(taken, blocks.Count - taken));
        return joined ?? blocks;
    }

    // The first figure stands after the name of its row, and the names of the columns stand before that; a title may stand before them.
    private static StackedTable? TableAround(List<TextBlock> blocks, int taken, int figure)
    {
        var figures = FiguresAt(blocks, figure);
        var first = figure - 1 - figures;
        if (figures is < FewestFigures or > MostColumns || first < taken)
            return null;
        for (var i = first; i < figure; i++)
        {
            if (!IsName(blocks[i]))
                return null;
        }

        var rows = 0;
        var end = figure - 1;
        while (end < blocks.Count && IsName(blocks[end]) && FiguresAt(blocks, end + 1) == figures)
        {
            end += figures + 1;
            rows++;
        }

        return rows < FewestRows ? null : new StackedTable(first, end, figures);
    }

    private static List<TextBlock> Rows(List<TextBlock> blocks, StackedTable table)
    {
        var cells = new List<CellDraft>(table.End - table.First);
        for (var i = table.First; i < table.End; i++)
        {
            // The names of the columns have no name of a row before them.
            var at = i - table.First + 1;
            cells.Add(new CellDraft(at / (table.Figures + 1), at % (table.Figures + 1), blocks[i].Part(0, blocks[i].Text.Length, BlockKind.TableCell)));
        }

        return TableBuilder.Rows(cells, 1, recognised: true);
    }

    private static int FiguresAt(List<TextBlock> blocks, int at)
    {
        var count = 0;
        while (at + count < blocks.Count && IsFigure(blocks[at + count]))
            count++;
        return count;
    }

    private static bool IsName(TextBlock block) => IsCell(block) && !TableBuilder.IsFigure(block.Text) && block.Text[^1] is not ('.' or ':' or ';' or '?' or '!');

    private static bool IsFigure(TextBlock block) => IsCell(block) && (block.Text == "*" || TableBuilder.IsFigure(block.Text));

    private static bool IsCell(TextBlock block) => block.Kind is BlockKind.Paragraph or BlockKind.Heading && block.Number is null && block.Text.Length is > 0 and <= LongestCell;

    /// <summary>The blocks of a table, the first being the name of its first column of figures.</summary>
    private sealed record StackedTable(int First, int End, int Figures);
}
