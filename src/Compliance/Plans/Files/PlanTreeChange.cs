using Compliance.Language;

namespace Compliance.Plans;

/// <summary>Replaces or removes one value of a tree. The nodes on the way are made anew, all others are shared.</summary>
internal sealed class PlanTreeChange(List<PathStep> steps, YamlNode? value, YamlNode place)
{
    /// <summary>What is wrong with the path; null for nothing.</summary>
    public string? Wrong { get; private set; }

    /// <summary>The tree with the change; the same where the path is wrong.</summary>
    public YamlNode? Apply(YamlNode? root)
    {
        if (NameKey.Of(steps[0].Name) == PlanTree.Inputs && steps is [{ Item: null }, { Item: null }])
            return ChangeEntry(root, PlanTree.Inputs, inputs => ChangeEntry(inputs, steps[1].Name, _ => value));
        if (NameKey.Of(steps[0].Name) == NameKey.Of(PlanTree.ReadFrom) && steps is [{ Item: null }])
            return ChangeEntry(root, PlanTree.ReadFrom, _ => value);
        return ChangeGroup(PlanModel.Plan, root, 0);
    }

    private YamlNode? ChangeGroup(PlanRecord record, YamlNode? group, int step)
    {
        var index = record.IndexOf(steps[step].Name);
        if (index < 0)
            return Fail(group, PlanPaths.Unknown(record, steps[step].Name));
        var member = record.Members[index];
        var isLast = step == steps.Count - 1;
        if (steps[step].Item is { } item)
        {
            return member.IsList
                ? ChangeEntry(group, member.Name, list => ChangeItem(member, list, item, step))
                : Fail(group, $"`{member.Name}` is no list, so it has no item `{item}`");
        }

        if (isLast)
            return ChangeEntry(group, member.Name, _ => value);
        if (member.IsList)
            return Fail(group, $"`{member.Name}` is a list; name an item of it: `{member.Name}[1].{steps[step + 1].Name}`");
        return member.Kind == PlanKind.Group
            ? ChangeEntry(group, member.Name, inner => ChangeGroup(member.Record!, inner, step + 1))
            : Fail(group, $"`{member.Name}` is one value; it has no `{steps[step + 1].Name}`");
    }

    private YamlNode? ChangeItem(PlanMember member, YamlNode? list, string item, int step)
    {
        var items = (list as YamlSequence)?.Items ?? [];
        var (keys, records) = KeysOf(member, items);
        var index = PlanPaths.IndexOf(keys, records, item);
        if (index < 0)
        {
            var known = keys.Count == 0 ? "; the list is empty" : Suggestion.DidYouMean(item, keys);
            return Fail(list, $"`{member.Name}` has no item `{PlanScalars.Short(item)}`{known}");
        }

        var isLast = step == steps.Count - 1;
        if (!isLast && member.Kind != PlanKind.Group)
            return Fail(list, $"an item of `{member.Name}` is one value; it has no `{steps[step + 1].Name}`");
        var changed = isLast ? value : ChangeGroup(member.Record!, items[index], step + 1);
        var all = items.ToList();
        if (changed is null)
            all.RemoveAt(index);
        else
            all[index] = changed;
        return new YamlSequence(list!.Source, list.Span, null, all, isFlow: true);
    }

    private static (IReadOnlyList<string> Keys, IReadOnlyList<IPlanItem>? Items) KeysOf(PlanMember member, IReadOnlyList<YamlNode> items)
    {
        if (member.Kind != PlanKind.Group)
            return ([.. items.Select(i => (i as YamlScalar)?.Value ?? "")], null);
        // Errors of the items are told when the plan is made; here only their content counts.
        var binder = new PlanBinder([]);
        var records = items.Select(i => (IPlanItem)(binder.BindGroup(member.Record!, i, member.Name).Value ?? member.Record!.Create(new object?[member.Record.Members.Count]))).ToList();
        return (PlanPath.KeysOf(records), records);
    }

    private YamlNode? ChangeEntry(YamlNode? group, string name, Func<YamlNode?, YamlNode?> change)
    {
        if (group is not (null or YamlMapping or YamlScalar { IsNull: true }))
            return Fail(group, $"`{name}` cannot be set in a text or a list");
        var entries = (group as YamlMapping)?.Entries.ToList() ?? [];
        var key = NameKey.Of(name);
        var index = entries.FindIndex(e => NameKey.Of(e.Key.Value) == key);
        var changed = change(index < 0 ? null : entries[index].Value);
        if (changed is null && index >= 0)
            entries.RemoveAt(index);
        else if (changed is not null && index >= 0)
            entries[index] = entries[index] with { Value = changed };
        else if (changed is not null)
            entries.Add(new YamlEntry(new YamlScalar(place.Source, place.Span, null, name, YamlStyle.Plain), changed));
        if (group is null && entries.Count == 0)
            return null;
        var origin = group ?? place;
        return new YamlMapping(origin.Source, origin.Span, null, entries, isFlow: false);
    }

    private YamlNode? Fail(YamlNode? node, string message)
    {
        Wrong ??= message;
        return node;
    }
}
