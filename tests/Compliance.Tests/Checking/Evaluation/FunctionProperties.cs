using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>
/// What must hold for every way to call every function of the table: with everything known it gives what the function gives, and
/// what is known or bounded while something is open stays true when the plan says everything.
/// </summary>
public class FunctionProperties
{
    /// <summary>A function that chooses or sorts, where one is asked for.</summary>
    private const string Less = "function(x, y) x < y";

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    public static TheoryData<string, int> Signatures()
    {
        var data = new TheoryData<string, int>();
        foreach (var function in FunctionTable.All.Where(f => !f.IsClock))
        {
            for (var i = 0; i < function.Signatures.Count; i++)
                data.Add(function.Name, i);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Signatures))]
    public void With_everything_known_a_call_gives_what_the_function_gives(string name, int signature) => Holds(name, signature, (call, arguments) =>
    {
        if (call.Function.IsSpecial)
            return;
        var values = call.Types.Select(arguments.Known).ToArray();
        var plain = call.HasFunction ? default : call.Function.Signatures[signature].Invoke(values);
        var evaluated = call.Evaluate(values);
        Assert.True(call.HasFunction || Claims.Shown(plain) == Claims.Shown(evaluated), call.Text + Described(values) + ": " + Claims.Shown(plain) + " but " + Claims.Shown(evaluated));
    });

    [Theory]
    [MemberData(nameof(Signatures))]
    public void What_is_known_or_bounded_stays_true_when_everything_is_said(string name, int signature) => Holds(name, signature, (call, arguments) =>
    {
        var open = call.Types.Select(arguments.Some).ToArray();
        var before = call.Evaluate(open);
        for (var i = 0; i < 8; i++)
        {
            var complete = open.Select((v, at) => arguments.Completed(v, call.Types[at])).ToArray();
            var after = call.Evaluate(complete);
            Assert.True(Claims.MayBe(before, after), call.Text + Described(open) + " gave " + Claims.Shown(before) + ", but" + Described(complete) + " gave " + Claims.Shown(after));
        }
    });

    [Theory]
    [MemberData(nameof(Signatures))]
    public void An_unknown_result_names_why(string name, int signature) => Holds(name, signature, (call, arguments) =>
    {
        var open = call.Types.Select(arguments.Some).ToArray();
        var result = call.Evaluate(open, new Silent());
        if (result.IsKnown || open.Any(v => v.Kind == ValueKind.List))
            return;
        var reasons = result.AsUnknown.Reasons;
        Assert.NotEmpty(reasons);
        var expected = open.Where(v => !v.IsKnown && v.AsUnknown.Alternatives is null).SelectMany(v => v.AsUnknown.Reasons.Where(r => r.Path is not null)).ToHashSet();
        if (open.All(v => v.IsKnown || v.AsUnknown.Alternatives is null) && reasons.All(r => r.Kind != ReasonKind.Error))
            Assert.Superset(expected, reasons.ToHashSet());
    });

    [Fact]
    public void Many_results_are_bounded_or_known_though_something_is_open()
    {
        string[] narrowed = ["floor", "ceiling", "decimal", "round up", "round down", "round half up", "round half down", "abs", "min", "max", "sum", "product", "mean", "median", "modulo", "years and months duration", "before", "after", "coincides", "count"];
        foreach (var name in narrowed)
            Assert.True(Enumerable.Range(0, 300).Any(seed => IsNarrowed(name, new Random(seed))), name + " never tells more than its arguments");
    }

    private static bool IsNarrowed(string name, Random random)
    {
        var function = FunctionTable.Find(name)!;
        var call = new Call(function, random.Next(function.Signatures.Count), random);
        var arguments = new RandomArguments(random);
        var open = call.Types.Select(arguments.Some).ToArray();
        if (open.All(v => v.Kind != ValueKind.Unknown && (v.Kind != ValueKind.List || (v.AsList.IsExact && v.AsList.Items.All(i => i.IsKnown)))))
            return false;
        var result = call.Evaluate(open);
        return result.IsKnown || Unknowns.IsNarrowed(result);
    }

    private static void Holds(string name, int signature, Action<Call, RandomArguments> holds) => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        holds(new Call(FunctionTable.Find(name)!, signature, random), new RandomArguments(random));
    }).Holds(150);

    private static string Described(IEnumerable<Value> values) => " with " + string.Join("; ", values.Select(v => Claims.Shown(v)));

    private sealed class Call
    {
        private readonly Evaluator evaluator;
        private readonly int slots;
        private readonly Roots roots = new();

        public Call(BuiltinFunction function, int signature, Random random)
        {
            Function = function;
            var chosen = function.Signatures[signature];
            var parameters = Enumerable.Range(0, CountOf(chosen, random)).Select(chosen.ParameterAt).ToList();
            HasFunction = parameters.Exists(p => p.Type.Kind == FeelTypeKind.Function);
            var scope = new Scope();
            var names = new List<string>();
            foreach (var parameter in parameters)
            {
                if (parameter.Type.Kind == FeelTypeKind.Function)
                {
                    names.Add(Less);
                    continue;
                }

                names.Add("v" + Types.Count);
                var symbol = new Symbol(names[^1], parameter.Type);
                scope.TryAdd(symbol);
                roots.Symbols.Add(symbol);
                Types.Add(parameter.Type);
            }

            Text = function.Name + "(" + string.Join(", ", names) + ")";
            var diagnostics = new List<FeelDiagnostic>();
            var root = FeelCompiler.Bind(Text, scope, FeelProfile.Conformance, null, diagnostics)?.Root;
            Assert.True(root is not null, Text + ": " + string.Join("; ", diagnostics));
            var local = new LocalSlots();
            evaluator = EvaluatorBuilder.Build(root, roots, local);
            slots = local.Count;
        }

        public BuiltinFunction Function { get; }

        public bool HasFunction { get; }

        public List<FeelType> Types { get; } = [];

        public string Text { get; }

        public Value Evaluate(Value[] values, Recorder? recorder = null)
        {
            roots.Values = values;
            return evaluator.Evaluate(new EvaluationFrame(slots) { Recorder = recorder, SilenceAsUnknown = true });
        }

        private static int CountOf(FunctionSignature signature, Random random)
        {
            var most = Math.Min(signature.MaximumCount, signature.Parameters.Count + 1);
            return random.Next(Math.Max(1, signature.MinimumCount), most + 1);
        }
    }

    private sealed class Roots : IOuterNames
    {
        public List<Symbol> Symbols { get; } = [];

        public Value[] Values { get; set; } = [];

        public Evaluator Symbol(BoundSymbol node) => new Read(this, Symbols.IndexOf(node.Symbol)) { Node = node };

        public Evaluator? Parameter(BoundMember node) => null;

        public Evaluator ParameterAsOf(BoundAsOf node, Evaluator date) => throw new NotSupportedException();

        private sealed class Read(Roots roots, int at) : Evaluator
        {
            protected override Value Run(EvaluationFrame frame) => roots.Values[at];
        }
    }

    private sealed class Silent : Recorder
    {
        public override void Record(Evaluator evaluator, in Value value)
        {
        }
    }
}
