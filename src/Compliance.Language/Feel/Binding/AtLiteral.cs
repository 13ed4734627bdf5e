namespace Compliance.Language.Feel;

/// <summary>What <c>@"…"</c> stands for.</summary>
internal static class AtLiteral
{
    /// <summary>The date, time or duration that the text is; null for anything else.</summary>
    public static (FeelType Type, Value Value)? Parse(string text)
    {
        if (Date.TryParse(text, out var date))
            return (FeelType.Date, Value.Of(date));
        if (TimeOfDay.Parse(text) is { } time)
            return (FeelType.Time, Value.Of(time));
        if (DateAndTime.Parse(text) is { } dateAndTime)
            return (FeelType.DateTime, Value.Of(dateAndTime));
        if (Durations.TryParseMonths(text, out var months))
            return (FeelType.YearsMonths, Value.Months(months));
        return Durations.TryParseSeconds(text, out var seconds) ? (FeelType.DaysTime, Value.Seconds(seconds)) : null;
    }
}
