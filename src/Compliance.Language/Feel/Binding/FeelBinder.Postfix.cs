namespace Compliance.Language.Feel;

// What may follow a value: entries, filters, calls, dates, type tests.
internal sealed partial class FeelBinder
{
    /// <summary>True while the end of a range is read: a <c>[</c> may close it, as in <c>]1..10[</c>.</summary>
    private bool inRangeEnd;

    private BoundNode Postfix()
    {
        var start = token.Start;
        var node = Primary();
        while (!stopped)
        {
            if (IsSymbol("."))
                node = Path(start, node);
            else if (IsSymbol("[") && !ClosesRange())
                node = Filter(start, node);
            else if (IsSymbol("("))
                node = Invocation(start, node);
            else if (IsWord("as") && Is(lexer.Read(token.End), TokenKind.Word, "of"))
                node = AsOf(start, node);
            else if (IsWord("instance"))
                node = InstanceOf(start, node);
            else
                break;
            node = Bounded(node);
        }

        return node;
    }

    /// <summary>After the end of a range, <c>[</c> closes it unless an expression follows.</summary>
    private bool ClosesRange()
    {
        if (!inRangeEnd)
            return false;
        var next = lexer.Read(token.End);
        return next.Kind switch
        {
            TokenKind.Number or TokenKind.Text => false,
            TokenKind.Word => Names.EndsUnknownName(TextOf(next)),
            TokenKind.Symbol => TextOf(next) is not ("(" or "[" or "{" or "-" or "@"),
            _ => true,
        };
    }

    private BoundNode Path(int start, BoundNode target)
    {
        Advance();
        ProbeEntry(target.Type);
        if (token.Kind != TokenKind.Word && MemberAt(target.Type) is null)
        {
            Unexpected("a name after `.`");
            return new BoundMistake(From(start), target);
        }

        if (target.Type.Kind == FeelTypeKind.List && target.Type.Element!.Kind is FeelTypeKind.Context or FeelTypeKind.Any)
            return Projection(start, target);
        return Entry(start, target);
    }

    /// <summary>The entry of every item: <c>measures.number</c>.</summary>
    private BoundNode Projection(int start, BoundNode list)
    {
        var item = new Symbol("item", list.Type.Element!) { IsLocal = true };
        var entry = Entry(token.Start, new BoundSymbol(new TextSpan(token.Start, 0), item));
        if (entry is BoundMistake)
            return entry;
        var type = FeelType.ListOf(entry.Type, list.Type.Mentioned);
        return new BoundProjection(From(start), type, list, item, entry) { Unit = entry.Unit };
    }

    private BoundNode Entry(int start, BoundNode target)
    {
        var type = target.Type;
        if (MemberAt(type) is { } member)
        {
            var name = token.Start;
            AdvanceOver(Names.LengthAt(text, name, member.Name));
            if (!RunsOn())
                return Fold(new BoundMember(From(start), target, Current(name, member)));
            return UnknownEntry(name, target);
        }

        if (PropertyAt(type) is { } property)
        {
            var name = token.Start;
            AdvanceOver(Names.LengthAt(text, name, property.Name));
            if (!RunsOn())
                return Fold(new BoundProperty(From(start), target, property.Name, property));
            return UnknownEntry(name, target);
        }

        var unknown = token.Start;
        if (target is BoundMistake || (type.Kind == FeelTypeKind.Any && !InRules))
        {
            var name = UnknownRun(unknown);
            return target is BoundMistake ? new BoundMistake(From(start), target) : new BoundProperty(From(start), target, name, null);
        }

        return UnknownEntry(unknown, target);
    }

    private BoundMistake UnknownEntry(int start, BoundNode target)
    {
        var type = target.Type;
        var name = UnknownRun(start);
        var span = From(start);
        if (failed && type.Kind == FeelTypeKind.Any)
            return new BoundMistake(span, target);
        var names = type.Kind == FeelTypeKind.Context ? type.Members.Select(m => m.Name) : ValueProperty.All(type).Select(p => p.Name);
        var known = names.ToList();
        if (known.Count == 0)
            return Mistake(Catalog.UnknownMember, $"{type} has no entries, so `{name}` cannot be read from it", span, null, target);
        var nearest = Suggestion.Nearest(name, known);
        return Mistake(Catalog.UnknownMember, $"{type} has no entry `{name}`{DidYouMean(nearest ?? Suggestion.Grown(name, known))}", span, nearest, target);
    }

    private Member? MemberAt(FeelType type)
    {
        Member? best = null;
        if (type.Kind != FeelTypeKind.Context)
            return null;
        foreach (var member in type.Members.StartingWith(FirstWords.At(text, token.Start)))
        {
            var longer = Names.LengthAt(text, token.Start, member.Name) - (best is null ? 0 : Names.LengthAt(text, token.Start, best.Name));
            if (longer > 0 || (longer == 0 && best?.Now is not null))
                best = member;
        }

        return best;
    }

    private ValueProperty? PropertyAt(FeelType type) => ValueProperty.All(type)
        .Where(p => Names.LengthAt(text, token.Start, p.Name) > 0)
        .OrderByDescending(p => p.Name.Length)
        .FirstOrDefault();

    private BoundNode Filter(int start, BoundNode list)
    {
        var opened = token.Start;
        Advance();
        var isList = list.Type.Kind is FeelTypeKind.List or FeelTypeKind.Any;
        if (!isList && InRules)
            Report(Catalog.NotAList, $"`[ ]` takes items from a list, but this is {list.Type}", list.Span);
        var element = list.Type.Kind == FeelTypeKind.List ? list.Type.Element! : list.Type;
        var item = new Symbol("item", element, list.Unit) { IsLocal = true };
        var inner = new Scope(scope, item);
        inner.TryAdd(item);
        var condition = Inside(inner, BracketedExpression);
        Close("]", opened);
        var span = From(start);
        switch (condition.Type.Kind)
        {
            case FeelTypeKind.Number:
                return Index(span, list, condition, element);
            case FeelTypeKind.Boolean or FeelTypeKind.Any:
                break;
            default:
                Report(Catalog.ConditionNotBoolean, $"`[ ]` holds a condition or a position, but this is {condition.Type}", condition.Span);
                break;
        }

        var type = FeelType.ListOf(element, list.Type.Mentioned);
        return new BoundFilter(span, type, list, item, condition) { Unit = list.Unit };
    }

    private BoundNode Index(TextSpan span, BoundNode list, BoundNode index, FeelType element)
    {
        if (InRules && !(index is BoundConstant { Value.AsNumber: 1 or -1 }))
            Refuse("only `[1]` and `[-1]`, the first and the last item, can be taken by position: the order of other items says nothing", index.Span);
        return Fold(new BoundIndex(span, element, list, index) { Unit = list.Unit });
    }

    private BoundNode BracketedExpression()
    {
        var outer = inRangeEnd;
        inRangeEnd = false;
        var node = Expression();
        inRangeEnd = outer;
        return node;
    }

    private BoundNode AsOf(int start, BoundNode parameter)
    {
        Advance();
        Advance();
        var date = Nested(Postfix);
        if (parameter is not (BoundMember or BoundSymbol or BoundMistake))
            return Mistake(Catalog.NotAParameter, "`as of` stands after a parameter, as in `law.threshold as of d`", parameter.Span, null, parameter, date);
        if (date.Type.Kind is not (FeelTypeKind.Date or FeelTypeKind.Any))
            Report(Catalog.WrongOperand, $"a date stands after `as of`, but this is {date.Type}", date.Span);
        return new BoundAsOf(From(start), parameter, date);
    }

    private BoundNode InstanceOf(int start, BoundNode operand)
    {
        var word = token.Span;
        Advance();
        ExpectWord("of", "after `instance`");
        var type = TypeName();
        Refuse("`instance of` is not needed: every expression in a rule file has one type", word);
        return Fold(new BoundInstanceOf(From(start), operand, type));
    }
}
