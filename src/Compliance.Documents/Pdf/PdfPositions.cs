namespace Compliance.Documents;

/// <summary>Where the words of each line stand on their page.</summary>
internal sealed class PdfPositions : ILinePositions
{
    private readonly List<Line> lines = [];

    public void Begin(int top, int bottom) => lines.Add(new Line(top, bottom));

    public void Add(PdfWord word, int start, bool beginsSegment)
    {
        var line = lines[^1];
        if (beginsSegment)
            line.Segments.Add(line.Words.Count);
        line.Words.Add(new LineSegment(start, start + word.Text.Length, word.Left, word.Right));
    }

    public int Top(int line) => lines[line].Top;

    public int Bottom(int line) => lines[line].Bottom;

    public List<LineSegment> Segments(int line)
    {
        var (words, starts) = (lines[line].Words, lines[line].Segments);
        var segments = new List<LineSegment>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
            segments.Add(Join(words, starts[i], i + 1 < starts.Count ? starts[i + 1] : words.Count));
        return segments;
    }

    public List<LineSegment> Segments(int line, AlignedColumns columns)
    {
        var words = lines[line].Words;
        var starts = new HashSet<int>(lines[line].Segments);
        for (var i = 1; i < words.Count; i++)
        {
            if (columns.Divides(words[i - 1].Right, words[i].Left))
                starts.Add(i);
        }

        var segments = new List<LineSegment>();
        for (var first = 0; first < words.Count;)
        {
            var end = first + 1;
            while (end < words.Count && !starts.Contains(end))
                end++;
            segments.Add(Join(words, first, end));
            first = end;
        }

        return segments;
    }

    public List<LineSegment> SegmentsIn(int line, AlignedColumns columns)
    {
        var words = lines[line].Words;
        var segments = new List<LineSegment>();
        for (var first = 0; first < words.Count;)
        {
            var end = first + 1;
            while (end < words.Count && columns.IndexOf(words[end]) == columns.IndexOf(words[first]))
                end++;
            segments.Add(Join(words, first, end));
            first = end;
        }

        return segments;
    }

    private static LineSegment Join(List<LineSegment> words, int first, int end) =>
        new(words[first].Start, words[end - 1].End, words[first].Left, Math.Max(words[first].Left + 1, words[end - 1].Right));

    private sealed record Line(int Top, int Bottom)
    {
        public List<LineSegment> Words { get; } = [];

        public List<int> Segments { get; } = [];
    }
}
