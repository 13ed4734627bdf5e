using System.Collections;

namespace Compliance.Plans;

/// <summary>
/// Lists of values of an enumeration, made of their numbers. They are made beside the enumerations, for only there is the code
/// of a list over them compiled before the program starts.
/// </summary>
internal static class EnumerationLists
{
    public static IReadOnlyList<AreaKind> Areas(IReadOnlyList<int> numbers) => new Values<AreaKind>(numbers, n => (AreaKind)n);

    public static IReadOnlyList<Ground> Grounds(IReadOnlyList<int> numbers) => new Values<Ground>(numbers, n => (Ground)n);

    public static IReadOnlyList<Theme> Themes(IReadOnlyList<int> numbers) => new Values<Theme>(numbers, n => (Theme)n);

    public static IReadOnlyList<MappingSource> Sources(IReadOnlyList<int> numbers) => new Values<MappingSource>(numbers, n => (MappingSource)n);

    public static IReadOnlyList<PayDatum> PayData(IReadOnlyList<int> numbers) => new Values<PayDatum>(numbers, n => (PayDatum)n);

    private sealed class Values<T> : IReadOnlyList<T>
        where T : struct, Enum
    {
        private readonly T[] values;

        public Values(IReadOnlyList<int> numbers, Func<int, T> value)
        {
            values = new T[numbers.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = value(numbers[i]);
        }

        public int Count => values.Length;

        public T this[int index] => values[index];

        public IEnumerator<T> GetEnumerator()
        {
            for (var i = 0; i < values.Length; i++)
                yield return values[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
