namespace Compliance.Documents;

/// <summary>What the sentences behind a measure say of it: who does it, what it is for, what came of it.</summary>
internal static class MeasureSentences
{
    private const int LongestLead = 3;
    private const int LongestName = 4;
    private const int LongestSubject = 5;

    /// <summary>"Heltidsprosjektet.", "(ii) Turnus og omsorg.": the few words before a text that say what it is about.</summary>
    public static bool IsLead(Sentence sentence) =>
        sentence is { Start: 0, IsWholeBlock: false } && sentence.Block.Text[sentence.End - 1] is '.' or ':' && sentence.CountOf(TokenKind.Number) == 0 && !sentence.Has(Category.Problems) && sentence.CountOf(TokenKind.Word) <= LongestSubject;

    /// <summary>True for a sentence that says more of a measure and is none of its own: its owner, its goal, its result.</summary>
    public static bool IsMore(Sentence sentence) => SaysWho(sentence) || IsGoal(sentence) || IsResult(sentence);

    /// <summary>"Ansvarlig er HR-sjefen …", "HR-sjefen følger opp.", "Innkjøpssjefen, innen mai."</summary>
    public static bool SaysWho(Sentence sentence) =>
        OwnerWords.NamedAfterLabel(sentence).Count > 0 || OwnerWords.IsTail(sentence)
        || (sentence.First(Category.Duties) is { } duty && sentence.First(Category.Owners) is { First: <= LongestLead } owner && (duty.First == owner.Last + 1 || (duty.First <= owner.Last + LongestName && sentence.At(Category.OfficeWords, owner.Last + 1) is not null)));

    /// <summary>"Målet er at …"</summary>
    public static bool IsGoal(Sentence sentence) => sentence.First(Category.GoalsTold) is { First: 0 };

    /// <summary>"40 ansatte har fått økt stilling", "Så langt er andelen 43 %": a figure and what came of it.</summary>
    public static bool IsResult(Sentence sentence) =>
        sentence.Has(Category.Outcomes) && !sentence.Has(Category.Intentions) && !sentence.IsSign(0, '(') && !OwnerWords.BeginsWithOwner(sentence)
        && sentence.First(Category.Deadlines) is not { Key: 0 or 3 } && HasFigure(sentence);

    /// <summary>A measure that several sentences tell: its goal and its result apart from the rest, which says who, when and how far.</summary>
    /// <param name="block">The words of the measure.</param>
    /// <param name="sentences">The first of them and those behind it.</param>
    /// <param name="confidence">How sure it is that it is a measure.</param>
    /// <param name="item">The item that it stands in; null where it is none.</param>
    public static Entry Divide(TextBlock block, IReadOnlyList<Sentence> sentences, double? confidence, Entry? item = null)
    {
        var own = new List<Sentence>(sentences.Count) { sentences[0] };
        Entry? goal = null, result = null;
        for (var i = 1; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (IsGoal(sentence))
                goal ??= EntryOf(sentence);
            else if (IsResult(sentence))
                result ??= EntryOf(sentence);
            if (!IsGoal(sentence) && (!IsResult(sentence) || sentence.First(Category.MeasureStates) is { First: 0 }))
                own.Add(sentence); // "Gjennomført i mai, 12 deltok" tells both
        }

        var entry = new Entry { Block = block, Sentences = own, Confidence = confidence, Title = item?.Title, IsTicked = item?.IsTicked };
        foreach (var part in item?.Parts ?? [])
            entry.AddPart(part.Label, part.Entry);
        if (goal is not null)
            entry.AddPart(Label.Goals, goal);
        if (result is not null)
            entry.AddPart(Label.Result, result);
        return entry;
    }

    /// <summary>The same for an entry, where some of it is a goal or a result; else the entry itself.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="confidence">How sure it is that it is a measure.</param>
    public static Entry Divide(Entry entry, double? confidence)
    {
        var divides = confidence != entry.Confidence;
        for (var i = 1; i < entry.Sentences.Count && !divides; i++)
            divides = IsGoal(entry.Sentences[i]) || IsResult(entry.Sentences[i]);
        return divides ? Divide(entry.Block, entry.Sentences, confidence, entry) : entry;
    }

    private static Entry EntryOf(Sentence sentence) =>
        new() { Block = sentence.Block.Part(sentence.Start, sentence.End, BlockKind.Paragraph), Sentences = [sentence] };

    /// <summary>1 where an item begins with what it is about, and goes on with what was found: "Forfremmelse. Ledere pekes ut. …"; else 0.</summary>
    public static int LeadOf(Entry entry) =>
        entry.Sentences.Count > 1 && IsLead(entry.Sentences[0]) && !RiskWords.IsCause(entry.Sentences[1]) ? 1 : 0;

    /// <summary>
    /// Where an item that tells of a risk goes on with what is done about it: it says who does it, and what stands before that, behind the
    /// risk and its cause, is the measure in whatever words. The number of its sentences where it tells none.
    /// </summary>
    public static int FirstOfMeasure(Entry entry)
    {
        var sentences = entry.Sentences;
        var end = sentences.Count;
        if (entry.Part(Label.Owners) is not { IsEmpty: false })
        {
            for (end = sentences.Count - 1; end > 0 && !SaysWho(sentences[end]); end--)
            {
            }

            if (end == 0)
                return sentences.Count;
        }

        var first = LeadOf(entry) + 1;
        for (var i = first; i < end; i++)
        {
            if (!RiskWords.IsCause(sentences[i]) && (i == end - 1 || sentences[i].Has(Category.Intentions) || sentences[i].Has(Category.Actions) || sentences[i].Dates.Count > 0) && !sentences[i].Has(Category.RiskFound))
                return i;
        }

        return sentences.Count;
    }

    /// <summary>True for a number that is no date.</summary>
    public static bool HasFigure(Sentence sentence)
    {
        var dates = sentence.Dates;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is { } number && !(sentence.At(Category.Months, number.Last + 1) is not null || (sentence.IsSign(number.Last + 1, '.') && sentence.At(Category.Months, number.Last + 2) is not null)) && !dates.Exists(d => d.First <= number.Last && number.First <= d.Last))
                return true;
        }

        return false;
    }
}
