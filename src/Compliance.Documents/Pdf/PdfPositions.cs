namespace Compliance.Documents;

/// <summary>Where the words of each line stand on their page.</summary>
internal sealed class PdfPositions : ILinePositions
{

    // Letters have different widths, and writers that hyphenate end their lines early.
    private const int EdgeShare = 16;
    private const int HeightSlip = 5;
    private const int ColumnSlip = 8;
    private readonly List<Line> lines = [];

    public void Begin(int top, int bottom, int edge) => lines.Add(new Line(top, bottom, edge));

    public void Add(PdfWord word, int start, bool beginsSegment)
    {
        var line = lines[^1];
        if (beginsSegment)
            line.Segments.Add(line.Words.Count);
        line.Words.Add(new LineSegment(start, start + word.Text.Length, word.Left, word.Right));
    }

    public int Top(int line) => lines[line].Top;

    public int Bottom(int line) => lines[line].Bottom;

    public bool HadRoom(int line)
    {
        var (before, words) = (lines[line - 1], lines[line].Words);
        var blank = (before.Bottom - before.Top) / 4;
        return before.Words[^1].Right + blank + words[0].Right - words[0].Left <= before.Edge - ((before.Edge - before.Words[0].Left) / EdgeShare);
    }

    public bool IsAsHigh(int line) => Math.Abs(lines[line].Bottom - lines[line].Top - lines[line - 1].Bottom + lines[line - 1].Top) <= HeightSlip;

    public List<LineSegment>? SegmentsAt(int line, int[] lefts)
    {
        var (words, height) = (lines[line].Words, lines[line].Bottom - lines[line].Top);
        var segments = new List<LineSegment>();
        var first = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (Array.Exists(lefts, l => words[i].Left < l - ColumnSlip && words[i].Right > l + ColumnSlip) || words[i].Left < lefts[0] - ColumnSlip)
                return null;
            if (i == 0)
                continue;
            var begins = Array.Exists(lefts, l => Math.Abs(words[i].Left - l) <= ColumnSlip);
            var wide = words[i].Left - words[i - 1].Right > height;
            if (!begins && !wide && Array.Exists(lefts, l => words[i - 1].Right <= l && words[i].Left > l))
                return null; // running text
            if (begins || wide)
            {
                segments.Add(Join(words, first, i));
                first = i;
            }
        }

        segments.Add(Join(words, first, words.Count));
        return segments;
    }

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

    private sealed record Line(int Top, int Bottom, int Edge)
    {
        public List<LineSegment> Words { get; } = [];

        public List<int> Segments { get; } = [];
    }
}
