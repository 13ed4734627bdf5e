using System.Collections.Concurrent;
using System.Globalization;

namespace Compliance.Language;

/// <summary>Where a time of day counts: an offset from UTC (<c>+01:00</c>, <c>Z</c>) or a named zone (<c>Europe/Oslo</c>).</summary>
public sealed class Zone : IEquatable<Zone>
{
    private const int LongestOffset = 18 * 3600;
    private const int MostRemembered = 1000;
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Known = new(StringComparer.Ordinal);

    private Zone(int? offset, string? name)
    {
        Offset = offset;
        Name = name;
    }

    /// <summary>Coordinated universal time, written <c>Z</c>.</summary>
    public static Zone Utc { get; } = new(0, null);

    /// <summary>Seconds east of UTC; null for a named zone.</summary>
    public int? Offset { get; }

    /// <summary>The name in the IANA time zone database; null for an offset.</summary>
    public string? Name { get; }

    /// <summary>The zone that lies <paramref name="seconds"/> east of UTC; null outside ±18 hours.</summary>
    public static Zone? OfOffset(int seconds) =>
        seconds is < -LongestOffset or > LongestOffset ? null : seconds == 0 ? Utc : new Zone(seconds, null);

    /// <summary>
    /// The zone of that name; null where the text is no zone name. A machine without the IANA database cannot tell one
    /// name from another and takes every well-formed one.
    /// </summary>
    public static Zone? OfName(string name)
    {
        if (!IsWellFormed(name))
            return null;
        return Resolve(name) is null && Resolve("Europe/Oslo") is not null ? null : new Zone(null, name);
    }

    /// <summary>Seconds east of UTC at that local time; null for a named zone that this machine does not know.</summary>
    public int? OffsetAt(Date date, long nanosecondOfDay)
    {
        if (Offset is { } fixedOffset)
            return fixedOffset;
        if (Resolve(Name!) is not { } zone)
            return null;
        var local = new DateTime((date.DayNumber * TimeSpan.TicksPerDay) + (nanosecondOfDay / 100), DateTimeKind.Unspecified);

        // An hour that clocks run through twice is the first of the two, as in every calendar that has an opinion.
        return zone.IsAmbiguousTime(local)
            ? (int)zone.GetAmbiguousTimeOffsets(local).Max().TotalSeconds
            : (int)zone.GetUtcOffset(local).TotalSeconds;
    }

    /// <summary>Reads <c>Z</c>, <c>+01:00</c>, <c>-04:30:15</c> or <c>@Europe/Oslo</c>; null for anything else.</summary>
    public static Zone? Parse(string text)
    {
        if (text is "Z" or "z")
            return Utc;
        if (text.Length > 1 && text[0] == '@')
            return OfName(text.Substring(1));
        if (text.Length is not (6 or 9) || text[0] is not ('+' or '-') || text[3] != ':' || (text.Length == 9 && text[6] != ':'))
            return null;
        var seconds = 0;
        if (!Digits.TryRead(text, 1, 2, out var hours) || !Digits.TryRead(text, 4, 2, out var minutes)
            || (text.Length == 9 && !Digits.TryRead(text, 7, 2, out seconds)) || minutes > 59 || seconds > 59)
            return null;
        var offset = (hours * 3600) + (minutes * 60) + seconds;
        return OfOffset(text[0] == '-' ? -offset : offset);
    }

    /// <inheritdoc/>
    public bool Equals(Zone? other) => other is not null && Offset == other.Offset && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Zone);

    /// <inheritdoc/>
    public override int GetHashCode() => Offset ?? StringComparer.Ordinal.GetHashCode(Name!);

    /// <summary>The zone as it follows a time: <c>Z</c>, <c>+01:00</c>, <c>@Europe/Oslo</c>.</summary>
    public override string ToString()
    {
        if (Offset is not { } offset)
            return "@" + Name;
        if (offset == 0)
            return "Z";
        var size = Math.Abs(offset);
        var text = string.Format(CultureInfo.InvariantCulture, "{0}{1:00}:{2:00}", offset < 0 ? "-" : "+", size / 3600, size / 60 % 60);
        return size % 60 == 0 ? text : text + ":" + (size % 60).ToString("00", CultureInfo.InvariantCulture);
    }

    private static bool IsWellFormed(string name)
    {
        if (name.Length is 0 or > 64 || !IsLetter(name[0]))
            return false;
        for (var i = 1; i < name.Length; i++)
        {
            if (!IsLetter(name[i]) && name[i] is not ((>= '0' and <= '9') or '_' or '-' or '+') && (name[i] != '/' || name[i - 1] == '/'))
                return false;
        }

        return name[name.Length - 1] != '/';
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static TimeZoneInfo? Resolve(string name)
    {
        if (Known.Count > MostRemembered)
            Known.Clear();
        return Known.GetOrAdd(name, Find);
    }

    private static TimeZoneInfo? Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            return null;
        }
    }
}
