using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

// What a pack declares: inputs, parameters, definitions.
internal sealed partial class PackBinder
{
    /// <summary>Definitions that lead to one another are followed so far for their unit; beyond it, nothing is claimed.</summary>
    private const int DeepestDefinition = 20;

    private readonly HashSet<BoundDefinition> bound = [];
    private int depth;

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
                HistoryChecks.Run(syntax, diagnostics);
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
            var symbol = new Symbol(group.Key, type, null, tag) { UnitSource = () => UnitOf(tag.Definition!) };
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
                if (versions[i].InForce.Overlaps(versions[j].InForce))
                    diagnostics.Add(Catalog.DuplicateId, versions[j].Name, "`" + versions[j].Name.Value + "` is defined twice for the same time" + Sources(versions[i], versions[j]));
            }
        }
    }

    private static string Sources(DefinitionSyntax a, DefinitionSyntax b) =>
        a.Source is null || b.Source is null ? "" : ", by `" + a.Source.Value + "` and by `" + b.Source.Value + "`; give one another name and let it override the other";

    /// <summary>The unit of a definition is that of its expression, which is bound when somebody first asks.</summary>
    private string? UnitOf(BoundDefinition definition)
    {
        if (definition.Symbol.Type.Kind != FeelTypeKind.Number || depth >= DeepestDefinition)
            return null;
        depth++;
        EnsureBound(definition);
        depth--;
        return Units.Common(definition.Versions.Select(v => v.Condition?.Expression?.Root.Unit));
    }

    private void EnsureBound(BoundDefinition definition)
    {
        if (bound.Add(definition))
            BindDefinition(definition);
    }

    private void BindDefinition(BoundDefinition definition)
    {
        foreach (var version in definition.Versions)
        {
            version.Title = texts.Bind(version.Syntax.Title, roots);
            version.Source = texts.Cite(version.Syntax.Source);
            version.Condition = Condition(version.Syntax.Condition, definition.Name, roots, definition.Symbol.Type);
            if (version.Syntax.IsDuty && version.Source is { } source)
                CheckMust("a duty", source.Source, version.Syntax.Source!);
            if (version.Syntax.IsDuty && version.Source is null && version.Syntax.Source is null)
                diagnostics.Add(Catalog.NoSource, version.Syntax.Name, "the duty `" + definition.Name + "` needs `source:`");
        }
    }
}
