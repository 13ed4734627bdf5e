using System.Text;

namespace Compliance.Language.Frame;

/// <summary>Writes what stands inside <c>{ }</c> or <c>[ ]</c> on lines of its own, where a comma cuts nothing.</summary>
internal static class BlockStyle
{
    /// <summary>The text that takes the place of a flow mapping or sequence; null where there is more than one right answer.</summary>
    public static string? Of(YamlNode node)
    {
        var text = node.Source.Text;
        if (text.IndexOf('#', node.Span.Start, node.Span.Length) >= 0 || !EndsLine(text, node.Span.End))
            return null;
        var lineStart = text.LastIndexOf('\n', Math.Max(0, node.Span.Start - 1)) + 1;
        var prefix = text.Substring(lineStart, node.Span.Start - lineStart);
        var indent = 0;
        while (indent < prefix.Length && (prefix[indent] == ' ' || (prefix[indent] == '-' && indent + 1 < prefix.Length && prefix[indent + 1] == ' ')))
            indent++;
        var afterDash = indent == prefix.Length && prefix.IndexOf('-') >= 0;
        if (!afterDash && !IsKey(prefix.Substring(indent)))
            return null;
        return Lines(node) is { Count: > 0 } lines ? Join(lines, indent, afterDash) : null;
    }

    /// <summary>A text in quotation marks, read back as it is.</summary>
    public static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                quoted.Append('\\');
            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text in single quotation marks, which keep every other character as it is.</summary>
    public static string SingleQuoted(string value) => "'" + value.Replace("'", "''") + "'";

    private static string Join(List<string> lines, int indent, bool afterDash)
    {
        var margin = new string(' ', afterDash ? indent : indent + 2);
        return (afterDash ? "" : "\n" + margin) + string.Join("\n" + margin, lines);
    }

    private static bool IsKey(string prefix)
    {
        var key = prefix.TrimEnd(' ');
        return key.Length > 1 && key.Length < prefix.Length && key[key.Length - 1] == ':' && key.IndexOfAny(['{', '[', '"', '\'', '#', '&', '!', ',']) < 0;
    }

    private static bool EndsLine(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\r')
            position++;
        return position >= text.Length || text[position] is '\n' or '#';
    }

    private static List<string>? Lines(YamlNode node)
    {
        var lines = new List<string>();
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
        {
            if (Raw(node, entry.Key) is not { } key || Raw(node, entry.Value) is not { } value)
                return null;
            lines.Add(value.Length == 0 ? key + ":" : key + ": " + value);
        }

        foreach (var item in (node as YamlSequence)?.Items ?? [])
        {
            // An expression that a comma cut in two leaves a bracket or a quotation mark behind.
            if (Raw(node, item) is not { Length: > 0 } value || (item is YamlScalar { IsPlain: true } && !IsBalanced(value)))
                return null;
            lines.Add("- " + value);
        }

        return lines;
    }

    private static string? Raw(YamlNode outer, YamlNode node)
    {
        if (node is YamlScalar { Value: "", IsPlain: true })
            return "";
        var raw = node.Source.Text.Substring(node.Span.Start, node.Span.Length);
        var isInside = node.Span.Start >= outer.Span.Start && node.Span.End <= outer.Span.End;
        return isInside && node.Tag is null && raw.IndexOf('\n') < 0 ? raw : null;
    }

    private static bool IsBalanced(string text)
    {
        var open = 0;
        var quotes = 0;
        foreach (var c in text)
        {
            open += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            quotes += c == '"' ? 1 : 0;
        }

        return open == 0 && quotes % 2 == 0;
    }
}
