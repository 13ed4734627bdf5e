using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Reporting;

/// <summary>How a document of a run ended.</summary>
public enum DocumentStatus
{
    /// <summary>It was read and checked.</summary>
    Checked,

    /// <summary>It was read, and holds no plan or statement of an employer.</summary>
    NoPlanFound,

    /// <summary>It is a document of pictures: there is no text in it to read.</summary>
    NoTextLayer,

    /// <summary>It could not be read.</summary>
    Unreadable,

    /// <summary>It is larger than the limits allow.</summary>
    TooLarge,

    /// <summary>It took longer than the limits allow.</summary>
    TimedOut,
}

/// <summary>One document of a run, as reports show it: with its report, or with the errors that say why there is none.</summary>
public sealed record CheckedDocument
{
    private readonly DocumentStatus? status;

    /// <summary>The document or plan, as messages name it.</summary>
    public required string File { get; init; }

    /// <summary>How it ended. Default: checked where there is a report, else unreadable.</summary>
    public DocumentStatus Status
    {
        get => status ?? (Report is null ? DocumentStatus.Unreadable : DocumentStatus.Checked);
        init => status = value;
    }

    /// <summary>The report; null when the document could not be read.</summary>
    public Report? Report { get; init; }

    /// <summary>Why the document could not be read; empty exactly when there is a report.</summary>
    public IReadOnlyList<PlanError> Errors { get; init; } = [];

    /// <summary>
    /// The text of the document line by line, as places count them, for reports that show the findings in it; empty to leave it
    /// out.
    /// </summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>What else is known of it, by name, such as the columns of the list of documents that it was named in.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = SortedTexts.Empty;
}
