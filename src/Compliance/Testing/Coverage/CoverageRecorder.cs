using Compliance.Checking;
using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Testing.Coverage;

/// <summary>Ticks off goals while rules run over the plan of a case.</summary>
internal sealed class CoverageRecorder : Recorder
{
    private readonly Dictionary<BoundNode, Dictionary<string, CoverageGoal>> truths = [];
    private readonly Dictionary<BoundNode, List<(Boundary Boundary, Dictionary<string, CoverageGoal> Goals)>> boundaries = [];
    private readonly Dictionary<BoundNode, Value> values = [];

    /// <summary>What the rules run in; silence that counts as unknown is no value of a leaf.</summary>
    public CheckFrame? Frame { get; set; }

    public void Watch(BoundNode node, IEnumerable<CoverageGoal> goals) => truths[node] = goals.ToDictionary(g => g.What);

    public void Watch(Boundary boundary, IEnumerable<CoverageGoal> goals)
    {
        var watched = (boundary, goals.ToDictionary(g => g.What));
        foreach (var node in new[] { boundary.Operand, boundary.Limit })
        {
            if (!boundaries.TryGetValue(node, out var list))
                boundaries[node] = list = [];
            list.Add(watched);
        }
    }

    /// <summary>Forgets the values of the case before.</summary>
    public void Begin(CheckFrame frame)
    {
        Frame = frame;
        values.Clear();
    }

    public override void Record(Evaluator evaluator, in Value value)
    {
        if (evaluator.Node is not { } node || Frame is { SilenceAsUnknown: true })
            return;
        if (truths.TryGetValue(node, out var goals))
            See(goals, !value.IsKnown ? "unknown" : value.IsTrue ? "true" : value.IsFalse ? "false" : "known", value.IsKnown ? "known" : "unknown");
        if (!boundaries.TryGetValue(node, out var watched))
            return;
        values[node] = value;
        foreach (var (boundary, sides) in watched)
        {
            if (values.TryGetValue(boundary.Operand, out var operand) && values.TryGetValue(boundary.Limit, out var limit) && Boundaries.Side(operand, limit) is { } side)
                See(sides, side);
        }
    }

    private static void See(Dictionary<string, CoverageGoal> goals, params string[] seen)
    {
        foreach (var what in seen)
        {
            if (goals.TryGetValue(what, out var goal))
                goal.Seen = true;
        }
    }
}
