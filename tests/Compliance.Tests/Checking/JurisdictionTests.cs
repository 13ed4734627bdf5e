using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

/// <summary>Rules of one country say nothing of an employer that the law of another binds.</summary>
public class JurisdictionTests
{
    private const string Rules = """
        rules:
          - rule: owner
            title: The measure has an owner
            for each: measure in measures
            levels:
              - should: always
                source: norm
            requires: present(measure.owners)
          - rule: figures
            title: The figures are there
            levels:
              - must: always
                source: act § 1
            requires: stated(figures.balance.women)
            if not stated: not shown
        """;

    private const string Measures = "document:\n  kind: statement\nmeasures:\n  - text: Hold a course\n";

    [Theory]
    [InlineData("NO")]
    [InlineData("no")]
    public void An_employer_of_the_same_country_is_checked(string country) =>
        Assert.Equal(Conclusion.Gaps, Check($"employer:\n  country: \"{country}\"\n{Measures}").Conclusion);

    [Fact]
    public void An_employer_whose_country_is_not_stated_is_checked() => Assert.Equal(Conclusion.Gaps, Check(Measures).Conclusion);

    [Fact]
    public void An_employer_of_another_country_is_not_and_the_conclusion_says_why()
    {
        var report = Check("employer:\n  country: SE\n" + Measures);
        Assert.Equal(Conclusion.NotChecked, report.Conclusion);
        Assert.Equal("Not checked: the law of another country binds the employer (SE). State `employer.country` if that is wrong", report.ConclusionText);
        Assert.All(report.Results, r => Assert.Equal(Outcome.NotApplicable, r.Outcome));
        Assert.All(report.Results, r => Assert.Contains("not for an employer that the law of another country binds", r.Message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_guess_of_a_reader_is_told_with_its_words_and_gives_way_to_what_is_supplied()
    {
        const string Read = "employer:\n  country: SE\n" + Measures + "read from:\n  file: plan.txt\n  places:\n    employer.country: { line: 3, excerpt: diskrimineringslagen, confidence: 0.9 }\n";
        Assert.Contains("probably binds the employer (SE, read from \"diskrimineringslagen\")", Check(Read).ConclusionText, StringComparison.Ordinal);
        var supplied = SmallPack.Check(Norwegian, Read, new CheckOptions { Supplied = [new SuppliedFact("employer.country", "NO", "HR")] });
        Assert.Equal(Conclusion.Gaps, supplied.Conclusion);
    }

    [Fact]
    public void Two_countries_decide_nothing() =>
        Assert.Equal(Conclusion.Gaps, Check("employer:\n  country: SE\n" + Measures + "read from:\n  file: plan.txt\n  contradictions:\n    employer.country:\n      - { value: SE, line: 3 }\n      - { value: \"NO\", line: 9 }\n").Conclusion);

    [Fact]
    public void A_pack_that_names_no_country_checks_every_employer() =>
        Assert.Equal(Conclusion.Gaps, SmallPack.Check(SmallPack.Load(Rules), "employer:\n  country: SE\n" + Measures).Conclusion);

    [Fact]
    public void A_check_again_follows_the_country()
    {
        var checker = new ComplianceChecker(Norwegian);
        var options = new CheckOptions { AsOf = new DateOnly(2026, 3, 1), Language = "en" };
        var here = SmallPack.Plan(Measures);
        var there = here with { Employer = new Employer { Country = "SE" } };
        var first = checker.Check(here, options);
        var second = checker.Check(there, options, first);
        Assert.Equal(Conclusion.NotChecked, second.Conclusion);
        Assert.Equal(first.ConclusionText, checker.Check(here, options, second).ConclusionText);
    }

    private static readonly RuleSet Norwegian = SmallPack.Load(Rules, "jurisdiction: \"NO\"\n");

    private static Report Check(string plan) => SmallPack.Check(Norwegian, plan);
}
