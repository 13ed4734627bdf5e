using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Language;

/// <summary>
/// Patterns of <c>matches</c>, <c>replace</c> and <c>split</c>: the regular expressions of XPath, as DMN asks. They run with a
/// time limit, so that no pattern and no text can stop a check.
/// </summary>
internal sealed class TextPattern
{
    private const int LongestPattern = 1000;
    private const int MostRemembered = 256;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<string, TextPattern> Remembered = new(StringComparer.Ordinal);

    private static int remembered;

    private readonly Regex? regex;
    private readonly string? problem;

    private TextPattern(Regex? regex, string? problem)
    {
        this.regex = regex;
        this.problem = problem;
    }

    public static Value Matches(string input, string pattern, string flags) => flags.Length == 0 && PlainPattern.Of(pattern) is { } plain
        ? Value.Of(plain.IsMatch(input))
        : MatchesRegex(input, pattern, flags);

    // Apart, so that the library of regular expressions is loaded only where a pattern needs it.
    private static Value MatchesRegex(string input, string pattern, string flags) => Run(pattern, flags, regex => Value.Of(regex.IsMatch(input)));

    public static Value Replace(string input, string pattern, string replacement, string flags) => Run(pattern, flags, regex =>
    {
        if (regex.IsMatch(""))
            return Value.Error("the pattern is found in an empty text, so there is no end to what it would replace");
        var literal = flags.IndexOf('q') >= 0;
        if (literal)
            return Replaced(regex, input, _ => replacement);
        return ReplacementText.Parse(replacement, regex.GetGroupNumbers().Length - 1) is { } text
            ? Replaced(regex, input, text.For)
            : Value.Error($"`{replacement}` is no replacement: `$` takes the number of a group, `\\$` is the character");
    });

    public static Value Split(string input, string pattern) => Run(pattern, "", regex =>
    {
        if (regex.IsMatch(""))
            return Value.Error("the pattern is found in an empty text, so there is no end to where it would split");
        var parts = new List<Value>();
        var from = 0;
        foreach (Match match in regex.Matches(input))
        {
            parts.Add(Value.Of(input.Substring(from, match.Index - from)));
            from = match.Index + match.Length;
        }

        parts.Add(Value.Of(input.Substring(from)));
        return Value.Of(new ListValue(parts));
    });

    private static Value Replaced(Regex regex, string input, Func<Match, string> replacement)
    {
        var text = new StringBuilder();
        var from = 0;
        for (var match = regex.Match(input); match.Success; match = match.NextMatch())
        {
            text.Append(input, from, match.Index - from).Append(replacement(match));
            from = match.Index + match.Length;
            if (text.Length > Limits.LongestText)
                return Limits.TextTooLong;
        }

        return Limits.Text(text.Append(input, from, input.Length - from).ToString());
    }

    private static Value Run(string pattern, string flags, Func<Regex, Value> use)
    {
        var read = Read(pattern, flags);
        if (read.regex is null)
            return Value.Error(read.problem!);
        try
        {
            return use(read.regex);
        }
        catch (RegexMatchTimeoutException)
        {
            return Value.Error($"the pattern `{pattern}` takes too long on this text");
        }
    }

    private static TextPattern Read(string pattern, string flags)
    {
        var key = flags + "/" + pattern;
        if (Remembered.TryGetValue(key, out var known))
            return known;
        // Counted here, as in PlainPattern.
        if (Interlocked.Increment(ref remembered) > MostRemembered)
        {
            Remembered.Clear();
            Volatile.Write(ref remembered, 1);
        }

        return Remembered[key] = Create(pattern, flags);
    }

    private static TextPattern Create(string pattern, string flags)
    {
        if (pattern.Length > LongestPattern)
            return new(null, $"a pattern has at most {LongestPattern} characters");
        foreach (var flag in flags)
        {
            if (flag is not ('s' or 'm' or 'i' or 'x' or 'q'))
                return new(null, $"`{flag}` is no flag of a pattern; the flags are s, m, i, x and q");
        }

        var options = RegexOptions.CultureInvariant
            | (flags.IndexOf('i') >= 0 ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (flags.IndexOf('m') >= 0 ? RegexOptions.Multiline : RegexOptions.None)
            | (flags.IndexOf('s') >= 0 ? RegexOptions.Singleline : RegexOptions.None);
        var translated = flags.IndexOf('q') >= 0
            ? Regex.Escape(pattern)
            : PatternTranslation.Translate(pattern, flags, out var problem) ?? "\0" + problem;
        if (translated.Length > 0 && translated[0] == '\0')
            return new(null, translated.Substring(1));
        try
        {
            return new(new Regex(translated, options, TimeLimit), null);
        }
        catch (ArgumentException)
        {
            return new(null, $"`{pattern}` is no pattern");
        }
    }

    /// <summary>What takes the place of a match: text and groups of the match.</summary>
    private sealed class ReplacementText
    {
        private readonly List<(string Text, int Group)> parts = new();

        public static ReplacementText? Parse(string text, int groups)
        {
            var result = new ReplacementText();
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c == '\\')
                {
                    i++;
                    if (i == text.Length || text[i] is not ('\\' or '$'))
                        return null;
                    result.parts.Add((text[i].ToString(), -1));
                }
                else if (c == '$')
                {
                    if (!GroupAt(text, ref i, groups, out var group))
                        return null;
                    result.parts.Add(("", group));
                }
                else
                {
                    result.parts.Add((c.ToString(), -1));
                }
            }

            return result;
        }

        public string For(Match match)
        {
            var text = new StringBuilder();
            foreach (var (part, group) in parts)
                text.Append(group < 0 ? part : match.Groups[group].Value);
            return text.ToString();
        }

        /// <summary>The longest number after <c>$</c> that is a group; a number with one digit may name a group that is missing.</summary>
        private static bool GroupAt(string text, ref int at, int groups, out int group)
        {
            group = 0;
            if (Digits.Count(text, at + 1) == 0)
                return false;
            group = text[++at] - '0';
            while (at + 1 < text.Length && text[at + 1] is >= '0' and <= '9' && (group * 10) + text[at + 1] - '0' <= groups)
                group = (group * 10) + text[++at] - '0';
            return true;
        }
    }
}
