using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

public class DependsTests
{
    private static readonly RuleSet Pack = SmallPack.Load(
        """
        rules:
          - rule: cadence
            title: The cadence
            applies when: employer.legal form = "limited company"
            levels:
              - must: always
                source: act § 1
            requires: stated(follow up.cadence)
            if not stated: not shown
        """);

    [Fact]
    public void A_finding_depends_on_its_conditions_and_not_on_what_it_misses_itself()
    {
        var finding = Assert.Single(new ComplianceChecker(Pack).Check(new Plan(), new CheckOptions { AsOf = new DateOnly(2025, 12, 31) }).Findings);
        Assert.Equal(Outcome.Depends, finding.Outcome);
        Assert.StartsWith("Depends on: `employer.legal form`. ", finding.Message.Text, StringComparison.Ordinal);
        Assert.Equal(["follow up.cadence", "employer.legal form"], finding.Missing);
    }
}
