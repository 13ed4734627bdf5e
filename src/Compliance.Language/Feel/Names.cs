using System.Text;

namespace Compliance.Language.Feel;

/// <summary>Names with spaces: which are legal, and whether one stands at a place in a text.</summary>
internal static class Names
{
    /// <summary>Words of the language; no word of a declared name may be one of them.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "and", "or", "not", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "between", "instance",
        "function", "external", "true", "false", "null",
    };

    /// <summary>Words that end a name which nobody declared.</summary>
    private static readonly HashSet<string> Stops = new(StringComparer.Ordinal)
    {
        "and", "or", "then", "else", "in", "return", "satisfies", "between", "instance",
    };

    public static bool IsReserved(string word) => Reserved.Contains(word);

    public static bool EndsUnknownName(string word) => Stops.Contains(word);

    public static bool IsStart(char c) => char.IsLetter(c) || c is '_' or '?' || char.IsSurrogate(c);

    public static bool IsPart(char c) => IsStart(c) || char.IsDigit(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>
    /// Number of characters that <paramref name="name"/> takes at <paramref name="position"/>, or 0 where it does not stand
    /// there. A space of the name matches any white space, and a name never ends inside a word.
    /// </summary>
    public static int LengthAt(string text, int position, string name)
    {
        var at = position;
        foreach (var c in name)
        {
            if (c == ' ')
            {
                var before = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
                if (at == before)
                    return 0;
            }
            else if (at >= text.Length || text[at++] != c)
            {
                return 0;
            }
        }

        var endsInWord = at > position && at < text.Length && IsPart(text[at - 1]) && IsPart(text[at]);
        return endsInWord ? 0 : at - position;
    }

    /// <summary>The name with single spaces and none at the ends.</summary>
    public static string Normalise(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                builder.Append(c);
            else if (builder.Length > 0 && builder[builder.Length - 1] != ' ')
                builder.Append(' ');
        }

        return builder.ToString().TrimEnd(' ');
    }

    /// <summary>Why a name cannot be declared in rule files, or null where it can.</summary>
    public static string? WhyIllegal(string name)
    {
        if (name.Length == 0)
            return "a name has at least one letter";
        if (!IsStart(name[0]) || name[0] == '?')
            return $"a name starts with a letter, not with `{name[0]}`";
        for (var i = 0; i < name.Length; i++)
        {
            // "four-step duty": a hyphen inside a word is part of it, because declared names are matched whole.
            var isHyphen = name[i] == '-' && i + 1 < name.Length && char.IsLetter(name[i - 1]) && char.IsLetter(name[i + 1]);
            if (!IsPart(name[i]) && name[i] != ' ' && !isHyphen)
                return $"a name holds letters, digits, spaces and hyphens within a word, not `{name[i]}`";
        }

        if (name != Normalise(name))
            return "the words of a name are separated by one space";
        var word = name.Split(' ').FirstOrDefault(IsReserved);
        return word is null ? null : $"`{word}` is a word of the language and cannot be part of a name";
    }
}
