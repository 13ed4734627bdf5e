namespace Compliance.Reporting.Content;

/// <summary>Groups in the order of their first members, in code that is there when the program starts.</summary>
internal static class Grouped
{
    /// <summary>The members of each group; none is empty.</summary>
    public static List<List<T>> By<T>(IEnumerable<T> items, Func<T, string> key)
        where T : class
    {
        var groups = new List<List<T>>();
        var byKey = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var name = key(item);
            if (!byKey.TryGetValue(name, out var group))
            {
                byKey.Add(name, group = []);
                groups.Add(group);
            }

            group.Add(item);
        }

        return groups;
    }
}
