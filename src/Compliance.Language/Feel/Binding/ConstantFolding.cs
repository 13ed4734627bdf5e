namespace Compliance.Language.Feel;

internal sealed partial class FeelBinder
{
    /// <summary>The value of a node whose parts are all known, in its place; what cannot be worked out is reported.</summary>
    private BoundNode Fold(BoundNode node)
    {
        if (failed || node is BoundMistake || !ConstantFolding.TryEvaluate(node, out var value))
            return node;
        if (value.IsKnown)
            return new BoundConstant(node.Span, TypeRules.IsAny(node.Type) ? TypeRules.OfConstant(value) : node.Type, value, node) { Unit = node.Unit };
        var reason = value.AsUnknown.Reasons[0];
        if (reason.Kind == ReasonKind.Error)
            Report(Catalog.ConstantError, $"this cannot be worked out: {reason.Detail}", node.Span);
        else if (node is BoundCall { Arguments.Count: 1 } call && call.Arguments[0] is BoundConstant { Value: { Kind: ValueKind.List, AsList.Items.Count: 0 } })
            Report(Catalog.ConstantError, "a list without items has no such value", node.Span);
        return node;
    }
}

/// <summary>Works out what consists of constants only.</summary>
internal static class ConstantFolding
{
    /// <summary>True, with the value, where every part that counts is a constant.</summary>
    public static bool TryEvaluate(BoundNode node, out Value value)
    {
        value = default;
        if (node.Children.Count == 0 ? node is not BoundList : node.Children.Any(c => c is not BoundConstant))
            return false;
        Value At(int i) => ((BoundConstant)node.Children[i]).Value;
        switch (node)
        {
            case BoundNegation:
                value = Operators.Negate(At(0));
                return true;
            case BoundArithmetic arithmetic:
                value = Apply(arithmetic.Operator, At(0), At(1));
                return true;
            case BoundList:
                value = Value.Of(new ListValue(ValuesOf(node)));
                return true;
            case BoundRange range:
                value = Value.Of(RangeOf(range));
                return true;
            case BoundCall { Function: { IsSpecial: false, IsClock: false } } call:
                value = call.Signature.Invoke(ValuesOf(node));
                return true;
            case BoundProperty { Property: { } property }:
                value = property.Read(At(0));
                return true;
            default:
                return false;
        }
    }

    private static RangeValue RangeOf(BoundRange range)
    {
        Value? low = (range.Low as BoundConstant)?.Value;
        Value? high = (range.High as BoundConstant)?.Value;
        return range.IsSingle ? RangeValue.Single(low!.Value) : new RangeValue(low, range.LowIncluded, high, range.HighIncluded);
    }

    /// <summary>One arithmetic operator on known values.</summary>
    public static Value Apply(ArithmeticOperator op, in Value left, in Value right) => op switch
    {
        ArithmeticOperator.Add => Operators.Add(left, right),
        ArithmeticOperator.Subtract => Operators.Subtract(left, right),
        ArithmeticOperator.Multiply => Operators.Multiply(left, right),
        ArithmeticOperator.Divide => Operators.Divide(left, right),
        _ => Operators.Power(left, right),
    };

    private static Value[] ValuesOf(BoundNode node)
    {
        var values = new Value[node.Children.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = ((BoundConstant)node.Children[i]).Value;
        return values;
    }
}
