using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

public class PackInheritanceTests
{
    private const string BaseRules = """
        definitions:
          - define: large
            title: the employer is large
            source: act § 1
            any of:
              - employer.regular employees > law.threshold
        rules:
          - rule: pay-is-mapped
            title: Pay is mapped
            formerly: [pay-mapped]
            levels:
              - must when: large
                source: act § 2
              - otherwise: not applicable
            requires: pay mapping.status = "completed"
          - rule: measure-has-owner
            title: The measure has an owner
            for each: measure in measures
            levels:
              - should: always
                source: norm
            requires: present(measure.owners)
            if not stated: not shown
        """;

    private const string Threshold = """
          threshold:
            type: number
            unit: persons
            title: Threshold
            compare as: more than
            history:
              - from: 2020-01-01
                value: 50
                source: act § 1
                checked: 2026-01-01
        """;

    private const string PlanText = """
        employer:
          regular employees: 40
          sector: public
        pay mapping:
          status: not done
        measures:
          - text: Mentorordning
        """;

    private static readonly RuleSet Base = SmallPack.Load(BaseRules, parameters: Threshold);

    [Fact]
    public void A_pack_adds_rules_to_those_that_it_inherits()
    {
        var rules = Base.With(Overlay("""
            rules:
              - rule: goals-exist
                title: There are goals
                levels:
                  - must when: large or employer.regular employees > law.threshold
                    source: act § 3
                  - should: otherwise
                    source: norm
                requires: present(goals)
                follows from: [pay-mapped]
            """));
        Assert.Equal(["goals-exist", "measure-has-owner", "pay-is-mapped"], rules.Rules("en").Select(r => r.Id));
        Assert.Same(Base.Pack.Rules[1], rules.Pack.Rules[2]);
        var report = SmallPack.Check(rules, PlanText);
        Assert.Equal(["goals-exist", "measure-has-owner", "pay-is-mapped"], report.Results.Select(r => r.Rule).Order(StringComparer.Ordinal));
        Assert.Equal("overlay 2.0.0", report.Pack);
        Assert.NotEqual(Base.Digest, rules.Digest);
        Assert.Equal(2, SmallPack.Check(Base, PlanText).Results.Count);
    }

    [Fact]
    public void Grades_change_cell_by_cell_for_inherited_rules_too()
    {
        var rules = Base.With(Overlay("rules: []", "grades:\n  should:\n    not shown: serious\n"));
        Assert.Equal(Grade.Serious, Of(SmallPack.Check(rules, PlanText), "measure-has-owner").Grade);
        Assert.Equal(Grade.Moderate, Of(SmallPack.Check(Base, PlanText), "measure-has-owner").Grade);
    }

    [Fact]
    public void What_is_disabled_is_not_checked_with_the_reason()
    {
        var report = SmallPack.Check(Base.With(Overlay("rules: []", "disable:\n  - rule: measure-has-owner\n    reason: We keep owners elsewhere.\n")), PlanText);
        Assert.DoesNotContain(report.Results, r => r.Rule == "measure-has-owner");
        Assert.Equal(new NotChecked("measure-has-owner", "The measure has an owner", "We keep owners elsewhere."), Assert.Single(report.NotChecked));
    }

    [Fact]
    public void A_special_rule_goes_first_where_it_applies()
    {
        var rules = Base.With(Overlay("""
            rules:
              - rule: public-measure-has-owner
                title: A public measure has an owner
                overrides: measure-has-owner
                for each: measure in measures
                applies when: employer.sector = "public"
                levels:
                  - must: always
                    source: act § 4
                requires: present(measure.owners)
            """));
        var report = SmallPack.Check(rules, PlanText);
        Assert.Equal(Outcome.NotShown, Of(report, "public-measure-has-owner").Outcome);
        var general = Of(report, "measure-has-owner");
        Assert.Equal(Outcome.NotApplicable, general.Outcome);
        Assert.Contains("a more special rule goes first: A public measure has an owner", general.Message.Text, StringComparison.Ordinal);

        var other = SmallPack.Check(rules, PlanText.Replace("sector: public", "sector: private", StringComparison.Ordinal));
        Assert.Equal((Outcome.NotShown, Outcome.NotApplicable), (Of(other, "measure-has-owner").Outcome, Of(other, "public-measure-has-owner").Outcome));

        var unknown = SmallPack.Check(rules, PlanText.Replace("  sector: public\n", "", StringComparison.Ordinal));
        Assert.Equal(Outcome.NotShown, Of(unknown, "measure-has-owner").Outcome);
    }

    [Theory]
    [InlineData("large")]
    [InlineData("large by house")]
    public void A_special_definition_stands_in_the_place_of_the_general_one_while_it_is_in_force(string name)
    {
        var rules = Base.With(Overlay($"""
            definitions:
              - define: {name}
                title: the employer is large
                overrides: large
                source: act § 9
                any of:
                  - employer.sector = "public"
                in force:
                  from: 2025-01-01
            rules: []
            """));
        Assert.Equal(Outcome.NotMet, Of(SmallPack.Check(rules, PlanText), "pay-is-mapped").Outcome);
        Assert.Equal(Outcome.NotApplicable, Of(SmallPack.Check(rules, PlanText, new CheckOptions { AsOf = new DateOnly(2024, 12, 31) }), "pay-is-mapped").Outcome);
        Assert.Equal(Outcome.NotApplicable, Of(SmallPack.Check(Base, PlanText), "pay-is-mapped").Outcome);
    }

    [Theory]
    [InlineData("small", "CMP5005", "names no version")]
    [InlineData("small@newest", "CMP5005", "names no version")]
    [InlineData("small@^2", "CMP5005", "`small` is there in version 1.2.0, which `^2` does not admit")]
    [InlineData("small@~1.3", "CMP5005", "does not admit")]
    [InlineData("smal@^1", "CMP5004", "the pack `smal` is not among the packs to build on")]
    public void A_pack_that_is_not_there_or_has_another_version_is_told(string extends, string id, string message)
    {
        var diagnostic = Assert.Single(Lint("rules: []", extends: extends));
        Assert.Equal((id, "overlay/pack.yaml", 5), (diagnostic.Id, diagnostic.File, diagnostic.Line));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^1", true)]
    [InlineData("^1.2", true)]
    [InlineData("^1.3", false)]
    [InlineData("~1.2", true)]
    [InlineData("~1.1", false)]
    [InlineData("1.2", true)]
    [InlineData("1.2.0", true)]
    [InlineData("1.2.1", false)]
    [InlineData("^0", false)]
    public void Version_ranges_mean_what_they_mean_elsewhere(string range, bool fits) =>
        Assert.Equal(fits, Lint("rules: []", extends: "small@" + range).Count == 0);

    [Theory]
    [InlineData("measure-has-ovner", "CMP5006", "there is no other rule `measure-has-ovner` to override; did you mean `measure-has-owner`?")]
    [InlineData("special", "CMP5006", "there is no other rule `special` to override")]
    public void An_override_of_nothing_is_told(string target, string id, string message)
    {
        var diagnostic = Assert.Single(Lint($"rules:\n{Special("special", target, "act § 4")}"));
        Assert.Equal((id, message), (diagnostic.Id, diagnostic.Message));
    }

    [Fact]
    public void Two_that_override_the_same_at_the_same_time_are_told_with_both_citations()
    {
        var diagnostic = Assert.Single(Lint($"rules:\n{Special("one", "measure-has-owner", "act § 4")}{Special("two", "measure-has-owner", "act § 5")}"));
        Assert.Equal("CMP5007", diagnostic.Id);
        Assert.Equal("`one` (act § 4) and `two` (act § 5) both override `measure-has-owner` at the same time; let one override the other", diagnostic.Message);
        Assert.Empty(Lint($"rules:\n{Special("one", "measure-has-owner", "act § 4")}{Special("two", "one", "act § 5")}"));
    }

    [Fact]
    public void A_definition_that_overrides_another_cannot_use_it()
    {
        var diagnostic = Assert.Single(Lint("definitions:\n  - define: special\n    overrides: large\n    is: large and employer.sector = \"public\"\nrules: []"));
        Assert.Equal("CMP3001", diagnostic.Id);
    }

    [Theory]
    [InlineData("rules:\n  - rule: pay-is-mapped\n    title: x\n    levels:\n      - should: always\n        source: norm\n    requires: present(goals)", "CMP5001")]
    [InlineData("definitions:\n  - define: large\n    is: employer.sector = \"public\"\nrules: []", "CMP3006")]
    public void An_inherited_id_or_name_is_taken(string rules, string id) => Assert.Contains(id, Lint(rules).Select(d => d.Id));

    [Fact]
    public void What_is_not_inherited_cannot_be_disabled()
    {
        var diagnostics = RuleSet.Lint(Overlay("rules: []", "disable:\n  - rule: pay-is-maped\n    reason: r\n"), o => o.BasedOn(Base));
        Assert.Contains(diagnostics, d => d.Id == "CMP5002" && d.Message.EndsWith("did you mean `pay-is-mapped`?", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pack_of_the_library_can_be_built_on()
    {
        var rules = RuleSet.Load(Overlay("rules: []", languages: "nb, en", extends: "no-equality@^" + RuleSet.Default.Version.Split('.')[0], title: "\n  nb: x\n  en: x"));
        Assert.Equal(RuleSet.Default.Rules("nb").Count, rules.Rules("nb").Count);
    }

    private static Finding Of(Report report, string rule) => report.Results.Single(r => r.Rule == rule);

    private static string Special(string id, string target, string source) => $"""
          - rule: {id}
            title: Special
            overrides: {target}
            levels:
              - must: always
                source: {source}
            requires: present(goals)

        """;

    private static List<RuleDiagnostic> Lint(string rules, string extends = "small@^1") =>
        RuleSet.Lint(Overlay(rules, extends: extends), o => o.BasedOn(Base)).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();

    private static List<RuleFile> Overlay(string rules, string manifest = "", string extends = "small@^1", string languages = "en", string title = "An overlay") =>
    [
        new("overlay/pack.yaml", $"pack: overlay\nversion: 2.0.0\nlanguage: compliance/1\ntitle: {title}\nextends: ['{extends}']\nmessage languages: [{languages}]\n{manifest}"),
        new("overlay/own.rules.yaml", "rules for: own\n" + rules),
    ];
}
