namespace Compliance.Plans;

/// <summary>Why a plan or a document could not be read, or only in part.</summary>
/// <param name="File">Path of the file, as messages print it.</param>
/// <param name="Line">Line, from 1; 0 where no line is known.</param>
/// <param name="Column">Column, from 1; 0 where no column is known.</param>
/// <param name="Message">One line, lower case: what was found, what was expected, the nearest valid thing.</param>
public sealed record PlanError(string File, int Line, int Column, string Message)
{
    /// <summary>The error as compilers print theirs.</summary>
    public override string ToString() => Line > 0 ? $"{File}({Line},{Column}): error: {Message}" : $"{File}: error: {Message}";
}

/// <summary>Why a document could not be read, for programs; the errors tell people.</summary>
public enum ReadingFailure
{
    /// <summary>It is damaged, of an unknown kind, or no plan file.</summary>
    Unreadable,

    /// <summary>It holds pictures of pages, and no text.</summary>
    NoTextLayer,

    /// <summary>It is larger than the limits allow.</summary>
    TooLarge,

    /// <summary>Reading it took longer than the limits allow.</summary>
    TimedOut,

    /// <summary>It does not treat the legal entity that it was to be read for.</summary>
    NoSuchEntity,
}

/// <summary>What reading a plan or a document gave: a plan, or errors that say why not.</summary>
public sealed record PlanReading
{
    /// <summary>The plan, with <see cref="Plan.Sources"/>; null when there are errors.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Errors; empty exactly when there is a plan.</summary>
    public IReadOnlyList<PlanError> Errors { get; init; } = [];

    /// <summary>Digests of what entered (SHA-256, hexadecimal), by name: <c>document</c> and <c>lexicon</c> of a document, <c>plan</c> of a plan file that was read from a stream; for <c>CheckOptions.Digests</c>.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; init; } = SortedTexts.Empty;

    /// <summary>Why there is no plan; null exactly when there is one, or when the file is a plan with errors.</summary>
    public ReadingFailure? Failure { get; init; }

    /// <summary>The text of the document line by line, as places count them; empty where a plan file was read.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>The legal entities that the document treats one by one, whether it was read for one of them or not; empty where it speaks of one employer.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>What stands in the document and was not taken for a value, with the reason; in the order of reading.</summary>
    public IReadOnlyList<RejectedValue> Rejected { get; init; } = [];
}

/// <summary>A value that stands in a document and was not taken.</summary>
/// <param name="Path">Path of the plan that it was read for.</param>
/// <param name="Value">The value, in the notation of plan files.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Why">Why it was not taken, in English.</param>
public sealed record RejectedValue(string Path, string Value, Place Place, string Why);
