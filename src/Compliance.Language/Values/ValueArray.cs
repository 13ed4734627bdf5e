using System.Collections;

namespace Compliance.Language;

/// <summary>
/// An array of values as a list. What the runtime does for an array itself where a list is wanted is in no image where its items are
/// structures, and would be compiled while a program starts.
/// </summary>
internal sealed class ValueArray : IReadOnlyList<Value>
{
    private ValueArray(Value[] values) => Values = values;

    /// <summary>No values.</summary>
    public static ValueArray Empty { get; } = new([]);

    /// <summary>The values; not to be changed.</summary>
    public Value[] Values { get; }

    /// <inheritdoc/>
    public int Count => Values.Length;

    /// <inheritdoc/>
    public Value this[int index] => Values[index];

    /// <summary>The list itself, unless it is an array.</summary>
    public static IReadOnlyList<Value> Around(IReadOnlyList<Value> list) => list is Value[] values ? new ValueArray(values) : list;

    /// <inheritdoc/>
    public IEnumerator<Value> GetEnumerator()
    {
        foreach (var value in Values)
            yield return value;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
