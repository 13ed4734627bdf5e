namespace Compliance.Documents;

/// <summary>
/// Measures that each stand in a heading, an item or a line of their own, with who does it and when below them:
/// "1. Alle stillinger lyses ut" / "Eier: HR-sjef" / "Når: 1. mai"; "• Skolebesøk" / "  – Lærlingansvarlig" / "  – hver høst".
/// What stands below makes them measures, also where no heading calls them so.
/// </summary>
internal sealed class DetailedItems : IShape
{
    private const int FewestDetailed = 2;
    private const double NotLabelled = 0.7;
    private const double ByPlaceOnly = 0.6;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (DetailedItem.IsTopic(blocks, at))
        {
            outline.Place(blocks[at].Sentences);
            return 1;
        }

        var above = outline.Label is { Label: Label.Measures, Entries.Count: 0, IsInline: false } own ? own : null;
        if (outline.Label is { Label: Label.FollowUp } or { Label: Label.Goals, IsInline: false } || (outline.Label is { Label: Label.Risk or Label.Cause or Label.Goals } && !AreMeasures(blocks, at, outline)) || NamesLabels(blocks[at]) || IsTitle(blocks[at]) || !DetailedItem.CanBegin(blocks, at) || (above is null && !IsDetailed(blocks, at, outline)))
            return 0;
        var isDeeper = above is { Heading: { Kind: BlockKind.Heading } named } && (blocks[at].Block.Kind != BlockKind.Heading || blocks[at].Block.Level > named.Level);
        var items = ItemsFrom(blocks, at, outline, isDeeper);
        var detailed = items.Count(i => i.HasDetails);
        if (!(above is not null && detailed > 0) && !(detailed >= FewestDetailed && detailed * 2 >= items.Count) && !(items is [{ SaysWho: true, SaysWhen: true }]) && !(isDeeper && IsTold(items)))
            return 0;
        if (above is null && outline.Heading is { } heading && outline.Read(heading).Exists(s => FollowUpWords.In(s) is not null || s.First(Category.Labels, (int)Label.FollowUp) is not null))
            return 0;
        if (items.Exists(IsOfDocument) || AreOfAll(items, outline.Label))
            return 0;
        Write(items, above, outline);
        return items[^1].End - at;
    }

    // "Funn: …" / "Mål: …" / a list whose items have owners and times: a risk has neither, and the goal stands above.
    private static bool AreMeasures(ReadBlock[] blocks, int at, OutlineBuilder outline) =>
        blocks[at].Block.Kind == BlockKind.ListItem && DetailedItem.CanBegin(blocks, at) && DetailedItem.Read(blocks, at, outline) is { IsLabelled: true } item && (item.SaysWho || item.SaysWhen)
        && !item.Body.Concat(item.Children).Any(below => below.Sentences.Exists(s => LabelWords.First(s)?.Label is Label.Risk or Label.Cause));

    // "Handlingsplan for likestilling 2023–2026" / "Vedtatt 8. desember 2022": the title has a day below it, and is nothing to be done.
    private static bool IsTitle(ReadBlock read) => read.Sentences is [var only] && (only.First(Category.Kinds) is { First: 0 } || only.First(Category.Approval) is { First: 0 }) && !only.Has(Category.Intentions) && only.Block.Text[^1] != '.';

    // "Risiko, årsak og tiltak" above them is what they are, and none of them.
    private static bool NamesLabels(ReadBlock read) =>
        read.Sentences is [var only] && only.All(Category.Labels) is [var first, .., var last] && first.Key != last.Key && AllOf(only, first.First, last.Last);

    private static bool AllOf(Sentence sentence, int first, int last)
    {
        var words = 0;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Word && (i < first || i > last || (sentence.At(Category.Labels, i) is null && sentence.At(Category.OwnerGlue, i) is null)))
                words++;
        }

        return words == 0;
    }

    // "Planen er skrevet av en arbeidsgruppe" / "HR-sjefen" / "hovedverneombudet": how it came to be.
    private static bool IsOfDocument(DetailedItem item) =>
        item.Head.Sentences is [var first, ..] && first.First(Category.DocumentWords) is { First: 0 } && !first.Has(Category.Intentions);

    // "Tiltak:" / "• Heis" / "• Krav til nye avtaler" / "Ansvarlig: Eiendomssjefen": labels of one kind, and the last item has no more of them than the others.
    private static bool AreOfAll(List<DetailedItem> items, LabelBlock? list) =>
        list is { Label: Label.Measures, IsInline: false } && list.Heading.Text.EndsWith(':') && list.Entries.Count + items.Count > 1 && items is [.., { IsLabelled: true } last]
        && list.Entries.TrueForAll(e => e is { Block.Kind: BlockKind.ListItem, Parent: null, Parts.Count: 0 } && e.Block.Level == last.Head.Block.Level)
        && items.TrueForAll(i => i.Head.Block.Kind == BlockKind.ListItem && i.Body.Count + i.Children.Count == 0 && (i == last || !i.HasDetails))
        && last.Details.All(d => d.IsLabelled && d.Block.Kind != BlockKind.ListItem);

    // Most blocks end here: nothing right below them says who or when.
    private static bool IsDetailed(ReadBlock[] blocks, int at, OutlineBuilder outline) => DetailedItem.Read(blocks, at, outline) is { HasDetails: true };

    // "Hva gjør vi med det?" / a title and a text for each: under such a heading they need no details.
    private static bool IsTold(List<DetailedItem> items) =>
        items.Count >= FewestDetailed && items.TrueForAll(i => i.Head.Block.Kind == BlockKind.Heading && !i.IsArea && i.Body.Count <= 1) && items.Exists(i => i.Body.Count > 0);

    private static List<DetailedItem> ItemsFrom(ReadBlock[] blocks, int at, OutlineBuilder outline, bool named)
    {
        var items = new List<DetailedItem>();
        var last = 0;
        for (var i = at; i < blocks.Length && (i == at || DetailedItem.Follows(blocks, items[^1], i)) && DetailedItem.Read(blocks, i, outline) is { } item; i = item.End)
        {
            items.Add(item);
            if (item.HasDetails || item.IsOfSeries || named)
                last = items.Count;
        }

        items.RemoveRange(last, items.Count - last);
        if (items.Count > 0)
            items[^1].EndAtDetails();
        return items;
    }

    private static void Write(List<DetailedItem> items, LabelBlock? above, OutlineBuilder outline)
    {
        var (area, heading) = (outline.Area, outline.Heading);
        var label = above;
        foreach (var item in items)
        {
            if (item.IsArea && item.Body.Count > 0)
            {
                outline.OpenArea(item.Head.Block, item.Head.Block.Text.TrimEnd(':'), AreaWords.KindsOf(item.Head.Sentences));
                outline.Place(item.Head.Sentences);
                label = null;
            }
            else if (outline.Area != area)
            {
                outline.ReturnTo(area, heading);
                label = null;
            }

            label ??= outline.OpenLabel(Label.Measures, item.Head.Block);
            var entry = item.ToEntry(ConfidenceOf(item, above is not null), outline);
            label.Add(entry);
            outline.Place(entry.Sentences);
            foreach (var child in item.Children)
            {
                var below = new Entry { Block = child.Block, Sentences = child.Sentences, Parent = entry };
                label.Add(below);
                outline.Place(below.Sentences);
            }

            foreach (var detail in item.Details)
            {
                var part = outline.EntryOf(detail.Block);
                label.AddPart(entry, detail.Label, part);
                if (!detail.IsTwice)
                    outline.Place(part.Sentences);
            }
        }

        outline.ReturnTo(area, heading);
    }

    private static double? ConfidenceOf(DetailedItem item, bool named) =>
        !item.HasDetails ? named && item.Head.Block.Kind == BlockKind.ListItem ? null : ByPlaceOnly : named || item.IsLabelled ? null : NotLabelled;
}
