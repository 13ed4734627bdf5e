using static Compliance.Language.Signatures;

namespace Compliance.Language;

/// <summary>Functions that make a value of one kind from values of another.</summary>
internal static class ConversionFunctions
{
    private static readonly FunctionParameter FromText = Needs("from", FeelType.String);
    private static readonly FunctionParameter Offset = May("offset", FeelType.DaysTime) with { AcceptsNull = true };

    public static IEnumerable<BuiltinFunction> All { get; } =
    [
        new(
            "string",
            Takes(
                [Needs("from", FeelType.Any)], FeelType.String, v => v[0].Kind == ValueKind.Null ? v[0] : Value.Of(ValueText.Of(v[0])),
                "The value as text.")),
        new(
            "number",
            Takes([FromText], FeelType.Number, v => PlainNumber(v[0].AsString), "The number that a text writes, with a point for the decimals."),
            Takes(
                [FromText, Separator("grouping separator"), Separator("decimal separator")], FeelType.Number, SeparatedNumber,
                "The number that a text writes with these separators.")),
        new(
            "not",
            Takes(
                [Needs("negand", FeelType.Boolean) with { AcceptsNull = true }], FeelType.Boolean, v => v[0].Kind == ValueKind.Null ? v[0] : Value.Of(v[0].IsFalse),
                "True for false, false for true.")),
        new(
            "is",
            Takes(
                [Needs("value1", FeelType.Any), Needs("value2", FeelType.Any)], FeelType.Boolean, v => Value.Of(Identity.Is(v[0], v[1])),
                "Whether two values are the same in every part, also in their zone.")),
        new("duration", Takes([FromText], t => FeelType.Any, v => Durations.Parse(v[0].AsString), "The duration that a text writes: `P1Y2M` or `P1DT2H`.")),
        new("years and months duration", MonthsBetween().ToArray()),
        new("range", Takes([FromText], FeelType.RangeOf(FeelType.Any), v => RangeText.Parse(v[0].AsString), "The range that a text writes: `[1..10]`.")),
        new(
            "date",
            Takes([FromText], FeelType.Date, v => DateOf(v[0].AsString), "The date that a text writes: `2025-12-31`."),
            Takes([Needs("from", FeelType.Date)], FeelType.Date, v => v[0], "The date itself."),
            Takes([Needs("from", FeelType.DateTime)], FeelType.Date, v => Value.Of(v[0].AsDateTime.Date), "The date without its time."),
            Takes(
                [Needs("year", FeelType.Number), Needs("month", FeelType.Number), Needs("day", FeelType.Number)], FeelType.Date, v => DateOf(v),
                "The date with that year, month and day.")),
        new(
            "time",
            Takes([FromText], FeelType.Time, v => TimeOf(v[0].AsString), "The time that a text writes: `10:00:00`."),
            Takes([Needs("from", FeelType.Time)], FeelType.Time, v => v[0], "The time itself."),
            Takes([Needs("from", FeelType.DateTime)], FeelType.Time, v => Value.Of(v[0].AsDateTime.Time), "The time without its date."),
            Takes([Needs("from", FeelType.Date)], FeelType.Time, _ => Value.Of(new TimeOfDay(0, Zone.Utc)), "The midnight with which a date begins, in UTC."),
            Takes(
                [Needs("hour", FeelType.Number), Needs("minute", FeelType.Number), Needs("second", FeelType.Number), Offset], FeelType.Time, v => TimeOf(v, 0),
                "The time with that hour, minute and second.")),
        new(
            "date and time",
            Takes([FromText], FeelType.DateTime, v => MomentOf(v[0].AsString), "The date and time that a text writes: `2025-12-31T10:00:00`."),
            Takes(
                [Needs("date", FeelType.Date), Needs("time", FeelType.Time)], FeelType.DateTime, v => Value.Of(new DateAndTime(v[0].AsDate, v[1].AsTime)),
                "The date with that time."),
            Takes(
                [Needs("date", FeelType.DateTime), Needs("time", FeelType.Time)], FeelType.DateTime, v => Value.Of(new DateAndTime(v[0].AsDateTime.Date, v[1].AsTime)),
                "The date with another time."),
            Takes(
                [
                    Needs("year", FeelType.Number), Needs("month", FeelType.Number), Needs("day", FeelType.Number),
                    Needs("hour", FeelType.Number), Needs("minute", FeelType.Number), Needs("second", FeelType.Number), Offset,
                ],
                FeelType.DateTime, MomentOf,
                "The date and time with these parts.")),
    ];

    private static FunctionParameter Separator(string name) => Needs(name, FeelType.String) with { AcceptsNull = true };

    private static IEnumerable<FunctionSignature> MonthsBetween()
    {
        foreach (var from in new[] { FeelType.Date, FeelType.DateTime })
        {
            foreach (var to in new[] { FeelType.Date, FeelType.DateTime })
            {
                yield return Takes(
                    [Needs("from", from), Needs("to", to)], FeelType.YearsMonths, v => Value.Months(Calendar.FullMonths(Day(v[0]), Day(v[1]))),
                    "The full months from one date to another.");
            }
        }
    }

    private static Date Day(in Value value) => value.Kind == ValueKind.Date ? value.AsDate : value.AsDateTime.Date;

    private static Value PlainNumber(string text) =>
        NumberText.TryParse(text, out var number) ? Value.Of(number) : Value.Error($"`{text}` is not a number");

    private static Value SeparatedNumber(Value[] v)
    {
        var grouping = v[1].Kind == ValueKind.Null ? "" : v[1].AsString;
        var point = v[2].Kind == ValueKind.Null ? "" : v[2].AsString;
        if (grouping is not ("" or " " or "," or "."))
            return Value.Error($"`{grouping}` does not group digits; a blank, a comma or a point does");
        if (point is not ("" or "," or "."))
            return Value.Error($"`{point}` does not separate decimals; a comma or a point does");
        if (grouping == point && grouping.Length > 0)
            return Value.Error("digits and decimals cannot have the same separator");
        return GroupedNumber.TryParse(v[0].AsString, grouping, point, out var number)
            ? Value.Of(number)
            : Value.Error($"`{v[0].AsString}` is not a number");
    }

    private static Value DateOf(string text) => Date.TryParse(text, out var date)
        ? Value.Of(date)
        : Value.Error($"`{text}` is not a date; write `2025-12-31`");

    private static Value DateOf(Value[] v) =>
        Whole(v[0]) is { } year && Whole(v[1]) is { } month && Whole(v[2]) is { } day && Date.TryCreate(year, month, day, out var date)
            ? Value.Of(date)
            : Value.Error("there is no date with that year, month and day");

    private static Value TimeOf(string text) => TimeOfDay.Parse(text) is { } time
        ? Value.Of(time)
        : Value.Error($"`{text}` is not a time of day; write `10:00:00`");

    private static Value TimeOf(Value[] v, int at)
    {
        var zone = default(Zone);
        if (v.Length > at + 3 && v[at + 3].Kind == ValueKind.DaysTime)
        {
            var seconds = v[at + 3].AsSeconds;
            zone = Math.Abs(seconds) <= 86_400 && seconds == decimal.Truncate(seconds) ? Zone.OfOffset((int)seconds) : null;
            if (zone is null)
                return Value.Error("a zone lies at most 18 hours from UTC");
        }

        return Whole(v[at]) is { } hour && Whole(v[at + 1]) is { } minute && TimeOfDay.Create(hour, minute, v[at + 2].AsNumber, zone) is { } time
            ? Value.Of(time)
            : Value.Error("there is no time with that hour, minute and second");
    }

    private static Value MomentOf(string text) => DateAndTime.Parse(text) is { } moment
        ? Value.Of(moment)
        : Value.Error($"`{text}` is not a date and time; write `2025-12-31T10:00:00`");

    private static Value MomentOf(Value[] v)
    {
        var date = DateOf(v);
        var time = TimeOf(v, 3);
        if (!date.IsKnown || !time.IsKnown)
            return date.IsKnown ? time : date;
        return Value.Of(new DateAndTime(date.AsDate, time.AsTime));
    }

    private static int? Whole(in Value number) =>
        number.AsNumber == decimal.Truncate(number.AsNumber) && Math.Abs(number.AsNumber) < 100_000 ? (int)number.AsNumber : null;
}
