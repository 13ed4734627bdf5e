using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compliance.Plans;

/// <summary>
/// What a reader noted by path, with paths made when somebody asks: most of a plan's places are read for a few findings only,
/// or for none. Many may read it at once.
/// </summary>
internal class LazyByPath<T>(Func<Dictionary<string, T>> make) : IReadOnlyDictionary<string, T>
{
    private readonly Lazy<Dictionary<string, T>> all = new(make);

    public int Count => all.Value.Count;

    public IEnumerable<string> Keys => all.Value.Keys;

    public IEnumerable<T> Values => all.Value.Values;

    public T this[string key] => all.Value[key];

    public bool ContainsKey(string key) => all.Value.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => all.Value.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => all.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The places of a plan that was read from a document: those that its reader noted, and those that lie in them.</summary>
internal sealed class LazyPlaces(Func<Dictionary<string, Place>> make, Func<IReadOnlyList<KeyValuePair<string, Place>>> guesses) : LazyByPath<Place>(make)
{
    private readonly Lazy<IReadOnlyList<KeyValuePair<string, Place>>> guessed = new(guesses);

    /// <summary>The places of values that the reader is not sure of.</summary>
    public static IReadOnlyList<KeyValuePair<string, Place>> GuessesOf(IReadOnlyDictionary<string, Place> places) =>
        places is LazyPlaces lazy ? lazy.guessed.Value : Guesses(places);

    /// <summary>The places that are guesses.</summary>
    public static List<KeyValuePair<string, Place>> Guesses(IReadOnlyDictionary<string, Place> places)
    {
        var result = new List<KeyValuePair<string, Place>>();
        foreach (var place in places)
        {
            if (place.Value.Confidence is < 1)
                result.Add(place);
        }

        return result;
    }
}
