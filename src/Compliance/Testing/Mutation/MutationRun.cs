using Compliance.Checking;
using Compliance.Rules;

namespace Compliance.Testing.Mutation;

/// <summary>What came of one mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="KilledBy">The case that noticed it; null for a survivor.</param>
/// <param name="Reason">Why its survival is accepted; null where nobody accepted it.</param>
/// <param name="CasesRun">How many cases ran against it.</param>
internal sealed record MutantResult(Mutant Mutant, PreparedCase? KilledBy, string? Reason, int CasesRun)
{
    public bool Survived => KilledBy is null;
}

/// <summary>Changes the rules in small ways, one at a time, and asks whether any case notices.</summary>
internal sealed class MutationRun
{
    private readonly RuleSet rules;
    private readonly IReadOnlyList<PreparedCase> cases;
    private readonly Dictionary<PreparedCase, HashSet<string>> reach;
    private readonly Dictionary<PreparedCase, HashSet<string>> named;

    /// <param name="rules">The pack. It is changed while the run lasts, so nothing else may use it.</param>
    private MutationRun(RuleSet rules)
    {
        this.rules = rules;
        cases = PreparedCase.Of(rules.Pack);
        var reachable = new Reach(rules.Pack);
        reach = cases.ToDictionary(c => c, reachable.Of);
        named = cases.ToDictionary(c => c, c => c.Case.NamedRules
            .Select(e => rules.Pack.IdOf(e.Value) ?? e.Value)
            .Concat(c.Case.ExpectedDefinitions.Select(d => d.Key.Value))
            .ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Runs all mutants, or those that are selected, on some threads, each with a pack of its own.</summary>
    /// <param name="load">Loads the pack; called once for each thread.</param>
    /// <param name="select">Selects mutants.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="stop">Stops the run.</param>
    public static IReadOnlyList<MutantResult> Run(Func<RuleSet> load, Func<Mutant, bool> select, int threads, CancellationToken stop)
    {
        var results = new System.Collections.Concurrent.ConcurrentDictionary<int, MutantResult>();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, worker =>
        {
            var run = new MutationRun(load());
            var accepted = Accepted.In(run.rules.Pack, survivors: true);
            var mutants = Mutants.Of(run.rules.Pack);
            for (var i = worker; i < mutants.Count; i += threads)
            {
                stop.ThrowIfCancellationRequested();
                if (select(mutants[i]))
                    results[i] = run.Try(mutants[i], accepted);
            }
        });
        return [.. results.OrderBy(r => r.Key).Select(r => r.Value)];
    }

    private MutantResult Try(Mutant mutant, Accepted accepted)
    {
        var undo = mutant.Apply();
        var count = 0;
        try
        {
            var checker = new ComplianceChecker(rules);
            foreach (var prepared in Candidates(mutant))
            {
                count++;
                if (prepared.Failures(checker).Count > 0)
                    return new MutantResult(mutant, prepared, null, count);
            }
        }
        finally
        {
            undo();
        }

        return new MutantResult(mutant, null, accepted.ReasonFor(mutant.Id), count);
    }

    /// <summary>The cases that the mutant can matter to, those that name what it changes first.</summary>
    private IEnumerable<PreparedCase> Candidates(Mutant mutant) => cases
        .Where(c => mutant.Place.StartsWith("in force", StringComparison.Ordinal) || reach[c].Contains(mutant.Owner))
        .OrderByDescending(c => named[c].Contains(mutant.Owner));
}
