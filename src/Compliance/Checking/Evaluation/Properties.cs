using Compliance.Language;

namespace Compliance.Checking.Evaluation;

/// <summary>A part of a date, time, duration or range.</summary>
internal sealed class PropertyRead(Evaluator target, ValueProperty property) : Evaluator
{
    protected override Value Run(EvaluationFrame frame) => Read(target.Evaluate(frame));

    private Value Read(Value value)
    {
        if (value.IsKnown)
            return value.Kind == ValueKind.Null ? Value.Null : property.Read(value);
        var unknown = value.AsUnknown;
        if (unknown.Alternatives is not null)
            return Unknowns.ForEach(unknown, Read);
        return unknown.Low.Kind == ValueKind.Date && unknown.High.Kind == ValueKind.Date
            ? OfDates(unknown, unknown.Low.AsDate, unknown.High.AsDate)
            : Unknowns.From(value);
    }

    /// <summary>The year of a day in 2024 is 2024; the month of a day in the first quarter lies between 1 and 3.</summary>
    private Value OfDates(Unknown unknown, Date low, Date high)
    {
        var grows = property.Name switch
        {
            "year" => true,
            "month" => low.Year == high.Year,
            "day" => low.Year == high.Year && low.Month == high.Month,
            _ => false,
        };
        return grows
            ? new Interval(property.Read(unknown.Low), false, property.Read(unknown.High), false).ToValue(unknown)
            : Value.Of(Unknowns.Bare(unknown));
    }
}

/// <summary>A part of a value whose type was not known when the expression was read; outside rule files only.</summary>
internal sealed class DynamicRead(Evaluator target, string name) : Evaluator
{
    protected override Value Run(EvaluationFrame frame) => Read(target.Evaluate(frame));

    private Value Read(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Unknown:
                return Unknowns.From(value);
            case ValueKind.Context when value.AsObject is ContextValue context:
                return context.TryGet(name, out var entry) ? entry : Value.Null;
            case ValueKind.List:
                return Value.Of(new ListValue([.. value.AsList.Items.Select(Read)]));
            default:
                var type = RunTimeTypes.Of(value);
                return type is not null && ValueProperty.Find(type, name) is { } property ? property.Read(value) : Value.Null;
        }
    }
}

/// <summary>Types of values, for what is not known before the expression runs; outside rule files only.</summary>
internal static class RunTimeTypes
{
    /// <summary>The type of a simple value or a range; null for others.</summary>
    public static FeelType? Of(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => FeelType.Boolean,
        ValueKind.Number => FeelType.Number,
        ValueKind.String => FeelType.String,
        ValueKind.Date => FeelType.Date,
        ValueKind.Time => FeelType.Time,
        ValueKind.DateTime => FeelType.DateTime,
        ValueKind.YearsMonths => FeelType.YearsMonths,
        ValueKind.DaysTime => FeelType.DaysTime,
        ValueKind.Range => FeelType.RangeOf(Of(value.AsRange.HasLow ? value.AsRange.Low : value.AsRange.High) ?? FeelType.Any),
        _ => null,
    };

    /// <summary><c>value instance of type</c>: null is an instance of nothing but its own type.</summary>
    public static bool IsInstance(in Value value, FeelType type) => type.Kind switch
    {
        FeelTypeKind.Null => value.Kind == ValueKind.Null,
        _ when value.Kind == ValueKind.Null => false,
        FeelTypeKind.Any => true,
        FeelTypeKind.List => value.Kind == ValueKind.List && value.AsList.Items.All(i => IsItem(i, type.Element!)),
        FeelTypeKind.Range => value.Kind == ValueKind.Range
            && (!value.AsRange.HasLow || IsItem(value.AsRange.Low, type.Element!))
            && (!value.AsRange.HasHigh || IsItem(value.AsRange.High, type.Element!)),
        FeelTypeKind.Context => value is { Kind: ValueKind.Context, AsObject: ContextValue context }
            && type.Members.All(m => context.TryGet(m.Name, out var entry) && IsItem(entry, m.Type)),
        FeelTypeKind.Function => value.Kind == ValueKind.Function && value.AsFunction.Arity == type.Parameters.Count,
        FeelTypeKind.Enumeration => value.Kind == ValueKind.String && type.Words.Contains(value.AsString),
        _ => Of(value)?.Kind == type.Kind,
    };

    /// <summary>Inside lists and contexts null belongs to every type.</summary>
    private static bool IsItem(in Value value, FeelType type) => value.Kind == ValueKind.Null || IsInstance(value, type);
}

/// <summary><c>x instance of type</c>.</summary>
internal sealed class InstanceOf(Evaluator operand, FeelType type) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var value = operand.Evaluate(frame);
        return value.IsKnown ? Value.Of(RunTimeTypes.IsInstance(value, type)) : Unknowns.From(value);
    }
}
