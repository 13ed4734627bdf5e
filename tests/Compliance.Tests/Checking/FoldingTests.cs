using Compliance.Findings;

namespace Compliance.Tests.Checking;

/// <summary>One cause, one finding: what follows from a finding stands under it.</summary>
public class FoldingTests
{
    [Theory]
    [InlineData("one", "two", "three")]
    [InlineData("three", "two", "one")]
    [InlineData("two", "three", "one")]
    public void A_chain_of_causes_is_one_finding_in_whatever_order_the_rules_stand(params string[] order)
    {
        var causes = new Dictionary<string, string> { ["one"] = "", ["two"] = "one", ["three"] = "two" };

        var finding = Assert.Single(Check(order, causes).Findings);

        Assert.Equal(("one", "three two"), (finding.Rule, string.Join(' ', finding.Followed.Select(f => f.Rule).Order())));
    }

    [Fact]
    public void Two_rules_that_follow_from_each_other_leave_one_finding() =>
        Assert.Single(Check(["one", "two"], new() { ["one"] = "two", ["two"] = "one" }).Findings);

    private static Report Check(IEnumerable<string> order, Dictionary<string, string> causes) => SmallPack.Check(
        SmallPack.Load("rules:\n" + string.Concat(order.Select(rule => $"""
              - rule: {rule}
                title: {rule}
                levels:
                  - must: always
                    source: act § 1
                requires: employer.sector = "public"
                follows from: [{causes[rule]}]
                message: It is not public.

            """)) + "\n"),
        "employer:\n  sector: private\n");
}
