using Compliance.Checking;
using Compliance.Rules;

namespace Compliance.Testing;

/// <summary>What came of one case of a tests file.</summary>
/// <param name="File">The tests file.</param>
/// <param name="Line">Line of the case, from 1.</param>
/// <param name="Case">The name of the case.</param>
/// <param name="Failures">What was not as expected, one line each; empty when the case passed.</param>
public sealed record RuleTestResult(string File, int Line, string Case, IReadOnlyList<string> Failures)
{
    /// <summary>True when everything was as expected.</summary>
    public bool Passed => Failures.Count == 0;
}

/// <summary>Runs the cases that stand beside the rules of a pack.</summary>
public static class RuleTests
{
    /// <summary>
    /// Runs every case of a pack. Findings that a case lists are exact over the rules of the files that <c>tests for:</c>
    /// names; throws <see cref="RuleSetException"/> when the rules have errors.
    /// </summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="configure">Adds what the pack may use beyond its files.</param>
    public static IReadOnlyList<RuleTestResult> Run(IEnumerable<RuleFile> files, Action<RuleSetOptions>? configure = null) =>
        Run(RuleSet.Load(files, configure));

    internal static IReadOnlyList<RuleTestResult> Run(RuleSet rules)
    {
        var checker = new ComplianceChecker(rules);
        return PreparedCase.Of(rules.Pack)
            .ConvertAll(c => new RuleTestResult(c.File.File.Path, c.Case.Name.Line, c.Case.Name.Value, c.Failures(checker)));
    }
}
