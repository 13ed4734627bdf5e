using System.Composition;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.CodeFixes;

/// <summary>Makes it once, in a static field, where it needs nothing of its method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BuiltPerCallFix() : UsageFix("Make it once, in a static field", Catalog.BuiltPerCall)
{
    private protected override SyntaxNode? Repair(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is not ExpressionSyntax expression || node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || !NeedsNothing(expression))
            return null;
        var (typeName, name) = expression is ObjectCreationExpressionSyntax creation ? (creation.Type.ToString(), "Checker") : ("RuleSet", "Rules");
        if (type.Members.Any(m => m.ToString().Contains(" " + name)))
            return null;
        var lineEnd = root.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia)).ToFullString() is { Length: > 0 } end ? end : "\n";
        var margin = type.Members.First().GetLeadingTrivia().LastOrDefault(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).ToFullString();
        var field = SyntaxFactory.ParseMemberDeclaration(margin + "private static readonly " + typeName + " " + name + " = " + expression.WithoutTrivia() + ";" + lineEnd + lineEnd)!;
        var changed = type.ReplaceNode(expression, SyntaxFactory.IdentifierName(name).WithTriviaFrom(expression));
        return root.ReplaceNode(type, changed.WithMembers(changed.Members.Insert(0, field)));
    }

    /// <summary>Only names of types and of their static members: each begins with a capital.</summary>
    private static bool NeedsNothing(ExpressionSyntax expression) => expression.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(n => n.Parent is not MemberAccessExpressionSyntax member || member.Expression == n)
        .All(n => char.IsUpper(n.Identifier.ValueText[0]) && n.Parent is not InvocationExpressionSyntax);
}
