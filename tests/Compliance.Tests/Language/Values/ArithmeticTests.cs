using Compliance.Language;
using FsCheck.Fluent;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class ArithmeticTests
{
    [Theory]
    [InlineData("2024-01-31", "P1M", "2024-02-29")]
    [InlineData("2024-02-29", "P1Y", "2025-02-28")]
    [InlineData("2024-12-31", "P1D", "2025-01-01")]
    [InlineData("2024-03-01", "-PT24H", "2024-02-29")]
    [InlineData("2024-03-01", "PT36H", "2024-03-02")]
    [InlineData("2024-03-01", "-PT1S", "2024-02-29")]
    [InlineData("2024-01-31T10:00:00+01:00", "P1M", "2024-02-29T10:00:00+01:00")]
    [InlineData("2024-12-31T23:59:59.5", "PT1S", "2025-01-01T00:00:00.5")]
    [InlineData("23:00:00@Europe/Oslo", "PT2H", "01:00:00@Europe/Oslo")]
    [InlineData("10:00:00", "-P1D", "10:00:00")]
    [InlineData("P1Y", "-P2M", "P10M")]
    [InlineData("P1D", "PT2H", "P1DT2H")]
    public void A_duration_is_added_from_either_side(string point, string duration, string sum)
    {
        Assert.Equal(sum, ValueText.Of(Operators.Add(At(point), At(duration))));
        Assert.Equal(sum, ValueText.Of(Operators.Add(At(duration), At(point))));
    }

    [Theory]
    [InlineData("2025-01-01", "2024-01-01", "P366D")]
    [InlineData("2024-01-02T10:00:00", "2024-01-01T12:00:00", "PT22H")]
    [InlineData("2024-01-02T10:00:00+01:00", "2024-01-02T10:00:00Z", "-PT1H")]
    [InlineData("2024-07-02T12:00:00@Europe/Oslo", "2024-07-02T10:00:00Z", "PT0S")]
    [InlineData("2024-01-02T00:00:00Z", "2024-01-02", "PT0S")]
    [InlineData("10:00:00", "11:30:00", "-PT1H30M")]
    public void The_time_between_two_points_is_a_duration(string later, string earlier, string between) =>
        Assert.Equal(between, ValueText.Of(Operators.Subtract(At(later), At(earlier))));

    [Fact]
    public void Wrong_operands_are_told_in_words()
    {
        Fails("a number and text cannot be added", Operators.Add(Of(1), Of("1")));
        Fails("a date and a date cannot be added", Operators.Add(At("2024-01-01"), At("2024-01-01")));
        Fails("a date cannot be subtracted from a duration in days", Operators.Subtract(At("P1D"), At("2024-01-01")));
        Fails("a list has no negative", Operators.Negate(List(1)));
        Fails("with a zone", Operators.Subtract(At("2024-01-02T10:00:00+01:00"), At("2024-01-02T10:00:00")));
        Fails("text cannot be raised", Operators.Power(Of("2"), Of(2)));
    }

    [Fact]
    public void What_does_not_fit_is_an_error()
    {
        Fails("division by zero", Operators.Divide(Of(1), Of(0)));
        Fails("division by zero", Operators.Divide(At("P1Y"), Of(0)));
        Fails("too large", Operators.Multiply(Of(decimal.MaxValue), Of(2)));
        Fails("too large", Operators.Power(Of(10), Of(29)));
        Fails("years 1 to 9999", Operators.Add(At("9999-12-31"), At("P1D")));
        Fails("years 1 to 9999", Operators.Subtract(At("0001-01-31"), At("P1M")));
        Fails("too long", Operators.Multiply(At("P99999999Y"), Of(1_000_000)));
    }

    [Theory]
    [InlineData("3", "2", "9")]
    [InlineData("10", "-5", "0.00001")]
    [InlineData("0.5", "2", "0.25")]
    [InlineData("-2", "3", "-8")]
    [InlineData("4", "0.5", "2")]
    [InlineData("7", "0", "1")]
    [InlineData("0.1", "100", "0")]
    [InlineData("-1", "1000000001", "-1")]
    public void Powers_take_whole_and_fractional_exponents(string number, string exponent, string power) =>
        Assert.Equal(power, ValueText.Of(Operators.Power(Of(Read(number)), Of(Read(exponent)))));

    [Fact]
    public void Durations_are_scaled_and_divided()
    {
        Assert.Equal("P4Y4M", ValueText.Of(Operators.Divide(At("P10Y11M"), Of(2.5m))));
        Assert.Equal("P6DT1H30M", ValueText.Of(Operators.Multiply(Of(1.5m), At("P4DT1H"))));
        Assert.Equal("2", ValueText.Of(Operators.Divide(At("P10Y"), At("P5Y"))));
    }

    [Fact]
    public void Days_added_to_a_date_are_the_days_between() =>
        Prop.ForAll(
            SomeValues.Dates.ToArbitrary(),
            SomeValues.Dates.ToArbitrary(),
            (a, b) => Operators.Equal(Operators.Add(Value.Of(a), Operators.Subtract(Value.Of(b), Value.Of(a))), Value.Of(b)) == true)
            .Holds();

    [Fact]
    public void Full_months_added_to_a_date_do_not_pass_the_other() =>
        Prop.ForAll(
            Gen.Choose(730_000, 740_000).Select(Date.FromDayNumber).ToArbitrary(),
            Gen.Choose(730_000, 740_000).Select(Date.FromDayNumber).ToArbitrary(),
            (a, b) =>
            {
                var (from, to) = a < b ? (a, b) : (b, a);
                var months = Calendar.FullMonths(from, to);
                return Calendar.AddMonths(from, months) <= to && Calendar.FullMonths(to, from) <= 0;
            }).Holds();

    [Fact]
    public void Moments_differ_by_what_was_added() =>
        Prop.ForAll(
            SomeValues.Moments.Where(m => m.Zone?.Name is null).ToArbitrary(),
            SomeValues.Seconds.ToArbitrary(),
            (moment, seconds) =>
            {
                var later = Operators.Add(Value.Of(moment), Value.Seconds(seconds));
                return !later.IsKnown || Operators.Subtract(later, Value.Of(moment)).AsSeconds == seconds;
            }).Holds();

    [Fact]
    public void No_operator_ever_throws() =>
        Prop.ForAll(SomeValues.Any.ToArbitrary(), SomeValues.Any.ToArbitrary(), (a, b) =>
        {
            foreach (var result in new[]
            {
                Operators.Add(a, b), Operators.Subtract(a, b), Operators.Multiply(a, b), Operators.Divide(a, b),
                Operators.Power(a, b), Operators.Negate(a), Operators.In(a, b),
            })
            {
                Assert.True(result.IsKnown ? result.Kind != ValueKind.Null : result.AsUnknown.Rank == ReasonKind.Error);
            }

            Assert.NotNull(ValueText.Of(a));
        }).Holds();

    private static decimal Read(string number) => NumberText.TryParse(number, out var read) ? read : throw new ArgumentException(number);
}
