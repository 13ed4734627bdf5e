using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>How documents are read. All members are optional.</summary>
public sealed record DocumentOptions
{
    /// <summary>Default options.</summary>
    public static DocumentOptions Default { get; } = new();

    /// <summary>The largest file that is read, in bytes. Default: 20 MB.</summary>
    public int LargestFile { get; init; } = 20_000_000;

    /// <summary>Lexicons in place of those of the library; see <see cref="Lexicon.Read"/> and <see cref="Lexicon.ReadFolder"/>. One alone reads every document.</summary>
    public IReadOnlyList<Lexicon>? Lexicons { get; init; }

    /// <summary>
    /// The legal entity to read for where a document treats several one by one: its name, or a part of the name that no other
    /// has. Null reads for none of them; then their figures belong to nobody, and <see cref="PlanReading.Entities"/> names them.
    /// </summary>
    public string? Entity { get; init; }

    /// <summary>Readers that are asked before those of the library.</summary>
    public IReadOnlyList<IDocumentReader> Readers { get; init; } = [];
}
