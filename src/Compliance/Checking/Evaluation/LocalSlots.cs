namespace Compliance.Checking.Evaluation;

/// <summary>
/// Hands out places in <see cref="EvaluationFrame.Locals"/>. Expressions that can run inside one another (a definition that a
/// rule reads) must not share places; rules, which never run inside one another, may start from the same one.
/// </summary>
internal sealed class LocalSlots(int first = 0)
{
    /// <summary>The next free place, which is the number of places in use when this started from 0.</summary>
    public int Count { get; private set; } = first;

    public int Next() => Count++;
}
