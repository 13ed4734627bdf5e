using static Compliance.Language.Signatures;

namespace Compliance.Language;

/// <summary>Functions that ask about lists and build lists. A list made from a list of what a text mentions is one, too.</summary>
internal static class ListFunctions
{
    private static readonly FunctionParameter List = Needs("list", AnyList);
    private static readonly FunctionParameter Position = Needs("position", FeelType.Number);
    private static readonly FeelType Precedes = FeelType.FunctionOf([FeelType.Any, FeelType.Any], FeelType.Boolean);

    public static IEnumerable<BuiltinFunction> All { get; } =
    [
        new("list contains", Takes([List, Needs("element", FeelType.Any)], _ => FeelType.Boolean, Contains, "Whether the value is in the list.", IsItem)),
        new("count", Takes([List], FeelType.Number, v => Value.Of((decimal)v[0].AsList.Items.Count), "The number of items.")),
        new("all", OverItems(FeelType.Boolean, _ => FeelType.Boolean, v => Truth(v, false), "Whether every item is true.")),
        new("any", OverItems(FeelType.Boolean, _ => FeelType.Boolean, v => Truth(v, true), "Whether an item is true.")),
        new(
            "sublist",
            Takes(
                [List, Needs("start position", FeelType.Number), May("length", FeelType.Number)], SameList, Sublist,
                "The items from a position, counted from 1, or from the end when it is negative.")),
        new(
            "append",
            Takes(
                [List, Many("item", FeelType.Any)], WithItems, v => Like(v, v[0].AsList.Items.Concat(v.Skip(1))),
                "The list with more items at its end.")),
        new("concatenate", Takes([Many("list", AnyList)], Joined, v => Like(v, v.SelectMany(l => l.AsList.Items)), "The items of all lists in order.")),
        new(
            "insert before",
            Takes(
                [List, Position, Needs("newItem", FeelType.Any)], t => WithItems([t[0], t[2]]), InsertBefore,
                "The list with an item before that position.")),
        new("remove", Takes([List, Position], SameList, Remove, "The list without the item at that position.")),
        new(
            "list replace",
            Takes([List, Position, Needs("newItem", FeelType.Any)], t => WithItems([t[0], t[2]]), Replace, "The list with another item at that position."),
            Takes(
                [List, Needs("match", Precedes), Needs("newItem", FeelType.Any)], t => WithItems([t[0], t[2]]), ReplaceMatches,
                "The list with another item for each that a function chooses.")),
        new("reverse", Takes([List], SameList, v => Like(v, v[0].AsList.Items.Reverse()), "The items from last to first.")),
        new("index of", Takes([List, Needs("match", FeelType.Any)], _ => NumberList, IndexOf, "The positions at which the value stands in the list.", IsItem)),
        new("union", Takes([Many("list", AnyList)], Joined, v => Like(v, Distinct(v.SelectMany(l => l.AsList.Items))), "The items of all lists, each once.")),
        new("distinct values", Takes([List], SameList, v => Like(v, Distinct(v[0].AsList.Items)), "The items, each once.")),
        new("flatten", Takes([List], t => FeelType.ListOf(Innermost(t[0]), t[0].Mentioned), Flatten, "The items of all lists within the list.")),
        new("sort", Takes([List, Needs("precedes", Precedes)], SameList, Sort, "The items in the order that a function tells.")),
        new(
            "partition",
            Takes(
                [List, Needs("size", FeelType.Number)], t => FeelType.ListOf(FeelType.ListOf(t[0].Element ?? FeelType.Any)), Partition,
                "The items in lists of that size.")),
    ];

    /// <summary>The items, each once, by equality of values.</summary>
    internal static IReadOnlyList<Value> Distinct(IEnumerable<Value> items)
    {
        var distinct = new List<Value>();
        foreach (var item in items)
        {
            if (!Holds(distinct, item))
                distinct.Add(item);
        }

        return distinct;
    }

    internal static bool Holds(IReadOnlyList<Value> items, in Value value)
    {
        foreach (var item in items)
        {
            if (Operators.Equal(item, value) == true)
                return true;
        }

        return false;
    }

    private static FeelType SameList(IReadOnlyList<FeelType> types) => types[0].Kind == FeelTypeKind.List ? types[0] : AnyList;

    private static FeelType WithItems(IReadOnlyList<FeelType> types) =>
        FeelType.ListOf(types.Skip(1).Aggregate(types[0].Element ?? FeelType.Any, Common), types[0].Mentioned);

    private static FeelType Joined(IReadOnlyList<FeelType> types) =>
        FeelType.ListOf(types.Select(t => t.Element ?? FeelType.Any).Aggregate(Common), types.Any(t => t.Mentioned));

    private static FeelType Innermost(FeelType type) => type.Kind == FeelTypeKind.List ? Innermost(type.Element!) : type;

    private static string? IsItem(IReadOnlyList<FeelType> types)
    {
        var item = types[0].Element ?? FeelType.Any;
        return !IsOrdered(item) || !IsOrdered(types[1]) || AreComparable(item, types[1])
            ? null
            : $"{types[1]} cannot be in {types[0]}";
    }

    private static Value Like(Value[] arguments, IEnumerable<Value> items)
    {
        var list = items.Take(Limits.LongestList + 1).ToList();
        return list.Count > Limits.LongestList
            ? Limits.ListTooLong
            : Value.Of(new ListValue(list, arguments.Any(a => a.Kind == ValueKind.List && a.AsList.IsMentioned)));
    }

    private static Value Contains(Value[] v) => Value.Of(Holds(v[0].AsList.Items, v[1]));

    private static Value Truth(IReadOnlyList<Value> items, bool decisive)
    {
        var open = default(Value);
        foreach (var item in items)
        {
            if (item.Kind == ValueKind.Boolean && item.IsTrue == decisive)
                return Value.Of(decisive);
            if (item.Kind != ValueKind.Boolean)
                open = item.IsKnown ? Value.Error($"an item is {ValueText.KindOf(item)}, neither true nor false") : item;
        }

        return open.IsBareSilence && items.All(i => i.Kind == ValueKind.Boolean) ? Value.Of(!decisive) : open;
    }

    private static Value Sublist(Value[] v)
    {
        var items = v[0].AsList.Items;
        if (!PositionIn(items.Count, v[1], out var start))
            return NoPosition(v[1], items.Count);
        var length = v.Length > 2 ? decimal.Truncate(v[2].AsNumber) : items.Count - start;
        return length < 0 || length > items.Count - start
            ? Value.Error($"the list has {items.Count} items, which is less than the part asked for")
            : Like(v, items.Skip(start).Take((int)length));
    }

    private static Value InsertBefore(Value[] v)
    {
        var items = v[0].AsList.Items;
        var isEnd = decimal.Truncate(v[1].AsNumber) == items.Count + 1;
        var at = items.Count;
        if (!isEnd && !PositionIn(items.Count, v[1], out at))
            return NoPosition(v[1], items.Count);
        return Like([v[0]], items.Take(isEnd ? items.Count : at).Concat([v[2]]).Concat(items.Skip(isEnd ? items.Count : at)));
    }

    private static Value Remove(Value[] v)
    {
        var items = v[0].AsList.Items;
        return PositionIn(items.Count, v[1], out var at)
            ? Like(v, items.Where((_, i) => i != at))
            : NoPosition(v[1], items.Count);
    }

    private static Value Replace(Value[] v)
    {
        var items = v[0].AsList.Items;
        return PositionIn(items.Count, v[1], out var at)
            ? Like([v[0]], items.Select((item, i) => i == at ? v[2] : item))
            : NoPosition(v[1], items.Count);
    }

    private static Value ReplaceMatches(Value[] v)
    {
        var function = v[1].AsFunction;
        if (function.Arity != 2)
            return Value.Error("the function of `list replace` takes the item and the new item");
        var items = new List<Value>();
        foreach (var item in v[0].AsList.Items)
        {
            var chosen = function.Invoke([item, v[2]]);
            if (!chosen.IsKnown)
                return chosen;
            if (chosen.Kind != ValueKind.Boolean)
                return Value.Error("the function of `list replace` must be true or false for each item");
            items.Add(chosen.IsTrue ? v[2] : item);
        }

        return Like([v[0]], items);
    }

    private static Value IndexOf(Value[] v)
    {
        var wanted = v[1];
        var positions = v[0].AsList.Items.Select((item, i) => (item, i))
            .Where(p => Operators.Equal(p.item, wanted) == true).Select(p => Value.Of((decimal)(p.i + 1)));
        return Value.Of(new ListValue(positions.ToList()));
    }

    private static Value Flatten(Value[] v)
    {
        var flat = new List<Value>();
        var rest = new Stack<Value>();
        PushAll(rest, v[0].AsList.Items);
        while (rest.Count > 0)
        {
            if (flat.Count + rest.Count > Limits.LongestList)
                return Limits.ListTooLong;
            var item = rest.Pop();
            if (item.Kind != ValueKind.List)
            {
                flat.Add(item);
                continue;
            }

            PushAll(rest, item.AsList.Items);
        }

        return Like(v, flat);
    }

    private static void PushAll(Stack<Value> rest, IReadOnlyList<Value> items)
    {
        for (var i = items.Count - 1; i >= 0; i--)
            rest.Push(items[i]);
    }

    private static Value Partition(Value[] v)
    {
        var size = decimal.Truncate(v[1].AsNumber);
        if (size < 1)
            return Value.Error("the size of the parts must be at least 1");
        var items = v[0].AsList.Items;
        var step = (int)Math.Min(size, items.Count);
        var parts = new List<Value>();
        for (var i = 0; i < items.Count; i += step)
            parts.Add(Value.Of(new ListValue(items.Skip(i).Take(step).ToList())));
        return Value.Of(new ListValue(parts));
    }

    private static Value Sort(Value[] v)
    {
        if (v[1].AsFunction.Arity != 2)
            return Value.Error("the function of `sort` takes two items");
        var sorting = new Sorting(v[1].AsFunction);
        var items = sorting.Sort(v[0].AsList.Items.ToList());
        return sorting.Problem ?? Like([v[0]], items);
    }

    private static bool PositionIn(int count, in Value position, out int index)
    {
        var at = decimal.Truncate(position.AsNumber);
        index = 0;
        if (at == 0 || Math.Abs(at) > count)
            return false;
        index = (int)(at > 0 ? at - 1 : count + at);
        return true;
    }

    private static Value NoPosition(in Value position, int count) =>
        Value.Error($"position {ValueText.Of(position)} does not exist in a list of {count} items");
}
