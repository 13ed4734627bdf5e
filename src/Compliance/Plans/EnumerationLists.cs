namespace Compliance.Plans;

/// <summary>
/// Lists of values of an enumeration, made of their numbers. They are made beside the enumerations, for only there is the code
/// of a list over them compiled before the program starts.
/// </summary>
internal static class EnumerationLists
{
    public static IReadOnlyList<AreaKind> Areas(IReadOnlyList<int> numbers) => List(numbers, n => (AreaKind)n);

    public static IReadOnlyList<Ground> Grounds(IReadOnlyList<int> numbers) => List(numbers, n => (Ground)n);

    public static IReadOnlyList<Theme> Themes(IReadOnlyList<int> numbers) => List(numbers, n => (Theme)n);

    public static IReadOnlyList<MappingSource> Sources(IReadOnlyList<int> numbers) => List(numbers, n => (MappingSource)n);

    public static IReadOnlyList<PayDatum> PayData(IReadOnlyList<int> numbers) => List(numbers, n => (PayDatum)n);

    /// <summary>True when a list has a value. The framework compares values of an enumeration with code that is in no image.</summary>
    public static bool Has(this IReadOnlyList<AreaKind> list, AreaKind area) => list.Any(a => a == area);

    /// <inheritdoc cref="Has(IReadOnlyList{AreaKind}, AreaKind)"/>
    public static bool Has(this IReadOnlyList<Ground> list, Ground ground) => list.Any(g => g == ground);

    /// <inheritdoc cref="Has(IReadOnlyList{AreaKind}, AreaKind)"/>
    public static bool Has(this IReadOnlyList<Theme> list, Theme theme) => list.Any(t => t == theme);

    private static PlainList<T> List<T>(IReadOnlyList<int> numbers, Func<int, T> value)
        where T : struct, Enum
    {
        var values = new T[numbers.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(numbers[i]);
        return new PlainList<T>(values);
    }
}
