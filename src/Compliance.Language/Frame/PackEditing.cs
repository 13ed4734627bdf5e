using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>The files of a pack as an editor sees them, sound or not: what stands where, what can be written there, where names lead.</summary>
internal sealed class PackEditing
{
    private readonly ILookup<string, ExpressionSite> sites;
    private readonly Dictionary<Member, BoundParameter> parameters;

    private PackEditing(BoundPack? pack, IReadOnlyList<RuleDiagnostic> diagnostics, IEnumerable<ExpressionSite> sites)
    {
        Pack = pack;
        Diagnostics = diagnostics;
        this.sites = sites.ToLookup(s => s.Scalar.Source.Path, StringComparer.Ordinal);
        parameters = (pack?.Parameters ?? []).ToDictionary(p => p.Member);
    }

    /// <summary>The pack; null where there is no usable pack.yaml. It may have mistakes.</summary>
    public BoundPack? Pack { get; }

    public IReadOnlyList<RuleDiagnostic> Diagnostics { get; }

    /// <summary>Reads the files of a pack.</summary>
    public static PackEditing Read(IReadOnlyList<SourceText> files, Vocabulary vocabulary, Date? today = null, Func<string, BoundPack?>? packs = null)
    {
        var diagnostics = new FrameDiagnostics();
        return Read(PackFiles.Read(files, diagnostics), vocabulary, diagnostics, today, packs, default);
    }

    /// <summary>Understands the files of a pack that were read already, so that only what changed is read again.</summary>
    public static PackEditing Read(IReadOnlyList<YamlTree> files, Vocabulary vocabulary, Date? today, Func<string, BoundPack?>? packs, CancellationToken cancellation)
    {
        var diagnostics = new FrameDiagnostics();
        return Read(PackFiles.Read(files, diagnostics), vocabulary, diagnostics, today, packs, cancellation);
    }

    private static PackEditing Read(PackFiles files, Vocabulary vocabulary, FrameDiagnostics diagnostics, Date? today, Func<string, BoundPack?>? packs, CancellationToken cancellation)
    {
        var sites = new List<ExpressionSite>();
        var pack = PackBinder.Bind(files, vocabulary, diagnostics, today, packs, sites: sites, cancellation: cancellation);
        return new PackEditing(pack, diagnostics.Sorted, sites);
    }

    /// <summary>The expressions of a file.</summary>
    public IEnumerable<ExpressionSite> SitesIn(string file) => sites[file];

    /// <summary>The expression at an offset of a file; null where there is none.</summary>
    public ExpressionSite? SiteAt(string file, int offset) => sites[file].Where(s => s.Holds(offset)).OrderBy(s => s.Part.Length).FirstOrDefault();

    /// <summary>The parameter that an entry of <c>law</c>, <c>guidance</c> or <c>house</c> is; null for other entries.</summary>
    public BoundParameter? ParameterOf(Member member) => parameters.TryGetValue(member, out var parameter) ? parameter : null;

    /// <summary>Where a name that was described is declared: the file and the stretch in it; null for what C# declares.</summary>
    public (SourceText File, TextSpan Span)? DeclarationOf(ExpressionSite site, FeelDescription description)
    {
        if (description.Member is { } member)
            return parameters.TryGetValue(member, out var parameter) ? At(parameter.Syntax.Node) : null;
        if (description.Declared is { } local)
            return (site.Scalar.Source, local);
        return description.Symbol?.Tag switch
        {
            DefinitionTag { Definition: { } definition } => At(definition.Versions[0].Syntax.Name),
            LetTag { Let.Key: { } key } => At(key),
            RuleVariable variable => (variable.Scalar.Source, YamlSourceMap.SpanOf(variable.Scalar, variable.Name)),
            _ => null,
        };
    }

    /// <summary>Every use of a definition, let or variable in the expressions of the pack.</summary>
    public IEnumerable<(SourceText File, TextSpan Span)> UsesOf(Symbol symbol) =>
        sites.SelectMany(file => file).SelectMany(site => site.UsesOf(symbol).Select(span => (site.Scalar.Source, span)));

    private static (SourceText File, TextSpan Span) At(YamlNode node) => (node.Source, node.Span);
}
