using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>How a report is written. All members are optional.</summary>
public sealed record ReportOptions
{
    /// <summary>Default options.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>Language of what is said about the run as a whole, <c>nb</c> or <c>en</c>. Default: that of the first report, else <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The gravest grade that is left out, exclusive: findings below it are counted, not shown. Questions always are shown.</summary>
    public Grade Show { get; init; } = Grade.Info;

    /// <summary>
    /// The lowest grade that formats for pipelines call a failure (JUnit) or an error (GitHub); null for none. SARIF has levels of its
    /// own.
    /// </summary>
    public Grade? FailOn { get; init; } = Grade.Serious;

    /// <summary>True for a SARIF log that holds every result; false for one with only what a viewer should show as an alert.</summary>
    public bool SarifFull { get; init; }

    /// <summary>True for one JUnit test case a rule; false for one a document.</summary>
    public bool JUnitByRule { get; init; }

    /// <summary>True to mark grades and headings with terminal colours.</summary>
    public bool Colour { get; init; }

    /// <summary>Characters in a line, where a format has lines; a longer word is never cut.</summary>
    public int Width { get; init; } = 96;

    /// <summary>The part of a larger run that the report is of, as <c>2/3</c>; null for a whole run.</summary>
    public string? Shard { get; init; }

    /// <summary>Version of the engine, printed in the report, mostly <c>ComplianceChecker.Engine</c>; null to leave it out.</summary>
    public string? Engine { get; init; }
}
