namespace Compliance.Language;

/// <summary>Which kind of value a static type has at run time, and the other way round.</summary>
internal static class ValueKinds
{
    public static ValueKind Of(FeelTypeKind type) => type switch
    {
        FeelTypeKind.Null => ValueKind.Null,
        FeelTypeKind.Boolean => ValueKind.Boolean,
        FeelTypeKind.Number => ValueKind.Number,
        FeelTypeKind.String or FeelTypeKind.Enumeration => ValueKind.String,
        FeelTypeKind.Date => ValueKind.Date,
        FeelTypeKind.Time => ValueKind.Time,
        FeelTypeKind.DateTime => ValueKind.DateTime,
        FeelTypeKind.YearsMonths => ValueKind.YearsMonths,
        FeelTypeKind.DaysTime => ValueKind.DaysTime,
        FeelTypeKind.List => ValueKind.List,
        FeelTypeKind.Context => ValueKind.Context,
        FeelTypeKind.Range => ValueKind.Range,
        FeelTypeKind.Function => ValueKind.Function,
        _ => ValueKind.Unknown,
    };

    /// <summary>The type of a value as far as its kind tells it: a list of anything.</summary>
    public static FeelType TypeOf(in Value value) => value.Kind switch
    {
        ValueKind.Null => FeelType.Null,
        ValueKind.Boolean => FeelType.Boolean,
        ValueKind.Number => FeelType.Number,
        ValueKind.String => FeelType.String,
        ValueKind.Date => FeelType.Date,
        ValueKind.Time => FeelType.Time,
        ValueKind.DateTime => FeelType.DateTime,
        ValueKind.YearsMonths => FeelType.YearsMonths,
        ValueKind.DaysTime => FeelType.DaysTime,
        ValueKind.List => Signatures.AnyList,
        ValueKind.Context => Signatures.AnyContext,
        ValueKind.Range => FeelType.RangeOf(FeelType.Any),
        ValueKind.Function => FeelType.FunctionOf(Enumerable.Repeat(FeelType.Any, value.AsFunction.Arity).ToArray(), FeelType.Any),
        _ => FeelType.Any,
    };
}
