using Compliance.Findings;
using Compliance.Language;

namespace Compliance.Checking;

/// <summary>The order of a report: grade (gravest first), place in the document, rule, item.</summary>
internal static class ReportOrder
{
    private const int Grades = (int)Grade.Critical + 1;

    /// <summary>Orders the findings of a check.</summary>
    /// <param name="findings">
    /// The findings, one for each result in the order of the pack, and null for what is folded under another. Null where each
    /// result is its own finding.
    /// </param>
    /// <param name="others">Findings that belong to no rule of the pack.</param>
    /// <param name="check">The check.</param>
    public static Finding[] Of(Finding?[]? findings, IReadOnlyList<Finding> others, CheckedPlan check)
    {
        var ordered = ByGradeRuleAndItem(findings, check, out var ends);
        if (others.Count > 0)
            return ordered.Concat(others).Order(Comparer<Finding>.Create(Compare)).ToArray();
        if (check.Plan.Sources is null)
            return ordered;
        for (var grade = 0; grade < Grades; grade++)
            ByLine(ordered.AsSpan((grade == 0 ? 0 : ends[grade - 1])..ends[grade]));
        return ordered;
    }

    /// <summary>Orders the findings of a check without the other results, as they stand among them.</summary>
    /// <param name="findings">The findings in the order of the pack, and null for what is folded under another.</param>
    /// <param name="results">The results that they are of.</param>
    /// <param name="first">For each rule the place of its first; behind the last rule their number.</param>
    /// <param name="check">The check.</param>
    public static Finding[] OfFindings(Finding?[] findings, List<RuleResult> results, int[] first, CheckedPlan check)
    {
        var inOrder = new List<Finding>(findings.Length);
        foreach (var rule in check.Pack.InOrder)
        {
            var (from, count) = (first[rule], first[rule + 1] - first[rule]);
            var order = count > 1 ? StableOrder.Of(count, (a, b) => string.CompareOrdinal(results[from + a].ItemPath, results[from + b].ItemPath)) : null;
            for (var i = 0; i < count; i++)
            {
                if (findings[from + (order is null ? i : order[i])] is { } finding)
                    inOrder.Add(finding);
            }
        }

        var ordered = new Finding[inOrder.Count];
        var at = 0;
        for (var grade = Grade.Critical; grade >= Grade.Info; grade--)
        {
            var begin = at;
            foreach (var finding in inOrder)
            {
                if (finding.Grade == grade)
                    ordered[at++] = finding;
            }

            if (check.Plan.Sources is not null)
                ByLine(ordered.AsSpan(begin..at));
        }

        return ordered;
    }

    public static int Compare(Finding a, Finding b)
    {
        var order = ((int)b.Grade).CompareTo((int)a.Grade);
        if (order == 0)
            order = LineOf(a).CompareTo(LineOf(b));
        if (order == 0)
            order = string.CompareOrdinal(a.Rule, b.Rule);
        return order == 0 ? string.CompareOrdinal(a.Item, b.Item) : order;
    }

    /// <summary>Rules and items are in order already, or know theirs; only the grades are dealt out.</summary>
    private static Finding[] ByGradeRuleAndItem(Finding?[]? findings, CheckedPlan check, out int[] ends)
    {
        ends = new int[Grades];
        Span<int> next = stackalloc int[Grades];
        for (var i = 0; i < check.Results.Length; i++)
        {
            if (findings is null || findings[i] is not null)
                ends[Rank(findings, check, i)]++;
        }

        next[0] = 0;
        for (var i = 1; i < Grades; i++)
        {
            next[i] = ends[i - 1];
            ends[i] += ends[i - 1];
        }

        var ordered = new Finding[ends[^1]];
        foreach (var rule in check.Pack.InOrder)
        {
            var scope = check.Scopes[rule];
            var order = scope.Count > 1 && scope.Items is not null ? scope.Paths.Order : null;
            for (var i = 0; i < scope.Count; i++)
            {
                var at = scope.First + (order is null ? i : order[i]);
                if (findings is null || findings[at] is not null)
                    ordered[next[Rank(findings, check, at)]++] = findings?[at] ?? new Finding(check.Results[at]);
            }
        }

        return ordered;
    }

    private static int Rank(Finding?[]? findings, CheckedPlan check, int at) =>
        Grades - 1 - (int)(findings is null ? ((IFindingContent)check.Results[at]).Grade : findings[at]!.Grade);

    /// <summary>Those with a place in the document go first, by line; the others stay in their order.</summary>
    private static void ByLine(Span<Finding> findings)
    {
        var lines = new int[findings.Length];
        var isSorted = true;
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = LineOf(findings[i]);
            isSorted &= i == 0 || lines[i - 1] <= lines[i];
        }

        if (isSorted)
            return;
        var order = StableOrder.Of(lines.Length, (a, b) => lines[a].CompareTo(lines[b]));
        var copy = findings.ToArray();
        for (var i = 0; i < order.Length; i++)
            findings[i] = copy[order[i]];
    }

    // Where the document shows something is found only for who asks: it takes longer than the check.
    private static int LineOf(Finding finding) =>
        finding.Outcome is not (Outcome.Met or Outcome.NotApplicable) && finding.Places is [var first, ..] ? first.Place.Line : int.MaxValue;
}
