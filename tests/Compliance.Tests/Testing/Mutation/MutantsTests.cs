using Compliance.Testing.Mutation;

namespace Compliance.Tests.Testing.Mutation;

public class MutantsTests
{
    [Theory]
    [InlineData("employer.regular employees >= 5", "`>=` becomes `>`", "`>=` becomes `<=`", "`5` becomes `6`", "`5` becomes `4`")]
    [InlineData("duty", "`duty` becomes `not(duty)`")]
    [InlineData("not(duty)", "`not(duty)` becomes `duty`")]
    [InlineData("duty and stated(measures)", "`and` becomes `or`", "`duty` dropped", "`stated(measures)` dropped", "`duty` becomes `not(duty)`", "`stated(measures)` becomes `not(stated(measures))`")]
    [InlineData("if duty then false else true", "`if duty then false else true` becomes `false`", "`if duty then false else true` becomes `true`", "`duty` becomes `not(duty)`", "`false` becomes `true`", "`true` becomes `false`")]
    [InlineData("some m in measures satisfies stated(m.owners)", "`some` becomes `every`", "`stated(m.owners)` becomes `not(stated(m.owners))`")]
    [InlineData("employer.sector in [\"private\", \"public\"]", "`employer.sector in [\"private\", \"public\"]` becomes `not(employer.sector in [\"private\", \"public\"])`", "`private` dropped", "`public` dropped")]
    [InlineData("employer.regular employees between 1 and 9", "the lower end of `between` excluded", "the upper end of `between` excluded", "`1` becomes `2`", "`1` becomes `0`", "`9` becomes `10`", "`9` becomes `8`")]
    [InlineData("count(measures[stated(owners)]) > 0", "`>` becomes `>=`", "`>` becomes `<`", "`[stated(owners)]` dropped", "`stated(owners)` becomes `not(stated(owners))`", "`0` becomes `1`", "`0` becomes `-1`")]
    public void An_expression_is_changed_in_every_way_that_a_drafter_might_err(string expression, params string[] changes) =>
        Assert.Equal(changes.Order(StringComparer.Ordinal), Of("requires: " + expression).Where(m => m.Place == "requires").Select(m => m.Change).Order(StringComparer.Ordinal));

    [Fact]
    public void What_stands_around_expressions_is_changed_too()
    {
        var mutants = Of("""
            unless:
                  - label: an exception
                    check: employer.sector = "public"
                applies when: stated(measures)
                if not stated: ignore
                grade: serious
                follows from: [mapped]
                requires:
                  all of:
                    - stated(goals)
                    - stated(risks)
            """).Select(m => m.Place + ": " + m.Change);

        Assert.Superset(
            new HashSet<string>
            {
                "applies when: `applies when` dropped",
                "unless/1: exception dropped",
                "if not stated: `ignore` becomes `open`",
                "if not stated: `ignore` becomes `not shown`",
                "grade: `serious` becomes `moderate`",
                "follows from: `mapped` dropped",
                "levels/1: `must` becomes `should`",
                "levels/1: `must when` dropped",
                "levels/1: level dropped",
                "requires: `all of` becomes `any of`",
                "requires/1: condition dropped",
                "requires/2: condition dropped",
            },
            mutants.ToHashSet());
    }

    [Fact]
    public void A_mutant_stands_under_the_character_that_changes()
    {
        var mutant = Of("requires: employer.regular employees > 5").Single(m => m.Change == "`>` becomes `>=`");

        Assert.Equal((23, 42), (mutant.Line, mutant.Column));
    }

    [Fact]
    public void Two_changes_alike_in_one_place_have_two_names() => Assert.Equal(
        ["added requires: `stated(goals)` dropped", "added requires: `stated(goals)` dropped (2)"],
        Of("requires: (stated(goals) or duty) and (stated(goals) or stated(risks))").Select(m => m.Id).Where(id => id.Contains("`stated(goals)` dropped", StringComparison.Ordinal)));

    [Fact]
    public void What_silence_means_is_not_changed_where_a_person_is_asked_whatever_is_silent() =>
        Assert.DoesNotContain(Of("judgement: Is it enough?\n    if not stated: ignore"), m => m.Place == "if not stated");

    private static IEnumerable<Mutant> Of(string requirement)
    {
        var rule = TestedPack.Rules + "\n" + """
              - rule: added
                title: Added
                levels:
                  - must when: duty
                    source: act § 3
                  - otherwise: not applicable
            """ + "\n    " + requirement + "\n    message: No.\n";
        return Mutants.Of(TestedPack.Load(rules: rule).Pack).Where(m => m.Owner == "added");
    }
}
