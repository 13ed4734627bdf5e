using Compliance.Analyzers.Vocabularies;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Analyzers.Api;

/// <summary>CMP7003: a check, a lint or a reading whose result goes nowhere has no effect at all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultIgnoredAnalyzer() : UsageAnalyzer(Catalog.ResultIgnored)
{
    private static readonly HashSet<string> Pure = new(StringComparer.Ordinal)
    {
        "ComplianceChecker", "RuleSet", "RuleTests", "RuleRepair", "DocumentPlanReader", "PlanYaml", "PlanJson", "Decisions", "Report",
    };

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Look, OperationKind.ExpressionStatement);

    private static void Look(OperationAnalysisContext context)
    {
        var operation = ((IExpressionStatementOperation)context.Operation).Operation;
        if (operation is IAwaitOperation awaited)
            operation = awaited.Operation;
        if (operation is not IInvocationOperation { TargetMethod: { ReturnsVoid: false } method } call || !Pure.Contains(method.ContainingType.Name))
            return;
        var space = KnownTypes.FullName(method.ContainingNamespace);
        if (space != "Compliance" && !space.StartsWith("Compliance.", StringComparison.Ordinal))
            return;
        context.ReportDiagnostic(Tell(context.Options, Catalog.ResultIgnored, call.Syntax.GetLocation(), "`" + method.ContainingType.Name + "." + method.Name + "` only gives a result; use it"));
    }
}
