using Compliance.Findings;

namespace Compliance.Benchmarks.Workload;

/// <summary>What came of one rule for the plan or one item: what is compared between the engines.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Grade">The grade; info for met and not applicable.</param>
/// <param name="Item">Path of the item, or null.</param>
/// <param name="Message">The text of a finding; null for met and not applicable.</param>
internal sealed record Verdict(string Rule, Outcome Outcome, Grade Grade, string? Item, string? Message)
{
    public bool IsFinding => Outcome is not (Outcome.Met or Outcome.NotApplicable);

    /// <summary>The order of a report: gravest first, then rule and item.</summary>
    public static int Compare(Verdict a, Verdict b)
    {
        var order = ((int)b.Grade).CompareTo((int)a.Grade);
        if (order == 0)
            order = string.CompareOrdinal(a.Rule, b.Rule);
        return order == 0 ? string.CompareOrdinal(a.Item, b.Item) : order;
    }

    /// <summary>The verdicts of a report.</summary>
    public static List<Verdict> Of(Report report) =>
        report.Results.Select(f => Of(f)).ToList();

    private static Verdict Of(Finding finding)
    {
        var verdict = new Verdict(finding.Rule, finding.Outcome, finding.Grade, finding.Item, null);
        return verdict.IsFinding ? verdict with { Message = finding.Message.Text } : verdict;
    }
}
