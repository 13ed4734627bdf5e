using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>The number of employees, where the text calls it that of the employer. Man-years only give a lower bound.</summary>
internal static class Headcount
{
    private const double UnclearPopulation = 0.6;
    private const int Shortest = 8;
    private const int OnLeave = 3;
    private const int FarthestCopula = 8;
    private const string Path = "employer.regular employees";

    public static void Read(Reading reading, PlanDraft draft, FigureContext context)
    {
        var sentence = context.Sentence;
        if (sentence.Has(Category.Intentions) || sentence.Has(Category.SensitiveGroups))
            return;
        foreach (var staff in sentence.All(Category.People).Where(m => m.Key == 2))
        {
            if (NumberOf(sentence, staff) is not { } found)
                continue;
            var place = reading.PlaceOf(sentence, found.First, found.Last);
            if (Refusal(reading, draft, context, staff, found) is { } why)
                draft.Reject(Path, found.Quantity.ToString(), place, why);
            else if ((IsOfEmployer(sentence, draft, found) ?? (AddsUp(sentence, found) ? true : null)) is { } sure)
                Set(reading, draft, context, found.Quantity, sure || AddsUp(sentence, found) ? null : UnclearPopulation);
            else
                draft.Reject(Path, found.Quantity.ToString(), place, "does not say that these are all employees");
        }

        if (sentence.First(Category.ManYears) is { } years && Numbers.Before(sentence, years.First - 1) is { IsPercent: false } manYears && sentence.At(Category.People, years.Last + 1) is not { Key: 0 or 1 } && !IsOfUnit(sentence, years) && Refusal(reading, draft, context, years, manYears) is null && !draft.IsStated(Path))
            Set(reading, draft, context, Quantity.AtLeast(decimal.Ceiling(manYears.Quantity.Value)), null);
    }

    /// <summary>"Antall ansatte | 118 | 120" below years: of the employer or of its group, for a person to confirm; where the text says it, that counts.</summary>
    public static void Read(Reading reading, PlanDraft draft, FigureTable table)
    {
        if (draft.Employer.RegularEmployees is not null || table.Rows.Find(IsOfStaff) is not { } row)
            return;
        (int Year, NumberWords Number)? best = null;
        for (var c = row.LabelEnd + 1; c < row.Row.Cells.Count; c++)
        {
            if (table.Columns[c] is { Year: { } year, Gender: null, NamesBoth: false, Population: null, IsPercent: false } && row.Row.Number(c) is { IsPercent: false } number && number.Quantity.IsExact && number.Quantity.Value == decimal.Truncate(number.Quantity.Value)
                && year <= (reading.ReferenceYear ?? year) && (best is not { } before || year > before.Year))
                best = (year, number);
        }

        if (best is { } found && found.Number.Quantity.Value >= 2)
            Set(reading, draft, new FigureContext(row.Row.Sentence, null, found.Year, null), found.Number.Quantity, UnclearPopulation);
    }

    /// <summary>The number where the employer is said to have so many employees, and nothing behind it makes them a part of all; null where no sentence says so.</summary>
    public static decimal? ToldOfEmployer(Sentence sentence) => CountOfEmployer(sentence) is { Quantity.IsExact: true } number ? number.Quantity.Value : null;

    /// <summary>The same number as it stands, "rundt 640" too.</summary>
    public static NumberWords? CountOfEmployer(Sentence sentence)
    {
        if (!sentence.Has(Category.Headcount) || sentence.Has(Category.Intentions) || sentence.Has(Category.OtherCompanies) || sentence.Has(Category.LawWords) || sentence.Has(Category.Negations) || sentence.IsConditional || sentence.IsQuestion || sentence.Has(Category.SensitiveGroups))
            return null;
        foreach (var staff in sentence.All(Category.People))
        {
            if (staff.Key != 2 || Numbers.Before(sentence, staff.First - 1) is not { IsPercent: false } number || !Counting.IsCount(sentence, number) || sentence.Populations.Length > 0)
                continue;
            var isSubject = sentence.First(Category.Headcount, 1) is { } verb && verb.Last < number.First && (sentence.First(Category.WeWords) is { } we && we.First < number.First || sentence.All(Category.EmployerWords).Any(e => e.First < number.First) || sentence.All(Category.LegalForms).Any(l => l.Last < verb.First && Entities.IsBehindName(sentence, l)));
            if (isSubject && sentence.At(Category.PlaceWords, staff.Last + 1) is null && sentence.At(Category.OfficeWords, staff.Last + 1) is null && sentence.All(Category.People).Count(p => p.Key == 2) == 1)
                return number;
        }

        return null;
    }

    private static bool IsOfStaff(FigureRow row) =>
        row.LabelEnd == 0 && row.Axis is { Gender: null, NamesBoth: false, Population: null, IsPercent: false, IsWeeks: false, IsPay: false } && row.Row.Has(0, Category.Headcount, 0) && row.Group.Population is null && !row.Row.Sentence.Has(Category.OtherCompanies);

    // "50 ansatte", "antall ansatte: 50", "antall ansatte er 50".
    private static NumberWords? NumberOf(Sentence sentence, Match staff)
    {
        if (Numbers.Before(sentence, staff.First - 1) is { } before)
            return before;
        if (LikeYear(sentence, staff.First - 1) is { } like)
            return like;
        if (sentence.First(Category.Headcount, 0) is not { } named || named.Last < staff.First - 1)
            return null;
        if (sentence.All(Category.Headcount).LastOrDefault(m => m.Key == 0 && m.First < staff.First && m.Last >= staff.First - 1) is { First: > 0 } word && Numbers.Before(sentence, word.First - 1) is { } ahead)
            return ahead; // "totalt 9855 antall ansatte"
        var next = staff.Last + 1;
        if (sentence.FirstSign(':') is var colon && colon > next && IsBridged(sentence, next, colon - 1))
            next = colon; // "Antall ansatte ved utgangen av 2018: 167"
        if (sentence.IsSign(next, ':') || sentence.At(Category.Copulas, next) is not null)
            next++;
        return Numbers.At(sentence, next);
    }

    // "har 2000 ansatte": a number that looks like a year is one where "har" stands before it and nothing else.
    private static NumberWords? LikeYear(Sentence sentence, int token) =>
        token > 0 && sentence.Tokens[token].IsYear
        && (sentence.All(Category.Headcount).Any(m => m.Key == 1 && m.Last == token - 1) || sentence.All(Category.Bounds).Any(m => m.Last == token - 1))
            ? new NumberWords(sentence.Tokens[token].Value, false, token, token)
            : null;

    private static string? Refusal(Reading reading, PlanDraft draft, FigureContext context, Match staff, NumberWords number)
    {
        var sentence = context.Sentence;
        var part = sentence.Parts.Find(p => p.First <= number.First && p.Last >= number.Last) ?? new Stretch(0, 0);
        if (context.IsOfHead || context.IsOfOthers || sentence.Populations.Any(m => m.Key != 3 && m.Key != 4 && m.First >= part.First && m.Last <= part.Last))
            return "speaks of a part of the staff";
        if (sentence.IsSign(staff.Last + 1, '(') && sentence.LastSign(')') is var closed && closed > staff.Last && sentence.Populations.Any(m => m.Key is 0 or 1 or 2 && m.First > closed))
            return "speaks of a part of the staff"; // "34 personer (20 kvinner og 14 menn) var midlertidig ansatt"
        if (IsToldOfSome(sentence.Whole ?? sentence))
            return "speaks of a part of the staff";
        if (IsOfAnotherCompany(sentence, draft))
            return "speaks of another company";
        if (sentence.All(Category.Leave).Any(l => l.Key is 0 or 2 && l.First > staff.Last && l.First <= staff.Last + OnLeave))
            return "is of those who did something"; // "to medarbeidere i foreldrepermisjon", "three employees were on parental leave"
        if (IsOfTheWorld(sentence, staff))
            return "counts those who work in several countries";
        if (IsLimitOfDuty(sentence, number))
            return "is a limit that the Act sets";
        if (IsOfGender(sentence, number))
            return "counts women or men";
        if (!Counting.IsCount(sentence, number) && !(number.Quantity.Value != decimal.Truncate(number.Quantity.Value) && sentence.At(Category.ManYears, staff.First) is not null))
            return "is no number of people";
        if (number.Quantity.Value < 2)
            return "is an article, or one person";
        if (sentence.At(Category.OwnerGlue, number.First - 1) is { Key: 3 } && Numbers.Before(sentence, number.First - 2) is not null)
            return "is a share of the staff";
        if (IsOfOnePlace(sentence, number, staff) || IsOfOneOrigin(sentence, number, staff))
            return "is of one of several places";
        if (sentence.All(Category.Events).Any(e => e.Last == number.First - 1 || (e.First <= staff.First && e.Last >= staff.First) || e.First > staff.Last && !sentence.All(Category.Copulas).Any(c => c.First > staff.Last && c.First < e.First)))
            return "is of those who did something";
        return context.Year is { } year && year < (reading.ReferenceYear ?? year) - 1 ? "is of an earlier year" : null;
    }

    // "Ni ansatte, fem kvinner og fire menn, var midlertidig ansatt": those who are counted first are those of whom the end tells.
    private static bool IsToldOfSome(Sentence whole)
    {
        if (whole.Populations is not [{ Key: 0 or 1 or 2 } some] || GenderWords.Read(whole) is not { Women: { } women, Men: { } men } || Math.Max(women.Last, men.Last) is var end && some.First <= end)
            return false;
        for (var i = end + 1; i < some.First; i++)
        {
            if (whole.Tokens[i].Kind == TokenKind.Number || whole.At(Category.Quantifiers, i) is not null || whole.At(Category.Relatives, i) is not null || whole.At(Category.Continuations, i) is not null || whole.At(Category.ClauseBreaks, i) is not null)
                return false;
        }

        return whole.All(Category.Copulas).Any(c => c.First > end && c.First < some.First);
    }

    // "11 400 medarbeidere i 26 land": of a group all over the world.
    private static bool IsOfTheWorld(Sentence sentence, Match staff) =>
        sentence.At(Category.PlaceWords, staff.Last + 1) is { } place && Numbers.At(sentence, place.Last + 1) is { } number && sentence.At(Category.NotCounts, number.Last + 1) is not null;

    // "to årsverk i HR-avdelingen", "one FTE in the HR department": of a unit.
    private static bool IsOfUnit(Sentence sentence, Match years) =>
        sentence.At(Category.PlaceWords, years.Last + 1) is { } place && sentence.All(Category.Owners).Any(o => o.First > place.Last && o.First <= place.Last + 2 && o.Key < 2) && sentence.At(Category.EmployerWords, place.Last + 1) is null;

    // "30 ansatte i Horten og 45 i Kristiansund", "41 ansatte på kontoret og 228 sjøfolk".
    private static bool IsOfOnePlace(Sentence sentence, NumberWords number, Match staff) =>
        (sentence.At(Category.PlaceWords, staff.Last + 1) is not null && sentence.All(Category.OwnerGlue).Any(and => and.Key == 0 && and.First > staff.Last && Numbers.At(sentence, and.Last + 1) is { IsPercent: false } rest
            && rest.Quantity.Value > number.Quantity.Value && sentence.At(Category.People, rest.Last + 1) is null))
        || sentence.All(Category.PlaceWords).Any(p => p.First == staff.Last + 1 && IsPlace(sentence, p))
        && sentence.All(Category.PlaceWords).Any(p => p.First > staff.Last + 2 && IsPlace(sentence, p) && Numbers.Before(sentence, p.First - 1) is { } other && other.First > number.Last);

    // "nine employees from five countries and eleven employees from seven": neither are all.
    private static bool IsOfOneOrigin(Sentence sentence, NumberWords number, Match staff) =>
        sentence.At(Category.Deadlines, staff.Last + 1) is { Key: 1 }
        && sentence.All(Category.People).Any(p => p.Key == 2 && p.First != staff.First && Numbers.Before(sentence, p.First - 1) is { IsPercent: false } other && other.First != number.First && sentence.At(Category.Deadlines, p.Last + 1) is { Key: 1 });

    private static bool IsPlace(Sentence sentence, Match word) =>
        word.Last + 1 < sentence.Tokens.Length && sentence.Tokens[word.Last + 1] is { Kind: TokenKind.Word } name && char.IsUpper(sentence.Block.Text[name.Start]);

    // Women and men who make up the number in the same sentence show that it is all of them.
    private static bool AddsUp(Sentence sentence, NumberWords number) =>
        GenderWords.Read(sentence.Whole ?? sentence) is { Women: { } women, Men: { } men } && number.Quantity.IsExact && women.Quantity.Value + men.Quantity.Value == number.Quantity.Value;

    // True where the sentence says it of the employer, false where it may, null where it is about something else.
    private static bool? IsOfEmployer(Sentence sentence, PlanDraft draft, NumberWords number)
    {
        if (sentence.Has(Category.Headcount, 0) || sentence.Has(Category.Headcount, 3) || (sentence.At(Category.OwnerGlue, 0) is { Key: 3 } && number.First <= 3))
            return true;
        if (sentence.All(Category.Headcount).Where(m => m.Key == 1 && m.Last < number.First).LastOrDefault() is { } verb && IsBridged(sentence, verb.Last + 1, number.First - 1))
        {
            var self = verb.First <= 1 || sentence.All(Category.EmployerWords).Any(m => m.First < number.First)
                || sentence.All(Category.LegalForms).Any(m => Entities.IsBehindName(sentence, m))
                || (draft.Employer.Name is { } name && sentence.Text.Contains(name, StringComparison.OrdinalIgnoreCase));
            return self;
        }

        if (sentence.All(Category.Copulas).LastOrDefault(m => m.Last < number.First) is { } copula && IsBridged(sentence, copula.Last + 1, number.First - 1))
            return copula.First <= FarthestCopula && !sentence.Has(Category.SensitiveGroups);
        // "Vi har 12 avdelinger og 230 ansatte."
        var part = sentence.Parts.Find(p => p.First == number.First);
        if (part is { First: > 0 } && sentence.First(Category.Headcount, 1) is { } before && before.Last < part.First && sentence.All(Category.EmployerWords).Any(m => m.First <= before.Last))
            return part.Last <= number.Last + 2;
        return number.First <= 1 && sentence.Tokens.Length <= Shortest ? false : null;
    }

    // Between "har" and the number: "i dag", "om lag", "per 31. desember 2024".
    private static bool IsBridged(Sentence sentence, int first, int last)
    {
        if (first > last)
            return true;
        var covered = new bool[last - first + 1];
        foreach (var match in sentence.Matches)
        {
            if (match.Category is Category.Fillers or Category.Bounds or Category.AsOf or Category.Headcount or Category.EmployerWords or Category.Between)
                Cover(match.First, match.Last);
        }

        foreach (var date in sentence.Dates)
            Cover(date.First, date.Last);
        for (var i = first; i <= last; i++)
        {
            if (sentence.IsSign(i, '.') || sentence.IsSign(i, ',') || sentence.Tokens[i].Kind == TokenKind.Number)
                covered[i - first] = true;
        }

        return Array.TrueForAll(covered, c => c);

        void Cover(int from, int to)
        {
            for (var i = Math.Max(from, first); i <= Math.Min(to, last); i++)
                covered[i - first] = true;
        }
    }

    // The parent company's, or another one's that is named.
    private static bool IsOfAnotherCompany(Sentence sentence, PlanDraft draft) =>
        (sentence.Whole ?? sentence).Has(Category.OtherCompanies)
        || (draft.Employer.Name is { } name && !(sentence.Whole ?? sentence).Text.Contains(name, StringComparison.OrdinalIgnoreCase)
            && sentence.All(Category.LegalForms).Any(m => (LegalForm)m.Key is LegalForm.LimitedCompany or LegalForm.PublicLimitedCompany && Entities.IsBehindName(sentence, m)));

    // "Plikten gjelder virksomheter med mer enn 50 årsverk", "grensen for plikten er 50 ansatte"; "ingen av enhetene har mer enn 50 ansatte".
    private static bool IsLimitOfDuty(Sentence sentence, NumberWords number)
    {
        if (!number.Quantity.IsExact && sentence.First(Category.Quantifiers, 1) is { } none && none.Last < number.First)
            return true;
        var duty = -1;
        foreach (var match in sentence.Matches)
        {
            if (match.Last >= number.First)
                break;
            if (match.Category == Category.DutyNames || match.Category == Category.DutyObjects && match.Key == Named.Obligation)
                duty = match.Last;
            else if (match.Category is Category.WeWords or Category.EmployerWords && match.First > duty)
                duty = -1;
        }

        return duty >= 0;
    }

    // "Antall kvinner: 242 personer" counts women, not employees.
    private static bool IsOfGender(Sentence sentence, NumberWords number) =>
        sentence.All(Category.People).Any(m => m.Key is 0 or 1 && m.Last < number.First && m.Last >= number.First - 2);

    private static bool Holds(Quantity bound, Quantity number) =>
        !bound.IsExact && number.IsExact && !(bound.Low is { } low && (number.Value < low || (bound.LowIsExclusive && number.Value == low))) && !(bound.High is { } high && (number.Value > high || (bound.HighIsExclusive && number.Value == high)));

    private static void Set(Reading reading, PlanDraft draft, FigureContext context, Quantity quantity, double? confidence)
    {
        if (draft.Employer.RegularEmployees is not null && FigureYears.Compare(reading, draft.HeadcountYear, context.Year) is var order && order != 0)
        {
            if (order > 0)
            {
                draft.Reject(Path, quantity.ToString(), reading.PlaceOf(context.Sentence, confidence), "another year than that of the document");
                return;
            }

            draft.Forget(Path);
        }

        // "Vi er færre enn 60": a bound that the number known lies within says nothing new.
        if (draft.Employer.RegularEmployees is { } known && Holds(quantity, known))
            return;
        if (draft.Employer.RegularEmployees is { } bound && Holds(bound, quantity))
            draft.Refine(Path, quantity.ToString(), reading.PlaceOf(context.Sentence, confidence));
        else if (!draft.Note(Path, quantity.ToString(), reading.PlaceOf(context.Sentence, confidence)))
            return;
        draft.Employer = draft.Employer with { RegularEmployees = quantity };
        draft.HeadcountYear = context.Year;
    }
}
