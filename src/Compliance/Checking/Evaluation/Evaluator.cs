using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary>
/// One node of an expression, ready to run. Built once per rule set, shared by all threads, without state of its own: what
/// changes lives in the <see cref="EvaluationFrame"/>.
/// </summary>
internal abstract class Evaluator
{
    /// <summary>The node that it runs; null where the frame made it (parameters, definitions).</summary>
    public BoundNode? Node { get; init; }

    /// <summary>The value, known or unknown. Never throws for anything a plan may hold.</summary>
    public Value Evaluate(EvaluationFrame frame)
    {
        return frame.Recorder is { } recorder ? Recorded(frame, recorder) : Run(frame);
    }

    /// <summary>
    /// Whether it is true or false, and nothing of why it may be neither: <see cref="Evaluate"/> gives the same where it is one of
    /// them. Only for a frame that <see cref="EvaluationFrame.IsPlain"/>.
    /// </summary>
    public virtual Truth Test(EvaluationFrame frame) => Logic.TruthOf(Run(frame));

    /// <summary>
    /// The same for each item of a list: where a truth is true on entry it becomes that of the item, elsewhere nobody asks. Gives no
    /// other answers than <see cref="Test"/> with the item as the variable.
    /// </summary>
    /// <param name="frame">The frame.</param>
    /// <param name="slot">Place of the variable that holds an item.</param>
    /// <param name="items">The items, objects of the plan.</param>
    /// <param name="truths">A truth for each item.</param>
    public virtual void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (truths[i] == Truth.True)
                truths[i] = TestOf(frame, slot, items[i]);
        }
    }

    /// <summary>The truth of one item, as <see cref="Test"/> tells it.</summary>
    protected Truth TestOf(EvaluationFrame frame, int slot, object? item)
    {
        frame.Locals[slot] = Value.Context(item);
        return Test(frame);
    }

    /// <summary>
    /// Reads a whole number, or the number of a day, of each item of a list without making values. Where it is known, or nothing is
    /// stated, <see cref="Peek"/> with the item as the variable gives the same.
    /// </summary>
    /// <param name="frame">The frame, which must be plain.</param>
    /// <param name="kind">What is wanted: numbers or dates.</param>
    /// <param name="slot">Place of the variable that holds an item.</param>
    /// <param name="items">The items, objects of the plan.</param>
    /// <param name="asked">Where a truth is not true nobody asks.</param>
    /// <param name="wholes">What was read; see <see cref="Whole"/>.</param>
    /// <returns>False where it cannot; then nothing was read.</returns>
    public virtual bool TryReadEach(EvaluationFrame frame, ValueKind kind, int slot, ReadOnlySpan<object?> items, ReadOnlySpan<Truth> asked, Span<int> wholes) => false;

    /// <summary>The value, where a silent one need not tell its path. Only for a frame that <see cref="EvaluationFrame.IsPlain"/>.</summary>
    public virtual Value Peek(EvaluationFrame frame) => Run(frame);

    /// <summary>True where it gives the same whatever any variable holds.</summary>
    public bool IsFixed => IsFixedBut(-1);

    /// <summary>True where it gives the same whatever any other variable holds than the one at a place.</summary>
    public virtual bool IsFixedBut(int slot) => false;

    /// <summary>True where it gives the same whatever the variable at a place holds.</summary>
    public virtual bool Ignores(int slot) => IsFixed;

    /// <summary>The object that it gives; null where there is none. Only for a frame that <see cref="EvaluationFrame.IsPlain"/>.</summary>
    public virtual object? ObjectIn(EvaluationFrame frame)
    {
        var value = Run(frame);
        return value.Kind == ValueKind.Context ? value.AsObject : null;
    }

    /// <summary>
    /// True where running it certainly reads a value that the plan states straight from a path; false where that takes a recorder to tell.
    /// </summary>
    /// <param name="frame">The frame.</param>
    /// <param name="item">The for-each variable, where it holds an item of the plan.</param>
    public virtual bool ReadsStated(EvaluationFrame frame, Symbol? item) => false;

    private Value Recorded(EvaluationFrame frame, Recorder recorder)
    {
        if (recorder.Replaces(this, out var value))
            return value;
        value = Run(frame);
        recorder.Record(this, value);
        return value;
    }

    protected abstract Value Run(EvaluationFrame frame);
}
