using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>Why a rule does not apply.</summary>
internal enum Inapplicable
{
    None,
    NotInForce,
    NoSubject,
    NoDuty,
    Exception,
    NoItems,
    SilenceIsNoMatter,
    Overridden,
}

/// <summary>What came of one rule for the plan or one item, before it is put into words.</summary>
internal sealed class RuleResult(CompiledRule rule)
{
    public CompiledRule Rule { get; } = rule;

    /// <summary>The item of <c>for each</c>; <c>default</c> for a rule about the whole plan and where the list is unknown.</summary>
    public Value Item { get; init; }

    /// <summary>True when the item only may belong to the list of the rule.</summary>
    public bool ItemIsPossible { get; init; }

    /// <summary>Why the list of <c>for each</c> is unknown; known when the rule ran for an item or the plan.</summary>
    public Value UnknownList { get; init; } = Value.True;

    public Outcome Outcome { get; set; }

    /// <summary>The outcome if the duty applies; the outcome itself when nothing about the duty is unknown.</summary>
    public Outcome OutcomeIfApplicable { get; set; }

    public CompiledLevel? Level { get; set; }

    public Grade Grade { get; set; }

    public Authority Authority { get; set; }

    /// <summary>True when a duty by act or regulation is, or may be, what the rule is about here.</summary>
    public bool IsStatutory { get; set; }

    /// <summary>The value of the requirement; the unknown that forced an error or a question.</summary>
    public Value Requirement { get; set; }

    /// <summary>True when the requirement is false only because the plan is silent.</summary>
    public bool IsSilent { get; set; }

    public Inapplicable Inapplicable { get; set; }

    /// <summary>True when nothing about whether the rule applies is unknown.</summary>
    public bool AppliesForCertain { get; set; }

    /// <summary>The rule that took its place.</summary>
    public BoundRule? OverriddenBy { get; set; }

    /// <summary>How somebody judged an open norm; null when nobody has, and for every other rule.</summary>
    public Decision? Assessment { get; set; }

    /// <summary>True when an accepted deviation keeps it out of the conclusion.</summary>
    public bool IsSetAside { get; set; }

    /// <summary>The exception that holds.</summary>
    public CompiledCondition? Exception { get; set; }

    public bool IsFinding => Outcome is not (Outcome.Met or Outcome.NotApplicable);

    public bool Fails => OutcomeIfApplicable is Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory;
}
