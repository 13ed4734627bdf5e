using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary><c>+ - * / **</c>.</summary>
internal sealed class Arithmetic(ArithmeticOperator op, Evaluator left, Evaluator right) : Evaluator
{
    public override bool IsFixedBut(int slot) => left.IsFixedBut(slot) && right.IsFixedBut(slot);

    public override bool ReadsStated(EvaluationFrame frame, Symbol? item) => left.ReadsStated(frame, item) || right.ReadsStated(frame, item);

    public override Value Peek(EvaluationFrame frame) => Apply(frame, op, left.Peek(frame), right.Peek(frame));

    protected override Value Run(EvaluationFrame frame) => Apply(frame, op, left.Evaluate(frame), right.Evaluate(frame));

    public static Value Apply(EvaluationFrame frame, ArithmeticOperator op, in Value left, in Value right)
    {
        return left.Kind > ValueKind.Null && right.Kind > ValueKind.Null ? ConstantFolding.Apply(op, left, right) : Without(frame, op, left, right);
    }

    private static Value Without(EvaluationFrame frame, ArithmeticOperator op, in Value left, in Value right) =>
        left.IsKnown && right.IsKnown ? Value.Null : Narrowed(frame, op, left, right);

    /// <summary>The sign: <c>0 - x</c> for numbers and durations.</summary>
    public static Value Negate(in Value value)
    {
        if (value.IsKnown)
            return value.Kind == ValueKind.Null ? Value.Null : Operators.Negate(value);
        var unknown = value.AsUnknown;
        if (unknown.Alternatives is not null)
            return Unknowns.ForEach(unknown, v => Negate(v));
        if (!Unknowns.HasBounds(unknown))
            return value;
        return new Interval(Negated(unknown.High), unknown.HighIsExclusive, Negated(unknown.Low), unknown.LowIsExclusive).ToValue(unknown);
    }

    private static Value Negated(in Value bound) => bound.IsKnown ? Operators.Negate(bound) : default;

    private static Value ForEachLeft(EvaluationFrame frame, ArithmeticOperator op, Unknown left, Value right) =>
        Unknowns.ForEach(left, v => Apply(frame, op, v, right));

    private static Value ForEachRight(EvaluationFrame frame, ArithmeticOperator op, Value left, Unknown right) =>
        Unknowns.ForEach(right, v => Apply(frame, op, left, v));

    private static Value Narrowed(EvaluationFrame frame, ArithmeticOperator op, in Value left, in Value right)
    {
        if (left.Kind == ValueKind.Null || right.Kind == ValueKind.Null)
            return Value.Null;
        if (Unknowns.IsContradictory(left))
            return WithReasons(frame, ForEachLeft(frame, op, left.AsUnknown, right), right);
        if (Unknowns.IsContradictory(right))
            return WithReasons(frame, ForEachRight(frame, op, left, right.AsUnknown), left);
        var why = Unknowns.From(frame, left, right).AsUnknown;
        if ((!left.IsKnown && !Unknowns.IsNarrowed(left)) || (!right.IsKnown && !Unknowns.IsNarrowed(right)))
            return Value.Of(why);
        var a = Interval.Of(left);
        var b = Interval.Of(right);
        var result = op switch
        {
            ArithmeticOperator.Add => Sum(a, b),
            ArithmeticOperator.Subtract => Difference(a, b),
            ArithmeticOperator.Multiply => Products(a, b, Operators.Multiply),
            ArithmeticOperator.Divide when !HoldsZero(b) => Products(a, b, Operators.Divide),
            _ => default,
        };
        // Times of the day go round, and joined texts lie in another order than their beginnings.
        if (result.Low.Kind is ValueKind.Time or ValueKind.String || result.High.Kind is ValueKind.Time or ValueKind.String)
            return Value.Of(why);
        return result.Low.IsKnown || result.High.IsKnown ? result.ToValue(why) : Value.Of(why);
    }

    /// <summary>The other operand's reasons belong to an unknown answer too.</summary>
    private static Value WithReasons(EvaluationFrame frame, Value answer, in Value other)
    {
        if (answer.IsKnown || other.IsKnown)
            return answer;
        var united = Unknowns.Unite(frame, answer.AsUnknown, other.AsUnknown);
        return Value.Of(new Unknown(united.Reasons) { Alternatives = answer.AsUnknown.Alternatives });
    }

    private static Interval Sum(in Interval a, in Interval b) => new(
        End(a.Low, b.Low, Operators.Add),
        IsStrict(a.Low) && IsStrict(b.Low) && (a.LowExclusive || b.LowExclusive),
        End(a.High, b.High, Operators.Add),
        IsStrict(a.High) && IsStrict(b.High) && (a.HighExclusive || b.HighExclusive));

    private static Interval Difference(in Interval a, in Interval b) => new(
        End(a.Low, b.High, Operators.Subtract),
        IsStrict(a.Low) && IsStrict(b.High) && (a.LowExclusive || b.HighExclusive),
        End(a.High, b.Low, Operators.Subtract),
        IsStrict(a.High) && IsStrict(b.Low) && (a.HighExclusive || b.LowExclusive));

    /// <summary>
    /// Only numbers keep an excluded end: adding months to two days may give one and the same. Numbers of a size at which digits
    /// are lost may, too.
    /// </summary>
    internal static bool IsStrict(in Value end) => end.Kind == ValueKind.Number && Math.Abs(end.AsNumber) is 0m or (>= 0.000000000001m and <= 1_000_000_000_000_000m);

    private delegate Value Operator(in Value left, in Value right);

    private static Value End(in Value left, in Value right, Operator apply)
    {
        if (!left.IsKnown || !right.IsKnown)
            return default;
        var result = apply(left, right);
        return result.IsKnown ? result : default;
    }

    /// <summary>Multiplication and division: the ends are among the results of the ends, where all four are known.</summary>
    private static Interval Products(in Interval a, in Interval b, Operator apply)
    {
        if (b.Low.IsKnown && b.High.IsKnown && Operators.Compare(b.Low, b.High) == 0 && b.Low.Kind == ValueKind.Number)
            return Scaled(a, b.Low, apply);
        if (a.Low.IsKnown && a.High.IsKnown && Operators.Compare(a.Low, a.High) == 0 && a.Low.Kind == ValueKind.Number && IsCommutative(apply))
            return Scaled(b, a.Low, apply);
        Span<Value> corners =
        [
            End(a.Low, b.Low, apply), End(a.Low, b.High, apply), End(a.High, b.Low, apply), End(a.High, b.High, apply),
        ];
        Value low = corners[0], high = corners[0];
        foreach (var corner in corners)
        {
            if (!corner.IsKnown)
                return default;
            if (Operators.Compare(corner, low) < 0)
                low = corner;
            if (Operators.Compare(corner, high) > 0)
                high = corner;
        }

        return new Interval(low, false, high, false);
    }

    private static bool IsCommutative(Operator apply) => apply == Operators.Multiply;

    /// <summary>An interval times or divided by one number, which may turn it round.</summary>
    private static Interval Scaled(in Interval a, in Value factor, Operator apply)
    {
        var sign = Math.Sign(factor.AsNumber);
        if (sign == 0)
        {
            var zero = a.Low.IsKnown ? apply(a.Low, factor) : apply(a.High, factor);
            return zero.IsKnown ? new Interval(zero, false, zero, false) : default;
        }

        var low = End(a.Low, factor, apply);
        var high = End(a.High, factor, apply);
        var lowExclusive = a.LowExclusive && KeepsEnd(a.Low) && IsStrict(factor);
        var highExclusive = a.HighExclusive && KeepsEnd(a.High) && IsStrict(factor);
        return sign > 0 ? new Interval(low, lowExclusive, high, highExclusive) : new Interval(high, highExclusive, low, lowExclusive);
    }

    /// <summary>True for an end that stays excluded when it is scaled: all but a number so large or small that digits are lost.</summary>
    private static bool KeepsEnd(in Value end) => end.Kind != ValueKind.Number || IsStrict(end);

    private static bool HoldsZero(in Interval interval)
    {
        var zero = Value.Of(0m);
        if (interval.Low.Kind is ValueKind.YearsMonths or ValueKind.DaysTime || interval.High.Kind is ValueKind.YearsMonths or ValueKind.DaysTime)
            return true;
        var isAbove = interval.Low.IsKnown && Operators.Compare(interval.Low, zero) is { } low && (low > 0 || (low == 0 && interval.LowExclusive));
        var isBelow = interval.High.IsKnown && Operators.Compare(interval.High, zero) is { } high && (high < 0 || (high == 0 && interval.HighExclusive));
        // An excluded zero as an end would still be divided by: only intervals with both ends away from it are safe.
        return !(isAbove && interval.Low.AsNumber != 0) && !(isBelow && interval.High.AsNumber != 0);
    }
}

/// <summary><c>-x</c>.</summary>
internal sealed class Negation(Evaluator operand) : Evaluator
{
    protected override Value Run(EvaluationFrame frame) => Arithmetic.Negate(operand.Evaluate(frame));
}
