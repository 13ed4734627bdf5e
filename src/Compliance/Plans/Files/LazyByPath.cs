using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compliance.Plans;

/// <summary>
/// What a reader noted by path, with paths made when somebody asks: most of a plan's places are read for a few findings only,
/// or for none. Many may read it at once.
/// </summary>
/// <param name="make">Makes all of it.</param>
/// <param name="marked">Makes what stands out of it, which every check asks for.</param>
internal sealed class LazyByPath<T>(Func<Dictionary<string, T>> make, Func<List<KeyValuePair<string, T>>> marked) : IReadOnlyDictionary<string, T>
{
    private readonly Lazy<Dictionary<string, T>> all = new(make);
    private readonly Lazy<List<KeyValuePair<string, T>>> marked = new(marked);

    public int Count => all.Value.Count;

    public IEnumerable<string> Keys => all.Value.Keys;

    public IEnumerable<T> Values => all.Value.Values;

    public T this[string key] => all.Value[key];

    public bool ContainsKey(string key) => all.Value.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => all.Value.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => all.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What stands out: as the reader says where one does, and what a condition holds of elsewhere.</summary>
    public static List<KeyValuePair<string, T>> MarkedOf(IReadOnlyDictionary<string, T> noted, Func<T, bool> isMarked)
    {
        if (noted is LazyByPath<T> lazy)
            return lazy.marked.Value;
        var result = new List<KeyValuePair<string, T>>();
        foreach (var entry in noted)
        {
            if (isMarked(entry.Value))
                result.Add(entry);
        }

        return result;
    }
}
