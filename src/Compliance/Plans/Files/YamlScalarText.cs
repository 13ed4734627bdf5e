using System.Globalization;
using System.Text;
using Compliance.Language;

namespace Compliance.Plans;

/// <summary>Texts as YAML scalars that every reader of YAML takes for the same text.</summary>
internal static class YamlScalarText
{
    /// <summary>Words that some reader takes for something else than text.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "none", "ingen", "ja", "nei", "sann", "usann", "nan", "inf",
    };

    /// <summary>True when the text may stand without quotes: it begins with a letter, is one line and has no sign of YAML in it.</summary>
    public static bool IsPlain(string text)
    {
        if (text.Length is 0 or > 500 || !(char.IsLetter(text[0]) || text[0] is '§' or '«') || text[^1] is ' ' or ':')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!(char.IsLetterOrDigit(c) || c is ' ' or '§' or '«' or '»' or '.' or ',' or '-' or '–' or '/' or '(' or ')' or '%' or ';' or '+' or '&' or '\'' or '[' or ']' or ':' or '?' or '!'))
                return false;
            if (c == ':' && text[i + 1] == ' ')
                return false;
        }

        return !Words.Contains(NameKey.Of(text));
    }

    /// <summary>True when the text reads well as a block of lines after <c>|</c>.</summary>
    public static bool IsBlock(string text)
    {
        if (text.Length < 3 || text[0] is ' ' or '\n' or '\t' || !text.TrimEnd('\n').Contains('\n', StringComparison.Ordinal))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' ? i > 0 && text[i - 1] == ' ' : !IsPrintable(text[i]))
                return false;
        }

        return text[^1] != ' ';
    }

    /// <summary>The text in double quotes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                    quoted.Append(c).Append(text[++i]);
                else
                    quoted.Append("\\uFFFD");
                continue;
            }

            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when IsPrintable(c) => quoted.Append(c),
                _ => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPrintable(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.SpaceSeparator) || c == ' ';
}
