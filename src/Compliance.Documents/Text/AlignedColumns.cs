namespace Compliance.Documents;

/// <summary>The columns of a table, seen from where the words of its lines stand.</summary>
internal sealed class AlignedColumns
{
    private readonly int[] left;
    private readonly int[] right;

    private AlignedColumns(List<(int Left, int Right)> columns)
    {
        left = [.. columns.Select(c => c.Left)];
        right = [.. columns.Select(c => c.Right)];
    }

    public int Count => left.Length;

    /// <summary>
    /// Columns that the lines with gaps agree on; null when fewer than two remain. A line whose words reach over two
    /// columns does not decide: first those with the most cells speak.
    /// </summary>
    public static AlignedColumns? Of(IEnumerable<List<LineSegment>> lines)
    {
        var columns = new List<(int Left, int Right)>();
        foreach (var line in lines.Where(l => l.Count > 1).OrderByDescending(l => l.Count))
        {
            if (columns.Count == 0 || line.TrueForAll(s => Overlapped(columns, s) <= 1))
                Widen(columns, line);
        }

        return columns.Count < 2 ? null : new AlignedColumns(columns);
    }

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

    private static int Overlapped(List<(int Left, int Right)> columns, LineSegment segment) =>
        columns.Count(c => segment.Left < c.Right && segment.Right > c.Left);

    private static void Widen(List<(int Left, int Right)> columns, List<LineSegment> line)
    {
        foreach (var segment in line)
        {
            var at = columns.FindIndex(c => segment.Left < c.Right && segment.Right > c.Left);
            if (at >= 0)
            {
                columns[at] = (Math.Min(columns[at].Left, segment.Left), Math.Max(columns[at].Right, segment.Right));
                continue;
            }

            var place = columns.FindIndex(c => c.Left >= segment.Right);
            columns.Insert(place < 0 ? columns.Count : place, (segment.Left, segment.Right));
        }
    }
}
