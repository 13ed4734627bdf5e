namespace Compliance.Documents;

/// <summary>
/// What a template leaves to its user: "[navn på ansvarlig]", "&lt;dato&gt;", "[ ]", "____", and a box that nobody ticked. A footnote's
/// "[1]", a ticked "[x]" and what was left out of a quotation, "[…]", are none.
/// </summary>
internal static class TemplateText
{
    private const int LongestLabel = 40;
    private const int LongestInAngles = 80;
    private const int Longest = 1_000;
    private const int YearLength = 4;
    private const int FewestLines = 3;
    private const string Begins = "[<_";

    /// <summary>The first gap that stands in a part of a block or reaches into it; null for none.</summary>
    public static (int Start, int End)? FirstGap(TextBlock block, int start, int end) =>
        IndexOfGap(block, start) is >= 0 and var index && block.Gaps![index].Start < end ? block.Gaps[index] : null;

    /// <summary>True where a part of a block holds gaps, and nothing else but the labels before them: "Kommentarer: [beskriv]".</summary>
    public static bool IsUnfilled(TextBlock block, int start, int end)
    {
        var index = IndexOfGap(block, start);
        if (index < 0 || block.Gaps![index].Start >= end)
            return false;
        var at = start;
        for (; index < block.Gaps.Length && block.Gaps[index].Start < end; index++)
        {
            var gap = block.Gaps[index];
            if (gap.Start > at && !IsLabel(block.Text.AsSpan(at, gap.Start - at)))
                return false;
            at = Math.Min(gap.End, end);
        }

        return !HasWords(block.Text.AsSpan(at, end - at));
    }

    /// <summary>True where a whole block holds nothing else.</summary>
    public static bool IsUnfilled(TextBlock block) => IsUnfilled(block, 0, block.Text.Length);

    /// <summary>True for a text behind a box that nobody ticked.</summary>
    public static bool IsOpenBox(ReadOnlySpan<char> text) => text.Length > 0 && (text[0] is '☐' or '□' or '❏' || text.StartsWith("[ ]", StringComparison.Ordinal)) && HasWords(text);

    // The index of the first gap that ends behind an offset; below zero for none.
    private static int IndexOfGap(TextBlock block, int offset)
    {
        var gaps = block.Gaps ??= GapsIn(block.Text);
        var (low, high) = (0, gaps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (gaps[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low < gaps.Length ? low : -1;
    }

    private static (int Start, int End)[] GapsIn(string text)
    {
        if (!text.AsSpan().ContainsAny(Begins))
            return [];
        var gaps = new List<(int, int)>();
        for (var at = 0; at < text.Length && text.AsSpan(at).IndexOfAny(Begins) is >= 0 and var length;)
        {
            at += length;
            var end = GapAt(text, at);
            if (end > at)
                gaps.Add((at, end));
            at = Math.Max(end, at + 1);
        }

        return [.. gaps];
    }

    // The index after the gap that begins at one; one not above it where none does.
    private static int GapAt(string text, int at)
    {
        var rest = text.AsSpan(at + 1);
        if (text[at] == '_')
        {
            var lines = rest.IndexOfAnyExcept('_');
            lines = 1 + (lines < 0 ? rest.Length : lines);
            return lines >= FewestLines ? at + lines : at;
        }

        var length = rest[..Math.Min(rest.Length, Longest)].IndexOf(text[at] == '[' ? ']' : '>');
        if (length < 0)
            return at;
        var content = rest[..length];
        if (at == 0 && length + 2 == text.Length && IsHeadOfPage(content))
            return at;
        var isGap = text[at] == '<'
            ? length is > 0 and <= LongestInAngles && char.IsLetter(content[0])
            : content.Trim(" %").IsEmpty ? !IsBox(text, at) : char.IsLetter(content.TrimStart()[0]) && !(at == 0 && content is "x" or "X");
        return isGap ? at + length + 2 : at;
    }

    // "[Granli kommune | Årsmelding 2024]" on a line of its own is the head of a page that a conversion put in brackets.
    private static bool IsHeadOfPage(ReadOnlySpan<char> content) =>
        content.Contains('|') && content.Length > YearLength && !content[^YearLength..].ContainsAnyExceptInRange('0', '9');

    // "[ ] Gjennomgå rutinen": a box before what is to be done, and no gap in a text.
    private static bool IsBox(string text, int at) => at == 0 && HasWords(text.AsSpan(at + 1));

    private static bool IsLabel(ReadOnlySpan<char> words) => !HasWords(words) || (words.Length <= LongestLabel && words.TrimEnd().EndsWith(':'));

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }
}
