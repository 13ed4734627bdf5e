using Compliance.Checking.Evaluation;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>A rule, ready to run.</summary>
internal sealed class CompiledRule(BoundRule bound)
{
    private const int GradeCount = 3 * 6 * 9;

    private string[]? requiredPaths;
    private bool? testsTogether;
    private byte[] grades = new byte[GradeCount];

    public BoundRule Bound { get; } = bound;

    /// <summary>The manifest of its pack.</summary>
    public required PackManifest Manifest { get; set; }

    public InForce InForce { get; } = bound.Syntax.InForce;

    /// <summary>The rules of the same id, this one among them, the oldest first; empty for a rule that has only one version.</summary>
    public CompiledRule[] Versions { get; set; } = [];

    /// <summary>True when another version speaks for the rule at a date: the one that is in force, or the last where none is.</summary>
    public bool IsSpokenForOn(Date date) =>
        Versions.Length > 0 && !InForce.Holds(date) && (Versions[^1] != this || Array.Exists(Versions, v => v.InForce.Holds(date)));

    public int LetCount { get; } = bound.Lets.Count;

    /// <summary>Path of the list of <c>for each</c>, where it is a list of the plan; null otherwise.</summary>
    public string? ItemsPath { get; } = PathOf(bound.Items?.Root);

    /// <summary>What a leaf says where it fails: its own message, or that of the nearest group around it. Empty where none has one.</summary>
    public IReadOnlyDictionary<BoundCondition, BoundText> Messages { get; } = MessagesIn(bound.Requires);

    private static Dictionary<BoundCondition, BoundText> MessagesIn(BoundCondition? condition)
    {
        var found = new Dictionary<BoundCondition, BoundText>();
        void Collect(BoundCondition inner, BoundText? around)
        {
            var message = inner.Message ?? around;
            if (inner.Group is null && message is not null)
                found.Add(inner, message);
            foreach (var part in inner.Parts)
                Collect(part, message);
        }

        if (condition is not null)
            Collect(condition, null);
        return found;
    }

    public IReadOnlyList<string> Tags { get; } = bound.Syntax.Tags.Select(t => t.Value).ToList();

    /// <summary>Place of the for-each variable; -1 for a rule about the whole plan.</summary>
    public int VariableSlot { get; init; }

    public Evaluator? Items { get; init; }

    public Evaluator? AppliesWhen { get; init; }

    public Evaluator? Where { get; init; }

    /// <summary>Both, where the rule has them: what must hold for the rule to have a subject.</summary>
    public Evaluator[] Subject => field ??= new[] { AppliesWhen, Where }.OfType<Evaluator>().ToArray();

    public CompiledCondition[] Unless { get; init; } = [];

    /// <summary>True when no condition can keep the rule from applying to an item of its list.</summary>
    public bool AlwaysApplies => AppliesWhen is null && Where is null && Unless.Length == 0;

    public CompiledLevel[] Levels { get; init; } = [];

    /// <summary>True when the level is the same for all items, and no condition reads what is worked out once for each item: then they are tested together.</summary>
    public bool TestsTogether => testsTogether ??= !ReadsLets && Unless.Length == 0 && Requires is not null && Array.TrueForAll(Levels, l => l.When is null or { IsFixed: true });

    // Most lets are for messages alone.
    private bool ReadsLets => LetCount > 0 && DefinitionGraph.ExpressionsOf(Bound.Requires).Append(Bound.AppliesWhen).Append(Bound.Where)
        .OfType<BoundExpression>().SelectMany(e => e.Root.DescendantsAndSelf()).Any(n => n is BoundSymbol { Symbol.Tag: LetTag });

    /// <summary>True when the rule always applies on its first level and requires something.</summary>
    public bool AlwaysBinds { get; init; }

    public CompiledCondition? Requires { get; init; }

    /// <summary>True when the requirement asks for <c>stated(x)</c> or <c>present(x)</c>, itself or through definitions.</summary>
    public bool AsksWhetherStated { get; init; }

    /// <summary>True when the subject matter or an exception asks the same.</summary>
    public bool SubjectAsksWhetherStated { get; init; }

    public Evaluator? NotShownWhen { get; init; }

    public IReadOnlyList<Evaluator> Evidence { get; init; } = [];

    /// <summary>All placeholders.</summary>
    public IReadOnlyDictionary<BoundExpression, Placeholder> Texts { get; init; } = new Dictionary<BoundExpression, Placeholder>();

    /// <summary>Stands in <see cref="RequiredPaths"/> for the path of the item that the rule is asked of.</summary>
    public const string OfItem = "[]";

    /// <summary>The paths of the plan that the requirement names, itself or through definitions, and that of the list whose items it is asked of.</summary>
    public string[] RequiredPaths => requiredPaths ??= [.. DefinitionGraph.WithDefinitions(DefinitionGraph.ExpressionsOf(Bound.Requires).Append(Bound.Items))
        .SelectMany(e => e.Root.DescendantsAndSelf())
        .Select(n => PathOf(n, Bound.Variable)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The same rule in a pack that inherits it and may grade otherwise.</summary>
    public CompiledRule In(PackManifest manifest)
    {
        var inherited = (CompiledRule)MemberwiseClone();
        inherited.Manifest = manifest;
        inherited.grades = new byte[GradeCount];
        return inherited;
    }

    /// <summary>The grade by the pack's table or the rule's own; looked up once.</summary>
    public Grade GradeOf(CompiledLevel level, Authority authority, Outcome outcome)
    {
        ref var known = ref grades[(((int)level.Level * 6) + (int)authority) * 9 + (int)outcome];
        if (known == 0)
            known = (byte)(Grading.Lookup(this, level.Level, authority, outcome) + 1);
        return (Grade)(known - 1);
    }

    private static string? PathOf(Language.Feel.BoundNode? node, Symbol? item = null) => node switch
    {
        Language.Feel.BoundSymbol variable when item is not null && variable.Symbol == item => OfItem,
        Language.Feel.BoundSymbol { Symbol.Tag: Member { Read: not null } root } => root.Name,
        Language.Feel.BoundMember { Member.Read: not null } member => PathOf(member.Target, item) is { } target ? Plans.PlanPath.Join(target, member.Member.Name) : null,
        _ => null,
    };
}

/// <summary>A level of a rule, ready to run.</summary>
internal sealed class CompiledLevel
{
    public CompiledLevel(BoundLevel bound, Evaluator? when)
    {
        Bound = bound;
        When = when;
        Applies = bound.Kind != LevelKind.NotApplicable;
        Level = bound.Kind switch
        {
            LevelKind.Must => DutyLevel.Must,
            LevelKind.Should => DutyLevel.Should,
            _ => DutyLevel.May,
        };
        Authority = bound.Sources is [var source, ..] ? Authorities.Of(source.Source.Authority) : Authority.House;
        IsStatutory = Applies && Level == DutyLevel.Must && Authority >= Authority.Regulation;
    }

    public BoundLevel Bound { get; }

    /// <summary>The condition; null for a level that holds always.</summary>
    public Evaluator? When { get; }

    public bool Applies { get; }

    public DutyLevel Level { get; }

    public Authority Authority { get; }

    /// <summary>True for a duty that an act imposes: only these decide the conclusion.</summary>
    public bool IsStatutory { get; }
}

/// <summary>A value that a text prints, ready to run.</summary>
internal sealed class Placeholder(BoundExpression expression, Evaluator evaluator)
{
    // One number, so that no thread sees half of it.
    private int isConfidential = -1;

    public Evaluator Evaluator => evaluator;

    /// <summary>True when it may tell what is confidential; looked up once.</summary>
    public bool IsConfidential => (isConfidential >= 0 ? isConfidential : isConfidential = Confidentiality.IsReadBy(expression.Root) ? 1 : 0) == 1;
}

/// <summary>All texts of a rule.</summary>
internal static class RuleTexts
{
    public static IEnumerable<BoundText> Of(BoundRule rule) =>
        new[] { rule.Title, rule.Judgement, rule.NotMet, rule.NotShown, rule.Met, rule.Ask, rule.Advice }
            .Concat(Of(rule.Requires))
            .Concat(rule.Unless.SelectMany(Of))
            .OfType<BoundText>();

    private static IEnumerable<BoundText?> Of(BoundCondition? condition) => condition is null
        ? []
        : new[] { condition.Label, condition.Message }.Concat(condition.Parts.SelectMany(Of));
}

/// <summary>Finds <c>stated(x)</c> and <c>present(x)</c> in conditions, also through definitions and lets.</summary>
internal static class Specials
{
    public static bool AreUsed(BoundCondition? condition) => AreUsed(DefinitionGraph.ExpressionsOf(condition), []);

    public static bool AreUsed(IReadOnlyList<BoundExpression?> expressions) => AreUsed(expressions, []);

    private static bool AreUsed(IEnumerable<BoundExpression?> expressions, HashSet<object> seen)
    {
        foreach (var node in expressions.OfType<BoundExpression>().SelectMany(e => e.Root.DescendantsAndSelf()))
        {
            if (node is BoundCall { Function.IsSpecial: true })
                return true;
            if (node is not BoundSymbol { Symbol.Tag: { } tag } || !seen.Add(tag))
                continue;
            var inner = tag switch
            {
                DefinitionTag { Definition: { } definition } => definition.Versions.SelectMany(v => DefinitionGraph.ExpressionsOf(v.Condition)),
                LetTag { Let.Expression: { } let } => [let],
                _ => [],
            };
            if (AreUsed(inner, seen))
                return true;
        }

        return false;
    }
}
