using System.Text;

namespace Compliance.Plans;

/// <summary>
/// Paths into a plan as rules and people write them: <c>pay mapping.for year</c>, <c>measures[Anonyme søknader].owners</c>.
/// An item's key is its content, so that a path survives re-ordering and re-numbering.
/// </summary>
public static class PlanPath
{
    private const int LongestKey = 60;

    /// <summary>The path of a member of a group or an item; the member itself at the root.</summary>
    public static string Join(string? parent, string member) => string.IsNullOrEmpty(parent) ? member : parent + "." + member;

    /// <summary>The path of an item of a list, by its key from <see cref="KeysOf"/>.</summary>
    public static string Item(string list, string key) => list + "[" + key + "]";

    /// <summary>
    /// The keys of all items of a list, in order: the content of each, shortened at a word, else its label, else <c>#3</c> for
    /// the third; a second item with the same key gets <c> #2</c>.
    /// </summary>
    public static IReadOnlyList<string> KeysOf(IReadOnlyList<IPlanItem> items)
    {
        var keys = new string[items.Count];
        var taken = items.Count > 1 ? new HashSet<string>(items.Count, StringComparer.OrdinalIgnoreCase) : null;
        Dictionary<string, int>? last = null;
        for (var i = 0; i < items.Count; i++)
        {
            var key = Shorten(items[i].Identity);
            if (key.Length == 0)
                key = Shorten(items[i].Label);
            if (key.Length == 0)
                key = Numbered("", i + 1);
            keys[i] = key;
            if (taken is null || taken.Add(key))
                continue;
            // Each number up to the last one given is taken: a thousand items of one name are not counted through a thousand times.
            last ??= new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            var times = last.GetValueOrDefault(key, 1);
            do
                keys[i] = Numbered(key + " ", ++times);
            while (!taken.Add(keys[i]));
            last[key] = times;
        }

        return keys;
    }

    private static string Numbered(string key, int number) => key + "#" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Shorten(string? text)
    {
        if (text is null)
            return "";
        if (IsPlain(text.AsSpan(0, Math.Min(text.Length, LongestKey + 1))))
            return text.Length <= LongestKey ? text : text[..(text.LastIndexOf(' ', LongestKey) is var blank and > 0 ? blank : LengthOfStart(text))];
        var result = new StringBuilder(Math.Min(text.Length, LongestKey));
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var clean = word.Replace('[', '(').Replace(']', ')');
            if (result.Length == 0)
                result.Append(clean.AsSpan(0, LengthOfStart(clean)));
            else if (result.Length + 1 + clean.Length <= LongestKey)
                result.Append(' ').Append(clean);
            else
                break;
        }

        return result.ToString();
    }

    /// <summary>What fits of a word, without cutting a character in two.</summary>
    private static int LengthOfStart(string word)
    {
        if (word.Length <= LongestKey)
            return word.Length;
        return char.IsHighSurrogate(word[LongestKey - 1]) ? LongestKey - 1 : LongestKey;
    }

    /// <summary>True for words with single spaces, which most texts are, and for the beginning of such a text.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var afterSpace = true;
        foreach (var c in text)
        {
            if (c is '[' or ']' || (char.IsWhiteSpace(c) && (c != ' ' || afterSpace)))
                return false;
            afterSpace = c == ' ';
        }

        return !afterSpace || text.Length > LongestKey;
    }
}
