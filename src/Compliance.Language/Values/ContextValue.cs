namespace Compliance.Language;

/// <summary>Named entries in the order in which an expression wrote them. Immutable.</summary>
public sealed class ContextValue
{
    private readonly Dictionary<string, Value> byName = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, Value>> entries = new();

    /// <summary>Entries in order; a later entry of the same name takes the place of the earlier one.</summary>
    public ContextValue(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        foreach (var entry in entries)
        {
            if (byName.ContainsKey(entry.Key))
                this.entries[this.entries.FindIndex(e => e.Key == entry.Key)] = entry;
            else
                this.entries.Add(entry);
            byName[entry.Key] = entry.Value;
        }
    }

    /// <summary>No entries.</summary>
    public static ContextValue Empty { get; } = new(Array.Empty<KeyValuePair<string, Value>>());

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<KeyValuePair<string, Value>> Entries => entries;

    /// <summary>Reads the entry of that name from a context that an expression built; null from one that has none.</summary>
    internal static Func<object, Value> Reader(string name) => host => host is ContextValue context && context.TryGet(name, out var entry) ? entry : Value.Null;

    /// <summary>The value of that exact name; false where there is none.</summary>
    public bool TryGet(string name, out Value value) => byName.TryGetValue(name, out value);
}
