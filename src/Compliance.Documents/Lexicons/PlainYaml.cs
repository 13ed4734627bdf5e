namespace Compliance.Documents;

/// <summary>
/// The little of YAML that the files of the library are written in: keys, lists, texts in quotes or none, comments on
/// lines of their own. Read without a parser for all of YAML, which takes longer to start than a document takes to read.
/// </summary>
internal sealed class PlainYaml
{
    private PlainYaml(int indent, string key)
    {
        Indent = indent;
        Key = key;
    }

    public string Key { get; }

    /// <summary>The text behind the key; null where there is none.</summary>
    public string? Text { get; private set; }

    /// <summary>The texts of the list behind or below the key.</summary>
    public List<string> Items { get; } = [];

    /// <summary>The keys below it.</summary>
    public List<PlainYaml> Keys { get; } = [];

    private int Indent { get; }

    /// <summary>The file as a key without a name; null where it holds what only a YAML parser reads.</summary>
    public static PlainYaml? Read(string text)
    {
        var root = new PlainYaml(-1, "");
        var open = new Stack<PlainYaml>();
        open.Push(root);
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n') is var end and >= 0 ? end : text.Length - start;
            var line = text.AsSpan(start, length).TrimEnd(" \r");
            start += length + 1;
            var words = line.TrimStart(' ');
            if (words.Length > 0 && words[0] != '#' && !ReadLine(words, line.Length - words.Length, open))
                return null;
        }

        return root;
    }

    /// <summary>The text of a key below it; null for none.</summary>
    public string? Find(string key)
    {
        foreach (var entry in Keys)
        {
            if (entry.Key == key)
                return entry.Text;
        }

        return null;
    }

    private static bool ReadLine(ReadOnlySpan<char> line, int indent, Stack<PlainYaml> open)
    {
        if (line.StartsWith("- "))
        {
            var list = open.Peek();
            return indent > list.Indent && list.Text is null && list.Keys.Count == 0 && list.Add(line[2..].Trim(' '));
        }

        var quoted = line[0] is '\'' or '"';
        var colon = quoted ? EndOfQuotes(line) : line.IndexOf(": ") is var inner and >= 0 ? inner : line[^1] == ':' ? line.Length - 1 : 0;
        if (colon == 0 || colon >= line.Length || line[colon] != ':')
            return false;
        while (open.Peek().Indent >= indent)
            open.Pop();
        if (TextOf(line[..colon]) is not { } key || open.Peek() is { Text: not null } or { Items.Count: > 0 })
            return false;
        var entry = new PlainYaml(indent, key);
        open.Peek().Keys.Add(entry);
        open.Push(entry);
        return entry.ReadValue(line[(colon + 1)..].Trim(' '));
    }

    private bool ReadValue(ReadOnlySpan<char> value)
    {
        if (value.Length == 0)
            return true;
        if (value[0] != '[')
            return (Text = TextOf(value)) is not null;
        if (value[^1] != ']')
            return false;
        for (var rest = value[1..^1].Trim(' '); rest.Length > 0;)
        {
            var length = rest[0] is '\'' or '"' ? EndOfQuotes(rest) : rest.IndexOf(',') is var comma and >= 0 ? comma : rest.Length;
            if (!Add(rest[..length].Trim(' ')))
                return false;
            rest = rest[length..].TrimStart(' ');
            if (rest.Length > 0 && (rest[0] != ',' || rest.Length == 1))
                return false;
            rest = rest.TrimStart(", ");
        }

        return true;
    }

    private static int EndOfQuotes(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && (text[end] != text[0] || (text[0] == '\'' && end + 1 < text.Length && text[end + 1] == '\'')))
            end += text[end] == text[0] ? 2 : 1;
        return Math.Min(end + 1, text.Length);
    }

    private bool Add(ReadOnlySpan<char> item)
    {
        if (TextOf(item) is not { } text)
            return false;
        Items.Add(text);
        return true;
    }

    private static string? TextOf(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return null;
        if (text[0] is '\'' or '"')
        {
            if (text.Length == 1 || EndOfQuotes(text) != text.Length || text[^1] != text[0] || (text[0] == '"' && text.Contains('\\')))
                return null;
            var inner = text[1..^1].ToString();
            return text[0] == '"' ? inner : inner.Replace("''", "'", StringComparison.Ordinal);
        }

        // What means something else than itself to YAML.
        var plain = !"&*!|>{}[]%@`,#?-:~".Contains(text[0], StringComparison.Ordinal) && text is not ("null" or "Null" or "NULL") && !text.Contains(" #", StringComparison.Ordinal) && !text.Contains(": ", StringComparison.Ordinal);
        return plain ? text.ToString() : null;
    }
}
