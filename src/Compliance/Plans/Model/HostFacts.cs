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
            foreach (var member in root.Type.Members.Where(m => !m.Read!(host).IsBareSilence))
                places[PlanPath.Join(root.Name, member.Name)] = new Place { File = root.Name, SuppliedBy = root.Name };
        }

        return plan with { Sources = sources with { Places = places } };
    }
}
