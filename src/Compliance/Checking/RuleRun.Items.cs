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
        var (same, times) = (default(PlainVerdict), 0);
        for (var i = 0; i < items.Length; i++)
        {
            var verdict = PlainRun.Of(level, subjects[i], requirements[i]);
            if (times > 0 && !verdict.Is(same))
            {
                verdicts.Add(same, rule, times);
                times = 0;
            }

            if (!verdict.IsNone)
            {
                (same, times) = (verdict, times + 1);
                continue;
            }

            Enter(rule, frame, items[i]);
            verdicts.Add(Uncertain(new RuleResult(scope, i), subjects[i] == Truth.True ? level : PlainRun.Unsure, requirements[i], frame));
        }

        if (times > 0)
            verdicts.Add(same, rule, times);
    }
}
