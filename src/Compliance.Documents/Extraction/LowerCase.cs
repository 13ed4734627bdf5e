namespace Compliance.Documents;

/// <summary>Small letters for comparing with a lexicon; the letters of its languages without the way through the tables of all.</summary>
internal static class LowerCase
{
    private const int Latin = 0x100;
    private static readonly byte[] Small = SmallLetters();

    /// <summary>Writes what <see cref="string.ToLowerInvariant"/> gives.</summary>
    public static void Write(ReadOnlySpan<char> text, Span<char> lower)
    {
        for (var i = 0; i < text.Length; i++)
            lower[i] = Of(text[i]);
    }

    /// <summary>Writes the same, and the letters of western languages in one byte each. False where other signs stand among them, which have no byte.</summary>
    public static bool Write(ReadOnlySpan<char> text, Span<char> lower, Span<byte> latin)
    {
        var isLatin = true;
        var small = Small;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < small.Length)
            {
                lower[i] = (char)(latin[i] = small[c]);
                continue;
            }

            lower[i] = char.ToLowerInvariant(c);
            latin[i] = 0;
            isLatin = false;
        }

        return isLatin;
    }

    /// <summary>What <see cref="string.ToLowerInvariant"/> gives; the text itself where it has no capital.</summary>
    public static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && Of(text[first]) == text[first])
            first++;
        return first == text.Length ? text : string.Create(text.Length, text, static (span, source) => Write(source, span));
    }

    /// <summary>True for a letter or sign that has a byte.</summary>
    public static bool IsLatin(char c) => c < Latin;

    private static char Of(char c) => c < Latin ? (char)Small[c] : char.ToLowerInvariant(c);

    private static byte[] SmallLetters()
    {
        var letters = new byte[Latin];
        for (var c = 0; c < Latin; c++)
            letters[c] = (byte)(c is (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u00DE' and not '\u00D7') ? c + 0x20 : c);
        return letters;
    }
}
