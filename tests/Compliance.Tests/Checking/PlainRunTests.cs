using Compliance.Checking;
using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Tests.Packs;
using Compliance.Tests.Plans;
using FsCheck.Fluent;
using Outcome = Compliance.Findings.Outcome;

namespace Compliance.Tests.Checking;

/// <summary>Most verdicts are told without a result. While somebody records, every one is a result from the beginning.</summary>
public class PlainRunTests
{
    private static readonly ComplianceChecker Norwegian = new(RuleSet.Load(RuleFiles.Norwegian));

    private static readonly ComplianceChecker Gated = new(SmallPack.Load("""
        rules:
          - rule: owner
            title: Owner
            for each: measure in measures
            let:
              own: measure.owners
            applies when: stated(measure.status)
            where: employer.sector = "private" or stated(employer.name)
            levels:
              - must when: employer.regular employees > 50 # compliance-ignore CMP3003: an example
                source: act § 1
              - should when: employer.sector = "private"
                source: norm
              - otherwise: not applicable
            unless:
              - label: done
                check: measure.status = "completed"
              - check: employer.sector = "public"
            requires:
              any of:
                - some owner in own satisfies owner.kind in ["role", "unit"]
                - none of:
                    - present(own)
                    - measure.schedule.due on between document.period start and document.period end
          - rule: named
            title: Named
            for each: measure in measures
            let:
              kind: measure.schedule.kind
              name: if stated(measure.number) then measure.number else kind
            where: stated(measure.schedule)
            levels:
              - must: always
                source: act § 1
            requires: present(measure.owners)
            if not stated:
              not shown when: kind = "dated"
            message: Nobody is responsible for {name}.
          - rule: of-a-let
            title: Of a let
            for each: measure in measures
            let:
              kind: measure.schedule.kind
            levels:
              - must: always
                source: act § 1
            requires: kind in ["dated", "recurring"]
          - rule: later
            title: Later
            in force:
              from: 2099-01-01
            levels:
              - must: always
                source: act § 1
            requires: stated(employer.sector)
          - rule: elsewhere
            title: Elsewhere
            for each: goal in goals
            levels:
              - must when: employer.sector = "public"
                source: act § 1
              - should when: employer.regular employees < 50 # compliance-ignore CMP3003: an example
                source: norm
            requires: not(is empty(measures)) and goal.text != ""
        """));

    [Fact]
    public void A_plain_verdict_of_the_shipped_pack_stands_for_the_result_that_would_have_been_made() =>
        Prop.ForAll(PlanGenerator.Plans, plan => Agree(Norwegian, plan)).Holds(60);

    [Fact]
    public void So_does_one_of_a_plan_that_contradicts_itself_or_holds_guesses() =>
        Prop.ForAll(PlanGenerator.PlansWithSources, plan => Agree(Norwegian, plan)).Holds(60);

    [Fact]
    public void So_does_one_of_rules_with_every_kind_of_gate() =>
        Prop.ForAll(PlanGenerator.Plans, plan => Agree(Gated, plan)).Holds(300);

    [Theory]
    [InlineData("named", true)]
    [InlineData("of-a-let", false)]
    [InlineData("owner", false)]
    public void Items_are_tested_together_unless_a_condition_reads_what_is_worked_out_for_each(string rule, bool together) =>
        Assert.Equal(together, Array.Find(Gated.Pack.Rules, r => r.Bound.Id == rule)!.TestsTogether);

    [Fact]
    public void What_is_met_or_does_not_apply_for_certain_takes_no_result()
    {
        var owner = new Owner { Text = "head of staff", Kind = OwnerKind.Role };
        var plan = new Plan
        {
            Employer = new Employer { Sector = Sector.Private, RegularEmployees = 60 },
            Goals = [new Goal { Text = "half" }],
            Measures = [.. Enumerable.Range(0, 9).Select(i => new Measure { Owners = [owner], Status = i == 4 ? null : MeasureStatus.Started })],
        };
        var verdicts = Run(Gated, Prepared(Gated, plan), null, out var scopes);

        Assert.Equal((29, 9), (verdicts.Count, verdicts.ResultCount));
        var owners = scopes.Find(s => s.Rule.Bound.Id == "owner")!;
        Assert.Equal(Inapplicable.NoSubject, owners.ResultAt(4).Inapplicable);
        Assert.All(Results(owners).Where((_, i) => i != 4), r => Assert.Equal(Outcome.Met, r.Outcome));
    }

    internal static void Agree(ComplianceChecker checker, Plan plan)
    {
        var check = Prepared(checker, plan);
        var plain = Run(checker, check, null, out var scopes);
        var full = Run(checker, check, new Silent(), out var recorded);

        Assert.Equal(full.Count, plain.Count);
        Assert.Equal(Counted(full.Tally), Counted(plain.Tally));
        for (var i = 0; i < scopes.Count; i++)
        {
            var tally = Counted(scopes[i].Tally);
            Assert.Equal(Results(recorded[i]).Select(Told), Results(scopes[i]).Select(Told));
            Assert.Equal(tally, Counted(scopes[i].Tally));
        }
    }

    private static object Told(RuleResult r) =>
        (r.Rule.Bound.Id, r.Item.Kind == ValueKind.Context ? r.Item.AsObject : null, r.Outcome, r.OutcomeIfApplicable, r.Grade, r.Authority, r.LevelIndex,
        (r.Inapplicable, r.IsStatutory, r.IsSilent, r.AppliesForCertain, r.IsWithdrawn, r.Exception, r.Unknown is null));

    private static IEnumerable<RuleResult> Results(RuleScope scope) => Enumerable.Range(0, scope.Count).Select(scope.ResultAt);

    private static object Counted(ResultTally tally) => (tally.Results, tally.Findings, tally.Errors, tally.InForce, tally.Remarks, tally.Withdrawn,
        string.Join(", ", Enum.GetValues<Outcome>().Where(o => tally.HasStatutory(o))));

    private static Verdicts Run(ComplianceChecker checker, CheckedPlan check, Recorder? recorder, out List<RuleScope> scopes)
    {
        var verdicts = new Verdicts(0, 0);
        var frame = new CheckFrame(check) { Recorder = recorder };
        scopes = [.. checker.Pack.Rules.Select(r => new RuleScope(check, r))];
        foreach (var scope in scopes)
            RuleRun.Run(scope, frame, verdicts);
        return verdicts;
    }

    private static CheckedPlan Prepared(ComplianceChecker checker, Plan plan) =>
        checker.Prepare(plan, new CheckOptions { AsOf = new DateOnly(2025, 12, 31) }).Check;

    private sealed class Silent : Recorder
    {
        public override void Record(Evaluator evaluator, in Value value)
        {
        }
    }
}
