namespace Compliance.Documents;

/// <summary>Tells the number of all beside a row of women or of men from the sum of the cells of that row.</summary>
internal static class RowTotals
{
    /// <summary>
    /// "Kvinner | 43 | 104" and "Menn | 61 | 104" below "Gruppe | Antall | Totalt": the last number is that of both. In a row "Kvinner | 12 | 31 | 43" it is that of its own cells.
    /// </summary>
    public static bool IsOfBoth(FigureTable table, FigureRow row, int column)
    {
        if (row.Row.Number(column) is not { IsPercent: false } total || GenderOf(row) is not { } gender || table.Rows.Find(r => r != row && GenderOf(r) == 1 - gender && r.Group == row.Group && r.Axis.Population == row.Axis.Population) is not { } other)
            return false;
        decimal own = 0;
        var (cells, both) = (0, false);
        for (var c = row.LabelEnd + 1; c < row.Row.Cells.Count; c++)
        {
            if (c == column || c >= table.Columns.Count || table.Columns[c].IsTotal || row.Row.Number(c) is not { IsPercent: false } number)
                continue;
            cells++;
            own += number.Quantity.Value;
            both |= other.Row.Number(c) is { IsPercent: false } beside && number.Quantity.Value + beside.Quantity.Value == total.Quantity.Value;
        }

        return both && !(cells > 1 && own == total.Quantity.Value) && (other.Row.Number(column) is not { } same || same.Quantity == total.Quantity);
    }

    /// <summary>True for a table with such a column: what stands beside it is no part of a sum, but the women and the men.</summary>
    public static bool AreOfBoth(FigureTable table)
    {
        for (var c = 1; c < table.Columns.Count; c++)
        {
            if (table.Columns[c] is { IsTotal: true, Gender: null } && table.Rows.Exists(r => IsOfBoth(table, r, c)))
                return true;
        }

        return false;
    }

    private static int? GenderOf(FigureRow row) => row.Axis.Gender ?? row.Group.Gender;
}
