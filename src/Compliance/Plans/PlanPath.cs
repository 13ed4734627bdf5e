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
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < items.Count; i++)
        {
            var key = Shorten(items[i].Identity);
            if (key.Length == 0)
                key = Shorten(items[i].Label);
            if (key.Length == 0)
                key = "#" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var times = seen[key] = seen.GetValueOrDefault(key) + 1;
            keys[i] = times == 1 ? key : key + " #" + times.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return keys;
    }

    private static string Shorten(string? text)
    {
        if (text is null)
            return "";
        var result = new StringBuilder(Math.Min(text.Length, LongestKey));
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var clean = word.Replace('[', '(').Replace(']', ')');
            if (result.Length == 0)
                result.Append(clean.AsSpan(0, Math.Min(clean.Length, LongestKey)));
            else if (result.Length + 1 + clean.Length <= LongestKey)
                result.Append(' ').Append(clean);
            else
                break;
        }

        return result.ToString();
    }
}
