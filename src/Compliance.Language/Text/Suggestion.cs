namespace Compliance.Language;

/// <summary>Finds what an author probably meant.</summary>
internal static class Suggestion
{
    private const int LongestWord = 80;

    /// <summary>
    /// The candidate nearest to <paramref name="written"/> without regard to case, spaces, hyphens and underscores; null where
    /// none is near. Among equally near ones the first.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        var key = NameKey.Of(written);
        if (key.Length is 0 or > LongestWord)
            return null;
        string? nearest = null;
        var best = Math.Max(1, key.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var other = NameKey.Of(candidate);
            if (other.Length > LongestWord || Math.Abs(other.Length - key.Length) >= best)
                continue;
            var distance = Distance(key, other);
            if (distance < best && distance < other.Length)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The shortest candidate that has all of what is written in it, or the longest that lies in it: a name that grew or shrank.</summary>
    public static string? Grown(string written, IEnumerable<string> candidates)
    {
        const int Telling = 4;
        var key = NameKey.Of(written);
        if (key.Length is < Telling or > LongestWord)
            return null;
        var near = candidates.Select(c => (Name: c, Key: NameKey.Of(c))).Where(c => c.Key.Length >= Telling).ToList();
        var longer = near.Where(c => c.Key.StartsWith(key, StringComparison.Ordinal) || c.Key.EndsWith(key, StringComparison.Ordinal)).OrderBy(c => c.Key.Length);
        var shorter = near.Where(c => key.StartsWith(c.Key, StringComparison.Ordinal) || key.EndsWith(c.Key, StringComparison.Ordinal)).OrderByDescending(c => c.Key.Length);
        return longer.Concat(shorter).Select(c => c.Name).FirstOrDefault();
    }

    /// <summary>The end of a message: <c>; did you mean `x`?</c>, or nothing where nothing is near.</summary>
    public static string DidYouMean(string written, IEnumerable<string> candidates) =>
        Nearest(written, candidates) is { } nearest ? $"; did you mean `{nearest}`?" : "";

    /// <summary>
    /// Number of letters to add, leave out, change or swap with their neighbour (Damerau–Levenshtein, each stretch edited once).
    /// </summary>
    public static int Distance(string a, string b)
    {
        var twoAgo = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], twoAgo[j - 2] + 1);
            }

            (twoAgo, previous, row) = (previous, row, twoAgo);
        }

        return previous[b.Length];
    }
}
