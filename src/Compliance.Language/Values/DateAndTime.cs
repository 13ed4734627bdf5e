namespace Compliance.Language;

/// <summary>A date with a time of day: <c>2024-02-29T10:00:00+01:00</c>.</summary>
public sealed class DateAndTime : IEquatable<DateAndTime>
{
    /// <summary>A date with a time of day.</summary>
    public DateAndTime(Date date, TimeOfDay time)
    {
        Date = date;
        Time = time;
    }

    /// <summary>The date.</summary>
    public Date Date { get; }

    /// <summary>The time of day, with its zone.</summary>
    public TimeOfDay Time { get; }

    /// <summary>The zone, or null for local time.</summary>
    public Zone? Zone => Time.Zone;

    /// <summary>Seconds from 0001-01-01T00:00:00 to the local date and time.</summary>
    public decimal LocalSeconds => (Date.DayNumber * 86_400m) + Time.SecondOfDay;

    /// <summary>Seconds from 0001-01-01T00:00:00Z; null without a zone, or with one whose offset this machine does not know.</summary>
    public decimal? Instant => Zone?.OffsetAt(Date, Time.NanosecondOfDay) is { } offset ? LocalSeconds - offset : null;

    /// <summary>Reads a date, <c>T</c> and a time; a date alone is its midnight. Null for anything else.</summary>
    public static DateAndTime? Parse(string text)
    {
        if (text.Length < 10 || !Date.TryParse(text.Substring(0, 10), out var date))
            return null;
        if (text.Length == 10)
            return new DateAndTime(date, TimeOfDay.Midnight);
        if (text[10] != 'T')
            return null;
        if (TimeOfDay.Parse(text.Substring(11)) is { } time)
            return new DateAndTime(date, time);
        return EndOfDay(text.Substring(11)) is { } midnight && date < Date.MaxValue
            ? new DateAndTime(Date.FromDayNumber(date.DayNumber + 1), midnight)
            : null;
    }

    /// <summary>The local date and time that many seconds after 0001-01-01T00:00:00; null outside the years 1 to 9999.</summary>
    public static DateAndTime? FromLocalSeconds(decimal seconds, Zone? zone)
    {
        if (seconds < 0 || seconds >= 3_652_059m * 86_400)
            return null;
        var day = (int)decimal.Truncate(seconds / 86_400);
        var nanoseconds = (long)decimal.Truncate((seconds - (day * 86_400m)) * TimeOfDay.PerSecond);
        return new DateAndTime(Date.FromDayNumber(day), new TimeOfDay(nanoseconds, zone));
    }

    /// <summary>By instant where both have a zone, by local date and time otherwise.</summary>
    public static int Compare(DateAndTime left, DateAndTime right)
    {
        if (left.Instant is { } a && right.Instant is { } b)
            return a.CompareTo(b);
        return left.LocalSeconds.CompareTo(right.LocalSeconds);
    }

    /// <summary><c>24:00:00</c>, which ISO 8601 allows for the midnight at the end of a day.</summary>
    private static TimeOfDay? EndOfDay(string text) =>
        text.StartsWith("24:00:00", StringComparison.Ordinal) ? TimeOfDay.Parse("00" + text.Substring(2)) is { NanosecondOfDay: 0 } time ? time : null : null;

    /// <summary>The same parts and the same zone.</summary>
    public bool Equals(DateAndTime? other) => other is not null && Date == other.Date && Time.Equals(other.Time);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DateAndTime);

    /// <inheritdoc/>
    public override int GetHashCode() => (Date.DayNumber * 397) ^ Time.GetHashCode();

    /// <summary>The date, <c>T</c> and the time.</summary>
    public override string ToString() => Date + "T" + Time;
}
