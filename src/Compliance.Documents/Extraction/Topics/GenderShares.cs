namespace Compliance.Documents;

/// <summary>
/// Keeps two shares apart that a figure has one place for: "82 % av de deltidsansatte er kvinner" and "24 % av kvinnene jobber deltid". The one
/// that is told first stays, and the other contradicts nothing.
/// </summary>
internal static class GenderShares
{
    private const int OfSome = 3;
    private const int Whole = 100;
    private const decimal MostRounding = 1;

    /// <summary>What of a sentence fits the figure that was read before; all of it where none was.</summary>
    public static GenderReading Fitting(PlanDraft draft, Sentence sentence, string population, GenderReading found)
    {
        if (found is { WomenPercent: null, MenPercent: null })
            return found;
        var isOfGenders = IsOfGenders(sentence) || (found is { WomenPercent: { } women, MenPercent: { } men } && !AreWhole(women.Quantity.Value, men.Quantity.Value));
        var known = population == "temporary" ? draft.Figures.Temporary : draft.Figures.PartTime;
        if (known is { WomenPercent: null, MenPercent: null } or null)
        {
            if (isOfGenders)
                draft.SharesOfGenders.Add(population);
            return found;
        }

        var wasOfGenders = draft.SharesOfGenders.Contains(population) || (known is { WomenPercent: { } knownWomen, MenPercent: { } knownMen } && !AreWhole(knownWomen.Value, knownMen.Value));
        return isOfGenders == wasOfGenders ? found : found with { WomenPercent = null, MenPercent = null };
    }

    private static bool AreWhole(decimal women, decimal men) => Math.Abs(women + men - Whole) <= MostRounding;

    // "24 % av kvinnene", "av kvinnene jobber 24 % deltid".
    private static bool IsOfGenders(Sentence sentence)
    {
        foreach (var people in sentence.All(Category.People))
        {
            if (people.Key is 0 or 1 && (sentence.EndsAt(Category.OwnerGlue, people.First - 1, OfSome) || sentence.EndsAt(Category.Among, people.First - 1)))
                return true;
        }

        return false;
    }
}
