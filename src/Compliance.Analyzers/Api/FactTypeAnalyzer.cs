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
    internal const string NewName = "name";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(Marked, SymbolKind.NamedType);
        context.RegisterOperationAction(Registered, OperationKind.Invocation);
    }

    private static void Marked(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (KnownTypes.Attribute(type, KnownTypes.Facts) is { } attribute)
            Look([type], attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation(), true, context.Options, context.ReportDiagnostic);
    }

    private static void Registered(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "AddFacts", TypeArguments.Length: 1, ContainingAssembly.Name: "Compliance" } method || method.TypeArguments[0] is not INamedTypeSymbol type)
            return;

        // A description of its own says what rules may read; only what looks at the properties stops at objects.
        var looksAtProperties = method.Parameters.All(p => p.Type.SpecialType == SpecialType.System_String);
        if (!looksAtProperties)
            return;
        if (KnownTypes.Attribute(type, KnownTypes.Facts) is null)
            Look([type], call.Syntax.GetLocation(), false, context.Options, context.ReportDiagnostic);
        else if (SymbolVocabulary.FactProperties(type).FirstOrDefault(p => SymbolVocabulary.Scalar(ContentOf(p)) is null && SymbolVocabulary.IsGroup(ContentOf(p), [type])) is { } group)
            context.ReportDiagnostic(Tell(context.Options, Catalog.FactWithoutName, call.Syntax.GetLocation(), "AddFacts<" + type.Name + "> cannot look into `" + group.Name + "`; call Add" + type.Name + "() instead, which the build writes"));
    }

    /// <param name="types">The type to look at, after those that it lies in.</param>
    /// <param name="fallback">Where to tell what has no place in the source.</param>
    /// <param name="withGroups">True where objects inside can be read.</param>
    /// <param name="options">What the build says of the project.</param>
    /// <param name="report">Takes what is to be told.</param>
    private static void Look(IReadOnlyList<INamedTypeSymbol> types, Location? fallback, bool withGroups, AnalyzerOptions options, Action<Diagnostic> report)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in SymbolVocabulary.FactProperties(types[types.Count - 1]))
        {
            var place = property.Locations.FirstOrDefault(l => l.IsInSource) ?? fallback ?? Location.None;
            var content = ContentOf(property);
            var isGroup = withGroups && SymbolVocabulary.Scalar(content) is null && SymbolVocabulary.IsGroup(content, types);
            if (Unreadable(property, content, isGroup, types, names) is { } why)
                report(Tell(options, Catalog.FactWithoutName, place, NewName, SymbolVocabulary.Scalar(content) is null && !isGroup ? "" : Free(property, names), why));
            else if (NeverSilent(property))
                report(Tell(options, Catalog.FactWithoutSilence, place, "`" + property.Name + "` always has a value, so it can never say that it is not stated; make it `" + property.Type.ToMinimalDisplayString() + "?`"));
            if (isGroup)
                Look([.. types, (INamedTypeSymbol)content], fallback, withGroups, options, report);
        }
    }

    private static ITypeSymbol ContentOf(IPropertySymbol property) => SymbolVocabulary.WithoutNull(SymbolVocabulary.ElementOf(property.Type) ?? property.Type);

    private static string? Unreadable(IPropertySymbol property, ITypeSymbol content, bool isGroup, IReadOnlyList<INamedTypeSymbol> types, Dictionary<string, string> names)
    {
        var name = SymbolVocabulary.NameOf(property);
        if (Names.WhyIllegal(name) is { } why)
            return why + "; give `" + property.Name + "` another name with [RuleName]";
        if (!isGroup && types.Contains(content, SymbolEqualityComparer.Default))
            return "`" + property.Name + "` leads back to a " + content.Name + "; rules cannot follow objects in a circle";
        if (!isGroup && SymbolVocabulary.Scalar(content) is null)
            return "rules cannot read `" + property.Name + "`, a " + content.Name + "; they read bool, numbers, text, DateOnly, enumerations, classes of your own in a type marked [Facts], and lists of them";
        if (names.TryGetValue(name, out var other))
            return "`" + other + "` and `" + property.Name + "` are both `" + name + "` in rules; name one of them with [RuleName]";
        names.Add(name, property.Name);
        return null;
    }

    /// <summary>A name that rules can write and that no other property has.</summary>
    private static string Free(IPropertySymbol property, Dictionary<string, string> names)
    {
        var words = RuleNames.WordsOf(property.Name).Split(' ').Where(w => Names.WhyIllegal(w) is null);
        var name = string.Join(" ", words);
        if (Names.WhyIllegal(name) is not null)
            name = RuleNames.WordsOf(property.ContainingType.Name);
        var free = name;
        for (var i = 2; names.ContainsKey(free) || Names.WhyIllegal(free) is not null; i++)
            free = name + " " + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return free;
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
