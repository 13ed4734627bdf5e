namespace Compliance.Language.Frame;

/// <summary>Reads <c>*.rules.yaml</c>: definitions and rules.</summary>
internal sealed class RuleFileReader(FrameDiagnostics diagnostics, IReadOnlyList<string> languages)
{
    private static readonly string[] Outcomes = ["not met", "not shown", "met"];

    public RuleFileSyntax? Read(YamlTree tree)
    {
        if (tree.Root is null || FrameMapping.From(tree.Root, diagnostics, "a rules file") is not { } keys)
            return null;
        var topic = keys.Required("rules for", "a rules file")?.Value ?? "";
        var inForce = FrameReader.InForceOf(keys, diagnostics);
        var definitions = Each(keys.Items("definitions"), "a definition", k => Definition(k, inForce));
        var rules = Each(keys.Items("rules"), "a rule", k => Rule(k, inForce));
        keys.Finish();
        return new RuleFileSyntax(tree.Source, topic, definitions, rules);
    }

    private List<T> Each<T>(IReadOnlyList<YamlNode> items, string what, Func<FrameMapping, T?> read)
        where T : class
    {
        var result = new List<T>();
        foreach (var item in items)
        {
            if (FrameMapping.From(item, diagnostics, what) is { } keys && read(keys) is { } value)
                result.Add(value);
        }

        return result;
    }

    private DefinitionSyntax? Definition(FrameMapping keys, InForce fileInForce)
    {
        var name = keys.Required("define", "a definition");
        if (name is null)
            return null;
        var definition = new DefinitionSyntax(keys.Node, name)
        {
            IsDuty = keys.Flag("duty"),
            Type = keys.Scalar("type"),
            Title = Text(keys, "title"),
            Source = keys.Scalar("source"),
            Overrides = keys.Scalar("overrides"),
            InForce = keys.Take("in force") is null ? fileInForce : FrameReader.InForceOf(keys, diagnostics),
        };
        _ = keys.Scalar("note");
        var expression = keys.Expression("is");
        definition = definition with
        {
            Condition = expression is null
                ? FrameReader.ConditionKeys(keys, diagnostics, languages, withLabel: false, withMessage: false)
                : new ConditionSyntax(expression) { Expression = expression },
        };
        keys.Finish();
        return definition;
    }

    private RuleSyntax? Rule(FrameMapping keys, InForce fileInForce)
    {
        var id = keys.Required("rule", "a rule");
        if (id is null)
            return null;
        var rule = new RuleSyntax(keys.Node, id)
        {
            Title = Text(keys, "title"),
            Tags = keys.Scalars("tags"),
            InForce = keys.Take("in force") is null ? fileInForce : FrameReader.InForceOf(keys, diagnostics),
            Status = keys.Word("status", ["active", "draft", "repealed"]) switch
            {
                "draft" => RuleStatus.Draft,
                "repealed" => RuleStatus.Repealed,
                _ => RuleStatus.Active,
            },
            Formerly = keys.Scalars("formerly"),
            IsConfidential = keys.Flag("confidential"),
            Levels = Each(keys.Items("levels"), "a level", Level),
            AppliesWhen = keys.Expression("applies when"),
            ForEach = keys.Expression("for each"),
            Where = keys.Expression("where"),
            Lets = Lets(keys.Take("let")),
            Requires = FrameReader.Condition(keys.Take("requires"), diagnostics, languages, withMessage: true),
            Judgement = Text(keys, "judgement"),
            Evidence = keys.Scalars("evidence"),
            Unless = Each(keys.Items("unless"), "an exception", Exception),
            FollowsFrom = keys.Scalars("follows from"),
            Overrides = keys.Scalar("overrides"),
            Place = keys.Scalar("place"),
            Ask = Text(keys, "ask"),
            Advice = Text(keys, "advice"),
        };
        _ = keys.Take("note");
        rule = Message(keys, Silence(keys, Grades(keys, rule)));
        keys.Finish();
        CheckShape(keys, rule);
        return rule;
    }

    private IReadOnlyList<YamlEntry> Lets(YamlNode? node)
    {
        if (node is null || FrameMapping.From(node, diagnostics, "names with an expression each") is not { } lets)
            return [];
        if (lets.Node.IsFlow && !lets.IsCut)
            FrameReader.RefuseFlow(lets.Node, diagnostics);
        return lets.Node.Entries;
    }

    private void CheckShape(FrameMapping keys, RuleSyntax rule)
    {
        if (rule.Title is null)
            diagnostics.Add(Catalog.MissingKey, rule.Id, "the rule needs `title:`");
        if (rule.Levels.Count == 0)
            diagnostics.Add(Catalog.MissingKey, rule.Id, "the rule needs `levels:`: who must, should or may, and by which source");
        if (rule.Requires is null == rule.Judgement is null && !keys.Has("requires"))
            diagnostics.Add(Catalog.MissingKey, rule.Id, "the rule needs `requires:`, or `judgement:` for an open norm, and not both");
        if (rule.Where is not null && rule.ForEach is null)
            diagnostics.Add(Catalog.MissingKey, rule.Where, "`where:` selects items of `for each:`, which is missing");
    }

    private ConditionSyntax? Exception(FrameMapping keys)
    {
        var condition = keys.Has("condition")
            ? new ConditionSyntax(keys.Node)
            {
                Label = Text(keys, "label"),
                Source = keys.Scalar("source"),
                Group = GroupKind.All,
                Parts = FrameReader.Condition(keys.Take("condition"), diagnostics, languages, withMessage: false) is { } inner ? [inner] : [],
            }
            : FrameReader.ConditionKeys(keys, diagnostics, languages, withLabel: true, withMessage: false);
        keys.Finish();
        return condition;
    }

    private LevelSyntax? Level(FrameMapping keys)
    {
        var sources = keys.Scalars("source");
        var supportedBy = keys.Scalars("supported by");
        LevelSyntax? level = null;
        foreach (var (word, kind) in new[] { ("must", LevelKind.Must), ("should", LevelKind.Should), ("may", LevelKind.May) })
        {
            if (keys.Expression(word + " when") is { } when)
                level ??= new LevelSyntax(keys.Node, kind) { When = when };
            if (keys.Word(word, ["always", "otherwise"]) is not null)
                level ??= new LevelSyntax(keys.Node, kind);
        }

        if (keys.Word("otherwise", ["not applicable"]) is not null)
            level ??= new LevelSyntax(keys.Node, LevelKind.NotApplicable);
        keys.Finish();
        if (level is null)
            diagnostics.Add(Catalog.MissingKey, keys.Node, "a level begins with `must when:`, `should when:`, `may when:`, `must:`, `should:`, `may:` or `otherwise:`");
        else if (level.Kind != LevelKind.NotApplicable && sources.Count == 0)
            diagnostics.Add(Catalog.NoSource, keys.Node, "the level needs `source:`; a norm without a source is nobody's norm");
        return level is null ? null : level with { Sources = sources, SupportedBy = supportedBy };
    }

    private RuleSyntax Silence(FrameMapping keys, RuleSyntax rule)
    {
        switch (keys.Take("if not stated"))
        {
            case null:
                return rule;
            case YamlScalar scalar:
                return FrameMapping.OneOf(scalar, ["open", "not shown", "ignore"], diagnostics) switch
                {
                    "open" => rule with { IfNotStated = SilencePolicy.Open },
                    "not shown" => rule with { IfNotStated = SilencePolicy.NotShown },
                    "ignore" => rule with { IfNotStated = SilencePolicy.Ignore },
                    _ => rule,
                };
            case var node:
                if (FrameMapping.From(node!, diagnostics, "`open`, `not shown`, `ignore` or `not shown when:`") is not { } inner)
                    return rule;
                var when = inner.Expression("not shown when");
                if (when is null)
                    _ = inner.Required("not shown when", "`if not stated`");
                inner.Finish();
                return rule with { IfNotStated = SilencePolicy.Open, NotShownWhen = when };
        }
    }

    private RuleSyntax Grades(FrameMapping keys, RuleSyntax rule)
    {
        var grades = new Dictionary<string, string>();
        switch (keys.Take("grade"))
        {
            case YamlScalar scalar:
                if (FrameMapping.OneOf(scalar, FrameReader.GradeWords, diagnostics) is { } one)
                    grades["*"] = one;
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    var outcome = FrameMapping.OneOf(entry.Key, FrameReader.OutcomeWords, diagnostics);
                    var grade = entry.Value is YamlScalar word ? FrameMapping.OneOf(word, FrameReader.GradeWords, diagnostics) : null;
                    if (outcome is not null && grade is not null)
                        grades[outcome] = grade;
                }

                break;
            default:
                break;
        }

        return rule with { Grades = grades };
    }

    private RuleSyntax Message(FrameMapping keys, RuleSyntax rule)
    {
        var node = keys.Take("message");
        if (node is not YamlMapping mapping || !mapping.Entries.Any(e => FrameReader.OutcomeWords.Contains(e.Key.Value)))
            return rule with { NotMet = FrameReader.Text(node, diagnostics, languages) };
        var inner = new FrameMapping(mapping, diagnostics);
        var texts = Outcomes.Select(o => FrameReader.Text(inner.Take(o), diagnostics, languages)).ToList();
        inner.Finish();
        return rule with { NotMet = texts[0], NotShown = texts[1], Met = texts[2] };
    }

    private TextSyntax? Text(FrameMapping keys, string key) => FrameReader.Text(keys.Take(key), diagnostics, languages);
}
