using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Where a goal starts from, as the words before it tell: "Andelen er 47 prosent, og målet er 55 prosent", "I dag er vi seks. Målet er ti".</summary>
internal static class GoalStarts
{
    // The key of "ingen".
    private const int None = 1;

    // "Ingen avdeling skal ha …", and not "ingen under 20".
    private const int FewestDenied = 4;

    private const int Elliptic = 2;
    private const int PercentagePoints = 7;
    private const double BeforeIt = 0.7;

    /// <summary>True for a goal that is a number and no more, which counts what stands before it.</summary>
    /// <param name="goal">The goal, from the words that call it one.</param>
    public static bool IsElliptic(Sentence goal) =>
        goal.First(Category.GoalsTold) is { First: 0 } told && goal.At(Category.Subordinators, told.Last) is null && goal.At(Category.Subordinators, told.Last + 1) is null && Enumerable.Range(told.Last + 1, Elliptic).Any(i => Numbers.At(goal, i) is not null);

    /// <summary>Adds the number of the same kind that stands last before a goal which only names another.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="drafted">The goal.</param>
    /// <param name="placed">The sentence in which it is told.</param>
    /// <param name="goal">The goal, from the words that call it one.</param>
    public static void Add(Reading reading, ItemDraft<Goal> drafted, Placed placed, Sentence goal)
    {
        if (drafted.Item is not { Baseline: null, Target: not null } || !IsElliptic(goal))
            return;
        var isPercent = drafted.Item.Unit == "percent";
        var whole = placed.Sentence;
        if (goal.Start > whole.Start && LastIn(whole, isPercent, goal.Start) is { } here)
            Set(reading, drafted, whole, here, null);
        else if (goal.Start == whole.Start && placed.Index > 0 && reading.Sentences[placed.Index - 1].Sentence is var before && before.Block == whole.Block && !before.Has(Category.Intentions) && LastIn(before, isPercent, before.End) is { } there)
            Set(reading, drafted, before, there, BeforeIt);
    }

    /// <summary>"5 prosentpoeng", "15 uker", "seks kvinner"; null where the words behind the number are none of those.</summary>
    public static string? UnitOf(Sentence sentence, NumberWords number) =>
        number.IsPercent ? IsChange(sentence, number) ? "percentage points" : "percent"
        : sentence.At(Category.Weeks, number.Last + 1) is not null ? "weeks" : sentence.At(Category.People, number.Last + 1) is not null ? "persons" : null;

    /// <summary>The target: "Ingen avdeling skal ha under 20 prosent kvinner" means at least 20.</summary>
    public static Quantity TargetOf(Sentence sentence, NumberWords number)
    {
        if (sentence.First(Category.Quantifiers, None) is not { First: 0 } none || number.First < none.Last + FewestDenied || Enumerable.Range(none.Last, number.First - none.Last).Any(i => sentence.IsSign(i, ',') || sentence.IsSign(i, ';')))
            return number.Quantity;
        return number.Quantity switch
        {
            { HighIsExclusive: true, High: { } high } => Quantity.AtLeast(high),
            { LowIsExclusive: true, Low: { } low } => Quantity.AtMost(low),
            _ => number.Quantity,
        };
    }

    private static NumberWords? LastIn(Sentence sentence, bool isPercent, int end)
    {
        NumberWords? last = null;
        var count = 0;
        for (var i = 0; i < sentence.Tokens.Length && sentence.Tokens[i].Start < end; i++)
        {
            if (Numbers.At(sentence, i) is not { Quantity.IsExact: true } number || number.IsPercent != isPercent || sentence.HasDateAt(number.First, number.Last))
                continue;
            last = number;
            count++;
            i = number.Last;
        }

        return isPercent || count == 1 ? last : null; // "seks av 40 ledere": which of the two a count goes on from is not said
    }

    private static void Set(Reading reading, ItemDraft<Goal> drafted, Sentence sentence, NumberWords number, double? sure)
    {
        drafted.Item = drafted.Item with { Baseline = number.Quantity };
        drafted.With("baseline", reading.PlaceOf(sentence, number.First, number.Last, sure));
    }

    /// <summary>True where a number counts percentage points: what a share has changed by, and no share.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">A number in it.</param>
    public static bool IsChange(Sentence sentence, NumberWords number) => number.IsPercent && sentence.EndsAt(Category.GoalMeasures, number.Last, PercentagePoints);
}
