using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Analyzers.Api;

/// <summary>CMP7005: a plan of 2024 is judged by the law of 2024, whatever the day is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssessmentDateAnalyzer() : UsageAnalyzer(Catalog.ClockAsAssessmentDate)
{
    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Look, OperationKind.SimpleAssignment);

    private static void Look(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "AsOf", ContainingType.Name: "CheckOptions" } })
            return;
        if (assignment.Value.DescendantsAndSelf().FirstOrDefault(IsClock) is { } clock)
            context.ReportDiagnostic(Tell(context.Options, Catalog.ClockAsAssessmentDate, clock.Syntax.GetLocation(), "a check is repeatable only with a date of its own; give the clock's date as `Today`, which counts where the document gives no date"));
    }

    private static bool IsClock(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Now" or "UtcNow" or "Today", ContainingType.Name: "DateTime" or "DateTimeOffset" } } => true,
        IInvocationOperation { TargetMethod: { Name: "GetUtcNow" or "GetLocalNow", ContainingType.Name: "TimeProvider" } } => true,
        _ => false,
    };
}
