namespace Compliance.Language;

/// <summary>A property of dates, times, durations and ranges: <c>.year</c>, <c>.time offset</c>, <c>.start included</c>.</summary>
public sealed class ValueProperty
{
    private ValueProperty(string name, FeelType type, Func<Value, Value> read)
    {
        Name = name;
        Type = type;
        Read = read;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Type of the property.</summary>
    public FeelType Type { get; }

    /// <summary>Reads it from a known value of the right kind.</summary>
    public Func<Value, Value> Read { get; }

    /// <summary>The property of that name on values of that type; null where there is none.</summary>
    public static ValueProperty? Find(FeelType type, string name) => All(type).FirstOrDefault(p => p.Name == name);

    /// <summary>The properties that values of that type have.</summary>
    public static IReadOnlyList<ValueProperty> All(FeelType type) => type.Kind switch
    {
        FeelTypeKind.Date => OfDate,
        FeelTypeKind.Time => OfTime,
        FeelTypeKind.DateTime => OfDateTime,
        FeelTypeKind.YearsMonths => OfMonths,
        FeelTypeKind.DaysTime => OfSeconds,
        FeelTypeKind.Range => OfRange(type.Element!),
        _ => Array.Empty<ValueProperty>(),
    };

    private static readonly ValueProperty[] OfDate = Dates(v => v.AsDate);

    private static readonly ValueProperty[] OfTime = Times(v => v.AsTime, v => v.AsTime.Zone?.Offset);

    private static readonly ValueProperty[] OfDateTime =
    [
        .. Dates(v => v.AsDateTime.Date),
        .. Times(v => v.AsDateTime.Time, v => v.AsDateTime.Zone?.OffsetAt(v.AsDateTime.Date, v.AsDateTime.Time.NanosecondOfDay)),
    ];

    private static readonly ValueProperty[] OfMonths =
    [
        Number("years", v => v.AsMonths / 12),
        Number("months", v => v.AsMonths % 12),
    ];

    private static readonly ValueProperty[] OfSeconds =
    [
        Number("days", v => decimal.Truncate(v.AsSeconds / 86_400)),
        Number("hours", v => decimal.Truncate(v.AsSeconds % 86_400 / 3600)),
        Number("minutes", v => decimal.Truncate(v.AsSeconds % 3600 / 60)),
        Number("seconds", v => v.AsSeconds % 60),
    ];

    private static ValueProperty[] Dates(Func<Value, Date> date) =>
    [
        Number("year", v => date(v).Year),
        Number("month", v => date(v).Month),
        Number("day", v => date(v).Day),
        Number("weekday", v => (date(v).DayNumber % 7) + 1),
    ];

    private static ValueProperty[] Times(Func<Value, TimeOfDay> time, Func<Value, int?> offset) =>
    [
        Number("hour", v => time(v).Hour),
        Number("minute", v => time(v).Minute),
        Number("second", v => time(v).Second + ((decimal)time(v).Nanosecond / TimeOfDay.PerSecond)),
        new("time offset", FeelType.DaysTime, v => offset(v) is { } seconds ? Value.Seconds(seconds) : Value.Null),
        new("timezone", FeelType.String, v => time(v).Zone?.Name is { } name ? Value.Of(name) : Value.Null),
    ];

    private static ValueProperty[] OfRange(FeelType element) =>
    [
        new("start", element, v => v.AsRange.Low),
        new("end", element, v => v.AsRange.High),
        new("start included", FeelType.Boolean, v => Value.Of(v.AsRange.LowIncluded)),
        new("end included", FeelType.Boolean, v => Value.Of(v.AsRange.HighIncluded)),
    ];

    private static ValueProperty Number(string name, Func<Value, decimal> read) => new(name, FeelType.Number, v => Value.Of(read(v)));
}
