using System.Collections.Immutable;
using Compliance.Analyzers.Vocabularies;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.Api;

/// <summary>Judges how a project uses the library; does nothing in a project that does not know it.</summary>
public abstract class UsageAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<DiagnosticDescriptor> supported;

    private protected UsageAnalyzer(params DiagnosticKind[] kinds) => supported = [.. kinds.Select(Descriptors.Of)];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => supported;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(c =>
        {
            if (c.Compilation.GetTypeByMetadataName(KnownTypes.Plan) is not null)
                Start(c);
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context);

    private protected static Diagnostic Tell(AnalyzerOptions options, DiagnosticKind kind, Location place, string message) =>
        Diagnostic.Create(Descriptors.Of(kind.Id, options), place, message);

    private protected static Diagnostic Tell(AnalyzerOptions options, DiagnosticKind kind, Location place, string property, string value, string message) =>
        Diagnostic.Create(Descriptors.Of(kind.Id, options), place, ImmutableDictionary<string, string?>.Empty.Add(property, value), message);
}
