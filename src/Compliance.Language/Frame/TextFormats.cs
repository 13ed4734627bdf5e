namespace Compliance.Language.Frame;

/// <summary>The formats of placeholders: <c>{x : long date}</c>.</summary>
internal static class TextFormats
{
    public const string LongDate = "long date";
    public const string IsoDate = "iso date";
    public const string Year = "year";
    public const string Percent = "percent";
    public const string Whole = "whole";
    public const string OneDecimal = "one decimal";
    public const string TwoDecimals = "two decimals";
    public const string UpperFirst = "sentence";

    /// <summary>The formats that values of a type can have.</summary>
    public static IReadOnlyList<string> For(FeelType type) => type.Kind switch
    {
        FeelTypeKind.Date or FeelTypeKind.DateTime => [LongDate, IsoDate, Year],
        FeelTypeKind.Number => [Percent, Whole, OneDecimal, TwoDecimals],
        FeelTypeKind.String or FeelTypeKind.Enumeration => [UpperFirst],
        _ => [],
    };

    /// <summary>Why a format does not go with a type; null where it does.</summary>
    public static string? WhyWrong(string format, FeelType type)
    {
        var formats = For(type);
        if (formats.Contains(format) || type.Kind == FeelTypeKind.Any)
            return null;
        return formats.Count == 0
            ? type + " has no formats"
            : "`" + format + "` is no format of " + type + "; formats are " + string.Join(", ", formats) + Suggestion.DidYouMean(format, formats);
    }
}
