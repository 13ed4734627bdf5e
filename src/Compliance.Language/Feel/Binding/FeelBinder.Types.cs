namespace Compliance.Language.Feel;

// Names of types, after `instance of` and in the parameters of functions.
internal sealed partial class FeelBinder
{
    private static readonly (string Name, FeelType Type)[] SimpleTypes =
    [
        ("Any", FeelType.Any),
        ("Null", FeelType.Null),
        ("boolean", FeelType.Boolean),
        ("number", FeelType.Number),
        ("string", FeelType.String),
        ("date", FeelType.Date),
        ("time", FeelType.Time),
        ("date and time", FeelType.DateTime),
        ("years and months duration", FeelType.YearsMonths),
        ("days and time duration", FeelType.DaysTime),
        ("context", FeelType.ContextOf(null, MemberTable.Empty)),
    ];

    private FeelType TypeName()
    {
        if (nesting >= DeepestNesting)
        {
            Stop(Catalog.NestedTooDeeply, $"this is nested more than {DeepestNesting} deep", token.Span);
            return FeelType.Any;
        }

        nesting++;
        var type = ReadType();
        nesting--;
        return type;
    }

    private FeelType ReadType()
    {
        var start = token.Start;
        ProbeType();
        var opened = lexer.Read(token.End);
        if (token.Kind == TokenKind.Word && Is(opened, TokenKind.Symbol, "<") && TextOf(token) is "list" or "range" or "context" or "function")
        {
            var name = TextOf(token);
            Advance();
            Advance();
            switch (name)
            {
                case "list":
                    var item = TypeName();
                    Close(">", opened.Start);
                    return FeelType.ListOf(item);
                case "range":
                    var end = TypeName();
                    Close(">", opened.Start);
                    return FeelType.RangeOf(end);
                case "context":
                    return ContextType(opened.Start);
                case "function":
                    return FunctionType(opened.Start);
            }
        }

        if (IsWord("function") && Is(opened, TokenKind.Symbol, "<>"))
        {
            Advance();
            Advance();
            return FunctionResult([]);
        }

        var simple = SimpleTypes
            .Where(t => Names.LengthAt(text, start, t.Name) > 0)
            .OrderByDescending(t => t.Name.Length)
            .FirstOrDefault();
        if (simple.Name is not null)
        {
            AdvanceOver(Names.LengthAt(text, start, simple.Name));
            return simple.Type;
        }

        if (token.Kind != TokenKind.Word)
        {
            Unexpected("the name of a type");
            return FeelType.Any;
        }

        var unknown = UnknownRun(start);
        if (scope.FindType(unknown) is { } declared)
            return declared;
        var nearest = Suggestion.Nearest(unknown, SimpleTypes.Select(t => t.Name));
        Report(Catalog.UnknownType, $"there is no type `{unknown}`{DidYouMean(nearest)}", From(start), nearest);
        return FeelType.Any;
    }

    private FeelType ContextType(int opened)
    {
        var members = new MemberTable();
        do
        {
            var start = token.Start;
            while (token.Kind == TokenKind.Word)
                Advance();
            var name = Names.Normalise(text.Substring(start, Math.Max(0, lastEnd - start)));
            if (!Next(":"))
                Unexpected("`:` and the type of the entry");
            var type = TypeName();
            if (!stopped && members.Find(name) is null)
                members.Add(new Member(name, type));
        }
        while (!stopped && Next(","));
        Close(">", opened);
        return FeelType.ContextOf(null, members);
    }

    private FeelType FunctionType(int opened)
    {
        var parameters = new List<FeelType>();
        if (!IsSymbol(">"))
        {
            do
                parameters.Add(TypeName());
            while (!stopped && Next(","));
        }

        Close(">", opened);
        return FunctionResult(parameters);
    }

    private FeelType FunctionResult(List<FeelType> parameters)
    {
        if (!Next("->"))
            Unexpected("`->` and the type of the result");
        return FeelType.FunctionOf(parameters, TypeName());
    }
}
