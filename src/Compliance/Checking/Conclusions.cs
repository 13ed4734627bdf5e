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
        var isInForce = false;
        var remarks = false;
        var statutory = 0;
        for (var i = 0; i < results.Count; i++)
        {
            var result = results[i];
            isInForce |= result.Inapplicable != Inapplicable.NotInForce;
            remarks |= result is { IsFinding: true, IsSetAside: false } && result.Grade >= Grade.Moderate;
            if (result.IsStatutory && result.Outcome != Outcome.NotApplicable)
                statutory |= 1 << (int)result.Outcome;
        }

        bool Has(params ReadOnlySpan<Outcome> outcomes)
        {
            foreach (var outcome in outcomes)
            {
                if ((statutory & (1 << (int)outcome)) != 0)
                    return true;
            }

            return false;
        }

        if (!isInForce)
            return NotChecked(phrases, "notInForce");
        if (Has(Outcome.Error))
            return NotChecked(phrases, "error");
        if (!Has(Outcome.Met, Outcome.NotMet, Outcome.NotShown, Outcome.Contradictory))
            return NotChecked(phrases, "nothingStatutory");
        if (Has(Outcome.NotMet))
            return Say(phrases, Conclusion.NotMet);
        if (Has(Outcome.NotShown, Outcome.Contradictory))
            return Say(phrases, Conclusion.Gaps);
        if (Has(Outcome.Open, Outcome.Depends, Outcome.Judgement))
            return Say(phrases, Conclusion.Unsettled);
        return Say(phrases, remarks ? Conclusion.Remarks : Conclusion.NoGapsFound);
    }

    private static (Conclusion Conclusion, string Text) NotChecked(Phrases phrases, string reason) =>
        (Conclusion.NotChecked, phrases.Conclusion("notChecked") + ": " + phrases.WhyNotChecked(reason));

    private static (Conclusion Conclusion, string Text) Say(Phrases phrases, Conclusion conclusion)
    {
        return (conclusion, phrases.Conclusion(conclusion switch
        {
            Conclusion.NotMet => "notMet",
            Conclusion.Gaps => "gaps",
            Conclusion.Unsettled => "unsettled",
            Conclusion.Remarks => "remarks",
            _ => "noGapsFound",
        }));
    }
}
