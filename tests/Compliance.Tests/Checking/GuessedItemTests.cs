using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

/// <summary>An item that the reader only guessed to be there is neither a breach nor a pass.</summary>
public class GuessedItemTests
{
    private static readonly RuleSet Pack = SmallPack.Load(
        """
        rules:
          - rule: risk-has-cause
            title: The risk has a cause
            for each: risk in risks
            levels:
              - must: always
                source: act § 1
            requires: stated(risk.cause)
            if not stated: not shown
          - rule: risks-stated
            title: Risks are stated
            levels:
              - must: always
                source: act § 2
            requires: present(risks) or is empty(risks)
        """);

    [Fact]
    public void A_guessed_item_is_open_whatever_it_says_and_the_sure_one_beside_it_is_not()
    {
        Assert.Equal(
            [("risk-has-cause", Outcome.NotShown), ("risk-has-cause", Outcome.Open)],
            FindingsOf(new Risk { Text = "Sikker" }, new Risk { Text = "Gjettet", Cause = "En årsak." }));
    }

    [Fact]
    public void A_list_of_guesses_is_open() =>
        Assert.Equal([("risk-has-cause", Outcome.Open), ("risks-stated", Outcome.Open)], FindingsOf(new Risk { Text = "Gjettet" }));

    [Fact]
    public void A_guess_is_called_a_doubtful_reading_with_the_words_to_confirm_and_never_silence()
    {
        foreach (var finding in ReportOf(new Risk { Text = "Gjettet" }).Findings)
        {
            Assert.Contains("this was read with doubt and needs to be confirmed", finding.Message.Text, StringComparison.Ordinal);
            Assert.Contains("(\"ord\")", finding.Message.Text, StringComparison.Ordinal);
            Assert.Equal(EvidenceGround.Quotation, finding.Ground);
        }
    }

    [Fact]
    public void What_the_reader_guessed_to_be_stated_is_neither_stated_nor_not()
    {
        var plan = new Plan
        {
            Risks = [new Risk { Text = "Sikker", Cause = "En årsak." }],
            Sources = new SourceMap { Places = new Dictionary<string, Place> { ["risks[Sikker].cause"] = Guess } },
        };
        var finding = Assert.Single(Check(plan).Findings, f => f.Rule == "risk-has-cause");
        Assert.Equal(Outcome.Open, finding.Outcome);
        Assert.Contains("(\"ord\")", finding.Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duty_that_hangs_on_a_guess_is_not_called_silence()
    {
        var pack = SmallPack.Load("""
            rules:
              - rule: r
                title: A rule
                levels:
                  - must when: employer.sector = "public"
                    source: act § 1
                  - otherwise: not applicable
                requires: governance.board involved
            """);
        var plan = new Plan
        {
            Employer = new Employer { Sector = Sector.Public },
            Sources = new SourceMap { Places = new Dictionary<string, Place> { ["employer.sector"] = Guess } },
        };
        var finding = Assert.Single(new ComplianceChecker(pack).Check(plan, Options).Findings);
        Assert.DoesNotContain("employer.sector", finding.Message.Text, StringComparison.Ordinal);
    }

    private static Place Guess { get; } = new() { File = "plan.txt", Line = 2, Excerpt = "ord", Confidence = 0.6 };

    private static CheckOptions Options { get; } = new() { AsOf = new DateOnly(2025, 12, 31), Language = "en" };

    private static Report Check(Plan plan) => new ComplianceChecker(Pack).Check(plan, Options);

    private static IEnumerable<(string Rule, Outcome Outcome)> FindingsOf(params Risk[] risks) =>
        ReportOf(risks).Findings.Select(f => (f.Rule, f.Outcome)).Order();

    private static Report ReportOf(params Risk[] risks)
    {
        var places = new Dictionary<string, Place> { ["risks[Gjettet]"] = Guess };
        if (risks.Length == 1)
            places["risks"] = Guess;
        return Check(new Plan { Risks = risks, Sources = new SourceMap { Places = places } });
    }
}
