using Compliance.Findings;
using Compliance.Language.Prose;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>What can be said of the document as a whole: the first that holds.</summary>
internal static class Conclusions
{
    public static (Conclusion Conclusion, string Text) Of(Plan plan, in ResultTally results, Phrases phrases, bool isElsewhere)
    {
        if (plan.Document?.Kind == DocumentKind.Other)
            return NotChecked(phrases, "noPlan");
        if (isElsewhere)
        {
            // Words are told where the country was read from them, not where a plan file says it.
            var country = plan.Employer!.Country!;
            var words = plan.Sources?.Places.GetValueOrDefault("employer.country") is { IsGuess: true } place ? place.Excerpt : null;
            return (Conclusion.NotChecked, phrases.Conclusion("notChecked") + ": " + phrases.InOtherJurisdiction(country, words));
        }

        if (results.InForce == 0)
            return NotChecked(phrases, "notInForce");
        if (results.HasStatutory(Outcome.Error))
            return NotChecked(phrases, "error");
        if (!results.HasStatutory(Outcome.Met, Outcome.NotMet, Outcome.NotShown, Outcome.Contradictory))
            return NotChecked(phrases, "nothingStatutory");
        if (results.HasStatutory(Outcome.NotMet))
            return Say(phrases, Conclusion.NotMet);
        if (results.HasStatutory(Outcome.NotShown, Outcome.Contradictory))
            return Say(phrases, Conclusion.Gaps);
        if (results.HasStatutory(Outcome.Open, Outcome.Depends, Outcome.Judgement))
            return Say(phrases, Conclusion.Unsettled);
        return Say(phrases, results.Remarks > 0 ? Conclusion.Remarks : Conclusion.NoGapsFound);
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
