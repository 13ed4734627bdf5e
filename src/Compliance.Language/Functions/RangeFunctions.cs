using static Compliance.Language.Signatures;

namespace Compliance.Language;

/// <summary>How points and ranges lie to each other: before, after, during, overlaps.</summary>
internal static class RangeFunctions
{
    private static readonly FeelType AnyRange = FeelType.RangeOf(FeelType.Any);

    public static IEnumerable<BuiltinFunction> All { get; } =
    [
        new("before", [RangeRange(Before), RangePoint(Before), PointRange(Before), PointPoint(Before)]),
        new("after", [RangeRange(Turned(Before)), RangePoint(Turned(Before)), PointRange(Turned(Before)), PointPoint(Turned(Before))]),
        new("meets", [RangeRange(Meets)]),
        new("met by", [RangeRange(Turned(Meets))]),
        new("overlaps", [RangeRange(Overlaps)]),
        new("overlaps before", [RangeRange(OverlapsBefore)]),
        new("overlaps after", [RangeRange(Turned(OverlapsBefore))]),
        new("finishes", [RangeRange(Finishes), PointRange(PointFinishes)]),
        new("finished by", [RangeRange(Turned(Finishes)), RangePoint(Turned(PointFinishes))]),
        new("includes", [RangeRange(Includes), RangePoint(Includes)]),
        new("during", [RangeRange(Turned(Includes)), PointRange(Turned(Includes))]),
        new("starts", [RangeRange(Starts), PointRange(PointStarts)]),
        new("started by", [RangeRange(Turned(Starts)), RangePoint(Turned(PointStarts))]),
        new("coincides", [RangeRange(Coincides), PointPoint(Coincides)]),
    ];

    private delegate bool? Relation(RangeValue first, RangeValue second);

    private static FunctionSignature PointPoint(Relation relation) =>
        Signature(relation, Needs("point1", FeelType.Any), Needs("point2", FeelType.Any));

    private static FunctionSignature PointRange(Relation relation) =>
        Signature(relation, Needs("point", FeelType.Any), Needs("range", AnyRange));

    private static FunctionSignature RangePoint(Relation relation) =>
        Signature(relation, Needs("range", AnyRange), Needs("point", FeelType.Any));

    private static FunctionSignature RangeRange(Relation relation) =>
        Signature(relation, Needs("range1", AnyRange), Needs("range2", AnyRange));

    private static FunctionSignature Signature(Relation relation, FunctionParameter first, FunctionParameter second) => Takes(
        [first, second],
        _ => FeelType.Boolean,
        v => relation(AsRange(v[0]), AsRange(v[1])) is { } holds
            ? Value.Of(holds)
            : Value.Error($"{ValueText.KindOf(v[0])} and {ValueText.KindOf(v[1])} have no common order"),
        $"How a {first.Name.TrimEnd('1')} lies to a {second.Name.TrimEnd('2')}.",
        HaveCommonOrder);

    private static string? HaveCommonOrder(IReadOnlyList<FeelType> types)
    {
        var (first, second) = (PointOf(types[0]), PointOf(types[1]));
        return IsOrdered(first) && IsOrdered(second) && AreComparable(first, second)
            ? null
            : $"{types[0]} and {types[1]} have no common order";
    }

    private static FeelType PointOf(FeelType type) => type.Kind == FeelTypeKind.Range ? type.Element! : type;

    /// <summary>A point as the range that holds it alone.</summary>
    private static RangeValue AsRange(in Value value) =>
        value.Kind == ValueKind.Range ? value.AsRange : new RangeValue(value, true, value, true);

    private static Relation Turned(Relation relation) => (first, second) => relation(second, first);

    private static bool? Before(RangeValue a, RangeValue b)
    {
        if (!a.HasHigh || !b.HasLow)
            return false;
        return Operators.Compare(a.High, b.Low) is { } order
            ? order < 0 || (order == 0 && !(a.HighIncluded && b.LowIncluded))
            : null;
    }

    private static bool? Meets(RangeValue a, RangeValue b)
    {
        if (!a.HasHigh || !b.HasLow)
            return false;
        return Operators.Compare(a.High, b.Low) is { } order ? order == 0 && a.HighIncluded && b.LowIncluded : null;
    }

    private static bool? Overlaps(RangeValue a, RangeValue b) =>
        Before(a, b) is { } before && Before(b, a) is { } after ? !before && !after : null;

    private static bool? OverlapsBefore(RangeValue a, RangeValue b) =>
        LowOrder(a, b) is { } low && HighOrder(a, b) is { } high && Overlaps(a, b) is { } overlaps
            ? overlaps && low < 0 && high <= 0
            : null;

    private static bool? Includes(RangeValue a, RangeValue b) =>
        LowOrder(a, b) is { } low && HighOrder(a, b) is { } high ? low <= 0 && high >= 0 : null;

    private static bool? Finishes(RangeValue a, RangeValue b) =>
        LowOrder(a, b) is { } low && HighOrder(a, b) is { } high ? high == 0 && low >= 0 : null;

    private static bool? Starts(RangeValue a, RangeValue b) =>
        LowOrder(a, b) is { } low && HighOrder(a, b) is { } high ? low == 0 && high <= 0 : null;

    private static bool? PointFinishes(RangeValue point, RangeValue range) =>
        HighOrder(point, range) is { } high ? high == 0 : null;

    private static bool? PointStarts(RangeValue point, RangeValue range) =>
        LowOrder(point, range) is { } low ? low == 0 : null;

    private static bool? Coincides(RangeValue a, RangeValue b) =>
        LowOrder(a, b) is { } low && HighOrder(a, b) is { } high ? low == 0 && high == 0 : null;

    /// <summary>Negative when the first range starts before the second; an end that is not included starts later.</summary>
    private static int? LowOrder(RangeValue a, RangeValue b)
    {
        if (!a.HasLow || !b.HasLow)
            return a.HasLow.CompareTo(b.HasLow);
        return Operators.Compare(a.Low, b.Low) switch
        {
            null => null,
            0 => b.LowIncluded.CompareTo(a.LowIncluded),
            var order => order,
        };
    }

    /// <summary>Negative when the first range ends before the second; an end that is not included ends earlier.</summary>
    private static int? HighOrder(RangeValue a, RangeValue b)
    {
        if (!a.HasHigh || !b.HasHigh)
            return b.HasHigh.CompareTo(a.HasHigh);
        return Operators.Compare(a.High, b.High) switch
        {
            null => null,
            0 => a.HighIncluded.CompareTo(b.HighIncluded),
            var order => order,
        };
    }
}
