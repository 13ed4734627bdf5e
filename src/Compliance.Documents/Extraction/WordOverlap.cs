namespace Compliance.Documents;

/// <summary>How far one text speaks of the same things as another, by the stems of its longer words, all in small letters.</summary>
internal static class WordOverlap
{
    private const int ShortestWord = 4;
    private const int StemLength = 6;
    private const int FewestWords = 3;
    private const double Nearly = 0.9;

    /// <summary>True when nearly every longer word of a text stands in another: it says nothing of its own.</summary>
    public static bool Repeats(Entry entry, Entry other)
    {
        var words = 0;
        foreach (var sentence in entry.Sentences)
        {
            foreach (var token in sentence.Tokens)
                words += IsLong(token) ? 1 : 0;
        }

        if (words < FewestWords)
            return false;
        var own = new HashSet<string>(StringComparer.Ordinal);
        var missing = 0;
        foreach (var stem in entry.Sentences.SelectMany(Stems))
        {
            if (own.Add(stem) && !Holds(other, stem) && words - ++missing < words * Nearly)
                return false; // most texts end here, at their first words
        }

        return own.Count >= FewestWords && own.Count - missing >= own.Count * Nearly;
    }

    /// <summary>True when half of the longer words of a sentence stand in a text.</summary>
    public static bool SharesHalf(Sentence sentence, Entry other) =>
        StemsOf(sentence) is { Count: > 1 } all && all.Count(s => Holds(other, s)) * 2 >= all.Count;

    /// <summary>The stems of the longer words of a sentence, each once.</summary>
    public static HashSet<string> StemsOf(Sentence sentence) => Stems(sentence).ToHashSet(StringComparer.Ordinal);

    /// <summary>The stems of the longer words of a text.</summary>
    public static string[] StemsOf(string words) =>
        [.. Token.Split(LowerCase.Of(words)).Where(w => w.Length >= ShortestWord && char.IsLetter(w[0])).Select(w => w[..Math.Min(w.Length, StemLength)]).Distinct(StringComparer.Ordinal)];

    /// <summary>True when half of the stems of a text stand in another, also as the last part of a longer word there.</summary>
    /// <param name="other">The other text in small letters.</param>
    /// <param name="stems">The stems.</param>
    public static bool HoldsHalf(string other, string[] stems)
    {
        var held = 0;
        foreach (var stem in stems)
            held += other.Contains(stem, StringComparison.Ordinal) ? 1 : 0;
        return stems.Length > 1 && held * 2 >= stems.Length;
    }

    /// <summary>True when a stem stands in a text, also as the last part of a longer word.</summary>
    public static bool Holds(Entry entry, string stem) => entry.Block.LowerText.Contains(stem, StringComparison.Ordinal);

    private static bool IsLong(in Token token) => token is { Kind: TokenKind.Word, Length: >= ShortestWord };

    private static IEnumerable<string> Stems(Sentence sentence)
    {
        var lower = sentence.Block.LowerText;
        foreach (var token in sentence.Tokens)
        {
            if (IsLong(token))
                yield return lower.Substring(token.Start, Math.Min(token.Length, StemLength));
        }
    }
}
