using Compliance.Checking.Evaluation;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking;

/// <summary>A condition that is true, false or unknown by itself: the smallest thing that a result can hang on.</summary>
/// <param name="Evaluator">Runs it.</param>
/// <param name="Id">Stable within the rule or the definition.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Scalar">Where it stands, for a level or <c>applies when</c>; null for a leaf of a condition.</param>
/// <param name="Condition">The leaf of a condition; null for others.</param>
internal sealed record TrialLeaf(Evaluator Evaluator, string Id, BoundExpression Expression, YamlScalar? Scalar, CompiledCondition? Condition);

/// <summary>Tries what a result would be if some of its conditions were otherwise: which forced it, and which could still turn it.</summary>
internal sealed class Trial
{
    // A rule has a handful of conditions; with more the search looks at fewer combinations, and its answer is still true.
    private const int MostTrials = 4000;
    private const int LargestSet = 3;

    private readonly CheckedPlan check;
    private readonly RuleResult result;
    private readonly List<TrialLeaf> leaves = [];
    private readonly ReplacingRecorder recorder = new();
    private int trials;

    public Trial(CheckedPlan check, RuleResult result)
    {
        this.check = check;
        this.result = result;
        var rule = result.Rule;
        Gate("applies when", rule.Bound.AppliesWhen, rule.Bound.Syntax.AppliesWhen, rule.AppliesWhen);
        Gate("where", rule.Bound.Where, rule.Bound.Syntax.Where, rule.Where);
        foreach (var exception in rule.Unless)
            Leaves(exception);
        for (var i = 0; i < rule.Levels.Length; i++)
            Gate("levels/" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), rule.Levels[i].Bound.When, rule.Levels[i].Bound.Syntax.When, rule.Levels[i].When);
        if (rule.Requires is { } requires && result.UnknownList is null)
            Leaves(requires);
    }

    /// <summary>
    /// The conditions that forced the outcome. With all others unknown it is the same; without any of these it is not. Where several
    /// sets do, the smallest one, and among those the one that stands first in the rule.
    /// </summary>
    public IReadOnlyList<TrialLeaf> Forced()
    {
        var decided = With([]);
        var kept = leaves.ToList();
        for (var i = leaves.Count - 1; i >= 0; i--)
        {
            var fewer = kept.Where(l => l != leaves[i]).ToList();
            if (With(Masked(fewer)) == decided)
                kept = fewer;
        }

        for (var size = 0; size < kept.Count && leaves.Count <= 16; size++)
        {
            foreach (var set in Sets(leaves, size, 0))
            {
                if (trials > MostTrials)
                    return kept;
                if (With(Masked(set)) == decided)
                    return set;
            }
        }

        return kept;
    }

    /// <summary>The smallest sets of missing values that would settle the result.</summary>
    /// <param name="missing">The paths for which a condition is unknown.</param>
    public IReadOnlyList<SettlingValues> NotYet(Func<TrialLeaf, IReadOnlyList<string>> missing)
    {
        if (IsSettled(result.Outcome) || result.Outcome is Outcome.Judgement or Outcome.Error)
            return [];
        if (result.UnknownList is { } list)
            return [new SettlingValues([.. list.Reasons.Select(r => r.Path).OfType<string>().Distinct(StringComparer.Ordinal)], [])];
        var open = leaves.Select(l => (Leaf: l, Paths: missing(l))).Where(l => l.Paths.Count > 0).ToList();
        var found = new List<(HashSet<TrialLeaf> Set, SettlingValues Values)>();
        for (var size = 1; size <= Math.Min(LargestSet, open.Count) && trials <= MostTrials; size++)
        {
            foreach (var set in Sets(open, size, 0))
            {
                if (found.Exists(f => set.Count(l => f.Set.Contains(l.Leaf)) == f.Set.Count))
                    continue;
                var outcomes = Outcomes([.. set.Select(l => l.Leaf)]);
                if (outcomes.Count > 0)
                    found.Add(([.. set.Select(l => l.Leaf)], new SettlingValues([.. set.SelectMany(l => l.Paths).Distinct(StringComparer.Ordinal)], outcomes)));
            }
        }

        return found.Select(f => f.Values)
            .Where(v => !found.Exists(o => o.Values != v && o.Values.Paths.Count < v.Paths.Count && o.Values.Paths.All(v.Paths.Contains)))
            .OrderBy(v => v.Paths.Count)
            .ToList();
    }

    private static bool IsSettled(Outcome outcome) => outcome is Outcome.Met or Outcome.NotMet or Outcome.NotApplicable;

    /// <summary>What the result is settled to by some truth of the conditions.</summary>
    private List<Outcome> Outcomes(List<TrialLeaf> set)
    {
        var outcomes = new List<Outcome>();
        for (var truths = 0; truths < 1 << set.Count; truths++)
        {
            var values = set.Select((l, i) => (l, Value.Of((truths & (1 << i)) != 0)));
            if (With(values).Outcome is var outcome && IsSettled(outcome) && !outcomes.Contains(outcome))
                outcomes.Add(outcome);
        }

        return outcomes;
    }

    private IEnumerable<(TrialLeaf Leaf, Value Value)> Masked(IReadOnlyCollection<TrialLeaf> kept) =>
        leaves.Where(l => !kept.Contains(l)).Select(l => (l, Value.NotStated));

    private (Outcome Outcome, Outcome IfApplicable, Grade Grade) With(IEnumerable<(TrialLeaf Leaf, Value Value)> replaced)
    {
        trials++;
        recorder.Values.Clear();
        foreach (var (leaf, value) in replaced)
            recorder.Values[leaf.Evaluator] = value;
        var tried = RuleRun.Again(result, new CheckFrame(check) { IsTrial = true, Recorder = recorder });
        return (tried.Outcome, tried.OutcomeIfApplicable, tried.Grade);
    }

    private void Gate(string id, BoundExpression? expression, YamlScalar? scalar, Evaluator? evaluator)
    {
        if (expression is not null && evaluator is not null && !Definition(evaluator))
            Add(new TrialLeaf(evaluator, id, expression, scalar, null));
    }

    private void Leaves(CompiledCondition condition)
    {
        if (condition.Expression is not { } expression)
        {
            foreach (var part in condition.Parts)
                Leaves(part);
        }
        else if (!Definition(expression))
        {
            Add(new TrialLeaf(expression, condition.Bound.Id, condition.Bound.Expression!, null, condition));
        }
    }

    /// <summary>What is only the name of a definition hangs on the conditions of that.</summary>
    private bool Definition(Evaluator evaluator)
    {
        if (evaluator is not DefinitionRead.Reference reference || reference.Definition.VersionAt(check.Date) is not { } version)
            return false;
        Leaves(version);
        return true;
    }

    private void Add(TrialLeaf leaf)
    {
        if (!leaves.Exists(l => l.Evaluator == leaf.Evaluator))
            leaves.Add(leaf);
    }

    private static IEnumerable<List<T>> Sets<T>(IReadOnlyList<T> all, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= all.Count - size; i++)
        {
            foreach (var rest in Sets(all, size - 1, i + 1))
                yield return [all[i], .. rest];
        }
    }

    private sealed class ReplacingRecorder : Recorder
    {
        public Dictionary<Evaluator, Value> Values { get; } = [];

        public override bool Replaces(Evaluator evaluator, out Value value) => Values.TryGetValue(evaluator, out value);

        public override void Record(Evaluator evaluator, in Value value)
        {
        }
    }
}
