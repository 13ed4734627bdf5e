using Compliance.Plans;
using FsCheck.Fluent;

namespace Compliance.Tests.Plans;

public class PlanPathTests
{
    [Fact]
    public void Keys_are_the_content_of_items() => Assert.Equal(
        ["Anonyme søknader", "2.1", "#3", "a (b)"],
        Keys(new() { Text = "Anonyme  søknader" }, new() { Number = "2.1" }, new(), new() { Text = "a [b]" }));

    [Fact]
    public void Long_texts_are_cut_at_a_word_and_never_within_a_character()
    {
        Assert.Equal("Vi skal lyse ut alle stillinger offentlig og oppfordre alle", Keys(new Measure { Text = "Vi skal lyse ut alle stillinger offentlig og oppfordre alle kvalifiserte" })[0]);
        Assert.Equal(new string('x', 59), Keys(new Measure { Text = new string('x', 59) + "😀" })[0]);
    }

    [Fact]
    public void Equal_items_get_different_keys() =>
        Assert.Equal(["A", "A #2", "A #2 #2", "a #3"], Keys(new() { Text = "A" }, new() { Text = "A" }, new() { Text = "A #2" }, new() { Text = "a" }));

    [Fact]
    public void Paths_of_a_plan_are_unique_and_found_again() => Prop.ForAll(PlanGenerator.Plans, plan =>
    {
        var paths = PlanGenerator.PathsOf(plan);
        return paths.Distinct(StringComparer.Ordinal).Count() == paths.Count && paths.All(p => PlanPaths.Canonical(plan, p, out _) == p);
    }).Holds();

    private static IReadOnlyList<string> Keys(params Measure[] items) => PlanPath.KeysOf(items);
}
