namespace Compliance.Plans;

/// <summary>
/// Pairs those who took part as they were read with those that are marked. Where the words about an activity begin and end is
/// a matter of taste, so two of one party are the same where the words of one are alike to the other's or most of them stand in it.
/// </summary>
internal static class TakenPart
{
    private const double MostWords = 0.75;

    /// <summary>What was read, each activity in the marked words where it is the same.</summary>
    public static Plan InWordsOf(Plan marked, Plan read)
    {
        if (marked.Involvement is not { Count: > 0 } wanted || read.Involvement is not { Count: > 0 } found)
            return read;
        var own = found.ToArray();
        var pairs = from w in Enumerable.Range(0, wanted.Count)
                    from f in Enumerable.Range(0, own.Length)
                    where wanted[w].Party == own[f].Party
                    let likeness = Likeness(wanted[w].Activity, own[f].Activity)
                    where likeness >= WordLikeness.Enough
                    orderby likeness descending
                    select (Wanted: w, Found: f);
        var (taken, given) = (new HashSet<int>(), new HashSet<int>());
        foreach (var pair in pairs.ToList())
        {
            if (taken.Contains(pair.Wanted) || given.Contains(pair.Found))
                continue;
            taken.Add(pair.Wanted);
            given.Add(pair.Found);
            own[pair.Found] = own[pair.Found] with { Activity = wanted[pair.Wanted].Activity };
        }

        return read with { Involvement = own };
    }

    private static double Likeness(string? marked, string? read)
    {
        if (marked is null || read is null)
            return marked == read ? 1 : 0;
        var (one, other) = (WordsOf(marked), WordsOf(read));
        var (fewer, more) = one.Count < other.Count ? (one, other) : (other, one);
        var share = fewer.Count == 0 ? 0 : (double)fewer.Count(more.Contains) / fewer.Count;
        return Math.Max(WordLikeness.Of(marked, read), share >= MostWords ? share : 0);
    }

    private static HashSet<string> WordsOf(string text) =>
        text.Split([' ', ',', '.', ';', ':', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
