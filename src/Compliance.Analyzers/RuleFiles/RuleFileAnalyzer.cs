using System.Collections.Immutable;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>
/// Tells of the rule files and plans of a project what the command <c>compliance lint</c> tells, at the same places, with the
/// vocabulary of the project's own types.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuleFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly PackLinter SharedLinter = new(RuleYaml.Shared);

    private readonly RuleYaml yaml;
    private readonly PackLinter linter;

    /// <summary>Made by the compiler.</summary>
    public RuleFileAnalyzer()
        : this(RuleYaml.Shared, SharedLinter)
    {
    }

    internal RuleFileAnalyzer(RuleYaml yaml, PackLinter linter)
    {
        this.yaml = yaml;
        this.linter = linter;
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfFiles;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var files = context.Options.AdditionalFiles
            .Select(f => (File: f, Role: FileRoles.Of(f, context.Options.AnalyzerConfigOptionsProvider)))
            .Where(f => f.Role != FileRole.None)
            .ToList();
        if (!files.Exists(f => f.Role is FileRole.Rules or FileRole.Plan))
            return;
        var work = new RuleFileWork(context.Compilation, files, yaml, linter);
        context.RegisterAdditionalFileAction(c => Tell(work, c));
    }

    private static void Tell(RuleFileWork work, AdditionalFileAnalysisContext context)
    {
        foreach (var (diagnostic, source) in work.Of(context.AdditionalFile, context.CancellationToken))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(diagnostic.Id, context.Options), PlaceOf(diagnostic, source, context.AdditionalFile.Path), diagnostic.Message));
        }
    }

    private static Location PlaceOf(RuleDiagnostic diagnostic, Language.SourceText source, string path)
    {
        var start = Math.Min(source.Text.Length, source.StartOfLine(diagnostic.Line) + diagnostic.Column - 1);
        var end = Math.Min(source.Text.Length, start + diagnostic.Length);
        var (endLine, endColumn) = source.PositionOf(end);
        return Location.Create(
            path,
            TextSpan.FromBounds(start, end),
            new LinePositionSpan(new LinePosition(diagnostic.Line - 1, diagnostic.Column - 1), new LinePosition(endLine - 1, endColumn - 1)));
    }
}
