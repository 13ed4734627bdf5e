using System.Text;
using Compliance.Language.Feel;

namespace Compliance.Language.Frame.Logic;

/// <summary>Reduces expressions and conditions to formulas.</summary>
internal sealed class ConditionFormulas(IReadOnlyDictionary<Member, BoundParameter> parameters)
{
    /// <summary>The place of a value on the line of its kind; null for kinds without one.</summary>
    public static decimal? Rank(in Value value) => value.Kind switch
    {
        ValueKind.Number => value.AsNumber,
        ValueKind.Date => value.AsDate.DayNumber,
        ValueKind.YearsMonths => value.AsMonths,
        ValueKind.DaysTime => value.AsSeconds,
        _ => null,
    };

    public Formula Of(BoundCondition condition)
    {
        if (condition.Group is not { } group)
            return condition.Expression is { } expression ? Of(expression.Root, expression.Text) : new YesOrNo("mistake " + condition.Id);
        var parts = condition.Parts.Select(Of).ToList();
        return group switch
        {
            GroupKind.All => Formula.All(parts),
            GroupKind.Any => Formula.Any(parts),
            _ => Formula.Not(Formula.Any(parts)),
        };
    }

    public Formula Of(BoundNode node, string text)
    {
        switch (node)
        {
            case BoundConstant { Value.Kind: ValueKind.Boolean } constant:
                return new Constant(Operators.Equal(constant.Value, Value.True) is true);
            case BoundLogical logical:
                var parts = logical.Operands.Select(o => Of(o, text)).ToList();
                return logical.IsAnd ? Formula.All(parts) : Formula.Any(parts);
            case BoundNot not:
                return Formula.Not(Of(not.Operand, text));
            case BoundIf choice:
                var condition = Of(choice.Condition, text);
                return Formula.Any([
                    Formula.All([condition, Of(choice.Then, text)]),
                    Formula.All([Formula.Not(condition), Of(choice.Else, text)])]);
            case BoundComparison comparison:
                return Comparison(comparison.Left, comparison.Operator, comparison.Right, text) ?? Free(node, text);
            case BoundBetween between:
                return Both(between.Operand, between.Low, true, between.High, true, text) ?? Free(node, text);
            case BoundIn membership:
                var tests = membership.Tests.Select(t => Test(membership.Operand, t, text)).ToList();
                return tests.Contains(null) ? Free(node, text) : Formula.Any(tests.OfType<Formula>().ToList());
            default:
                return Free(node, text);
        }
    }

    private static YesOrNo Free(BoundNode node, string text) => new(KeyOf(node, text));

    private Formula? Test(BoundNode operand, BoundTest test, string text) => (test.Kind, test.Value) switch
    {
        (TestKind.Equals, { } value) => Comparison(operand, ComparisonOperator.Equal, value, text),
        (TestKind.Compares, { } value) => Comparison(operand, test.Operator, value, text),
        (TestKind.InRange, BoundRange { Low: { } low, High: { } high } range) => Both(operand, low, range.LowIncluded, high, range.HighIncluded, text),
        (TestKind.InList, BoundList list) when list.Items.Count > 0 => AnyOf(operand, list, text),
        _ => null,
    };

    private Formula? AnyOf(BoundNode operand, BoundList list, string text)
    {
        var parts = list.Items.Select(i => Comparison(operand, ComparisonOperator.Equal, i, text)).ToList();
        return parts.Contains(null) ? null : Formula.Any(parts.OfType<Formula>().ToList());
    }

    private Formula? Both(BoundNode operand, BoundNode low, bool lowIncluded, BoundNode high, bool highIncluded, string text)
    {
        var above = Comparison(operand, lowIncluded ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, low, text);
        var below = Comparison(operand, highIncluded ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, high, text);
        return above is null || below is null ? null : Formula.All([above, below]);
    }

    private Formula? Comparison(BoundNode left, ComparisonOperator op, BoundNode right, string text)
    {
        if (BoundaryOf(right) is { } boundary)
            return new Compared(KeyOf(left, text), op, boundary);
        if (BoundaryOf(left) is { } other)
            return new Compared(KeyOf(right, text), ComparatorChecks.Mirror(op), other);
        if (Word(left, op, right, text) is { } word)
            return word;
        if (right.Type.Kind is not (FeelTypeKind.Number or FeelTypeKind.Date))
            return null;

        // Two values that only a plan knows: what counts is which of them is the larger.
        var (one, two) = (KeyOf(left, text), KeyOf(right, text));
        return string.CompareOrdinal(one, two) <= 0
            ? new Compared(one + " against " + two, op, new Boundary(0, null))
            : new Compared(two + " against " + one, ComparatorChecks.Mirror(op), new Boundary(0, null));
    }

    private static Formula? Word(BoundNode left, ComparisonOperator op, BoundNode right, string text)
    {
        if (op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            return null;
        var (path, constant) = left is BoundConstant c ? (right, c) : (left, right as BoundConstant);
        if (constant is not { Value.Kind: ValueKind.String })
            return null;
        var words = path.Type.Kind == FeelTypeKind.Enumeration ? path.Type.Words.ToList() : [];
        var atom = new IsWord(KeyOf(path, text), constant.Value.AsString, words);
        return op == ComparisonOperator.Equal ? atom : Formula.Not(atom);
    }

    private Boundary? BoundaryOf(BoundNode node) => node switch
    {
        BoundConstant constant when Rank(constant.Value) is { } rank => new Boundary(rank, null),
        BoundMember member when parameters.TryGetValue(member.Member, out var parameter) => new Boundary(0, parameter),
        _ => null,
    };

    /// <summary>What two spellings of the same expression have in common.</summary>
    private static string KeyOf(BoundNode node, string text)
    {
        switch (node)
        {
            case BoundSymbol symbol:
                return symbol.Symbol.Name;
            case BoundMember member:
                return KeyOf(member.Target, text) + "." + member.Member.Name;
        }

        var key = new StringBuilder();
        foreach (var c in text.Substring(node.Span.Start, node.Span.Length))
        {
            if (!char.IsWhiteSpace(c))
                key.Append(c);
            else if (key.Length > 0 && key[key.Length - 1] != ' ')
                key.Append(' ');
        }

        return key.ToString();
    }
}
