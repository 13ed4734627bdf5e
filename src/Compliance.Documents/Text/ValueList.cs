using System.Collections;

namespace Compliance.Documents;

/// <summary>A list of values. One of the framework, over values of our own, would be compiled anew at every start.</summary>
internal sealed class ValueList<T> : IReadOnlyList<T>
    where T : struct
{
    private const int First = 4;
    private readonly int first;
    private T[] values = [];

    /// <param name="first">For how many there is room once one is added.</param>
    public ValueList(int first = First) => this.first = first;

    public int Count { get; private set; }

    /// <summary>The values from the first on, and behind them room for more. Only until the next one is added.</summary>
    public T[] Room => values;

    public T this[int index]
    {
        get => index < Count ? values[index] : throw new ArgumentOutOfRangeException(nameof(index));
        set => values[index < Count ? index : throw new ArgumentOutOfRangeException(nameof(index))] = value;
    }

    public void Add(T value)
    {
        if (Count == values.Length)
        {
            var larger = new T[Math.Max(first, 2 * Count)];
            Array.Copy(values, larger, Count);
            values = larger;
        }

        values[Count++] = value;
    }

    public void Clear() => Count = 0;

    /// <summary>Leaves out what fits.</summary>
    public void RemoveAll(Predicate<T> fits)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!fits(values[i]))
                values[kept++] = values[i];
        }

        Array.Clear(values, kept, Count - kept);
        Count = kept;
    }

    /// <summary>Leaves only the first of it.</summary>
    public void Cut(int count) => Count = Math.Min(Count, count);

    /// <summary>The same values, with no room for more until one is added.</summary>
    public ValueList<T> Copy() => new() { values = Count == 0 ? [] : Copy(0, Count), Count = Count };

    /// <summary>A stretch of it as an array.</summary>
    public T[] Copy(int start, int length)
    {
        var copy = new T[length];
        Array.Copy(values, start, copy, 0, length);
        return copy;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return values[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
