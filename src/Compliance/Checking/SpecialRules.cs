using Compliance.Findings;
using Compliance.Language;

namespace Compliance.Checking;

/// <summary>Lex specialis: a rule gives way where one that overrides it applies for certain, to the plan or to the same item.</summary>
internal static class SpecialRules
{
    public static void GoFirst(IReadOnlyList<RuleResult> results, CompiledPack pack)
    {
        if (pack.Bound.Overriding.Rules.Count == 0)
            return;
        foreach (var (general, specials) in pack.Bound.Overriding.Rules)
        {
            foreach (var result in results.Where(r => r.Rule.Bound == general && r.Outcome != Outcome.NotApplicable))
            {
                var special = results.FirstOrDefault(r => specials.Contains(r.Rule.Bound) && Applies(r) && IsAboutTheSame(r, result));
                if (special is null)
                    continue;
                result.Outcome = result.OutcomeIfApplicable = Outcome.NotApplicable;
                result.Inapplicable = Inapplicable.Overridden;
                result.OverriddenBy = special.Rule.Bound;
            }
        }
    }

    /// <summary>One that was itself overridden still keeps the general rule away.</summary>
    private static bool Applies(RuleResult result) => result.AppliesForCertain
        && (result.Outcome is not (Outcome.NotApplicable or Outcome.Error) || result.Inapplicable == Inapplicable.Overridden);

    private static bool IsAboutTheSame(RuleResult special, RuleResult general)
    {
        if (!special.Item.IsKnown || !general.Item.IsKnown)
            return !special.Item.IsKnown && special.UnknownList is null;
        return special.Item.Kind == ValueKind.Context && general.Item.Kind == ValueKind.Context
            ? ReferenceEquals(special.Item.AsObject, general.Item.AsObject)
            : special.Item.Equals(general.Item);
    }
}
