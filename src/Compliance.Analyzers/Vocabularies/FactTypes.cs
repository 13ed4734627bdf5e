using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Analyzers.Vocabularies;

/// <summary>A type of facts that the host gives to rules, with the root under which rules read it.</summary>
internal readonly record struct FactType(string Root, INamedTypeSymbol Type);

/// <summary>
/// Finds the types of facts: those marked <c>[Facts("hr")]</c>, here and in referenced assemblies, and those that are registered
/// with <c>AddFacts&lt;T&gt;("hr")</c>.
/// </summary>
internal static class FactTypes
{
    private const string Registration = "AddFacts";

    // A tree that says nothing of facts is not looked at twice: typing changes one tree at a time.
    private static readonly ConditionalWeakTable<SyntaxTree, object> Silent = new();

    /// <summary>The types of a compilation, each root once.</summary>
    public static IReadOnlyList<FactType> In(Compilation compilation, CancellationToken cancellation)
    {
        var found = new Dictionary<string, FactType>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Mentions(tree, cancellation))
                Find(compilation.GetSemanticModel(tree), tree.GetRoot(cancellation), found, cancellation);
        }

        foreach (var type in Referenced(compilation, cancellation))
            Add(type, null, found);
        return found.Values.OrderBy(f => f.Root, StringComparer.Ordinal).ToList();
    }

    private static bool Mentions(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Silent.TryGetValue(tree, out _))
            return false;
        if (tree.GetText(cancellation).ToString().Contains("Facts"))
            return true;
        Silent.GetValue(tree, _ => new object());
        return false;
    }

    private static void Find(SemanticModel model, SyntaxNode root, Dictionary<string, FactType> found, CancellationToken cancellation)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case AttributeSyntax { Name: var name, Parent.Parent: TypeDeclarationSyntax declaration } when LastWord(name) is "Facts" or KnownTypes.Facts:
                    Add(model.GetDeclaredSymbol(declaration, cancellation), null, found);
                    break;
                case InvocationExpressionSyntax invocation when RegisteredIn(invocation):
                    if (model.GetSymbolInfo(invocation, cancellation).Symbol is IMethodSymbol { TypeArguments.Length: 1 } method && IsOurs(method))
                        Add(method.TypeArguments[0] as INamedTypeSymbol, RootIn(model, invocation, cancellation), found);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Add(INamedTypeSymbol? type, string? root, Dictionary<string, FactType> found)
    {
        root ??= type is null ? null : KnownTypes.Text(KnownTypes.Attribute(type, KnownTypes.Facts));
        if (type is not null && root is not null && !found.ContainsKey(root))
            found.Add(root, new FactType(root, type));
    }

    private static bool RegisteredIn(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: Registration } } => true,
        GenericNameSyntax { Identifier.ValueText: Registration } => true,
        MemberBindingExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: Registration } } => true,
        _ => false,
    };

    private static bool IsOurs(IMethodSymbol method) => method.ContainingAssembly?.Name == "Compliance";

    private static string? RootIn(SemanticModel model, InvocationExpressionSyntax invocation, CancellationToken cancellation) =>
        invocation.ArgumentList.Arguments.Count > 0 ? model.GetConstantValue(invocation.ArgumentList.Arguments[0].Expression, cancellation).Value as string : null;

    private static string LastWord(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary>Marked types of the assemblies that know the library themselves.</summary>
    private static IEnumerable<INamedTypeSymbol> Referenced(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly || assembly.Name.StartsWith("Compliance", StringComparison.Ordinal))
                continue;
            if (!assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == "Compliance")))
                continue;
            cancellation.ThrowIfCancellationRequested();
            var names = reference is PortableExecutableReference
                ? PerReference<string[]>.Get(reference, () => Marked(assembly.GlobalNamespace).Select(MetadataName).ToArray())
                : Marked(assembly.GlobalNamespace).Select(MetadataName).ToArray();
            foreach (var name in names)
            {
                if (assembly.GetTypeByMetadataName(name) is { } type)
                    yield return type;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Marked(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type && type.DeclaredAccessibility == Accessibility.Public && KnownTypes.Attribute(type, KnownTypes.Facts) is not null)
                yield return type;
            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var below in Marked(inner))
                    yield return below;
            }
        }
    }

    private static string MetadataName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = outer.MetadataName + "+" + name;
        var space = KnownTypes.FullName(type.ContainingNamespace);
        return space.Length == 0 ? name : space + "." + name;
    }
}
