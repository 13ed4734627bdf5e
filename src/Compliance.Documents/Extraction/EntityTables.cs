namespace Compliance.Documents;

/// <summary>Tables with a row or a column for each company of a group: their figures are those of no single employer.</summary>
internal static class EntityTables
{
    private const int Fewest = 2;
    private const int HeaderRows = 3;

    /// <summary>The companies that rows or columns are named by; empty where fewer than two are.</summary>
    public static IReadOnlyList<string> NamesOf(DocumentTable table)
    {
        var (column, row) = (ColumnOf(table), RowOf(table));
        if (column < 0 && row < 0)
            return [];
        var cells = row >= 0 ? table.Row(row) : Enumerable.Range(0, table.Rows).Select(r => table.At(r, column));
        return [.. cells.Select(Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The rows of a table as it were if it held one company alone; what is of all of them together is left out.</summary>
    /// <param name="table">A table of companies.</param>
    /// <param name="entity">The company.</param>
    public static List<TextBlock> Of(DocumentTable table, string entity)
    {
        var keep = RowOf(table) is >= 0 and var names ? ColumnsOf(table, names, entity) : RowsOf(table, ColumnOf(table), entity);
        var drafts = new List<CellDraft>();
        var (row, headers) = (0, 0);
        for (var r = 0; r < table.Rows; r++)
        {
            var column = 0;
            for (var c = 0; c < table.Columns; c++)
            {
                if (!keep(r, c))
                    continue;
                if (table.At(r, c) is { } cell)
                    drafts.Add(new CellDraft(row, column, cell.Block.Part(0, cell.Text.Length, BlockKind.TableCell)));
                column++;
            }

            row += column > 0 ? 1 : 0;
            headers += column > 0 && r < table.HeaderRows ? 1 : 0;
        }

        return TableBuilder.Rows(drafts, headers, table.IsRecognised);
    }

    // Columns before the first company name the rows; those of others, and of the whole group, go.
    private static Func<int, int, bool> ColumnsOf(DocumentTable table, int names, string entity)
    {
        var first = Enumerable.Range(0, table.Columns).First(c => Name(table.At(names, c)) is not null);
        return (_, c) => c < first || OwnerOf(table, names, c) == entity;
    }

    // A name may stand above the first of its columns only.
    private static string? OwnerOf(DocumentTable table, int names, int column)
    {
        while (column > 0 && table.At(names, column) is null or { IsEmpty: true })
            column--;
        return Name(table.At(names, column));
    }

    // A name may stand in the first of its rows only; a row that names no company and has figures is of all of them.
    private static Func<int, int, bool> RowsOf(DocumentTable table, int names, string entity)
    {
        var owners = new string?[table.Rows];
        var first = Enumerable.Range(0, table.Rows).First(r => Name(table.At(r, names)) is not null);
        string? open = null;
        for (var r = first; r < table.Rows; r++)
        {
            var isAlone = Enumerable.Range(0, table.Columns).All(c => c == names || table.At(r, c) is null or { IsEmpty: true });
            if (Name(table.At(r, names)) is { } name)
                (owners[r], open) = (name, isAlone || table.At(r, names)!.RowSpan > 1 ? name : null);
            else if (table.At(r, names) is null or { IsEmpty: true })
                owners[r] = r > 0 ? owners[r - 1] : null;
            else
                owners[r] = open;
        }

        return (r, _) => r < first || owners[r] == entity;
    }

    private static int ColumnOf(DocumentTable table)
    {
        for (var c = 0; c < Math.Min(table.Columns, HeaderRows); c++)
        {
            if (Count(Enumerable.Range(0, table.Rows).Select(r => table.At(r, c))) >= Fewest)
                return c;
        }

        return -1;
    }

    private static int RowOf(DocumentTable table)
    {
        for (var r = 0; r < Math.Min(table.Rows, HeaderRows); r++)
        {
            if (Count(table.Row(r)) >= Fewest)
                return r;
        }

        return -1;
    }

    private static int Count(IEnumerable<TableCell?> cells)
    {
        string? first = null;
        foreach (var cell in cells)
        {
            if (Name(cell) is not { } name)
                continue;
            if (first is not null && name != first)
                return Fewest;
            first ??= name;
        }

        return first is null ? 0 : 1;
    }

    private static string? Name(TableCell? cell) => cell is null ? null : CompanyName.Of(cell.Text);
}
