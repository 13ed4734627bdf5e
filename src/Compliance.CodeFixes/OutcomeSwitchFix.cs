using System.Composition;
using Compliance.Analyzers.Api;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.CodeFixes;

/// <summary>Adds what the switch forgets, for the author to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class OutcomeSwitchFix() : UsageFix("Add the outcomes that are missing", Catalog.OutcomeForgotten)
{
    private const string Throw = "throw new System.NotImplementedException()";

    private protected override SyntaxNode? Repair(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(OutcomeSwitchAnalyzer.Missing, out var names) || names is null)
            return null;
        var missing = names.Split(',');
        if (node.FirstAncestorOrSelf<SwitchExpressionSyntax>() is { } expression)
            return root.ReplaceNode(expression, Add(expression, missing));
        return node.FirstAncestorOrSelf<SwitchStatementSyntax>() is { } statement ? root.ReplaceNode(statement, Add(statement, missing)) : null;
    }

    private static SwitchExpressionSyntax Add(SwitchExpressionSyntax expression, string[] missing)
    {
        var pattern = SyntaxFactory.ParseExpression("0 switch { " + string.Join(" or ", missing.Select(m => "Outcome." + m)) + " => " + Throw + " }");
        var arm = ((SwitchExpressionSyntax)pattern).Arms[0].WithTrailingTrivia();
        var discard = expression.Arms.IndexOf(a => a.Pattern is DiscardPatternSyntax);
        var like = expression.Arms.FirstOrDefault();
        arm = arm.WithLeadingTrivia(like?.GetLeadingTrivia() ?? default);
        var arms = discard < 0 ? expression.Arms.ToList() : expression.Arms.Take(discard).ToList();
        arms.Add(arm);
        arms.AddRange(discard < 0 ? [] : expression.Arms.Skip(discard));
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(expression.Arms.SeparatorCount > 0 ? expression.Arms.GetSeparator(0).TrailingTrivia : default);
        var trailing = arms[arms.Count - 1].GetTrailingTrivia();
        arms[arms.Count - 1] = arms[arms.Count - 1].WithTrailingTrivia();
        var separators = arms.Select((_, i) => i == arms.Count - 1 ? comma.WithTrailingTrivia(comma.TrailingTrivia.Count > 0 ? comma.TrailingTrivia : trailing) : comma);
        return expression.WithArms(SyntaxFactory.SeparatedList(arms, separators));
    }

    private static SwitchStatementSyntax Add(SwitchStatementSyntax statement, string[] missing)
    {
        var margin = statement.Sections.FirstOrDefault()?.GetLeadingTrivia().ToFullString() ?? "";
        var inner = statement.Sections.FirstOrDefault()?.Statements.FirstOrDefault()?.GetLeadingTrivia().ToFullString() ?? margin;
        var text = string.Concat(missing.Select(m => margin + "case Outcome." + m + ":\n")) + inner + Throw + ";\n";
        var section = ((SwitchStatementSyntax)SyntaxFactory.ParseStatement("switch (0)\n{\n" + text + "}")).Sections[0];
        var at = statement.Sections.IndexOf(s => s.Labels.Any(l => l is DefaultSwitchLabelSyntax));
        return statement.WithSections(at < 0 ? statement.Sections.Add(section) : statement.Sections.Insert(at, section));
    }
}
