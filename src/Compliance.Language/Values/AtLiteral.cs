namespace Compliance.Language;

/// <summary>Reads what stands in <c>@"…"</c>: a date, a time, a date and time or a duration.</summary>
public static class AtLiteral
{
    /// <summary>The value, or an unknown value with an error.</summary>
    public static Value Parse(string text)
    {
        if (Date.TryParse(text, out var date))
            return Value.Of(date);
        if (TimeOfDay.Parse(text) is { } time)
            return Value.Of(time);
        if (text.IndexOf('T') > 0 && text[0] is not ('P' or '-') && DateAndTime.Parse(text) is { } moment)
            return Value.Of(moment);
        return Durations.Parse(text) is { IsKnown: true } duration
            ? duration
            : Value.Error($"`{text}` is no date, time or duration; write `2025-12-31`, `10:00:00`, `2025-12-31T10:00:00`, `P1Y2M` or `P1DT2H`");
    }
}
