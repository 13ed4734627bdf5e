using System.Runtime.InteropServices;

namespace Compliance.Language;

/// <summary>The kind of a <see cref="Value"/>.</summary>
public enum ValueKind : byte
{
    /// <summary>Not known; <see cref="Value.AsUnknown"/> tells why. The kind of <c>default(Value)</c>, which is silence.</summary>
    Unknown,

    /// <summary>FEEL's null, a known value; it exists only outside rule files.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>Text, or the word of an enumeration.</summary>
    String,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A date with a time of day.</summary>
    DateTime,

    /// <summary>A duration in months.</summary>
    YearsMonths,

    /// <summary>A duration in seconds.</summary>
    DaysTime,

    /// <summary>A <see cref="ListValue"/>.</summary>
    List,

    /// <summary>Named entries: a host object, read through its <see cref="Member"/>s, or a context built by an expression.</summary>
    Context,

    /// <summary>An interval.</summary>
    Range,

    /// <summary>A function.</summary>
    Function,
}

/// <summary>A value at run time, known or unknown. Small, immutable and without allocation for the common kinds.</summary>
[StructLayout(LayoutKind.Explicit)]
public readonly struct Value
{
    [FieldOffset(0)]
    private readonly object? reference;

    [FieldOffset(8)]
    private readonly decimal number;

    [FieldOffset(8)]
    private readonly long bits;

    [FieldOffset(24)]
    private readonly ValueKind kind;

    private Value(ValueKind kind, object? reference)
        : this()
    {
        this.kind = kind;
        this.reference = reference;
    }

    private Value(ValueKind kind, long bits)
        : this()
    {
        this.kind = kind;
        this.bits = bits;
    }

    private Value(ValueKind kind, decimal number)
        : this()
    {
        this.kind = kind;
        this.number = number;
    }

    /// <summary>Nothing was stated, and no path is known: <c>default(Value)</c>.</summary>
    public static Value NotStated => default;

    /// <summary>FEEL's null.</summary>
    public static Value Null { get; } = new(ValueKind.Null, null);

    /// <summary>true.</summary>
    public static Value True { get; } = new(ValueKind.Boolean, 1L);

    /// <summary>false.</summary>
    public static Value False { get; } = new(ValueKind.Boolean, 0L);

    /// <summary>What the value is.</summary>
    public ValueKind Kind => kind;

    /// <summary>True when the value is known.</summary>
    public bool IsKnown => kind != ValueKind.Unknown;

    /// <summary>Known to be true.</summary>
    public bool IsTrue => kind == ValueKind.Boolean && bits != 0;

    /// <summary>Known to be false.</summary>
    public bool IsFalse => kind == ValueKind.Boolean && bits == 0;

    /// <summary>The number; only for <see cref="ValueKind.Number"/>.</summary>
    public decimal AsNumber => number;

    /// <summary>The text; only for <see cref="ValueKind.String"/>.</summary>
    public string AsString => (string)reference!;

    /// <summary>The date; only for <see cref="ValueKind.Date"/>.</summary>
    public Date AsDate => Date.FromDayNumber((int)bits);

    /// <summary>The day number of the date; only for <see cref="ValueKind.Date"/>.</summary>
    internal int DayNumber => (int)bits;

    /// <summary>The duration in months; only for <see cref="ValueKind.YearsMonths"/>.</summary>
    public long AsMonths => bits;

    /// <summary>The duration in seconds; only for <see cref="ValueKind.DaysTime"/>.</summary>
    public decimal AsSeconds => number;

    /// <summary>The list; only for <see cref="ValueKind.List"/>.</summary>
    public ListValue AsList => (ListValue)reference!;

    /// <summary>The time of day; only for <see cref="ValueKind.Time"/>.</summary>
    public TimeOfDay AsTime => (TimeOfDay)reference!;

    /// <summary>The date with its time; only for <see cref="ValueKind.DateTime"/>.</summary>
    public DateAndTime AsDateTime => (DateAndTime)reference!;

    /// <summary>The interval; only for <see cref="ValueKind.Range"/>.</summary>
    public RangeValue AsRange => (RangeValue)reference!;

    /// <summary>The function; only for <see cref="ValueKind.Function"/>.</summary>
    public FunctionValue AsFunction => (FunctionValue)reference!;

    /// <summary>The object behind a context, time, date and time, range or function.</summary>
    public object AsObject => reference!;

    /// <summary>Why the value is unknown; only for <see cref="ValueKind.Unknown"/>.</summary>
    public Unknown AsUnknown => (Unknown?)reference ?? Language.Unknown.Silence;

    /// <summary>True for <c>default(Value)</c>: silence to which the reader has not yet added the path.</summary>
    public bool IsBareSilence => kind == ValueKind.Unknown && reference is null;

    /// <summary>true or false.</summary>
    public static Value Of(bool value) => value ? True : False;

    /// <summary>A number.</summary>
    public static Value Of(decimal value) => new(ValueKind.Number, value);

    /// <summary>Text; null is silence.</summary>
    public static Value Of(string? value) => value is null ? default : new(ValueKind.String, value);

    /// <summary>A date.</summary>
    public static Value Of(Date value) => new(ValueKind.Date, value.DayNumber);

    /// <summary>A list.</summary>
    public static Value Of(ListValue value) => new(ValueKind.List, value);

    /// <summary>A time of day.</summary>
    public static Value Of(TimeOfDay value) => new(ValueKind.Time, value);

    /// <summary>A date with a time of day.</summary>
    public static Value Of(DateAndTime value) => new(ValueKind.DateTime, value);

    /// <summary>An interval.</summary>
    public static Value Of(RangeValue value) => new(ValueKind.Range, value);

    /// <summary>Named entries built by an expression.</summary>
    public static Value Of(ContextValue value) => new(ValueKind.Context, value);

    /// <summary>A function.</summary>
    public static Value Of(FunctionValue value) => new(ValueKind.Function, value);

    /// <summary>A duration in months.</summary>
    public static Value Months(long months) => new(ValueKind.YearsMonths, months);

    /// <summary>A duration in seconds.</summary>
    public static Value Seconds(decimal seconds) => new(ValueKind.DaysTime, seconds);

    /// <summary>A value whose content is an object: context, time, date and time, range, function.</summary>
    public static Value OfObject(ValueKind kind, object content) => new(kind, content);

    /// <summary>Named entries held by a host object; null is silence.</summary>
    public static Value Context(object? host) => host is null ? default : new(ValueKind.Context, host);

    /// <summary>Unknown because it could not be worked out; <paramref name="detail"/> says why: "division by zero".</summary>
    public static Value Error(string detail) => Of(new Unknown(new Reason(ReasonKind.Error, null, detail)));

    /// <summary>An unknown value.</summary>
    public static Value Of(Unknown unknown) => new(ValueKind.Unknown, unknown);
}
