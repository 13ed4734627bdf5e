namespace Compliance.Documents;

/// <summary>
/// A table of figures whose cells are blocks of their own, one below the other, as a page built of boxes or a text with blank lines between
/// all lines gives it: names of columns, and then, again and again, the name of a row and as many figures; some rows may lack one. Names with one value each, again and again, are such a table too. It knows no language.
/// </summary>
internal static class StackedBlocks
{
    private const int MostColumns = 12;
    private const int LongestCell = 60;
    private const int FewestFigures = 2;
    private const int FewestRows = 2;
    private const int FewestPairs = 2;
    private const int LongestValue = 40;

    /// <summary>The blocks, with the rows of such tables in the place of their cells.</summary>
    public static List<TextBlock> Join(List<TextBlock> blocks)
    {
        List<TextBlock>? joined = null;
        var taken = 0;
        for (var i = 1; i < blocks.Count; i++)
        {
            if (!IsValue(blocks[i]))
                continue;
            var table = IsFigure(blocks[i]) ? TableAround(blocks, taken, i) : null;
            var pairs = table is null && i > taken ? PairsAt(blocks, i - 1) : 0;
            if (table is null && pairs == 0)
                continue;
            joined ??= new List<TextBlock>(blocks.Count);
            joined.AddRange(blocks.GetRange(taken, (table?.First ?? (i - 1)) - taken));
            joined.AddRange(table is not null ? Rows(blocks, table) : Pairs(blocks, i - 1, pairs));
            taken = table?.End ?? (i - 1 + (pairs * 2));
            i = taken;
        }

        joined?.AddRange(blocks.GetRange(taken, blocks.Count - taken));
        return joined ?? blocks;
    }

    // The first row with all its figures stands below the names of the columns; a title may stand before them, and rows that lack a figure between.
    private static StackedTable? TableAround(List<TextBlock> blocks, int taken, int figure)
    {
        var figures = FiguresAt(blocks, figure);
        if (figures is < FewestFigures or > MostColumns)
            return null;
        var body = figure - 1;
        while (RowBefore(blocks, body, figures) is { } shorter && shorter > taken)
            body = shorter;
        var first = body - figures;
        if (first < taken)
            return null;
        for (var i = first; i < body; i++)
        {
            if (!IsName(blocks[i]))
                return null;
        }

        var rows = new List<int>();
        var end = body;
        var lacking = 0;
        for (var at = body; at < blocks.Count && IsName(blocks[at]) && FiguresAt(blocks, at + 1) is var count and > 0 && count <= figures; at += count + 1)
        {
            if (count < figures)
            {
                lacking++;
                continue;
            }

            rows.Add(at);
            end = at + count + 1;
        }

        return rows.Count < FewestRows || rows.Count < lacking ? null : new StackedTable(first, end, figures, rows);
    }

    // Where the row above begins that has fewer figures than there are columns; null for none.
    private static int? RowBefore(List<TextBlock> blocks, int at, int figures)
    {
        var name = at - 1;
        while (name > 0 && IsFigure(blocks[name]) && at - name < figures)
            name--;
        return name > 0 && name < at - 1 && IsName(blocks[name]) && IsName(blocks[name - 1]) ? name : null;
    }

    // A figure whose row lacks another stands in no column that is known: it stays a line of the text, below the table.
    private static List<TextBlock> Rows(List<TextBlock> blocks, StackedTable table)
    {
        var cells = new List<CellDraft>(table.End - table.First);
        for (var c = 0; c < table.Figures; c++)
            cells.Add(Cell(0, c + 1, table.First + c)); // the names of the columns have no name of a row before them
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var c = 0; c <= table.Figures; c++)
                cells.Add(Cell(row + 1, c, table.Rows[row] + c));
        }

        var result = TableBuilder.Rows(cells, 1, recognised: true);
        var next = table.First + table.Figures;
        foreach (var row in table.Rows.Append(table.End))
        {
            result.AddRange(blocks.GetRange(next, row - next));
            next = row + table.Figures + 1;
        }

        return result;

        CellDraft Cell(int row, int column, int block) => new(row, column, blocks[block].Part(0, blocks[block].Text.Length, BlockKind.TableCell));
    }

    // "Midlertidig ansatte" / "5 kvinner, 4 menn" / "Deltid" / "17 kvinner, 3 menn": a name and what is counted of it, again and again.
    private static int PairsAt(List<TextBlock> blocks, int at)
    {
        var (pairs, told) = (0, 0);
        for (var i = at; i + 1 < blocks.Count && IsName(blocks[i]) && !IsValue(blocks[i]) && IsValue(blocks[i + 1]) && !(i + 2 < blocks.Count && IsValue(blocks[i + 2])); i += 2)
        {
            pairs++;
            told += IsFigure(blocks[i + 1]) ? 0 : 1;
        }

        return pairs >= (told > 0 ? FewestPairs : FewestPairs + 1) ? pairs : 0;
    }

    private static List<TextBlock> Pairs(List<TextBlock> blocks, int at, int pairs) =>
        TableBuilder.Rows([.. Enumerable.Range(0, pairs * 2).Select(i => new CellDraft(i / 2, i % 2, blocks[at + i].Part(0, blocks[at + i].Text.Length, BlockKind.TableCell)))], 0, recognised: true);

    // "5 kvinner, 4 menn", "17 personer", "0"
    private static bool IsValue(TextBlock block) => IsFigure(block) || (IsCell(block) && char.IsAsciiDigit(block.Text[0]) && block.Text[^1] is not ('.' or ':' or ';' or '?' or '!') && block.Text.Length <= LongestValue);

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

    /// <summary>The blocks of a table, the first being the name of its first column of figures, and where its rows begin.</summary>
    private sealed record StackedTable(int First, int End, int Figures, List<int> Rows);
}
