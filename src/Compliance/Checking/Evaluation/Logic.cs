using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary>Logic of three values. Outside rule files null, or anything that is no truth value, stands beside them.</summary>
internal static class Logic
{
    public static Value And(EvaluationFrame frame, in Value left, in Value right)
    {
        if (left.IsFalse || right.IsFalse)
            return Value.False;
        return left.IsTrue && right.IsTrue ? Value.True : Undecided(frame, left, right);
    }

    public static Value Or(EvaluationFrame frame, in Value left, in Value right)
    {
        if (left.IsTrue || right.IsTrue)
            return Value.True;
        return left.IsFalse && right.IsFalse ? Value.False : Undecided(frame, left, right);
    }

    public static Value Not(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.IsTrue ? Value.False : Value.True,
        ValueKind.Unknown => Unknowns.From(value),
        _ => Value.Null,
    };

    /// <summary>The truth of a value.</summary>
    public static Truth TruthOf(in Value value) => value.IsTrue ? Truth.True : value.IsFalse ? Truth.False : Truth.Unsure;

    /// <summary>The truth of what is known.</summary>
    public static Truth TruthOf(bool value) => value ? Truth.True : Truth.False;

    /// <summary>Both.</summary>
    public static Truth And(Truth left, Truth right) => left == Truth.False || right == Truth.False
        ? Truth.False
        : left == Truth.True ? right : Truth.Unsure;

    public static Truth Not(Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unsure,
    };

    private static Value Undecided(EvaluationFrame frame, in Value left, in Value right) =>
        left.IsKnown && right.IsKnown ? Value.Null : Unknowns.From(frame, left, right);
}

/// <summary><c>and</c>, <c>or</c>: stops at the first operand that decides.</summary>
internal sealed class Junction(bool isAnd, Evaluator[] operands) : Evaluator
{
    protected override Value Run(EvaluationFrame frame)
    {
        var result = Value.Of(isAnd);
        foreach (var operand in operands)
        {
            var value = operand.Evaluate(frame);
            result = isAnd ? Logic.And(frame, result, value) : Logic.Or(frame, result, value);
            if (isAnd ? result.IsFalse : result.IsTrue)
                return result;
        }

        return result;
    }

    public override bool IsFixedBut(int slot) => Array.TrueForAll(operands, o => o.IsFixedBut(slot));

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (!isAnd)
        {
            AnyOf(operands, frame, slot, items, truths);
            return;
        }

        // Only what is true so far asks on.
        foreach (var operand in operands)
            operand.TestEach(frame, slot, items, truths);
    }

    private static void AnyOf(Evaluator[] operands, EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        Span<Truth> each = stackalloc Truth[Chunks.Length];
        for (var from = 0; from < items.Length; from += Chunks.Length)
        {
            var asked = Chunks.Of(truths, from);
            var any = new AnyTruths(asked);
            foreach (var operand in operands)
            {
                if (any.Open == 0)
                    break;
                any.Ask(each[..asked.Length]);
                operand.TestEach(frame, slot, Chunks.Of(items, from), each[..asked.Length]);
                any.Add(each[..asked.Length]);
            }

            any.Tell(asked);
        }
    }

    public override Truth Test(EvaluationFrame frame)
    {
        var decides = isAnd ? Truth.False : Truth.True;
        var isSure = true;
        foreach (var operand in operands)
        {
            var truth = operand.Test(frame);
            if (truth == decides)
                return truth;
            isSure &= truth != Truth.Unsure;
        }

        return isSure ? Logic.Not(decides) : Truth.Unsure;
    }
}

/// <summary><c>not(x)</c>.</summary>
internal sealed class Not(Evaluator operand) : Evaluator
{
    public override Truth Test(EvaluationFrame frame) => Logic.Not(operand.Test(frame));

    public override bool IsFixedBut(int slot) => operand.IsFixedBut(slot);

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        // What nobody asks of is left out in the operand too, and must not be turned round.
        Span<Truth> inner = stackalloc Truth[Chunks.Length];
        for (var from = 0; from < items.Length; from += Chunks.Length)
        {
            var asked = Chunks.Of(truths, from);
            asked.CopyTo(inner);
            operand.TestEach(frame, slot, Chunks.Of(items, from), inner[..asked.Length]);
            for (var i = 0; i < asked.Length; i++)
            {
                if (asked[i] == Truth.True)
                    asked[i] = Logic.Not(inner[i]);
            }
        }
    }

    protected override Value Run(EvaluationFrame frame) => Logic.Not(operand.Evaluate(frame));
}

/// <summary><c>if c then a else b</c>: with c unknown still known where both answers are the same.</summary>
internal sealed class If(Evaluator condition, Evaluator then, Evaluator otherwise) : Evaluator
{
    public override Truth Test(EvaluationFrame frame) => condition.Test(frame) switch
    {
        Truth.True => then.Test(frame),
        Truth.False => otherwise.Test(frame),
        _ => base.Test(frame),
    };

    protected override Value Run(EvaluationFrame frame)
    {
        var holds = condition.Evaluate(frame);
        if (holds.IsTrue)
            return then.Evaluate(frame);
        if (holds.IsKnown)
            return otherwise.Evaluate(frame);
        var one = then.Evaluate(frame);
        var other = otherwise.Evaluate(frame);
        if (one.IsKnown && other.IsKnown)
        {
            var same = Comparison.Apply(frame, ComparisonOperator.Equal, one, other);
            return same.IsTrue ? one : Unknowns.From(holds);
        }

        return Unknowns.From(frame, holds, Unknowns.From(frame, one, other));
    }
}
