using System.Globalization;
using Compliance.Language;
using FsCheck;
using FsCheck.Fluent;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

/// <summary>Dates, months and durations, against the calendar of the platform and against the words of the standard.</summary>
public class CalendarTests
{
    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(15_000, 3_630_000).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<int> Few = Gen.Choose(-400, 400).ToArbitrary();

    [Theory]
    [InlineData("2024-01-31", "P1M", "2024-02-29")]
    [InlineData("2023-01-31", "P1M", "2023-02-28")]
    [InlineData("2024-02-29", "P12M", "2025-02-28")]
    [InlineData("2024-02-29", "P4Y", "2028-02-29")]
    [InlineData("2100-02-28", "P1D", "2100-03-01")]
    [InlineData("2000-02-28", "P1D", "2000-02-29")]
    [InlineData("2024-03-31", "-P1M", "2024-02-29")]
    [InlineData("2024-12-31", "P2M", "2025-02-28")]
    [InlineData("2025-01-01", "-P1D", "2024-12-31")]
    public void The_end_of_a_month_is_never_passed(string date, string duration, string sum) => Shows("@\"" + sum + "\"", Operators.Add(At(date), At(duration)));

    [Fact]
    public void Months_are_added_as_the_platform_adds_them() => Prop.ForAll(Days, Few, (day, months) =>
    {
        Assert.Equal(day.AddMonths(months).ToString("O", CultureInfo.InvariantCulture), ValueText.Of(Operators.Add(Of(day), Value.Months(months))));
        Assert.Equal(day.AddMonths(-months).ToString("O", CultureInfo.InvariantCulture), ValueText.Of(Operators.Subtract(Of(day), Value.Months(months))));
    }).Holds();

    [Fact]
    public void Days_are_added_and_counted_as_the_platform_does() => Prop.ForAll(Days, Few, (day, days) =>
    {
        var sum = Operators.Add(Of(day), Value.Seconds(days * 86_400m));
        Assert.Equal(day.AddDays(days).ToString("O", CultureInfo.InvariantCulture), ValueText.Of(sum));
        Assert.Equal(days * 86_400m, Operators.Subtract(sum, Of(day)).AsSeconds);
    }).Holds();

    [Fact]
    public void A_day_knows_its_place_in_the_year_the_week_and_the_calendar() => Prop.ForAll(Days, day =>
    {
        Assert.Equal(day.DayOfYear, Call("day of year", Of(day)).AsNumber);
        Assert.Equal(ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)), Call("week of year", Of(day)).AsNumber);
        Assert.Equal(day.DayOfWeek.ToString(), Call("day of week", Of(day)).AsString);
        Assert.Equal(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month), Call("month of year", Of(day)).AsString);
    }).Holds();

    [Fact]
    public void The_months_between_two_days_are_the_most_that_fit() => Prop.ForAll(Days, Few, (from, days) =>
    {
        var to = from.AddDays(Math.Abs(days));
        var months = Call("years and months duration", Of(from), Of(to)).AsMonths;
        Assert.True(months >= 0);
        Assert.True(from.AddMonths((int)months) <= to, $"{months} months after {from} is later than {to}");
        Assert.True(from.Day > DateTime.DaysInMonth(to.Year, to.Month) || from.AddMonths((int)months + 1) > to, $"{months + 1} months after {from} is no later than {to}");
    }).Holds();

    [Fact]
    public void A_duration_is_written_in_its_shortest_form_and_read_again() => Prop.ForAll(SomeValues.Months.ToArbitrary(), SomeValues.Seconds.ToArbitrary(), (months, seconds) =>
    {
        foreach (var duration in new[] { Value.Months(months), Value.Seconds(seconds) })
        {
            var text = ValueText.Of(duration);
            Assert.Equal(ValueText.Literal(duration), ValueText.Literal(At(text)));
            Assert.DoesNotMatch("(P|T|[YMDH])0[YMDHS]", text.Length > 4 ? text : "");
        }
    }).Holds();

    [Fact]
    public void Adding_a_duration_and_taking_it_away_is_nothing_where_no_month_is_shorter() => Prop.ForAll(Days, Few, (day, months) =>
    {
        if (day.Day > 28)
            return;
        Shows(ValueText.Literal(Of(day)), Operators.Subtract(Operators.Add(Of(day), Value.Months(months)), Value.Months(months)));
    }).Holds();

    [Fact]
    public void Durations_are_scaled_divided_and_compared_like_numbers() => Prop.ForAll(Few, Few, (a, b) =>
    {
        Assert.Equal((long)a + b, Operators.Add(Value.Months(a), Value.Months(b)).AsMonths);
        Assert.Equal((long)a * b, Operators.Multiply(Value.Months(a), Of(b)).AsMonths);
        Assert.Equal(a.CompareTo(b), Operators.Compare(Value.Months(a), Value.Months(b)));
        Assert.Equal(a.CompareTo(b), Operators.Compare(Value.Seconds(a), Value.Seconds(b)));
        if (b != 0)
            Assert.Equal((decimal)a / b, Operators.Divide(Value.Months(a), Value.Months(b)).AsNumber);
    }).Holds();

    [Theory]
    [InlineData("P1Y", "P365D")]
    [InlineData("P1M", "P30D")]
    [InlineData("P0M", "P0D")]
    public void A_year_has_no_length_in_days(string months, string days)
    {
        Assert.Null(Operators.Compare(At(months), At(days)));
        Fails("cannot be added", Operators.Add(At(months), At(days)));
    }

    private static Value Of(DateOnly day) => Value.Of(new Date(day.Year, day.Month, day.Day));

    private static Value Of(int number) => Value.Of((decimal)number);
}
