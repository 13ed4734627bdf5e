namespace Compliance.Plans;

/// <summary>The document that a plan was read from.</summary>
public sealed record PlanDocument
{
    /// <summary>What kind of document it is.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Why it was read as that kind.</summary>
    [Mentioned]
    public IReadOnlyList<string>? KindReasons { get; init; }

    /// <summary>True when it is, by itself, the documentation of the work (LDL § 26 fourth paragraph).</summary>
    public bool? IsTheDocumentation { get; init; }

    /// <summary>True when its owner declared that it says everything there is to say.</summary>
    public bool? DeclaredComplete { get; init; }

    /// <summary>Whom it speaks for.</summary>
    public ReportingEntity? ReportingEntity { get; init; }

    /// <summary>The legal entities that the document treats one by one; null where it speaks of one employer, or was read for one of several.</summary>
    [Mentioned]
    public IReadOnlyList<string>? Entities { get; init; }

    /// <summary>Language: <c>nb</c>, <c>nn</c>, <c>sv</c> or <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Version.</summary>
    public string? Version { get; init; }

    /// <summary>Date of the document.</summary>
    public PlanDate? Dated { get; init; }

    /// <summary>Who approved it.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The year that the document speaks of.</summary>
    [Unit("year")]
    public Quantity? ReferenceYear { get; init; }

    /// <summary>First day of the period of the plan.</summary>
    public PlanDate? PeriodStart { get; init; }

    /// <summary>Last day of the period of the plan.</summary>
    public PlanDate? PeriodEnd { get; init; }

    /// <summary>Date to which the figures belong.</summary>
    public PlanDate? FiguresAsOf { get; init; }

    /// <summary>Laws that the document names.</summary>
    [Mentioned]
    public IReadOnlyList<LegalReference>? LegalReferences { get; init; }

    /// <summary>Grounds of discrimination that the document names.</summary>
    [Mentioned(CompleteWhen = nameof(GroundsOfferedAsComplete))]
    public IReadOnlyList<Ground>? Grounds { get; init; }

    /// <summary>True when the document offers its grounds as all there are.</summary>
    public bool? GroundsOfferedAsComplete { get; init; }

    /// <summary>Forms of harassment and violence that the document says are to be prevented.</summary>
    [Mentioned]
    public IReadOnlyList<Theme>? Themes { get; init; }

    /// <summary>Number of areas that the document says it treats.</summary>
    public Quantity? ClaimedAreas { get; init; }

    /// <summary>Parts that the document promises ("on the last page …").</summary>
    [Mentioned]
    public IReadOnlyList<PromisedPart>? PromisedParts { get; init; }

    /// <summary>Empty list items and template texts that were left in.</summary>
    public IReadOnlyList<string>? Placeholders { get; init; }

    /// <summary>Places where numbered lists have gaps, or where owners and schedules do not match the measures by number.</summary>
    public IReadOnlyList<string>? NumberingBreaks { get; init; }

    /// <summary>Country whose law the document's template follows, as <c>SE</c>; null where nothing points to another country.</summary>
    public string? TemplateJurisdiction { get; init; }
}

/// <summary>A law that a document names.</summary>
public sealed record LegalReference : IPlanItem
{
    /// <summary>The words of the document.</summary>
    public string? Text { get; init; }

    /// <summary>The act, by its short name.</summary>
    public string? Act { get; init; }

    /// <summary>The section.</summary>
    public string? Section { get; init; }

    /// <summary>Country of the act, as <c>NO</c>.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>True when the act was repealed at the document's own date.</summary>
    public bool? RepealedThen { get; init; }

    string? IPlanItem.Identity => Text;

    string? IPlanItem.Label => null;
}

/// <summary>A part that a document promises.</summary>
public sealed record PromisedPart : IPlanItem
{
    /// <summary>The words of the promise.</summary>
    public string? Text { get; init; }

    /// <summary>True when the promised part is there.</summary>
    public bool? Resolves { get; init; }

    string? IPlanItem.Identity => Text;

    string? IPlanItem.Label => null;
}
