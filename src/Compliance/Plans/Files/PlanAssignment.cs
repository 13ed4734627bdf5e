using System.Collections;
using Compliance.Language;

namespace Compliance.Plans;

/// <summary>
/// Gives one path of a plan a value in the notation of plan files. The records on the way are made anew, all others are shared.
/// </summary>
internal sealed class PlanAssignment(string path, string text)
{
    private readonly List<(string Old, string New)> renamed = [];
    private List<PathStep> steps = [];

    /// <summary>True to take the value away instead.</summary>
    public bool Removes { get; init; }

    /// <summary>What is wrong with the path or the value; null for nothing.</summary>
    public string? Wrong { get; private set; }

    /// <summary>The path as the model writes it, in the plan before the assignment.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The member that was set; null for an input.</summary>
    public PlanMember? Member { get; private set; }

    /// <summary>The value before; null for silence.</summary>
    public object? Before { get; private set; }

    /// <summary>The value that the text stands for.</summary>
    public object? After { get; private set; }

    /// <summary>The plan with the value and with its place; the same where something is wrong.</summary>
    public Plan Apply(Plan plan, Place place)
    {
        var found = PlanPaths.Split(path, out var wrong);
        Wrong = wrong;
        if (found is null)
            return plan;
        steps = found;
        if (NameKey.Of(steps[0].Name) == PlanTree.Inputs && steps.Count > 1)
            return SetInput(plan, place);
        var changed = (Plan)SetIn(PlanModel.Plan, plan, "", 0);
        if (Wrong is not null)
            return plan;
        var sources = Renamed(plan.Sources ?? SourceMap.Empty);
        var places = new Dictionary<string, Place>(sources.Places, StringComparer.Ordinal) { [NewPath(Path)] = place };
        return changed with { Inputs = plan.Inputs, Sources = sources with { Places = places } };
    }

    private Plan SetInput(Plan plan, Place place)
    {
        var name = path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..].Trim();
        Path = PlanPath.Join(PlanTree.Inputs, name);
        After = text;
        Before = plan.Inputs?.GetValueOrDefault(name);
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in plan.Inputs ?? inputs)
            inputs[key] = value;
        if (Removes)
            inputs.Remove(name);
        else
            inputs[name] = text;
        var sources = plan.Sources ?? SourceMap.Empty;
        var places = new Dictionary<string, Place>(sources.Places, StringComparer.Ordinal) { [Path] = place };
        return plan with { Inputs = inputs, Sources = sources with { Places = places } };
    }

    private object SetIn(PlanRecord record, object holder, string parent, int step)
    {
        var index = record.IndexOf(steps[step].Name);
        if (index < 0)
            return Fail(holder, PlanPaths.Unknown(record, steps[step].Name));
        var member = record.Members[index];
        var here = PlanPath.Join(parent, member.Name);
        var values = record.Read(holder);
        values[index] = steps[step].Item is { } item
            ? SetItem(member, values[index], item, here, step)
            : SetMember(member, values[index], here, step);
        return Wrong is null ? record.Create(values) : holder;
    }

    private object? SetMember(PlanMember member, object? value, string here, int step)
    {
        if (step < steps.Count - 1)
        {
            if (member.IsList)
                return Fail(value, $"`{here}` is a list; name an item of it: `{here}[1].{steps[step + 1].Name}`");
            return member.Kind == PlanKind.Group
                ? SetIn(member.Record!, value ?? Empty(member.Record!), here, step + 1)
                : Fail(value, $"`{here}` is one value; it has no `{PlanScalars.Short(steps[step + 1].Name)}`");
        }

        if (Removes)
        {
            (Path, Member, Before) = (here, member, value);
            return null;
        }

        if (member is { IsList: true, Kind: PlanKind.Group } && !IsNone)
            return Fail(value, $"`{here}` is a list; only `none` can be supplied for it, or a value of one of its items");
        if (member.Kind == PlanKind.Group && !member.IsList)
            return Fail(value, $"`{here}` is a group; supply one of its values: {string.Join(", ", member.Record!.Members.Select(m => $"`{m.Name}`"))}");
        string? wrong = null;
        (Path, Member, Before) = (here, member, value);
        After = !member.IsList ? PlanScalars.Read(member, text, out wrong) : IsNone ? member.None : ListOf(member, value, out wrong);
        return wrong is null ? After : Fail(value, $"{wrong} (`{here}`)");
    }

    private bool IsNone => NameKey.Of(text) is "none" or "ingen";

    /// <summary>Words or texts with commas between them; what is there already comes first, and nothing twice.</summary>
    private object? ListOf(PlanMember member, object? before, out string? wrong)
    {
        wrong = null;
        var items = before is null || ReferenceEquals(before, member.None) ? [] : ((IEnumerable)before).Cast<object>().ToList();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (PlanScalars.Read(member, part, out wrong) is not { } item)
                return null;
            if (!items.Contains(item))
                items.Add(item);
        }

        return member.MakeList!(items);
    }

    private object? SetItem(PlanMember member, object? list, string item, string here, int step)
    {
        if (!member.IsList)
            return Fail(list, $"`{here}` is no list, so it has no item `{PlanScalars.Short(item)}`");
        if (step == steps.Count - 1 || member.Kind != PlanKind.Group)
            return Fail(list, $"an item of `{here}` cannot be supplied; supply one of its values, such as `{here}[1].{member.Record?.Members[0].Name}`");
        var items = list is null ? [] : ((IEnumerable)list).Cast<object>().ToList();
        var keys = list is null ? [] : PlanPaths.KeysOf(member, list);
        var index = PlanPaths.IndexOf(keys, list as IReadOnlyList<IPlanItem>, item);
        if (index < 0)
            return Fail(list, $"`{here}` has no item `{PlanScalars.Short(item)}`{Suggestion.DidYouMean(item, keys)}");
        items[index] = SetIn(member.Record!, items[index], PlanPath.Item(here, keys[index]), step + 1);
        if (Wrong is not null)
            return list;
        var changed = member.MakeList!(items);
        var newKeys = PlanPaths.KeysOf(member, changed);
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] != newKeys[i])
                renamed.Add((PlanPath.Item(here, keys[i]), PlanPath.Item(here, newKeys[i])));
        }

        return changed;
    }

    /// <summary>The sources of a plan in which the value gave an item another key.</summary>
    private SourceMap Renamed(SourceMap sources) => renamed.Count == 0 ? sources : new SourceMap
    {
        Places = sources.Places.ToDictionary(p => NewPath(p.Key), p => p.Value, StringComparer.Ordinal),
        Contradictions = sources.Contradictions.ToDictionary(p => NewPath(p.Key), p => p.Value, StringComparer.Ordinal),
        Searched = sources.Searched.ToDictionary(p => NewPath(p.Key), p => p.Value, StringComparer.Ordinal),
    };

    private string NewPath(string old)
    {
        foreach (var (from, to) in renamed)
        {
            if (old.StartsWith(from, StringComparison.Ordinal) && (old.Length == from.Length || old[from.Length] == '.'))
                return to + old[from.Length..];
        }

        return old;
    }

    private static object Empty(PlanRecord record) => record.Create(new object?[record.Members.Count]);

    private T Fail<T>(T value, string message)
    {
        Wrong ??= message;
        return value;
    }
}
