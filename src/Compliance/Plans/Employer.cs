namespace Compliance.Plans;

/// <summary>The employer that a plan belongs to: one legal entity, not a group.</summary>
public sealed record Employer
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Organisation number.</summary>
    public string? OrganisationNumber { get; init; }

    /// <summary>Sector.</summary>
    public Sector? Sector { get; init; }

    /// <summary>Legal form.</summary>
    public LegalForm? LegalForm { get; init; }

    /// <summary>The country whose law binds the employer, as <c>NO</c> or <c>SE</c> (ISO 3166-1 alpha-2).</summary>
    public string? Country { get; init; }

    /// <summary>Number of people that the employer regularly employs: heads, yearly average, not man-years.</summary>
    [Unit("persons")]
    public Quantity? RegularEmployees { get; init; }

    /// <summary>True when a party in the undertaking has demanded the four-step method (LDL § 26 second paragraph).</summary>
    public bool? PartyDemand { get; init; }

    /// <summary>True when a collective agreement binds the employer.</summary>
    public bool? CollectiveAgreement { get; init; }

    /// <summary>True when the employees have union representatives, false when it is said that they have none.</summary>
    public bool? UnionRepresentatives { get; init; }

    /// <summary>True when the employer must file an annual report (årsberetning).</summary>
    public bool? FilesAnnualReport { get; init; }

    /// <summary>First year in which the four-step duty reached the employer.</summary>
    [Unit("year")]
    public Quantity? FirstCoveredYear { get; init; }

    /// <summary>Where its employees work: a reader or the employer lists all of them (LDL § 3 second paragraph).</summary>
    public IReadOnlyList<Workplace>? Workplaces { get; init; }
}
