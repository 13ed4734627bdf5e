using Compliance.Analyzers.Vocabularies;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Analyzers.Api;

/// <summary>CMP7004: reading and compiling a pack costs a thousand times what a check costs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuiltPerCallAnalyzer() : UsageAnalyzer(Catalog.BuiltPerCall)
{
    /// <summary>What a method takes that is called for every plan, document or request.</summary>
    private static readonly HashSet<string> PerCall = new(StringComparer.Ordinal) { "Plan", "HttpContext", "HttpRequest", "IFormFile", "Stream" };

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(Look, OperationKind.Invocation, OperationKind.ObjectCreation);

    private static void Look(OperationAnalysisContext context)
    {
        if (WhatIsBuilt(context.Operation) is not { } what || HowOften(context.Operation, context.ContainingSymbol) is not { } often)
            return;
        // `new ComplianceChecker(RuleSet.Load(…))` is told once.
        if (context.Operation.Parent is IArgumentOperation { Parent: IObjectCreationOperation outer } && WhatIsBuilt(outer) is not null)
            return;
        context.ReportDiagnostic(Tell(context.Options, Catalog.BuiltPerCall, context.Operation.Syntax.GetLocation(), what + " is made " + often + "; make it once and keep it, as a singleton or in a static field"));
    }

    private static string? WhatIsBuilt(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { Name: "ComplianceChecker" } type } when KnownTypes.IsIn(type, "Compliance.Checking") => "a checker",
        IInvocationOperation { TargetMethod: { Name: "Load", IsStatic: true, ReturnType: { Name: "RuleSet" } type } } when KnownTypes.IsIn(type, "Compliance.Rules") => "a rule set",
        _ => null,
    };

    private static string? HowOften(IOperation operation, ISymbol containing)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case ILoopOperation loop when loop is not IForEachLoopOperation each || !each.Collection.Syntax.Span.Contains(operation.Syntax.Span):
                    return "in every round of the loop";
                case IAnonymousFunctionOperation function when TakesOne(function.Symbol):
                    return "for every call of the function";
                case IAnonymousFunctionOperation function when IsEndpoint(function):
                    return "for every request";
                case IAnonymousFunctionOperation:
                    return null;
                case ILocalFunctionOperation function when TakesOne(function.Symbol):
                    return "for every call of `" + function.Symbol.Name + "`";
                case ILocalFunctionOperation:
                    return null;
                default:
                    break;
            }
        }

        if (containing is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && (TakesOne(method) || IsAction(method)))
            return "for every call of `" + method.Name + "`";
        return null;
    }

    private static bool TakesOne(IMethodSymbol method) => method.Parameters.Any(p => PerCall.Contains(p.Type.Name));

    private static bool IsEndpoint(IAnonymousFunctionOperation function)
    {
        IOperation? outer = function.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
            outer = outer.Parent;
        return outer is IInvocationOperation { TargetMethod.Name: "MapGet" or "MapPost" or "MapPut" or "MapPatch" or "MapMethods" or "Map" };
    }

    private static bool IsAction(IMethodSymbol method)
    {
        for (var type = method.ContainingType?.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == "ControllerBase")
                return method.DeclaredAccessibility == Accessibility.Public;
        }

        return false;
    }
}
