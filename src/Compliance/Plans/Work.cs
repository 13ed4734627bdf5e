namespace Compliance.Plans;

/// <summary>How risks and obstacles were looked for (step a).</summary>
public sealed record RiskMapping
{
    /// <summary>Where the employer looked.</summary>
    [Mentioned]
    public IReadOnlyList<MappingSource>? Sources { get; init; }

    /// <summary>Areas that were looked at.</summary>
    [Mentioned]
    public IReadOnlyList<AreaKind>? AreasExamined { get; init; }

    /// <summary>Grounds that were looked at.</summary>
    [Mentioned]
    public IReadOnlyList<Ground>? GroundsExamined { get; init; }

    /// <summary>True when the document says that other areas than those were not looked at.</summary>
    public bool? OtherAreasLeftOut { get; init; }

    /// <summary>True when the document says that other grounds than those were not looked at.</summary>
    public bool? OtherGroundsLeftOut { get; init; }

    /// <summary>False when the document says that causes of risks, obstacles or differences were not analysed (LDL § 26 second paragraph letter b).</summary>
    public bool? CausesAnalysed { get; init; }
}

/// <summary>A risk of discrimination or an obstacle to equality that a document states.</summary>
public sealed record Risk : IPlanItem
{
    /// <summary>Label in the document.</summary>
    public string? Id { get; init; }

    /// <summary>The words of the document.</summary>
    public string? Text { get; init; }

    /// <summary>Heading of the area in which it stands.</summary>
    public string? Area { get; init; }

    /// <summary>Ground that it concerns.</summary>
    public Ground? Ground { get; init; }

    /// <summary>Cause that the document gives for it.</summary>
    public string? Cause { get; init; }

    /// <summary>Numbers or texts of the measures that the document links to it.</summary>
    [Mentioned]
    public IReadOnlyList<string>? Measures { get; init; }

    /// <summary>Reason that the document gives for having no measure.</summary>
    public string? ReasonForNoMeasure { get; init; }

    string? IPlanItem.Identity => Text;

    string? IPlanItem.Label => Id;
}

/// <summary>An area that a document treats, usually under a heading of its own.</summary>
public sealed record PlanArea : IPlanItem
{
    /// <summary>What the area is about; a heading such as "recruitment and promotion" has two.</summary>
    public IReadOnlyList<AreaKind>? Kinds { get; init; }

    /// <summary>The heading.</summary>
    public string? Heading { get; init; }

    /// <summary>Number of the area in the document.</summary>
    public string? Number { get; init; }

    /// <summary>Background that the document gives.</summary>
    public string? Background { get; init; }

    /// <summary>Whom the area is for, where the document says so.</summary>
    public string? TargetGroup { get; init; }

    string? IPlanItem.Identity => Heading;

    string? IPlanItem.Label => Number;
}

/// <summary>A guideline or routine that a document names.</summary>
public sealed record Policy : IPlanItem
{
    /// <summary>What it is about.</summary>
    public PolicySubject? Subject { get; init; }

    /// <summary>True when the document says that it exists, false when it says that there is none.</summary>
    public bool? Exists { get; init; }

    /// <summary>True when it is said to be known.</summary>
    public bool? Known { get; init; }

    /// <summary>True when it is said to be followed.</summary>
    public bool? Followed { get; init; }

    /// <summary>Its name or where it is found.</summary>
    public string? Reference { get; init; }

    string? IPlanItem.Identity => Reference ?? Subject?.ToString();

    string? IPlanItem.Label => null;
}

/// <summary>Whistleblowing.</summary>
public sealed record Whistleblowing
{
    /// <summary>True when routines exist, false when the document says that there are none.</summary>
    public bool? Routines { get; init; }

    /// <summary>Where employees can turn.</summary>
    public string? WhereToTurn { get; init; }

    /// <summary>True when the document says that retaliation is forbidden.</summary>
    public bool? RetaliationBanned { get; init; }
}

/// <summary>A goal.</summary>
public sealed record Goal : IPlanItem
{
    /// <summary>Label in the document.</summary>
    public string? Id { get; init; }

    /// <summary>Heading of the area in which it stands.</summary>
    public string? Area { get; init; }

    /// <summary>The words of the document.</summary>
    public string? Text { get; init; }

    /// <summary>Who is responsible for it.</summary>
    public IReadOnlyList<Owner>? Owners { get; init; }

    /// <summary>True when it can be measured.</summary>
    public bool? Measurable { get; init; }

    /// <summary>Target figure.</summary>
    public Quantity? Target { get; init; }

    /// <summary>Unit of the target.</summary>
    public string? Unit { get; init; }

    /// <summary>Deadline.</summary>
    public PlanDate? Deadline { get; init; }

    /// <summary>Baseline in the unit of the target.</summary>
    public Quantity? Baseline { get; init; }

    string? IPlanItem.Identity => Text;

    string? IPlanItem.Label => Id;
}

/// <summary>A measure.</summary>
public sealed record Measure : IPlanItem
{
    /// <summary>Number in the document; with the number of the area before it where the list restarts: <c>2.3</c>.</summary>
    public string? Number { get; init; }

    /// <summary>Heading of the area in which it stands.</summary>
    public string? Area { get; init; }

    /// <summary>What that area is about.</summary>
    public IReadOnlyList<AreaKind>? AreaKinds { get; init; }

    /// <summary>The words of the document.</summary>
    public string? Text { get; init; }

    /// <summary>Who is responsible.</summary>
    public IReadOnlyList<Owner>? Owners { get; init; }

    /// <summary>When it is to be done.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>How far it has come.</summary>
    public MeasureStatus? Status { get; init; }

    /// <summary>What it has given.</summary>
    public string? Result { get; init; }

    /// <summary>The finding that it answers.</summary>
    public string? Background { get; init; }

    /// <summary>The goal that it serves, by label or text.</summary>
    public string? Goal { get; init; }

    /// <summary>True when its words are hedged ("bør", "så vidt mulig").</summary>
    public bool? Hedged { get; init; }

    /// <summary>Gender that it prefers, if any.</summary>
    public Gender? Favours { get; init; }

    string? IPlanItem.Identity => Text;

    string? IPlanItem.Label => Number;
}

/// <summary>Who is responsible for a measure or a goal.</summary>
public sealed record Owner : IPlanItem
{
    /// <summary>The words of the document.</summary>
    public string? Text { get; init; }

    /// <summary>The role, unit or body.</summary>
    public string? Role { get; init; }

    /// <summary>What kind of owner.</summary>
    public OwnerKind? Kind { get; init; }

    string? IPlanItem.Identity => Role ?? Text;

    string? IPlanItem.Label => null;
}

/// <summary>When a measure is to be done.</summary>
public sealed record Schedule
{
    /// <summary>What kind of time it gives; a date or a cadence beside vague words is still a date or a cadence.</summary>
    public ScheduleKind? Kind { get; init; }

    /// <summary>When it is due.</summary>
    public PlanDate? DueOn { get; init; }

    /// <summary>How often.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>Vague words in it.</summary>
    public IReadOnlyList<string>? VagueWords { get; init; }

    /// <summary>The words of the document.</summary>
    public string? Text { get; init; }

    /// <summary>Number of the measure whose time it takes over ("in the same period").</summary>
    public string? SameAs { get; init; }

    /// <summary>True when one schedule without a number stands for all measures of the area.</summary>
    public bool? Shared { get; init; }
}

/// <summary>Somebody who took part in the work.</summary>
public sealed record Involvement : IPlanItem
{
    /// <summary>Who.</summary>
    public Party? Party { get; init; }

    /// <summary>In what.</summary>
    public string? Activity { get; init; }

    /// <summary>When.</summary>
    public PlanDate? HeldOn { get; init; }

    /// <summary>How often.</summary>
    public Recurrence? Cadence { get; init; }

    string? IPlanItem.Identity => Party is null ? Activity : PlanWords.Of(Party.Value) + (Activity is null ? "" : " " + Activity);

    string? IPlanItem.Label => null;
}

/// <summary>Responsibility for the work.</summary>
public sealed record Governance
{
    /// <summary>Who has the final responsibility.</summary>
    public ResponsibleBody? FinalResponsibility { get; init; }

    /// <summary>True when the board is said to have dealt with the work.</summary>
    public bool? BoardInvolved { get; init; }

    /// <summary>True when leaders are said to be trained in the rules.</summary>
    public bool? LeadersTrained { get; init; }

    /// <summary>Meeting places of management and representatives.</summary>
    [Mentioned]
    public IReadOnlyList<string>? Arena { get; init; }

    /// <summary>True when employees and their representatives are said to have access to the documentation, false when the document denies it (LDL § 26 b).</summary>
    public bool? AccessGranted { get; init; }

    /// <summary>How many areas are treated in one meeting.</summary>
    public Quantity? AreasPerMeeting { get; init; }

    /// <summary>True when the document says that the undertaking is exempt from a duty of the Act, or that the duty is voluntary for it.</summary>
    public bool? DutyDenied { get; init; }
}

/// <summary>Follow-up and evaluation (step d).</summary>
public sealed record FollowUp
{
    /// <summary>How often.</summary>
    public Recurrence? Cadence { get; init; }

    /// <summary>Body that follows up.</summary>
    public string? Body { get; init; }

    /// <summary>True when there is an earlier plan, false when the document says that there is none.</summary>
    public bool? EarlierPlan { get; init; }

    /// <summary>True when results of earlier work are assessed, false when the document says that they are not.</summary>
    public bool? ResultsEvaluated { get; init; }

    /// <summary>True when earlier measures are reviewed.</summary>
    public bool? EarlierMeasuresReviewed { get; init; }

    /// <summary>Why measures were not followed up.</summary>
    public string? ReasonsForNotFollowedUp { get; init; }
}

/// <summary>A stated fact that can contradict figures or other statements.</summary>
public sealed record Claim : IPlanItem
{
    /// <summary>What it is about.</summary>
    public ClaimKind? Kind { get; init; }

    /// <summary>The words of the document.</summary>
    public string? Text { get; init; }

    /// <summary>The gender that is claimed to be in the majority.</summary>
    public Gender? MajorityGender { get; init; }

    /// <summary>A claimed figure.</summary>
    public Quantity? Number { get; init; }

    /// <summary>A claimed cadence.</summary>
    public Recurrence? Cadence { get; init; }

    /// <summary>Year that the claim speaks of.</summary>
    [Unit("year")]
    public Quantity? Year { get; init; }

    string? IPlanItem.Identity => Text;

    string? IPlanItem.Label => null;
}
