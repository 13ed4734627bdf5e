namespace Compliance.Documents;

/// <summary>The columns of a table, seen from where the words of its lines stand.</summary>
internal sealed class AlignedColumns
{
    private const int LongestWrapped = 45;
    private readonly int[] left;
    private readonly int[] right;

    private AlignedColumns(List<(int Left, int Right)> columns)
    {
        left = [.. columns.Select(c => c.Left)];
        right = [.. columns.Select(c => c.Right)];
    }

    public int Count => left.Length;

    public int LeftOf(int column) => left[column];

    public int RightOf(int column) => right[column];

    /// <summary>Columns that begin at given places and reach to the next.</summary>
    public static AlignedColumns At(int[] lefts, int right) => new([.. lefts.Select((l, i) => (l - 1, i + 1 < lefts.Length ? lefts[i + 1] - 2 : right + 1))]);

    /// <summary>
    /// Columns that the lines with gaps agree on; null when fewer than two remain. A gap between columns is where next to no
    /// line has words. Neighbours that never have words on the same line are one column whose words stand left, right or
    /// in the middle.
    /// </summary>
    public static AlignedColumns? Of(IEnumerable<List<LineSegment>> lines)
    {
        var rows = lines.Where(l => l.Count > 1).ToList();
        if (rows.Count == 0)
            return null;
        var (columns, tolerant) = (Merged(rows, 0), Merged(rows, (rows.Count + 3) / 8));
        columns = tolerant.Count > columns.Count ? tolerant : columns;
        return columns.Count < 2 ? null : new AlignedColumns(columns);
    }

    private static List<(int Left, int Right)> Merged(List<List<LineSegment>> rows, int most)
    {
        var columns = Covered(rows, most);
        for (var i = 1; i < columns.Count; i++)
        {
            var (before, after) = (columns[i - 1], columns[i]);
            if (rows.Exists(r => r.Exists(s => Overlaps(s, before)) && r.Exists(s => Overlaps(s, after))))
                continue;
            columns[i - 1] = (before.Left, after.Right);
            columns.RemoveAt(i--);
        }

        return columns;
    }

    // Where more than a number of lines have words.
    private static List<(int Left, int Right)> Covered(List<List<LineSegment>> rows, int most)
    {
        var edges = new SortedDictionary<int, int>();
        foreach (var segment in rows.SelectMany(r => r))
        {
            edges[segment.Left] = edges.GetValueOrDefault(segment.Left) + 1;
            edges[segment.Right] = edges.GetValueOrDefault(segment.Right) - 1;
        }

        var columns = new List<(int Left, int Right)>();
        var depth = 0;
        foreach (var (at, change) in edges)
        {
            var before = depth;
            depth += change;
            if (before <= most && depth > most)
                columns.Add((at, at));
            else if (before > most && depth <= most)
                columns[^1] = (columns[^1].Left, at);
        }

        return columns;
    }

    private static bool Overlaps(LineSegment segment, (int Left, int Right) column) => segment.Left < column.Right && segment.Right > column.Left;

    /// <summary>True when no word of a line stands in two columns.</summary>
    public bool Fits(List<LineSegment> line)
    {
        var before = -1;
        foreach (var segment in line)
        {
            var column = IndexOf(segment);
            if (column <= before)
                return false;
            before = column;
        }

        return true;
    }

    /// <summary>The one column that a segment stands in; -1 when it reaches over two.</summary>
    public int IndexOf(LineSegment segment)
    {
        var found = -1;
        for (var i = 0; i < left.Length; i++)
        {
            if (segment.Left >= right[i] || segment.Right <= left[i])
                continue;
            if (found >= 0)
                return -1;
            found = i;
        }

        return found >= 0 ? found : Nearest(segment);
    }

    /// <summary>True for a short segment that reaches out of no column: the last line of a cell.</summary>
    public bool Holds(LineSegment segment)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (segment.Left >= left[i] - 1 && segment.Right <= right[i] + 1)
                return segment.Right - segment.Left <= LongestWrapped;
        }

        return false;
    }

    /// <summary>Makes the columns as wide as a line that fits them.</summary>
    public void Widen(List<LineSegment> line)
    {
        foreach (var segment in line)
        {
            var i = IndexOf(segment);
            var (newLeft, newRight) = (Math.Min(left[i], segment.Left), Math.Max(right[i], segment.Right));
            if ((i == 0 || newLeft >= right[i - 1]) && (i + 1 == left.Length || newRight <= left[i + 1]))
                (left[i], right[i]) = (newLeft, newRight);
        }
    }

    /// <summary>True when the gap between two words is the gap between two columns.</summary>
    /// <param name="end">Where the word before it ends.</param>
    /// <param name="start">Where the word after it begins.</param>
    public bool Divides(int end, int start)
    {
        for (var i = 1; i < left.Length; i++)
        {
            if (start > right[i - 1] && start >= left[i] - 5 && start <= left[i] + 5 && end < start - 30)
                return true;
        }

        return false;
    }

    /// <summary>True when a segment reaches into the last quarter of its column.</summary>
    public bool IsNearlyFull(LineSegment segment)
    {
        var column = IndexOf(segment);
        return column >= 0 && (segment.Right - left[column]) * 4 > (right[column] - left[column]) * 3;
    }

    private int Nearest(LineSegment segment)
    {
        var best = 0;
        for (var i = 1; i < left.Length; i++)
        {
            if (Distance(segment, i) < Distance(segment, best))
                best = i;
        }

        return best;
    }

    private int Distance(LineSegment segment, int column) => Math.Max(segment.Left - right[column], left[column] - segment.Right);
}
