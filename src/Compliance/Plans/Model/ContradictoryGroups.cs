namespace Compliance.Plans;

/// <summary>
/// Opens the groups in which a document only contradicts itself: a contradiction has no value of its own, so its group may be
/// missing from the plan, and what is missing would pass for silence.
/// </summary>
internal static class ContradictoryGroups
{
    public static Plan Open(Plan plan)
    {
        var opened = plan;
        foreach (var path in plan.Sources?.Contradictions.Keys ?? [])
        {
            if (PlanPaths.Split(path, out _) is { Count: > 1 } steps && Open(PlanModel.Plan, opened, steps, 0) is Plan changed)
                opened = changed with { Inputs = plan.Inputs, Sources = plan.Sources };
        }

        return opened;
    }

    /// <summary>The record with the groups of a path; null where it has them already, or where the path runs through a list.</summary>
    private static object? Open(PlanRecord record, object? holder, List<PathStep> steps, int step)
    {
        if (step == steps.Count - 1)
            return holder is null ? record.Create(new object?[record.Members.Count]) : null;
        var index = record.IndexOf(steps[step].Name);
        if (index < 0 || record.Members[index] is not { IsList: false, Record: { } inner })
            return null;
        var values = holder is null ? new object?[record.Members.Count] : record.Read(holder);
        if (Open(inner, values[index], steps, step + 1) is not { } opened)
            return null;
        values[index] = opened;
        return record.Create(values);
    }
}
