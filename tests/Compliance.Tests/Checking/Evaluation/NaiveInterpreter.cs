using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>
/// Reads a typed tree as a newcomer would: ordinary C# values, everything known, an exception where there is no answer. What
/// the evaluators give where everything is known must be the same.
/// </summary>
internal sealed class NaiveInterpreter(Dictionary<string, Value> plan)
{
    private readonly Dictionary<Symbol, object> locals = [];

    public bool Truth(BoundNode node) => (bool)Of(node);

    private object Of(BoundNode node) => node switch
    {
        BoundConstant constant => Plain(constant.Value),
        BoundSymbol symbol => locals.TryGetValue(symbol.Symbol, out var local) ? local : Plain(plan[symbol.Symbol.Name]),
        BoundMember member => Plain(((Dictionary<string, Value>)Of(member.Target))[member.Member.Name]),
        BoundNegation negation => -Number(negation.Operand),
        BoundArithmetic a => Calculate(a.Operator, Number(a.Left), Number(a.Right)),
        BoundComparison c => Compare(c.Operator, Of(c.Left), Of(c.Right)),
        BoundLogical { IsAnd: true } all => all.Operands.All(Truth),
        BoundLogical any => any.Operands.Any(Truth),
        BoundNot not => !Truth(not.Operand),
        BoundBetween b => Number(b.Operand) >= Number(b.Low) && Number(b.Operand) <= Number(b.High),
        BoundIn membership => membership.Tests.Any(t => Meets(Of(membership.Operand), t)),
        BoundIf choice => Truth(choice.Condition) ? Of(choice.Then) : Of(choice.Else),
        BoundQuantifier { IsEvery: true } every => Items(every.Iterators[0].Source).All(i => With(every.Iterators[0].Variable, i, every.Condition)),
        BoundQuantifier some => Items(some.Iterators[0].Source).Any(i => With(some.Iterators[0].Variable, i, some.Condition)),
        BoundFilter filter => Items(filter.List).Where(i => With(filter.Item, i, filter.Condition)).ToList(),
        BoundProjection p => Items(p.List).Select(i => Let(p.Item, i, () => Of(p.Result))).ToList(),
        BoundCall call => Call(call),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private object Call(BoundCall call) => call.Function.Name switch
    {
        "count" => (decimal)Items(call.Arguments[0]).Count,
        "stated" => !(Of(call.Arguments[0]) is ListValue { Items.Count: 0, IsMentioned: true }),
        "present" => Items(call.Arguments[0]).Count > 0,
        "is empty" => Items(call.Arguments[0]).Count == 0,
        "list contains" => Items(call.Arguments[0]).Contains(Of(call.Arguments[1])),
        "sum" => Items(call.Arguments[0]) is { Count: > 0 } numbers ? numbers.Cast<decimal>().Sum() : throw new NoAnswerException(),
        _ => throw new NotSupportedException(call.Function.Name),
    };

    private bool Meets(object value, BoundTest test) => test.Kind switch
    {
        TestKind.Equals => value.Equals(Of(test.Value!)),
        TestKind.Compares => Compare(test.Operator, value, Of(test.Value!)),
        TestKind.InList => Items(test.Value!).Contains(value),
        TestKind.InRange => IsInside((decimal)value, test.Value is BoundRange range ? range : (BoundRange)((BoundConstant)test.Value!).Source!),
        _ => throw new NotSupportedException(test.Kind.ToString()),
    };

    private bool IsInside(decimal value, BoundRange range)
    {
        var (low, high) = (Number(range.Low!), Number(range.High!));
        return (range.LowIncluded ? value >= low : value > low) && (range.HighIncluded ? value <= high : value < high);
    }

    private static object Calculate(ArithmeticOperator op, decimal left, decimal right) => op switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        ArithmeticOperator.Divide when right != 0 => left / right,
        _ => throw new NoAnswerException(),
    };

    private static bool Compare(ComparisonOperator op, object left, object right)
    {
        if (op == ComparisonOperator.Equal)
            return left.Equals(right);
        if (op == ComparisonOperator.NotEqual)
            return !left.Equals(right);
        var order = ((decimal)left).CompareTo((decimal)right);
        return op switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private decimal Number(BoundNode node) => (decimal)Of(node);

    private List<object> Items(BoundNode node) => Of(node) switch
    {
        List<object> list => list,
        ListValue list => [.. list.Items.Select(i => Plain(i))],
        _ => throw new NotSupportedException(),
    };

    private bool With(Symbol variable, object value, BoundNode condition) => (bool)Let(variable, value, () => Of(condition));

    private object Let(Symbol variable, object value, Func<object> then)
    {
        locals[variable] = value;
        return then();
    }

    private static object Plain(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.IsTrue,
        ValueKind.Number => value.AsNumber,
        ValueKind.String => value.AsString,
        ValueKind.List => value.AsList,
        ValueKind.Context => value.AsObject,
        _ => throw new NoAnswerException(),
    };

    /// <summary>There is no answer: division by zero, the sum of nothing.</summary>
    internal sealed class NoAnswerException : Exception;
}
