using Compliance.Language;
using FsCheck.Fluent;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class NumericFunctionTests
{
    [Theory]
    [InlineData("79228162514264337593543950335", "0.0000000000000000000000000011", "0.0000000000000000000000000008")]
    [InlineData("-7", "0.3", "0.2")]
    [InlineData("1000000000000000000000000000", "0.7", "0.4")]
    public void What_remains_of_a_very_large_number_divided_by_a_very_small_one_is_exact(string dividend, string divisor, string rest) =>
        Shows(rest, Call("modulo", Call("number", dividend), Call("number", divisor)));

    [Theory]
    [InlineData("decimal", "0.515", 2, "0.52")]
    [InlineData("decimal", "2.5", 0, "2")]
    [InlineData("decimal", "1.5", 0, "2")]
    [InlineData("round up", "1.121", 2, "1.13")]
    [InlineData("round up", "-5.5", 0, "-6")]
    [InlineData("round down", "-1.126", 2, "-1.12")]
    [InlineData("round half up", "-5.5", 0, "-6")]
    [InlineData("round half up", "1.125", 2, "1.13")]
    [InlineData("round half down", "5.5", 0, "5")]
    [InlineData("round half up", "1250", -2, "1300")]
    [InlineData("floor", "-1.56", 1, "-1.6")]
    [InlineData("ceiling", "-1.56", 1, "-1.5")]
    [InlineData("round down", "5.5", 6176, "5.5")]
    [InlineData("round down", "5.5", -30, "0")]
    public void Numbers_are_rounded(string function, string number, int scale, string rounded) =>
        Shows(rounded, Call(function, Call("number", number), scale));

    [Fact]
    public void Floor_and_ceiling_need_no_scale()
    {
        Shows("-2", Call("floor", -1.5m));
        Shows("-1", Call("ceiling", -1.5m));
    }

    [Fact]
    public void A_scale_has_bounds()
    {
        Fails("between", Call("round up", 5.5m, -6112));
        Fails("too large", Call("round up", 5.5m, -30));
    }

    [Theory]
    [InlineData(10, 4, "2")]
    [InlineData(10, -4, "-2")]
    [InlineData(-10, 4, "2")]
    [InlineData(-12, -5, "-2")]
    [InlineData(10, -5, "0")]
    public void Modulo_has_the_sign_of_the_divisor(int dividend, int divisor, string rest) => Shows(rest, Call("modulo", dividend, divisor));

    [Fact]
    public void Modulo_takes_decimals_and_refuses_zero()
    {
        Shows("3.4", Call("modulo", -10.1m, 4.5m));
        Fails("division by zero", Call("modulo", 10, 0));
    }

    [Fact]
    public void Roots_and_logarithms()
    {
        Shows("12", Call("sqrt", 144));
        Shows("0.1", Call("sqrt", 0.01m));
        Fails("no square root", Call("sqrt", -1));
        Fails("only a positive number", Call("log", 0));
        Assert.Equal(54.59815003m, Call("exp", 4).AsNumber, 8);
        Assert.Equal(2.30258509m, Call("log", 10).AsNumber, 8);
        Fails("too large", Call("exp", 100));
    }

    [Fact]
    public void Numbers_and_durations_lose_their_sign()
    {
        Shows("1", Call("abs", -1));
        Shows("@\"P1Y\"", Call("abs", At("-P1Y")));
        Shows("@\"P1D\"", Call("abs", At("-P1D")));
    }

    [Fact]
    public void Numbers_are_odd_or_even()
    {
        Shows("true", Call("odd", -1));
        Shows("false", Call("even", 5));
        Shows("true", Call("even", 0));
    }

    [Fact]
    public void Statistics_take_a_list_or_the_numbers_themselves()
    {
        Shows("-3", Call("min", List(6, 14, -3)));
        Shows("14", Call("max", 6, 14, -3));
        Shows("\"b\"", Call("max", "a", "b"));
        Shows("@\"2024-01-01\"", Call("min", At("2025-01-01"), At("2024-01-01")));
        Shows("17", Call("sum", List(6, 14, -3)));
        Shows("24", Call("product", 2, 3, 4));
        Shows("2.5", Call("median", List(6, 1, 2, 3)));
        Shows("[2, 6]", Call("mode", List(6, 2, 6, 2, 1)));
        Shows("2", Call("stddev", List(2, 4, 6)));
        Assert.Equal(5.6666666667m, Call("mean", List(6, 14, -3)).AsNumber, 10);
    }

    [Fact]
    public void Of_nothing_there_is_no_least_no_sum_and_no_mean()
    {
        foreach (var function in new[] { "min", "max", "sum", "product", "mean", "median" })
            NotStated(Call(function, List()));
        Shows("[]", Call("mode", List()));
        Fails("at least two", Call("stddev", 47));
    }

    [Fact]
    public void What_is_not_a_number_is_told()
    {
        Fails("an item is text, not a number", Call("sum", List(1, "2")));
        Fails("a number and text cannot be compared", Call("min", List(1, "2")));
    }

    [Fact]
    public void A_rounded_number_differs_by_less_than_a_unit() =>
        Prop.ForAll(SomeValues.Numbers.Where(n => Math.Abs(n) < 1e15m).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (number, scale) =>
        {
            var unit = new decimal(1, 0, 0, false, (byte)scale);
            return Enum.GetValues<RoundingMode>().All(mode =>
                Decimals.Round(number, scale, mode) is { IsKnown: true } rounded
                && Math.Abs(rounded.AsNumber - number) < unit
                && rounded.AsNumber % unit == 0);
        }).Holds();
}
