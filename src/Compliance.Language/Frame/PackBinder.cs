using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>Understands the files of a pack together: names, types, sources, the order of definitions.</summary>
internal sealed class PackBinder
{
    private readonly FrameDiagnostics diagnostics;
    private readonly PackManifest manifest;
    private readonly Vocabulary vocabulary;
    private readonly TextBinder texts;
    private readonly Scope roots = new();
    private readonly List<BoundParameter> parameters = [];
    private readonly Dictionary<string, BoundDefinition> definitions = new(StringComparer.Ordinal);

    private readonly Inheritance inherited;
    private CancellationToken cancellation;

    private PackBinder(PackManifest own, Inheritance inherited, Vocabulary vocabulary, FrameDiagnostics diagnostics)
    {
        this.inherited = inherited;
        manifest = inherited.Merged(own, diagnostics);
        this.vocabulary = vocabulary;
        this.diagnostics = diagnostics;
        texts = new TextBinder(diagnostics, manifest);
    }

    /// <summary>Reads and binds the files of a pack. Returns null when there is no usable pack.yaml.</summary>
    /// <param name="files">The files.</param>
    /// <param name="vocabulary">The names that the host gives.</param>
    /// <param name="diagnostics">Where to tell what is wrong.</param>
    /// <param name="today">The day that stale and unconfirmed values are judged against; null where no day is given.</param>
    /// <param name="packs">Finds a pack to build on by its id; null for none.</param>
    public static BoundPack? Bind(IReadOnlyList<SourceText> files, Vocabulary vocabulary, FrameDiagnostics diagnostics, Date? today = null, Func<string, BoundPack?>? packs = null) =>
        Bind(PackFiles.Read(files, diagnostics), vocabulary, diagnostics, today, packs);

    /// <summary>Binds the files of a pack that were read already. Returns null when there is no usable pack.yaml.</summary>
    public static BoundPack? Bind(PackFiles files, Vocabulary vocabulary, FrameDiagnostics diagnostics, Date? today, Func<string, BoundPack?>? packs, CancellationToken cancellation = default)
    {
        if (files.Manifest is null)
            return null;
        var inherited = Inheritance.Of(files.Manifest, packs ?? (_ => null), diagnostics);
        var binder = new PackBinder(files.Manifest, inherited, vocabulary, diagnostics) { cancellation = cancellation };
        return binder.Bind(files, today);
    }

    private BoundPack Bind(PackFiles files, Date? today)
    {
        foreach (var member in vocabulary.Plan.Members)
            roots.TryAdd(new Symbol(member.Name, member.Type, member.Unit, member));
        roots.TryAdd(new Symbol(Vocabulary.AssessmentDate, FeelType.Date));
        var inputs = AddInputs();
        var reader = new ParameterReader(diagnostics, manifest.Languages);
        AddParameters(files.ParameterFiles.SelectMany(t => reader.Read(t, vocabulary.TypeNamed)).ToList());
        var ruleReader = new RuleFileReader(diagnostics, manifest.Languages);
        var ruleFiles = files.RuleFiles.Select(ruleReader.Read).OfType<RuleFileSyntax>().ToList();
        DeclareDefinitions(ruleFiles.SelectMany(f => f.Definitions));
        foreach (var definition in definitions.Values)
            BindDefinition(definition);
        var ordered = DefinitionGraph.Order(definitions.Values, diagnostics);
        var rules = BindRules(ruleFiles);
        var testReader = new TestFileReader(diagnostics);
        var own = new BoundPack
        {
            Manifest = manifest,
            Parameters = parameters,
            Definitions = ordered,
            Rules = rules,
            Tests = files.TestFiles.Select(testReader.Read).OfType<TestFileSyntax>().ToList(),
            Labels = inherited.Labels(files.Labels),
            Inputs = inputs,
            Ignores = Ignores.Read(files.Trees, diagnostics),
            Inherited = inherited.Rules.ToList(),
        };
        PackChecks.Run(own, diagnostics);
        LabelChecks.Run(files, diagnostics);
        if (today is { } day)
            DatedChecks.Run(manifest, parameters, day, diagnostics);
        var whole = Whole(own);
        diagnostics.Drop(whole.Ignores);

        // Where there are errors, much is never looked at, and an ignore may only seem to silence nothing.
        if (!diagnostics.HasErrors)
            whole.Ignores.TellUnused(today is not null, diagnostics);
        return whole;
    }

    /// <summary>The pack with what it inherits and without what it disables.</summary>
    private BoundPack Whole(BoundPack own)
    {
        var disabled = new List<(BoundRule Rule, DisabledSyntax Syntax)>();
        foreach (var syntax in manifest.Disabled)
        {
            if (own.Inherited.FirstOrDefault(r => r.Id == own.IdOf(syntax.Rule.Value)) is { } rule)
                disabled.Add((rule, syntax));
            else
                diagnostics.Add(Catalog.NothingToRefer, syntax.Rule, "there is no inherited rule `" + syntax.Rule.Value + "` to disable" + Suggestion.DidYouMean(syntax.Rule.Value, own.Inherited.Select(r => r.Id)));
        }

        var definitions = inherited.Definitions.Concat(own.Definitions).ToList();
        var rules = own.Inherited.Where(r => !disabled.Exists(d => d.Rule == r)).Concat(own.Rules).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        return new BoundPack
        {
            Manifest = manifest,
            Parameters = own.Parameters,
            Definitions = definitions,
            Rules = rules,
            Tests = own.Tests,
            Labels = own.Labels,
            Inputs = own.Inputs,
            Ignores = own.Ignores,
            Disabled = disabled.Concat(inherited.Packs.SelectMany(p => p.Disabled)).ToList(),
            Overriding = Overriding.Of(definitions, rules, diagnostics),
        };
    }

    private Member? AddInputs()
    {
        if (manifest.Inputs.Count == 0)
            return null;
        var table = new MemberTable(inherited.Inputs.ToArray());
        foreach (var input in manifest.Inputs.Except(inherited.Packs.SelectMany(p => p.Manifest.Inputs)))
        {
            var name = input.Name.Value;
            var type = input.Type is null ? FeelType.String : vocabulary.TypeNamed(input.Type.Value);
            if (type is not { Kind: FeelTypeKind.Boolean or FeelTypeKind.Number or FeelTypeKind.String or FeelTypeKind.Date or FeelTypeKind.Enumeration })
                diagnostics.Add(Catalog.UnknownType, input.Type!, "`" + input.Type!.Value + "` is no type of an input; types are number, text, boolean, date and the enumerations of the vocabulary");
            else if (Names.WhyIllegal(name) is { } why)
                diagnostics.Add(Catalog.IllegalName, input.Name, why);
            else if (table.Find(name) is not null)
                diagnostics.Add(Catalog.DuplicateId, input.Name, "the input `" + name + "` stands twice");
            else
                table.Add(new Member(name, type) { Unit = input.Unit, Summary = input.Label.Values.FirstOrDefault(), Read = vocabulary.InputAccess?.Of(name, type) });
        }

        var root = new Member(Vocabulary.Inputs, FeelType.ContextOf(Vocabulary.Inputs, table)) { Read = vocabulary.InputAccess?.Root };
        roots.TryAdd(new Symbol(root.Name, root.Type, null, root));
        return root;
    }

    private void AddParameters(List<ParameterSyntax> syntaxes)
    {
        parameters.AddRange(inherited.Parameters.Select((p, i) => p with { Index = i }));
        foreach (var root in ParameterReader.Roots)
        {
            var table = new MemberTable(parameters.Where(p => p.Syntax.Root == root).Select(p => p.Member).ToArray());
            foreach (var syntax in syntaxes.Where(s => s.Root == root))
            {
                if (Names.WhyIllegal(syntax.Name) is { } why)
                    diagnostics.Add(Catalog.IllegalName, syntax.Node, why);
                if (table.Find(syntax.Name) is not null)
                {
                    diagnostics.Add(Catalog.DuplicateId, syntax.Node, "the parameter `" + root + "." + syntax.Name + "` stands twice");
                    continue;
                }

                var member = new Member(syntax.Name, syntax.Type) { Unit = syntax.Unit, Summary = syntax.Title.Values.FirstOrDefault() };
                table.Add(member);
                parameters.Add(new BoundParameter(syntax, member, parameters.Count));
                foreach (var value in syntax.History)
                    CheckAuthority(root, value);
            }

            roots.TryAdd(new Symbol(root, FeelType.ContextOf(root, table), null, ParameterRoot.Instance));
        }
    }

    private void CheckAuthority(string root, ParameterValue value)
    {
        if (value.Source is null || value.Node is not YamlMapping mapping || mapping.Find("source") is not YamlScalar scalar)
            return;
        if (texts.Cite(scalar) is not { } citation)
            return;
        var fits = root switch
        {
            "law" => citation.Source.Authority is "act" or "regulation",
            "guidance" => citation.Source.Authority is "guidance" or "preparatory works" or "practice",
            _ => citation.Source.Authority is "house" or "practice",
        };
        if (!fits)
            diagnostics.Add(Catalog.RootAndAuthorityDiffer, scalar, "a value under `" + root + "` cannot rest on a source with the authority `" + citation.Source.Authority + "`");
    }

    private void DeclareDefinitions(IEnumerable<DefinitionSyntax> syntaxes)
    {
        foreach (var definition in inherited.Definitions)
        {
            if (!roots.TryAdd(definition.Symbol) && !OverridesItsNamesake(definition))
                diagnostics.Add(Catalog.DuplicateId, manifest.File, default, "two packs to build on define `" + definition.Name + "`");
        }

        foreach (var group in syntaxes.GroupBy(d => d.Name.Value, StringComparer.Ordinal))
        {
            var versions = group.ToList();
            var first = versions[0];
            if (Names.WhyIllegal(group.Key) is { } why)
                diagnostics.Add(Catalog.IllegalName, first.Name, why);
            var type = FeelType.Boolean;
            if (first.Type is { } typeName)
            {
                if (vocabulary.TypeNamed(typeName.Value) is { } known)
                    type = known;
                else
                    diagnostics.Add(Catalog.UnknownType, typeName, "`" + typeName.Value + "` is no type; types are number, text, boolean, date, duration, list of … and the enumerations of the vocabulary");
            }

            RefuseOverlap(versions);
            var tag = new DefinitionTag();
            var symbol = new Symbol(group.Key, type, null, tag);
            tag.Definition = new BoundDefinition
            {
                Name = group.Key,
                Symbol = symbol,
                Versions = versions.Select(v => new DefinitionVersion(v)).ToList(),
            };
            if (roots.TryAdd(symbol) || (inherited.Definitions.Any(d => d.Name == group.Key) && OverridesItsNamesake(tag.Definition)))
                definitions.Add(group.Key, tag.Definition);
            else
                diagnostics.Add(Catalog.Shadows, first.Name, "`" + group.Key + "` is a name of the vocabulary already");
        }
    }

    /// <summary>True for a definition that stands in the place of an inherited one of the same name.</summary>
    private static bool OverridesItsNamesake(BoundDefinition definition) => definition.Versions.All(v => v.Syntax.Overrides?.Value == definition.Name);

    private void RefuseOverlap(List<DefinitionSyntax> versions)
    {
        for (var i = 0; i < versions.Count; i++)
        {
            for (var j = i + 1; j < versions.Count; j++)
            {
                var (a, b) = (versions[i].InForce, versions[j].InForce);
                var apart = (a.Until is { } aEnd && b.From is { } bStart && aEnd < bStart) || (b.Until is { } bEnd && a.From is { } aStart && bEnd < aStart);
                if (!apart)
                    diagnostics.Add(Catalog.DuplicateId, versions[j].Name, "`" + versions[j].Name.Value + "` is defined twice for the same time" + Sources(versions[i], versions[j]));
            }
        }
    }

    private static string Sources(DefinitionSyntax a, DefinitionSyntax b) =>
        a.Source is null || b.Source is null ? "" : ", by `" + a.Source.Value + "` and by `" + b.Source.Value + "`; give one another name and let it override the other";

    private void BindDefinition(BoundDefinition definition)
    {
        foreach (var version in definition.Versions)
        {
            version.Title = texts.Bind(version.Syntax.Title, roots);
            version.Source = texts.Cite(version.Syntax.Source);
            version.Condition = Condition(version.Syntax.Condition, definition.Name, roots, definition.Symbol.Type);
            if (version.Syntax.IsDuty && version.Source is null && version.Syntax.Source is null)
                diagnostics.Add(Catalog.NoSource, version.Syntax.Name, "the duty `" + definition.Name + "` needs `source:`");
        }
    }

    private List<BoundRule> BindRules(List<RuleFileSyntax> files)
    {
        var rules = new List<BoundRule>();
        var seen = new HashSet<string>(inherited.Rules.Select(r => r.Id), StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var syntax in file.Rules)
            {
                if (!seen.Add(syntax.Id.Value))
                    diagnostics.Add(Catalog.DuplicateId, syntax.Id, "the rule id `" + syntax.Id.Value + "` is used twice" + (inherited.Rules.Any(r => r.Id == syntax.Id.Value) ? "; a pack to build on has it, so give this rule another id and let it override that one" : ""));
                cancellation.ThrowIfCancellationRequested();
                rules.Add(Rule(file, syntax));
            }
        }

        return rules.OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
    }

    private BoundRule Rule(RuleFileSyntax file, RuleSyntax syntax)
    {
        // `let` is not visible in `for each`; everything else sees the variable and the lets.
        var scope = new Scope(roots);
        Symbol? variable = null;
        var items = syntax.ForEach is null ? null : ForEach(syntax.ForEach, scope, out variable);
        var lets = Lets(syntax, scope);
        return new BoundRule
        {
            Syntax = syntax,
            Topic = file.Topic,
            File = file.File.Path,
            Variable = variable,
            Items = items,
            Lets = lets,
            Title = texts.Bind(syntax.Title, scope),
            Levels = syntax.Levels.Select(l => Level(l, scope)).ToList(),
            AppliesWhen = Boolean(syntax.AppliesWhen, scope),
            Where = Boolean(syntax.Where, scope),
            Requires = Condition(syntax.Requires, "requires", scope, FeelType.Boolean),
            Judgement = texts.Bind(syntax.Judgement, scope),
            Evidence = syntax.Evidence.Select(e => Path(e, scope)).OfType<BoundExpression>().ToList(),
            Unless = syntax.Unless.Select((u, i) => Condition(u, "unless/" + (i + 1), scope, FeelType.Boolean)).OfType<BoundCondition>().ToList(),
            NotShownWhen = Boolean(syntax.NotShownWhen, scope),
            Place = Path(syntax.Place, scope),
            NotMet = texts.Bind(syntax.NotMet, scope),
            NotShown = texts.Bind(syntax.NotShown, scope),
            Met = texts.Bind(syntax.Met, scope),
            Ask = texts.Bind(syntax.Ask, scope),
            Advice = texts.Bind(syntax.Advice, scope),
        };
    }

    private BoundExpression? ForEach(YamlScalar scalar, Scope scope, out Symbol? variable)
    {
        variable = null;
        var text = scalar.Value;
        var at = text.IndexOf(" in ", StringComparison.Ordinal);
        if (at < 1)
        {
            diagnostics.Add(Catalog.WrongShape, scalar, "`for each` is written as `measure in measures`");
            return null;
        }

        var name = Names.Normalise(text.Substring(0, at));
        var list = ExpressionBinder.Bind(scalar, TextSpan.FromBounds(at + 4, text.Length), roots, null, diagnostics);
        if (Names.WhyIllegal(name) is { } why)
            diagnostics.Add(Catalog.IllegalName, scalar, new TextSpan(0, at), why);
        else if (roots.Find(name) is not null)
            diagnostics.Add(Catalog.Shadows, scalar, new TextSpan(0, at), "`" + name + "` is a name of the vocabulary or a definition already");
        if (list is not null && list.Type.Kind != FeelTypeKind.List)
        {
            diagnostics.Add(Catalog.WrongShape, scalar, TextSpan.FromBounds(at + 4, text.Length), "`for each` runs over a list, and this is " + list.Type);
            list = null;
        }

        variable = new Symbol(name, list?.Type.Element ?? FeelType.Any, null, RuleVariable.Instance);
        scope.TryAdd(variable);
        return list;
    }

    private List<BoundLet> Lets(RuleSyntax syntax, Scope scope)
    {
        var lets = new List<BoundLet>();
        foreach (var entry in syntax.Lets)
        {
            if (entry.Value is not YamlScalar scalar)
            {
                diagnostics.Add(Catalog.WrongShape, entry.Value, "`let` gives a name to an expression");
                continue;
            }

            var expression = ExpressionBinder.Bind(scalar, scope, null, diagnostics);
            var name = entry.Key.Value;
            if (Names.WhyIllegal(name) is { } why)
                diagnostics.Add(Catalog.IllegalName, entry.Key, why);
            var tag = new LetTag();
            var symbol = new Symbol(name, expression?.Type ?? FeelType.Any, expression?.Root.Unit, tag);
            tag.Let = new BoundLet(symbol, expression);
            if (roots.Find(name) is not null || !scope.TryAdd(symbol))
                diagnostics.Add(Catalog.Shadows, entry.Key, "`" + name + "` is used for something else already");
            else
                lets.Add(tag.Let);
        }

        return lets;
    }

    private BoundLevel Level(LevelSyntax syntax, Scope scope)
    {
        var level = new BoundLevel(syntax.Kind, Boolean(syntax.When, scope), syntax)
        {
            Sources = syntax.Sources.Select(texts.Cite).OfType<SourceCitation>().ToList(),
            SupportedBy = syntax.SupportedBy.Select(texts.Cite).OfType<SourceCitation>().ToList(),
        };
        if (syntax.Kind == LevelKind.Must && level.Sources.Count > 0 && level.Sources[0].Source.Authority is "house" or "practice")
            diagnostics.Add(Catalog.LevelAboveAuthority, syntax.Sources[0], "a must needs more than a norm of this house; use `should`");
        return level;
    }

    private BoundExpression? Path(YamlScalar? scalar, Scope scope)
    {
        var expression = ExpressionBinder.Bind(scalar, scope, null, diagnostics);
        if (expression is not null && !PlacePaths.IsPath(expression.Root))
            diagnostics.Add(Catalog.NotAPath, scalar!, new TextSpan(0, scalar!.Value.Length), "expected a path of the plan, as in `measures` or `employer.sector`; a finding can only point at what a document says");
        return expression;
    }

    private BoundExpression? Boolean(YamlScalar? scalar, Scope scope) => ExpressionBinder.Bind(scalar, scope, FeelType.Boolean, diagnostics);

    private BoundCondition? Condition(ConditionSyntax? syntax, string id, Scope scope, FeelType type) => syntax is null ? null : new BoundCondition
    {
        Id = id,
        Node = syntax.Node,
        Expression = syntax.Expression is null ? null : ExpressionBinder.Bind(syntax.Expression, scope, type, diagnostics),
        Group = syntax.Group,
        Parts = syntax.Parts.Select((p, i) => Condition(p, id + "/" + (i + 1), scope, FeelType.Boolean)).OfType<BoundCondition>().ToList(),
        Label = texts.Bind(syntax.Label, scope),
        Source = texts.Cite(syntax.Source),
        Message = texts.Bind(syntax.Message, scope),
    };
}
