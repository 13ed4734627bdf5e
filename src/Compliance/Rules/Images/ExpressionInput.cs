using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Rules.Images;

/// <summary>Reads expressions of an image as typed trees, as the compiler of expressions gave them.</summary>
internal sealed class ExpressionInput(ImageInput input, TypeInput types)
{
    private readonly List<Symbol> symbols = [];

    /// <summary>Makes a symbol known, under the next number.</summary>
    public Symbol Declare(Symbol symbol)
    {
        symbols.Add(symbol);
        return symbol;
    }

    public FeelType Type() => types[input.Number()];

    public BoundExpression? Optional() => input.Flag() ? Expression() : null;

    public BoundExpression Expression() => new(input.Text(), Node());

    public Value Value() => (ValueKind)input.Byte() switch
    {
        ValueKind.Boolean => Language.Value.Of(input.Flag()),
        ValueKind.Number => Language.Value.Of(input.Decimal()),
        ValueKind.String => Language.Value.Of(input.Text()),
        ValueKind.Date => Language.Value.Of(Date.FromDayNumber(input.Number())),
        ValueKind.YearsMonths => Language.Value.Months(input.Long()),
        ValueKind.DaysTime => Language.Value.Seconds(input.Decimal()),
        ValueKind.List => List(),
        ValueKind.Range => Range(),
        _ => Language.Value.Null,
    };

    private Value List()
    {
        var isMentioned = input.Flag();
        var items = new Value[input.Number()];
        for (var i = 0; i < items.Length; i++)
            items[i] = Value();
        return Language.Value.Of(new ListValue(items, isMentioned));
    }

    private Value Range()
    {
        Value? low = input.Flag() ? Value() : null;
        var lowIncluded = input.Flag();
        Value? high = input.Flag() ? Value() : null;
        return Language.Value.Of(new RangeValue(low, lowIncluded, high, input.Flag()));
    }

    private BoundNode Node()
    {
        var code = (NodeCode)input.Byte();
        var span = input.Span();
        var unit = input.OptionalText();
        var isParenthesised = input.Flag();
        var node = Node(code, span, unit);
        node.IsParenthesised = isParenthesised;
        return node;
    }

    private BoundNode Node(NodeCode code, TextSpan span, string? unit) => code switch
    {
        NodeCode.Constant => new BoundConstant(span, Type(), Value(), OptionalNode()) { Unit = unit },
        NodeCode.Symbol => new BoundSymbol(span, symbols[input.Number()]) { Unit = unit },
        NodeCode.Member => Member(span, unit),
        NodeCode.Property => Property(span, unit),
        NodeCode.AsOf => new BoundAsOf(span, Node(), Node()) { Unit = unit },
        NodeCode.Call => Call(span, unit),
        NodeCode.Negation => new BoundNegation(span, Node()) { Unit = unit },
        NodeCode.Arithmetic => new BoundArithmetic(span, Type(), (ArithmeticOperator)input.Byte(), Node(), Node()) { Unit = unit },
        NodeCode.Comparison => new BoundComparison(span, (ComparisonOperator)input.Byte(), Node(), Node()) { Unit = unit },
        NodeCode.Logical => new BoundLogical(span, input.Flag(), Nodes()) { Unit = unit },
        NodeCode.Not => new BoundNot(span, Node()) { Unit = unit },
        NodeCode.Between => new BoundBetween(span, Node(), Node(), Node()) { Unit = unit },
        NodeCode.In => new BoundIn(span, Node(), Tests()) { Unit = unit },
        NodeCode.Test => Test(span, unit),
        NodeCode.If => new BoundIf(span, Type(), Node(), Node(), Node()) { Unit = unit },
        NodeCode.Iterator => Iterator(span, unit),
        NodeCode.Quantifier => new BoundQuantifier(span, input.Flag(), Iterators(), Node()) { Unit = unit },
        NodeCode.For => new BoundFor(span, Type(), Iterators(), Local(), Node()) { Unit = unit },
        NodeCode.Filter => new BoundFilter(span, Type(), Node(), Local(), Node()) { Unit = unit },
        NodeCode.Index => new BoundIndex(span, Type(), Node(), Node()) { Unit = unit },
        NodeCode.Projection => new BoundProjection(span, Type(), Node(), Local(), Node()) { Unit = unit },
        NodeCode.List => new BoundList(span, Type(), Nodes()) { Unit = unit },
        NodeCode.Range => new BoundRange(span, Type(), OptionalNode(), input.Flag(), OptionalNode(), input.Flag()) { Unit = unit },
        _ => throw new InvalidDataException("an image holds a node of an unknown kind"),
    };

    private BoundNode? OptionalNode() => input.Flag() ? Node() : null;

    private BoundNode[] Nodes()
    {
        var nodes = new BoundNode[input.Number()];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = Node();
        return nodes;
    }

    private BoundTest[] Tests()
    {
        var tests = new BoundTest[input.Number()];
        for (var i = 0; i < tests.Length; i++)
            tests[i] = (BoundTest)Node();
        return tests;
    }

    private BoundIterator[] Iterators()
    {
        var iterators = new BoundIterator[input.Number()];
        for (var i = 0; i < iterators.Length; i++)
            iterators[i] = (BoundIterator)Node();
        return iterators;
    }

    /// <summary>A variable that an expression declares: for all that stands behind it.</summary>
    private Symbol Local() => Declare(new Symbol(input.Text(), Type(), input.OptionalText()) { IsLocal = true });

    private BoundMember Member(TextSpan span, string? unit)
    {
        var target = Node();
        return new BoundMember(span, target, target.Type.Members.Find(input.Text())!) { Unit = unit };
    }

    private BoundProperty Property(TextSpan span, string? unit)
    {
        var target = Node();
        var name = input.Text();
        return new BoundProperty(span, target, name, ValueProperty.Find(target.Type, name)) { Unit = unit };
    }

    private BoundCall Call(TextSpan span, string? unit)
    {
        var type = Type();
        var function = FunctionTable.Find(input.Text())!;
        var signature = input.Number();
        var arguments = Nodes();
        return new BoundCall(span, type, function, signature > 0 ? function.Signatures[signature - 1] : AtRunTime(function, arguments), arguments) { Unit = unit };
    }

    /// <summary>The signature of a call that several fit, among which the values choose.</summary>
    private static FunctionSignature AtRunTime(BuiltinFunction function, BoundNode[] arguments) =>
        function.Resolve(Array.ConvertAll(arguments, a => a.Type)).Signature!;

    private BoundTest Test(TextSpan span, string? unit)
    {
        var kind = (TestKind)input.Byte();
        var op = (ComparisonOperator)input.Byte();
        var subject = input.Flag() ? Local() : null;
        return new BoundTest(span, kind, OptionalNode(), op) { Subject = subject, Unit = unit };
    }

    private BoundIterator Iterator(TextSpan span, string? unit)
    {
        var source = Node();
        var to = OptionalNode();
        return new BoundIterator(span, Local(), source, to) { Unit = unit };
    }
}
