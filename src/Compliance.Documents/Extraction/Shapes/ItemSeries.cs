using System.Globalization;

namespace Compliance.Documents;

/// <summary>The letter or sign of a series before the words of a line: "A. …", "T1: …".</summary>
/// <param name="Prefix">The letters before its number; empty for a letter alone.</param>
/// <param name="Ordinal">Its place in the series, from 1.</param>
/// <param name="Number">As a reader sees it; null for none.</param>
/// <param name="Length">The characters up to the first word; 0 for none.</param>
internal readonly record struct ItemSeries(string Prefix, int Ordinal, string? Number, int Length)
{
    private const int LongestPrefix = 2;
    private const int MostDigits = 2;

    public static ItemSeries Of(string text)
    {
        var letters = 0;
        while (letters < text.Length && letters <= LongestPrefix && text[letters] is >= 'A' and <= 'Z')
            letters++;
        if (letters is 0 or > LongestPrefix)
            return default;
        var end = letters;
        while (end < text.Length && end - letters < MostDigits && char.IsAsciiDigit(text[end]))
            end++;
        var signed = end < text.Length && text[end] is '.' or ')' or ':';
        var start = signed ? end + 1 : end;
        if (start + 1 >= text.Length || text[start] is not (' ' or '\t') || (end == letters ? letters > 1 || !signed : !int.TryParse(text.AsSpan(letters, end - letters), CultureInfo.InvariantCulture, out _)))
            return default;
        while (start < text.Length && text[start] is ' ' or '\t')
            start++;
        return end == letters
            ? new("", text[0] - 'A' + 1, text[..1], start)
            : new(text[..letters], int.Parse(text.AsSpan(letters, end - letters), CultureInfo.InvariantCulture), text[..end], start);
    }
}
