namespace Compliance.Documents;

/// <summary>The rows above the figures of a table, which name its columns.</summary>
internal sealed class FigureTable
{
    private readonly List<TableRow> header = [];
    private bool hasFigures;

    /// <summary>The table whose rows are being read.</summary>
    public DocumentTable? Table { get; private set; }

    /// <summary>True where its rows are the companies of a group.</summary>
    public bool IsOfCompanies { get; private set; }

    /// <summary>Forgets the header: what follows is no longer below it. Lines that alignment alone makes rows may be a table each.</summary>
    public void Leave()
    {
        header.Clear();
        (Table, hasFigures, IsOfCompanies) = (null, false, false);
    }

    /// <summary>Takes a row; true where it holds figures that stand below a header.</summary>
    public bool Add(TableRow row)
    {
        if (row.Sentence.Block.Table is { } own && own != Table)
            (Table, IsOfCompanies) = (own, EntityTable.Names(own));
        if (Enumerable.Range(1, row.Cells.Count - 1).Any(c => row.Number(c) is not null))
        {
            hasFigures = true;
            return header.Count > 0 && header[0].Cells.Count == row.Cells.Count;
        }

        // Below figures a row that names women and men begins another part of the table.
        var names = row.Find(Category.People, 0) > 0 && row.Find(Category.People, 1) > 0;
        if (hasFigures && names)
        {
            header.Clear();
            hasFigures = false;
        }

        if (!hasFigures || names)
            header.Add(row);
        return false;
    }

    /// <summary>The column that a word names, from one on; -1 for none.</summary>
    public int Find(Category category, int key, int from = 1)
    {
        foreach (var row in header)
        {
            for (var c = from; c < row.Cells.Count; c++)
            {
                if (row.Has(c, category, key))
                    return c;
            }
        }

        return -1;
    }

    /// <summary>True where the header of a column has a word of a category.</summary>
    public bool Has(int column, Category category, int key = -1) => header.Exists(r => column < r.Cells.Count && r.Has(column, category, key));

    /// <summary>True where any header has a word of a category.</summary>
    public bool HasAnywhere(Category category, int key) => header.Exists(r => r.Sentence.Has(category, key));

    /// <summary>The words of the lowest header of a column that has any.</summary>
    public Sentence? WordsOf(int column)
    {
        for (var i = header.Count - 1; i >= 0; i--)
        {
            if (column < header[i].Cells.Count && header[i].Cells[column] is { IsEmpty: false } cell)
                return header[i].Sentence.Part(cell.First, cell.Last);
        }

        return null;
    }
}
