using Compliance.Language;

namespace Compliance.Plans;

/// <summary>What a member of the plan model holds.</summary>
internal enum PlanKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>true or false.</summary>
    Truth,

    /// <summary>A <see cref="Quantity"/>.</summary>
    Number,

    /// <summary>A <see cref="PlanDate"/>.</summary>
    Date,

    /// <summary>A word of an enumeration.</summary>
    Word,

    /// <summary>A record.</summary>
    Group,
}

/// <summary>A record of the plan model without reflection: its members, how to take one apart and how to make one.</summary>
internal sealed class PlanRecord(string name, PlanMember[] members, Func<object, object?[]> read, Func<object?[], object> create)
{
    private readonly Dictionary<string, int> byWriting = members.SelectMany((m, i) => m.Writings.Select(w => (w, i))).ToDictionary(p => p.w, p => p.i, StringComparer.Ordinal);

    /// <summary>Its name in words.</summary>
    public string Name { get; } = name;

    /// <summary>Its members, in the order of the model.</summary>
    public IReadOnlyList<PlanMember> Members { get; } = members;

    /// <summary>The values of all members, in their order.</summary>
    public object?[] Read(object record) => read(record);

    /// <summary>The record that has these values.</summary>
    public object Create(object?[] values) => create(values);

    /// <summary>The index of the member that a person or a program writes like that; -1 for none.</summary>
    public int IndexOf(string written) =>
        byWriting.TryGetValue(written, out var index) ? index : byWriting.GetValueOrDefault(NameKey.Of(written), -1);
}

/// <summary>A member of a record of the plan model.</summary>
internal sealed class PlanMember(string name, PlanKind kind)
{
    /// <summary>The name as rules write it.</summary>
    public string Name { get; } = name;

    /// <summary>How it is mostly written, so that it is found at once: as in rules, in camel case, and its <see cref="NameKey"/>.</summary>
    public IEnumerable<string> Writings => new[] { Name, JsonOutput.CamelCase(Name), NameKey.Of(Name) }.Distinct();

    /// <summary>What it holds; for a list, what its items are.</summary>
    public PlanKind Kind { get; } = kind;

    /// <summary>For words: the enumeration.</summary>
    public PlanEnumeration? Words { get; init; }

    /// <summary>For groups: the record.</summary>
    public PlanRecord? Record { get; init; }

    /// <summary>For lists: how to make one of its items; null for what is no list.</summary>
    public Func<IReadOnlyList<object>, object>? MakeList { get; init; }

    /// <summary>For lists: the list that is stated to be empty.</summary>
    public object? None { get; init; }

    /// <summary>True for a list.</summary>
    public bool IsList => MakeList is not null;

    /// <summary>A typed list of boxed or plain items.</summary>
    public static object ListOf<T>(IReadOnlyList<object> items)
    {
        var list = new T[items.Count];
        for (var i = 0; i < list.Length; i++)
            list[i] = (T)items[i];
        return list;
    }
}

/// <summary>An enumeration of the plan model: its words and the values that they stand for.</summary>
internal sealed class PlanEnumeration(string name, string[] words, object[] values)
{
    private readonly Dictionary<string, object> byWriting = words.Zip(values)
        .SelectMany(p => new[] { p.First, NameKey.Of(p.First) }.Distinct().Select(w => (Writing: w, p.Second)))
        .ToDictionary(p => p.Writing, p => p.Second, StringComparer.Ordinal);

    /// <summary>Its name in words.</summary>
    public string Name { get; } = name;

    /// <summary>The words, in the order of the model.</summary>
    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>The value of a word as a person or a program writes it; null for none.</summary>
    public object? ValueOf(string written) =>
        byWriting.TryGetValue(written, out var value) ? value : byWriting.GetValueOrDefault(NameKey.Of(written));

    /// <summary>The word of a value.</summary>
    public string WordOf(object value)
    {
        var index = Array.IndexOf(values, value);
        return index < 0 ? value.ToString()! : words[index];
    }
}
