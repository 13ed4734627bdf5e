using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>Why a rule does not apply.</summary>
internal enum Inapplicable : byte
{
    None,
    NotInForce,
    OtherJurisdiction,
    NoSubject,
    NoDuty,
    Exception,
    NoItems,
    SilenceIsNoMatter,
    Overridden,
}

/// <summary>
/// What came of one rule for the plan or one item. Small, because most results are met or do not apply; it is put into words when
/// somebody reads them.
/// </summary>
internal sealed class RuleResult : IFindingContent
{
    private readonly RuleScope scope;
    private readonly int index;

    // The unknown that forced an error or a question, the exception, the overriding rule, or the assessment: never two of them.
    private object? because;
    private FindingWords? words;
    private short level;
    private byte outcome;
    private byte outcomeIfApplicable;
    private byte grade;
    private byte authority;
    private Marks marks;

    /// <param name="scope">The rule in this check.</param>
    /// <param name="index">Which item of <c>for each</c>; -1 for a rule about the whole plan and where the list is unknown.</param>
    public RuleResult(RuleScope scope, int index = -1)
    {
        this.scope = scope;
        this.index = index;
    }

    /// <summary>The same result in a later check, whose plan says the same of all that it rests on; the words are made anew.</summary>
    private RuleResult(RuleScope scope, RuleResult other)
        : this(scope, other.index)
    {
        (because, level, outcome, outcomeIfApplicable) = (other.because, other.level, other.outcome, other.outcomeIfApplicable);
        (grade, authority, marks) = (other.grade, other.authority, other.marks & ~Marks.SetAside);
        Inapplicable = other.Inapplicable;
    }

    [Flags]
    private enum Marks : byte
    {
        None = 0,
        Statutory = 1,
        Silent = 2,
        Certain = 4,
        SetAside = 8,
        Withdrawn = 16,
    }

    public RuleScope Scope => scope;

    public CompiledRule Rule => scope.Rule;

    /// <summary>The item of <c>for each</c>; <c>default</c> for a rule about the whole plan and where the list is unknown.</summary>
    public Value Item => scope.ItemAt(index);

    /// <summary>True when the item only may belong to the list of the rule.</summary>
    public bool ItemIsPossible => index >= 0 && index >= scope.CertainCount && scope.Guessed is null;

    /// <summary>Path of the item; null where there is none.</summary>
    public string? ItemPath => scope.PathAt(index);

    /// <summary>
    /// Why the list of <c>for each</c> is unknown; null when the rule ran for an item or the plan. What a reader only guessed to be
    /// there is for a person to confirm, whatever it says or leaves out.
    /// </summary>
    public Unknown? UnknownList => scope.UnknownList ?? (index >= 0 && index >= scope.CertainCount ? scope.Guessed : null);

    public Outcome Outcome { get => (Outcome)outcome; set => outcome = (byte)value; }

    /// <summary>The outcome if the duty applies; the outcome itself when nothing about the duty is unknown.</summary>
    public Outcome OutcomeIfApplicable { get => (Outcome)outcomeIfApplicable; set => outcomeIfApplicable = (byte)value; }

    /// <summary>Place of the level among those of the rule, from 0; -1 for none.</summary>
    public int LevelIndex { get => level - 1; set => level = (short)(value + 1); }

    public CompiledLevel? Level => level == 0 ? null : Rule.Levels[level - 1];

    public Grade Grade { get => (Grade)grade; set => grade = (byte)value; }

    public Authority Authority { get => (Authority)authority; set => authority = (byte)value; }

    /// <summary>The unknown that forced an error or a question; null where the requirement is known.</summary>
    public Unknown? Unknown { get => because as Unknown; set => because = value; }

    public Inapplicable Inapplicable { get; set; }

    /// <summary>The rule that took its place.</summary>
    public BoundRule? OverriddenBy { get => because as BoundRule; set => because = value; }

    /// <summary>How somebody judged an open norm; null when nobody has, and for every other rule.</summary>
    public Decision? Assessment { get => because as Decision; set => because = value; }

    /// <summary>The exception that holds.</summary>
    public CompiledCondition? Exception { get => because as CompiledCondition; set => because = value; }

    /// <summary>True when a duty by act or regulation is, or may be, what the rule is about here.</summary>
    public bool IsStatutory { get => Has(Marks.Statutory); set => Mark(Marks.Statutory, value); }

    /// <summary>True when the requirement is false only because the plan is silent.</summary>
    public bool IsSilent { get => Has(Marks.Silent); set => Mark(Marks.Silent, value); }

    /// <summary>True when nothing about whether the rule applies is unknown.</summary>
    public bool AppliesForCertain { get => Has(Marks.Certain); set => Mark(Marks.Certain, value); }

    /// <summary>True when an accepted deviation keeps it out of the conclusion.</summary>
    public bool IsSetAside { get => Has(Marks.SetAside); set => Mark(Marks.SetAside, value); }

    /// <summary>True when it would have accused without a quotation, and was taken back: its words are those of before.</summary>
    public bool IsWithdrawn { get => Has(Marks.Withdrawn); set => Mark(Marks.Withdrawn, value); }

    public bool IsFinding => Outcome is not (Outcome.Met or Outcome.NotApplicable);

    public bool Fails => OutcomeIfApplicable is Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory;

    /// <summary>Its texts, places and reasons.</summary>
    public FindingWords Words => words ?? Interlocked.CompareExchange(ref words, new FindingWords(this), null) ?? words;

    /// <summary>The same result in a later check; this one where it belongs to that check already.</summary>
    public RuleResult In(RuleScope other) => ReferenceEquals(scope, other) ? this : new RuleResult(other, this);

    /// <summary>The same rule and item, nothing decided.</summary>
    public RuleResult Twin() => new(scope, index);

    string IFindingContent.Rule => Rule.Bound.Id;

    string IFindingContent.Title => scope.Check.Texts.TitleOf(Rule) ?? Words.Title;

    IReadOnlyList<string> IFindingContent.Tags => Rule.Tags;

    string? IFindingContent.Item => ItemPath;

    Grade IFindingContent.Grade => IsFinding ? Grade : Grade.Info;

    DutyLevel? IFindingContent.Level => Level?.Level;

    EvidenceGround IFindingContent.Ground => Words.Ground;

    Message IFindingContent.Message => scope.Check.Texts.MessageOf(this) ?? Words.Message;

    IReadOnlyList<Citation> IFindingContent.Sources => scope.Check.Texts.SourcesOf(Level);

    string? IFindingContent.Enforcement => IsFinding ? scope.Check.Texts.EnforcementOf(Level) : null;

    IReadOnlyList<Evidence> IFindingContent.Places => Words.Places;

    IReadOnlyDictionary<string, SearchedInVain> IFindingContent.Searched => Words.Searched;

    WhyNode? IFindingContent.Why => Words.Why;

    IReadOnlyList<string> IFindingContent.Missing => Words.Reasons.Missing;

    IReadOnlyList<string> IFindingContent.DependsOn => Words.DependsOn;

    Outcome? IFindingContent.OutcomeIfApplicable => Outcome == Outcome.Depends ? OutcomeIfApplicable : null;

    Message? IFindingContent.Ask => IsFinding ? Words.Ask : null;

    Message? IFindingContent.Advice => Fails && IsFinding && Rule.Bound.Advice is not null ? Words.Advice : null;

    DecisionUse? IFindingContent.Decision => null;

    IReadOnlyList<Finding> IFindingContent.Followed => scope.Check.FollowedOf(this);

    bool IFindingContent.IsConfidential => Rule.Bound.IsConfidential;

    string IFindingContent.Fingerprint => Words.Fingerprint;

    private bool Has(Marks mark) => (marks & mark) != 0;

    private void Mark(Marks mark, bool value) => marks = value ? marks | mark : marks & ~mark;
}
