using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary><c>= != &lt; &lt;= &gt; &gt;=</c>.</summary>
internal sealed class Comparison(ComparisonOperator op, Evaluator left, Evaluator right) : Evaluator
{
    private readonly ConstantRead? constant = right as ConstantRead;
    private readonly MemberRead? member = left as MemberRead;

    public override bool ReadsStated(EvaluationFrame frame, Symbol? item) => left.ReadsStated(frame, item) || right.ReadsStated(frame, item);

    protected override Value Run(EvaluationFrame frame) => constant is not null && frame.Recorder is null
        ? Apply(frame, op, left.Evaluate(frame), constant.Value)
        : Apply(frame, op, left.Evaluate(frame), right.Evaluate(frame));

    public override Truth Test(EvaluationFrame frame)
    {
        if (member?.HolderIn(frame) is { } holder)
            return Test(frame, member.ReadFrom(holder));
        return member is not null && frame.Marks is null ? Truth.Unsure : Test(frame, left.Peek(frame));
    }

    public override bool IsFixedBut(int slot) => left.IsFixedBut(slot) && right.IsFixedBut(slot);

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (!right.Ignores(slot))
        {
            base.TestEach(frame, slot, items, truths);
            return;
        }

        var limit = right.Peek(frame);
        var member = this.member?.ReadsPlainly(frame, slot) == true ? this.member : null;
        if (limit.Kind == ValueKind.String && member?.Member.ReadText is { } read)
            TestTexts(member, read, limit.AsString, items, truths);
        else if (!WholeRange.TryOf(op, limit, out var range) || !TryTestWholes(frame, slot, range, limit.Kind, items, truths))
            TestValues(frame, slot, member, limit, items, truths);
    }

    private void TestTexts(MemberRead member, Func<object, string?> read, string limit, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        var isAlike = op == ComparisonOperator.Equal;
        for (var i = 0; i < items.Length; i++)
        {
            if (truths[i] != Truth.True)
                continue;
            if (member.HolderOf(items[i]) is not { } holder || read(holder) is not { } text)
                truths[i] = Truth.Unsure;
            else if (isAlike || op == ComparisonOperator.NotEqual)
                truths[i] = Logic.TruthOf(string.Equals(text, limit, StringComparison.Ordinal) == isAlike);
            else
                truths[i] = Logic.TruthOf(OfText(op, text, limit));
        }
    }

    private bool TryTestWholes(EvaluationFrame frame, int slot, WholeRange range, ValueKind kind, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        Span<int> wholes = stackalloc int[Chunks.Length];
        for (var from = 0; from < items.Length; from += Chunks.Length)
        {
            var asked = Chunks.Of(truths, from);
            if (!left.TryReadEach(frame, kind, slot, Chunks.Of(items, from), asked, wholes))
                return false;
            for (var i = 0; i < asked.Length; i++)
            {
                if (asked[i] != Truth.True)
                    continue;
                var whole = wholes[i];
                asked[i] = whole > Whole.None ? Logic.TruthOf(range.Holds(whole))
                    : whole == Whole.Unstated ? Truth.Unsure
                    : TestOf(frame, slot, items[from + i]);
            }
        }

        return true;
    }

    private void TestValues(EvaluationFrame frame, int slot, MemberRead? member, in Value limit, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (truths[i] != Truth.True)
                continue;
            if (member is not null)
            {
                truths[i] = member.HolderOf(items[i]) is { } holder ? Test(frame, op, member.ReadFrom(holder), limit) : Truth.Unsure;
                continue;
            }

            frame.Locals[slot] = Value.Context(items[i]);
            truths[i] = Test(frame, op, left.Peek(frame), limit);
        }
    }

    private Truth Test(EvaluationFrame frame, in Value value) =>
        constant is not null ? Test(frame, op, value, constant.Value) : Test(frame, op, value, right.Peek(frame));

    /// <summary>What <see cref="Apply"/> gives, without a value.</summary>
    public static Truth Test(EvaluationFrame frame, ComparisonOperator op, in Value left, in Value right)
    {
        if (left.IsBareSilence || right.IsBareSilence)
            return Truth.Unsure;
        if (left.Kind == right.Kind)
        {
            switch (left.Kind)
            {
                case ValueKind.Number:
                    return Logic.TruthOf(Holds(op, decimal.Compare(left.AsNumber, right.AsNumber)));
                case ValueKind.String:
                    return Logic.TruthOf(OfText(op, left.AsString, right.AsString));
                case ValueKind.Date:
                    return Logic.TruthOf(Holds(op, left.DayNumber - right.DayNumber));
                default:
                    break;
            }
        }

        return Logic.TruthOf(Apply(frame, op, left, right));
    }

    public static Value Apply(EvaluationFrame frame, ComparisonOperator op, in Value left, in Value right)
    {
        if (left.Kind == ValueKind.Number && right.Kind == ValueKind.Number)
            return Value.Of(Holds(op, decimal.Compare(left.AsNumber, right.AsNumber)));
        if (left.Kind == ValueKind.String && right.Kind == ValueKind.String)
            return Value.Of(OfText(op, left.AsString, right.AsString));
        return left.IsKnown && right.IsKnown ? Known(frame, op, left, right) : Narrowed(frame, op, left, right);
    }

    private static bool OfText(ComparisonOperator op, string left, string right) => op switch
    {
        ComparisonOperator.Equal => string.Equals(left, right, StringComparison.Ordinal),
        ComparisonOperator.NotEqual => !string.Equals(left, right, StringComparison.Ordinal),
        _ => Holds(op, string.CompareOrdinal(left, right)),
    };

    private static Value Known(EvaluationFrame frame, ComparisonOperator op, in Value left, in Value right)
    {
        if (op is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            if (left.Kind >= ValueKind.List && (Unknowns.Inside(frame, left) ?? Unknowns.Inside(frame, right)) is { } why)
                return Unknowns.From(Value.Of(why));
            return Operators.Equal(left, right) is { } equal ? Value.Of(equal == (op == ComparisonOperator.Equal)) : Incomparable(left, right);
        }

        return Operators.Compare(left, right) is { } order ? Value.Of(Holds(op, order)) : Incomparable(left, right);
    }

    public static Value Incomparable(in Value left, in Value right) => left.Kind == ValueKind.Null || right.Kind == ValueKind.Null
        ? Value.Null
        : Value.Error($"{ValueText.KindOf(left)} cannot be compared with {ValueText.KindOf(right)}");

    private static Value ForEachLeft(EvaluationFrame frame, ComparisonOperator op, Unknown left, Value right) =>
        Unknowns.ForEach(left, v => Apply(frame, op, v, right));

    private static Value ForEachRight(EvaluationFrame frame, ComparisonOperator op, Value left, Unknown right) =>
        Unknowns.ForEach(right, v => Apply(frame, op, left, v));

    private static Value Narrowed(EvaluationFrame frame, ComparisonOperator op, in Value left, in Value right)
    {
        if (Unknowns.IsContradictory(left))
            return Decided(frame, ForEachLeft(frame, op, left.AsUnknown, right), right);
        if (Unknowns.IsContradictory(right))
            return Decided(frame, ForEachRight(frame, op, left, right.AsUnknown), left);
        if (Unknowns.IsNarrowed(left) || Unknowns.IsNarrowed(right))
        {
            if (Interval.Compare(op, Interval.Of(left), Interval.Of(right)) is { } decided)
                return Value.Of(decided);
        }

        return Unknowns.From(frame, left, right);
    }

    private static Value Decided(EvaluationFrame frame, in Value answer, in Value other) =>
        answer.IsKnown ? answer : Unknowns.From(frame, answer, other);

    private static bool Holds(ComparisonOperator op, int order) => op switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };
}

/// <summary><c>x between low and high</c>: <c>x &gt;= low and x &lt;= high</c>.</summary>
internal sealed class Between(Evaluator operand, Evaluator low, Evaluator high) : Evaluator
{
    public override Truth Test(EvaluationFrame frame)
    {
        var value = operand.Peek(frame);
        return value.IsBareSilence ? Truth.Unsure : Logic.And(
            Comparison.Test(frame, ComparisonOperator.GreaterOrEqual, value, low.Peek(frame)),
            Comparison.Test(frame, ComparisonOperator.LessOrEqual, value, high.Peek(frame)));
    }

    public override bool IsFixedBut(int slot) => operand.IsFixedBut(slot) && low.IsFixedBut(slot) && high.IsFixedBut(slot);

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (!low.IsFixed || !high.IsFixed
            || low.Peek(frame) is var least && !WholeRange.TryOf(ComparisonOperator.GreaterOrEqual, least, out var above)
            || high.Peek(frame) is var most && (!WholeRange.TryOf(ComparisonOperator.LessOrEqual, most, out var below) || most.Kind != least.Kind)
            || !TryTestEach(frame, slot, least.Kind, above, below, items, truths))
            base.TestEach(frame, slot, items, truths);
    }

    private bool TryTestEach(EvaluationFrame frame, int slot, ValueKind kind, WholeRange above, WholeRange below, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        Span<int> wholes = stackalloc int[Chunks.Length];
        for (var from = 0; from < items.Length; from += Chunks.Length)
        {
            var asked = Chunks.Of(truths, from);
            if (!operand.TryReadEach(frame, kind, slot, Chunks.Of(items, from), asked, wholes))
                return false;
            for (var i = 0; i < asked.Length; i++)
            {
                if (asked[i] != Truth.True)
                    continue;
                var whole = wholes[i];
                asked[i] = whole > Whole.None ? Logic.TruthOf(above.Holds(whole) && below.Holds(whole))
                    : whole == Whole.Unstated ? Truth.Unsure
                    : TestOf(frame, slot, items[from + i]);
            }
        }

        return true;
    }

    public override bool ReadsStated(EvaluationFrame frame, Symbol? item) =>
        operand.ReadsStated(frame, item) || low.ReadsStated(frame, item) || high.ReadsStated(frame, item);

    protected override Value Run(EvaluationFrame frame)
    {
        var value = operand.Evaluate(frame);
        var from = low.Evaluate(frame);
        var to = high.Evaluate(frame);
        return Unknowns.IsContradictory(value) ? ForEach(frame, value.AsUnknown, from, to) : Holds(frame, value, from, to);
    }

    private static Value ForEach(EvaluationFrame frame, Unknown value, Value from, Value to) =>
        Unknowns.ForEach(value, v => Holds(frame, v, from, to));

    private static Value Holds(EvaluationFrame frame, in Value value, in Value from, in Value to) => Logic.And(
        frame,
        Comparison.Apply(frame, ComparisonOperator.GreaterOrEqual, value, from),
        Comparison.Apply(frame, ComparisonOperator.LessOrEqual, value, to));
}
