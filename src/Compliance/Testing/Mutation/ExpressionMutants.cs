using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Testing.Mutation;

/// <summary>A change of one node of an expression.</summary>
/// <param name="Target">The node.</param>
/// <param name="Instead">What takes its place.</param>
/// <param name="Span">The stretch of the text that changes.</param>
/// <param name="Change">The change in words.</param>
internal sealed record NodeChange(BoundNode Target, BoundNode Instead, TextSpan Span, string Change);

/// <summary>Finds the changes of an expression that a drafter could make by mistake.</summary>
internal sealed class ExpressionMutants
{
    private const int LongestQuote = 60;
    private const decimal SecondsInDay = 86_400;

    private readonly string text;
    private readonly List<NodeChange> changes = [];

    private ExpressionMutants(BoundExpression expression) => text = expression.Text;

    public static IReadOnlyList<NodeChange> Of(BoundExpression expression)
    {
        var finder = new ExpressionMutants(expression);
        finder.Visit(expression.Root, expression.Root.Type.Kind == FeelTypeKind.Boolean);
        return finder.changes;
    }

    /// <summary>A value one step higher or lower; nothing for what has no steps.</summary>
    public static IEnumerable<(Value Value, string Words)> Steps(Value value, string written)
    {
        switch (value.Kind)
        {
            case ValueKind.Number:
                return Both(Value.Of(value.AsNumber + 1), Value.Of(value.AsNumber - 1));
            case ValueKind.Date:
                return Both(Value.Of(Date.FromDayNumber(value.AsDate.DayNumber + 1)), Value.Of(Date.FromDayNumber(value.AsDate.DayNumber - 1)));
            case ValueKind.YearsMonths:
                return Both(Value.Months(value.AsMonths + 1), Value.Months(value.AsMonths - 1));
            case ValueKind.DaysTime:
                return Both(Value.Seconds(value.AsSeconds + SecondsInDay), Value.Seconds(value.AsSeconds - SecondsInDay));
            case ValueKind.Boolean:
                return [(Value.Of(!value.IsTrue), Became(written, ValueText.Of(Value.Of(!value.IsTrue))))];
            default:
                return [];
        }

        IEnumerable<(Value, string)> Both(Value up, Value down) =>
            [(up, Became(written, ValueText.Of(up))), (down, Became(written, ValueText.Of(down)))];
    }

    public static string Became(string before, string after) => "`" + Short(before) + "` becomes `" + Short(after) + "`";

    public static string Dropped(string what) => "`" + Short(what) + "` dropped";

    private static string Short(string words)
    {
        var line = string.Join(' ', words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : line[..(LongestQuote - 1)] + "…";
    }

    /// <param name="node">The node.</param>
    /// <param name="isCondition">True where its truth is what counts.</param>
    private void Visit(BoundNode node, bool isCondition)
    {
        switch (node)
        {
            case BoundComparison comparison:
                Comparison(comparison);
                break;
            case BoundLogical logical:
                Logical(logical);
                return;
            case BoundNot not:
                Add(not, not.Operand, not.Span, Became(TextOf(not), TextOf(not.Operand)));
                Visit(not.Operand, false);
                return;
            case BoundIf choice:
                Add(choice, choice.Then, choice.Span, Became(TextOf(choice), TextOf(choice.Then)));
                Add(choice, choice.Else, choice.Span, Became(TextOf(choice), TextOf(choice.Else)));
                Visit(choice.Condition, true);
                Visit(choice.Then, isCondition);
                Visit(choice.Else, isCondition);
                return;
            case BoundQuantifier quantifier:
                var word = quantifier.IsEvery ? "every" : "some";
                Add(quantifier, new BoundQuantifier(quantifier.Span, !quantifier.IsEvery, quantifier.Iterators, quantifier.Condition), new TextSpan(quantifier.Span.Start, word.Length), Became(word, quantifier.IsEvery ? "some" : "every"));
                foreach (var iterator in quantifier.Iterators)
                    Visit(iterator, false);
                Visit(quantifier.Condition, true);
                return;
            case BoundFilter filter:
                Add(filter, filter.List, filter.Condition.Span, Dropped("[" + TextOf(filter.Condition) + "]"));
                Visit(filter.List, false);
                Visit(filter.Condition, true);
                return;
            case BoundConstant constant:
                Constant(constant);
                return;
            case BoundIndex index:
                Visit(index.List, false);
                return;
            case BoundSymbol or BoundMember or BoundCall when isCondition:
                Negate(node);
                break;
            default:
                Other(node, isCondition);
                break;
        }

        foreach (var child in node.Children)
            Visit(child, false);
    }

    private void Other(BoundNode node, bool isCondition)
    {
        switch (node)
        {
            case BoundArithmetic arithmetic:
                Arithmetic(arithmetic);
                break;
            case BoundBetween between:
                var low = new BoundComparison(between.Span, ComparisonOperator.Greater, between.Operand, between.Low);
                var high = new BoundComparison(between.Span, ComparisonOperator.Less, between.Operand, between.High);
                var atLeast = new BoundComparison(between.Span, ComparisonOperator.GreaterOrEqual, between.Operand, between.Low);
                var atMost = new BoundComparison(between.Span, ComparisonOperator.LessOrEqual, between.Operand, between.High);
                Add(between, new BoundLogical(between.Span, true, [low, atMost]), between.Low.Span, "the lower end of `between` excluded");
                Add(between, new BoundLogical(between.Span, true, [atLeast, high]), between.High.Span, "the upper end of `between` excluded");
                break;
            case BoundRange range:
                Add(range, new BoundRange(range.Span, range.Type, range.Low, !range.LowIncluded, range.High, range.HighIncluded), range.Span, Became(range.LowIncluded ? "[" : "(", range.LowIncluded ? "(" : "["));
                Add(range, new BoundRange(range.Span, range.Type, range.Low, range.LowIncluded, range.High, !range.HighIncluded), range.Span, Became(range.HighIncluded ? "]" : ")", range.HighIncluded ? ")" : "]"));
                break;
            case BoundTest { Kind: TestKind.Compares } test when Boundary(test.Operator) is { } other:
                Add(test, new BoundTest(test.Span, test.Kind, test.Value, other), test.Span, Became(Sign(test.Operator), Sign(other)));
                break;
            case BoundIn when isCondition:
                Negate(node);
                break;
            default:
                break;
        }
    }

    private void Comparison(BoundComparison comparison)
    {
        var sign = Sign(comparison.Operator);
        var start = comparison.Left.Span.End;
        var at = start < comparison.Right.Span.Start ? text.IndexOf(sign, start, comparison.Right.Span.Start - start, StringComparison.Ordinal) : -1;
        var span = at < 0 ? comparison.Span : new TextSpan(at, sign.Length);
        foreach (var other in new[] { Boundary(comparison.Operator), Opposite(comparison.Operator) }.OfType<ComparisonOperator>())
            Add(comparison, new BoundComparison(comparison.Span, other, comparison.Left, comparison.Right), span, Became(sign, Sign(other)));
    }

    private void Logical(BoundLogical logical)
    {
        var (word, other) = logical.IsAnd ? ("and", "or") : ("or", "and");
        var start = logical.Operands[0].Span.End;
        var at = text.IndexOf(word, start, StringComparison.Ordinal);
        Add(logical, new BoundLogical(logical.Span, !logical.IsAnd, logical.Operands), at < 0 ? logical.Span : new TextSpan(at, word.Length), Became(word, other));
        foreach (var operand in logical.Operands)
        {
            var rest = logical.Operands.Where(o => o != operand).ToList();
            Add(logical, rest is [var only] ? only : new BoundLogical(logical.Span, logical.IsAnd, rest), operand.Span, Dropped(TextOf(operand)));
        }

        // Where an operand may be dropped, its being turned round is seen in most cases too; comparisons still move.
        foreach (var operand in logical.Operands)
            Visit(operand, true);
    }

    private void Arithmetic(BoundArithmetic arithmetic)
    {
        var (sign, op, written) = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => ("+", ArithmeticOperator.Subtract, "-"),
            ArithmeticOperator.Subtract => ("-", ArithmeticOperator.Add, "+"),
            ArithmeticOperator.Multiply => ("*", ArithmeticOperator.Divide, "/"),
            ArithmeticOperator.Divide => ("/", ArithmeticOperator.Multiply, "*"),
            _ => ("**", ArithmeticOperator.Multiply, "*"),
        };
        var at = text.IndexOf(sign, arithmetic.Left.Span.End, StringComparison.Ordinal);
        Add(arithmetic, new BoundArithmetic(arithmetic.Span, arithmetic.Type, op, arithmetic.Left, arithmetic.Right) { Unit = arithmetic.Unit }, at < 0 ? arithmetic.Span : new TextSpan(at, sign.Length), Became(sign, written));
    }

    private void Constant(BoundConstant constant)
    {
        if (constant.Value.Kind == ValueKind.List)
        {
            var items = constant.Value.AsList.Items;
            for (var i = 0; i < items.Count && items.Count > 1; i++)
            {
                var at = i;
                var rest = Value.Of(new ListValue([.. items.Where((_, index) => index != at)]));
                var place = constant.Source is { Children: var written } && written.Count == items.Count ? written[i].Span : constant.Span;
                Add(constant, new BoundConstant(constant.Span, constant.Type, rest), place, Dropped(ValueText.Of(items[i])));
            }

            return;
        }

        foreach (var (value, words) in Steps(constant.Value, TextOf(constant)))
            Add(constant, new BoundConstant(constant.Span, constant.Type, value) { Unit = constant.Unit }, constant.Span, words);
    }

    private void Negate(BoundNode node) => Add(node, new BoundNot(node.Span, node), node.Span, Became(TextOf(node), "not(" + TextOf(node) + ")"));

    private void Add(BoundNode target, BoundNode instead, TextSpan span, string change) => changes.Add(new NodeChange(target, instead, span, change));

    private string TextOf(BoundNode node) => text.Substring(node.Span.Start, node.Span.Length);

    /// <summary>The operator that differs on the boundary alone.</summary>
    private static ComparisonOperator? Boundary(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.LessOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Less,
        ComparisonOperator.Greater => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.Greater,
        _ => null,
    };

    /// <summary>The operator that looks the other way.</summary>
    private static ComparisonOperator? Opposite(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        _ => ComparisonOperator.Equal,
    };

    private static string Sign(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
