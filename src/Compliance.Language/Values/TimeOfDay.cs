using System.Globalization;

namespace Compliance.Language;

/// <summary>A time of day, exact to the nanosecond, with or without a zone: <c>10:00:00</c>, <c>10:00:00.5+01:00</c>.</summary>
public sealed class TimeOfDay : IEquatable<TimeOfDay>
{
    /// <summary>Nanoseconds in a second.</summary>
    public const long PerSecond = 1_000_000_000;

    /// <summary>Nanoseconds in a day.</summary>
    public const long PerDay = 86_400 * PerSecond;

    /// <summary>The time that many nanoseconds after midnight; throws outside one day.</summary>
    public TimeOfDay(long nanosecondOfDay, Zone? zone = null)
    {
        if (nanosecondOfDay is < 0 or >= PerDay)
            throw new ArgumentOutOfRangeException(nameof(nanosecondOfDay));
        NanosecondOfDay = nanosecondOfDay;
        Zone = zone;
    }

    /// <summary>Midnight, without a zone.</summary>
    public static TimeOfDay Midnight { get; } = new(0);

    /// <summary>Nanoseconds since midnight.</summary>
    public long NanosecondOfDay { get; }

    /// <summary>The zone, or null for local time.</summary>
    public Zone? Zone { get; }

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => (int)(NanosecondOfDay / (3600 * PerSecond));

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute => (int)(NanosecondOfDay / (60 * PerSecond) % 60);

    /// <summary>The second, 0 to 59.</summary>
    public int Second => (int)(NanosecondOfDay / PerSecond % 60);

    /// <summary>The part of the second, 0 to 999,999,999.</summary>
    public int Nanosecond => (int)(NanosecondOfDay % PerSecond);

    /// <summary>Seconds since midnight.</summary>
    public decimal SecondOfDay => (decimal)NanosecondOfDay / PerSecond;

    /// <summary>The time with these parts; null where there is no such time. Second may have up to nine decimals.</summary>
    public static TimeOfDay? Create(int hour, int minute, decimal second, Zone? zone = null)
    {
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second < 0 || second >= 60)
            return null;
        var nanoseconds = (long)decimal.Truncate(second * PerSecond);
        return new TimeOfDay((((hour * 60L) + minute) * 60 * PerSecond) + nanoseconds, zone);
    }

    /// <summary>Reads <c>10:00:00</c> with optional decimals and zone; null for anything else.</summary>
    public static TimeOfDay? Parse(string text)
    {
        if (text.Length < 8 || text[2] != ':' || text[5] != ':'
            || !Digits.TryRead(text, 0, 2, out var hour) || !Digits.TryRead(text, 3, 2, out var minute)
            || !Digits.TryRead(text, 6, 2, out var second) || hour > 23 || minute > 59 || second > 59)
            return null;
        var end = 8;
        var fraction = 0;
        if (end < text.Length && text[end] == '.')
        {
            var count = Digits.Count(text, 9);
            if (count == 0 || !Digits.TryRead(text.Substring(9, Math.Min(count, 9)).PadRight(9, '0'), 0, 9, out fraction))
                return null;
            end = 9 + count;
        }

        var zone = end == text.Length ? null : Zone.Parse(text.Substring(end));
        if (zone is null && end < text.Length)
            return null;
        return new TimeOfDay(((((hour * 60L) + minute) * 60) + second) * PerSecond + fraction, zone);
    }

    /// <summary>Seconds since midnight UTC, which may lie in the neighbouring day; null without a fixed offset.</summary>
    public decimal? SecondOfUtcDay => Zone?.Offset is { } offset ? SecondOfDay - offset : null;

    /// <summary>By instant where both have an offset, by local time otherwise.</summary>
    public static int Compare(TimeOfDay left, TimeOfDay right) =>
        left.SecondOfUtcDay is { } a && right.SecondOfUtcDay is { } b
            ? a.CompareTo(b)
            : left.NanosecondOfDay.CompareTo(right.NanosecondOfDay);

    /// <summary>The same parts and the same zone.</summary>
    public bool Equals(TimeOfDay? other) =>
        other is not null && NanosecondOfDay == other.NanosecondOfDay && Equals(Zone, other.Zone);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TimeOfDay);

    /// <inheritdoc/>
    public override int GetHashCode() => NanosecondOfDay.GetHashCode();

    /// <summary>The time as <c>10:00:00</c>, with decimals and zone where there are any.</summary>
    public override string ToString()
    {
        var text = string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00}:{2:00}", Hour, Minute, Second);
        if (Nanosecond != 0)
            text += "." + Nanosecond.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return text + Zone;
    }
}
