using Compliance.Checking;
using Compliance.Findings;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

public class LawInTimeTests
{
    private static readonly RuleSet Pack = SmallPack.Load(
        """
        definitions:
          - define: large
            title: large
            source: act § 1
            is: employer.regular employees > law.threshold
            in force: { from: 2020-01-01, until: 2024-12-31 }
          - define: large
            title: large
            source: act § 1
            is: employer.sector = "public"
            in force: { from: 2026-01-01 }
        rules:
          - rule: current
            title: The threshold of the day
            levels:
              - must: always
                source: act § 1
            requires: employer.regular employees > law.threshold
          - rule: earlier
            title: The threshold as of another day
            levels:
              - must: always
                source: act § 1
            requires: employer.regular employees > law.threshold as of document.dated
          - rule: defined
            title: The definition of the day
            levels:
              - must: always
                source: act § 1
            requires: large
        """,
        parameters: """
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
                  - from: 2024-01-01
                    value: 30
                    source: act § 1
                    checked: 2026-01-01
            """);

    [Theory]
    [InlineData("current", "2023-12-31", Outcome.NotMet)]
    [InlineData("current", "2024-01-01", Outcome.Met)]
    [InlineData("current", "2019-12-31", Outcome.Error)]
    [InlineData("earlier", "2026-03-01", Outcome.NotMet)]
    [InlineData("defined", "2024-12-31", Outcome.Met)]
    [InlineData("defined", "2025-06-01", Outcome.Error)]
    [InlineData("defined", "2026-01-01", Outcome.NotMet)]
    public void The_law_of_the_day_applies(string rule, string date, Outcome outcome)
    {
        const string Plan = "document:\n  dated: 2023-05-01\nemployer:\n  regular employees: 40\n  sector: private";
        var report = SmallPack.Check(Pack, Plan, new CheckOptions { AsOf = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Equal(outcome, report.Results.Single(r => r.Rule == rule).Outcome);
    }
}
