using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>Why a result came out as it did.</summary>
internal sealed record Reasons
{
    public static Reasons None { get; } = new();

    public IReadOnlyList<LeafReason> Decisive { get; init; } = [];

    /// <summary>What the decisive leaves read.</summary>
    public IReadOnlyList<Read> Reads { get; init; } = [];

    /// <summary>What <c>applies when</c> read: the subject matter.</summary>
    public IReadOnlyList<Read> Subject { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<string> Contradictory { get; init; } = [];

    /// <summary>What the reader only guessed: paths, with the words to confirm.</summary>
    public IReadOnlyList<Reason> Doubted { get; init; } = [];

    /// <summary>Contradictory paths that decide whether the rule applies.</summary>
    public IReadOnlyList<string> ContradictoryConditions { get; init; } = [];

    public IReadOnlyList<BoundDefinition> DependsOn { get; init; } = [];

    /// <summary>Unknown paths that decide whether the rule applies; they are among <see cref="Missing"/>.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Labels of the exceptions that may hold.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];
}
