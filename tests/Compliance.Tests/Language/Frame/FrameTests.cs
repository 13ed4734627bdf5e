using Compliance.Rules;
using Compliance.Tests.Checking;
using Compliance.Tests.Language.Diagnostics;

namespace Compliance.Tests.Language.Frame;

/// <summary>What the frame tells, beyond the one example on each page.</summary>
public class FrameTests
{
    [Theory]
    [InlineData("must", "ldl § 26", null)]
    [InlineData("must", "ldo", null)]
    [InlineData("must", "house norm", "CMP4003")]
    [InlineData("must", "practice", "CMP4003")]
    [InlineData("must", "works", "CMP4003")]
    [InlineData("must", "rules", null)]
    [InlineData("should", "ldo", null)]
    [InlineData("should", "house norm", null)]
    [InlineData("may", "practice", null)]
    public void A_must_needs_a_source_that_can_say_must(string level, string source, string? id)
    {
        const string Manifest = """
            pack: example
            version: 1.0.0
            language: compliance/1
            sources:
              ldl: { title: Act, authority: act }
              rules: { title: Regulation, authority: regulation }
              works: { title: Preparatory works, authority: preparatory works }
              ldo: { title: Guidance, authority: guidance }
              practice: { title: Practice, authority: practice }
              house norm: { title: Norm, authority: house }
            """;
        var ids = Ids(new PageBlock("pack.yaml", Manifest), new PageBlock("rule", $"levels:\n  - {level}: always\n    source: {source}"));

        Assert.Equal(id is null ? [] : [id], ids.Where(i => i != "CMP0006"));
    }

    [Theory]
    [InlineData("let: { big: employer.regular employees > 0 }\nrequires: big", "CMP0006")]
    [InlineData("let: 3\nrequires: stated(employer.name)", "CMP0005")]
    [InlineData("if not stated: { not shown when: \"stated(employr)\" }", "CMP0006", "CMP2001")]
    [InlineData("let:\n  big: employer.regular employees > 7\nrequires: big", "CMP3003")]
    [InlineData("let:\n  big: employer.regular employees >= law.large employer threshold\nrequires: big", "CMP3004")]
    [InlineData("unless:\n  - label: Small\n    source: ldl § 26\n    condition:\n      all of:\n        - any of:\n            - all of:\n                - none of:\n                    - stated(employer.name)\n                    - stated(employer.sector)", "CMP3005")]
    [InlineData("in force: {from: 2026-01-01, until: 2025-01-01}", "CMP0008")]
    public void Every_part_of_a_rule_is_looked_at(string block, params string[] ids) =>
        Assert.Equal(ids.Order(StringComparer.Ordinal), Ids(new PageBlock("rule", block)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_former_id_leads_to_one_rule()
    {
        static string Rule(string id, string former) => $"  - rule: {id}\n    formerly: [{former}]\n    title: Rule\n    levels:\n      - must: always\n        source: act § 1\n    requires: stated(employer.name)\n";
        var diagnostics = RuleSet.Lint(SmallPack.Files("rules:\n" + Rule("one", "old") + Rule("two", "old") + Rule("three", "one") + Rule("four", "four")));
        Assert.Equal([("CMP5001", 11), ("CMP5001", 18), ("CMP5001", 25)], diagnostics.Select(d => (d.Id, d.Line)));
    }

    [Fact]
    public void Decisions_beside_a_pack_are_told_the_ids_that_rules_have_now()
    {
        const string Rules = "rules:\n  - rule: new\n    formerly: [old]\n    title: Rule\n    levels:\n      - must: always\n        source: act § 1\n    requires: stated(employer.name)\n";
        const string Decisions = "decisions for: Somebody\ndecisions:\n  - accepted: old\n    reason: It will be done\n    by: A. Board\n    on: 2026-01-01\n    until: 2026-12-31\n";
        RuleFile[] files = [.. SmallPack.Files(Rules), new RuleFile("somebody.decisions.yaml", Decisions)];
        Assert.Equal("somebody.decisions.yaml(3,15): info CMP5008: `old` is called `new` now", Assert.Single(RuleSet.Lint(files)).ToString());
        Assert.Empty(RuleSet.Lint(RuleRepair.Apply(files)));
    }

    [Theory]
    [InlineData("{document.dated : long date}")]
    [InlineData("{document.dated : iso date}")]
    [InlineData("{employer.regular employees : whole}")]
    [InlineData("{employer.name : sentence}")]
    [InlineData("{document.dated : lang date}", "CMP0007")]
    [InlineData("{employer.regular employees : long date}", "CMP0007")]
    [InlineData("{measures : whole}", "CMP0007")]
    public void A_format_goes_with_the_type_of_its_value(string placeholder, params string[] ids) =>
        Assert.Equal(ids, Ids(new PageBlock("rule", "message: |-\n  Something about " + placeholder)));

    [Theory]
    [InlineData("- from: 2020-01-01\n  value: 1\n  source: ldo\n  checked: 2026-01-01\n- from: 2020-01-01\n  value: 2\n  source: ldo\n  checked: 2026-01-01", "CMP5001")]
    [InlineData("- from: 2020-01-01\n  until: 2021-12-31\n  value: 1\n  source: ldo\n  checked: 2026-01-01\n- from: 2021-01-01\n  value: 2\n  source: ldo\n  checked: 2026-01-01", "CMP5001")]
    [InlineData("- from: 2020-01-01\n  until: 2020-12-31\n  value: 1\n  source: ldo\n  checked: 2026-01-01\n- from: 2021-02-01\n  value: 2\n  source: ldo\n  checked: 2026-01-01", "CMP4008")]
    [InlineData("- from: 2020-01-01\n  until: 2019-12-31\n  value: 1\n  source: ldo\n  checked: 2026-01-01", "CMP0008")]
    [InlineData("- from: 2020-01-01\n  until: 2020-12-31\n  value: 1\n  source: ldo\n  checked: 2026-01-01\n- from: 2021-01-01\n  value: 2\n  source: ldo\n  checked: 2026-01-01")]
    public void The_values_of_a_parameter_follow_each_other(string history, params string[] ids)
    {
        var text = "parameters: guidance\nvalues:\n  answer months:\n    type: number\n    title: Months\n    history:\n" + string.Join('\n', history.Split('\n').Select(l => "      " + l));

        Assert.Equal(ids, Ids(new PageBlock("parameters.yaml", text)));
    }

    [Theory]
    [InlineData("title: 'Ja' er ikke nok", "CMP0013")]
    [InlineData("title: \"Ja\" er ikke nok", "CMP0013")]
    [InlineData("title: Merk: navnet", "CMP0017")]
    [InlineData("title: Merk:", "CMP0017")]
    [InlineData("title: Tiltak #3", "CMP0016")]
    [InlineData("title: Tiltak # 3")]
    [InlineData("title: Klokken 10:30 er sent")]
    [InlineData("title: C#-kode")]
    public void A_text_that_YAML_reads_otherwise_is_told(string line, params string[] ids) => Assert.Equal(ids, Ids(new PageBlock("rule", line)));

    [Fact]
    public void The_words_that_people_use_lead_to_the_name()
    {
        var pack = StandardPack.Around([new PageBlock("rule", "requires: antall ansatte > 0"), new PageBlock("labels/en.yaml", "employer.regular employees: antall ansatte")]);
        var diagnostic = Assert.Single(RuleSet.Lint(pack.Files));

        Assert.Equal(("CMP2001", "`antall ansatte` is `employer.regular employees`", "employer.regular employees"), (diagnostic.Id, diagnostic.Message, diagnostic.Replacement));
    }

    [Theory]
    [InlineData("headcount > house.share", "CMP2009")]
    [InlineData("double > house.share", "CMP2009")]
    [InlineData("headcount > law.large employer threshold")]
    public void A_definition_has_the_unit_of_its_expression_wherever_it_stands(string requires, params string[] ids)
    {
        const string Share = "parameters: house\nvalues:\n  share:\n    type: number\n    unit: percent\n    title: Share\n    history:\n      - from: 2020-01-01\n        value: 40\n        source: house norm\n        checked: 2026-01-01";
        var rules = "rules for: a\ndefinitions:\n  - define: double\n    type: number\n    is: headcount * 2\n  - define: headcount\n    type: number\n    is: employer.regular employees\nrules:\n"
            + "  - rule: a\n    title: A {double} {headcount}\n    levels:\n      - must: always\n        source: ldl § 26\n    requires: " + requires;

        Assert.Equal(ids, Ids(new PageBlock("rules.yaml", rules), new PageBlock("parameters.yaml", Share)).Where(i => i != "CMP3003"));
    }

    private static List<string> Ids(params PageBlock[] blocks) => RuleSet.Lint(StandardPack.Around(blocks).Files).Select(d => d.Id).ToList();
}
