using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary>Turns typed trees into evaluators.</summary>
internal sealed partial class EvaluatorBuilder
{
    private readonly IOuterNames outer;
    private readonly LocalSlots slots;

    private EvaluatorBuilder(IOuterNames outer, LocalSlots slots)
    {
        this.outer = outer;
        this.slots = slots;
    }

    /// <summary>Builds the evaluator of an expression.</summary>
    public static Evaluator Build(BoundNode root, IOuterNames outer, LocalSlots slots) =>
        throw new NotImplementedException();
}
