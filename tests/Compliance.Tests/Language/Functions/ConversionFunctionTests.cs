using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class ConversionFunctionTests
{
    [Theory]
    [InlineData("1.000.000,01", ".", ",", "1000000.01")]
    [InlineData("1 000 000.01", " ", ".", "1000000.01")]
    [InlineData("-1,000", ",", ".", "-1000")]
    [InlineData("1000000.01", null, ".", "1000000.01")]
    [InlineData("1,000,000", ",", null, "1000000")]
    public void Numbers_are_read_with_their_separators(string text, string? grouping, string? point, string number) =>
        Shows(number, Call("number", text, grouping, point));

    [Theory]
    [InlineData("1,000,000.01", " ", ".", "is not a number")]
    [InlineData("1,000,000.01", ":", ".", "does not group digits")]
    [InlineData("1,000,000.01", ",", ":", "does not separate decimals")]
    [InlineData("1,000,000", ",", ",", "cannot have the same separator")]
    [InlineData("12 34", " ", ".", "is not a number")]
    [InlineData("1,", ".", ",", "is not a number")]
    [InlineData("", ".", ",", "is not a number")]
    public void Other_numbers_are_refused(string text, string grouping, string point, string problem) =>
        Fails(problem, Call("number", text, grouping, point));

    [Fact]
    public void Values_become_text()
    {
        Shows("\"1.1\"", Call("string", 1.10m));
        Shows("\"2024-02-29\"", Call("string", At("2024-02-29")));
        Shows("\"as it is\"", Call("string", "as it is"));
        Shows("null", Call("string", (object?)null));
    }

    [Fact]
    public void Durations_and_ranges_are_read()
    {
        Shows("@\"P2Y2M\"", Call("duration", "P26M"));
        Shows("@\"P1D\"", Call("duration", "PT24H"));
        Fails("is not a duration", Call("duration", "1 year"));
        Shows("[18..21)", Call("range", " [ 18 .. 21 [ "));
        Shows("[\"a..\"..\"c\"]", Call("range", "[\"a..\"..\"c\"]"));
        Shows("[\"\\\\\"..\"c\"]", Call("range", "[\"\\\\\"..\"c\"]"));
        Shows("[1970-01-01..1970-01-02]", Call("range", "[date(\"1970-01-01\")..@\"1970-01-02\"]"));
    }

    [Theory]
    [InlineData("[3..1]", "ends before it starts")]
    [InlineData("[1..\"b\"]", "cannot be compared")]
    [InlineData("[1..]", "is not a range")]
    [InlineData("[..2]", "is not a range")]
    [InlineData("1..2", "is not a range")]
    [InlineData(">=10", "is not a range")]
    [InlineData("[date(x)..@\"1970-01-02\"]", "is not a range")]
    [InlineData("[null..null]", "is not a range")]
    [InlineData("", "is not a range")]
    [InlineData("[", "is not a range")]
    [InlineData("[..]", "is not a range")]
    public void Other_ranges_are_refused(string text, string problem) => Fails(problem, Call("range", text));

    [Fact]
    public void Is_asks_for_the_same_value_in_the_same_zone()
    {
        Shows("true", Call("is", At("23:00:50Z"), At("23:00:50+00:00")));
        Shows("false", Call("is", At("23:00:50@Etc/GMT"), At("23:00:50Z")));
        Shows("false", Call("is", At("2002-04-02T12:00:00-01:00"), At("2002-04-02T17:00:00+04:00")));
        Shows("false", Call("is", At("P0Y"), At("P0D")));
        Shows("false", Call("is", 1, "1"));
        Shows("true", Call("is", List(1), List(1)));
    }

    [Fact]
    public void Not_turns_true_and_false()
    {
        Shows("false", Call("not", true));
        Shows("null", Call("not", (object?)null));
        Fails("must be true or false, but is a number", Call("not", 1));
    }
}
