using System.Text;

namespace Compliance.Language;

/// <content>Texts, and lists and mappings in brackets.</content>
internal sealed partial class CommonYaml
{
    /// <summary>Characters that mean something at the beginning of a value, or that some parsers take so.</summary>
    private const string Indicators = ",[]{}#&*!|>'\"%@`?:";

    private bool MayBeginPlain(int i) => Indicators.IndexOf(text[i]) < 0 && !IsDash(i);

    private YamlScalar Plain(int start, int end) =>
        new(source, TextSpan.FromBounds(start, end), null, text.Substring(start, end - start), YamlStyle.Plain);

    private int Trimmed(int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
            end--;
        return end;
    }

    /// <summary>A text without quotes: lines that stand further right than <paramref name="parent"/> go on with it.</summary>
    private YamlScalar? PlainLines(int parent)
    {
        var start = at;
        StringBuilder? lines = null;
        while (true)
        {
            var from = at;
            while (!IsAtEnd && text[at] != '\n' && !IsComment(at))
            {
                if (IsColon(at))
                    return Beyond<YamlScalar>();
                at++;
            }

            var end = Trimmed(from, at);
            var next = at;
            var breaks = 0;
            var nextStart = lineStart;
            while (next < text.Length && text[next] == '\n')
            {
                breaks++;
                nextStart = ++next;
                while (next < text.Length && text[next] == ' ')
                    next++;
            }

            if (breaks == 0 || next >= text.Length || next - nextStart <= parent || text[next] == '#')
            {
                if (lines is null)
                    return Plain(start, end);
                lines.Append(text, from, end - from);
                return new YamlScalar(source, TextSpan.FromBounds(start, end), null, lines.ToString(), YamlStyle.Plain);
            }

            lines ??= new StringBuilder();
            lines.Append(text, from, end - from);
            if (breaks == 1)
                lines.Append(' ');
            else
                lines.Append('\n', breaks - 1);
            at = next;
            lineStart = nextStart;
        }
    }

    /// <summary>The place behind the closing quotation mark on the same line; negative for none.</summary>
    private int EndOfQuoted(int i)
    {
        var quote = text[i];
        for (i++; i < text.Length && text[i] != '\n'; i++)
        {
            if (quote == '"' && text[i] == '\\')
                i++;
            else if (text[i] != quote)
                continue;
            else if (quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
                i++;
            else
                return i + 1;
        }

        return -1;
    }

    /// <summary>A text in quotes on one line.</summary>
    private YamlScalar? Quoted()
    {
        var start = at;
        var end = EndOfQuoted(start);
        if (end < 0)
            return Beyond<YamlScalar>();
        var isSingle = text[start] == '\'';
        var value = text.Substring(start + 1, end - start - 2);
        if (isSingle)
            value = value.Replace("''", "'");
        else if (value.IndexOf('\\') >= 0 && Unescaped(value) is var plain)
            value = plain;
        at = end;
        if (value is null)
            return Beyond<YamlScalar>();
        return new YamlScalar(source, TextSpan.FromBounds(start, end), null, value, isSingle ? YamlStyle.SingleQuoted : YamlStyle.DoubleQuoted);
    }

    private static string? Unescaped(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\')
            {
                plain.Append(value[i]);
                continue;
            }

            switch (value[++i])
            {
                case '"' or '\\':
                    plain.Append(value[i]);
                    break;
                case 'n':
                    plain.Append('\n');
                    break;
                case 't':
                    plain.Append('\t');
                    break;
                default:
                    return null;
            }
        }

        return plain.ToString();
    }

    /// <summary>A block behind <c>|</c> or <c>&gt;</c> whose lines are evenly indented.</summary>
    private YamlScalar? BlockText(int parent)
    {
        var start = at;
        var isFolded = text[at++] == '>';
        var keepsLastBreak = true;
        if (!IsAtEnd && text[at] == '-')
        {
            keepsLastBreak = false;
            at++;
        }

        SkipSpaces();
        if (IsAtEnd || text[at] != '\n')
            return Beyond<YamlScalar>();
        var value = new StringBuilder();
        int? indentation = null;
        var end = at;
        var breaks = 0;
        while (!IsAtEnd)
        {
            // At the end of a line; what counts is the next.
            var first = at + 1;
            var from = first;
            while (from < text.Length && text[from] == ' ')
                from++;
            if (from >= text.Length || text[from] == '\n')
            {
                // A line of spaces may be text, and one before the first tells how far that is indented.
                if (from > first)
                    return Beyond<YamlScalar>();
                if (from >= text.Length)
                    break;
                at = from;
                breaks++;
                continue;
            }

            indentation ??= from - first;
            if (from - first < indentation)
                break;
            if (indentation <= parent || indentation == 0 || (isFolded && from - first > indentation))
                return Beyond<YamlScalar>();
            // Breaks before the first line are kept; between lines that are folded, one of them is the fold.
            if (value.Length == 0)
                value.Append('\n', breaks);
            else if (isFolded && breaks == 0)
                value.Append(' ');
            else
                value.Append('\n', isFolded ? breaks : breaks + 1);
            breaks = 0;
            at = text.IndexOf('\n', from);
            if (at < 0)
                at = text.Length;
            value.Append(text, first + indentation.Value, at - first - indentation.Value);
            end = at;
        }

        if (indentation is null || indentation <= parent || value.Length == 0)
            return Beyond<YamlScalar>();
        if (keepsLastBreak)
        {
            if (end >= text.Length)
                return Beyond<YamlScalar>();
            value.Append('\n');
        }

        at = end;
        return new YamlScalar(source, TextSpan.FromBounds(start, Trimmed(start, end)), null, value.ToString(), isFolded ? YamlStyle.Folded : YamlStyle.Literal);
    }

    /// <summary>A list or mapping in brackets on one line.</summary>
    private YamlNode? Flow(int depth)
    {
        if (depth >= YamlReader.DeepestLevel)
            return Beyond();
        var start = at;
        var isList = text[at++] == '[';
        var close = isList ? ']' : '}';
        var items = new List<YamlNode>();
        var entries = new List<YamlEntry>();
        SkipSpaces();
        if (!Passes(close))
        {
            do
            {
                SkipSpaces();
                YamlScalar? key = null;
                if (!isList && (key = FlowKey()) is null)
                    return Beyond();
                if (FlowValue(depth) is not { } value)
                    return Beyond();
                if (key is null)
                    items.Add(value);
                else
                    entries.Add(new YamlEntry(key, value));
                SkipSpaces();
            }
            while (Passes(','));

            if (isBeyond || !Passes(close))
                return Beyond();
        }

        var span = TextSpan.FromBounds(start, at);
        return isList ? new YamlSequence(source, span, null, items, true) : new YamlMapping(source, span, null, entries, true);
    }

    private bool Passes(char sign)
    {
        if (IsAtEnd || text[at] != sign)
            return false;
        at++;
        return true;
    }

    private YamlScalar? FlowKey()
    {
        if (FlowText() is not { } key)
            return null;
        SkipSpaces();
        if (!IsColon(at))
            return null;
        at++;
        SkipSpaces();
        return key;
    }

    private YamlNode? FlowValue(int depth) => !IsAtEnd && text[at] is '[' or '{' ? Flow(depth + 1) : FlowText();

    private YamlScalar? FlowText()
    {
        if (IsAtEnd)
            return null;
        if (text[at] is '"' or '\'')
            return Quoted();
        if (!MayBeginPlain(at) || text[at] is '-' or '\n')
            return null;
        var start = at;
        while (!IsAtEnd && text[at] is not (',' or ']' or '}' or '\n') && !IsColon(at))
        {
            if (text[at] is '[' or '{' or '?' or ':' || IsComment(at))
                return null;
            at++;
        }

        return Plain(start, Trimmed(start, at));
    }
}
