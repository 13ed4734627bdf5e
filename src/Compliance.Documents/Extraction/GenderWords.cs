using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Counts and shares of women and men in one sentence.</summary>
internal readonly record struct GenderReading(NumberWords? Women, NumberWords? Men, NumberWords? WomenPercent, NumberWords? MenPercent, NumberWords? Total)
{
    public bool IsEmpty => Women is null && Men is null && WomenPercent is null && MenPercent is null && Total is null;

    public GenderReading With(int gender, NumberWords number) => (gender, number.IsPercent) switch
    {
        (0, false) => this with { Women = Women ?? number },
        (0, true) => this with { WomenPercent = WomenPercent ?? number },
        (_, false) => this with { Men = Men ?? number },
        _ => this with { MenPercent = MenPercent ?? number },
    };
}

/// <summary>
/// Reads "37 kvinner og 35 menn", "Antall kvinner: 242 (72,2 %)", "65 % av de ansatte er menn", "1 av 4 er kvinner". A sentence is
/// taken part by part, as commas and "og" divide it, so that a number belongs to the gender that stands with it.
/// </summary>
internal static class GenderWords
{
    private const int Farthest = 8;
    private const int SmallestTotal = 11;
    private const int Whole = 100;
    private const int CellGap = 2;

    public static GenderReading Read(Sentence sentence) => Read(sentence, 0, sentence.Tokens.Length - 1);

    /// <summary>Reads a stretch of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Its first token.</param>
    /// <param name="to">Its last token.</param>
    public static GenderReading Read(Sentence sentence, int from, int to)
    {
        if (!sentence.Has(Category.People, 0) && !sentence.Has(Category.People, 1))
            return default;
        if (!sentence.Has(Category.Numbers) && !sentence.Has(Category.Quantifiers) && sentence.FirstNumber < 0)
            return default;
        if (InTurn(sentence, from, to) is { } inTurn)
            return inTurn;
        var result = default(GenderReading);
        int? lastGender = null;
        foreach (var part in sentence.Parts)
        {
            if (part.First >= from && part.Last <= to)
                result = ReadPart(sentence, part, result, ref lastGender);
        }

        return IsArticle(sentence, result) ? default : AllOf(sentence, from, to) is { } all && result is { Women: null, Men: null } ? all : result;
    }

    // "Kvinner arbeider oftere deltid enn menn (34 % mot 12 %)", "for kvinner og menn henholdsvis 34 og 12 prosent": both are named, and then both are counted in that order.
    private static GenderReading? InTurn(Sentence sentence, int from, int to)
    {
        if (GendersIn(sentence, new Stretch(from, to)) is not [var one, var other] || one.Key == other.Key || NumbersIn(sentence, new Stretch(other.Last + 1, to)) is not [var first, var second]
            || NumbersIn(sentence, new Stretch(from, other.First - 1)).Count > 0 || second.First - first.Last != CellGap || !Joins(sentence, second.First - 1) || (first.IsPercent && !second.IsPercent))
            return null;
        if (second.IsPercent ? Math.Max(first.Quantity.Value, second.Quantity.Value) > Whole : !Counting.IsCount(sentence, first) || !Counting.IsCount(sentence, second) || CountsOthers(sentence, second))
            return null;
        return default(GenderReading).With(one.Key, first with { IsPercent = second.IsPercent }).With(other.Key, second);
    }

    private static bool Joins(Sentence sentence, int token) =>
        sentence.At(Category.OwnerGlue, token) is { Key: 0 } || sentence.At(Category.ComparedWith, token) is not null || sentence.At(Category.Respectively, token) is not null;

    // "Fire ansatte, alle kvinner, arbeidet deltid".
    private static GenderReading? AllOf(Sentence sentence, int from, int to)
    {
        foreach (var all in sentence.All(Category.Quantifiers))
        {
            if (all.Key != 0 || all.First <= from + 2 || all.Last >= to || !sentence.IsSign(all.First - 1, ',') || sentence.At(Category.People, all.Last + 1) is not { Key: 0 or 1 } gender || sentence.At(Category.People, all.First - 2) is not { Key: 2 } staff
                || Numbers.Before(sentence, staff.First - 1) is not { IsPercent: false } count || !Counting.IsCount(sentence, count))
                continue;
            var none = new NumberWords(0, false, all.First, all.Last);
            return gender.Key == 0 ? new GenderReading(count, none, null, null, null) : new GenderReading(none, count, null, null, null);
        }

        return null;
    }

    /// <summary>The parts of a sentence that commas and "og" divide; those of a parenthesis stay in one, unless it names women or men itself.</summary>
    public static List<Stretch> Parts(Sentence sentence)
    {
        var result = new List<Stretch>();
        int first = 0, depth = 0, open = 0;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            // "Kvinner utgjør 76 % av de ansatte (1 870 kvinner og 590 menn)": the numbers in it have genders of their own.
            var ofGenders = depth == 0 && sentence.IsSign(i, '(') && NamesGenders(sentence, i + 1);
            open += ofGenders || (open > 0 && sentence.IsSign(i, '(')) ? 1 : open > 0 && sentence.IsSign(i, ')') ? -1 : 0;
            if (open == 0)
                depth += sentence.IsSign(i, '(') ? 1 : sentence.IsSign(i, ')') ? -1 : 0;
            var divides = ofGenders || depth <= 0 && (sentence.IsSign(i, ',') || sentence.IsSign(i, ';') || sentence.At(Category.OwnerGlue, i) is { Key: 0 } || sentence.At(Category.ClauseBreaks, i) is not null);
            if (!divides)
                continue;
            if (i > first)
                result.Add(new Stretch(first, i - 1));
            first = i + 1;
        }

        if (first < sentence.Tokens.Length)
            result.Add(new Stretch(first, sentence.Tokens.Length - 1));
        return result;
    }

    private static bool NamesGenders(Sentence sentence, int first)
    {
        var (women, men) = (false, false);
        for (var i = first; i < sentence.Tokens.Length && !sentence.IsSign(i, ')'); i++)
        {
            women |= sentence.At(Category.People, i) is { Key: 0 };
            men |= sentence.At(Category.People, i) is { Key: 1 };
        }

        return women && men;
    }

    private static GenderReading ReadPart(Sentence sentence, Stretch part, GenderReading result, ref int? lastGender)
    {
        var genders = GendersIn(sentence, part);
        if (genders.Count == 0)
            return lastGender is { } before ? WithShare(sentence, part, result, before) : result;
        var other = lastGender;
        lastGender = genders[^1].Key;
        var numbers = NumbersIn(sentence, part);
        if (IsRowOfYears(sentence, numbers))
            return result;
        if (genders.Count == 1 && other == 1 - genders[0].Key && SharesOfBoth(sentence, numbers) is { } shares)
        {
            numbers.RemoveAll(n => n.IsPercent);
            return One(sentence, part, result, numbers, genders[0]).With(1 - genders[0].Key, shares.First).With(genders[0].Key, shares.Second);
        }

        if (genders.Count == 1)
            return PartOf(sentence, numbers, genders[0], result) ?? One(sentence, part, result, numbers, genders[0]);
        return Several(sentence, genders, numbers, result);
    }

    private static List<Match> GendersIn(Sentence sentence, Stretch part)
    {
        var result = new List<Match>();
        foreach (var match in sentence.Matches)
        {
            if (match is { Category: Category.People, Key: 0 or 1 } && match.First >= part.First && match.Last <= part.Last)
                result.Add(match);
        }

        return result;
    }

    private static GenderReading Several(Sentence sentence, List<Match> genders, List<NumberWords> numbers, GenderReading result)
    {

        // "Kvinner 12 menn 14": who comes first tells which side the numbers stand on.
        var behind = numbers.Count > 0 && genders[0].First < numbers[0].First;
        foreach (var number in numbers)
        {
            var index = behind ? genders.FindLastIndex(g => g.Last < number.First) : genders.FindIndex(g => g.First > number.Last);
            if (index >= 0 && genders[index] is var near && Math.Abs(behind ? number.First - near.Last : near.First - number.Last) <= 2 && (number.IsPercent ? number.Quantity.Value <= Whole : Counting.IsCount(sentence, number)))
                result = result.With(near.Key, number);
        }

        return result;
    }

    // "52 kvinner og 135 menn (27,8 % og 72,2 %)": the shares in the bracket stand in the order of the counts.
    private static (NumberWords First, NumberWords Second)? SharesOfBoth(Sentence sentence, List<NumberWords> numbers) =>
        numbers.FindAll(n => n.IsPercent) is [var first, var second] && sentence.IsSign(first.First - 1, '(') && sentence.IsSign(second.Last + 1, ')') ? (first, second) : null;

    private static GenderReading One(Sentence sentence, Stretch part, GenderReading result, List<NumberWords> numbers, Match gender)
    {
        foreach (var number in numbers)
        {
            if (number.IsPercent ? number.Quantity.Value <= Whole : Counting.IsCount(sentence, number) && Counts(sentence, part, number, gender))
                result = result.With(gender.Key, number);
        }

        return Quantified(sentence, part, result, gender);
    }

    // "Kvinner 75,6 % 75,4 % 75,8 %": cells of columns that the line does not name.
    private static bool IsRowOfYears(Sentence sentence, List<NumberWords> numbers)
    {
        for (var i = 1; i < numbers.Count; i++)
        {
            if (numbers[i - 1].IsPercent && numbers[i].IsPercent && numbers[i].First - numbers[i - 1].Last <= CellGap && AreCells(sentence, numbers[i - 1].Last + 1, numbers[i].First))
                return true;
        }

        return false;
    }

    private static bool AreCells(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Word || ",;(/–-".Contains(sentence.Block.Text[sentence.Tokens[i].Start], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    // "37 kvinner", "12 av lederne er kvinner", "Antall kvinner: 242", "Kvinner utgjør 12"; not "50 ansatte, kvinner …".
    private static bool Counts(Sentence sentence, Stretch part, NumberWords number, Match gender)
    {
        if (number.Last < gender.First)
        {
            if (number.Last == gender.First - 1 || (sentence.At(Category.Copulas, number.Last + 1) is { } copula && copula.Last == gender.First - 1) || IsParenthesis(sentence, number.Last + 1, gender.First - 1))
                return true;
            return gender.First - number.Last <= Farthest && !CountsOthers(sentence, number)
                && sentence.At(Category.OwnerGlue, number.Last + 1) is { Key: 3 };
        }

        if (number.First == gender.Last + 2 && (sentence.IsSign(gender.Last + 1, ':') || sentence.IsSign(gender.Last + 1, '(') || sentence.At(Category.Copulas, gender.Last + 1) is not null))
            return !IsNamedBefore(sentence, part, gender) || !CountsOthers(sentence, number);
        return number.First == gender.Last + 1 && number.Last == part.Last && !CountsOthers(sentence, number);
    }

    // "Antall kvinner: 242 personer" counts women; "kvinner er 12 ledere" says nothing.
    private static bool IsNamedBefore(Sentence sentence, Stretch part, Match gender) => gender.First > part.First + 1 && !sentence.IsSign(gender.Last + 1, ':');

    private static bool CountsOthers(Sentence sentence, NumberWords number) =>
        sentence.At(Category.People, number.Last + 1) is { Key: 2 } || sentence.At(Category.Populations, number.Last + 1) is not null;

    private static bool IsParenthesis(Sentence sentence, int first, int last) => first < last && sentence.IsSign(first, '(') && sentence.IsSign(last, ')');

    // "… og utgjør 72,2 % av alle": the share of those who were counted before; not "en mann, jobber 80 %".
    private static GenderReading WithShare(Sentence sentence, Stretch part, GenderReading result, int gender)
    {
        var counted = gender == 0 ? result is { Women: not null, WomenPercent: null } : result is { Men: not null, MenPercent: null };
        if (!counted || sentence.All(Category.Populations).Any(m => m.First >= part.First && m.Last <= part.Last))
            return result;
        return NumbersIn(sentence, part) is [{ IsPercent: true } share] && !sentence.EndsAt(Category.WorkVerbs, share.First - 1) ? result.With(gender, share) : result;
    }

    // "Halvparten av lederne er kvinner", "ingen av lederne er kvinner", "alle lederne er menn"; "2 kvinner og ingen menn".
    private static GenderReading Quantified(Sentence sentence, Stretch part, GenderReading result, Match gender)
    {
        foreach (var word in sentence.All(Category.Quantifiers))
        {
            if (word.First < part.First || word.Last >= gender.First)
                continue;
            var copula = sentence.All(Category.Copulas).Any(c => c.First > word.Last && c.Last == gender.First - 1);
            var beside = word.Last == gender.First - 1;
            if (copula && word.Key != 1 && !IsOfKnown(sentence, word.Last + 1, gender.First - 1))
                continue;
            if (copula && ShareOf(sentence, word) is { } share)
                return result.With(gender.Key, share);
            if (word.Key == 0 && copula)
                return result.With(gender.Key, new NumberWords(100, true, word.First, word.Last));
            if (word.Key == 1 && (copula || (beside && !result.IsEmpty)))
                return result.With(gender.Key, new NumberWords(0, false, word.First, word.Last));
        }

        return result;
    }

    // "Alle lederne er kvinner"; not "alle assistentene er kvinner", of whom the plan holds no figure.
    private static bool IsOfKnown(Sentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Word && !IsCovered(sentence, i))
                return false;
        }

        return true;
    }

    private static bool IsCovered(Sentence sentence, int token)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.First <= token && token <= match.Last && match.Category is Category.People or Category.Populations or Category.Copulas or Category.OwnerGlue or Category.Headcount or Category.EmployerWords or Category.Numbers or Category.Fillers or Category.PlaceWords)
                return true;
        }

        return false;
    }

    // "1 av 4 er kvinner", "12 av 20 ledere er kvinner"; "en av fire er kvinner" is a share and counts nobody.
    private static GenderReading? PartOf(Sentence sentence, List<NumberWords> numbers, Match gender, GenderReading result)
    {
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (count, total) = (numbers[i], numbers[i + 1]);
            if (count.IsPercent || total.IsPercent || !(gender.First > total.Last ? gender.First - total.Last <= Farthest : IsSubject(sentence, gender, count)) || count.Quantity.Value > total.Quantity.Value || OfBetween(sentence, count, total) is not true)
                continue;
            if (sentence.At(Category.OwnerGlue, total.Last + 1) is { Key: 3 } && total.Quantity.Value < SmallestTotal)
                return result; // "1 av 4 av våre ingeniører"
            if (gender.Last < count.First && NamesOthers(sentence, total.Last + 1))
                return result; // "menn utgjør syv av ti partnere"
            if (result is { Women: { } women, Men: { } men } && count.First > Math.Max(women.Last, men.Last))
                return result; // "fire menn og to kvinner, og i styret er tre av sju kvinner": of others
            var spelled = sentence.Tokens[count.Last].Kind == TokenKind.Word && sentence.Tokens[total.Last].Kind == TokenKind.Word && total.Quantity.Value < SmallestTotal;
            var share = spelled && !numbers.Exists(n => n.First < count.First && n.Quantity == total.Quantity);
            return share
                ? result.With(gender.Key, new NumberWords(ShareOf(count.Quantity, total.Quantity.Value), true, count.First, total.Last))
                : result.With(gender.Key, count) with { Total = result.Total ?? total };
        }

        return null;
    }

    // A word for people that is neither the staff nor one of whom the plan has a figure, nor one that goes on with the sentence.
    private static bool NamesOthers(Sentence sentence, int token) =>
        token < sentence.Tokens.Length && sentence.Tokens[token] is { Kind: TokenKind.Word, Length: > CellGap + 1 } && !Array.Exists(sentence.Matches, m => m.First <= token && m.Last >= token);

    // "Kvinner utgjør fire av ti ansatte."
    private static bool IsSubject(Sentence sentence, Match gender, NumberWords count) =>
        gender.Last < count.First && sentence.EndsAt(Category.Copulas, count.First - 1) && count.First - gender.Last <= CellGap + 1;

    // "To av tre", "two out of three", "one in four" where both are spelled out.
    private static bool? OfBetween(Sentence sentence, NumberWords count, NumberWords total)
    {
        if (sentence.At(Category.OwnerGlue, count.Last + 1) is { Key: 3 } of && total.First == of.Last + 1)
            return true;
        return sentence.At(Category.PlaceWords, count.Last + 1) is { } place && total.First == place.Last + 1 && sentence.Tokens[count.Last].Kind == TokenKind.Word && sentence.Tokens[total.Last].Kind == TokenKind.Word && total.Quantity.Value < SmallestTotal ? true : null;
    }

    // "Under fire av ti" is less than 40 per cent.
    private static Quantity ShareOf(Quantity count, decimal total)
    {
        var share = Math.Round(Whole * count.Value / total, 1);
        return count switch
        {
            { IsExact: true } => Quantity.About(share),
            { Low: null, HighIsExclusive: true } => Quantity.LessThan(share),
            { Low: null } => Quantity.AtMost(share),
            { High: null, LowIsExclusive: true } => Quantity.MoreThan(share),
            { High: null } => Quantity.AtLeast(share),
            _ => Quantity.About(share),
        };
    }

    // "Mer enn halvparten", "hver tredje".
    private static NumberWords? ShareOf(Sentence sentence, Match word)
    {
        decimal? share = word.Key switch { 2 => 50, 3 => 33.3m, 4 => 25, 5 => 66.7m, 6 => 75, _ => null };
        if (share is not { } value)
            return null;
        foreach (var bound in sentence.All(Category.Bounds))
        {
            if (bound.Last == word.First - 1)
                return new NumberWords(bound.Key switch { 0 => Quantity.MoreThan(value), 1 => Quantity.AtLeast(value), 2 => Quantity.LessThan(value), 3 => Quantity.AtMost(value), _ => Quantity.About(value) }, true, bound.First, word.Last);
        }

        return new NumberWords(word.Key == 2 ? Quantity.Exactly(value) : Quantity.About(value), true, word.First, word.Last);
    }

    private static List<NumberWords> NumbersIn(Sentence sentence, Stretch part)
    {
        var result = new List<NumberWords>();
        for (var i = part.First; i <= part.Last; i++)
        {
            if (Numbers.At(sentence, i) is not { } number || number.Last > part.Last || IsLeast(sentence, number.First) || IsInPopulation(sentence, i) || GoalStarts.IsChange(sentence, number))
                continue; // "minst to kvinner" is what is wanted, "under 100 prosent stilling" is part-time, and "1,4 prosentpoeng" how much a share has changed
            result.Add(number);
            i = number.Last;
        }

        return result;
    }

    private static bool IsInPopulation(Sentence sentence, int token)
    {
        foreach (var match in sentence.All(Category.Populations))
        {
            if (match.First <= token && token <= match.Last)
                return true;
        }

        return false;
    }

    private static bool IsLeast(Sentence sentence, int token)
    {
        foreach (var match in sentence.Matches)
        {
            if (match is { Category: Category.Bounds, Key: 1 } && match.First == token)
                return true;
        }

        return false;
    }

    // "en kvinne" alone is no count.
    private static bool IsArticle(Sentence sentence, GenderReading reading) =>
        (reading.Women ?? reading.Men) is { } only && (reading.Women is null || reading.Men is null) && reading.Total is null
        && sentence.Tokens[only.Last].Kind == TokenKind.Word && only.Quantity.Value == 1;
}
