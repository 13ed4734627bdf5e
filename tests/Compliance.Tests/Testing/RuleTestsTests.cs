using Compliance.Testing;

namespace Compliance.Tests.Testing;

/// <summary>What a case may expect, and what it says where the rules do otherwise.</summary>
public class RuleTestsTests
{
    [Theory]
    [InlineData("findings:\n        - rule: mapped\n          level: must\n          authority: act")]
    [InlineData("findings:\n        - rule: mapped\n          level: should", "its level is `must`")]
    [InlineData("findings:\n        - rule: mapped\n          authority: house", "its authority is `act`")]
    [InlineData("met: mapped", "expected mapped to be met, but its outcome is `not met`")]
    [InlineData("not applicable: [mapped]", "expected mapped to be not applicable, but its outcome is `not met`")]
    public void A_case_holds_a_rule_to_its_level_authority_and_outcome(string expect, string? failure = null)
    {
        var result = Run("pay mapping.status: not done", expect);

        Assert.Equal(failure is null, result.Passed);
        Assert.Contains(failure ?? "", string.Join('\n', result.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("employer.regular employees: 51", "met: mapped")]
    [InlineData("employer.regular employees: 50", "not applicable: mapped")]
    public void A_case_may_expect_a_rule_to_be_met_or_not_to_apply(string with, string expect) => Assert.True(Run(with, expect).Passed);

    private static RuleTestResult Run(string with, string expect) => Assert.Single(
        RuleTests.Run(TestedPack.Files(TestedPack.Cases + "  - case: added\n    given: *base\n    with:\n      " + with + "\n    expect:\n      " + expect + "\n")),
        r => r.Case == "added");
}
