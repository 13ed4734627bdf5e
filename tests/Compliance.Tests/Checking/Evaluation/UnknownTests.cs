using Compliance.Checking.Evaluation;
using Compliance.Language;
using static Compliance.Tests.Language.Feel.SmallPlan;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>The tables of what an expression gives where the plan says little, something imprecise, or two things.</summary>
public class UnknownTests
{
    private static readonly Value Over50 = Bounds(Value.Of(50m), default, lowExclusive: true);

    private static readonly Value About50 = Bounds(Value.Of(45m), Value.Of(55m));

    private static readonly Value FirstQuarter = Bounds(Value.Of(new Date(2024, 1, 1)), Value.Of(new Date(2024, 3, 31)));

    [Theory]
    [InlineData("four-step duty and false", "false")]
    [InlineData("four-step duty and true", "unknown")]
    [InlineData("four-step duty or true", "true")]
    [InlineData("four-step duty or false", "unknown")]
    [InlineData("not(four-step duty)", "unknown")]
    [InlineData("employer.regular employees > 50", "unknown")]
    [InlineData("employer.name = \"a\"", "unknown")]
    [InlineData("employer.regular employees + 1", "unknown")]
    [InlineData("upper case(employer.name)", "unknown")]
    [InlineData("employer.regular employees in [1..5]", "unknown")]
    [InlineData("5 in [6..employer.regular employees]", "false")]
    [InlineData("if four-step duty then 1 else 1", "1")]
    [InlineData("if four-step duty then 1 else 2", "unknown")]
    [InlineData("if four-step duty then employer.regular employees else 1", "unknown")]
    [InlineData("some m in measures satisfies true", "unknown")]
    [InlineData("every m in measures satisfies true", "unknown")]
    [InlineData("count(measures)", "unknown")]
    [InlineData("measures[1].cost", "unknown")]
    public void Silence_is_unknown_unless_the_rest_decides(string text, string expected) => Assert.Equal(expected, Shown(Evaluate(text, Plan())));

    [Theory]
    [InlineData("employer.regular employees > 50", "true")]
    [InlineData("employer.regular employees >= 51", "unknown")]
    [InlineData("employer.regular employees > 49", "true")]
    [InlineData("employer.regular employees <= 50", "false")]
    [InlineData("employer.regular employees = 50", "false")]
    [InlineData("employer.regular employees != 50", "true")]
    [InlineData("employer.regular employees = 51", "unknown")]
    [InlineData("employer.regular employees < 60", "unknown")]
    [InlineData("50 < employer.regular employees", "true")]
    [InlineData("employer.regular employees * 2 > 100", "true")]
    [InlineData("employer.regular employees - 10 > 40", "true")]
    [InlineData("10 - employer.regular employees < -40", "true")]
    [InlineData("employer.regular employees / -2 < -25", "true")]
    [InlineData("-employer.regular employees < -50", "true")]
    [InlineData("employer.regular employees * 0", "0")]
    [InlineData("employer.regular employees in [10..50]", "false")]
    [InlineData("employer.regular employees between 10 and 50", "false")]
    [InlineData("employer.regular employees in (> 20)", "true")]
    [InlineData("employer.regular employees + employer.regular employees abroad > 50", "unknown")]
    public void More_than_fifty_decides_where_its_bound_does(string text, string expected) =>
        Assert.Equal(expected, Shown(Evaluate(text, Employing(Over50))));

    [Theory]
    [InlineData("employer.regular employees > 40 and employer.regular employees < 60", "true")]
    [InlineData("employer.regular employees in [40..60]", "true")]
    [InlineData("employer.regular employees in [50..60]", "unknown")]
    [InlineData("employer.regular employees * employer.regular employees > 2000", "true")]
    [InlineData("100 / employer.regular employees < 3", "true")]
    [InlineData("100 / (employer.regular employees - 50) < 3", "unknown")]
    public void About_fifty_lies_between_two_bounds(string text, string expected) =>
        Assert.Equal(expected, Shown(Evaluate(text, Employing(About50))));

    [Theory]
    [InlineData("document.date < @\"2024-04-01\"", "true")]
    [InlineData("document.date >= @\"2024-02-01\"", "unknown")]
    [InlineData("document.date.year = 2024", "true")]
    [InlineData("document.date.month <= 3", "true")]
    [InlineData("document.date.month = 2", "unknown")]
    [InlineData("document.date.day = 40", "unknown")]
    [InlineData("document.date + @\"P1Y\" > @\"2024-12-31\"", "true")]
    [InlineData("@\"2024-04-01\" - document.date > @\"P0D\"", "true")]
    [InlineData("older than(document.date, @\"P1Y\", @\"2025-06-01\")", "true")]
    [InlineData("older than(document.date, @\"P1Y\", @\"2025-02-01\")", "unknown")]
    [InlineData("within(document.date, @\"P1Y\", @\"2024-12-31\")", "true")]
    [InlineData("within(document.date, @\"P1Y\", @\"2023-12-31\")", "false")]
    [InlineData("every second year(document.date.year, 2025)", "true")]
    public void A_quarter_decides_where_all_its_days_do(string text, string expected) =>
        Assert.Equal(expected, Shown(Evaluate(text, Plan(("document", Object(("date", FirstQuarter)))))));

    [Theory]
    [InlineData("employer.regular employees > 50", "true")]
    [InlineData("employer.regular employees > 337", "unknown")]
    [InlineData("employer.regular employees = 335", "unknown")]
    [InlineData("employer.regular employees in (335, 340)", "true")]
    [InlineData("employer.regular employees in [335..340]", "true")]
    [InlineData("employer.regular employees between 300 and 400", "true")]
    [InlineData("employer.regular employees * 2 > 600", "true")]
    [InlineData("floor(employer.regular employees / 100)", "3")]
    [InlineData("even(employer.regular employees)", "unknown")]
    public void A_contradiction_is_decided_where_all_stated_values_agree(string text, string expected) =>
        Assert.Equal(expected, Shown(Evaluate(text, Employing(Contradiction(Value.Of(335m), Value.Of(340m))))));

    [Fact]
    public void An_answer_has_the_reasons_of_all_its_operands_when_somebody_records()
    {
        var plan = Plan(("employer", Object(("regular employees", Contradiction(Value.Of(40m), Value.Of(60m))))));
        var value = Evaluate("employer.regular employees > 50 and document.date > plan start", plan, prepare: f => f.Recorder = new NoRecorder());

        Assert.Equal(
            ["Contradictory employer.regular employees", "NotStated document.date"],
            value.AsUnknown.Reasons.Select(r => $"{r.Kind} {r.Path}").Where(r => r[^1] != ' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_a_recorder_the_highest_reason_is_kept()
    {
        var plan = Plan(("employer", Object(("regular employees", Contradiction(Value.Of(40m), Value.Of(60m))))));

        Assert.Equal(ReasonKind.Contradictory, Evaluate("document.date > plan start or employer.regular employees > 50", plan).AsUnknown.Rank);
        Assert.Equal(ReasonKind.Error, Evaluate("1 / count(measures) > 0 or employer.regular employees > 50", With(plan, "measures", List())).AsUnknown.Rank);
    }

    [Fact]
    public void What_lies_beyond_an_unknown_object_is_unknown_at_its_own_path()
    {
        var value = Evaluate("measures[1].deadline", Plan(("measures", List())));

        Assert.Equal(new Reason(ReasonKind.NotStated, "measures.deadline"), Assert.Single(value.AsUnknown.Reasons));
    }

    [Theory]
    [InlineData("stated(employer.name)", false, "false")]
    [InlineData("stated(employer.name)", true, "unknown")]
    [InlineData("stated(employer.regular employees)", false, "true")]
    [InlineData("stated(employer.regular employees)", true, "true")]
    [InlineData("stated(employer.sector)", false, "true")]
    [InlineData("stated(measures)", false, "true")]
    [InlineData("stated(document.themes)", false, "false")]
    [InlineData("present(measures)", false, "false")]
    [InlineData("present(measures)", true, "false")]
    [InlineData("present(document.themes)", false, "unknown")]
    public void Stated_is_known_and_present_is_unknown_when_the_plan_is_silent(string text, bool silenceAsUnknown, string expected)
    {
        var plan = Plan(
            ("employer", Object(("regular employees", Over50), ("sector", Contradiction(Value.Of("public"), Value.Of("private"))))),
            ("measures", List()));

        Assert.Equal(expected, Shown(Evaluate(text, plan, prepare: f => f.SilenceAsUnknown = silenceAsUnknown)));
    }

    [Fact]
    public void Marks_replace_what_the_object_says()
    {
        var guess = Value.Of(new Unknown(new Reason(ReasonKind.Unconfirmed, "employer.name")));
        var value = Evaluate(
            "employer.name = \"Fjord AS\"",
            Plan(("employer", Object(("name", Value.Of("Fjord AS"))))),
            prepare: f => f.Marks = new OneMark("name", guess));

        Assert.Equal(ReasonKind.Unconfirmed, value.AsUnknown.Rank);
    }

    private static Value Bounds(Value low, Value high, bool lowExclusive = false) =>
        Value.Of(new Unknown(new Reason(ReasonKind.Imprecise, null)) { Low = low, High = high, LowIsExclusive = lowExclusive });

    private static Value Contradiction(params Value[] values) =>
        Value.Of(new Unknown(new Reason(ReasonKind.Contradictory, "employer.regular employees")) { Alternatives = values });

    private static Dictionary<string, Value> With(Dictionary<string, Value> plan, string root, Value value) =>
        new(plan, StringComparer.Ordinal) { [root] = value };

    private static string Shown(in Value value) => value.IsKnown ? ValueText.Of(value) : "unknown";

    private sealed class NoRecorder : Recorder
    {
        public override void Record(Evaluator evaluator, in Value value)
        {
        }
    }

    private sealed class OneMark(string name, Value value) : IPlanMarks
    {
        public bool Touch(Member member) => member.Name == name;

        public bool TryGet(object host, Member member, out Value marked)
        {
            marked = value;
            return member.Name == name;
        }
    }
}
