using System.Globalization;

namespace Compliance.Language;

/// <summary>A calendar date of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.</summary>
public readonly struct Date : IEquatable<Date>, IComparable<Date>
{
    private Date(int dayNumber) => DayNumber = dayNumber;

    /// <summary>A date from its parts; throws <see cref="ArgumentOutOfRangeException"/> where there is no such day.</summary>
    public Date(int year, int month, int day) => DayNumber = (int)(new DateTime(year, month, day).Ticks / TimeSpan.TicksPerDay);

    /// <summary>Days since 0001-01-01.</summary>
    public int DayNumber { get; }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => AsDateTime.Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => AsDateTime.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => AsDateTime.Day;

    /// <summary>The first date.</summary>
    public static Date MinValue => new(0);

    /// <summary>The last date.</summary>
    public static Date MaxValue => new(3652058);

    private DateTime AsDateTime => new(DayNumber * TimeSpan.TicksPerDay);

    /// <summary>The date with this day number; see <see cref="DayNumber"/>.</summary>
    public static Date FromDayNumber(int dayNumber) =>
        dayNumber is < 0 or > 3652058 ? throw new ArgumentOutOfRangeException(nameof(dayNumber)) : new Date(dayNumber);

    /// <summary>True, with the date, where year, month and day name a day.</summary>
    public static bool TryCreate(int year, int month, int day, out Date date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new Date(year, month, day);
        return true;
    }

    /// <summary>Reads <c>2025-12-31</c>; nothing else.</summary>
    public static bool TryParse(string? text, out Date date)
    {
        date = default;
        return text is { Length: 10 }
            && text[4] == '-' && text[7] == '-'
            && int.TryParse(text.Substring(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text.Substring(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(text.Substring(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && TryCreate(year, month, day, out date);
    }

    /// <inheritdoc/>
    public int CompareTo(Date other) => DayNumber.CompareTo(other.DayNumber);

    /// <inheritdoc/>
    public bool Equals(Date other) => DayNumber == other.DayNumber;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Date other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => DayNumber;

    /// <summary>The date as <c>2025-12-31</c>.</summary>
    public override string ToString()
    {
        // By hand: a part of what the framework does for a pattern is in no image.
        var day = AsDateTime;
        char[] text = ['0', '0', '0', '0', '-', '0', '0', '-', '0', '0'];
        Write(text, 3, day.Year);
        Write(text, 6, day.Month);
        Write(text, 9, day.Day);
        return new string(text);
    }

    private static void Write(char[] text, int last, int number)
    {
        for (var i = last; number > 0; i--, number /= 10)
            text[i] = (char)('0' + (number % 10));
    }

    /// <summary>The same day.</summary>
    public static bool operator ==(Date left, Date right) => left.DayNumber == right.DayNumber;

    /// <summary>Another day.</summary>
    public static bool operator !=(Date left, Date right) => left.DayNumber != right.DayNumber;

    /// <summary>Earlier.</summary>
    public static bool operator <(Date left, Date right) => left.DayNumber < right.DayNumber;

    /// <summary>Later.</summary>
    public static bool operator >(Date left, Date right) => left.DayNumber > right.DayNumber;

    /// <summary>Earlier or the same day.</summary>
    public static bool operator <=(Date left, Date right) => left.DayNumber <= right.DayNumber;

    /// <summary>Later or the same day.</summary>
    public static bool operator >=(Date left, Date right) => left.DayNumber >= right.DayNumber;
}
