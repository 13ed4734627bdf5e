namespace Compliance.Documents;

/// <summary>How far one text speaks of the same things as another, by the stems of its longer words.</summary>
internal static class WordOverlap
{
    private const int ShortestWord = 4;
    private const int StemLength = 6;
    private const int FewestWords = 3;
    private const double Nearly = 0.9;

    /// <summary>True when nearly every longer word of a text stands in another: it says nothing of its own.</summary>
    public static bool Repeats(Entry entry, Entry other)
    {
        if (!HasEnough(entry))
            return false;
        var own = entry.Sentences.SelectMany(Stems).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return own.Length >= FewestWords && own.Count(s => Holds(other, s)) >= own.Length * Nearly;
    }

    private static bool HasEnough(Entry entry)
    {
        var words = 0;
        foreach (var sentence in entry.Sentences)
        {
            foreach (var token in sentence.Tokens)
                words += token is { Kind: TokenKind.Word, Length: >= ShortestWord } ? 1 : 0;
        }

        return words >= FewestWords;
    }

    /// <summary>The stems of a sentence that stand in a text, also as the last part of a longer word.</summary>
    public static IEnumerable<string> Shared(Sentence sentence, Entry other) =>
        Stems(sentence).Where(s => Holds(other, s)).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when half of the longer words of a sentence stand in a text.</summary>
    public static bool SharesHalf(Sentence sentence, Entry other) =>
        Stems(sentence).Distinct(StringComparer.OrdinalIgnoreCase).Count() is > 1 and var all && Shared(sentence, other).Count() * 2 >= all;

    /// <summary>The stems of the longer words of a text.</summary>
    public static string[] StemsOf(string words) =>
        [.. Token.Split(words).Where(w => w.Length >= ShortestWord && char.IsLetter(w[0])).Select(w => w[..Math.Min(w.Length, StemLength)]).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>True when half of the stems of a text stand in another, also as the last part of a longer word there.</summary>
    public static bool HoldsHalf(string other, string[] stems)
    {
        var held = 0;
        foreach (var stem in stems)
            held += other.Contains(stem, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return stems.Length > 1 && held * 2 >= stems.Length;
    }

    private static bool Holds(Entry entry, string stem) => entry.Block.Text.Contains(stem, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Stems(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token is { Kind: TokenKind.Word, Length: >= ShortestWord })
                yield return sentence.Block.Text.Substring(token.Start, Math.Min(token.Length, StemLength));
        }
    }
}
