namespace Compliance.Language;

/// <summary>Reads numbers whose digits are in groups of three: <c>1 000 000,50</c>.</summary>
internal static class GroupedNumber
{
    public static bool TryParse(string text, string grouping, string point, out decimal number)
    {
        number = 0;
        var sign = text.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        var end = point.Length == 0 ? -1 : text.IndexOf(point, StringComparison.Ordinal);
        var whole = (end < 0 ? text : text.Substring(0, end)).Substring(sign.Length);
        var decimals = end < 0 ? "" : text.Substring(end + 1);
        if ((end >= 0 && !IsDigits(decimals)) || Ungrouped(whole, grouping) is not { } digits)
            return false;
        return NumberText.TryParse(sign + digits + (end < 0 ? "" : "." + decimals), out number);
    }

    private static string? Ungrouped(string whole, string grouping)
    {
        if (grouping.Length == 0 || whole.IndexOf(grouping, StringComparison.Ordinal) < 0)
            return IsDigits(whole) ? whole : null;
        var groups = whole.Split(grouping[0]);
        for (var i = 0; i < groups.Length; i++)
        {
            if (!IsDigits(groups[i]) || groups[i].Length > 3 || (i > 0 && groups[i].Length < 3))
                return null;
        }

        return string.Concat(groups);
    }

    private static bool IsDigits(string text) => text.Length > 0 && Digits.Count(text, 0) == text.Length;
}
