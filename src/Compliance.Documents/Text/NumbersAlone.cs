namespace Compliance.Documents;

/// <summary>
/// "5." on a line of its own above "5. Ansvar og frister": the number of a list and the one that its writer typed. The first holds
/// nothing, and no item is missing there.
/// </summary>
internal static class NumbersAlone
{
    private const int Longest = 12;

    /// <summary>The lines without such numbers.</summary>
    public static List<PhysicalLine> Without(string text, List<PhysicalLine> lines)
    {
        List<PhysicalLine>? kept = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i + 1 < lines.Count && IsRepeated(lines[i].In(text), lines[i + 1].In(text)))
            {
                kept ??= lines.GetRange(0, i);
                lines[i + 1] = lines[i + 1] with { Gap = Math.Max(lines[i].Gap, lines[i + 1].Gap) };
            }
            else
            {
                kept?.Add(lines[i]);
            }
        }

        return kept ?? lines;
    }

    /// <summary>The paragraphs and tables of a format that marks its parts, without such numbers.</summary>
    public static List<object> Without(string text, List<object> parts)
    {
        List<object>? kept = null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is ComposedParagraph own && i + 1 < parts.Count && parts[i + 1] is ComposedParagraph next && IsRepeated(Words(text, own), Words(text, next)))
                kept ??= parts.GetRange(0, i);
            else
                kept?.Add(parts[i]);
        }

        return kept ?? parts;
    }

    private static bool IsRepeated(ReadOnlySpan<char> number, ReadOnlySpan<char> next)
    {
        if (number.Length is < 2 or > Longest || !char.IsAsciiDigit(number[0]) || !number.Contains('.') || !IsOfDigits(number))
            return false;
        var digits = number.TrimEnd('.');
        return next.Length > number.Length && LineMarker.Of(next) is { Kind: Marker.Number } marker && marker.Length < next.Length && digits.SequenceEqual(marker.Number);
    }

    private static bool IsOfDigits(ReadOnlySpan<char> number)
    {
        foreach (var c in number)
        {
            if (c != '.' && !char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }

    // With the number that the format counts, which stands before the words.
    private static ReadOnlySpan<char> Words(string text, ComposedParagraph paragraph) => text.AsSpan(paragraph.Begin, paragraph.End - paragraph.Begin).Trim();
}
