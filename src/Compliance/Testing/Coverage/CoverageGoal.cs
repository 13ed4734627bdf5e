using Compliance.Language;

namespace Compliance.Testing.Coverage;

/// <summary>Something that the cases of a pack should show: a leaf that is false, a value on a boundary, a rule that is met.</summary>
internal sealed class CoverageGoal
{
    /// <summary>Rule or definition.</summary>
    public required string Owner { get; init; }

    /// <summary>Place within the owner.</summary>
    public required string Place { get; init; }

    /// <summary><c>true</c>, <c>false</c>, <c>unknown</c>, <c>known</c>, <c>on</c>, <c>below</c>, <c>above</c>, <c>met</c>, <c>failing</c>.</summary>
    public required string What { get; init; }

    public required SourceText File { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    /// <summary>What a case could do to reach it; null where the goal says it.</summary>
    public string? Hint { get; set; }

    public bool Seen { get; set; }

    /// <summary>Why it need not be seen; null where nobody accepted that.</summary>
    public string? Reason { get; set; }

    /// <summary>Names the goal in reports and in <c>accepted:</c>; holds when lines move.</summary>
    public string Id => Owner + " " + Place + ": " + What;
}
