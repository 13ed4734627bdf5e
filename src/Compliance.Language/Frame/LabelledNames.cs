using System.Collections;

namespace Compliance.Language.Frame;

/// <summary>The words that people use for a name, with the name: <c>jevnlig sysselsatte</c> is <c>employer.regular employees</c>. Read when first asked.</summary>
internal sealed class LabelledNames(IEnumerable<IReadOnlyDictionary<string, string>> labels) : IReadOnlyDictionary<string, string>
{
    private Dictionary<string, string>? names;

    public int Count => Names.Count;

    public IEnumerable<string> Keys => Names.Keys;

    public IEnumerable<string> Values => Names.Values;

    public string this[string key] => Names[key];

    private Dictionary<string, string> Names => names ??= Read();

    public bool ContainsKey(string key) => Names.ContainsKey(key);

    public bool TryGetValue(string key, out string value) => Names.TryGetValue(key, out value!);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Words that two names share lead to none of them.</summary>
    private Dictionary<string, string> Read()
    {
        var read = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in labels.SelectMany(l => l))
        {
            if (read.TryGetValue(label.Value, out var other) && other != label.Key)
                shared.Add(label.Value);
            read[label.Value] = label.Key;
        }

        foreach (var words in shared)
            read.Remove(words);
        return read;
    }
}
