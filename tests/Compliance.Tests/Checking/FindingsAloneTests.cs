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

/// <summary>Who reads the findings alone gets those that stand among all results, in their order and with what follows from them.</summary>
public class FindingsAloneTests
{
    private static readonly CheckOptions Options = new() { AsOf = new DateOnly(2025, 12, 31), Language = "nb" };

    private static readonly ComplianceChecker Norwegian = new(RuleSet.Load(RuleFiles.Norwegian));

    private static readonly ComplianceChecker Chained = new(SmallPack.Load("""
        rules:
          - rule: c-owners
            title: Owners
            for each: measure in measures
            follows from: [b-many, d-texts]
            levels:
              - must: always
                source: act § 1
            requires: present(measure.owners)
            if not stated: not shown
          - rule: b-many
            title: Many
            follows from: [e-stated]
            levels:
              - must: always
                source: act § 1
            requires: count(measures) > 2 # compliance-ignore CMP3003: an example
            if not stated: not shown
          - rule: d-texts
            title: Texts
            for each: measure in measures
            levels:
              - must: always
                source: act § 1
            requires: stated(measure.text) and string length(measure.text) > 3 # compliance-ignore CMP3003: an example
            if not stated: not shown
          - rule: e-stated
            title: Stated
            levels:
              - must: always
                source: act § 1
            requires: stated(employer.sector)
          - rule: a-schedule
            title: Schedule
            for each: measure in measures
            levels:
              - should: always
                source: norm
            requires: measure.schedule.kind = "dated"
        """));

    private static readonly Arbitrary<Plan> WithPlaces = Arb.From(PlanGenerator.Plans.Generator.Select(plan => PlanYaml.Read(PlanYaml.Write(plan), "plan.yaml").Plan!));

    [Fact]
    public void Of_the_shipped_pack() => Prop.ForAll(PlanGenerator.Plans, plan => Agree(Norwegian, plan)).Holds(40);

    [Fact]
    public void They_are_the_same_objects_whichever_is_read_first() => Prop.ForAll(PlanGenerator.Plans, plan => AreSame(findingsFirst: true, plan) && AreSame(findingsFirst: false, plan)).Holds(20);

    [Fact]
    public void Where_one_follows_from_another() => Prop.ForAll(PlanGenerator.Plans, plan => Agree(Chained, plan)).Holds(200);

    [Fact]
    public void In_the_order_of_a_document() => Prop.ForAll(WithPlaces, plan => Agree(Chained, plan)).Holds(100);

    [Fact]
    public void Of_a_document_that_contradicts_itself() => Prop.ForAll(PlanGenerator.PlansWithSources, plan => Agree(Chained, plan)).Holds(100);

    [Fact]
    public void Of_a_plan_that_was_checked_before() => Prop.ForAll(PlanGenerator.Plans, PlanGenerator.Plans, (before, plan) =>
    {
        var changed = before with { Measures = plan.Measures };
        Assert.Equal(Told(Chained.Check(changed, Options).Findings), Told(Chained.Check(changed, Options, Chained.Check(before, Options)).Findings));
    }).Holds(100);

    [Fact]
    public void A_finding_read_alone_is_the_one_among_the_results()
    {
        var report = Chained.Check(new Plan { Measures = [new Measure { Text = "x" }, new Measure()] }, Options);
        var alone = report.Findings.ToList();

        Assert.Contains(alone, f => f.Followed.Count > 0);
        Assert.Equal(report.Results.Where(IsFinding), alone);
        Assert.Equal(alone, report.Findings);
    }

    private static void Agree(ComplianceChecker checker, Plan plan) =>
        Assert.Equal(Told(checker.Check(plan, Options).Results.Where(IsFinding)), Told(checker.Check(plan, Options).Findings));

    private static bool IsFinding(Finding finding) => finding.Outcome is not (Outcome.Met or Outcome.NotApplicable);

    private static List<string> Told(IEnumerable<Finding> findings) =>
        [.. findings.Select(f => $"{f.Grade} {f.Rule} {f.Item} {f.Outcome} {f.Message.Text} <- {string.Join(", ", f.Followed.Select(o => o.Rule + " " + o.Item))}")];

    private static bool AreSame(bool findingsFirst, Plan plan)
    {
        var report = Norwegian.Check(plan, Options);
        var early = findingsFirst ? report.Findings.ToList() : null;
        var among = report.Results.Where(r => r.Outcome is not (Outcome.Met or Outcome.NotApplicable)).ToList();
        return (early ?? [.. report.Findings]).SequenceEqual(among, ReferenceEqualityComparer.Instance);
    }
}
