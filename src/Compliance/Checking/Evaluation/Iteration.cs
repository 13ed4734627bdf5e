using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Plans;

namespace Compliance.Checking.Evaluation;

/// <summary>A variable and what it runs through.</summary>
internal sealed record IteratorSource(int Slot, Evaluator Source, Evaluator? To)
{
    private const int MostSteps = 100_000;

    /// <summary>The list, or the unknown value or error that stands in its place.</summary>
    public Value Items(EvaluationFrame frame)
    {
        var value = Source.Evaluate(frame);
        if (To is null)
            return value.Kind == ValueKind.Range ? Steps(value.AsRange.Low, value.AsRange.High, value.AsRange) : AsList(value);
        var end = To.Evaluate(frame);
        return value.IsKnown && end.IsKnown ? Steps(value, end, null) : Unknowns.From(frame, value, end);
    }

    private static Value AsList(in Value value) =>
        value.Kind is ValueKind.List or ValueKind.Unknown or ValueKind.Null ? value : Value.Of(new ListValue([value]));

    /// <summary>From one number or day to another, up or down by one.</summary>
    private static Value Steps(in Value from, in Value to, RangeValue? range)
    {
        if (from.Kind != to.Kind || from.Kind is not (ValueKind.Number or ValueKind.Date))
            return Value.Error("one can only count from a number or a date to another");
        decimal first, last;
        if (from.Kind == ValueKind.Date)
            (first, last) = (from.AsDate.DayNumber, to.AsDate.DayNumber);
        else
            (first, last) = (from.AsNumber, to.AsNumber);
        if (range is { LowIncluded: false })
            first++;
        if (range is { HighIncluded: false })
            last--;
        if (range is not null && first > last)
            return Value.Error("the range goes downwards");
        if (Math.Abs(Math.Truncate(first) / 2 - Math.Truncate(last) / 2) > MostSteps / 2)
            return Value.Error($"more than {MostSteps} steps");
        var items = new List<Value>();
        var step = first <= last ? 1 : -1;
        for (var at = first; step > 0 ? at <= last : at >= last; at += step)
            items.Add(from.Kind == ValueKind.Date ? Value.Of(Date.FromDayNumber((int)at)) : Value.Of(at));
        return Value.Of(new ListValue(items));
    }
}

/// <summary><c>some</c> and <c>every</c>: Kleene's "or" and "and" over the items.</summary>
internal sealed class Quantifier(bool isEvery, IteratorSource[] iterators, Evaluator condition, Unknown silence) : Evaluator
{
    protected override Value Run(EvaluationFrame frame) => Level(frame, 0);

    public override bool ReadsStated(EvaluationFrame frame, Symbol? item) => iterators[0].Source.ReadsStated(frame, item);

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (iterators is not [{ To: null, Source: MemberRead { Member.ReadParts: not null } list } iterator] || !list.ReadsPlainly(frame, slot) || !condition.IsFixedBut(iterator.Slot))
        {
            base.TestEach(frame, slot, items, truths);
            return;
        }

        for (var from = 0; from < items.Length; from += Chunks.Length)
            TestParts(frame, iterator.Slot, list, Chunks.Of(items, from), Chunks.Of(truths, from));
    }

    /// <summary>Tests the parts of several items as one list.</summary>
    private void TestParts(EvaluationFrame frame, int slot, MemberRead list, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        Span<int> counts = stackalloc int[Chunks.Length];
        var parts = frame.TakeParts();
        var total = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (truths[i] != Truth.True)
                continue;
            var own = list.PartsOf(items[i]);
            var count = counts[i] = MemberRead.CountOf(own);
            if (total + count > parts.Length)
                Array.Resize(ref parts, Math.Max(total + count, 2 * parts.Length));
            for (var part = 0; part < count; part++)
                parts[total++] = own![part];
        }

        Span<Truth> each = total <= Chunks.Length ? stackalloc Truth[Chunks.Length] : new Truth[total];
        each = each[..total];
        Truths.SetAll(each);
        condition.TestEach(frame, slot, parts.AsSpan(0, total), each);
        frame.Return(parts, total);
        for (int i = 0, first = 0; i < items.Length; i++)
        {
            if (truths[i] != Truth.True)
                continue;
            var count = Math.Max(counts[i], 0);
            truths[i] = counts[i] < 0 ? Truth.Unsure : Of(each.Slice(first, count));
            first += count;
        }
    }

    private Truth Of(ReadOnlySpan<Truth> parts)
    {
        var decides = isEvery ? Truth.False : Truth.True;
        var isSure = true;
        foreach (var truth in parts)
        {
            if (truth == decides)
                return truth;
            isSure &= truth != Truth.Unsure;
        }

        return isSure ? Logic.Not(decides) : Truth.Unsure;
    }

    public override Truth Test(EvaluationFrame frame)
    {
        if (iterators is not [{ To: null } iterator])
            return base.Test(frame);
        var source = iterator.Source.Peek(frame);
        if (source.Kind != ValueKind.List)
            return source.IsKnown ? base.Test(frame) : Truth.Unsure;
        var list = source.AsList;
        var count = list.ItemCount;
        var decides = isEvery ? Truth.False : Truth.True;
        var isSure = list.IsExact;
        if (list.Items is IListOfHosts { Hosts: var hosts })
            return TestHosts(frame, iterator.Slot, hosts, decides, isSure);
        for (var i = 0; i < count; i++)
        {
            frame.Locals[iterator.Slot] = list.ItemAt(i);
            var truth = condition.Test(frame);
            if (truth == decides)
                return truth;
            isSure &= truth != Truth.Unsure;
        }

        return isSure ? Logic.Not(decides) : Truth.Unsure;
    }

    /// <summary>Tests the objects of a list, a piece of it at a time, until one decides.</summary>
    private Truth TestHosts(EvaluationFrame frame, int slot, ReadOnlySpan<object?> hosts, Truth decides, bool isSure)
    {
        Span<Truth> room = stackalloc Truth[Chunks.Length];
        for (var from = 0; from < hosts.Length; from += Chunks.Length)
        {
            var piece = Chunks.Of(hosts, from);
            var truths = room[..piece.Length];
            Truths.SetAll(truths);
            condition.TestEach(frame, slot, piece, truths);
            foreach (var truth in truths)
            {
                if (truth == decides)
                    return truth;
                isSure &= truth != Truth.Unsure;
            }
        }

        return isSure ? Logic.Not(decides) : Truth.Unsure;
    }

    private Value Level(EvaluationFrame frame, int level)
    {
        if (level == iterators.Length)
            return condition.Evaluate(frame);
        var iterator = iterators[level];
        var source = iterator.Items(frame);
        if (source.Kind != ValueKind.List)
            return source.IsKnown ? Value.Null : Unknowns.From(source);
        var list = source.AsList;
        var result = Value.Of(isEvery);
        var first = frame.Recorder?.Mark() ?? 0;
        for (var i = 0; i < list.Items.Count; i++)
        {
            frame.Locals[iterator.Slot] = list.Items[i];
            var before = frame.Recorder?.Mark() ?? 0;
            var holds = Level(frame, level + 1);
            result = isEvery ? Logic.And(frame, result, holds) : Logic.Or(frame, result, holds);
            if (isEvery ? result.IsFalse : result.IsTrue)
            {
                frame.Recorder?.Drop(first, before);
                return result;
            }
        }

        return list.IsExact ? result : WithOthers(frame, level, list, result);
    }

    /// <summary>Items that may belong to the list, or that the plan does not mention, can turn the answer.</summary>
    private Value WithOthers(EvaluationFrame frame, int level, ListValue list, Value result)
    {
        foreach (var item in list.Possible)
        {
            frame.Locals[iterators[level].Slot] = item;
            var holds = Level(frame, level + 1);
            if (isEvery ? !holds.IsTrue : !holds.IsFalse)
                result = Undecided(frame, result, list.WhyPossible!);
        }

        return list.IsMentioned ? Undecided(frame, result, silence) : result;
    }

    private static Value Undecided(EvaluationFrame frame, in Value result, Unknown why) =>
        Unknowns.From(frame, result, Value.Of(why));
}

/// <summary><c>for x in L return r</c>.</summary>
internal sealed class For(IteratorSource[] iterators, int? partialSlot, Evaluator result) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var results = new Results();
        if (Level(frame, 0, true, results) is { } stopped)
            return stopped;
        return Value.Of(new ListValue(results.Certain, results.Mentioned, results.Possible, results.Possible is null ? null : results.Why));
    }

    /// <summary>Adds the results of one level; a value where the whole cannot be worked out.</summary>
    private Value? Level(EvaluationFrame frame, int level, bool certain, Results results)
    {
        if (level == iterators.Length)
        {
            if (partialSlot is { } slot)
                frame.Locals[slot] = Value.Of(new ListValue(results.Certain.ToArray()));
            (certain ? results.Certain : results.Possible ??= []).Add(result.Evaluate(frame));
            return null;
        }

        var iterator = iterators[level];
        var source = iterator.Items(frame);
        if (source.Kind != ValueKind.List)
            return source.IsKnown ? source : Unknowns.From(source);
        var list = source.AsList;
        results.Mentioned |= list.IsMentioned;
        if (list.WhyPossible is { } why)
            results.Why = results.Why is null ? why : Unknowns.Unite(frame, results.Why, why);
        for (var i = 0; i < list.Items.Count + list.Possible.Count; i++)
        {
            var isCertain = i < list.Items.Count;
            frame.Locals[iterator.Slot] = isCertain ? list.Items[i] : list.Possible[i - list.Items.Count];
            if (Level(frame, level + 1, certain && isCertain, results) is { } stopped)
                return stopped;
        }

        return null;
    }

    private sealed class Results
    {
        public List<Value> Certain { get; } = [];

        public List<Value>? Possible { get; set; }

        public bool Mentioned { get; set; }

        public Unknown? Why { get; set; }
    }
}
