namespace Compliance.Documents;

/// <summary>A table with a row for each company of a group: its figures are those of no single employer.</summary>
internal static class EntityTable
{
    private const int Fewest = 2;

    /// <summary>True where two rows or more are names of companies.</summary>
    public static bool Names(DocumentTable table)
    {
        var rows = 0;
        for (var r = 0; r < table.Rows && rows < Fewest; r++)
            rows += table.At(r, 0) is { } cell && IsCompany(cell.Text) ? 1 : 0;
        return rows >= Fewest;
    }

    // "Bergheim Service AS": its last word tells; a lexicon is not asked for each row of each table.
    private static bool IsCompany(ReadOnlySpan<char> name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return last.Length < name.Length && char.IsUpper(name[0]) && last is "AS" or "ASA" or "AB" or "SA" or "ANS" or "DA" or "Ltd" or "Ltd." or "A/S" or "KF" or "IKS";
    }
}
