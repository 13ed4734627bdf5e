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

    private static IEnumerable<(string Rule, Outcome Outcome)> FindingsOf(params Risk[] risks)
    {
        var guess = new Place { File = "plan.txt", Line = 2, Excerpt = "ord", Confidence = 0.6 };
        var places = new Dictionary<string, Place> { ["risks[Gjettet]"] = guess };
        if (risks.Length == 1)
            places["risks"] = guess;
        var plan = new Plan { Risks = risks, Sources = new SourceMap { Places = places } };
        return new ComplianceChecker(Pack).Check(plan, new CheckOptions { AsOf = new DateOnly(2025, 12, 31) }).Findings.Select(f => (f.Rule, f.Outcome)).Order();
    }
}
