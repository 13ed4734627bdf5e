namespace Compliance.Documents;

/// <summary>Words in a coloured or framed box that stands beside running text: a box of facts.</summary>
/// <param name="Left">Left edge of the box.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Lines">What stands in it.</param>
internal sealed record PdfBox(int Left, int Top, int Right, List<PdfLine> Lines);

/// <summary>Takes the words of boxes out of the text that they stand beside, and gives lists the bullets that are drawn.</summary>
internal static class PdfBoxes
{
    private const int LeastHeight = 250;
    private const int Slip = 30;
    private const int MostAreas = 300;
    private const int FarthestBullet = 300;

    public static List<PdfBox> Take(PdfPage page)
    {
        var boxes = new List<PdfBox>();
        var areas = page.Drawing.Areas;
        if (areas.Count == 0 || areas.Count > MostAreas || page.Lines.Count == 0)
            return boxes;
        var width = page.Lines.Max(l => l.Right) - page.Lines.Min(l => l.Left);
        foreach (var area in areas.OrderBy(a => a.Top).ThenBy(a => a.Left))
        {
            if (area.Bottom - area.Top < LeastHeight || (area.Right - area.Left) * 10 > width * 6 || areas.Exists(a => a != area && IsNext(a, area)))
                continue;
            var pieces = page.Lines.ConvertAll(l => l.Middle < area.Top || l.Middle > area.Bottom ? [l] : l.Divided(w => IsInside(w, area)));
            var inside = pieces.SelectMany(p => p).Where(l => l.Middle >= area.Top && l.Middle <= area.Bottom && IsInside(l.Words[0], area)).ToHashSet(ReferenceEqualityComparer.Instance);
            var outside = pieces.SelectMany(p => p).Where(l => !inside.Contains(l)).ToList();
            if (inside.Count < 2 || !outside.Exists(l => l.Middle > area.Top && l.Middle < area.Bottom && !IsAmong(l, area)))
                continue;
            boxes.Add(new PdfBox(area.Left, area.Top, area.Right, [.. inside.Cast<PdfLine>().OrderBy(l => l.Top)]));
            page.Lines.Clear();
            page.Lines.AddRange(outside);
        }

        return boxes;
    }

    /// <summary>Puts a bullet before the words that a drawn dot stands beside.</summary>
    public static void AddBullets(PdfPage page)
    {
        var dots = page.Drawing.Dots;
        if (dots.Count is 0 or > MostAreas)
            return;
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            if (dots.Exists(d => d.Y > line.Top && d.Y < line.Bottom && d.X < line.Left && line.Left - d.X < FarthestBullet))
                page.Lines[i] = new PdfLine(line.Left - 1, line.Top, line.Right, line.Bottom, [new PdfWord(line.Left - line.Height, line.Left - (line.Height / 2), "•"), .. line.Words], line.Page);
        }
    }

    /// <summary>Stretches of lines in which two lists stand beside each other, with the place between them.</summary>
    public static List<(int First, int End, int[] Gutters)> ListsBeside(List<PdfLine> sorted)
    {
        var bullets = sorted.FindAll(l => l.Words.Count > 1 && l.Words[0].Text is "•" or "▪" or "●" or "–" or "➢" or "✓");
        foreach (var right in bullets.GroupBy(l => l.Left / Slip).Where(g => g.Count() > 1).Select(g => g.ToList()))
        {
            var gutter = right.Min(l => l.Left) - 1;
            var (top, bottom) = (right.Min(l => l.Top), right.Max(l => l.Bottom));
            var beside = bullets.FindAll(l => l.Left < gutter - FarthestBullet && l.Top < bottom && l.Bottom > top);
            if (beside.Count < 2)
                continue;
            var first = sorted.FindIndex(l => l.Top >= Math.Min(top, beside.Min(b => b.Top)));
            var end = first;
            while (end < sorted.Count && (sorted[end].Left >= gutter || sorted[end].Right <= gutter))
                end++;
            if (end > sorted.FindLastIndex(l => l.Top <= Math.Max(right.Max(r => r.Top), beside.Max(b => b.Top))))
                return [(first, end, [gutter])];
        }

        return [];
    }

    private static bool IsInside(PdfWord word, PdfArea area) => (word.Left + word.Right) / 2 > area.Left && (word.Left + word.Right) / 2 < area.Right;

    private static bool IsAmong(PdfLine line, PdfArea area) => line.Left < area.Right && line.Right > area.Left;

    // Areas that touch are the cells of a table.
    private static bool IsNext(PdfArea a, PdfArea b) =>
        Math.Abs(a.Top - b.Top) <= Slip && (Math.Abs(a.Right - b.Left) <= Slip || Math.Abs(b.Right - a.Left) <= Slip) && a.Right - a.Left > Slip;
}
