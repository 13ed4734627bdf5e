namespace Compliance.Plans;

/// <summary>The mapping of pay by gender (LDL § 26 second paragraph letter a).</summary>
public sealed record PayMapping
{
    /// <summary>How far it has come.</summary>
    public MappingStatus? Status { get; init; }

    /// <summary>Accounting year that it covers.</summary>
    [Unit("year")]
    public Quantity? ForYear { get; init; }

    /// <summary>When it was completed.</summary>
    public PlanDate? CompletedOn { get; init; }

    /// <summary>True when the document says that some employees are left out of it.</summary>
    public bool? EmployeesLeftOut { get; init; }

    /// <summary>True when it is broken down by gender.</summary>
    public bool? ByGender { get; init; }

    /// <summary>How often pay is said to be mapped: a claim, not evidence that it was.</summary>
    public Recurrence? ClaimedFrequency { get; init; }

    /// <summary>Groups of positions.</summary>
    public IReadOnlyList<PayGroup>? Groups { get; init; }

    /// <summary>True when positions are divided into groups.</summary>
    public bool? GroupsUsed { get; init; }

    /// <summary>True when positions are divided into levels.</summary>
    public bool? LevelsUsed { get; init; }

    /// <summary>Whether pay elements are shown together or apart.</summary>
    public PayElements? Elements { get; init; }

    /// <summary>Women's share of men's pay in the whole undertaking; 118.5 means that women earn 18.5 per cent more.</summary>
    [Unit("percent")]
    public Quantity? TotalWomensShareOfMensPay { get; init; }

    /// <summary>True when it was assessed which jobs are of equal value.</summary>
    public bool? EqualValueAssessed { get; init; }

    /// <summary>True when representatives took part in planning the mapping.</summary>
    public bool? RepresentativesTookPartInPlanning { get; init; }

    /// <summary>True when representatives took part in evaluating the mapping.</summary>
    public bool? RepresentativesTookPartInEvaluation { get; init; }

    /// <summary>The internal statistics.</summary>
    public InternalStatistics? InternalStatistics { get; init; }

    /// <summary>True when pay differences are explained.</summary>
    public bool? DifferencesExplained { get; init; }

    /// <summary>True when pay differences are followed by a measure.</summary>
    public bool? FollowedByMeasure { get; init; }

    /// <summary>Where the document says that the results are found, when it refers to another document or an earlier year.</summary>
    public string? ResultsPlace { get; init; }

    /// <summary>What was collected.</summary>
    [Mentioned]
    public IReadOnlyList<PayDatum>? DataCollected { get; init; }
}

/// <summary>A group of positions in a pay mapping.</summary>
public sealed record PayGroup : IPlanItem
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Level.</summary>
    public string? Level { get; init; }

    /// <summary>Number of women.</summary>
    [Unit("persons")]
    public Quantity? Women { get; init; }

    /// <summary>Number of men.</summary>
    [Unit("persons")]
    public Quantity? Men { get; init; }

    /// <summary>Women's share of the group.</summary>
    [Unit("percent")]
    public Quantity? WomenPercent { get; init; }

    /// <summary>Men's share of the group.</summary>
    [Unit("percent")]
    public Quantity? MenPercent { get; init; }

    /// <summary>Women's average pay.</summary>
    [Unit("NOK")]
    [Confidential]
    public Quantity? WomensAverage { get; init; }

    /// <summary>Men's average pay.</summary>
    [Unit("NOK")]
    [Confidential]
    public Quantity? MensAverage { get; init; }

    /// <summary>Women's share of men's pay.</summary>
    [Unit("percent")]
    public Quantity? WomensShareOfMensPay { get; init; }

    /// <summary>True when pay figures of the group are shown.</summary>
    public bool? FiguresShown { get; init; }

    /// <summary>Population that the figures hold for ("internal staff").</summary>
    public string? Population { get; init; }

    string? IPlanItem.Identity => Name ?? Level ?? Population;

    string? IPlanItem.Label => Level;
}

/// <summary>The internal version of the pay statistics.</summary>
public sealed record InternalStatistics
{
    /// <summary>True when it shows the average by category.</summary>
    public bool? ByCategory { get; init; }

    /// <summary>Unit of its figures.</summary>
    public string? Unit { get; init; }
}

/// <summary>The mapping of involuntary part-time work (LDL § 26 second paragraph letter a).</summary>
public sealed record PartTimeMapping
{
    /// <summary>How far it has come.</summary>
    public MappingStatus? Status { get; init; }

    /// <summary>Accounting year that it covers.</summary>
    [Unit("year")]
    public Quantity? ForYear { get; init; }

    /// <summary>How it was done.</summary>
    public MappingChannel? Channel { get; init; }

    /// <summary>True when part-timers are asked whether they want more work.</summary>
    public bool? AskedOnWish { get; init; }

    /// <summary>True when part-timers are asked whether they are available for more work.</summary>
    public bool? AskedOnAvailability { get; init; }

    /// <summary>How many work part-time involuntarily.</summary>
    public GenderFigure? Involuntary { get; init; }
}

/// <summary>A figure by gender, for one year and one population.</summary>
public sealed record GenderFigure : IPlanItem
{
    /// <summary>Name of the level or group, where the figure is one of several.</summary>
    public string? Name { get; init; }

    /// <summary>Year.</summary>
    [Unit("year")]
    public Quantity? Year { get; init; }

    /// <summary>Population that it speaks of.</summary>
    public string? Population { get; init; }

    /// <summary>Number of women.</summary>
    [Unit("persons")]
    public Quantity? Women { get; init; }

    /// <summary>Number of men.</summary>
    [Unit("persons")]
    public Quantity? Men { get; init; }

    /// <summary>Number of women and men as the document states it; reading never adds up.</summary>
    [Unit("persons")]
    public Quantity? Total { get; init; }

    /// <summary>Women's share.</summary>
    [Unit("percent")]
    public Quantity? WomenPercent { get; init; }

    /// <summary>Men's share.</summary>
    [Unit("percent")]
    public Quantity? MenPercent { get; init; }

    /// <summary>True when the document keeps numbers back, so that nobody can be recognised: a group that is too small, not one that is empty.</summary>
    public bool? Withheld { get; init; }

    string? IPlanItem.Identity => Name ?? Population ?? Year?.ToString();

    string? IPlanItem.Label => null;
}

/// <summary>Average weeks of parental leave by gender.</summary>
public sealed record LeaveFigure
{
    /// <summary>Year.</summary>
    [Unit("year")]
    public Quantity? Year { get; init; }

    /// <summary>Average weeks of women.</summary>
    [Unit("weeks")]
    public Quantity? WomensAverageWeeks { get; init; }

    /// <summary>Average weeks of men.</summary>
    [Unit("weeks")]
    public Quantity? MensAverageWeeks { get; init; }

    /// <summary>Number of people on leave; 0 when the document says that nobody was.</summary>
    [Unit("persons")]
    public Quantity? Persons { get; init; }

    /// <summary>True when the document keeps the weeks back, so that nobody can be recognised.</summary>
    public bool? Withheld { get; init; }
}

/// <summary>Figures of the actual state of gender equality, each with its year and population.</summary>
public sealed record Figures
{
    /// <summary>Women and men in all.</summary>
    public GenderFigure? Balance { get; init; }

    /// <summary>Leaders.</summary>
    public GenderFigure? Leaders { get; init; }

    /// <summary>Temporary staff.</summary>
    public GenderFigure? Temporary { get; init; }

    /// <summary>Part-time staff.</summary>
    public GenderFigure? PartTime { get; init; }

    /// <summary>True when the document says that all are permanent.</summary>
    public bool? AllPermanent { get; init; }

    /// <summary>True when the document says that all work full-time.</summary>
    public bool? AllFullTime { get; init; }

    /// <summary>Parental leave.</summary>
    public LeaveFigure? ParentalLeave { get; init; }

    /// <summary>Women and men by level or group.</summary>
    public IReadOnlyList<GenderFigure>? Levels { get; init; }

    /// <summary>True when figures are compared with earlier years.</summary>
    public bool? EarlierYearsCompared { get; init; }

    /// <summary>True when likely causes of differences are given.</summary>
    public bool? CausesGiven { get; init; }
}

/// <summary>The public statement of LDL § 26 a.</summary>
public sealed record EqualityStatement
{
    /// <summary>Year that it covers.</summary>
    [Unit("year")]
    public Quantity? ForYear { get; init; }

    /// <summary>True when it exists, false when the document says that there is none.</summary>
    public bool? Exists { get; init; }

    /// <summary>Where it is published.</summary>
    public PublicationPlace? PublishedIn { get; init; }

    /// <summary>Address at which it is found.</summary>
    public string? Address { get; init; }

    /// <summary>True when the annual report says where it is found.</summary>
    public bool? AnnualReportPointsToIt { get; init; }

    /// <summary>True when it tells the actual state of gender equality.</summary>
    public bool? CoversState { get; init; }

    /// <summary>True when it tells what is done.</summary>
    public bool? CoversWork { get; init; }
}

/// <summary>What could reveal individuals or sensitive data.</summary>
public sealed record PrivacyMentions
{
    /// <summary>Counts of sensitive characteristics.</summary>
    [Confidential]
    public IReadOnlyList<SensitiveCount>? SensitiveCounts { get; init; }

    /// <summary>Passages in which a person may be recognised.</summary>
    public IReadOnlyList<string>? IdentifiableMentions { get; init; }
}

/// <summary>A count of people with a sensitive characteristic.</summary>
public sealed record SensitiveCount : IPlanItem
{
    /// <summary>The ground.</summary>
    public Ground? Ground { get; init; }

    /// <summary>The words of the document.</summary>
    public string? Text { get; init; }

    /// <summary>What kind of count.</summary>
    public string? Kind { get; init; }

    string? IPlanItem.Identity => Text;

    string? IPlanItem.Label => null;
}
