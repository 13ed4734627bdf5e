using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// Gives the women and men of a level to its pay and the other way round: one table shows who is on each level, another what they earn, or one
/// table both.
/// </summary>
internal static class GroupCounts
{
    private const int FewestLevels = 2;
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

    /// <summary>The levels of a table of pay that counts women and men on each, of the year that stands above it.</summary>
    public static void AddLevels(PlanDraft draft, List<ItemDraft<PayGroup>> groups, int? year, Place? yearPlace)
    {
        var counted = groups.FindAll(g => g.Item is { Women: not null, Men: not null } or { WomenPercent: not null });
        if (draft.Levels.Count > 0 || counted.Count < FewestLevels)
            return;
        foreach (var group in counted)
        {
            var of = group.Item;
            var figure = new GenderFigure { Name = of.Name, Year = year is { } stated ? Quantity.Exactly(stated) : null, Women = of.Women, Men = of.Men, WomenPercent = of.WomenPercent, MenPercent = of.MenPercent };
            var drafted = new ItemDraft<GenderFigure>(figure, group.Place);
            draft.Levels.Add(year is not null && yearPlace is not null ? drafted.With("year", yearPlace) : drafted);
        }
    }

    /// <summary>The groups of the mapping, told in a table or in sentences, as the levels of the document where nothing else tells who is on each; they are of the year of the mapping, and where it has none of the day of all figures.</summary>
    public static void AddLevels(PlanDraft draft)
    {
        var (year, place) = draft.PlaceOf("pay mapping.for year") is { Confidence: null } own && draft.PayMapping.ForYear is { IsExact: true } mapped
            ? ((int?)mapped.Value, own) : (draft.Document.FiguresAsOf?.First.Year, draft.PlaceOf("document.figures as of"));
        if (!draft.PayGroups.Exists(g => g.Item.Population is not null))
            AddLevels(draft, draft.PayGroups.FindAll(g => g.Item.Name is not null), year, place);
    }

    // "Nivå 1" in the table of pay, "Nivå 1 Direktører" in the other; of two that begin so, neither.
    private static ItemDraft<GenderFigure>? LevelOf(PlanDraft draft, string name)
    {
        var same = draft.Levels.FindAll(l => l.Item.Name?.Equals(name, StringComparison.OrdinalIgnoreCase) == true);
        if (same.Count == 0)
            same = draft.Levels.FindAll(l => l.Item.Name is { } level && BeginsWith(level, name));
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
