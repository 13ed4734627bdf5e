namespace Compliance.Documents;

/// <summary>A row of boxes with a key figure each, "49 kvinner (29,9 %) | 115 menn (70,1 %)": every cell is a line of its own.</summary>
internal static class FigureBoxes
{
    private const int FewestOfPeople = 2;

    public static bool Are(TableRow row)
    {
        var ofPeople = 0;
        for (var c = 0; c < row.Cells.Count; c++)
        {
            if (row.Cells[c].IsEmpty)
                continue;
            if (!HasWordAndFigure(row, row.Cells[c]))
                return false;
            ofPeople += row.Has(c, Category.People) || row.Has(c, Category.Populations) || row.Has(c, Category.Headcount) ? 1 : 0;
        }

        return ofPeople >= FewestOfPeople;
    }

    /// <summary>The words of each box; none where the sentence is no row of boxes.</summary>
    public static Sentence[] Of(Sentence sentence) =>
        TableRow.Of(sentence) is { } row && Are(row) ? [.. row.Cells.Where(c => !c.IsEmpty).Select(c => sentence.Part(c.First, c.Last))] : [];

    private static bool HasWordAndFigure(TableRow row, Cell cell)
    {
        bool word = false, figure = false;
        for (var i = cell.First; i <= cell.Last; i++)
        {
            word |= row.Sentence.Tokens[i].Kind == TokenKind.Word;
            figure |= row.Sentence.Tokens[i] is { Kind: TokenKind.Number, IsYear: false };
        }

        return word && (figure || row.Sentence.At(Category.Quantifiers, cell.First) is { Key: 1 }); // "Ingen midlertidig ansatte"
    }
}
