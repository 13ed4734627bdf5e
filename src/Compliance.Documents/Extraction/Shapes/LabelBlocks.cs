namespace Compliance.Documents;

/// <summary>
/// Headings that are areas, labels below them ("Tiltak:", "Ansvarlig"), and what stands under each: the shape of most plans.
/// It takes every block.
/// </summary>
internal sealed class LabelBlocks : IShape
{
    private const int LongestAreaHeading = 100;
    private const int LongestPart = 14;
    private const int ShortestSentence = 3;
    private const int HeadBlocks = 3;
    private const int LongestQuestion = 8;
    private const int FewestOfText = 3;
    private const double OfText = 0.6;
    private string? lastNumber;
    private (LabelBlock Label, string Number)? counted;
    private bool followUp, results;
    private NumberedLabel? numbered;
    private LevelledLabel? levelled;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        var (block, own) = (blocks[at].Block, blocks[at].Sentences);
        var next = at + 1 < blocks.Length ? blocks[at + 1] : null;
        if (own.Count == 0)
        {
            TakeEmpty(block, outline);
            return 1;
        }

        if (outline.Label?.IsLeftBy(block) == true)
            outline.CloseLabel();
        if (block.Kind == BlockKind.Footnote)
            outline.OpenChapter(null); // footnotes stand after the text, under none of its headings
        if (block.Kind == BlockKind.Heading && LabelWords.IsRunTogether(own[0]))
        {
            var line = block.Part(0, block.Text.Length, BlockKind.Paragraph, block.Number);
            TakeContent(line, outline.Read(line), outline);
            return 1;
        }

        if (own.Count == 1 && block.Kind != BlockKind.TableRow && LabelOf(own[0], next) is { } label && !IsTitle(own[0], at) && !(label == Label.Owners && IsOfAll(block, outline)) && !(label == Label.Measures && IsPartOfProse(block, own[0], next)))
        {
            if ((label == Label.FollowUp && block.Kind == BlockKind.Heading && !followUp && IsLast(blocks, at)) || (label == Label.Result && !results && block.Kind == BlockKind.Heading && outline.Area is { Block: { Kind: BlockKind.Heading } area } && block.Level <= area.Level && IsLast(blocks, at)))
                outline.OpenChapter(null); // "Oppfølging" and "Resultater" behind the last area are about all of them
            (followUp, results) = (followUp | label == Label.FollowUp, results | label == Label.Result);
            if (IsAbove(block, outline.Area))
                outline.OpenChapter(null);
            EmptyLabels.Open(label, block, next, outline);
            counted = outline.Label is { } opened && LabelWords.CountOf(own[0]) is { } count ? (opened, count) : null;
            numbered = block.Number is { } number ? new NumberedLabel(label, number + ".") : null;
            levelled = block.Kind == BlockKind.Heading && counted is null ? new LevelledLabel(label, block.Level, block.Number is not null) : null;
        }
        else if (IsTitleAlone(block, own[0], next))
        {
            var item = block.Part(0, block.Text.Length, BlockKind.ListItem, block.Number);
            TakeContent(item, outline.Read(item), outline);
            return 1;
        }
        else if (own.Count == 1 && IsAreaHeading(block, own[0], next, outline))
        {
            OpenArea(block, own[0], outline);
            OpenAbove(block, outline);
            OpenLevel(blocks, at, outline);
        }
        else if (block.Kind == BlockKind.Heading ? !FillsLabel(block, outline) || IsChapterOf(block, outline.Label, next) : own.Count == 1 && IsPart(block, own[0]))
        {
            outline.OpenChapter(block);
            OpenAbove(block, outline);
            if (levelled?.Label is Label.Measures or Label.Risk or Label.Goals)
                OpenLevel(blocks, at, outline); // "## Dette gjør vi" / "### I gang" / a list
            if (block.Kind == BlockKind.Heading && levelled is { } above && !above.IsAbove(block))
                levelled = null;
        }
        else
        {
            if (block.Kind == BlockKind.Paragraph && own is [{ IsQuestion: true } question])
            {
                // A question on a line of its own begins anew: "Hva har vi gjort?" stands under no area.
                if (outline.Area is null || question.Tokens.Length > LongestQuestion || next is not { Block.Kind: BlockKind.Paragraph })
                    outline.CloseLabel();
                else
                    outline.OpenChapter(block);
            }

            if (BlockLines.BelowRisk(block, outline) is { } lines)
            {
                foreach (var line in lines)
                    TakeContent(line, outline.Read(line), outline);
                return 1;
            }

            TakeContent(block, own, outline, next);
            if ((next?.Block.Kind == BlockKind.ListItem || IsLed(own[^1], next)) && block.Kind == BlockKind.Paragraph && LabelWords.BeforeList(own[^1]) is { } announced && LabelWords.MayOpenBelow(outline.Label, announced))
                outline.OpenLabel(announced, block);
            return 1;
        }

        lastNumber = null;
        outline.Place(own);
        return 1;
    }

    // "Tre ting bekymret oss:" above a list.
    private static Label? LabelOf(Sentence sentence, ReadBlock? next) =>
        LabelWords.OfHeading(sentence) ?? (next?.Block.Kind == BlockKind.ListItem || IsLed(sentence, next) ? LabelWords.BeforeList(sentence) : null);

    // "Vi fant mest på disse punktene:" above paragraphs that each begin with their subject.
    private static bool IsLed(Sentence sentence, ReadBlock? next) =>
        sentence.EndsWithColon && next is { Block.Kind: BlockKind.Paragraph, Sentences: [var lead, _, ..] } && MeasureSentences.IsLead(lead);

    // "Ansvar" as a chapter, with no measures right before it, is about the work as a whole.
    private static bool IsOfAll(TextBlock block, OutlineBuilder outline) =>
        block.Kind == BlockKind.Heading && outline.Area is null && outline.Label is null or { Label: Label.Goals or Label.Risk or Label.FollowUp };

    private sealed record NumberedLabel(Label Label, string Number);

    // "Aktive tiltak 2025" at the head of a document is its name.
    private static bool IsTitle(Sentence sentence, int at) => at < HeadBlocks && sentence.HasYear;

    // "5 Tiltak" / "5.1 Rekruttering": what stands below is what the heading above it says.
    private void OpenAbove(TextBlock block, OutlineBuilder outline)
    {
        if (outline.Label is null && numbered is { } above && block.Kind == BlockKind.Heading && block.Number?.StartsWith(above.Number, StringComparison.Ordinal) == true)
            outline.OpenLabel(above.Label, block);
    }

    // "## Tiltak" / "### Rekruttering" / a list: what the heading above says, unless the area has labels of its own.
    private void OpenLevel(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (levelled is not { } above || outline.Label is not null || blocks[at].Block.Kind != BlockKind.Heading)
            return;
        if (!above.IsAbove(blocks[at].Block))
        {
            levelled = null;
            return;
        }

        var lists = false;
        for (var i = at + 1; i < blocks.Length && blocks[i].Block.Kind is BlockKind.ListItem or BlockKind.Paragraph; i++)
        {
            lists |= blocks[i].Block.Kind == BlockKind.ListItem || (above.Label == Label.Risk && i == at + 1 && LabelWords.First(blocks[i].Sentences[0]) is null);
            if (blocks[i].Sentences is [var only] && LabelWords.OfHeading(only) is not null)
                return;
        }

        if (lists)
            outline.OpenLabel(above.Label, blocks[at].Block);
    }

    // "4. Tiltak" behind an area "3.2 Lønn" is no part of it.
    private static bool IsAbove(TextBlock block, AreaSection? area) =>
        block.Number is { } number && area?.Number is { } inner && inner.AsSpan().Count('.') is var depth && number.AsSpan().Count('.') is var own
        && (depth > own || (depth == own && depth > 0 && inner != number && block.Kind == BlockKind.Heading && area.Block.Kind == BlockKind.Heading)) && !inner.StartsWith(number + ".", StringComparison.Ordinal);

    // "2. Mål" / "2.1 Flere kvinner søker" / "2.2 Alle kjenner rutinene": a title with nothing below it is what there is to say.
    private bool IsTitleAlone(TextBlock block, Sentence sentence, ReadBlock? next) =>
        block is { Kind: BlockKind.Heading, Number: { } number } && numbered is { Label: Label.Goals or Label.Measures } above && number.StartsWith(above.Number, StringComparison.Ordinal)
        && AreaWords.Coverage(sentence) < AreaWords.Enough && (next is null || next.Block is { Kind: BlockKind.Heading or BlockKind.ListItem, Number: not null });

    // "Del 2: Hva vi gjør" above a text is a part of the statement, and its paragraphs are no measures.
    private static bool IsPartOfProse(TextBlock block, Sentence sentence, ReadBlock? next) =>
        block.Kind is BlockKind.Heading or BlockKind.Paragraph && LabelWords.PrefixOf(sentence).Length > 0 && next is { Block.Kind: BlockKind.Paragraph, Sentences: [_, _, ..] } && LabelWords.First(next.Sentences[0]) is null;

    private static bool IsLast(ReadBlock[] blocks, int at)
    {
        for (var i = at + 1; i < blocks.Length; i++)
        {
            if (blocks[i].Sentences is [var only] && LabelWords.OfHeading(only) is Label.Goals or Label.Measures or Label.FollowUp)
                return false;
            if (blocks[i].Sentences is [var first, ..] && LabelWords.First(first)?.Label is Label.Measures)
                return false;
        }

        return true;
    }

    private static void TakeEmpty(TextBlock block, OutlineBuilder outline)
    {
        if (block.Number is null)
            return;
        outline.Outline.EmptyItems.Add(new EmptyItem(block, outline.Label));
        outline.Label?.Add(new Entry { Block = block, Sentences = [] });
    }

    private static void OpenArea(TextBlock block, Sentence sentence, OutlineBuilder outline)
    {
        var under = block.Kind == BlockKind.ListItem && block.Number is null ? outline.Label?.Label : null;
        var prefix = LabelWords.PrefixOf(sentence);
        var tail = LabelWords.Tail(sentence);
        var first = tail is null ? Math.Max(prefix.Length, LabelWords.AreaName(sentence)) : sentence.First(Category.Areas)?.First ?? 0;
        var last = tail is { } t ? t.First - 1 : sentence.Tokens.Length - 1;
        outline.OpenArea(block, sentence.Words(first, last).TrimEnd(':', ' '), AreaWords.KindsOf([sentence]), block.Number ?? prefix.Number);
        if (tail is { } match)
            outline.OpenLabel((Label)match.Key, block);
        else if (under is { } label)
            outline.OpenLabel(label, block); // "Tiltak" / • Rekruttering / – Lyse ut alle stillinger
    }

    // "Del 2: Arbeidet for likestilling": the number and the colon make it a heading where its layout does not.
    private static bool IsPart(TextBlock block, Sentence sentence) =>
        block.Kind == BlockKind.Paragraph && block.Text[^1] is not ('.' or '?') && sentence.Tokens.Length <= LongestPart && LabelWords.PrefixOf(sentence) is { Length: > 2 };

    // Right below a label a short line is what the label stands for: "Ansvarlig" / "HR-sjefen".
    private static bool FillsLabel(TextBlock block, OutlineBuilder outline) =>
        outline.Label is { Entries.Count: 0 } label && block.Number is null && outline.Outline.Sentences is [.., var last] && last.Sentence.Block == label.Heading;

    // "## Risikoer vi har funnet" / "### Rekruttering": a heading that is deeper divides what the one above it says.
    private static bool IsBelow(TextBlock block, LabelBlock? label) =>
        block.Kind == BlockKind.Heading && label is { Label: Label.Risk or Label.Measures, Heading.Kind: BlockKind.Heading } && block.Level > label.Heading.Level;

    // "## Det vi skal gjøre" / "### Når vi ansetter" / a list: a chapter of what the heading above it says.
    private static bool IsChapterOf(TextBlock block, LabelBlock? label, ReadBlock? next) =>
        label is { Label: Label.Measures, Heading.Kind: BlockKind.Heading } && block.Level > label.Heading.Level && next is { Block.Kind: BlockKind.ListItem };

    private void TakeContent(TextBlock block, List<Sentence> own, OutlineBuilder outline, ReadBlock? next = null)
    {
        if (block.Number is not null)
            lastNumber = block.Number;
        (block, own, var pieces) = NumberedParagraph.Open(block, own, outline);

        // "Skolebesøk hver vår. Ansvarlig: HR-sjefen. Frist: mai.": who and when make it a measure, also where no label says so.
        // Below "Risiko: … Årsak: …" a list whose items say both is what is done.
        if (pieces is [{ Label: null }, { Label.Label: Label.Owners }, ..] && (outline.Label is null or { Label: Label.Measures, IsInline: true } || (block.Kind == BlockKind.ListItem && outline.Label is { Label: Label.Risk or Label.Cause, IsInline: true, Entries.Count: > 0 } && Array.Exists(pieces, p => p.Label?.Label == Label.Schedule))))
        {
            pieces[0] = WithoutBackground(block, pieces[0], outline);
            outline.OpenLabel(Label.Measures, block, inline: true);
        }

        // "• Overtid fordeles etter liste (bakermesteren, løpende)": so do they in a bracket behind it.
        if (outline.Label is null && block.Kind == BlockKind.ListItem && pieces is [{ Label: null }] && own is [{ } only] && OwnerWords.TailOf(only) is { } tail && !OwnerNames.IsMember(only, tail))
            outline.OpenLabel(Label.Measures, block, inline: true);
        if (block.Kind == BlockKind.Paragraph && pieces is [{ Label: null }] && SharedDetails.Take(block, own, outline))
            return;
        var isFound = block.Kind == BlockKind.ListItem && pieces is [{ Label: null }, ..] && Array.Exists(pieces, p => p.Label?.Label == Label.Measures);
        if (isFound && outline.Label is null or { IsInline: true })
            outline.OpenLabel(Label.Risk, block, inline: true);
        var list = outline.Label;
        var parent = ParentOf(block, outline.Label);
        Entry? host = parent;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if (piece.Label is { Label: Label.Measures } measure && isFound && list is { Label: Label.Risk } && host is not null)
                host = TakeAnswer(block, piece, measure, host, outline);
            else if (piece.Label is { } inner)
                TakeLabelled(block, piece, inner, outline, ref host);
            else if (list is { Label: Label.Measures } && PartOf(block, piece, outline) is [var first, ..] ahead && AheadOfMeasure.Is(pieces, i, first, next))
                outline.Place(ahead);
            else
                host = TakePlain(block, piece, parent, outline);
        }

        if (isFound && list is { Label: Label.Risk })
            outline.GoOnWith(list);
    }

    // "• Få vil jobbe helg. Tiltak: langvakter. Ansvarlig: klinikksjefen": the item is what was found, and what is done about it.
    private static Entry TakeAnswer(TextBlock block, LabelledPiece piece, InnerLabel inner, Entry risk, OutlineBuilder outline)
    {
        var entry = outline.EntryOf(block.Part(piece.Start, piece.End, block.Kind, inner.Number));
        risk.AddPart(Label.Measures, entry);
        outline.OpenLabel(Label.Measures, block, inline: true).Add(entry);
        outline.Place(entry.Sentences);
        return entry;
    }

    // "På tre steder er det bare én garderobe. … Vi bygger nå to nye. Ansvarlig: driftssjefen.": the measure is where something is done.
    private static LabelledPiece WithoutBackground(TextBlock block, LabelledPiece piece, OutlineBuilder outline)
    {
        if (block.Kind != BlockKind.Paragraph)
            return piece;
        var sentences = outline.Read(block.Part(piece.Start, piece.End, block.Kind));
        var first = sentences.Count < FewestOfText ? 0 : sentences.FindIndex(s => s.Has(Category.Actions) || s.Has(Category.MeasureStates));
        if (first <= 0)
            return piece;
        outline.CloseLabel();
        outline.Place(outline.Read(block.Part(piece.Start, piece.Start + sentences[first].Start, block.Kind)));
        return piece with { Start = piece.Start + sentences[first].Start, IsWhole = false };
    }

    // A bullet that stands deeper than the item before it belongs to that item.
    private static Entry? ParentOf(TextBlock block, LabelBlock? label)
    {
        if (block is not { Kind: BlockKind.ListItem, Number: null or [>= 'a' and <= 'z'] })
            return null;
        return label?.LastItem is { Block.Kind: BlockKind.ListItem } item && item.Block.Level < block.Level ? item : null;
    }

    private static List<Sentence> PartOf(TextBlock block, LabelledPiece piece, OutlineBuilder outline) =>
        piece.IsWhole ? piece.Sentences : outline.Read(block.Part(piece.Start, piece.End, block.Kind));

    private Entry TakePlain(TextBlock block, LabelledPiece piece, Entry? parent, OutlineBuilder outline)
    {
        if (counted is { } above && outline.Label == above.Label && above.Label.Entries.Count == 0)
        {
            // "Tiltak 1.1" / "Revidere malen for annonser."
            (block, counted) = (block.Part(0, block.Text.Length, BlockKind.ListItem, above.Number), null);
            piece = piece with { Sentences = outline.Read(block) };
        }

        var part = piece.IsWhole ? block : block.Part(piece.Start, piece.End, block.Kind, piece.Start == 0 ? block.Number : null);
        var sentences = piece.IsWhole ? piece.Sentences : outline.Read(part);
        var isText = outline.Label is { Label: Label.Measures, IsInline: true } && sentences.Count >= FewestOfText && block.Kind == BlockKind.Paragraph;
        // A heading right below the label may be the measure, or the name of the first of several blocks that this shape does not know.
        var isGuess = isText || (block.Kind == BlockKind.Heading && outline.Label?.Label == Label.Measures);
        var entry = new Entry { Block = part, Sentences = sentences, Parent = parent, Confidence = isGuess ? OfText : null };
        if (outline.Label is { IsInline: true, Entries.Count: > 0 } filled && filled.Heading != block)
            GoOn(block, filled, outline);
        else if (outline.Label is { Entries.Count: > 0 } list && (block.Kind == BlockKind.Paragraph ? IsSentence(list.Heading) || list is { Label: Label.Goals, Entries.Count: > 1 } : block.Kind == BlockKind.TableRow) && list.Entries.TrueForAll(e => e.Block.Kind == BlockKind.ListItem))
            outline.CloseLabel(); // "Vi har satt i gang følgende tiltak:" is about the list below it and no more, and so is "Mål" above a list; and no list goes on as a table
        outline.Label?.Add(entry);
        outline.Place(entry.Sentences);
        return entry;
    }

    // "… Kriteriene er skrevet ned. Mål: 25 prosent i 2027." at the end of a paragraph has nothing to do with the next one.
    private static bool EndsProse(LabelBlock filled) =>
        filled.Label == Label.Goals && filled.Heading.Kind == BlockKind.Paragraph
        && (filled.Entries[0].Block.Begin > filled.Heading.Begin + filled.Heading.Text.Length / 3 || filled.Entries[^1].Sentences.Count > 1);

    private static bool IsSentence(TextBlock heading) => heading.Text.EndsWith(':') && heading.Text.AsSpan().Count(' ') >= ShortestSentence;

    // "Mål: Flere kvinner." stands for itself: a list below it tells what is done, and the next paragraph is about something else.
    private static void GoOn(TextBlock block, LabelBlock filled, OutlineBuilder outline)
    {
        if ((block.Kind == BlockKind.ListItem || block.Number?.Contains('.') == true) && filled.Label == Label.Goals && filled.Entries[^1].Block.Text.EndsWith('.'))
            outline.OpenLabel(Label.Measures, filled.Heading, inline: true);
        else if (block.Kind == BlockKind.TableRow || (block.Kind == BlockKind.Paragraph && filled.Entries.Count > 0 && (filled.Label is Label.Measures or Label.Owners or Label.Schedule or Label.Risk or Label.Cause || EndsProse(filled))))
            outline.CloseLabel();
    }

    // "Ansvarlig: HR-sjefen": belongs to the item in which it stands, or to the one measure before it, or stands for itself.
    private static void TakeLabelled(TextBlock block, LabelledPiece piece, InnerLabel inner, OutlineBuilder outline, ref Entry? host)
    {
        var kind = inner.Label;
        var number = inner.Number ?? (piece.IsFirst ? block.Number : null);
        var part = block.Part(piece.Start, piece.End, block.Kind, number);
        var entry = outline.EntryOf(part);
        var target = host is not null && outline.Label is not null && CanBePart(kind, host) ? host : SingleMeasure(kind, outline.Label);
        if (target is not null)
        {
            outline.Label!.AddPart(target, kind, entry);
        }
        else
        {
            if (outline.Label?.Label != kind || outline.Label.Entries.Count == 0)
                outline.OpenLabel(kind, block, inline: true);
            outline.Label!.Add(entry);
            if (kind is Label.Measures or Label.Risk)
                host = entry;
        }

        outline.Place(entry.Sentences);
    }

    // A measure that stands after a label of another kind in the same block is a measure of its own.
    private static bool CanBePart(Label kind, Entry host) => kind is not (Label.Measures or Label.Goals) || host.Parent is not null || (kind == Label.Goals && host.Block is { Kind: BlockKind.ListItem, Number: not null });

    private static Entry? SingleMeasure(Label kind, LabelBlock? label)
    {
        if (kind is Label.Measures or Label.Goals or Label.Background or Label.Risk || label is not { Label: Label.Measures or Label.Risk })
            return null;
        return label.LastItem is { } last && (last.Parts.Count > 0 ? last.Part(kind) is null : label.OpenItems == 1) ? last : null;
    }

    private bool IsAreaHeading(TextBlock block, Sentence sentence, ReadBlock? next, OutlineBuilder outline)
    {
        if (LabelWords.AreaName(sentence) is > 0)
            return true;
        if (block.Kind is BlockKind.TableRow or BlockKind.Paragraph or BlockKind.Footnote || block.Text.Length > LongestAreaHeading || block.Text[^1] is '.' or ';' || sentence.Has(Category.Intentions))
            return false;
        var beforeLabel = next?.Sentences is [var following, ..] && OpensArea(following, next.Sentences.Count == 1);
        var isAboveItems = AreaWords.Coverage(sentence) >= AreaWords.Enough && next?.Block is { Kind: BlockKind.ListItem } below && (below.Level > block.Level || (block.Number is not null && below.Number is null && next.Sentences is [var first, ..] && LabelWords.First(first) is not null));
        if (block.Kind == BlockKind.ListItem && (block.Number is null || isAboveItems))
            return isAboveItems; // "- 1. Rekruttering" above "  - Risiko: …"
        if (block.Kind == BlockKind.ListItem)
            return beforeLabel && !NamesLabels(sentence) && !(ContinuesList(block) && outline.Label is not null && !sentence.Has(Category.Areas));
        if (!sentence.Has(Category.Areas))
            return beforeLabel && !NamesLabels(sentence) && (block.Number is not null || LabelWords.PrefixOf(sentence).Length is var prefix and > 0 && prefix < sentence.Tokens.Length);
        if (FillsLabel(block, outline) && !beforeLabel && !IsBelow(block, outline.Label) && !(outline.Label!.Label == Label.Risk && next is { Block.Kind: BlockKind.Paragraph })
            && !(outline.Label.Label == Label.Measures && next is { Block.Kind: BlockKind.ListItem }))
            return false;
        return LabelWords.Tail(sentence) is not null || AreaWords.Coverage(sentence) >= AreaWords.Enough;
    }

    // "Mål og tiltak" is a chapter of all areas.
    private static bool NamesLabels(Sentence sentence) =>
        LabelWords.PrefixOf(sentence).Length is var start && sentence.At(Category.Labels, start) is { } first && sentence.At(Category.OwnerGlue, first.Last + 1) is { Key: 0 } and var glue
        && sentence.At(Category.Labels, glue.Last + 1) is { } second && second.Last == sentence.Tokens.Length - 1;

    private static bool OpensArea(Sentence sentence, bool alone) =>
        ((alone ? LabelWords.OfHeading(sentence) : null) ?? LabelWords.First(sentence)?.Label) is Label.Goals or Label.Background or Label.Measures;

    private bool ContinuesList(TextBlock block) =>
        int.TryParse(block.Number, out var number) && int.TryParse(lastNumber, out var last) && number == last + 1;
}
