using Compliance.Language.Feel;

namespace Compliance.Language.Frame;

/// <summary>A source with the section, paragraph and letter that a norm stands in.</summary>
internal sealed record SourceCitation(SourceEntry Source, string Pinpoint);

/// <summary>A stretch of a text: words, a value to put in, or one of the engine's own placeholders.</summary>
internal sealed record TemplatePart
{
    public string? Words { get; init; }

    public BoundExpression? Expression { get; init; }

    /// <summary><c>failed labels</c>, <c>missing</c>, <c>source</c> or <c>depends on</c>.</summary>
    public string? BuiltIn { get; init; }

    public string? Format { get; init; }

    /// <summary>What stands between the braces.</summary>
    public string Name { get; init; } = "";
}

internal sealed record BoundTemplate(string Text, IReadOnlyList<TemplatePart> Parts);

/// <summary>A text in each language, its placeholders understood.</summary>
internal sealed record BoundText(IReadOnlyDictionary<string, BoundTemplate> ByLanguage)
{
    public BoundTemplate? In(string language) =>
        ByLanguage.TryGetValue(language, out var template) ? template : ByLanguage.Values.FirstOrDefault();
}

/// <summary>A condition of a rule: an expression or a group.</summary>
internal sealed class BoundCondition
{
    /// <summary>Stable within the rule: <c>requires/2</c>.</summary>
    public required string Id { get; init; }

    public required YamlNode Node { get; init; }

    /// <summary>The expression; null for a group, and where it has a mistake.</summary>
    public BoundExpression? Expression { get; init; }

    public GroupKind? Group { get; init; }

    public IReadOnlyList<BoundCondition> Parts { get; init; } = [];

    public BoundText? Label { get; init; }

    public SourceCitation? Source { get; init; }

    public BoundText? Message { get; init; }

    public IEnumerable<BoundCondition> Leaves() => Group is null ? [this] : Parts.SelectMany(p => p.Leaves());
}

/// <summary>A definition with all its versions in time; the one in force at the assessment date applies.</summary>
internal sealed class BoundDefinition
{
    public required string Name { get; init; }

    public required Symbol Symbol { get; init; }

    public required IReadOnlyList<DefinitionVersion> Versions { get; init; }

    public bool IsDuty => Versions[0].Syntax.IsDuty;

}

internal sealed class DefinitionVersion(DefinitionSyntax syntax)
{
    public DefinitionSyntax Syntax { get; set; } = syntax;

    public BoundCondition? Condition { get; set; }

    public SourceCitation? Source { get; set; }

    public BoundText? Title { get; set; }
}

/// <summary>A parameter; the tag of the member that expressions read.</summary>
internal sealed record BoundParameter(ParameterSyntax Syntax, Member Member, int Index)
{
    public string FullName => Syntax.Root + "." + Syntax.Name;

    /// <summary>The entry that holds at a date, or null.</summary>
    public ParameterValue? At(Date date) =>
        Syntax.History.LastOrDefault(v => v.From <= date && (v.Until is null || date <= v.Until));
}

internal sealed record BoundLevel(LevelKind Kind, BoundExpression? When, LevelSyntax Syntax)
{
    public IReadOnlyList<SourceCitation> Sources { get; init; } = [];

    public IReadOnlyList<SourceCitation> SupportedBy { get; init; } = [];
}

/// <summary>A name that a rule gives to an expression.</summary>
internal sealed record BoundLet(Symbol Symbol, BoundExpression? Expression)
{
    public BoundExpression? Expression { get; set; } = Expression;

    /// <summary>Where the name stands.</summary>
    public YamlScalar? Key { get; init; }
}

/// <summary>A rule that was understood. What decides can be set, so that a test of the tests can change it and change it back.</summary>
internal sealed class BoundRule
{
    private readonly Lazy<bool> isConfidential;

    public BoundRule() => isConfidential = new(() => Syntax!.IsConfidential || Confidentiality.IsReadBy(this), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>True when the author says so, and where something confidential takes part, so that nobody needs to think of it.</summary>
    public bool IsConfidential => isConfidential.Value;

    public required RuleSyntax Syntax { get; set; }

    public required string Topic { get; init; }

    public required string File { get; init; }

    public string Id => Syntax.Id.Value;

    public BoundText? Title { get; init; }

    public IReadOnlyList<BoundLevel> Levels { get; set; } = [];

    public BoundExpression? AppliesWhen { get; set; }

    public Symbol? Variable { get; init; }

    public BoundExpression? Items { get; set; }

    public BoundExpression? Where { get; set; }

    public IReadOnlyList<BoundLet> Lets { get; init; } = [];

    public BoundCondition? Requires { get; set; }

    public BoundText? Judgement { get; init; }

    public IReadOnlyList<BoundExpression> Evidence { get; init; } = [];

    public IReadOnlyList<BoundCondition> Unless { get; set; } = [];

    public BoundExpression? NotShownWhen { get; set; }

    public BoundExpression? Place { get; init; }

    public BoundText? NotMet { get; init; }

    public BoundText? NotShown { get; init; }

    public BoundText? Met { get; init; }

    public BoundText? Ask { get; init; }

    public BoundText? Advice { get; init; }
}

/// <summary>A pack that was read and understood; usable when there are no errors.</summary>
internal sealed class BoundPack
{
    public required PackManifest Manifest { get; init; }

    public required IReadOnlyList<BoundParameter> Parameters { get; set; }

    /// <summary>In an order in which no definition uses a later one.</summary>
    public required IReadOnlyList<BoundDefinition> Definitions { get; init; }

    public required IReadOnlyList<BoundRule> Rules { get; init; }

    public required IReadOnlyList<TestFileSyntax> Tests { get; init; }

    /// <summary>While a pack is bound: what stands behind <c>rules for:</c>, here and in the packs to build on.</summary>
    public IReadOnlyCollection<string> Topics { get; init; } = [];

    /// <summary>The root <c>inputs</c>, with a member for each input; null when the pack declares none.</summary>
    public Member? Inputs { get; init; }

    /// <summary>While a pack is bound: the rules that it inherits, which are not among <see cref="Rules"/> yet.</summary>
    public IReadOnlyList<BoundRule> Inherited { get; init; } = [];

    /// <summary>While a pack is bound: the definitions that it inherits, which are not among <see cref="Definitions"/> yet.</summary>
    public IReadOnlyList<BoundDefinition> InheritedDefinitions { get; init; } = [];

    /// <summary>Inherited rules that the pack switches off, each with the reason.</summary>
    public IReadOnlyList<(BoundRule Rule, DisabledSyntax Syntax)> Disabled { get; init; } = [];

    public Overriding Overriding { get; init; } = new();

    /// <summary>The id of a rule by its id or by one that it had before; null for none.</summary>
    public string? IdOf(string id) => (ids ??= CollectIds()).TryGetValue(id, out var current) ? current : null;

    private Dictionary<string, string>? ids;

    private Dictionary<string, string> CollectIds()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in Rules.Concat(Inherited))
            found[rule.Id] = rule.Id;
        foreach (var rule in Rules.Concat(Inherited))
        {
            foreach (var former in rule.Syntax.Formerly.Where(f => !found.ContainsKey(f.Value)))
                found.Add(former.Value, rule.Id);
        }

        return found;
    }

    /// <summary>Language → vocabulary path or enumeration member → words.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Labels { get; init; }

    /// <summary>Every name that an expression of the pack can use.</summary>
    public Scope Names { get; init; } = new();

    /// <summary>What the authors do not want to hear.</summary>
    public required Ignores Ignores { get; init; }
}

/// <summary>How the run time reads inputs.</summary>
/// <param name="Root">The inputs of a plan.</param>
/// <param name="Of">Reads one of them, of that name and type, from <paramref name="Root"/>'s object.</param>
internal sealed record InputAccess(Func<object, Value> Root, Func<string, FeelType, Func<object, Value>> Of);

/// <summary>The names that a host gives to rules.</summary>
/// <param name="Plan">The plan: a context whose members are the roots.</param>
internal sealed record Vocabulary(FeelType Plan)
{
    /// <summary>Name of the assessment date in rules.</summary>
    public const string AssessmentDate = "assessment date";

    /// <summary>Name of the root of what packs declare as inputs.</summary>
    public const string Inputs = "inputs";

    /// <summary>How inputs are read from a plan; null where there is nothing to run (in the compiler, the editor).</summary>
    public InputAccess? InputAccess { get; init; }

    /// <summary>The enumerations, by name.</summary>
    public IReadOnlyDictionary<string, FeelType> Enumerations => enumerations ??= Collect();

    private IReadOnlyDictionary<string, FeelType>? enumerations;

    /// <summary>The type of that name: a simple type, an enumeration, or <c>list of</c> one of them; null for none.</summary>
    public FeelType? TypeNamed(string name)
    {
        if (name.StartsWith("list of ", StringComparison.Ordinal))
            return TypeNamed(name.Substring(8)) is { } element ? FeelType.ListOf(element) : null;
        return name switch
        {
            "number" => FeelType.Number,
            "text" or "string" => FeelType.String,
            "boolean" => FeelType.Boolean,
            "date" => FeelType.Date,
            "duration" or "years and months duration" => FeelType.YearsMonths,
            "days and time duration" => FeelType.DaysTime,
            _ => Enumerations.TryGetValue(name, out var type) ? type : null,
        };
    }

    private Dictionary<string, FeelType> Collect()
    {
        var found = new Dictionary<string, FeelType>(StringComparer.Ordinal);
        var seen = new HashSet<FeelType>();
        var open = new Stack<FeelType>([Plan]);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (!seen.Add(type))
                continue;
            if (type.Kind == FeelTypeKind.Enumeration && type.Name is { } name)
                found[name] = type;
            if (type.Element is { } element)
                open.Push(element);
            foreach (var member in type.Members)
                open.Push(member.Type);
        }

        return found;
    }
}
