using Compliance.Language;

namespace Compliance.Plans;

/// <summary>The host's own facts in one check: an object for each root that was registered.</summary>
internal sealed class HostFacts(IReadOnlyList<Member> roots, IReadOnlyDictionary<string, object> objects)
{
    /// <summary>The roots, each with the members of its type.</summary>
    public IReadOnlyList<Member> Roots { get; } = roots;

    /// <summary>The object under a root; silence where the host gave none.</summary>
    public Value Of(string root) => objects.TryGetValue(root, out var host) ? Value.Context(host) : default;

    /// <summary>The plan with a place for each fact that says who gave it.</summary>
    public Plan AddPlaces(Plan plan)
    {
        if (objects.Count == 0)
            return plan;
        var sources = plan.Sources ?? SourceMap.Empty;
        var places = sources.Places.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        foreach (var root in Roots)
        {
            if (!objects.TryGetValue(root.Name, out var host))
                continue;
            AddPlaces(root.Type, host, root.Name, new Place { File = root.Name, SuppliedBy = root.Name }, places);
        }

        return plan with { Sources = sources with { Places = places } };
    }

    private static void AddPlaces(FeelType type, object host, string path, Place place, Dictionary<string, Place> places)
    {
        foreach (var member in type.Members)
        {
            var value = member.Read!(host);
            if (value.IsBareSilence)
                continue;
            var here = PlanPath.Join(path, member.Name);
            places[here] = place;
            if (value.Kind == ValueKind.Context)
            {
                AddPlaces(member.Type, value.AsObject, here, place, places);
            }
            else if (value.Kind == ValueKind.List && member.Type.Element is { Kind: FeelTypeKind.Context } element)
            {
                var items = value.AsList.Items.Select(i => i.AsObject).ToList();
                var keys = KeysOf(items);
                for (var i = 0; i < items.Count; i++)
                    AddPlaces(element, items[i], PlanPath.Item(here, keys[i]), place, places);
            }
        }
    }

    /// <summary>The keys of objects of a list: what identifies them where they say so, else their numbers.</summary>
    public static IReadOnlyList<string> KeysOf(IReadOnlyList<object> items) => PlanPath.KeysOf([.. items.Select(i => i as IPlanItem ?? Unnamed.Instance)]);

    /// <summary>An item of a host's own type, which has no content that identifies it.</summary>
    private sealed class Unnamed : IPlanItem
    {
        public static Unnamed Instance { get; } = new();

        public string? Identity => null;

        public string? Label => null;
    }
}
