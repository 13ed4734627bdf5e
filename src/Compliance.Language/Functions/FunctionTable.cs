namespace Compliance.Language;

/// <summary>Every built-in function, by name.</summary>
public static class FunctionTable
{
    /// <summary>All functions.</summary>
    public static IReadOnlyList<BuiltinFunction> All { get; } = new List<BuiltinFunction>();

    private static readonly Dictionary<string, BuiltinFunction> ByName = All.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The function of that exact name, or null.</summary>
    public static BuiltinFunction? Find(string name) => ByName.TryGetValue(name, out var function) ? function : null;
}
