using System.Globalization;

namespace Compliance.Language;

/// <summary>Reads and prints durations: <c>P1Y2M</c> in months, <c>P1DT2H3M4.5S</c> in seconds.</summary>
public static class Durations
{
    /// <summary>The longest duration in months that counts: a hundred times the years that dates have.</summary>
    internal const long LongestMonths = 12L * 999_999_999;

    /// <summary>The longest duration in seconds that counts.</summary>
    internal const decimal LongestSeconds = 31_556_952m * 999_999_999;

    /// <summary>Reads a duration of either kind; an unknown value with an error for anything else.</summary>
    public static Value Parse(string text)
    {
        if (TryParseMonths(text, out var months))
            return Value.Months(months);
        return TryParseSeconds(text, out var seconds)
            ? Value.Seconds(seconds)
            : Value.Error($"`{text}` is not a duration; write `P1Y2M` or `P1DT2H`");
    }

    /// <summary>Reads <c>P1Y2M</c>, <c>P2Y</c>, <c>-P18M</c>.</summary>
    public static bool TryParseMonths(string text, out long months)
    {
        months = 0;
        var at = Start(text, out var negative);
        if (at < 0)
            return false;
        var any = Part(text, ref at, 'Y', out var years);
        any |= Part(text, ref at, 'M', out var rest);
        months = (years * 12) + rest;
        if (negative)
            months = -months;
        return any && at == text.Length && Math.Abs(months) <= LongestMonths;
    }

    /// <summary>Reads <c>P1D</c>, <c>PT36H</c>, <c>-P1DT2H3M4.5S</c>.</summary>
    public static bool TryParseSeconds(string text, out decimal seconds)
    {
        seconds = 0;
        var at = Start(text, out var negative);
        if (at < 0)
            return false;
        var any = Part(text, ref at, 'D', out var days);
        seconds = days * 86_400m;
        if (at < text.Length && text[at] == 'T')
        {
            at++;
            var time = Part(text, ref at, 'H', out var hours);
            time |= Part(text, ref at, 'M', out var minutes);
            time |= Seconds(text, ref at, out var rest);
            if (!time)
                return false;
            any = true;
            seconds += (hours * 3600m) + (minutes * 60m) + rest;
        }

        if (negative)
            seconds = -seconds;
        return any && at == text.Length && Math.Abs(seconds) <= LongestSeconds;
    }

    /// <summary>The months as <c>P1Y2M</c>; nothing is <c>P0M</c>.</summary>
    public static string PrintMonths(long months)
    {
        if (months == 0)
            return "P0M";
        var size = Math.Abs(months);
        return (months < 0 ? "-P" : "P") + Piece(size / 12, "Y") + Piece(size % 12, "M");
    }

    /// <summary>The seconds as <c>P1DT2H3M4.5S</c>; nothing is <c>PT0S</c>.</summary>
    public static string PrintSeconds(decimal seconds)
    {
        if (seconds == 0)
            return "PT0S";
        var size = Math.Abs(seconds);
        var whole = decimal.Truncate(size);
        var days = (long)decimal.Truncate(whole / 86_400);
        var rest = (long)(whole - (days * 86_400m));
        var second = (rest % 60) + (size - whole);
        var time = Piece(rest / 3600, "H") + Piece(rest / 60 % 60, "M")
            + (second == 0 ? "" : NumberText.Of(second) + "S");
        return (seconds < 0 ? "-P" : "P") + Piece(days, "D") + (time.Length == 0 ? "" : "T" + time);
    }

    private static string Piece(long count, string letter) =>
        count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture) + letter;

    private static int Start(string text, out bool negative)
    {
        negative = text.Length > 0 && text[0] == '-';
        var at = negative ? 1 : 0;
        return text.Length <= 64 && at < text.Length && text[at] == 'P' ? at + 1 : -1;
    }

    private static bool Part(string text, ref int at, char letter, out long number)
    {
        number = 0;
        var count = Digits.Count(text, at);
        if (count is 0 or > 12 || at + count >= text.Length || text[at + count] != letter)
            return false;
        number = long.Parse(text.Substring(at, count), NumberStyles.None, CultureInfo.InvariantCulture);
        at += count + 1;
        return true;
    }

    private static bool Seconds(string text, ref int at, out decimal seconds)
    {
        if (Part(text, ref at, 'S', out var whole))
        {
            seconds = whole;
            return true;
        }

        seconds = 0;
        var count = Digits.Count(text, at);
        var point = at + count;
        if (count is 0 or > 12 || point >= text.Length || text[point] != '.')
            return false;
        var decimals = Digits.Count(text, point + 1);
        var end = point + 1 + decimals;
        if (decimals == 0 || end >= text.Length || text[end] != 'S')
            return false;
        seconds = decimal.Parse(
            text.Substring(at, count + 1 + Math.Min(decimals, 9)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        at = end + 1;
        return true;
    }
}
