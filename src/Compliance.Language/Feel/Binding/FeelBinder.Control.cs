namespace Compliance.Language.Feel;

// Expressions that start with a keyword.
internal sealed partial class FeelBinder
{
    private BoundNode Keyword()
    {
        var start = token.Start;
        switch (TextOf(token))
        {
            case "true":
                Advance();
                return new BoundConstant(From(start), FeelType.Boolean, Value.True);
            case "false":
                Advance();
                return new BoundConstant(From(start), FeelType.Boolean, Value.False);
            case "null":
                Refuse("a rule file has no `null`: what a plan does not say is unknown; ask with `stated(x)`", token.Span);
                Advance();
                return new BoundConstant(From(start), FeelType.Null, Value.Null);
            case "not":
                return Negation();
            case "if":
                return If();
            case "for":
                return For();
            case "some" or "every":
                return Quantifier();
            case "function":
                return Function();
            default:
                return NoValue("a value", start);
        }
    }

    private BoundNode Negation()
    {
        var start = token.Start;
        Advance();
        if (!IsSymbol("("))
            return NoValue("`(` after `not`", start);
        var opened = token.Start;
        Advance();
        if (ArgumentName() is { } name && name != "negand")
            Complain(Catalog.WrongArguments, $"`not` has no parameter `{name}`", From(opened));
        var operand = BracketedExpression();
        Close(")", opened);
        RequireBoolean(operand, "`not` turns a condition round", Catalog.ConditionNotBoolean);
        return Fold(new BoundNot(From(start), operand));
    }

    private BoundNode If()
    {
        var start = token.Start;
        Advance();
        var condition = Expression();
        ExpectWord("then", "after the condition of `if`");
        var then = Expression();
        ExpectWord("else", "with a second value");
        var otherwise = Expression();
        RequireBoolean(condition, "`if` is followed by a condition", Catalog.ConditionNotBoolean);
        var type = CommonType([then, otherwise], "both answers of `if`", false);
        return Fold(new BoundIf(From(start), type, condition, then, otherwise) { Unit = UnitOfAll([then, otherwise]) });
    }

    private BoundNode For()
    {
        var start = token.Start;
        Advance();
        var inner = new Scope(scope);
        return Inside(inner, () =>
        {
            var iterators = Iterators(inner);
            ExpectWord("return", "after the list of `for`");
            var partial = new Symbol("partial", FeelType.ListOf(FeelType.Any)) { IsLocal = true };
            var body = new Scope(inner);
            if (!InRules)
                body.TryAdd(partial);
            var result = Inside(body, Expression);
            var mentioned = iterators.Any(i => i.Source.Type is { Kind: FeelTypeKind.List, Mentioned: true });
            return new BoundFor(From(start), FeelType.ListOf(result.Type, mentioned), iterators, partial, result) { Unit = result.Unit };
        });
    }

    private BoundNode Quantifier()
    {
        var start = token.Start;
        var isEvery = IsWord("every");
        Advance();
        var inner = new Scope(scope);
        return Inside(inner, () =>
        {
            var iterators = Iterators(inner);
            ExpectWord("satisfies", "and a condition after the list");
            var condition = Expression();
            RequireBoolean(condition, "`satisfies` is followed by a condition", Catalog.ConditionNotBoolean);
            return (BoundNode)new BoundQuantifier(From(start), isEvery, iterators, condition);
        });
    }

    private List<BoundIterator> Iterators(Scope inner)
    {
        var iterators = new List<BoundIterator>();
        do
            iterators.Add(Iterator(inner));
        while (!stopped && Next(","));
        return iterators;
    }

    private BoundIterator Iterator(Scope inner)
    {
        var start = token.Start;
        if (token.Kind != TokenKind.Word || IsWord("in"))
            Unexpected("the name of a variable");
        while (token.Kind == TokenKind.Word && !Names.EndsUnknownName(TextOf(token)))
            Advance();
        var name = Names.Normalise(text.Substring(start, Math.Max(0, lastEnd - start)));
        var nameSpan = From(start);
        ExpectWord("in", "and a list after the variable");
        var source = Expression();
        BoundNode? to = null;
        if (Next(".."))
            to = Expression();
        var variable = new Symbol(name, ItemType(source, to), source.Unit) { IsLocal = true, Place = nameSpan };
        if (!stopped && name.Length > 0 && !inner.TryAdd(variable))
            Report(Catalog.DuplicateName, $"there are two variables `{name}`", nameSpan);
        else if (InRules && inner.Parent?.Find(name) is not null)
            Report(Catalog.Shadows, $"`{name}` hides another `{name}`; choose another name for the variable", nameSpan);
        return new BoundIterator(From(start), variable, source, to);
    }

    private FeelType ItemType(BoundNode source, BoundNode? to)
    {
        var type = source.Type;
        if (to is not null)
        {
            if (type.Kind is FeelTypeKind.Number or FeelTypeKind.Date or FeelTypeKind.Any && TypeRules.AreOrdered(type, to.Type))
                return type.Kind == FeelTypeKind.Any ? to.Type : type;
            Report(Catalog.WrongOperand, $"one can count from a number or a date to another, not from {type} to {to.Type}", Both(source, to));
            return FeelType.Any;
        }

        switch (type.Kind)
        {
            case FeelTypeKind.List:
                return type.Element!;
            case FeelTypeKind.Any:
                return type;
            case FeelTypeKind.Range when !InRules && type.Element!.Kind is FeelTypeKind.Number or FeelTypeKind.Date:
                if (source is BoundConstant { Value.AsRange: var range } && Operators.Compare(range.Low, range.High) > 0)
                    Report(Catalog.ConstantError, "the range goes downwards, so there is nothing to count through", source.Span);
                return type.Element;
            case FeelTypeKind.Range when !InRules:
                Report(Catalog.NotAList, $"one can count through a range of numbers or dates, not through {type}", source.Span);
                return FeelType.Any;
            default:
                if (InRules)
                    Report(Catalog.NotAList, $"a list was expected after `in`, but this is {type}", source.Span);
                return type;
        }
    }

    private BoundNode Function()
    {
        var start = token.Start;
        Refuse("a function of one's own cannot be cited or explained; make it a definition", token.Span);
        Advance();
        var opened = token.Start;
        if (!Next("("))
        {
            Unexpected("`(` after `function`");
            return new BoundMistake(From(start));
        }

        var inner = new Scope(scope);
        var parameters = new List<Symbol>();
        if (!Next(")") && !stopped)
        {
            do
                parameters.Add(Parameter(inner));
            while (!stopped && Next(","));
            Close(")", opened);
        }

        if (IsWord("external"))
        {
            Complain(Catalog.RefusedInRules, "functions written in another language cannot be called", token.Span);
            Advance();
            return new BoundMistake(From(start), Inside(inner, BracketedExpression));
        }

        var outer = scope;
        var bodyStart = token.Start;
        var body = Inside(inner, BracketedExpression);
        var bodyText = text.Substring(bodyStart, Math.Max(0, lastEnd - bodyStart));
        var type = FeelType.FunctionOf(
            [.. parameters.Select(p => p.Type)], body.Type, [.. parameters.Select(p => p.Name)], types => ResultFor(bodyText, outer, parameters, body, types));
        return new BoundFunction(From(start), type, parameters, body);
    }

    /// <summary>
    /// A parameter without a type takes that of its argument. Where the body asks for types itself, or after many such readings,
    /// nothing is claimed.
    /// </summary>
    private FeelType? ResultFor(string bodyText, Scope outer, List<Symbol> parameters, BoundNode body, IReadOnlyList<FeelType> types)
    {
        if (rereadings.Left <= 0 || body.DescendantsAndSelf().Any(n => n is BoundInstanceOf))
            return body.Type;
        rereadings.Left--;
        var inner = new Scope(outer);
        for (var i = 0; i < parameters.Count; i++)
        {
            var isOpen = TypeRules.IsAny(parameters[i].Type) && types[i].Kind != FeelTypeKind.Null;
            inner.TryAdd(new Symbol(parameters[i].Name, isOpen ? types[i] : parameters[i].Type) { IsLocal = true });
        }

        var reader = new FeelBinder(bodyText, inner, profile, new List<FeelDiagnostic>(), null) { rereadings = rereadings };
        var root = reader.ReadAll(null);
        return reader.failed ? null : root.Type;
    }

    private Symbol Parameter(Scope inner)
    {
        var start = token.Start;
        if (token.Kind != TokenKind.Word)
            Unexpected("the name of a parameter");
        while (token.Kind == TokenKind.Word)
            Advance();
        var name = Names.Normalise(text.Substring(start, Math.Max(0, lastEnd - start)));
        var nameSpan = From(start);
        var parameter = new Symbol(name, Next(":") ? TypeName() : FeelType.Any) { IsLocal = true, Place = nameSpan };
        if (!stopped && name.Length > 0 && !inner.TryAdd(parameter))
            Report(Catalog.DuplicateName, $"there are two parameters `{name}`", nameSpan);
        return parameter;
    }
}
