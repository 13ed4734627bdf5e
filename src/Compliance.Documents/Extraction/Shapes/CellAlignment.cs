namespace Compliance.Documents;

/// <summary>
/// Divides the cells of a table of measures that stand one below the other into its rows, where cells may be missing: of all ways to put each cell into
/// a column to the right of the one before it, or into a new row, the one that leaves least out and best fits the words.
/// </summary>
internal sealed class CellAlignment
{
    private const int LongestName = 6;
    private const int LongestTime = 10;
    private const int LongestArea = 60;
    private const int Unlikely = 1;
    private const int OtherWords = 3; // a time in the column of measures
    private const int Impossible = 1000;
    private const int MissingMeasure = 3;
    private const int MissingLead = 5; // what was found, with which each row begins
    private const int MissingCell = 1;

    private readonly IReadOnlyList<TableColumn> columns;
    private readonly IReadOnlyList<(TextBlock Block, List<Sentence> Sentences)> cells;
    private readonly bool hasAreas;

    private CellAlignment(IReadOnlyList<TableColumn> columns, IReadOnlyList<(TextBlock, List<Sentence>)> cells)
    {
        (this.columns, this.cells) = (columns, cells);
        hasAreas = columns.Any(c => c.Kind == ColumnKind.Area);
    }

    /// <summary>The rows, a place for each column, null where the cell is missing; a name of an area between the rows stands alone in its row. Nothing where the cells do not fit. The cost is zero where no cell is missing and each fits its column.</summary>
    /// <param name="columns">What the columns hold; one of them holds the measures.</param>
    /// <param name="cells">The cells below the header, with their sentences.</param>
    public static (List<TextBlock?[]> Rows, int Cost) Rows(IReadOnlyList<TableColumn> columns, IReadOnlyList<(TextBlock Block, List<Sentence> Sentences)> cells) =>
        new CellAlignment(columns, cells).Align();

    private (List<TextBlock?[]> Rows, int Cost) Align()
    {
        // In the place behind the columns stands a name of an area that is a row of its own.
        var width = columns.Count + 1;
        var costs = new int[cells.Count, width];
        var from = new int[cells.Count, width];
        for (var i = 0; i < cells.Count; i++)
        {
            for (var c = 0; c < width; c++)
            {
                var own = c < columns.Count ? CostOf(cells[i].Sentences, cells[i].Block, columns[c]) : CostOfArea(cells[i].Sentences, cells[i].Block);
                (costs[i, c], from[i, c]) = (Impossible, 0);
                for (var before = i == 0 ? width - 1 : 0; own < Impossible && before < width; before++)
                {
                    var cost = own + (i == 0 ? Begin(c) : costs[i - 1, before] + Between(before, c));
                    if (cost < costs[i, c])
                        (costs[i, c], from[i, c]) = (cost, before);
                }
            }
        }

        var last = 0;
        for (var c = 1; c < width; c++)
        {
            if (costs[cells.Count - 1, c] + End(c) < costs[cells.Count - 1, last] + End(last))
                last = c;
        }

        var total = costs[cells.Count - 1, last] + End(last);
        return total * 2 > cells.Count ? ([], Impossible) : (RowsTo(last, from), total);
    }

    private List<TextBlock?[]> RowsTo(int last, int[,] from)
    {
        var rows = new List<TextBlock?[]>();
        var column = last;
        var right = -1; // the column of the cell behind, where it stands in the same row
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            if (right < 0 || column >= right || column == columns.Count)
                rows.Add(new TextBlock?[columns.Count]);
            rows[^1][column == columns.Count ? 0 : column] = cells[i].Block;
            right = column == columns.Count ? -1 : column;
            column = from[i, column];
        }

        rows.Reverse();
        return rows;
    }

    private int Between(int before, int column) =>
        before < column && column < columns.Count ? Missing(before + 1, column) : End(before) + Begin(column);

    private int Begin(int column) => column == columns.Count ? 0 : Missing(0, column);

    private int End(int column) => column == columns.Count ? 0 : Missing(column + 1, columns.Count);

    private int Missing(int first, int end)
    {
        var cost = 0;
        for (var c = first; c < end; c++)
            cost += columns[c].Label == Label.Measures ? MissingMeasure : c == 0 && columns[c].Label != Label.Goals ? MissingLead : MissingCell;
        return cost;
    }

    private int CostOfArea(List<Sentence> sentences, TextBlock block) => !hasAreas && IsArea(sentences, block) ? 0 : Impossible;

    private static bool IsArea(List<Sentence> sentences, TextBlock block) =>
        block.Text.Length <= LongestArea && sentences is [var only] && AreaWords.Coverage(only) >= AreaWords.Enough;

    private static int CostOf(List<Sentence> sentences, TextBlock block, TableColumn column)
    {
        if (block.Text is "-" or "–" or "—")
            return column.Label == Label.Measures ? Unlikely : 0;
        if (column.Kind == ColumnKind.Area)
            return IsArea(sentences, block) ? 0 : Impossible;
        var only = sentences is [var single] ? single : null;
        var type = only is null ? null : CellType.Of(only);
        return column.Label switch
        {
            Label.Owners => type == Label.Owners ? 0 : type is null && only is not null && only.Tokens.Length <= LongestName && char.IsUpper(block.Text[0]) && !only.Has(Category.Intentions) && !only.Has(Category.Areas) ? Unlikely : Impossible,
            Label.Schedule => type == Label.Schedule ? 0 : only is not null && only.Tokens.Length <= LongestTime && (type == Label.Status || TellsTime(only)) ? Unlikely : Impossible,
            Label.Status => type == Label.Status ? 0 : only is not null && only.Tokens.Length <= LongestTime && (only.Has(Category.MeasureStates) || only.HasYear) ? Unlikely : Impossible,
            Label.Risk or Label.Cause => type is null && !(only is { Tokens.Length: <= LongestName } && TellsTime(only)) ? 0 : OtherWords + 1,
            _ => type is null ? 0 : OtherWords,
        };
    }

    private static bool TellsTime(Sentence sentence) =>
        sentence.Has(Category.Deadlines) || sentence.Has(Category.Recurrence) || sentence.Has(Category.Vague) || sentence.Has(Category.Months) || sentence.Has(Category.Seasons) || sentence.Has(Category.Quarters) || sentence.HasYear;
}
