using System.Collections;

namespace Compliance.Analyzers.Ids;

/// <summary>A list that equals another with equal items, so that the compiler sees when nothing changed.</summary>
internal readonly struct Sequence<T>(IReadOnlyList<T> items) : IEquatable<Sequence<T>>, IReadOnlyList<T>
{
    private readonly IReadOnlyList<T>? items = items;

    public int Count => items?.Count ?? 0;

    public T this[int index] => items![index];

    public bool Equals(Sequence<T> other) => Count == other.Count && this.SequenceEqual(other);

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var item in this)
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        return hash;
    }

    public IEnumerator<T> GetEnumerator() => (items ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
