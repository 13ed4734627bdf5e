using System.Composition;
using Compliance.Analyzers.Api;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.CodeFixes;

/// <summary>Gives the property a name of its own in rules. A type that rules cannot read is for the author to change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FactWithoutNameFix() : UsageFix("Name it with [RuleName]", Catalog.FactWithoutName)
{
    private protected override SyntaxNode? Repair(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FactTypeAnalyzer.NewName, out var name) || name is not { Length: > 0 })
            return null;
        if (node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter)
            return root.ReplaceNode(parameter, parameter.WithAttributeLists(parameter.AttributeLists.Add(Attribute("[property: RuleName(" + Quote(name) + ")] ", default))));
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property)
            return null;
        var old = property.AttributeLists.SelectMany(l => l.Attributes).FirstOrDefault(a => a.Name.ToString() is "RuleName" or "RuleNameAttribute");
        if (old is { ArgumentList.Arguments.Count: > 0 })
            return root.ReplaceNode(old.ArgumentList.Arguments[0].Expression, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)));
        var margin = property.GetLeadingTrivia();
        var indent = SyntaxFactory.TriviaList(margin.Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)));
        var plain = property.WithLeadingTrivia(indent);
        return root.ReplaceNode(property, plain.WithAttributeLists(plain.AttributeLists.Insert(0, Attribute("[RuleName(" + Quote(name) + ")]\n", margin))));
    }

    private static AttributeListSyntax Attribute(string text, SyntaxTriviaList before)
    {
        var type = (ClassDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(text + "class C { }")!;
        return type.AttributeLists[0].WithLeadingTrivia(before);
    }

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
