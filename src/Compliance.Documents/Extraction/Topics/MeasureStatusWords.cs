using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>How far a measure has come.</summary>
internal static class MeasureStatusWords
{
    private const int LongestState = 6;
    private const int LongestSentence = 9;
    private const double OfPart = 0.6;
    private const double OfBox = 0.7;
    private static readonly char[] DividingSigns = ['·', ';'];

    /// <summary>Reads a text that stands under "Status".</summary>
    public static void Add(Reading reading, Entry? status, ItemDraft<Measure> drafted)
    {
        foreach (var sentence in status?.Sentences ?? [])
        {
            if (sentence.First(Category.MeasureStates) is { } word)
                Set(reading, sentence, word, drafted, IsToCome(sentence, word));
        }
    }

    // "Vil bli gjort når …", "skal være ferdig til høsten"
    private static bool IsToCome(Sentence sentence, Match word) =>
        word.Key == (int)MeasureStatus.Completed && sentence.First(Category.Intentions) is { } will && will.Last < word.First;

    /// <summary>Reads a schedule that ends with a state: "Innen 1. mars 2025 – gjennomført".</summary>
    public static void AddFromSchedule(Reading reading, Entry schedule, ItemDraft<Measure> drafted)
    {
        foreach (var sentence in schedule.Sentences)
        {
            if (!sentence.Has(Category.Intentions) && sentence.Has(Category.MeasureStates) && sentence.All(Category.MeasureStates).LastOrDefault() is { } word && (word.First == 0 || word.Last >= sentence.Tokens.Length - 2 || sentence.Tokens[word.First - 1].Kind == TokenKind.Sign))
                Set(reading, sentence, word, drafted);
        }
    }

    /// <summary>Reads a block under the heading "Status", where it is a state and not how things stand.</summary>
    public static void AddFromBlock(Reading reading, Entry? status, ItemDraft<Measure> drafted)
    {
        if (status is { Sentences: [{ Tokens.Length: <= LongestState }] })
            Add(reading, status, drafted);
    }

    /// <summary>"Status: Gjennomført" below a list of several measures: of all of them perhaps, or of the last; that of each may be told in it.</summary>
    public static void AddShared(Reading reading, Entry? status, ItemDraft<Measure> drafted)
    {
        if (status is not { IsEmpty: false } || drafted.Item.Status is not null)
            return;
        if (status.Sentences is [{ Tokens.Length: <= LongestState } only] && only.First(Category.MeasureStates) is { } word && !IsAhead(only, word))
        {
            drafted.Item = drafted.Item with { Status = (MeasureStatus)word.Key };
            drafted.With("status", reading.PlaceOf(only, word.First, word.Last, OfPart));
        }
        else
        {
            drafted.Searched.Add(new MemberSearch("status", reading.Search(Category.MeasureStates, (int)MeasureStatus.Completed, reading.Lexicon.Expected("measures"), [reading.PlaceOf(status.Block)]) with { MayBeThere = true }));
        }
    }

    /// <summary>Reads a state behind the words of a measure: "Kjøpe inn hjelmer. Gjennomført i mai 2025.", "… Dette er innført."</summary>
    public static void AddFromMeasure(Reading reading, Entry measure, ItemDraft<Measure> drafted)
    {
        // "Ta ned plakatene (gjennomført)"
        if (measure.Sentences is [var first, ..] && first.LastSign('(') is > 0 and var open && first.At(Category.MeasureStates, open + 1) is { } bracketed && first.IsSign(bracketed.Last + 1, ')'))
            Set(reading, first, bracketed, drafted);
        for (var i = 1; i < measure.Sentences.Count; i++)
        {
            var sentence = measure.Sentences[i];
            if (sentence.First(Category.MeasureStates) is { } word && (word.First == 0 || (sentence.Tokens.Length <= LongestSentence && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Negations) && !sentence.IsConditional)))
                Set(reading, sentence, word, drafted);
        }
    }

    /// <summary>Reads the state that the heading above a list tells of all its items: "### Ferdig", "### I gang".</summary>
    public static void AddFromChapters(Reading reading, IReadOnlyList<LabelBlock> labels, IReadOnlyList<Entry> measures, IReadOnlyList<ItemDraft<Measure>> drafted)
    {
        foreach (var label in labels)
        {
            if (label is not { Label: Label.Measures, Columns: null, Heading.Kind: BlockKind.Heading } || reading.SentencesOf(label.Heading) is not [{ Tokens.Length: <= LongestState } heading] || heading.First(Category.MeasureStates) is not { } word)
                continue;
            for (var i = 0; i < measures.Count; i++)
            {
                if (label.Entries.Exists(e => e.Block == measures[i].Block))
                    Set(reading, heading, word, drafted[i]);
            }
        }
    }

    /// <summary>Reads a state in the words behind a measure: "Lederkurs – HR – gjennomført våren 2025".</summary>
    public static void AddFromTail(Reading reading, Entry measure, ItemDraft<Measure> drafted)
    {
        if (measure.Sentences is [.., var last] && OwnerWords.TailOf(last) is { } tail && tail.First(Category.MeasureStates) is { } word)
            Set(reading, tail, word, drafted);
    }

    /// <summary>Reads the box of a task list, where the words of the measure do not say otherwise: "☐ Laget plakat" is done, and "☒ Vi vurderer …" is not.</summary>
    public static void AddFromBox(Reading reading, Entry measure, ItemDraft<Measure> drafted)
    {
        if (measure.IsTicked is not { } isTicked || drafted.Item.Status is not null || measure.Sentences is not [var first, ..] || (isTicked ? drafted.Item.Hedged == true || first.Has(Category.Negations) : ToldDeeds.Of(first) == MeasureStatus.Completed || BeginsDone(first)))
            return;
        drafted.Item = drafted.Item with { Status = isTicked ? MeasureStatus.Completed : MeasureStatus.Planned };
        drafted.With("status", reading.PlaceOf(measure.Block, OfBox));
    }

    // "Laget plakat", "Printed the card": what was done, by the end of the word; "Punkt i avtalen" is a thing.
    private static bool BeginsDone(Sentence sentence) =>
        sentence.At(Category.MeasureStates, 0) is not null || (MeasureGrammar.IsDone(sentence, 0) && sentence.Tokens[0].In(sentence.Block.Text) is [.., 'e' or 'a', _]);

    /// <summary>"Kodetesten er byttet ut med et intervju": a measure told as what is so may tell its state by that.</summary>
    public static void AddSearch(Reading reading, Entry measure, ItemDraft<Measure> drafted)
    {
        // "Holdt i oktober, åtte deltakere": what stands where the state is expected, and what came of it, tell that it is under way.
        if (drafted.Item.Status is null && (measure.Part(Label.Status) ?? measure.Part(Label.Result)) is { } state && MeasureRest.IsTold(state))
        {
            drafted.Searched.Add(new MemberSearch("status", reading.Search(Category.MeasureStates, (int)MeasureStatus.Completed, reading.Lexicon.Expected("measures"), [reading.PlaceOf(state.Block)]) with { MayBeThere = true }));
            return;
        }

        if (drafted.Item.Status is null && measure.Sentences.FirstOrDefault(s => !s.Has(Category.Intentions) && s.First(Category.Copulas) is { First: > 0 }) is { } told)
            drafted.Searched.Add(new MemberSearch("status", reading.Search(Category.MeasureStates, (int)MeasureStatus.Completed, reading.Lexicon.Expected("measures"), [reading.PlaceOf(told)]) with { MayBeThere = true }));
    }

    // "Den ene er på plass", "Mars gjennomført", "to av tre er utført": part of it is done, and perhaps all there was.
    private static bool IsOfPart(Sentence sentence, Match word)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.Last < word.First && match.Category == Category.Partly)
                return true;
            if (match is { First: 0, Category: Category.Months } && match.Last == word.First - 1)
                return true;
        }

        // "12 av 30 har fullført"
        if (sentence.FirstNumber is >= 0 and var some && some + 2 < word.First && sentence.Tokens[some + 1].Kind == TokenKind.Word && Numbers.At(sentence, some + 2) is { } all && all.Last < word.First && Numbers.At(sentence, some) is { } part && part.Quantity.Value < all.Quantity.Value)
            return true;

        // "Driftssjefen, mai 2025 · lagersjefen, ferdig": the state of what the second one does.
        return word.First > 0 && (Array.Exists(DividingSigns, sign => sentence.FirstSign(sign) is > 0 and var at && at < word.First));
    }

    // "Ferdig om tre måneder", "Gjennomført innen mai": how far it is to come.
    private static bool IsAhead(Sentence sentence, Match word) =>
        word.Key == (int)MeasureStatus.Completed && sentence.At(Category.Deadlines, word.Last + 1) is { Key: 0 or 2 or 3 };

    private static void Set(Reading reading, Sentence sentence, Match word, ItemDraft<Measure> drafted, bool isToCome = false)
    {
        if (drafted.Item.Status is not null || IsAhead(sentence, word))
            return;
        if (isToCome)
        {
            drafted.Item = drafted.Item with { Status = MeasureStatus.Planned };
            drafted.With("status", reading.PlaceOf(sentence));
            return;
        }

        var isPart = word.Key == (int)MeasureStatus.Completed && IsOfPart(sentence, word);
        drafted.Item = drafted.Item with { Status = isPart ? MeasureStatus.Started : (MeasureStatus)word.Key };
        drafted.With("status", reading.PlaceOf(sentence, isPart ? 0 : word.First, word.Last, isPart ? OfPart : null));
    }
}
