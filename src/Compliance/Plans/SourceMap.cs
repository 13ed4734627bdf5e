namespace Compliance.Plans;

/// <summary>A place in a document, or the origin of a supplied value.</summary>
public sealed record Place
{
    /// <summary>Path of the file, as messages print it.</summary>
    public required string File { get; init; }

    /// <summary>Page, from 1; null where the format has none.</summary>
    public int? Page { get; init; }

    /// <summary>Line in the text of the document, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Column, from 1.</summary>
    public int Column { get; init; }

    /// <summary>The words of the document at that place, verbatim but for white space; null when there is nothing to quote.</summary>
    public string? Excerpt { get; init; }

    /// <summary>How sure the reader is, 0 to 1; null when it is no guess, or when a person has confirmed it.</summary>
    public double? Confidence { get; init; }

    /// <summary>True where the reader is not sure.</summary>
    internal bool IsGuess => Confidence is < 1;

    /// <summary>Who supplied the value, where it does not stand in the document; null otherwise.</summary>
    public string? SuppliedBy { get; init; }
}

/// <summary>One of several values that a document states for the same path.</summary>
/// <param name="Value">The value in the notation of plan files.</param>
/// <param name="Place">Where it stands.</param>
public sealed record StatedValue(string Value, Place Place);

/// <summary>A search without result: the evidence of absence.</summary>
public sealed record SearchedInVain
{
    /// <summary>The words that were searched for.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Where they were expected, in words of the document's language ("under overskriften Ansvarlig").</summary>
    public string? Expected { get; init; }

    /// <summary>The passages that come nearest; empty for none.</summary>
    public IReadOnlyList<Place> Nearest { get; init; } = [];

    /// <summary>
    /// True where the words stand by figures that the reader could not take apart, as in a table with its header broken over lines.
    /// That the document does not show it cannot then be said: it is a question.
    /// </summary>
    public bool MayBeThere { get; init; }
}

/// <summary>
/// Where the values of a plan come from. Keys are paths as rules write them, with items by their key:
/// <c>employer.regular employees</c>, <c>measures[Anonyme søknader].owners</c>; see <see cref="PlanPath"/>. Immutable.
/// </summary>
public sealed record SourceMap
{
    /// <summary>An empty map.</summary>
    public static SourceMap Empty { get; } = new();

    /// <summary>The place of each value. The path of a group or an item names the place where it begins.</summary>
    public IReadOnlyDictionary<string, Place> Places { get; init; } = new Dictionary<string, Place>();

    /// <summary>Paths for which the document states different values; two or more each.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StatedValue>> Contradictions { get; init; } =
        new Dictionary<string, IReadOnlyList<StatedValue>>();

    /// <summary>Paths for which the document was searched in vain.</summary>
    public IReadOnlyDictionary<string, SearchedInVain> Searched { get; init; } = new Dictionary<string, SearchedInVain>();
}
