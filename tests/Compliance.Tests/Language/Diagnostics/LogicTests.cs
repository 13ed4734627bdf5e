using Compliance.Rules;

namespace Compliance.Tests.Language.Diagnostics;

public class LogicTests
{
    private const string Large = "law.large employer threshold";
    private const string Small = "law.small employer threshold";

    [Theory]
    [InlineData("employer.regular employees > " + Large + " and employer.regular employees < " + Small, "CMP3009")]
    [InlineData("employer.regular employees > " + Large + " and not(employer.regular employees > " + Large + ")", "CMP3009")]
    [InlineData("employer.regular employees > " + Large + " or employer.regular employees <= " + Large, "CMP3008")]
    [InlineData(Large + " < employer.regular employees or employer.regular employees <= " + Large, "CMP3008")]
    [InlineData("employer.sector = \"public\" and employer.sector = \"private\"", "CMP3009")]
    [InlineData("employer.sector != \"public\" or employer.sector != \"private\"", "CMP3008")]
    [InlineData("employer.party demand and not(employer.party demand)", "CMP3009")]
    [InlineData("count(measures) >= 0", "CMP3008")]
    [InlineData("count(measures) < 0", "CMP3009")]
    [InlineData("document.dated > assessment date and document.dated < assessment date", "CMP3009")]
    [InlineData("document.dated >= assessment date or assessment date > document.dated", "CMP3008")]
    [InlineData("if employer.party demand then employer.party demand else not(employer.party demand)", "CMP3008")]
    [InlineData("employer.party demand or (employer.party demand and stated(employer.name))", "CMP3010")]
    public void What_no_document_can_change_is_told(string expression, string id) => Assert.Equal([id], Ids("requires: |-\n  " + expression));

    [Theory]
    [InlineData("employer.regular employees > " + Large + " or employer.party demand")]
    [InlineData("employer.regular employees >= " + Small + " and employer.regular employees <= " + Large)]
    [InlineData("employer.sector = \"public\" or employer.regular employees > " + Large)]
    [InlineData("count(measures) > 0")]
    [InlineData("document.dated > assessment date or document.period end > assessment date")]
    [InlineData("stated(employer.name) and stated(employer.sector)")]
    [InlineData("some goal in goals satisfies goal.deadline > assessment date")]
    public void What_a_document_can_change_is_left_alone(string expression) => Assert.Empty(Ids("requires: |-\n  " + expression));

    [Fact]
    public void Two_figures_that_are_equal_by_chance_make_nothing_always_true()
    {
        const string Twin = """
            parameters: guidance
            values:
              twin:
                type: number
                unit: persons
                title: As large as another by chance
                history:
                  - from: 2020-01-01
                    value: 50
                    source: ldo
                    checked: 2026-04-13
            """;
        var pack = StandardPack.Around([new PageBlock("rule", "requires: employer.regular employees > " + Large + " or employer.regular employees <= guidance.twin"), new PageBlock("parameters.yaml", Twin)]);

        Assert.Empty(RuleSet.Lint(pack.Files));
    }

    [Theory]
    [InlineData("employer.regular employees >= " + Large)]
    [InlineData(Large + " <= employer.regular employees")]
    [InlineData("employer.regular employees between " + Large + " and 100")]
    [InlineData("employer.regular employees in [" + Large + "..100]")]
    [InlineData("employer.regular employees in (0.." + Large + ")")]
    [InlineData("employer.regular employees in (>= " + Large + ")")]
    [InlineData("not(employer.regular employees >= " + Large + ")")]
    [InlineData("employer.regular employees >= " + Large + " as of document.dated")]
    [InlineData("employer.regular employees = " + Large)]
    public void A_comparison_that_moves_the_boundary_is_told_in_every_shape(string expression) => Assert.Equal(["CMP3004"], Ids("requires: |-\n  " + expression));

    [Theory]
    [InlineData("employer.regular employees > " + Large)]
    [InlineData("not(employer.regular employees > " + Large + ")")]
    [InlineData(Large + " >= employer.regular employees")]
    [InlineData("employer.regular employees in (" + Large + "..100]")]
    [InlineData("employer.regular employees between " + Small + " and 100")]
    [InlineData("employer.regular employees in [" + Small + ".." + Large + "]")]
    public void A_comparison_that_keeps_the_boundary_is_left_alone(string expression) => Assert.Empty(Ids("requires: |-\n  " + expression));

    [Theory]
    [InlineData("must when: employer.party demand", "should when: not(employer.party demand)", "may: otherwise", 3)]
    [InlineData("must when: employer.party demand", "should when: employer.party demand and stated(employer.name)", "may: otherwise", 2)]
    [InlineData("must when: employer.sector = \"public\" and employer.sector = \"private\"", "should when: employer.party demand", "may: otherwise", 1)]
    public void A_level_that_is_never_reached_is_told(string first, string second, string third, int level)
    {
        var text = "levels:\n  - " + first + "\n    source: ldl § 26\n  - " + second + "\n    source: ldl § 26\n  - " + third + "\n    source: ldl § 26";
        var diagnostic = Assert.Single(RuleSet.Lint(StandardPack.Around([new PageBlock("rule", text)]).Files));

        Assert.Equal(("CMP3007", 3 + (2 * level)), (diagnostic.Id, diagnostic.Line));
    }

    private static IEnumerable<string> Ids(string block) => RuleSet.Lint(StandardPack.Around([new PageBlock("rule", block)]).Files).Select(d => d.Id);
}
