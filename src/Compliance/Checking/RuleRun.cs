using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>Runs one rule over a plan and decides its outcomes, in the order that the language lays down.</summary>
internal static class RuleRun
{
    public static void Run(CompiledRule rule, CheckFrame frame, List<RuleResult> results)
    {
        if (!rule.Bound.Syntax.InForce.Holds(frame.AssessmentDate))
        {
            results.Add(NotApplicable(new RuleResult(rule), Inapplicable.NotInForce));
            return;
        }

        if (rule.Items is null)
        {
            frame.ForgetLets(rule.Bound.Lets.Count);
            results.Add(Decide(new RuleResult(rule), frame));
            return;
        }

        Enter(rule, frame, default);
        var list = rule.Items.Evaluate(frame);
        if (!list.IsKnown)
        {
            results.Add(Decide(new RuleResult(rule) { UnknownList = list }, frame));
            return;
        }

        var value = list.AsList;
        foreach (var item in value.Items)
        {
            Enter(rule, frame, item);
            results.Add(Decide(new RuleResult(rule) { Item = item }, frame));
        }

        foreach (var item in value.Possible)
        {
            Enter(rule, frame, item);
            results.Add(Decide(Possible(rule, item, value.WhyPossible), frame));
        }

        if (value.Items.Count == 0 && value.Possible.Count == 0)
            results.Add(NotApplicable(new RuleResult(rule), Inapplicable.NoItems));
    }

    // What the reader only guessed to be there is for a person to confirm, whatever it says or leaves out.
    private static RuleResult Possible(CompiledRule rule, Value item, Unknown? why) => why is { Rank: ReasonKind.Unconfirmed }
        ? new RuleResult(rule) { Item = item, UnknownList = Value.Of(why) }
        : new RuleResult(rule) { Item = item, ItemIsPossible = true };

    /// <summary>Puts an item into the place of the for-each variable.</summary>
    public static void Enter(CompiledRule rule, CheckFrame frame, Value item)
    {
        if (rule.VariableSlot >= 0)
            frame.Locals[rule.VariableSlot] = item;
        frame.ForgetLets(rule.Bound.Lets.Count);
    }

    private static RuleResult Decide(RuleResult result, CheckFrame frame)
    {
        // 1. Does the rule apply?
        var applicability = Applicability(result, frame);
        if (applicability.IsFalse)
            return NotApplicable(result, result.Inapplicable);
        if (IsError(applicability))
            return Error(result, applicability);

        // 2. On which level? Several are possible where a condition is unknown.
        var levels = frame.Levels;
        levels.Clear();
        var unknown = applicability.IsKnown ? default : applicability;
        var isCertain = applicability.IsKnown;
        var mayNotApply = !isCertain;
        var reached = false;
        for (var i = 0; i < result.Rule.Levels.Count; i++)
        {
            var level = result.Rule.Levels[i];
            var holds = level.When?.Evaluate(frame) ?? Value.True;
            if (IsError(holds))
                return Error(result, holds);
            if (holds.IsFalse)
                continue;
            if (level.Applies)
                levels.Add(level);
            else
                mayNotApply = true;
            reached = holds.IsTrue;
            if (reached)
                break;
            unknown = unknown.IsBareSilence ? holds : CompiledCondition.Higher(unknown, holds);
            isCertain = false;
        }

        mayNotApply |= !reached;
        if (levels.Count == 0)
            return NotApplicable(result, Inapplicable.NoDuty);

        // 3.–5. What does the plan say about the requirement?
        result.Level = levels[0];
        result.IsStatutory = levels.Exists(l => l.IsStatutory);
        Requirement(result, frame);
        if (result.Outcome is Outcome.NotApplicable or Outcome.Error)
            return result;
        Grading.Grade(result, levels, frame);
        if (result.Outcome == Outcome.NotMet && isCertain && AppliesOnlyBySilence(result, frame))
            (isCertain, mayNotApply) = (false, true);
        result.AppliesForCertain = isCertain;
        if (!isCertain)
            Weigh(result, levels, mayNotApply, frame);
        return result;
    }

    /// <summary>
    /// True when only silence keeps an exception away: an exception that nobody mentioned is no ground for saying that a
    /// requirement is not met.
    /// </summary>
    private static bool AppliesOnlyBySilence(RuleResult result, CheckFrame frame) =>
        result.Rule.ExceptionsAskWhetherStated && InSilence(() => AnyOf(result.Rule.Unless, frame), frame) is { IsFalse: false };

    private static Value AnyOf(IReadOnlyList<CompiledCondition> conditions, CheckFrame frame)
    {
        var any = Value.False;
        foreach (var condition in conditions)
        {
            var value = condition.Evaluate(frame);
            if (!value.IsFalse)
                any = value;
        }

        return any;
    }

    private static Value Applicability(RuleResult result, CheckFrame frame)
    {
        var unknown = result.ItemIsPossible ? Value.NotStated : Value.True;
        for (var i = 0; i < result.Rule.Subject.Count; i++)
        {
            var holds = result.Rule.Subject[i].Evaluate(frame);
            if (holds.IsFalse)
            {
                result.Inapplicable = Inapplicable.NoSubject;
                return holds;
            }

            if (!holds.IsKnown)
                unknown = unknown.IsKnown ? holds : CompiledCondition.Higher(unknown, holds);
        }

        for (var i = 0; i < result.Rule.Unless.Count; i++)
        {
            var exception = result.Rule.Unless[i];
            var holds = exception.Evaluate(frame);
            if (holds.IsTrue)
            {
                result.Inapplicable = Inapplicable.Exception;
                result.Exception = exception;
                return Value.False;
            }

            if (!holds.IsKnown)
                unknown = unknown.IsKnown ? holds : CompiledCondition.Higher(unknown, holds);
        }

        return unknown;
    }

    private static void Requirement(RuleResult result, CheckFrame frame)
    {
        var rule = result.Rule;
        if (!result.UnknownList.IsKnown)
        {
            result.Requirement = result.UnknownList;
            Unknown(result, frame);
            return;
        }

        if (rule.Requires is null)
        {
            result.Assessment = frame.Assessments?.Invoke(result);
            result.Outcome = result.OutcomeIfApplicable = result.Assessment?.Outcome ?? Outcome.Judgement;
            return;
        }

        result.Requirement = rule.Requires.Evaluate(frame);
        if (result.Requirement.IsTrue)
        {
            result.Outcome = result.OutcomeIfApplicable = Outcome.Met;
            return;
        }

        if (result.Requirement.IsFalse)
        {
            var again = rule.AsksWhetherStated ? InSilence(() => rule.Requires.Evaluate(frame), frame) : result.Requirement;
            if (again.IsFalse)
            {
                result.Outcome = result.OutcomeIfApplicable = Outcome.NotMet;
                return;
            }

            result.Requirement = again;
            result.IsSilent = true;
        }

        Unknown(result, frame);
    }

    private static Value InSilence(Func<Value> evaluate, CheckFrame frame)
    {
        frame.SilenceAsUnknown = true;
        try
        {
            return evaluate();
        }
        finally
        {
            frame.SilenceAsUnknown = false;
        }
    }

    private static void Unknown(RuleResult result, CheckFrame frame)
    {
        result.Outcome = result.Requirement.AsUnknown.Rank switch
        {
            ReasonKind.Error => Outcome.Error,
            ReasonKind.Contradictory => Outcome.Contradictory,
            ReasonKind.Unconfirmed => Outcome.Open,
            _ => Silence(result, frame),
        };
        result.OutcomeIfApplicable = result.Outcome;
        if (result.Outcome == Outcome.NotApplicable)
            result.Inapplicable = Inapplicable.SilenceIsNoMatter;
    }

    /// <summary>What silence means here: a question, or something that the document itself should have said.</summary>
    private static Outcome Silence(RuleResult result, CheckFrame frame)
    {
        var rule = result.Rule;
        if (rule.NotShownWhen is { } when)
            return when.Evaluate(frame).IsTrue ? Outcome.NotShown : Outcome.Open;
        switch (rule.Bound.Syntax.IfNotStated)
        {
            case SilencePolicy.Open:
                return Outcome.Open;
            case SilencePolicy.NotShown:
                return Outcome.NotShown;
            case SilencePolicy.Ignore:
                return Outcome.NotApplicable;
            default:
                return result.UnknownList.IsKnown && DecisiveLeaves.AllAskWhetherStated(result, frame) ? Outcome.NotShown : Outcome.Open;
        }
    }

    /// <summary>
    /// Some condition of the duty is unknown. Where every way it can turn out gives the same, that is the result; where the
    /// requirement is met, it is met in any case; otherwise it depends, or stays open.
    /// </summary>
    private static void Weigh(RuleResult result, List<CompiledLevel> levels, bool mayNotApply, CheckFrame frame)
    {
        if (result.Outcome == Outcome.Met)
            return;
        if (!mayNotApply && levels.TrueForAll(l => Grading.GradeAt(result, l, frame) == result.Grade))
            return;
        result.Outcome = result.Fails ? Outcome.Depends : Outcome.Open;
        Grading.Grade(result, levels, frame);
    }

    private static bool IsError(Value value) => !value.IsKnown && value.AsUnknown.Rank == ReasonKind.Error;

    private static RuleResult Error(RuleResult result, Value unknown)
    {
        result.Outcome = result.OutcomeIfApplicable = Outcome.Error;
        result.Requirement = unknown;
        result.Level ??= result.Rule.Levels.FirstOrDefault(l => l.Applies);
        result.IsStatutory = result.Rule.Levels.Any(l => l.IsStatutory);
        result.Grade = result.IsStatutory ? Findings.Grade.Serious : Findings.Grade.Moderate;
        result.Authority = result.Level?.Authority ?? Authority.House;
        return result;
    }

    private static RuleResult NotApplicable(RuleResult result, Inapplicable why)
    {
        result.Outcome = result.OutcomeIfApplicable = Outcome.NotApplicable;
        result.Inapplicable = why;
        return result;
    }
}
