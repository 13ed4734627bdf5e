using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Tests.Language.Feel;

/// <summary>A small vocabulary to write expressions in, and plans that may say little.</summary>
internal static class SmallPlan
{
    private static readonly FeelType Sector = FeelType.Enumeration("sector", ["public", "private"]);

    private static readonly FeelType Theme = FeelType.Enumeration("theme", ["recruitment", "pay and conditions", "harassment"]);

    private static readonly FeelType Employer = FeelType.ContextOf("employer", new MemberTable(
        Read("name", FeelType.String),
        Read("regular employees", FeelType.Number, "persons"),
        Read("regular employees abroad", FeelType.Number, "persons"),
        Read("share of women", FeelType.Number, "percent"),
        Read("sector", Sector),
        Read("party demand", FeelType.Boolean)));

    private static readonly FeelType Measure = FeelType.ContextOf("measure", new MemberTable(
        Read("number", FeelType.String),
        Read("cost", FeelType.Number, "NOK"),
        Read("deadline", FeelType.Date),
        Read("done", FeelType.Boolean),
        Read("owners", FeelType.ListOf(FeelType.String))));

    private static readonly FeelType Document = FeelType.ContextOf("document", new MemberTable(
        Read("date", FeelType.Date),
        Read("reference year", FeelType.Number),
        Read("themes", FeelType.ListOf(Theme, mentioned: true))));

    private static readonly FeelType Law = FeelType.ContextOf("law", new MemberTable(
        Read("threshold", FeelType.Number, "persons"),
        Read("interval", FeelType.YearsMonths)));

    /// <summary>The names that expressions may use.</summary>
    public static Scope Scope { get; } = MakeScope();

    /// <summary>A plan object that says what is given and is silent about all else.</summary>
    public static Value Object(params (string Name, Value Value)[] entries) =>
        Value.Context(entries.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal));

    /// <summary>A plan; roots that are not given say nothing.</summary>
    public static Dictionary<string, Value> Plan(params (string Name, Value Value)[] roots)
    {
        var plan = Scope.Symbols.ToDictionary(s => s.Name, s => s.Type.Kind == FeelTypeKind.Context ? Object() : default, StringComparer.Ordinal);
        foreach (var (name, value) in roots)
            plan[name] = value;
        return plan;
    }

    public static Dictionary<string, Value> Employing(Value employees) =>
        Plan(("employer", Object(("regular employees", employees))));

    public static BoundNode? Bind(string text, out List<FeelDiagnostic> diagnostics, FeelProfile profile = FeelProfile.RuleFile, FeelType? expected = null)
    {
        diagnostics = [];
        return FeelCompiler.Bind(text, Scope, profile, expected, diagnostics)?.Root;
    }

    /// <summary>The only diagnostic of an expression.</summary>
    public static FeelDiagnostic Diagnose(string text, FeelProfile profile = FeelProfile.RuleFile, FeelType? expected = null)
    {
        Bind(text, out var diagnostics, profile, expected);
        return Assert.Single(diagnostics);
    }

    public static Value Evaluate(string text, Dictionary<string, Value> plan, FeelProfile profile = FeelProfile.RuleFile, Action<EvaluationFrame>? prepare = null)
    {
        var root = Bind(text, out var diagnostics, profile);
        Assert.Empty(diagnostics);
        return Evaluate(root!, plan, prepare);
    }

    public static Value Evaluate(BoundNode root, Dictionary<string, Value> plan, Action<EvaluationFrame>? prepare = null)
    {
        var slots = new LocalSlots();
        var evaluator = EvaluatorBuilder.Build(root, new Roots(plan), slots);
        var frame = new EvaluationFrame(slots.Count);
        prepare?.Invoke(frame);
        return evaluator.Evaluate(frame);
    }

    public static Value List(params Value[] items) => Value.Of(items.Length == 0 ? ListValue.None : new ListValue(items));

    public static Value Mentioned(params Value[] items) => Value.Of(new ListValue(items, mentioned: true));

    public static Value Texts(params string[] texts) => List([.. texts.Select(t => Value.Of(t))]);

    private static Member Read(string name, FeelType type, string? unit = null) => new(name, type)
    {
        Unit = unit,
        Read = host => ((Dictionary<string, Value>)host).GetValueOrDefault(name),
    };

    private static Scope MakeScope()
    {
        var scope = new Scope
        {
            Labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["jevnlig sysselsatte"] = "employer.regular employees" },
        };
        scope.TryAdd(new Symbol("employer", Employer));
        scope.TryAdd(new Symbol("document", Document));
        scope.TryAdd(new Symbol("law", Law));
        scope.TryAdd(new Symbol("measures", FeelType.ListOf(Measure)));
        scope.TryAdd(new Symbol("four-step duty", FeelType.Boolean));
        scope.TryAdd(new Symbol("plan start", FeelType.Date));
        return scope;
    }

    private sealed class Roots(Dictionary<string, Value> plan) : IOuterNames
    {
        public Evaluator Symbol(BoundSymbol node) => new ConstantRead(plan[node.Symbol.Name]) { Node = node };

        public Evaluator? Parameter(BoundMember node) => null;

        public Evaluator ParameterAsOf(BoundAsOf node, Evaluator date) =>
            new MemberRead(new ConstantRead(plan["law"]), ((BoundMember)node.Parameter).Member, "law");
    }
}
