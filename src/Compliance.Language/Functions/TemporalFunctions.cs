using static Compliance.Language.Signatures;

namespace Compliance.Language;

/// <summary>Functions on dates.</summary>
internal static class TemporalFunctions
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static IEnumerable<BuiltinFunction> All { get; } =
    [
        OfDate("day of year", FeelType.Number, d => Value.Of((decimal)DayOfYear(d)), "The number of the day in its year, from 1."),
        OfDate("day of week", FeelType.String, d => Value.Of(Days[d.DayNumber % 7]), "The English name of the day."),
        OfDate("month of year", FeelType.String, d => Value.Of(Months[d.Month - 1]), "The English name of the month."),
        OfDate("week of year", FeelType.Number, d => Value.Of((decimal)Week(d)), "The number of the week by ISO 8601."),
        Clock("now", FeelType.DateTime),
        Clock("today", FeelType.Date),
    ];

    private static BuiltinFunction OfDate(string name, FeelType result, Func<Date, Value> body, string summary) => new(
        name,
        Takes([Needs("date", FeelType.Date)], result, v => body(v[0].AsDate), summary),
        Takes([Needs("date", FeelType.DateTime)], result, v => body(v[0].AsDateTime.Date), summary));

    private static BuiltinFunction Clock(string name, FeelType result) => new(
        name, Takes([], result, _ => Value.Error($"`{name}` reads the clock; a check has an assessment date"), "Reads the clock; not in rule files."))
    {
        IsClock = true,
    };

    private static int DayOfYear(Date date) => date.DayNumber - new Date(date.Year, 1, 1).DayNumber + 1;

    /// <summary>The week belongs to the year of its Thursday.</summary>
    private static int Week(Date date)
    {
        var thursday = date.DayNumber - (date.DayNumber % 7) + 3;
        if (thursday > Date.MaxValue.DayNumber)
            return 53;
        return ((DayOfYear(Date.FromDayNumber(thursday)) - 1) / 7) + 1;
    }
}
