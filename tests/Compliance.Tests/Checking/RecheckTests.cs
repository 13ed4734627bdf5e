using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Reporting;
using Compliance.Rules;
using Compliance.Tests.Packs;
using Compliance.Tests.Plans;
using FsCheck.Fluent;
using Outcome = Compliance.Findings.Outcome;

namespace Compliance.Tests.Checking;

/// <summary>A check that is given the report before says what a check without it says, and runs fewer rules.</summary>
public class RecheckTests
{
    private const string Overlay = """
        rules:
          - rule: owner
            title: The measure "{measure.text}" has an owner
            for each: measure in measures
            let:
              own: measure.owners
            applies when: large
            levels:
              - must when: employer.sector = "public"
                source: act § 1
              - should: always
                source: norm
            unless:
              - label: done
                check: measure.status = "completed"
            requires: some owner in own satisfies owner.kind = "role"
          - rule: public-owner
            title: A public measure has an owner
            overrides: owner
            for each: measure in measures
            applies when: employer.sector = "public"
            levels:
              - must: always
                source: act § 4
            requires: present(measure.owners)
          - rule: same-measures
            title: No measure stands twice
            levels:
              - should: always
                source: norm
            requires: count(distinct values(measures)) = count(measures)
          - rule: first-among
            title: It is not the first
            for each: measure in measures
            levels:
              - should: always
                source: norm
            requires: measure != measures[1] or count(measures) = 1
          - rule: many
            title: There are as many as the inputs say
            levels:
              - should: always
                source: norm
            requires: count(measures[stated(item.result)]) >= inputs.union members
          - rule: ratio
            title: Not too many men
            levels:
              - must: always
                source: act § 2
            requires: figures.balance.men / figures.balance.women < 3
          - rule: concrete
            title: The goals are concrete
            for each: goal in goals
            levels:
              - must: always
                source: act § 3
            judgement: Is {goal.text} concrete?
        definitions:
          - define: large
            title: the employer is large
            any of:
              - employer.regular employees > 50
              - count(measures) > 2
        """;

    private static readonly CheckOptions Options = new() { AsOf = new DateOnly(2025, 12, 31), ExplainAll = true };
    private static readonly ComplianceChecker Norwegian = new(RuleSet.Load(RuleFiles.Norwegian));
    private static readonly ComplianceChecker Small = new(SmallPack.Load(Overlay, "inputs:\n  - name: union members\n    type: number\n    label: members\n"));

    [Fact]
    public void The_report_is_that_of_a_full_check_whatever_was_edited() =>
        Prop.ForAll(PlanGenerator.Plans, PlanGenerator.Plans, ArbMap.Default.ArbFor<int>(), (plan, other, seed) => Agree(Norwegian, plan, other, seed)).Holds(12);

    [Fact]
    public void So_it_is_with_lets_inputs_definitions_and_rules_that_override_others() =>
        Prop.ForAll(PlanGenerator.Plans, PlanGenerator.Plans, ArbMap.Default.ArbFor<int>(), (plan, other, seed) => Agree(Small, plan, other, seed)).Holds(80);

    [Fact]
    public void Places_contradictions_and_guesses_are_those_of_the_plan_at_hand() =>
        Prop.ForAll(PlanGenerator.PlansWithSources, PlanGenerator.PlansWithSources, ArbMap.Default.ArbFor<int>(), (plan, other, seed) =>
        {
            Agree(Norwegian, plan, other, seed);
            Agree(Norwegian, Certain(plan), Certain(other), seed);
            Agree(Small, Certain(plan), Certain(other), seed);
        }).Holds(5);

    [Fact]
    public void Other_options_than_before_give_their_own_report() => Prop.ForAll(PlanGenerator.Plans, PlanGenerator.Plans, ArbMap.Default.ArbFor<int>(), (plan, other, seed) =>
    {
        var before = Norwegian.Check(plan, Options);
        var changed = new PlanEditor(seed).Edit(plan, other);
        foreach (var options in new[]
        {
            Options with { AsOf = new DateOnly(2023, 6, 30) },
            Options with { Language = "en", Name = "other", ExplainAll = false },
            Options with { Supplied = [new SuppliedFact("employer.sector", "public", "HR"), new SuppliedFact("employer.regular employees", "77", "HR")] },
            Options with { Decisions = [Decision(DecisionKind.Assessed, "measure-suits-cause"), Decision(DecisionKind.Accepted, "measure-has-owner"), Decision(DecisionKind.Answered, "employer.sector")] },
        })
        {
            var again = Norwegian.Check(changed, options, before);
            Assert.Equal(Text(Norwegian.Check(changed, options)), Text(again));

            // And back: what was decided or supplied once must not stay.
            Assert.Equal(Text(Norwegian.Check(plan, Options)), Text(Norwegian.Check(plan, Options, again)));
        }
    }).Holds(5);

    [Fact]
    public void A_report_of_other_rules_or_without_its_plan_is_no_help_and_does_no_harm()
    {
        var plan = new PlanGenerator(7).Plan();
        var report = Norwegian.Check(plan, Options);
        Assert.Equal(Text(report), Text(Norwegian.Check(plan, Options, Small.Check(plan, Options))));
        Assert.Equal(Text(report), Text(Norwegian.Check(plan, Options, report with { Results = [.. report.Results.Take(1)] })));
        Assert.Equal(Text(report), Text(Norwegian.Check(plan, Options, null)));
    }

    [Fact]
    public void Facts_of_the_host_are_read_anew_since_the_host_may_change_them()
    {
        var rules = RuleSet.Load(SmallPack.Files("rules:\n  - rule: r\n    title: t\n    levels:\n      - must: always\n        source: act § 1\n    requires: hr.count > 3"), o => o.AddFacts<Counted>("hr"));
        var checker = new ComplianceChecker(rules);
        var hr = new Counted { Count = 2 };
        var options = Options with { Facts = new Dictionary<string, object> { ["hr"] = hr } };
        var first = checker.Check(new Plan(), options);
        Assert.Equal(Outcome.NotMet, Assert.Single(first.Results).Outcome);
        hr.Count = 4;
        Assert.Equal(Outcome.Met, Assert.Single(checker.Check(new Plan(), options, first).Results).Outcome);
    }

    [Fact]
    public void Only_rules_that_read_what_changed_run_again()
    {
        var plan = new Plan
        {
            Employer = new Employer { RegularEmployees = 60, Sector = Sector.Private },
            Figures = new Figures { Balance = new GenderFigure { Women = 10, Men = 20 } },
            Measures = [.. Enumerable.Range(0, 5).Select(i => new Measure { Text = "m" + i, Status = MeasureStatus.Planned })],
        };
        Assert.Empty(RulesTouched(plan, plan with { Document = new PlanDocument { Title = "other" } }));
        Assert.Equal(["ratio"], RulesTouched(plan, plan with { Figures = new Figures { Balance = new GenderFigure { Women = 11, Men = 20 } } }));
        Assert.Equal(["many"], RulesTouched(plan, plan with { Inputs = new Dictionary<string, string> { ["union members"] = "3" } }));
        Assert.Equal(["owner", "public-owner"], RulesTouched(plan, plan with { Employer = plan.Employer with { Sector = Sector.Public } }));
        Assert.Equal(["first-among", "same-measures"], RulesTouched(plan, plan with { Measures = [plan.Measures[0] with { Text = "other" }, .. plan.Measures.Skip(1)] }));
        Assert.Equal(["many"], RulesTouched(plan, plan with { Measures = [plan.Measures[0] with { Result = "other" }, .. plan.Measures.Skip(1)] }).Except(["first-among", "same-measures"]));

        // The status of a measure is read through the variable alone: one item, and no other.
        var reads = Small.Pack.Reads.Rules[Small.Pack.PlaceOf("owner", global::Compliance.Language.Date.MinValue)!.Value];
        var change = PlanChange.Between(plan, plan with { Measures = [.. plan.Measures.Take(4), plan.Measures[4] with { Status = MeasureStatus.Completed }] }, Small.Pack.Reads);
        Assert.False(reads.AreTouchedBy(change));
        var (index, members) = Assert.Single(change.Of(reads.ItemsRoot)!.Items!);
        Assert.Equal((4, true), (index, reads.AreTouchedBy(members)));
    }

    [Fact]
    public void Many_threads_may_go_on_from_one_report()
    {
        var plan = new PlanGenerator(11).Plan();
        var edits = Enumerable.Range(0, 40).Select(i => new PlanEditor(i).Edit(plan, new PlanGenerator(i).Plan())).ToList();
        var alone = edits.ConvertAll(p => Text(Norwegian.Check(p, Options)));
        var middle = Norwegian.Check(new PlanEditor(99).Edit(plan, new PlanGenerator(99).Plan()), Options, Norwegian.Check(plan, Options));
        var together = new string[edits.Count];
        Parallel.For(0, edits.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => together[i] = Text(Norwegian.Check(edits[i], Options, middle)));
        Assert.Equal(alone, together);
    }

    /// <summary>Several edits one after another; the results in between are read, or not.</summary>
    private static void Agree(ComplianceChecker checker, Plan plan, Plan other, int seed)
    {
        var editor = new PlanEditor(seed);
        var report = checker.Check(plan, Options);
        for (var i = 0; i < 6; i++)
        {
            plan = editor.Edit(plan, other);
            report = checker.Check(plan, Options, report);
            var expected = checker.Check(plan, Options);
            Assert.Equal(expected.ConclusionText, report.ConclusionText);
            if (((seed >> i) & 1) != 0 || i == 5)
                Assert.Equal(Text(expected), Text(report));
        }
    }

    private static List<string> RulesTouched(Plan before, Plan after)
    {
        var change = PlanChange.Between(before, after, Small.Pack.Reads);
        return [.. Small.Pack.Reads.Rules
            .Select((reads, i) => (Id: Small.Pack.Rules[i].Bound.Id, Reads: reads))
            .Where(r => r.Reads.AreTouchedBy(change) || (r.Reads.ItemsRoot >= 0 && change.Of(r.Reads.ItemsRoot)?.Items?.Any(i => r.Reads.AreTouchedBy(i.Members)) == true))
            .Select(r => r.Id).Order(StringComparer.Ordinal)];
    }

    private static Plan Certain(Plan plan) => plan with
    {
        Sources = plan.Sources! with
        {
            Contradictions = new Dictionary<string, IReadOnlyList<StatedValue>>(),
            Places = plan.Sources.Places.ToDictionary(p => p.Key, p => p.Value with { Confidence = null }),
        },
    };

    private static Decision Decision(DecisionKind kind, string subject) => new()
    {
        Kind = kind,
        Subject = subject,
        Value = kind == DecisionKind.Answered ? "private" : null,
        Outcome = kind == DecisionKind.Assessed ? Outcome.NotMet : null,
        Reason = "because",
        By = "HR",
        On = new DateOnly(2025, 6, 1),
    };

    /// <summary>The whole report: the JSON form leaves nothing out.</summary>
    private static string Text(Report report)
    {
        using var writer = new StringWriter();
        ReportFormats.Json.Write([new CheckedDocument { File = "plan.yaml", Report = report }], ReportOptions.Default, writer);
        return writer.ToString();
    }

    private sealed class Counted
    {
        public int? Count { get; set; }
    }
}
