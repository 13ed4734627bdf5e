using System.Collections;
using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>
/// The findings of a check in the order of a report, what follows from a graver finding folded under it. Put in order when
/// somebody reads them.
/// </summary>
internal sealed class CheckedResults : IReadOnlyList<Finding>, IReportSource
{
    private readonly CheckedPlan check;
    private readonly IReadOnlyList<SuppliedConflict> conflicts;

    // Those that a decision concerns, in the order of the results; null when nobody decided anything.
    private readonly Finding?[]? marked;
    private Finding[]? findings;
    private IReadOnlyList<Finding>? alone;

    public CheckedResults(CheckedPlan check, IReadOnlyList<SuppliedConflict> conflicts, DecisionBook? book)
    {
        this.check = check;
        this.conflicts = conflicts;
        marked = book is null ? null : Marked(book);
    }

    /// <summary>Checks another plan in the same way.</summary>
    public required Func<Plan, string, Report> Again { get; init; }

    /// <summary>The check.</summary>
    public CheckedPlan Check => check;

    /// <summary>True when decisions were given.</summary>
    public bool HasDecisions => marked is not null;

    public int Count => Findings.Length;

    public Finding this[int index] => Findings[index];

    private Finding[] Findings => findings ??= check.Make(this, static r => r.findings ?? r.WithThoseGiven(r.Arrange()));

    public IReadOnlyList<Finding> FindingsAlone => alone ??= check.Make(this, static r => r.alone ?? r.ArrangeAlone());

    public IEnumerator<Finding> GetEnumerator() => ((IEnumerable<Finding>)Findings).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Findings.GetEnumerator();

    public IReadOnlyList<Reasoning> Why(IEnumerable<Finding> results) => [.. results.Select(r => r.Content is RuleResult result
        ? check.Make((r, result), static (b, of) => b.ReasoningOf(of.r, of.result))
        : new Reasoning { Result = r, Why = r.Why })];

    public Report WhatIf(IReadOnlyDictionary<string, string> values) => Again(HypotheticalPlan.Of(check.Plan, values), check.Texts.Language);

    public Report In(string language) => Again(check.Plan, language);

    /// <summary>Most hosts read findings alone: then nothing is made for what is met or does not apply.</summary>
    private IReadOnlyList<Finding> ArrangeAlone()
    {
        if (findings is not null || marked is not null || conflicts.Count > 0 || !check.HasVerdictsAlone)
            return Array.FindAll(Findings, IsFinding);
        var found = check.FindingsAlone(out var first);
        var made = new Finding?[found.Count];
        for (var i = 0; i < made.Length; i++)
            made[i] = new Finding(found[i]);
        if (check.Pack.HasCauses)
            Folding.Fold(made, found, first, check);
        return ReportOrder.OfFindings(made, found, first, check);
    }

    // Who has read the findings before finds the same objects among all results.
    private Finding[] WithThoseGiven(Finding[] all)
    {
        if (alone is null)
            return all;
        var next = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (IsFinding(all[i]))
                all[i] = alone[next++];
        }

        return all;
    }

    private static bool IsFinding(Finding result) => result.Outcome is not (Outcome.Met or Outcome.NotApplicable);

    private Finding?[] Marked(DecisionBook book)
    {
        var findings = new Finding?[check.Results.Length];
        for (var i = 0; i < findings.Length; i++)
        {
            var finding = new Finding(check.Results[i]);
            findings[i] = book.Mark(finding, check.Results[i]);
            check.Results[i].IsSetAside = findings[i]!.IsSetAside;
        }

        return findings;
    }

    private Finding[] Arrange()
    {
        Finding?[]? all = null;
        if (marked is not null || check.Pack.HasCauses)
        {
            all = new Finding?[check.Results.Length];
            for (var i = 0; i < all.Length; i++)
                all[i] = marked?[i] ?? new Finding(check.Results[i]);
            if (check.Pack.HasCauses)
                Folding.Fold(all, check.Results, check.FirstResults(), check);
        }

        return ReportOrder.Of(all, conflicts.Count == 0 ? [] : [.. conflicts.Select(c => check.Make(c, static (b, c) => b.Build(c)))], check);
    }
}
