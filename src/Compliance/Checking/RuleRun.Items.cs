using Compliance.Checking.Evaluation;
using Compliance.Language;

namespace Compliance.Checking;

// Rules that run for each item of a list.
internal static partial class RuleRun
{
    private static void RunItems(RuleScope scope, Evaluator list, CheckFrame frame, Verdicts verdicts)
    {
        Enter(scope.Rule, frame, default);
        var items = list.Evaluate(frame);
        if (!items.IsKnown)
        {
            scope.UnknownList = items.AsUnknown;
            verdicts.Add(Decide(new RuleResult(scope), frame));
            return;
        }

        scope.Items = items.AsList;
        var count = scope.ItemCount;
        var together = scope.Rule.TestsTogether && frame.IsPlain ? scope.CertainItems : default;
        if (together.Length > 0)
            RunTogether(scope, together, frame, verdicts);
        for (var i = together.Length; i < count; i++)
        {
            Enter(scope.Rule, frame, scope.ItemAt(i));
            Add(scope, i, frame, frame.IsPlain && i < scope.CertainCount, verdicts);
        }

        if (count == 0)
            verdicts.Add(PlainVerdict.NotApplicable(Inapplicable.NoItems), scope.Rule);
    }

    private static void RunTogether(RuleScope scope, ReadOnlySpan<Value> items, CheckFrame frame, Verdicts verdicts)
    {
        var rule = scope.Rule;
        var truths = frame.Truths(items.Length);
        var subjects = truths[..items.Length];
        var requirements = truths[items.Length..];
        var level = PlainRun.TestEach(rule, frame, items, subjects, requirements);
        for (var i = 0; i < items.Length; i++)
        {
            if (level != PlainRun.Unsure && subjects[i] == Truth.False)
            {
                verdicts.Add(PlainVerdict.NotApplicable(Inapplicable.NoSubject), rule);
            }
            else if (level == PlainRun.Unsure || subjects[i] == Truth.Unsure)
            {
                Enter(rule, frame, items[i]);
                verdicts.Add(Decide(new RuleResult(scope, i), frame));
            }
            else if (level == PlainRun.NoLevel)
            {
                verdicts.Add(PlainVerdict.NotApplicable(Inapplicable.NoDuty), rule);
            }
            else if (requirements[i] == Truth.True && PlainVerdict.MetOn(level) is { IsNone: false } met)
            {
                verdicts.Add(met, rule);
            }
            else
            {
                Enter(rule, frame, items[i]);
                verdicts.Add(Applied(new RuleResult(scope, i), level, requirements[i], frame));
            }
        }
    }
}
