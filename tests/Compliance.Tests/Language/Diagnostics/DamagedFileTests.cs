using Compliance.Rules;
using Compliance.Tests.Packs;
using FsCheck.Fluent;

namespace Compliance.Tests.Language.Diagnostics;

/// <summary>Files as they look while someone types: whatever they hold, they are told of and never thrown at.</summary>
public class DamagedFileTests
{
    [Fact]
    public void No_damage_makes_the_frame_throw_and_every_place_lies_in_its_file() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            DamagedFiles.AssertTold(DamagedFiles.From(new Random(seed)));
        }).Holds(150);

    [Fact]
    public void Repairing_twice_is_repairing_once() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var once = RuleRepair.Apply(DamagedFiles.From(new Random(seed)));
            Assert.Equal(once, RuleRepair.Apply(once));
        }).Holds(40);

    [Fact]
    public void Repairing_what_is_whole_changes_nothing() => Assert.Equal(RuleFiles.Norwegian, RuleRepair.Apply(RuleFiles.Norwegian));
}
