using Compliance.Rules;
using Compliance.Tests.House;

namespace Compliance.Tests.Packs;

/// <summary>The list of checks that the Norwegian pack answers for, each by the rules that carry its id as a tag.</summary>
public class CheckCoverageTests(ITestOutputHelper output)
{
    private static readonly string[] Checks = File.ReadAllLines(Repository.PathOf("tests", "Compliance.Tests", "Packs", "checks.txt"));

    [Fact]
    public void The_list_has_every_check_once()
    {
        Assert.Equal(80, Checks.Length);
        Assert.Equal(Checks.Length, Checks.Distinct().Count());
    }

    [Fact]
    public void Every_check_is_covered_by_a_rule()
    {
        var rules = RuleSet.Load(RuleFiles.Norwegian).Pack.Rules;
        foreach (var check in Checks)
        {
            var covering = rules.Where(r => r.Syntax.Tags.Any(t => t.Value == check)).ToList();
            output.WriteLine(check + ": " + string.Join(", ", covering.Select(r => r.Topic + "/" + r.Id)));
            Assert.True(covering.Count > 0, check + " is covered by no rule");
        }
    }

    [Fact]
    public void A_rule_carries_no_other_tags() => Assert.Equal(
        [],
        RuleSet.Load(RuleFiles.Norwegian).Pack.Rules.SelectMany(r => r.Syntax.Tags.Select(t => t.Value)).Where(t => !t.StartsWith("step ", StringComparison.Ordinal)).Distinct().Except(Checks));
}
