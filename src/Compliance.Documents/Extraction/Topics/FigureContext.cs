using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A sentence with figures, and what it stands in.</summary>
internal sealed record FigureContext(Sentence Sentence, Sentence? Before, int? Year, Place? YearPlace)
{
    private const int FarthestBeginning = 3;
    private const int LongestName = 8;
    private const int LongestRest = 9;
    private const int SameTime = 2;
    private const int OfUs = 3;
    private const int Amounts = 4;

    /// <summary>The figure that the heading or label above the sentence names; null where it names none.</summary>
    public string? Head { get; init; }

    /// <summary>True where the sentence only goes on with a sentence about some of the staff, or about what is no number of people.</summary>
    public bool IsOfSome { get; init; }

    /// <summary>"4 ansatte, 2 kvinner og 2 menn" below "Deltid:".</summary>
    public bool IsOfHead => Head is not null && !Sentence.Has(Category.Answers) && Sentence.Tokens.Length <= LongestRest && (Numbers.At(Sentence, 0) is not null || Sentence.At(Category.People, 0) is { Key: 0 or 1 });

    /// <summary>Name of the figure that a heading or label is about; null where it names none.</summary>
    public static string? NamedBy(Sentence head) =>
        head.Tokens.Length <= FarthestBeginning + 1 && !head.Has(Category.Mappings) && !head.Has(Category.Pay) && head.Populations.Select(m => m.Key).FirstOrDefault(-1) is >= 0 and <= 2 and var named ? Names[named] : null;

    /// <summary>True for "Kvinner: 19", which below "Ufrivillig deltid" or "Ønsker å arbeide mer" is of those.</summary>
    public static bool IsLine(Sentence sentence) =>
        sentence.Tokens.Length <= LongestRest && sentence.Populations.Length == 0 && !sentence.Has(Category.Percent) && sentence.FirstNumber >= 0 && (sentence.At(Category.People, 0) is { Key: 0 or 1 } || sentence.FirstNumber == 0);

    /// <summary>The year in which involuntary part-time work was mapped; "… ble undersøkt samtidig" has that of the mapping of pay before it. Null where it is not told.</summary>
    public static int? MappedIn(Reading reading, Placed placed)
    {
        var sentence = placed.Sentence;
        if (!sentence.Has(Category.Mappings, 1))
            return null;
        if (sentence.Dates is [var made, ..])
            return made.Date.First.Year;
        for (var i = placed.Index - 1; i >= 0 && sentence.Has(Category.LastOnes, SameTime) && reading.Sentences[i].Sentence is var before && before.Block == sentence.Block; i--)
        {
            if (before.Has(Category.Mappings, 0) && FigureYears.OneOf(before) is { } year)
                return year;
        }

        return null;
    }

    private static readonly string[] Names = ["leaders", "temporary", "part time"];

    /// <summary>Name of the figure that the sentence speaks of; null where it is a population that has none.</summary>
    public string? Population
    {
        get
        {
            if (IsOfYearBefore || IsSomeOfCounted)
                return null;
            var isOfOthers = false;
            foreach (var match in Sentence.Populations)
            {
                if (IsBehindStaff(match))
                    continue;
                if (IsTeller(match) || IsBeforeOthers(match))
                {
                    isOfOthers = true;
                    continue;
                }

                switch (match.Key)
                {
                    case 0 or 1 or 2: return Names[match.Key];
                    case 3 or 4: break;
                    default: return null;
                }
            }

            if (isOfOthers || IsBareName)
                return null;
            if (IsOfHead)
                return Head;
            if (CountedBefore is { } counted)
                return counted;
            return (Sentence.Has(Category.Leave) && !IsAverageStaff) || Sentence.Has(Category.Intentions) || Sentence.Has(Category.Benchmarks) || IsAmongSome || IsOfOthers || IsSharePart || IsCountOfOthers || Sentence.Has(Category.EarlierPlan) ? null : "balance";
        }
    }

    // "Offshore 6,1 % kvinner": a name in no list, right before the share, and no verb.
    private bool IsBareName
    {
        get
        {
            if (Sentence.Tokens.Length > LongestRest || Sentence.Has(Category.Copulas) || Sentence.Has(Category.Headcount) || Sentence.Tokens[0].Kind != TokenKind.Word || HasMatchAt(0))
                return false;
            for (var i = 1; i < Sentence.Tokens.Length; i++)
            {
                if (Numbers.At(Sentence, i) is { } number)
                    return number.IsPercent && Sentence.Tokens[i - 1].Kind == TokenKind.Word && !HasMatchAt(i - 1) && Sentence.At(Category.People, number.Last + 1) is { Key: 0 or 1 };
            }

            return false;
        }
    }

    /// <summary>"… og 64 av dem er kvinner": a part of a sentence that counts those before it.</summary>
    public bool GoesOnCounting => Sentence.Whole is { } whole && whole.Start < Sentence.Start && Sentence.Has(Category.Headcount, OfUs);

    // "Det gir en kvinneandel på …", "Av disse var 171 kvinner"; not "Av de ansatte", "Av oss".
    private bool BeginsCounting => Sentence.At(Category.Headcount, 0) is { } first && (first.Key == Amounts || (first.Key == OfUs && !Sentence.Has(Category.People, 2) && !Sentence.Has(Category.WeWords)));

    // "Vi har 84 ledere. Det gir en kvinneandel på 76 prosent", "Vi har 84 ledere, og 64 av dem er kvinner": of those counted before; null where they were all or nobody.
    private string? CountedBefore
    {
        get
        {
            var counting = GoesOnCounting ? Sentence.Whole : BeginsCounting && Before?.Block == Sentence.Block ? Before : null;
            if (counting is null || counting.All(Category.People).Any(p => p.Key == 2 && !counting.All(Category.Headcount).Any(h => h.Key == OfUs && h.First <= p.First && h.Last >= p.Last)))
                return null;
            var names = counting.Populations.Where(m => counting.Tokens[m.First].Start < Sentence.Start || counting == Before).Select(m => m.Key).Distinct().ToArray();
            return names is [>= 0 and <= 2 and var only] ? Names[only] : null;
        }
    }

    /// <summary>"Vi hadde fem vikarer. Alle var menn", "Sju av ti kvinner arbeider heltid": of those told before, and of the women.</summary>
    public bool IsOfThoseBefore =>
        (Sentence.At(Category.Quantifiers, 0) is { Key: 0 } all && Sentence.At(Category.Copulas, all.Last + 1) is not null && Before is { } before && before.Block == Sentence.Block && before.Populations.Length > 0)
        || Sentence.All(Category.People).Any(p => p.Key is 0 or 1 && p.First > 2 && Numbers.Before(Sentence, p.First - 1) is { IsPercent: false } of && Sentence.EndsAt(Category.OwnerGlue, of.First - 1, 3) && Numbers.Before(Sentence, of.First - 2) is not null);

    // "I snitt 138 ansatte, hvorav 52 kvinner": the staff of a year, and no weeks of leave.
    private bool IsAverageStaff =>
        Sentence.Has(Category.Headcount) && !Sentence.Has(Category.Leave, 0) && !Sentence.Has(Category.Leave, 2) && !Sentence.Has(Category.Weeks) && !Sentence.Has(Category.Pay) && Sentence.Has(Category.People, 2);

    // "Nedgangen skyldes ifølge lederne at to fedre delte permisjonen".
    private bool IsTeller(Match population) => Sentence.Has(Category.AccordingTo) && (Sentence.EndsAt(Category.AccordingTo, population.First - 1, 0) || Sentence.EndsAt(Category.AccordingTo, population.First - 2, 0));

    // "Vi er om lag 410 ansatte, og de fleste jobber deltid": another clause tells of some of those who are counted in the first.
    private bool IsBehindStaff(Match population)
    {
        var comma = population.First - 1;
        while (comma > 0 && !Sentence.IsSign(comma, ','))
            comma--;
        if (comma <= 0 || Sentence.At(Category.OwnerGlue, comma + 1) is not { Key: 0 } || !CountsStaffBefore(comma))
            return false;
        for (var i = comma + 1; i < Sentence.Tokens.Length; i++)
        {
            if (Numbers.At(Sentence, i) is not null)
                return false;
        }

        return true;
    }

    private bool CountsStaffBefore(int token) => Sentence.All(Category.People).Any(p => p.Key == 2 && p.First > 0 && p.Last < token && Numbers.Before(Sentence, p.First - 1) is { IsPercent: false });

    // "… for 24 av 31 ledere, og andelen menn blant nyansatte steg": the share is of those whom it stands beside; not "deltid, 52 % blant kvinner".
    private bool IsBeforeOthers(Match population) =>
        Sentence.Has(Category.Among) && HasOthersBehind(population);

    private bool HasOthersBehind(Match population) =>
        Sentence.All(Category.Among).Any(a => a.First > population.Last + 1 && GenderWords.Read(Sentence, population.Last + 1, a.First - 1).IsEmpty && Sentence.At(Category.WeWords, a.Last + 1) is null && Sentence.At(Category.People, a.Last + 1) is null && Sentence.At(Category.EmployerWords, a.Last + 1) is null);

    // "Året før var kvinneandelen 44,1 %", "Kvinneandelen var 44,1 % i fjor"; not "214 ansatte, mot 209 året før".
    private bool IsOfYearBefore => Sentence.First(Category.YearBefore) is { } before && (before.First == 0 || Sentence.Tokens.Count(t => t is { Kind: TokenKind.Number, IsYear: false }) == 1);

    /// <summary>True below a heading of parental leave.</summary>
    public bool IsOfLeave { get; init; }

    /// <summary>True for the answer to whether part-timers want to work more.</summary>
    public bool IsAnswer { get; init; }

    public bool SpeaksOfStaff => NamesStaff || (GoesOn && Before?.Has(Category.People, 2) == true);

    /// <summary>True where the sentence itself calls those whom it counts the staff.</summary>
    public bool CountsStaff => NamesStaff || Sentence.Has(Category.BalanceWords);

    private bool NamesStaff => Sentence.Has(Category.People, 2) || Sentence.Has(Category.Headcount, 0) || Sentence.Has(Category.Headcount, 2) || IsOfUs;

    // "Ved utgangen av året var vi 52 kvinner og 111 menn."
    private bool IsOfUs => Sentence.Has(Category.WeWords) && Sentence.Has(Category.People, 0) && Sentence.Has(Category.People, 1)
        && Sentence.All(Category.WeWords).Any(w => Numbers.At(Sentence, w.Last + 1) is { IsPercent: false } || (Sentence.At(Category.Copulas, w.Last + 1) is { } copula && Numbers.At(Sentence, copula.Last + 1) is { IsPercent: false }));

    /// <summary>"På lageret er 32 av de ansatte kvinner", "I den vitenskapelige staben er 40 %": of a place that is no known word for the employer, and no time.</summary>
    public bool IsSomewhere
    {
        get
        {
            if (Sentence.At(Category.PlaceWords, 0) is not { Last: 0 })
                return false;
            var at = Sentence.At(Category.OwnerGlue, 1) is { Key: 2 } determiner ? determiner.Last + 1 : 1;
            return at < Sentence.Tokens.Length && Sentence.Tokens[at] is { Kind: TokenKind.Word } place && char.IsLower(Sentence.Block.Text[place.Start])
                && !IsKnown(at) && !Sentence.Dates.Exists(d => d.First <= FarthestBeginning + 1);
        }
    }

    private bool HasMatchAt(int token) => Array.Exists(Sentence.Matches, m => m.First <= token && m.Last >= token);

    private bool IsKnown(int token) => Array.Exists(Sentence.Matches, m => m.First <= token && m.Last >= token && m.Category is not (Category.Owners or Category.NotCounts));

    // "Av disse er 22 kvinner", "22 er kvinner": about those of whom the sentence before it spoke.
    private bool GoesOn => Sentence.First(Category.Continuations) is { First: <= 1 } || Sentence.Has(Category.Headcount, 3) || Sentence.First(Category.People) is { First: <= FarthestBeginning };

    /// <summary>"Seilere: 3 av 6 er kvinner", "Forskere i alt: 45": a line about some who are not known.</summary>
    public bool IsOfOthers
    {
        get
        {
            var colon = Sentence.FirstSign(':');
            return colon is > 0 and < LongestName && !TellsOf(colon);
        }
    }

    private bool TellsOf(int colon) => Sentence.Dates.Exists(d => d.First < colon) || Sentence.Matches.Any(m => m.First < colon
        && (m.Category is Category.People or Category.Headcount or Category.BalanceWords or Category.EqualityWords or Category.EmployerWords or Category.AsOf or Category.Years || m is { Category: Category.Totals, First: 0 }));

    /// <summary>True for "5,2 prosent i menns favør", "4 % lavere": of pay, and of no people.</summary>
    public static bool Compares(Sentence sentence)
    {
        foreach (var words in sentence.All(Category.PayComparison))
        {
            if (words.Key is 1 or 2 && Numbers.Before(sentence, words.First - 1) is { IsPercent: true } share && share.Last == words.First - 1)
                return true;
        }

        return IsOfCause(sentence);
    }

    // "Hovedårsaken til forskjellen på 7,6 prosent er at flere menn er ledere": what the cause is given for is no share of people.
    private static bool IsOfCause(Sentence sentence)
    {
        if (sentence.First(Category.Causes) is not { First: 0 } cause || sentence.First(Category.Copulas, from: cause.Last + 1) is not { } copula)
            return false;
        for (var i = cause.Last + 1; i < copula.First; i++)
        {
            if (Numbers.At(sentence, i) is { IsPercent: true })
                return true;
        }

        return false;
    }

    // "Av 10 deltidsansatte er det 2 kvinner og 1 mann som vil jobbe mer": fewer than those they are of, and told apart by what follows.
    private bool IsSomeOfCounted
    {
        get
        {
            var whole = Sentence.Whole ?? Sentence;
            return whole.At(Category.OwnerGlue, 0) is { Key: 3 } of && Numbers.At(whole, of.Last + 1) is { IsPercent: false } all && whole.Has(Category.Relatives)
                && GenderWords.Read(whole) is { Women: { } women, Men: { } men } && women.Quantity.Value + men.Quantity.Value < all.Quantity.Value
                && whole.First(Category.Relatives, from: Math.Max(women.Last, men.Last) + 1) is not null;
        }
    }

    // "8 av 10 renholdere er kvinner": of those whom an unknown word names.
    private bool IsCountOfOthers
    {
        get
        {
            foreach (var of in Sentence.All(Category.OwnerGlue))
            {
                if (of.Key == 3 && Numbers.Before(Sentence, of.First - 1) is { IsPercent: false } part && part.Last == of.First - 1 && Numbers.At(Sentence, of.Last + 1) is { IsPercent: false } all && all.Last + 1 < Sentence.Tokens.Length
                    && Sentence.Tokens[all.Last + 1] is { Kind: TokenKind.Word } word && char.IsLower(Sentence.Block.Text[word.Start]) && !HasMatchAt(all.Last + 1))
                    return true;
            }

            return false;
        }
    }

    // "22 % av forskerne er kvinner": a share of some, where it is not of all, of the employees, or of those named before.
    private bool IsSharePart
    {
        get
        {
            if (!Sentence.Has(Category.OwnerGlue, 3))
                return false;
            for (var i = 0; i < Sentence.Tokens.Length; i++)
            {
                if (Numbers.At(Sentence, i) is not { IsPercent: true } number || Sentence.At(Category.OwnerGlue, number.Last + 1) is not { Key: 3 } of || of.Last + 1 >= Sentence.Tokens.Length)
                    continue;
                if (IsOfOthersThanAll(of.Last))
                    return true;
            }

            return false;
        }
    }

    // "Blant professorene er 31 % kvinner", "Av seniorrådgiverne er 67 % kvinner"; not "blant de ansatte", "hos oss".
    private bool IsAmongSome =>
        Sentence.All(Category.Among).Any(a => Sentence.At(Category.WeWords, a.Last + 1) is null && (IsKindOfStaff(a) || !Sentence.All(Category.People).Any(p => p.First > a.Last && p.First <= a.Last + FarthestBeginning)))
        || (Sentence.At(Category.OwnerGlue, 0) is { Key: 3 } of && Sentence.At(Category.PlaceWords, 0) is null && IsOfOthersThanAll(of.Last));

    // "Blant de vitenskapelig ansatte": an unknown word before the staff tells which of them; not "blant kommunens ansatte".
    private bool IsKindOfStaff(Match among)
    {
        if (Sentence.All(Category.People).FirstOrDefault(p => p.Key == 2 && p.First > among.Last + 1 && p.First <= among.Last + FarthestBeginning) is not { Last: > 0 } staff)
            return false;
        var word = Sentence.Tokens[staff.First - 1];
        return word.Kind == TokenKind.Word && char.IsLower(Sentence.Block.Text[word.Start]) && Sentence.Block.Text[word.End - 1] != 's' && !HasMatchAt(staff.First - 1);
    }

    // "av seniorrådgiverne", "av kvinnene"; not "av de ansatte", "av bankens 72 ansatte", "av disse", "av de 72 er 37".
    private bool IsOfOthersThanAll(int of) =>
        of + 1 < Sentence.Tokens.Length && Sentence.Tokens[of + 1].Kind == TokenKind.Word && Numbers.At(Sentence, of + 2) is null
        && !Sentence.Matches.Any(m => m.First > of && m.First <= of + FarthestBeginning && (m.Category is Category.EmployerWords or Category.WeWords or Category.Quantifiers or Category.BalanceWords or Category.Totals or Category.Headcount || m is { Category: Category.People, Key: 2 }))
        && !Sentence.All(Category.Continuations).Any(m => m.First <= of + 1 && m.Last >= of) && !Sentence.All(Category.Asides).Any(m => m.First <= of && m.Last > of);
}
