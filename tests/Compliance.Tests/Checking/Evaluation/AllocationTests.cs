using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Language.Feel;
using static Compliance.Tests.Language.Feel.SmallPlan;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>A check runs the same conditions over and over: what is simple allocates nothing, known or silent.</summary>
public class AllocationTests
{
    [Theory]
    [InlineData("employer.regular employees > law.threshold and employer.sector = \"public\"")]
    [InlineData("employer.regular employees + 1 > 2 * law.threshold or not(employer.party demand)")]
    [InlineData("document.date < plan start and (employer.regular employees in [20..50])")]
    [InlineData("some m in measures satisfies m.cost > 100 and m.done")]
    [InlineData("stated(employer.name) and count(measures) > 3")]
    public void Simple_conditions_allocate_nothing(string text)
    {
        var stated = Plan(
            ("employer", Object(("regular employees", Value.Of(30m)), ("sector", Value.Of("public")), ("party demand", Value.True), ("name", Value.Of("x")))),
            ("law", Object(("threshold", Value.Of(20m)))),
            ("document", Object(("date", Value.Of(new Date(2024, 1, 1))))),
            ("plan start", Value.Of(new Date(2024, 6, 1))),
            ("measures", List(Object(("cost", Value.Of(5m)), ("done", Value.True)), Object(("cost", Value.Of(500m)), ("done", Value.False)))));

        Assert.Equal((0, 0), (Allocated(text, stated), Allocated(text, Plan())));
    }

    private static long Allocated(string text, Dictionary<string, Value> plan)
    {
        var root = Bind(text, out _)!;
        var slots = new LocalSlots();
        var evaluator = EvaluatorBuilder.Build(root, new Names(plan), slots);
        var frame = new EvaluationFrame(slots.Count);
        for (var i = 0; i < 50; i++)
            evaluator.Evaluate(frame);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            evaluator.Evaluate(frame);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class Names(Dictionary<string, Value> plan) : IOuterNames
    {
        public Evaluator Symbol(BoundSymbol node) => new ConstantRead(plan[node.Symbol.Name]);

        public Evaluator? Parameter(BoundMember node) => null;

        public Evaluator ParameterAsOf(BoundAsOf node, Evaluator date) => throw new NotSupportedException();
    }
}
