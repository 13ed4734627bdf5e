using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Cli.Batch;

/// <summary>A document of a run before it is read: a file, an entry of an archive, a line of a list.</summary>
internal sealed record InputDocument
{
    /// <summary>The path as messages print it.</summary>
    public required string Name { get; init; }

    /// <summary>Gives its bytes, or throws an <see cref="InputFailure"/> and nothing else.</summary>
    public required Func<byte[]> Read { get; init; }

    /// <summary>Its own assessment date; null for that of the run.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Facts about it that it need not state.</summary>
    public IReadOnlyList<SuppliedFact> Supplied { get; init; } = [];

    /// <summary>What else is known of it, passed through to the reports.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = SortedTexts.Empty;
}

/// <summary>A document that cannot be taken in: it ends with this status, and the run goes on.</summary>
internal sealed class InputFailure(Reporting.DocumentStatus status, string message, int line = 0) : Exception(message)
{
    public Reporting.DocumentStatus Status { get; } = status;

    /// <summary>Line in the list that names the document, from 1; 0 for none.</summary>
    public int Line { get; } = line;
}
