using System.Globalization;
using Compliance.Language;

namespace Compliance.Plans;

/// <summary>How precisely a plan states a date.</summary>
public enum DatePrecision
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Any other stretch of days.</summary>
    Interval,
}

/// <summary>
/// A date as a plan states it: a day, or a stretch of days ("first quarter of 2024", "2023") within which it lies. A
/// <see cref="DateOnly"/> converts to a precise date.
/// </summary>
public readonly record struct PlanDate
{
    private PlanDate(DateOnly first, DateOnly last, DatePrecision precision)
    {
        First = first;
        Last = last;
        Precision = precision;
    }

    /// <summary>The first day that it can be.</summary>
    public DateOnly First { get; }

    /// <summary>The last day that it can be.</summary>
    public DateOnly Last { get; }

    /// <summary>How precisely it was stated.</summary>
    public DatePrecision Precision { get; }

    /// <summary>True for a day.</summary>
    public bool IsExact => First == Last;

    /// <summary>A day.</summary>
    public static PlanDate Day(int year, int month, int day) => new DateOnly(year, month, day);

    /// <summary>A month, from 1.</summary>
    public static PlanDate Month(int year, int month) =>
        new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month);

    /// <summary>A quarter, 1 to 4.</summary>
    public static PlanDate Quarter(int year, int quarter) => new(
        new(year, (quarter * 3) - 2, 1),
        new(year, quarter * 3, DateTime.DaysInMonth(year, quarter * 3)),
        DatePrecision.Quarter);

    /// <summary>Half a year, 1 or 2.</summary>
    public static PlanDate HalfYear(int year, int half) => half switch
    {
        1 => new(new(year, 1, 1), new(year, 6, 30), DatePrecision.HalfYear),
        2 => new(new(year, 7, 1), new(year, 12, 31), DatePrecision.HalfYear),
        _ => throw new ArgumentOutOfRangeException(nameof(half)),
    };

    /// <summary>A year.</summary>
    public static PlanDate Year(int year) => new(new(year, 1, 1), new(year, 12, 31), DatePrecision.Year);

    /// <summary>Any day from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static PlanDate Between(DateOnly first, DateOnly last) => first > last
        ? throw new ArgumentException("the earlier day comes first", nameof(first))
        : new(first, last, first == last ? DatePrecision.Day : DatePrecision.Interval);

    /// <summary>A day.</summary>
    public static implicit operator PlanDate(DateOnly date) => new(date, date, DatePrecision.Day);

    /// <summary>A day; for languages without conversion operators.</summary>
    public static PlanDate FromDateOnly(DateOnly date) => date;

    /// <summary>
    /// The date in the notation of plan files: <c>2024-03-15</c>, <c>2024-03</c>, <c>2024-Q1</c>, <c>2024-H1</c>, <c>2024</c>,
    /// <c>2024-01-01..2025-06-30</c>.
    /// </summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => Text(First),
        DatePrecision.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{Last.Month / 3}"),
        DatePrecision.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-H{Last.Month / 6}"),
        DatePrecision.Year => First.Year.ToString("0000", CultureInfo.InvariantCulture),
        _ => Text(First) + ".." + Text(Last),
    };

    /// <summary>Reads the notation of <see cref="ToString"/>.</summary>
    public static bool TryParse(string? text, out PlanDate date)
    {
        date = default;
        var s = text?.Trim() ?? "";
        var dots = s.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0)
        {
            if (!TryDay(s.AsSpan(0, dots), out var first) || !TryDay(s.AsSpan(dots + 2), out var last) || first > last)
                return false;
            date = Between(first, last);
            return true;
        }

        if (TryDay(s, out var day))
        {
            date = day;
            return true;
        }

        if (s.Length is not (4 or 7) || !int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1)
            return false;
        if (s.Length == 4)
        {
            date = Year(year);
            return true;
        }

        var part = s[6] - '0';
        switch (s[5])
        {
            case 'Q' or 'q' when s[4] == '-' && part is >= 1 and <= 4:
                date = Quarter(year, part);
                return true;
            case 'H' or 'h' when s[4] == '-' && part is 1 or 2:
                date = HalfYear(year, part);
                return true;
            default:
                if (s[4] != '-' || !int.TryParse(s.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
                    return false;
                date = Month(year, month);
                return true;
        }
    }

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Text(DateOnly day) => Date.FromDayNumber(day.DayNumber).ToString();
}
