namespace Compliance.Language;

/// <summary>Which kind of value a static type has at run time.</summary>
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
}
