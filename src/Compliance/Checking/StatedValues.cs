using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>
/// Tells whether something that was stated or supplied made a requirement false. Nearly always a decisive condition, or a
/// definition that it uses, reads such a value straight from the plan, and then nobody looks for more.
/// </summary>
internal static class StatedValues
{
    private const int DeepestDefinition = 6;

    public static bool Made(RuleResult result, CheckFrame frame)
    {
        if (result.Rule.Requires is { } requires)
        {
            var item = result.Item.Kind == ValueKind.Context && result.Item.AsObject is IPlanItem ? result.Rule.Bound.Variable : null;
            var visitor = new Visitor(frame, item, 0);
            frame.SilenceAsUnknown = true;
            DecisiveLeaves.Visit(requires, frame, ref visitor);
            frame.SilenceAsUnknown = false;
            if (visitor.IsFound)
                return true;
        }

        return EvidenceFinder.RestsOnStatedValue(result.Words.Reasons);
    }

    private static bool Reads(CompiledCondition leaf, CheckFrame frame, Symbol? item, int depth)
    {
        // Mostly a value of the plan is compared with something, and it is enough to read that.
        if (leaf.Expression?.ReadsStated(frame, item) == true)
            return true;
        var isInSilence = frame.SilenceAsUnknown;
        frame.SilenceAsUnknown = false;
        var probe = frame.Probe;
        var from = probe.Definitions.Count;
        var isFound = probe.Sees(leaf, frame, item);
        var to = probe.Definitions.Count;
        for (var i = from; i < to && !isFound && depth < DeepestDefinition; i++)
        {
            if (probe.Definitions[i].VersionAt(frame.AssessmentDate) is not { } version)
                continue;
            var visitor = new Visitor(frame, null, depth + 1);
            DecisiveLeaves.Visit(version, frame, ref visitor);
            isFound = visitor.IsFound;
        }

        probe.Definitions.RemoveRange(from, probe.Definitions.Count - from);
        frame.SilenceAsUnknown = isInSilence;
        return isFound;
    }

    private struct Visitor(CheckFrame frame, Symbol? item, int depth) : ILeafVisitor
    {
        public bool IsFound { get; private set; }

        public bool Visit(CompiledCondition leaf) => !(IsFound = Reads(leaf, frame, item, depth));
    }
}

/// <summary>Notes whether an expression reads a value straight from the plan, and which definitions it uses.</summary>
internal sealed class StatedProbe : Recorder
{
    private int suspended;
    private bool isFound;
    private Symbol? item;

    /// <summary>The definitions that were used.</summary>
    public List<DefinitionRead> Definitions { get; } = [];

    /// <param name="leaf">The condition.</param>
    /// <param name="frame">The frame that it runs in.</param>
    /// <param name="variable">The for-each variable, where it holds an item of the plan.</param>
    public bool Sees(CompiledCondition leaf, EvaluationFrame frame, Symbol? variable)
    {
        item = variable;
        isFound = false;
        suspended = 0;
        var other = frame.Recorder;
        frame.Recorder = this;
        _ = leaf.Evaluate(frame);
        frame.Recorder = other;
        return isFound;
    }

    public override void Record(Evaluator evaluator, in Value value)
    {
        if (suspended > 0)
            return;
        if (evaluator is DefinitionRead.Reference reference)
            Definitions.Add(reference.Definition);
        else if (!isFound && value.IsKnown && value.Kind != ValueKind.Context)
            isFound = IsOfPlan(evaluator.Node, item);
    }

    public override void Suspend() => suspended++;

    public override void Resume() => suspended--;

    /// <summary>True for a path from a root of the plan or from the item; false for parameters, what an expression made and how the document was read.</summary>
    public static bool IsOfPlan(BoundNode? node, Symbol? item) => node switch
    {
        BoundSymbol { Symbol.Tag: Member } => true,
        BoundSymbol symbol => symbol.Symbol == item,
        BoundMember { Target: BoundSymbol { Symbol: { Tag: Member } root } } member => !EvidenceFinder.IsReading(root.Name, member.Member.Name),
        BoundMember member => IsOfPlan(member.Target, item),
        _ => false,
    };
}
