namespace Compliance.Documents;

/// <summary>A cell of a table: its tokens in the sentence of the row; none where the last comes before the first.</summary>
internal sealed record Cell(int First, int Last)
{
    public bool IsEmpty => Last < First;
}

/// <summary>A row of a table, with its cells.</summary>
internal sealed class TableRow
{
    private const decimal MostKeptBack = 10;

    private TableRow(Sentence sentence, List<Cell> cells)
    {
        Sentence = sentence;
        Cells = cells;
    }

    public Sentence Sentence { get; }

    public IReadOnlyList<Cell> Cells { get; }

    public static TableRow? Of(Sentence sentence)
    {
        // An empty first cell leaves blanks before the first word.
        if (sentence.Block.Kind != BlockKind.TableRow || sentence.Whole is not null || !sentence.Block.Text.AsSpan(0, sentence.Start).IsWhiteSpace() || !sentence.Block.Text.AsSpan(sentence.End).IsWhiteSpace())
            return null;
        var cells = new List<Cell>();
        var next = 0;
        TableCell? before = null;
        foreach (var cell in sentence.Block.Cells)
        {
            // A cell that began in a row above, or in a column before, has its words there.
            var own = cell is not null && cell != before && cell.Row == sentence.Block.Row;
            var first = next;
            while (own && next < sentence.Tokens.Length && sentence.Tokens[next].End <= cell!.End)
                next++;
            cells.Add(new Cell(first, next - 1));
            before = cell;
        }

        return new TableRow(sentence, cells);
    }

    public string Text(int cell) => Cells[cell].IsEmpty ? "" : Sentence.Words(Cells[cell].First, Cells[cell].Last);

    /// <summary>The number that a cell is, with a unit of money or the star of a note behind it; null where it holds anything else.</summary>
    public NumberWords? Number(int cell)
    {
        if (cell >= Cells.Count || Cells[cell].IsEmpty)
            return null;
        var first = Sentence.At(Category.Money, Cells[cell].First) is { } before ? before.Last + 1 : Cells[cell].First; // "kr 512 000"
        if (Numbers.At(Sentence, first) is not { } number || number.Last > Cells[cell].Last)
            return null;
        if (number.First < Cells[cell].First && Numbers.At(Sentence.Part(first, Cells[cell].Last), 0) is { } own)
            number = own with { First = first + own.First, Last = first + own.Last }; // "97,9 | – | 98,8" is no range
        var end = number.Last;
        if (end < Cells[cell].Last && Sentence.At(Category.Money, end + 1) is { } unit)
            end = unit.Last;
        else if (end < Cells[cell].Last && Sentence.At(Category.Weeks, end + 1) is { } weeks)
            end = weeks.Last;
        while (end < Cells[cell].Last && Sentence.IsSign(end + 1, '*'))
            end++;
        return end == Cells[cell].Last || IsShareBehind(cell, number, end) || IsYearBeforeBehind(cell, number, end) ? number : null;
    }

    /// <summary>True for "26 uker", which counts nobody.</summary>
    public bool IsInWeeks(int cell) => cell < Cells.Count && !Cells[cell].IsEmpty && Has(cell, Category.Weeks);

    /// <summary>The share with which a cell begins, where more stands behind it in brackets: "91,3 % (snitt kvinner kr 640 000)"; null for none.</summary>
    public NumberWords? ShareAhead(int cell) =>
        cell < Cells.Count && !Cells[cell].IsEmpty && Numbers.At(Sentence, Cells[cell].First) is { IsPercent: true } share && share.Last < Cells[cell].Last && Sentence.IsSign(share.Last + 1, '(') && Sentence.IsSign(Cells[cell].Last, ')') ? share : null;

    /// <summary>"12/13" below "Kvinner/menn": both numbers of a cell; null where it holds anything else.</summary>
    public (NumberWords First, NumberWords Second)? Pair(int cell) =>
        cell < Cells.Count && !Cells[cell].IsEmpty && Numbers.At(Sentence, Cells[cell].First) is { IsPercent: false } first && Sentence.IsSign(first.Last + 1, '/')
        && Numbers.At(Sentence, first.Last + 2) is { IsPercent: false } second && second.Last == Cells[cell].Last ? (first, second) : null;

    // "12 (48 %)": a count and the share that it is.
    private bool IsShareBehind(int cell, NumberWords number, int end) =>
        !number.IsPercent && Sentence.IsSign(end + 1, '(') && Numbers.At(Sentence, end + 2) is { IsPercent: true } share && share.Last + 1 == Cells[cell].Last && Sentence.IsSign(share.Last + 1, ')');

    // "67 (63)", "27,0 % (25,5 %)", "67 (2023: 63)": the same figure of the year before stands in brackets, as the text above the table says or not.
    private bool IsYearBeforeBehind(int cell, NumberWords number, int end)
    {
        if (!Sentence.IsSign(end + 1, '('))
            return false;
        var first = end + 2;
        if (first < Cells[cell].Last && Sentence.Tokens[first].IsYear)
            first += Sentence.IsSign(first + 1, ':') ? 2 : 1;
        return Numbers.At(Sentence, first) is { } before && before.IsPercent == number.IsPercent && before.Last + 1 == Cells[cell].Last && Sentence.IsSign(before.Last + 1, ')');
    }

    /// <summary>True where the figure of the year before stands in brackets behind that of a cell: "67 (63)".</summary>
    public bool HasYearBefore(int cell) => !Cells[cell].IsEmpty && Sentence.IsSign(Cells[cell].Last, ')') && Number(cell) is { } number && IsYearBeforeBehind(cell, number, number.Last);

    /// <summary>The share behind a count: "12 (48 %)"; null where there is none.</summary>
    public NumberWords? ShareBehind(int cell) =>
        Number(cell) is { IsPercent: false } number && Cells[cell].Last > number.Last && Sentence.IsSign(number.Last + 1, '(') && Numbers.At(Sentence, number.Last + 2) is { IsPercent: true } share && share.Last + 1 == Cells[cell].Last ? share : null;

    /// <summary>The year that a cell is; null where it holds anything else.</summary>
    public int? Year(int cell) =>
        cell < Cells.Count && Cells[cell] is { IsEmpty: false } own && own.First == own.Last && Sentence.Tokens[own.First] is { IsYear: true } year ? (int)year.Value : null;

    /// <summary>True where a cell has a mark in place of a figure that is kept back: "*", ":", "skjult". A dash says nothing.</summary>
    public bool IsWithheld(int cell)
    {
        if (cell >= Cells.Count || Cells[cell].IsEmpty)
            return false;
        if (Has(cell, Category.Withheld) || IsFewerThan(cell))
            return true;
        for (var i = Cells[cell].First; i <= Cells[cell].Last; i++)
        {
            if (!Sentence.IsSign(i, '*') && !Sentence.IsSign(i, ':'))
                return false;
        }

        return true;
    }

    // "<5": how many there are is kept back.
    private bool IsFewerThan(int cell) =>
        Cells[cell].Last == Cells[cell].First + 1 && Sentence.IsSign(Cells[cell].First, '<') && Numbers.At(Sentence, Cells[cell].Last) is { Quantity.Value: > 0 and <= MostKeptBack };

    /// <summary>True where a cell has a word of a category.</summary>
    public bool Has(int cell, Category category, int key = -1)
    {
        foreach (var match in Sentence.All(category))
        {
            if ((key < 0 || match.Key == key) && match.First >= Cells[cell].First && match.Last <= Cells[cell].Last)
                return true;
        }

        return false;
    }

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
