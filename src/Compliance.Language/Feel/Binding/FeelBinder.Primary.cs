namespace Compliance.Language.Feel;

// Literals, brackets of all kinds, functions.
internal sealed partial class FeelBinder
{
    private BoundNode Primary()
    {
        var start = token.Start;
        var beside = ProbeValue();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Number();
            case TokenKind.Text:
                return Text();
            case TokenKind.Word:
                return Name() ?? Keyword();
            case TokenKind.Symbol when IsSymbol("("):
                return Parenthesis();
            case TokenKind.Symbol when IsSymbol("["):
                return ListOrRange(beside);
            case TokenKind.Symbol when IsSymbol("]"):
                Advance();
                return RangeFrom(start, BracketedExpression());
            case TokenKind.Symbol when IsSymbol("{"):
                return Context();
            case TokenKind.Symbol when IsSymbol("@"):
                return At();
            case TokenKind.Symbol when ComparisonAt() is not null:
                return NoValue("a value on the left of the comparison", start);
            default:
                return NoValue("a value", start);
        }
    }

    private BoundNode Number()
    {
        var literal = token;
        Advance();
        return NumberText.TryParse(TextOf(literal), out var number)
            ? new BoundConstant(literal.Span, FeelType.Number, Value.Of(number))
            : Mistake(Catalog.BadNumber, $"`{Shown(literal)}` has more digits than can be kept; 28 are the most", literal.Span);
    }

    private BoundNode Text()
    {
        var literal = token;
        if (!lexer.IsClosed(literal))
        {
            Complain(Catalog.UnfinishedText, "the text is not closed; a `\"` is missing", new TextSpan(literal.Start, 1));
            Advance();
            return new BoundMistake(literal.Span);
        }

        Advance();
        return new BoundConstant(literal.Span, FeelType.String, Value.Of(lexer.Unquote(literal)));
    }

    private BoundNode At()
    {
        var start = token.Start;
        Advance();
        if (token.Kind != TokenKind.Text || !lexer.IsClosed(token))
            return NoValue("a date, time or duration in quotation marks after `@`", start);

        var content = lexer.Unquote(token);
        Advance();
        var value = AtLiteral.Parse(content);
        return value.IsKnown
            ? new BoundConstant(From(start), TypeRules.OfConstant(value), value)
            : Mistake(Catalog.BadAtLiteral, value.AsUnknown.Reasons[0].Detail!, From(start));
    }

    private BoundNode Parenthesis()
    {
        var opened = token.Start;
        Advance();
        if (ComparisonAt() is { } op)
            return HalfOpenRange(opened, op);
        var node = BracketedExpression();
        if (IsSymbol(".."))
            return RangeFrom(opened, node);
        Close(")", opened);
        node.IsParenthesised = true;
        return node;
    }

    /// <summary><c>(&lt; 10)</c>: a range without a lower end.</summary>
    private BoundNode HalfOpenRange(int opened, ComparisonOperator op)
    {
        RefuseForeign();
        Refuse("a test without a value on its left is not a condition; write `x < 10`, or a range with two ends", token.Span);
        Advance();
        var outer = inRangeEnd;
        inRangeEnd = false;
        var end = Additive();
        inRangeEnd = outer;
        Close(")", opened);
        var type = FeelType.RangeOf(end.Type);
        if (!TypeRules.IsOrdered(end.Type))
            return Mistake(Catalog.WrongOperand, $"{end.Type} has no order and cannot end a range", end.Span);
        return Fold(op switch
        {
            ComparisonOperator.Less or ComparisonOperator.LessOrEqual =>
                new BoundRange(From(opened), type, null, false, end, op == ComparisonOperator.LessOrEqual),
            ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual =>
                new BoundRange(From(opened), type, end, op == ComparisonOperator.GreaterOrEqual, null, false),
            ComparisonOperator.Equal => new BoundRange(From(opened), type, end, true, end, true),
            _ => Mistake(Catalog.WrongOperand, "`!=` makes no range", From(opened)),
        });
    }

    private BoundNode ListOrRange(FeelType? beside)
    {
        var opened = token.Start;
        Advance();
        wanted = beside;
        if (Next("]"))
            return Fold(new BoundList(From(opened), FeelType.ListOf(FeelType.Any), []));
        var items = new List<BoundNode> { BracketedExpression() };
        if (IsSymbol(".."))
            return RangeFrom(opened, items[0]);
        while (!stopped && Next(","))
        {
            wanted = beside;
            items.Add(BracketedExpression());
        }

        Close("]", opened);
        return Fold(new BoundList(From(opened), FeelType.ListOf(CommonType(items, "the items of a list", !InRules)), items) { Unit = UnitOfAll(items) });
    }

    /// <summary>The type that all have; a list outside rule files may hold anything.</summary>
    private FeelType CommonType(IReadOnlyList<BoundNode> nodes, string what, bool mayDiffer)
    {
        var type = nodes[0].Type;
        foreach (var node in nodes.Skip(1))
        {
            var joined = TypeRules.Join(type, node.Type);
            if (joined is null && !mayDiffer)
            {
                Report(Catalog.WrongOperand, $"{what} must be of one type, but this is {node.Type} beside {type}", node.Span);
                return FeelType.Any;
            }

            type = joined ?? FeelType.Any;
        }

        return type;
    }

    /// <summary>The rest of a range whose opening bracket and lower end are read.</summary>
    private BoundNode RangeFrom(int opened, BoundNode low)
    {
        if (!Next(".."))
        {
            Unexpected("`..` and the upper end of the range");
            Synchronise();
            _ = Next("]") || Next(")") || Next("[");
            return new BoundMistake(From(opened), low);
        }

        inRangeEnd = true;
        var high = Additive();
        inRangeEnd = false;
        var closed = token;
        if (!Next("]") && !Next(")") && !Next("["))
            Close("]", opened);
        if (stopped)
            return new BoundMistake(From(opened), low, high);
        var type = TypeRules.AreOrdered(low.Type, high.Type) || (!InRules && IsNullEnd(low, high))
            ? TypeRules.Join(low.Type, high.Type)
            : null;
        if (type is null)
            return Mistake(Catalog.WrongOperand, $"a range cannot go from {low.Type} to {high.Type}", Both(low, high));
        CheckUnits(low, high);
        return Fold(new BoundRange(From(opened), FeelType.RangeOf(type), low, text[opened] == '[', high, Is(closed, TokenKind.Symbol, "]")) { Unit = low.Unit ?? high.Unit });
    }

    private static bool IsNullEnd(BoundNode low, BoundNode high) =>
        low.Type.Kind == FeelTypeKind.Null || high.Type.Kind == FeelTypeKind.Null;

    private BoundNode Context()
    {
        var opened = token.Start;
        Advance();
        var entries = new List<BoundEntry>();
        var members = new MemberTable();
        var inner = new Scope(scope);
        if (!Next("}"))
        {
            do
                ReadEntry(inner, entries, members);
            while (!stopped && Next(","));
            Close("}", opened);
        }

        return Fold(new BoundContext(From(opened), FeelType.ContextOf(null, members), entries));
    }

    private void ReadEntry(Scope inner, List<BoundEntry> entries, MemberTable members)
    {
        var start = token.Start;
        string name;
        if (token.Kind == TokenKind.Text && lexer.IsClosed(token))
        {
            name = lexer.Unquote(token);
            Advance();
        }
        else
        {
            var end = text.IndexOf(':', start);
            if (token.Kind != TokenKind.Word || end < 0)
            {
                Unexpected("the name of an entry");
                return;
            }

            name = Names.Normalise(text.Substring(start, end - start));
            AdvanceOver(end - start);
        }

        var nameSpan = From(start);
        if (!Next(":"))
            Unexpected("`:` after the name of the entry");
        var value = Inside(inner, BracketedExpression);
        var symbol = new Symbol(name, value.Type, value.Unit) { IsLocal = true, Place = nameSpan };
        if (members.Find(name) is not null)
        {
            Report(Catalog.DuplicateName, $"the entry `{name}` stands twice", nameSpan);
            return;
        }

        inner.TryAdd(symbol);
        members.Add(new Member(name, value.Type)
        {
            Unit = value.Unit,
            Read = ContextValue.Reader(name),
        });
        entries.Add(new BoundEntry(From(start), symbol, value));
    }
}
