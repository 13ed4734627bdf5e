using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Women and men of a part of the staff that a sentence names: "Styret består av tre kvinner og fire menn", "Blant rådgiverne er 62 % kvinner",
/// "Av 31 enhetsledere er 21 kvinner". They are levels beside those that tables show.
/// </summary>
internal static class ToldLevels
{
    private const double UnknownName = 0.6;
    private const int LongestName = 6;
    private const int LongestLine = 10;
    private const int ShortestName = 4;
    private const int FewestShares = 2;
    private const int ShortestStem = 6;
    private const int OfSome = 3;
    private const int Determiner = 2;
    private const int And = 0;
    private const int Near = 3;
    private const int Outside = 8;

    /// <summary>Keeps what a sentence tells of parts of the staff, of each year that it names; <see cref="Join"/> puts it into the plan when the tables are read. False where it tells of none.</summary>
    public static bool ReadAll(Reading reading, PlanDraft draft, FigureContext context)
    {
        var before = draft.ToldLevels.Count;
        foreach (var part in FigureYears.Split(context.Sentence))
            Read(reading, draft, part.Year is { } year ? context with { Sentence = part.Part, Year = year, YearPlace = reading.PlaceOf(context.Sentence) } : context with { Sentence = part.Part });
        return draft.ToldLevels.Count > before;
    }

    private static void Read(Reading reading, PlanDraft draft, FigureContext context)
    {
        var sentence = context.Sentence;
        if (sentence.Block.Kind == BlockKind.TableRow || !(sentence.Has(Category.People, 0) || sentence.Has(Category.People, 1)) || TellsOfOthers(sentence) || (sentence.Whole is { } whole && (whole.Has(Category.Intentions) || whole.IsConditional || whole.IsQuestion)))
            return;
        int? gender = null;
        foreach (var part in sentence.Cut(Begins(sentence)))
        {
            if (gender is { } same && !part.Has(Category.People) && NameOf(part) is { } next && ShareOf(part) is { } share)
            {
                // "Blant rådgiverne er 62 % kvinner og blant lederne 31 %"
                var rest = new GenderFigure { Name = next.Words, Year = context.Year is { } of ? Quantity.Exactly(of) : null, WomenPercent = same == 0 ? share.Quantity : null, MenPercent = same == 1 ? share.Quantity : null };
                Add(draft, rest, reading.PlaceOf(sentence, UnknownName), context.YearPlace);
                continue;
            }

            if (NameOf(part) is not { } name || FiguresOf(part, name) is not { } found || found is { Women: null, Men: null, WomenPercent: null, MenPercent: null })
                continue;
            gender = found is { WomenPercent: not null, MenPercent: null, Women: null } ? 0 : found is { MenPercent: not null, WomenPercent: null, Men: null } ? 1 : null;
            var place = reading.PlaceOf(sentence, name.IsKnown ? null : UnknownName);
            var figure = new GenderFigure
            {
                Name = name.Words,
                Year = context.Year is { } year ? Quantity.Exactly(year) : null,
                Women = found.Women?.Quantity,
                Men = found.Men?.Quantity,
                Total = found.Total?.Quantity,
                WomenPercent = found.WomenPercent?.Quantity,
                MenPercent = found.MenPercent?.Quantity,
            };
            Add(draft, figure, place, context.YearPlace);
        }
    }

    /// <summary>
    /// "Kvinneandelen er 58 %. I helse og omsorg er den 88 %, i oppvekst 84 %", "Kvinneandelen er 88 % i helse og omsorg og 22 % i teknisk drift": shares of women
    /// that the place of each names. Whose they are only the words before them say, so a person has to confirm them.
    /// </summary>
    public static bool ReadShares(Reading reading, PlanDraft draft, FigureContext context)
    {
        var sentence = context.Sentence;
        var teller = sentence.Has(Category.People) ? sentence : context.Before?.Block == sentence.Block ? context.Before : null;
        if (sentence.Block.Kind != BlockKind.Paragraph || teller is null || !teller.Has(Category.People, 0) || teller.Has(Category.People, 1) || !HasShare(teller) || TellsOfOthers(sentence) || TellsOfOthers(teller) || FigureYears.Split(sentence) is not [var own])
            return false;
        var found = new List<(string Name, NumberWords Share)>();
        if (teller != sentence)
        {
            foreach (var part in sentence.Cut(Begins(sentence)))
            {
                if (part.At(Category.PlaceWords, Leading(part)) is not null && NameOf(part) is { } name && ShareOf(part) is { } share)
                    found.Add((name.Words, share));
            }
        }

        if (found.Count == 0)
            AddPlacesBehind(sentence, found);
        if (found.Count < FewestShares)
            return false;
        foreach (var (name, share) in found)
            Add(draft, new GenderFigure { Name = name, Year = (own.Year ?? context.Year) is { } year ? Quantity.Exactly(year) : null, WomenPercent = share.Quantity }, reading.PlaceOf(sentence, UnknownName), own.Year is null ? context.YearPlace : null);
        return true;
    }

    // "88 % i helse og omsorg, 84 % i oppvekst og 22 % i teknisk drift"
    private static void AddPlacesBehind(Sentence sentence, List<(string Name, NumberWords Share)> found)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { IsPercent: true } share || sentence.At(Category.PlaceWords, share.Last + 1) is not { } place)
                continue;
            var end = place.Last + 1;
            while (end < sentence.Tokens.Length && sentence.Tokens[end].Kind == TokenKind.Word && sentence.At(Category.GoalMeasures, end) is null && !(sentence.At(Category.OwnerGlue, end) is { Key: And } && Numbers.At(sentence, end + 1) is not null))
                end++;
            if (Name(sentence, place.Last + 1, end - 1, end, null, isPlace: false) is { } name)
                found.Add((name.Words, share));
        }
    }

    // Where the name is a guess, so is whose the figures are.
    private static void Add(PlanDraft draft, GenderFigure level, Place place, Place? yearPlace)
    {
        var drafted = new ItemDraft<GenderFigure>(level, place).With("name", place);
        foreach (var (member, value) in ((string, Quantity?)[])[("women", level.Women), ("men", level.Men), ("women percent", level.WomenPercent), ("men percent", level.MenPercent), ("total", level.Total)])
        {
            if (value is not null)
                drafted.With(member, place);
        }

        draft.ToldLevels.Add(level.Year is null ? drafted : drafted.With("year", yearPlace ?? place));
    }

    private static bool HasShare(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is { IsPercent: true })
                return true;
        }

        return false;
    }

    private static NumberWords? ShareOf(Sentence part)
    {
        NumberWords? only = null;
        for (var i = 0; i < part.Tokens.Length; i++)
        {
            if (Numbers.At(part, i) is not { } number)
                continue;
            if (only is not null || !number.IsPercent)
                return null;
            only = number;
            i = number.Last;
        }

        return only;
    }

    /// <summary>Adds what was told to the levels: not those that a table shows, and not the leaders whom the plan has a figure of.</summary>
    public static void Join(PlanDraft draft)
    {
        foreach (var told in draft.ToldLevels)
        {
            var level = told.Item;
            if (IsLeaders(draft.Figures.Leaders, level) || draft.Levels.Exists(l => (l.Item.Year == level.Year || l.Item.Year is null || level.Year is null) && IsSame(l.Item, level)))
                continue;
            draft.Levels.Add(told);
        }
    }

    // "Partnerne" of the text and "Partnere" of the table, who are as many women.
    private static bool IsSame(GenderFigure shown, GenderFigure told) =>
        string.Equals(shown.Name, told.Name, StringComparison.OrdinalIgnoreCase)
        || (shown.Women is not null && shown.Women == told.Women && shown.Name is { Length: >= ShortestStem } name && told.Name!.Length >= ShortestStem && name.AsSpan(0, ShortestStem).Equals(told.Name.AsSpan(0, ShortestStem), StringComparison.OrdinalIgnoreCase));

    private static bool IsLeaders(GenderFigure? leaders, GenderFigure level) =>
        leaders is not null && leaders.Women == level.Women && leaders.Men == level.Men && leaders.WomenPercent == level.WomenPercent && leaders.MenPercent == level.MenPercent;

    // Of pay, leave, applicants, what is wanted, those who did something, or of whom the plan has a figure of its own.
    private static bool TellsOfOthers(Sentence sentence) =>
        sentence.Has(Category.Intentions) || sentence.Has(Category.Events) || sentence.Has(Category.Leave) || sentence.Has(Category.Weeks) || sentence.Has(Category.PayComparison) || sentence.Has(Category.PayData) || sentence.Has(Category.Mappings)
        || sentence.Has(Category.Benchmarks) || sentence.Has(Category.SensitiveGroups) || sentence.Has(Category.Duties) || sentence.Has(Category.Rates) || sentence.Has(Category.EarlierPlan) || sentence.Has(Category.YearBefore)
        || sentence.Has(Category.OtherCompanies) || sentence.Has(Category.Money) || sentence.Has(Category.Voluntary) || sentence.Has(Category.Answers) || FigureContext.Compares(sentence) || Array.Exists(sentence.Populations, p => p.Key is > 0 and < 5 or Outside);

    // "…, og blant de fem avdelingslederne er tre kvinner", "… og i Elverum 33 %": each names its own.
    private static List<int> Begins(Sentence sentence)
    {
        var begins = new List<int>();
        for (var i = 1; i < sentence.Tokens.Length - 1; i++)
        {
            if (sentence.IsSign(i, ';') || (sentence.At(Category.ClauseBreaks, i) is not null && sentence.At(Category.Asides, i) is null))
                begins.Add(i);
            else if ((sentence.IsSign(i, ',') || sentence.At(Category.OwnerGlue, i) is { Key: And })
                && i + 1 is var next && (sentence.At(Category.Among, next) is not null || sentence.At(Category.PlaceWords, next) is not null || sentence.At(Category.OwnerGlue, next) is { Key: OfSome }))
                begins.Add(next);
        }

        return begins;
    }

    /// <summary>The words that name a part of the staff.</summary>
    /// <param name="Words">The words.</param>
    /// <param name="First">The first token behind which figures of it stand.</param>
    /// <param name="Total">How many it has, where that stands beside its name.</param>
    /// <param name="IsKnown">True where a list knows the words for a part of the staff.</param>
    private sealed record Named(string Words, int First, NumberWords? Total, bool IsKnown);

    // Behind a comma, "og" and "mens".
    private static int Leading(Sentence part)
    {
        var first = 0;
        while (first < part.Tokens.Length && (part.IsSign(first, ',') || part.IsSign(first, ';') || part.At(Category.OwnerGlue, first) is { Key: And, Last: var and } && and == first || part.At(Category.ClauseBreaks, first) is { } br && br.Last == first))
            first++;
        return first;
    }

    private static Named? NameOf(Sentence part)
    {
        var first = Leading(part);
        if (first >= part.Tokens.Length - 2)
            return null;
        if (part.At(Category.Among, first) is { } among)
            return Behind(part, among.Last + 1, isPlace: false);
        if (part.At(Category.OwnerGlue, first) is { Key: OfSome } of && part.At(Category.PlaceWords, first) is null)
            return Behind(part, of.Last + 1, isPlace: false);
        if (part.At(Category.PlaceWords, first) is { } place)
            return Behind(part, place.Last + 1, isPlace: true);
        return OfNumber(part, first) ?? Subject(part, first);
    }

    // "Blant de fem avdelingslederne er …", "I rådmannens ledergruppe sitter det …", "Av 31 enhetsledere er …".
    private static Named? Behind(Sentence part, int at, bool isPlace)
    {
        at = Skip(part, at);
        NumberWords? total = null;
        if (Numbers.At(part, at) is { IsPercent: false } count)
        {
            total = Counting.IsCount(part, count) && !isPlace ? count : null;
            at = Skip(part, count.Last + 1);
        }

        var end = VerbFrom(part, at);
        for (var i = at + 1; i < part.Tokens.Length && end == part.Tokens.Length; i++)
            end = Numbers.At(part, i) is { IsPercent: true } ? i : end; // "blant rådgiverne 62 % kvinner"
        if (end <= at || end == part.Tokens.Length)
            return null;
        var (last, size) = WithoutSize(part, at, end - 1);
        return Name(part, at, last, end, total ?? size, isPlace);
    }

    // "11 av 26 mellomledere er kvinner", "To av seks i ledergruppen er kvinner", "38 % av linjelederne er kvinner".
    private static Named? OfNumber(Sentence part, int first)
    {
        if (Numbers.At(part, first) is not { } number || part.At(Category.OwnerGlue, number.Last + 1) is not { Key: OfSome } of)
            return null;
        var at = Skip(part, of.Last + 1);
        NumberWords? total = null;
        if (Numbers.At(part, at) is { IsPercent: false } all)
        {
            if (number.IsPercent)
                return null;
            total = all;
            at = Skip(part, all.Last + 1);
            if (part.At(Category.PlaceWords, at) is { } place)
                at = Skip(part, place.Last + 1);
        }
        else if (!number.IsPercent)
        {
            return null;
        }

        var end = VerbFrom(part, at);
        return end <= at || end == part.Tokens.Length ? null : Name(part, at, end - 1, 0, total, isPlace: false);
    }

    // "Styret består av …", "Ledergruppen på fem har …", "Rådgivere: …", "Offshore 6,1 % kvinner".
    private static Named? Subject(Sentence part, int first)
    {
        var at = Skip(part, first);
        var colon = part.FirstSign(':');
        var end = colon > at && colon - at <= LongestName ? colon : VerbFrom(part, at);
        if (end == part.Tokens.Length && part.Tokens.Length <= LongestLine && part.Whole is null)
        {
            end = at;
            while (end < part.Tokens.Length && Numbers.At(part, end) is null)
                end++; // a line of its own
            if (end < part.Tokens.Length && Numbers.At(part, end) is not { IsPercent: true })
                return null;
        }

        if (end <= at || end >= part.Tokens.Length - 1)
            return null;
        var (last, size) = WithoutSize(part, at, end - 1);
        var name = Name(part, at, last, end, size ?? Members(part, end), isPlace: false);

        // "Likevel er kun 3 av 19 kvinner", "Rådgiverne er 12 kvinner og 8 menn": before a verb that says nothing a word in no list may be anything.
        if (name is not null && part.At(Category.Copulas, end) is not null && !HasNumber(part, end + 1, end + Near))
            return null; // "Partene ble enige om å prioritere to kvinner"
        return name is { IsKnown: false } && !part.IsSign(end, ':') && part.At(Category.Cooperation, end) is null && Numbers.At(part, end) is null ? null : name;
    }

    // "… består av seks personer, hvorav to kvinner", "… has seven members, of whom two are women".
    private static NumberWords? Members(Sentence part, int verb)
    {
        if (!part.Has(Category.Asides) && !part.Has(Category.Relatives))
            return null;
        for (var i = verb; i < part.Tokens.Length && !part.IsSign(i, ','); i++)
        {
            if (Numbers.At(part, i) is { IsPercent: false } number && Counting.IsCount(part, number))
                return part.At(Category.People, number.Last + 1) is { Key: 0 or 1 } ? null : number;
        }

        return null;
    }

    // "Ledergruppen på fem", "styret i banken": what stands behind a name is no part of it.
    private static (int Last, NumberWords? Size) WithoutSize(Sentence part, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (part.At(Category.PlaceWords, i) is not { } place)
                continue;
            if (Numbers.At(part, place.Last + 1) is { IsPercent: false } size && size.Last == last)
                return (i - 1, size);
            if (part.At(Category.EmployerWords, place.Last + 1) is not null || char.IsUpper(part.Block.Text[part.Tokens[place.Last + 1].Start]))
                return (i - 1, null);
        }

        return (last, null);
    }

    private static bool HasNumber(Sentence part, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (Numbers.At(part, i) is not null)
                return true;
        }

        return false;
    }

    private static int Skip(Sentence part, int at)
    {
        while (at < part.Tokens.Length && part.At(Category.OwnerGlue, at) is { Key: Determiner } word)
            at = word.Last + 1;
        return at;
    }

    // Where the verb stands: "er", "består av", "har", "sitter".
    private static int VerbFrom(Sentence part, int at)
    {
        for (var i = at; i < part.Tokens.Length; i++)
        {
            if (part.IsSign(i, ',') || part.IsSign(i, '('))
                return part.Tokens.Length;
            if (part.At(Category.Copulas, i) is not null || part.At(Category.Cooperation, i) is { Key: 1 or 2 or 4 } || part.At(Category.Headcount, i) is { Key: 1 } && part.At(Category.Deeds, i) is { Key: 0 } && i > at)
                return i;
        }

        return part.Tokens.Length;
    }

    private static Named? Name(Sentence part, int first, int last, int from, NumberWords? total, bool isPlace)
    {
        if (last < first || last - first >= LongestName || part.Tokens[last].End - part.Tokens[first].Start < ShortestName)
            return null;
        bool known = false, person = false;
        for (var i = first; i <= last; i++)
        {
            if (part.Tokens[i].Kind == TokenKind.Number || Numbers.At(part, i) is not null || part.IsSign(i, ',') || part.IsSign(i, ';'))
                return null;
        }

        foreach (var match in part.Matches)
        {
            if (match.First > last || match.Last < first)
                continue;
            if (match.Category is Category.People && match.Key == 2)
                person = true;
            else if (match.Category is Category.People or Category.WeWords or Category.EmployerWords or Category.Continuations or Category.Anaphors or Category.Totals or Category.BalanceWords or Category.Headcount or Category.Years or Category.Quantifiers
                or Category.GenderBalance or Category.Fillers or Category.ThisYear or Category.Months or Category.Seasons or Category.Percent or Category.Asides or Category.Relatives or Category.Subordinators or Category.Sources or Category.Kinds or Category.PeopleOfOthers or Category.Negations or Category.AsOf or Category.TableWords or Category.Among or Category.GoalMeasures or Category.Intentions or Category.Changes)
                return null;
            known |= match.Category is Category.Populations or Category.Owners && match.First >= first;
        }

        if (part.HasDateAt(first, last) || (person && last == first) || (isPlace && !known && char.IsUpper(part.Block.Text[part.Tokens[first].Start])))
            return null;
        return new Named(part.Words(first, last), from, total, known);
    }

    private static GenderReading? FiguresOf(Sentence part, Named name)
    {
        var found = GenderWords.Read(part);
        if (name.Total is { } total && total.Quantity.IsExact)
            found = found with { Total = found is { Women: null, Men: null } ? found.Total : total };
        return found.Total is { } all && Sum(found) > all.Quantity.Value ? null : found;
    }

    private static decimal Sum(GenderReading found) => (found.Women is { IsPercent: false } women ? women.Quantity.Value : 0) + (found.Men is { IsPercent: false } men ? men.Quantity.Value : 0);
}
