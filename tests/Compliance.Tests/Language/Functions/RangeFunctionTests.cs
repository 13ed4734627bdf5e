using Compliance.Language;
using static Compliance.Tests.Language.Some;

namespace Compliance.Tests.Language;

public class RangeFunctionTests
{
    [Theory]
    [InlineData("before", "1", "[1..10]", false)]
    [InlineData("before", "1", "(1..10]", true)]
    [InlineData("before", "[1..10)", "10", true)]
    [InlineData("before", "[1..10]", "[10..20]", false)]
    [InlineData("before", "[1..10]", "(10..20]", true)]
    [InlineData("after", "12", "[1..10]", true)]
    [InlineData("after", "[11..20]", "11", false)]
    [InlineData("meets", "[1..5]", "[5..10]", true)]
    [InlineData("meets", "[1..5)", "[5..10]", false)]
    [InlineData("met by", "[5..10]", "[1..5]", true)]
    [InlineData("overlaps", "[1..5]", "[3..8]", true)]
    [InlineData("overlaps", "[1..5]", "(5..8]", false)]
    [InlineData("overlaps before", "[1..5]", "[3..8]", true)]
    [InlineData("overlaps before", "[1..5]", "[1..5]", false)]
    [InlineData("overlaps before", "[1..5]", "(1..5]", true)]
    [InlineData("overlaps after", "[3..8]", "[1..5]", true)]
    [InlineData("overlaps after", "[6..8]", "[1..5]", false)]
    [InlineData("finishes", "10", "[1..10]", true)]
    [InlineData("finishes", "[5..10)", "[1..10]", false)]
    [InlineData("finishes", "[5..10)", "[1..10)", true)]
    [InlineData("finished by", "[1..10)", "10", false)]
    [InlineData("finished by", "[1..10]", "(1..10]", true)]
    [InlineData("includes", "[1..10]", "5", true)]
    [InlineData("includes", "(1..10]", "1", false)]
    [InlineData("includes", "[1..10]", "(1..10)", true)]
    [InlineData("includes", "(1..10)", "[1..10]", false)]
    [InlineData("during", "[4..6]", "[1..10]", true)]
    [InlineData("starts", "1", "(1..10]", false)]
    [InlineData("starts", "[1..5]", "[1..10]", true)]
    [InlineData("starts", "(1..5]", "[1..10]", false)]
    [InlineData("started by", "[1..10]", "[1..5]", true)]
    [InlineData("coincides", "[1..5]", "[1..5]", true)]
    [InlineData("coincides", "(1..5)", "[1..5]", false)]
    [InlineData("coincides", "5", "5", true)]
    public void Points_and_ranges_lie_to_each_other(string function, string first, string second, bool holds) =>
        Shows(holds ? "true" : "false", Call(function, PointOrRange(first), PointOrRange(second)));

    [Fact]
    public void A_range_without_an_end_reaches_for_ever()
    {
        var over50 = Value.Of(new RangeValue(Of(50), false, null, false));
        var under10 = Value.Of(new RangeValue(null, false, Of(10), false));
        Shows("true", Call("before", under10, over50));
        Shows("false", Call("before", over50, 100));
        Shows("true", Call("includes", over50, 100));
        Shows("true", Call("includes", over50, Range("[51..60]")));
        Shows("false", Call("during", over50, Range("[1..60]")));
        Shows("true", Call("coincides", over50, over50));
    }

    [Fact]
    public void What_has_no_common_order_is_an_error()
    {
        Fails("a number and text have no common order", Call("before", 1, "a"));
        Fails("no common order", Call("includes", Range("[1..10]"), At("2024-01-01")));
    }

    [Fact]
    public void Ranges_of_dates_lie_to_each_other() =>
        Shows("true", Call("during", At("2024-06-01"), Range("[@\"2024-01-01\"..@\"2024-12-31\"]")));

    private static Value PointOrRange(string text) => text.Contains("..", StringComparison.Ordinal) ? Range(text) : Call("number", text);
}
