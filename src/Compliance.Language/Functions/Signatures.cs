namespace Compliance.Language;

/// <summary>The words in which the tables of functions are written.</summary>
internal static class Signatures
{
    public static FeelType AnyList { get; } = FeelType.ListOf(FeelType.Any);

    public static FeelType NumberList { get; } = FeelType.ListOf(FeelType.Number);

    public static FeelType AnyContext { get; } = FeelType.ContextOf(null, MemberTable.Empty);

    public static FunctionParameter Needs(string name, FeelType type) => new(name, type);

    public static FunctionParameter May(string name, FeelType type) => new(name, type, IsOptional: true);

    public static FunctionParameter Many(string name, FeelType type) => new(name, type, IsVariadic: true);

    public static FunctionSignature Takes(
        IReadOnlyList<FunctionParameter> parameters, FeelType result, Func<Value[], Value> body, string summary) =>
        new(parameters, _ => result, body, summary);

    public static FunctionSignature Takes(
        IReadOnlyList<FunctionParameter> parameters,
        Func<IReadOnlyList<FeelType>, FeelType> result,
        Func<Value[], Value> body,
        string summary,
        Func<IReadOnlyList<FeelType>, string?>? check = null) =>
        new(parameters, result, body, summary) { Check = check };

    /// <summary>Two signatures: over the items of a list, and over the arguments themselves.</summary>
    public static FunctionSignature[] OverItems(
        FeelType item,
        Func<IReadOnlyList<FeelType>, FeelType> result,
        Func<IReadOnlyList<Value>, Value> body,
        string summary,
        Func<IReadOnlyList<FeelType>, string?>? check = null) =>
    [
        Takes([Needs("list", FeelType.ListOf(item))], result, v => body(v[0].AsList.Items), summary, check),
        Takes([Many("item", item)], result, v => body(v), summary, check),
    ];

    /// <summary>The type of the items that a call over items has: of its list, or common to its arguments.</summary>
    public static FeelType ItemOf(IReadOnlyList<FeelType> arguments) =>
        arguments.Count == 1 && arguments[0].Kind == FeelTypeKind.List ? arguments[0].Element! : arguments.Aggregate(Common);

    /// <summary>The type that both values have, or any.</summary>
    public static FeelType Common(FeelType left, FeelType right) => Same(left, right) ? left : FeelType.Any;

    public static bool Same(FeelType left, FeelType right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            FeelTypeKind.List or FeelTypeKind.Range => Same(left.Element!, right.Element!),
            FeelTypeKind.Enumeration => left.Words.SequenceEqual(right.Words),
            FeelTypeKind.Context or FeelTypeKind.Function => false,
            _ => true,
        };
    }

    /// <summary>True for values that have an order; also where the type is not known.</summary>
    public static bool IsOrdered(FeelType type) => type.Kind is FeelTypeKind.Any or FeelTypeKind.Number or FeelTypeKind.String
        or FeelTypeKind.Enumeration or FeelTypeKind.Date or FeelTypeKind.Time or FeelTypeKind.DateTime
        or FeelTypeKind.YearsMonths or FeelTypeKind.DaysTime;

    /// <summary>True where values of the two types can be compared, or where that is not known.</summary>
    public static bool AreComparable(FeelType left, FeelType right)
    {
        if (left.Kind is FeelTypeKind.Any or FeelTypeKind.Null || right.Kind is FeelTypeKind.Any or FeelTypeKind.Null)
            return true;
        return ValueKinds.Of(left.Kind) == ValueKinds.Of(right.Kind);
    }
}
