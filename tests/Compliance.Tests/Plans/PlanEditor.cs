using System.Collections;
using Compliance.Plans;

namespace Compliance.Tests.Plans;

/// <summary>Changes plans as a form does: one value, one item, sometimes a whole group, and leaves the rest the same objects.</summary>
internal sealed class PlanEditor(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>The plan with something taken over from another at the same place.</summary>
    public Plan Edit(Plan plan, Plan other)
    {
        if (random.Next(8) == 0)
            return plan with { Inputs = other.Inputs };
        if (random.Next(12) == 0)
            return (Plan)Copy(PlanModel.Plan, plan) with { Inputs = plan.Inputs, Sources = plan.Sources };
        return (Plan)Edit(PlanModel.Plan, plan, other) with { Inputs = plan.Inputs, Sources = plan.Sources };
    }

    private object Edit(PlanRecord record, object into, object from)
    {
        var values = record.Read(into);
        var others = record.Read(from);
        var differing = Enumerable.Range(0, values.Length).Where(i => !Equals(values[i], others[i])).ToList();
        if (differing.Count == 0)
            return into;
        var at = differing[random.Next(differing.Count)];
        values[at] = Edit(record.Members[at], values[at], others[at]);
        return record.Create(values);
    }

    private object? Edit(PlanMember member, object? into, object? from)
    {
        if (into is null || from is null || random.Next(5) == 0)
            return from;
        if (!member.IsList)
            return member.Record is { } record ? Edit(record, into, from) : from;
        var items = ((IEnumerable)into).Cast<object>().ToList();
        var others = ((IEnumerable)from).Cast<object>().ToList();
        if (items.Count == 0 || others.Count == 0)
            return from;
        var at = random.Next(items.Count);
        var other = others[random.Next(others.Count)];
        switch (random.Next(8))
        {
            case 0:
                items.Insert(at, other);
                break;
            case 1:
                items.RemoveAt(at);
                break;
            case 2:
                items.Reverse();
                break;
            default:
                items[at] = member.Record is { } inner ? Edit(inner, items[at], other) : other;
                break;
        }

        return member.MakeList!(items);
    }

    /// <summary>Other objects that say the same.</summary>
    private static object Copy(PlanRecord record, object value)
    {
        var values = record.Read(value);
        for (var i = 0; i < values.Length; i++)
        {
            var member = record.Members[i];
            if (values[i] is not { } inner || member.Record is not { } shape || ReferenceEquals(inner, member.None))
                continue;
            values[i] = member.IsList ? member.MakeList!([.. ((IEnumerable)inner).Cast<object>().Select(o => Copy(shape, o))]) : Copy(shape, inner);
        }

        return record.Create(values);
    }
}
