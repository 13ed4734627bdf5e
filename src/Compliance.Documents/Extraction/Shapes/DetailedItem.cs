namespace Compliance.Documents;

/// <summary>Who does a measure, when, or how far it is, as it stands below it.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Block">Its words.</param>
/// <param name="IsLabelled">True where a label stands before them.</param>
/// <param name="IsTwice">True where the same words were taken for another detail.</param>
internal sealed record Detail(Label Label, TextBlock Block, bool IsLabelled, bool IsTwice);

/// <summary>A heading, an item of a list or a line of a series ("A. …"), and what stands below it up to the next one.</summary>
internal sealed class DetailedItem
{
    private const int MostBlocks = 9;
    private const int LongestDetail = 160;
    private const int LongestLine = 90;
    private const int LongestHead = 300;
    private const int LongestTopic = 60;

    private static readonly List<Detail> NoDetails = [];

    // For each block below the head the list that it went to; null where it says who or when.
    private readonly List<List<ReadBlock>?> taken = [];
    private List<ReadBlock>? body;
    private List<ReadBlock>? children;
    private List<Detail>? details;
    private readonly int seriesLength;

    private DetailedItem(ReadBlock head, int seriesLength) => (Head, this.seriesLength) = (head, seriesLength);

    public ReadBlock Head { get; private set; }

    /// <summary>What else is told of it in running text.</summary>
    public IReadOnlyList<ReadBlock> Body => body ?? [];

    /// <summary>Items below it that do not say who or when.</summary>
    public IReadOnlyList<ReadBlock> Children => children ?? [];

    public IReadOnlyList<Detail> Details => details ?? [];

    /// <summary>Index of the block behind it.</summary>
    public int End { get; private set; }

    public bool HasDetails => Details.Count > 0;

    public bool IsLabelled => details?.Exists(d => d.IsLabelled) == true;

    public bool SaysWho => details?.Exists(d => d is { Label: Label.Owners, IsLabelled: true }) == true;

    public bool SaysWhen => details?.Exists(d => d is { Label: Label.Schedule, IsLabelled: true }) == true;

    public bool IsArea => Head is { Block.Kind: BlockKind.Heading, Sentences: [var only] } && AreaWords.Coverage(only) >= AreaWords.Enough;

    /// <summary>True for one that the others of its kind show to be one of them, whatever stands below it.</summary>
    public bool IsOfSeries => seriesLength > 0 || Head.Block.Number is not null || Head.Block.Kind == BlockKind.ListItem;

    /// <summary>True for a block that something may stand below.</summary>
    public static bool CanBegin(ReadBlock[] blocks, int at)
    {
        var block = blocks[at].Block;
        if (blocks[at].Sentences.Count == 0 || block.Text.Length > LongestHead)
            return false;
        if (block.Kind == BlockKind.ListItem && blocks[at].Sentences is [var area] && AreaWords.Coverage(area) >= AreaWords.Enough)
            return false;
        return block.Kind switch
        {
            BlockKind.Heading => at > 0 && at + 1 < blocks.Length && !IsShortDetail(blocks, at) && MayBeItem(blocks[at].Sentences[0]),
            BlockKind.ListItem => HasLines(block) || (at + 1 < blocks.Length && IsBelow(blocks[at + 1].Block, block)),
            BlockKind.Paragraph => ItemSeries.Of(block.Text).Length > 0,
            _ => false,
        };
    }

    // "Tiltak 2" counts an item, "Tiltak" is a label of several.
    private static bool MayBeItem(Sentence heading) => LabelWords.OfHeading(heading) is null || LabelWords.CountOf(heading) is not null;

    /// <summary>"• Rekruttering" above "– Alle stillinger lyses ut", which has its own "Ansvar: HR-sjef": a few words that tell of no measure.</summary>
    public static bool IsTopic(ReadBlock[] blocks, int at) =>
        blocks[at] is { Block: { Kind: BlockKind.ListItem, Text.Length: <= LongestTopic } block, Sentences: [var only] } && block.Text[^1] is not ('.' or ':') && LabelWords.Inside(only).Count == 0 && LabelWords.OfHeading(only) is null && LabelWords.BeforeList(only) is null && AreaWords.Coverage(only) < AreaWords.Enough
        && at + 1 < blocks.Length && blocks[at + 1].Block is { Kind: BlockKind.ListItem } below && below.Level > block.Level && DetailsOf(blocks[at + 1]).Count == 0 && IsDetailedItself(blocks, at + 1);

    /// <summary>True where the block goes on with the series that an item belongs to.</summary>
    public static bool Follows(ReadBlock[] blocks, DetailedItem item, int at)
    {
        var (block, before) = (blocks[at].Block, item.Head.Block);
        if (block.Kind != before.Kind || block.Level != before.Level || (block.Number is null) != (before.Number is null) || blocks[at].Sentences.Count == 0)
            return false;
        return block.Kind switch
        {
            BlockKind.Paragraph => ItemSeries.Of(block.Text) is { Length: > 0 } next && ItemSeries.Of(before.Text) is var last && next.Prefix == last.Prefix && next.Ordinal == last.Ordinal + 1,
            BlockKind.Heading => MayBeItem(blocks[at].Sentences[0]) && (item.seriesLength == 0 || ItemSeries.Of(block.Text).Length > 0),
            _ => true,
        };
    }

    /// <summary>The item at a block; null where what stands below it is no text of one measure.</summary>
    public static DetailedItem? Read(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        var head = blocks[at];
        if (head.Sentences.Exists(s => LabelWords.Inside(s).Count > 0))
            return null; // "Kurs for ledere. Ansvarlig: HR" says it itself
        var item = new DetailedItem(head, head.Block is { Kind: BlockKind.Paragraph } or { Kind: BlockKind.Heading, Number: null } ? ItemSeries.Of(head.Block.Text).Length : 0) { End = at + 1 };
        item.TakeLines(head, outline);
        for (var i = at + 1; i < blocks.Length && i <= at + MostBlocks; i++)
        {
            var block = blocks[i].Block;
            if (block.Kind == BlockKind.Heading && IsShortDetail(blocks, i))
            {
                item.Add(blocks[i], DetailsOf(blocks[i]), i + 1);
                continue;
            }

            if (IsEmptyLabel(blocks, i))
            {
                item.taken.Add(null);
                item.End = i + 1;
                continue;
            }

            if (block.Kind == BlockKind.Heading)
                return block.Level > head.Block.Level && head.Block.Kind == BlockKind.Heading ? null : item;
            if (block.Kind is BlockKind.TableRow or BlockKind.Footnote)
                return head.Block.Kind == BlockKind.Heading ? null : item;
            var isList = block.Kind == BlockKind.ListItem;
            if (isList && head.Block.Kind == BlockKind.ListItem && block.Level <= head.Block.Level)
                return item;
            if (!isList && item.seriesLength > 0 && ItemSeries.Of(block.Text).Length > 0)
                return item;
            if (blocks[i].Sentences is [var first, ..] && NamesItems(first))
                return null; // what a label names is the measure, and the heading above it its area
            var details = DetailsOf(blocks[i], item.HasDetails);
            if (details.Count == 0 && (head.Block.Kind == BlockKind.ListItem && !isList))
                return item;
            if (details.Count == 0 && isList && (head.Block.Kind == BlockKind.Heading || IsDetailedItself(blocks, i)))
                return null; // a list below a heading is one of measures itself, and so are items with an owner of their own below a topic
            item.Add(blocks[i], details, i + 1);
        }

        return item.End <= at + MostBlocks ? item : item.Head.Block.Kind == BlockKind.Heading ? null : item;
    }

    /// <summary>Of the last of a series only what says who or when, and what stands before it, belongs to it.</summary>
    public void EndAtDetails()
    {
        if (Head.Block.Kind == BlockKind.ListItem)
            return;
        while (taken.Count > 1 && taken[^1] is { } without)
        {
            without.RemoveAt(without.Count - 1);
            taken.RemoveAt(taken.Count - 1);
            End--;
        }
    }

    /// <summary>The measure: what its head and the text below it say.</summary>
    public Entry ToEntry(double? confidence, OutlineBuilder outline)
    {
        var withoutHead = IsArea && Body.Count > 0;
        var sentences = new List<Sentence>();
        var block = Head.Block;
        if (seriesLength > 0)
            block = block.Part(seriesLength, block.Text.Length, block.Kind == BlockKind.Heading ? BlockKind.Heading : BlockKind.ListItem, ItemSeries.Of(block.Text).Number);
        if (!withoutHead)
            sentences.AddRange(seriesLength > 0 ? outline.Read(block) : Head.Sentences);
        foreach (var told in Body)
            sentences.AddRange(told.Sentences);
        if (block.Kind == BlockKind.Heading)
            block = Body.Count == 0 ? block.Part(0, block.Text.Length, BlockKind.ListItem, block.Number) : withoutHead ? Body[0].Block.Part(0, Body[0].Block.Text.Length, BlockKind.ListItem) : block.Before(Body[0].Block);
        return new Entry { Block = block, Sentences = sentences, Confidence = confidence };
    }

    // "HR-sjef" / "30.06.2025": short lines that look like headings, with nothing below them.
    private static bool IsShortDetail(ReadBlock[] blocks, int at) =>
        blocks[at] is { Block: { Kind: BlockKind.Heading, Number: null }, Sentences: [var only] } && (ItemDetails.SaysWho(only) || ItemDetails.SaysWhen(only))
        && (at + 1 == blocks.Length || blocks[at + 1].Block.Kind == BlockKind.Heading || blocks[at + 1].Sentences is [var next] && (ItemDetails.SaysWho(next) || ItemDetails.SaysWhen(next)));

    // "Ansvarlig:" with nothing behind it, above "Frist: mai 2025": nobody is named, and the item goes on.
    private static bool IsEmptyLabel(ReadBlock[] blocks, int at) =>
        blocks[at] is { Block.Kind: BlockKind.Heading, Sentences: [{ EndsWithColon: true } only] } && LabelWords.OfHeading(only) is Label.Owners or Label.Schedule or Label.Status or Label.Result
        && at + 1 < blocks.Length && blocks[at + 1] is { Block.Kind: BlockKind.Paragraph, Sentences: [var next, ..] } && LabelWords.First(next) is not null;

    private static bool IsBelow(TextBlock block, TextBlock head) => block.Kind == BlockKind.ListItem ? block.Level > head.Level : block.Kind == BlockKind.Paragraph && block.Text.Length <= LongestDetail;

    // "• Rekruttering" / "  – Alle stillinger lyses ut" / "    – Ansvar: HR-sjef"
    private static bool IsDetailedItself(ReadBlock[] blocks, int at) =>
        at + 1 < blocks.Length && blocks[at + 1].Block is { Kind: BlockKind.ListItem } below && below.Level > blocks[at].Block.Level && DetailsOf(blocks[at + 1]).Exists(d => d.IsLabelled);

    private static bool NamesItems(Sentence sentence) => (LabelWords.OfHeading(sentence) ?? LabelWords.First(sentence)?.Label) is Label.Goals or Label.Measures or Label.Risk or Label.FollowUp;

    private static bool HasLines(TextBlock block) => block.Runs.Count > 1 && block.Runs[^1].Length <= LongestLine;

    private void Add(ReadBlock read, List<Detail> found, int end)
    {
        if (found.Count > 0)
            (details ??= []).AddRange(found);
        var without = found.Count > 0 ? null : read.Block.Kind == BlockKind.ListItem ? children ??= [] : body ??= [];
        without?.Add(read);
        taken.Add(without);
        End = end;
    }

    // "1. Kjøpe hjelmer" / "Driftssjefen" / "mai 2025" on lines of one item.
    private void TakeLines(ReadBlock head, OutlineBuilder outline)
    {
        if (head.Block.Kind == BlockKind.Heading || !HasLines(head.Block) || !SaysWhoOrWhen(head.Sentences[^1]) || !BlockLines.CanDivide(head.Block))
            return;
        var starts = BlockLines.Starts(head.Block, outline.Document);
        var below = new List<Detail>();
        TextBlock? first = null;
        for (var i = starts.Count - 1; i > 0; i--)
        {
            // A line that begins with a small letter goes on with the one above: nearly every block ends here.
            if (BlockLines.At(head.Block, starts, i) is not { Text: [var letter, ..] } line || !char.IsUpper(letter) || DetailsOf(new ReadBlock(line, outline.Read(line))) is not { Count: > 0 } said)
                break;
            below.InsertRange(0, said);
            first = line;
        }

        if (first is null || head.Block.Text.LastIndexOf(first.Text, StringComparison.Ordinal) is not (> 0 and var end))
            return;
        var words = head.Block.Part(0, end, head.Block.Kind, head.Block.Number);
        Head = new ReadBlock(words, outline.Read(words));
        (details ??= []).AddRange(below);
    }

    private static bool SaysWhoOrWhen(Sentence sentence) =>
        sentence.Has(Category.Owners) || sentence.Has(Category.Recurrence) || sentence.Has(Category.Deadlines) || sentence.Has(Category.Vague) || sentence.Dates.Count > 0;

    // Behind "Ansvarlig: HR-sjef" a line "Status: planlagt" is about the same item.
    private static List<Detail> DetailsOf(ReadBlock read, bool goesOn = false)
    {
        if (read.Sentences.Count == 0 || read.Block.Text.Length > LongestDetail || !read.Sentences.Exists(s => s.Matches.Length > 0 || s.Dates.Count > 0))
            return NoDetails;
        var result = new List<Detail>();
        var pieces = LabelledPieces.Of(read.Block, read.Sentences);
        if (Array.Exists(pieces, p => p.Label is not null))
        {
            foreach (var piece in pieces)
            {
                if (piece.Label is { Label: Label.Owners or Label.Schedule or Label.Status or Label.Result } label)
                    result.Add(new Detail(label.Label, read.Block.Part(piece.Start, piece.End, BlockKind.Paragraph), true, false));
            }

            // "• Kurs for ledere. Ansvar: HR" has its own words before them, and is a measure itself.
            var isItem = pieces[0].Label is null && (read.Block.Kind == BlockKind.ListItem || NumberedParagraph.IsNumbered(read.Block));
            return !isItem && ((goesOn && pieces[0].Label is { Label: Label.Status or Label.Result }) || Array.Exists(pieces, p => p.Label?.Label is Label.Owners or Label.Schedule)) ? result : [];
        }

        foreach (var sentence in read.Sentences)
        {
            if (!AddBare(read.Block, sentence, result))
                return NoDetails;
        }

        return result;
    }

    // "HR-sjefen", "Hver høst", "Eier HR-sjefen", "Daglig leder – oppstart august 2025".
    private static bool AddBare(TextBlock block, Sentence sentence, List<Detail> result)
    {
        if (ItemDetails.LabelAt(sentence) is { } named)
        {
            result.Add(new Detail(named.Label, block.Part(sentence.Tokens[named.Next].Start, sentence.End, BlockKind.Paragraph), true, false));
            return true;
        }

        var who = ItemDetails.SaysWho(sentence);
        var when = ItemDetails.SaysWhen(sentence);
        var dash = who && when ? sentence.FirstSign('–') : -1;
        if (who)
            result.Add(new Detail(Label.Owners, PartOf(block, sentence.Start, dash > 0 ? sentence.Tokens[dash].Start : sentence.End), false, false));
        if (when)
            result.Add(new Detail(Label.Schedule, PartOf(block, dash > 0 ? sentence.Tokens[dash].End : sentence.Start, sentence.End), false, who && dash < 0));
        return who || when;
    }

    private static TextBlock PartOf(TextBlock block, int start, int end) =>
        start == 0 && end == block.Text.Length ? block : block.Part(start, end, BlockKind.Paragraph);
}
