namespace Compliance.Documents;

/// <summary>The keys of the categories of one lexicon: those that every lexicon has, and those that are its own.</summary>
internal sealed class LexiconKeys
{
    private static readonly string[] Names = Enum.GetNames<Category>();
    private static readonly Dictionary<string, int> Categories = ByName();
    private readonly string[]?[] own = new string[]?[Names.Length];

    /// <summary>The names of the categories, as a file writes them.</summary>
    public static IEnumerable<string> CategoryNames => Categories.Keys;

    /// <summary>Number of categories.</summary>
    public static int Count => Names.Length;

    /// <summary>The category of a name.</summary>
    public static bool TryFind(string name, out Category category)
    {
        var known = Categories.TryGetValue(name, out var index);
        category = (Category)index;
        return known;
    }

    /// <summary>The keys of a category, in the order of their indexes.</summary>
    public string[]? Of(Category category) => CategoryKeys.Of(category) ?? own[(int)category];

    /// <summary>True where the keys of a category are the lexicon's own.</summary>
    public bool AreOwn(Category category) => own[(int)category] is not null;

    /// <summary>The index of a key; a new one where the keys are the lexicon's own, -1 where it is none.</summary>
    public int IndexOf(Category category, string key)
    {
        if (CategoryKeys.Of(category) is { } fixedKeys)
            return Array.IndexOf(fixedKeys, key);
        var names = own[(int)category] ?? [];
        var index = Array.IndexOf(names, key);
        if (index >= 0)
            return index;
        own[(int)category] = [.. names, key];
        return names.Length;
    }

    private static Dictionary<string, int> ByName()
    {
        var result = new Dictionary<string, int>(Names.Length, StringComparer.Ordinal);
        for (var i = 0; i < Names.Length; i++)
            result.Add(CategoryKeys.Word(Names[i]), i);
        return result;
    }
}
