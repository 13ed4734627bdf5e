using Compliance.Checking.Evaluation;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Checking;

/// <summary>The path of every object of a plan, and the object and member behind a path. Built only when somebody asks.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<object, string> paths = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, TypedHost> hosts = new(StringComparer.Ordinal);
    private readonly HashSet<string> confidential = new(StringComparer.Ordinal);

    /// <param name="plan">The plan.</param>
    /// <param name="inputs">The root of the inputs that the pack declares; null for none.</param>
    /// <param name="facts">The host's own facts; null for none.</param>
    public PlanIndex(Plan plan, Member? inputs = null, HostFacts? facts = null)
    {
        paths[plan] = "";
        WalkAll(plan, inputs, facts);
    }

    public string? PathOf(object host) => paths.GetValueOrDefault(host);

    /// <summary>The paths of what is confidential; few plans have any.</summary>
    public IReadOnlySet<string> Confidential => confidential;

    /// <summary>The object and member behind a path; none behind that of an item.</summary>
    public bool TryFind(string path, out MemberOf found)
    {
        found = null!;
        if (path.EndsWith(']'))
            return false;
        // A full stop may stand in the key of an item too, which ends with a bracket.
        var end = path.LastIndexOf('.') is var dot && dot > path.LastIndexOf(']') ? dot : -1;
        if (!hosts.TryGetValue(end < 0 ? "" : path[..end], out var host) || host.Type.Members.Find(path[(end + 1)..]) is not { } member)
            return false;
        found = new MemberOf(host.Host, member);
        return true;
    }

    private void WalkAll(Plan plan, Member? inputs, HostFacts? facts)
    {
        Walk(plan, PlanVocabulary.Plan, "");
        if (inputs is not null)
            WalkRoot(inputs, inputs.Read!(plan));
        foreach (var root in facts?.Roots ?? [])
            WalkRoot(root, facts!.Of(root.Name));
    }

    private void WalkRoot(Member root, Value value)
    {
        if (value.Kind != ValueKind.Context)
            return;
        paths.TryAdd(value.AsObject, root.Name);
        Walk(value.AsObject, root.Type, root.Name);
    }

    /// <summary>Notes the path of every object.</summary>
    private void Walk(object host, FeelType type, string path)
    {
        hosts[path] = new TypedHost(host, type);
        foreach (var member in type.Members)
        {
            if (member.IsConfidential)
                confidential.Add(PlanPath.Join(path, member.Name));
            if ((member.Type.Element ?? member.Type).Kind != FeelTypeKind.Context)
                continue;
            var value = member.Read!(host);
            if (!value.IsKnown)
                continue;
            var memberPath = PlanPath.Join(path, member.Name);
            switch (value.Kind)
            {
                case ValueKind.Context:
                    paths.TryAdd(value.AsObject, memberPath);
                    Walk(value.AsObject, member.Type, memberPath);
                    break;
                case ValueKind.List when member.Type.Element?.Kind == FeelTypeKind.Context:
                    WalkItems(value.AsList, member.Type.Element, memberPath);
                    break;
                default:
                    break;
            }
        }
    }

    private void WalkItems(ListValue list, FeelType type, string path)
    {
        var items = new List<object>(list.Items.Count);
        foreach (var item in list.Items)
            items.Add(item.AsObject);
        var keys = HostFacts.KeysOf(items);
        for (var i = 0; i < items.Count; i++)
        {
            var itemPath = PlanPath.Item(path, keys[i]);
            paths.TryAdd(items[i], itemPath);
            Walk(items[i], type, itemPath);
        }
    }
}

/// <summary>An object of a plan, with its type.</summary>
internal sealed record TypedHost(object Host, FeelType Type);

/// <summary>A member of an object of a plan.</summary>
internal sealed record MemberOf(object Host, Member Member);

/// <summary>What the plan contradicts, and what its reader guessed.</summary>
internal sealed class PlanMarks : IPlanMarks
{
    private readonly Dictionary<object, Dictionary<Member, Value>> marks = new(ReferenceEqualityComparer.Instance);

    /// <summary>The marks of a plan; null when it has none, which then costs nothing.</summary>
    public static PlanMarks? Of(Plan plan, Func<PlanIndex> index)
    {
        var sources = plan.Sources;
        if (sources is null)
            return null;
        var guesses = LazyPlaces.GuessesOf(sources.Places);
        if (guesses.Count == 0 && sources.Contradictions.Count == 0)
            return null;
        var result = new PlanMarks();
        foreach (var (path, place) in guesses)
        {
            if (index().TryFind(path, out var found))
                result.Add(found, Value.Of(new Unknown(new Reason(ReasonKind.Unconfirmed, path, place.Excerpt))));
        }

        foreach (var items in guesses.Where(g => g.Key.EndsWith(']')).GroupBy(g => g.Key[..g.Key.LastIndexOf('[')]))
            result.AddItems(items.Key, items.ToDictionary(g => g.Key, g => g.Value, StringComparer.Ordinal), index());

        foreach (var (path, values) in sources.Contradictions)
        {
            if (!index().TryFind(path, out var found))
                continue;
            var alternatives = values.Select(v => InputValues.Read(v.Value, found.Member.Type)).ToList();
            result.Add(found, Value.Of(new Unknown(new Reason(ReasonKind.Contradictory, path))
            {
                Alternatives = alternatives.TrueForAll(a => a.IsKnown) ? alternatives : null,
            }));
        }

        return result;
    }

    public bool TryGet(object host, Member member, out Value marked)
    {
        marked = default;
        return marks.TryGetValue(host, out var ofHost) && ofHost.TryGetValue(member, out marked);
    }

    // Where it is a guess that there is such an item at all, the list may have it, or not.
    private void AddItems(string list, Dictionary<string, Place> guesses, PlanIndex index)
    {
        if (!index.TryFind(list, out var found) || TryGet(found.Host, found.Member, out _))
            return;
        var value = found.Member.Read!(found.Host);
        if (value.Kind != ValueKind.List)
            return;
        var items = value.AsList.Items.ToLookup(i => index.PathOf(i.AsObject) is { } path && guesses.ContainsKey(path));
        var why = new Unknown([.. guesses.Select(g => new Reason(ReasonKind.Unconfirmed, g.Key, g.Value.Excerpt))]);
        if (items[true].Any())
            Add(found, Value.Of(new ListValue([.. items[false]], value.AsList.IsMentioned, [.. items[true]], why)));
    }

    private void Add(MemberOf key, Value value)
    {
        if (!marks.TryGetValue(key.Host, out var ofHost))
            marks[key.Host] = ofHost = [];
        ofHost[key.Member] = value;
    }
}
