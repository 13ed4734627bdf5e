using Compliance.Catalogue;
using Compliance.Tests.Testing;

namespace Compliance.Tests.Catalogue;

public class PackChangesTests
{
    [Fact]
    public void Two_versions_that_are_alike_have_no_changes() =>
        Assert.Equal("# small: what changed from 1.2.0 to 1.2.0\n\nNothing that is checked has changed.\n", Between(TestedPack.Rules, "en"));

    [Theory]
    [InlineData("> law.threshold", "> law.threshold and employer.sector = \"private\"", "## Duties", "- Before: ", "- Now: ")]
    [InlineData("- must when: duty", "- should when: duty", "How much it binds, and by which source:", "Before: must (The Act section 2); not applicable", "Now: should (The Act section 2); not applicable")]
    [InlineData("source: act § 2", "source: act § 3", "Before: must (The Act section 2); not applicable", "Now: must (The Act section 3); not applicable")]
    [InlineData("= \"completed\"", "!= \"not done\"", "### Pay is mapped (mapped)", "What it asks for:")]
    [InlineData("title: Pay is mapped", "title: Pay has been mapped", "Title: \"Pay is mapped\" becomes \"Pay has been mapped\"")]
    [InlineData("message: Pay is not mapped.", "message: Pay was not mapped.", "The words of findings, question or advice were edited; what is checked is the same.")]
    [InlineData("rule: mapped", "rule: pay-mapped\n    formerly: [mapped]", "is now called \\`pay-mapped\\`; it was \\`mapped\\`")]
    [InlineData("rule: mapped", "rule: pay-mapped", "## New rules", "- Pay is mapped (pay-mapped) – must, The Act section 2", "## Dropped rules", "- Pay is mapped (mapped)")]
    public void A_change_is_told_in_words(string before, string after, params string[] told)
    {
        var text = Between(TestedPack.Rules.Replace(before, after, StringComparison.Ordinal), "en");

        Assert.All(told, t => Assert.Contains(t, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_threshold_is_told_in_both_languages()
    {
        var changed = TestedPack.Files("tests for: small\ncases: []\n").Select(f => f.Path == "law.parameters.yaml"
            ? f with { Text = f.Text.Replace("value: 50", "value: 30", StringComparison.Ordinal) + "\n      - from: 2027-01-01\n        value: 20\n        source: act § 9\n" }
            : f);
        var now = Compliance.Rules.RuleSet.Load(changed);

        Assert.Contains("- Threshold (law.threshold) – 1 January 2020: 50 persons becomes 30 persons\n- Threshold (law.threshold) – 20 persons from 1 January 2027 on is new", MarkdownPages.Write(PackChanges.Between(TestedPack.Load(), now, "en")), StringComparison.Ordinal);
        Assert.Contains("- Threshold (law.threshold) – 1. januar 2020: 50 personer blir 30 personer", MarkdownPages.Write(PackChanges.Between(TestedPack.Load(), now, "nb")), StringComparison.Ordinal);
    }

    private static string Between(string rules, string language)
    {
        var cases = "tests for: small\ncases: []\n";
        return MarkdownPages.Write(PackChanges.Between(TestedPack.Load(cases), TestedPack.Load(cases, rules), language));
    }
}
