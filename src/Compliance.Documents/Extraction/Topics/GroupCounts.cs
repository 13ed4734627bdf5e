using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Gives the women and men of a level to its pay: one table shows who is on each level, another what they earn.
/// </summary>
internal static class GroupCounts
{
    private const int MostYearsBetween = 1;

    /// <summary>Adds the counts of levels of the same name to groups that have none.</summary>
    public static void Join(PlanDraft draft)
    {
        if (draft.Levels.Count == 0)
            return;
        foreach (var group in draft.PayGroups)
        {
            if (group.Item is not { Name: { } name, Women: null, Men: null, WomenPercent: null, MenPercent: null } || LevelOf(draft, name) is not { } level || IsOfOtherYear(draft, level.Item))
                continue;
            group.Item = group.Item with { Women = level.Item.Women, Men = level.Item.Men, WomenPercent = level.Item.WomenPercent, MenPercent = level.Item.MenPercent };
            With(group, "women", level.Item.Women, level.Place);
            With(group, "men", level.Item.Men, level.Place);
            With(group, "women percent", level.Item.WomenPercent, level.Place);
            With(group, "men percent", level.Item.MenPercent, level.Place);
        }
    }

    // "Nivå 1" in the table of pay, "Nivå 1 Direktører" in the other; of two that begin so, neither.
    private static ItemDraft<GenderFigure>? LevelOf(PlanDraft draft, string name)
    {
        var same = draft.Levels.FindAll(l => l.Item.Name?.Equals(name, StringComparison.OrdinalIgnoreCase) == true);
        if (same.Count == 0)
            same = draft.Levels.FindAll(l => l.Item.Name is { } level && BeginsWith(level, name));
        var last = same.Max(l => l.Item.Year?.Value);
        same = same.FindAll(l => l.Item.Year?.Value == last);
        return same is [var only] && only.Item is { Women: not null, Men: not null } or { WomenPercent: not null } ? only : null;
    }

    private static bool BeginsWith(string name, string level) =>
        char.IsDigit(level[^1]) && name.StartsWith(level, StringComparison.OrdinalIgnoreCase) && name.Length > level.Length && !char.IsLetterOrDigit(name[level.Length]);

    // Who is on a level today says nothing of those whose pay was compared years ago.
    private static bool IsOfOtherYear(PlanDraft draft, GenderFigure level) =>
        level.Year is { } year && (draft.PayMapping.ForYear is { } mapped ? (int)mapped.Value : draft.PayMapping.CompletedOn?.First.Year) is { } other && Math.Abs((int)year.Value - other) > MostYearsBetween;

    private static void With(ItemDraft<PayGroup> group, string member, Quantity? value, Place place)
    {
        if (value is not null)
            group.With(member, place);
    }
}
