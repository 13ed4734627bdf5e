namespace Compliance.Documents;

/// <summary>"Siste lønnskartlegging er fra 2021", "the last statement covers 2022": the last of something that the Act asks for, and its year.</summary>
internal static class LastOne
{
    private const int Last = 0;
    private const int Dated = 1;
    private const int Still = 3;
    private const int Farthest = 8;
    private const int AtOnce = 2;

    /// <summary>The date of the thing of a kind that a clause speaks of; null where it says none.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="kind">The key of the words for it among the objects of duties.</param>
    /// <param name="mustBeLast">True where the words must say that it is the last one.</param>
    public static DateWords? DateOf(Sentence clause, int kind, bool mustBeLast)
    {
        if (clause.First(Category.DutyObjects, kind) is not { } thing || IsAdjunct(clause, thing.First - 1) || clause.Has(Category.Coming) || clause.Has(Category.Intentions))
            return null;
        var isLast = clause.First(Category.LastOnes, Last) is not null;
        if (mustBeLast && !isLast)
            return null;
        foreach (var dated in clause.All(Category.LastOnes))
        {
            if (dated.Key == Dated && dated.First > thing.Last && dated.First - thing.Last <= Farthest && clause.Dates.Find(d => d.First == dated.Last + 1) is { Last: > 0 } date)
                return date;
        }

        // "Lønnskartlegging gjøres annethvert år, sist per mars 2022."
        foreach (var lately in clause.All(Category.LastOnes))
        {
            if (lately.Key == Last && lately.First > thing.Last && clause.Dates.Find(d => d.First > lately.Last && d.First <= lately.Last + AtOnce) is { Last: > 0 } then)
                return then;
        }

        // "Lønnskartleggingen fra 2021 gjelder fortsatt."
        if (clause.Has(Category.LastOnes, Still) && clause.Dates.Find(d => d.First > thing.Last && d.First <= thing.Last + AtOnce) is { Last: > 0 } valid)
            return valid;

        // "Redegjørelsen for 2022 er den siste."
        return mustBeLast && clause.First(Category.LastOnes, Last) is { } last && clause.Dates is [{ First: var at } only] && at == thing.Last + 2 && clause.First(Category.Copulas) is { } copula && copula.First == only.Last + 1 && last.First - copula.Last <= 2 ? only : null;
    }

    /// <summary>The date of a clause that goes on about what the sentence before named: "Sist var for 2022"; null for none.</summary>
    public static DateWords? DateBehind(Sentence clause) =>
        clause.First(Category.LastOnes, Last) is { First: 0 } last && !clause.Has(Category.Coming) && !clause.Has(Category.Intentions) && clause.Dates.Find(d => d.First > last.Last && d.First <= last.Last + AtOnce + 1) is { Last: > 0 } date ? date : null;

    /// <summary>The date of a mapping of pay that a verb tells: "Vi kartlegger lønn annethvert år, sist for 2022"; null for none.</summary>
    public static DateWords? DateOfMapping(Sentence clause)
    {
        if (clause.First(Category.Mappings, 0) is not { } mapping || clause.Has(Category.Coming) || clause.Has(Category.Intentions) || clause.Has(Category.TimesBefore))
            return null;
        foreach (var lately in clause.All(Category.LastOnes))
        {
            if (lately.Key == Last && lately.First > mapping.Last && clause.Dates.Find(d => d.First > lately.Last && d.First <= lately.Last + AtOnce) is { Last: > 0 } then)
                return then;
        }

        return null;
    }

    // "Kravet om lønnskartlegging er fra 2021."
    private static bool IsAdjunct(Sentence clause, int token)
    {
        foreach (var word in clause.All(Category.Refusals))
        {
            if (word.Last >= token - 1 && word.Last <= token && CategoryKeys.Of(Category.Refusals)![word.Key] == "adjunct")
                return true;
        }

        return false;
    }
}
