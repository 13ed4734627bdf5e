using Compliance.Checking.Evaluation;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Language.Prose;

namespace Compliance.Checking;

/// <summary>
/// Runs a rule again with a recorder and tells why its result came out as it did, on request in words. It has a frame of its own:
/// with a recorder, unknown values carry every reason and exact paths.
/// </summary>
internal sealed class ReasonFinder
{
    private const string Subject = "applies when";

    private readonly CheckFrame own;
    private readonly ConditionExplainer explainer;
    private readonly MessageWriter messages;

    public ReasonFinder(CheckedPlan check, ValueWords words, MessageWriter messages)
    {
        var recorder = new ReadRecorder(check.Index);
        own = new CheckFrame(check) { Recorder = recorder };
        explainer = new ConditionExplainer(check.Pack, own, recorder, words, messages.Render);
        this.messages = messages;
    }

    /// <summary>What decided the result and what is missing.</summary>
    public Reasons Find(RuleResult result)
    {
        explainer.WritesWords = false;
        return Find(result, []);
    }

    /// <summary>The reason as a tree with actual values.</summary>
    public WhyNode Why(RuleResult result)
    {
        explainer.WritesWords = true;
        var parts = new List<WhyNode>();
        _ = Find(result, parts);
        return WhyOf(result, parts);
    }

    /// <summary>One condition of a rule, with its value for this result.</summary>
    public WhyNode NodeOf(RuleResult result, TrialLeaf leaf)
    {
        explainer.WritesWords = true;
        explainer.Forget();
        RuleRun.Enter(result.Rule, own, result.Item);
        return leaf.Condition is { } condition
            ? explainer.Explain(condition, new HashSet<CompiledCondition> { condition })
            : explainer.Explain(leaf.Id, leaf.Expression, leaf.Scalar, leaf.Evaluator).Why;
    }

    /// <summary>The paths for which a condition is unknown, or would be if silence were.</summary>
    public IReadOnlyList<string> MissingIn(RuleResult result, TrialLeaf leaf)
    {
        RuleRun.Enter(result.Rule, own, result.Item);
        return MissingIn(leaf.Evaluator);
    }

    private List<string> MissingIn(Evaluator evaluator)
    {
        own.SilenceAsUnknown = true;
        var value = evaluator.Evaluate(own);
        own.SilenceAsUnknown = false;
        return value.IsKnown ? [] : value.AsUnknown.Reasons.Select(r => r.Path).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
    }

    private Reasons Find(RuleResult result, List<WhyNode> parts)
    {
        var rule = result.Rule;
        explainer.Forget();
        RuleRun.Enter(rule, own, result.Item);
        var unknownDuties = new List<BoundDefinition>();
        var unknownPaths = new List<string>();
        var doubted = new List<Reason>();
        var contradictory = new List<string>();
        var subject = new List<Read>();
        void Applicability(string id, BoundExpression? expression, YamlScalar? scalar, Evaluator? evaluator)
        {
            if (expression is null || evaluator is null)
                return;

            // What is met is met whether the rule applies or not.
            var (why, reason) = explainer.Explain(id, expression, scalar, evaluator, result.Outcome != Outcome.Met);
            parts.Add(why);
            if (id == Subject)
                subject.AddRange(explainer.ReadsOf(reason));
            if (reason.Value.IsKnown)
            {
                // What holds only because the plan is silent is what a result that depends on it depends on.
                if (result.Outcome == Outcome.Depends)
                    unknownPaths.AddRange(MissingIn(evaluator));
                return;
            }

            unknownDuties.AddRange(reason.Reads.Where(r => !r.Value.IsKnown).Select(r => r.Definition).OfType<BoundDefinition>());
            unknownPaths.AddRange(reason.Missing.Concat(reason.Doubted.Select(d => d.Path!)).Concat(reason.Contradictory));
            doubted.AddRange(reason.Doubted);
            contradictory.AddRange(reason.Contradictory);
        }

        Applicability(Subject, rule.Bound.AppliesWhen, rule.Bound.Syntax.AppliesWhen, rule.AppliesWhen);
        Applicability("where", rule.Bound.Where, rule.Bound.Syntax.Where, rule.Where);
        var unknownExceptions = Exceptions(result, parts, unknownPaths);
        for (var i = 0; i < rule.Levels.Length; i++)
        {
            Applicability("levels/" + (i + 1), rule.Levels[i].Bound.When, rule.Levels[i].Bound.Syntax.When, rule.Levels[i].When);
            if (rule.Levels[i] == result.Level && result.Outcome is not (Outcome.Depends or Outcome.Open))
                break;
        }

        if (rule.Requires is null || result.UnknownList is not null)
        {
            var list = result.UnknownList?.Reasons ?? [];
            return new Reasons
            {
                Subject = subject,
                Missing = list.Select(r => r.Path).OfType<string>().Concat(unknownPaths).Distinct().ToList(),
                Doubted = [.. GuessesOf(result, list).Concat(doubted).Distinct()],
                ContradictoryConditions = contradictory,
                DependsOn = unknownDuties,
                Exceptions = unknownExceptions,
                Conditions = unknownPaths.Distinct().ToList(),
            };
        }

        var decisive = DecisiveLeaves.Of(result, own);
        var forced = explainer.WritesWords ? DecisiveLeaves.SmallestOf(result, own) : [];
        own.SilenceAsUnknown = result.IsSilent;
        parts.Add(explainer.Explain(rule.Requires, forced));
        own.SilenceAsUnknown = false;
        var leaves = new List<LeafReason>();
        foreach (var leaf in decisive)
            leaves.Add(explainer.Leaves[leaf]);
        return new Reasons
        {
            Decisive = leaves,
            Reads = OfAll(leaves, explainer.ReadsOf),
            Subject = subject,
            Missing = Once(result.Outcome == Outcome.Met ? [] : OfAll(leaves, l => l.Missing), unknownPaths),
            Contradictory = Once(OfAll(leaves, l => l.Contradictory), []),
            Doubted = Once(OfAll(leaves, l => l.Doubted), doubted),
            ContradictoryConditions = contradictory,
            DependsOn = Once(unknownDuties, []),
            Exceptions = unknownExceptions,
            Conditions = Once(unknownPaths, []),
        };
    }

    private static List<T> OfAll<T>(List<LeafReason> leaves, Func<LeafReason, IEnumerable<T>> part)
        where T : class
    {
        var all = new List<T>();
        foreach (var leaf in leaves)
            all.AddRange(part(leaf));
        return all;
    }

    /// <summary>All of both, each once, in the order in which they come.</summary>
    private static List<T> Once<T>(List<T> first, List<T> second)
        where T : class
    {
        var (all, seen) = (new List<T>(), new HashSet<T>());
        foreach (var item in first)
        {
            if (seen.Add(item))
                all.Add(item);
        }

        foreach (var item in second)
        {
            if (seen.Add(item))
                all.Add(item);
        }

        return all;
    }

    /// <summary>What the reader guessed to be in the list: the item of the result, or all where none is sure.</summary>
    private static IEnumerable<Reason> GuessesOf(RuleResult result, IReadOnlyList<Reason> list) => list
        .Where(r => r is { Kind: ReasonKind.Unconfirmed, Path: not null } && (result.ItemPath is null || r.Path == result.ItemPath));

    /// <summary>The exception that holds, or those that may hold and keep the result open: what they are called, and what is missing.</summary>
    private List<string> Exceptions(RuleResult result, List<WhyNode> parts, List<string> missing)
    {
        var names = new List<string>();
        foreach (var exception in result.Rule.Unless)
        {
            var holds = exception == result.Exception;
            own.SilenceAsUnknown = !holds;
            if (holds || (result.Outcome is Outcome.Depends or Outcome.Open && !exception.Evaluate(own).IsKnown))
            {
                parts.Add(explainer.Explain(exception, DecisiveLeaves.SmallestOf(exception, own)));
                // An open result asks what the requirement lacks; only one that depends on the exception asks for that.
                if (!holds && result.Outcome == Outcome.Depends)
                {
                    names.Add(messages.NameOf(exception.Bound));
                    missing.AddRange(MissingIn(exception));
                }
            }

            own.SilenceAsUnknown = false;
        }

        return names;
    }

    private List<string> MissingIn(CompiledCondition condition)
    {
        if (!condition.IsLeaf)
            return [.. condition.Parts.SelectMany(MissingIn)];
        var missing = MissingIn(condition.Expression!);
        own.SilenceAsUnknown = true;
        return missing;
    }

    private WhyNode WhyOf(RuleResult result, List<WhyNode> parts) => new()
    {
        Id = result.Rule.Bound.Id,
        Text = messages.Render(result.Rule.Bound.Title!),
        Result = messages.Phrases.Truth(result.OutcomeIfApplicable switch
        {
            Outcome.Met => true,
            Outcome.NotMet => false,
            _ => null,
        }),
        IsDecisive = true,
        Parts = parts,
    };
}
