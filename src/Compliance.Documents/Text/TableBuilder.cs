using System.Text;

namespace Compliance.Documents;

/// <summary>A cell while its table is being read.</summary>
internal sealed record CellDraft(int Row, int Column, TextBlock Block)
{
    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; init; } = 1;

    public bool IsHeader { get; set; }

    public IReadOnlyList<TextBlock> Blocks { get; set; } = [];
}

/// <summary>Cells to a table and to the blocks of its rows.</summary>
internal static class TableBuilder
{
    private const int MostColumns = 200;
    private const int MostCells = 250_000;
    private const int MostGrid = 4_000_000;
    private const int LongestHeader = 60;

    /// <summary>The blocks of the rows; each knows its table.</summary>
    /// <param name="drafts">Cells by row and column.</param>
    /// <param name="headerRows">Number of rows that the format marks as headers; null where it is to be seen from the words.</param>
    /// <param name="recognised">True when alignment alone made it a table.</param>
    public static List<TextBlock> Rows(IReadOnlyList<CellDraft> drafts, int? headerRows, bool recognised)
    {
        drafts = WithoutRepeatedHeader(drafts);
        var rows = 0;
        var columns = 0;
        foreach (var draft in drafts)
        {
            rows = Math.Max(rows, draft.Row + 1);
            columns = Math.Max(columns, draft.Column + draft.ColumnSpan);
        }

        if (columns is 0 or > MostColumns || (long)rows * columns > MostGrid)
            return [.. drafts.Where(d => d.Block.Text.Length > 0).Select(d => d.Block.Part(0, d.Block.Text.Length, BlockKind.Paragraph))];
        TableCell[] cells = [.. drafts.OrderBy(d => d.Row).ThenBy(d => d.Column).Select(Cell)];
        var headers = Math.Min(headerRows ?? HeaderRows(cells, rows, columns), rows);
        foreach (var cell in cells)
            cell.IsHeader |= cell.Row < headers;
        var table = new DocumentTable(rows, columns, cells) { HeaderRows = headers, IsRecognised = recognised };
        return RowBlocks(table);
    }

    // A table that goes on over a page, or that its writer copied together, may have its header again in the middle.
    private static IReadOnlyList<CellDraft> WithoutRepeatedHeader(IReadOnlyList<CellDraft> drafts)
    {
        var width = 0;
        while (width < drafts.Count && drafts[width].Row == drafts[0].Row)
            width++;
        if (width < 2 || drafts.Take(width).Any(d => d.Block.Text.Length == 0 || IsFigure(d.Block.Text)))
            return drafts;
        var again = new HashSet<int>();
        for (int first = width, end; first < drafts.Count; first = end)
        {
            end = first + 1;
            while (end < drafts.Count && drafts[end].Row == drafts[first].Row)
                end++;
            var same = end - first == width;
            for (var i = 0; i < width && same; i++)
                same = drafts[first + i].Column == drafts[i].Column && drafts[first + i].Block.Text == drafts[i].Block.Text;
            if (same)
                again.Add(drafts[first].Row);
        }

        if (again.Count == 0)
            return drafts;
        int[] dropped = [.. again.Order()];
        return [.. drafts.Where(d => !again.Contains(d.Row)).Select(d => d with { Row = d.Row - ~Array.BinarySearch(dropped, d.Row) })];
    }

    /// <summary>Refuses a table that is larger than a document holds.</summary>
    public static void Check(long rows, int columns)
    {
        if (rows * columns > MostCells)
            throw new UnreadableDocumentException($"a table of the document has more than {MostCells} cells; it is data and no plan", Plans.ReadingFailure.TooLarge);
    }

    private static TableCell Cell(CellDraft draft)
    {
        var block = draft.Block.Kind == BlockKind.TableCell ? draft.Block : draft.Block.Part(0, draft.Block.Text.Length, BlockKind.TableCell);
        return new TableCell
        {
            Row = draft.Row,
            Column = draft.Column,
            RowSpan = draft.RowSpan,
            ColumnSpan = draft.ColumnSpan,
            IsHeader = draft.IsHeader,
            Block = block,
            Blocks = draft.Blocks.Count > 0 ? draft.Blocks : [block],
        };
    }

    /// <summary>The blocks of the rows of a table.</summary>
    public static List<TextBlock> RowBlocks(DocumentTable table)
    {
        var blocks = new List<TextBlock>(table.Rows);
        var cells = table.Cells;
        for (int i = 0, row = 0; row < table.Rows; row++)
        {
            var first = i;
            while (i < cells.Count && cells[i].Row == row)
                i++;
            if (RowBlock(table, row, cells, first, i) is { } block)
                blocks.Add(block);
        }

        return blocks;
    }

    private static TextBlock? RowBlock(DocumentTable table, int row, IReadOnlyList<TableCell> cells, int first, int end)
    {
        var text = new StringBuilder();
        var runs = new ValueList<TextRun>();
        var begin = -1;
        for (var i = first; i < end; i++)
        {
            var cell = cells[i];
            cell.Block.Table = table;
            cell.Block.Row = row;
            if (i > first)
                text.Append('\t');
            cell.Start = text.Length;
            if (cell.IsEmpty)
                continue;
            foreach (var run in cell.Block.Runs)
                runs.Add(run with { Start = run.Start + text.Length });
            text.Append(cell.Text);
            begin = begin < 0 ? cell.Block.Begin : begin;
        }

        return begin < 0 ? null : new TextBlock { Kind = BlockKind.TableRow, Text = text.ToString(), Runs = runs, Begin = begin, Table = table, Row = row };
    }

    // The first row names the columns when it holds short words only and a row below it holds figures, or when it names three or more.
    private static int HeaderRows(TableCell[] cells, int rows, int columns)
    {
        if (rows < 2)
            return 0;
        var named = 0;
        for (var i = 0; i < cells.Length && cells[i].Row == 0; i++)
        {
            var text = cells[i].Text;
            if (text.Length > LongestHeader || (IsFigure(text) && !IsYear(text)) || text.EndsWith('.'))
                return 0;
            named += text.Length > 0 ? cells[i].ColumnSpan : 0;
        }

        if (named + 1 < columns || named == 0)
            return 0;
        return columns > 2 || Array.Exists(cells, c => c.Row > 0 && c.Column > 0 && IsFigure(c.Text)) ? MergedHeaderRows(cells, rows, columns) : 0;
    }

    // A name over several columns has the names of each below it: "Kjønnsbalanse" above "Kvinner" and "Menn".
    private static int MergedHeaderRows(TableCell[] cells, int rows, int columns)
    {
        var end = 1;
        while (end + 1 < rows && Array.Exists(cells, c => c.Row == end - 1 && c.ColumnSpan > 1 && c.ColumnSpan < columns) && IsNamesOnly(cells, end))
            end++;
        return end;
    }

    private static bool IsNamesOnly(TableCell[] cells, int row)
    {
        var own = cells.Where(c => c.Row == row).ToList();
        return own.Count > 1 && own.TrueForAll(c => c.Text.Length <= LongestHeader && (!IsFigure(c.Text) || IsYear(c.Text)) && !c.Text.EndsWith('.'));
    }

    /// <summary>Digits with no more than a unit: "12", "51,2 %", "1 284", "–".</summary>
    public static bool IsFigure(ReadOnlySpan<char> text)
    {
        int digits = 0, letters = 0;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return text is "-" or "–" or "—" || (digits > 0 && letters <= 2 && !char.IsLower(text[0]));
    }

    private static bool IsYear(string text) => text.Length == 4 && text[0] is '1' or '2' && int.TryParse(text, out var year) && year is > 1989 and < 2100;
}
