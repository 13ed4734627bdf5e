using Compliance.Language;
using static Compliance.Tests.Language.Feel.SmallPlan;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>Lists of which it is not known what belongs to them, and lists that hold only what a text mentions.</summary>
public class UnknownListTests
{
    /// <summary>One measure is done, one is not, of one nothing is said.</summary>
    private static readonly Dictionary<string, Value> ThreeMeasures = Plan(("measures", List(
        Object(("number", Value.Of("1")), ("done", Value.True), ("cost", Value.Of(10m))),
        Object(("number", Value.Of("2")), ("done", Value.False), ("cost", Value.Of(20m))),
        Object(("number", Value.Of("3"))))));

    [Theory]
    [InlineData("count(measures)", "3")]
    [InlineData("count(measures[done])", "unknown")]
    [InlineData("count(measures[done]) >= 1", "true")]
    [InlineData("count(measures[done]) >= 2", "unknown")]
    [InlineData("count(measures[done]) > 2", "false")]
    [InlineData("count(measures[done]) = 3", "false")]
    [InlineData("is empty(measures[done])", "false")]
    [InlineData("present(measures[done])", "true")]
    [InlineData("is empty(measures[cost > 15])", "false")]
    [InlineData("is empty(measures[cost > 30])", "unknown")]
    [InlineData("is empty(measures[number = \"7\"])", "true")]
    [InlineData("some m in measures satisfies m.done", "true")]
    [InlineData("some m in measures satisfies m.cost > 30", "unknown")]
    [InlineData("every m in measures satisfies m.done", "false")]
    [InlineData("every m in measures satisfies m.cost > 5", "unknown")]
    [InlineData("some m in measures[done] satisfies m.cost = 10", "true")]
    [InlineData("some m in measures[done] satisfies m.cost = 20", "unknown")]
    [InlineData("every m in measures[done] satisfies m.number != \"2\"", "true")]
    [InlineData("every m in measures[done] satisfies m.cost = 10", "unknown")]
    [InlineData("measures[done][1].number", "unknown")]
    [InlineData("measures[cost > 0][cost > 15][1].number", "unknown")]
    [InlineData("measures[number != \"1\"][1].number", "2")]
    [InlineData("\"1\" in measures.number", "true")]
    [InlineData("\"7\" in measures.number", "false")]
    [InlineData("20 in measures.cost", "true")]
    [InlineData("30 in measures.cost", "unknown")]
    [InlineData("list contains(measures[done].number, \"1\")", "true")]
    [InlineData("list contains(measures[done].number, \"3\")", "unknown")]
    [InlineData("list contains(measures[done].number, \"2\")", "false")]
    [InlineData("sum(measures.cost)", "unknown")]
    [InlineData("count(for m in measures[done] return m.cost) <= 2", "true")]
    [InlineData("count(reverse(measures)) = 3", "true")]
    public void A_filter_gives_certain_and_possible_items(string text, string expected) =>
        Assert.Equal(expected, Shown(Evaluate(text, ThreeMeasures)));

    [Theory]
    [InlineData("\"recruitment\" in document.themes", "true")]
    [InlineData("\"harassment\" in document.themes", "unknown")]
    [InlineData("names(document.themes, \"recruitment\")", "true")]
    [InlineData("names(document.themes, \"recruitment\", \"harassment\")", "unknown")]
    [InlineData("list contains(document.themes, \"harassment\")", "unknown")]
    [InlineData("count(document.themes)", "unknown")]
    [InlineData("count(document.themes) >= 1", "true")]
    [InlineData("count(document.themes) >= 2", "unknown")]
    [InlineData("count(document.themes) = 0", "false")]
    [InlineData("some t in document.themes satisfies t = \"recruitment\"", "true")]
    [InlineData("some t in document.themes satisfies t = \"harassment\"", "unknown")]
    [InlineData("every t in document.themes satisfies t = \"recruitment\"", "unknown")]
    [InlineData("every t in document.themes satisfies t = \"harassment\"", "false")]
    [InlineData("is empty(document.themes)", "false")]
    [InlineData("is empty(document.themes[item = \"harassment\"])", "unknown")]
    [InlineData("present(document.themes)", "true")]
    [InlineData("document.themes = [\"recruitment\"]", "unknown")]
    [InlineData("\"recruitment\" in distinct values(document.themes)", "true")]
    [InlineData("\"harassment\" in concatenate(document.themes, [\"pay and conditions\"])", "unknown")]
    public void What_is_not_mentioned_is_not_thereby_absent(string text, string expected)
    {
        var plan = Plan(("document", Object(("themes", Mentioned(Value.Of("recruitment"))))));

        Assert.Equal(expected, Shown(Evaluate(text, plan)));
    }

    [Fact]
    public void What_is_not_found_in_a_mentioned_list_is_missing_at_its_path()
    {
        var plan = Plan(("document", Object(("themes", Mentioned()))));
        var value = Evaluate("names(document.themes, \"harassment\")", plan);

        Assert.Equal(new Reason(ReasonKind.NotStated, "document.themes"), Assert.Single(value.AsUnknown.Reasons));
    }

    [Theory]
    [InlineData("count(measures) = 0", "true")]
    [InlineData("is empty(measures)", "true")]
    [InlineData("present(measures)", "false")]
    [InlineData("some m in measures satisfies m.done", "false")]
    [InlineData("every m in measures satisfies m.done", "true")]
    [InlineData("measures[1].number", "unknown")]
    [InlineData("max(measures.cost)", "unknown")]
    [InlineData("mean(measures.cost) > 1", "unknown")]
    public void A_list_stated_to_be_empty_is_known_to_be(string text, string expected) =>
        Assert.Equal(expected, Shown(Evaluate(text, Plan(("measures", List())))));

    [Fact]
    public void A_sum_keeps_the_bounds_of_its_items()
    {
        var about = Value.Of(new Unknown(new Reason(ReasonKind.Imprecise, null)) { Low = Value.Of(9m), High = Value.Of(11m) });
        var plan = Plan(("measures", List(Object(("cost", about)), Object(("cost", Value.Of(20m))))));

        Assert.True(Evaluate("sum(measures.cost) > 28", plan).IsTrue);
        Assert.False(Evaluate("sum(measures.cost) > 30", plan).IsKnown);
    }

    private static string Shown(in Value value) => value.IsKnown ? ValueText.Of(value) : "unknown";
}
