using System.Collections;

namespace Compliance.Language;

/// <summary>One name of the vocabulary: an entry of a context, with its type and what a drafter should know of it.</summary>
public sealed class Member
{
    /// <summary>Declares a name.</summary>
    public Member(string name, FeelType type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>The name as rules write it, in lower case with single spaces: <c>regular employees</c>.</summary>
    public string Name { get; }

    /// <summary>The static type.</summary>
    public FeelType Type { get; }

    /// <summary>Unit of a number (<c>persons</c>, <c>percent</c>, <c>NOK</c>), or null.</summary>
    public string? Unit { get; init; }

    /// <summary>True for what can tell about a single person, such as pay: rules may decide by it, and no finding prints it.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>Names that it had before: rules that still write one of them are understood, and told the name.</summary>
    public IReadOnlyList<string> Formerly { get; internal set; } = [];

    /// <summary>For an entry under a name that it had before: the entry.</summary>
    internal Member? Now { get; init; }

    /// <summary>One sentence for hover texts, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>
    /// Reads the value from the host object that holds it; null where there is nothing to run (in the compiler, the editor).
    /// A value that the object does not state is <see cref="Value.NotStated"/>.
    /// </summary>
    public Func<object, Value>? Read
    {
        get => field ??= ReadText is not null ? TextOf : ReadPart is not null ? PartOf : null;
        init;
    }

    /// <summary>Reads a text, or the word of an enumeration, without a value around it; null where nothing is stated. Null for other members, and where a host reads them itself.</summary>
    internal Func<object, string?>? ReadText { get; init; }

    /// <summary>The same for a part, an object with entries of its own.</summary>
    internal Func<object, object?>? ReadPart { get; init; }

    /// <summary>The same for a list of parts that is all there is; a list without items says nothing unless it says that there are none.</summary>
    internal Func<object, IReadOnlyList<object>?>? ReadParts { get; init; }

    /// <summary>The same for a number, or a date by the number of its day; see <see cref="Whole"/>.</summary>
    internal Func<object, int>? ReadWhole { get; init; }

    private Value TextOf(object host) => Value.Of(ReadText!(host));

    private Value PartOf(object host) => Value.Context(ReadPart!(host));

    /// <summary>The name and the type.</summary>
    public override string ToString() => Name + ": " + Type;
}

/// <summary>The members of a context, by name. Filled once while a vocabulary is built, then only read.</summary>
public sealed class MemberTable : IReadOnlyCollection<Member>
{
    private readonly List<Member> members = new();
    private readonly Dictionary<string, Member> byName = new(StringComparer.Ordinal);
    private readonly FirstWords<Member> byFirstWord = new(m => m.Name);
    private Member[]? walked;

    /// <summary>A table without members.</summary>
    public static MemberTable Empty { get; } = new();

    /// <summary>A table with the given members.</summary>
    public MemberTable(params Member[] members)
    {
        foreach (var member in members)
            Add(member);
    }

    /// <inheritdoc/>
    public int Count => members.Count;

    /// <summary>Those that lead to other objects, and those that are confidential: who walks through a plan asks for no others.</summary>
    internal Member[] Walked => walked ??= members.FindAll(m => m.IsConfidential || (m.Type.Element ?? m.Type).Kind == FeelTypeKind.Context).ToArray();

    /// <summary>Adds a member; a second one of the same name is a mistake of the caller.</summary>
    public void Add(Member member)
    {
        byName.Add(member.Name, member);
        byFirstWord.Add(member);
        members.Add(member);
        walked = null;
        foreach (var former in member.Formerly)
            AddFormer(former, member);
    }

    /// <summary>Lets rules write a name that a member had before; a member of that name goes first.</summary>
    internal void AddFormer(string name, Member member)
    {
        if (!member.Formerly.Contains(name))
            member.Formerly = [.. member.Formerly, name];
        byFirstWord.Add(new Member(name, member.Type) { Now = member });
    }

    /// <summary>The member of that exact name, or null.</summary>
    public Member? Find(string name) => byName.TryGetValue(name, out var member) ? member : null;

    /// <summary>The members whose name begins with that word.</summary>
    internal IReadOnlyList<Member> StartingWith(string word) => byFirstWord[word];

    /// <inheritdoc/>
    public IEnumerator<Member> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => members.GetEnumerator();
}
