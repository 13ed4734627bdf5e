using System.Composition;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.CodeFixes;

/// <summary>Keeps the result in a local variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ResultIgnoredFix() : UsageFix("Keep the result", Catalog.ResultIgnored)
{
    private protected override SyntaxNode? Repair(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement)
            return null;
        var declaration = SyntaxFactory.VariableDeclaration(
            SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.SingletonSeparatedList(SyntaxFactory.VariableDeclarator("result").WithInitializer(
                SyntaxFactory.EqualsValueClause(statement.Expression.WithoutLeadingTrivia().WithLeadingTrivia(SyntaxFactory.Space)).WithLeadingTrivia(SyntaxFactory.Space))));
        var kept = SyntaxFactory.LocalDeclarationStatement(declaration);

        // The branch of an `if` is no place for a declaration.
        StatementSyntax repaired = statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax
            ? kept.WithTriviaFrom(statement)
            : SyntaxFactory.Block(kept.WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space)).WithTriviaFrom(statement);
        return root.ReplaceNode(statement, repaired);
    }
}
