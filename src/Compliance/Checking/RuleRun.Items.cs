using System.Runtime.CompilerServices;
using Compliance.Checking.Evaluation;

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
        var together = scope.Rule.TestsTogether && frame.IsPlain ? scope.CertainHosts : default;
        if (together.Length > 0)
            RunTogether(scope, together, frame, verdicts);
        for (var i = together.Length; i < count; i++)
            RunOne(scope, i, frame, verdicts);
        if (count == 0)
            verdicts.Add(PlainVerdict.NotApplicable(Inapplicable.NoItems), scope.Rule);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunOne(RuleScope scope, int item, CheckFrame frame, Verdicts verdicts)
    {
        Enter(scope.Rule, frame, scope.ItemAt(item));
        Add(scope, item, frame, frame.IsPlain && item < scope.CertainCount, verdicts);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static RuleResult Uncertain(RuleScope scope, int item, int level, Truth requirement, CheckFrame frame)
    {
        Enter(scope.Rule, frame, scope.ItemAt(item));
        return Uncertain(new RuleResult(scope, item), level, requirement, frame);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunTogether(RuleScope scope, ReadOnlySpan<object?> items, CheckFrame frame, Verdicts verdicts)
    {
        var rule = scope.Rule;
        var truths = frame.TruthsOf(items.Length);
        var subjects = truths[..items.Length];
        var requirements = truths[items.Length..];
        var level = PlainRun.TestEach(rule, frame, items, subjects, requirements);
        var met = PlainRun.Met(level);
        var noSubject = level == PlainRun.Unsure ? default : PlainVerdict.NotApplicable(Inapplicable.NoSubject);
        var room = verdicts.Take(items.Length, met);
        var (noSubjects, results) = (0, 0);
        // What does not apply was not asked for what is required, and is not true there either.
        for (var i = met.IsNone ? 0 : Truths.NextOther(requirements, 0); i < items.Length; i = met.IsNone ? i + 1 : Truths.NextOther(requirements, i + 1))
        {
            if (subjects[i] == Truth.False && !noSubject.IsNone)
            {
                room[i] = noSubject;
                noSubjects++;
                continue;
            }

            room[i] = default;
            results++;
            verdicts.AddTaken(Uncertain(scope, i, subjects[i] == Truth.True ? level : PlainRun.Unsure, requirements[i], frame));
        }

        verdicts.CountIn(met, rule, items.Length - noSubjects - results);
        verdicts.CountIn(noSubject, rule, noSubjects);
    }
}
