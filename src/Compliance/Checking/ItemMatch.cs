using System.Collections;
using System.Globalization;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>Finds the path that a decision means in a plan whose items may have been re-worded, moved or numbered anew.</summary>
/// <param name="Path">The path as the plan has it now.</param>
/// <param name="IsRematched">True when an item on the way was found by similarity only.</param>
internal sealed record ItemMatch(string Path, bool IsRematched)
{
    private const double Lead = 0.1;

    /// <summary>The path; null where the plan has no such item, or several that are equally alike.</summary>
    public static ItemMatch? Find(Plan plan, string path, string? quotation)
    {
        if (PlanPaths.Split(path, out _) is not { } steps)
            return null;
        var (record, holder) = (PlanModel.Plan, (object?)plan);
        var found = new ItemMatch("", false);
        foreach (var step in steps)
        {
            var index = record?.IndexOf(step.Name) ?? -1;
            if (index < 0)
                return null;
            var member = record!.Members[index];
            holder = holder is null ? null : record.Read(holder)[index];
            found = found with { Path = PlanPath.Join(found.Path, member.Name) };
            if (step.Item is { } item)
            {
                if (!member.IsList || holder is null || IndexOf(plan, member, holder, found.Path, item, quotation, out var isSimilar) is not { } at)
                    return null;
                found = new ItemMatch(PlanPath.Item(found.Path, PlanPaths.KeysOf(member, holder)[at]), found.IsRematched || isSimilar);
                holder = ((IEnumerable)holder).Cast<object>().ElementAt(at);
            }

            record = member.Record;
        }

        return found;
    }

    private static int? IndexOf(Plan plan, PlanMember member, object list, string path, string item, string? quotation, out bool isSimilar)
    {
        isSimilar = false;
        var keys = PlanPaths.KeysOf(member, list);
        var items = list as IReadOnlyList<IPlanItem>;
        for (var i = 0; i < keys.Count; i++)
        {
            if (string.Equals(keys[i], item, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        // A number is only a label: where the words are known, they say which item is meant.
        var isNumber = int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (isNumber && quotation is null)
            return PlanPaths.IndexOf(keys, items, item) is >= 0 and var byNumber ? byNumber : null;
        isSimilar = true;
        var scores = keys.Select((key, i) =>
        {
            var excerpt = plan.Sources?.Places.GetValueOrDefault(PlanPath.Item(path, key))?.Excerpt;
            var texts = new[] { key, items?[i].Identity, excerpt };
            return texts.Max(t => Math.Max(isNumber ? 0 : WordLikeness.Of(item, t), WordLikeness.Of(quotation, t)));
        }).ToList();
        var best = scores.Count == 0 ? 0 : scores.Max();
        return best >= WordLikeness.Enough && scores.Count(s => s > best - Lead) == 1 ? scores.IndexOf(best) : null;
    }
}
