using Compliance.Rules;

namespace Compliance.Tests.Language.Diagnostics;

public class IgnoreTests
{
    [Theory]
    [InlineData("requires: employer.regular employees > 7 # compliance-ignore CMP3003: an example")]
    [InlineData("# compliance-ignore CMP3003: an example\nrequires: employer.regular employees > 7")]
    [InlineData("# compliance-ignore CMP3003: an example\n# and more words\n\nrequires: employer.regular employees > 7")]
    [InlineData("# compliance-ignore CMP3003, CMP3004: an example\nrequires: employer.regular employees > 7 and employer.regular employees >= law.large employer threshold")]
    [InlineData("requires: employer.regular employees >= law.large employer threshold # compliance-ignore CMP3004: the rule is about the boundary")]
    public void A_comment_with_a_reason_silences_its_line_or_the_next(string block) => Assert.Empty(Ids(block));

    [Theory]
    [InlineData("requires: employer.regular employees > 7 # compliance-ignore CMP3003", "CMP3003", "CMP0015")]
    [InlineData("requires: employer.regular employees > 7 # compliance-ignore CMP3003:", "CMP3003", "CMP0015")]
    [InlineData("requires: employer.regular employees > 7 # compliance-ignore: why not", "CMP3003", "CMP0015")]
    [InlineData("requires: employer.regular employees > 7 # compliance-ignore CMP9999: why not", "CMP3003", "CMP0015")]
    [InlineData("requires: stated(employr.name) # compliance-ignore CMP2001: we know", "CMP2001", "CMP0015")]
    [InlineData("place: employer # compliance-ignore CMP3003: an example\nrequires: employer.regular employees > 7", "CMP0014", "CMP3003")]
    [InlineData("# compliance-ignore CMP3003: an example\n\nplace: employer\nrequires: employer.regular employees > 7", "CMP0014", "CMP3003")]
    public void A_comment_that_silences_nothing_is_told_itself(string block, params string[] ids) => Assert.Equal(ids, Ids(block));

    [Fact]
    public void What_only_a_day_can_tell_is_no_needless_ignore_in_a_build()
    {
        const string Old = """
            parameters: guidance
            values:
              answer months:
                type: number
                title: Months to answer
                history:
                  - from: 2020-01-01
                    value: 2
                    source: ldo
                    checked: 2025-01-01 # compliance-ignore CMP4005: the text is withdrawn
            """;
        var files = StandardPack.Around([new PageBlock("parameters.yaml", Old)]).Files;

        Assert.Empty(RuleSet.Lint(files));
        Assert.Empty(RuleSet.Lint(files, new DateOnly(2026, 9, 1)));
        Assert.Equal(["CMP0014"], RuleSet.Lint(files, new DateOnly(2025, 3, 1)).Select(d => d.Id));
    }

    private static IEnumerable<string> Ids(string block) => RuleSet.Lint(StandardPack.Around([new PageBlock("rule", block)]).Files).Select(d => d.Id);
}
