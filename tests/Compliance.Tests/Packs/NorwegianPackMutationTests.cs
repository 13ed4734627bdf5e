using Compliance.Rules;
using Compliance.Testing.Mutation;

namespace Compliance.Tests.Packs;

/// <summary>
/// Small changes of the Norwegian pack are noticed by its cases, or the tests file says why none can. One change in forty is
/// tried here; all of them with COMPLIANCE_MUTATE=1, or with <c>compliance test rules/no --mutate</c>.
/// </summary>
public class NorwegianPackMutationTests
{
    private const int Share = 40;

    [Fact]
    public void A_small_change_of_the_rules_is_noticed_or_its_survival_has_a_reason()
    {
        var all = Environment.GetEnvironmentVariable("COMPLIANCE_MUTATE") is not null;
        var at = 0;
        var results = MutationRun.Run(() => RuleSet.Load(RuleFiles.Norwegian), _ => all || at++ % Share == 0, 1, TestContext.Current.CancellationToken);

        Assert.True(results.Count > 40, "few changes were tried");
        Assert.Equal([], results.Where(r => r is { Survived: true, Reason: null }).Select(r => r.Mutant.Id));
    }
}
