using Compliance.Checking.Evaluation;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>The smallest set of leaves that forced the value of a condition.</summary>
internal static class DecisiveLeaves
{
    /// <summary>The leaves that forced the requirement's value, in the run that decided the result.</summary>
    public static IReadOnlyList<CompiledCondition> Of(RuleResult result, CheckFrame frame)
    {
        var leaves = new List<CompiledCondition>();
        if (result.Rule.Requires is not { } requires || !result.UnknownList.IsKnown)
            return leaves;
        // What is false only because the plan is silent forced no accusation.
        frame.SilenceAsUnknown = result.IsSilent || result.OutcomeIfApplicable == Outcome.NotMet;
        try
        {
            Collect(requires, frame, leaves);
        }
        finally
        {
            frame.SilenceAsUnknown = false;
        }

        return leaves;
    }

    public static bool AllAskWhetherStated(RuleResult result, CheckFrame frame) =>
        Of(result, frame).All(l => l.AsksWhetherStated);

    public static void Collect(CompiledCondition condition, EvaluationFrame frame, List<CompiledCondition> leaves)
    {
        if (condition.IsLeaf)
        {
            leaves.Add(condition);
            return;
        }

        var kind = condition.Bound.Group;
        var value = condition.Evaluate(frame);

        // "All of" that is true, "none of" that is true and "any of" that is false needed every part as it was.
        var neededAll = value.IsKnown && value.IsTrue != (kind == GroupKind.Any);
        for (var i = 0; i < condition.Parts.Count; i++)
        {
            var part = condition.Parts[i];
            var v = part.Evaluate(frame);
            var forced = value.IsKnown ? v.IsKnown && v.IsTrue == (kind != GroupKind.All) : !v.IsKnown && Weight(v) == Weight(value);
            if (neededAll || forced)
                Collect(part, frame, leaves);
        }
    }

    /// <summary>Silence and imprecision weigh the same; a guess, a contradiction or an error decides alone.</summary>
    private static ReasonKind Weight(Value unknown) =>
        unknown.AsUnknown.Rank is ReasonKind.NotStated ? ReasonKind.Imprecise : unknown.AsUnknown.Rank;
}
