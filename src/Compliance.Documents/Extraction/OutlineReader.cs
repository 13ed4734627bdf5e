using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Blocks to <see cref="Outline"/>: which headings are labels, which are areas, and what stands under them.</summary>
internal sealed class OutlineReader(SentenceReader sentences)
{
    private readonly Outline outline = new();
    private TextBlock? heading;
    private AreaSection? area;
    private LabelBlock? label;
    private string? lastNumber;

    public Outline Read(IReadOnlyList<TextBlock> blocks)
    {
        var read = blocks.Select(sentences.Read).ToArray();
        for (var i = 0; i < blocks.Count; i++)
            Take(blocks[i], read[i], i + 1 < blocks.Count ? (blocks[i + 1], read[i + 1]) : default);
        FindOverview();
        return outline;
    }

    private void Take(TextBlock block, List<Sentence> own, (TextBlock? Block, List<Sentence>? Sentences) next)
    {
        if (own.Count == 0)
        {
            TakeEmpty(block);
            return;
        }

        if (block.Kind == BlockKind.Footnote)
            (heading, area, label) = (null, null, null); // footnotes stand after the text, under none of its headings
        if (own.Count == 1 && LabelOf(own[0]) is { } labelKind && block.Kind != BlockKind.TableRow)
            OpenLabel(labelKind, block, area);
        else if (own.Count == 1 && IsAreaHeading(block, own[0], next))
            OpenArea(block, own[0]);
        else if (block.Kind == BlockKind.Heading && !FillsLabel(block))
            OpenChapter(block);
        else
        {
            TakeContent(block, own);
            return;
        }

        foreach (var sentence in own)
            Place(sentence);
    }

    private void TakeEmpty(TextBlock block)
    {
        if (block.Number is null)
            return;
        outline.EmptyItems.Add((block, label));
        label?.Entries.Add(new Entry { Block = block, Sentences = [] });
    }

    private void OpenLabel(Label kind, TextBlock block, AreaSection? owner)
    {
        label = new LabelBlock { Label = kind, Heading = block, Area = owner };
        owner?.Labels.Add(label);
        outline.Labels.Add(label);
        lastNumber = null;
    }

    private void OpenArea(TextBlock block, Sentence sentence)
    {
        var kinds = sentence.All(Category.Areas).Select(m => (AreaKind)m.Key).Distinct().ToArray();
        var tail = TailLabel(sentence);
        var first = sentence.First(Category.Areas)?.First ?? 0;
        var last = tail is { } t ? t.First - 1 : sentence.Tokens.Length - 1;
        var from = tail is null ? 0 : sentence.Tokens[first].Start;
        var text = block.Text[from..sentence.Tokens[last].End].TrimEnd(':', ' ');
        area = new AreaSection { Block = block, Heading = text, Kinds = kinds.Length > 0 ? kinds : [AreaKind.Other] };
        outline.Areas.Add(area);
        outline.Headings.Add(block);
        heading = block;
        label = null;
        lastNumber = null;
        if (tail is { } match)
            OpenLabel((Label)match.Key, block, area);
    }

    private void OpenChapter(TextBlock block)
    {
        outline.Headings.Add(block);
        heading = block;
        area = null;
        label = null;
        lastNumber = null;
    }

    // Right below a label a short line is what the label stands for: "Ansvarlig" / "HR-sjefen".
    private bool FillsLabel(TextBlock block) => label is { Entries.Count: 0 } && block.Number is null;

    private void TakeContent(TextBlock block, List<Sentence> own)
    {
        if (block.Number is not null)
            lastNumber = block.Number;
        Entry? host = null;
        for (var i = 0; i < own.Count;)
        {
            var inner = InnerLabel(own[i]);
            var next = i + 1;
            while (next < own.Count && InnerLabel(own[next]) is null)
                next++;
            if (inner is { } match && own[i].Tokens.Length > match.Last + 2)
                TakeLabelled(block, own, i, next, match, ref host);
            else
                host = TakePlain(block, own, i, next);
            i = next;
        }
    }

    private Entry TakePlain(TextBlock block, List<Sentence> own, int from, int to)
    {
        var whole = from == 0 && to == own.Count;
        var part = whole ? block : block.Part(own[from].Start, own[to - 1].End, block.Kind, from == 0 ? block.Number : null);
        var entry = new Entry { Block = part, Sentences = whole ? own : sentences.Read(part) };
        label?.Entries.Add(entry);
        foreach (var sentence in entry.Sentences)
            Place(sentence);
        return entry;
    }

    // "Ansvarlig: HR-sjefen": belongs to the item in which it stands, or to the one measure before it, or stands for itself.
    private void TakeLabelled(TextBlock block, List<Sentence> own, int from, int to, Match match, ref Entry? host)
    {
        var kind = (Label)match.Key;
        var start = own[from].Tokens[match.Last + 1].End;
        var part = block.Part(start, own[to - 1].End, block.Kind, from == 0 ? block.Number : null);
        var entry = new Entry { Block = part, Sentences = sentences.Read(part) };
        var target = host ?? SingleMeasure(kind);
        if (target is not null)
        {
            target.Parts.Add((kind, entry));
        }
        else
        {
            if (label?.Label != kind || label.Entries.Count == 0)
                OpenLabel(kind, block, area);
            label!.Entries.Add(entry);
            if (kind is Label.Measures or Label.Risk)
                host = entry;
        }

        foreach (var sentence in entry.Sentences)
            Place(sentence);
    }

    private Entry? SingleMeasure(Label kind)
    {
        if (kind is Label.Measures or Label.Goals or Label.Background or Label.Risk || label is not { Label: Label.Measures or Label.Risk })
            return null;
        var open = label.Entries.Count(e => e.Parts.Count == 0);
        var last = label.Entries.Count > 0 ? label.Entries[^1] : null;
        return last is not null && (last.Parts.Count > 0 ? last.Part(kind) is null : open == 1) ? last : null;
    }

    private void Place(Sentence sentence) => outline.Sentences.Add(new Placed(sentence, heading, label, area, outline.Sentences.Count));

    private static Match? InnerLabel(Sentence sentence) =>
        sentence.At(Category.Labels, 0) is { } match && sentence.IsSign(match.Last + 1, ':') ? match : null;

    /// <summary>The label that a heading is; its words begin with one and hold little else.</summary>
    private static Label? LabelOf(Sentence sentence)
    {
        var length = sentence.Tokens.Length - (sentence.IsSign(sentence.Tokens.Length - 1, ':') ? 1 : 0);
        if (sentence.At(Category.Labels, 0) is not { } match || length > 8)
            return null;
        var covered = match.Last + 1;
        if (sentence.Block.Number is not null && covered < length)
            return null;
        return covered == length || (sentence.EndsWithColon && covered * 3 >= length) ? (Label)match.Key : null;
    }

    // "Overordnede mål Arbeidsforhold Mål": conversion has put a heading and the label below it on one line.
    private static Match? TailLabel(Sentence sentence)
    {
        var last = sentence.Tokens.Length - 1;
        if (sentence.IsSign(last, ':'))
            last--;
        foreach (var match in sentence.All(Category.Labels))
        {
            if (match.Last == last && match.First > 0 && sentence.First(Category.Areas) is { } kind && kind.First < match.First)
                return match;
        }

        return null;
    }

    private bool IsAreaHeading(TextBlock block, Sentence sentence, (TextBlock? Block, List<Sentence>? Sentences) next)
    {
        if (block.Kind is BlockKind.TableRow or BlockKind.Paragraph || block.Text.Length > 100 || block.Text[^1] is '.' or ';' || sentence.Has(Category.Intentions))
            return false;
        var beforeLabel = next.Sentences is [var following, ..] && OpensArea(following, next.Sentences.Count == 1);
        if (block.Kind == BlockKind.ListItem)
            return block.Number is not null && beforeLabel && !(ContinuesList(block) && label is not null && !sentence.Has(Category.Areas));
        if (!sentence.Has(Category.Areas))
            return beforeLabel && block.Number is not null;
        if (FillsLabel(block) && !beforeLabel)
            return false;
        return TailLabel(sentence) is not null || Coverage(sentence) >= 0.6;
    }

    private static bool OpensArea(Sentence sentence, bool alone) =>
        ((alone ? LabelOf(sentence) : null) ?? (InnerLabel(sentence) is { } inner ? (Label)inner.Key : null)) is Label.Goals or Label.Background or Label.Measures;

    private bool ContinuesList(TextBlock block) =>
        int.TryParse(block.Number, out var number) && int.TryParse(lastNumber, out var last) && number == last + 1;

    private static double Coverage(Sentence sentence)
    {
        var covered = 0;
        foreach (var match in sentence.Matches)
        {
            if (match.Category == Category.Areas || (match.Category == Category.OwnerGlue && match.Key == 0))
                covered += match.Last - match.First + 1;
        }

        var words = sentence.Tokens.Count(t => t.Kind == TokenKind.Word);
        return words == 0 ? 0 : (double)covered / words;
    }

    // An area without measures that is treated again further down only gave an overview.
    private void FindOverview()
    {
        foreach (var early in outline.Areas.Where(a => !a.Of(Label.Measures).Any()))
        {
            early.Repeats = outline.Areas.FirstOrDefault(late =>
                late != early && late.Labels.Count > early.Labels.Count && late.Kinds.SequenceEqual(early.Kinds));
        }
    }
}
