using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>
/// The laws of unknown values, for expressions of every construct and function in each other. That nothing is left out is itself
/// a test: what the compiler can make and the function table holds must turn up here.
/// </summary>
public class ExpressionProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private const int PlansPerExpression = 6;

    /// <summary>Nodes that no expression of a known type consists of: mistakes, and function values but for the one that sorts.</summary>
    private static readonly HashSet<Type> Elsewhere = [typeof(BoundMistake), typeof(BoundInvocation), typeof(BoundFunctionName), typeof(BoundSingleton)];

    [Fact]
    public void Every_construct_and_every_function_turns_up()
    {
        var seen = Enumerable.Range(0, 6_000).SelectMany(seed => Root(new Random(seed)).DescendantsAndSelf().SelectMany(Kinds)).ToHashSet(StringComparer.Ordinal);
        var nodes = typeof(BoundNode).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(BoundNode)) && !Elsewhere.Contains(t)).Select(t => t.Name);
        var wanted = nodes
            .Concat(Enum.GetNames<ArithmeticOperator>())
            .Concat(Enum.GetNames<ComparisonOperator>())
            .Concat(Enum.GetNames<TestKind>())
            .Concat(FunctionTable.All.Where(f => !f.IsClock && f.Name != "not").Select(f => f.Name));
        var missing = string.Join(", ", wanted.Except(seen, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.True(missing.Length == 0, missing);
    }

    [Fact]
    public void With_everything_known_the_answer_is_that_of_plain_FEEL() => ForEachExpression((text, root, random) =>
    {
        var arguments = new RandomArguments(random);
        var plan = RandomExpressions.Completed(RandomExpressions.Plan(arguments), arguments, _ => true);
        var answer = Evaluate(root, plan);
        if (Plain(root, plan) is { } plain)
            Assert.True(answer.IsKnown && Claims.MayBe(answer, plain), Described(text, plan, root) + Claims.Shown(answer) + ", but plain FEEL says " + Claims.Shown(plain));
    });

    [Fact]
    public void What_is_known_or_bounded_stays_true_when_the_plan_says_more_or_everything() => ForEachExpression((text, root, random) =>
    {
        var arguments = new RandomArguments(random);
        var plan = RandomExpressions.Plan(arguments);
        var chosen = random.Next();
        var more = RandomExpressions.Completed(plan, arguments, name => ((chosen >> (name[0] + name[1])) & 1) == 0);
        var everything = RandomExpressions.Completed(more, arguments, _ => true);
        var (before, between, after) = (Evaluate(root, plan), Evaluate(root, more), Evaluate(root, everything));
        Assert.True(Claims.MayBe(before, after), Described(text, plan, root) + Claims.Shown(before) + ", but" + Described("", everything, root) + Claims.Shown(after));
        Assert.True(Claims.MayBe(between, after), Described(text, more, root) + Claims.Shown(between) + ", but" + Described("", everything, root) + Claims.Shown(after));
        Assert.True(before.Kind != ValueKind.Boolean || !between.IsKnown || before.IsTrue == between.IsTrue, Described(text, plan, root) + Claims.Shown(before) + ", but" + Described("", more, root) + Claims.Shown(between));
    });

    [Fact]
    public void The_laws_of_Kleene_hold_whatever_the_conditions_are() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var expressions = new RandomExpressions(random);
        var (a, b, c) = (expressions.Condition(2), expressions.Condition(2), expressions.Condition(1));
        var plan = RandomExpressions.Plan(new RandomArguments(random));
        void Same(string left, string right)
        {
            if (Bound(left, FeelType.Boolean) is { } one && Bound(right, FeelType.Boolean) is { } other)
                Assert.True(Truth(one, plan) == Truth(other, plan), Described(left, plan, one) + Truth(one, plan) + ", but " + right + " is " + Truth(other, plan));
        }

        Same($"not({a} and {b})", $"(not({a}) or not({b}))");
        Same($"not({a} or {b})", $"(not({a}) and not({b}))");
        Same($"({a} and {b})", $"({b} and {a})");
        Same($"({a} or ({b} or {c}))", $"(({a} or {b}) or {c})");
        Same($"({a} and ({b} or {c}))", $"(({a} and {b}) or ({a} and {c}))");
        Same($"not(not({a}))", a);
    }).Holds(300);

    [Fact]
    public void A_truth_that_is_told_without_a_value_is_that_of_the_value() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var text = new RandomExpressions(random).Condition(random.Next(1, 4));
        if (Bound(text, FeelType.Boolean) is not { } root)
            return;
        for (var i = 0; i < PlansPerExpression; i++)
        {
            var plan = RandomExpressions.Plan(new RandomArguments(random));
            var slots = new LocalSlots();
            var evaluator = EvaluatorBuilder.Build(root, new Roots(plan), slots);
            var frame = new EvaluationFrame(slots.Count);
            var truth = evaluator.Test(frame);
            var value = evaluator.Evaluate(frame);
            Assert.True(truth == default || truth == Logic.TruthOf(value), Described(text, plan, root) + Claims.Shown(value) + ", but without a value " + truth);
        }
    }).Holds(1_500);

    [Fact]
    public void Many_answers_are_known_though_the_plan_is_not_complete()
    {
        var known = Enumerable.Range(0, 1_000).Count(seed => Evaluate(Root(new Random(seed)), RandomExpressions.Plan(new RandomArguments(new Random(seed)))).IsKnown);
        Assert.InRange(known, 300, 900);
    }

    private static void ForEachExpression(Action<string, BoundNode, Random> holds) => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var root = Root(random, out var text);
        for (var i = 0; i < PlansPerExpression; i++)
            holds(text, root, random);
    }).Holds(1_500);

    private static IEnumerable<string> Kinds(BoundNode node) => node switch
    {
        BoundCall call => [nameof(BoundCall), call.Function.Name],
        BoundArithmetic arithmetic => [nameof(BoundArithmetic), arithmetic.Operator.ToString()],
        BoundComparison comparison => [nameof(BoundComparison), comparison.Operator.ToString()],
        BoundTest test => [nameof(BoundTest), test.Kind.ToString()],
        _ => [node.GetType().Name],
    };

    private static BoundNode Root(Random random) => Root(random, out _);

    /// <summary>The next expression in which no constant part is a mistake.</summary>
    private static BoundNode Root(Random random, out string text)
    {
        while (true)
        {
            text = new RandomExpressions(random).Expression(random.Next(1, 4));
            if (Bound(text, null) is { } root)
                return root;
        }
    }

    private static BoundNode? Bound(string text, FeelType? type)
    {
        var diagnostics = new List<FeelDiagnostic>();
        var root = FeelCompiler.Bind(text, RandomExpressions.Scope, FeelProfile.Conformance, type, diagnostics)?.Root;
        Assert.All(diagnostics, d => Assert.True(d.Id is "CMP2013" or "CMP1008", text + ": " + d));
        return root;
    }

    private static string Truth(BoundNode root, Dictionary<string, Value> plan) => Evaluate(root, plan) is { Kind: ValueKind.Boolean } truth ? Claims.Shown(truth) : "unknown";

    private static Value Evaluate(BoundNode root, Dictionary<string, Value> plan)
    {
        var slots = new LocalSlots();
        var evaluator = EvaluatorBuilder.Build(root, new Roots(plan), slots);
        return evaluator.Evaluate(new EvaluationFrame(slots.Count) { SilenceAsUnknown = true });
    }

    private static Value? Plain(BoundNode root, Dictionary<string, Value> plan)
    {
        try
        {
            return new PlainFeel(plan, Limit).Of(root);
        }
        catch (PlainFeel.NoAnswerException)
        {
            return null;
        }
    }

    /// <summary>A parameter that changes with the days.</summary>
    private static Value Limit(Date date) => Value.Of((decimal)(date.DayNumber / 7 % 10));

    private static string Described(string text, Dictionary<string, Value> plan, BoundNode root)
    {
        var names = root.DescendantsAndSelf().OfType<BoundSymbol>().Select(s => s.Symbol.Name).Distinct().Where(plan.ContainsKey);
        return text + " with " + string.Join("; ", names.Select(n => n + " = " + Claims.Shown(plan[n]))) + " gave ";
    }

    private sealed class Roots(Dictionary<string, Value> plan) : IOuterNames
    {
        public Evaluator Symbol(BoundSymbol node) => new ConstantRead(plan[node.Symbol.Name]) { Node = node };

        public Evaluator? Parameter(BoundMember node) => null;

        public Evaluator ParameterAsOf(BoundAsOf node, Evaluator date) => new Dated(date) { Node = node };

        private sealed class Dated(Evaluator date) : Evaluator
        {
            protected override Value Run(EvaluationFrame frame)
            {
                var at = date.Evaluate(frame);
                return at.IsKnown ? Limit(at.AsDate) : Unknowns.From(at);
            }
        }
    }
}
