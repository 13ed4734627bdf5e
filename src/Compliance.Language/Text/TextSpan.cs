namespace Compliance.Language;

/// <summary>A stretch of a text: the offset of its first character and its length, in UTF-16 units.</summary>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="Length">Number of characters; 0 marks a position between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset of the first character after the span.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, but not with, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
