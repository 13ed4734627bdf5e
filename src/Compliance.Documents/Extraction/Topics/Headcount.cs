using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The number of employees, where the text calls it that. Man-years only give a lower bound.</summary>
internal static class Headcount
{
    private const double UnclearPopulation = 0.6;

    public static void Read(Reading reading, PlanDraft draft, FigureContext context)
    {
        var sentence = context.Sentence;
        if (sentence.Has(Category.Intentions) || IsOfAnotherCompany(sentence, draft) || sentence.All(Category.Populations).Any(m => m.Key != 3 && m.Key != 4))
            return;
        foreach (var staff in sentence.All(Category.People).Where(m => m.Key == 2))
        {
            var named = sentence.First(Category.Headcount);
            var number = Numbers.Before(sentence, staff.First - 1) ?? (sentence.IsSign(staff.Last + 1, ':') ? Numbers.At(sentence, staff.Last + 2) : null);
            if (number is not { IsPercent: false } found || IsOfGender(sentence, found) || found.Quantity.Value < 2)
                continue;
            if (IsOfAnEarlierYear(reading, sentence, staff))
                continue;
            Set(reading, draft, sentence, found.Quantity, named is null ? UnclearPopulation : null);
            return;
        }

        if (sentence.First(Category.ManYears) is { } years && Numbers.Before(sentence, years.First - 1) is { IsPercent: false } manYears && !draft.IsStated("employer.regular employees"))
            Set(reading, draft, sentence, Quantity.AtLeast(decimal.Ceiling(manYears.Quantity.Value)), null);
    }

    // The parent company's, or another one's that is named.
    private static bool IsOfAnotherCompany(Sentence sentence, PlanDraft draft) =>
        sentence.Has(Category.OtherCompanies)
        || (draft.Employer.Name is { } name && !sentence.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
            && sentence.All(Category.LegalForms).Any(m => (LegalForm)m.Key is LegalForm.LimitedCompany or LegalForm.PublicLimitedCompany));

    // "60 ansatte i 2021 og 48 ansatte i 2023": each number has the year that follows it; a plan tells the figures of the year before.
    private static bool IsOfAnEarlierYear(Reading reading, Sentence sentence, Match staff)
    {
        if (reading.ReferenceYear is not { } reference)
            return false;
        var next = sentence.All(Category.People).FirstOrDefault(m => m.First > staff.Last, new Match(Category.People, 0, int.MaxValue, int.MaxValue)).First;
        var years = TimeWords.Read(sentence, null);
        var year = years.Find(d => d.First > staff.Last && d.First < next) is { Last: > 0 } after ? after : years.Find(d => d.Last < staff.First);
        return year is { Last: > 0 } && year.Date.First.Year < reference - 1;
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
