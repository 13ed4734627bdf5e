using System.Collections;
using System.Globalization;
using Compliance.Language;

namespace Compliance.Plans;

/// <summary>A step of a path: a member, and for an item of a list its key or its number.</summary>
/// <param name="Name">The name of the member as written.</param>
/// <param name="Item">What stands in brackets; null for none.</param>
internal readonly record struct PathStep(string Name, string? Item);

/// <summary>Finds what paths name.</summary>
internal static class PlanPaths
{
    /// <summary>The steps of a path, or null with what is wrong. A full stop inside brackets belongs to the key.</summary>
    public static List<PathStep>? Split(string path, out string? wrong)
    {
        wrong = null;
        var steps = new List<PathStep>();
        var position = 0;
        while (true)
        {
            var end = path.AsSpan(position).IndexOfAny('.', '[');
            end = end < 0 ? path.Length : position + end;
            var name = path[position..end].Trim();
            string? item = null;
            if (end < path.Length && path[end] == '[')
            {
                var close = path.IndexOf(']', end);
                if (close < 0 || (close + 1 < path.Length && path[close + 1] != '.'))
                {
                    wrong = $"`{PlanScalars.Short(path)}` is no path: after `[` comes `]`, and then nothing or a full stop";
                    return null;
                }

                item = path[(end + 1)..close].Trim();
                end = close + 1;
            }

            if (name.Length == 0)
            {
                wrong = $"`{PlanScalars.Short(path)}` is no path such as `pay mapping.for year` or `measures[2].status`";
                return null;
            }

            steps.Add(new PathStep(name, item));
            if (end >= path.Length)
                return steps;
            position = end + 1;
        }
    }

    /// <summary>
    /// The path as the model writes it, with items by their key; null with what is wrong where the model has no such path or the
    /// plan no such item. The value itself may be silence.
    /// </summary>
    public static string? Canonical(Plan plan, string path, out string? wrong) => Canonical(plan, path, out wrong, out _);

    /// <summary>The same; <paramref name="isGone"/> is true where the plan has no such item, as one that a person gave another text or deleted.</summary>
    public static string? Canonical(Plan plan, string path, out string? wrong, out bool isGone)
    {
        isGone = false;
        var steps = Split(path, out wrong);
        if (steps is null)
            return null;
        if (NameKey.Of(steps[0].Name) == PlanTree.Inputs && steps[0].Item is null && steps.Count > 1)
            return PlanPath.Join(PlanTree.Inputs, path[(path.IndexOf('.') + 1)..].Trim());
        var canonical = "";
        var (record, holder) = (PlanModel.Plan, (object?)plan);
        for (var i = 0; i < steps.Count; i++)
        {
            var index = record.IndexOf(steps[i].Name);
            if (index < 0)
                wrong = Unknown(record, steps[i].Name);
            else if (record.Members[index] is { IsList: false } single && steps[i].Item is not null)
                wrong = $"`{single.Name}` is no list, so it has no item `{PlanScalars.Short(steps[i].Item!)}`";
            if (wrong is not null)
                return null;
            var member = record.Members[index];
            canonical = PlanPath.Join(canonical, member.Name);
            holder = holder is null ? null : record.Read(holder)[index];
            if (steps[i].Item is { } item)
            {
                (canonical, holder) = Item(member, holder, item, canonical, out wrong);
                isGone = wrong is not null;
            }

            if (wrong is null && i < steps.Count - 1 && (member.Kind != PlanKind.Group || (member.IsList && steps[i].Item is null)))
                wrong = $"`{member.Name}` has no `{PlanScalars.Short(steps[i + 1].Name)}`";
            if (wrong is not null)
                return null;
            record = member.Record ?? record;
        }

        return canonical;
    }

    private static (string Path, object? Value) Item(PlanMember member, object? list, string item, string path, out string? wrong)
    {
        var keys = list is null ? [] : KeysOf(member, list);
        var index = IndexOf(keys, list as IReadOnlyList<IPlanItem>, item);
        wrong = index < 0 ? $"`{member.Name}` has no item `{PlanScalars.Short(item)}`{Suggestion.DidYouMean(item, keys)}" : null;
        return index < 0 ? (path, null) : (PlanPath.Item(path, keys[index]), ((IEnumerable)list!).Cast<object>().ElementAt(index));
    }

    /// <summary>The keys of the items of a list.</summary>
    public static IReadOnlyList<string> KeysOf(PlanMember list, object value)
    {
        if (value is IReadOnlyList<IPlanItem> items)
            return PlanPath.KeysOf(items);
        return PlanPath.KeysOf([.. ((IEnumerable)value).Cast<object>().Select(v => new TextItem(PlanScalars.Text(list, v)))]);
    }

    /// <summary>The index of the item that a key or a number, from 1, names; -1 for none. A key that is a number wins.</summary>
    public static int IndexOf(IReadOnlyList<string> keys, IReadOnlyList<IPlanItem>? items, string item)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (string.Equals(keys[i], item, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        if (int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= keys.Count)
            return number - 1;
        for (var i = 0; items is not null && i < items.Count; i++)
        {
            if (items[i].Label is { } label && label == item)
                return i;
        }

        return -1;
    }

    /// <summary>The message for a member that a record does not have.</summary>
    public static string Unknown(PlanRecord record, string name)
    {
        var names = record.Members.Select(m => m.Name);
        var nearest = Suggestion.DidYouMean(name, names);
        return nearest.Length > 0
            ? $"unknown name `{PlanScalars.Short(name)}`{nearest}"
            : $"unknown name `{PlanScalars.Short(name)}` in `{record.Name}`; it has {string.Join(", ", names.Select(n => $"`{n}`"))}";
    }

    private sealed record TextItem(string? Identity) : IPlanItem
    {
        public string? Label => null;
    }
}
