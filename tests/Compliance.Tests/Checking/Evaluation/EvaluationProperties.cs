using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>
/// What must hold for every condition and every plan. Silence is read as unknown throughout: only then does "stated" stay what
/// it is when the plan says more.
/// </summary>
public class EvaluationProperties
{
    private static readonly Value[] ThreeValues = [Value.True, Value.False, Value.NotStated];

    private static readonly Config Config = Properties.Config(2_000);

    private const int PlansPerCondition = 20;

    /// <summary>From the whole range: the default generator of numbers knows only some two hundred small ones.</summary>
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void And_and_or_follow_the_laws_of_Kleene()
    {
        var frame = new EvaluationFrame(0);
        foreach (var a in ThreeValues)
        {
            foreach (var b in ThreeValues)
            {
                Assert.Equal(Shown(Logic.And(frame, a, b)), Shown(Logic.And(frame, b, a)));
                Assert.Equal(Shown(Logic.Or(frame, a, b)), Shown(Logic.Or(frame, b, a)));
                Assert.Equal(Shown(Logic.Not(Logic.And(frame, a, b))), Shown(Logic.Or(frame, Logic.Not(a), Logic.Not(b))));
                Assert.Equal(Shown(Logic.And(frame, a, Logic.Or(frame, a, b))), Shown(a));
                foreach (var c in ThreeValues)
                    Assert.Equal(Shown(Logic.And(frame, a, Logic.And(frame, b, c))), Shown(Logic.And(frame, Logic.And(frame, a, b), c)));
            }

            Assert.Equal(Shown(a), Shown(Logic.Not(Logic.Not(a))));
        }
    }

    [Fact]
    public void With_everything_known_the_answer_is_that_of_a_naive_reader() => ForEverySeed((random, root) =>
    {
        var conditions = new RandomConditions(random);
        var plan = conditions.Completed(conditions.Plan());
        var answer = Evaluate(root, plan);
        return !Naive(root, plan, out var expected) || (answer.IsKnown && answer.IsTrue == expected);
    });

    [Fact]
    public void What_is_known_stays_when_the_plan_says_everything() => ForEverySeed((random, root) =>
    {
        var conditions = new RandomConditions(random);
        var plan = conditions.Plan();
        var before = Evaluate(root, plan);
        return !before.IsKnown || !Naive(root, conditions.Completed(plan), out var complete) || before.IsTrue == complete;
    });

    [Fact]
    public void What_is_known_stays_when_the_plan_says_more() => ForEverySeed((random, root) =>
    {
        var conditions = new RandomConditions(random);
        var plan = conditions.Plan();
        var before = Evaluate(root, plan);
        var after = Evaluate(root, conditions.Narrowed(plan));
        return !before.IsKnown || !after.IsKnown || before.IsTrue == after.IsTrue;
    });

    [Fact]
    public void The_bounds_of_a_result_hold_every_result() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var numbers = new RandomConditions(random);
        var frame = new EvaluationFrame(0);
        var op = (ArithmeticOperator)random.Next(4);
        var (left, right) = (numbers.SomeNumber(), numbers.SomeNumber());
        var result = Arithmetic.Apply(frame, op, left, right);
        return Enumerable.Range(0, PlansPerCondition).All(_ =>
        {
            var one = Arithmetic.Apply(frame, op, numbers.CompletedNumber(left), numbers.CompletedNumber(right));
            return !one.IsKnown || MayBe(result, one);
        });
    }).Check(Config);

    [Fact]
    public void Recording_changes_no_answer() => ForEverySeed((random, root) =>
    {
        var plan = new RandomConditions(random).Plan();
        var recorded = Evaluate(root, plan, new Counting());
        return Shown(Evaluate(root, plan)) == Shown(recorded);
    });

    [Fact]
    public void Many_answers_are_known_though_the_plan_is_not_complete()
    {
        var known = 0;
        for (var seed = 0; seed < 500; seed++)
            known += Evaluate(Root(new Random(seed)), new RandomConditions(new Random(seed)).Plan()).IsKnown ? 1 : 0;

        Assert.InRange(known, 100, 450);
    }

    /// <summary>A condition for every seed, and a handful of plans for every condition.</summary>
    private static void ForEverySeed(Func<Random, BoundNode, bool> holds) =>
        Prop.ForAll(Seeds, seed =>
        {
            var random = new Random(seed);
            var root = Root(random);
            return Enumerable.Range(0, PlansPerCondition).All(_ => holds(random, root));
        }).Check(Config);

    private static BoundNode Root(Random random)
    {
        while (true)
        {
            var text = new RandomConditions(random).Condition(random.Next(1, 4));
            var diagnostics = new List<FeelDiagnostic>();
            var root = FeelCompiler.Bind(text, RandomConditions.Scope, FeelProfile.Conformance, FeelType.Boolean, diagnostics)?.Root;
            if (root is not null)
                return root;
            Assert.All(diagnostics, d => Assert.True(d.Id == "CMP2013", text + ": " + d));
        }
    }

    private static Value Evaluate(BoundNode root, Dictionary<string, Value> plan, Recorder? recorder = null)
    {
        var slots = new LocalSlots();
        var evaluator = EvaluatorBuilder.Build(root, new Roots(plan), slots);
        return evaluator.Evaluate(new EvaluationFrame(slots.Count) { Recorder = recorder, SilenceAsUnknown = true });
    }

    private static bool Naive(BoundNode root, Dictionary<string, Value> plan, out bool answer)
    {
        answer = false;
        try
        {
            answer = new NaiveInterpreter(plan).Truth(root);
            return true;
        }
        catch (NaiveInterpreter.NoAnswerException)
        {
            return false;
        }
    }

    private static bool MayBe(in Value value, in Value exact)
    {
        if (value.IsKnown)
            return Operators.Equal(value, exact) is true;
        var unknown = value.AsUnknown;
        if (unknown.Alternatives is { } alternatives)
        {
            foreach (var alternative in alternatives)
            {
                if (MayBe(alternative, exact))
                    return true;
            }

            return false;
        }

        return (!unknown.Low.IsKnown || exact.AsNumber > unknown.Low.AsNumber || (exact.AsNumber == unknown.Low.AsNumber && !unknown.LowIsExclusive))
            && (!unknown.High.IsKnown || exact.AsNumber < unknown.High.AsNumber || (exact.AsNumber == unknown.High.AsNumber && !unknown.HighIsExclusive));
    }

    private static string Shown(in Value value) => value.IsKnown ? ValueText.Of(value) : "unknown";

    private sealed class Roots(Dictionary<string, Value> plan) : IOuterNames
    {
        public Evaluator Symbol(BoundSymbol node) => new ConstantRead(plan[node.Symbol.Name]) { Node = node };

        public Evaluator? Parameter(BoundMember node) => null;

        public Evaluator ParameterAsOf(BoundAsOf node, Evaluator date) => throw new NotSupportedException();
    }

    private sealed class Counting : Recorder
    {
        public override void Record(Evaluator evaluator, in Value value)
        {
        }
    }
}
