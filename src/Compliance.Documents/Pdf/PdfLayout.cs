using System.Text;

namespace Compliance.Documents;

/// <summary>
/// Pages with positions to lines of text in reading order: running text in two columns one column after the other, everything
/// else line by line from the top, so that the cells of a table stand side by side.
/// </summary>
internal sealed class PdfLayout
{
    private const int CharacterWidth = 50;
    private const int FewestCells = 3;
    private const int FewestRows = 3;
    private readonly StringBuilder text = new();
    private readonly List<PhysicalLine> lines = [];
    private readonly PdfPositions positions = new();
    private readonly List<int> pageStarts = [0];
    private readonly HashSet<int> large = [];
    private readonly int bodyHeight;
    private int page;
    private int pageTop;
    private int lastBottom;
    private int margin;

    private PdfLayout(List<PdfPage> pages) => bodyHeight = UsualHeight(pages);

    public static DocumentText Read(string file, List<PdfPage> pages)
    {
        PdfFurniture.Drop(pages);
        var layout = new PdfLayout(pages);
        for (layout.page = 0; layout.page < pages.Count; layout.page++)
        {
            layout.TakePage(pages[layout.page]);
            layout.pageTop += pages[layout.page].Height;
        }

        return LineLayout.Read(file, layout.text.ToString(), layout.lines, layout.pageStarts, layout.positions, layout.large.Contains);
    }

    private void TakePage(PdfPage content)
    {
        if (page > 0)
        {
            text.Append('\f');
            pageStarts.Add(text.Length);
        }

        lastBottom = 0;
        if (content.Lines.Count == 0)
            return;
        margin = content.Lines.Min(l => l.Left);
        var sorted = content.Lines.OrderBy(l => l.Top).ThenBy(l => l.Left).ToList();
        var right = sorted.Max(l => l.Right);
        var tables = WideTable(sorted);
        TakeColumns(sorted[..tables], right);
        TakeColumns(sorted[tables..], right);
    }

    private void TakeColumns(List<PdfLine> sorted, int right)
    {
        var next = 0;
        foreach (var (first, end, gutters) in Columns.Find(sorted.ConvertAll(Piece), margin, right))
        {
            TakeLines(sorted[next..first]);
            foreach (var column in sorted[first..end].GroupBy(l => Columns.IndexOf(l.Left, gutters)).OrderBy(g => g.Key))
            {
                lastBottom = column.Key == 0 ? lastBottom : column.Min(l => l.Top);
                TakeLines([.. column]);
            }

            next = end;
        }

        TakeLines(sorted[next..]);
    }

    // Below columns of running text a table may stand over the whole width: rows of three pieces or more, of which hardly one goes on.
    // A title right above it belongs to it.
    private int WideTable(List<PdfLine> sorted)
    {
        var (end, goesOn, rows) = (sorted.Count, 0, 0);
        var cut = sorted.Count;
        while (end > 0)
        {
            var first = end - 1;
            while (first > 0 && (sorted[end - 1].Bottom - sorted[first - 1].Bottom) * 4 <= sorted[end - 1].Height)
                first--;
            var count = end - first;
            for (var i = first; i < end; i++)
                goesOn += char.IsLower(sorted[i].Text[0]) ? 1 : 0;
            if (count >= FewestCells)
                (rows, cut) = (rows + 1, first);
            else if (rows == 0 ? count > 1 : count > 1 || sorted[first].Height * 10 <= bodyHeight * 11)
                break;
            else if (rows > 0)
                return rows >= FewestRows && goesOn * 4 < sorted.Count - cut ? first : sorted.Count;
            end = first;
        }

        return rows >= FewestRows && goesOn * 4 < sorted.Count - cut ? cut : sorted.Count;
    }

    private static TextPiece Piece(PdfLine line) => new(line.Left, line.Right, line.Text.Length, char.IsLower(line.Text[0]));

    // Lines of different columns that stand at the same height become one line.
    private void TakeLines(List<PdfLine> all)
    {
        var visual = new List<PdfLine>();
        foreach (var line in all.OrderBy(l => l.Bottom))
        {
            if (visual.Count > 0 && (line.Bottom - visual[0].Bottom) * 4 > Math.Min(line.Height, visual[0].Height))
            {
                AddLine(visual);
                visual.Clear();
            }

            visual.Add(line);
        }

        if (visual.Count > 0)
            AddLine(visual);
    }

    private void AddLine(List<PdfLine> visual)
    {
        if (visual.Count == 1 && visual[0].Height * 10 <= bodyHeight * 11 && PageFurniture.IsNoText(visual[0].Text))
            return;
        visual.Sort((a, b) => a.Left.CompareTo(b.Left));
        var (top, bottom, height) = (visual.Min(l => l.Top), visual.Max(l => l.Bottom), visual.Max(l => l.Height));
        var gap = lastBottom > 0 && (top - lastBottom) * 5 > height * 2 ? 1 : 0;
        text.Append('\n', gap);
        var start = text.Length;
        positions.Begin(pageTop + top, pageTop + bottom); // a table may go on over the page
        PdfWord? before = null;
        foreach (var line in visual)
        {
            foreach (var word in line.Words)
            {
                // Between lines of two columns a small gap is enough; within a line only a wide one divides, and between figures one that is wider than the blanks of the line.
                var wide = before is { } b && word.Left - b.Right > (word == line.Words[0] ? height / 3 : IsFigures(b, word) ? Math.Min(height / 2, Math.Max(height * 3 / 10, LeastGap(line) * 3 / 2)) : height * 4 / 5);
                text.Append(before is null ? "" : wide ? "   " : " ");
                positions.Add(word, text.Length, before is null || wide);
                text.Append(word.Text);
                before = word;
            }
        }

        if (height * 10 > bodyHeight * 11)
            large.Add(lines.Count);
        lines.Add(new PhysicalLine(start, text.Length, Math.Max(0, (visual[0].Left - margin) / CharacterWidth), gap, page, false));
        text.Append('\n');
        lastBottom = bottom;
    }

    // The blanks of a line: "3 120   3 180" has narrow ones and wide ones. Where there is one alone, nothing tells which it is.
    private static int LeastGap(PdfLine line)
    {
        var least = int.MaxValue / 3;
        for (var i = 1; i < line.Words.Count && line.Words.Count > 2; i++)
            least = Math.Min(least, line.Words[i].Left - line.Words[i - 1].Right);
        return least;
    }

    // "118   98 %": the blank inside "1 450" is narrow.
    private static bool IsFigures(PdfWord before, PdfWord word) => char.IsAsciiDigit(before.Text[^1]) && char.IsAsciiDigit(word.Text[0]);

    private static int UsualHeight(List<PdfPage> pages)
    {
        var heights = new SortedDictionary<int, long>();
        foreach (var line in pages.SelectMany(p => p.Lines))
            heights[line.Height] = heights.GetValueOrDefault(line.Height) + line.Text.Length;
        return heights.Count == 0 ? 1 : heights.MaxBy(h => h.Value).Key;
    }
}
