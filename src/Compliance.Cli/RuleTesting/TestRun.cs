using Compliance.Language.Frame;
using Compliance.Testing;
using Compliance.Testing.Coverage;
using Compliance.Testing.Mutation;

namespace Compliance.Cli.RuleTesting;

/// <summary>Everything that a run of <c>compliance test</c> found out.</summary>
/// <param name="Folder">The folder of the pack, as the user named it.</param>
/// <param name="Cases">What came of the cases.</param>
internal sealed record TestRun(string Folder, IReadOnlyList<RuleTestResult> Cases)
{
    /// <summary>What the cases show; null when nobody asked.</summary>
    public PackCoverage? Coverage { get; init; }

    /// <summary>Per cent of the goals that must be reached; null for no such gate.</summary>
    public int? CoverageMin { get; init; }

    /// <summary>What came of the mutants; null when nobody asked.</summary>
    public IReadOnlyList<MutantResult>? Mutants { get; init; }

    /// <summary>Accepted survivors that do not survive, or do not exist.</summary>
    public IReadOnlyList<AcceptedGap> StaleSurvivors { get; init; } = [];

    public int Failed => Cases.Count(c => !c.Passed);

    public IEnumerable<MutantResult> Survivors => (Mutants ?? []).Where(m => m is { Survived: true, Reason: null });

    /// <summary>True when everything that was asked for is as it should be.</summary>
    public bool IsClean => Failed == 0
        && (Coverage is null || CoverageMin is null || Coverage.Percent >= CoverageMin)
        && Coverage is null or { Demanded.Count: 0 }
        && !Survivors.Any()
        && StaleSurvivors.Count == 0
        && (CoverageMin is null || Coverage is null or { Stale.Count: 0 });
}
