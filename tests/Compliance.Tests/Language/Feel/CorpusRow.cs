using System.Text.Json;
using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Tests.Language.Feel;

/// <summary>One row of the conformance corpus: an expression, what it may use, and what it must give.</summary>
internal sealed class CorpusRow(JsonElement json)
{
    private readonly LocalSlots slots = new();
    private readonly Names names = new();

    public string Name => json.GetProperty("suite").GetString() + " " + json.GetProperty("id").GetString();

    public string Expression => json.GetProperty("expression").GetString()!;

    public string Area => json.GetProperty("area").GetString()!;

    public string Subset => json.GetProperty("subset").GetString()!;

    public bool IsError => json.GetProperty("error").GetBoolean();

    public bool Counts => !json.TryGetProperty("outOfClrYearRange", out var outside) || !outside.GetBoolean();

    public bool ExpectsNull => json.GetProperty("expected").GetProperty("type").GetString() == "null";

    public string Expected => json.GetProperty("expected").GetRawText();

    /// <summary>What came out, or why the row was rejected.</summary>
    public string Outcome { get; private set; } = "";

    public bool Rejected { get; private set; }

    /// <summary>Binds and runs the row; true when it gives what it must.</summary>
    public bool Run()
    {
        var scope = new Scope();
        foreach (var input in json.GetProperty("inputs").EnumerateObject())
        {
            var type = json.GetProperty("inputTypes").TryGetProperty(input.Name, out var declared) ? CorpusTypes.Type(declared) : FeelType.Any;
            Declare(scope, input.Name, type, new ConstantRead(CorpusTypes.Value(input.Value)));
        }

        if (json.TryGetProperty("deps", out var earlier))
        {
            foreach (var dependency in earlier.EnumerateArray())
                Depend(scope, dependency);
        }

        var diagnostics = new List<FeelDiagnostic>();
        var bound = FeelCompiler.Bind(Expression, scope, FeelProfile.Conformance, null, diagnostics);
        var wanted = CorpusTypes.Type(json.GetProperty("type"));
        if (bound is null || !Fits(bound.Type, wanted))
        {
            Rejected = true;
            Outcome = bound is null ? "rejected: " + string.Join("; ", diagnostics) : $"rejected: {bound.Type} is not {wanted}";
            return ExpectsNull;
        }

        var evaluator = EvaluatorBuilder.Build(bound.Root, names, slots);
        var value = Coerced(evaluator.Evaluate(new EvaluationFrame(slots.Count)), wanted);
        Outcome = value.Kind == ValueKind.Unknown
            ? "unknown: " + string.Join("; ", value.AsUnknown.Reasons.Select(r => r.Detail ?? r.Kind.ToString()))
            : ValueText.Literal(value);
        return ExpectsNull
            ? value.Kind is ValueKind.Null or ValueKind.Unknown
            : Same(value, CorpusTypes.Value(json.GetProperty("expected")));
    }

    private void Depend(Scope scope, JsonElement dependency)
    {
        var bound = FeelCompiler.Bind(dependency.GetProperty("expression").GetString()!, scope, FeelProfile.Conformance, null, []);
        var declared = CorpusTypes.Type(dependency.GetProperty("type"));
        var type = bound is null || declared.Kind is not (FeelTypeKind.Any or FeelTypeKind.Context) ? declared : bound.Type;
        Declare(
            scope,
            dependency.GetProperty("name").GetString()!,
            type,
            bound is null ? new ConstantRead(Value.Null) : EvaluatorBuilder.Build(bound.Root, names, slots));
    }

    private void Declare(Scope scope, string name, FeelType type, Evaluator evaluator)
    {
        var symbol = new Symbol(name, type);
        scope.TryAdd(symbol);
        names.Evaluators[symbol] = evaluator;
    }

    /// <summary>A list of one item may stand for the item, and the other way round.</summary>
    private static bool Fits(FeelType type, FeelType wanted) =>
        TypeRules.IsAssignable(type, wanted)
        || (type.Kind == FeelTypeKind.List && TypeRules.IsAssignable(type.Element!, wanted))
        || (wanted.Kind == FeelTypeKind.List && TypeRules.IsAssignable(type, wanted.Element!));

    private static Value Coerced(Value value, FeelType wanted)
    {
        if (wanted.Kind == FeelTypeKind.Any || !value.IsKnown || value.Kind == ValueKind.Null)
            return value;
        if (value.Kind == ValueKind.List && wanted.Kind != FeelTypeKind.List)
            return value.AsList.Items.Count == 1 ? value.AsList.Items[0] : Value.Null;
        return value.Kind != ValueKind.List && wanted.Kind == FeelTypeKind.List ? Value.Of(new ListValue([value])) : value;
    }

    private static bool Same(in Value actual, in Value expected)
    {
        if (actual.Kind != expected.Kind)
            return false;
        switch (actual.Kind)
        {
            case ValueKind.Null:
                return true;
            case ValueKind.Number:
                return Math.Abs(actual.AsNumber - expected.AsNumber) <= 1e-8m;
            case ValueKind.List:
                var (left, right) = (actual.AsList.Items, expected.AsList.Items);
                return left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second));
            case ValueKind.Context:
                var (one, other) = ((ContextValue)actual.AsObject, (ContextValue)expected.AsObject);
                return one.Entries.Count == other.Entries.Count
                    && one.Entries.All(e => other.TryGet(e.Key, out var value) && Same(e.Value, value));
            default:
                return Operators.Equal(actual, expected) is true && ValueText.Of(actual) == ValueText.Of(expected);
        }
    }

    private sealed class Names : IOuterNames
    {
        public Dictionary<Symbol, Evaluator> Evaluators { get; } = [];

        public Evaluator Symbol(BoundSymbol node) => Evaluators[node.Symbol];

        public Evaluator? Parameter(BoundMember node) => null;

        public Evaluator ParameterAsOf(BoundAsOf node, Evaluator date) => throw new InvalidOperationException("the corpus has no parameters");
    }
}
