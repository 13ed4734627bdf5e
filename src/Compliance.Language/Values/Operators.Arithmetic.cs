namespace Compliance.Language;

// Numbers stand apart from all else: the runtime clears the room of every value that a method may make, whether it makes it or not.
public static partial class Operators
{
    /// <summary><c>left + right</c></summary>
    public static Value Add(in Value left, in Value right) => left.Kind == ValueKind.Number && right.Kind == ValueKind.Number
        ? Numbers.Add(left.AsNumber, right.AsNumber)
        : AddOthers(left, right);

    private static Value AddOthers(in Value left, in Value right)
    {
        if (Unknown(left, right) is { } unknown)
            return unknown;
        return (left.Kind, right.Kind) switch
        {
            (ValueKind.String, ValueKind.String) => Joined(left.AsString, right.AsString),
            (ValueKind.YearsMonths, ValueKind.YearsMonths) => Calendar.Months(left.AsMonths + (decimal)right.AsMonths),
            (ValueKind.DaysTime, ValueKind.DaysTime) => Calendar.SumOfSeconds(left.AsSeconds, right.AsSeconds),
            (_, ValueKind.YearsMonths) when IsPoint(left) => Calendar.AddMonths(left, right.AsMonths),
            (ValueKind.YearsMonths, _) when IsPoint(right) => Calendar.AddMonths(right, left.AsMonths),
            (_, ValueKind.DaysTime) when IsPoint(left) => Calendar.AddSeconds(left, right.AsSeconds),
            (ValueKind.DaysTime, _) when IsPoint(right) => Calendar.AddSeconds(right, left.AsSeconds),
            _ => Wrong("{0} and {1} cannot be added", left, right),
        };
    }

    /// <summary><c>left - right</c></summary>
    public static Value Subtract(in Value left, in Value right) => left.Kind == ValueKind.Number && right.Kind == ValueKind.Number
        ? Numbers.Add(left.AsNumber, -right.AsNumber)
        : SubtractOthers(left, right);

    private static Value SubtractOthers(in Value left, in Value right)
    {
        if (Unknown(left, right) is { } unknown)
            return unknown;
        return (left.Kind, right.Kind) switch
        {
            (ValueKind.YearsMonths, ValueKind.YearsMonths) => Calendar.Months(left.AsMonths - (decimal)right.AsMonths),
            (ValueKind.DaysTime, ValueKind.DaysTime) => Calendar.SumOfSeconds(left.AsSeconds, -right.AsSeconds),
            (_, ValueKind.YearsMonths) when IsPoint(left) => Calendar.AddMonths(left, -right.AsMonths),
            (_, ValueKind.DaysTime) when IsPoint(left) => Calendar.AddSeconds(left, -right.AsSeconds),
            (ValueKind.Date, ValueKind.Date) => Value.Seconds((left.AsDate.DayNumber - right.AsDate.DayNumber) * 86_400m),
            (ValueKind.Date or ValueKind.DateTime, ValueKind.Date or ValueKind.DateTime) => Calendar.Between(right, left),
            (ValueKind.Time, ValueKind.Time) => Calendar.Between(right.AsTime, left.AsTime),
            _ => Wrong("{1} cannot be subtracted from {0}", left, right),
        };
    }

    /// <summary><c>left * right</c></summary>
    public static Value Multiply(in Value left, in Value right) => left.Kind == ValueKind.Number && right.Kind == ValueKind.Number
        ? Numbers.Multiply(left.AsNumber, right.AsNumber)
        : MultiplyOthers(left, right);

    private static Value MultiplyOthers(in Value left, in Value right)
    {
        if (Unknown(left, right) is { } unknown)
            return unknown;
        return (left.Kind, right.Kind) switch
        {
            (ValueKind.YearsMonths, ValueKind.Number) => Calendar.Scale(left, right.AsNumber),
            (ValueKind.DaysTime, ValueKind.Number) => Calendar.Scale(left, right.AsNumber),
            (ValueKind.Number, ValueKind.YearsMonths) => Calendar.Scale(right, left.AsNumber),
            (ValueKind.Number, ValueKind.DaysTime) => Calendar.Scale(right, left.AsNumber),
            _ => Wrong("{0} and {1} cannot be multiplied", left, right),
        };
    }

    /// <summary><c>left / right</c></summary>
    public static Value Divide(in Value left, in Value right) => left.Kind == ValueKind.Number && right.Kind == ValueKind.Number
        ? Numbers.Divide(left.AsNumber, right.AsNumber)
        : DivideOthers(left, right);

    private static Value DivideOthers(in Value left, in Value right)
    {
        if (Unknown(left, right) is { } unknown)
            return unknown;
        return (left.Kind, right.Kind) switch
        {
            (ValueKind.YearsMonths, ValueKind.Number) => Calendar.Shrink(left, right.AsNumber),
            (ValueKind.DaysTime, ValueKind.Number) => Calendar.Shrink(left, right.AsNumber),
            (ValueKind.YearsMonths, ValueKind.YearsMonths) => Numbers.Divide(left.AsMonths, right.AsMonths),
            (ValueKind.DaysTime, ValueKind.DaysTime) => Numbers.Divide(left.AsSeconds, right.AsSeconds),
            _ => Wrong("{0} cannot be divided by {1}", left, right),
        };
    }

    /// <summary><c>left ** right</c></summary>
    public static Value Power(in Value left, in Value right)
    {
        if (left.Kind == ValueKind.Number && right.Kind == ValueKind.Number)
            return Numbers.Power(left.AsNumber, right.AsNumber);
        return Unknown(left, right) ?? Wrong("{0} cannot be raised to the power of {1}", left, right);
    }

    /// <summary><c>-value</c></summary>
    public static Value Negate(in Value value) => value.Kind switch
    {
        ValueKind.Unknown => value,
        ValueKind.Number => Value.Of(-value.AsNumber),
        ValueKind.YearsMonths => Value.Months(-value.AsMonths),
        ValueKind.DaysTime => Value.Seconds(-value.AsSeconds),
        _ => Value.Error($"{ValueText.KindOf(value)} has no negative"),
    };

    private static Value Joined(string left, string right) =>
        (long)left.Length + right.Length > Limits.LongestText ? Limits.TextTooLong : Value.Of(left + right);

    private static bool IsPoint(in Value value) => value.Kind is ValueKind.Date or ValueKind.Time or ValueKind.DateTime;
}
