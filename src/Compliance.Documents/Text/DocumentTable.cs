namespace Compliance.Documents;

/// <summary>
/// A table of a document: a grid of cells. Its rows stand among <see cref="DocumentText.Blocks"/> at their place, each as a
/// block of kind <see cref="BlockKind.TableRow"/> that points here; a row without words has no block. A table that goes on
/// over a page, with or without its header again, is one table.
/// </summary>
/// <example>
/// To read a table of measures: take the first row block of the table, find the column of each header with the lexicon, then
/// go through <c>table.Row(r)</c> for <c>r</c> from <c>table.HeaderRows</c>; <c>cell.Block</c> gives sentences and places,
/// <c>cell.Blocks</c> the items where a cell holds a list.
/// <code>
/// for (var column = 0; column &lt; table.Columns; column++)
///     roles[column] = RoleOf(table.HeaderOf(column));
/// for (var row = table.HeaderRows; row &lt; table.Rows; row++)
///     Read(table.Row(row));
/// </code>
/// </example>
public sealed class DocumentTable
{
    private readonly TableCell?[] grid;

    internal DocumentTable(int rows, int columns, IReadOnlyList<TableCell> cells)
    {
        Rows = rows;
        Columns = columns;
        Cells = cells;
        grid = new TableCell?[rows * columns];
        foreach (var cell in cells)
        {
            for (var row = cell.Row; row < Math.Min(rows, cell.Row + cell.RowSpan); row++)
                grid.AsSpan((row * columns) + cell.Column, Math.Min(cell.ColumnSpan, columns - cell.Column)).Fill(cell);
        }
    }

    /// <summary>Number of rows, header rows included.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Number of rows at the top that name the columns; 0 where nothing tells.</summary>
    public int HeaderRows { get; internal init; }

    /// <summary>The cells in reading order; a cell that covers several rows or columns stands once.</summary>
    public IReadOnlyList<TableCell> Cells { get; }

    /// <summary>
    /// True when the table was recognised by how its words are aligned; false when the format marks it as a table, or the page draws its cells. Then
    /// rows and columns are sure.
    /// </summary>
    public bool IsRecognised { get; internal init; }

    /// <summary>The cell that covers a row and column; null where there is none.</summary>
    /// <param name="row">Index of the row, from 0.</param>
    /// <param name="column">Index of the column, from 0.</param>
    public TableCell? At(int row, int column) => (uint)row < (uint)Rows && (uint)column < (uint)Columns ? grid[(row * Columns) + column] : null;

    /// <summary>The cells of a row, one for each column; see <see cref="TextBlock.Cells"/>.</summary>
    /// <param name="row">Index of the row, from 0.</param>
    public IReadOnlyList<TableCell?> Row(int row) => new ArraySegment<TableCell?>(grid, row * Columns, Columns);

    /// <summary>The header cells of a column, from the top: two where a header covers several columns that have their own below it.</summary>
    /// <param name="column">Index of the column, from 0.</param>
    public IReadOnlyList<TableCell> HeaderOf(int column)
    {
        var result = new List<TableCell>(HeaderRows);
        for (var row = 0; row < HeaderRows; row++)
        {
            if (At(row, column) is { IsEmpty: false } cell && !result.Contains(cell))
                result.Add(cell);
        }

        return result;
    }
}
