using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Reporting;

/// <summary>One document of a run, as reports show it: with its report, or with the errors that say why there is none.</summary>
public sealed record CheckedDocument
{
    /// <summary>The document or plan, as messages name it.</summary>
    public required string File { get; init; }

    /// <summary>The report; null when the document could not be read.</summary>
    public Report? Report { get; init; }

    /// <summary>Why the document could not be read; empty exactly when there is a report.</summary>
    public IReadOnlyList<PlanError> Errors { get; init; } = [];
}
