namespace Compliance.Documents;

/// <summary>Lines of a table to its rows: a cell may go on over several lines.</summary>
internal sealed class RowGrouping(string text, AlignedColumns columns, int usualGap)
{
    private const int FewestNumbers = 3;

    /// <summary>True where a number begins each row, and no other line does.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>True for lines of which several begin with a number in the first column, each one more than the one before it.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="lines">The lines.</param>
    public static bool AreNumbered(string text, AlignedColumns columns, IEnumerable<List<LineSegment>> lines)
    {
        var (count, before) = (0, -1);
        foreach (var line in lines)
        {
            if (NumberOf(text, columns, line) is not { } number)
                continue;
            if (before >= 0 && number != before + 1)
                return false;
            (before, count) = (number, count + 1);
        }

        return count >= FewestNumbers;
    }

    private static int? NumberOf(string text, AlignedColumns columns, List<LineSegment> line) =>
        columns.IndexOf(line[0]) == 0 && LineMarker.Of(line[0].In(text)) is { Kind: Marker.Number, Punctuated: true, Number: { } marker } && int.TryParse(marker.AsSpan().TrimEnd(".)"), out var number) ? number : null;

    /// <summary>For each row and column, the pieces of the cell.</summary>
    public List<List<LineSegment>[]> Rows { get; } = [];

    /// <summary>Adds the next line.</summary>
    public void Add(int gap, List<LineSegment> line)
    {
        if (Rows.Count == 0 || BeginsRow(gap, line, Rows[^1]))
            Rows.Add([.. Enumerable.Range(0, columns.Count).Select(_ => new List<LineSegment>())]);
        foreach (var segment in line)
            Rows[^1][columns.IndexOf(segment)].Add(segment);
    }

    private bool BeginsRow(int gap, List<LineSegment> line, List<LineSegment>[] row)
    {
        if (gap > usualGap)
            return true;
        if (IsNumbered && NumberOf(text, columns, line) is not null)
            return true;
        if (IsNumbered && row[0].Count > 0 && NumberOf(text, columns, [row[0][0]]) is not null)
            return false;
        var first = columns.IndexOf(line[0]);
        if (line.Exists(s => row[columns.IndexOf(s)] is { Count: > 0 } above && TableBuilder.IsFigure(s.In(text)) && !((first > 0 || char.IsLower(text[line[0].Start])) && IsYearOf(above[^1], s))))
            return true;
        if (first > 0)
            return line.Count >= Math.Max(2, columns.Count - 1) && line.TrueForAll(s => !char.IsLower(text[s.Start]));
        if (char.IsLower(text[line[0].Start]) && row[0].Count > 0)
            return false;
        return line.Count > 1 || LineMarker.Of(line[0].In(text)).Kind != Marker.None || !IsFull(row[0]);
    }

    // "2. kvartal" / "2025": the year ends what the line above it began.
    private bool IsYearOf(LineSegment above, LineSegment segment) =>
        segment.In(text) is ['1' or '2', _, _, _] year && !year.ContainsAnyExceptInRange('0', '9') && !TableBuilder.IsFigure(above.In(text));

    // A first cell whose last line is as long as its column goes on; a shorter one was ended by its writer.
    private bool IsFull(List<LineSegment> cell) => cell.Count > 0 && columns.IsNearlyFull(cell[^1]);
}
