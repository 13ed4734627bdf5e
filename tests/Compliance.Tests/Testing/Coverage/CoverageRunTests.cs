using Compliance.Findings;
using Compliance.Testing.Coverage;

namespace Compliance.Tests.Testing.Coverage;

public class CoverageRunTests
{
    [Fact]
    public void Cases_that_show_everything_reach_all_goals() => Assert.Equal([], Missing(TestedPack.Cases));

    [Theory]
    [InlineData("met", "mapped requires: true", "mapped outcome: met", "duty condition law.threshold: above")]
    [InlineData("nothing is said of pay", "mapped requires: unknown")]
    [InlineData("50 is not more than 50", "duty condition law.threshold: on")]
    [InlineData("nor is 49", "duty condition law.threshold: below")]
    [InlineData("the number is not known", "duty condition: unknown", "mapped levels/1: unknown")]
    public void A_case_that_is_missing_leaves_its_goals_unseen(string name, params string[] goals)
    {
        var missing = Missing(TestedPack.Without(name));

        // Other cases may show some of what this one shows.
        Assert.NotEmpty(missing);
        Assert.Subset(goals.ToHashSet(), missing.ToHashSet());
    }

    [Fact]
    public void A_goal_has_its_place_and_what_a_case_could_say()
    {
        var goal = CoverageRun.Run(TestedPack.Load(TestedPack.Without("50 is not more than 50"))).Goals.Single(g => !g.Seen);

        Assert.Equal(("small.rules.yaml", 7, 38), (goal.File.Path, goal.Line, goal.Column));
        Assert.Equal("a case with 50", goal.Hint);
    }

    [Fact]
    public void What_can_never_be_unknown_need_not_be_seen_unknown()
    {
        var rules = TestedPack.Rules.Replace("requires: pay mapping.status = \"completed\"", "requires: stated(pay mapping.status) and pay mapping.status = \"completed\"", StringComparison.Ordinal);

        Assert.DoesNotContain(CoverageRun.Run(TestedPack.Load(rules: rules)).Goals, g => g is { Owner: "mapped", Place: "requires", What: "unknown" });
    }

    [Fact]
    public void Only_what_a_case_holds_to_something_counts()
    {
        var cases = TestedPack.Cases.Replace("findings: []", "conclusion: not met", StringComparison.Ordinal);

        Assert.Contains("mapped requires: true", Missing(cases));
    }

    [Fact]
    public void An_accepted_gap_counts_as_reached_and_a_stale_one_is_told()
    {
        var accepted = """
            accepted:
              - not seen: 'duty condition law.threshold: below'
                reason: Nobody counts downwards.
              - not seen: 'duty condition law.threshold: on'
                reason: It is seen.

            """;

        var coverage = CoverageRun.Run(TestedPack.Load(TestedPack.Without("nor is 49") + accepted));

        Assert.Equal(100, coverage.Percent);
        Assert.Equal("duty condition law.threshold: on", Assert.Single(coverage.Stale).What.Value);
    }

    [Fact]
    public void Outcomes_are_told_by_rule() => Assert.Equal(
        [Outcome.Met, Outcome.NotMet, Outcome.Open, Outcome.Depends, Outcome.NotApplicable],
        CoverageRun.Run(TestedPack.Load()).Outcomes["mapped"]);

    private static List<string> Missing(string cases) => CoverageRun.Run(TestedPack.Load(cases)).Goals.Where(g => !g.Seen).Select(g => g.Id).ToList();
}
