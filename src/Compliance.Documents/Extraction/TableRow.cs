namespace Compliance.Documents;

/// <summary>A cell of a table: its tokens in the sentence of the row.</summary>
internal readonly record struct Cell(int First, int Last);

/// <summary>A row of a table, with its cells.</summary>
internal sealed class TableRow
{
    private TableRow(Sentence sentence, List<Cell> cells)
    {
        Sentence = sentence;
        Cells = cells;
    }

    public Sentence Sentence { get; }

    public IReadOnlyList<Cell> Cells { get; }

    public static TableRow? Of(Sentence sentence)
    {
        if (sentence.Block.Kind != BlockKind.TableRow || !sentence.IsWholeBlock)
            return null;
        var cells = new List<Cell>();
        var first = 0;
        for (var i = 1; i <= sentence.Tokens.Length; i++)
        {
            if (i < sentence.Tokens.Length && !sentence.Block.Text.AsSpan(sentence.Tokens[i - 1].End, sentence.Tokens[i].Start - sentence.Tokens[i - 1].End).Contains('\t'))
                continue;
            cells.Add(new Cell(first, i - 1));
            first = i;
        }

        return new TableRow(sentence, cells);
    }

    public string Text(int cell) => Sentence.Words(Cells[cell].First, Cells[cell].Last);

    /// <summary>The number that a cell is; null where it holds anything else.</summary>
    public NumberWords? Number(int cell) =>
        cell < Cells.Count && Numbers.At(Sentence, Cells[cell].First) is { } number && number.Last == Cells[cell].Last ? number : null;

    /// <summary>Index of the first cell with a word of a category; -1 for none.</summary>
    public int Find(Category category, int key)
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            if (Sentence.All(category).Any(m => m.Key == key && m.First >= Cells[i].First && m.Last <= Cells[i].Last))
                return i;
        }

        return -1;
    }
}
