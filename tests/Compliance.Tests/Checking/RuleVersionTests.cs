using System.Globalization;
using Compliance.Catalogue;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Testing;

namespace Compliance.Tests.Checking;

/// <summary>A rule whose words changed with the law: one id, a version for each time.</summary>
public class RuleVersionTests
{
    private const string Rules = """
        rules:
          - rule: named
            title: The employer is named
            in force: { until: 2023-12-31 }
            levels:
              - must: always
                source: act § 1
            requires: stated(employer.name)
            message: It has no name.
          - rule: named
            title: The employer is named and numbered
            in force: { from: 2025-01-01, until: 2025-12-31 }
            levels:
              - must: always
                source: act § 1
            requires: stated(employer.name) and stated(employer.organisation number)
            message: It has no name or number.
          - rule: described
            title: The employer is described
            follows from: [named]
            levels:
              - should: always
                source: act § 1
            requires: stated(employer.name) and stated(employer.sector)
        """;

    private static readonly RuleSet Pack = SmallPack.Load(Rules);

    [Theory]
    [InlineData("2023-12-31", Outcome.NotShown, "The employer is named")]
    [InlineData("2024-06-01", Outcome.NotApplicable, "The employer is named and numbered")]
    [InlineData("2025-01-01", Outcome.NotShown, "The employer is named and numbered")]
    [InlineData("2026-01-01", Outcome.NotApplicable, "The employer is named and numbered")]
    public void The_version_of_the_day_speaks_for_the_rule_and_the_last_where_there_is_none(string date, Outcome outcome, string title)
    {
        var result = Check(new Plan(), date).Results.SelectMany(r => r.Followed.Prepend(r)).Single(r => r.Rule == "named");
        Assert.Equal((outcome, title), (result.Outcome, result.Title));
    }

    [Theory]
    [InlineData("2023-12-31", "The employer is named")]
    [InlineData("2025-01-01", "The employer is named and numbered")]
    public void What_follows_from_a_rule_follows_from_the_version_of_the_day(string date, string title)
    {
        var cause = Assert.Single(Check(new Plan(), date).Findings);
        Assert.Equal((title, "described"), (cause.Title, Assert.Single(cause.Followed).Rule));
    }

    [Fact]
    public void A_check_again_gives_what_a_whole_check_gives()
    {
        var checker = new ComplianceChecker(Pack);
        var options = new CheckOptions { AsOf = new DateOnly(2025, 6, 1), Language = "en" };
        var before = checker.Check(new Plan { Employer = new Employer { Name = "Granli" } }, options);
        var plan = new Plan { Employer = new Employer { Name = "Granli", OrganisationNumber = "999" } };
        Assert.Equal(Lines(checker.Check(plan, options)), Lines(checker.Check(plan, options, before)));
    }

    [Fact]
    public void Another_pack_overrides_every_version()
    {
        var overlay = Pack.With(
        [
            SmallPack.File("pack.yaml", "pack: above\nversion: 1.0.0\nlanguage: compliance/1\ntitle: Above\nmessage languages: [en]\nextends: [small@^1]\n"),
            SmallPack.File("a.rules.yaml", "rules for: above\nrules:\n  - rule: ours\n    title: Ours\n    overrides: named\n    levels:\n      - must: always\n        source: act § 1\n    requires: stated(employer.sector)\n"),
        ]);
        foreach (var day in new[] { new DateOnly(2023, 1, 1), new DateOnly(2025, 6, 1) })
        {
            var report = new ComplianceChecker(overlay).Check(new Plan(), new CheckOptions { AsOf = day, Language = "en" });
            Assert.Equal(Outcome.NotApplicable, report.Results.Single(r => r.Rule == "named").Outcome);
        }
    }

    [Fact]
    public void Lists_have_the_rule_once_and_the_catalogue_has_a_page_for_each_version()
    {
        Assert.Equal(["described", "named"], Pack.Rules("en").Select(r => r.Id));
        var pages = new PackCatalogue(Pack).Pages().Where(p => p.Path.Contains("/rules/named", StringComparison.Ordinal)).ToList();
        Assert.Equal(["en/rules/named-until-2023-12-31", "en/rules/named"], pages.Select(p => p.Path));
        Assert.Contains("In force until 31 December 2023.", MarkdownPages.Write(pages[0]), StringComparison.Ordinal);
        Assert.Contains("In force from 1 January 2025 until 31 December 2025.", MarkdownPages.Write(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_of_each_day_cover_the_versions()
    {
        const string Cases = """
            tests for: small
            cases:
              - case: Before
                as of: 2023-05-01
                given: {}
                expect:
                  contains: [named]
              - case: After
                as of: 2025-05-01
                given: {}
                expect:
                  contains: [named]
            """;
        RuleFile[] files = [.. SmallPack.Files(Rules), SmallPack.File("small.tests.yaml", Cases)];
        Assert.All(RuleTests.Run(files), r => Assert.True(r.Passed, string.Join("; ", r.Failures)));
    }

    [Theory]
    [InlineData("from: 2023-12-31", "the rule id `named` is used twice for the same time")]
    [InlineData("from: 2024-06-01", "no version of `named` is in force between 2023-12-31 and 2024-06-01")]
    public void Times_that_overlap_are_an_error_and_times_that_leave_a_gap_a_warning(string inForce, string message)
    {
        var told = RuleSet.Lint(SmallPack.Files(Rules.Replace("from: 2025-01-01, until: 2025-12-31", inForce, StringComparison.Ordinal)));
        Assert.Contains(told, d => d.Message == message);
    }

    private static Report Check(Plan plan, string date) =>
        new ComplianceChecker(Pack).Check(plan, new CheckOptions { AsOf = DateOnly.Parse(date, CultureInfo.InvariantCulture), Language = "en" });

    private static IEnumerable<string> Lines(Report report) => report.Results.Select(r => r.Rule + " " + r.Outcome + " " + r.Message.Text);
}
