using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// What a text says that the Act says, and that would leave the employer out: "plikten gjelder virksomheter med mer enn 100
/// ansatte" in the text of one of 64, "bare private" in that of a municipality, "… og er vi derfor ikke omfattet".
/// </summary>
internal static class DutyLimit
{
    // Who names the limit of the Act says what it says, whatever follows for the employer (likestillings- og diskrimineringsloven § 26).
    private const decimal OfTheAct = 50;

    /// <summary>The first sentence that says so; null where there is none.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">What was read of it, with its sector and its number of employees.</param>
    public static Placed? Of(Reading reading, PlanDraft draft)
    {
        if (reading.IsOfOthers || reading.IsUnknown)
            return null;
        var staff = (draft.Employer.RegularEmployees ?? draft.Figures.Balance?.Total ?? Sum(draft.Figures.Balance))?.High;
        foreach (var placed in reading.SentencesWith(Category.DutyNames, Category.DutyObjects))
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind is BlockKind.Heading or BlockKind.TableRow || sentence.IsQuestion || sentence.IsUnfilled || !NamesDuty(sentence))
                continue;
            if (draft.Employer.Sector == Sector.Public ? IsOnlyForPrivate(sentence) : IsAbove(sentence, staff))
                return placed;
            if (sentence.Has(Category.LawWords) && IsLeftOut(placed))
                return placed;
        }

        return null;
    }

    // "Plikten gjelder virksomheter med mer enn 50 årsverk, og vi er ikke omfattet": what the law says of all, and then what follows for the employer.
    private static bool IsLeftOut(Placed placed)
    {
        if (RefusalReader.IsSilent(placed.Sentence) || TellsOfOthers.IsTold(placed.Sentence))
            return false;
        var found = new List<Refusal>();
        new RefusalReader(placed.Sentence, []).AddTo(found, placed);
        return found.Exists(r => !r.IsSure);
    }

    private static bool IsOnlyForPrivate(Sentence sentence) =>
        sentence.Has(Category.Refusals, RefusalReader.Only) && (sentence.Has(Category.Sectors, SectorWords.PrivateOnes) || sentence.Has(Category.Sectors, (int)Sector.Private)) && !sentence.Has(Category.Sectors, (int)Sector.Public);

    private static bool IsAbove(Sentence sentence, decimal? staff) =>
        staff is { } known && !sentence.Has(Category.Sectors, (int)Sector.Private) && !sentence.Has(Category.Sectors, SectorWords.PrivateOnes) && !sentence.Has(Category.Sectors, (int)Sector.Public) && !sentence.Has(Category.Negations) && LimitOf(sentence) is { } limit && limit >= known && limit > OfTheAct;

    private static Quantity? Sum(GenderFigure? figure) =>
        figure is { Women: { High: { } women }, Men: { High: { } men } } ? Quantity.Exactly(women + men) : null;

    // Not one that was, or that another law sets.
    private static bool NamesDuty(Sentence sentence) =>
        (sentence.Has(Category.DutyNames) || sentence.Has(Category.DutyObjects, Named.Obligation)) && !sentence.All(Category.Refusals).Any(r => r.Key is RefusalReader.Once or RefusalReader.OtherLaw) && !sentence.IsConditional;

    // The lowest number of employees that is named as a limit: "mer enn 50, eller 20 på krav" is 20, and "under 50" leaves it open.
    private static decimal? LimitOf(Sentence sentence)
    {
        decimal? lowest = null;
        var isLimit = false;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Numbers.At(sentence, i) is not { IsPercent: false } number)
                continue;
            if (number.Quantity.Low is not { } low)
                return null;
            isLimit |= !number.Quantity.IsExact && IsOfStaff(sentence, number.Last);
            lowest = lowest is { } known ? Math.Min(known, low) : low;
            i = number.Last;
        }

        return isLimit ? lowest : null;
    }

    private static bool IsOfStaff(Sentence sentence, int token) =>
        sentence.At(Category.People, token + 1) is { Key: 2 } || sentence.At(Category.People, token + 2) is { Key: 2 };
}
