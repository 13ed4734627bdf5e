using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Tests.Checking;

/// <summary>Where a passage that was not understood may tell it, silence is a question, however the rule asks for it.</summary>
public class UnreadPassageTests
{
    private const string Rule = """
          - rule: board-involved
            title: The board is involved
            levels:
              - must: always
                source: act § 1
            requires: {0}
            if not stated: not shown
        """;

    private const string Definitions = """
        definitions:
          - define: board has it
            type: boolean
            title: the board has it
            source: act § 1
            is: governance.board involved
          - define: top has it
            type: boolean
            title: the top has it
            source: act § 1
            is: board has it

        """;

    [Theory]
    [InlineData("governance.board involved")]
    [InlineData("board has it")]
    [InlineData("top has it")]
    public void What_a_definition_asks_for_may_be_there_as_well_as_what_the_rule_asks_for(string requirement)
    {
        Assert.Equal(Outcome.NotShown, OutcomeOf(requirement, mayBeThere: false));
        Assert.Equal(Outcome.Open, OutcomeOf(requirement, mayBeThere: true));
    }

    private static Outcome OutcomeOf(string requirement, bool mayBeThere)
    {
        var pack = SmallPack.Load(Definitions + "rules:\n" + Rule.Replace("{0}", requirement, StringComparison.Ordinal));
        var plan = new Plan
        {
            Sources = new SourceMap { Searched = new Dictionary<string, SearchedInVain> { ["governance.board involved"] = new() { Words = ["styret"], MayBeThere = mayBeThere } } },
        };
        return new ComplianceChecker(pack).Check(plan, new CheckOptions { AsOf = new DateOnly(2026, 3, 1), Language = "en" }).Findings.Single(f => f.Rule == "board-involved").Outcome;
    }
}
