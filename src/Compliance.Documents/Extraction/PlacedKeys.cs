namespace Compliance.Documents;

/// <summary>The words of an enumeration that a text names, each with the place that names it.</summary>
internal sealed class PlacedKeys(string list, Category category)
{
    private readonly KeySet known = new();
    private readonly KeySet sure = new();
    private readonly string?[] paths = new string?[CategoryKeys.Of(category)!.Length];

    /// <summary>True for none.</summary>
    public bool IsEmpty => known.IsEmpty;

    /// <summary>The keys, the lowest first.</summary>
    public List<int> ToList() => known.ToList();

    /// <summary>Adds what a place names; what is sure takes the place of a guess.</summary>
    public void Add(PlanDraft draft, KeySet named, Plans.Place place)
    {
        if (named.IsEmpty)
            return;
        draft.Note(list, "", place);
        for (var key = named.Next(0); key >= 0; key = named.Next(key + 1))
        {
            if (sure.Contains(key) || (!known.Add(key) && place.Confidence is not null))
                continue;
            if (place.Confidence is null)
                sure.Add(key);
            draft.Replace(paths[key] ??= Plans.PlanPath.Item(list, CategoryKeys.Of(category)![key]), place);
        }
    }
}
