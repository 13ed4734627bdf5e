namespace Compliance.Documents;

/// <summary>A table with labels in its first column: "Mål | …", "Tiltak | …", "Ansvarlig | …", "Frist | …", one below the other.</summary>
internal sealed class KeyValueTable : IShape
{
    private const int FewestLabels = 2;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (blocks[at].Block is not { Kind: BlockKind.TableRow, Table: { Columns: 2 } table } || OutlineBuilder.IsWithin(blocks, at, table))
            return 0;
        return Take(blocks, at, table, outline);
    }

    private static int Take(ReadBlock[] blocks, int at, DocumentTable table, OutlineBuilder outline)
    {
        var end = at + 1;
        while (end < blocks.Length && blocks[end].Block.Table == table)
            end++;
        var rows = Enumerable.Range(0, table.Rows).Select(r => (Key: table.At(r, 0), Value: table.At(r, 1))).Where(r => r.Key is { IsEmpty: false }).ToArray();
        var labels = rows.Select(r => LabelOf(r.Key!, outline)).ToArray();
        if (labels.OfType<Label>().Distinct().Count() < FewestLabels || !Array.Exists(labels, l => l is Label.Measures) || labels.Count(l => l is null) * 2 > labels.Length)
            return 0;
        for (var i = 0; i < rows.Length; i++)
            Add(rows[i].Key!, rows[i].Value, labels[i], outline);
        return end - at;
    }

    private static Label? LabelOf(TableCell key, OutlineBuilder outline) => ColumnWords.Of(key.Block, outline)?.Label;

    private static void Add(TableCell key, TableCell? value, Label? label, OutlineBuilder outline)
    {
        var sentences = outline.Read(key.Block);
        if (label is null && sentences is [var only] && AreaWords.Coverage(only) >= AreaWords.Enough)
            outline.OpenArea(key.Block, key.Text.TrimEnd(':'), AreaWords.KindsOf([only]));
        else if (label is { } kind)
            outline.OpenLabel(kind, key.Block);
        outline.Place(sentences);
        if (value is null || value.IsEmpty || value == key)
            return;
        foreach (var block in value.Blocks.Count > 0 ? value.Blocks : [value.Block])
        {
            var entry = outline.EntryOf(block);
            if (label is not null)
                outline.Label?.Add(entry);
            outline.Place(entry.Sentences);
        }
    }
}
