using System.Collections;

namespace Compliance.Plans;

/// <summary>
/// An array as a list. What the runtime does for an array itself where a list is wanted is in no image where its items are values of an
/// enumeration or a structure, and would be compiled while a program starts.
/// </summary>
internal sealed class PlainList<T>(T[] items) : IReadOnlyList<T>
{
    public int Count => items.Length;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in items)
            yield return item;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
