using Compliance.Language;
using Compliance.Language.Feel;

namespace Compliance.Plans;

/// <summary>
/// Describes a type of the host whose objects rules may look into, fact by fact, without reflection. The build writes such a
/// description for every type marked <see cref="FactsAttribute"/>; a host can write its own. Null says that a fact is not stated, and
/// so does an empty list; that there are none is said with <see cref="Stated.None{T}"/>.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class FactGroup<T> : FactKind<T>
    where T : class
{
    private readonly MemberTable members;
    private Member? last;

    /// <summary>A type without any facts yet.</summary>
    /// <param name="name">What messages call one of its objects: <c>department</c>.</param>
    public FactGroup(string name)
        : this(name, new MemberTable())
    {
    }

    private FactGroup(string name, MemberTable members)
        : base(FeelType.ContextOf(name, members), Value.Context) => this.members = members;

    /// <summary>Adds a fact.</summary>
    /// <param name="name">Its name in rules, in lower case with single spaces.</param>
    /// <param name="kind">What it is: one of <see cref="FactKind"/>.</param>
    /// <param name="read">Reads it; null for not stated.</param>
    /// <param name="unit">The unit of a number: <c>persons</c>.</param>
    /// <param name="isConfidential">True for what no finding may print; see <see cref="ConfidentialAttribute"/>.</param>
    /// <exception cref="ArgumentException">The name is taken, or none that rules can write.</exception>
    public FactGroup<T> Fact<TValue>(string name, FactKind<TValue> kind, Func<T, TValue?> read, string? unit = null, bool isConfidential = false)
        where TValue : struct
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(read);
        return Add(name, kind.Type, host => read((T)host) is { } value ? kind.Read(value) : default, unit, isConfidential);
    }

    /// <summary>Adds a text, or an object that has facts itself.</summary>
    /// <param name="name">Its name in rules, in lower case with single spaces.</param>
    /// <param name="kind">What it is: <see cref="FactKind.Text"/> or another group.</param>
    /// <param name="read">Reads it; null for not stated.</param>
    /// <param name="isConfidential">True for what no finding may print; see <see cref="ConfidentialAttribute"/>.</param>
    /// <exception cref="ArgumentException">The name is taken, or none that rules can write.</exception>
    public FactGroup<T> Fact<TValue>(string name, FactKind<TValue> kind, Func<T, TValue?> read, bool isConfidential = false)
        where TValue : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(read);
        return Add(name, kind.Type, host => read((T)host) is { } value ? kind.Read(value) : default, null, isConfidential);
    }

    /// <summary>Adds a list.</summary>
    /// <param name="name">Its name in rules, in lower case with single spaces.</param>
    /// <param name="kind">What its items are.</param>
    /// <param name="read">Reads it; null and an empty list for not stated.</param>
    /// <param name="isMentioned">True for what a text mentions, which is never all there is; see <see cref="MentionedAttribute"/>.</param>
    /// <param name="unit">The unit of numbers.</param>
    /// <param name="isConfidential">True for what no finding may print; see <see cref="ConfidentialAttribute"/>.</param>
    /// <exception cref="ArgumentException">The name is taken, or none that rules can write.</exception>
    public FactGroup<T> List<TItem>(string name, FactKind<TItem> kind, Func<T, IEnumerable<TItem>?> read, bool isMentioned = false, string? unit = null, bool isConfidential = false)
        where TItem : notnull
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(read);
        return Add(name, FeelType.ListOf(kind.Type, isMentioned), host => ListOf(read((T)host), kind, isMentioned), unit, isConfidential);
    }

    /// <summary>Adds a list whose items are turned into values of a kind.</summary>
    /// <param name="name">Its name in rules, in lower case with single spaces.</param>
    /// <param name="kind">What its items are.</param>
    /// <param name="read">Reads it; null and an empty list for not stated.</param>
    /// <param name="convert">Turns an item into a value; null for one that says nothing.</param>
    /// <param name="isMentioned">True for what a text mentions, which is never all there is; see <see cref="MentionedAttribute"/>.</param>
    /// <param name="unit">The unit of numbers.</param>
    /// <param name="isConfidential">True for what no finding may print; see <see cref="ConfidentialAttribute"/>.</param>
    /// <exception cref="ArgumentException">The name is taken, or none that rules can write.</exception>
    public FactGroup<T> List<TSource, TItem>(string name, FactKind<TItem> kind, Func<T, IEnumerable<TSource>?> read, Func<TSource, TItem?> convert, bool isMentioned = false, string? unit = null, bool isConfidential = false)
        where TItem : struct
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(convert);
        return Add(
            name,
            FeelType.ListOf(kind.Type, isMentioned),
            host => read((T)host) is { } items && Stated.IsNoneOfAny(items)
                ? Value.Of(ListValue.None)
                : ListOf(read((T)host)?.Select(convert).OfType<TItem>(), kind, isMentioned),
            unit,
            isConfidential);
    }

    /// <summary>Lets rules write names that the fact added last had before; they are told the one that it has now.</summary>
    /// <param name="names">The names, in lower case with single spaces.</param>
    /// <exception cref="InvalidOperationException">There is no fact yet.</exception>
    public FactGroup<T> Formerly(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
            members.AddFormer(name, last ?? throw new InvalidOperationException("there is no fact yet that could have had another name"));
        return this;
    }

    /// <summary>The description under a root.</summary>
    internal Member RootOf(string root)
    {
        if (LeadsTo(Type, []) is { } through)
            throw new ArgumentException($"`{through}` leads back to `{Type.Name}`; rules cannot follow objects in a circle");
        return new Member(root, FeelType.ContextOf(root, members));
    }

    private static Value ListOf<TItem>(IEnumerable<TItem>? items, FactKind<TItem> kind, bool isMentioned)
        where TItem : notnull
    {
        if (items is null)
            return default;
        if (Stated.IsNoneOfAny(items))
            return Value.Of(ListValue.None);
        var values = items.Where(i => i is not null).Select(kind.Read).Where(v => v.IsKnown).ToList();
        return values.Count == 0 ? default : Value.Of(new ListValue(values, isMentioned));
    }

    /// <summary>The first name on a way that goes round; null for none.</summary>
    private static string? LeadsTo(FeelType type, HashSet<FeelType> open)
    {
        if (!open.Add(type))
            return type.Name;
        foreach (var member in type.Members)
        {
            var inner = member.Type.Element ?? member.Type;
            if (inner.Kind == FeelTypeKind.Context && LeadsTo(inner, open) is not null)
                return member.Name;
        }

        open.Remove(type);
        return null;
    }

    private FactGroup<T> Add(string name, FeelType type, Func<object, Value> read, string? unit, bool isConfidential)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Names.WhyIllegal(name) is { } why)
            throw new ArgumentException(why, nameof(name));
        if (members.Find(name) is not null)
            throw new ArgumentException($"`{Type.Name}` has a fact `{name}` already", nameof(name));
        members.Add(last = new Member(name, type) { Unit = unit, IsConfidential = isConfidential, Read = read });
        return this;
    }
}
