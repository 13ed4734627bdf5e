namespace Compliance.Documents;

/// <summary>A part of a sentence, with the year that it states; null where it states none.</summary>
internal sealed record YearPart(Sentence Part, int? Year);

/// <summary>Which year a number in a sentence belongs to, and which of two years a document speaks for.</summary>
internal static class FigureYears
{
    private const int Leading = 3;
    private const int Since = 4;

    /// <summary>The parts of a sentence with the year that each states; null where it states none.</summary>
    public static List<YearPart> Split(Sentence sentence)
    {
        var years = YearsOf(sentence);
        if (years.Count == 0 || sentence.Has(Category.Acts))
            return [new YearPart(sentence, null)];
        if (years.Count > 1)
            RemoveRemarks(years, sentence);
        if (InBracket(sentence, years) is var (open, close) && open > 0)
            return OfBracket(sentence, open, close);
        if (years.Count == 1)
            return OfOne(sentence, years[0]);

        // "I 2023 var det 12, i 2024 var det 14" or "12 i 2023 og 14 i 2024".
        var firstNumber = sentence.FirstNumber;
        var leads = firstNumber < 0 || years[0].Last < firstNumber;
        var cuts = new List<int>();
        for (var i = 1; i < years.Count; i++)
            cuts.Add(leads ? PartBegin(sentence, years[i].First, years[i - 1].Last) : years[i - 1].Last + 1);
        return [.. sentence.Cut(cuts).SelectMany(p => YearsOf(p) is [var only, ..] ? !leads && YearsOf(p).Count == 1 ? OfOne(p, only) : [new YearPart(p, only.Year)] : [new YearPart(p, null)])];
    }

    private static void RemoveRemarks(List<YearWords> years, Sentence sentence) => years.RemoveAll(y => IsRemark(sentence, y));

    // "78,4 prosent (78,9 i 2022)", "37,8 % (41,0 % i 2022 og 40,2 % i 2021)": all years stand in one bracket, with numbers of their own.
    private static (int Open, int Close) InBracket(Sentence sentence, List<YearWords> years)
    {
        for (var open = sentence.FirstSign('('); open > 0 && open < years[0].First; open++)
        {
            if (!sentence.IsSign(open, '('))
                continue;
            var close = open + 1;
            while (close < sentence.Tokens.Length && !sentence.IsSign(close, ')') && !sentence.IsSign(close, '('))
                close++;
            if (close > years[^1].Last && (close == sentence.Tokens.Length || sentence.IsSign(close, ')')) && years[0].First > open && HasNumberBeside(sentence, years, open + 1, close - 1) && HasNumber(sentence, new Stretch(0, open - 1)))
                return (open, close);
        }

        return default;
    }

    // "Tilstanden per 31.12.2024 (2023 i parentes)": a year in a bracket without numbers is that of none.
    private static bool IsRemark(Sentence sentence, YearWords year)
    {
        var open = year.First - 1;
        while (open >= 0 && !sentence.IsSign(open, '(') && !sentence.IsSign(open, ')'))
            open--;
        var close = year.Last + 1;
        while (close < sentence.Tokens.Length && !sentence.IsSign(close, ')') && !sentence.IsSign(close, '('))
            close++;
        if (open <= 0 || !sentence.IsSign(open, '(') || close >= sentence.Tokens.Length || !sentence.IsSign(close, ')') || close - year.Last < 2)
            return false;
        return !HasNumberBeside(sentence, [year], open + 1, close - 1);
    }

    private static bool HasNumberBeside(Sentence sentence, List<YearWords> years, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i] is { Kind: TokenKind.Number, IsYear: false } && !years.Exists(y => y.First <= i && i <= y.Last))
                return true;
        }

        return false;
    }

    private static List<YearPart> OfBracket(Sentence sentence, int open, int close)
    {
        var result = new List<YearPart> { new(sentence.Part(0, open - 1), null) };
        if (close > open + 1)
            result.AddRange(Split(sentence.Part(open + 1, close - 1)));
        var behind = Behind(sentence, open, close + 1);
        if (behind < sentence.Tokens.Length)
            result.AddRange(Split(sentence.Part(behind, sentence.Tokens.Length - 1)));
        return result;
    }

    // "643 ansatte (2023: 611), hvorav 109 kvinner": those whom the bracket divides from their number are of all of them.
    private static int Behind(Sentence sentence, int open, int at)
    {
        if (!sentence.IsSign(at, ',') || sentence.At(Category.Asides, at + 1) is not { } aside || !sentence.EndsAt(Category.People, open - 1, 2))
            return at;
        return aside.Last + 1;
    }

    /// <summary>The one year that a sentence names; null where it names none or several.</summary>
    public static int? OneOf(Sentence sentence) => !sentence.Has(Category.Acts) && YearsOf(sentence) is [var only] ? only.Year : null;

    /// <summary>Below zero where the second year is the better one for the document, above zero where the first is; zero where they are one.</summary>
    public static int Compare(Reading reading, int? first, int? second)
    {
        if (first == second)
            return 0;
        if (first is { } one && second is { } other)
            return Distance(reading, one).CompareTo(Distance(reading, other)) is var order && order < 0 ? 1 : -1;

        // Without a year it is that of the document, or of the year before: a plan tells the figures of the year before.
        return IsOfDocument(reading, (first ?? second)!.Value) ? 0 : first is null ? 1 : -1;
    }

    /// <summary>True for the year of the document and the one before it.</summary>
    public static bool IsOfDocument(Reading reading, int year) => reading.ReferenceYear is not { } reference || (year <= reference && year >= reference - 1);

    private static int Distance(Reading reading, int year)
    {
        const int Later = 1000;
        var reference = reading.ReferenceYear ?? Later * Later;
        return year <= reference ? reference - year : Later + year - reference;
    }

    // "I 2024 er vi 50, og 12 er kvinner": a year at the beginning holds for all; one inside holds for its own part.
    private static List<YearPart> OfOne(Sentence sentence, YearWords year)
    {
        if (year.First <= Leading)
            return [new YearPart(sentence, year.Year)];
        var parts = sentence.Parts;
        var own = parts.FindIndex(p => p.First <= year.First && p.Last >= year.Last);
        var numbers = parts.Where(p => HasNumber(sentence, p)).ToArray();
        if (own > 0 && IsComparison(sentence, parts[own].First, year.First) && Array.Exists(numbers, p => p.Last < parts[own].First))
            return [new YearPart(sentence.Part(0, parts[own].First - 1), null), new YearPart(sentence.Part(parts[own].First, sentence.Tokens.Length - 1), year.Year)];

        // "29 kvinner, det dobbelte av hva vi hadde i 2020": of what is told behind the numbers.
        if (own > 0 && !HasNumber(sentence, parts[own]) && numbers.Length > 0 && Array.TrueForAll(numbers, p => p.Last < parts[own].First) && sentence.IsSign(parts[own].First - 1, ',') && sentence.All(Category.WeWords).Any(w => w.First > parts[own].First && w.Last < year.First))
            return [new YearPart(sentence, null)];

        // "Kvinnene er nå 61 prosent, i 2017 var de 63 prosent": what stands before the year is of another time.
        if (own > 0 && year.First <= parts[own].First + 1 && HasNumber(sentence, parts[own]) && Array.Exists(numbers, p => p.Last < parts[own].First))
            return [new YearPart(sentence.Part(0, parts[own].First - 1), null), new YearPart(sentence.Part(parts[own].First, sentence.Tokens.Length - 1), year.Year)];
        if (own < 0 || numbers.Length == 0 || numbers.All(p => p.First > parts[own].Last) is false)
            return [new YearPart(sentence, year.Year)];
        return [new YearPart(sentence.Part(0, parts[own].Last), year.Year), new YearPart(sentence.Part(parts[own].Last + 1, sentence.Tokens.Length - 1), null)];
    }

    // "23 prosent, mot 21 prosent i 2023", "2 611 kvinner (2023: 2 587)": the year is that of what the figure is held against.
    private static bool IsComparison(Sentence sentence, int first, int year) =>
        sentence.At(Category.ComparedWith, first) is not null || (year > 0 && sentence.IsSign(year - 1, '('));

    private static bool HasNumber(Sentence sentence, Stretch part)
    {
        for (var i = part.First; i <= part.Last; i++)
        {
            if (sentence.Tokens[i] is { Kind: TokenKind.Number, IsYear: false })
                return true;
        }

        return false;
    }

    private static int PartBegin(Sentence sentence, int year, int after)
    {
        for (var i = year; i > after + 1; i--)
        {
            if (sentence.IsSign(i, ',') || sentence.IsSign(i, '(') || sentence.At(Category.OwnerGlue, i) is { Key: 0 })
                return i;
        }

        return Math.Max(after + 1, year - 1);
    }

    // "Vi har siden 2019 drevet lager og har 84 ansatte": since when something is so is not when the staff was counted.
    private static bool IsSince(Sentence sentence, DateWords date) => sentence.EndsAt(Category.Deeds, date.First - 1, Since);

    private sealed record YearWords(int Year, int First, int Last);

    private static List<YearWords> YearsOf(Sentence sentence)
    {
        var result = new List<YearWords>();
        if (!sentence.HasYear)
            return result;
        foreach (var date in sentence.Dates)
        {
            var year = date.Date.First.Year;
            var counts = sentence.At(Category.People, date.Last + 1) is { Key: 2 } && date.First == date.Last;
            if (!counts && !IsSince(sentence, date) && year == date.Date.Last.Year && sentence.Tokens[date.Last].IsYear && (result.Count == 0 || result[^1].Year != year))
                result.Add(new YearWords(year, date.First, date.Last));
        }

        return result;
    }
}
