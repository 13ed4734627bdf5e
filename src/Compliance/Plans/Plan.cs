namespace Compliance.Plans;

/// <summary>
/// What an employer's plan or statement says: the facts that rules read. Null means <em>not stated</em>; a list that is
/// stated to be empty is <see cref="Stated.None{T}"/>. Immutable.
/// </summary>
public sealed record Plan
{
    /// <summary>The document itself.</summary>
    public PlanDocument? Document { get; init; }

    /// <summary>The employer.</summary>
    public Employer? Employer { get; init; }

    /// <summary>How risks and obstacles were looked for.</summary>
    public RiskMapping? Mapping { get; init; }

    /// <summary>Risks of discrimination and obstacles to equality that the document states.</summary>
    [Mentioned]
    public IReadOnlyList<Risk>? Risks { get; init; }

    /// <summary>Areas that the document treats.</summary>
    [Mentioned]
    public IReadOnlyList<PlanArea>? Areas { get; init; }

    /// <summary>Guidelines and routines that the document names.</summary>
    [Mentioned]
    public IReadOnlyList<Policy>? Policies { get; init; }

    /// <summary>Whistleblowing.</summary>
    public Whistleblowing? Whistleblowing { get; init; }

    /// <summary>Goals.</summary>
    public IReadOnlyList<Goal>? Goals { get; init; }

    /// <summary>Measures.</summary>
    public IReadOnlyList<Measure>? Measures { get; init; }

    /// <summary>The mapping of pay by gender.</summary>
    public PayMapping? PayMapping { get; init; }

    /// <summary>The mapping of involuntary part-time work.</summary>
    public PartTimeMapping? PartTimeMapping { get; init; }

    /// <summary>Figures of the actual state of gender equality.</summary>
    public Figures? Figures { get; init; }

    /// <summary>Who took part in the work.</summary>
    [Mentioned]
    public IReadOnlyList<Involvement>? Involvement { get; init; }

    /// <summary>Responsibility for the work.</summary>
    public Governance? Governance { get; init; }

    /// <summary>Follow-up and evaluation.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>The public statement of LDL § 26 a.</summary>
    public EqualityStatement? Statement { get; init; }

    /// <summary>What could reveal individuals.</summary>
    public PrivacyMentions? Privacy { get; init; }

    /// <summary>Stated facts that can contradict figures or other statements.</summary>
    [Mentioned]
    public IReadOnlyList<Claim>? Claims { get; init; }

    /// <summary>
    /// Facts that a rule pack declares as <c>inputs</c> beyond this model, by name; each value in the notation of plan files.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Inputs { get; init; }

    /// <summary>Where each value stands in the document, what was contradictory and what was searched in vain; null when unknown.</summary>
    public SourceMap? Sources { get; init; }
}

/// <summary>An item of a list in a plan: what identifies it when lists are re-ordered or re-numbered.</summary>
public interface IPlanItem
{
    /// <summary>The content that identifies the item: its text, name or heading; null when there is none.</summary>
    string? Identity { get; }

    /// <summary>The number or other label that the document gives it; null for none.</summary>
    string? Label { get; }
}
