namespace Compliance.Documents;

/// <summary>A block by the lines on which its words stand in the document.</summary>
internal static class BlockLines
{
    private const int LongestBrokenLine = 100;
    // A table of measures is no longer in one block; what is longer is running text.
    private const int LongestBlock = 20_000;

    public static bool CanDivide(TextBlock block) => block.Text.Length <= LongestBlock && block.Kind is not (BlockKind.TableRow or BlockKind.Footnote);

    public static IEnumerable<TextBlock> Of(TextBlock block, DocumentText document)
    {
        var starts = Starts(block, document);
        for (var i = 0; i < starts.Count; i++)
            yield return At(block, starts, i);
    }

    /// <summary>Offsets in the block at which its lines begin.</summary>
    public static List<int> Starts(TextBlock block, DocumentText document)
    {
        // Of several documents that are read as one, each block knows its own.
        var text = (block.Document ?? document).Text;
        var starts = new List<int> { 0 };
        for (var i = 1; i < block.Runs.Count; i++)
        {
            var end = block.Runs[i - 1].Source + block.Runs[i - 1].Length;
            if (block.Runs[i].Source > end && text.AsSpan(end, block.Runs[i].Source - end).ContainsAny('\n', '\f'))
                starts.Add(block.Runs[i].Start);
        }

        return starts;
    }

    /// <summary>One of the lines that begin at some offsets.</summary>
    public static TextBlock At(TextBlock block, List<int> starts, int line) =>
        starts.Count == 1 ? block : Line(block, starts[line], line + 1 < starts.Count ? starts[line + 1] : block.Text.Length);

    private static TextBlock Line(TextBlock block, int start, int end) => block.Part(start, end, block.Kind, start == 0 ? block.Number : null);

    /// <summary>"Det er risiko for at:" and then a line for each, without bullets: lines that break nowhere and begin with small letters; null for other blocks.</summary>
    public static List<TextBlock>? BelowRisk(TextBlock block, OutlineBuilder outline)
    {
        if (block.Kind != BlockKind.Paragraph || block.Runs.Count < 2 || outline.Label is not { Entries.Count: 0, Label: Label.Risk } label || !label.Heading.Text.EndsWith(':') || !CanDivide(block))
            return null;
        List<TextBlock> lines = [.. Of(block, outline.Document)];
        return lines.Count > 1 && lines.TrueForAll(l => char.IsLower(l.Text[0])) && lines.Exists(l => l.Text.Length > LongestBrokenLine)
            ? lines.ConvertAll(l => l.Part(0, l.Text.Length, BlockKind.ListItem)) : null;
    }
}
