using Compliance.Rules;

namespace Compliance.Tests.Rules;

public class EmbeddedRulesTests
{
    [Fact]
    public void A_file_is_read_with_its_name_as_path()
    {
        var file = Assert.Single(EmbeddedRules.Read(typeof(RuleSet).Assembly, "packs/no/pack.yaml"));

        Assert.Equal("packs/no/pack.yaml", file.Path);
        Assert.Contains("pack: no-equality", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_assembly_does_not_hold_is_told() => Assert.Contains(
        "`packs/none.yaml`",
        Assert.Throws<ArgumentException>(() => EmbeddedRules.Read(typeof(RuleSet).Assembly, "packs/none.yaml")).Message,
        StringComparison.Ordinal);
}
