using System.Composition;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.CodeFixes;

/// <summary>Gives the clock's date as <c>Today</c>, which counts only where the document gives no date.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AssessmentDateFix() : UsageFix("Give the clock's date as `Today`", Catalog.ClockAsAssessmentDate)
{
    private protected override SyntaxNode? Repair(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        var assignment = node.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "AsOf" });
        if (assignment is not { Parent: InitializerExpressionSyntax initializer } || initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Today" }))
            return null;
        return root.ReplaceNode(assignment.Left, SyntaxFactory.IdentifierName("Today").WithTriviaFrom(assignment.Left));
    }
}
