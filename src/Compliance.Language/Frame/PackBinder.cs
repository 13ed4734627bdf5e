using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>Understands the files of a pack together: names, types, sources, the order of definitions.</summary>
internal sealed partial class PackBinder
{
    private readonly FrameDiagnostics diagnostics;
    private readonly PackManifest manifest;
    private readonly Vocabulary vocabulary;
    private readonly ExpressionBinder expressions;
    private readonly TextBinder texts;
    private readonly Scope roots;
    private readonly List<BoundParameter> parameters = [];
    private readonly Dictionary<string, BoundDefinition> definitions = new(StringComparer.Ordinal);

    private readonly Inheritance inherited;
    private CancellationToken cancellation;

    // What the rules of a pack say in words is no matter to those that build on it.
    private bool isWordless;

    private PackBinder(PackFiles files, Inheritance inherited, Vocabulary vocabulary, FrameDiagnostics diagnostics, ICollection<ExpressionSite>? sites)
    {
        this.inherited = inherited;
        manifest = inherited.Merged(files.Manifest!, diagnostics);
        this.vocabulary = vocabulary;
        this.diagnostics = diagnostics;
        roots = new Scope { Labels = new LabelledNames(files.Labels.Values) };
        expressions = new ExpressionBinder(diagnostics, sites);
        texts = new TextBinder(diagnostics, manifest, expressions);
    }

    /// <summary>Reads and binds the files of a pack. Returns null when there is no usable pack.yaml.</summary>
    /// <param name="files">The files.</param>
    /// <param name="vocabulary">The names that the host gives.</param>
    /// <param name="diagnostics">Where to tell what is wrong.</param>
    /// <param name="today">The day that stale and unconfirmed values are judged against; null where no day is given.</param>
    /// <param name="packs">Finds a pack to build on by its id; null for none.</param>
    /// <param name="isLinted">True for a pack that is known to have nothing to tell of: only what makes it run is done.</param>
    public static BoundPack? Bind(IReadOnlyList<SourceText> files, Vocabulary vocabulary, FrameDiagnostics diagnostics, Date? today = null, Func<string, BoundPack?>? packs = null, bool isLinted = false) =>
        Bind(PackFiles.Read(files, diagnostics), vocabulary, diagnostics, today, packs, isLinted: isLinted);

    /// <summary>Binds the files of a pack that were read already. Returns null when there is no usable pack.yaml.</summary>
    /// <param name="files">The files.</param>
    /// <param name="vocabulary">The names that the host gives.</param>
    /// <param name="diagnostics">Where to tell what is wrong.</param>
    /// <param name="today">The day that stale and unconfirmed values are judged against; null where no day is given.</param>
    /// <param name="packs">Finds a pack to build on by its id; null for none.</param>
    /// <param name="isInherited">True for a pack that is only built on: what is to be told of it is its authors' business, and its messages are not read.</param>
    /// <param name="isLinted">True for a pack that is known to have nothing to tell of: only what makes it run is done.</param>
    /// <param name="sites">Takes every expression with what can be used in it, for editors; null for none.</param>
    /// <param name="cancellation">Stops between two rules.</param>
    public static BoundPack? Bind(
        PackFiles files,
        Vocabulary vocabulary,
        FrameDiagnostics diagnostics,
        Date? today,
        Func<string, BoundPack?>? packs,
        bool isInherited = false,
        bool isLinted = false,
        ICollection<ExpressionSite>? sites = null,
        CancellationToken cancellation = default)
    {
        if (files.Manifest is null)
            return null;
        var inherited = Inheritance.Of(files.Manifest, packs ?? (_ => null), diagnostics);
        var binder = new PackBinder(files, inherited, vocabulary, diagnostics, sites) { cancellation = cancellation, isWordless = isInherited };
        return binder.Bind(files, today, isInherited || isLinted);
    }

    private BoundPack Bind(PackFiles files, Date? today, bool isJudgedElsewhere)
    {
        foreach (var member in vocabulary.Plan.Members)
        {
            var symbol = new Symbol(member.Name, member.Type, member.Unit, member);
            roots.TryAdd(symbol);
            foreach (var former in member.Formerly)
                roots.AddFormer(former, symbol);
        }

        roots.TryAdd(new Symbol(Vocabulary.AssessmentDate, FeelType.Date));
        var inputs = AddInputs();
        var reader = new ParameterReader(diagnostics, manifest.Languages);
        AddParameters(files.ParameterFiles.SelectMany(t => reader.Read(t, vocabulary.TypeNamed)).ToList());
        var ruleReader = new RuleFileReader(diagnostics, manifest.Languages);
        var ruleFiles = files.RuleFiles.Select(ruleReader.Read).OfType<RuleFileSyntax>().ToList();
        DeclareDefinitions(ruleFiles.SelectMany(f => f.Definitions));
        foreach (var definition in definitions.Values)
            EnsureBound(definition);
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
            Topics = [.. ruleFiles.Select(f => f.Topic).Concat(inherited.Rules.Select(r => r.Topic)).Distinct()],
            Labels = inherited.Labels(files.Labels),
            Inputs = inputs,
            Ignores = Ignores.Read(files.Trees, diagnostics),
            Names = roots,
            Inherited = inherited.Rules.ToList(),
            InheritedDefinitions = inherited.Definitions.ToList(),
        };
        if (!isJudgedElsewhere)
        {
            PackChecks.Run(own, diagnostics);
            LabelChecks.Run(files, vocabulary, own, diagnostics);
        }

        if (today is { } day)
            DatedChecks.Run(manifest, parameters, day, diagnostics);
        var whole = Whole(own);
        diagnostics.Drop(whole.Ignores);

        // Where there are errors, much is never looked at, and an ignore may only seem to silence nothing.
        if (!diagnostics.HasErrors && !isJudgedElsewhere)
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
            {
                disabled.Add((rule, syntax));
                FormerIds.Tell(syntax.Rule, rule.Id, diagnostics);
            }
            else
            {
                diagnostics.Add(Catalog.NothingToRefer, syntax.Rule, "there is no inherited rule `" + syntax.Rule.Value + "` to disable" + Suggestion.DidYouMean(syntax.Rule.Value, own.Inherited.Select(r => r.Id)));
            }
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
            Names = own.Names,
            Disabled = disabled.Concat(inherited.Packs.SelectMany(p => p.Disabled)).ToList(),
            Overriding = Overriding.Of(definitions, rules, diagnostics),
        };
    }
}
