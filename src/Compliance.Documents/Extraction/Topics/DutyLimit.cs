using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>"Redegjørelsesplikten gjelder virksomheter med mer enn 100 ansatte" in the text of an employer of 64: a limit that would leave it out.</summary>
internal static class DutyLimit
{
    // Who names the limit of the Act says what it says, whatever follows for the employer (likestillings- og diskrimineringsloven § 26).
    private const decimal OfTheAct = 50;

    /// <summary>The first sentence that sets such a limit; null where there is none, or where the number of employees is not told.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="draft">What was read of it, with its number of employees.</param>
    public static Placed? Of(Reading reading, PlanDraft draft)
    {
        if (draft.Employer.Sector == Sector.Public || (draft.Employer.RegularEmployees ?? draft.Figures.Balance?.Total ?? Sum(draft.Figures.Balance)) is not { High: { } staff })
            return null;
        foreach (var placed in reading.Sentences)
        {
            var sentence = placed.Sentence;
            if (sentence.Block.Kind is not (BlockKind.Heading or BlockKind.TableRow) && NamesDuty(sentence) && LimitOf(sentence) is { } limit && limit >= staff && limit > OfTheAct)
                return placed;
        }

        return null;
    }

    private static Quantity? Sum(GenderFigure? figure) =>
        figure is { Women: { High: { } women }, Men: { High: { } men } } ? Quantity.Exactly(women + men) : null;

    // Not one that was, that another law sets, or that holds for a part of it alone.
    private static bool NamesDuty(Sentence sentence) =>
        (sentence.Has(Category.DutyNames) || sentence.Has(Category.DutyObjects, Named.Obligation)) && !sentence.All(Category.Refusals).Any(r => r.Key is RefusalReader.Once or RefusalReader.OtherLaw)
        && !sentence.Has(Category.Negations) && !sentence.Has(Category.Sectors, (int)Sector.Private) && !sentence.Has(Category.Sectors, (int)Sector.Public) && !sentence.IsConditional;

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
