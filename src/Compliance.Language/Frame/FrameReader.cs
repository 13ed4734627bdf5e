namespace Compliance.Language.Frame;

/// <summary>Reads what several kinds of files share: texts, conditions, dates in force.</summary>
internal static class FrameReader
{
    public static readonly string[] OutcomeWords =
        ["met", "not met", "not shown", "contradictory", "open", "depends", "judgement", "not applicable", "error"];

    public static readonly string[] GradeWords = ["critical", "serious", "moderate", "minor", "info"];

    public static readonly string[] LevelWords = ["must", "should", "may"];

    /// <summary>A text by language, or one text for a pack with one language.</summary>
    public static TextSyntax? Text(YamlNode? node, FrameDiagnostics diagnostics, IReadOnlyList<string> languages)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar scalar:
                if (languages.Count > 1)
                    diagnostics.Add(Catalog.MissingLanguage, scalar, "the text needs a line for each language of the pack: " + string.Join(", ", languages.Select(l => l + ": …")));
                var one = new Dictionary<string, YamlScalar>();
                AddText(one, languages[0], scalar, diagnostics);
                return new TextSyntax(scalar, one);
            case YamlMapping mapping:
                return TextByLanguage(mapping, diagnostics, languages);
            default:
                diagnostics.Add(Catalog.WrongShape, node, "expected a text, not a list");
                return null;
        }
    }

    /// <summary>Plain titles (of sources, parameters), which hold no placeholders.</summary>
    public static IReadOnlyDictionary<string, string> Title(YamlNode? node, FrameDiagnostics diagnostics, IReadOnlyList<string> languages) =>
        Text(node, diagnostics, languages)?.ByLanguage.ToDictionary(e => e.Key, e => e.Value.Value) ?? new Dictionary<string, string>();

    /// <summary>A condition that is a text (an expression), or keys <c>check</c>, <c>all of</c>, <c>any of</c>, <c>none of</c>.</summary>
    /// <param name="node">The condition.</param>
    /// <param name="diagnostics">Where to tell what is wrong.</param>
    /// <param name="languages">Languages of the pack.</param>
    /// <param name="withMessage">True in the requirement of a rule, the only place where a condition that fails has something to say.</param>
    public static ConditionSyntax? Condition(YamlNode? node, FrameDiagnostics diagnostics, IReadOnlyList<string> languages, bool withMessage)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar scalar:
                return new ConditionSyntax(scalar) { Expression = scalar };
            case YamlMapping mapping:
                var keys = new FrameMapping(mapping, diagnostics);
                var condition = ConditionKeys(keys, diagnostics, languages, withLabel: true, withMessage);
                keys.Finish();
                return condition;
            default:
                diagnostics.Add(Catalog.WrongShape, node, "expected an expression, or `all of:`, `any of:` or `none of:` before a list");
                return null;
        }
    }

    /// <summary>The condition among the keys of a definition, an exception or a condition itself.</summary>
    public static ConditionSyntax? ConditionKeys(FrameMapping keys, FrameDiagnostics diagnostics, IReadOnlyList<string> languages, bool withLabel, bool withMessage)
    {
        var condition = new ConditionSyntax(keys.Node)
        {
            Label = withLabel ? Text(keys.Take("label"), diagnostics, languages) : null,
            Source = withLabel ? keys.Scalar("source") : null,
            Message = withMessage ? Text(keys.Take("message"), diagnostics, languages) : null,
        };
        var check = keys.Expression("check");
        var groups = new List<(GroupKind Kind, IReadOnlyList<YamlNode> Items)>();
        foreach (var (key, kind) in new[] { ("all of", GroupKind.All), ("any of", GroupKind.Any), ("none of", GroupKind.None) })
        {
            if (keys.Take(key) is YamlSequence { IsFlow: true } flow)
                RefuseFlow(flow, diagnostics);
            if (keys.Items(key) is { Count: > 0 } items)
                groups.Add((kind, items));
        }

        if (groups.Count + (check is null ? 0 : 1) != 1)
        {
            diagnostics.Add(Catalog.WrongShape, keys.Node, "expected exactly one of `check:`, `all of:`, `any of:`, `none of:` here");
            if (groups.Count == 0 && check is null)
                return null;
        }

        if (groups.Count == 0)
            return condition with { Expression = check };
        var parts = groups[0].Items.Select(item => Condition(item, diagnostics, languages, withMessage)).OfType<ConditionSyntax>().ToList();
        return condition with { Group = groups[0].Kind, Parts = parts };
    }

    public static InForce InForceOf(FrameMapping keys, FrameDiagnostics diagnostics)
    {
        if (keys.Take("in force") is not { } node || FrameMapping.From(node, diagnostics, "`from:` and `until:`") is not { } inner)
            return InForce.Always;
        var result = new InForce(inner.DateOf("from"), inner.DateOf("until"));
        inner.Finish();
        if (result.Until < result.From)
            diagnostics.Add(Catalog.WrongDate, inner.Node.Find("until")!, "it ends on " + result.Until + ", before it begins on " + result.From);
        return result;
    }

    public static void RefuseFlow(YamlNode node, FrameDiagnostics diagnostics) => diagnostics.Add(
        Catalog.TextInFlowStyle,
        node,
        "texts and expressions stand on lines of their own; inside { } and [ ] a comma would cut them",
        BlockStyle.Of(node));

    private static void AddText(Dictionary<string, YamlScalar> texts, string language, YamlScalar text, FrameDiagnostics diagnostics)
    {
        YamlMistakes.RefuseBooleanWord(text, diagnostics);
        YamlMistakes.FindSwallowedKeys(text, diagnostics);
        YamlMistakes.FindComment(text, diagnostics);
        texts.Add(language, text);
    }

    private static TextSyntax? TextByLanguage(YamlMapping mapping, FrameDiagnostics diagnostics, IReadOnlyList<string> languages)
    {
        if (mapping is { IsFlow: true, Entries.Count: 1 } && mapping.Entries[0].Value is YamlScalar { Value: "", IsPlain: true })
        {
            var written = mapping.Source.Text.Substring(mapping.Span.Start, mapping.Span.Length);
            diagnostics.Add(Catalog.UnquotedStart, mapping, "a text that begins with `{` is read as something else; put it in quotation marks or behind `|-` on the next line", BlockStyle.SingleQuoted(written));
            return null;
        }

        var keys = new FrameMapping(mapping, diagnostics);
        if (mapping.IsFlow && !keys.IsCut)
            RefuseFlow(mapping, diagnostics);
        var texts = new Dictionary<string, YamlScalar>();
        foreach (var language in languages)
        {
            if (keys.Scalar(language) is { } text)
                AddText(texts, language, text, diagnostics);
            else
                diagnostics.Add(Catalog.MissingLanguage, mapping, "the text is missing in `" + language + "`");
        }

        // Norwegian has two written forms; a pack may carry nynorsk beside its declared languages.
        foreach (var optional in new[] { "nn", "sv" })
        {
            if (!languages.Contains(optional) && keys.Scalar(optional) is { } text)
                AddText(texts, optional, text, diagnostics);
        }

        keys.Finish();
        return texts.Count == 0 ? null : new TextSyntax(mapping, texts);
    }
}
