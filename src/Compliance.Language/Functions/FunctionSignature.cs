namespace Compliance.Language;

/// <summary>One parameter of a built-in function.</summary>
/// <param name="Name">The name by which a call may pass it: <c>start position</c>.</param>
/// <param name="Type">The type; <see cref="FeelType.Any"/> takes every value.</param>
/// <param name="IsOptional">True when a call may leave it out; only the last parameters are optional.</param>
/// <param name="IsVariadic">True when a call may pass it any number of times, at least once; only the last parameter is.</param>
public sealed record FunctionParameter(string Name, FeelType Type, bool IsOptional = false, bool IsVariadic = false)
{
    /// <summary>True when FEEL's null says that the argument is left out: <c>number("1 000", " ", null)</c>.</summary>
    public bool AcceptsNull { get; init; }

    /// <summary>True when a value of the static type may be passed.</summary>
    internal bool Accepts(FeelType argument) =>
        argument.Kind == FeelTypeKind.Null ? AcceptsNull || Type.Kind == FeelTypeKind.Any : FunctionCall.Accepts(Type, argument);

    /// <summary>True when the value may be passed.</summary>
    internal bool Accepts(in Value value)
    {
        if (Type.Kind == FeelTypeKind.Any)
            return value.IsKnown;
        return ValueKinds.Of(Type.Kind) == value.Kind || (AcceptsNull && value.Kind == ValueKind.Null);
    }
}

/// <summary>One way to call a built-in function.</summary>
public sealed class FunctionSignature
{
    private readonly Func<Value[], Value> body;

    internal FunctionSignature(
        IReadOnlyList<FunctionParameter> parameters,
        Func<IReadOnlyList<FeelType>, FeelType> resultType,
        Func<Value[], Value> body,
        string summary)
    {
        Parameters = parameters;
        MinimumCount = parameters.Count(p => !p.IsOptional);
        MaximumCount = parameters.Count > 0 && parameters[parameters.Count - 1].IsVariadic ? int.MaxValue : parameters.Count;
        ResultType = resultType;
        this.body = body;
        Summary = summary;
    }

    /// <summary>The parameters in order.</summary>
    public IReadOnlyList<FunctionParameter> Parameters { get; }

    /// <summary>The type of the result for arguments of these types, as many as the call has.</summary>
    public Func<IReadOnlyList<FeelType>, FeelType> ResultType { get; }

    /// <summary>What parameter types alone cannot say: what is wrong with arguments of these types, or null.</summary>
    public Func<IReadOnlyList<FeelType>, string?>? Check { get; init; }

    /// <summary>One sentence for hover texts.</summary>
    public string Summary { get; }

    /// <summary>The fewest arguments of a call.</summary>
    public int MinimumCount { get; }

    /// <summary>The most arguments of a call.</summary>
    public int MaximumCount { get; }

    /// <summary>The parameter that takes the argument at that position.</summary>
    public FunctionParameter ParameterAt(int position) => Parameters[Math.Min(position, Parameters.Count - 1)];

    /// <summary>
    /// Runs the function on known values in the order of the parameters; optional ones that were left out are missing at
    /// the end. Never throws for such values: what cannot be worked out is an unknown value with an error.
    /// </summary>
    public Value Invoke(params Value[] arguments)
    {
        if (arguments.Length < MinimumCount || arguments.Length > MaximumCount)
            return Value.Error("wrong number of arguments");
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!ParameterAt(i).Accepts(arguments[i]))
                return arguments[i].IsKnown ? Wrong(ParameterAt(i), arguments[i]) : arguments[i];
        }

        return body(arguments);
    }

    /// <summary>True when the arguments fit in number and kind.</summary>
    internal bool Fits(Value[] arguments) =>
        arguments.Length >= MinimumCount && arguments.Length <= MaximumCount
        && !arguments.Where((a, i) => !ParameterAt(i).Accepts(a)).Any();

    private static Value Wrong(FunctionParameter parameter, in Value argument) =>
        Value.Error($"`{parameter.Name}` must be {parameter.Type}, but is {ValueText.KindOf(argument)}");
}
