using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The number of employees, where the text calls it that. Man-years only give a lower bound.</summary>
internal static class Headcount
{
    private const double UnclearPopulation = 0.6;

    public static void Read(Reading reading, PlanDraft draft, FigureContext context)
    {
        var sentence = context.Sentence;
        if (sentence.Has(Category.Intentions) || sentence.All(Category.Populations).Any(m => m.Key != 3 && m.Key != 4))
            return;
        foreach (var staff in sentence.All(Category.People).Where(m => m.Key == 2))
        {
            var named = sentence.First(Category.Headcount);
            var number = Numbers.Before(sentence, staff.First - 1) ?? (sentence.IsSign(staff.Last + 1, ':') ? Numbers.At(sentence, staff.Last + 2) : null);
            if (number is not { IsPercent: false } found || IsOfGender(sentence, found) || found.Quantity.Value < 2)
                continue;
            Set(reading, draft, sentence, found.Quantity, named is null ? UnclearPopulation : null);
            return;
        }

        if (sentence.First(Category.ManYears) is { } years && Numbers.Before(sentence, years.First - 1) is { IsPercent: false } manYears && !draft.IsStated("employer.regular employees"))
            Set(reading, draft, sentence, Quantity.AtLeast(decimal.Ceiling(manYears.Quantity.Value)), null);
    }

    // "Antall kvinner: 242 personer" counts women, not employees.
    private static bool IsOfGender(Sentence sentence, NumberWords number) =>
        sentence.All(Category.People).Any(m => m.Key is 0 or 1 && m.Last < number.First && m.Last >= number.First - 2);

    private static void Set(Reading reading, PlanDraft draft, Sentence sentence, Quantity quantity, double? confidence)
    {
        if (draft.Note("employer.regular employees", quantity.ToString(), reading.PlaceOf(sentence, confidence)))
            draft.Employer = draft.Employer with { RegularEmployees = quantity };
    }
}
