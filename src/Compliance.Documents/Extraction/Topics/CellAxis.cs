using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>What the words beside or above a figure of a table say of it; null and false where they say nothing.</summary>
internal sealed record CellAxis
{
    /// <summary>Of somebody who is none of those whose figures a plan holds.</summary>
    public const string Others = "";

    /// <summary>Nothing is said.</summary>
    public static readonly CellAxis None = new();

    private const int LongestMark = 2;
    private const int LongestPart = 3;
    private const int OfAPart = 7;
    private const int LengthOfShareBehind = 4;

    /// <summary>0 for women, 1 for men; null where neither or both are named.</summary>
    public int? Gender { get; init; }

    /// <summary>True where the words name a gender and nothing else.</summary>
    public bool IsOnlyGender { get; init; }

    /// <summary>True for a ratio of women to men: "K/M".</summary>
    public bool NamesBoth { get; init; }

    /// <summary>False where men come before women: "Menn/kvinner".</summary>
    public bool WomenFirst { get; init; } = true;

    /// <summary>Whose figure it is; <see cref="Others"/> for people whom no figure of the plan is of.</summary>
    public string? Population { get; init; }

    public int? Year { get; init; }

    public bool IsPercent { get; init; }

    public bool IsTotal { get; init; }

    public bool IsStaff { get; init; }

    public bool IsWeeks { get; init; }

    public bool IsPay { get; init; }

    public bool IsMoney { get; init; }

    /// <summary>Women's share of men's pay.</summary>
    public bool IsShare { get; init; }

    /// <summary>A difference of pay, or men's share of women's: no share as the plan holds it.</summary>
    public bool IsOtherComparison { get; init; }

    /// <summary>True for what is wanted: "Mål 2026".</summary>
    public bool IsGoal { get; init; }

    /// <summary>The words for a part of the employer, "Butikkdrift", "Onshore 2024", where nothing else than a year is known of them; null for none.</summary>
    public string? Part { get; init; }

    /// <summary>True where it speaks of levels or groups of positions.</summary>
    public bool IsLevels { get; init; }

    public static CellAxis Of(Sentence words)
    {
        var (women, men) = (words.Has(Category.People, 0), words.Has(Category.People, 1));
        var (markedWomen, markedMen) = Marks(words);
        women |= markedWomen;
        men |= markedMen;
        var share = words.Has(Category.PayComparison, 4);
        var either = IsEither(words); // "… av alle ansatte" in it says of what the share is, and not who is counted
        return new CellAxis
        {
            Gender = women == men ? null : women ? 0 : 1,
            NamesBoth = women && men,
            WomenFirst = FirstOf(words, 0) <= FirstOf(words, 1),
            IsOnlyGender = women != men && (words.Tokens.Length == 1 || IsShareOfGender(words) || words.First(Category.Asides) is { First: 0 } of && of.Last == words.Tokens.Length - 2),
            Population = either ? null : PopulationOf(words),
            Year = YearOf(words),
            IsPercent = words.Has(Category.Percent) && !either && !IsShareBehind(words),
            IsTotal = words.Has(Category.Totals),
            IsStaff = !either && (words.Has(Category.People, 2) || words.Has(Category.Headcount, 0) || words.Has(Category.Headcount, 2) || IsBalance(words)),
            IsWeeks = words.Has(Category.Weeks),
            IsPay = IsOfPay(words),
            IsMoney = words.Has(Category.Money),
            IsShare = share,
            IsOtherComparison = !share && (words.Has(Category.PayComparison, 5) || words.Has(Category.PayComparison, 6)),
            IsLevels = words.Has(Category.Pay, 4) || words.Has(Category.Pay, 5),
            Part = PartOf(words),
            IsGoal = words.Has(Category.Labels, (int)Label.Goals),
        };
    }

    // Words that are in no list, before a year or alone.
    private static string? PartOf(Sentence words)
    {
        if (words.Block.Kind != BlockKind.TableRow)
            return null;
        var last = words.Tokens.Length - 1;
        while (last >= 0 && words.Tokens[last].IsYear)
            last--;
        if (last is < 0 or > LongestPart)
            return null;
        for (var i = 0; i <= last; i++)
        {
            if (words.Tokens[i].Kind == TokenKind.Number || Mark(words, i) is not null)
                return null;
        }

        return words.Matches.Any(m => m.Category is Category.People or Category.Populations or Category.Percent or Category.Totals or Category.Weeks or Category.Pay or Category.PayComparison or Category.Money or Category.Headcount or Category.ManYears or Category.Leave or Category.Mappings or Category.PayData
            or Category.BalanceWords or Category.GenderBalance or Category.GoalMeasures or Category.Labels or Category.YearBefore or Category.Changes or Category.Rates or Category.Years or Category.NotCounts) || words.Dates.Count > (last < words.Tokens.Length - 1 ? 1 : 0) ? null : words.Words(0, last);
    }

    // "Andel kvinner": of all, and no level of that name.
    private static bool IsShareOfGender(Sentence words) =>
        words.Tokens.Length == 2 && words.At(Category.Percent, 0) is { Last: 0 } && words.At(Category.People, 1) is { Key: 0 or 1, Last: 1 };

    // "Antall (%)": the counts come first, and the shares stand behind them in brackets; not "Kvinner (%)".
    private static bool IsShareBehind(Sentence words) =>
        words.Tokens.Length == LengthOfShareBehind && words.IsSign(1, '(') && words.At(Category.Percent, 2) is not null && words.Tokens[0].Kind == TokenKind.Word
        && !Array.Exists(words.Matches, m => m.First == 0 && m.Category is Category.People or Category.Populations or Category.Percent or Category.Pay or Category.Leave or Category.Mappings);

    // "(Oppgi i antall, eventuelt også prosent)", "(Oppgi i antall eller prosent av alle ansatte)": a form lets its reader choose, and the figure tells which it is.
    private static bool IsEither(Sentence words)
    {
        if (!words.IsSign(0, '(') || words.HasNumber || words.First(Category.Percent) is not { First: > 1 } percent)
            return false;
        for (var i = 1; i < percent.First; i++)
        {
            if (words.IsSign(i, ',') || words.At(Category.OwnerGlue, i) is { Key: 1 })
                return true;
        }

        return false;
    }

    /// <summary>The same for words above a table. "Kjønnsbalanse, midlertidige og deltid" names no population that all rows are of.</summary>
    public static CellAxis OfCaption(Sentence words)
    {
        var axis = Of(words);
        return axis.Population is not null && (NamesSeveral(words) || IsAsked(words) || IsDivided(words, axis)) ? axis with { Population = null } : axis;
    }

    // "Hvor står vi?" above all tables of a chapter: the word at its beginning asks, and takes no part of anybody.
    private static bool IsAsked(Sentence words) =>
        words.Block.Kind == BlockKind.Heading && words.At(Category.Asides, 0) is not null && words.Populations.Length == 0 && !words.Has(Category.People);

    // "Antall ansatte per avdeling", "Employees by department": of all, and the rows are the parts; "Ansatte i avdeling nord" are of one.
    private static bool IsDivided(Sentence words, CellAxis axis) =>
        axis is { Population: Others, IsStaff: true } && words.First(Category.People, 2) is { } staff
        && Array.TrueForAll(words.Populations, p => p.Key == OfAPart && p.First > staff.Last + 1 && words.Tokens[p.First - 1].Kind == TokenKind.Word && words.EndsAt(Category.PlaceWords, p.First - 1) is false
            && words.At(Category.OwnerGlue, p.First - 1) is null && words.At(Category.Copulas, p.First - 1) is null);

    private static bool NamesSeveral(Sentence words)
    {
        var named = (words.Has(Category.Leave, 0) ? 1 : 0) | (words.Has(Category.Mappings, 1) ? 2 : 0);
        var first = words.Tokens.Length;
        foreach (var population in words.All(Category.Populations))
        {
            if (population.Key == OfAPart)
                continue; // "etter avdeling"
            named |= 8 << population.Key;
            first = Math.Min(first, population.First);
        }

        // "Kjønnsbalanse og deltid", not "Ansatte i deltid etter kjønn".
        if (words.First(Category.BalanceWords) is { } balance && balance.Last < first && IsListed(words, balance.Last + 1, first))
            named |= 4;
        return (named & (named - 1)) != 0 && named != (2 | (8 << 2)); // "ufrivillig deltid" is one
    }

    private static bool IsListed(Sentence words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words.IsSign(i, ',') || words.IsSign(i, '/') || words.At(Category.OwnerGlue, i) is { Key: 0 })
                return true;
        }

        return false;
    }

    // "Kjønnsbalanse i virksomheten (antall)", not "Kjønnsbalanse på nivå 1".
    private static bool IsBalance(Sentence words) =>
        words.Tokens.Length > 1 && words.First(Category.BalanceWords) is { First: 0 } && !words.Has(Category.Pay, 4) && !words.Has(Category.Pay, 5) && !words.Has(Category.Populations);

    /// <summary>This, and where it says nothing what stands above it.</summary>
    public CellAxis Under(CellAxis above) => above == None ? this : this with
    {
        Gender = Gender ?? (NamesBoth ? null : above.Gender),
        NamesBoth = NamesBoth || above.NamesBoth,
        Population = Population ?? above.Population,
        Year = Year ?? above.Year,
        IsPercent = IsPercent || above.IsPercent,
        IsTotal = IsTotal || above.IsTotal,
        IsStaff = IsStaff || above.IsStaff,
        IsWeeks = IsWeeks || above.IsWeeks,
        IsPay = IsPay || above.IsPay,
        IsMoney = IsMoney || above.IsMoney,
        IsShare = IsShare || above.IsShare,
        IsOtherComparison = IsOtherComparison || above.IsOtherComparison,
        IsLevels = IsLevels || above.IsLevels,
        Part = Part ?? above.Part,
        IsGoal = IsGoal || above.IsGoal,
    };

    /// <summary>The name of a row without the word or mark of a gender at its end or beginning: "Ledere K", "Kvinner i ledelsen".</summary>
    public static string NameOf(Sentence? label)
    {
        if (label is null)
            return "";
        var (first, last) = (0, label.Tokens.Length - 1);
        while (last > 0 && (NamesGender(label, last) || label.IsSign(last, ',') || label.IsSign(last, '–') || label.IsSign(last, '-') || label.IsSign(last, '*')))
            last--;
        while (first < last && NamesGender(label, first))
            first++;
        return label.Words(first, last).Replace('\t', ' '); // the cells of "1 | Ledergruppen"
    }

    private static bool NamesGender(Sentence label, int token) =>
        Mark(label, token) is not null || label.All(Category.People).Any(m => m.Key is 0 or 1 && m.First == token && m.Last == token);

    // "Ufrivillig deltid" is not part-time, and of those who are permanent or work full-time no figure is held.
    private static string? PopulationOf(Sentence words)
    {
        if (words.Has(Category.Leave, 0))
            return "leave";
        if (words.At(Category.Asides, 0) is not null)
            return Others; // "Herav under 15 timer"
        if (words.Has(Category.Benchmarks))
            return Others; // "Bransjen" beside the employer
        if (words.Has(Category.Mappings, 1))
            return "involuntary";
        return words.Populations.FirstOrDefault() switch
        {
            { Key: 0 } => "leaders",
            { Key: 1 } => "temporary",
            { Key: 2 } => "part time",
            { } => Others,
            _ => null,
        };
    }

    private static int? YearOf(Sentence words)
    {
        int? year = null;
        for (var i = 0; i < words.Tokens.Length; i++)
        {
            if (!words.Tokens[i].IsYear || words.Dates.Any(d => d.First <= i && i <= d.Last && FigureDayTopic.IsOfMeeting(words, d)))
                continue;
            if (year is not null)
                return null;
            year = (int)words.Tokens[i].Value;
        }

        return year;
    }

    // Not what only speaks of a total, a level or a division by gender.
    private static bool IsOfPay(Sentence words) => words.All(Category.PayData).Any(m => (PayDatum)m.Key is PayDatum.FixedPay or PayDatum.OtherPay) || words.All(Category.Pay).Any(m => m.Key is 0 or 1 or 2);

    // "Antall K", "Lønn M", "K/M i %": letters that stand for a gender in the tables of every language that is read.
    private static (bool Women, bool Men) Marks(Sentence words)
    {
        var (women, men) = (false, false);
        for (var i = 0; i < words.Tokens.Length; i++)
        {
            var mark = Mark(words, i);
            women |= mark == 0;
            men |= mark == 1;
        }

        return (women, men);
    }

    // "M  Montører", "K Kjøkken og renhold" among "A Ledelse": the letter by which a list of groups is numbered.
    private static bool IsNumberOfLevel(Sentence words, int token) =>
        token == 0 && words.Tokens.Length > 1 && words.Tokens[0].Length == 1 && words.Tokens[1] is { Kind: TokenKind.Word } name && char.IsUpper(words.Block.Text[name.Start]) && words.Block.Kind == BlockKind.TableRow;

    // Where a gender is named first, by a word or by its letter: "Kvinner/menn", "M/K".
    private static int FirstOf(Sentence words, int gender)
    {
        for (var i = 0; i < words.Tokens.Length; i++)
        {
            if (Mark(words, i) == gender || words.At(Category.People, i) is { } people && people.Key == gender)
                return i;
        }

        return int.MaxValue;
    }

    private static int? Mark(Sentence words, int token)
    {
        if (words.Tokens[token] is not { Kind: TokenKind.Word, Length: <= LongestMark } word || IsNumberOfLevel(words, token))
            return null;
        return word.In(words.Block.Text) switch
        {
            "K" or "Kv" or "F" or "W" => 0,
            "M" => 1,
            _ => null,
        };
    }
}
