using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>
/// FEEL as its standard describes it, straight from the tree, over values that are all known: no value is unknown here, and
/// where there is no answer there is an exception. What the evaluators give where everything is known must be the same.
/// </summary>
internal sealed class PlainFeel(Dictionary<string, Value> plan, Func<Date, Value> parameter)
{
    private readonly Dictionary<Symbol, Value> locals = [];

    public Value Of(BoundNode node)
    {
        var value = Evaluate(node);
        return value.IsKnown && value.Kind != ValueKind.Null ? value : throw new NoAnswerException();
    }

    private Value Evaluate(BoundNode node) => node switch
    {
        BoundConstant constant => constant.Value,
        BoundSymbol symbol => locals.TryGetValue(symbol.Symbol, out var local) ? local : plan[symbol.Symbol.Name],
        BoundMember member => Entry(Of(member.Target), member.Member.Name),
        BoundProperty { Property: { } property } read => property.Read(Of(read.Target)),
        BoundProperty read => Entry(Of(read.Target), read.Name),
        BoundAsOf dated => parameter(Of(dated.Date).AsDate),
        BoundNegation negation => Operators.Negate(Of(negation.Operand)),
        BoundArithmetic a => ConstantFolding.Apply(a.Operator, Of(a.Left), Of(a.Right)),
        BoundComparison c => Value.Of(Compare(c.Operator, Of(c.Left), Of(c.Right))),
        BoundLogical { IsAnd: true } all => Value.Of(all.Operands.All(IsTrue)),
        BoundLogical any => Value.Of(any.Operands.Any(IsTrue)),
        BoundNot not => Value.Of(!IsTrue(not.Operand)),
        BoundBetween b => Value.Of(Compare(ComparisonOperator.GreaterOrEqual, Of(b.Operand), Of(b.Low)) & Compare(ComparisonOperator.LessOrEqual, Of(b.Operand), Of(b.High))),
        BoundIn membership => Value.Of(membership.Tests.Any(t => Meets(Of(membership.Operand), t))),
        BoundIf choice => IsTrue(choice.Condition) ? Of(choice.Then) : Of(choice.Else),
        BoundInstanceOf test => Value.Of(Of(test.Operand).IsKnown && TypeRules.IsAssignable(test.Operand.Type, test.Tested)),
        BoundCall call => Call(call),
        _ => Collection(node),
    };

    private Value Collection(BoundNode node) => node switch
    {
        BoundList list => Listed(list.Items.Select(Of)),
        BoundIndex index => At(Items(index.List), Of(index.Index).AsNumber),
        BoundFilter filter => Listed(Items(filter.List).Where(i => Let(filter.Item, i, () => IsTrue(filter.Condition))).ToList()),
        BoundProjection p => Listed(Items(p.List).Select(i => Let(p.Item, i, () => Of(p.Result))).ToList()),
        BoundQuantifier quantifier => Value.Of(Quantified(quantifier, 0)),
        BoundFor loop => Listed(Results(loop)),
        BoundContext context => Context(context),
        BoundRange range => Value.Of(new RangeValue(range.Low is null ? null : Of(range.Low), range.LowIncluded, range.High is null ? null : Of(range.High), range.HighIncluded)),
        BoundFunction function => Value.Of(new FunctionValue(function.Parameters.Count, given => Invoke(function, given))),
        BoundSingleton { Wraps: true } one => Listed([Of(one.Operand)]),
        BoundSingleton list => At(Items(list.Operand), 1),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private Value Call(BoundCall call) => call.Function.Name switch
    {
        "stated" => Value.Of(Of(call.Arguments[0]) is not { Kind: ValueKind.List, AsList: { Items.Count: 0, IsMentioned: true } }),
        "present" => Value.Of(Items(call.Arguments[0]).Count > 0),
        _ => call.Signature.Invoke([.. call.Arguments.Select(Of)]),
    };

    private Value Invoke(BoundFunction function, Value[] given)
    {
        for (var i = 0; i < given.Length; i++)
            locals[function.Parameters[i]] = given[i];
        return Of(function.Body);
    }

    private bool Quantified(BoundQuantifier quantifier, int level)
    {
        if (level == quantifier.Iterators.Count)
            return IsTrue(quantifier.Condition);
        var iterator = quantifier.Iterators[level];
        var items = Items(iterator);
        return quantifier.IsEvery
            ? items.All(i => Let(iterator.Variable, i, () => Quantified(quantifier, level + 1)))
            : items.Any(i => Let(iterator.Variable, i, () => Quantified(quantifier, level + 1)));
    }

    private List<Value> Results(BoundFor loop)
    {
        var results = new List<Value>();
        void Level(int level)
        {
            if (level < loop.Iterators.Count)
            {
                foreach (var item in Items(loop.Iterators[level]))
                {
                    locals[loop.Iterators[level].Variable] = item;
                    Level(level + 1);
                }

                return;
            }

            locals[loop.Partial] = Listed([.. results]);
            results.Add(Of(loop.Result));
        }

        Level(0);
        return results;
    }

    private IReadOnlyList<Value> Items(BoundIterator iterator)
    {
        if (iterator.To is null)
            return Items(iterator.Source);
        var (from, to) = ((int)Of(iterator.Source).AsNumber, (int)Of(iterator.To).AsNumber);
        return [.. Enumerable.Range(0, Math.Abs(to - from) + 1).Select(i => Value.Of((decimal)(from + (Math.Sign(to - from) * i))))];
    }

    private IReadOnlyList<Value> Items(BoundNode node) => Of(node).AsList.Items;

    private Value Context(BoundContext context)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        foreach (var entry in context.Entries)
            entries.Add(new(entry.Symbol.Name, locals[entry.Symbol] = Of(entry.Value)));
        return Value.Of(new ContextValue(entries));
    }

    private bool Meets(Value value, BoundTest test) => test.Kind switch
    {
        TestKind.Anything => true,
        TestKind.Condition => Let(test.Subject!, value, () => IsTrue(test.Value!)),
        TestKind.Compares => Compare(test.Operator, value, Of(test.Value!)),
        TestKind.InRange => IsInside(value, Of(test.Value!).AsRange),
        TestKind.InList => Items(test.Value!).Any(i => i.Kind == ValueKind.Range ? IsInside(value, i.AsRange) : Compare(ComparisonOperator.Equal, value, i)),
        _ => Compare(ComparisonOperator.Equal, value, Of(test.Value!)),
    };

    private static bool IsInside(Value value, RangeValue range) =>
        (!range.HasLow || Compare(range.LowIncluded ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, value, range.Low))
        & (!range.HasHigh || Compare(range.HighIncluded ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, value, range.High));

    private static bool Compare(ComparisonOperator op, Value left, Value right)
    {
        if (op is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
            return (Operators.Equal(left, right) ?? throw new NoAnswerException()) == (op == ComparisonOperator.Equal);
        var order = Operators.Compare(left, right) ?? throw new NoAnswerException();
        return op switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static Value At(IReadOnlyList<Value> items, decimal position)
    {
        var index = position > 0 ? position - 1 : items.Count + position;
        return position != 0 && index >= 0 && index < items.Count && index == decimal.Truncate(index) ? items[(int)index] : throw new NoAnswerException();
    }

    private static Value Entry(Value holder, string name) => ((ContextValue)holder.AsObject).TryGet(name, out var value) ? value : throw new NoAnswerException();

    private static Value Listed(IEnumerable<Value> items) => Value.Of(new ListValue([.. items]));

    private bool IsTrue(BoundNode node) => Of(node).IsTrue;

    private T Let<T>(Symbol variable, Value value, Func<T> then)
    {
        locals[variable] = value;
        return then();
    }

    /// <summary>There is no answer: division by zero, the sum of nothing.</summary>
    internal sealed class NoAnswerException : Exception;
}
