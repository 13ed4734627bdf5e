using System.Text;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;
using FsCheck.Fluent;
using Outcome = Compliance.Findings.Outcome;

namespace Compliance.Tests.Checking;

public class WhyTests
{
    private const string Names = "abcdefgh";

    private const string Threshold = """
        definitions:
          - define: duty
            duty: yes
            type: boolean
            title:
              en: the duty
            source: act § 1
            any of:
              - employer.sector = "public"
              - employer.regular employees > 100
        rules:
          - rule: board
            title:
              en: The board takes part
            levels:
              - must when: duty
                source: act § 1
              - otherwise: not applicable
            requires: governance.board involved
        """;

    [Fact]
    public void The_conditions_that_forced_an_outcome_are_enough_and_none_of_them_is_too_many() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new System.Random(seed);
            var rules = RandomRule(random, out var used);
            var stated = used.ToDictionary(n => n, _ => random.Next(3) switch { 0 => "true", 1 => "false", _ => null });
            var result = Assert.Single(Check(rules, stated).Why("r"));
            var forced = result.Forced.Select(n => n.Expression!["inputs.".Length]).ToHashSet();
            var alone = stated.ToDictionary(s => s.Key, s => forced.Contains(s.Key) ? s.Value : null);
            Assert.Equal(OutcomeOf(result.Result), OutcomeOf(Check(rules, alone).Why("r").Single().Result));
            foreach (var one in forced)
            {
                var fewer = alone.ToDictionary(s => s.Key, s => s.Key == one ? null : s.Value);
                Assert.NotEqual(OutcomeOf(result.Result), OutcomeOf(Check(rules, fewer).Why("r").Single().Result));
            }
        }).Holds();

    [Fact]
    public void The_tree_marks_the_conditions_that_forced_a_known_result_and_no_others() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new System.Random(seed);
            var rules = RandomRule(random, out var used);
            var stated = used.ToDictionary(n => n, _ => random.Next(5) switch { 0 or 1 => "true", 2 or 3 => "false", _ => null });
            var result = Assert.Single(Check(rules, stated).Why("r"));
            if (result.Result.Outcome is Outcome.Met or Outcome.NotMet)
                Assert.Equal(result.Forced.Select(n => n.Expression).Order(), Marked(result.Why!).Select(n => n.Expression).Distinct().Order());
        }).Holds();

    [Fact]
    public void Of_several_failing_conditions_one_is_marked_where_one_is_enough()
    {
        var report = SmallPack.Check(SmallPack.Load("""
            rules:
              - rule: r
                title:
                  en: A rule
                levels:
                  - must: always
                    source: act § 1
                requires:
                  all of:
                    - any of:
                        - governance.board involved
                        - governance.leaders trained
                    - follow up.results evaluated
            """), "governance: { board involved: no, leaders trained: no }\nfollow up: { results evaluated: no }");
        var why = Assert.Single(report.Why("r"));
        Assert.Equal(["follow up.results evaluated"], Marked(why.Why!).Select(n => n.Expression));
    }

    [Fact]
    public void Values_that_would_settle_a_result_can_settle_it_and_no_part_of_them_does() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new System.Random(seed);
            var rules = RandomRule(random, out var used);
            var stated = used.ToDictionary(n => n, _ => random.Next(4) switch { 0 => "true", 1 => "false", _ => null });
            foreach (var values in Check(rules, stated).Why("r").Single().NotYet)
            {
                var names = values.Paths.Select(p => p["inputs.".Length..]).ToList();
                Assert.Equal(values.Outcomes.Order(), Outcomes(rules, stated, names).Where(IsSettled).Distinct().Order());
                foreach (var one in names)
                    Assert.DoesNotContain(Outcomes(rules, stated, names.Where(n => n != one).ToList()), IsSettled);
            }
        }).Holds();

    [Fact]
    public void A_missing_value_on_which_the_duty_hangs_is_told_with_what_it_would_settle()
    {
        var report = SmallPack.Check(SmallPack.Load(Threshold), "employer: { regular employees: 51 }\ngovernance: { board involved: no }");
        var why = Assert.Single(report.Why("board"));
        Assert.Equal(Outcome.Depends, why.Result.Outcome);
        var values = Assert.Single(why.NotYet);
        Assert.Equal(["employer.sector"], values.Paths);
        Assert.Equal([Outcome.NotApplicable, Outcome.NotMet], values.Outcomes.Order().Reverse());
    }

    [Fact]
    public void A_condition_has_its_place_in_the_rule_file()
    {
        var report = SmallPack.Check(SmallPack.Load(Threshold), "employer: { regular employees: 101 }\ngovernance: { board involved: no }");
        var why = Assert.Single(report.Why("board"));
        Assert.Equal(Outcome.NotMet, why.Result.Outcome);
        Assert.Equal(["employer.regular employees > 100", "governance.board involved"], why.Forced.Select(f => f.Expression));
        var lines = ("rules for: small\n" + Threshold).Split('\n');
        Assert.All(why.Forced, f =>
        {
            Assert.Equal("small.rules.yaml", f.Place!.File);
            Assert.Equal(f.Expression, lines[f.Place.Line - 1].Substring(f.Place.Column - 1, f.Place.Length));
        });
    }

    [Fact]
    public void What_if_tells_the_result_under_other_values_and_leaves_the_plan_as_it_is()
    {
        var plan = SmallPack.Plan("employer: { regular employees: 101, sector: private }\ngovernance: { board involved: no }");
        var report = new ComplianceChecker(SmallPack.Load(Threshold)).Check(plan, new CheckOptions { AsOf = new DateOnly(2026, 3, 1), Language = "en" });
        Assert.Equal(Outcome.NotMet, report.Results.Single().Outcome);
        Assert.Equal(Outcome.NotApplicable, report.WhatIf(new Dictionary<string, string> { ["employer.regular employees"] = "100" }).Results.Single().Outcome);
        Assert.Equal(Outcome.Met, report.WhatIf(new Dictionary<string, string> { ["governance.board involved"] = "yes" }).Results.Single().Outcome);
        Assert.Equal(Outcome.Depends, report.WhatIf(new Dictionary<string, string> { ["employer.regular employees"] = "(not stated)", ["employer.sector"] = "(not stated)" }).Results.Single().Outcome);
        Assert.Equal(101, plan.Employer!.RegularEmployees!.Value.Value);
        Assert.Equal(Outcome.NotMet, report.Results.Single().Outcome);
        Assert.Throws<ArgumentException>(() => report.WhatIf(new Dictionary<string, string> { ["employer.sektor"] = "public" }));
    }

    [Fact]
    public void A_report_without_its_plan_tells_the_reasons_that_it_has_and_cannot_be_asked_what_if()
    {
        var report = SmallPack.Check(SmallPack.Load(Threshold), "governance: { board involved: no }");
        var copied = report with { Results = [.. report.Results.Select(r => r with { Title = r.Title })] };
        Assert.Equal(report.Results.Single().Why!.Text, copied.Why("board").Single().Why!.Text);
        Assert.Throws<InvalidOperationException>(() => copied.WhatIf(new Dictionary<string, string>()));
    }

    /// <summary>The marked conditions that have no condition below them.</summary>
    private static IEnumerable<WhyNode> Marked(WhyNode node) => node.Parts.Count == 0
        ? node.IsDecisive ? [node] : []
        : node.Parts.SelectMany(Marked);

    private static bool IsSettled(Outcome outcome) => outcome is Outcome.Met or Outcome.NotMet or Outcome.NotApplicable;

    private static (Outcome, Outcome?, Grade) OutcomeOf(Finding finding) => (finding.Outcome, finding.OutcomeIfApplicable, finding.Grade);

    private static List<Outcome> Outcomes(RuleSet rules, Dictionary<char, string?> stated, List<string> names)
    {
        var outcomes = new List<Outcome>();
        for (var truths = 0; truths < 1 << names.Count; truths++)
        {
            var values = new Dictionary<char, string?>(stated);
            for (var i = 0; i < names.Count; i++)
                values[names[i][0]] = (truths & (1 << i)) != 0 ? "true" : "false";
            outcomes.Add(Check(rules, values).Results.Single().Outcome);
        }

        return outcomes;
    }

    private static Report Check(RuleSet rules, Dictionary<char, string?> inputs) => new ComplianceChecker(rules).Check(
        new Plan { Inputs = inputs.Where(i => i.Value is not null).ToDictionary(i => i.Key.ToString(), i => i.Value!) },
        new CheckOptions { AsOf = new DateOnly(2026, 3, 1), Language = "en" });

    /// <summary>A rule whose conditions are inputs, each used once.</summary>
    private static RuleSet RandomRule(System.Random random, out List<char> used)
    {
        var free = new Queue<char>(Names);
        var rule = new StringBuilder("rules:\n  - rule: r\n    title:\n      en: A rule\n");
        if (random.Next(2) == 0)
            rule.Append("    applies when: inputs.").Append(free.Dequeue()).Append('\n');
        rule.Append("    levels:\n");
        if (random.Next(2) == 0)
            rule.Append("      - must when: inputs.").Append(free.Dequeue()).Append("\n        source: act § 1\n");
        rule.Append(random.Next(2) == 0 ? "      - should: always\n        source: norm\n" : "      - otherwise: not applicable\n");
        if (!rule.ToString().Contains("- must", StringComparison.Ordinal) && !rule.ToString().Contains("- should", StringComparison.Ordinal))
            rule.Replace("      - otherwise: not applicable\n", "      - must: always\n        source: act § 1\n");
        rule.Append("    requires:");
        Condition(random, free, rule, 6, 0);
        if (random.Next(2) == 0)
            rule.Append("    if not stated: not shown\n");
        used = [.. Names.Except(free)];
        var inputs = string.Concat(Names.Select(n => $"  - name: {n}\n    type: boolean\n    label:\n      en: {n}\n"));
        return SmallPack.Load(rule.ToString(), "inputs:\n" + inputs);
    }

    private static void Condition(System.Random random, Queue<char> free, StringBuilder rule, int indent, int depth)
    {
        if (depth == 2 || free.Count < 3 || random.Next(3) == 0)
        {
            rule.Append(" inputs.").Append(free.Dequeue()).Append('\n');
            return;
        }

        rule.Append(depth == 0 ? "\n" + new string(' ', indent) : " ").Append(random.Next(3) switch { 0 => "all of:\n", 1 => "any of:\n", _ => "none of:\n" });
        var parts = random.Next(2, 4);
        for (var i = 0; i < parts && free.Count > 0; i++)
        {
            rule.Append(' ', indent + 2).Append('-');
            Condition(random, free, rule, indent + 4, depth + 1);
        }
    }
}
