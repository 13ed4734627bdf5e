using System.Runtime.CompilerServices;
using Compliance.Checking.Evaluation;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>Runs one rule over a plan and decides its outcomes, in the order that the language lays down.</summary>
internal static partial class RuleRun
{
    /// <summary>Adds the verdicts of a rule.</summary>
    public static void Run(RuleScope scope, CheckFrame frame, Verdicts verdicts)
    {
        var rule = scope.Rule;
        scope.Begin(verdicts);
        if (!rule.InForce.Holds(frame.AssessmentDate))
        {
            if (!rule.IsSpokenForOn(frame.AssessmentDate))
                verdicts.Add(PlainVerdict.NotApplicable(Inapplicable.NotInForce), rule);
        }
        else if (frame.Check.IsElsewhere)
        {
            verdicts.Add(PlainVerdict.NotApplicable(Inapplicable.OtherJurisdiction), rule);
        }
        else if (rule.Items is null)
        {
            Enter(rule, frame, default);
            Add(scope, -1, frame, frame.IsPlain, verdicts);
        }
        else
        {
            RunItems(scope, rule.Items, frame, verdicts);
        }

        scope.Count = verdicts.Count - scope.FirstVerdict;
    }

    /// <summary>Adds the verdict on a plan in a plain frame of a rule that is in force; a scope is made, and given, only where it is a result.</summary>
    public static RuleScope? RunOnPlan(CheckedPlan check, CompiledRule rule, CheckFrame frame, Verdicts verdicts)
    {
        Enter(rule, frame, default);
        var verdict = PlainRun.Decide(rule, frame, out var level, out var requirement);
        if (!verdict.IsNone)
        {
            verdicts.Add(verdict, rule);
            return null;
        }

        var scope = new RuleScope(check, rule) { Count = 1 };
        scope.Begin(verdicts);
        verdicts.Add(Uncertain(new RuleResult(scope), level, requirement, frame));
        return scope;
    }

    /// <summary>Puts an item into the place of the for-each variable.</summary>
    public static void Enter(CompiledRule rule, CheckFrame frame, in Value item)
    {
        if (rule.VariableSlot >= 0)
            frame.Locals[rule.VariableSlot] = item;
        if (rule.LetCount > 0)
            frame.ForgetLets(rule.LetCount);
    }

    /// <summary>Decides a result once more, in another frame.</summary>
    public static RuleResult Again(RuleResult result, CheckFrame frame)
    {
        Enter(result.Rule, frame, result.Item);
        return Decide(result.Twin(), frame);
    }

    /// <summary>The result of one item of the list.</summary>
    public static RuleResult RunItem(RuleScope scope, int item, CheckFrame frame) => Decide(Entered(scope, item, frame), frame);

    /// <summary>The result that a plain verdict stands for.</summary>
    public static RuleResult ResultOf(PlainVerdict verdict, RuleScope scope, int item)
    {
        var result = new RuleResult(scope, item);
        if (!verdict.IsMet)
            return NotApplicable(result, verdict.Inapplicable);
        result.LevelIndex = verdict.Level;
        result.IsStatutory = result.Level!.IsStatutory;
        return Met(result, result.Level);
    }

    /// <summary>Adds the verdict on the plan or the item that was entered.</summary>
    private static void Add(RuleScope scope, int item, CheckFrame frame, bool mayBePlain, Verdicts verdicts)
    {
        var (level, requirement) = (PlainRun.Unsure, Truth.Unsure);
        var verdict = mayBePlain ? PlainRun.Decide(scope.Rule, frame, out level, out requirement) : default;
        if (!verdict.IsNone)
            verdicts.Add(verdict, scope.Rule);
        else
            verdicts.Add(Uncertain(new RuleResult(scope, item), level, requirement, frame));
    }

    /// <summary>The result where there is no plain verdict.</summary>
    // Apart, so that those who mostly need none clear no room for its values.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static RuleResult Uncertain(RuleResult result, int level, Truth requirement, CheckFrame frame) =>
        level < 0 ? Decide(result, frame) : Applied(result, level, requirement, frame);

    private static RuleResult Applied(RuleResult result, int level, Truth requirement, CheckFrame frame) =>
        Applied(result, level, requirement == Truth.False ? Value.False : result.Rule.Requires!.Evaluate(frame), frame);

    /// <summary>The result of a rule that applies for certain on one level.</summary>
    private static RuleResult Applied(RuleResult result, int level, in Value requirement, CheckFrame frame)
    {
        result.LevelIndex = level;
        result.IsStatutory = result.Level!.IsStatutory;
        if (requirement.IsTrue)
            return Met(result, result.Level);
        Requirement(result, requirement, frame);
        frame.Levels.Clear();
        frame.Levels.Add(level);
        return Graded(result, frame.Levels, isCertain: true, mayNotApply: false, frame);
    }

    private static RuleResult Entered(RuleScope scope, int item, CheckFrame frame)
    {
        Enter(scope.Rule, frame, scope.ItemAt(item));
        return new RuleResult(scope, item);
    }

    private static RuleResult Decide(RuleResult result, CheckFrame frame)
    {
        var rule = result.Rule;
        if (rule.AlwaysBinds && result is { UnknownList: null, ItemIsPossible: false })
            return Applied(result, 0, rule.Requires!.Evaluate(frame), frame);

        // 1. Does the rule apply?
        var applicability = rule.AlwaysApplies && !result.ItemIsPossible ? Value.True : Applicability(result, frame);
        if (applicability.IsFalse)
            return NotApplicable(result, result.Inapplicable);
        if (IsError(applicability))
            return Error(result, applicability);

        // 2. On which level? Several are possible where a condition is unknown.
        var isCertain = applicability.IsKnown;
        var mayNotApply = !isCertain;
        var levels = frame.Levels;
        levels.Clear();
        var reached = false;
        for (var i = 0; i < rule.Levels.Length && !reached; i++)
        {
            var level = rule.Levels[i];
            reached = level.When is null;
            if (level.When is { } when)
            {
                var holds = when.Evaluate(frame);
                if (holds.IsFalse)
                    continue;
                if (IsError(holds))
                    return Error(result, holds);
                reached = holds.IsTrue;
                isCertain &= reached;
            }

            if (level.Applies)
                levels.Add(i);
            else
                mayNotApply = true;
        }

        mayNotApply |= !reached;
        if (levels.Count == 0)
            return NotApplicable(result, Inapplicable.NoDuty);

        // 3.–5. What does the plan say about the requirement?
        result.LevelIndex = levels[0];
        result.IsStatutory = IsStatutory(rule, levels);
        Requirement(result, frame);
        return Graded(result, levels, isCertain, mayNotApply, frame);
    }

    private static RuleResult Met(RuleResult result, CompiledLevel level)
    {
        result.Outcome = result.OutcomeIfApplicable = Outcome.Met;
        result.Grade = Findings.Grade.Info;
        result.Authority = level.Authority;
        result.AppliesForCertain = true;
        return result;
    }

    private static RuleResult Graded(RuleResult result, List<int> levels, bool isCertain, bool mayNotApply, CheckFrame frame)
    {
        if (result.Outcome is Outcome.NotApplicable or Outcome.Error)
            return result;
        var weakest = Grading.Grade(result, frame);
        if (result.Outcome == Outcome.NotMet && isCertain && AppliesOnlyBySilence(result, frame))
            (isCertain, mayNotApply) = (false, true);
        result.AppliesForCertain = isCertain;
        if (!isCertain)
            Weigh(result, levels, mayNotApply, weakest);
        if (result.OutcomeIfApplicable == Outcome.NotMet && result.Assessment is null && !frame.IsTrial && !StatedValues.Made(result, frame))
            WithdrawAccusation(result);
        return result;
    }

    private static bool IsStatutory(CompiledRule rule, List<int> levels)
    {
        for (var i = 0; i < levels.Count; i++)
        {
            if (rule.Levels[levels[i]].IsStatutory)
                return true;
        }

        return false;
    }

    /// <summary>
    /// True when only silence makes the rule apply: a subject matter that nobody mentioned, and an exception that nobody
    /// mentioned, are no ground for saying that a requirement is not met.
    /// </summary>
    private static bool AppliesOnlyBySilence(RuleResult result, CheckFrame frame)
    {
        if (!result.Rule.SubjectAsksWhetherStated)
            return false;
        frame.SilenceAsUnknown = true;
        var mayNotApply = false;
        foreach (var exception in result.Rule.Unless)
            mayNotApply |= !exception.Evaluate(frame).IsFalse;
        foreach (var subject in result.Rule.Subject)
            mayNotApply |= !subject.Evaluate(frame).IsTrue;
        frame.SilenceAsUnknown = false;
        return mayNotApply;
    }

    private static Value Applicability(RuleResult result, CheckFrame frame)
    {
        var rule = result.Rule;
        var unknown = result.ItemIsPossible ? Value.NotStated : Value.True;
        for (var i = 0; i < rule.Subject.Length; i++)
        {
            var holds = rule.Subject[i].Evaluate(frame);
            if (holds.IsFalse)
            {
                result.Inapplicable = Inapplicable.NoSubject;
                return holds;
            }

            if (!holds.IsKnown)
                unknown = unknown.IsKnown ? holds : CompiledCondition.Higher(unknown, holds);
        }

        for (var i = 0; i < rule.Unless.Length; i++)
        {
            var exception = rule.Unless[i];
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
        if (result.UnknownList is { } list)
        {
            Unknown(result, list, frame);
            return;
        }

        if (rule.Requires is null)
        {
            result.Assessment = frame.Assessments?.Invoke(result);
            result.Outcome = result.OutcomeIfApplicable = result.Assessment?.Outcome ?? Outcome.Judgement;
            return;
        }

        Requirement(result, rule.Requires.Evaluate(frame), frame);
    }

    private static void Requirement(RuleResult result, Value requirement, CheckFrame frame)
    {
        var rule = result.Rule;
        if (requirement.IsTrue)
        {
            result.Outcome = result.OutcomeIfApplicable = Outcome.Met;
            return;
        }

        if (requirement.IsFalse)
        {
            if (rule.AsksWhetherStated)
            {
                frame.SilenceAsUnknown = true;
                requirement = rule.Requires!.Evaluate(frame);
                frame.SilenceAsUnknown = false;
            }

            if (requirement.IsFalse)
            {
                result.Outcome = result.OutcomeIfApplicable = Outcome.NotMet;
                return;
            }

            result.IsSilent = true;
        }

        Unknown(result, requirement.AsUnknown, frame);
    }

    private static void Unknown(RuleResult result, Unknown unknown, CheckFrame frame)
    {
        result.Unknown = unknown;
        result.Outcome = unknown.Rank switch
        {
            ReasonKind.Error => Outcome.Error,
            ReasonKind.Contradictory => Outcome.Contradictory,
            ReasonKind.Unconfirmed => Outcome.Open,
            _ => Silence(result, frame),
        };
        if (result.Outcome == Outcome.NotShown && frame.Check.MayShow(result))
            result.Outcome = Outcome.Open;
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
                return result.UnknownList is null && DecisiveLeaves.AllAskWhetherStated(result, frame) ? Outcome.NotShown : Outcome.Open;
        }
    }

    /// <summary>
    /// Some condition of the duty is unknown. Where every way it can turn out gives the same, that is the result; where the
    /// requirement is met, it is met in any case; otherwise it depends, or stays open.
    /// </summary>
    private static void Weigh(RuleResult result, List<int> levels, bool mayNotApply, Authority weakest)
    {
        if (result.Outcome == Outcome.Met)
            return;
        var isTheSame = !mayNotApply;
        for (var i = 0; i < levels.Count && isTheSame; i++)
            isTheSame = Grading.GradeAt(result, result.Rule.Levels[levels[i]], weakest) == result.Grade;
        if (isTheSame)
            return;
        result.Outcome = result.Fails ? Outcome.Depends : Outcome.Open;
        Grading.Grade(result, weakest);
    }

    private static bool IsError(in Value value) => !value.IsKnown && value.AsUnknown.Rank == ReasonKind.Error;

    private static RuleResult Error(RuleResult result, in Value unknown)
    {
        result.Outcome = result.OutcomeIfApplicable = Outcome.Error;
        result.Unknown = unknown.AsUnknown;
        if (result.LevelIndex < 0)
            result.LevelIndex = Array.FindIndex(result.Rule.Levels, l => l.Applies);
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

    /// <summary>No accusation without a quotation. Why it was false is told all the same, so it is taken down first.</summary>
    private static void WithdrawAccusation(RuleResult result)
    {
        _ = result.Words.Reasons;
        _ = result.Words.Why;
        result.IsWithdrawn = true;
        if (result.Outcome == Outcome.NotMet)
            result.Outcome = Outcome.Open;
        result.OutcomeIfApplicable = Outcome.Open;
        result.Grade = Findings.Grade.Info;
    }
}
