using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Vocabularies;

/// <summary>Names of the library's own types, which the analyzers know by name only.</summary>
internal static class KnownTypes
{
    public const string Plan = "Compliance.Plans.Plan";
    public const string PlanNamespace = "Compliance.Plans";
    public const string Facts = "FactsAttribute";
    public const string RuleName = "RuleNameAttribute";
    public const string Formerly = "FormerlyAttribute";
    public const string Unit = "UnitAttribute";
    public const string Confidential = "ConfidentialAttribute";
    public const string Mentioned = "MentionedAttribute";

    /// <summary>The attribute of the plan model with that name, or null.</summary>
    public static AttributeData? Attribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && IsIn(type, PlanNamespace))
                return attribute;
        }

        return null;
    }

    /// <summary>The text that an attribute is given first.</summary>
    public static string? Text(AttributeData? attribute) =>
        attribute is { ConstructorArguments.Length: > 0 } && attribute.ConstructorArguments[0].Value is string text ? text : null;

    /// <summary>The texts of which an attribute takes any number.</summary>
    public static IReadOnlyList<string> Texts(AttributeData? attribute) => attribute is { ConstructorArguments.Length: 1 } && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Array, IsNull: false } texts
        ? texts.Values.Select(v => v.Value).OfType<string>().ToList()
        : [];

    /// <summary>True for a type that lies in a namespace of that full name.</summary>
    public static bool IsIn(ITypeSymbol type, string fullName) => FullName(type.ContainingNamespace) == fullName;

    /// <summary>The full name of a namespace.</summary>
    public static string FullName(INamespaceSymbol? space) =>
        space is null || space.IsGlobalNamespace ? "" : space.ContainingNamespace is { IsGlobalNamespace: false } outer ? FullName(outer) + "." + space.Name : space.Name;
}
