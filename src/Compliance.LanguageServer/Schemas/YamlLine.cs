using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer.Schemas;

/// <summary>One line of a YAML file in block style, as far as it can be told without the others.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Indentation">Column of the first character that is no space.</param>
/// <param name="Column">Column of what stands behind the dashes; null for a line with nothing but a comment.</param>
/// <param name="Dashes">Columns of the dashes before it.</param>
internal sealed record YamlLine(int Start, int Indentation, int? Column, IReadOnlyList<int> Dashes)
{
    /// <summary>The key, without quotation marks; null where there is none.</summary>
    public string? Key { get; private init; }

    /// <summary>Offset behind the colon of the key, or behind the last dash where there is no key.</summary>
    public int? ValueStart { get; private init; }

    /// <summary>True when something stands behind the colon.</summary>
    public bool HasValue { get; private init; }

    /// <summary>Offset of a comment.</summary>
    public int? CommentStart { get; private init; }

    /// <summary>The column of the dash whose item begins at a column of this line; null where none does.</summary>
    public int? DashBefore(int column)
    {
        for (var i = 0; i < Dashes.Count; i++)
        {
            var next = i + 1 < Dashes.Count ? Dashes[i + 1] : Column;
            if (next == column)
                return Dashes[i];
        }

        return null;
    }

    /// <summary>The lines of a text.</summary>
    public static IReadOnlyList<YamlLine> Of(string text, LineMap map)
    {
        var lines = new List<YamlLine>(map.Lines);
        for (var i = 0; i < map.Lines; i++)
            lines.Add(Of(text, map.StartOf(i), map.EndOf(i)));
        return lines;
    }

    private static YamlLine Of(string text, int start, int end)
    {
        var at = start;
        while (at < end && text[at] == ' ')
            at++;
        var indentation = at - start;
        var dashes = new List<int>();
        while (at < end && text[at] == '-' && (at + 1 == end || text[at + 1] == ' '))
        {
            dashes.Add(at - start);
            at++;
            while (at < end && text[at] == ' ')
                at++;
        }

        if (at == end || text[at] == '#')
            return new YamlLine(start, indentation, dashes.Count > 0 ? Math.Max(at - start, dashes[^1] + 2) : null, dashes) { CommentStart = at < end ? at : null, ValueStart = dashes.Count > 0 ? at : null };
        var line = new YamlLine(start, indentation, at - start, dashes) { CommentStart = Comment(text, at, end) };
        var stop = line.CommentStart ?? end;
        if (Colon(text, at, stop) is not { } colon)
            return dashes.Count > 0 ? line with { ValueStart = at, HasValue = true } : line;
        return line with
        {
            Key = text[at..colon].Trim().Trim('"', '\''),
            ValueStart = colon + 1,
            HasValue = !text.AsSpan(colon + 1, stop - colon - 1).IsWhiteSpace(),
        };
    }

    /// <summary>The colon behind the key.</summary>
    private static int? Colon(string text, int start, int end)
    {
        var at = start;
        if (text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1, end - at - 1);
            at = close < 0 ? end : close + 1;
        }
        else if (text[at] is '{' or '[' or '|' or '>' or '&' or '*')
        {
            return null;
        }

        for (; at < end; at++)
        {
            if (text[at] == ':' && (at + 1 == end || text[at + 1] == ' '))
                return at;
        }

        return null;
    }

    /// <summary>A comment begins behind white space, outside of quotation marks.</summary>
    private static int? Comment(string text, int start, int end)
    {
        var quote = '\0';
        for (var i = start; i < end; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'' && (i == start || text[i - 1] is ' ' or '[' or '{' or ','))
                quote = text[i];
            else if (text[i] == '#' && i > start && text[i - 1] is ' ' or '\t')
                return i;
        }

        return null;
    }
}
