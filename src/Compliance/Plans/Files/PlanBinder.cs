using Compliance.Language;

namespace Compliance.Plans;

/// <summary>A value that was read, with the node that it was read from and its parts.</summary>
/// <param name="Value">The value; null for silence.</param>
/// <param name="Node">The node.</param>
/// <param name="Parts">For a group by member, for a list by item; null for a scalar, and for a group written as one text.</param>
internal sealed record BoundValue(object? Value, YamlNode Node, BoundValue?[]? Parts);

/// <summary>Turns a tree into records of the plan model. Collects all errors.</summary>
internal sealed class PlanBinder(List<PlanError> errors)
{
    /// <summary>Keys of a plan file that are no members of the model, with the node that was found there.</summary>
    public Dictionary<string, YamlNode> Extras { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a whole plan; the keys of <paramref name="extraKeys"/> are put aside.</summary>
    public BoundValue BindPlan(YamlMapping root, params string[] extraKeys) => BindMapping(PlanModel.Plan, root, extraKeys);

    /// <summary>Reads a record.</summary>
    public BoundValue BindGroup(PlanRecord record, YamlNode node, string name)
    {
        if (node is YamlMapping mapping)
            return BindMapping(record, mapping, []);
        var example = record.Members[0].Name;
        if (node is YamlScalar scalar)
        {
            if (PlanShorthand.Read(record, scalar) is { } value)
                return new BoundValue(value, node, null);
            var hint = PlanShorthand.Hint(record) ?? $"write its values below it: `{example}: …`";
            Add(node, $"`{PlanScalars.Short(scalar.Value)}` does not tell which part of `{name}` it is; {hint}");
        }
        else
        {
            Add(node, $"`{name}` is no list; write its values below it: `{example}: …`");
        }

        return new BoundValue(null, node, null);
    }

    private BoundValue BindMapping(PlanRecord record, YamlMapping mapping, string[] extraKeys)
    {
        var parts = new BoundValue?[record.Members.Count];
        var values = new object?[record.Members.Count];
        foreach (var entry in mapping.Entries)
        {
            var index = record.IndexOf(entry.Key.Value);
            if (index < 0)
            {
                BindExtra(record, entry, extraKeys);
            }
            else if (parts[index] is not null)
            {
                Add(entry.Key, $"`{PlanScalars.Short(entry.Key.Value)}` stands twice; keep one of them");
            }
            else
            {
                parts[index] = BindMember(record.Members[index], entry.Value);
                values[index] = parts[index]!.Value;
            }
        }

        return new BoundValue(record.Create(values), mapping, parts);
    }

    private void BindExtra(PlanRecord record, YamlEntry entry, string[] extraKeys)
    {
        var key = Array.Find(extraKeys, k => NameKey.Of(k) == NameKey.Of(entry.Key.Value));
        if (key is not null && Extras.TryAdd(key, entry.Value))
            return;
        if (key is not null)
        {
            Add(entry.Key, $"`{entry.Key.Value}` stands twice; keep one of them");
            return;
        }

        var known = record.Members.Select(m => m.Name).Concat(extraKeys.Where(k => k[0] != '$'));
        var written = PlanScalars.Short(entry.Key.Value);
        var nearest = Suggestion.DidYouMean(entry.Key.Value, known);
        Add(entry.Key, nearest.Length > 0 ? $"unknown key `{written}`{nearest}" : $"unknown key `{written}` in `{record.Name}`; it has {Listed(known)}");
    }

    private BoundValue BindMember(PlanMember member, YamlNode node)
    {
        if (PlanScalars.IsSilence(node, member.Kind))
            return new BoundValue(null, node, null);
        if (member.IsList)
            return BindList(member, node);
        return member.Kind == PlanKind.Group ? BindGroup(member.Record!, node, member.Name) : BindScalar(member, node);
    }

    private BoundValue BindList(PlanMember member, YamlNode node)
    {
        if (node is YamlSequence sequence)
        {
            var parts = new BoundValue?[sequence.Items.Count];
            var items = new List<object>(parts.Length);
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = BindItem(member, sequence.Items[i]);
                if (parts[i]!.Value is { } item)
                    items.Add(item);
            }

            // A silent or wrong item has given an error, so the parts stand for the items one by one wherever the list is used.
            return new BoundValue(member.MakeList!(items), node, parts);
        }

        if (PlanScalars.IsNone(node))
            return new BoundValue(member.None, node, null);
        Add(node, node is YamlScalar scalar
            ? $"`{member.Name}` is a list; write `{member.Name}: [{PlanScalars.Short(scalar.Value)}]`, or `none` where there are none"
            : $"`{member.Name}` is a list; begin each of its items with `- `");
        return new BoundValue(null, node, null);
    }

    private BoundValue BindItem(PlanMember list, YamlNode node)
    {
        if (PlanScalars.IsSilence(node, list.Kind))
        {
            Add(node, $"an item of `{list.Name}` is empty");
            return new BoundValue(null, node, null);
        }

        return list.Kind == PlanKind.Group ? BindGroup(list.Record!, node, list.Name) : BindScalar(list, node);
    }

    private BoundValue BindScalar(PlanMember member, YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            Add(node, $"`{member.Name}` is {Kind(member)}, not {(node is YamlSequence ? "a list" : "a group of values")}");
            return new BoundValue(null, node, null);
        }

        var value = PlanScalars.Read(member, scalar.Value, out var wrong);
        if (wrong is not null)
            Add(node, wrong);
        return new BoundValue(value, node, null);
    }

    private static string Kind(PlanMember member) => member.Kind switch
    {
        PlanKind.Text => "text",
        PlanKind.Truth => "true or false",
        PlanKind.Number => "a number",
        PlanKind.Date => "a date",
        _ => "one word",
    };

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"`{n}`"));

    private void Add(YamlNode node, string message) => errors.Add(new PlanError(node.Source.Path, node.Line, node.Column, message));
}
