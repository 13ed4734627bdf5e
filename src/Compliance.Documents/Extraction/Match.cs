using System.Collections;

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

/// <summary>
/// The matches of a category in a sentence, in the order of their first word. It only looks through those of the sentence, for topics ask
/// thousands of times. What the framework asks of lists, over values of our own, would be compiled anew at every start, and has no word for none.
/// </summary>
internal readonly struct MatchesOf(Match[]? matches, Category category) : IEnumerable<Match>
{
    /// <summary>How many there are.</summary>
    public int Length
    {
        get
        {
            var count = 0;
            foreach (var _ in this)
                count++;
            return count;
        }
    }

    public Match this[int index]
    {
        get
        {
            foreach (var match in this)
            {
                if (index-- == 0)
                    return match;
            }

            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    public bool Any(Func<Match, bool> fits) => FirstOrDefault(fits) is not null;

    public Match? FirstOrDefault(Func<Match, bool> fits)
    {
        foreach (var match in this)
        {
            if (fits(match))
                return match;
        }

        return null;
    }

    public Match? LastOrDefault() => LastOrDefault(static _ => true);

    public Match? LastOrDefault(Func<Match, bool> fits)
    {
        Match? last = null;
        foreach (var match in this)
        {
            if (fits(match))
                last = match;
        }

        return last;
    }

    /// <summary>The first of those of which a number is highest; null for none.</summary>
    public Match? MaxBy(Func<Match, int> number)
    {
        Match? result = null;
        var most = 0;
        foreach (var match in this)
        {
            var own = number(match);
            if (result is null || own > most)
                (result, most) = (match, own);
        }

        return result;
    }

    /// <summary>Those that fit.</summary>
    public Match[] Where(Func<Match, bool> fits)
    {
        var result = new Match[Length];
        var count = 0;
        foreach (var match in this)
        {
            if (fits(match))
                result[count++] = match;
        }

        return count == result.Length ? result : result.AsSpan(0, count).ToArray();
    }

    /// <summary>All of them, to look through again and again.</summary>
    public Match[] ToArray()
    {
        var result = new Match[Length];
        var count = 0;
        foreach (var match in this)
            result[count++] = match;
        return result;
    }

    public Enumerator GetEnumerator() => new(matches, category);

    IEnumerator<Match> IEnumerable<Match>.GetEnumerator() => ((IEnumerable<Match>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ToArray().GetEnumerator();

    /// <summary>Goes from one to the next.</summary>
    public struct Enumerator(Match[]? matches, Category category)
    {
        private int at = -1;

        public readonly Match Current => matches![at];

        public bool MoveNext()
        {
            if (matches is null)
                return false;
            do
                at++;
            while (at < matches.Length && matches[at].Category != category);
            return at < matches.Length;
        }
    }
}

/// <summary>The same questions to all matches of a sentence.</summary>
internal static class MatchQueries
{
    public static bool Any(this Match[] matches, Func<Match, bool> fits) => FirstOrDefault(matches, fits) is not null;

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
}
