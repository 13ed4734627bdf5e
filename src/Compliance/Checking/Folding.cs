using Compliance.Findings;

namespace Compliance.Checking;

/// <summary>One cause, one finding: what follows from a graver finding is folded under it. And the order of a report.</summary>
internal static class Folding
{
    public static IReadOnlyList<Finding> Fold(IReadOnlyList<Finding> findings, CompiledPack pack)
    {
        var followed = new Dictionary<Finding, List<Finding>>(ReferenceEqualityComparer.Instance);
        var folded = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings.Where(IsFinding))
        {
            // The cause may itself follow from another; the first that stands for itself takes it.
            var cause = pack.CausesOf(finding.Rule)
                .SelectMany(id => findings.Where(f => f.Rule == id && IsFinding(f) && f.Grade >= finding.Grade))
                .FirstOrDefault(f => f.Item is null || finding.Item is null || f.Item == finding.Item);
            if (cause is null || folded.Contains(cause) || ReferenceEquals(cause, finding))
                continue;
            folded.Add(finding);
            if (!followed.TryGetValue(cause, out var list))
                followed[cause] = list = [];
            list.Add(finding);
        }

        return findings
            .Where(f => !folded.Contains(f))
            .Select(f => followed.TryGetValue(f, out var list) ? f with { Followed = Sorted(list) } : f)
            .Order(Comparer<Finding>.Create(Compare))
            .ToList();
    }

    private static List<Finding> Sorted(List<Finding> findings)
    {
        findings.Sort(Compare);
        return findings;
    }

    private static bool IsFinding(Finding finding) => finding.Outcome is not (Outcome.Met or Outcome.NotApplicable);

    private static int Compare(Finding a, Finding b)
    {
        var order = ((int)b.Grade).CompareTo((int)a.Grade);
        if (order == 0)
            order = LineOf(a).CompareTo(LineOf(b));
        if (order == 0)
            order = string.CompareOrdinal(a.Rule, b.Rule);
        return order == 0 ? string.CompareOrdinal(a.Item, b.Item) : order;
    }

    private static int LineOf(Finding finding) => finding.Places is [var first, ..] ? first.Place.Line : int.MaxValue;
}
