using Compliance.Findings;

namespace Compliance.Checking;

/// <summary>One cause, one finding: what follows from a graver finding is folded under it.</summary>
internal static class Folding
{
    /// <summary>Takes the findings that follow from another out of their places, and puts them under it.</summary>
    /// <param name="findings">The findings, one for each result, in the order of the pack.</param>
    /// <param name="results">The results: all of them, or those alone that are findings.</param>
    /// <param name="first">For each rule the place of its first result; behind the last rule their number.</param>
    /// <param name="check">The check.</param>
    public static void Fold(Finding?[] findings, IReadOnlyList<RuleResult> results, int[] first, CheckedPlan check)
    {
        var all = (Finding?[])findings.Clone();
        var places = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var causeOf = new int[all.Length];
        for (var i = 0; i < causeOf.Length; i++)
            causeOf[i] = -1;
        for (var i = 0; i < all.Length; i++)
        {
            if (check.Pack.CausesOf(results[i].Rule.Bound.Id) is not { Count: > 0 } causes || !IsFinding(all[i]!))
                continue;
            var at = -1;
            for (var c = 0; c < causes.Count && at < 0; c++)
                at = CauseOf(all[i]!, causes[c]);
            if (at < 0 || RootOf(at) == i)
                continue;
            findings[i] = null;
            causeOf[i] = at;
        }

        // The cause may itself follow from another; the first that stands for itself takes them all.
        var followed = new List<Finding>?[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            if (causeOf[i] >= 0)
                (followed[RootOf(causeOf[i])] ??= []).Add(all[i]!);
        }

        for (var i = 0; i < all.Length; i++)
        {
            if (followed[i] is not { } list)
                continue;
            list.Sort(ReportOrder.Compare);
            if (all[i]!.Content is RuleResult root)
                check.Follow(root, list);
            else
                findings[i] = all[i]! with { Followed = list };
        }

        int RootOf(int at)
        {
            while (causeOf[at] >= 0)
                at = causeOf[at];
            return at;
        }

        int CauseOf(Finding finding, string id)
        {
            if (check.Pack.PlaceOf(id, check.Date) is not { } rule)
                return -1;
            if (first[rule] == first[rule + 1])
                return -1;
            if (results[first[rule]].Scope.Items is null || finding.Item is null)
            {
                for (var i = first[rule]; i < first[rule + 1]; i++)
                {
                    if (IsFinding(all[i]!) && all[i]!.Grade >= finding.Grade && (all[i]!.Item is null || finding.Item is null || all[i]!.Item == finding.Item))
                        return i;
                }

                return -1;
            }

            if (!places.TryGetValue(id, out var ofItems))
                places[id] = ofItems = PlacesOf(results, first[rule], first[rule + 1]);
            return ofItems.TryGetValue(finding.Item, out var at) && IsFinding(all[at]!) && all[at]!.Grade >= finding.Grade ? at : -1;
        }
    }

    private static Dictionary<string, int> PlacesOf(IReadOnlyList<RuleResult> results, int from, int to)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = from; i < to; i++)
        {
            if (results[i].ItemPath is { } path)
                places.TryAdd(path, i);
        }

        return places;
    }

    private static bool IsFinding(Finding finding) => finding.Outcome is not (Outcome.Met or Outcome.NotApplicable);
}
