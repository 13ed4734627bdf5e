namespace Compliance.Documents;

/// <summary>Joins numbers and bullets that stand by themselves with the words to the right of them.</summary>
internal static class PdfMarks
{
    private const int Furthest = 600;

    public static void Join(List<PdfPage> pages)
    {
        foreach (var page in pages)
        {
            if (page.Blocks.Exists(b => b.Lines.Exists(IsMark)))
                JoinOn(page);
        }
    }

    private static void JoinOn(PdfPage page)
    {
        var byHeight = page.Blocks.SelectMany(b => b.Lines.Select((line, i) => (Line: line, Block: b, Index: i))).Where(l => !IsMark(l.Line)).ToLookup(l => l.Line.Middle / 40);
        foreach (var block in page.Blocks)
            block.Lines.RemoveAll(mark => IsMark(mark) && JoinsWords(mark, byHeight));
        for (var b = page.Blocks.Count - 1; b >= 0; b--)
        {
            if (page.Blocks[b].Lines.Count == 0)
                page.Blocks.RemoveAt(b);
            else
                page.Blocks[b] = new PdfBlock(page.Blocks[b].Lines);
        }
    }

    private static bool JoinsWords(PdfLine mark, ILookup<int, (PdfLine Line, PdfBlock Block, int Index)> byHeight)
    {
        var near = Enumerable.Range((mark.Middle / 40) - 1, 3).SelectMany(h => byHeight[h])
            .Where(l => Math.Abs(l.Line.Middle - mark.Middle) < mark.Height / 2 && l.Line.Left >= mark.Right - 10 && l.Line.Left - mark.Right < Furthest)
            .OrderBy(l => l.Line.Left).FirstOrDefault();
        if (near.Line is not { } words || near.Block.Lines.IndexOf(words) is not (>= 0 and var at))
            return false;
        near.Block.Lines[at] = words with { Left = mark.Left, Text = mark.Text + " " + words.Text };
        return true;
    }

    private static bool IsMark(PdfLine line) => line.Text.Length <= 5 && (line.Text is "-" or "–" or "—" or "o"
        || (LineMarker.Of(line.Text) is { Kind: not Marker.None } marker && marker.Length == line.Text.Length));
}
