using Compliance.Language.Feel;

namespace Compliance.Language;

/// <summary>The first word of a name, as a text shows it.</summary>
internal static class FirstWords
{
    /// <summary>The letters and digits from a position on.</summary>
    public static string At(string text, int position)
    {
        var end = position;
        while (end < text.Length && Names.IsPart(text[end]))
            end++;
        return end == text.Length && position == 0 ? text : text.Substring(position, end - position);
    }
}

/// <summary>Things with names, found by the first word: what may stand at a place of a text without trying every name.</summary>
internal sealed class FirstWords<T>(Func<T, string> nameOf)
{
    private readonly Dictionary<string, List<T>> table = new(StringComparer.Ordinal);

    /// <summary>Those whose name begins with the word, in the order in which they were added.</summary>
    public IReadOnlyList<T> this[string word] => table.TryGetValue(word, out var found) ? found : [];

    public void Add(T item)
    {
        var word = FirstWords.At(nameOf(item), 0);
        if (!table.TryGetValue(word, out var same))
            table.Add(word, same = []);
        same.Add(item);
    }
}
