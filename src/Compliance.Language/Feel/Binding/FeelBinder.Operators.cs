namespace Compliance.Language.Feel;

// Operators, from the loosest to the tightest.
internal sealed partial class FeelBinder
{
    private BoundNode Expression() => Nested(() => Disjunction());

    private BoundNode Disjunction() => Logical("or", false, Conjunction);

    private BoundNode Conjunction() => Logical("and", true, Comparison);

    private BoundNode Logical(string word, bool isAnd, Func<BoundNode> operand)
    {
        var start = token.Start;
        var foreign = isAnd ? "&&" : "||";
        var first = operand();
        if (!IsWord(word) && !IsSymbol(foreign))
            return first;
        var operands = new List<BoundNode> { first };
        while (IsWord(word) || IsSymbol(foreign))
        {
            RefuseForeign();
            if (isAnd && InRules && operands[operands.Count - 1] is BoundIn { IsParenthesised: false } test)
            {
                var fixedText = "(" + text.Substring(test.Span.Start, test.Span.Length) + ")";
                Report(
                    Catalog.UnclearPrecedence,
                    "put parentheses round the `in` before `and`: other readers of FEEL take it differently",
                    test.Span,
                    fixedText);
            }

            Advance();
            operands.Add(operand());
        }

        foreach (var node in operands)
            RequireBoolean(node, $"`{word}` joins conditions", Catalog.WrongOperand);
        return Fold(new BoundLogical(From(start), isAnd, operands));
    }

    /// <summary>Reports what is neither true nor false. The corpus lets it pass where the other side decides.</summary>
    private void RequireBoolean(BoundNode node, string why, DiagnosticKind kind)
    {
        if (node.Type.Kind is FeelTypeKind.Boolean or FeelTypeKind.Any)
            return;
        if (!InRules && kind == Catalog.WrongOperand)
            return;
        if (!InRules && node.Type.Kind == FeelTypeKind.Null)
            return;
        Report(kind, $"{why}, but this is {node.Type}", node.Span);
    }

    private BoundNode Comparison()
    {
        var start = token.Start;
        var left = Additive();
        if (ComparisonAt() is { } op)
        {
            RefuseForeign();
            Advance();
            var right = Beside(left.Type, Additive);
            return ComparisonAt() is null ? Compare(start, op, left, right) : Chained(start, left, right);
        }

        if (NextWord("between"))
        {
            var low = Additive();
            ExpectWord("and", "after the lower end of `between`");
            var high = Additive();
            RequireOrder(left, low);
            RequireOrder(left, high);
            return Fold(new BoundBetween(From(start), left, low, high));
        }

        return IsWord("in") ? Membership(start, left) : left;
    }

    private BoundMistake Chained(int start, params BoundNode[] first)
    {
        var parts = first.ToList();
        Complain(Catalog.ChainedComparison, $"comparisons cannot be chained; write `a {Shown(token)} b and b {Shown(token)} c`", token.Span);
        while (ComparisonAt() is not null)
        {
            Advance();
            parts.Add(Additive());
        }

        return new BoundMistake(From(start), [.. parts]);
    }

    /// <summary>The comparison that stands here, also where it is written as in another language.</summary>
    private ComparisonOperator? ComparisonAt() => token.Kind is not (TokenKind.Symbol or TokenKind.Bad) ? null : TextOf(token) switch
    {
        "=" or "==" => ComparisonOperator.Equal,
        "!=" or "<>" or "≠" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" or "≤" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" or "≥" => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private BoundNode Compare(int start, ComparisonOperator op, BoundNode left, BoundNode right)
    {
        if (op is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
            RequireComparable(left, right);
        else
            RequireOrder(left, right);
        return Fold(new BoundComparison(From(start), op, left, right));
    }

    private void RequireComparable(BoundNode left, BoundNode right)
    {
        if (TypeRules.AreComparable(left.Type, right.Type))
        {
            CheckWord(left, right.Type);
            CheckWord(right, left.Type);
            CheckUnits(left, right);
        }
        else
        {
            Report(
                Catalog.ComparedTypesDiffer,
                $"{left.Type} and {right.Type} are never equal; both sides must be of the same type",
                Both(left, right));
        }
    }

    private void RequireOrder(BoundNode left, BoundNode right)
    {
        if (TypeRules.AreOrdered(left.Type, right.Type))
        {
            CheckUnits(left, right);
            return;
        }

        var unordered = !TypeRules.IsOrdered(left.Type) ? left : !TypeRules.IsOrdered(right.Type) ? right : null;
        Report(
            Catalog.ComparedTypesDiffer,
            unordered is null
                ? $"{left.Type} cannot be compared with {right.Type}"
                : $"{unordered.Type} has no order and cannot be less or more than anything",
            unordered?.Span ?? Both(left, right));
    }

    /// <summary>Reports a constant text that is not a word of the enumeration with which it is compared.</summary>
    private void CheckWord(BoundNode node, FeelType type)
    {
        if (type.Kind == FeelTypeKind.List && ((node as BoundConstant)?.Source ?? node) is BoundList items)
        {
            foreach (var item in items.Items)
                CheckWord(item, type.Element!);
            return;
        }

        if (type.Kind != FeelTypeKind.Enumeration || node is not BoundConstant { Value.Kind: ValueKind.String } constant
            || type.Words.Contains(constant.Value.AsString))
            return;
        var nearest = Suggestion.Nearest(constant.Value.AsString, type.Words);
        var ending = nearest is null
            ? "; the words are " + string.Join(", ", type.Words.Select(w => "\"" + w + "\""))
            : $"; did you mean \"{nearest}\"?";
        Report(
            Catalog.UnknownEnumerationWord,
            $"`{constant.Value.AsString}` is not a word of {(type.Name is null ? "the list" : "`" + type.Name + "`")}{ending}",
            node.Span,
            nearest is null ? null : "\"" + nearest + "\"");
    }

    private static TextSpan Both(BoundNode left, BoundNode right) =>
        TextSpan.FromBounds(Math.Min(left.Span.Start, right.Span.Start), Math.Max(left.Span.End, right.Span.End));

    private BoundNode Additive()
    {
        var start = token.Start;
        var left = Multiplicative();
        while (IsSymbol("+") || IsSymbol("-"))
        {
            var op = IsSymbol("+") ? ArithmeticOperator.Add : ArithmeticOperator.Subtract;
            Advance();
            left = Arithmetic(start, op, left, Multiplicative());
        }

        return left;
    }

    private BoundNode Multiplicative()
    {
        var start = token.Start;
        var left = Power();
        while (IsSymbol("*") || IsSymbol("/"))
        {
            var op = IsSymbol("*") ? ArithmeticOperator.Multiply : ArithmeticOperator.Divide;
            Advance();
            left = Arithmetic(start, op, left, Power());
        }

        return left;
    }

    private BoundNode Power()
    {
        var start = token.Start;
        var negated = IsSymbol("-");
        var left = Sign();
        while (IsSymbol("**"))
        {
            if (negated && InRules && !left.IsParenthesised)
            {
                Report(
                    Catalog.UnclearPrecedence,
                    "put parentheses round the base: FEEL reads `-a ** b` as `(-a) ** b`, other languages as `-(a ** b)`",
                    left.Span);
            }

            Advance();
            left = Arithmetic(start, ArithmeticOperator.Power, left, Sign());
        }

        return left;
    }

    private BoundNode Arithmetic(int start, ArithmeticOperator op, BoundNode left, BoundNode right)
    {
        var type = TypeRules.Arithmetic(op, left.Type, right.Type);
        if (type is null)
            return Mistake(Catalog.WrongOperand, WrongOperands(op, left, right), Both(left, right), null, left, right);
        if (op is ArithmeticOperator.Add or ArithmeticOperator.Subtract)
            CheckUnits(left, right);
        return Bounded(Fold(new BoundArithmetic(From(start), type, op, left, right) { Unit = UnitOf(op, left, right) }));
    }

    private static string WrongOperands(ArithmeticOperator op, BoundNode left, BoundNode right)
    {
        var (verb, joint) = op switch
        {
            ArithmeticOperator.Add => ("add", "and"),
            ArithmeticOperator.Subtract => ("subtract", "and"),
            ArithmeticOperator.Multiply => ("multiply", "and"),
            ArithmeticOperator.Divide => ("divide", "by"),
            _ => ("raise", "to the power of"),
        };
        return op == ArithmeticOperator.Subtract
            ? $"cannot subtract {right.Type} from {left.Type}"
            : $"cannot {verb} {left.Type} {joint} {right.Type}";
    }

    private BoundNode Sign()
    {
        if (!IsSymbol("-"))
            return Postfix();
        var start = token.Start;
        Advance();
        var operand = Nested(Sign);
        if (operand.Type.Kind is not (FeelTypeKind.Number or FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime or FeelTypeKind.Any))
            return Mistake(Catalog.WrongOperand, $"a minus sign stands before a number or a duration, but this is {operand.Type}", operand.Span, null, operand);
        return Fold(new BoundNegation(From(start), operand));
    }
}
