using Compliance.Analyzers.Ids;
using Compliance.Analyzers.RuleFiles;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Analyzers.Api;

/// <summary>
/// CMP7001, CMP7002: an id in code that no pack of the project has. What holds an id is marked with the framework's
/// <c>StringSyntax</c>, as <c>[StringSyntax("ComplianceRule")]</c>; code of a host can mark its own.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownIdAnalyzer() : UsageAnalyzer(Catalog.UnknownRuleId, Catalog.UnknownDefinitionName)
{
    internal const string Nearest = "nearest";

    /// <summary>The property of a project that says that rules come from elsewhere while the program runs.</summary>
    internal const string AtRunTime = "build_property.ComplianceLoadsRulesAtRunTime";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        // What is loaded while the program runs has ids that nobody knows now.
        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(AtRunTime, out var atRunTime) && string.Equals(atRunTime, "true", StringComparison.OrdinalIgnoreCase))
            return;
        var ids = new KnownIds(context.Options, RuleYaml.Shared);
        context.RegisterOperationAction(c => Look(c, ids), OperationKind.Literal, OperationKind.FieldReference, OperationKind.LocalReference);
    }

    private static void Look(OperationAnalysisContext context, KnownIds ids)
    {
        if (context.Operation.ConstantValue is not { HasValue: true, Value: string text } || KindOf(context.Operation) is not { } kind)
            return;
        if (ids.Of(kind, context.CancellationToken) is not { Count: > 0 } known || known.Contains(text))
            return;
        var what = kind == IdKind.Rule ? "rule" : "definition";
        var message = "no pack of this project has a " + what + " `" + text + "`" + Suggestion.DidYouMean(text, known);
        context.ReportDiagnostic(Tell(context.Options, kind == IdKind.Rule ? Catalog.UnknownRuleId : Catalog.UnknownDefinitionName, context.Operation.Syntax.GetLocation(), Nearest, Suggestion.Nearest(text, known) ?? "", message));
    }

    /// <summary>What the text stands for at its place; null for ordinary text.</summary>
    private static IdKind? KindOf(IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation or IConstantPatternOperation or IBinaryPatternOperation or INegatedPatternOperation or IPatternCaseClauseOperation or ISwitchExpressionArmOperation or ISingleValueCaseClauseOperation or ISwitchCaseOperation)
            outer = outer.Parent;
        return outer switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality => Marked(equality.LeftOperand) ?? Marked(equality.RightOperand),
            IIsPatternOperation pattern => Marked(pattern.Value),
            ISwitchExpressionOperation expression => Marked(expression.Value),
            ISwitchOperation statement => Marked(statement.Value),
            IPropertySubpatternOperation property => Marked(property.Member),
            ISimpleAssignmentOperation assignment => Marked(assignment.Target),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Contains" } call } => Marked(call.Instance ?? call.Arguments[0].Value),
            IArgumentOperation argument => Marked(argument.Parameter),
            _ => null,
        };
    }

    private static IdKind? Marked(IOperation? operation) => operation switch
    {
        IConversionOperation conversion => Marked(conversion.Operand),
        IPropertyReferenceOperation property => Marked(property.Property),
        IParameterReferenceOperation parameter => Marked(parameter.Parameter),
        IFieldReferenceOperation field => Marked(field.Field),
        _ => null,
    };

    private static IdKind? Marked(ISymbol? symbol)
    {
        foreach (var attribute in symbol?.GetAttributes() ?? [])
        {
            if (attribute.AttributeClass?.Name == "StringSyntaxAttribute" && attribute.ConstructorArguments.Length > 0)
                return attribute.ConstructorArguments[0].Value switch { "ComplianceRule" => IdKind.Rule, "ComplianceDefinition" => IdKind.Definition, _ => null };
        }

        return null;
    }
}
