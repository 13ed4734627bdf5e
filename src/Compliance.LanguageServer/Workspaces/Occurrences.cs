using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>Finds every place of a pack's files at which a name stands.</summary>
internal sealed class Occurrences
{
    private readonly PackView view;
    private readonly BoundPack pack;
    private readonly List<Occurrence> found = [];
    private readonly Dictionary<string, BoundRule> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundDefinition> definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> own;

    private Occurrences(PackView view, BoundPack pack)
    {
        this.view = view;
        this.pack = pack;
        own = view.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in pack.Rules.Concat(pack.Disabled.Select(d => d.Rule)))
        {
            rules.TryAdd(rule.Id, rule);
            foreach (var former in rule.Syntax.Formerly)
                rules.TryAdd(former.Value, rule);
        }

        foreach (var definition in pack.Definitions)
            definitions[definition.Name] = definition;
    }

    /// <summary>All of them, in the order of files and places.</summary>
    public static IReadOnlyList<Occurrence> In(PackView view)
    {
        if (view.Pack is not { } pack)
            return [];
        var search = new Occurrences(view, pack);
        search.Definitions();
        search.Rules();
        search.Tests();
        search.Manifest();
        search.Parameters();
        search.Labels();
        foreach (var file in view.Files)
        {
            foreach (var site in view.Editing.SitesIn(file.Path))
                search.Expression(site);
        }

        return search.found.Distinct().OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Span.Start).ToList();
    }

    /// <summary>The rules that a file of decisions names.</summary>
    public static IEnumerable<Occurrence> InDecisions(TextFile file, IEnumerable<PackView> views)
    {
        var byId = views.Where(v => v.Pack is not null).SelectMany(v => v.Pack!.Rules).GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var item in ((file.Yaml.Tree.Root as YamlMapping)?.Find("decisions") as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
        {
            foreach (var entry in item.Entries)
            {
                if (entry is { Key.Value: "assessed" or "accepted", Value: YamlScalar id } && byId.TryGetValue(id.Value, out var rule))
                    yield return new Occurrence(new NamedThing(NameKind.Rule, rule), id.Value, file.Path, SpanOf(id), IsDeclaration: false);
            }
        }
    }

    private void Definitions()
    {
        foreach (var definition in pack.Definitions)
        {
            var thing = Of(definition);
            foreach (var version in definition.Versions)
            {
                Add(thing, version.Syntax.Name, isDeclaration: true);
                if (version.Syntax.Overrides is { } overridden && definitions.TryGetValue(overridden.Value, out var other))
                    Add(Of(other), overridden);
            }
        }
    }

    private void Rules()
    {
        foreach (var rule in pack.Rules)
        {
            Add(Of(rule), rule.Syntax.Id, isDeclaration: true);
            foreach (var former in rule.Syntax.Formerly)
                Add(Of(rule), former, isFormer: true);
            foreach (var other in rule.Syntax.FollowsFrom.Append(rule.Syntax.Overrides))
                RuleId(other);
            foreach (var declared in rule.Lets.Where(l => l.Key is not null))
                Add(new NamedThing(NameKind.Local, declared.Symbol), declared.Key!, isDeclaration: true);
            if (rule.Variable is { Tag: RuleVariable variable } symbol)
                Add(new NamedThing(NameKind.Local, symbol), variable.Scalar, Trimmed(variable.Scalar, variable.Name), isDeclaration: true);
        }
    }

    private void Tests()
    {
        foreach (var file in pack.Tests)
        {
            foreach (var testCase in file.Cases)
            {
                foreach (var expected in (testCase.ExpectedFindings ?? []).Concat(testCase.ExpectedJudgements ?? []))
                {
                    RuleId(expected.Rule);
                    foreach (var duty in expected.DependsOn ?? [])
                        DefinitionName(duty);
                }

                foreach (var expected in testCase.ExpectedDefinitions)
                    DefinitionName(expected.Key);
            }

            foreach (var gap in file.Accepted)
                Owner(gap.What);
        }
    }

    /// <summary>What is accepted begins with the rule or definition that it is about.</summary>
    private void Owner(YamlScalar gap)
    {
        var words = gap.Value.Split(' ')[0];
        if (rules.TryGetValue(words, out var rule) && rule.Id == words)
            Add(Of(rule), gap, new TextSpan(0, words.Length));
        else if (definitions.Values.Where(d => gap.Value.StartsWith(d.Name + " ", StringComparison.Ordinal)).MaxBy(d => d.Name.Length) is { } definition)
            Add(Of(definition), gap, new TextSpan(0, definition.Name.Length));
    }

    private void Manifest()
    {
        foreach (var disabled in pack.Manifest.Disabled)
            RuleId(disabled.Rule);
        foreach (var file in view.Files)
        {
            var root = file.Yaml.Tree.Root as YamlMapping;
            if (FileKinds.Of(file.Path) == FileKind.Pack)
            {
                foreach (var entry in (root?.Find("sources") as YamlMapping)?.Entries ?? [])
                    Source(entry.Key, isDeclaration: true);
            }
            else if (FileKinds.Of(file.Path) is FileKind.Rules or FileKind.Parameters && root is not null)
            {
                Citations(root);
            }
        }
    }

    private void Citations(YamlNode node)
    {
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
        {
            if (entry.Key.Value is not ("source" or "supported by"))
                Citations(entry.Value);
            else if (entry.Value is YamlScalar one)
                Source(one, isDeclaration: false);
            else
                (entry.Value as YamlSequence)?.Items.OfType<YamlScalar>().ToList().ForEach(s => Source(s, isDeclaration: false));
        }

        foreach (var item in (node as YamlSequence)?.Items ?? [])
            Citations(item);
    }

    private void Source(YamlScalar scalar, bool isDeclaration)
    {
        var text = scalar.Value;
        var id = pack.Manifest.Sources.Keys
            .Where(k => text == k || (!isDeclaration && text.StartsWith(k + " ", StringComparison.Ordinal)))
            .MaxBy(k => k.Length);
        if (id is not null)
            Add(new NamedThing(NameKind.Source, pack.Manifest.Sources[id].Node), scalar, new TextSpan(0, id.Length), isDeclaration);
    }

    private void Parameters()
    {
        foreach (var parameter in pack.Parameters.Where(p => p.Syntax.Node is YamlScalar))
            Add(Of(parameter), (YamlScalar)parameter.Syntax.Node, isDeclaration: true);
    }

    private void Labels()
    {
        var byName = pack.Parameters.ToDictionary(p => p.FullName, StringComparer.Ordinal);
        foreach (var file in view.Files.Where(f => FileKinds.Of(f.Path) == FileKind.Labels))
        {
            foreach (var entry in (file.Yaml.Tree.Root as YamlMapping)?.Entries ?? [])
            {
                if (byName.TryGetValue(entry.Key.Value, out var parameter))
                    Add(Of(parameter), entry.Key, TextSpan.FromBounds(parameter.Syntax.Root.Length + 1, entry.Key.Value.Length));
                else
                    DefinitionName(entry.Key);
            }
        }
    }

    private void Expression(ExpressionSite site)
    {
        var text = site.Scalar.Value.Substring(site.Part.Start, site.Part.Length);
        foreach (var node in site.Root.DescendantsAndSelf())
        {
            switch (node)
            {
                case BoundSymbol { Span.Length: > 0 } use:
                    Symbol(site, use.Symbol, use.Span);
                    break;
                case BoundIterator { Variable: { Place: { } place } variable }:
                    Add(new NamedThing(NameKind.Local, variable), site, place, text, isDeclaration: true);
                    break;
                case BoundMember member:
                    Member(site, member, text);
                    break;
                default:
                    break;
            }
        }
    }

    private void Symbol(ExpressionSite site, Symbol symbol, TextSpan span)
    {
        var text = site.Scalar.Value.Substring(site.Part.Start, site.Part.Length);
        if (symbol.Tag is DefinitionTag { Definition: { } definition })
            Add(Of(definition), site, span, text);
        else if (symbol.Tag is LetTag or RuleVariable || symbol.Place is not null)
            Add(new NamedThing(NameKind.Local, symbol), site, span, text);
        else if (symbol.Tag is Member root)
            Add(new NamedThing(NameKind.Entry, root), site, span, text);
    }

    private void Member(ExpressionSite site, BoundMember node, string text)
    {
        var span = FeelAssistant.NameBehind(node, node.Target, text);
        if (span.Length > 0)
            Add(view.Editing.ParameterOf(node.Member) is { } parameter ? Of(parameter) : new NamedThing(NameKind.Entry, node.Member), site, span, text);
    }

    private void RuleId(YamlScalar? scalar)
    {
        if (scalar is not null && rules.TryGetValue(scalar.Value, out var rule))
            Add(Of(rule), scalar, isFormer: scalar.Value != rule.Id);
    }

    private void DefinitionName(YamlScalar scalar)
    {
        if (definitions.TryGetValue(scalar.Value, out var definition))
            Add(Of(definition), scalar);
    }

    private void Add(NamedThing thing, YamlScalar scalar, bool isDeclaration = false, bool isFormer = false)
    {
        if (own.Contains(scalar.Source.Path))
            found.Add(new Occurrence(thing, scalar.Value, scalar.Source.Path, SpanOf(scalar), isDeclaration) { IsFormer = isFormer });
    }

    private void Add(NamedThing thing, YamlScalar scalar, TextSpan part, bool isDeclaration = false)
    {
        if (own.Contains(scalar.Source.Path))
            found.Add(new Occurrence(thing, scalar.Value.Substring(part.Start, part.Length), scalar.Source.Path, YamlSourceMap.SpanOf(scalar, part), isDeclaration));
    }

    private void Add(NamedThing thing, ExpressionSite site, TextSpan span, string text, bool isDeclaration = false) =>
        found.Add(new Occurrence(thing, text.Substring(span.Start, span.Length), site.Scalar.Source.Path, site.InFile(span), isDeclaration));

    private static TextSpan SpanOf(YamlScalar scalar) => YamlSourceMap.SpanOf(scalar, new TextSpan(0, scalar.Value.Length));

    private static TextSpan Trimmed(YamlScalar scalar, TextSpan part)
    {
        var words = scalar.Value.Substring(part.Start, part.Length);
        return new TextSpan(part.Start + words.Length - words.TrimStart().Length, words.Trim().Length);
    }

    /// <summary>All versions of a rule are one thing.</summary>
    private NamedThing Of(BoundRule rule) => new(NameKind.Rule, rules.TryGetValue(rule.Id, out var first) ? first : rule);

    private static NamedThing Of(BoundDefinition definition) => new(NameKind.Definition, definition);

    private static NamedThing Of(BoundParameter parameter) => new(NameKind.Parameter, parameter.Member);
}
