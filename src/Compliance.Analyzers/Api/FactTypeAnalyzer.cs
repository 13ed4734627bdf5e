using Compliance.Analyzers.Vocabularies;
using Compliance.Language;
using Compliance.Language.Feel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Analyzers.Api;

/// <summary>CMP7007, CMP7008: what the library refuses when a type of facts is registered, and what would never be silent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FactTypeAnalyzer() : UsageAnalyzer(Catalog.FactWithoutName, Catalog.FactWithoutSilence)
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(Marked, SymbolKind.NamedType);
        context.RegisterOperationAction(Registered, OperationKind.Invocation);
    }

    private static void Marked(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (KnownTypes.Attribute(type, KnownTypes.Facts) is { } attribute)
            Look(type, attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation(), context.ReportDiagnostic);
    }

    private static void Registered(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "AddFacts", TypeArguments.Length: 1, ContainingAssembly.Name: "Compliance" } method
            && method.TypeArguments[0] is INamedTypeSymbol type && KnownTypes.Attribute(type, KnownTypes.Facts) is null)
            Look(type, call.Syntax.GetLocation(), context.ReportDiagnostic);
    }

    private static void Look(INamedTypeSymbol type, Location? fallback, Action<Diagnostic> report)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in SymbolVocabulary.FactProperties(type))
        {
            var place = property.Locations.FirstOrDefault(l => l.IsInSource) ?? fallback ?? Location.None;
            if (Unreadable(property, names) is { } why)
                report(Tell(Catalog.FactWithoutName, place, why));
            else if (NeverSilent(property))
                report(Tell(Catalog.FactWithoutSilence, place, "`" + property.Name + "` always has a value, so it can never say that it is not stated; make it `" + property.Type.ToMinimalDisplayString() + "?`"));
        }
    }

    private static string? Unreadable(IPropertySymbol property, Dictionary<string, string> names)
    {
        var name = SymbolVocabulary.NameOf(property);
        var scalar = SymbolVocabulary.WithoutNull(SymbolVocabulary.ElementOf(property.Type) ?? property.Type);
        if (Names.WhyIllegal(name) is { } why)
            return why + "; give `" + property.Name + "` another name with [RuleName]";
        if (SymbolVocabulary.Scalar(scalar) is null)
            return "rules cannot read `" + property.Name + "`, a " + scalar.Name + "; they read bool, numbers, text, DateOnly, enumerations and lists of them";
        if (names.TryGetValue(name, out var other))
            return "`" + other + "` and `" + property.Name + "` are both `" + name + "` in rules; name one of them with [RuleName]";
        names.Add(name, property.Name);
        return null;
    }

    private static bool NeverSilent(IPropertySymbol property)
    {
        var type = property.Type;
        if (type.IsValueType)
            return SymbolVocabulary.ElementOf(type) is null && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

        // An empty list says nothing, so a list may have one from the start.
        return type.SpecialType == SpecialType.System_String && property.NullableAnnotation == NullableAnnotation.NotAnnotated;
    }
}

/// <summary>Names of types as code writes them.</summary>
internal static class TypeWords
{
    public static string ToMinimalDisplayString(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
