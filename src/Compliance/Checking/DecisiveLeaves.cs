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

    /// <summary>
    /// The smallest set of leaves that forced the value: where one part was enough, the part that took the fewest leaves, and the
    /// first of equals. What is unknown hangs on all that is.
    /// </summary>
    public static HashSet<CompiledCondition> SmallestOf(RuleResult result, CheckFrame frame)
    {
        if (result.Rule.Requires is not { } requires || result.UnknownList is not null)
            return [];
        frame.SilenceAsUnknown = result.IsSilent || result.OutcomeIfApplicable == Outcome.NotMet;
        var leaves = SmallestOf(requires, frame);
        frame.SilenceAsUnknown = false;
        return leaves;
    }

    /// <summary>The smallest set of leaves that forced the value of a condition.</summary>
    public static HashSet<CompiledCondition> SmallestOf(CompiledCondition condition, CheckFrame frame)
    {
        var leaves = new List<CompiledCondition>();
        _ = Smallest(condition, frame, leaves);
        return [.. leaves];
    }

    /// <summary>Adds the smallest set; gives its size, where the name of a definition counts for what that needs.</summary>
    private static int Smallest(CompiledCondition condition, CheckFrame frame, List<CompiledCondition> leaves)
    {
        if (condition.IsLeaf)
        {
            leaves.Add(condition);
            return condition.Expression is DefinitionRead.Reference name && name.Definition.VersionAt(frame.AssessmentDate) is { } version
                ? Smallest(version, frame, [])
                : 1;
        }

        var value = condition.Evaluate(frame);
        var kind = condition.Bound.Group;
        var isOneEnough = value.IsKnown && value.IsTrue == (kind == GroupKind.Any);
        var best = new List<CompiledCondition>();
        var size = 0;
        foreach (var part in condition.Parts)
        {
            if (!HasForced(part.Evaluate(frame), value, kind))
                continue;
            var own = new List<CompiledCondition>();
            var ownSize = Smallest(part, frame, own);
            if (!isOneEnough)
            {
                best.AddRange(own);
                size += ownSize;
            }
            else if (best.Count == 0 || ownSize < size)
            {
                (best, size) = (own, ownSize);
            }
        }

        leaves.AddRange(best);
        return size;
    }

    /// <summary>True for a part that decided the group, or that the group needed as it was.</summary>
    private static bool HasForced(in Value part, in Value group, GroupKind? kind)
    {
        if (!group.IsKnown)
            return !part.IsKnown && Weight(part) == Weight(group);

        // "All of" that is true, "none of" that is true and "any of" that is false needed every part as it was.
        return group.IsTrue != (kind == GroupKind.Any) || (part.IsKnown && part.IsTrue == (kind != GroupKind.All));
    }

    public static bool Visit<TVisitor>(CompiledCondition condition, EvaluationFrame frame, ref TVisitor visitor)
        where TVisitor : struct, ILeafVisitor
    {
        if (condition.IsLeaf)
            return visitor.Visit(condition);
        var kind = condition.Bound.Group;
        var value = condition.Evaluate(frame);
        foreach (var part in condition.Parts)
        {
            if (HasForced(part.Evaluate(frame), value, kind) && !Visit(part, frame, ref visitor))
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
