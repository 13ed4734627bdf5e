namespace Compliance.Language;

/// <summary>Dates, times and durations added, subtracted and scaled.</summary>
internal static class Calendar
{
    private static Value OutOfRange => Value.Error("the date lies outside the years 1 to 9999");

    private static Value TooLong => Value.Error("the duration is too long");

    /// <summary>A duration in months, cut to whole ones.</summary>
    public static Value Months(decimal months) =>
        Math.Abs(months) > Durations.LongestMonths ? TooLong : Value.Months((long)decimal.Truncate(months));

    /// <summary>The sum of two durations in seconds.</summary>
    public static Value SumOfSeconds(decimal left, decimal right) =>
        Numbers.Add(left, right) is { IsKnown: true } sum ? Seconds(sum.AsNumber) : TooLong;

    /// <summary>A duration in seconds, cut to whole nanoseconds.</summary>
    public static Value Seconds(decimal seconds)
    {
        if (Math.Abs(seconds) > Durations.LongestSeconds)
            return TooLong;
        return Value.Seconds(decimal.Truncate(seconds * TimeOfDay.PerSecond) / TimeOfDay.PerSecond);
    }

    /// <summary>The same day of another month, or the last one of a month that is too short.</summary>
    public static Value AddMonths(in Value point, long months) => point.Kind switch
    {
        ValueKind.Date => AddMonths(point.AsDate, months) is { } date ? Value.Of(date) : OutOfRange,
        ValueKind.DateTime => AddMonths(point.AsDateTime.Date, months) is { } date
            ? Value.Of(new DateAndTime(date, point.AsDateTime.Time))
            : OutOfRange,
        _ => Value.Error("a duration in years and months cannot be added to a time of day"),
    };

    public static Date? AddMonths(Date date, long months)
    {
        var month = (date.Year * 12L) + date.Month - 1 + months;
        if (month is < 12 or > (9999 * 12) + 11)
            return null;
        var (year, monthOfYear) = ((int)(month / 12), (int)(month % 12) + 1);
        return new Date(year, monthOfYear, Math.Min(date.Day, DateTime.DaysInMonth(year, monthOfYear)));
    }

    public static Value AddSeconds(in Value point, decimal seconds)
    {
        if (Math.Abs(seconds) > Durations.LongestSeconds)
            return TooLong;
        switch (point.Kind)
        {
            case ValueKind.Date:
                var days = (decimal)point.AsDate.DayNumber + decimal.Floor(seconds / 86_400);
                return days is < 0 or > 3_652_058 ? OutOfRange : Value.Of(Date.FromDayNumber((int)days));
            case ValueKind.Time:
                var time = (point.AsTime.NanosecondOfDay + (decimal.Truncate(seconds * TimeOfDay.PerSecond) % TimeOfDay.PerDay) + TimeOfDay.PerDay)
                    % TimeOfDay.PerDay;
                return Value.Of(new TimeOfDay((long)time, point.AsTime.Zone));
            default:
                var moment = point.AsDateTime;
                return DateAndTime.FromLocalSeconds(moment.LocalSeconds + seconds, moment.Zone) is { } result ? Value.Of(result) : OutOfRange;
        }
    }

    /// <summary>From one point to another; a date counts as its midnight in UTC.</summary>
    public static Value Between(in Value from, in Value to)
    {
        var (start, end) = (AsMoment(from), AsMoment(to));
        if (start.Zone is null && end.Zone is null)
            return Value.Seconds(end.LocalSeconds - start.LocalSeconds);
        if (start.Instant is { } first && end.Instant is { } last)
            return Value.Seconds(last - first);
        return Equals(start.Zone, end.Zone)
            ? Value.Seconds(end.LocalSeconds - start.LocalSeconds)
            : Value.Error("a time with a zone and a time without one cannot be subtracted");
    }

    public static Value Between(TimeOfDay from, TimeOfDay to)
    {
        if (Equals(from.Zone, to.Zone))
            return Value.Seconds(to.SecondOfDay - from.SecondOfDay);
        return to.SecondOfUtcDay is { } end && from.SecondOfUtcDay is { } start
            ? Value.Seconds(end - start)
            : Value.Error("times of day in different zones cannot be subtracted");
    }

    /// <summary>Full months from one date to another, negative when it lies before.</summary>
    public static long FullMonths(Date from, Date to)
    {
        var months = ((to.Year - from.Year) * 12L) + to.Month - from.Month;
        if (months > 0 && to.Day < from.Day)
            return months - 1;
        return months < 0 && to.Day > from.Day ? months + 1 : months;
    }

    public static Value Scale(in Value duration, decimal factor) => Sized(duration, Numbers.Multiply(Size(duration), factor));

    public static Value Shrink(in Value duration, decimal divisor) => Sized(duration, Numbers.Divide(Size(duration), divisor));

    private static decimal Size(in Value duration) => duration.Kind == ValueKind.YearsMonths ? duration.AsMonths : duration.AsSeconds;

    private static Value Sized(in Value duration, in Value size)
    {
        if (!size.IsKnown)
            return size;
        return duration.Kind == ValueKind.YearsMonths ? Months(size.AsNumber) : Seconds(size.AsNumber);
    }

    private static DateAndTime AsMoment(in Value point) =>
        point.Kind == ValueKind.Date ? new DateAndTime(point.AsDate, new TimeOfDay(0, Zone.Utc)) : point.AsDateTime;
}
