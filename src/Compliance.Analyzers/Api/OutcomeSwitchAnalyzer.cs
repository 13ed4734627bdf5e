using Compliance.Analyzers.Vocabularies;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Analyzers.Api;

/// <summary>CMP7006: what is open, depends on something or could not be checked is neither a breach nor a pass.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutcomeSwitchAnalyzer() : UsageAnalyzer(Catalog.OutcomeForgotten)
{
    internal const string Missing = "missing";

    private static readonly string[] Easy = ["Open", "Depends", "Error"];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(Look, OperationKind.Switch, OperationKind.SwitchExpression);

    private static void Look(OperationAnalysisContext context)
    {
        var (value, place, throws) = context.Operation switch
        {
            ISwitchOperation statement => (statement.Value, ((SwitchStatementSyntax)statement.Syntax).SwitchKeyword.GetLocation(), DefaultThrows(statement)),
            ISwitchExpressionOperation expression => (expression.Value, ((SwitchExpressionSyntax)expression.Syntax).SwitchKeyword.GetLocation(), DefaultThrows(expression)),
            _ => throw new InvalidOperationException("registered for switches only"),
        };
        if (throws || value.Type is not { Name: "Outcome" } type || !KnownTypes.IsIn(type, "Compliance.Findings"))
            return;
        var named = new HashSet<string>(context.Operation.Descendants().OfType<IFieldReferenceOperation>().Where(f => SymbolEqualityComparer.Default.Equals(f.Field.ContainingType, type)).Select(f => f.Field.Name), StringComparer.Ordinal);
        var missing = Easy.Where(name => type.GetMembers(name).Length > 0 && !named.Contains(name)).ToList();
        if (missing.Count > 0)
            context.ReportDiagnostic(Tell(context.Options, Catalog.OutcomeForgotten, place, Missing, string.Join(",", missing), "the switch says nothing of " + string.Join(", ", missing.Select(m => "`Outcome." + m + "`")) + ", which is neither a breach nor a pass"));
    }

    private static bool DefaultThrows(ISwitchOperation statement) => statement.Cases
        .Where(c => c.Clauses.Any(clause => clause.CaseKind == CaseKind.Default))
        .Any(c => c.Body.Any(b => b is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }));

    private static bool DefaultThrows(ISwitchExpressionOperation expression) => expression.Arms
        .Where(a => a.Pattern is IDiscardPatternOperation)
        .Any(a => a.Value is IThrowOperation or IConversionOperation { Operand: IThrowOperation });
}
