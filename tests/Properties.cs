using FsCheck;

namespace Compliance.Tests;

/// <summary>
/// How properties are run: from a pinned seed, so that a change is taken or refused for what it changes and not by
/// the luck of a draw. <c>COMPLIANCE_SEED=random</c> draws anew, for a search beside the suite; a number is that seed.
/// <c>COMPLIANCE_CASES=20000</c> takes so many cases in place of the few that the suite has time for.
/// </summary>
internal static class Properties
{
    private const ulong Pinned = 20_260_101;

    /// <summary>The settings for so many cases.</summary>
    public static Config Config(int cases = 100)
    {
        var many = Environment.GetEnvironmentVariable("COMPLIANCE_CASES");
        var config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(int.TryParse(many, out var wanted) ? wanted : cases);
        var seed = Environment.GetEnvironmentVariable("COMPLIANCE_SEED");
        return seed == "random" ? config : config.WithReplay(ulong.TryParse(seed, out var given) ? given : Pinned, Gamma);
    }

    /// <summary>Fails with the smallest counterexample unless the property holds in so many cases.</summary>
    public static void Holds(this Property property, int cases = 100) => property.Check(Config(cases));

    /// <summary>FsCheck's generator wants an odd second half of the seed.</summary>
    private const ulong Gamma = 11_400_714_819_323_198_485;
}
