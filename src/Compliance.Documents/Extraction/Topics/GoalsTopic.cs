using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Goals: each sentence and each item under a heading of goals, once.</summary>
internal sealed class GoalsTopic : ITopic
{
    private const int FarthestEnd = 7;
    private const int FirstOfCount = 2;
    private const int LongestPraise = 2;

    /// <summary>How sure it is that the year of the plan, or a time in the same sentence, is the last day of a goal.</summary>
    internal const double YearOfPlan = 0.6;

    public void Read(Reading reading, PlanDraft draft)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in reading.Outline.Labels.Where(l => l.Label == Label.Goals).OrderBy(l => l.Area?.Repeats is null ? 0 : 1))
        {
            var area = block.Area?.Repeats ?? block.Area;
            if (GoalRows.Read(reading, draft, area, block.Entries, known))
                continue;
            for (var i = 0; i < block.Entries.Count; i++)
            {
                foreach (var (entry, sentence) in PartsOf(block.Entries, i))
                {
                    if ((IsTitled(block.Entries, i) && sentence == entry.Sentences[0]) || (entry.Sentences is [var line] && OwnerNames.IsSignature(line)))
                        continue;
                    if (sentence is not null && entry.Sentences.Count > 1 && draft.Goals.Count > 0 && IsBaseline(reading, sentence, draft.Goals[^1]))
                        continue;
                    if (sentence is not null && !IsGoal(sentence) && GoesOn(block, i, entry, sentence))
                        continue;
                    if (!known.Add(sentence is null ? entry.Block.Text : sentence.Text))
                        continue;
                    draft.Goals.Add(Goal(reading, draft, area, entry, sentence));
                    if (i + 1 < block.Entries.Count && IsTitled(block.Entries, i + 1))
                        AddTarget(reading, draft, draft.Goals[^1], block.Entries[i + 1].Sentences[0]);
                    if (!HasMoreBelow(block.Entries, i))
                        VagueGoals.Mark(reading, draft.Goals[^1], sentence is null ? entry.Sentences : [sentence]);
                }
            }
        }

        // "1. Skriftlige kriterier. HR. Mål: minst 30 % innen 2027."
        foreach (var block in reading.Outline.Labels.Where(l => l is { Label: Label.Measures, Columns: null }))
        {
            foreach (var entry in block.Entries)
            {
                if (entry.Block is { Kind: BlockKind.ListItem, Number: not null } && entry.Part(Label.Goals) is { IsEmpty: false } own && known.Add(own.Block.Text))
                    draft.Goals.Add(Goal(reading, draft, block.Area, own, own.Sentences is [_, _, ..] ? own.Sentences[0] : null));
            }
        }

        ToldGoals.Read(reading, draft, known);
        GoalDeadlines.Ask(reading, draft);
    }

    // "Mål: 25 prosent kvinner i 2027. HR følger opp.": what is said of the goal.
    private static bool IsGoal(Sentence sentence) =>
        sentence.Has(Category.Intentions) || VagueGoals.IsMeasured(sentence) || (!sentence.Has(Category.Duties) && sentence.Dates.Count > 0 && PercentFrom(sentence, 0) is not null);

    // "Minst 40 prosent skal være kvinner. Det er krevende i vår bransje.": what is said of the goal, behind it or in a paragraph below.
    private static bool GoesOn(LabelBlock block, int i, Entry entry, Sentence sentence) =>
        (sentence.Start > 0 && (block.IsInline || (entry.Block.Kind == BlockKind.Paragraph && entry.Sentences.Any(s => s.Has(Category.Intentions)))))
        || (i > 0 && block.Entries[0] is { Block.Kind: BlockKind.Paragraph } first && first.Sentences.Any(IsGoal));

    private sealed record GoalPart(Entry Entry, Sentence? Sentence);

    // Items that hang below a numbered item are part of it; a sentence that only announces a list is no goal.
    private static IEnumerable<GoalPart> PartsOf(List<Entry> entries, int i)
    {
        var entry = entries[i];
        if (entry.IsEmpty || entry.Sentences.All(IsNone) || entry.Parent is not null || (entry.Block is { Kind: BlockKind.ListItem, Number: null } && HangsBelow(entries, i)))
            return [];
        return entry.Block.Kind == BlockKind.ListItem
            ? [new GoalPart(entry, null)]
            : entry.Sentences.Where(s => !s.EndsWithColon && !IsNone(s)).Select(s => new GoalPart(entry, s));
    }

    // "Mål 1: Flere kvinner i ledelsen" names the goal that the paragraph below it puts in a sentence.
    private static bool IsTitled(List<Entry> entries, int i) =>
        i > 0 && entries[i] is { Parent: null, Sentences.Count: > 0, Block.Kind: BlockKind.Paragraph } && entries[i - 1] is { Parent: null, Sentences: [var title], Block.Kind: BlockKind.Paragraph }
        && title.Block.Text[title.End - 1] is not ('.' or '!' or ':' or '?') && !title.Has(Category.Intentions);

    // "Vi har ikke noe mål for dette" and a question are no goals.
    private static bool IsNone(Sentence sentence) => sentence.Has(Category.NoGoal) || sentence.IsQuestion || IsFact(sentence) || IsJoined(sentence) || IsPraise(sentence);

    // "Målet er ambisiøst.": what is thought of it.
    private static bool IsPraise(Sentence sentence) =>
        sentence.First(Category.GoalsTold) is { First: 0 } told && sentence.CountOf(TokenKind.Word) - told.Last - 1 <= LongestPraise && !sentence.HasNumber;

    // "Vi er 95 ansatte": how things stand, between the goals.
    private static bool IsFact(Sentence sentence) => sentence.Block.Kind == BlockKind.Paragraph && sentence.First(Category.Headcount, 1) is { First: <= 1 } && sentence.Has(Category.People, 2) && !sentence.Has(Category.Intentions);

    /// <summary>"Vi har signert charteret", "FNs bærekraftsmål 5": what others have set down, with nothing that the employer wants to reach itself.</summary>
    public static bool IsJoined(Sentence sentence) =>
        (sentence.Has(Category.Joined, 0) || sentence.First(Category.Joined, 1) is { First: 0 }) && !sentence.Has(Category.Intentions) && !VagueGoals.IsMeasured(sentence)
        && !sentence.All(Category.Deadlines).Any(d => d.Key != 1) && PercentFrom(sentence, 0) is null && CountIn(sentence) is null && sentence.First(Category.Quantifiers, 2) is null;

    // What hangs below a goal may say how it is measured.
    private static bool HasMoreBelow(List<Entry> entries, int i) =>
        i + 1 < entries.Count && (entries[i + 1].Parent is not null || IsTitled(entries, i + 1) || (entries[i + 1].Block is { Kind: BlockKind.ListItem, Number: null } && entries[i].Block is not { Kind: BlockKind.ListItem, Number: null }));

    private static bool HangsBelow(List<Entry> entries, int i)
    {
        while (i > 0 && entries[i].Block is { Kind: BlockKind.ListItem, Number: null })
            i--;
        return entries[i].Block.Number is not null;
    }

    private static ItemDraft<Goal> Goal(Reading reading, PlanDraft draft, AreaSection? area, Entry entry, Sentence? only)
    {
        IReadOnlyList<Sentence> sentences = only is null ? entry.Sentences : [only];
        var place = only is null ? reading.PlaceOf(entry.Block) : reading.PlaceOf(only);
        var goal = new Goal
        {
            Id = only is null && entry.Block.Number is { } number ? Numbers.Join(area?.Number, number) : null,
            Area = area?.Heading,
            Text = only is null ? entry.Block.Text : only.Text,
        };
        var drafted = new ItemDraft<Goal>(goal, place).With("text", place);
        foreach (var sentence in sentences)
            AddTarget(reading, draft, drafted, sentence);
        AddParts(reading, drafted, entry);
        return drafted;
    }

    // "Mål: … Ansvarlig: … Frist: …", and the columns of a table of goals.
    private static void AddParts(Reading reading, ItemDraft<Goal> drafted, Entry entry)
    {
        if (entry.Part(Label.Owners) is { } owner && OwnerWords.Read(reading, owner) is { Count: > 0 } owners)
        {
            drafted.Item = drafted.Item with { Owners = [.. owners.Select(o => o.Owner)] };
            drafted.With("owners", reading.PlaceOf(owner.Block, owners.Min(o => o.Place.Confidence)));
        }

        if (drafted.Item.Deadline is null && entry.Part(Label.Schedule) is { } schedule && ScheduleWords.Read(reading, schedule) is { Schedule.DueOn: { } due, DueOn: { } place })
        {
            drafted.Item = drafted.Item with { Deadline = due };
            drafted.With("deadline", place);
        }
    }

    // "I 2024 var andelen 24 %": where the goal before it starts from.
    private static bool IsBaseline(Reading reading, Sentence sentence, ItemDraft<Goal> goal)
    {
        if (sentence.Has(Category.Intentions) || sentence.Start == 0 || !(sentence.HasYear || sentence.Has(Category.GoalColumns, 0)))
            return false;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { IsPercent: true } number)
                continue;
            goal.Item = goal.Item with { Baseline = number.Quantity };
            goal.With("baseline", reading.PlaceOf(sentence, number.First, number.Last));
            return true;
        }

        return false;
    }

    // "(2024: 74,8)", "(15 % i 2024)", "(nå: 12 %)": where the goal starts from stands in brackets behind it.
    private static Sentence TakeStart(Reading reading, ItemDraft<Goal> drafted, Sentence sentence)
    {
        var open = sentence.FirstSign('(');
        var close = sentence.LastSign(')');
        if (open < 1 || close <= open + 1 || close < sentence.Tokens.Length - 2)
            return sentence;
        var start = sentence.Part(open + 1, close - 1);
        if (!(start.HasYear || start.Has(Category.GoalColumns, 0)) || (start.First(Category.Deadlines) is { Key: 0 or 2 or 3 }))
            return sentence;
        if (drafted.Item.Baseline is null && NumberIn(start) is { } number)
        {
            drafted.Item = drafted.Item with { Baseline = number.Quantity };
            drafted.With("baseline", reading.PlaceOf(start, number.First, number.Last));
        }

        return sentence.Part(0, open - 1);
    }

    // A percentage before a count, "2 av 19, altså 10 %"; the year is none.
    private static NumberWords? NumberIn(Sentence sentence)
    {
        if (PercentFrom(sentence, 0) is { } percent)
            return percent;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!sentence.Tokens[i].IsYear && Numbers.At(sentence, i) is { } number && !sentence.HasDateAt(number.First, number.Last))
                return number;
        }

        return null;
    }

    /// <summary>What is to be reached and by when, as the words of a goal say it.</summary>
    internal static void AddTarget(Reading reading, PlanDraft draft, ItemDraft<Goal> drafted, Sentence whole)
    {
        var sentence = TakeStart(reading, drafted, whole);
        if (drafted.Item.Target is null && (Start(sentence) ?? PercentFrom(sentence, 0)) is { } number && !IsEndOfRange(sentence, number))
        {
            if (PercentFrom(sentence, number.Last + 1) is { } to && IsFromTo(sentence, number, to))
            {
                drafted.Item = drafted.Item with { Baseline = number.Quantity };
                drafted.With("baseline", reading.PlaceOf(sentence, number.First, number.Last));
                number = to;
            }

            var place = reading.PlaceOf(sentence, number.First, number.Last);
            drafted.Item = drafted.Item with { Target = GoalStarts.TargetOf(sentence, number), Unit = GoalStarts.UnitOf(sentence, number), Measurable = true };
            drafted.With("target", place).With("measurable", place);
            if (drafted.Item.Baseline is null && sentence.At(Category.GoalMeasures, number.First - 1) is { Key: 0 } && StartOf(sentence, number) is { } from && from.Last == number.First - 2)
            {
                drafted.Item = drafted.Item with { Baseline = from.Quantity }; // "fra 11 til 15 prosent"
                drafted.With("baseline", reading.PlaceOf(sentence, from.First, from.Last));
            }
        }

        if (drafted.Item.Target is null && sentence.First(Category.Quantifiers, 2) is { } half)
        {
            var place = reading.PlaceOf(sentence, half.First, half.Last);
            drafted.Item = drafted.Item with { Target = 50, Unit = "percent", Measurable = true };
            drafted.With("target", place).With("measurable", place);
        }

        if (drafted.Item.Target is null && (CountIn(sentence) ?? OnlyCount(sentence)) is { } count)
        {
            var place = reading.PlaceOf(sentence, count.First, count.Last);
            if (drafted.Item.Baseline is null && StartOf(sentence, count) is { } start)
            {
                drafted.Item = drafted.Item with { Baseline = start.Quantity };
                drafted.With("baseline", reading.PlaceOf(sentence, start.First, start.Last));
            }

            drafted.Item = drafted.Item with { Target = count.Quantity, Unit = GoalStarts.UnitOf(sentence, count), Measurable = true };
            drafted.With("target", place).With("measurable", place);
        }
        else if (drafted.Item.Measurable is null && sentence.First(Category.GoalMeasures, 1) is { } words)
        {
            drafted.Item = drafted.Item with { Measurable = true }; // "Dobling av andelen kvinner"
            drafted.With("measurable", reading.PlaceOf(sentence, words.First, words.Last));
        }

        if (drafted.Item.Deadline is not null)
            return;
        if (DeadlineIn(sentence) is { } date)
        {
            drafted.Item = drafted.Item with { Deadline = date.Date };
            drafted.With("deadline", reading.PlaceOf(sentence, date.First, date.Last));
        }
        else if (draft.Document.PeriodEnd is { } end && sentence.First(Category.PlanPeriod) is { } period)
        {
            drafted.Item = drafted.Item with { Deadline = end };
            drafted.With("deadline", reading.PlaceOf(sentence, period.First, period.Last));
        }
        else if (reading.ReferenceYear is { } year && sentence.First(Category.ThisYear) is { } within)
        {
            drafted.Item = drafted.Item with { Deadline = PlanDate.Year(year) };
            drafted.With("deadline", reading.PlaceOf(sentence, within.First, within.Last, YearOfPlan));
        }
        else if (sentence.Has(Category.Recurrence) || sentence.Has(Category.PlanPeriod))
        {
            // "Skal være fem prosent hvert år" sets a time, which is no day.
            drafted.Searched.Add(new MemberSearch("deadline", reading.Search(Category.Deadlines, 0, reading.Lexicon.Expected("goals"), [reading.PlaceOf(sentence)]) with { MayBeThere = true }));
        }
    }

    // "Målet er ti innen 2027", "Seks kvinner på listen innen utgangen av 2026": one number, which is what is to be reached.
    private static NumberWords? OnlyCount(Sentence sentence)
    {
        if (DeadlineIn(sentence) is not { } by || PercentFrom(sentence, 0) is not null)
            return null;
        NumberWords? only = null;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { } number || sentence.HasDateAt(number.First, number.Last))
                continue;
            if (only is not null)
                return null;
            only = number;
            i = number.Last;
        }

        return only is { } count && by.First > count.Last && (GoalStarts.IsElliptic(sentence) || (count.First == 0 && sentence.At(Category.People, count.Last + 1) is not null)) ? count : null;
    }

    // "Minst to kvinner i ledergruppen", "null tilfeller av trakassering", "redusere antallet til fem": a number with a bound, none, or one to be reached.
    private static NumberWords? CountIn(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.At(Category.Quantifiers, i) is { Key: > 1 } || Numbers.At(sentence, i) is not { IsPercent: false } number || sentence.HasDateAt(number.First, number.Last) || IsOfThoseCounted(sentence, number))
                continue;
            if (!number.Quantity.IsExact || number.Quantity.Value == 0 || sentence.At(Category.GoalMeasures, number.First - 1) is { Key: 0 })
                return number;
        }

        return null;
    }

    // "Alle rom med mer enn 30 plasser skal være ombygd": which of them are meant, and not how many are to be reached.
    private static bool IsOfThoseCounted(Sentence sentence, NumberWords number) =>
        number.First > FirstOfCount && sentence.First(Category.Intentions) is { } will && will.First > number.Last && sentence.At(Category.OwnerGlue, 0) is { Key: 2 };

    // "fra 90 personer i 2023 til 40": the number behind the first "fra".
    private static NumberWords? StartOf(Sentence sentence, NumberWords target)
    {
        foreach (var from in sentence.All(Category.Deadlines))
        {
            if (from.Key == 1 && from.Last + 1 < target.First && !sentence.Tokens[from.Last + 1].IsYear && Numbers.At(sentence, from.Last + 1) is { IsPercent: false } number && number.Last < target.First && !sentence.Dates.Exists(d => d.First <= number.First && number.Last <= d.Last))
                return number;
        }

        return null;
    }

    // "fra 20 % til 40 %", "fra 71 prosent i 2022 til 90 prosent i 2026".
    private static bool IsFromTo(Sentence sentence, NumberWords from, NumberWords to) =>
        (to.First <= from.Last + 3 || (to.First <= from.Last + FarthestEnd && sentence.At(Category.GoalMeasures, to.First - 1) is { Key: 0 })) && sentence.All(Category.Deadlines).Any(m => m.Key == 1 && m.Last == from.First - 1);

    // "Andelen med en stilling på 80 prosent skal øke fra 52 prosent til 70 prosent": where it starts from, and not whom it counts.
    private static NumberWords? Start(Sentence sentence)
    {
        for (var at = 0; PercentFrom(sentence, at) is { } from; at = from.Last + 1)
        {
            if (PercentFrom(sentence, from.Last + 1) is { } to && IsFromTo(sentence, from, to))
                return from;
        }

        return null;
    }

    // "innenfor 40 og 60 prosent": neither end is what is to be reached.
    private static bool IsEndOfRange(Sentence sentence, NumberWords number) =>
        sentence.At(Category.OwnerGlue, number.First - 1) is { Key: 0 } && Numbers.Before(sentence, number.First - 2) is not null;

    private static NumberWords? PercentFrom(Sentence sentence, int token)
    {
        for (var i = token; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is { IsPercent: true } number)
                return number;
        }

        return null;
    }

    // "innen 2027", "borte i 2026", "35 % i 2025"; not "fra 2024", and not the year of where it stands.
    private static DateWords? DeadlineIn(Sentence sentence)
    {
        var dates = sentence.Dates;
        if ((sentence.First(Category.Deadlines, 3) ?? sentence.First(Category.Deadlines, 0)) is { } by && dates.Find(d => d.First > by.Last && d.First <= by.Last + 4) is { Last: > 0 } date)
            return date;
        return dates.Count > 0 && !sentence.All(Category.Deadlines).Any(m => m.Key == 1 && m.Last == dates[^1].First - 1) && (dates.Count > 1 || sentence.Has(Category.Intentions) || PercentFrom(sentence, 0) is not null || dates[^1].Last >= sentence.Tokens.Length - 2)
            ? dates[^1] : null;
    }
}
