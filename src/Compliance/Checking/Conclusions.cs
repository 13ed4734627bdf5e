using Compliance.Findings;
using Compliance.Language.Prose;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>What can be said of the document as a whole: the first that holds.</summary>
internal static class Conclusions
{
    public static (Conclusion Conclusion, string Text) Of(Plan plan, IReadOnlyList<RuleResult> results, Phrases phrases)
    {
        if (plan.Document?.Kind == DocumentKind.Other)
            return NotChecked(phrases, "noPlan");
        if (results.All(r => r.Inapplicable == Inapplicable.NotInForce))
            return NotChecked(phrases, "notInForce");
        var statutory = results.Where(r => r.IsStatutory && r.Outcome != Outcome.NotApplicable).ToList();
        if (statutory.Exists(r => r.Outcome == Outcome.Error))
            return NotChecked(phrases, "error");
        if (!statutory.Exists(r => r.Outcome is Outcome.Met or Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory))
            return NotChecked(phrases, "nothingStatutory");
        if (statutory.Exists(r => r.Outcome == Outcome.NotMet))
            return Say(phrases, Conclusion.NotMet);
        if (statutory.Exists(r => r.Outcome is Outcome.NotShown or Outcome.Contradictory))
            return Say(phrases, Conclusion.Gaps);
        if (statutory.Exists(r => r.Outcome is Outcome.Open or Outcome.Depends or Outcome.Judgement))
            return Say(phrases, Conclusion.Unsettled);
        return Say(phrases, results.Any(r => r is { IsFinding: true, IsSetAside: false } && r.Grade >= Grade.Moderate) ? Conclusion.Remarks : Conclusion.NoGapsFound);
    }

    private static (Conclusion Conclusion, string Text) NotChecked(Phrases phrases, string reason) =>
        (Conclusion.NotChecked, phrases.Conclusion("notChecked") + ": " + phrases.WhyNotChecked(reason));

    private static (Conclusion Conclusion, string Text) Say(Phrases phrases, Conclusion conclusion)
    {
        var id = conclusion.ToString();
        return (conclusion, phrases.Conclusion(char.ToLowerInvariant(id[0]) + id[1..]));
    }
}
