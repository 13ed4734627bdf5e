using System.Text;

namespace Compliance.Documents;

/// <summary>
/// Pages with positions to lines of text in reading order, with the tables among them. A table is seen from blocks that stand
/// side by side; columns of running text stand side by side too, but not row by row.
/// </summary>
internal sealed class PdfLayout
{
    private const int CharacterWidth = 50;
    private readonly StringBuilder text = new();
    private readonly List<PhysicalLine> lines = [];
    private readonly HashSet<int> large = [];
    private readonly List<int> pageStarts = [0];
    private readonly List<LineTable> tables = [];
    private readonly List<(int First, List<List<List<LineSegment>>> Rows)> open = [];
    private readonly int bodyHeight;
    private int page;
    private int lastBottom;
    private int margin;

    private PdfLayout(List<PdfPage> pages) => bodyHeight = UsualHeight(pages);

    public static DocumentText Read(string file, List<PdfPage> pages)
    {
        PdfFurniture.Drop(pages);
        var layout = new PdfLayout(pages);
        PdfMarks.Join(pages);
        for (layout.page = 0; layout.page < pages.Count; layout.page++)
            layout.TakePage(pages[layout.page]);
        var source = layout.text.ToString();
        return LineLayout.Read(file, source, layout.lines, layout.pageStarts, layout.Tables(source), layout.large.Contains);
    }

    private void TakePage(PdfPage content)
    {
        if (page > 0)
        {
            text.Append('\f');
            pageStarts.Add(text.Length);
        }

        lastBottom = 0;
        margin = content.Blocks.Count == 0 ? 0 : content.Blocks.Min(b => b.Left);
        var bands = Bands(content);
        for (var i = 0; i < bands.Count; i++)
        {
            if (bands[i].Count == 1)
                TakeText(bands[i][0]);
            else if (IsRunningText(content, bands[i]))
                TakeColumns(content, bands[i]);
            else
                i = TakeTable(content, bands, i);
        }
    }

    /// <summary>Blocks that overlap from top to bottom belong to one band, in the order of the page.</summary>
    private static List<List<PdfBlock>> Bands(PdfPage content)
    {
        var bands = new List<List<PdfBlock>>();
        var bottom = int.MinValue;
        foreach (var block in content.Blocks.OrderBy(b => b.Top).ThenBy(b => b.Left))
        {
            var slip = Math.Min(20, (block.Bottom - block.Top) / 4);
            if (bands.Count == 0 || block.Top >= bottom - slip)
                bands.Add([]);
            bands[^1].Add(block);
            bottom = bands[^1].Count == 1 ? block.Bottom : Math.Max(bottom, block.Bottom);
        }

        return bands;
    }

    /// <summary>Columns of a band: blocks that overlap from left to right.</summary>
    private static List<List<PdfBlock>> Columns(List<PdfBlock> band)
    {
        var columns = new List<List<PdfBlock>>();
        var right = int.MinValue;
        foreach (var block in band.OrderBy(b => b.Left))
        {
            if (columns.Count == 0 || block.Left >= right)
                columns.Add([]);
            columns[^1].Add(block);
            right = Math.Max(right, block.Right);
        }

        return columns;
    }

    // Two or three wide columns of long lines whose paragraphs do not begin side by side.
    private static bool IsRunningText(PdfPage content, List<PdfBlock> band)
    {
        var columns = Columns(band);
        if (columns.Count == 1)
            return true;
        if (columns.Count > 3 || columns.Exists(c => c.Max(b => b.Right) - c.Min(b => b.Left) < content.Width / 5))
            return false;
        if (columns.Exists(c => c.Average(b => b.Lines.Average(l => l.Text.Length)) < 24) || columns.Sum(c => c.Sum(b => b.Lines.Count)) < 8)
            return false;
        var aligned = columns[0].Count(b => columns[1].Exists(o => Math.Abs(o.Top - b.Top) < 30));
        return aligned < 2 || aligned * 2 < columns[0].Count;
    }

    private void TakeColumns(PdfPage content, List<PdfBlock> band)
    {
        // The program has found the order; its own columns are better than ours where blocks reach over both.
        var first = true;
        foreach (var block in content.Blocks.Where(band.Contains))
        {
            lastBottom = first ? lastBottom : Math.Min(lastBottom, block.Top);
            TakeText(block);
            first = false;
        }
    }

    private void TakeText(PdfBlock block)
    {
        foreach (var line in block.Lines)
        {
            if (!PageFurniture.IsNoText(line.Text))
                AddLine([line]);
        }
    }

    private int TakeTable(PdfPage content, List<List<PdfBlock>> bands, int first)
    {
        var rows = new List<List<List<PdfLine>>>();
        var last = first;
        for (var i = first; i < bands.Count; i++)
        {
            var side = bands[i].Count > 1;
            if (side ? IsRunningText(content, bands[i]) : !IsCellBetween(bands, i, first))
                break;
            rows.AddRange(RowsOf(bands[i]));
            last = i;
        }

        var begin = lines.Count;
        open.Add((begin, rows.ConvertAll(row => row.ConvertAll(Place))));
        return last;
    }

    // One block between two rows that stands in one of their columns.
    private static bool IsCellBetween(List<List<PdfBlock>> bands, int i, int first)
    {
        if (i == first || i + 1 >= bands.Count || bands[i + 1].Count == 1 || bands[i - 1].Count == 1)
            return false;
        var block = bands[i][0];
        var near = block.Top - bands[i - 1].Max(b => b.Bottom) < 250 && bands[i + 1].Min(b => b.Top) - block.Bottom < 250;
        return near && bands[i - 1].Count(b => b.Left < block.Right && b.Right > block.Left) <= 1;
    }

    /// <summary>
    /// The rows of a band, each as the lines that belong to it from top to bottom. Where lines stand side by side, every line
    /// speaks for itself; where cells are centred against each other, the band is one row.
    /// </summary>
    private static IEnumerable<List<List<PdfLine>>> RowsOf(List<PdfBlock> band)
    {
        var columns = Columns(band).ConvertAll(c => c.SelectMany(b => b.Lines).OrderBy(l => l.Top).ToList());
        var visual = Visual(columns.SelectMany(c => c));
        var aligned = visual.Count == columns.Max(c => c.Count);
        var full = visual.TrueForAll(v => v.Count == columns.Count);
        var figures = columns.Exists(c => c.Count > 1 && c.TrueForAll(l => TableBuilder.IsFigure(l.Text)));
        var manyBlocks = Columns(band).Exists(c => c.Count > 1);
        if (visual.Count == 1 || !aligned || (!full && !figures && !manyBlocks))
            return [columns.SelectMany(c => c).Select(l => new List<PdfLine> { l }).ToList()];
        return visual.ConvertAll(v => new List<List<PdfLine>> { v });
    }

    /// <summary>Lines at the same height, from the top.</summary>
    private static List<List<PdfLine>> Visual(IEnumerable<PdfLine> all)
    {
        var result = new List<List<PdfLine>>();
        foreach (var line in all.OrderBy(l => l.Middle))
        {
            if (result.Count > 0 && line.Middle - result[^1][0].Middle < Math.Min(line.Height, result[^1][0].Height) / 3)
                result[^1].Add(line);
            else
                result.Add([line]);
        }

        result.ForEach(v => v.Sort((a, b) => a.Left.CompareTo(b.Left)));
        return result;
    }

    private List<LineSegment> Place(List<PdfLine> visual)
    {
        var start = AddLine(visual);
        var segments = new List<LineSegment>();
        foreach (var line in visual)
        {
            segments.Add(new LineSegment(start, start + line.Text.Length, line.Left, line.Right));
            start += line.Text.Length + 3;
        }

        return segments;
    }

    /// <summary>Appends a line; gives where its words begin.</summary>
    private int AddLine(List<PdfLine> visual)
    {
        var (top, bottom) = (visual.Min(l => l.Top), visual.Max(l => l.Bottom));
        var height = Math.Max(1, visual.Max(l => l.Height));
        var distance = lastBottom == 0 ? 0 : top - lastBottom;
        var gap = distance < height * 2 / 5 ? 0 : 1;
        for (var i = 0; i < gap; i++)
            text.Append('\n');
        var start = text.Length;
        text.AppendJoin("   ", visual.Select(l => l.Text));
        if (height * 10 > bodyHeight * 11)
            large.Add(lines.Count);
        lines.Add(new PhysicalLine(start, text.Length, Math.Max(0, (visual[0].Left - margin) / CharacterWidth), gap, page, false));
        text.Append('\n');
        lastBottom = bottom;
        return start;
    }

    private List<LineTable> Tables(string source)
    {
        foreach (var (first, rows) in open)
        {
            var end = first + rows.Sum(r => r.Count);
            var columns = AlignedColumns.Of(Pieces(rows));
            if (columns is null)
                continue;
            var drafts = PdfRows.Drafts(source, rows, columns, lines, first);
            tables.Add(new LineTable(first, end, TableBuilder.Rows(drafts, null, recognised: true)));
        }

        return tables;
    }

    // A row whose cells stand one below the other in the text is side by side on the page.
    private static IEnumerable<List<LineSegment>> Pieces(List<List<List<LineSegment>>> rows) => rows.Select(r => r.Count == 1 ? r[0] : Widest(r));

    private static List<LineSegment> Widest(List<List<LineSegment>> row)
    {
        var merged = new List<LineSegment>();
        foreach (var segment in row.SelectMany(v => v).OrderBy(s => s.Left))
        {
            if (merged.Count > 0 && segment.Left < merged[^1].Right)
                merged[^1] = merged[^1] with { Right = Math.Max(merged[^1].Right, segment.Right) };
            else
                merged.Add(segment);
        }

        return merged;
    }

    private static int UsualHeight(List<PdfPage> pages)
    {
        var heights = new SortedDictionary<int, long>();
        foreach (var line in pages.SelectMany(p => p.Blocks).SelectMany(b => b.Lines))
            heights[line.Height] = heights.GetValueOrDefault(line.Height) + line.Text.Length;
        return heights.Count == 0 ? 1 : heights.MaxBy(h => h.Value).Key;
    }
}
