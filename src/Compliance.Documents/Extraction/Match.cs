namespace Compliance.Documents;

/// <summary>
/// Words of the lexicon in a sentence: the indexes of their first and last token. A document has thousands, which are looked through
/// again and again, so it takes eight bytes and stands in the array itself.
/// </summary>
internal readonly struct Match
{
    private readonly ushort first;
    private readonly ushort last;
    private readonly ushort key;
    private readonly byte category;

    public Match(Category category, int key, int first, int last)
    {
        (this.category, this.key) = (checked((byte)category), checked((ushort)key));
        (First, Last) = (first, last);
    }

    public Category Category => (Category)category;

    public int Key => key;

    /// <summary>Index of its first token.</summary>
    public int First
    {
        get => first;
        init => first = checked((ushort)value);
    }

    /// <summary>Index of its last token.</summary>
    public int Last
    {
        get => last;
        init => last = checked((ushort)value);
    }

    /// <summary>The same in a sentence that begins some tokens later.</summary>
    public Match Moved(int tokens) => this with { First = first - tokens, Last = last - tokens };
}

/// <summary>Questions to matches. Those of the framework, over values of our own, would be compiled anew at every start, and have no word for none.</summary>
internal static class MatchQueries
{
    public static bool Any(this Match[] matches, Func<Match, bool> fits)
    {
        foreach (var match in matches)
        {
            if (fits(match))
                return true;
        }

        return false;
    }

    public static Match? FirstOrDefault(this Match[] matches) => matches.Length > 0 ? matches[0] : null;

    public static Match? FirstOrDefault(this Match[] matches, Func<Match, bool> fits)
    {
        foreach (var match in matches)
        {
            if (fits(match))
                return match;
        }

        return null;
    }

    public static Match? LastOrDefault(this Match[] matches) => matches.Length > 0 ? matches[^1] : null;

    public static Match? LastOrDefault(this Match[] matches, Func<Match, bool> fits)
    {
        for (var i = matches.Length - 1; i >= 0; i--)
        {
            if (fits(matches[i]))
                return matches[i];
        }

        return null;
    }

    /// <summary>Those that fit.</summary>
    public static Match[] Where(this Match[] matches, Func<Match, bool> fits)
    {
        var result = new Match[matches.Length];
        var count = 0;
        foreach (var match in matches)
        {
            if (fits(match))
                result[count++] = match;
        }

        return count == result.Length ? result : result.AsSpan(0, count).ToArray();
    }

    /// <summary>The first of those of which a number is highest; null for none.</summary>
    public static Match? MaxBy(this Match[] matches, Func<Match, int> number)
    {
        Match? result = null;
        var most = 0;
        foreach (var match in matches)
        {
            var own = number(match);
            if (result is null || own > most)
                (result, most) = (match, own);
        }

        return result;
    }
}
