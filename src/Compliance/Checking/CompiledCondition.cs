using Compliance.Checking.Evaluation;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;

namespace Compliance.Checking;

/// <summary>A condition of a rule, ready to run.</summary>
internal sealed class CompiledCondition
{
    private readonly Evaluator? expression;
    private int authority = -1;
    private int asksWhetherStated = -1;

    public CompiledCondition(BoundCondition bound, Evaluator? expression, CompiledCondition[] parts)
    {
        Bound = bound;
        this.expression = expression;
        Parts = parts;
    }

    public BoundCondition Bound { get; }

    public CompiledCondition[] Parts { get; }

    /// <summary>The lowest authority among the condition's own source and the parameters that it reads.</summary>
    public Authority Authority => (Authority)(authority >= 0 ? authority : authority = (int)Grading.Of(Bound));

    /// <summary>True when it asks for <c>stated(x)</c> or <c>present(x)</c>, itself or through definitions.</summary>
    public bool AsksWhetherStated => (asksWhetherStated >= 0 ? asksWhetherStated : asksWhetherStated = Specials.AreUsed(Bound) ? 1 : 0) == 1;

    /// <summary>The expression of a leaf; null for a group.</summary>
    public Evaluator? Expression => expression;

    public bool IsLeaf => expression is not null;

    /// <summary>Kleene: a group is known where some of its parts decide it, whatever the others are.</summary>
    public Value Evaluate(EvaluationFrame frame)
    {
        if (expression is not null)
            return expression.Evaluate(frame);
        var kind = Bound.Group;
        var unknown = default(Value);
        var anyUnknown = false;
        for (var i = 0; i < Parts.Length; i++)
        {
            var value = Parts[i].Evaluate(frame);
            if (!value.IsKnown)
            {
                unknown = anyUnknown ? Higher(unknown, value) : value;
                anyUnknown = true;
            }
            else if (value.IsTrue != (kind == GroupKind.All))
            {
                return Value.Of(kind == GroupKind.Any);
            }
        }

        return anyUnknown ? unknown : Value.Of(kind != GroupKind.Any);
    }

    /// <summary>Whether it is true or false, without a value; see <see cref="Evaluator.Test"/>.</summary>
    public Truth Test(EvaluationFrame frame)
    {
        if (expression is not null)
            return expression.Test(frame);
        var kind = Bound.Group;
        var decides = kind == GroupKind.All ? Truth.False : Truth.True;
        var isSure = true;
        foreach (var part in Parts)
        {
            var truth = part.Test(frame);
            if (truth == decides)
                return Logic.TruthOf(kind == GroupKind.Any);
            isSure &= truth != Truth.Unsure;
        }

        return isSure ? Logic.TruthOf(kind != GroupKind.Any) : Truth.Unsure;
    }

    /// <summary>The same for each item of a list; see <see cref="Evaluator.TestEach"/>.</summary>
    public void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (expression is not null)
        {
            expression.TestEach(frame, slot, items, truths);
        }
        else if (Bound.Group == GroupKind.All)
        {
            foreach (var part in Parts)
                part.TestEach(frame, slot, items, truths);
        }
        else
        {
            for (var i = 0; i < items.Length; i++)
            {
                if (truths[i] != Truth.True)
                    continue;
                frame.Locals[slot] = Value.Context(items[i]);
                truths[i] = Test(frame);
            }
        }
    }

    /// <summary>The unknown value whose reason ranks higher; the first among equals.</summary>
    public static Value Higher(Value a, Value b) => b.AsUnknown.Rank > a.AsUnknown.Rank ? b : a;
}
