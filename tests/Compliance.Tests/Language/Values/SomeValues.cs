using Compliance.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Language;

/// <summary>Random values of each kind, with the edges more often than chance would have them.</summary>
internal static class SomeValues
{
    private static readonly string[] Zones = ["Europe/Oslo", "Etc/UTC", "Asia/Dhaka", "Australia/Melbourne"];

    /// <summary>Numbers at which a narrower type ends, or nothing is left to count with.</summary>
    public static decimal[] Extremes { get; } =
    [
        1e-28m, -1e-28m, 0.9999999999999999999999999999m, decimal.MaxValue, decimal.MinValue, decimal.MaxValue - 0.5m, decimal.MaxValue / 2,
        int.MaxValue, int.MaxValue + 1m, int.MinValue, int.MinValue - 1m, uint.MaxValue, long.MaxValue, long.MaxValue + 1m, long.MinValue,
        long.MinValue - 1m, ulong.MaxValue, ulong.MaxValue + 1m, 1e18m, 1e27m, -1e27m,
    ];

    public static Gen<decimal> Numbers { get; } = Gen.OneOf(
        Gen.Choose(-50, 50).Select(i => (decimal)i),
        Gen.Choose(-1_000_000, 1_000_000).SelectMany(i => Gen.Choose(0, 8).Select(s => new decimal(Math.Abs(i), 0, 0, i < 0, (byte)s))),
        Gen.Elements(0m, 0.5m, -0.5m, 2.50m, 100_000_000m, -28m, 29m),
        Gen.Elements(Extremes));

    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.Elements("", "a", "abc", "Kjønn", "æøå", "\U0001F40E-x", "a.c", "(a)", "[a", "$1", "\\", "2025-01-01", "10:00:00", "P1Y", "12,5", "[1..3]", "i"),
        Gen.ArrayOf(Gen.Elements("ab1 .*+?()[]{}^$|\\\"-,\n".ToCharArray())).Select(c => new string(c)));

    public static Gen<Date> Dates { get; } = Gen.OneOf(
        Gen.Choose(0, 3_652_058), Gen.Choose(730_000, 740_000), Gen.Elements(0, 3_652_058)).Select(Date.FromDayNumber);

    public static Gen<Zone?> ZoneOrNone { get; } = Gen.OneOf(
        Gen.Constant<Zone?>(null),
        Gen.Choose(-18 * 60, 18 * 60).Select(m => Zone.OfOffset(m * 60)),
        Gen.Elements(Zones).Select(Zone.OfName));

    public static Gen<TimeOfDay> Times { get; } = TimesIn(ZoneOrNone);

    public static Gen<DateAndTime> Moments { get; } = MomentsIn(ZoneOrNone);

    public static Gen<long> Months { get; } = Gen.OneOf(
        Gen.OneOf(Gen.Choose(-40, 40), Gen.Choose(-1_000_000, 1_000_000)).Select(i => (long)i),
        Gen.Elements(Durations.LongestMonths, -Durations.LongestMonths, Durations.LongestMonths - 1));

    public static Gen<decimal> Seconds { get; } = Gen.OneOf(
        Gen.Choose(-200_000, 200_000).Select(i => (decimal)i),
        Gen.Choose(-2_000_000_000, 2_000_000_000).Select(i => i * 1.000000001m),
        Gen.Choose(-5_000_000, 5_000_000).Select(i => i * 86_400m),
        Gen.Elements(Durations.LongestSeconds, -Durations.LongestSeconds, Durations.LongestSeconds - 0.000000001m, 0.000000001m, -0.000000001m));

    public static Gen<Value> Scalars { get; } = Gen.OneOf(
        Gen.Elements(Value.True, Value.False, Value.Null),
        Numbers.Select(Value.Of),
        Texts.Select(Value.Of),
        Dates.Select(Value.Of),
        Times.Select(Value.Of),
        Moments.Select(Value.Of),
        Months.Select(Value.Months),
        Seconds.Select(Value.Seconds));

    public static Gen<Value> Any { get; } = Nested(3);

    /// <summary>Values of one kind, so that they can be compared; moments and times in zones of which this machine knows the offset.</summary>
    public static IReadOnlyList<Gen<Value>> Comparable { get; } =
    [
        Numbers.Select(Value.Of),
        Texts.Select(Value.Of),
        Dates.Select(Value.Of),
        TimesIn(Gen.Constant<Zone?>(null)).Select(Value.Of),
        TimesIn(Gen.Elements(-3600, 0, 7200).Select(Zone.OfOffset)).Select(Value.Of),
        MomentsIn(Gen.Constant<Zone?>(null)).Select(Value.Of),
        MomentsIn(Gen.Elements(-3600, 0, 7200).Select(Zone.OfOffset)).Select(Value.Of),
        MomentsIn(Gen.Elements(Zones).Select(Zone.OfName)).Select(Value.Of),
        Months.Select(Value.Months),
        Seconds.Select(Value.Seconds),
    ];

    public static Gen<Value> Of(FeelType type) => type.Kind switch
    {
        FeelTypeKind.Boolean => Gen.Elements(Value.True, Value.False),
        FeelTypeKind.Number => Numbers.Select(Value.Of),
        FeelTypeKind.String => Texts.Select(Value.Of),
        FeelTypeKind.Date => Dates.Select(Value.Of),
        FeelTypeKind.Time => Times.Select(Value.Of),
        FeelTypeKind.DateTime => Moments.Select(Value.Of),
        FeelTypeKind.YearsMonths => Months.Select(Value.Months),
        FeelTypeKind.DaysTime => Seconds.Select(Value.Seconds),
        FeelTypeKind.List => Gen.OneOf(ListOf(Of(type.Element!)), ListOf(Any)),
        FeelTypeKind.Range => Ranges,
        FeelTypeKind.Context => Contexts(Any),
        FeelTypeKind.Function => Functions,
        _ => Any,
    };

    public static Gen<Value> Ranges => Gen.Elements(Comparable.ToArray()).SelectMany(g => g).SelectMany(low =>
        Gen.OneOf(Scalars, Gen.Constant(low)).SelectMany(high => Gen.Choose(0, 15).Select(bits =>
            Value.Of(new RangeValue((bits & 4) == 4 ? null : low, (bits & 1) == 1, (bits & 8) == 8 && (bits & 4) == 0 ? null : high, (bits & 2) == 2)))));

    public static Gen<Value> Contexts(Gen<Value> entry) =>
        Gen.ArrayOf(Gen.Elements("a", "b", "key", "value", "foo bar", "").SelectMany(n => entry.Select(v => KeyValuePair.Create(n, v))), 3)
            .Select(e => Value.Of(new ContextValue(e)));

    public static Gen<Value> ListOf(Gen<Value> item) =>
        Gen.Choose(0, 4).SelectMany(n => Gen.ArrayOf(item, n)).Select(i => Value.Of(new ListValue(i)));

    private static Gen<Value> Functions { get; } = Gen.Elements<Func<Value[], Value>>(
            v => Value.Of(Operators.Compare(v[0], v[1]) < 0), _ => Value.True, _ => Value.Null, _ => Value.Error("no"))
        .SelectMany(f => Gen.Choose(1, 2).Select(arity => Value.Of(new FunctionValue(arity, f))));

    private static Gen<TimeOfDay> TimesIn(Gen<Zone?> zones) => Gen.OneOf(
            Gen.Choose(0, 86_399).Select(s => s * TimeOfDay.PerSecond),
            Gen.Choose(0, 86_399).SelectMany(s => Gen.Choose(0, 999_999_999).Select(n => (s * TimeOfDay.PerSecond) + n)))
        .SelectMany(n => zones.Select(z => new TimeOfDay(n, z)));

    private static Gen<DateAndTime> MomentsIn(Gen<Zone?> zones) =>
        Dates.SelectMany(d => TimesIn(zones).Select(t => new DateAndTime(d, t)));

    private static Gen<Value> Nested(int depth) => depth == 0
        ? Scalars
        : Gen.Frequency((6, Scalars), (1, ListOf(Nested(depth - 1))), (1, Contexts(Nested(depth - 1))), (1, Gen.Constant(0).SelectMany(_ => Ranges)));
}
