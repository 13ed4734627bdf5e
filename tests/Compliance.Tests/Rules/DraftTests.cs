using Compliance.Findings;
using Compliance.Rules;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Rules;

public class DraftTests
{
    private const string Rules = """
        rules:
          - rule: sector-stated
            status: draft
            formerly: [sector-missing]
            title: The sector is stated
            levels:
              - must: always
                source: act
            requires: stated(employer.sector)
          - rule: gone
            status: repealed
            title: The name is stated
            levels:
              - must: always
                source: act
            requires: stated(employer.name)
        """;

    private const string Names = """
        names:
          outcomes:
            not shown: not in the document
          grades:
            serious: grave

        """;

    [Fact]
    public void A_draft_runs_only_where_somebody_asks_for_drafts()
    {
        Assert.Empty(SmallPack.Check(SmallPack.Load(Rules), "{}").Findings);

        var rules = RuleSet.Load(SmallPack.Files(Rules), o => o.WithDrafts());
        var finding = Assert.Single(SmallPack.Check(rules, "{}").Findings);
        Assert.Equal(("sector-stated", Outcome.NotShown), (finding.Rule, finding.Outcome));
    }

    [Fact]
    public void A_pack_that_builds_on_drafts_has_them()
    {
        var below = RuleSet.Load(SmallPack.Files(Rules), o => o.WithDrafts());
        var above = below.With([new RuleFile("pack.yaml", "pack: above\nversion: 1.0.0\nlanguage: compliance/1\nmessage languages: [en]\nextends: [small@^1]")]);

        Assert.Single(SmallPack.Check(above, "{}").Findings);
    }

    [Fact]
    public void A_pack_can_be_asked_for_its_own_words_for_outcomes_and_grades()
    {
        var rules = SmallPack.Load(Rules, Names);

        Assert.Equal("not in the document", rules.NameOf(Outcome.NotShown, "en"));
        Assert.Equal("grave", rules.NameOf(Grade.Serious, "en"));
        Assert.Null(rules.NameOf(Outcome.Met, "en"));
        Assert.Null(rules.NameOf(Outcome.NotShown, "nb"));
    }

    [Fact]
    public void A_former_id_can_be_disabled_and_is_told()
    {
        var below = SmallPack.Load(Rules.Replace("status: draft", "status: active", StringComparison.Ordinal));
        var above = below.With([new RuleFile("pack.yaml", "pack: above\nversion: 1.0.0\nlanguage: compliance/1\nmessage languages: [en]\nextends: [small@^1]\ndisable:\n  - rule: sector-missing\n    reason: Not here")]);

        Assert.Empty(SmallPack.Check(above, "{}").Findings);
        var hint = Assert.Single(above.Warnings);
        Assert.Equal(("CMP5008", "sector-stated"), (hint.Id, hint.Replacement));
    }
}
