namespace Compliance.Documents;

/// <summary>Lines of a table to its rows: a cell may go on over several lines.</summary>
internal sealed class RowGrouping(string text, AlignedColumns columns, int usualGap)
{
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
        var first = columns.IndexOf(line[0]);
        if (line.Exists(s => row[columns.IndexOf(s)] is { Count: > 0 } above && TableBuilder.IsFigure(s.In(text)) && !(first > 0 && IsYearOf(above[^1], s))))
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
