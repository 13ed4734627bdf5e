namespace Compliance.Language;

/// <summary>
/// Reads the YAML that plans and rule packs are written in: block lists and mappings, texts in a line, in folded lines or in
/// blocks, lists and mappings in brackets on one line, comments. It does so in one pass over the text, where a full parser takes
/// many times as long and must first be loaded. Whatever is not plainly of this kind, or may be wrong, it leaves to that parser,
/// which also has the words for errors.
/// </summary>
internal sealed partial class CommonYaml
{
    private const int LongestKey = 1000;

    private readonly SourceText source;
    private readonly string text;
    private int at;
    private int lineStart;

    /// <summary>True as soon as something is met that is for the full parser to judge; nothing that was read counts then.</summary>
    private bool isBeyond;

    private CommonYaml(SourceText source)
    {
        this.source = source;
        text = source.Text;
    }

    private int Column => at - lineStart;

    private bool IsAtEnd => at >= text.Length;

    /// <summary>The content of a file; null where it is for the full parser to read.</summary>
    public static YamlNode? Read(SourceText source)
    {
        if (!IsCommon(source.Text))
            return null;
        var reader = new CommonYaml(source);
        reader.SkipToContent();
        if (reader.IsAtEnd || reader.isBeyond || !(reader.IsDash(reader.at) || reader.IsKey()))
            return null;
        var root = reader.Block(-1, 1);
        return reader.isBeyond || !reader.IsAtEnd ? null : root;
    }

    /// <summary>True without tabs, carriage returns, unusual line breaks and characters that a file should not hold.</summary>
    private static bool IsCommon(string text)
    {
        foreach (var c in text)
        {
            if ((c < ' ' && c != '\n') || (c >= '\x7F' && (c <= '\x9F' || c is '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE' || char.IsSurrogate(c))))
                return false;
        }

        return true;
    }

    /// <summary>Whatever begins here, in lines that stand further right than <paramref name="parent"/>.</summary>
    private YamlNode? Block(int parent, int depth)
    {
        if (depth >= YamlReader.DeepestLevel || isBeyond || IsMarker())
            return Beyond();
        if (IsDash(at))
            return Sequence(Column, depth);
        return IsKey() ? Mapping(Column, depth) : Value(parent, depth);
    }

    private YamlSequence? Sequence(int column, int depth)
    {
        var start = at;
        var items = new List<YamlNode>();
        do
        {
            at++;
            var behindDash = at;
            SkipSpaces();
            YamlNode? item;
            if (!IsAtLineEnd())
            {
                item = Block(column, depth + 1);
            }
            else
            {
                SkipToContent();
                item = !IsAtEnd && Column > column ? Block(column, depth + 1) : Empty(behindDash);
            }

            if (item is null || isBeyond)
                return null;
            items.Add(item);
        }
        while (!IsAtEnd && Column == column && IsDash(at));

        if (!IsAtEnd && Column > column)
            isBeyond = true;
        return new YamlSequence(source, TextSpan.FromBounds(start, Math.Max(start, items[items.Count - 1].Span.End)), null, items, false);
    }

    private YamlMapping? Mapping(int column, int depth)
    {
        var start = at;
        var entries = new List<YamlEntry>();
        do
        {
            if (IsMarker() || !IsKey())
                isBeyond = true;
            if (isBeyond || Key() is not { } key)
                return null;
            var behindColon = at;
            SkipSpaces();
            YamlNode? value;
            if (!IsAtLineEnd())
            {
                value = Value(column, depth + 1);
            }
            else
            {
                SkipToContent();
                if (!IsAtEnd && Column > column)
                    value = Block(column, depth + 1);
                else
                    value = !IsAtEnd && Column == column && IsDash(at) ? Sequence(column, depth + 1) : Empty(behindColon);
            }

            if (value is null || isBeyond)
                return null;
            entries.Add(new YamlEntry(key, value));
        }
        while (!IsAtEnd && Column == column);

        if (!IsAtEnd && Column > column)
            isBeyond = true;
        return new YamlMapping(source, TextSpan.FromBounds(start, Math.Max(start, entries[entries.Count - 1].Value.Span.End)), null, entries, false);
    }

    /// <summary>The key that <see cref="IsKey"/> has seen, and its colon.</summary>
    private YamlScalar? Key()
    {
        var start = at;
        YamlScalar? key;
        if (text[at] is '"' or '\'')
        {
            key = Quoted();
            SkipSpaces();
        }
        else
        {
            if (!MayBeginPlain(at))
                return Beyond<YamlScalar>();
            for (; !IsColon(at); at++)
            {
                // The full parser takes what looks like an alias within a key for one.
                if (text[at] is '*' or '&' && IsBlank(at - 1))
                    return Beyond<YamlScalar>();
            }

            key = Plain(start, Trimmed(start, at));
        }

        if (at - start > LongestKey)
            return Beyond<YamlScalar>();
        at++;
        return key;
    }

    /// <summary>A value that begins on this line and does not hold further lines of keys or dashes.</summary>
    private YamlNode? Value(int parent, int depth)
    {
        YamlNode? value;
        switch (text[at])
        {
            case '"' or '\'':
                value = Quoted();
                break;
            case '|' or '>':
                // It ends with its last line, not within one.
                value = BlockText(parent);
                SkipToContent();
                return value;
            case '[' or '{':
                value = Flow(depth);
                break;
            default:
                value = MayBeginPlain(at) ? PlainLines(parent) : Beyond();
                break;
        }

        EndLine();
        return value;
    }

    /// <summary>True where a line begins with a key and its colon.</summary>
    private bool IsKey()
    {
        var i = at;
        if (text[i] is '[' or '{')
            return false;
        if (text[i] is '"' or '\'')
        {
            i = EndOfQuoted(i);
            if (i < 0)
                return false;
            while (i < text.Length && text[i] == ' ')
                i++;
            return IsColon(i);
        }

        for (; i < text.Length && text[i] != '\n'; i++)
        {
            if (IsColon(i))
                return true;
            if (IsComment(i))
                return false;
        }

        return false;
    }

    /// <summary>True where a document may begin or end.</summary>
    private bool IsMarker() => Column == 0 && at + 3 <= text.Length
        && text[at] is '-' or '.' && text[at + 1] == text[at] && text[at + 2] == text[at];

    private bool IsDash(int i) => text[i] == '-' && IsBlank(i + 1);

    private bool IsColon(int i) => i < text.Length && text[i] == ':' && IsBlank(i + 1);

    private bool IsComment(int i) => text[i] == '#' && (i == 0 || IsBlank(i - 1));

    private bool IsBlank(int i) => i >= text.Length || text[i] is ' ' or '\n';

    private bool IsAtLineEnd() => IsAtEnd || text[at] == '\n' || IsComment(at);

    private void SkipSpaces()
    {
        while (at < text.Length && text[at] == ' ')
            at++;
    }

    /// <summary>On behind the value of a line, to the next line with content.</summary>
    private void EndLine()
    {
        SkipSpaces();
        if (!IsAtLineEnd())
            isBeyond = true;
        SkipToContent();
    }

    /// <summary>On to the next line with content, or to the end.</summary>
    private void SkipToContent()
    {
        while (!isBeyond)
        {
            SkipSpaces();
            if (!IsAtEnd && IsComment(at))
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }

            if (IsAtEnd || text[at] != '\n')
                return;
            at++;
            lineStart = at;
        }
    }

    private YamlScalar Empty(int position) => new(source, new TextSpan(position, 0), null, "", YamlStyle.Plain);

    private YamlNode? Beyond() => Beyond<YamlNode>();

    private T? Beyond<T>()
        where T : YamlNode
    {
        isBeyond = true;
        return null;
    }
}
