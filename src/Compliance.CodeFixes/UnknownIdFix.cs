using System.Composition;
using Compliance.Analyzers.Api;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.CodeFixes;

/// <summary>Takes the nearest id that exists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnknownIdFix() : UsageFix("Use the nearest id", Catalog.UnknownRuleId, Catalog.UnknownDefinitionName)
{
    private protected override SyntaxNode? Repair(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(UnknownIdAnalyzer.Nearest, out var nearest) && nearest is { Length: > 0 } && node is LiteralExpressionSyntax literal
            ? root.ReplaceNode(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest)).WithTriviaFrom(literal))
            : null;
}
