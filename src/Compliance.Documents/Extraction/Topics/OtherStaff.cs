using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>Tells where women and men of a sentence are of a part of the staff, or of a time to come, and so no figures of all.</summary>
internal static class OtherStaff
{
    private const decimal MostLeftOut = 0.9m;
    private const int MostYearsAhead = 1;
    private const int MostBeyond = 2;
    private const int Behind = 2;

    /// <summary>"11 kvinner av 92 ansatte i drift" where the employer has 140: they are of some who are fewer than all.</summary>
    public static bool IsOfFewer(Sentence sentence, Quantity? staff)
    {
        if (staff is not { IsExact: true } all)
            return false;
        foreach (var people in sentence.All(Category.People))
        {
            if (people.Key == 2 && Numbers.Before(sentence, people.First - 1) is { IsPercent: false, Quantity: { IsExact: true } named } && named.Value < all.Value * MostLeftOut)
                return true;
        }

        return false;
    }

    /// <summary>True where women and men together, or those whom they are counted of, are far fewer than the employer is known to have.</summary>
    public static bool AreFewer(GenderReading found, Quantity? staff) =>
        staff is { IsExact: true } all && ((found is { Women.Quantity: { IsExact: true } women, Men.Quantity: { IsExact: true } men } && women.Value + men.Value < all.Value * MostLeftOut)
            || (found.Total is { IsPercent: false, Quantity: { IsExact: true } total } && total.Value < all.Value * MostLeftOut));

    /// <summary>"Rektoratet er to kvinner og to menn, og av de seks instituttlederne er fire kvinner": the number behind women and men whom it does not count.</summary>
    public static bool IsOfNextGroup(GenderReading found) =>
        found is { Women: { IsPercent: false } women, Men: { IsPercent: false } men, Total: { } total } && total.First > Math.Max(women.First, men.First) && total.Quantity.IsExact && women.Quantity.Value + men.Quantity.Value != total.Quantity.Value;

    /// <summary>"I foretaksgruppen var det 21 430 ansatte, av disse 16 287 kvinner" where the employer has 168: they are of some who are many more.</summary>
    public static bool AreOfMany(GenderReading found, GenderFigure? known)
    {
        var all = known?.Total?.Value ?? (known is { Women: { } women, Men: { } men } ? women.Value + men.Value : null);
        return all is { } staff && new[] { found.Women, found.Men, found.Total }.Any(n => n is { IsPercent: false } number && number.Quantity.Value > staff * MostBeyond);
    }

    /// <summary>"68 % av kvinnene i butikk arbeider deltid", "92 ansatte i drift": a word for a place or a unit that is no known word for the employer, nor a time.</summary>
    public static bool IsSomewhere(Sentence sentence)
    {
        foreach (var place in sentence.All(Category.PlaceWords))
        {
            var named = place.Last + 1;
            if (place.First > 0 && named < sentence.Tokens.Length && sentence.Tokens[named] is { Kind: TokenKind.Word } word && char.IsLower(sentence.Block.Text[word.Start]) && sentence.EndsAt(Category.People, place.First - 1)
                && !Array.Exists(sentence.Matches, m => m.First <= named && m.Last >= named && m.Category != Category.NotCounts) && !sentence.Dates.Exists(d => d.First <= named + Behind && d.Last >= named))
                return true;
        }

        return false;
    }

    /// <summary>"… 35 % kvinner innen utgangen av 2026" in a statement for 2023: what is wanted.</summary>
    public static bool IsAhead(Reading reading, FigureContext context) =>
        context.Year is { } year && reading.StatedYear is { } stated && (year > stated + MostYearsAhead || (year > stated && context.Sentence.Has(Category.Intentions)));

    /// <summary>True where the women and men, or those whom a sentence calls the staff, are as many as the employer is known to have.</summary>
    public static bool IsOfAll(Sentence sentence, GenderReading found, Quantity? staff)
    {
        if (staff is not { IsExact: true } all)
            return false;
        if (found is { Women.Quantity: { IsExact: true } women, Men.Quantity: { IsExact: true } men } && women.Value + men.Value == all.Value)
            return true;
        return sentence.All(Category.People).Any(p => p.Key == 2 && Numbers.Before(sentence, p.First - 1) is { IsPercent: false } number && number.Quantity == all);
    }

    /// <summary>The staff of whom a sentence goes on to tell the women and men: "216 ansatte, 118 kvinner og 98 menn"; null where it counts nobody before them.</summary>
    public static NumberWords? Counted(Sentence sentence, GenderReading found)
    {
        if (found.Women is not { } women || found.Men is not { } men)
            return null;
        NumberWords? only = null;
        foreach (var people in sentence.All(Category.People))
        {
            if (people.Key != 2 || Numbers.Before(sentence, people.First - 1) is not { IsPercent: false } number || !Counting.IsCount(sentence, number))
                continue;
            if (only is not null || people.Last >= Math.Min(women.First, men.First))
                return null;
            only = number;
        }

        return only;
    }

    /// <summary>"12 personer var midlertidig ansatt: 5 kvinner og 7 menn", "Nitten arbeider deltid. Det gjelder femten kvinner og fire menn": the number before them that they make up; null where none does.</summary>
    public static NumberWords? MadeUp(Sentence sentence, GenderReading found)
    {
        if (found is not { Women: { IsPercent: false, Quantity: { IsExact: true } women } first, Men: { IsPercent: false, Quantity: { IsExact: true } men } second } || women.Value == 0 || men.Value == 0)
            return null;
        for (var i = 0; i < Math.Min(first.First, second.First); i++)
        {
            if (Numbers.At(sentence, i) is { IsPercent: false, Quantity: { IsExact: true } all } number && all.Value == women.Value + men.Value && Counting.IsCount(sentence, number))
                return number;
        }

        return null;
    }

    /// <summary>True where a sentence counts more people than a figure that was read.</summary>
    public static bool AreMore(GenderReading found, GenderFigure? known)
    {
        var all = found.Total?.Quantity.Value ?? (found is { Women: { } women, Men: { } men } ? women.Quantity.Value + men.Quantity.Value : null);
        var before = known?.Total?.Value ?? (known is { Women: { } knownWomen, Men: { } knownMen } ? knownWomen.Value + knownMen.Value : null);
        return all is { } now && before is { } then && now > then && found.Women is not null;
    }
}
