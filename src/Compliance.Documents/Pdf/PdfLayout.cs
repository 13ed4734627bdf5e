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
    private const int JustifiedSlip = 12;
    private readonly StringBuilder text = new();
    private readonly List<PhysicalLine> lines = [];
    private readonly PdfPositions positions = new();
    private readonly List<int> pageStarts = [0];
    private readonly HashSet<int> large = [];
    private readonly List<DrawnRows> drawn = [];
    private readonly int bodyHeight;
    private int page;
    private int pageTop;
    private int lastBottom;
    private readonly int rightMargin;
    private int margin;
    private int left;
    private int right;
    private bool isBehindTable;

    private PdfLayout(List<PdfPage> pages, List<List<DrawnTable>> tables)
    {
        bodyHeight = UsualHeight(pages);
        rightMargin = RightMargin(pages, tables);
    }

    public static DocumentText Read(string file, List<PdfPage> pages)
    {
        pages.ForEach(PdfBoxes.AddBullets);
        var tables = DrawnTables.Take(pages);
        PdfFurniture.Drop(pages);
        DrawnTables.Join(pages, tables);
        var layout = new PdfLayout(pages, tables);
        for (layout.page = 0; layout.page < pages.Count; layout.page++)
        {
            layout.TakePage(pages[layout.page], tables[layout.page]);
            layout.pageTop += pages[layout.page].Height;
        }

        return LineLayout.Read(file, layout.text.ToString(), layout.lines, layout.pageStarts, layout.positions, layout.large.Contains, layout.drawn);
    }

    private void TakePage(PdfPage content, List<DrawnTable> tables)
    {
        if (page > 0)
        {
            text.Append('\f');
            pageStarts.Add(text.Length);
        }

        lastBottom = 0;
        var boxes = PdfBoxes.Take(content);
        margin = content.Lines.Select(l => l.Left).Concat(tables.Select(t => t.Left)).DefaultIfEmpty().Min();
        left = margin;
        var sorted = content.Lines.OrderBy(l => l.Top).ThenBy(l => l.Left).ToList();
        foreach (var box in boxes.FindAll(b => !tables.Exists(t => t.Top < b.Top) && !StandsInColumns(sorted)))
        {
            var above = StartOfParagraph(sorted, box.Top);
            TakeText(sorted[..above]);
            sorted.RemoveRange(0, above);
            TakeBox(box);
            boxes.Remove(box);
        }

        var beside = tables.FindAll(t => t.FirstPage == page && sorted.Exists(l => l.Middle > t.Top && l.Middle < t.Bottom));
        foreach (var table in tables.Except(beside))
        {
            var above = table.FirstPage < page ? 0 : sorted.FindIndex(l => l.Middle > table.Top) is >= 0 and var at ? at : sorted.Count;
            var title = above > 1 && IsTitleBelow(sorted, above - 1) ? above - 1 : above;
            TakeText(sorted[..title]);
            TakeText(sorted[title..above]);
            sorted.RemoveRange(0, above);
            TakeTable(table);
        }

        TakeText(sorted);
        beside.ForEach(TakeTable);
        boxes.ForEach(TakeBox);
    }

    private bool StandsInColumns(List<PdfLine> sorted) => sorted.Count > 0 && Columns.Find(sorted.ConvertAll(Piece), margin, sorted.Max(l => l.Right)).Count > 0;

    // Where the text beside a box begins anew, at its height or above.
    private static int StartOfParagraph(List<PdfLine> sorted, int top)
    {
        var at = sorted.FindIndex(l => l.Top >= top - (l.Height / 2));
        at = at < 0 ? sorted.Count : at;
        while (at > 0 && at < sorted.Count && (sorted[at].Top - sorted[at - 1].Bottom) * 5 <= sorted[at].Height * 2 && Math.Abs(sorted[at].Height - sorted[at - 1].Height) * 10 <= sorted[at].Height)
            at--;
        return at;
    }

    private void TakeBox(PdfBox box)
    {
        (left, right, lastBottom, isBehindTable) = (box.Left, box.Right, 0, true);
        TakeLines(box.Lines);
        (left, right, lastBottom, isBehindTable) = (margin, rightMargin, 0, true);
    }

    // Below columns, a title over the whole width belongs to the table that it stands above.
    private bool IsTitleBelow(List<PdfLine> sorted, int at) => sorted[at].Height * 10 > bodyHeight * 11 && sorted.Take(at).All(l => l.Bottom <= sorted[at].Top + (sorted[at].Height / 4));

    private void TakeText(List<PdfLine> sorted)
    {
        if (sorted.Count == 0)
            return;
        right = Math.Max(rightMargin, sorted.Max(l => l.Right));
        var tables = WideTable(sorted);
        TakeColumns(sorted[..tables], sorted.Max(l => l.Right));
        TakeColumns(sorted[tables..], sorted.Max(l => l.Right));
    }

    // Cell by cell; a table that goes on over pages has on each page the words that stand there.
    private void TakeTable(DrawnTable table)
    {
        if (table.FirstPage == page)
            drawn.Add(new DrawnRows(lines.Count, table.Cells.ConvertAll(c => new DrawnRows.Cell(c.Row, c.Column, c.RowSpan, c.ColumnSpan))));
        foreach (var i in table.CellsOn(page))
        {
            var own = VisualLines(table.Cells[i].Lines.FindAll(l => l.Page == page));
            for (var l = 0; l < own.Count; l++)
            {
                drawn[^1].Cells[i].Lines.Add(lines.Count);
                AddLine(own[l], isInCell: true);
                if (l + 1 < own.Count && table.DividesWord(table.Cells[i], own[l], own[l + 1]))
                    text.Insert(text.Length - 1, '\u00AD');
            }
        }

        drawn[^1].End = lines.Count;
        lastBottom = 0;
        isBehindTable = true;
    }

    private void TakeColumns(List<PdfLine> sorted, int edge)
    {
        var next = 0;
        var columns = Columns.Find(sorted.ConvertAll(Piece), margin, edge);
        foreach (var (first, end, gutters) in columns.Count > 0 ? columns : PdfBoxes.ListsBeside(sorted))
        {
            TakeLines(sorted[next..first]);
            foreach (var column in sorted[first..end].GroupBy(l => Columns.IndexOf(l.Left, gutters)).OrderBy(g => g.Key))
            {
                lastBottom = column.Key == 0 ? lastBottom : column.Min(l => l.Top);
                (left, right) = (column.Min(l => l.Left), column.Max(l => l.Right));
                TakeLines([.. column]);
                (left, right) = (margin, Math.Max(rightMargin, edge));
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
        foreach (var line in VisualLines(all))
            AddLine(line, isInCell: false);
    }

    private static List<List<PdfLine>> VisualLines(List<PdfLine> all)
    {
        var result = new List<List<PdfLine>>();
        foreach (var line in all.OrderBy(l => l.Bottom))
        {
            if (result.Count > 0 && (line.Bottom - result[^1][0].Bottom) * 4 <= Math.Min(line.Height, result[^1][0].Height))
                result[^1].Add(line);
            else
                result.Add([line]);
        }

        return result;
    }

    private void AddLine(List<PdfLine> visual, bool isInCell)
    {
        if (!isInCell && visual.Count == 1 && visual[0].Height * 10 <= bodyHeight * 11 && PageFurniture.IsNoText(visual[0].Text))
            return;
        visual.Sort((a, b) => a.Left.CompareTo(b.Left));
        var (top, bottom, height) = (visual.Min(l => l.Top), visual.Max(l => l.Bottom), visual.Max(l => l.Height));
        var gap = isInCell || isBehindTable ? DrawnRows.Gap : lastBottom > 0 && (top - lastBottom) * 5 > height * 2 ? 1 : 0;
        isBehindTable = false;
        text.Append('\n', Math.Min(gap, 1));
        var start = text.Length;
        positions.Begin(pageTop + top, pageTop + bottom, right); // a table may go on over the page
        PdfWord? before = null;
        var justified = !isInCell && IsJustified([.. visual.SelectMany(l => l.Words)], height);
        foreach (var line in visual)
        {
            foreach (var word in line.Words)
            {
                // Between lines of two columns a small gap is enough; within a line only a wide one divides, and between figures one that is wider than the blanks of the line.
                var wide = before is { } b && !justified && word.Left - b.Right > (word == line.Words[0] ? height / 3 : IsFigures(b, word) ? Math.Min(height / 2, Math.Max(height * 3 / 10, LeastGap(line) * 3 / 2)) : height * 4 / 5);
                text.Append(before is null ? "" : wide ? "   " : " ");
                positions.Add(word, text.Length, before is null || wide);
                text.Append(word.Text);
                before = word;
            }
        }

        if (!isInCell && height * 10 > bodyHeight * 11)
            large.Add(lines.Count);
        lines.Add(new PhysicalLine(start, text.Length, Math.Max(0, (visual[0].Left - margin) / CharacterWidth), gap, page, false));
        text.Append('\n');
        lastBottom = bottom;
    }

    // All blanks of a line are as wide, and it fills its column.
    private bool IsJustified(List<PdfWord> words, int height)
    {
        if (words.Count < 3 || words[0].Left > left + height || Math.Abs(words[^1].Right - right) > JustifiedSlip)
            return false;
        var (least, most) = (int.MaxValue, 0);
        for (var i = 1; i < words.Count; i++)
        {
            var gap = words[i].Left - words[i - 1].Right;
            (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
        }

        return most - least <= JustifiedSlip && most < height * 3;
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

    // Tables may stand over the margin, but not where both margins are as wide.
    private static int RightMargin(List<PdfPage> pages, List<List<DrawnTable>> tables)
    {
        var right = pages.SelectMany(p => p.Lines).Select(l => l.Right).DefaultIfEmpty().Max();
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var table in tables[i])
                right = Math.Max(right, Math.Min(table.Right, pages[i].Width - pages[i].Lines.Select(l => l.Left).Append(table.Left).Min()));
        }

        return right;
    }

    private static int UsualHeight(List<PdfPage> pages)
    {
        var heights = new SortedDictionary<int, long>();
        foreach (var line in pages.SelectMany(p => p.Lines))
            heights[line.Height] = heights.GetValueOrDefault(line.Height) + line.Text.Length;
        return heights.Count == 0 ? 1 : heights.MaxBy(h => h.Value).Key;
    }
}
