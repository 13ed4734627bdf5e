namespace Compliance.Language.Feel;

// What may stand after `in`.
internal sealed partial class FeelBinder
{
    private BoundNode Membership(int start, BoundNode operand)
    {
        Advance();
        var subject = new Symbol("?", operand.Type, operand.Unit) { IsLocal = true };
        var inner = new Scope(scope);
        inner.TryAdd(subject);
        var tests = Inside(inner, () => IsSymbol("(") ? TestsInParentheses(operand, subject) : [Test(operand, subject, false)]);
        return Fold(new BoundIn(From(start), operand, tests));
    }

    private List<BoundTest> TestsInParentheses(BoundNode operand, Symbol subject)
    {
        var opened = token.Start;
        Advance();
        var tests = new List<BoundTest>();
        do
        {
            var start = token.Start;
            if (tests.Count == 0 && ComparisonAt() is null && !IsSymbol("-"))
            {
                // One expression: (a), or the start of an open range (a..b].
                var value = Beside(operand.Type, Expression);
                if (IsSymbol(".."))
                {
                    tests.Add(Classify(operand, subject, RangeFrom(opened, value)));
                    return tests;
                }

                tests.Add(Classify(operand, subject, value));
            }
            else
            {
                tests.Add(Test(operand, subject, true));
            }

            if (token.Start == start)
                break;
        }
        while (Next(","));
        Close(")", opened);
        return tests;
    }

    private BoundTest Test(BoundNode operand, Symbol subject, bool inParentheses)
    {
        var start = token.Start;
        if (inParentheses && IsSymbol("-") && Is(lexer.Read(token.End), TokenKind.Symbol, ")"))
        {
            Advance();
            return new BoundTest(From(start), TestKind.Anything, null);
        }

        if (ComparisonAt() is { } op)
        {
            RefuseForeign();
            Advance();
            var limit = Beside(operand.Type, Additive);
            if (op is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
                RequireComparable(operand, limit);
            else
                RequireOrder(operand, limit);
            return new BoundTest(From(start), TestKind.Compares, limit, op);
        }

        return Classify(operand, subject, Beside(operand.Type, inParentheses ? Expression : Additive));
    }

    private BoundTest Classify(BoundNode operand, Symbol subject, BoundNode value)
    {
        var kind = KindOfTest(operand, subject, value);
        switch (kind)
        {
            case TestKind.InRange:
                if (!TypeRules.AreOrdered(operand.Type, value.Type.Element!))
                    ReportNotIn(operand, value);
                else
                    CheckUnits(operand, value);
                break;
            case TestKind.InList:
                RequireItem(operand, value);
                break;
            case TestKind.Condition:
                RequireBoolean(value, "a test with `?` is a condition", Catalog.ConditionNotBoolean);
                break;
            default:
                RequireComparable(operand, value);
                break;
        }

        return new BoundTest(value.Span, kind, value) { Subject = subject };
    }

    private static TestKind KindOfTest(BoundNode operand, Symbol subject, BoundNode value)
    {
        if (value.DescendantsAndSelf().Any(n => n is BoundSymbol s && s.Symbol == subject))
            return TestKind.Condition;
        return value.Type.Kind switch
        {
            FeelTypeKind.Range when operand.Type.Kind != FeelTypeKind.Range => TestKind.InRange,
            FeelTypeKind.List => TestKind.InList,
            _ => TestKind.Equals,
        };
    }

    /// <summary>In a list stand values like the operand, or ranges; outside rule files lists of them too.</summary>
    private void RequireItem(BoundNode operand, BoundNode list)
    {
        var item = list.Type.Element!;
        if (item.Kind == FeelTypeKind.Range ? TypeRules.AreOrdered(operand.Type, item.Element!) : TypeRules.AreComparable(operand.Type, item))
        {
            CheckWord(list, FeelType.ListOf(operand.Type));
            CheckUnits(operand, list);
            CheckWord(operand, item);
        }
        else if (InRules || operand.Type.Kind != FeelTypeKind.List)
        {
            ReportNotIn(operand, list);
        }
    }

    private void ReportNotIn(BoundNode operand, BoundNode value) =>
        Report(Catalog.ComparedTypesDiffer, $"{operand.Type} is never in {value.Type}", Both(operand, value));
}
