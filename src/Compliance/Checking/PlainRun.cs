using Compliance.Checking.Evaluation;

namespace Compliance.Checking;

/// <summary>
/// Decides what most rules and items come to without making a result: whatever is unknown, fails, or is to be told of leaves it
/// to <see cref="RuleRun"/>, whose verdict it gives where it gives one.
/// </summary>
internal static class PlainRun
{
    /// <summary>The verdict on the plan or the item in the frame, which must be plain; none where a result is to be made.</summary>
    public static PlainVerdict Decide(CompiledRule rule, CheckFrame frame)
    {
        if (rule.Requires is not { } requires)
            return default;
        if (rule.AlwaysBinds)
            return requires.Test(frame) == Truth.True ? PlainVerdict.MetOn(0) : default;
        foreach (var subject in rule.Subject)
        {
            var holds = subject.Test(frame);
            if (holds != Truth.True)
                return holds == Truth.False ? PlainVerdict.NotApplicable(Inapplicable.NoSubject) : default;
        }

        foreach (var exception in rule.Unless)
        {
            if (exception.Test(frame) != Truth.False)
                return default;
        }

        for (var i = 0; i < rule.Levels.Length; i++)
        {
            var level = rule.Levels[i];
            var holds = level.When?.Test(frame) ?? Truth.True;
            if (holds == Truth.Unsure)
                return default;
            if (holds == Truth.False)
                continue;
            if (!level.Applies)
                break;
            return requires.Test(frame) == Truth.True ? PlainVerdict.MetOn(i) : default;
        }

        return PlainVerdict.NotApplicable(Inapplicable.NoDuty);
    }
}
