namespace Compliance.Language.Frame;

/// <summary>A text in the languages of the pack.</summary>
internal sealed record TextSyntax(YamlNode Node, IReadOnlyDictionary<string, YamlScalar> ByLanguage);

/// <summary>The days on which something is in force, both included.</summary>
internal sealed record InForce(Date? From, Date? Until)
{
    public static InForce Always { get; } = new(null, null);

    public bool Holds(Date date) => (From is null || date >= From) && (Until is null || date <= Until);

    /// <summary>True when there is a day on which both hold.</summary>
    public bool Overlaps(InForce other) =>
        !((Until is { } end && other.From is { } start && end < start) || (other.Until is { } otherEnd && From is { } ownStart && otherEnd < ownStart));
}

internal enum GroupKind
{
    All,
    Any,
    None,
}

/// <summary>A condition: an expression, or a group of conditions.</summary>
internal sealed record ConditionSyntax(YamlNode Node)
{
    public YamlScalar? Expression { get; init; }

    public GroupKind? Group { get; init; }

    public IReadOnlyList<ConditionSyntax> Parts { get; init; } = [];

    public TextSyntax? Label { get; init; }

    public YamlScalar? Source { get; init; }

    public TextSyntax? Message { get; init; }
}

internal sealed record DefinitionSyntax(YamlNode Node, YamlScalar Name)
{
    public bool IsDuty { get; init; }

    public YamlScalar? Type { get; init; }

    public TextSyntax? Title { get; init; }

    public YamlScalar? Source { get; init; }

    public ConditionSyntax? Condition { get; init; }

    /// <summary>The definition in whose place this one stands while it is in force.</summary>
    public YamlScalar? Overrides { get; init; }

    public InForce InForce { get; init; } = InForce.Always;
}

internal enum LevelKind
{
    Must,
    Should,
    May,
    NotApplicable,
}

internal sealed record LevelSyntax(YamlNode Node, LevelKind Kind)
{
    /// <summary>The condition; null for always and otherwise.</summary>
    public YamlScalar? When { get; init; }

    public IReadOnlyList<YamlScalar> Sources { get; init; } = [];

    public IReadOnlyList<YamlScalar> SupportedBy { get; init; } = [];
}

internal enum SilencePolicy
{
    /// <summary>Open for unknown leaves, not shown for <c>stated</c> and <c>present</c>.</summary>
    ByLeaf,
    Open,
    NotShown,
    Ignore,
}

internal enum RuleStatus
{
    Active,
    Draft,
    Repealed,
}

internal sealed record RuleSyntax(YamlNode Node, YamlScalar Id)
{
    public TextSyntax? Title { get; init; }

    public IReadOnlyList<YamlScalar> Tags { get; init; } = [];

    public InForce InForce { get; init; } = InForce.Always;

    public RuleStatus Status { get; init; }

    public IReadOnlyList<YamlScalar> Formerly { get; init; } = [];

    public bool IsConfidential { get; init; }

    public IReadOnlyList<LevelSyntax> Levels { get; init; } = [];

    public YamlScalar? AppliesWhen { get; init; }

    public YamlScalar? ForEach { get; init; }

    public YamlScalar? Where { get; init; }

    public IReadOnlyList<YamlEntry> Lets { get; init; } = [];

    public ConditionSyntax? Requires { get; init; }

    public TextSyntax? Judgement { get; init; }

    public IReadOnlyList<YamlScalar> Evidence { get; init; } = [];

    public IReadOnlyList<ConditionSyntax> Unless { get; init; } = [];

    public SilencePolicy IfNotStated { get; init; }

    public YamlScalar? NotShownWhen { get; init; }

    public IReadOnlyDictionary<string, string> Grades { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<YamlScalar> FollowsFrom { get; init; } = [];

    /// <summary>The rule that gives way where this one applies.</summary>
    public YamlScalar? Overrides { get; init; }

    public YamlScalar? Place { get; init; }

    public TextSyntax? NotMet { get; init; }

    public TextSyntax? NotShown { get; init; }

    public TextSyntax? Met { get; init; }

    public TextSyntax? Ask { get; init; }

    public TextSyntax? Advice { get; init; }
}

internal sealed record RuleFileSyntax(SourceText File, string Topic, IReadOnlyList<DefinitionSyntax> Definitions, IReadOnlyList<RuleSyntax> Rules);

/// <summary>A citable source of the register in <c>pack.yaml</c>.</summary>
internal sealed record SourceEntry(string Id, YamlNode Node)
{
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    public string Authority { get; init; } = "house";

    /// <summary>Its official number, such as that of an act.</summary>
    public string? Number { get; init; }

    public string? Url { get; init; }

    public Date? TextChecked { get; init; }

    public IReadOnlyList<EnforcementEntry> Enforcement { get; init; } = [];
}

/// <summary>Who follows up some sections of a source.</summary>
internal sealed record EnforcementEntry(IReadOnlyList<string> Sections, IReadOnlyDictionary<string, string> Text);

/// <summary>An inherited rule that a pack switches off.</summary>
internal sealed record DisabledSyntax(YamlScalar Rule, IReadOnlyDictionary<string, string> Reason);

/// <summary>A fact beyond the plan model that a pack asks for: <c>inputs.…</c> in rules.</summary>
internal sealed record InputSyntax(YamlScalar Name, YamlScalar? Type)
{
    public string? Unit { get; init; }

    public IReadOnlyDictionary<string, string> Label { get; init; } = new Dictionary<string, string>();

    /// <summary>The question that asks for it, by language.</summary>
    public IReadOnlyDictionary<string, string> Ask { get; init; } = new Dictionary<string, string>();
}

/// <summary>What the cases of a pack must show before they are enough.</summary>
/// <param name="Leaves">Of <c>true</c>, <c>false</c>, <c>unknown</c>: what each leaf condition must be seen to be.</param>
/// <param name="Boundaries">True when the values on and beside each parameter must be seen.</param>
internal sealed record CoverageGate(IReadOnlyList<string> Leaves, bool Boundaries)
{
    /// <summary>True for what must be seen: a truth value of a leaf, a value that is known or not, a side of a boundary.</summary>
    public bool Demands(string what) => what switch
    {
        "below" or "on" or "above" => Boundaries,
        "known" => Leaves.Contains("true") || Leaves.Contains("false"),
        _ => Leaves.Contains(what),
    };
}

internal sealed record PackManifest(SourceText File)
{
    public string Id { get; init; } = "";

    public string Version { get; init; } = "";

    /// <summary>The country whose law the rules are of, as <c>NO</c>; null where the pack does not say it.</summary>
    public string? Jurisdiction { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, SourceEntry> Sources { get; init; } = new Dictionary<string, SourceEntry>();

    public IReadOnlyList<InputSyntax> Inputs { get; init; } = [];

    /// <summary>The packs that this one builds on, as <c>name@range</c>.</summary>
    public IReadOnlyList<YamlScalar> Extends { get; init; } = [];

    public IReadOnlyList<DisabledSyntax> Disabled { get; init; } = [];

    /// <summary>What the cases must show; null where the pack asks for nothing.</summary>
    public CoverageGate? Coverage { get; init; }

    /// <summary>Kind and id ("outcome/not met", "grade/critical") → language → the word that reports print.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Names { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Row ("must by act") → outcome → grade.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Grades { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();
}

/// <summary>A value of a parameter from a date on.</summary>
internal sealed record ParameterValue(Date From, Date? Until, Value Value, string? Source, YamlNode Node)
{
    public Date? Checked { get; init; }

    public string Status { get; init; } = "enacted";
}

internal sealed record ParameterSyntax(string Root, string Name, YamlNode Node)
{
    public FeelType Type { get; init; } = FeelType.Number;

    public string? Unit { get; init; }

    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    public string? CompareAs { get; init; }

    public IReadOnlyList<ParameterValue> History { get; init; } = [];
}

/// <summary>One case of a tests file; plans stay YAML until a host that knows the plan model reads them.</summary>
internal sealed record TestCase(YamlScalar Name)
{
    public YamlNode? Given { get; init; }

    public IReadOnlyList<YamlEntry> With { get; init; } = [];

    public Date? AsOf { get; init; }

    public IReadOnlyList<YamlEntry> ExpectedDefinitions { get; init; } = [];

    /// <summary>Null when the case says nothing about findings.</summary>
    public IReadOnlyList<ExpectedFinding>? ExpectedFindings { get; init; }

    /// <summary>True when other findings may exist too (<c>contains:</c>).</summary>
    public bool IsPartial { get; init; }

    /// <summary>Null when the case says nothing about judgements.</summary>
    public IReadOnlyList<ExpectedFinding>? ExpectedJudgements { get; init; }

    /// <summary>Rules that the case expects to be met, whatever else there is.</summary>
    public IReadOnlyList<YamlScalar> ExpectedMet { get; init; } = [];

    /// <summary>Rules that the case expects not to apply, whatever else there is.</summary>
    public IReadOnlyList<YamlScalar> ExpectedNotApplicable { get; init; } = [];

    public YamlScalar? ExpectedConclusion { get; init; }

    /// <summary>The rules that the case names, in the order of its file.</summary>
    public IEnumerable<YamlScalar> NamedRules =>
        (ExpectedFindings ?? []).Concat(ExpectedJudgements ?? []).Select(f => f.Rule).Concat(ExpectedMet).Concat(ExpectedNotApplicable);
}

internal sealed record ExpectedFinding(YamlScalar Rule)
{
    public YamlScalar? Outcome { get; init; }

    public YamlScalar? Grade { get; init; }

    public YamlScalar? Level { get; init; }

    public YamlScalar? Authority { get; init; }

    public YamlScalar? Place { get; init; }

    public YamlScalar? Item { get; init; }

    public IReadOnlyList<YamlScalar>? DependsOn { get; init; }

    public IReadOnlyList<YamlScalar>? Missing { get; init; }

    public YamlScalar? Message { get; init; }
}

/// <summary>What the cases of a pack need not show, with the reason: a mutant that survives, or a value that no case has.</summary>
internal sealed record AcceptedGap(YamlScalar What, bool IsSurvivor, string Reason);

internal sealed record TestFileSyntax(SourceText File, IReadOnlyList<YamlScalar> Topics, Date? AsOf, IReadOnlyList<TestCase> Cases)
{
    public IReadOnlyList<AcceptedGap> Accepted { get; init; } = [];
}
