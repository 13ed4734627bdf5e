using Compliance.Findings;
using Compliance.Language;
using static Compliance.Tests.Language.Feel.SmallPlan;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>What several sources of one figure say together.</summary>
public class AgreedTests
{
    private const string Figure = """
        definitions:
          - define: heads
            type: number
            title:
              en: the number of heads
            source: act § 1
            is: agreed(employer.regular employees, figures.balance.total, figures.balance.women + figures.balance.men)
        rules:
          - rule: large
            title:
              en: The employer is small
            levels:
              - must: always
                source: act § 1
            requires: heads <= 50
        """;

    [Theory]
    [InlineData("agreed(5, 5)", "5")]
    [InlineData("agreed(\"a\", \"a\", \"a\")", "a")]
    [InlineData("agreed(employer.regular employees, 7)", "7")]
    [InlineData("agreed(7, employer.regular employees)", "7")]
    [InlineData("agreed(employer.regular employees, employer.regular employees)", "unknown")]
    [InlineData("agreed(5, 7)", "unknown")]
    [InlineData("agreed(5, 7) > 4", "true")]
    [InlineData("agreed(5, 7) > 6", "unknown")]
    [InlineData("agreed(5, 7) > 7", "false")]
    [InlineData("agreed(1 / employer.regular employees, 7)", "7")]
    public void Silent_sources_count_for_nothing_and_what_differs_is_contradictory(string text, string expected) =>
        Assert.Equal(expected, Shown(Evaluate(text, Plan())));

    [Theory]
    [InlineData("agreed(employer.regular employees, 51)", "51")]
    [InlineData("agreed(employer.regular employees, 50)", "unknown")]
    [InlineData("agreed(employer.regular employees, 50) >= 50", "true")]
    [InlineData("agreed(employer.regular employees, employer.regular employees - 10) > 50", "true")]
    [InlineData("agreed(employer.regular employees, -employer.regular employees) > 50", "unknown")]
    public void An_imprecise_source_agrees_with_what_lies_within_its_bounds(string text, string expected) =>
        Assert.Equal(expected, Shown(Evaluate(text, Employing(Value.Of(new Unknown(new Reason(ReasonKind.Imprecise, "employer.regular employees")) { Low = Value.Of(50m), LowIsExclusive = true })))));

    [Fact]
    public void Sources_that_differ_name_every_path_that_says_something()
    {
        var report = SmallPack.Check(SmallPack.Load(Figure), "employer: { regular employees: 48 }\nfigures: { balance: { women: 30, men: 21 } }");
        var finding = Assert.Single(report.Results);
        Assert.Equal(Outcome.Contradictory, finding.Outcome);
        foreach (var path in new[] { "employer.regular employees", "figures.balance.women", "figures.balance.men" })
            Assert.Contains(path, finding.Message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("figures.balance.total", finding.Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_shows_the_figure_that_was_taken()
    {
        var report = SmallPack.Check(SmallPack.Load(Figure), "figures: { balance: { women: 242, men: 93 } }");
        var why = Assert.Single(report.Why("large")).Why!;
        Assert.Contains(Nodes(why), n => n.WithValues == "242 + 93 = 335");
    }

    [Fact]
    public void The_reason_shows_figures_that_differ_side_by_side()
    {
        var report = SmallPack.Check(SmallPack.Load(Figure), "employer: { regular employees: 48 }\nfigures: { balance: { women: 30, men: 21 } }");
        var why = Assert.Single(report.Why("large")).Why!;
        Assert.Contains(Nodes(why), n => n.WithValues == "48 / 30 + 21");
    }

    private static IEnumerable<WhyNode> Nodes(WhyNode node) => node.Parts.SelectMany(Nodes).Prepend(node);

    private static string Shown(in Value value) => value.IsKnown ? ValueText.Of(value) : "unknown";
}
