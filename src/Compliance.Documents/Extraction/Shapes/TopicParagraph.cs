namespace Compliance.Documents;

/// <summary>"Rekruttering: Vi lyser ut alle stillinger.", "Tilrettelegging. Møterommet har ikke heis.": a paragraph that names its area first. One alone is no such shape.</summary>
internal sealed class TopicParagraph : IShape
{
    private const int FewestTopics = 2;
    private const int Nearby = 12;
    private const int LongestTopic = 10;

    private AreaSection? open;
    private TextBlock? above;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        Leave(blocks[at], outline);
        if (outline.Label is not (null or { IsInline: true } or { Label: Label.Measures or Label.Risk, Entries.Count: 0 }) || outline.Area is not null || Topic(blocks[at]) is not { } colon || Neighbours(blocks, at) < FewestTopics)
            return 0;
        var (block, sentence) = (blocks[at].Block, blocks[at].Sentences[0]);
        var heading = outline.Heading;
        var list = outline.Label is { IsInline: false } ? outline.Label : null; // what stands in a block of its own ends with it
        var kinds = AreaWords.KindsOf([sentence], colon);
        outline.OpenArea(block.Part(0, sentence.Tokens[colon - 1].End, BlockKind.Heading, block.Number), sentence.Words(0, colon - 1), kinds);
        outline.Place(outline.Read(block.Part(0, sentence.Tokens[colon - 1].End, BlockKind.Heading)));
        var rest = block.Part(sentence.Tokens[colon].End, block.Text.Length, BlockKind.Paragraph);
        foreach (var piece in LabelledPieces.Of(rest, outline.Read(rest)))
        {
            var part = piece.IsWhole ? rest : rest.Part(piece.Start, piece.End, BlockKind.Paragraph);
            if (piece.Label is { Label: Label.Owners or Label.Schedule or Label.Status or Label.Result } more && outline.Label is { Label: Label.Measures, LastItem: { } measure } && measure.Part(more.Label) is null)
            {
                outline.Label.AddPart(measure, more.Label, outline.EntryOf(part));
                outline.Place(measure.Part(more.Label)!.Sentences);
                continue;
            }

            var label = outline.OpenLabel(piece.Label?.Label ?? list?.Label ?? Label.Background, block);
            label.Add(outline.EntryOf(part));
            outline.Place(label.Entries[0].Sentences);
        }

        if (list is null && at + 1 < blocks.Length && BeginsWithLabel(blocks[at + 1]))
        {
            (open, above) = (outline.Area, heading);
            outline.CloseLabel();
            return 1;
        }

        outline.ReturnTo(null, heading);
        if (list is not null)
            outline.GoOnWith(list);
        return 1;
    }

    // "Rekruttering. Få kvinner søker." / "Tiltak: Nye annonser.": paragraphs that begin with a label, and the lists below them, belong
    // to the topic before them. The next one does not.
    private void Leave(ReadBlock read, OutlineBuilder outline)
    {
        if (open is null || (outline.Area == open && (read.Block.Kind is BlockKind.ListItem or BlockKind.TableRow || BeginsWithLabel(read))))
            return;
        if (outline.Area == open)
            outline.ReturnTo(null, above);
        open = null;
    }

    private static bool BeginsWithLabel(ReadBlock read) =>
        (read.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem || (read.Block.Kind == BlockKind.Heading && read.Block.Text.EndsWith(':'))) && read.Sentences is [var first, ..] && (LabelWords.First(first) is not null || (read.Sentences.Count == 1 && LabelWords.OfHeading(first) is not null));

    private static int Neighbours(ReadBlock[] blocks, int at)
    {
        var kinds = new HashSet<int>();
        for (var i = Math.Max(0, at - Nearby); i < Math.Min(blocks.Length, at + Nearby); i++)
        {
            if (Topic(blocks[i]) is not null)
                kinds.Add(blocks[i].Sentences[0].First(Category.Areas)!.Value.Key);
        }

        return kinds.Count;
    }

    /// <summary>The token of the colon or full stop behind the area; null where the block is no such paragraph.</summary>
    private static int? Topic(ReadBlock read)
    {
        if (read.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || read.Sentences is not [var sentence, ..] || sentence.First(Category.Areas) is not { First: 0 })
            return null;
        if (read.Sentences.Count > 1 && sentence.Tokens.Length <= LongestTopic && sentence.IsSign(sentence.Tokens.Length - 1, '.') && sentence.FirstNumber < 0 && AreaWords.Coverage(sentence) >= AreaWords.Enough)
            return sentence.Tokens.Length - 1;
        var colon = sentence.FirstSign(':');
        if (colon is < 1 or > 10 || sentence.Tokens[colon].End >= read.Block.Text.TrimEnd().Length)
            return null;

        // "Lønn: 94,2 %" is a figure.
        var covered = 0;
        foreach (var match in sentence.All(Category.Areas))
            covered += match.Last < colon ? match.Last - match.First + 1 : 0;
        return covered * 10 >= colon * 6 && sentence.Tokens[colon + 1].Kind == TokenKind.Word ? colon : null;
    }
}
