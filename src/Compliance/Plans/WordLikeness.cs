namespace Compliance.Plans;

/// <summary>How alike two texts are, so that words that somebody has edited, or quoted at other length, are found again.</summary>
internal static class WordLikeness
{
    /// <summary>What is at least so alike is taken for the same words, edited.</summary>
    public const double Enough = 0.55;

    private const int LongestText = 400;
    private const int ShortestPart = 5;

    /// <summary>
    /// 1 for the same letters and digits, 0 for nothing in common: twice the pairs of letters that both have, by all pairs
    /// (Dice). A text that the other begins with or contains is a shortened one, and alike.
    /// </summary>
    public static double Of(string? a, string? b)
    {
        var (one, other) = (LettersOf(a), LettersOf(b));
        if (one.Length == 0 || other.Length == 0)
            return 0;
        if (one == other)
            return 1;
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        if (shorter.Length >= ShortestPart && longer.Contains(shorter, StringComparison.Ordinal))
            return 0.9;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < one.Length; i++)
            pairs[(one[i - 1], one[i])] = pairs.GetValueOrDefault((one[i - 1], one[i])) + 1;
        var common = 0;
        for (var i = 1; i < other.Length; i++)
        {
            var pair = (other[i - 1], other[i]);
            if (pairs.GetValueOrDefault(pair) <= 0)
                continue;
            pairs[pair]--;
            common++;
        }

        return 2.0 * common / Math.Max(1, one.Length + other.Length - 2);
    }

    /// <summary>Letters and digits in lower case, words apart by one space.</summary>
    private static string LettersOf(string? text)
    {
        if (text is null)
            return "";
        var letters = new System.Text.StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, LongestText)))
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
            else if (letters.Length > 0 && letters[^1] != ' ')
                letters.Append(' ');
        }

        return letters.ToString().Trim();
    }
}
