namespace Compliance.Documents;

/// <summary>A cell between the lines that a page draws.</summary>
internal sealed class DrawnCell(int row, int column, int rowSpan, int columnSpan)
{
    public int Row { get; set; } = row;

    public int Column { get; } = column;

    public int RowSpan { get; set; } = rowSpan;

    public int ColumnSpan { get; } = columnSpan;

    /// <summary>What stands in it, from the top.</summary>
    public List<PdfLine> Lines { get; } = [];

    public string Text => string.Join(' ', Lines.Select(l => l.Text));
}

/// <summary>A table whose cells a page draws; positions in tenths of a point.</summary>
/// <param name="Edges">Left edge of each column, and the right edge of the last.</param>
/// <param name="Levels">Upper edge of each row of its first page, and the lower edge of the last.</param>
/// <param name="Cells">The cells from the top; those that hold no words too.</param>
/// <param name="FirstPage">Index of the page that it begins on.</param>
internal sealed record DrawnTable(int[] Edges, int[] Levels, List<DrawnCell> Cells, int FirstPage)
{
    private const int Slip = 40;
    private const int MostHeaderRows = 5;
    private const int ShortestDivided = 6;
    private const int LongestRest = 3;
    private const int LetterSlip = 10;

    // Short words that may begin a line behind a word that just fills its own.
    private static readonly HashSet<string> ShortWords = new(StringComparer.Ordinal)
    {
        "og", "i", "på", "for", "av", "med", "til", "som", "ved", "om", "fra", "mot", "der", "å", "er", "har", "kan", "før", "når", "hos", "per", "en", "ei", "et", "de", "det", "den", "via", "etc",
        "och", "att", "vid", "är", "ska", "ein", "eit", "frå", "dei", "ut", "opp", "inn", "ny", "nye", "to", "tre", "fem", "bli", "blir", "få", "får", "gi", "gir", "se", "så", "min", "sin", "sitt", "mer", "nr",
        "and", "or", "of", "the", "in", "on", "at", "by", "is", "are", "an", "as", "up", "all",
    };

    public int Left => Edges[0];

    public int Right => Edges[^1];

    public int Top => Levels[0];

    public int Bottom => Levels[^1];

    private readonly Dictionary<int, List<int>> onLaterPages = [];
    private readonly Dictionary<int, int> paddings = [];
    private int rows;

    public int Rows => rows = rows > 0 ? rows : Cells.Max(c => c.Row + c.RowSpan);

    /// <summary>True when the columns of two tables stand at the same places.</summary>
    public bool HasColumnsOf(DrawnTable other) =>
        Edges.Length == other.Edges.Length && Enumerable.Range(0, Edges.Length).All(i => Math.Abs(Edges[i] - other.Edges[i]) <= Slip);

    /// <summary>Adds the rows of a table on the next page, without the header that it repeats.</summary>
    public void GoOn(DrawnTable next)
    {
        var header = 0;
        while (header < Math.Min(Math.Min(Rows, next.Rows), MostHeaderRows) && Words(this, header) is { Length: > 0 } words && words == Words(next, header))
            header++;
        var rest = next.Cells.Where(c => c.Row >= header).ToList();
        var own = onLaterPages[next.FirstPage] = [];
        var down = Rows - header;
        if (GoesOnInFirst(rest, header))
        {
            foreach (var cell in rest.Where(c => c.Row == header && c.Lines.Count > 0))
            {
                own.Add(IndexAbove(cell.Column));
                Cells[own[^1]].Lines.AddRange(cell.Lines);
            }

            rest.RemoveAll(c => c.Row == header);
            down--;
        }
        else if (rest.Find(c => c.Row == header && c.Column == 0) is { Lines.Count: 0 } covered && IndexAbove(0) is >= 0 and var above)
        {
            Cells[above].RowSpan += covered.RowSpan;
            rest.Remove(covered);
        }

        own.AddRange(Enumerable.Range(Cells.Count, rest.Count));
        foreach (var cell in rest)
        {
            cell.Row += down;
            rows = Math.Max(rows, cell.Row + cell.RowSpan);
        }

        Cells.AddRange(rest);
    }

    /// <summary>Indexes of the cells that have words on a page.</summary>
    public IEnumerable<int> CellsOn(int page) =>
        page != FirstPage ? onLaterPages[page] : Enumerable.Range(0, onLaterPages.Count == 0 ? Cells.Count : Cells.FindIndex(c => c.Lines.Count > 0 && c.Lines[0].Page > FirstPage) is >= 0 and var later ? later : Cells.Count);

    /// <summary>True when a line ends in the middle of a word that is longer than its cell is wide; only a rest too short for a word tells.</summary>
    public bool DividesWord(DrawnCell cell, List<PdfLine> line, List<PdfLine> next)
    {
        var rest = next[0].Words[0].Text;
        if (line is not [{ Words: [var only] }] || only.Text.Length < ShortestDivided || !char.IsLower(only.Text[^1]) || rest.Length > LongestRest || !rest.All(char.IsLower) || ShortWords.Contains(rest))
            return false;
        if (!paddings.TryGetValue(cell.Column, out var padding))
            paddings[cell.Column] = padding = Cells.Where(c => c.Column == cell.Column).SelectMany(c => c.Lines).Min(l => l.Left) - Edges[cell.Column];
        var end = Edges[cell.Column + cell.ColumnSpan] - Math.Max(0, padding);
        var letter = Math.Max((only.Right - only.Left) / only.Text.Length, (next[0].Words[0].Right - next[0].Words[0].Left) / rest.Length);
        return end - only.Right < letter + LetterSlip;
    }

    private int IndexAbove(int column) => Cells.FindLastIndex(c => c.Column <= column && column < c.Column + c.ColumnSpan && c.Row + c.RowSpan >= Rows);

    // The page ended in the middle of a row: its words go on with a small letter, and what was said in full leaves its cell empty.
    private bool GoesOnInFirst(List<DrawnCell> rest, int row)
    {
        var first = rest.Where(c => c.Row == row && c.Lines.Count > 0).ToList();
        var begun = rest.Find(c => c.Row == row && c.Column == 0);
        if (begun is null || first.Count == 0 || first.Exists(c => IndexAbove(c.Column) is var above && (above < 0 || Cells[above].Lines.Count == 0)))
            return false;
        return (begun.Lines.Count == 0 || char.IsLower(begun.Text[0])) && (first.Count == 1 || first.Exists(c => char.IsLower(c.Text[0])));
    }

    private static string Words(DrawnTable table, int row) => string.Join('\t', table.Cells.TakeWhile(c => c.Row <= row).Where(c => c.Row == row).Select(c => c.Text)).Trim('\t');
}
