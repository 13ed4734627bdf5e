using System.Composition;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.CodeFixes;

/// <summary>Makes the property nullable and drops its default value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FactWithoutSilenceFix() : UsageFix("Make it nullable", Catalog.FactWithoutSilence)
{
    private protected override SyntaxNode? Repair(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<ParameterSyntax>() is { Type: { } parameterType })
            return root.ReplaceNode(parameterType, Nullable(parameterType));
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property)
            return null;
        var changed = property.WithType(Nullable(property.Type));
        if (changed.Initializer is not null)
            changed = changed.WithInitializer(null).WithSemicolonToken(default).WithAccessorList(changed.AccessorList!.WithTrailingTrivia(property.GetTrailingTrivia()));
        return root.ReplaceNode(property, changed);
    }

    private static NullableTypeSyntax Nullable(TypeSyntax type) => SyntaxFactory.NullableType(type.WithoutTrivia()).WithTriviaFrom(type);
}
