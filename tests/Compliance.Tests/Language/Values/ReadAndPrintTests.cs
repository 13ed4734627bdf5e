using Compliance.Language;
using FsCheck.Fluent;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class ReadAndPrintTests
{
    [Fact]
    public void A_time_reads_as_it_prints() =>
        Prop.ForAll(SomeValues.Times.ToArbitrary(), t => TimeOfDay.Parse(t.ToString())!.Equals(t)).Holds();

    [Fact]
    public void A_date_and_time_reads_as_it_prints() =>
        Prop.ForAll(SomeValues.Moments.ToArbitrary(), m => DateAndTime.Parse(m.ToString())!.Equals(m)).Holds();

    [Fact]
    public void A_duration_in_months_reads_as_it_prints() =>
        Prop.ForAll(SomeValues.Months.ToArbitrary(), m => Durations.TryParseMonths(Durations.PrintMonths(m), out var read) && read == m)
            .Holds();

    [Fact]
    public void A_duration_in_seconds_reads_as_it_prints() =>
        Prop.ForAll(SomeValues.Seconds.ToArbitrary(), s => Durations.TryParseSeconds(Durations.PrintSeconds(s), out var read) && read == s)
            .Holds();

    [Fact]
    public void A_number_reads_as_it_prints() =>
        Prop.ForAll(SomeValues.Numbers.ToArbitrary(), n => NumberText.TryParse(NumberText.Of(n), out var read) && read == n)
            .Holds();

    [Fact]
    public void What_follows_the_at_sign_keeps_its_kind() =>
        Prop.ForAll(
            Gen.OneOf(
                SomeValues.Dates.Select(Value.Of),
                SomeValues.Times.Select(Value.Of),
                SomeValues.Moments.Select(Value.Of),
                SomeValues.Months.Select(Value.Months),
                SomeValues.Seconds.Select(Value.Seconds)).ToArbitrary(),
            v => Identity.Is(AtLiteral.Parse(ValueText.Of(v)), v)).Holds();

    [Fact]
    public void A_range_of_literals_reads_as_it_prints() =>
        Prop.ForAll(
            SomeValues.Ranges.Where(r => r.AsRange is { HasLow: true, HasHigh: true } range && Operators.Compare(range.Low, range.High) <= 0
                && !ValueText.Of(r).Contains("\\n", StringComparison.Ordinal)).ToArbitrary(),
            r => Operators.Equal(RangeText.Parse(Literals(r.AsRange)), r) == true).Holds();

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("10:00:00")]
    [InlineData("10:00:00.5Z")]
    [InlineData("2024-02-29T10:00:00+01:00")]
    [InlineData("2024-02-29T10:00:00@Europe/Oslo")]
    [InlineData("P1Y2M")]
    [InlineData("-P1DT2H3M4.5S")]
    public void Literals_print_as_written(string text) => Assert.Equal(text, ValueText.Of(AtLiteral.Parse(text)));

    [Theory]
    [InlineData("PT36H", "P1DT12H")]
    [InlineData("P14M", "P1Y2M")]
    [InlineData("P0Y", "P0M")]
    [InlineData("-P0D", "PT0S")]
    [InlineData("10:00:00+00:00", "10:00:00Z")]
    [InlineData("2024-12-31T24:00:00", "2025-01-01T00:00:00")]
    public void Other_spellings_print_in_one_way(string text, string printed) => Assert.Equal(printed, ValueText.Of(AtLiteral.Parse(text)));

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("2024-2-3")]
    [InlineData("10:00")]
    [InlineData("24:00:00")]
    [InlineData("10:00:00+19:00")]
    [InlineData("10:00:00@Europe/Nowhere")]
    [InlineData("10:00:00@../../etc/passwd")]
    [InlineData("2024-02-29 10:00:00")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1Y2D")]
    [InlineData("P1M2Y")]
    [InlineData("P1H")]
    [InlineData("P٣D")]
    [InlineData("P9999999999999Y")]
    [InlineData("")]
    public void Anything_else_is_refused(string text) => Fails("`" + text + "` is no date, time or duration", AtLiteral.Parse(text));

    [Fact]
    public void Lists_contexts_and_ranges_print_as_an_expression_would_write_them()
    {
        Assert.Equal("[1, \"a \\\"b\\\"\", true, null]", ValueText.Of(List(1, "a \"b\"", true, null)));
        Assert.Equal("{a: 1, foo bar: [], \"x+y\": 2025-01-01}", ValueText.Of(Context(("a", 1), ("foo bar", List()), ("x+y", At("2025-01-01")))));
        Assert.Equal("(1..10]", ValueText.Of(Range("(1..10]")));
        Assert.Equal("(>=50)", ValueText.Of(Value.Of(new RangeValue(Of(50), true, null, false))));
        Assert.Equal("(<10)", ValueText.Of(Value.Of(new RangeValue(null, false, Of(10), false))));
        Assert.Equal("(=10)", ValueText.Of(Value.Of(RangeValue.Single(Of(10)))));
    }

    [Fact]
    public void Numbers_print_without_superfluous_zeros_and_text_as_it_is()
    {
        Assert.Equal("1.5", ValueText.Of(Of(1.500m)));
        Assert.Equal("100", ValueText.Of(Of(100m)));
        Assert.Equal("0", ValueText.Of(Of(-0.0m)));
        Assert.Equal("a \"b\"", ValueText.Of(Of("a \"b\"")));
    }

    [Fact]
    public void A_list_that_is_nested_without_end_prints()
    {
        var list = List();
        for (var i = 0; i < 100_000; i++)
            list = List(list);
        Assert.Contains("…", ValueText.Of(list), StringComparison.Ordinal);
    }

    private static string Literals(RangeValue range) =>
        (range.LowIncluded ? "[" : "(") + ValueText.Literal(range.Low) + ".." + ValueText.Literal(range.High) + (range.HighIncluded ? "]" : ")");
}
