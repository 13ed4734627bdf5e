namespace Compliance.Documents;

/// <summary>"2022 | 2023 | 2024" above "K | M | K | M | K | M": each year stands somewhere above its round of columns, by count and not by place.</summary>
internal sealed class YearRounds
{
    private const int FewestRounds = 2;
    private readonly Sentence?[] above;

    private YearRounds(Sentence?[] above) => this.above = above;

    /// <summary>The rounds of two rows of headers; null where the upper one does not hold a year for each.</summary>
    public static YearRounds? Of(TableRow upper, TableRow lower)
    {
        var years = Enumerable.Range(0, upper.Cells.Count).Where(c => upper.Year(c) is not null).ToArray();
        if (years.Length < FewestRounds || Array.Exists(years, c => upper.Sentence.Block.Cells[c] is { ColumnSpan: > 1 }))
            return null; // cells that cover columns say themselves which
        var first = Enumerable.Range(0, lower.Cells.Count).FirstOrDefault(c => !lower.Cells[c].IsEmpty);
        var length = LengthOf(lower, first, years.Length);
        if (length == 0)
            return null;
        var words = new Sentence?[lower.Cells.Count];
        var end = first + (length * years.Length);
        for (var c = first; c < end; c++)
            words[c] = Words(upper, years[(c - first) / length]);
        // "Lønn kvinner i % av menn" behind the years is above the columns behind the rounds.
        if (Enumerable.Range(years[^1] + 1, upper.Cells.Count - years[^1] - 1).Where(c => !upper.Cells[c].IsEmpty).ToArray() is [var rest])
            Array.Fill(words, Words(upper, rest), end, words.Length - end);
        return new YearRounds(words);
    }

    /// <summary>What stands above a column; null for nothing.</summary>
    public Sentence? Above(int column) => column < above.Length ? above[column] : null;

    // Number of columns in a round; 0 where they are no such rounds.
    private static int LengthOf(TableRow row, int first, int rounds)
    {
        for (var length = (row.Cells.Count - first) / rounds; length >= 2; length--)
        {
            var last = first + (length * rounds);
            if (last < row.Cells.Count && row.Text(last) == row.Text(first))
                continue; // one round more than years: the first may be of something else
            if (Enumerable.Range(first, length).Select(row.Text).Distinct().Count() == length && Enumerable.Range(first, last - first).All(c => !row.Cells[c].IsEmpty && row.Text(c) == row.Text(first + ((c - first) % length))))
                return length;
        }

        return 0;
    }

    private static Sentence Words(TableRow row, int column) => row.Sentence.Part(row.Cells[column].First, row.Cells[column].Last);
}
