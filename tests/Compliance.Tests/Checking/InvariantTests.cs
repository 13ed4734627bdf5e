using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Tests.Packs;
using Compliance.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Compliance.Findings.Outcome;

namespace Compliance.Tests.Checking;

/// <summary>What a legal tool must never do, over the shipped pack and random plans.</summary>
public class InvariantTests
{
    private static readonly ComplianceChecker Checker = new(RuleSet.Load(RuleFiles.Norwegian));
    /// <summary>Every kind of gate, with and without words of its own.</summary>
    private static readonly ComplianceChecker Gated = new(SmallPack.Load("""
        rules:
          - rule: excepted
            title: Excepted
            levels:
              - must: always
                source: act § 1
            requires: governance.board involved
            unless:
              - check: employer.sector = "public"
              - any of:
                  - employer.regular employees < 5 # compliance-ignore CMP3003: an example
                  - stated(employer.name)
          - rule: conditional
            title: Conditional
            applies when: employer.sector = "private"
            levels:
              - must when: employer.regular employees > 50 # compliance-ignore CMP3003: an example
                source: act § 1
              - otherwise: not applicable
            requires: governance.board involved
          - rule: each
            title: Each
            for each: measure in measures
            where: stated(measure.goal) or employer.sector = "private"
            levels:
              - should: always
                source: norm
            requires: stated(measure.owners)
        """));

    private static readonly Config Runs = Properties.Config(300);

    [Fact]
    public void No_accusation_without_a_quotation() => Prop.ForAll(PlanGenerator.Plans, plan =>
    {
        foreach (var finding in Accusations(Checker.Check(WithPlaces(plan))))
            Assert.Contains(finding.Places, p => p.Place.Excerpt is not null || finding.IsConfidential);
    }).Check(Runs);

    [Fact]
    public void Deleting_a_value_never_creates_an_accusation() => Prop.ForAll(PlanGenerator.Plans, ArbMap.Default.ArbFor<int>(), (plan, choice) =>
    {
        // One item taken out of a complete list makes the list say something else: "HR and everybody" becomes "everybody".
        var paths = PlanGenerator.PathsOf(plan).Where(p => !p.EndsWith(']')).ToList();
        if (paths.Count == 0)
            return;
        var path = paths[(int)((uint)choice % (uint)paths.Count)];
        if (PlanDeletion.Without(plan, path) is not { } less)
            return;
        var before = Checker.Check(plan, AtTheEndOf2025);
        var after = Checker.Check(less, AtTheEndOf2025);
        var known = All(before).Where(Accuses).Select(Key).ToHashSet();
        Assert.All(Accusations(after), f => Assert.True(known.Contains(Key(f)), "without " + path + ": " + f.Rule + " " + f.Message.Text));
    }).Check(Runs);

    [Fact]
    public void Moving_the_date_never_creates_an_accusation() => Prop.ForAll(PlanGenerator.Plans, plan =>
    {
        var now = Accusations(Checker.Check(plan, AtTheEndOf2025)).Select(Key).ToHashSet();
        var later = Accusations(Checker.Check(plan, new CheckOptions { AsOf = new DateOnly(2035, 12, 31) }));
        Assert.All(later, f => Assert.Contains(Key(f), now));
    }).Check(Runs);

    [Fact]
    public void An_accusation_speaks_of_nothing_unknown() => Prop.ForAll(PlanGenerator.Plans, plan =>
    {
        foreach (var finding in Accusations(Checker.Check(plan, AtTheEndOf2025)))
        {
            Assert.DoesNotContain(Leaves(finding.Why!.Parts[^1]).Where(l => l.IsDecisive), l => l.Result == "uavklart");
        }
    }).Check(Runs);

    [Fact]
    public void What_keeps_a_result_open_stands_in_its_tree_and_is_marked() => Prop.ForAll(PlanGenerator.Plans, plan =>
    {
        foreach (var checker in new[] { Checker, Gated })
        {
            foreach (var finding in checker.Check(plan, AtTheEndOf2025).Results.Where(f => f.Outcome is Outcome.Open or Outcome.Depends && f.Why is not null))
            {
                var gates = finding.Why!.Parts.Where(p => !p.Id.StartsWith("requires", StringComparison.Ordinal)).ToList();
                Assert.All(gates, g => Assert.True(g.IsDecisive, finding.Rule + ": " + g.Id));
                Assert.True(finding.Outcome == Outcome.Open || gates.Count > 0, finding.Rule + " depends on nothing");
                Assert.DoesNotContain("av: ingen.", finding.Message.Text, StringComparison.Ordinal);
            }
        }
    }).Check(Runs);

    [Fact]
    public void A_run_in_which_no_duty_was_decided_has_no_positive_conclusion() => Prop.ForAll(PlanGenerator.Plans, plan =>
    {
        var report = Checker.Check(plan, AtTheEndOf2025);
        var decided = All(report).Any(r =>
            r.Level == DutyLevel.Must
            && r.Sources is [{ Authority: Authority.Act }, ..]
            && r.Outcome is Outcome.Met or Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory);
        if (!decided)
            Assert.Equal(Conclusion.NotChecked, report.Conclusion);
    }).Check(Runs);

    [Fact]
    public void An_empty_plan_is_not_checked_and_accuses_nobody()
    {
        var report = Checker.Check(new Plan());
        Assert.Equal(Conclusion.NotChecked, report.Conclusion);
        Assert.Empty(Accusations(report));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(DocumentKind.Plan)]
    [InlineData(DocumentKind.Other)]
    public void Of_a_document_that_says_nothing_no_rule_says_that_it_is_met(DocumentKind? kind) =>
        Assert.Empty(All(Checker.Check(new Plan { Document = new PlanDocument { Kind = kind, Language = "nb" } })).Where(f => f.Outcome == Outcome.Met).Select(f => f.Rule));

    private static CheckOptions AtTheEndOf2025 { get; } = new() { AsOf = new DateOnly(2025, 12, 31), Language = "nb" };

    private static Plan WithPlaces(Plan plan)
    {
        var reading = PlanYaml.Read(PlanYaml.Write(plan), "plan.yaml");
        Assert.Empty(reading.Errors);
        return reading.Plan!;
    }

    private static bool Accuses(Finding finding) => finding.Outcome == Outcome.NotMet || finding.OutcomeIfApplicable == Outcome.NotMet || finding.Outcome == Outcome.Contradictory;

    private static IEnumerable<Finding> All(Report report) => report.Results.SelectMany(r => r.Followed.Append(r));

    private static IEnumerable<Finding> Accusations(Report report) => All(report).Where(f => f.Outcome == Outcome.NotMet);

    private static string Key(Finding finding) => finding.Rule;

    private static IEnumerable<WhyNode> Leaves(WhyNode node) => node.Parts.Count == 0 ? [node] : node.Parts.SelectMany(Leaves);
}
