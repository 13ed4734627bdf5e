namespace Compliance.Plans;

/// <summary>How well the values of one root were read.</summary>
/// <param name="Root">The root, as <c>figures</c>; <c>total</c> for all of them.</param>
/// <param name="Marked">Number of values that stand in the marked plans.</param>
/// <param name="Read">Number of values that were read.</param>
/// <param name="Right">Number of values that were read as they are marked.</param>
public sealed record RootScore(string Root, int Marked, int Read, int Right)
{
    /// <summary>Share of what was read that is right, 0 to 1; 1 where nothing was read.</summary>
    public double Precision => Read == 0 ? 1 : (double)Right / Read;

    /// <summary>Share of what is marked that was read, 0 to 1; 1 where nothing is marked.</summary>
    public double Recall => Marked == 0 ? 1 : (double)Right / Marked;
}

/// <summary>A value that was read otherwise than it is marked.</summary>
/// <param name="File">The document.</param>
/// <param name="Path">Path of the value.</param>
/// <param name="Marked">The marked value; null where nothing is marked.</param>
/// <param name="Read">The value that was read; null where nothing was.</param>
/// <param name="Place">Where the read value stands; null where it is unknown.</param>
public sealed record ReadingDifference(string File, string Path, string? Marked, string? Read, Place? Place);

/// <summary>
/// Compares what was read from documents with plans that a person has marked by hand: precision and recall by root. Values
/// count one by one; an item of a list is the same where its content is. Of those who took part, two of one party are the same
/// where the words of their activities overlap: an activity counts as read even where more or less of the sentence is taken.
/// </summary>
public sealed class PlanScore
{
    private readonly Dictionary<string, RootScore> roots = new(StringComparer.Ordinal);
    private readonly List<ReadingDifference> differences = [];

    /// <summary>The scores of all roots that are marked or were read, in the order of the model.</summary>
    public IReadOnlyList<RootScore> Roots => [.. PlanModel.Plan.Members.Select(m => m.Name).Where(roots.ContainsKey).Select(r => roots[r])];

    /// <summary>All roots together.</summary>
    public RootScore Total => new("total", roots.Values.Sum(r => r.Marked), roots.Values.Sum(r => r.Read), roots.Values.Sum(r => r.Right));

    /// <summary>What differs, in the order of the documents and then of the model.</summary>
    public IReadOnlyList<ReadingDifference> Differences => differences;

    /// <summary>Adds a document.</summary>
    /// <param name="file">Name of the document, for <see cref="Differences"/>.</param>
    /// <param name="marked">The plan as a person has marked it.</param>
    /// <param name="read">The plan as it was read.</param>
    public void Add(string file, Plan marked, Plan read)
    {
        ArgumentNullException.ThrowIfNull(marked);
        ArgumentNullException.ThrowIfNull(read);
        var truth = StatedFacts.Of(marked);
        var found = StatedFacts.Of(TakenPart.InWordsOf(marked, read));
        var values = found.ToDictionary(f => f.Path, f => f.Value, StringComparer.Ordinal);
        var places = found.Zip(StatedFacts.Of(read), (f, own) => (f.Path, Place: read.Sources?.Places.GetValueOrDefault(own.Path))).ToDictionary(f => f.Path, f => f.Place, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (root, path, value) in truth)
        {
            var own = values.GetValueOrDefault(path);
            Count(root, 1, 0, own == value ? 1 : 0);
            known.Add(path);
            if (own != value)
                differences.Add(new ReadingDifference(file, path, value, own, places.GetValueOrDefault(path)));
        }

        foreach (var (root, path, value) in found)
        {
            Count(root, 0, 1, 0);
            if (!known.Contains(path))
                differences.Add(new ReadingDifference(file, path, null, value, places.GetValueOrDefault(path)));
        }
    }

    private void Count(string root, int marked, int read, int right)
    {
        var before = roots.GetValueOrDefault(root) ?? new RootScore(root, 0, 0, 0);
        roots[root] = before with { Marked = before.Marked + marked, Read = before.Read + read, Right = before.Right + right };
    }
}
