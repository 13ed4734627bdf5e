using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

public class HostFactsTests
{
    private const string Rules = """
        rules:
          - rule: training-is-given
            title: Leaders are trained
            levels:
              - must when: hr.employees > 10
                source: act § 1
              - otherwise: not applicable
            requires: hr.trained leaders >= 1 and hr.training kind = "on site" and list contains(hr.courses, "law")
        """;

    private static readonly RuleSet Pack = RuleSet.Load(SmallPack.Files(Rules), o => o.AddFacts<HrFacts>());

    private enum TrainingKind
    {
        OnSite,

        [RuleName("by video")]
        Video,
    }

    [Fact]
    public void Rules_read_the_facts_of_the_host()
    {
        Assert.Equal(Outcome.Met, Check(new HrFacts { Headcount = 20, TrainedLeaders = 2, TrainingKind = TrainingKind.OnSite, Courses = ["law"] }).Outcome);
        Assert.Equal(Outcome.NotApplicable, Check(new HrFacts { Headcount = 5 }).Outcome);
    }

    [Fact]
    public void Null_and_an_empty_list_are_not_stated()
    {
        var finding = Check(new HrFacts { Headcount = 20, TrainedLeaders = 1, TrainingKind = TrainingKind.OnSite, Courses = [] });
        Assert.Equal(Outcome.Open, finding.Outcome);
        Assert.Equal(["hr.courses"], finding.Missing);
        Assert.Equal(Outcome.Open, Check(null).Outcome);
    }

    [Fact]
    public void A_finding_that_rests_on_them_says_so()
    {
        var finding = Check(new HrFacts { Headcount = 20, TrainedLeaders = 0 });
        Assert.Equal((Outcome.NotMet, EvidenceGround.Supplied), (finding.Outcome, finding.Ground));
        Assert.Contains(finding.Places, p => p is { Path: "hr.trained leaders", Value: "0", Place.SuppliedBy: "hr" });
    }

    [Theory]
    [InlineData("hr.on payroll > 1", "employees")]
    [InlineData("hr.departments[people > 1].people != [1]", "heads", "heads")]
    [InlineData("(some d in hr.departments satisfies d.people > 1)", "heads")]
    [InlineData("count(hr.departments.people) = 1", "heads")]
    public void A_name_that_a_fact_had_before_is_understood_and_told(string condition, params string[] now)
    {
        var group = new FactGroup<HrFacts>("hr")
            .Fact("employees", FactKind.Number, h => (decimal?)h.Headcount).Formerly("on payroll", "staff")
            .List("departments", new FactGroup<string>("department").Fact("heads", FactKind.Number, d => (decimal?)d.Length).Formerly("people"), _ => ["twelve heads"]);
        var files = SmallPack.Files("rules:\n  - rule: renamed\n    title: Renamed\n    levels:\n      - must: always\n        source: act § 1\n    requires: " + condition + "\n");

        var rules = RuleSet.Load(files, o => o.AddFacts("hr", group));
        Assert.Equal(now.Select(n => ("CMP2018", n)), rules.Warnings.Select(w => (w.Id, w.Replacement!)));
        var finding = Assert.Single(new ComplianceChecker(rules).Check(new Plan(), new CheckOptions { Facts = new Dictionary<string, object> { ["hr"] = new HrFacts { Headcount = 20 } } }).Results);
        Assert.Equal(Outcome.Met, finding.Outcome);
        Assert.Empty(RuleSet.Lint(RuleRepair.Apply(files, o => o.AddFacts("hr", group)), o => o.AddFacts("hr", group)));
    }

    [Fact]
    public void Names_and_words_follow_the_attributes()
    {
        var members = RuleSet.Load(SmallPack.Files("rules: []"), o => o.AddFacts<HrFacts>("staff")).Options.Facts["staff"].Root.Type.Members;
        Assert.Equal(["employees", "trained leaders", "training kind", "courses", "opened"], members.Select(m => m.Name));
        Assert.Equal("persons", members.Find("employees")!.Unit);
        Assert.True(members.Find("courses")!.Type.Mentioned);
        Assert.Equal(["on site", "by video"], members.Find("training kind")!.Type.Words);
    }

    [Fact]
    public void Misuse_is_told_at_once()
    {
        static string Message(Action<RuleSetOptions> configure) => Assert.Throws<ArgumentException>(() => RuleSet.Lint([], configure)).Message;
        Assert.Contains("`Sure.Count` can never say that it is not stated; make it nullable", Message(o => o.AddFacts<Sure>("hr")), StringComparison.Ordinal);
        Assert.Contains("`Odd.Where` is a Uri, which rules cannot read", Message(o => o.AddFacts<Odd>("hr")), StringComparison.Ordinal);
        Assert.Contains("the root `employer` is taken", Message(o => o.AddFacts<HrFacts>("employer")), StringComparison.Ordinal);
        Assert.Contains("has no [Facts(", Message(o => o.AddFacts<Odd>()), StringComparison.Ordinal);
        var checker = new ComplianceChecker(Pack);
        Assert.Contains("did you mean `hr`?", Assert.Throws<ArgumentException>(() => checker.Check(new Plan(), new CheckOptions { Facts = new Dictionary<string, object> { ["hrm"] = new HrFacts() } })).Message, StringComparison.Ordinal);
        Assert.Contains("registered as HrFacts, not Plan", Assert.Throws<ArgumentException>(() => checker.Check(new Plan(), new CheckOptions { Facts = new Dictionary<string, object> { ["hr"] = new Plan() } })).Message, StringComparison.Ordinal);
    }

    private static Finding Check(HrFacts? facts)
    {
        var options = new CheckOptions { AsOf = new DateOnly(2026, 1, 1), Facts = facts is null ? new Dictionary<string, object>() : new Dictionary<string, object> { ["hr"] = facts } };
        return Assert.Single(new ComplianceChecker(Pack).Check(new Plan(), options).Results);
    }

    [Facts("hr")]
    private sealed record HrFacts
    {
        [RuleName("employees")]
        [Unit("persons")]
        public int? Headcount { get; init; }

        public decimal? TrainedLeaders { get; init; }

        public TrainingKind? TrainingKind { get; init; }

        [Mentioned]
        public IReadOnlyList<string>? Courses { get; init; }

        public DateOnly? Opened { get; init; }
    }

    private sealed record Sure(int Count);

    private sealed record Odd(Uri? Where);
}
