using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary>
/// A built-in function of known values. Unknown where an argument is, with the bounds that the function leaves, except that a
/// contradictory argument is tried with every stated value.
/// </summary>
internal sealed class BuiltinCall(Func<Value[], Value> invoke, Evaluator[] arguments, bool keepsMention, Unknown silence) : Evaluator
{
    /// <summary>What bounds of the arguments tell of the result; null for nothing.</summary>
    public Narrowing.Bounds? Narrow { get; init; }

    /// <summary>The same function for its only argument where that is a text and the result a whole number, which needs no array then; null for any other function.</summary>
    public Func<string, int>? OfText { get; init; }

    public override bool IsFixedBut(int slot) => Array.TrueForAll(arguments, a => a.IsFixedBut(slot));

    public override bool TryReadEach(EvaluationFrame frame, ValueKind kind, int slot, ReadOnlySpan<object?> items, ReadOnlySpan<Truth> asked, Span<int> wholes)
    {
        if (OfText is not { } length || kind != ValueKind.Number || arguments[0] is not MemberRead { Member.ReadText: { } read } member || !member.ReadsPlainly(frame, slot))
            return false;
        for (var i = 0; i < items.Length; i++)
        {
            if (asked[i] != Truth.True)
                continue;
            if (member.HolderOf(items[i]) is not { } holder)
                wholes[i] = member.WholeOfNobody;
            else
                wholes[i] = read(holder) is { } text ? length(text) : Whole.Unstated;
        }

        return true;
    }

    public override bool ReadsStated(EvaluationFrame frame, Symbol? item) => Array.Exists(arguments, a => a.ReadsStated(frame, item));

    protected override Value Run(EvaluationFrame frame)
    {
        if (OfText is not null)
            return Of(frame, arguments[0].Evaluate(frame));
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i].Evaluate(frame);
        return Apply(frame, values, 0);
    }

    public override Value Peek(EvaluationFrame frame) => OfText is null ? Run(frame) : Of(frame, arguments[0].Peek(frame));

    private Value Of(EvaluationFrame frame, in Value text) => text.Kind == ValueKind.String ? Value.Of((decimal)OfText!(text.AsString)) : Apply(frame, [text], 0);

    private Value Apply(EvaluationFrame frame, Value[] values, int from)
    {
        Unknown? why = null;
        for (var i = from; i < values.Length; i++)
        {
            if (WhyUnknown(frame, values[i]) is not { } unknown)
                continue;
            if (values[i].Kind == ValueKind.Unknown && unknown.Alternatives is not null && why is null)
                return ForEach(frame, values, i, unknown);
            why = why is null ? unknown : Unknowns.Unite(frame, why, unknown);
        }

        if (why is not null)
            return Unknown(frame, values, ReferenceEquals(why, Language.Unknown.Silence) ? silence : why);
        var result = invoke(values);
        return result.IsBareSilence ? Value.Of(silence) : result;
    }

    private Value ForEach(EvaluationFrame frame, Value[] values, int at, Unknown contradictory) =>
        Unknowns.ForEach(contradictory, v => Apply(frame, [.. values[..at], v, .. values[(at + 1)..]], at));

    private Value Unknown(EvaluationFrame frame, Value[] values, Unknown why)
    {
        if (Narrow is null)
            return Value.Of(Unknowns.Bare(why));
        var bounds = Narrow(frame, values);
        return bounds.Low.IsKnown || bounds.High.IsKnown ? bounds.ToValue(why) : Value.Of(Unknowns.Bare(why));
    }

    private Unknown? WhyUnknown(EvaluationFrame frame, in Value value) =>
        keepsMention && value.Kind == ValueKind.List && value.AsList is { IsMentioned: true, WhyPossible: null } list
            ? Unknowns.Inside(frame, Value.Of(new ListValue(list.Items)))
            : Unknowns.Inside(frame, value);
}

/// <summary>
/// <c>stated(x)</c>: whether the plan says anything about it. Known, but for what the reader only guessed to be said: a guess is
/// no statement before somebody confirms it.
/// </summary>
internal sealed class StatedCall(Evaluator operand) : Evaluator
{
    private readonly Filter? filter = operand as Filter;
    private readonly MemberRead? member = operand as MemberRead;

    public override Truth Test(EvaluationFrame frame)
    {
        return member?.HolderIn(frame) is { } holder ? In(frame, holder) : base.Test(frame);
    }

    public override bool IsFixedBut(int slot) => operand.IsFixedBut(slot);

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (member?.ReadsPlainly(frame, slot) != true)
        {
            base.TestEach(frame, slot, items, truths);
            return;
        }

        var (text, whole) = (member.Member.ReadText, member.Member.ReadWhole);
        for (var i = 0; i < items.Length; i++)
        {
            if (truths[i] != Truth.True)
                continue;
            if (member.HolderOf(items[i]) is not { } holder)
                truths[i] = member.IsOfParts ? Truth.False : TestOf(frame, slot, items[i]);
            else if (text is not null)
                truths[i] = Logic.TruthOf(text(holder) is not null);
            else if (whole is not null && whole(holder) is var read && read != Whole.None)
                truths[i] = Logic.TruthOf(read != Whole.Unstated);
            else
                truths[i] = In(frame, holder);
        }
    }

    private Truth In(EvaluationFrame frame, object holder)
    {
        var value = member!.ReadFrom(holder);
        return value.IsKnown && value.Kind != ValueKind.List ? Truth.True : value.IsBareSilence ? Truth.False : Logic.TruthOf(Of(frame, value));
    }

    protected override Value Run(EvaluationFrame frame)
    {
        if (filter is not null && frame.Recorder is null && filter.HasItem(frame))
            return Value.True;
        return Of(frame, operand.Evaluate(frame));
    }

    private static Value Of(EvaluationFrame frame, Value value)
    {
        if (value.Kind == ValueKind.List && value.AsList is { Items.Count: 0, IsExact: false } list)
            value = Value.Of(list.WhyPossible ?? Unknown.Silence);
        if (value.IsKnown)
            return Value.True;
        return value.AsUnknown.Rank switch
        {
            ReasonKind.NotStated => frame.SilenceAsUnknown ? Unknowns.From(value) : Value.False,
            ReasonKind.Error or ReasonKind.Unconfirmed => Unknowns.From(value),
            _ => Value.True,
        };
    }
}

/// <summary><c>present(x)</c>: true, false where the plan says that there is none, unknown where it is silent.</summary>
internal sealed class PresentCall(Evaluator operand, Unknown silence) : Evaluator
{
    public override bool IsFixedBut(int slot) => operand.IsFixedBut(slot);

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (!IsEmptyCall.TryTestEach(frame, operand, slot, items, truths, isEmpty: false))
            base.TestEach(frame, slot, items, truths);
    }

    public override Truth Test(EvaluationFrame frame)
    {
        var value = operand.Peek(frame);
        return value.Kind != ValueKind.List ? Truth.Unsure : Logic.Not(IsEmpty(value.AsList));
    }

    protected override Value Run(EvaluationFrame frame)
    {
        var value = operand.Evaluate(frame);
        return value.Kind == ValueKind.List ? Logic.Not(IsEmpty(value.AsList, silence)) : value.IsKnown ? Value.Null : Unknowns.From(value);
    }

    /// <summary>Whether a list has no items: known as soon as there is one, or when nothing else can be in it.</summary>
    public static Truth IsEmpty(ListValue list) => list.ItemCount > 0 ? Truth.False : list.IsExact ? Truth.True : Truth.Unsure;

    /// <inheritdoc cref="IsEmpty(ListValue)"/>
    public static Value IsEmpty(ListValue list, Unknown silence)
    {
        if (list.Items.Count > 0)
            return Value.False;
        return list.IsExact ? Value.True : Value.Of(list.WhyPossible is { } why ? Unknowns.Bare(why) : silence);
    }
}

/// <summary><c>is empty(L)</c>.</summary>
internal sealed class IsEmptyCall(Evaluator operand, Unknown silence) : Evaluator
{
    public override bool IsFixedBut(int slot) => operand.IsFixedBut(slot);

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (!TryTestEach(frame, operand, slot, items, truths, isEmpty: true))
            base.TestEach(frame, slot, items, truths);
    }

    /// <summary>Whether lists of parts are empty, or are not; false where their number cannot be read.</summary>
    public static bool TryTestEach(EvaluationFrame frame, Evaluator list, int slot, ReadOnlySpan<object?> items, Span<Truth> truths, bool isEmpty)
    {
        if (list is not MemberRead { Member.ReadParts: not null } member || !member.ReadsPlainly(frame, slot))
            return false;
        for (var i = 0; i < items.Length; i++)
        {
            if (truths[i] != Truth.True)
                continue;
            var count = member.CountOf(items[i]);
            truths[i] = count < 0 ? Truth.Unsure : Logic.TruthOf(count == 0 == isEmpty);
        }

        return true;
    }

    public override Truth Test(EvaluationFrame frame)
    {
        var value = operand.Peek(frame);
        return value.Kind != ValueKind.List ? Truth.Unsure : PresentCall.IsEmpty(value.AsList);
    }

    protected override Value Run(EvaluationFrame frame)
    {
        var value = operand.Evaluate(frame);
        return value.Kind == ValueKind.List ? PresentCall.IsEmpty(value.AsList, silence) : value.IsKnown ? Value.Null : Unknowns.From(value);
    }
}

/// <summary><c>count(L)</c>: with bounds where it is not known what belongs to the list.</summary>
internal sealed class CountCall(Evaluator operand, Unknown silence) : Evaluator
{
    public override bool ReadsStated(EvaluationFrame frame, Symbol? item) => operand.ReadsStated(frame, item);

    public override Value Peek(EvaluationFrame frame) => Count(frame, operand.Peek(frame));

    public override bool IsFixedBut(int slot) => operand.IsFixedBut(slot);

    public override bool TryReadEach(EvaluationFrame frame, ValueKind kind, int slot, ReadOnlySpan<object?> items, ReadOnlySpan<Truth> asked, Span<int> wholes)
    {
        if (kind != ValueKind.Number || operand is not MemberRead { Member.ReadParts: not null } member || !member.ReadsPlainly(frame, slot))
            return false;
        for (var i = 0; i < items.Length; i++)
        {
            if (asked[i] == Truth.True)
                wholes[i] = member.CountOf(items[i]);
        }

        return true;
    }

    protected override Value Run(EvaluationFrame frame) => Count(frame, operand.Evaluate(frame));

    private Value Count(EvaluationFrame frame, in Value value)
    {
        if (value.Kind != ValueKind.List)
            return value.IsKnown ? Value.Null : Unknowns.From(value);
        var list = value.AsList;
        return list.IsExact ? Value.Of((decimal)list.ItemCount) : AtLeast(frame, list);
    }

    private Value AtLeast(EvaluationFrame frame, ListValue list)
    {
        var why = list.WhyPossible ?? silence;
        if (list.IsMentioned && list.WhyPossible is not null)
            why = Unknowns.Unite(frame, why, silence);
        return Value.Of(new Unknown(why.Reasons)
        {
            Low = Value.Of((decimal)list.Items.Count),
            High = list.IsMentioned ? default : Value.Of((decimal)(list.Items.Count + list.Possible.Count)),
        });
    }
}

/// <summary><c>list contains(L, x)</c> and <c>names(L, a, b)</c>: found, or not; in what a text mentions only "found" is certain.</summary>
internal sealed class ContainsCall(Evaluator list, Evaluator[] wanted, Unknown silence) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var value = list.Evaluate(frame);
        if (value.Kind != ValueKind.List)
            return value.IsKnown ? Value.Null : InUnknown(frame, value);
        var result = Value.True;
        foreach (var word in wanted)
        {
            result = Logic.And(frame, result, ContentTest.InList(frame, word.Evaluate(frame), value.AsList, silence));
            if (result.IsFalse)
                return result;
        }

        return result;
    }

    /// <summary>Where the list is unknown, what is looked for may be unknown too.</summary>
    private Value InUnknown(EvaluationFrame frame, Value unknown)
    {
        var result = Unknowns.From(unknown);
        foreach (var word in wanted)
        {
            if (word.Evaluate(frame) is { IsKnown: false } other)
                result = Unknowns.From(frame, result, other);
        }

        return result;
    }
}

/// <summary><c>all(L)</c>, <c>any(L)</c>: "and", "or" over the items.</summary>
internal sealed class TruthCall(bool isAll, Evaluator list, Unknown silence) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var value = list.Evaluate(frame);
        if (value.Kind != ValueKind.List)
            return value.IsKnown ? Value.Null : Unknowns.From(value);
        var result = Value.Of(isAll);
        var items = value.AsList;
        foreach (var item in items.Items)
            result = isAll ? Logic.And(frame, result, item) : Logic.Or(frame, result, item);
        if (isAll ? result.IsFalse : result.IsTrue)
            return result;
        foreach (var item in items.Possible)
        {
            if (isAll ? !item.IsTrue : !item.IsFalse)
                result = Unknowns.From(frame, result, Value.Of(items.WhyPossible!));
        }

        return items.IsMentioned ? Unknowns.From(frame, result, Value.Of(silence)) : result;
    }
}
