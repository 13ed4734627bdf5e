using Compliance.Checking;
using Compliance.Rules;
using Compliance.Testing;
using Compliance.Testing.Coverage;

namespace Compliance.LanguageServer.Workspaces;

/// <summary>What came of a case.</summary>
/// <param name="Path">The tests file.</param>
/// <param name="Line">Line of the case, from 1.</param>
/// <param name="Name">The case.</param>
/// <param name="Failures">What was not as expected; empty when it passed.</param>
internal sealed record CaseResult(string Path, int Line, string Name, IReadOnlyList<string> Failures)
{
    /// <summary>The rules that the case holds to something, and the definitions that it expects a value of.</summary>
    public IReadOnlySet<string> Shows { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The rules that the failures name.</summary>
    public IReadOnlySet<string> Blames { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>The tests of a rule or definition.</summary>
/// <param name="Passed">Cases that show it and are as expected.</param>
/// <param name="Failed">Cases that show it and are not.</param>
/// <param name="Reached">What of it the cases show: leaves true, false, unknown, sides of limits, outcomes.</param>
/// <param name="Goals">What there is to show.</param>
internal sealed record OwnerTests(IReadOnlyList<CaseResult> Passed, IReadOnlyList<CaseResult> Failed, int Reached, int Goals);

/// <summary>The cases of a pack, or those that show one rule or definition, run over one state of its files.</summary>
internal sealed class PackTests
{
    private readonly PackCoverage coverage;

    private PackTests(PackView view, string? owner, IReadOnlyList<CaseResult> cases, PackCoverage coverage)
    {
        View = view;
        Owner = owner;
        Cases = cases;
        this.coverage = coverage;
    }

    /// <summary>The state that they were run over.</summary>
    public PackView View { get; }

    /// <summary>The rule or definition whose cases ran; null where all did.</summary>
    public string? Owner { get; }

    /// <summary>The cases that ran, in the order of files and lines.</summary>
    public IReadOnlyList<CaseResult> Cases { get; }

    /// <summary>Per cent of what the cases of the pack should show; null where only some ran.</summary>
    public int? Percent => Owner is null ? coverage.Percent : null;

    /// <summary>The tests of a rule or definition; null where they did not run.</summary>
    public OwnerTests? Of(string owner)
    {
        if (Owner is not null && Owner != owner)
            return null;
        var shown = Cases.Where(c => c.Shows.Contains(owner)).ToList();
        var failed = shown.Where(c => c.Failures.Count > 0 && (c.Blames.Count == 0 || c.Blames.Contains(owner))).ToList();
        var goals = coverage.Goals.Where(g => g.Owner == owner).ToList();
        return new OwnerTests(shown.Except(failed).ToList(), failed, goals.Count(g => g.Seen || g.Reason is not null), goals.Count);
    }

    /// <summary>Runs the cases.</summary>
    /// <param name="view">The pack.</param>
    /// <param name="owner">Only those that show this rule or definition; null for all.</param>
    /// <param name="cancellation">Stops between two cases.</param>
    /// <exception cref="RuleSetException">The rules have errors.</exception>
    public static PackTests Run(PackView view, string? owner, CancellationToken cancellation)
    {
        var rules = view.Load();
        var cases = owner is null ? Run(rules, _ => true, cancellation) : Run(rules, owner, cancellation);

        // What is seen of a rule, the cases that hold it to something show. A definition is seen through the rules that read it too.
        var rule = rules.Pack.Rules.FirstOrDefault(r => r.Id == owner);
        return new PackTests(view, owner, cases, CoverageRun.Run(rules, c => rule is null || c.Observes(rule), cancellation));
    }

    /// <summary>Runs the cases that show a rule or definition.</summary>
    public static IReadOnlyList<CaseResult> Run(RuleSet rules, string owner, CancellationToken cancellation) =>
        Run(rules, shown => shown.Contains(owner), cancellation);

    private static List<CaseResult> Run(RuleSet rules, Func<HashSet<string>, bool> wanted, CancellationToken cancellation)
    {
        var checker = new ComplianceChecker(rules);
        var results = new List<CaseResult>();
        foreach (var file in rules.Pack.Tests)
        {
            foreach (var testCase in file.Cases)
            {
                cancellation.ThrowIfCancellationRequested();
                var prepared = new PreparedCase(file, testCase);
                var shown = rules.Pack.Rules.Where(prepared.Observes).Select(r => r.Id).Concat(testCase.ExpectedDefinitions.Select(d => d.Key.Value)).ToHashSet(StringComparer.Ordinal);
                if (!wanted(shown))
                    continue;
                var failures = prepared.Failures(checker);
                results.Add(new CaseResult(file.File.Path, testCase.Name.Line, testCase.Name.Value, failures)
                {
                    Shows = shown,
                    Blames = shown.Where(id => failures.Any(f => Names(f, id))).ToHashSet(StringComparer.Ordinal),
                });
            }
        }

        return results;
    }

    /// <summary>True when a line holds an id as a word of its own.</summary>
    private static bool Names(string line, string id)
    {
        for (var at = line.IndexOf(id, StringComparison.Ordinal); at >= 0; at = line.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            var isPart = (at > 0 && IsOfId(line[at - 1])) || (at + id.Length < line.Length && IsOfId(line[at + id.Length]));
            if (!isPart)
                return true;
        }

        return false;
    }

    private static bool IsOfId(char c) => char.IsLetterOrDigit(c) || c == '-';
}
