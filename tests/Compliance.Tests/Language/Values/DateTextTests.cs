using System.Globalization;
using Compliance.Language;

namespace Compliance.Tests.Language.Values;

public class DateTextTests
{
    [Fact]
    public void A_date_is_written_with_all_digits_of_its_year_month_and_day()
    {
        const int Step = 97;
        for (var day = 0; day <= Date.MaxValue.DayNumber; day += Step)
        {
            var date = Date.FromDayNumber(day);

            Assert.Equal(DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.ToString());
        }

        Assert.Equal("0001-01-01", Date.MinValue.ToString());
        Assert.Equal("9999-12-31", Date.MaxValue.ToString());
    }
}
