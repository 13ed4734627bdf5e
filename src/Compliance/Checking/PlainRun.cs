using Compliance.Checking.Evaluation;

namespace Compliance.Checking;

/// <summary>
/// Decides what most rules and items come to without making a result: whatever is unknown, fails, or is to be told of leaves it
/// to <see cref="RuleRun"/>, whose verdict it gives where it gives one.
/// </summary>
internal static class PlainRun
{
    /// <summary>No level applies.</summary>
    public const int NoLevel = -1;

    /// <summary>Which level applies is not certain.</summary>
    public const int Unsure = -2;

    /// <summary>The verdict on the plan or the item in the frame, which must be plain; none where a result is to be made.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="level">Where there is none: the level on which the rule applies for certain; negative where nothing is certain.</param>
    /// <param name="requirement">Where there is such a level: what the requirement is.</param>
    public static PlainVerdict Decide(CompiledRule rule, CheckFrame frame, out int level, out Truth requirement)
    {
        level = Unsure;
        requirement = Truth.Unsure;
        if (rule.Requires is not { } requires)
            return default;
        if (rule.AlwaysBinds)
        {
            requirement = requires.Test(frame);
            level = 0;
            return requirement == Truth.True ? PlainVerdict.MetOn(0) : default;
        }

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

        level = LevelOf(rule, frame);
        if (level < 0)
            return level == NoLevel ? PlainVerdict.NotApplicable(Inapplicable.NoDuty) : default;
        requirement = requires.Test(frame);
        return requirement == Truth.True ? PlainVerdict.MetOn(level) : default;
    }

    /// <summary>
    /// Tests the items of a rule together, of which <see cref="CompiledRule.TestsTogether"/> holds: one walk through the conditions
    /// in place of one for each item.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="frame">The frame, which must be plain.</param>
    /// <param name="items">The items.</param>
    /// <param name="subjects">For each item whether it is what the rule is about.</param>
    /// <param name="requirements">For each item that is: what the requirement is.</param>
    /// <returns>The level on which the rule applies to all that it is about, <see cref="NoLevel"/> or <see cref="Unsure"/>.</returns>
    public static int TestEach(CompiledRule rule, CheckFrame frame, ReadOnlySpan<object?> items, Span<Truth> subjects, Span<Truth> requirements)
    {
        var level = LevelOf(rule, frame);
        if (level == Unsure)
            return level;
        foreach (var subject in rule.Subject)
            subject.TestEach(frame, rule.VariableSlot, items, subjects);
        if (level < 0)
            return level;
        if (rule.Subject.Length > 0)
            subjects.CopyTo(requirements);
        rule.Requires!.TestEach(frame, rule.VariableSlot, items, requirements);
        return level;
    }

    /// <summary>The verdict on those of the items tested together that the rule is about and whose requirement is met, or was not asked for; none where a result is to be made.</summary>
    public static PlainVerdict Met(int level) => level switch
    {
        Unsure => default,
        NoLevel => PlainVerdict.NotApplicable(Inapplicable.NoDuty),
        _ => PlainVerdict.MetOn(level),
    };

    private static int LevelOf(CompiledRule rule, CheckFrame frame)
    {
        for (var i = 0; i < rule.Levels.Length; i++)
        {
            var level = rule.Levels[i];
            var holds = level.When?.Test(frame) ?? Truth.True;
            if (holds == Truth.Unsure)
                return Unsure;
            if (holds == Truth.True)
                return level.Applies ? i : NoLevel;
        }

        return NoLevel;
    }
}
