using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A comparison of women's and men's pay.</summary>
/// <param name="Share">Women's share of men's pay in per cent; null where only a difference is mentioned.</param>
/// <param name="Population">Whom it is about; null for all.</param>
/// <param name="IsGroup">True where that is a group of positions or a level.</param>
/// <param name="IsWords">True where it is told without a figure: "no difference".</param>
/// <param name="IsGuess">True where only a word that is in no list says whom it is about.</param>
internal readonly record struct PayReading(Quantity? Share, string? Population, bool IsGroup = false, bool IsWords = false, bool IsGuess = false);

/// <summary>Reads "kvinner tjente 18,5 % mer enn menn", "94,2 % av menns lønn", "ingen forskjell mellom kjønnene".</summary>
internal static class PayWords
{
    private const int ShortestOfGroup = 5;
    private const int LongestPreposition = 3;
    private const int ShortestBare = 6;
    private const int LongestName = 12;
    private const int LongestPopulation = 3;
    private const int ShortestGroup = 6;
    private const int LongestNumber = 2;

    /// <param name="sentence">The sentence.</param>
    /// <param name="topic">True where the heading above speaks of pay.</param>
    /// <param name="head">The first sentence of its block.</param>
    public static PayReading? Read(Sentence sentence, bool topic, Sentence? head = null)
    {
        if (sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || sentence.Has(Category.Intentions) || sentence.Has(Category.SolePersons))
            return null;
        var figure = Compared(sentence) ?? AsShare(sentence) ?? OfAmounts(sentence);
        if ((figure ?? Equal(sentence, topic)) is not { } share)
            return null;
        var group = GroupOf(sentence, head) ?? CountedGroup(sentence);
        var population = group ?? PopulationOf(sentence);
        return new PayReading(share, population, group is not null || population is [.., ' ', _] or [.., >= '0' and <= '9'], figure is null, group is null && population is not null && population == GroupOf(sentence));
    }

    private static Sentence? OfLevel(Sentence? head) => head?.At(Category.Pay, 0) is { Key: 5 } ? head : null;

    /// <summary>Women and men of a group, in brackets or before the share: "(7 kvinner, 6 menn)".</summary>
    public static GenderReading CountsOf(Sentence sentence, Sentence? head)
    {
        if (head != sentence && OfLevel(head) is { } level)
            return GenderWords.Read(level);
        var open = sentence.LastSign('(');
        var close = sentence.LastSign(')');
        return open > 0 && close > open ? GenderWords.Read(sentence.Part(open + 1, close - 1)) : default;
    }

    // "Nivå 1 (ledere): …", "på nivå 2", "i gruppe B": a level or group with its number.
    private static string? GroupOf(Sentence whole, Sentence? head)
    {
        // "Nivå B – rådgivere: 14 kvinner og 7 menn. Kvinners andel av menns lønn: 94,1 %": the level at the beginning of a block is that of all of it.
        var sentence = whole.Has(Category.Pay, 5) ? whole : OfLevel(head) ?? whole;
        foreach (var match in sentence.All(Category.Pay).Where(m => m.Key is 4 or 5))
        {
            var number = match.Last + 1;
            if (number >= sentence.Tokens.Length || !(sentence.Tokens[number] is { Kind: TokenKind.Number, IsYear: false } || (sentence.Tokens[number] is { Kind: TokenKind.Word, Length: 1 } letter && char.IsUpper(sentence.Block.Text[letter.Start]))))
                continue;
            var colon = match.First == 0 ? sentence.FirstSign(':') : -1;
            return sentence.Words(match.First, colon > number && colon < number + LongestName ? colon - 1 : number);
        }

        return null;
    }

    // A group whose women and men are counted is one of the mapping.
    private static string? CountedGroup(Sentence sentence) => GroupAhead(sentence) is { } ahead && CountsOf(sentence, null) is { Women: not null, Men: not null } ? ahead : null;

    // "I kontorgruppen (6 kvinner og 4 menn) tjener kvinnene …"; not "i 2024", "i snitt", "i bedriften".
    private static string? GroupAhead(Sentence sentence) => sentence.At(Category.PlaceWords, 0) is { } place ? NamedBehind(sentence, place) : null;

    // "For funksjonærene er kvinners lønn 92 %": a short word, one that is in no list, and a verb, before women are named.
    private static string? GroupOf(Sentence sentence) =>
        sentence.Tokens.Length > ShortestOfGroup && sentence.Tokens[0] is { Kind: TokenKind.Word, Length: <= LongestPreposition } && sentence.Tokens[1] is { Kind: TokenKind.Word, Length: >= ShortestBare } name && char.IsLower(sentence.Block.Text[name.Start])
        && sentence.At(Category.Copulas, 2) is not null && !Array.Exists(sentence.Matches, m => m.First <= 1 && m.Last >= 1) && sentence.First(Category.People, 0) is { First: > 2 } ? sentence.Words(1, 1) : null;

    // "Kvinner har 99 prosent av menns timelønn i butikk."
    private static string? GroupBehind(Sentence sentence) =>
        sentence.All(Category.PlaceWords).LastOrDefault() is { First: > 0 } place && place.Last == sentence.Tokens.Length - (sentence.IsSign(sentence.Tokens.Length - 1, '.') ? 3 : 2) - (NumberBehind(sentence, place.Last + 2) ? 1 : 0)
            && char.IsLower(sentence.Block.Text[sentence.Tokens[place.Last + 1].Start]) ? NamedBehind(sentence, place) : null;

    private static string? NamedBehind(Sentence sentence, Match place)
    {
        if (place.Last + 1 >= sentence.Tokens.Length)
            return null;
        var token = sentence.Tokens[place.Last + 1];
        if (token.Kind != TokenKind.Word || token.Length < ShortestGroup)
            return null;
        foreach (var match in sentence.Matches)
        {
            if (match.First <= place.Last + 1 && match.Last > place.Last && match.Category is Category.EmployerWords or Category.Leave or Category.Totals or Category.Pay or Category.Mappings or Category.Fillers or Category.People or Category.Headcount or Category.Months or Category.Seasons or Category.Quarters or Category.HalfYears or Category.Kinds or Category.Limits or Category.ThisYear or Category.Years)
                return null;
        }

        // "i gruppe 3", "i gruppe B"
        var named = sentence.Words(place.Last + 1, place.Last + 1).ToLowerInvariant();
        return NumberBehind(sentence, place.Last + 2) ? named + " " + sentence.Words(place.Last + 2, place.Last + 2) : named;
    }

    private static bool NumberBehind(Sentence sentence, int token) =>
        token < sentence.Tokens.Length && (sentence.Tokens[token] is { Kind: TokenKind.Number, IsYear: false, IsPercent: false } number ? Numbers.At(sentence, token) is not { IsPercent: true } && number.Length <= LongestNumber
            : sentence.Tokens[token] is { Kind: TokenKind.Word, Length: 1 } letter && char.IsUpper(sentence.Block.Text[letter.Start]));

    private static Quantity? Compared(Sentence sentence)
    {
        if (InFavour(sentence) is { } difference)
            return 100 + difference;
        if (sentence.First(Category.PayComparison, 0) is null || Genders(sentence) is not [var first, .., var other] || first.Key == other.Key)
            return null;
        foreach (var direction in sentence.All(Category.PayComparison).Where(m => m.Key is 1 or 2))
        {
            if (Numbers.Before(sentence, direction.First - 1) is not { IsPercent: true } number || !number.Quantity.IsExact)
                continue;
            var distance = direction.Key == 1 ? number.Quantity.Value : -number.Quantity.Value;
            if (first.Key == 0)
                return 100 + distance;
            return distance <= -100 ? null : Quantity.About(Math.Round(10000 / (100 + distance), 1));
        }

        return null;
    }

    // "0,7 % i menns favør".
    private static decimal? InFavour(Sentence sentence)
    {
        foreach (var direction in sentence.All(Category.PayComparison).Where(m => m.Key is 1 or 2 && m.Last > m.First))
        {
            if (sentence.All(Category.People).Any(p => p.Key is 0 or 1 && p.First >= direction.First && p.Last <= direction.Last)
                && Numbers.Before(sentence, direction.First - 1) is { IsPercent: true, Quantity.IsExact: true } number && number.Last == direction.First - 1)
                return direction.Key == 1 ? number.Quantity.Value : -number.Quantity.Value;
        }

        return null;
    }

    private static Quantity? AsShare(Sentence sentence)
    {
        if (!sentence.Has(Category.PayComparison) || Genders(sentence) is not [{ Key: 0 }, ..])
            return null;
        if (sentence.First(Category.PayComparison, 4) is not { } share)
            return sentence.Has(Category.PayComparison, 0) ? OfMen(sentence) : null;
        var first = sentence.IsSign(share.First, '%') ? share.First - 1 : share.First;
        var number = Numbers.At(sentence, first) ?? Numbers.Before(sentence, share.First) ?? Numbers.Before(sentence, share.First - 1) ?? OnlyPercent(sentence, share.Last + 1);
        return number?.Quantity;
    }

    // "Samlet tjener kvinner 103 % av menn".
    private static Quantity? OfMen(Sentence sentence)
    {
        foreach (var men in sentence.All(Category.People))
        {
            if (men.Key == 1 && sentence.Tokens[men.First - 1] is { Kind: TokenKind.Word, Length: 2 } && Numbers.Before(sentence, men.First - 2) is { IsPercent: true } number && number.Last == men.First - 2)
                return number.Quantity;
        }

        return null;
    }

    // "43 120 kroner mot mennenes 43 870 kroner, altså 98,3 prosent": the one share behind two amounts.
    private static Quantity? OfAmounts(Sentence sentence)
    {
        if (!sentence.Has(Category.Pay) || sentence.All(Category.Money).Length < 2 || Genders(sentence) is not [{ Key: 0 }, { Key: 1 }])
            return null;
        return OnlyPercent(sentence, 0) is { Quantity: { IsExact: true, Value: > 50 and < 200 } } share && share.First > sentence.All(Category.Money)[^1].First ? share.Quantity : null;
    }

    // "Kvinners andel av menns lønn er samlet 93,4 %": one such number, or it may be anything.
    private static NumberWords? OnlyPercent(Sentence sentence, int from)
    {
        NumberWords? only = null;
        for (var i = from; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { IsPercent: true } number)
                continue;
            if (only is not null)
                return null;
            only = number;
            i = number.Last;
        }

        return only;
    }

    private static Quantity? Equal(Sentence sentence, bool topic) =>
        sentence.Has(Category.PayComparison, 3) && (topic || sentence.Has(Category.Pay)) && (sentence.Has(Category.People, 3) || Genders(sentence).Length > 1) ? 100 : null;

    private static Match[] Genders(Sentence sentence) => sentence.All(Category.People).Where(m => m.Key is 0 or 1);

    /// <summary>The group or level that a sentence is about; null where it names none.</summary>
    public static string? NameOf(Sentence sentence) => GroupOf(sentence, null) ?? PopulationOf(sentence);

    /// <summary>True where a sentence tells of a group: "Gruppen drift har tre kvinner og seks menn."</summary>
    public static bool IsOfGroup(Sentence sentence) => sentence.All(Category.Populations).Any(p => p.Key == 7 && p.First <= 1);

    // "De to kvinnene i driftsgruppen tjener …"
    private static string? GroupOfWomen(Sentence sentence)
    {
        foreach (var people in sentence.All(Category.People))
        {
            if (people.Key is 0 or 1 && sentence.At(Category.PlaceWords, people.Last + 1) is { } place && NamedBehind(sentence, place) is { } group)
                return group;
        }

        return null;
    }

    /// <summary>Of whom a sentence speaks, where it is not of all.</summary>
    public static string? PopulationOf(Sentence sentence)
    {
        foreach (var match in sentence.All(Category.Populations))
        {
            if (match.Key is 5 or 6 or 0)
                return sentence.Words(match).ToLowerInvariant();
        }

        if ((GroupAhead(sentence) ?? GroupOf(sentence) ?? GroupBehind(sentence) ?? GroupOfWomen(sentence)) is { } named)
            return named;

        // "Blant konsulentene tjener kvinner …"
        foreach (var among in sentence.All(Category.Among))
        {
            if (sentence.At(Category.OwnerGlue, among.Last + 1) is { Key: 2 })
                continue; // "innen hver stillingskode" names none of them
            var last = among.Last;
            while (last + 1 < sentence.Tokens.Length && last - among.Last < LongestPopulation && sentence.Tokens[last + 1].Kind == TokenKind.Word && !sentence.Matches.Any(m => m.First == last + 1 && m.Category is Category.PayComparison or Category.Copulas or Category.People))
                last++;
            if (last > among.Last && sentence.At(Category.People, among.Last + 1) is null)
                return sentence.Words(among.Last + 1, last).ToLowerInvariant();
        }

        return null;
    }
}
