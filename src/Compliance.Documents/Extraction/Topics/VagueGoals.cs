using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Goals that only say in which direction things are to go, or how they are to be: "Flere kvinner i ledelsen", "Vi skal være en attraktiv arbeidsgiver".</summary>
internal static class VagueGoals
{
    private const int To = 0;
    private const int Word = 1;
    private const int Direction = 2;
    private const int Quality = 3;
    private const int Than = 4;

    // "skal ha en stab som speiler": a few words between the verb and how it is to be; farther off it tells of the object of something that can be counted.
    private const int Farthest = 4;

    /// <summary>True where the words of a goal set something to be reached, as "doble" does.</summary>
    public static bool IsMeasured(Sentence sentence) => sentence.Has(Category.GoalMeasures, To) || sentence.Has(Category.GoalMeasures, Word);

    /// <summary>Says of a goal that it cannot be measured, where every sentence is read and none has a figure, a time, or who or what is to be counted.</summary>
    public static void Mark(Reading reading, ItemDraft<Goal> drafted, IReadOnlyList<Sentence> sentences)
    {
        if (drafted.Item is not { Measurable: null, Target: null, Deadline: null } || sentences.Count == 0 || reading.NamesIndicators)
            return;
        Match? vague = null;
        Sentence? said = null;
        foreach (var sentence in sentences)
        {
            if (CanBeMeasured(sentence))
                return;
            if (vague is null && VagueIn(sentence) is { } found)
                (vague, said) = (found, sentence);
        }

        if (vague is not { } match)
            return;
        drafted.Item = drafted.Item with { Measurable = false };
        drafted.With("measurable", reading.PlaceOf(said!, match.First, match.Last));
    }

    /// <summary>True for a time beside a goal that may be its last day; "Fortløpende" and "Ved behov" are none.</summary>
    public static bool IsTime(Entry beside)
    {
        foreach (var sentence in beside.Sentences)
        {
            if (sentence.Dates.Count > 0 || sentence.HasYear || sentence.Has(Category.PlanPeriod) || sentence.Has(Category.Recurrence))
                return true;
        }

        return false;
    }

    // "Flere kvinner enn menn", "høyere skår i medarbeiderundersøkelsen", "Alle ledere": what can be counted, or is asked somewhere.
    private static bool CanBeMeasured(Sentence sentence) =>
        sentence.HasNumber || sentence.EndsWithColon || sentence.Has(Category.GoalMeasures, Word) || sentence.Has(Category.GoalMeasures, Than) || sentence.Dates.Count > 0 || sentence.Has(Category.Recurrence) || sentence.Has(Category.Sources, (int)MappingSource.Survey)
        || sentence.Has(Category.ThisYear) || sentence.Has(Category.Quantifiers, 2) || sentence.HasGap;

    private static Match? VagueIn(Sentence sentence)
    {
        foreach (var match in sentence.All(Category.GoalMeasures))
        {
            if (match.Key == Direction ? IsDirected(sentence, match) : match.Key == Quality && IsNear(sentence, match))
                return match;
        }

        return null;
    }

    // "Alle ledere skal få mer opplæring" and "Ingen skal ha mindre enn full stilling" can be counted.
    private static bool IsDirected(Sentence sentence, Match match) =>
        !sentence.Has(Category.Quantifiers) && IsNear(sentence, match);

    private static bool IsNear(Sentence sentence, Match match)
    {
        if (match.First <= 1)
            return true;
        if (sentence.At(Category.OfficeWords, match.First - 1) is not null)
            return false; // "kurs i rettferdig vurdering"
        foreach (var other in sentence.Matches)
        {
            if (other.Category is Category.Intentions or Category.GoalsTold or Category.Copulas && other.Last < match.Last && match.First - other.Last <= Farthest + 1)
                return true;
        }

        return false;
    }
}
