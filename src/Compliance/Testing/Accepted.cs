using Compliance.Language.Frame;

namespace Compliance.Testing;

/// <summary>What the authors of a pack have accepted, with their reasons; remembers what was asked for.</summary>
internal sealed class Accepted
{
    private readonly Dictionary<string, AcceptedGap> gaps = new(StringComparer.Ordinal);

    private Accepted(IEnumerable<AcceptedGap> gaps)
    {
        foreach (var gap in gaps)
            this.gaps[gap.What.Value] = gap;
    }

    /// <summary>The accepted survivors of a pack, or the values that no case need have.</summary>
    public static Accepted In(BoundPack pack, bool survivors) => new(pack.Tests.SelectMany(t => t.Accepted).Where(g => g.IsSurvivor == survivors));

    /// <summary>The reason for a mutant or goal; null where none is given.</summary>
    public string? ReasonFor(string id) => gaps.TryGetValue(id, out var gap) ? gap.Reason : null;

    /// <summary>The entries that none of these needs.</summary>
    public IReadOnlyList<AcceptedGap> Stale(IEnumerable<string> needed)
    {
        var ids = needed.ToHashSet(StringComparer.Ordinal);
        return gaps.Values.Where(g => !ids.Contains(g.What.Value)).ToList();
    }
}
