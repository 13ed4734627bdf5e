using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Checking.Evaluation;

/// <summary><c>x in (test, test)</c>: Kleene's "or" over the tests.</summary>
internal sealed class Membership(Evaluator operand, InTest[] tests) : Evaluator
{
    // Where only words are asked for, as nearly always.
    private readonly string[]? words = WordsOf(tests);

    public override Truth Test(EvaluationFrame frame)
    {
        if (words is null)
            return base.Test(frame);
        var value = operand.Peek(frame);
        return value.Kind == ValueKind.String ? Logic.TruthOf(IsWord(value.AsString)) : value.IsBareSilence ? Truth.Unsure : Logic.TruthOf(Run(frame, value));
    }

    // Tests of words read nothing but constants.
    public override bool IsFixedBut(int slot) => words is not null && operand.IsFixedBut(slot);

    public override void TestEach(EvaluationFrame frame, int slot, ReadOnlySpan<object?> items, Span<Truth> truths)
    {
        if (words is null || operand is not MemberRead { Member.ReadText: { } read } member || !member.ReadsPlainly(frame, slot))
        {
            base.TestEach(frame, slot, items, truths);
            return;
        }

        for (var i = 0; i < items.Length; i++)
        {
            if (truths[i] == Truth.True)
                truths[i] = member.HolderOf(items[i]) is { } holder && read(holder) is { } text ? Logic.TruthOf(IsWord(text)) : Truth.Unsure;
        }
    }

    public override bool ReadsStated(EvaluationFrame frame, Symbol? item) => operand.ReadsStated(frame, item);

    private bool IsWord(string text)
    {
        foreach (var word in words!)
        {
            if (string.Equals(word, text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string[]? WordsOf(InTest[] tests)
    {
        var words = new List<string>();
        foreach (var test in tests)
        {
            if (!test.AddWords(words))
                return null;
        }

        return [.. words];
    }

    protected override Value Run(EvaluationFrame frame)
    {
        return Run(frame, operand.Evaluate(frame));
    }

    private Value Run(EvaluationFrame frame, in Value value) =>
        Unknowns.IsContradictory(value) ? ForEach(frame, value.AsUnknown) : Holds(frame, value);

    private Value ForEach(EvaluationFrame frame, Unknown value) => Unknowns.ForEach(value, v => Holds(frame, v));

    private Value Holds(EvaluationFrame frame, in Value value)
    {
        var result = Value.False;
        foreach (var test in tests)
        {
            result = Logic.Or(frame, result, test.Holds(frame, value));
            if (result.IsTrue)
                return result;
        }

        return result;
    }
}

/// <summary>One test of <c>in</c>.</summary>
internal abstract class InTest
{
    public abstract Value Holds(EvaluationFrame frame, in Value value);

    /// <summary>Adds the words that it takes; false for a test that asks for anything else.</summary>
    public virtual bool AddWords(List<string> words) => false;
}

/// <summary><c>-</c>.</summary>
internal sealed class AnythingTest : InTest
{
    public override Value Holds(EvaluationFrame frame, in Value value) => Value.True;
}

/// <summary><c>&lt; 10</c>, or a value that it must equal.</summary>
internal sealed class ComparesTest(ComparisonOperator op, Evaluator limit) : InTest
{
    public override bool AddWords(List<string> words)
    {
        if (op != ComparisonOperator.Equal || limit is not ConstantRead { Value.Kind: ValueKind.String } word)
            return false;
        words.Add(word.Value.AsString);
        return true;
    }

    public override Value Holds(EvaluationFrame frame, in Value value) => Comparison.Apply(frame, op, value, limit.Evaluate(frame));
}

/// <summary>A condition that speaks of the value as <c>?</c>.</summary>
internal sealed class ConditionTest(int slot, Evaluator condition) : InTest
{
    public override Value Holds(EvaluationFrame frame, in Value value)
    {
        frame.Locals[slot] = value;
        return condition.Evaluate(frame);
    }
}

/// <summary>A range or a list.</summary>
internal sealed class ContentTest(Evaluator content, Unknown silence) : InTest
{
    public override bool AddWords(List<string> words)
    {
        if (content is not ConstantRead { Value.Kind: ValueKind.List } constant || !constant.Value.AsList.IsExact)
            return false;
        foreach (var item in constant.Value.AsList.Items)
        {
            if (item.Kind != ValueKind.String)
                return false;
            words.Add(item.AsString);
        }

        return true;
    }

    public override Value Holds(EvaluationFrame frame, in Value value)
    {
        var holder = content.Evaluate(frame);
        return holder.Kind switch
        {
            ValueKind.Range => InRange(frame, value, holder.AsRange),
            ValueKind.List => InList(frame, value, holder.AsList, silence),
            ValueKind.Unknown => Unknowns.From(frame, value, holder),
            _ => Comparison.Apply(frame, ComparisonOperator.Equal, value, holder),
        };
    }

    /// <summary><c>x &gt;= low and x &lt;= high</c>, which can be false though one side is unknown.</summary>
    public static Value InRange(EvaluationFrame frame, in Value value, RangeValue range)
    {
        var above = range.HasLow
            ? Comparison.Apply(frame, range.LowIncluded ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, value, range.Low)
            : Value.True;
        if (above.IsFalse)
            return above;
        var below = range.HasHigh
            ? Comparison.Apply(frame, range.HighIncluded ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, value, range.High)
            : Value.True;
        return Logic.And(frame, above, below);
    }

    /// <summary>Found, or not; in a list of what is mentioned only "found" is certain.</summary>
    public static Value InList(EvaluationFrame frame, in Value value, ListValue list, Unknown silence)
    {
        var result = Value.False;
        for (var i = 0; i < list.Items.Count; i++)
        {
            result = Logic.Or(frame, result, Meets(frame, value, list.Items[i]));
            if (result.IsTrue)
                return result;
        }

        foreach (var item in list.Possible)
        {
            if (!Meets(frame, value, item).IsFalse)
                result = Unknowns.From(frame, result, Value.Of(list.WhyPossible!));
        }

        if (!list.IsMentioned)
            return result;
        result = Unknowns.From(frame, result, Value.Of(silence));
        return value.IsKnown ? result : Unknowns.From(frame, result, value);
    }

    private static Value Meets(EvaluationFrame frame, in Value value, in Value item)
    {
        if (item.Kind == ValueKind.Range && value.Kind != ValueKind.Range)
            return InRange(frame, value, item.AsRange);
        if (value.IsKnown && item.IsKnown && value.Kind != item.Kind)
            return item.Kind == ValueKind.List ? InList(frame, value, item.AsList, Unknown.Silence) : Value.False;
        return Comparison.Apply(frame, ComparisonOperator.Equal, value, item);
    }
}
