namespace Compliance.Documents;

/// <summary>
/// What stands in an item of a list of measures besides the measure: the box of a task list, a title before it, and sentences behind it
/// that say more. "Kortere vakter. Vi prøver langvakter fra mai. Driftssjefen følger opp.": the measure is what is done.
/// </summary>
internal static class MeasureItems
{
    private const int FewestAlike = 2;
    private const int FewestWords = 5;
    private const int ShortestStem = 4;
    private const int LongestName = 4;

    /// <summary>Divides the items of lists, and the paragraphs that stand for them.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="sentences">Reads what is left of a measure.</param>
    public static void Divide(Outline outline, SentenceReader sentences)
    {
        var boxes = TaskBoxes.Of(outline);
        foreach (var label in outline.Labels)
        {
            if (label.Label != Label.Measures || label.Columns is not null)
                continue;
            boxes.Open(label, sentences);
            var titled = label.Entries.Count(e => TitleOf(e) > 0) >= FewestAlike;
            for (var i = 0; i < label.Entries.Count; i++)
                label.Entries[i] = Of(label.Entries[i], titled, sentences);
        }
    }

    private static Entry Of(Entry entry, bool titled, SentenceReader sentences)
    {
        if (!IsWhole(entry))
            return entry;
        var (block, title) = (entry.Block, titled || IsArea(NameIn(entry.Sentences[0])) ? TitleOf(entry) : 0);
        if (title > 0)
        {
            var rest = block.Part(title, block.Text.Length, block.Kind, block.Number);
            entry = Entry.Of(entry, rest, sentences.Read(rest), block.Part(0, title, BlockKind.Heading));
        }

        if (entry.Sentences.Count == 1 || entry.Block.Text[^1] == ':' || ProseMeasures.Several(entry) is not null)
            return entry;
        var at = FirstTold(entry);
        var told = entry.Sentences[at];
        var last = entry.Title is null ? LastTold(entry, at) : at;
        var measure = entry.Block.Part(told.Start, entry.Sentences[last].End, entry.Block.Kind, entry.Block.Number);
        var result = Entry.Of(entry, measure, [.. sentences.Read(measure), .. entry.Sentences.Skip(last + 1)], entry.Title);
        if (at > 0 && result.Part(Label.Background) is null)
        {
            var background = entry.Block.Part(0, told.Start, BlockKind.Paragraph);
            result.AddPart(Label.Background, new Entry { Block = background, Sentences = sentences.Read(background) });
        }

        return result;
    }

    // "Garderobene er små. Vi bygger om i 2025.": what is done about it, and not how it is, where a sentence behind tells that.
    private static int FirstTold(Entry entry)
    {
        if (IsDone(entry.Sentences[0]) || ((entry.Block.Kind == BlockKind.ListItem || entry.Title is not null || entry.Sentences[0].First(Category.WeWords) is { First: 0 }) && !MeasureGrammar.IsState(entry.Sentences[0])))
            return 0;
        for (var i = 1; i < entry.Sentences.Count; i++)
        {
            if (IsDone(entry.Sentences[i]) && entry.Sentences[i].First(Category.Anaphors) is not { First: 0 })
                return i;
        }

        return 0;
    }

    // "Gå gjennom annonsene. Prøv nye kanaler.": two things that are done. What says who, when, how far, how it went or how things are is none.
    private static int LastTold(Entry entry, int first)
    {
        var last = entry.Sentences.Count - 1;
        while (last > first && (SaysMore(entry.Sentences[last]) || PointsBack(entry.Sentences[last], entry.Sentences[first])))
            last--;
        return last;
    }

    private static bool SaysMore(Sentence sentence) =>
        MeasureSentences.IsMore(sentence) || ItemDetails.SaysWho(sentence) || ItemDetails.SaysWhen(sentence) || CellType.Of(sentence) is not null || sentence.IsSign(0, '(')
        || sentence.First(Category.Anaphors) is { First: 0 } || sentence.First(Category.Continuations) is { First: 0 } || sentence.First(Category.MeasureStates) is { First: <= 1 } || sentence.First(Category.Labels) is { First: 0 }
        || (!sentence.Has(Category.Intentions) && (sentence.Has(Category.Copulas) || sentence.Has(Category.Duties) || sentence.Has(Category.Outcomes) || sentence.Has(Category.Possession) || sentence.Has(Category.Causes) || MeasureSentences.HasFigure(sentence) || OwnerWords.BeginsWithOwner(sentence) || sentence.IsQuestion));

    private static bool IsDone(Sentence sentence) =>
        ProseMeasures.IsMeasure(sentence) && (sentence.Has(Category.Intentions) || sentence.Has(Category.Actions) || ToldDeeds.Of(sentence) is not null || ToldDeeds.IsSince(sentence));

    private static bool IsWhole(Entry entry) =>
        entry is { Block.Kind: BlockKind.ListItem or BlockKind.Paragraph, Parent: null, Sentences.Count: > 0 } && entry.Sentences.All(s => s.Block == entry.Block);

    // Where the text behind the title begins; 0 where there is none.
    private static int TitleOf(Entry entry)
    {
        if (!IsWhole(entry))
            return 0;
        var first = entry.Sentences[0];
        if (entry.Sentences.Count > 1)
        {
            if (MeasureSentences.IsLead(first) && IsTitle(first) && IsDeed(entry.Sentences[1], first))
                return entry.Sentences[1].Start;
        }

        // "Faddere: Alle nye ledere får en fadder det første året."
        var colon = first.FirstSign(':');
        return colon is > 0 and <= LongestName && colon + 1 < first.Tokens.Length && char.IsUpper(entry.Block.Text[first.Tokens[colon + 1].Start]) && first.Part(0, colon - 1) is var name && name.CountOf(TokenKind.Number) == 0 && IsTitle(name) && LabelWords.First(first) is null && IsDeed(first.Part(colon + 1, first.Tokens.Length - 1), name) ? first.Tokens[colon + 1].Start : 0;
    }

    private static bool IsTitle(Sentence sentence) =>
        !sentence.Has(Category.Actions) && !sentence.Has(Category.MeasureStates) && !sentence.Has(Category.WeWords) && sentence.Dates.Count == 0 && !ItemDetails.SaysWho(sentence);

    private static Sentence NameIn(Sentence sentence) => sentence.FirstSign(':') is > 0 and var colon ? sentence.Part(0, colon - 1) : sentence;

    private static bool IsArea(Sentence sentence) => AreaWords.Coverage(sentence) >= AreaWords.Enough;

    // "Kurs i konflikter. Kurset holdes i mai.", "… 12 deltok.": what is told of the measure that the words before it name.
    private static bool IsDeed(Sentence sentence, Sentence title) =>
        sentence.CountOf(TokenKind.Word) >= FewestWords && !MeasureSentences.IsMore(sentence) && !RiskWords.IsCause(sentence) && !sentence.Has(Category.Problems) && !sentence.Has(Category.RiskFound)
        && sentence.First(Category.Anaphors) is not { First: 0 } && sentence.First(Category.Continuations) is not { First: 0 } && sentence.First(Category.MeasureStates) is not { First: 0 } && sentence.First(Category.Labels) is not { First: 0 }
        && sentence.Tokens[0].Kind == TokenKind.Word && !PointsBack(sentence, title);

    // "Kurset", "Ordningen" of "Mentorordning": the same word again.
    private static bool PointsBack(Sentence sentence, Sentence title)
    {
        var word = sentence.Tokens[0].In(sentence.Block.Text);
        for (var i = 0; i < title.Tokens.Length; i++)
        {
            var named = title.Tokens[i].In(title.Block.Text);
            var stem = Math.Min(named.Length, word.Length - 1);
            if (stem >= ShortestStem && (named[..stem].Equals(word[..stem], StringComparison.OrdinalIgnoreCase) || named.EndsWith(word[..stem], StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }
}
