namespace Compliance.Language;

/// <summary>The kind of a <see cref="FeelType"/>.</summary>
public enum FeelTypeKind
{
    /// <summary>Not known to the type checker (after an error, or a list without items).</summary>
    Any,

    /// <summary>FEEL's null; only outside rule files.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>Text.</summary>
    String,

    /// <summary>One of a fixed set of words; its values are strings.</summary>
    Enumeration,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A date with a time of day.</summary>
    DateTime,

    /// <summary>A duration in years and months.</summary>
    YearsMonths,

    /// <summary>A duration in days and smaller.</summary>
    DaysTime,

    /// <summary>A list.</summary>
    List,

    /// <summary>Named entries.</summary>
    Context,

    /// <summary>An interval.</summary>
    Range,

    /// <summary>A function value; only outside rule files.</summary>
    Function,
}

/// <summary>A static type of the rule language.</summary>
public sealed class FeelType
{
    private FeelType(FeelTypeKind kind) => Kind = kind;

    /// <summary>The kind.</summary>
    public FeelTypeKind Kind { get; }

    /// <summary>Type of the items of a list, or of the ends of a range.</summary>
    public FeelType? Element { get; private init; }

    /// <summary>
    /// True for a list of what a text <em>mentions</em>: what is not found in it is not thereby absent.
    /// False for a <em>complete</em> list.
    /// </summary>
    public bool Mentioned { get; private init; }

    /// <summary>Name of an enumeration or of a context of the vocabulary, for messages.</summary>
    public string? Name { get; private init; }

    /// <summary>The words of an enumeration.</summary>
    public IReadOnlyList<string> Words { get; private init; } = Array.Empty<string>();

    /// <summary>The entries of a context; empty for other kinds.</summary>
    public MemberTable Members { get; private init; } = MemberTable.Empty;

    /// <summary>Parameter types of a function value.</summary>
    public IReadOnlyList<FeelType> Parameters { get; private init; } = Array.Empty<FeelType>();

    /// <summary>Names of those parameters; empty where they are not known.</summary>
    public IReadOnlyList<string> ParameterNames { get; private init; } = Array.Empty<string>();

    /// <summary>Reads the body of a function again for arguments of these types: the type of the result, or null where the body does not take them.</summary>
    internal Func<IReadOnlyList<FeelType>, FeelType?>? ResultFor { get; init; }

    /// <summary>Result type of a function value.</summary>
    public FeelType? Result { get; private init; }

    /// <summary>Not known.</summary>
    public static FeelType Any { get; } = new(FeelTypeKind.Any);

    /// <summary>FEEL's null.</summary>
    public static FeelType Null { get; } = new(FeelTypeKind.Null);

    /// <summary>true or false.</summary>
    public static FeelType Boolean { get; } = new(FeelTypeKind.Boolean);

    /// <summary>A decimal number.</summary>
    public static FeelType Number { get; } = new(FeelTypeKind.Number);

    /// <summary>Text.</summary>
    public static FeelType String { get; } = new(FeelTypeKind.String);

    /// <summary>A calendar date.</summary>
    public static FeelType Date { get; } = new(FeelTypeKind.Date);

    /// <summary>A time of day.</summary>
    public static FeelType Time { get; } = new(FeelTypeKind.Time);

    /// <summary>A date with a time of day.</summary>
    public static FeelType DateTime { get; } = new(FeelTypeKind.DateTime);

    /// <summary>A duration in years and months.</summary>
    public static FeelType YearsMonths { get; } = new(FeelTypeKind.YearsMonths);

    /// <summary>A duration in days and smaller.</summary>
    public static FeelType DaysTime { get; } = new(FeelTypeKind.DaysTime);

    /// <summary>A list whose items have the type <paramref name="element"/>.</summary>
    public static FeelType ListOf(FeelType element, bool mentioned = false) =>
        new(FeelTypeKind.List) { Element = element, Mentioned = mentioned };

    /// <summary>An interval whose ends have the type <paramref name="element"/>.</summary>
    public static FeelType RangeOf(FeelType element) => new(FeelTypeKind.Range) { Element = element };

    /// <summary>One of <paramref name="words"/>.</summary>
    public static FeelType Enumeration(string name, IReadOnlyList<string> words) =>
        new(FeelTypeKind.Enumeration) { Name = name, Words = words };

    /// <summary>Named entries. <paramref name="members"/> may be filled later, so that types can refer to each other.</summary>
    public static FeelType ContextOf(string? name, MemberTable members) =>
        new(FeelTypeKind.Context) { Name = name, Members = members };

    /// <summary>A function value.</summary>
    public static FeelType FunctionOf(IReadOnlyList<FeelType> parameters, FeelType result, IReadOnlyList<string>? names = null) =>
        FunctionOf(parameters, result, names, null);

    internal static FeelType FunctionOf(
        IReadOnlyList<FeelType> parameters, FeelType result, IReadOnlyList<string>? names, Func<IReadOnlyList<FeelType>, FeelType?>? resultFor) =>
        new(FeelTypeKind.Function) { Parameters = parameters, Result = result, ParameterNames = names ?? Array.Empty<string>(), ResultFor = resultFor };

    /// <summary>The type in the drafter's words: "a number", "a list of text".</summary>
    public override string ToString() => Kind switch
    {
        FeelTypeKind.Any => "any value",
        FeelTypeKind.Null => "null",
        FeelTypeKind.Boolean => "true or false",
        FeelTypeKind.Number => "a number",
        FeelTypeKind.String => "text",
        FeelTypeKind.Enumeration => "one of " + string.Join(", ", Words.Select(w => "\"" + w + "\"")),
        FeelTypeKind.Date => "a date",
        FeelTypeKind.Time => "a time of day",
        FeelTypeKind.DateTime => "a date with time",
        FeelTypeKind.YearsMonths => "a duration in years and months",
        FeelTypeKind.DaysTime => "a duration in days",
        FeelTypeKind.List => "a list of " + Element!.InPlural(),
        FeelTypeKind.Range => "a range of " + Element!.InPlural(),
        FeelTypeKind.Function => "a function",
        _ => Name is null ? "a group of values" : "`" + Name + "`",
    };

    private string InPlural() => Kind switch
    {
        FeelTypeKind.Any => "anything",
        FeelTypeKind.Number => "numbers",
        FeelTypeKind.Date => "dates",
        FeelTypeKind.Time => "times of day",
        FeelTypeKind.DateTime => "dates with time",
        FeelTypeKind.YearsMonths => "durations in years and months",
        FeelTypeKind.DaysTime => "durations in days",
        FeelTypeKind.List => "lists of " + Element!.InPlural(),
        FeelTypeKind.Range => "ranges of " + Element!.InPlural(),
        FeelTypeKind.Function => "functions",
        FeelTypeKind.Context when Name is null => "groups of values",
        _ => ToString(),
    };
}
