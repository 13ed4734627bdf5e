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
    private readonly Lazy<Dictionary<string, int>> byWriting = new(() => IndexOf(members));

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
        byWriting.Value.TryGetValue(written, out var index) || byWriting.Value.TryGetValue(NameKey.Of(written), out index) ? index : -1;

    private static Dictionary<string, int> IndexOf(PlanMember[] members)
    {
        var byWriting = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < members.Length; i++)
        {
            foreach (var writing in members[i].Writings)
                byWriting.Add(writing, i);
        }

        return byWriting;
    }
}

/// <summary>A member of a record of the plan model.</summary>
internal sealed class PlanMember(string name, PlanKind kind)
{
    /// <summary>The name as rules write it.</summary>
    public string Name { get; } = name;

    /// <summary>How it is mostly written, so that it is found at once: as in rules, in camel case, and its <see cref="NameKey"/>.</summary>
    public IEnumerable<string> Writings
    {
        get
        {
            var (camel, key) = (JsonOutput.CamelCase(Name), NameKey.Of(Name));
            List<string> writings = [Name];
            if (camel != Name)
                writings.Add(camel);
            if (key != Name && key != camel)
                writings.Add(key);
            return writings;
        }
    }

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

    /// <summary>A boxed value, or none; a cast to what may be null is compiled only while the program runs.</summary>
    public static T? ValueOf<T>(object? value)
        where T : struct => value is null ? null : (T)value;

    /// <summary>A typed list of boxed or plain items.</summary>
    public static object ListOf<T>(IReadOnlyList<object> items)
    {
        var list = new T[items.Count];
        for (var i = 0; i < list.Length; i++)
            list[i] = (T)items[i];
        return typeof(T).IsValueType ? new PlainList<T>(list) : list;
    }
}

/// <summary>An enumeration of the plan model: its words and the values that they stand for.</summary>
internal sealed class PlanEnumeration(string name, string[] words, object[] values)
{
    private readonly Lazy<Dictionary<string, object>> byWriting = new(() => ByWriting(words, values));

    /// <summary>Its name in words.</summary>
    public string Name { get; } = name;

    /// <summary>The words, in the order of the model.</summary>
    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>The value of a word as a person or a program writes it; null for none.</summary>
    public object? ValueOf(string written) =>
        byWriting.Value.TryGetValue(written, out var value) || byWriting.Value.TryGetValue(NameKey.Of(written), out value) ? value : null;

    /// <summary>The word of a value.</summary>
    public string WordOf(object value)
    {
        var index = Array.IndexOf(values, value);
        return index < 0 ? value.ToString()! : words[index];
    }

    private static Dictionary<string, object> ByWriting(string[] words, object[] values)
    {
        var byWriting = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            byWriting.Add(words[i], values[i]);
            var key = NameKey.Of(words[i]);
            if (key != words[i])
                byWriting.Add(key, values[i]);
        }

        return byWriting;
    }
}
