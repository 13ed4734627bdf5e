using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Plans;

namespace Compliance.Checking.Evaluation;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ListBuild(Evaluator[] items) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var values = new Value[items.Length];
        for (var i = 0; i < items.Length; i++)
            values[i] = items[i].Evaluate(frame);
        return Value.Of(new ListValue(values));
    }
}

/// <summary><c>L[1]</c>, <c>L[-1]</c>.</summary>
internal sealed class Index(Evaluator list, Evaluator position, Unknown silence) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var value = list.Evaluate(frame);
        var at = position.Evaluate(frame);
        if (!value.IsKnown || !at.IsKnown)
            return Unknowns.From(frame, value, at);
        if (at.Kind != ValueKind.Number || value.Kind == ValueKind.Null)
            return Value.Null;
        var items = value.Kind == ValueKind.List ? value.AsList : new ListValue([value]);
        if (items.WhyPossible is { } why)
            return Value.Of(Unknowns.Bare(why));
        // What a text mentions has no first and no last: another may be there that it does not mention.
        if (items.IsMentioned)
            return Value.Of(silence);
        var count = items.Items.Count;
        var index = at.AsNumber > 0 ? at.AsNumber - 1 : count + at.AsNumber;
        return at.AsNumber != 0 && index >= 0 && index < count && index == decimal.Truncate(index)
            ? items.Items[(int)index]
            : Value.Of(silence);
    }
}

/// <summary><c>L[condition]</c>: items for which it is unknown may belong to the result.</summary>
internal sealed class Filter(Evaluator list, int slot, Evaluator condition) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var value = list.Evaluate(frame);
        if (value.IsKnown)
            return Chosen(frame, value);
        return Unknowns.IsContradictory(value) ? ForEach(frame, value.AsUnknown) : Unknowns.From(value);
    }

    /// <summary>True where an item certainly belongs to the result: who asks only for that need not look at those behind it.</summary>
    public bool HasItem(EvaluationFrame frame)
    {
        var value = list.Evaluate(frame);
        if (value.Kind != ValueKind.List)
            return false;
        var items = value.AsList.Items;
        for (var i = 0; i < items.Count; i++)
        {
            frame.Locals[slot] = items[i];
            if (condition.Evaluate(frame).IsTrue)
                return true;
        }

        return false;
    }

    private Value ForEach(EvaluationFrame frame, Unknown value) => Unknowns.ForEach(value, v => Chosen(frame, v));

    private Value Chosen(EvaluationFrame frame, in Value value)
    {
        if (value.Kind == ValueKind.Null)
            return value;
        var source = value.Kind == ValueKind.List ? value.AsList : new ListValue([value]);
        // With room, since the empty array of a list over structures is made by code that is in no image.
        List<Value>? certain = null, possible = null;
        var why = source.WhyPossible;
        var tested = Tested(frame, source.Items);
        for (var i = 0; i < source.Items.Count; i++)
        {
            if (i < tested.Length && tested[i] == Truth.False)
                continue;
            var item = source.Items[i];
            frame.Locals[slot] = item;
            var holds = i < tested.Length && tested[i] == Truth.True ? Value.True : condition.Evaluate(frame);
            if (holds.IsTrue)
            {
                (certain ??= new List<Value>(source.Items.Count)).Add(item);
            }
            else if (!holds.IsKnown)
            {
                (possible ??= new(4)).Add(item);
                why = why is null ? holds.AsUnknown : Unknowns.Unite(frame, why, holds.AsUnknown);
            }
        }

        foreach (var item in source.Possible)
        {
            frame.Locals[slot] = item;
            if (!condition.Evaluate(frame).IsFalse)
                (possible ??= new(4)).Add(item);
        }

        if (certain is null && possible is null && !source.IsMentioned)
            return Value.Of(ListValue.None);
        IReadOnlyList<Value> items = certain is null ? ValueArray.Empty : certain;
        return Value.Of(new ListValue(items, source.IsMentioned, possible, possible is null ? null : why));
    }

    /// <summary>What can be told of objects of a plan without a value for each; empty where nothing can.</summary>
    private Truth[] Tested(EvaluationFrame frame, IReadOnlyList<Value> items)
    {
        if (!frame.IsPlain || items is not IListOfHosts { Hosts: var hosts })
            return [];
        var truths = new Truth[hosts.Length];
        Truths.SetAll(truths);
        condition.TestEach(frame, slot, hosts, truths);
        return truths;
    }
}

/// <summary>The entry of every item: <c>measures.number</c>.</summary>
internal sealed class Projection(Evaluator list, int slot, Evaluator result) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var value = list.Evaluate(frame);
        if (value.IsKnown)
            return OfEach(frame, value);
        return Unknowns.IsContradictory(value) ? ForEach(frame, value.AsUnknown) : Unknowns.From(value);
    }

    private Value ForEach(EvaluationFrame frame, Unknown value) => Unknowns.ForEach(value, v => OfEach(frame, v));

    private Value OfEach(EvaluationFrame frame, in Value value)
    {
        if (value.Kind != ValueKind.List)
            return value;
        var source = value.AsList;
        return Value.Of(new ListValue(All(frame, source.Items), source.IsMentioned, All(frame, source.Possible), source.WhyPossible));
    }

    private Value[] All(EvaluationFrame frame, IReadOnlyList<Value> items)
    {
        if (items.Count == 0)
            return [];
        var results = new Value[items.Count];
        for (var i = 0; i < results.Length; i++)
        {
            frame.Locals[slot] = items[i];
            results[i] = result.Evaluate(frame);
        }

        return results;
    }
}

/// <summary><c>{a: 1, b: a + 1}</c>.</summary>
internal sealed class ContextBuild((string Name, int Slot, Evaluator Value)[] entries) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var values = new KeyValuePair<string, Value>[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var value = entries[i].Value.Evaluate(frame);
            frame.Locals[entries[i].Slot] = value;
            values[i] = new(entries[i].Name, value);
        }

        return Value.Of(new ContextValue(values));
    }
}

/// <summary><c>[a..b]</c>.</summary>
internal sealed class RangeBuild(BoundRange shape, Evaluator? low, Evaluator? high) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        Value? from = low?.Evaluate(frame);
        if (shape.IsSingle)
            return Value.Of(RangeValue.Single(from!.Value));
        Value? to = high?.Evaluate(frame);
        return Value.Of(new RangeValue(from, shape.LowIncluded, to, shape.HighIncluded));
    }
}
