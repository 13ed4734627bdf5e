using Compliance.Language;
using Compliance.Tests.Language;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>Values of every type, known or not, and values that say everything of what others leave open.</summary>
internal sealed class RandomArguments(Random random)
{
    private static readonly string[] Texts = ["", "a", "ab", "b", "2024-05-01", "12", "P1Y", "10:00:00", "[1..3]"];

    /// <summary>The kinds that "any value" stands for in one call, so that values of one call can be held against each other.</summary>
    private readonly FeelType any = new[] { FeelType.Number, FeelType.Date, FeelType.String, FeelType.DaysTime }[random.Next(4)];

    public Value Known(FeelType type) => type.Kind switch
    {
        FeelTypeKind.Any => Known(any),
        FeelTypeKind.Boolean => Value.Of(random.Next(2) == 0),
        FeelTypeKind.Number when random.Next(12) == 0 => Value.Of(SomeValues.Extremes[random.Next(SomeValues.Extremes.Length)]),
        FeelTypeKind.Number => Value.Of(random.Next(-4, 8) + (random.Next(3) == 0 ? 0.5m : 0m)),
        FeelTypeKind.String => Value.Of(Texts[random.Next(Texts.Length)]),
        FeelTypeKind.Date => Value.Of(Day()),
        FeelTypeKind.Time => Value.Of(TimeOfDay.Parse($"1{random.Next(10)}:00:00")!),
        FeelTypeKind.DateTime => Value.Of(new DateAndTime(Day(), TimeOfDay.Parse("10:00:00")!)),
        FeelTypeKind.YearsMonths => Value.Months(random.Next(-5, 30)),
        FeelTypeKind.DaysTime => Value.Seconds(random.Next(-3, 10) * 43_200m),
        FeelTypeKind.List => Value.Of(new ListValue([.. Enumerable.Range(0, random.Next(4)).Select(_ => Known(type.Element!))])),
        FeelTypeKind.Range => Range(type.Element!),
        FeelTypeKind.Context => Value.Of(new ContextValue([new("key", Value.Of("k")), new("value", Value.Of((decimal)random.Next(3)))])),
        _ => throw new NotSupportedException(type.ToString()),
    };

    /// <summary>A value of which something may be open.</summary>
    public Value Some(FeelType type)
    {
        type = type.Kind == FeelTypeKind.Any ? any : type;
        if (type.Kind == FeelTypeKind.List)
            return random.Next(6) == 0 ? default : SomeList(type.Element!);
        return random.Next(6) switch
        {
            0 => default,
            1 => Twice(type),
            2 or 3 when type.Kind is FeelTypeKind.Number or FeelTypeKind.Date => Around(Known(type)),
            2 or 3 when type.Kind == FeelTypeKind.Context => Value.Of(new ContextValue([new("key", Some(FeelType.String)), new("value", Some(FeelType.Number))])),
            _ => Known(type),
        };
    }

    /// <summary>Everything known, and nothing against what <paramref name="value"/> says.</summary>
    public Value Completed(in Value value, FeelType type)
    {
        type = type.Kind == FeelTypeKind.Any ? any : type;
        if (value.Kind == ValueKind.List)
            return CompletedList(value.AsList, type.Element!);
        if (value is { Kind: ValueKind.Context, AsObject: ContextValue context })
            return Value.Of(new ContextValue([.. context.Entries.Select(e => new KeyValuePair<string, Value>(e.Key, Completed(e.Value, e.Key == "key" ? FeelType.String : FeelType.Number)))]));
        if (value.IsKnown)
            return value;
        var unknown = value.AsUnknown;
        if (unknown.Alternatives is { } alternatives)
            return alternatives[random.Next(alternatives.Count)];
        return unknown.Low.IsKnown || unknown.High.IsKnown ? Inside(unknown) : Known(type);
    }

    private Value CompletedList(ListValue list, FeelType element)
    {
        var items = list.Items.Select(i => Completed(i, element)).ToList();
        foreach (var item in list.Possible)
        {
            if (random.Next(2) == 0)
                items.Insert(random.Next(items.Count + 1), Completed(item, element));
        }

        if (list.IsMentioned)
            items.AddRange(Enumerable.Range(0, random.Next(3)).Select(_ => Known(element)));
        return Value.Of(new ListValue(items));
    }

    private Value SomeList(FeelType element)
    {
        var items = Enumerable.Range(0, random.Next(4)).Select(_ => Some(element)).ToArray();
        var possible = random.Next(3) == 0 ? Enumerable.Range(0, random.Next(1, 3)).Select(_ => Some(element)).ToArray() : null;
        var why = possible is null ? null : new Unknown(new Reason(ReasonKind.NotStated, "list"));
        return Value.Of(new ListValue(items, random.Next(4) == 0, possible, why));
    }

    private Value Twice(FeelType type) =>
        Value.Of(new Unknown(new Reason(ReasonKind.Contradictory, "twice")) { Alternatives = [Known(type), Known(type)] });

    private Value Around(in Value value)
    {
        if (!Moved(value, -20).IsKnown || !Moved(value, 20).IsKnown)
            return value;
        var (side, exclusive) = (random.Next(3), random.Next(2) == 0);
        return Value.Of(new Unknown(new Reason(ReasonKind.Imprecise, "around"))
        {
            Low = side == 0 ? default : Moved(value, -2),
            High = side == 1 ? default : Moved(value, 2),
            LowIsExclusive = exclusive,
            HighIsExclusive = exclusive,
        });
    }

    private Value Inside(Unknown unknown) => unknown.Low.IsKnown
        ? Moved(unknown.Low, unknown.High.IsKnown || unknown.LowIsExclusive ? random.Next(1, 4) : random.Next(0, 9))
        : Moved(unknown.High, -random.Next(1, 9));

    private static Value Moved(in Value value, int by) =>
        value.Kind == ValueKind.Date ? Value.Of(Date.FromDayNumber(value.AsDate.DayNumber + by)) : Operators.Add(value, Value.Of((decimal)by));

    private Value Range(FeelType element)
    {
        var (low, high) = (Known(element), Known(element));
        return Value.Of(Operators.Compare(low, high) > 0 ? new RangeValue(high, true, low, random.Next(2) == 0) : new RangeValue(low, random.Next(2) == 0, high, true));
    }

    private Date Day() => Date.FromDayNumber(new Date(2024, 2, 20).DayNumber + random.Next(30));
}
