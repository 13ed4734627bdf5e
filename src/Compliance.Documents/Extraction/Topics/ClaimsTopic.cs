using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Statements that figures or other statements can contradict.</summary>
internal sealed class ClaimsTopic : ITopic
{
    private const int FarthestOfAll = 3;

    public void Read(Reading reading, PlanDraft draft)
    {
        foreach (var placed in reading.FactsWith(Category.EarlierPlan, Category.Recurrence, Category.Majority, Category.Always, Category.PayComparison))
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || placed.Label is { Label: Label.Measures or Label.Goals or Label.Owners or Label.Schedule })
                continue;
            if (!sentence.Has(Category.SolePersons) && !sentence.Has(Category.SensitiveGroups) && ClaimIn(sentence, placed) is { } claim)
                Add(reading, draft, sentence, claim);
        }
    }

    private static Claim? ClaimIn(Sentence sentence, Placed placed)
    {
        var cadence = sentence.First(Category.Recurrence) is { } often ? (Recurrence?)often.Key : null;
        if (sentence.First(Category.EarlierPlan, 0) is { } none && FollowUpTopic.IsOfWork(sentence, none))
            return new Claim { Kind = ClaimKind.NoEarlierPlan };
        if (cadence is not null && sentence.Has(Category.Mappings, 0) && !sentence.Has(Category.Intentions) && !sentence.Has(Category.Negations))
            return new Claim { Kind = ClaimKind.PayMappingCadence, Cadence = cadence };
        if (cadence is not null && placed.Area is null && FollowUpWords.In(sentence) is { } words && !FollowUpWords.IsOfOther(sentence, words) && !sentence.Has(Category.Negations))
            return new Claim { Kind = ClaimKind.FollowUpCadence, Cadence = cadence };
        if (sentence.First(Category.Majority) is { } majority && !sentence.Has(Category.Negations) && !sentence.Has(Category.Intentions) && MajorityClaims.IsOfAll(sentence, majority))
            return new Claim { Kind = ClaimKind.MajorityGender, MajorityGender = (Gender)(majority.Key % 2) };
        return placed.Area is null && (IsAbsolute(sentence) || SaysNoDifference(sentence)) && !sentence.Has(Category.Intentions) && SpeaksOfFacts(sentence) && !IsOfScope(sentence)
            ? new Claim { Kind = ClaimKind.Absolute }
            : null;
    }

    // "Alle fast ansatte er med", "planen gjelder alle ansatte", "alle ledere får opplæring": whom something takes in, and no figure; "ingen forskjeller over 4 prosent" has a limit.
    private static bool IsOfScope(Sentence sentence) =>
        (sentence.Has(Category.PayComparison, 3) && sentence.FirstNumber >= 0) || sentence.Has(Category.Cooperation) || sentence.Has(Category.DocumentWords) || sentence.Has(Category.Training) || sentence.Has(Category.Refusals, RefusalReader.Covers);

    // "Ikke alle" and "nesten alle" are not.
    private static bool IsAbsolute(Sentence sentence) =>
        sentence.First(Category.Always) is { First: < 3 } all && !sentence.Has(Category.Limits) && !sentence.Has(Category.Hedges) && IsOfSomebody(sentence, all) && !sentence.EndsAt(Category.Negations, all.First - 1) && !sentence.EndsAt(Category.PlaceWords, all.First - 1) && !sentence.Has(Category.PartTimeQuestions);

    // "Alle ansatte …", "alle er …"; not "coachen er aldri den samme", "i alle grupper er …", and not "alle med deltid fikk et skjema".
    private static bool IsOfSomebody(Sentence sentence, Match all) =>
        sentence.Matches.Any(m => m.Last > all.Last && (m.Category == Category.Copulas ? m.First == all.Last + 1 : m.First <= all.Last + FarthestOfAll && m.Category is Category.People or Category.Populations or Category.Owners or Category.Leave or Category.PayComparison));

    // "Ingen lønnsforskjell"; "made no difference" may be said of anything.
    private static bool SaysNoDifference(Sentence sentence) =>
        sentence.Has(Category.PayComparison, 3) && (sentence.Has(Category.Pay) || sentence.Has(Category.People) || sentence.Has(Category.EmployerWords) || sentence.Has(Category.Mappings));

    private static bool SpeaksOfFacts(Sentence sentence) =>
        sentence.Has(Category.Populations) || sentence.Has(Category.Leave) || sentence.Has(Category.PayComparison);

    private static void Add(Reading reading, PlanDraft draft, Sentence sentence, Claim claim)
    {
        var year = sentence.Dates is [var date, ..] ? (Quantity?)date.Date.First.Year : null;
        var place = reading.PlaceOf(sentence);
        draft.Claims.Add(new ItemDraft<Claim>(claim with { Text = sentence.Text, Year = year }, place).With("text", place).With("kind", place));
    }
}
