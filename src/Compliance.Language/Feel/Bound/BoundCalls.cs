namespace Compliance.Language.Feel;

/// <summary>A call of a built-in function.</summary>
internal sealed class BoundCall : BoundNode
{
    public BoundCall(TextSpan span, FeelType type, BuiltinFunction function, FunctionSignature signature, IReadOnlyList<BoundNode> arguments)
        : base(span, type, [.. arguments])
    {
        Function = function;
        Signature = signature;
        Arguments = arguments;
    }

    public BuiltinFunction Function { get; }

    public FunctionSignature Signature { get; }

    /// <summary>The arguments in the order of the parameters, whatever the order in the text.</summary>
    public IReadOnlyList<BoundNode> Arguments { get; }
}

/// <summary>A list of one item where the item is wanted, or an item where a list is; not in rule files.</summary>
internal sealed class BoundSingleton : BoundNode
{
    public BoundSingleton(BoundNode operand, FeelType type)
        : base(operand.Span, type, operand) => Operand = operand;

    public BoundNode Operand { get; }

    /// <summary>True where the item becomes a list, false where the list becomes its item.</summary>
    public bool Wraps => Type.Kind == FeelTypeKind.List;
}

/// <summary><c>function(a, b) body</c>; not in rule files.</summary>
internal sealed class BoundFunction : BoundNode
{
    public BoundFunction(TextSpan span, FeelType type, IReadOnlyList<Symbol> parameters, BoundNode body)
        : base(span, type, body)
    {
        Parameters = parameters;
        Body = body;
    }

    public IReadOnlyList<Symbol> Parameters { get; }

    public BoundNode Body { get; }
}

/// <summary>A built-in function as a value; not in rule files.</summary>
internal sealed class BoundFunctionName : BoundNode
{
    public BoundFunctionName(TextSpan span, BuiltinFunction function)
        : base(span, FeelType.FunctionOf([.. function.Signatures[0].Parameters.Select(p => p.Type)], FeelType.Any)) =>
        Function = function;

    public BuiltinFunction Function { get; }
}

/// <summary>A call of a function that an expression gives; not in rule files.</summary>
internal sealed class BoundInvocation : BoundNode
{
    public BoundInvocation(TextSpan span, FeelType type, BoundNode function, IReadOnlyList<BoundNode> arguments)
        : base(span, type, [function, .. arguments])
    {
        Function = function;
        Arguments = arguments;
    }

    public BoundNode Function { get; }

    public IReadOnlyList<BoundNode> Arguments { get; }
}
