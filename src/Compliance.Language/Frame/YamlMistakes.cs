namespace Compliance.Language.Frame;

/// <summary>
/// Mistakes that YAML itself does not see, or explains in words that help nobody: texts cut by a comma, keys that wrong
/// indentation makes part of something else, words that others read as true or false, texts that begin with a sign.
/// </summary>
internal static class YamlMistakes
{
    /// <summary>The keys of rules, definitions and levels: inside a text they are there by mistake.</summary>
    private static readonly HashSet<string> KeysOfRules = new(StringComparer.Ordinal)
    {
        "rule", "title", "tags", "in force", "status", "formerly", "confidential", "levels", "applies when", "for each", "where",
        "let", "requires", "judgement", "evidence", "unless", "if not stated", "grade", "follows from", "place", "message", "ask",
        "advice", "note", "overrides", "define", "duty", "type", "is", "all of", "any of", "none of",
    };

    /// <summary>Where YAML stumbles, the mistake may stand shortly before.</summary>
    private const int LinesBefore = 2;

    private static readonly HashSet<string> TrueOrFalse = new(StringComparer.OrdinalIgnoreCase) { "yes", "no", "true", "false", "on", "off" };

    public static bool IsKeyOfRules(string word) => KeysOfRules.Contains(word);

    /// <summary>Tells of <c>jurisdiction: NO</c>, which half of all programs that read YAML take for false.</summary>
    public static void RefuseBooleanWord(YamlScalar? scalar, FrameDiagnostics diagnostics)
    {
        if (scalar is { IsPlain: true } && TrueOrFalse.Contains(scalar.Value))
            diagnostics.Add(Catalog.BooleanWord, scalar, "other programs read `" + scalar.Value + "` as true or false; a text needs quotation marks", BlockStyle.Quoted(scalar.Value));
    }

    /// <summary>Tells of a line inside a block of text that looks like a key of the rule.</summary>
    public static void FindSwallowedKeys(YamlScalar scalar, FrameDiagnostics diagnostics)
    {
        if (scalar.Style is not (YamlStyle.Literal or YamlStyle.Folded))
            return;
        var start = 0;
        foreach (var line in scalar.Value.Split('\n'))
        {
            var key = line.TrimStart();
            var colon = key.IndexOf(':');
            if (start > 0 && colon > 0 && IsKeyOfRules(key.Substring(0, colon)))
            {
                var span = new TextSpan(start + line.Length - key.Length, colon);
                diagnostics.Add(Catalog.SwallowedKey, scalar, span, "`" + key.Substring(0, colon) + "` is part of the text above it; put it as far to the left as the key that the text belongs to");
            }

            start += line.Length + 1;
        }
    }

    /// <summary>Tells of <c>nb: Tiltak #3 mangler</c>, of which <c>#3 mangler</c> is a comment to YAML. A comment has a space behind its sign.</summary>
    public static void FindComment(YamlScalar scalar, FrameDiagnostics diagnostics)
    {
        if (!scalar.IsPlain || scalar.Span.Length == 0)
            return;
        var text = scalar.Source.Text;
        var at = scalar.Span.End;
        while (at < text.Length && text[at] == ' ')
            at++;
        if (at == scalar.Span.End || at + 1 >= text.Length || text[at] != '#' || char.IsWhiteSpace(text[at + 1]))
            return;
        var whole = text.Substring(scalar.Span.Start, EndOfLine(text, at) - scalar.Span.Start).TrimEnd();
        var fix = whole.IndexOf('\n') < 0 ? BlockStyle.SingleQuoted(whole) : null;
        var span = fix is null ? TextSpan.FromBounds(at, EndOfLine(text, at)) : new TextSpan(scalar.Span.Start, whole.Length);
        diagnostics.Add(Catalog.TextCutByComment, scalar.Source, span, "` #` begins a comment, so `" + text.Substring(at, EndOfLine(text, at) - at).TrimEnd() + "` is lost; put the text in quotation marks, or a space behind `#` where a comment is meant", fix);
    }

    /// <summary>Tells of a text in braces that a comma cut; true where there is one.</summary>
    public static bool FindCut(YamlMapping mapping, FrameDiagnostics diagnostics, ICollection<string> lost)
    {
        if (!mapping.IsFlow)
            return false;
        var entries = mapping.Entries;
        for (var i = 1; i < entries.Count; i++)
        {
            if (!IsLost(entries[i]) || entries[i - 1].Value is not YamlScalar { IsPlain: true, Value.Length: > 0 } cut)
                continue;
            var last = i;
            while (last + 1 < entries.Count && IsLost(entries[last + 1]))
                last++;
            for (var j = i; j <= last; j++)
                lost.Add(entries[j].Key.Value);
            var span = TextSpan.FromBounds(cut.Span.Start, entries[last].Key.Span.End);
            var whole = mapping.Source.Text.Substring(span.Start, span.Length);
            var gone = whole.Substring(cut.Span.Length);
            var fix = whole.IndexOf('\n') < 0 ? BlockStyle.Quoted(whole) : null;
            diagnostics.Add(Catalog.TextCut, mapping.Source, span, "inside { } the comma ends the text, so `" + OneLine(gone) + "` is lost; write it on a line of its own", fix);
        }

        return lost.Count > 0;
    }

    /// <summary>Tells what is wrong with YAML that cannot be read, in our own words where the shape is known.</summary>
    public static void Explain(SourceText source, YamlError error, FrameDiagnostics diagnostics)
    {
        if (error.Kind == YamlErrorKind.Syntax && (FindUnquoted(source, error, diagnostics) || FindUnclosed(source, error, diagnostics) || FindKeyInsideValue(source, error, diagnostics) || FindColon(source, error, diagnostics)))
            return;
        diagnostics.Add(Catalog.UnreadableYaml, source, FirstLine(source, error.Span), error.Message);
    }

    private static bool IsLost(YamlEntry entry) =>
        entry.Key.IsPlain && entry.Key.Value.Length > 0 && entry.Value is YamlScalar { IsPlain: true, Value: "" } && !EndsWithColon(entry.Key);

    private static bool EndsWithColon(YamlScalar key)
    {
        var text = key.Source.Text;
        var end = key.Span.End;
        while (end < text.Length && text[end] == ' ')
            end++;
        return end < text.Length && text[end] == ':';
    }

    private static TextSpan FirstLine(SourceText source, TextSpan span)
    {
        if (span.Length == 0)
            return new TextSpan(span.Start, span.Start < source.Text.Length && source.Text[span.Start] is not ('\r' or '\n') ? 1 : 0);
        var end = source.Text.IndexOf('\n', span.Start, span.Length);
        return end < 0 ? span : TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>The value of the wrong line, or of one shortly before it, begins with a sign that opens something else than text.</summary>
    private static bool FindUnquoted(SourceText source, YamlError error, FrameDiagnostics diagnostics)
    {
        for (var line = error.Line; line >= Math.Max(1, error.Line - LinesBefore); line--)
        {
            var start = source.StartOfLine(line);
            var text = LineAt(source.Text, start);
            var value = StartOfValue(text);
            if (value >= text.Length || !IsBroken(text.Substring(value)))
                continue;
            var words = text.Substring(value).TrimEnd();
            diagnostics.Add(
                Catalog.UnquotedStart,
                source,
                new TextSpan(start + value, words.Length),
                "a text that begins with `" + words[0] + "` is read as something else; put it in quotation marks or behind `|-` on the next line",
                BlockStyle.SingleQuoted(words));
            return true;
        }

        return false;
    }

    /// <summary>True where a value begins with a sign and goes on behind what the sign opened.</summary>
    private static bool IsBroken(string value)
    {
        if (value[0] is '@' or '`' or '%')
            return true;
        if (value[0] is '>' or '|')
            return value.Substring(1).TrimStart('+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart() is { Length: > 0 } words && words[0] != '#';
        var closer = value[0] switch { '[' => ']', '{' => '}', '"' => '"', '\'' => '\'', _ => '\0' };
        if (closer == '\0')
            return false;
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (closer is '"' or '\'')
                depth = i == 0 ? 1 : value[i] == closer && value[i - 1] != '\\' ? 0 : depth;
            else
                depth += value[i] == value[0] ? 1 : value[i] == closer ? -1 : 0;
            if (depth == 0)
                return value.Substring(i + 1).TrimStart() is { Length: > 0 } rest && rest[0] is not ('#' or ':');
        }

        return false;
    }

    private static bool FindKeyInsideValue(SourceText source, YamlError error, FrameDiagnostics diagnostics)
    {
        var start = source.StartOfLine(error.Line);
        var text = LineAt(source.Text, start);
        var key = text.TrimStart();
        var colon = key.IndexOf(':');
        if (colon < 1 || error.Line == 1 || !IsKeyOfRules(key.Substring(0, colon)))
            return false;
        var above = LineAt(source.Text, source.StartOfLine(error.Line - 1));
        var value = StartOfValue(above);
        var margin = 0;
        while (margin < above.Length && above[margin] is ' ' or '-')
            margin++;
        if (value <= margin || value >= above.Length || above[value] is '>' or '|' or '[' or '{' or '"' || text.Length - key.Length <= margin)
            return false;
        var name = key.Substring(0, colon);
        diagnostics.Add(
            Catalog.SwallowedKey,
            source,
            new TextSpan(start + text.Length - key.Length, colon),
            "`" + name + "` is indented as a part of the line above it; put it under the first letter of the key that it belongs beside");
        return true;
    }

    /// <summary>A bracket that is still open where the next key begins.</summary>
    private static bool FindUnclosed(SourceText source, YamlError error, FrameDiagnostics diagnostics)
    {
        for (var line = error.Line; line >= Math.Max(1, error.Line - LinesBefore); line--)
        {
            var start = source.StartOfLine(line);
            var text = LineAt(source.Text, start);
            var value = StartOfValue(text);
            if (value >= text.Length || text[value] is not ('[' or '{') || text.IndexOfAny(['"', '\'', '#'], value) >= 0)
                continue;
            var next = LineAt(source.Text, source.StartOfLine(line + 1)).TrimStart(' ', '-');
            var colon = next.IndexOf(':');
            if (Depth(text, value) <= 0 || colon < 1 || next.IndexOfAny([',', ']', '}'], 0, colon) >= 0)
                continue;
            var closer = text[value] == '[' ? "]" : "}";
            diagnostics.Add(Catalog.UnreadableYaml, source, new TextSpan(start + value, 1), "the bracket is not closed; `" + closer + "` is missing before the next key");
            return true;
        }

        return false;
    }

    private static int Depth(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
            depth += text[i] is '[' or '{' ? 1 : text[i] is ']' or '}' ? -1 : 0;
        return depth;
    }

    /// <summary>The value of the wrong line has a colon of its own: <c>title: Merk: navnet</c>.</summary>
    private static bool FindColon(SourceText source, YamlError error, FrameDiagnostics diagnostics)
    {
        var start = source.StartOfLine(error.Line);
        var text = LineAt(source.Text, start);
        var value = StartOfValue(text);
        if (value == 0 || value >= text.Length || text[value - 1] == '-' || text[value] is '"' or '\'' or '[' or '{' or '|' or '>' or '&' or '*' or '!' or '#')
            return false;
        var words = text.Substring(value).TrimEnd();
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        if ((colon < 1 && !words.EndsWith(":", StringComparison.Ordinal)) || !text.Substring(0, value).TrimEnd().EndsWith(":", StringComparison.Ordinal))
            return false;
        diagnostics.Add(
            Catalog.ColonInText,
            source,
            new TextSpan(start + value, words.Length),
            "the colon makes a key of the words before it; put the text in quotation marks or behind `|-` on the next line",
            BlockStyle.SingleQuoted(words));
        return true;
    }

    private static int StartOfValue(string line)
    {
        var start = 0;
        while (start < line.Length && (line[start] == ' ' || (line[start] == '-' && start + 1 < line.Length && line[start + 1] == ' ')))
            start++;
        var colon = line.IndexOf(": ", start, StringComparison.Ordinal);
        var sign = line.IndexOfAny(['"', '[', '{', '#'], start);
        if (colon < 0 || (sign >= 0 && sign < colon))
            return start;
        start = colon + 1;
        while (start < line.Length && line[start] == ' ')
            start++;
        return start;
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOfAny(['\r', '\n'], start);
        return end < 0 ? text.Length : end;
    }

    private static string LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return text.Substring(start, (end < 0 ? text.Length : end) - start).TrimEnd('\r');
    }

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ').TrimStart(',').Trim();
}
