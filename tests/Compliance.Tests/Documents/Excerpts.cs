using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Holds excerpts against the document that they were taken from.</summary>
internal static class Excerpts
{
    /// <summary>The words of the excerpt stand, in order, from the line and column of the place on.</summary>
    public static void AssertStandsAt(string[] lines, Place place, string path)
    {
        Assert.InRange(place.Line, 1, lines.Length);
        Assert.InRange(place.Column, 1, lines[place.Line - 1].Length + 1);
        if (place.Excerpt is not { Length: > 0 } excerpt)
            return;
        var rest = string.Join('\n', lines.Skip(place.Line - 1).Take(60).Prepend("")).Remove(0, 1)[(place.Column - 1)..];
        var at = 0;
        foreach (var word in excerpt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (EndOf(rest, at, word) is not { } end)
            {
                // A page number or a running head may stand between two lines of one sentence, and other cells between two lines of a cell.
                var next = rest.IndexOf(word, at, StringComparison.Ordinal);
                var apart = next >= 0 && (rest.AsSpan(at, next - at).Contains('\f') || IsTable(rest.AsSpan(at, next - at)));
                if (!(next >= 0 && apart) && IsTable(rest))
                    (next, apart) = (rest.IndexOf(word, StringComparison.Ordinal), true);
                Assert.True(next >= 0 && apart, $"{path}: `{word}` of `{excerpt}` does not stand at line {place.Line}, column {place.Column}");
                end = next + word.Length;
            }

            at = end;
        }
    }

    private static bool IsTable(ReadOnlySpan<char> text) => text.Contains("  ", StringComparison.Ordinal) || text.ContainsAny('\t', '|');

    // White space and characters that nobody sees are left out on both sides.
    private static int? EndOf(string text, int at, string word)
    {
        foreach (var c in word)
        {
            if (IsUnseen(c))
                continue;
            while (at < text.Length && IsUnseen(text[at]))
                at++;
            if (at == text.Length || text[at] != c)
                return null;
            at++;
        }

        return at;
    }

    private static bool IsUnseen(char c) => c <= ' ' || char.IsWhiteSpace(c) || c is '\u00AD' or '\u200B' or '\uFEFF' or '\u007F';
}
