namespace Compliance.Language.Feel;

// Names, and calls of what a name stands for.
internal sealed partial class FeelBinder
{
    /// <summary>Functions by the first word of their names.</summary>
    private static readonly ILookup<string, BuiltinFunction> FunctionsByFirstWord =
        FunctionTable.All.ToLookup(f => f.Name.Split(' ')[0], StringComparer.Ordinal);

    /// <summary>A declared name or a call; null where a keyword stands.</summary>
    private BoundNode? Name()
    {
        var start = token.Start;
        var match = scope.Match(text, start);
        var function = FunctionAt();
        if (function is not null && (match is null || Names.LengthAt(text, start, function.Name) >= match.Value.Length) && !HidesFunction(match))
            return Call(start, function);
        if (match is { } found && found.Length >= token.Length)
        {
            AdvanceOver(found.Length);
            var symbol = new BoundSymbol(From(start), found.Symbol.Now ?? found.Symbol);
            if (!RunsOn())
            {
                TellFormer(start, found.Symbol.Name, found.Symbol.Now?.Name);
                return found.Member is null ? symbol : new BoundMember(From(start), symbol, Current(start, found.Member));
            }

            return UnknownName(start);
        }

        return Names.IsReserved(TextOf(token)) ? null : FunctionName(start) ?? UnknownName(start);
    }

    /// <summary>The entry itself, with a hint where it is written under a name that it had before.</summary>
    private Member Current(int start, Member member)
    {
        TellFormer(start, member.Name, member.Now?.Name);
        return member.Now ?? member;
    }

    private void TellFormer(int start, string former, string? now)
    {
        if (now is not null)
            Report(Catalog.FormerName, $"`{former}` is called `{now}` now", From(start), now);
    }

    private static bool HidesFunction(ScopeMatch? match) =>
        match is { } found && (found.Member?.Type ?? found.Symbol.Type).Kind == FeelTypeKind.Function;

    /// <summary>The built-in function whose name and opening parenthesis stand here, or null. <c>not</c> is an operator.</summary>
    private BuiltinFunction? FunctionAt()
    {
        BuiltinFunction? best = null;
        foreach (var function in FunctionsByFirstWord[TextOf(token)])
        {
            var length = Names.LengthAt(text, token.Start, function.Name);
            if (length > 0 && function.Name != "not" && function.Name.Length > (best?.Name.Length ?? 0)
                && Is(lexer.Read(token.Start + length), TokenKind.Symbol, "("))
                best = function;
        }

        return best;
    }

    /// <summary>A built-in function as a value, outside rule files.</summary>
    private BoundFunctionName? FunctionName(int start)
    {
        var function = FunctionsByFirstWord[TextOf(token)]
            .Where(f => Names.LengthAt(text, start, f.Name) > 0)
            .OrderByDescending(f => f.Name.Length)
            .FirstOrDefault();
        if (function is null || InRules)
            return null;
        AdvanceOver(Names.LengthAt(text, start, function.Name));
        return new BoundFunctionName(From(start), function);
    }

    /// <summary>True when a name goes on with words that belong to no declared name.</summary>
    private bool RunsOn() => token.Kind == TokenKind.Word && !Names.EndsUnknownName(TextOf(token)) && !StartsAsOf() && !stopped;

    private bool StartsAsOf() => IsWord("as") && Is(lexer.Read(token.End), TokenKind.Word, "of");

    /// <summary>Reads the words from <paramref name="start"/> that look like one name.</summary>
    private string UnknownRun(int start)
    {
        do
            Advance();
        while (RunsOn());
        return Names.Normalise(text.Substring(start, Math.Max(0, lastEnd - start)));
    }

    private BoundNode UnknownName(int start)
    {
        var name = UnknownRun(start);
        var span = From(start);
        if (IsSymbol("("))
        {
            var nearestFunction = Suggestion.Nearest(name, FunctionTable.All.Select(f => f.Name));
            Report(Catalog.UnknownFunction, $"there is no function `{name}`{DidYouMean(nearestFunction)}", span, nearestFunction);
            return new BoundMistake(span, [.. Arguments(out _)]);
        }

        if (!InRules && scope.FindItem() is { } item)
            return new BoundProperty(span, new BoundSymbol(span, item), name, null);
        if (scope.FindLabel(name) is { } labelled)
            return Mistake(Catalog.UnknownName, $"`{name}` is `{labelled}`", span, labelled);
        var nearest = NearestName(start, ref name) ?? scope.FindEntry(name);
        return Mistake(Catalog.UnknownName, $"there is no name `{name}`{DidYouMean(nearest)}", From(start), nearest);
    }

    /// <summary>The declared name that was probably meant; with hyphens it may go on after the words that were read.</summary>
    private string? NearestName(int start, ref string name)
    {
        var names = scope.AllNames().ToList();
        if (IsSymbol("-") && token.Start == lastEnd)
        {
            var end = HyphenatedEnd();
            var hyphenated = Names.Normalise(text.Substring(start, end - start));
            if (Suggestion.Nearest(hyphenated, names.Where(n => n.IndexOf('-') > 0)) is { } whole)
            {
                AdvanceOver(end - token.Start);
                name = hyphenated;
                return whole;
            }
        }

        return Suggestion.Nearest(name, names);
    }

    /// <summary>Where a name ends that goes on with hyphens inside its words.</summary>
    private int HyphenatedEnd()
    {
        var end = lastEnd;
        for (var next = token; ; next = lexer.Read(end))
        {
            var isHyphen = Is(next, TokenKind.Symbol, "-") && next.Start == end && lexer.Read(next.End) is { Kind: TokenKind.Word } word && word.Start == next.End;
            if (!isHyphen && (next.Kind != TokenKind.Word || Names.EndsUnknownName(TextOf(next))))
                return end;
            end = next.End;
        }
    }

    private BoundNode Call(int start, BuiltinFunction function)
    {
        AdvanceOver(Names.LengthAt(text, start, function.Name));
        var name = From(start);
        var arguments = Arguments(out var names, function);
        if (stopped)
            return new BoundMistake(From(start), [.. arguments]);
        if (function.IsClock)
            Refuse($"`{function.Name}` gives another answer every day; rules look at the assessment date", name);
        var call = Resolve(function, arguments, names);
        if (call.Signature is null)
        {
            var at = call.ProblemAt;
            var kind = at < 0 ? Catalog.WrongArguments : Catalog.WrongArgumentType;
            return Mistake(kind, call.Problem!, at < 0 ? name : arguments[at].Span, null, [.. arguments]);
        }

        var ordered = call.Order.Select(i => arguments[i]).ToList();
        CheckWords(ordered);
        return Fold(new BoundCall(From(start), call.Result, function, call.Signature, ordered) { Unit = UnitOf(function, call.Signature, ordered) });
    }

    /// <summary>Finds the signature; outside rule files a list of one item may stand for the item, and the item for the list.</summary>
    private FunctionCall Resolve(BuiltinFunction function, List<BoundNode> arguments, List<string>? names)
    {
        var call = function.Resolve(arguments.Select(a => a.Type).ToList(), names);
        if (InRules || call.Problem is null || call.ProblemAt < 0)
            return call;
        var original = arguments.ToList();
        for (var attempt = 0; attempt < original.Count && call.ProblemAt >= 0; attempt++)
        {
            var wrong = arguments[call.ProblemAt];
            if (wrong is BoundSingleton or BoundConstant { Value.Kind: ValueKind.List } and not BoundConstant { Value.AsList.Items.Count: 1 })
                break;
            var type = wrong.Type.Kind == FeelTypeKind.List ? wrong.Type.Element! : FeelType.ListOf(wrong.Type);
            if (wrong.Type.Kind == FeelTypeKind.Null)
                break;
            arguments[call.ProblemAt] = new BoundSingleton(wrong, type);
            var next = function.Resolve(arguments.Select(a => a.Type).ToList(), names);
            if (next.Problem is null)
                return next;
            call = next;
        }

        arguments.Clear();
        arguments.AddRange(original);
        return function.Resolve(arguments.Select(a => a.Type).ToList(), names);
    }

    /// <summary>Texts that are held against the items of a list of words must be such words.</summary>
    private void CheckWords(List<BoundNode> arguments)
    {
        if (arguments.Count == 0 || arguments[0].Type.Kind != FeelTypeKind.List || arguments[0].Type.Element!.Kind != FeelTypeKind.Enumeration)
            return;
        foreach (var argument in arguments.Skip(1))
            CheckWord(argument, argument.Type.Kind == FeelTypeKind.List ? arguments[0].Type : arguments[0].Type.Element!);
    }

    private List<BoundNode> Arguments(out List<string>? names, BuiltinFunction? function = null)
    {
        var opened = token.Start;
        var arguments = new List<BoundNode>();
        var around = probe?.Call;
        names = null;
        Advance();
        if (Next(")"))
            return arguments;
        do
        {
            if (probe is not null && function is not null && lastEnd <= probe.Offset)
                probe.Call = (function, arguments.Count);
            wanted = WantedAt(function, arguments);
            if (ArgumentName() is { } name)
                (names ??= new List<string>()).Add(name);
            else if (names is not null)
                Complain(Catalog.WrongArguments, "either all arguments have a name or none has", token.Span);
            arguments.Add(BracketedExpression());
            if (names is not null && names.Count != arguments.Count)
                Complain(Catalog.WrongArguments, "either all arguments have a name or none has", arguments[0].Span);
        }
        while (!stopped && Next(","));
        var isClosed = IsSymbol(")");
        Close(")", opened);
        if (probe is not null && isClosed && lastEnd <= probe.Offset)
            probe.Call = around;
        return arguments;
    }

    /// <summary>The type of the argument that comes next, as far as it helps somebody who writes it.</summary>
    private static FeelType? WantedAt(BuiltinFunction? function, List<BoundNode> before)
    {
        if (function is null)
            return null;
        if (before.Count > 0 && before[0].Type is { Kind: FeelTypeKind.List, Element: { Kind: FeelTypeKind.Enumeration } item })
            return item;
        var signature = function.Signatures.FirstOrDefault(s => before.Count < s.MaximumCount);
        return signature?.ParameterAt(before.Count).Type;
    }

    /// <summary>Reads <c>start position:</c> before an argument; null where the argument has no name.</summary>
    private string? ArgumentName()
    {
        if (token.Kind != TokenKind.Word)
            return null;
        var at = token.Start;
        while (at < text.Length && (Names.IsPart(text[at]) || char.IsWhiteSpace(text[at])))
            at++;
        if (at >= text.Length || text[at] != ':')
            return null;
        var name = Names.Normalise(text.Substring(token.Start, at - token.Start));
        AdvanceOver(at + 1 - token.Start);
        return name;
    }

    /// <summary>A call of a function that is a value.</summary>
    private BoundNode Invocation(int start, BoundNode function)
    {
        var type = function.Type;
        var arguments = Arguments(out var names);
        if (function is BoundMistake)
            return function;
        if (type.Kind != FeelTypeKind.Function && (type.Kind != FeelTypeKind.Any || InRules))
            return Mistake(Catalog.UnknownFunction, $"only functions can be called, but this is {type}", function.Span);
        if (type.Kind == FeelTypeKind.Any)
            return new BoundInvocation(From(start), FeelType.Any, function, arguments);
        if (names is not null)
        {
            if (names.Count != arguments.Count || names.Distinct().Count() != names.Count || names.Any(n => !type.ParameterNames.Contains(n)))
                return Mistake(Catalog.WrongArguments, "the function has the parameters " + string.Join(", ", type.ParameterNames.Select(n => "`" + n + "`")), function.Span);
            arguments = [.. type.ParameterNames.Where(names.Contains).Select(n => arguments[names.IndexOf(n)])];
        }

        if (arguments.Count != type.Parameters.Count)
            return Mistake(Catalog.WrongArguments, $"the function takes {type.Parameters.Count} arguments, but has {arguments.Count}", function.Span);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!TypeRules.IsAssignable(arguments[i].Type, type.Parameters[i]))
                return Mistake(Catalog.WrongArgumentType, $"{type.Parameters[i]} was expected, but this is {arguments[i].Type}", arguments[i].Span);
        }

        if (type.ResultFor is not { } resultFor)
            return new BoundInvocation(From(start), type.Result ?? FeelType.Any, function, arguments);
        return resultFor([.. arguments.Select(a => a.Type)]) is { } result
            ? new BoundInvocation(From(start), result, function, arguments)
            : Mistake(Catalog.WrongArgumentType, "the function cannot be worked out with arguments of these types", From(start));
    }
}
