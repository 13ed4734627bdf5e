using Compliance.Checking.Evaluation;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>Takes the leaves that forced a value, one by one.</summary>
internal interface ILeafVisitor
{
    /// <summary>Takes one; false when no other is wanted.</summary>
    bool Visit(CompiledCondition leaf);
}

/// <summary>The smallest set of leaves that forced the value of a condition.</summary>
internal static class DecisiveLeaves
{
    /// <summary>The leaves that forced the requirement's value, in the run that decided the result.</summary>
    public static IReadOnlyList<CompiledCondition> Of(RuleResult result, CheckFrame frame)
    {
        var collector = new Collector([]);
        Visit(result, frame, ref collector);
        return collector.Leaves;
    }

    public static bool AllAskWhetherStated(RuleResult result, CheckFrame frame)
    {
        var asking = new Asking { All = true };
        Visit(result, frame, ref asking);
        return asking.All;
    }

    /// <summary>Visits the leaves that forced the requirement's value, in the run that decided the result.</summary>
    public static void Visit<TVisitor>(RuleResult result, CheckFrame frame, ref TVisitor visitor)
        where TVisitor : struct, ILeafVisitor
    {
        if (result.Rule.Requires is not { } requires || result.UnknownList is not null)
            return;

        // What is false only because the plan is silent forced no accusation.
        frame.SilenceAsUnknown = result.IsSilent || result.OutcomeIfApplicable == Outcome.NotMet;
        Visit(requires, frame, ref visitor);
        frame.SilenceAsUnknown = false;
    }

    public static void Collect(CompiledCondition condition, EvaluationFrame frame, List<CompiledCondition> leaves)
    {
        var collector = new Collector(leaves);
        Visit(condition, frame, ref collector);
    }

    public static bool Visit<TVisitor>(CompiledCondition condition, EvaluationFrame frame, ref TVisitor visitor)
        where TVisitor : struct, ILeafVisitor
    {
        if (condition.IsLeaf)
            return visitor.Visit(condition);
        var kind = condition.Bound.Group;
        var value = condition.Evaluate(frame);

        // "All of" that is true, "none of" that is true and "any of" that is false needed every part as it was.
        var neededAll = value.IsKnown && value.IsTrue != (kind == GroupKind.Any);
        foreach (var part in condition.Parts)
        {
            var v = part.Evaluate(frame);
            var forced = value.IsKnown ? v.IsKnown && v.IsTrue == (kind != GroupKind.All) : !v.IsKnown && Weight(v) == Weight(value);
            if ((neededAll || forced) && !Visit(part, frame, ref visitor))
                return false;
        }

        return true;
    }

    /// <summary>Silence and imprecision weigh the same; a guess, a contradiction or an error decides alone.</summary>
    private static ReasonKind Weight(in Value unknown) =>
        unknown.AsUnknown.Rank is ReasonKind.NotStated ? ReasonKind.Imprecise : unknown.AsUnknown.Rank;

    private readonly struct Collector(List<CompiledCondition> leaves) : ILeafVisitor
    {
        public List<CompiledCondition> Leaves => leaves;

        public bool Visit(CompiledCondition leaf)
        {
            leaves.Add(leaf);
            return true;
        }
    }

    private struct Asking : ILeafVisitor
    {
        public bool All { get; set; }

        public bool Visit(CompiledCondition leaf) => All &= leaf.AsksWhetherStated;
    }
}
