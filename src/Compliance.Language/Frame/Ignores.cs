namespace Compliance.Language.Frame;

/// <summary>
/// <c># compliance-ignore CMP3003: reason</c>: silences the line that it ends, or the next one when it stands alone. Several ids
/// stand with commas between them. Only what leaves the rules usable can be silenced.
/// </summary>
internal sealed class Ignores
{
    private const string Word = "compliance-ignore";

    private readonly List<Ignore> ignores;

    public Ignores(IEnumerable<Ignore> ignores) => this.ignores = [.. ignores];

    /// <summary>Each of them, in the order of the files.</summary>
    public IReadOnlyList<Ignore> All => ignores;

    public static Ignores Read(IEnumerable<YamlTree> trees, FrameDiagnostics diagnostics)
    {
        var result = new Ignores([]);
        foreach (var tree in trees.Where(t => t.Source.Text.IndexOf(Word, StringComparison.Ordinal) >= 0))
        {
            foreach (var comment in tree.Comments.Where(c => c.Text.StartsWith(Word, StringComparison.Ordinal)))
                result.Add(tree.Source, comment, diagnostics);
        }

        return result;
    }

    /// <summary>True when a comment silences the diagnostic; the comment then counts as used.</summary>
    public bool Silences(RuleDiagnostic diagnostic)
    {
        var silenced = false;
        foreach (var ignore in ignores.Where(i => i.Id == diagnostic.Id && i.Line == diagnostic.Line && i.Source.Path == diagnostic.File))
        {
            ignore.IsUsed = true;
            silenced = true;
        }

        return silenced;
    }

    /// <summary>Tells of those that silenced nothing; what only a date can tell is left to a check with a date.</summary>
    public void TellUnused(bool withDate, FrameDiagnostics diagnostics)
    {
        foreach (var ignore in ignores.Where(i => !i.IsUsed && (withDate || !Catalog.Find(i.Id)!.NeedsDate)))
            diagnostics.Add(Catalog.IgnoresNothing, ignore.Source, ignore.Span, "there is no " + ignore.Id + " here to silence; remove the comment");
    }

    private void Add(SourceText source, YamlComment comment, FrameDiagnostics diagnostics)
    {
        var text = comment.Text.Substring(Word.Length);
        var colon = text.IndexOf(':');
        var ids = (colon < 0 ? text : text.Substring(0, colon)).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (colon < 0 || text.Substring(colon + 1).Trim().Length == 0 || ids.Length == 0)
        {
            diagnostics.Add(Catalog.WrongIgnore, source, comment.Span, "an ignore names what it silences, and why: `# " + Word + " CMP3003: the figure is no norm`");
            return;
        }

        foreach (var id in ids)
        {
            if (Catalog.Find(id) is not { } kind)
                diagnostics.Add(Catalog.WrongIgnore, source, comment.Span, "there is no diagnostic `" + id + "`");
            else if (!kind.CanBeIgnored)
                diagnostics.Add(Catalog.WrongIgnore, source, comment.Span, id + " cannot be silenced: " + kind.Title + " makes the rules unusable");
            else
                ignores.Add(new Ignore(id, comment.StandsAlone ? NextLine(source, comment.Line) : comment.Line, source, comment.Span));
        }
    }

    /// <summary>The next line with something else than a comment.</summary>
    private static int NextLine(SourceText source, int line)
    {
        var text = source.Text;
        for (var next = line + 1; ; next++)
        {
            var start = source.StartOfLine(next);
            if (start >= text.Length)
                return line + 1;
            while (start < text.Length && text[start] is ' ' or '\t')
                start++;
            if (start >= text.Length || text[start] is not ('#' or '\r' or '\n'))
                return next;
        }
    }
}

/// <summary>A diagnostic that a comment silences on a line.</summary>
internal sealed class Ignore(string id, int line, SourceText source, TextSpan span)
{
    public string Id { get; } = id;

    public int Line { get; } = line;

    public SourceText Source { get; } = source;

    public TextSpan Span { get; } = span;

    public bool IsUsed { get; set; }
}
