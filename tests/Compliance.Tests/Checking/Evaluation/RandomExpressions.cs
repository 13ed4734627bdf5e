using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>
/// Expressions of every type, made from a seed with every operator, every way to write a collection and every function of the
/// table; and plans that say more or less about the names in them.
/// </summary>
internal sealed class RandomExpressions(Random random)
{
    private static readonly FeelType Item = FeelType.ContextOf("item", new MemberTable(Read("key", FeelType.String), Read("value", FeelType.Number)));
    private static readonly FeelType Numbers = FeelType.ListOf(FeelType.Number);
    private static readonly FeelType Words = FeelType.ListOf(FeelType.String, mentioned: true);
    private static readonly FeelType Items = FeelType.ListOf(Item);
    private static readonly FeelType Stretch = FeelType.RangeOf(FeelType.Number);

    private static readonly FeelType[] Simple =
    [
        FeelType.Boolean, FeelType.Number, FeelType.String, FeelType.Date, FeelType.Time, FeelType.DateTime, FeelType.YearsMonths, FeelType.DaysTime,
    ];

    private static readonly string[] TypeNames =
        ["boolean", "number", "string", "date", "time", "date and time", "years and months duration", "days and time duration", "list<number>", "context<key: string>"];

    private static readonly (string Name, FeelType Type)[] Names =
    [
        ("b1", FeelType.Boolean), ("b2", FeelType.Boolean), ("n1", FeelType.Number), ("n2", FeelType.Number), ("s1", FeelType.String), ("s2", FeelType.String),
        ("d1", FeelType.Date), ("d2", FeelType.Date), ("t1", FeelType.Time), ("t2", FeelType.Time), ("m1", FeelType.DateTime), ("m2", FeelType.DateTime),
        ("y1", FeelType.YearsMonths), ("y2", FeelType.YearsMonths), ("w1", FeelType.DaysTime), ("w2", FeelType.DaysTime),
        ("ns", Numbers), ("ms", Numbers), ("ws", Words), ("os", Items), ("o1", Item), ("r1", Stretch), ("r2", Stretch),
    ];

    /// <summary>Every way to call a function for which the generator has arguments.</summary>
    private static readonly List<((BuiltinFunction Function, FunctionSignature Signature, FeelType Any) Call, List<FeelType> Types)> Ways = FunctionTable.All
        .Where(f => !f.IsClock && f.Name != "not")
        .SelectMany(f => f.Signatures.SelectMany(s => Simple.Skip(1).Append(Item).Select(any => (Function: f, Signature: s, Any: any))))
        .Where(c => c.Any.Kind == FeelTypeKind.Number || c.Signature.Parameters.Any(p => HoldsAny(p.Type)))
        .Select(c => (Call: c, Types: c.Signature.Parameters.Select(p => Concrete(p.Type, c.Any)).ToList()))
        .Where(c => c.Call.Signature.Check?.Invoke(c.Types) is null)
        .ToList();

    private static readonly ILookup<string, (BuiltinFunction Function, FunctionSignature Signature, FeelType Any)> Calls =
        Ways.ToLookup(c => Key(c.Call.Signature.ResultType(c.Types)), c => c.Call);

    private static readonly List<List<(BuiltinFunction Function, FunctionSignature Signature, FeelType Any)>> ByFunction =
        [.. Ways.Select(w => w.Call).GroupBy(c => c.Function).Select(g => g.ToList())];

    private readonly List<(string Name, FeelType Type)> locals = [];
    private int variables;

    public static Scope Scope { get; } = MakeScope();

    /// <summary>An expression of a random type.</summary>
    public string Expression(int depth) => Of(AnyType(), depth);

    /// <summary>An expression that is true, false or unknown.</summary>
    public string Condition(int depth) => Boolean(depth);

    /// <summary>A plan that may be silent, imprecise or contradictory about each name, and in a list or a context about a part.</summary>
    public static Dictionary<string, Value> Plan(RandomArguments arguments) =>
        Names.ToDictionary(n => n.Name, n => arguments.Some(n.Type), StringComparer.Ordinal);

    /// <summary>A plan that says everything of which <paramref name="plan"/> leaves something open, for the names that <paramref name="which"/> chooses.</summary>
    public static Dictionary<string, Value> Completed(Dictionary<string, Value> plan, RandomArguments arguments, Func<string, bool> which) =>
        Names.ToDictionary(n => n.Name, n => which(n.Name) ? arguments.Completed(plan[n.Name], n.Type) : plan[n.Name], StringComparer.Ordinal);

    private FeelType AnyType() => random.Next(10) switch
    {
        0 => Numbers,
        1 => Items,
        2 => Item,
        3 => Stretch,
        _ => Simple[random.Next(Simple.Length)],
    };

    private string Of(FeelType type, int depth)
    {
        if (depth <= 0)
            return Leaf(type);
        var inner = depth - 1;
        switch (random.Next(7))
        {
            case 0:
                return Leaf(type);
            case 1:
                return $"(if {Boolean(inner)} then {Of(type, inner)} else {Of(type, inner)})";
            case 2 or 3 when Calls[Key(type)].ToList() is { Count: > 0 } calls:
                return Call(calls[random.Next(calls.Count)], inner);
            case 4 when type.Kind is not (FeelTypeKind.List or FeelTypeKind.Range) && Item != type:
                return $"[{Of(type, inner)}, {Of(type, inner)}][{new[] { "1", "-1", "n1" }[random.Next(3)]}]";
            default:
                return Particular(type, inner);
        }
    }

    private string Particular(FeelType type, int depth) => type.Kind switch
    {
        FeelTypeKind.Boolean => Boolean(depth),
        FeelTypeKind.Number => Number(depth),
        FeelTypeKind.String => random.Next(3) switch
        {
            0 => $"({Of(type, depth)} + {Of(type, depth)})",
            1 => $"{Of(Item, depth)}.key",
            _ => $"{{a: {Of(type, depth)}, b: a + \"x\"}}.b",
        },
        FeelTypeKind.List => List(type.Element!, depth),
        FeelTypeKind.Range => $"{"[("[random.Next(2)]}{Of(type.Element!, depth)}..{Of(type.Element!, depth)}{"])"[random.Next(2)]}",
        FeelTypeKind.Context => random.Next(2) == 0 ? $"{{key: {Of(FeelType.String, depth)}, value: {Of(FeelType.Number, depth)}}}" : $"{List(type, depth)}[{(random.Next(2) == 0 ? 1 : -1)}]",
        _ => Temporal(type, depth),
    };

    /// <summary>Arithmetic of dates, times and durations, by the same table that the compiler asks.</summary>
    private string Temporal(FeelType type, int depth)
    {
        if (TypeRules.IsDuration(type) && random.Next(4) == 0)
            return $"(-{Of(type, depth)})";
        var ways = (from op in new[] { ArithmeticOperator.Add, ArithmeticOperator.Subtract, ArithmeticOperator.Multiply, ArithmeticOperator.Divide }
                    from left in Simple
                    from right in Simple
                    where TypeRules.Arithmetic(op, left, right)?.Kind == type.Kind
                    select (Sign: "+-*/"[(int)op], left, right)).ToList();
        var (sign, one, other) = ways[random.Next(ways.Count)];
        return $"({Of(one, depth)} {sign} {Of(other, depth)})";
    }

    private string Number(int depth)
    {
        switch (random.Next(6))
        {
            case 0:
                return $"(-{Of(FeelType.Number, depth)})";
            case 1:
                return $"({Of(FeelType.Number, depth)} ** {random.Next(-1, 4)})";
            case 2:
                return $"(law.limit as of {Of(FeelType.Date, depth)})";
            case 3:
                var holder = new[] { FeelType.Date, FeelType.Time, FeelType.DateTime, FeelType.YearsMonths, FeelType.DaysTime, Stretch }[random.Next(6)];
                var properties = ValueProperty.All(holder).Where(p => p.Type.Kind == FeelTypeKind.Number).ToList();
                return $"{Of(holder, depth)}.{properties[random.Next(properties.Count)].Name}";
            case 4:
                return $"{Of(Item, depth)}.value";
            default:
                return $"({Of(FeelType.Number, depth)} {"+-*/"[random.Next(4)]} {Of(FeelType.Number, depth)})";
        }
    }

    private string Boolean(int depth)
    {
        if (depth <= 0)
            return Leaf(FeelType.Boolean);
        var inner = depth - 1;
        var type = Simple[random.Next(1, Simple.Length)];
        switch (random.Next(14))
        {
            case 12 or 13:
                var ways = ByFunction[random.Next(ByFunction.Count)];
                var way = ways[random.Next(ways.Count)];
                return $"({Call(way, inner)} = {Call(way, inner)})";
            case 0:
                return $"({Boolean(inner)} {(random.Next(2) == 0 ? "and" : "or")} {Boolean(inner)})";
            case 1:
                return $"({Boolean(inner)} {(random.Next(2) == 0 ? "and" : "or")} {Boolean(inner)} or b1)";
            case 2:
                return $"not({Boolean(inner)})";
            case 3:
                var compared = random.Next(3) == 0 ? AnyType() : type;
                return $"({Of(compared, inner)} {(random.Next(2) == 0 ? "=" : "!=")} {Of(compared, inner)})";
            case 4 or 5:
                return $"({Of(type, inner)} {new[] { "<", "<=", ">", ">=" }[random.Next(4)]} {Of(type, inner)})";
            case 6:
                return $"({Of(type, inner)} between {Of(type, inner)} and {Of(type, inner)})";
            case 7:
                return $"({Of(type, inner)} in {Test(type, inner)})";
            case 8:
                return $"({Of(type, inner)} in ({Test(type, inner)}, {(random.Next(3) == 0 ? "-" : Test(type, inner))}))";
            case 9:
                return Quantified(inner);
            case 10:
                return $"({Of(type, inner)} instance of {TypeNames[random.Next(TypeNames.Length)]})";
            default:
                return Calls[Key(FeelType.Boolean)].ToList() is var calls ? Call(calls[random.Next(calls.Count)], inner) : "b1";
        }
    }

    private string Test(FeelType type, int depth) => random.Next(6) switch
    {
        0 => Of(type, depth),
        1 => $"{new[] { "<", "<=", ">", ">=", "=", "!=" }[random.Next(6)]} {Leaf(type)}",
        2 => $"[{Leaf(type)}..{Of(type, depth)}{"])"[random.Next(2)]}",
        3 => $"[{Of(type, depth)}, {Leaf(type)}]",
        4 => "(? = " + Leaf(type) + ")",
        _ => "(< " + Leaf(type) + ")",
    };

    private string Quantified(int depth)
    {
        var (list, element) = Source(depth);
        var (one, other) = (Variable(), Variable());
        var source = $"{(random.Next(2) == 0 ? "some" : "every")} {one} in {list}";
        return "(" + With(one, element, () => random.Next(4) == 0
            ? $"{source}, {other} in {Of(Numbers, depth)} satisfies " + With(other, FeelType.Number, () => Boolean(depth))
            : $"{source} satisfies {Boolean(depth)}") + ")";
    }

    private string List(FeelType element, int depth)
    {
        switch (random.Next(5))
        {
            case 0:
                return $"[{Of(element, depth)}, {Of(element, depth)}]";
            case 1 when Item == element || element.Kind == FeelTypeKind.Number:
                return $"{Of(FeelType.ListOf(element), depth)}[{(Item == element ? $"value > {Leaf(FeelType.Number)} or {Boolean(depth)}" : $"item > {Leaf(FeelType.Number)}")}]";
            case 2 when element.Kind is FeelTypeKind.Number or FeelTypeKind.String:
                return $"{Of(Items, depth)}.{(element.Kind == FeelTypeKind.Number ? "value" : "key")}";
            case 3 when element.Kind == FeelTypeKind.Number:
                var counter = Variable();
                return $"(for {counter} in 1..{random.Next(1, 4)} return " + With(counter, FeelType.Number, () => random.Next(3) == 0 ? "count(partial)" : Of(element, depth)) + ")";
            default:
                var (list, of) = Source(depth);
                var variable = Variable();
                return $"(for {variable} in {list} return " + With(variable, of, () => Of(element, depth)) + ")";
        }
    }

    private (string List, FeelType Element) Source(int depth) => random.Next(3) switch
    {
        0 => (Of(Items, depth), Item),
        1 => ("ws", FeelType.String),
        _ => (Of(Numbers, depth), FeelType.Number),
    };

    private string Variable() => "x" + ++variables;

    private string With(string variable, FeelType type, Func<string> inside)
    {
        locals.Add((variable, type));
        var text = inside();
        locals.RemoveAt(locals.Count - 1);
        return text;
    }

    private string Call((BuiltinFunction Function, FunctionSignature Signature, FeelType Any) call, int depth)
    {
        var (function, signature, any) = call;
        var most = Math.Min(signature.MaximumCount, signature.Parameters.Count + 1);
        var count = random.Next(Math.Max(signature.Parameters.Count(p => !p.IsOptional), Math.Min(1, most)), most + 1);
        var arguments = Enumerable.Range(0, count).Select(signature.ParameterAt).Select(p => p.Type.Kind == FeelTypeKind.Function ? "function(x, y) x < y" : Of(Concrete(p.Type, any), depth));
        return $"{function.Name}({string.Join(", ", arguments)})";
    }

    private string Leaf(FeelType type)
    {
        var names = Names.Concat(locals).Where(n => Key(n.Type) == Key(type)).Select(n => n.Name).ToList();
        if (names.Count > 0 && random.Next(4) > 0)
            return names[random.Next(names.Count)];
        return type.Kind switch
        {
            FeelTypeKind.Boolean => random.Next(2) == 0 ? "true" : "false",
            FeelTypeKind.Number => $"{random.Next(5)}",
            FeelTypeKind.String => new[] { "\"a\"", "\"ab\"", "\"12\"", "\"\"" }[random.Next(4)],
            FeelTypeKind.Date => $"@\"2024-03-0{random.Next(1, 9)}\"",
            FeelTypeKind.Time => $"@\"1{random.Next(10)}:00:00\"",
            FeelTypeKind.DateTime => $"@\"2024-03-0{random.Next(1, 9)}T10:00:00\"",
            FeelTypeKind.YearsMonths => $"@\"P{random.Next(20)}M\"",
            FeelTypeKind.DaysTime => $"@\"PT{random.Next(90)}H\"",
            FeelTypeKind.List when type.Element!.Kind != FeelTypeKind.Context => $"[{Leaf(type.Element)}]",
            FeelTypeKind.List => "[o1]",
            FeelTypeKind.Range => $"[{Leaf(type.Element!)}..{Leaf(type.Element!)}]",
            _ => "{key: \"k\", value: 1}",
        };
    }

    private static bool HoldsAny(FeelType type) => type.Kind == FeelTypeKind.Any || (type.Element is { } element && HoldsAny(element));

    private static FeelType Concrete(FeelType type, FeelType any) => type.Kind switch
    {
        FeelTypeKind.Any => any,
        FeelTypeKind.List => FeelType.ListOf(Concrete(type.Element!, any)),
        FeelTypeKind.Range => FeelType.RangeOf(any.Kind == FeelTypeKind.Context ? FeelType.Number : Concrete(type.Element!, any)),
        FeelTypeKind.Context => Item,
        _ => type,
    };

    private static string Key(FeelType type) => type.Kind switch
    {
        FeelTypeKind.List or FeelTypeKind.Range => type.Kind + " of " + Key(type.Element!),
        _ => type.Kind.ToString(),
    };

    private static Member Read(string name, FeelType type) => new(name, type)
    {
        Read = host => ((ContextValue)host).TryGet(name, out var value) ? value : default,
    };

    private static Scope MakeScope()
    {
        var scope = new Scope();
        foreach (var (name, type) in Names)
            scope.TryAdd(new Symbol(name, type));
        scope.TryAdd(new Symbol("law", FeelType.ContextOf("law", new MemberTable(new Member("limit", FeelType.Number))), null, ParameterRoot.Instance));
        return scope;
    }
}
