using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Women and men, or a share of women, that a sentence tells without saying of whom are a guess. Where they add up to what is known of all,
/// or follow from it to the last digit, they are of all: no other part of the staff would give the same.
/// </summary>
internal sealed class ConfirmedFiguresTopic : ITopic
{
    private const string Women = "figures.balance.women";
    private const string Men = "figures.balance.men";
    private const string Employees = "employer.regular employees";

    // Of fewer, another part may have as many by chance.
    private const int Fewest = 10;

    public void Read(Reading reading, PlanDraft draft)
    {
        if (draft.Figures.Balance is not { } balance)
            return;
        if (balance is { Women: { IsExact: true } women, Men: { IsExact: true } men } && women.Value + men.Value is >= Fewest and var all)
        {
            if ((IsSure(draft, Employees) && draft.Employer.RegularEmployees is { IsExact: true } known && known.Value == all) || (IsSure(draft, "figures.balance.total") && balance.Total is { IsExact: true } total && total.Value == all))
                Confirm(draft, Women, Men);
            if (!IsSure(draft, Women) || !IsSure(draft, Men))
                return;
            if (draft.Employer.RegularEmployees is { IsExact: true } told && told.Value == all)
                Confirm(draft, Employees);
            if (balance.WomenPercent is { } womenShare && Follows(womenShare, women.Value / all))
                Confirm(draft, "figures.balance.women percent");
            if (balance.MenPercent is { } menShare && Follows(menShare, men.Value / all))
                Confirm(draft, "figures.balance.men percent");
        }
    }

    private static bool IsSure(PlanDraft draft, string path) => draft.PlaceOf(path) is { Confidence: null };

    private static void Confirm(PlanDraft draft, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (draft.PlaceOf(path) is { Confidence: not null } guess)
                draft.Replace(path, guess with { Confidence = null });
        }
    }

    // 22,0 % of 58 of 264; 31 % of 22 of 71.
    private static bool Follows(Quantity share, decimal part) =>
        share.IsExact && Math.Abs(share.Value - (part * 100)) <= (share.Value.Scale == 0 ? 0.5m : share.Value.Scale == 1 ? 0.05m : 0.005m);
}
