using Compliance.Language;

namespace Compliance.Checking.Evaluation;

/// <summary>Reads a local variable, or the item of the frame's for each.</summary>
internal sealed class LocalRead(int slot) : Evaluator
{
    public int Slot { get; } = slot;

    public override bool IsFixedBut(int slot) => slot == Slot;

    public override bool Ignores(int slot) => slot != Slot;

    protected override Value Run(EvaluationFrame frame) => frame.Locals[Slot];
}

/// <summary>A value that is known when the rules are built.</summary>
internal sealed class ConstantRead(Value value) : Evaluator
{
    private readonly Value value = value;

    public ref readonly Value Value => ref value;

    public override bool IsFixedBut(int slot) => true;

    protected override Value Run(EvaluationFrame frame) => value;
}
