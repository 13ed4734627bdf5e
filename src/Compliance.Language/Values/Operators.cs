namespace Compliance.Language;

/// <summary>
/// The operators of FEEL on known values. What cannot be worked out is an unknown value with an error, never an exception
/// and never null. An unknown operand is returned as it is.
/// </summary>
public static partial class Operators
{
    /// <summary>
    /// <c>item in test</c>: in a range, in a list (of values or of ranges), or equal to a value. True, false or an error.
    /// </summary>
    public static Value In(in Value item, in Value test)
    {
        if (!item.IsKnown)
            return item;
        switch (test.Kind)
        {
            case ValueKind.Unknown:
                return test;
            case ValueKind.Range when item.Kind != ValueKind.Range:
                return test.AsRange.Contains(item) is { } inside ? Value.Of(inside) : NotIn(item, test);
            case ValueKind.List when item.Kind != ValueKind.List || HoldsLists(test.AsList):
                return InList(item, test.AsList);
            default:
                return Equal(item, test) is { } equal ? Value.Of(equal) : NotIn(item, test);
        }
    }

    private static Value InList(in Value item, ListValue list)
    {
        var problem = default(Value);
        foreach (var test in list.Items)
        {
            var result = test.Kind == ValueKind.List ? Equality(item, test) : In(item, test);
            if (result.IsTrue)
                return result;
            if (!result.IsKnown)
                problem = result;
        }

        return problem.IsBareSilence ? Value.False : problem;
    }

    private static Value Equality(in Value left, in Value right) =>
        Equal(left, right) is { } equal ? Value.Of(equal) : NotIn(left, right);

    private static bool HoldsLists(ListValue list)
    {
        foreach (var item in list.Items)
        {
            if (item.Kind == ValueKind.List)
                return true;
        }

        return false;
    }

    private static Value NotIn(in Value item, in Value test) =>
        Value.Error($"{ValueText.KindOf(item)} cannot be looked for in {ValueText.KindOf(test)}");

    /// <summary>The operand that is not known; null when both are.</summary>
    private static Value? Unknown(in Value left, in Value right) => !left.IsKnown ? left : !right.IsKnown ? right : null;

    private static Value Wrong(string what, in Value left, in Value right) =>
        Value.Error(string.Format(System.Globalization.CultureInfo.InvariantCulture, what, ValueText.KindOf(left), ValueText.KindOf(right)));
}
