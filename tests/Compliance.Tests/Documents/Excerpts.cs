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
            while (at < rest.Length && (rest[at] <= ' ' || char.IsWhiteSpace(rest[at]) || rest[at] is '\u00AD' or '\u200B' or '\u007F'))
                at++;
            var found = rest.AsSpan(at).StartsWith(word, StringComparison.Ordinal);
            if (!found)
            {
                // A page number or a running head may stand between two lines of one sentence.
                var next = rest.IndexOf(word, at, StringComparison.Ordinal);
                Assert.True(next >= 0 && rest.AsSpan(at, next - at).Contains('\f'), $"{path}: `{word}` of `{excerpt}` does not stand at line {place.Line}, column {place.Column}");
                at = next;
            }

            at += word.Length;
        }
    }
}
