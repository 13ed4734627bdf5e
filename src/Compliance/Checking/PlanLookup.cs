using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The object and member behind a path of a plan. Lists that no path leads into are not looked at, for keys of items take time.</summary>
/// <param name="plan">The plan.</param>
/// <param name="inputs">The root of the inputs that the pack declares; null for none.</param>
/// <param name="facts">The host's own facts; null for none.</param>
internal sealed class PlanLookup(Plan plan, Member? inputs = null, HostFacts? facts = null)
{
    // Lists stand here too once their items do, without an object.
    private readonly Dictionary<string, TypedHost?> hosts = new(StringComparer.Ordinal) { [""] = new TypedHost(plan, PlanVocabulary.Plan) };

    /// <summary>The object and member behind a path; none behind that of an item.</summary>
    public bool TryFind(string path, out MemberOf found)
    {
        found = null!;
        if (path.EndsWith(']'))
            return false;
        var (holder, name) = Split(path);
        if (HostAt(holder) is not { } host || host.Type.Members.Find(name) is not { } member)
            return false;
        found = new MemberOf(host.Host, member);
        return true;
    }

    /// <summary>The item of a list behind a path; null for none.</summary>
    public object? ItemAt(string path) => HostAt(path)?.Host;

    private TypedHost? HostAt(string path)
    {
        if (hosts.TryGetValue(path, out var known))
            return known;
        if (path.EndsWith(']'))
        {
            AddItems(path[..path.LastIndexOf('[')]);
            return hosts.GetValueOrDefault(path);
        }

        return hosts[path] = Root(path) ?? (TryFind(path, out var found) && found.Member.Read!(found.Host) is { Kind: ValueKind.Context } value ? new TypedHost(value.AsObject, found.Member.Type) : null);
    }

    private TypedHost? Root(string name)
    {
        var fact = facts?.Roots.FirstOrDefault(r => r.Name == name);
        var root = fact ?? (inputs?.Name == name ? inputs : null);
        var value = fact is not null ? facts!.Of(name) : root?.Read!(plan) ?? default;
        return value.Kind == ValueKind.Context ? new TypedHost(value.AsObject, root!.Type) : null;
    }

    private void AddItems(string list)
    {
        if (!hosts.TryAdd(list, null) || !TryFind(list, out var found) || found.Member.Type.Element is not { Kind: FeelTypeKind.Context } type
            || found.Member.Read!(found.Host) is not { Kind: ValueKind.List } value)
            return;
        var items = value.AsList.Items.Select(i => i.AsObject).ToList();
        var keys = HostFacts.KeysOf(items);
        for (var i = 0; i < items.Count; i++)
            hosts[PlanPath.Item(list, keys[i])] = new TypedHost(items[i], type);
    }

    // A full stop may stand in the key of an item too, which ends with a bracket.
    private static (string Holder, string Name) Split(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf(']') ? (path[..dot], path[(dot + 1)..]) : ("", path);
    }
}

/// <summary>An object of a plan, with its type.</summary>
internal sealed record TypedHost(object Host, FeelType Type);

/// <summary>A member of an object of a plan.</summary>
internal sealed record MemberOf(object Host, Member Member);
