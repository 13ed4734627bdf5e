using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A date in a sentence.</summary>
/// <param name="Date">The date.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="YearIsGuessed">True when the text gives no year, so that the year of the document stands in.</param>
internal sealed record DateWords(PlanDate Date, int First, int Last, bool YearIsGuessed);

/// <summary>Finds dates: days, months, quarters, half-years, seasons and years.</summary>
internal static class TimeWords
{
    // Most sentences have no date; nobody adds to what was read.
    private static readonly List<DateWords> None = [];

    public static List<DateWords> Read(Sentence sentence, int? referenceYear)
    {
        if (!HasDate(sentence))
            return None;
        var result = new List<DateWords>();
        var mayBeNamed = sentence.Has(Category.Months) || sentence.Has(Category.Quarters) || sentence.Has(Category.HalfYears) || sentence.Has(Category.Thirds) || sentence.Has(Category.Seasons);
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            if ((mayBeNamed || sentence.Tokens[i].Kind == TokenKind.Number) && DateAt(sentence, i, referenceYear) is { } date)
            {
                result.Add(date);
                i = date.Last + 1;
            }
            else
            {
                i++;
            }
        }

        return result;
    }

    private static bool HasDate(Sentence sentence) =>
        sentence.Has(Category.Months) || sentence.Has(Category.Quarters) || sentence.Has(Category.HalfYears) || sentence.Has(Category.Thirds) || HasYear(sentence);

    // "1.3.25" has one too.
    private static bool HasYear(Sentence sentence)
    {
        for (var i = 0; sentence.HasNumber && i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].IsYear || (sentence.Tokens[i] is { Kind: TokenKind.Number, Length: 2 } && i > 3 && sentence.IsSign(i - 1, '.') && sentence.IsSign(i - 3, '.')))
                return true;
        }

        return false;
    }

    private static DateWords? DateAt(Sentence sentence, int i, int? referenceYear)
    {
        if (sentence.Tokens[i].Kind == TokenKind.Number && (NumericDay(sentence, i) ?? IsoDay(sentence, i) ?? DayOfMonth(sentence, i, referenceYear)) is { } day)
            return day;
        if ((sentence.At(Category.Quarters, i) ?? sentence.At(Category.HalfYears, i) ?? sentence.At(Category.Thirds, i) ?? sentence.At(Category.Months, i)) is { } part)
            return WithYear(sentence, part, referenceYear);
        if (sentence.At(Category.Seasons, i) is { } season && YearAfter(sentence, season.Last) is { } year)
            return new DateWords(Season(year.Value, season.Key), i, year.Token, false);
        return sentence.Tokens[i].IsYear ? Year(sentence, i) : null;
    }

    private static DateWords? WithYear(Sentence sentence, Match part, int? referenceYear)
    {
        if (YearAfter(sentence, part.Last) is { } year)
            return new DateWords(PartOf(year.Value, part), part.First, year.Token, false);
        return referenceYear is { } guess ? new DateWords(PartOf(guess, part), part.First, part.Last, true) : null;
    }

    private static PlanDate PartOf(int year, Match part) => part.Category switch
    {
        Category.Quarters => PlanDate.Quarter(year, part.Key + 1),
        Category.HalfYears => PlanDate.HalfYear(year, part.Key + 1),
        Category.Thirds => Third(year, part.Key),
        _ => PlanDate.Month(year, part.Key + 1),
    };

    // "1. mars 2025", "1 mars".
    private static DateWords? DayOfMonth(Sentence sentence, int i, int? referenceYear)
    {
        var month = sentence.IsSign(i + 1, '.') ? i + 2 : i + 1;
        var number = sentence.Tokens[i];
        if (number.IsPercent || number.Value is < 1 or > 31 || sentence.At(Category.Months, month) is not { } match)
            return null;
        var year = YearAfter(sentence, match.Last);
        return (year?.Value ?? referenceYear) is { } y && IsDay(y, match.Key + 1, (int)number.Value)
            ? new DateWords(PlanDate.Day(y, match.Key + 1, (int)number.Value), i, year?.Token ?? match.Last, year is null)
            : null;
    }

    // "01.03.2025", "1.3.25", "1/3-2025", "1/3 2025".
    private static DateWords? NumericDay(Sentence sentence, int i)
    {
        var dotted = sentence.IsSign(i + 1, '.') && sentence.IsSign(i + 3, '.');
        var stroked = sentence.IsSign(i + 1, '/');
        var last = stroked && !sentence.IsSign(i + 3, '-') && !sentence.IsSign(i + 3, '–') && !sentence.IsSign(i + 3, '/') ? i + 3 : i + 4;
        if (last >= sentence.Tokens.Length || !(dotted || stroked))
            return null;
        var (day, month) = (sentence.Tokens[i], sentence.Tokens[i + 2]);
        return month.Kind == TokenKind.Number && YearOf(sentence.Tokens[last], dotted) is { } year && IsDay(year, month.Value, day.Value)
            ? new DateWords(PlanDate.Day(year, (int)month.Value, (int)day.Value), i, last, false)
            : null;
    }

    private static int? YearOf(Token token, bool dotted) =>
        token.IsYear ? (int)token.Value : dotted && token is { Kind: TokenKind.Number, Length: 2, IsPercent: false } ? 2000 + (int)token.Value : null;

    // "2025-03-01".
    private static DateWords? IsoDay(Sentence sentence, int i) =>
        i + 4 < sentence.Tokens.Length && sentence.Tokens[i].IsYear && sentence.IsSign(i + 1, '-') && sentence.IsSign(i + 3, '-')
        && sentence.Tokens[i + 2] is { Kind: TokenKind.Number, Length: 2 } month && sentence.Tokens[i + 4] is { Kind: TokenKind.Number, Length: 2 } day
        && IsDay((int)sentence.Tokens[i].Value, month.Value, day.Value)
            ? new DateWords(PlanDate.Day((int)sentence.Tokens[i].Value, (int)month.Value, (int)day.Value), i, i + 4, false)
            : null;

    // "2025", "2024–2026", "utgangen av 2025".
    private static DateWords Year(Sentence sentence, int i)
    {
        var year = (int)sentence.Tokens[i].Value;
        if (i + 2 < sentence.Tokens.Length && (sentence.IsSign(i + 1, '–') || sentence.IsSign(i + 1, '-')) && sentence.Tokens[i + 2] is { IsYear: true } to && to.Value > year)
            return new DateWords(PlanDate.Between(new DateOnly(year, 1, 1), new DateOnly((int)to.Value, 12, 31)), i, i + 2, false);
        var atTheEnd = sentence.EndsAt(Category.Deadlines, i - 1, 3);
        return new DateWords(atTheEnd ? PlanDate.Day(year, 12, 31) : PlanDate.Year(year), i, i, false);
    }

    private static (int Value, int Token)? YearAfter(Sentence sentence, int last)
    {
        for (var i = last + 1; i <= last + 2 && i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].IsYear)
                return ((int)sentence.Tokens[i].Value, i);
            if (sentence.Tokens[i].Kind == TokenKind.Number)
                return null;
        }

        return null;
    }

    private static PlanDate Third(int year, int third)
    {
        const int Months = 4;
        var first = new DateOnly(year, 1 + (third * Months), 1);
        return PlanDate.Between(first, first.AddMonths(Months).AddDays(-1));
    }

    private static PlanDate Season(int year, int season) => season switch
    {
        0 => PlanDate.HalfYear(year, 1),
        1 => PlanDate.Between(new DateOnly(year, 6, 1), new DateOnly(year, 8, 31)),
        _ => PlanDate.HalfYear(year, 2),
    };

    private static bool IsDay(int year, decimal month, decimal day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, (int)month) && day == decimal.Truncate(day);
}
