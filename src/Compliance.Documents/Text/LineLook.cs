namespace Compliance.Documents;

/// <summary>What a line or paragraph looks like, by punctuation and letter case alone.</summary>
internal static class LineLook
{
    private const int LongestHeading = 90;
    private const int MostWordsInHeading = 12;
    private const int LongestGlue = 7;
    private const int LongestLargeTitle = 80;

    /// <summary>Length of the mark on either side of bold words.</summary>
    public const int BoldMark = 2;

    /// <summary>A title between the marks of bold words.</summary>
    public static bool IsBold(ReadOnlySpan<char> words) =>
        words.Length > 2 * BoldMark && words[..BoldMark] is "**" && words[^BoldMark..] is "**" && words[BoldMark..^BoldMark] is var inner && !inner.Contains('*') && (MayBeHeading(inner) || IsAskingTitle(inner));

    /// <summary>Short, begins like a title, and does not end like a sentence.</summary>
    public static bool MayBeHeading(ReadOnlySpan<char> words)
    {
        if (words.Length is 0 or > LongestHeading || !(char.IsUpper(words[0]) || char.IsAsciiDigit(words[0])) || words.Count(' ') >= MostWordsInHeading)
            return false;
        if (words[^1] is '.' or ',' or ';' or '!' or '?' or '-' or '–' || !ContainsLetter(words) || words.IndexOf(". ") is > 3)
            return false;
        return words[^1] == ':' ? IsLabel(words) : !HasLabel(words) || IsInCapitals(words) || IsNumberedTitle(words);
    }

    /// <summary>A question short enough for a title: "Hvem gjør hva?".</summary>
    public static bool IsQuestion(ReadOnlySpan<char> words) =>
        words.Length is > 1 and <= LongestHeading && words[^1] == '?' && words.Count(' ') < MostWordsInHeading && words[..^1].IndexOfAny('?', ':') < 0 && words.IndexOf(". ") is <= 3;

    /// <summary>A question that stands out: "Hva gjør vi?" in bold or large letters.</summary>
    public static bool IsAskingTitle(ReadOnlySpan<char> words) => IsQuestion(words) && char.IsUpper(words[0]);

    /// <summary>What is a title for its large letters alone: one that counts its chapter, one that asks, or one with a colon: "Del 2: Arbeidet vårt".</summary>
    public static bool IsLargeTitle(ReadOnlySpan<char> words) => IsCountedTitle(words) || IsAskingTitle(words)
        || (words.Length <= LongestLargeTitle && HasLabel(words) && words[^1] is not ('.' or ',' or ';' or ':' or '?'));

    /// <summary>A title that counts its chapter: "Del 1. Tilstanden".</summary>
    public static bool IsCountedTitle(ReadOnlySpan<char> words)
    {
        var stop = words.IndexOf(". ");
        return stop is > 3 and <= 12 && words[..stop].Count(' ') == 1 && words[(words.IndexOf(' ') + 1)..stop].IndexOfAnyExceptInRange('0', '9') < 0 && words.Length <= LongestHeading && words[^1] is not ('.' or ',' or ';' or ':');
    }

    /// <summary>True for the first line of a document that names it behind the name of its employer: "Granli-konsernet: Årsrapport 2024".</summary>
    public static bool IsTitle(ReadOnlySpan<char> words) =>
        words.Length <= LongestHeading && words.Length > 4 && char.IsUpper(words[0]) && char.IsAsciiDigit(words[^1]) && words.Count(' ') < MostWordsInHeading && words[^4..].IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>A short line that ends with a colon: "Ansvarlig:".</summary>
    public static bool IsLabel(ReadOnlySpan<char> words) =>
        words.Length is > 1 and <= 60 && words[^1] == ':' && char.IsUpper(words[0]) && words.Count(' ') < 8 && words.IndexOf(". ") < 0;

    /// <summary>A line that begins with a short label: "Ansvarlig: …".</summary>
    public static bool HasLabel(ReadOnlySpan<char> words)
    {
        var colon = words.IndexOf(": ");
        return colon is > 1 and <= 40 && char.IsUpper(words[0]) && words[..colon].Count(' ') < 4 && WithoutNumber(words[..colon]).IndexOfAny(".,;(") < 0;
    }

    /// <summary>"AKTIVITETS- OG": half of a word is still to come.</summary>
    public static bool HasHangingHyphen(ReadOnlySpan<char> words) =>
        words.LastIndexOf("- ") is > 0 and var hyphen && words.Length - hyphen <= LongestGlue && char.IsLetter(words[hyphen - 1]) && words[(hyphen + 2)..].IndexOf(' ') < 0;

    // "KRAV 2: Rekruttering": a word in capitals that counts chapters.
    private static bool IsNumberedTitle(ReadOnlySpan<char> words)
    {
        var prefix = words[..words.IndexOf(": ")];
        return WithoutNumber(prefix).Length < prefix.Length && IsInCapitals(prefix) && words.Length - prefix.Length > 3 && char.IsUpper(words[prefix.Length + 2]);
    }

    // "Tiltak 2.1".
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> words)
    {
        var number = words.LastIndexOf(' ') + 1;
        return number > 0 && number < words.Length && char.IsAsciiDigit(words[number]) ? words[..number] : words;
    }

    /// <summary>True when no letter is small.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    private static bool ContainsLetter(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
