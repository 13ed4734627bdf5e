using Compliance.Language;

namespace Compliance.Checking.Evaluation;

/// <summary>What one check of one plan changes while it runs. Used by one thread at a time; may be kept and used again.</summary>
internal class EvaluationFrame
{
    private object?[]? parts;

    /// <summary>A frame with room for the local variables of all expressions; see <see cref="LocalSlots"/>.</summary>
    public EvaluationFrame(int localCount) => Locals = new Value[localCount];

    /// <summary>Local variables: of <c>for</c>, <c>some</c>, <c>every</c>, filters, context entries and the frame's for each.</summary>
    public Value[] Locals { get; }

    /// <summary>Takes down the value of every node; null when nobody asks, which then costs nothing.</summary>
    public Recorder? Recorder { get; set; }

    /// <summary>
    /// True while a requirement that is false is run again: <c>stated(x)</c> and <c>present(x)</c> that are false only because
    /// the plan is silent are then unknown.
    /// </summary>
    public bool SilenceAsUnknown { get; set; }

    /// <summary>How deep functions that expressions write are calling each other; outside rule files only.</summary>
    public int CallDepth { get; set; }

    /// <summary>What the plan contradicts or the reader guessed; null when there is nothing of the kind.</summary>
    public IPlanMarks? Marks { get; set; }

    /// <summary>Room for parts of several items; the frame keeps it for the next who asks once it is given back.</summary>
    public object?[] TakeParts()
    {
        var taken = parts ?? new object?[16];
        parts = null;
        return taken;
    }

    /// <summary>Gives room back, of which so much was used.</summary>
    public void Return(object?[] taken, int used)
    {
        Array.Clear(taken, 0, used);
        parts = taken;
    }

    /// <summary>True when nobody records and silence is silence: then most conditions need no values.</summary>
    public bool IsPlain => Recorder is null && !SilenceAsUnknown;
}

/// <summary>Takes down what every node of an expression gave, for the why-tree.</summary>
internal abstract class Recorder
{
    /// <summary>A node gave a value.</summary>
    public abstract void Record(Evaluator evaluator, in Value value);

    /// <summary>A definition explains itself; what it reads is not read by the expression that uses it.</summary>
    public virtual void Suspend()
    {
    }

    /// <summary>The definition is worked out.</summary>
    public virtual void Resume()
    {
    }

    /// <summary>How much was taken down so far.</summary>
    public virtual int Mark() => 0;

    /// <summary>What was taken down between two marks decided nothing: another item of the list did, alone.</summary>
    public virtual void Drop(int from, int to)
    {
    }

    /// <summary>True, with another value, for a node that is not to be run.</summary>
    public virtual bool Replaces(Evaluator evaluator, out Value value)
    {
        value = default;
        return false;
    }

    /// <summary>The path of an object of the plan, <c>measures[2].schedule</c>; null where it is not known.</summary>
    public virtual string? PathOf(object host) => null;
}

/// <summary>Members of plan objects whose value must not be taken as it stands.</summary>
internal interface IPlanMarks
{
    /// <summary>False where no object of the plan has such a value in a member, so that all may be read as they stand.</summary>
    bool Touch(Member member);

    /// <summary>
    /// True, with the value to use instead, where the plan says two things (an unknown with
    /// <see cref="Unknown.Alternatives"/>) or nobody has confirmed a guess of the reader (an unknown of rank
    /// <see cref="ReasonKind.Unconfirmed"/>).
    /// </summary>
    bool TryGet(object host, Member member, out Value marked);
}
