using Compliance.Language;

namespace Compliance.Plans;

/// <summary>Records that may be written as one text where it can mean one thing only.</summary>
internal static class PlanShorthand
{
    /// <summary>The record that a text stands for; null where it could mean several things.</summary>
    public static object? Read(PlanRecord record, YamlScalar scalar)
    {
        var text = scalar.Value;
        if (text.Trim().Length == 0)
            return null;
        return record.Name switch
        {
            "owner" => new Owner { Text = text, Role = text, Kind = OwnerKind.Role },
            "schedule" => ReadSchedule(text),
            _ => null,
        };
    }

    /// <summary>How to write a record whose text could mean several things; null where there is no more to say than for any.</summary>
    public static string? Hint(PlanRecord record) => record.Name == "schedule"
        ? "write a date such as `2025-Q1`, a cadence such as `quarterly`, or its values below it: `kind: vague`"
        : null;

    private static Schedule? ReadSchedule(string text)
    {
        if (PlanDate.TryParse(text, out var date))
            return new Schedule { Kind = ScheduleKind.Dated, DueOn = date, Text = text };
        if (NameKey.Of(text) is "none" or "ingen")
            return new Schedule { Kind = ScheduleKind.None, Text = text };
        return PlanWords.Recurrence.ValueOf(text) is Recurrence recurrence and not Recurrence.Other
            ? new Schedule { Kind = ScheduleKind.Recurring, Recurrence = recurrence, Text = text }
            : null;
    }
}
