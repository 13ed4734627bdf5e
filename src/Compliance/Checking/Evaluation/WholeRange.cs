using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Plans;

namespace Compliance.Checking.Evaluation;

/// <summary>The whole numbers, or days, for which a comparison with a known limit holds: one test in place of an operator.</summary>
internal readonly struct WholeRange
{
    // Above what stands for "none", and as far on the other side.
    private const int Least = Whole.None + 1;

    private readonly int low;
    private readonly uint width;
    private readonly bool isOutside;

    private WholeRange(int low, int high, bool isOutside = false)
    {
        this.low = low;
        width = (uint)(high - low);
        this.isOutside = isOutside;
    }

    /// <summary>The range of a comparison; false where the limit is no whole number and no day.</summary>
    public static bool TryOf(ComparisonOperator op, in Value limit, out WholeRange range)
    {
        range = default;
        var whole = limit.Kind switch
        {
            ValueKind.Number => PlanValues.WholeOf(limit.AsNumber),
            ValueKind.Date => limit.DayNumber,
            _ => Whole.None,
        };
        if (whole == Whole.None)
            return false;
        range = op switch
        {
            ComparisonOperator.Equal => new(whole, whole),
            ComparisonOperator.NotEqual => new(whole, whole, isOutside: true),
            ComparisonOperator.Less => new(Least, whole - 1),
            ComparisonOperator.LessOrEqual => new(Least, whole),
            ComparisonOperator.Greater => new(whole + 1, int.MaxValue),
            _ => new(whole, int.MaxValue),
        };
        return true;
    }

    /// <summary>True for a number for which the comparison holds.</summary>
    public bool Holds(int whole) => ((uint)(whole - low) <= width) != isOutside;
}

/// <summary>Long lists are tested piece by piece, so that what stands between needs no array.</summary>
internal static class Chunks
{
    /// <summary>Length of a piece; the last may be shorter.</summary>
    public const int Length = 32;

    /// <summary>The piece that begins at a place.</summary>
    public static Span<T> Of<T>(Span<T> all, int from) => all.Slice(from, Math.Min(Length, all.Length - from));

    /// <inheritdoc cref="Of{T}(Span{T}, int)"/>
    public static ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> all, int from) => all.Slice(from, Math.Min(Length, all.Length - from));
}
