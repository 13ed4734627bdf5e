using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Tests.Checking.Evaluation;

/// <summary>Typed conditions over a few names, made from a seed, and plans that say more or less about them.</summary>
internal sealed class RandomConditions(Random random)
{
    private static readonly string[] Numbers = ["a", "b", "c"];
    private static readonly string[] Truths = ["p", "q"];
    private static readonly string[] Words = ["low", "high", "none"];

    private static readonly FeelType Item = FeelType.ContextOf("item", new MemberTable(Read("n", FeelType.Number), Read("f", FeelType.Boolean)));

    public static Scope Scope { get; } = MakeScope();

    public string Condition(int depth) => depth <= 0 ? SmallCondition() : random.Next(11) switch
    {
        0 => $"({Condition(depth - 1)} and {Condition(depth - 1)})",
        1 => $"({Condition(depth - 1)} or {Condition(depth - 1)} or {Condition(depth - 1)})",
        2 => $"not({Condition(depth - 1)})",
        3 => $"(if {Condition(depth - 1)} then {Condition(depth - 1)} else {Condition(depth - 1)})",
        4 => $"({Number(depth - 1)} {Comparison()} {Number(depth - 1)})",
        5 => $"({Number(depth - 1)} between {Number(depth - 1)} and {Number(depth - 1)})",
        6 => $"({Number(depth - 1)} in {(random.Next(2) == 0 ? "[" : "(")}{Number(depth - 1)}..{Number(depth - 1)}])",
        7 => $"({(random.Next(2) == 0 ? "some" : "every")} x in {Items(depth - 1)} satisfies {OfItem("x.")})",
        8 => $"(count({Items(depth - 1)}) {Comparison()} {random.Next(4)})",
        9 => $"is empty({Items(depth - 1)})",
        _ => $"({Number(depth - 1)} in ({Number(depth - 1)}, {Number(depth - 1)}, < {Number(depth - 1)}))",
    };

    /// <summary>A plan that may be silent, imprecise or contradictory about each name.</summary>
    public Dictionary<string, Value> Plan()
    {
        var plan = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var name in Numbers)
            plan[name] = SomeNumber();
        foreach (var name in Truths)
            plan[name] = random.Next(3) == 0 ? default : Value.Of(random.Next(2) == 0);
        plan["s"] = random.Next(3) == 0 ? default : Value.Of(Words[random.Next(3)]);
        plan["xs"] = random.Next(4) == 0 ? default : Value.Of(new ListValue([.. Enumerable.Range(0, random.Next(4)).Select(_ => SomeItem())]));
        plan["ws"] = random.Next(4) == 0 ? default : Value.Of(new ListValue(SomeWords(), mentioned: true));
        return plan;
    }

    /// <summary>A plan that says everything, and nothing against what <paramref name="plan"/> says.</summary>
    public Dictionary<string, Value> Completed(Dictionary<string, Value> plan) => plan.ToDictionary(
        e => e.Key,
        e => e.Key switch
        {
            "p" or "q" => e.Value.IsKnown ? e.Value : Value.Of(random.Next(2) == 0),
            "s" => e.Value.IsKnown ? e.Value : Value.Of(Words[random.Next(3)]),
            "xs" => CompletedItems(e.Value),
            "ws" => Value.Of(new ListValue([.. e.Value.IsKnown ? e.Value.AsList.Items : [], .. SomeWords()])),
            _ => CompletedNumber(e.Value),
        },
        StringComparer.Ordinal);

    /// <summary>A plan that says more than <paramref name="plan"/> about some names, and nothing against it.</summary>
    public Dictionary<string, Value> Narrowed(Dictionary<string, Value> plan)
    {
        var completed = Completed(plan);
        return plan.ToDictionary(
            e => e.Key,
            e => random.Next(3) switch
            {
                0 => completed[e.Key],
                1 when completed[e.Key].Kind == ValueKind.Number && Unbounded(e.Value) => Around(completed[e.Key].AsNumber),
                _ => e.Value,
            },
            StringComparer.Ordinal);
    }

    private static bool Unbounded(in Value value) =>
        !value.IsKnown && value.AsUnknown is { Alternatives: null, Low.IsKnown: false, High.IsKnown: false };

    private string SmallCondition() => random.Next(8) switch
    {
        6 => $"stated({new[] { "a", "p", "s", "xs", "ws" }[random.Next(5)]})",
        7 => "present(xs)",
        0 => "p",
        1 => "q",
        2 => $"(s {(random.Next(2) == 0 ? "=" : "!=")} \"{Words[random.Next(3)]}\")",
        3 => $"(\"{Words[random.Next(3)]}\" in ws)",
        4 => $"list contains(ws, s)",
        _ => $"({Number(0)} {Comparison()} {Number(0)})",
    };

    private string Number(int depth) => depth <= 0 || random.Next(3) == 0
        ? random.Next(3) == 0 ? random.Next(5).ToString(System.Globalization.CultureInfo.InvariantCulture) : Numbers[random.Next(3)]
        : random.Next(7) switch
        {
            0 => $"({Number(depth - 1)} + {Number(depth - 1)})",
            1 => $"({Number(depth - 1)} - {Number(depth - 1)})",
            2 => $"({Number(depth - 1)} * {Number(depth - 1)})",
            3 => $"({Number(depth - 1)} / {Number(depth - 1)})",
            4 => $"(-{Number(depth - 1)})",
            5 => $"(if {SmallCondition()} then {Number(depth - 1)} else {Number(depth - 1)})",
            _ => "sum(xs.n)",
        };

    private string Items(int depth) => depth <= 0 || random.Next(2) == 0 ? "xs" : $"xs[{OfItem("")}]";

    private string OfItem(string prefix) => random.Next(4) switch
    {
        0 => prefix + "f",
        1 => $"({prefix}n {Comparison()} {Number(0)})",
        2 => $"({prefix}f or {prefix}n {Comparison()} {Number(0)})",
        _ => $"({prefix}n {Comparison()} {random.Next(5)} and p)",
    };

    private string Comparison() => new[] { "=", "!=", "<", "<=", ">", ">=" }[random.Next(6)];

    /// <summary>A number that a plan may state exactly, with bounds, twice, or not at all.</summary>
    public Value SomeNumber()
    {
        decimal number = random.Next(-3, 6);
        return random.Next(6) switch
        {
            0 => default,
            1 => Around(number),
            2 => Value.Of(new Unknown(new Reason(ReasonKind.Contradictory, "x")) { Alternatives = [Value.Of(number), Value.Of(number + random.Next(1, 3))] }),
            _ => Value.Of(number),
        };
    }

    /// <summary>Bounds round a number, on one side or on both.</summary>
    private Value Around(decimal number)
    {
        var side = random.Next(3);
        var exclusive = random.Next(2) == 0;
        var gap = exclusive ? 1 : random.Next(2);
        return Value.Of(new Unknown(new Reason(ReasonKind.Imprecise, "x"))
        {
            Low = side == 0 ? default : Value.Of(number - gap),
            High = side == 1 ? default : Value.Of(number + gap),
            LowIsExclusive = exclusive,
            HighIsExclusive = exclusive,
        });
    }

    /// <summary>An exact number that <paramref name="value"/> may stand for.</summary>
    public Value CompletedNumber(in Value value)
    {
        if (value.IsKnown)
            return value;
        var unknown = value.AsUnknown;
        if (unknown.Alternatives is { } alternatives)
            return alternatives[random.Next(alternatives.Count)];
        if (unknown.Low.IsKnown && unknown.High.IsKnown)
            return Value.Of((unknown.Low.AsNumber + unknown.High.AsNumber) / 2);
        if (unknown.Low.IsKnown)
            return Value.Of(unknown.Low.AsNumber + (unknown.LowIsExclusive ? 0.5m : 0) + random.Next(3));
        if (unknown.High.IsKnown)
            return Value.Of(unknown.High.AsNumber - (unknown.HighIsExclusive ? 0.5m : 0) - random.Next(3));
        return Value.Of((decimal)random.Next(-3, 6));
    }

    private Value SomeItem()
    {
        var item = new Dictionary<string, Value>(StringComparer.Ordinal) { ["n"] = SomeNumber() };
        if (random.Next(3) > 0)
            item["f"] = Value.Of(random.Next(2) == 0);
        return Value.Context(item);
    }

    private Value CompletedItems(in Value list)
    {
        var items = list.IsKnown ? list.AsList.Items : [.. Enumerable.Range(0, random.Next(3)).Select(_ => SomeItem())];
        return Value.Of(new ListValue([.. items.Select(i => (Dictionary<string, Value>)i.AsObject).Select(i => Value.Context(
            new Dictionary<string, Value>(StringComparer.Ordinal)
            {
                ["n"] = CompletedNumber(i["n"]),
                ["f"] = i.TryGetValue("f", out var f) ? f : Value.Of(random.Next(2) == 0),
            }))]));
    }

    private Value[] SomeWords() => [.. Words.Where(_ => random.Next(3) == 0).Select(w => Value.Of(w))];

    private static Member Read(string name, FeelType type) => new(name, type)
    {
        Read = host => ((Dictionary<string, Value>)host).GetValueOrDefault(name),
    };

    private static Scope MakeScope()
    {
        var scope = new Scope();
        foreach (var name in Numbers)
            scope.TryAdd(new Symbol(name, FeelType.Number));
        foreach (var name in Truths)
            scope.TryAdd(new Symbol(name, FeelType.Boolean));
        scope.TryAdd(new Symbol("s", FeelType.String));
        scope.TryAdd(new Symbol("xs", FeelType.ListOf(Item)));
        scope.TryAdd(new Symbol("ws", FeelType.ListOf(FeelType.String, mentioned: true)));
        return scope;
    }
}
