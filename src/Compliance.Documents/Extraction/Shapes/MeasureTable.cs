namespace Compliance.Documents;

/// <summary>A table with a column of measures, risks or goals: each row is one, and its other cells say more of it.</summary>
internal sealed class MeasureTable : IShape
{
    // The words of two cells stand mixed in one: what it says of a measure is to be confirmed.
    private const double OfTwoColumns = 0.6;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (blocks[at].Block is not { Kind: BlockKind.TableRow, Table: { } table } || OutlineBuilder.IsWithin(blocks, at, table) || (TableColumns.Of(table, outline) ?? outline.Columns?.GoingOn(table, outline)) is not { } columns)
            return 0;
        outline.Columns = columns;
        var end = at + 1;
        while (end < blocks.Length && blocks[end].Block.Table == table)
            end++;
        if (EarlierMeasures.Of(table, columns, outline) is { } earlier)
            PlaceRows(blocks, at, end, earlier, outline);
        else
            Read(table, columns, outline, null);
        return end - at;
    }

    // What was done before is told, and is no measure of this plan.
    private static void PlaceRows(IReadOnlyList<ReadBlock> blocks, int at, int end, EarlierMeasures earlier, OutlineBuilder outline)
    {
        outline.CloseLabel();
        outline.Outline.Earlier.Add(earlier);
        for (var i = at; i < end; i++)
            outline.Place(blocks[i].Sentences);
    }

    /// <summary>Reads the rows of a table into the outline.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">What its columns hold.</param>
    /// <param name="outline">The outline.</param>
    /// <param name="confidence">How sure it is that the table is one; null when it is no guess.</param>
    public static void Read(DocumentTable table, TableColumns columns, OutlineBuilder outline, double? confidence)
    {
        var (area, heading) = (outline.Area, outline.Heading);
        var rows = new MeasureRows(columns, outline, confidence ?? (columns.RunTogether ? OfTwoColumns : null));
        for (var row = columns.FirstRow; row < table.Rows; row++)
            rows.Add(table.Row(row));
        outline.ReturnTo(area, heading);
    }
}

/// <summary>What the columns of a table of measures hold.</summary>
internal sealed class TableColumns
{
    private readonly TableColumn?[] columns;

    private const int LongestNumber = 6;
    private const int FewestGoingOn = 3;

    private TableColumns(TableColumn?[] columns, int firstRow, int reference) => (this.columns, FirstRow, Reference) = (columns, firstRow, reference);

    /// <summary>Index of the column that points to measures by their numbers; negative where none does.</summary>
    public int Reference { get; }

    /// <summary>True where the words of two headers stand in one: the columns stood too close to be told apart.</summary>
    public bool RunTogether { get; private init; }

    /// <summary>Index of the first row below the header.</summary>
    public int FirstRow { get; }

    public IReadOnlyList<TableColumn> Known => [.. columns.OfType<TableColumn>()];

    /// <summary>The columns of a table; null where it is none of measures, risks or goals.</summary>
    public static TableColumns? Of(DocumentTable table, OutlineBuilder outline)
    {
        var columns = new TableColumn?[table.Columns];
        var together = false;
        for (var c = 0; c < table.Columns; c++)
        {
            var header = table.HeaderRows > 0 ? (table.HeaderOf(c) is [.., var lowest] ? lowest : null) : table.At(0, c);
            var column = header is null || header.IsEmpty ? null : ColumnWords.Of(header.Block, outline);
            together |= column is not null && table.IsRecognised && ColumnWords.AreTwo(header!.Block, outline);
            columns[c] = column is not null && Array.Exists(columns, other => other is not null && other.Kind == column.Kind && other.Label == column.Label) ? null : column;
        }

        NameItems(columns, table, outline);

        // "Se tiltak" above "A1, A2": the measures stand in another table.
        var firstRow = Math.Max(table.HeaderRows, 1);
        var reference = Array.FindIndex(columns, c => c?.Label == Label.Measures);
        if (reference >= 0 && HoldsReferences(table, reference, firstRow, outline))
            columns[reference] = null;
        else
            reference = -1;
        var result = new TableColumns(columns, firstRow, reference) { RunTogether = together };
        return result.HoldsMeasures ? result : null;
    }

    // "          Hvem      Når" under "Tiltak": the one column of words that has no name holds the measures.
    private static void NameItems(TableColumn?[] columns, DocumentTable table, OutlineBuilder outline)
    {
        if (!Array.Exists(columns, c => c?.Label is Label.Owners or Label.Schedule) || Array.Exists(columns, c => c?.Label is Label.Measures or Label.Risk or Label.Goals) || HeadingOf(outline) is not { } heading)
            return;
        var items = -1;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is not null || table.At(0, c) is { IsEmpty: false } || IsNumbers(table, c))
                continue;
            if (items >= 0)
                return;
            items = c;
        }

        if (items >= 0)
            columns[items] = new TableColumn(ColumnKind.Label, Label.Measures, heading);
    }

    private static TextBlock? HeadingOf(OutlineBuilder outline) =>
        outline.Label is { Label: Label.Measures } label ? label.Heading
        : outline.Heading is { } heading && outline.Read(heading) is [var first, ..] && first.First(Category.Labels, (int)Label.Measures) is not null ? heading : null;

    private static bool IsNumbers(DocumentTable table, int column)
    {
        for (var row = 1; row < table.Rows; row++)
        {
            if (table.At(row, column) is { IsEmpty: false } cell && (cell.Text.Length > LongestNumber || cell.Text.Contains(' ')))
                return false;
        }

        return true;
    }

    /// <summary>The same columns for a table without a header further down that has as many and holds the same kinds of words in them; null for any other.</summary>
    /// <param name="table">The table.</param>
    /// <param name="outline">The outline.</param>
    public TableColumns? GoingOn(DocumentTable table, OutlineBuilder outline)
    {
        if (table.Columns != columns.Length || columns.Length < FewestGoingOn || Item != Label.Measures || Reference >= 0)
            return null;
        var told = 0;
        for (var row = 0; row < table.Rows; row++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                if (columns[c]?.Label is not (Label.Owners or Label.Schedule or Label.Status or Label.Measures) || columns[c]?.Also is not null || table.At(row, c) is not { IsEmpty: false } cell)
                    continue;
                var type = outline.Read(cell.Block) is [var only, ..] ? CellType.Of(only) : null;
                if (TableBuilder.IsFigure(cell.Text) && columns[c]!.Label != Label.Schedule)
                    return null;
                if (type == columns[c]!.Label)
                    told++;
                else if (type is not null && row == 0)
                    return null; // other columns
            }
        }

        return told * 2 >= table.Rows ? new TableColumns(columns, 0, -1) { RunTogether = RunTogether } : null;
    }

    private static bool HoldsReferences(DocumentTable table, int column, int firstRow, OutlineBuilder outline)
    {
        var found = false;
        for (var row = firstRow; row < table.Rows; row++)
        {
            if (table.At(row, column) is not { IsEmpty: false } cell)
                continue;
            if (outline.Read(cell.Block) is not [var sentence] || !References.AreAll(sentence))
                return false;
            found = true;
        }

        return found;
    }

    /// <summary>True for a column whose header names nothing that is known.</summary>
    public bool IsUnknown(int column) => columns[column] is null;

    public int IndexOf(Label label) => Array.FindIndex(columns, c => c?.Label == label) is >= 0 and var own ? own : Array.FindIndex(columns, c => c?.Also == label);

    /// <summary>True where the cells of the label say something else too: "Ansvar og frist".</summary>
    public bool IsShared(Label label) => IndexOf(label) is >= 0 and var index && columns[index] is { Also: not null } both && (both.Also == label || label == Label.Owners);

    public int IndexOf(ColumnKind kind) => Array.FindIndex(columns, c => c?.Kind == kind);

    public bool Has(Label label) => IndexOf(label) >= 0;

    /// <summary>The column of the items: measures, else risks, else goals.</summary>
    public Label Item => Has(Label.Measures) ? Label.Measures : Has(Label.Risk) ? Label.Risk : Label.Goals;

    // One column alone is no table of measures: a table of figures may have a header of the same words.
    private bool HoldsMeasures
    {
        get
        {
            var known = columns.Count(c => c is { Kind: not ColumnKind.Number });
            return known > 1 && (Has(Label.Measures) || (Has(Label.Risk) && (Has(Label.Cause) || Reference >= 0)) || (Has(Label.Goals) && (Has(Label.Owners) || Has(Label.Schedule) || Has(Label.Status))));
        }
    }
}
