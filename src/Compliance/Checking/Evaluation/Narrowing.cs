using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary>
/// Where the result of a function lies when its arguments are known with bounds only: "over 50" rounded down is at least 50.
/// Claims nothing where it cannot be sure.
/// </summary>
internal static class Narrowing
{
    /// <summary>The bounds of a result; without ends where nothing is known of it.</summary>
    internal delegate Interval Bounds(EvaluationFrame frame, Value[] values);

    /// <summary>Functions that grow (1) or shrink (-1) with an argument; 0 for one that must be known.</summary>
    private static readonly Dictionary<string, int[]> Monotone = new(StringComparer.Ordinal)
    {
        ["floor"] = [1, 0],
        ["ceiling"] = [1, 0],
        ["decimal"] = [1, 0],
        ["round up"] = [1, 0],
        ["round down"] = [1, 0],
        ["round half up"] = [1, 0],
        ["round half down"] = [1, 0],
        ["sqrt"] = [1],
        ["exp"] = [1],
        ["log"] = [1],
        ["years and months duration"] = [-1, 1],
    };

    /// <summary>How a call can be narrowed; null where only known arguments tell anything.</summary>
    public static Bounds? Of(BoundCall call)
    {
        var first = call.Arguments.Count == 0 ? FeelTypeKind.Any : call.Arguments[0].Type.Kind;
        var takesList = call.Arguments.Count == 1 && first is FeelTypeKind.List or FeelTypeKind.Any;
        if (Monotone.TryGetValue(call.Function.Name, out var signs))
            return (_, values) => OfMonotone(call.Signature, signs, values);
        return call.Function.Name switch
        {
            "abs" => (_, values) => Absolute(Interval.Of(values[0]), first),
            "modulo" => (_, values) => Remainder(values[1]),
            "stddev" => (_, _) => new Interval(Value.Of(0m), false, default, false),
            "min" => (_, values) => ItemsOf(values, takesList) is { } items ? Extreme(items, -1) : default,
            "max" => (_, values) => ItemsOf(values, takesList) is { } items ? Extreme(items, 1) : default,
            "sum" => (frame, values) => ItemsOf(values, takesList) is { } items ? Sum(frame, items) : default,
            "product" => (frame, values) => ItemsOf(values, takesList) is { } items ? Product(frame, items) : default,
            "mean" or "median" => (_, values) => ItemsOf(values, takesList) is { } items ? Middle(call.Function, items) : default,
            _ => null,
        };
    }

    private static ListValue? ItemsOf(Value[] values, bool takesList)
    {
        if (!takesList)
            return new ListValue(values);
        return values[0].Kind == ValueKind.List ? values[0].AsList : null;
    }

    private static Interval OfMonotone(FunctionSignature signature, int[] signs, Value[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (signs[i] == 0 && !values[i].IsKnown)
                return default;
        }

        return new Interval(End(signature, signs, values, 1), false, End(signature, signs, values, -1), false);
    }

    /// <summary>The lower end (1) or the upper end (-1) of the result; unknown where it has none.</summary>
    private static Value End(FunctionSignature signature, int[] signs, Value[] values, int side)
    {
        var ends = new Value[values.Length];
        for (var i = 0; i < ends.Length; i++)
        {
            var interval = Interval.Of(values[i]);
            ends[i] = signs[i] * side >= 0 ? interval.Low : interval.High;
            if (!ends[i].IsKnown)
                return default;
        }

        return signature.Invoke(ends) is { IsKnown: true } end ? end : default;
    }

    private static Interval Absolute(in Interval interval, FeelTypeKind kind)
    {
        if (kind is not (FeelTypeKind.Number or FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime))
            return default;
        var zero = Zero(kind);
        if (interval.Low.IsKnown && Operators.Compare(interval.Low, zero) >= 0)
            return interval;
        var negated = new Interval(Negated(interval.High), interval.HighExclusive, Negated(interval.Low), interval.LowExclusive);
        if (interval.High.IsKnown && Operators.Compare(interval.High, zero) <= 0)
            return negated;
        if (!interval.Low.IsKnown || !interval.High.IsKnown)
            return new Interval(zero, false, default, false);
        return Operators.Compare(negated.High, interval.High) > 0
            ? new Interval(zero, false, negated.High, false)
            : new Interval(zero, false, interval.High, false);
    }

    private static Value Zero(FeelTypeKind kind) => kind switch
    {
        FeelTypeKind.YearsMonths => Value.Months(0),
        FeelTypeKind.DaysTime => Value.Seconds(0),
        _ => Value.Of(0m),
    };

    private static Value Negated(in Value end) => end.IsKnown ? Operators.Negate(end) : default;

    private static Interval Remainder(in Value divisor)
    {
        if (divisor.Kind != ValueKind.Number || divisor.AsNumber == 0)
            return default;
        var zero = Value.Of(0m);
        var isStrict = Arithmetic.IsStrict(divisor);
        return divisor.AsNumber > 0 ? new Interval(zero, false, divisor, isStrict) : new Interval(divisor, isStrict, zero, false);
    }

    /// <summary>The greatest is at least as great as each item that certainly belongs, and no greater than the greatest that may.</summary>
    private static Interval Extreme(ListValue list, int sign)
    {
        if (list.Items.Count == 0)
            return default;
        var certain = Farthest(list.Items, sign, needsAll: false, inner: true);
        var all = list.IsMentioned ? default : Farthest([.. list.Items, .. list.Possible], sign, needsAll: true, inner: false);
        return sign > 0
            ? new Interval(certain.End, certain.Exclusive, all.End, all.Exclusive)
            : new Interval(all.End, all.Exclusive, certain.End, certain.Exclusive);
    }

    /// <summary>The end that lies farthest in a direction, of the lower or the upper ends of the items.</summary>
    private static (Value End, bool Exclusive) Farthest(IReadOnlyList<Value> items, int sign, bool needsAll, bool inner)
    {
        var farthest = (End: default(Value), Exclusive: false);
        foreach (var item in items)
        {
            var interval = Interval.Hull(item);
            var (end, exclusive) = sign > 0 == inner ? (interval.Low, interval.LowExclusive) : (interval.High, interval.HighExclusive);
            if (!end.IsKnown)
            {
                if (needsAll)
                    return default;
                continue;
            }

            var order = farthest.End.IsKnown ? Operators.Compare(end, farthest.End) : sign;
            if (order is null)
                return default;
            if (order * sign > 0)
                farthest = (end, exclusive);
            else if (order == 0)
                farthest.Exclusive = inner ? farthest.Exclusive || exclusive : farthest.Exclusive && exclusive;
        }

        return farthest;
    }

    /// <summary>An item that may be missing adds nothing, or itself.</summary>
    private static Interval Sum(EvaluationFrame frame, ListValue list)
    {
        if (list.IsMentioned)
            return default;
        var sum = Value.Of(0m);
        foreach (var item in list.Items)
            sum = Arithmetic.Apply(frame, ArithmeticOperator.Add, sum, Interval.Hull(item).AsValue());
        foreach (var item in list.Possible)
            sum = Arithmetic.Apply(frame, ArithmeticOperator.Add, sum, Interval.Hull(item).With(Value.Of(0m)).AsValue());
        return Interval.Of(sum);
    }

    private static Interval Product(EvaluationFrame frame, ListValue list)
    {
        if (!list.IsExact)
            return default;
        var product = Value.Of(1m);
        foreach (var item in list.Items)
            product = Arithmetic.Apply(frame, ArithmeticOperator.Multiply, product, Interval.Hull(item).AsValue());
        return Interval.Of(product);
    }

    /// <summary>Mean and median grow with every item, and lie between the least and the greatest.</summary>
    private static Interval Middle(BuiltinFunction function, ListValue list)
    {
        if (list.Items.Count == 0 || list.IsMentioned)
            return default;
        if (list.Possible.Count > 0)
        {
            var low = Farthest([.. list.Items, .. list.Possible], -1, needsAll: true, inner: false);
            var high = Farthest([.. list.Items, .. list.Possible], 1, needsAll: true, inner: false);
            return new Interval(low.End, false, high.End, false);
        }

        return new Interval(Of(list.Items, function, i => i.Low), false, Of(list.Items, function, i => i.High), false);
    }

    private static Value Of(IReadOnlyList<Value> items, BuiltinFunction function, Func<Interval, Value> end)
    {
        var ends = new Value[items.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = end(Interval.Hull(items[i]));
            if (ends[i].Kind != ValueKind.Number)
                return default;
        }

        return function.Invoke(Value.Of(new ListValue(ends))) is { IsKnown: true } result ? result : default;
    }
}
