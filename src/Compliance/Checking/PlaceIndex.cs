using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The places of a plan by path, so that those inside a group are found without looking at all.</summary>
internal sealed class PlaceIndex(IReadOnlyDictionary<string, Place> places)
{
    private readonly PlaceOf[] sorted = Sorted(places);

    /// <summary>The places inside a group, list or item, in the order of the document.</summary>
    public List<PlaceOf> Below(string path)
    {
        var found = new List<PlaceOf>();
        Add(found, path + ".");
        Add(found, path + "[");
        found.Sort(static (a, b) =>
        {
            var order = a.Place.Line.CompareTo(b.Place.Line);
            if (order == 0)
                order = a.Place.Column.CompareTo(b.Place.Column);
            return order == 0 ? string.CompareOrdinal(a.Path, b.Path) : order;
        });
        return found;
    }

    private void Add(List<PlaceOf> found, string prefix)
    {
        for (var i = FirstFrom(prefix); i < sorted.Length && sorted[i].Path.StartsWith(prefix, StringComparison.Ordinal); i++)
            found.Add(sorted[i]);
    }

    private static PlaceOf[] Sorted(IReadOnlyDictionary<string, Place> places)
    {
        var sorted = new PlaceOf[places.Count];
        var at = 0;
        foreach (var (path, place) in places)
            sorted[at++] = new PlaceOf(path, place);
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return sorted;
    }

    private int FirstFrom(string key)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle].Path, key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>A place and the path whose value stands there.</summary>
internal sealed record PlaceOf(string Path, Place Place);
