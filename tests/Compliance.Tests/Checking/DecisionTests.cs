using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

public class DecisionTests
{
    private const string Rules = """
        rules:
          - rule: pay-is-mapped
            title: Pay is mapped
            formerly: [pay-mapped]
            levels:
              - must: always
                source: act § 1
            requires: pay mapping.status = "completed"
          - rule: measure-has-owner
            title: The measure has an owner
            for each: measure in measures
            levels:
              - should: always
                source: norm
            requires: present(measure.owners)
            if not stated: not shown
          - rule: goals-are-concrete
            title: The goals are concrete
            levels:
              - must: always
                source: act § 2
            judgement: Are the goals concrete?
        """;

    private const string PlanText = """
        measures:
          - text: Anonyme søknader i alle utlysninger
          - text: Mentorordning for nyansatte ingeniører
        pay mapping:
          status: not done
        """;

    private static readonly RuleSet Pack = SmallPack.Load(Rules);

    [Fact]
    public void An_answer_fills_what_the_plan_does_not_say_with_who_and_when()
    {
        var report = Check("measures: none", Answer("pay mapping.status", "completed"));
        Assert.Equal(Outcome.Met, report.Results.Single(r => r.Rule == "pay-is-mapped").Outcome);
        Assert.Equal(new SuppliedFact("pay mapping.status", "completed", "HR") { On = new DateOnly(2026, 2, 15) }, Assert.Single(report.Supplied));
        Assert.Equal(DecisionState.Applied, Assert.Single(report.Decisions).State);
    }

    [Fact]
    public void An_answer_never_overrides_the_document()
    {
        var report = Check(PlanText, Answer("pay mapping.status", "completed"));
        Assert.Equal(Outcome.NotMet, report.Results.Single(r => r.Rule == "pay-is-mapped").Outcome);
        Assert.Contains(report.Results, r => r.Rule == "supplied-fact-differs");
        var use = Assert.Single(report.Decisions);
        Assert.Equal(DecisionState.Unused, use.State);
        Assert.EndsWith("Not used: the document says something else.", use.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_follows_an_item_that_was_edited()
    {
        var report = Check(PlanText, Answer("measures[Mentorordning for nye ingeniører].status", "started"));
        Assert.Equal("measures[Mentorordning for nyansatte ingeniører].status", Assert.Single(report.Supplied).Path);
        Assert.Equal(DecisionState.Rematched, Assert.Single(report.Decisions).State);
    }

    [Fact]
    public void An_assessment_settles_a_judgement_either_way()
    {
        Assert.Equal(Outcome.Judgement, Check(PlanText).Results.Single(r => r.Rule == "goals-are-concrete").Outcome);
        var met = Check(PlanText, Assessment(Outcome.Met)).Results.Single(r => r.Rule == "goals-are-concrete");
        Assert.Equal(Outcome.Met, met.Outcome);
        Assert.Equal("Assessed as met: goals-are-concrete (HR, 15 February 2026). All have figures.", met.Decision!.Text);
        var notMet = Check(PlanText, Assessment(Outcome.NotMet)).Results.Single(r => r.Rule == "goals-are-concrete");
        Assert.Equal((Outcome.NotMet, Grade.Critical, EvidenceGround.Supplied), (notMet.Outcome, notMet.Grade, notMet.Ground));
        Assert.Equal("HR", Assert.Single(notMet.Places).Place.SuppliedBy);
    }

    [Fact]
    public void Only_a_judgement_can_be_assessed()
    {
        var report = Check(PlanText, Assessment(Outcome.Met) with { Subject = "pay-is-mapped" });
        Assert.Equal(Outcome.NotMet, report.Results.Single(r => r.Rule == "pay-is-mapped").Outcome);
        Assert.EndsWith("Not used: pay-is-mapped is no rule of judgement.", Assert.Single(report.Decisions).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_accepted_deviation_is_marked_and_never_removed()
    {
        var report = Check(PlanText, Acceptance("measure-has-owner", "measures[Anonyme søknader i alle utlysninger]"));
        var marked = report.Findings.Single(f => f.Decision is not null);
        Assert.Equal(("measures[Anonyme søknader i alle utlysninger]", Outcome.NotShown, Grade.Moderate, true), (marked.Item, marked.Outcome, marked.Grade, marked.IsSetAside));
        Assert.Equal(DecisionState.Applied, marked.Decision!.State);
        Assert.Contains(report.Findings, f => f.Rule == "measure-has-owner" && f.Decision is null);
    }

    [Fact]
    public void A_decision_finds_an_edited_item_again_and_says_so()
    {
        var report = Check(PlanText, Acceptance("measure-has-owner", "measures[Mentorordning]") with { Quotation = "Mentorordning for nye ingeniører" });
        var marked = report.Findings.Single(f => f.Decision is not null);
        Assert.Equal("measures[Mentorordning for nyansatte ingeniører]", marked.Item);
        Assert.Equal(DecisionState.Rematched, marked.Decision!.State);
        Assert.Contains("matched to measures[Mentorordning for nyansatte ingeniører]", marked.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_an_item_is_only_a_label()
    {
        var report = Check(PlanText, Acceptance("measure-has-owner", "measures[1]") with { Quotation = "Mentorordning for nyansatte ingeniører" });
        Assert.Equal("measures[Mentorordning for nyansatte ingeniører]", report.Findings.Single(f => f.Decision is not null).Item);
    }

    [Fact]
    public void A_decision_about_something_else_is_not_taken_for_a_similar_one()
    {
        var report = Check(PlanText, Acceptance("measure-has-owner", "measures[Heltidskultur på sykehjemmet]"));
        Assert.DoesNotContain(report.Findings, f => f.Decision is not null);
        Assert.Equal(DecisionState.Unused, Assert.Single(report.Decisions).State);
    }

    [Fact]
    public void Nobody_waives_an_act()
    {
        var plain = Check(PlanText);
        var report = Check(PlanText, Acceptance("pay-is-mapped", null));
        var marked = report.Findings.Single(f => f.Decision is not null);
        Assert.False(marked.IsSetAside);
        Assert.Equal((plain.Conclusion, Conclusion.NotMet), (report.Conclusion, report.Conclusion));
        Assert.Contains("Nobody can waive an act", marked.Decision!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_deviations_from_what_is_no_act_leave_the_conclusion()
    {
        const string Mapped = "measures:\n  - text: Mentorordning\npay mapping:\n  status: completed";
        var assessed = Assessment(Outcome.Met);
        Assert.Equal(Conclusion.Remarks, Check(Mapped, assessed).Conclusion);
        var report = Check(Mapped, assessed, Acceptance("measure-has-owner", null));
        Assert.Equal(Conclusion.NoGapsFound, report.Conclusion);
        Assert.False(report.HasAtLeast(Grade.Moderate));
        Assert.Single(report.Findings);
    }

    [Fact]
    public void An_expired_decision_does_not_count_and_is_reported()
    {
        var report = Check(PlanText, Acceptance("measure-has-owner", null) with { Until = new DateOnly(2026, 2, 28) });
        Assert.DoesNotContain(report.Findings, f => f.Decision is not null);
        var use = Assert.Single(report.Decisions);
        Assert.Equal(DecisionState.Expired, use.State);
        Assert.EndsWith("The decision held until 28 February 2026 and does not count any more.", use.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_expires_on_the_calendar_though_the_document_is_older()
    {
        var options = new CheckOptions { Decisions = [Acceptance("measure-has-owner", null)], Today = new DateOnly(2026, 6, 1), Language = "en" };
        var report = new ComplianceChecker(Pack).Check(SmallPack.Plan("document:\n  reference year: 2025\n" + PlanText), options);
        Assert.Equal(DecisionState.Expired, Assert.Single(report.Decisions).State);
    }

    [Fact]
    public void A_decision_about_nothing_that_is_found_is_reported()
    {
        var report = Check("measures: none\npay mapping:\n  status: completed", Acceptance("measure-has-owner", null), Acceptance("measure-has-ovner", null));
        Assert.All(report.Decisions, d => Assert.Equal(DecisionState.Unused, d.State));
        Assert.EndsWith("the rule pack has no rule called measure-has-ovner.", report.Decisions[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_found_by_the_id_that_it_had()
    {
        var marked = Check(PlanText, Acceptance("pay-mapped", null)).Findings.Single(f => f.Decision is not null);
        Assert.Equal("pay-is-mapped", marked.Rule);
        Assert.Contains("The rule is now called pay-is-mapped.", marked.Decision!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disputed_reading_is_replaced_by_the_right_one()
    {
        var report = Check(PlanText, Dispute("pay mapping.status", "completed") with { Quotation = "not done" });
        Assert.Equal(Outcome.Met, report.Results.Single(r => r.Rule == "pay-is-mapped").Outcome);
        Assert.Equal("The reading is corrected: pay mapping.status = completed (HR, 15 February 2026).", Assert.Single(report.Decisions).Text);
        var gone = Check(PlanText, Dispute("pay mapping.status", "completed") with { Quotation = "kartlegges neste høst" });
        Assert.Equal(Outcome.NotMet, gone.Results.Single(r => r.Rule == "pay-is-mapped").Outcome);
        Assert.Equal(DecisionState.Unused, Assert.Single(gone.Decisions).State);
    }

    [Fact]
    public void A_contradiction_is_resolved_by_saying_which_side_is_right()
    {
        var place = new Place { File = "plan.txt", Line = 4, Excerpt = "ferdig kartlagt" };
        var plan = new Plan
        {
            PayMapping = new PayMapping { Status = MappingStatus.NotDone },
            Sources = new SourceMap { Contradictions = new Dictionary<string, IReadOnlyList<StatedValue>> { ["pay mapping.status"] = [new("completed", place), new("not done", place with { Line = 9 })] } },
        };
        var checker = new ComplianceChecker(Pack);
        Assert.Equal(Outcome.Contradictory, Of(checker.Check(plan)));
        Assert.Equal(Outcome.Met, Of(checker.Check(plan, new CheckOptions { Decisions = [Dispute("pay mapping.status", "completed")] })));
        static Outcome Of(Report report) => report.Results.Single(r => r.Rule == "pay-is-mapped").Outcome;
    }

    private static Report Check(string plan, params Decision[] decisions) => SmallPack.Check(Pack, plan, new CheckOptions { Decisions = decisions });

    private static Decision Answer(string path, string value) => Made(DecisionKind.Answered, path) with { Value = value };

    private static Decision Dispute(string path, string value) => Made(DecisionKind.Disputed, path) with { Value = value };

    private static Decision Assessment(Outcome outcome) => Made(DecisionKind.Assessed, "goals-are-concrete") with { Outcome = outcome, Reason = "All have figures" };

    private static Decision Acceptance(string rule, string? item) =>
        Made(DecisionKind.Accepted, rule) with { Item = item, Reason = "A new manager begins in April", Until = new DateOnly(2026, 4, 1) };

    private static Decision Made(DecisionKind kind, string subject) => new() { Kind = kind, Subject = subject, By = "HR", On = new DateOnly(2026, 2, 15) };
}
