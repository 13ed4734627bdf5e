namespace Compliance.Language;

/// <summary>Every built-in function, by name.</summary>
public static class FunctionTable
{
    /// <summary>All functions, by topic.</summary>
    public static IReadOnlyList<BuiltinFunction> All { get; } =
    [
        .. ConversionFunctions.All,
        .. StringFunctions.All,
        .. NumericFunctions.All,
        .. ListFunctions.All,
        .. StatisticFunctions.All,
        .. TemporalFunctions.All,
        .. RangeFunctions.All,
        .. ContextFunctions.All,
        .. RuleFunctions.All,
    ];

    private static readonly Dictionary<string, BuiltinFunction> ByName = All.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The function of that exact name, or null.</summary>
    public static BuiltinFunction? Find(string name) => ByName.TryGetValue(name, out var function) ? function : null;
}
