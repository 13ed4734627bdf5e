namespace Compliance.Language;

/// <summary>A function as a value: what <c>sort</c> and <c>list replace</c> call for each item.</summary>
public sealed class FunctionValue
{
    /// <summary>A function of <paramref name="arity"/> arguments.</summary>
    public FunctionValue(int arity, Func<Value[], Value> invoke)
    {
        Arity = arity;
        Invoke = invoke;
    }

    /// <summary>Number of arguments.</summary>
    public int Arity { get; }

    /// <summary>Runs it; the array has <see cref="Arity"/> values.</summary>
    public Func<Value[], Value> Invoke { get; }
}
