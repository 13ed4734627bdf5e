namespace Compliance.Language.Feel;

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>The sign before a number or a duration: <c>-x</c>.</summary>
internal sealed class BoundNegation : BoundNode
{
    public BoundNegation(TextSpan span, BoundNode operand)
        : base(span, operand.Type, operand)
    {
        Operand = operand;
        Unit = operand.Unit;
    }

    public BoundNode Operand { get; }
}

/// <summary><c>+ - * / **</c>.</summary>
internal sealed class BoundArithmetic : BoundNode
{
    public BoundArithmetic(TextSpan span, FeelType type, ArithmeticOperator op, BoundNode left, BoundNode right)
        : base(span, type, left, right)
    {
        Operator = op;
        Left = left;
        Right = right;
    }

    public ArithmeticOperator Operator { get; }

    public BoundNode Left { get; }

    public BoundNode Right { get; }
}

/// <summary><c>= != &lt; &lt;= &gt; &gt;=</c>.</summary>
internal sealed class BoundComparison : BoundNode
{
    public BoundComparison(TextSpan span, ComparisonOperator op, BoundNode left, BoundNode right)
        : base(span, FeelType.Boolean, left, right)
    {
        Operator = op;
        Left = left;
        Right = right;
    }

    public ComparisonOperator Operator { get; }

    public BoundNode Left { get; }

    public BoundNode Right { get; }
}

/// <summary><c>a and b and c</c>, or the same with <c>or</c>.</summary>
internal sealed class BoundLogical : BoundNode
{
    public BoundLogical(TextSpan span, bool isAnd, IReadOnlyList<BoundNode> operands)
        : base(span, FeelType.Boolean, [.. operands])
    {
        IsAnd = isAnd;
        Operands = operands;
    }

    public bool IsAnd { get; }

    /// <summary>At least two.</summary>
    public IReadOnlyList<BoundNode> Operands { get; }
}

/// <summary><c>not(x)</c>.</summary>
internal sealed class BoundNot : BoundNode
{
    public BoundNot(TextSpan span, BoundNode operand)
        : base(span, FeelType.Boolean, operand) => Operand = operand;

    public BoundNode Operand { get; }
}

/// <summary><c>x between low and high</c>, both ends included.</summary>
internal sealed class BoundBetween : BoundNode
{
    public BoundBetween(TextSpan span, BoundNode operand, BoundNode low, BoundNode high)
        : base(span, FeelType.Boolean, operand, low, high)
    {
        Operand = operand;
        Low = low;
        High = high;
    }

    public BoundNode Operand { get; }

    public BoundNode Low { get; }

    public BoundNode High { get; }
}

/// <summary><c>x in test</c> or <c>x in (test, test)</c>: true when a test holds.</summary>
internal sealed class BoundIn : BoundNode
{
    public BoundIn(TextSpan span, BoundNode operand, IReadOnlyList<BoundTest> tests)
        : base(span, FeelType.Boolean, [operand, .. tests])
    {
        Operand = operand;
        Tests = tests;
    }

    public BoundNode Operand { get; }

    public IReadOnlyList<BoundTest> Tests { get; }
}

/// <summary>What a value is held against in <c>x in …</c>.</summary>
internal enum TestKind
{
    /// <summary>It equals the value.</summary>
    Equals,

    /// <summary>The comparison with the value holds.</summary>
    Compares,

    /// <summary>It lies in the range.</summary>
    InRange,

    /// <summary>It is among the items of the list, or meets one of them.</summary>
    InList,

    /// <summary>The condition, which speaks of it as <c>?</c>, is true.</summary>
    Condition,

    /// <summary><c>-</c>: anything.</summary>
    Anything,
}

/// <summary>One test of <c>x in …</c>.</summary>
internal sealed class BoundTest : BoundNode
{
    public BoundTest(TextSpan span, TestKind kind, BoundNode? value, ComparisonOperator op = ComparisonOperator.Equal)
        : base(span, FeelType.Boolean, value is null ? [] : [value])
    {
        Kind = kind;
        Value = value;
        Operator = op;
    }

    public TestKind Kind { get; }

    /// <summary>Value, range, list or condition; null for <see cref="TestKind.Anything"/>.</summary>
    public BoundNode? Value { get; }

    /// <summary>The operator of <see cref="TestKind.Compares"/>.</summary>
    public ComparisonOperator Operator { get; }

    /// <summary>The symbol <c>?</c> of <see cref="TestKind.Condition"/>.</summary>
    public Symbol? Subject { get; init; }
}

/// <summary><c>if c then a else b</c>.</summary>
internal sealed class BoundIf : BoundNode
{
    public BoundIf(TextSpan span, FeelType type, BoundNode condition, BoundNode then, BoundNode otherwise)
        : base(span, type, condition, then, otherwise)
    {
        Condition = condition;
        Then = then;
        Else = otherwise;
    }

    public BoundNode Condition { get; }

    public BoundNode Then { get; }

    public BoundNode Else { get; }
}

/// <summary><c>x instance of type</c>; not in rule files.</summary>
internal sealed class BoundInstanceOf : BoundNode
{
    public BoundInstanceOf(TextSpan span, BoundNode operand, FeelType tested)
        : base(span, FeelType.Boolean, operand)
    {
        Operand = operand;
        Tested = tested;
    }

    public BoundNode Operand { get; }

    public FeelType Tested { get; }
}
