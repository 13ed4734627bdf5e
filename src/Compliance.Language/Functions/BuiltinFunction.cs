namespace Compliance.Language;

/// <summary>A built-in function with all ways to call it.</summary>
public sealed class BuiltinFunction
{
    internal BuiltinFunction(string name, params FunctionSignature[] signatures)
    {
        Name = name;
        Signatures = signatures;
    }

    /// <summary>The name, with spaces: <c>years and months duration</c>.</summary>
    public string Name { get; }

    /// <summary>The ways to call it, the narrow ones first.</summary>
    public IReadOnlyList<FunctionSignature> Signatures { get; }

    /// <summary>True for <c>now</c> and <c>today</c>: rule files refuse them, and they have nothing to invoke.</summary>
    public bool IsClock { get; init; }

    /// <summary>True for <c>stated</c> and <c>present</c>: the evaluator answers them, they have nothing to invoke.</summary>
    public bool IsSpecial { get; init; }

    /// <summary>Finds the signature for a call whose arguments have these types.</summary>
    /// <param name="types">Types of the arguments as written.</param>
    /// <param name="names">Names of the arguments as written; null for a call by position.</param>
    public FunctionCall Resolve(IReadOnlyList<FeelType> types, IReadOnlyList<string>? names = null) =>
        FunctionCall.Resolve(this, types, names);

    /// <summary>Runs the first signature that fits the known values in number and kind.</summary>
    public Value Invoke(params Value[] arguments)
    {
        foreach (var signature in Signatures)
        {
            if (signature.Fits(arguments))
                return signature.Invoke(arguments);
        }

        foreach (var argument in arguments)
        {
            if (!argument.IsKnown)
                return argument;
        }

        return Value.Error(Resolve(arguments.Select(a => ValueKinds.TypeOf(a)).ToList()).Problem ?? $"`{Name}` does not take these values");
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
