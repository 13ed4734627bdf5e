using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compliance.Plans;

/// <summary>
/// A few texts by name, in the order of their names. The trees of the framework would be compiled for these alone while the program starts.
/// </summary>
internal sealed class SortedTexts : IReadOnlyDictionary<string, string>
{
    private readonly string[] names;
    private readonly string[] texts;

    private SortedTexts(string[] names, string[] texts)
    {
        this.names = names;
        this.texts = texts;
    }

    /// <summary>No text.</summary>
    public static SortedTexts Empty { get; } = new([], []);

    public int Count => names.Length;

    public IEnumerable<string> Keys => names;

    public IEnumerable<string> Values => texts;

    public string this[string key] => TryGetValue(key, out var text) ? text : throw new KeyNotFoundException();

    /// <summary>The texts of another dictionary.</summary>
    public static SortedTexts Of(IReadOnlyDictionary<string, string> other)
    {
        if (other is SortedTexts sorted)
            return sorted;
        var names = new string[other.Count];
        var at = 0;
        foreach (var name in other.Keys)
            names[at++] = name;
        Array.Sort(names, StringComparer.Ordinal);
        var texts = new string[names.Length];
        for (var i = 0; i < names.Length; i++)
            texts[i] = other[names[i]];
        return new SortedTexts(names, texts);
    }

    /// <summary>These with one more, or with another text for a name.</summary>
    public SortedTexts With(string name, string text)
    {
        var at = Array.BinarySearch(names, name, StringComparer.Ordinal);
        if (at >= 0)
            return new SortedTexts(names, [.. texts[..at], text, .. texts[(at + 1)..]]);
        at = ~at;
        return new SortedTexts([.. names[..at], name, .. names[at..]], [.. texts[..at], text, .. texts[at..]]);
    }

    public bool ContainsKey(string key) => Array.BinarySearch(names, key, StringComparer.Ordinal) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var at = Array.BinarySearch(names, key, StringComparer.Ordinal);
        value = at < 0 ? null : texts[at];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < names.Length; i++)
            yield return new(names[i], texts[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
