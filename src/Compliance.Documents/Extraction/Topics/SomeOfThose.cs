namespace Compliance.Documents;

/// <summary>"Av 390 kvinner arbeider 168 deltid, det vil si 48 prosent": the second number counts, and the first and the share say of how many.</summary>
internal static class SomeOfThose
{
    private const int Leaders = 0;
    private const int PartTimers = 2;

    /// <summary>The number of women or men whom the sentence counts of all women or men; null for another sentence.</summary>
    public static GenderReading? Of(Sentence sentence)
    {
        if (Numbers.At(sentence, 1) is not { IsPercent: false } all || sentence.At(Category.People, all.Last + 1) is not { Key: 0 or 1 } gender || !IsOf(sentence))
            return null;
        foreach (var population in sentence.Populations)
        {
            if (population.Key is < Leaders or > PartTimers)
                continue;
            for (var i = gender.Last + 1; i < population.First; i++)
            {
                if (Numbers.At(sentence, i) is { IsPercent: false } some && some.Quantity.Value <= all.Quantity.Value && sentence.First(Category.People, from: gender.Last + 1) is not { Key: 0 or 1 })
                    return default(GenderReading).With(gender.Key, some);
            }
        }

        return null;
    }

    // "Av" and "of" before the first number.
    private static bool IsOf(Sentence sentence) =>
        sentence.At(Category.OwnerGlue, 0) is { Key: 3, Last: 0 } || sentence.At(Category.OfficeWords, 0) is { Last: 0 };
}
