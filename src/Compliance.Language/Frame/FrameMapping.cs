namespace Compliance.Language.Frame;

/// <summary>Reads the keys of one mapping; what nobody asked for is an unknown key.</summary>
internal sealed class FrameMapping
{
    private readonly FrameDiagnostics diagnostics;
    private readonly List<string> asked = [];
    private bool refused;

    public FrameMapping(YamlMapping node, FrameDiagnostics diagnostics)
    {
        Node = node;
        this.diagnostics = diagnostics;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in node.Entries)
        {
            if (!seen.Add(entry.Key.Value))
                diagnostics.Add(Catalog.DuplicateKey, entry.Key, "`" + entry.Key.Value + "` stands twice; only one can count");
        }

        IsCut = YamlMistakes.FindCut(node, diagnostics, asked);
    }

    public YamlMapping Node { get; }

    /// <summary>True when a comma cut a text of these braces; a diagnostic tells so.</summary>
    public bool IsCut { get; }

    /// <summary>The mapping behind a node; null, with a diagnostic, where it is something else.</summary>
    public static FrameMapping? From(YamlNode node, FrameDiagnostics diagnostics, string what)
    {
        if (node is YamlMapping mapping)
            return new FrameMapping(mapping, diagnostics);
        diagnostics.Add(Catalog.WrongShape, node, "expected " + what + " with keys here");
        return null;
    }

    /// <summary>A text with FEEL, which may not stand inside braces.</summary>
    public YamlScalar? Expression(string key)
    {
        var scalar = Scalar(key);
        if (scalar is not null && Node.IsFlow && !IsCut && !refused)
        {
            refused = true;
            FrameReader.RefuseFlow(Node, diagnostics);
        }

        return scalar;
    }

    public YamlNode? Take(string key)
    {
        asked.Add(key);
        return Node.Find(key) is { } node and not YamlScalar { IsNull: true } ? node : null;
    }

    public bool Has(string key) => Node.Find(key) is not null;

    public YamlScalar? Scalar(string key)
    {
        var node = Take(key);
        if (node is null or YamlScalar)
            return (YamlScalar?)node;
        diagnostics.Add(Catalog.WrongShape, node, "`" + key + "` takes one text, not a list or keys");
        return null;
    }

    public YamlScalar? Required(string key, string what)
    {
        var scalar = Scalar(key);
        if (scalar is null && !(Node.Find(key) is YamlMapping or YamlSequence))
            diagnostics.Add(Catalog.MissingKey, Node, what + " needs `" + key + ":`");
        return scalar;
    }

    /// <summary>A text, or a list of texts, as scalars.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string key)
    {
        switch (Take(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlSequence sequence:
                var scalars = new List<YamlScalar>();
                foreach (var item in sequence.Items)
                {
                    if (item is YamlScalar scalar)
                        scalars.Add(scalar);
                    else
                        diagnostics.Add(Catalog.WrongShape, item, "`" + key + "` takes a list of texts");
                }

                return scalars;
            case { } other:
                diagnostics.Add(Catalog.WrongShape, other, "`" + key + "` takes a text or a list of texts");
                return [];
        }
    }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<YamlNode> Items(string key)
    {
        switch (Take(key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            case { } other:
                diagnostics.Add(Catalog.WrongShape, other, "`" + key + "` takes a list; begin each item with `- `");
                return [];
        }
    }

    public bool Flag(string key)
    {
        var scalar = Scalar(key);
        switch (scalar?.Value)
        {
            case null:
                return false;
            case "yes" or "true":
                return true;
            case "no" or "false":
                return false;
            default:
                diagnostics.Add(Catalog.UnknownWord, scalar!, "`" + key + "` takes yes or no, not `" + scalar!.Value + "`");
                return false;
        }
    }

    public Date? DateOf(string key)
    {
        var scalar = Scalar(key);
        if (scalar is null)
            return null;
        if (Date.TryParse(scalar.Value, out var date))
            return date;
        diagnostics.Add(Catalog.WrongDate, scalar, "`" + scalar.Value + "` is no date; write it as 2026-04-13");
        return null;
    }

    /// <summary>One of <paramref name="words"/>; null, with a diagnostic, for another.</summary>
    public string? Word(string key, IReadOnlyList<string> words)
    {
        var scalar = Scalar(key);
        return scalar is null ? null : OneOf(scalar, words, diagnostics);
    }

    public static string? OneOf(YamlScalar scalar, IReadOnlyList<string> words, FrameDiagnostics diagnostics)
    {
        if (words.Contains(scalar.Value))
            return scalar.Value;
        var nearest = Suggestion.Nearest(scalar.Value, words);
        diagnostics.Add(
            Catalog.UnknownWord,
            scalar,
            "`" + scalar.Value + "` is not one of " + string.Join(", ", words) + (nearest is null ? "" : "; did you mean `" + nearest + "`?"),
            nearest);
        return null;
    }

    /// <summary>Call when every key was asked for: tells of those that nobody knows.</summary>
    public void Finish()
    {
        foreach (var entry in Node.Entries)
        {
            if (asked.Contains(entry.Key.Value))
                continue;
            if (YamlMistakes.IsKeyOfRules(entry.Key.Value) && !asked.Contains("rule") && !asked.Contains("define") && !Node.IsFlow)
            {
                diagnostics.Add(Catalog.SwallowedKey, entry.Key, "`" + entry.Key.Value + "` is no key here; is it indented too far, or not far enough?");
                continue;
            }

            var nearest = Suggestion.Nearest(entry.Key.Value, asked);
            diagnostics.Add(
                Catalog.UnknownKey,
                entry.Key,
                "`" + entry.Key.Value + "` is no key here" + (nearest is null ? "; expected one of " + string.Join(", ", asked) : "; did you mean `" + nearest + "`?"),
                nearest);
        }
    }
}
