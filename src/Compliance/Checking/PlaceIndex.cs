using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The places of a plan by path, so that those inside a group are found without looking at all.</summary>
internal sealed class PlaceIndex(IReadOnlyDictionary<string, Place> places)
{
    private readonly KeyValuePair<string, Place>[] sorted = places.OrderBy(p => p.Key, StringComparer.Ordinal).ToArray();

    /// <summary>The places inside a group, list or item, in the order of the document.</summary>
    public IEnumerable<KeyValuePair<string, Place>> Below(string path)
    {
        var found = new List<KeyValuePair<string, Place>>();
        foreach (var separator in new[] { ".", "[" })
        {
            var prefix = path + separator;
            for (var i = FirstFrom(prefix); i < sorted.Length && sorted[i].Key.StartsWith(prefix, StringComparison.Ordinal); i++)
                found.Add(sorted[i]);
        }

        return found.OrderBy(p => p.Value.Line).ThenBy(p => p.Value.Column).ThenBy(p => p.Key, StringComparer.Ordinal);
    }

    private int FirstFrom(string key)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle].Key, key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
