namespace Compliance.Documents;

/// <summary>Running text that a converter has left in columns beside each other, one column after the other.</summary>
internal static class TextColumns
{
    private const int FewestGaps = 5;
    private const int FewestOfTable = 6;

    /// <summary>The lines of a text; those of columns are divided, the left column first.</summary>
    public static List<PhysicalLine> InOrder(string text, List<PhysicalLine> lines)
    {
        List<PhysicalLine>? result = null;
        for (int first = 0, end; first < lines.Count; first = end)
        {
            end = first + 1;
            while (end < lines.Count && lines[end].Page == lines[first].Page)
                end++;
            if (HasGaps(text, lines, first, end) && OfPage(text, lines, first, end) is { } page)
            {
                result ??= lines.GetRange(0, first);
                result.AddRange(page);
            }
            else
            {
                result?.AddRange(lines.GetRange(first, end - first));
            }
        }

        return result ?? lines;
    }

    private static bool HasGaps(string text, List<PhysicalLine> lines, int first, int end)
    {
        var gaps = 0;
        for (var i = first; i < end && gaps < FewestGaps; i++)
            gaps += lines[i].In(text).Contains("   ", StringComparison.Ordinal) ? 1 : 0;
        return gaps >= FewestGaps;
    }

    private static List<PhysicalLine>? OfPage(string text, List<PhysicalLine> lines, int first, int end)
    {
        var segments = new List<(LineSegment Segment, int Line)>();
        var right = 0;
        for (var i = first; i < end; i++)
        {
            foreach (var segment in LineSegment.BetweenGaps(text, lines[i]))
            {
                segments.Add((segment, i));
                right = Math.Max(right, segment.Right);
            }
        }

        var columns = Columns.Find(segments.ConvertAll(s => new TextPiece(s.Segment.Left, s.Segment.Right, s.Segment.End - s.Segment.Start, char.IsLower(text[s.Segment.Start]))), 0, right);
        if (columns.Count == 0)
            return null;
        var rows = Rows(lines, first, end);
        var result = new List<PhysicalLine>();
        var next = first;
        foreach (var (begin, stop, gutters) in columns)
        {
            // A line that stands only in part in the columns is left as it is.
            var (top, bottom) = (segments[begin].Line, segments[stop - 1].Line);
            if (top < next || (begin > 0 && segments[begin - 1].Line == top) || (stop < segments.Count && segments[stop].Line == bottom))
                continue;
            if (HasMoreCells(segments, begin, stop, gutters.Length + 1))
                continue;
            result.AddRange(lines.GetRange(next, top - next));
            foreach (var column in segments[begin..stop].GroupBy(s => Columns.IndexOf(s.Segment.Left, gutters)).OrderBy(g => g.Key))
                AddColumn(lines, first, rows, column, result);
            next = bottom + 1;
        }

        result.AddRange(lines.GetRange(next, end - next));
        return next == first ? null : result;
    }

    // Lines of more pieces than there are columns are rows of a table with wrapped cells.
    private static bool HasMoreCells(List<(LineSegment Segment, int Line)> segments, int begin, int stop, int columns)
    {
        var (all, more) = (0, 0);
        for (int i = begin, end; i < stop; i = end)
        {
            for (end = i + 1; end < stop && segments[end].Line == segments[i].Line;)
                end++;
            all++;
            more += end - i > columns ? 1 : 0;
        }

        return more * FewestOfTable >= all;
    }

    private static void AddColumn(List<PhysicalLine> lines, int first, int[] rows, IEnumerable<(LineSegment Segment, int Line)> column, List<PhysicalLine> result)
    {
        var before = -1;
        var margin = column.Min(s => s.Segment.Left);
        foreach (var line in column.GroupBy(s => s.Line))
        {
            var (start, stop, left) = (line.First().Segment.Start, line.Last().Segment.End, line.First().Segment.Left);
            var gap = before < 0 ? 1 : rows[line.Key - first] - rows[before - first] - 1;
            result.Add(new PhysicalLine(start, stop, left - margin, gap, lines[line.Key].Page, false));
            before = line.Key;
        }
    }

    // The row of each line on the page, blank ones counted.
    private static int[] Rows(List<PhysicalLine> lines, int first, int end)
    {
        var rows = new int[end - first];
        for (int i = first, row = 0; i < end; i++)
            rows[i - first] = row += lines[i].Gap + 1;
        return rows;
    }
}
