using Compliance.Language.Prose;
using Compliance.Rules;
using Compliance.Tests.Packs;

namespace Compliance.Tests.Language.Prose;

public class RuleProseTests
{
    private static readonly RuleSet Rules = RuleSet.Load(RuleFiles.Norwegian);

    [Fact]
    public void A_duty_is_read_back_with_every_alternative_and_its_source()
    {
        var lines = new RuleProse(Rules.Pack, "nb").Read(Rules.Pack.Definitions.Single(d => d.Name == "four-step duty"));
        Assert.Contains(lines, l => l.Depth == 1 && l.Text.Contains("antall ansatte som legges til grunn > ", StringComparison.Ordinal) && l.Text.Contains("§ 26 andre ledd første punktum", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(l => l.Depth == 2));
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void Every_rule_of_the_pack_is_read_back_without_a_name_of_the_vocabulary_left(string language)
    {
        var prose = new RuleProse(Rules.Pack, language);
        foreach (var rule in Rules.Pack.Rules)
        {
            var text = string.Join("\n", prose.Read(rule).Select(l => l.Text));
            Assert.DoesNotContain("stated(", text, StringComparison.Ordinal);
            Assert.DoesNotContain("law.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_parameter_is_read_back_with_its_history()
    {
        var lines = new RuleProse(Rules.Pack, "en").Read(Rules.Pack.Parameters.Single(p => p.FullName == "law.large employer threshold"));
        Assert.Contains(lines, l => l.Text.StartsWith("50 persons from 1 January 2020", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Text == "Compared as \"more than\".");
    }
}
