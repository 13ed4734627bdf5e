using Compliance.Language;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class TemporalFunctionTests
{
    [Fact]
    public void Dates_are_made_from_text_parts_and_moments()
    {
        Shows("@\"2024-02-29\"", Call("date", "2024-02-29"));
        Shows("@\"2024-02-29\"", Call("date", 2024, 2, 29));
        Shows("@\"2024-02-29\"", Call("date", At("2024-02-29T10:00:00@Europe/Oslo")));
        Fails("`2023-02-29` is not a date; write `2025-12-31`", Call("date", "2023-02-29"));
        Fails("no date with that year", Call("date", 2023, 2, 29));
        Fails("no date with that year", Call("date", 2023, 2.5m, 1));
    }

    [Fact]
    public void Times_are_made_from_text_parts_and_moments()
    {
        Shows("@\"10:20:30.5\"", Call("time", "10:20:30.5"));
        Shows("@\"12:59:01.3-01:00\"", Call("time", 12, 59, 1.3m, At("-PT1H")));
        Shows("@\"12:00:00\"", Call("time", 12, 0, 0, null));
        Shows("@\"10:00:00\"", Call("time", At("2024-02-29T10:00:00")));
        Shows("@\"00:00:00Z\"", Call("time", At("2024-02-29")));
        Fails("at most 18 hours", Call("time", 12, 0, 0, At("PT19H")));
        Fails("no time with that hour", Call("time", 24, 0, 0));
    }

    [Fact]
    public void Moments_are_made_from_text_and_parts()
    {
        Shows("@\"2012-12-24T00:00:00\"", Call("date and time", "2012-12-24"));
        Shows("@\"2017-01-01T23:59:01Z\"", Call("date and time", At("2017-01-01"), At("23:59:01Z")));
        Shows("@\"2017-08-10T23:59:01\"", Call("date and time", At("2017-08-10T10:20:00+02:00"), At("23:59:01")));
        Shows("@\"2017-08-10T10:20:00+01:00\"", Call("date and time", 2017, 8, 10, 10, 20, 0, At("PT1H")));
        Fails("no date with that year", Call("date and time", 2017, 13, 10, 10, 20, 0));
    }

    [Theory]
    [InlineData("2011-12-22", "2013-08-24", "P1Y8M")]
    [InlineData("2013-08-24", "2011-12-22", "-P1Y8M")]
    [InlineData("2016-01-01", "2016-01-01", "P0M")]
    [InlineData("2014-12-31T23:59:59", "2016-12-31T00:00:01", "P2Y")]
    [InlineData("2013-08-24", "2017-12-15T00:59:59", "P4Y3M")]
    public void Full_months_lie_between_dates(string from, string to, string duration) =>
        Assert.Equal(duration, ValueText.Of(Call("years and months duration", At(from), At(to))));

    [Theory]
    [InlineData("2019-09-17", "260", "Tuesday", "September", "38")]
    [InlineData("2020-12-31", "366", "Thursday", "December", "53")]
    [InlineData("2003-12-29", "363", "Monday", "December", "1")]
    [InlineData("2010-01-01T10:00:00", "1", "Friday", "January", "53")]
    [InlineData("9999-12-31", "365", "Friday", "December", "52")]
    public void A_day_has_its_place_in_the_year(string date, string day, string weekday, string month, string week)
    {
        Shows(day, Call("day of year", At(date)));
        Shows("\"" + weekday + "\"", Call("day of week", At(date)));
        Shows("\"" + month + "\"", Call("month of year", At(date)));
        Shows(week, Call("week of year", At(date)));
    }

    [Fact]
    public void Weeks_are_those_of_the_calendar_of_the_machine()
    {
        for (var day = new DateTime(1999, 1, 1); day.Year < 2031; day = day.AddDays(1))
        {
            var date = Value.Of(new Date(day.Year, day.Month, day.Day));
            Assert.Equal(System.Globalization.ISOWeek.GetWeekOfYear(day), Call("week of year", date).AsNumber);
        }
    }

    [Fact]
    public void The_clock_is_marked_and_not_read()
    {
        Assert.All(new[] { "now", "today" }, name => Assert.True(FunctionTable.Find(name)!.IsClock));
        Fails("reads the clock", Call("today"));
    }
}
