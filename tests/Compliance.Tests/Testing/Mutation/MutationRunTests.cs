using Compliance.Rules;
using Compliance.Testing.Mutation;

namespace Compliance.Tests.Testing.Mutation;

public class MutationRunTests
{
    [Fact]
    public void Cases_that_hold_everything_let_no_mutant_survive() => Assert.Equal([], Survivors(TestedPack.Cases));

    [Theory]
    [InlineData("50 is not more than 50", "duty condition: `>` becomes `>=`", "law.threshold value: `50` becomes `49`")]
    [InlineData("the number is not known")]
    public void A_missing_case_lets_the_mistakes_through_that_it_would_catch(string name, params string[] survivors)
    {
        Assert.Equal(survivors.Order(), Survivors(TestedPack.Without(name)).Order());
    }

    [Fact]
    public void A_survivor_has_its_place_in_the_file()
    {
        var survivor = Run(TestedPack.Without("50 is not more than 50")).First(m => m.Survived);

        Assert.Equal(("law.parameters.yaml", 10, 16), (survivor.Mutant.File.Path, survivor.Mutant.Line, survivor.Mutant.Column));
        Assert.True(survivor.CasesRun > 0);
    }

    [Fact]
    public void An_accepted_survivor_has_its_reason()
    {
        var cases = TestedPack.Without("50 is not more than 50") + """
            accepted:
              - survivor: 'duty condition: `>` becomes `>=`'
                reason: Fifty is a bad example.

            """;

        Assert.Equal("Fifty is a bad example.", Run(cases).Single(m => m is { Survived: true, Mutant.Owner: "duty" }).Reason);
    }

    [Fact]
    public void One_reason_may_hold_for_several_survivors()
    {
        var cases = TestedPack.Without("50 is not more than 50") + """
            accepted:
              - survivor: ['duty condition: `>` becomes `>=`', 'law.threshold value: `50` becomes `49`']
                reason: Fifty is a bad example.

            """;

        Assert.Equal(["Fifty is a bad example.", "Fifty is a bad example."], Run(cases).Where(m => m.Survived).Select(m => m.Reason));
    }

    /// <summary>Changes of leaves come first; they leave other conditions behind than those that the mutants were made of.</summary>
    [Fact]
    public void A_group_within_a_group_is_changed_after_its_leaves_were()
    {
        var rules = TestedPack.Rules.Replace("is: employer.regular employees > law.threshold", "any of:\n      - employer.sector = \"public\"\n      - all of:\n          - employer.regular employees > law.threshold\n          - not(employer.sector = \"public\")", StringComparison.Ordinal);
        var results = MutationRun.Run(() => TestedPack.Load(TestedPack.Cases.Replace("sector: private", "", StringComparison.Ordinal).Replace("regular employees: 51", "regular employees: 51\n    sector: private", StringComparison.Ordinal), rules), m => m.Owner == "duty", 1, TestContext.Current.CancellationToken);

        Assert.NotNull(results.Single(m => m.Mutant.Id == "duty condition/2: condition dropped").KilledBy);
    }

    [Fact]
    public void The_pack_is_afterwards_what_it_was()
    {
        var rules = TestedPack.Load();
        var before = Describe(rules);

        MutationRun.Run(() => rules, _ => true, 1, TestContext.Current.CancellationToken);

        Assert.Equal(before, Describe(rules));
    }

    [Fact]
    public void Two_threads_find_what_one_finds()
    {
        var cases = TestedPack.Without("the number is not known");

        Assert.Equal(
            Run(cases).Select(m => (m.Mutant.Id, m.Survived)),
            MutationRun.Run(() => TestedPack.Load(cases), _ => true, 2, TestContext.Current.CancellationToken).Select(m => (m.Mutant.Id, m.Survived)));
    }

    private static List<string> Survivors(string cases) => [.. Run(cases).Where(m => m.Survived).Select(m => m.Mutant.Id)];

    private static IReadOnlyList<MutantResult> Run(string cases) => MutationRun.Run(() => TestedPack.Load(cases), _ => true, 1, TestContext.Current.CancellationToken);

    private static string Describe(RuleSet rules)
    {
        var prose = new Compliance.Language.Prose.RuleProse(rules.Pack, "en");
        return string.Join('\n', rules.Pack.Rules.SelectMany(prose.Read)
            .Concat(rules.Pack.Definitions.SelectMany(prose.Read))
            .Concat(rules.Pack.Parameters.SelectMany(prose.Read))
            .Select(l => l.Text));
    }
}
