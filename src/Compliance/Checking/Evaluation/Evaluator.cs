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
    public virtual Truth Test(EvaluationFrame frame) => Logic.TruthOf(Evaluate(frame));

    /// <summary>The object that it gives; null where there is none. Only for a frame that <see cref="EvaluationFrame.IsPlain"/>.</summary>
    public virtual object? ObjectIn(EvaluationFrame frame)
    {
        var value = Evaluate(frame);
        return value.Kind == ValueKind.Context ? value.AsObject : null;
    }

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
