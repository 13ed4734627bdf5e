using static Compliance.Language.Signatures;

namespace Compliance.Language;

/// <summary>Functions on named entries.</summary>
internal static class ContextFunctions
{
    private static readonly FunctionParameter Source = Needs("m", AnyContext);
    private static readonly FeelType ContextList = FeelType.ListOf(AnyContext);
    private static readonly FeelType EntryList = FeelType.ListOf(
        FeelType.ContextOf(null, new MemberTable(
            new Member("key", FeelType.String) { Read = ContextValue.Reader("key") },
            new Member("value", FeelType.Any) { Read = ContextValue.Reader("value") })));

    public static IEnumerable<BuiltinFunction> All { get; } =
    [
        new("get value", Takes([Source, Needs("key", FeelType.String)], FeelType.Any, GetValue, "The value of the entry with that name.")),
        new("get entries", Takes([Source], EntryList, GetEntries, "The entries as a list of names and values.")),
        new("context", Takes([Needs("entries", ContextList)], FeelType.Any, Context, "Named entries from a list of names and values.")),
        new(
            "context put",
            Takes(
                [Needs("context", AnyContext), Needs("key", FeelType.String), Needs("value", FeelType.Any)], FeelType.Any, v => Put(v, [v[1]]),
                "The entries with one more, or with another value for one."),
            Takes(
                [Needs("context", AnyContext), Needs("keys", FeelType.ListOf(FeelType.String)), Needs("value", FeelType.Any)], FeelType.Any, v => Put(v, v[1].AsList.Items),
                "The entries with another value at the end of a path of names.")),
        new("context merge", Takes([Needs("contexts", ContextList)], FeelType.Any, Merge, "The entries of all; the last of the same name counts.")),
    ];

    private static Value NotReadable => Value.Error("the entries of this group of values have no names at run time");

    private static Value GetValue(Value[] v)
    {
        if (v[0].AsObject is not ContextValue context)
            return NotReadable;
        return context.TryGet(v[1].AsString, out var value) ? value : Value.NotStated;
    }

    private static Value GetEntries(Value[] v) => v[0].AsObject is ContextValue context
        ? Value.Of(new ListValue(context.Entries.Select(e => Entry(Value.Of(e.Key), e.Value)).ToList()))
        : NotReadable;

    private static Value Entry(Value key, Value value) => Value.Of(new ContextValue(
        [new KeyValuePair<string, Value>("key", key), new KeyValuePair<string, Value>("value", value)]));

    private static Value Context(Value[] v)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        foreach (var item in v[0].AsList.Items)
        {
            if (item.Kind != ValueKind.Context || item.AsObject is not ContextValue entry
                || !entry.TryGet("key", out var key) || !entry.TryGet("value", out var value) || key.Kind != ValueKind.String)
                return Value.Error("each entry of `context` needs a `key` that is text and a `value`");
            if (entries.Exists(e => e.Key == key.AsString))
                return Value.Error($"`context` has two entries of the name `{key.AsString}`");
            entries.Add(new KeyValuePair<string, Value>(key.AsString, value));
        }

        return Value.Of(new ContextValue(entries));
    }

    private static Value Put(Value[] v, IReadOnlyList<Value> keys)
    {
        if (keys.Count == 0)
            return Value.Error("`context put` needs at least one name");
        var holders = new List<ContextValue>();
        var current = v[0];
        foreach (var key in keys)
        {
            if (key.Kind != ValueKind.String)
                return Value.Error("the names of `context put` must be text");
            if (current.Kind != ValueKind.Context || current.AsObject is not ContextValue context)
                return Value.Error($"`{key.AsString}` cannot be put into {ValueText.KindOf(current)}");
            holders.Add(context);
            current = context.TryGet(key.AsString, out var inner) ? inner : Value.Null;
        }

        var value = v[2];
        for (var i = holders.Count - 1; i >= 0; i--)
            value = Value.Of(new ContextValue(holders[i].Entries.Concat([new KeyValuePair<string, Value>(keys[i].AsString, value)])));
        return value;
    }

    private static Value Merge(Value[] v)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        foreach (var item in v[0].AsList.Items)
        {
            if (item.Kind != ValueKind.Context || item.AsObject is not ContextValue context)
                return item.IsKnown ? Value.Error($"`context merge` cannot merge {ValueText.KindOf(item)}") : item;
            entries.AddRange(context.Entries);
        }

        return Value.Of(new ContextValue(entries));
    }
}
