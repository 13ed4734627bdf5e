using System.Collections.Concurrent;

namespace Compliance.Language;

/// <summary>
/// A pattern of words and of characters from a range, as <c>20[0-9][0-9]|yearly|monthly</c>: most are of this kind, and are looked for
/// without the machinery of regular expressions. All other patterns have none of these.
/// </summary>
internal sealed class PlainPattern
{
    private const int LongestPattern = 1000;
    private const int MostRemembered = 256;
    private const string Operators = @".?*+(){}^$\-]/&~";
    private static readonly ConcurrentDictionary<string, PlainPattern> Remembered = new(StringComparer.Ordinal);

    private static int remembered;

    private readonly List<string[]> alternatives;

    // Whether an alternative may begin with a character of ASCII; the others are few in any text.
    private readonly bool[] begins = new bool[128];

    private PlainPattern(List<string[]> alternatives)
    {
        this.alternatives = alternatives;
        for (var c = '\0'; c < begins.Length; c++)
            begins[c] = alternatives.Exists(a => Fits(c, a[0]));
    }

    /// <summary>The pattern; null where it is of another kind.</summary>
    public static PlainPattern? Of(string pattern)
    {
        if (Remembered.TryGetValue(pattern, out var known))
            return known;
        if (pattern.Length is 0 or > LongestPattern || Read(pattern) is not { } read)
            return null;
        // Counted here: the dictionary locks itself to count, and readies its tracing for that while the program starts.
        if (Interlocked.Increment(ref remembered) > MostRemembered)
        {
            Remembered.Clear();
            Volatile.Write(ref remembered, 1);
        }

        return Remembered[pattern] = new PlainPattern(read);
    }

    /// <summary>True when a part of the text fits.</summary>
    public bool IsMatch(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] < begins.Length && !begins[text[start]])
                continue;
            foreach (var alternative in alternatives)
            {
                if (FitsAt(text, start, alternative))
                    return true;
            }
        }

        return false;
    }

    private static bool FitsAt(string text, int start, string[] steps)
    {
        if (start + steps.Length > text.Length)
            return false;
        for (var i = 0; i < steps.Length; i++)
        {
            if (!Fits(text[start + i], steps[i]))
                return false;
        }

        return true;
    }

    /// <summary>A step is the first and the last character of each range.</summary>
    private static bool Fits(char c, string step)
    {
        for (var i = 0; i < step.Length; i += 2)
        {
            if (c >= step[i] && c <= step[i + 1])
                return true;
        }

        return false;
    }

    private static List<string[]>? Read(string pattern)
    {
        var alternatives = new List<string[]>();
        var steps = new List<string>();
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (Operators.IndexOf(c) >= 0 || char.IsSurrogate(c))
                return null;
            if (c == '|')
            {
                if (steps.Count == 0)
                    return null;
                alternatives.Add(steps.ToArray());
                steps.Clear();
            }
            else if (c == '[')
            {
                if (Ranges(pattern, ref i) is not { } ranges)
                    return null;
                steps.Add(ranges);
            }
            else
            {
                steps.Add(new string(new[] { c, c }));
            }
        }

        if (steps.Count == 0)
            return null;
        alternatives.Add(steps.ToArray());
        return alternatives;
    }

    /// <summary>Letters, digits and ranges of them between brackets, up to the closing one.</summary>
    private static string? Ranges(string pattern, ref int at)
    {
        var ranges = "";
        for (at++; at < pattern.Length && pattern[at] != ']'; at++)
        {
            var first = pattern[at];
            var last = first;
            if (at + 2 < pattern.Length && pattern[at + 1] == '-')
            {
                last = pattern[at + 2];
                at += 2;
            }

            if (!char.IsLetterOrDigit(first) || !char.IsLetterOrDigit(last) || last < first)
                return null;
            ranges += first.ToString() + last;
        }

        return ranges.Length == 0 || at >= pattern.Length ? null : ranges;
    }
}
