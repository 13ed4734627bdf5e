using Compliance.Findings;

namespace Compliance.Checking;

/// <summary>One cause, one finding: what follows from a graver finding is folded under it.</summary>
internal static class Folding
{
    /// <summary>Takes the findings that follow from another out of their places, and puts them under it.</summary>
    /// <param name="findings">The findings, one for each result, in the order of the pack.</param>
    /// <param name="check">The check.</param>
    public static void Fold(Finding?[] findings, CheckedPlan check)
    {
        var all = (Finding?[])findings.Clone();
        var places = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var causeOf = new SortedDictionary<int, int>();
        for (var i = 0; i < all.Length; i++)
        {
            if (check.Pack.CausesOf(check.Results[i].Rule.Bound.Id) is not { Count: > 0 } causes || !IsFinding(all[i]!))
                continue;
            var cause = causes.Select(id => CauseOf(all[i]!, id)).FirstOrDefault(c => c is not null);
            if (cause is not { } at || RootOf(at) == i)
                continue;
            findings[i] = null;
            causeOf[i] = at;
        }

        // The cause may itself follow from another; the first that stands for itself takes them all.
        foreach (var followed in causeOf.GroupBy(f => RootOf(f.Value), f => all[f.Key]!))
        {
            var list = followed.ToList();
            list.Sort(ReportOrder.Compare);
            if (all[followed.Key]!.Content is RuleResult root)
                check.Follow(root, list);
            else
                findings[followed.Key] = all[followed.Key]! with { Followed = list };
        }

        int RootOf(int at)
        {
            while (causeOf.TryGetValue(at, out var cause))
                at = cause;
            return at;
        }

        int? CauseOf(Finding finding, string id)
        {
            if (check.Pack.PlaceOf(id, check.Date) is not { } rule)
                return null;
            var scope = check.Scopes[rule];
            if (scope.Items is null || finding.Item is null)
            {
                for (var i = scope.First; i < scope.First + scope.Count; i++)
                {
                    if (IsFinding(all[i]!) && all[i]!.Grade >= finding.Grade && (all[i]!.Item is null || finding.Item is null || all[i]!.Item == finding.Item))
                        return i;
                }

                return null;
            }

            if (!places.TryGetValue(id, out var ofItems))
                places[id] = ofItems = PlacesOf(scope);
            return ofItems.TryGetValue(finding.Item, out var at) && IsFinding(all[at]!) && all[at]!.Grade >= finding.Grade ? at : null;
        }
    }

    private static Dictionary<string, int> PlacesOf(RuleScope scope)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < scope.Count; i++)
        {
            if (scope.PathAt(i) is { } path)
                places.TryAdd(path, scope.First + i);
        }

        return places;
    }

    private static bool IsFinding(Finding finding) => finding.Outcome is not (Outcome.Met or Outcome.NotApplicable);
}
