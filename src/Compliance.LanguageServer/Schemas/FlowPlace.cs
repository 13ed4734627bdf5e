namespace Compliance.LanguageServer.Schemas;

/// <summary>
/// A place inside <c>{ }</c> or <c>[ ]</c>, found from the brackets alone, so that it is known while they are not closed. They may
/// go on over lines that are indented more than the one on which they open.
/// </summary>
internal sealed class FlowPlace
{
    private readonly string text;
    private readonly Stack<Level> levels = new();
    private int at;
    private int? token;

    private FlowPlace(string text, int start)
    {
        this.text = text;
        at = start;
    }

    /// <summary>The steps from the bracket to the mapping whose key is written, or to the value that is written.</summary>
    public IReadOnlyList<Step> Steps { get; private set; } = [];

    /// <summary>The keys that stand beside the one that is written.</summary>
    public IReadOnlySet<string> Siblings { get; private set; } = new HashSet<string>();

    /// <summary>Where the key or value begins that is written.</summary>
    public int Start { get; private set; }

    /// <summary>True for a value, false for a key.</summary>
    public bool IsValue { get; private set; }

    /// <summary>The brackets that are still to be closed; empty where they are closed further on.</summary>
    public string Closers { get; private set; } = "";

    /// <summary>The line that opens the brackets in which an offset lies, with the place in them; null outside of any.</summary>
    public static (int Line, FlowPlace Place)? At(string text, IReadOnlyList<YamlLine> lines, int offset)
    {
        var end = 0;
        for (var i = 0; i < lines.Count && lines[i].Start <= offset; i++)
        {
            if (lines[i].Start < end || Opening(text, lines[i]) is not { } opening || opening >= offset)
                continue;
            var limit = Limit(text, lines, i, offset);
            var place = new FlowPlace(text, opening);
            place.ReadTo(Math.Min(offset, limit));
            if (place.at == offset && place.levels.Count > 0)
                return (i, place.Settle(limit));
            end = place.at;
        }

        return null;
    }

    private static int? Opening(string text, YamlLine line)
    {
        if (line.ValueStart is not { } at)
            return null;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && text[at] is '{' or '[' ? at : null;
    }

    /// <summary>Where the lines end that can belong to the brackets.</summary>
    private static int Limit(string text, IReadOnlyList<YamlLine> lines, int line, int offset)
    {
        for (var i = line + 1; i < lines.Count; i++)
        {
            // On a blank line it counts where somebody is about to write.
            var isWritten = lines[i].Start <= offset && (i + 1 == lines.Count || offset < lines[i + 1].Start);
            var indentation = lines[i].Column is not null ? lines[i].Indentation : isWritten ? offset - lines[i].Start : int.MaxValue;
            var closes = lines[i].Column is not null && text[lines[i].Start + lines[i].Indentation] is ('}' or ']');
            if (indentation <= lines[line].Indentation && !closes)
                return lines[i].Start;
        }

        return text.Length + 1;
    }

    private FlowPlace Settle(int limit)
    {
        var inner = levels.Peek();
        IsValue = !inner.IsMapping || inner.Key is not null;
        Start = token ?? at;
        Steps = levels.Reverse().Where(l => !l.IsMapping || l.Key is not null).Select(l => new Step(l.IsMapping ? l.Key : null)).ToList();
        var before = inner.Keys.ToHashSet(StringComparer.Ordinal);
        var closers = string.Concat(levels.Select(l => l.IsMapping ? '}' : ']'));

        // What follows, up to a comma, is the rest of what is written here.
        var own = inner.Commas;
        ReadTo(Math.Min(limit, text.Length));
        Siblings = before.Concat(inner.KeysBehind(own)).ToHashSet(StringComparer.Ordinal);
        Closers = levels.Count > 0 ? closers : "";
        return this;
    }

    /// <summary>Reads up to an offset, or until the brackets are closed.</summary>
    private void ReadTo(int offset)
    {
        do
        {
            if (at >= offset)
                return;
            var c = text[at];
            if (c is '"' or '\'' && token is null)
            {
                token = at;
                var close = text.IndexOf(c, at + 1);
                at = close < 0 || close >= offset ? offset : close + 1;
                continue;
            }

            if (c == '#' && char.IsWhiteSpace(text[at - 1]))
            {
                var next = text.IndexOf('\n', at);
                at = next < 0 ? offset : Math.Min(next, offset);
                continue;
            }

            Take(c);
            at++;
        }
        while (levels.Count > 0);
    }

    private void Take(char c)
    {
        switch (c)
        {
            case '{' or '[':
                levels.Push(new Level(c == '{'));
                token = null;
                break;
            case '}' or ']':
                levels.Pop();
                token = at;
                break;
            case ',':
                levels.Peek().Next();
                token = null;
                break;
            case ':' when token is { } start && levels.Peek() is { IsMapping: true, Key: null } mapping && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || text[at - 1] is '"' or '\''):
                mapping.Take(text[start..at].Trim().Trim('"', '\''));
                token = null;
                break;
            default:
                if (!char.IsWhiteSpace(c))
                    token ??= at;
                break;
        }
    }

    /// <summary>One pair of brackets.</summary>
    private sealed class Level(bool isMapping)
    {
        private readonly List<(int Commas, string Key)> keys = [];

        public bool IsMapping => isMapping;

        /// <summary>The key whose value is read; null while a key is.</summary>
        public string? Key { get; private set; }

        public int Commas { get; private set; }

        public IEnumerable<string> Keys => keys.Where(k => k.Commas < Commas || Key is not null).Select(k => k.Key);

        public IEnumerable<string> KeysBehind(int commas) => keys.Where(k => k.Commas > commas).Select(k => k.Key);

        public void Take(string key)
        {
            Key = key;
            keys.Add((Commas, key));
        }

        public void Next()
        {
            Key = null;
            Commas++;
        }
    }
}
