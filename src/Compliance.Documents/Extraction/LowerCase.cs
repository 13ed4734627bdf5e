namespace Compliance.Documents;

/// <summary>Small letters for comparing with a lexicon; the letters of its languages without the way through the tables of all.</summary>
internal static class LowerCase
{
    /// <summary>Writes what <see cref="string.ToLowerInvariant"/> gives.</summary>
    public static void Write(ReadOnlySpan<char> text, Span<char> lower)
    {
        for (var i = 0; i < text.Length; i++)
            lower[i] = Of(text[i]);
    }

    /// <summary>What <see cref="string.ToLowerInvariant"/> gives; the text itself where it has no capital.</summary>
    public static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && Of(text[first]) == text[first])
            first++;
        return first == text.Length ? text : string.Create(text.Length, text, static (span, source) => Write(source, span));
    }

    private static char Of(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c,
        < '\u00C0' or '\u00D7' => c,
        <= '\u00DE' => (char)(c + 0x20),
        < '\u0100' => c,
        _ => char.ToLowerInvariant(c),
    };
}
