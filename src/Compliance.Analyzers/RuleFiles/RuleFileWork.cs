using Compliance.Analyzers.Vocabularies;
using Compliance.Language;
using Compliance.Language.Frame;
using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>The rule files and plans of one compilation. Nothing is worked out before it is asked for, and then once.</summary>
internal sealed class RuleFileWork
{
    private readonly object gate = new();
    private readonly Compilation compilation;
    private readonly IReadOnlyList<(AdditionalText File, FileRole Role)> files;
    private readonly RuleYaml yaml;
    private readonly PackLinter linter;
    private readonly Lazy<IReadOnlyList<PackGroup>> groups;
    private HostVocabulary? vocabulary;
    private IReadOnlyDictionary<string, PackResult>? results;

    public RuleFileWork(Compilation compilation, IReadOnlyList<(AdditionalText File, FileRole Role)> files, RuleYaml yaml, PackLinter linter)
    {
        this.compilation = compilation;
        this.files = files;
        this.yaml = yaml;
        this.linter = linter;
        groups = new(() => PackGroup.Of(files));
    }

    /// <summary>What is to be told of a file, with the text that the places are in.</summary>
    public IEnumerable<(RuleDiagnostic Diagnostic, SourceText Source)> Of(AdditionalText file, CancellationToken cancellation)
    {
        var role = files.FirstOrDefault(f => f.File == file).Role;
        if (role is FileRole.None or FileRole.Inherited || file.GetText(cancellation) is not { } text)
            return [];
        return role == FileRole.Plan ? OfPlan(file, text, cancellation) : OfRules(file, text, cancellation);
    }

    private IEnumerable<(RuleDiagnostic Diagnostic, SourceText Source)> OfRules(AdditionalText file, Microsoft.CodeAnalysis.Text.SourceText text, CancellationToken cancellation)
    {
        foreach (var group in groups.Value.Where(g => g.Files.Contains(file)))
        {
            if (Results(cancellation) is { } all && all.TryGetValue(group.Folder, out var result))
            {
                var source = yaml.TreeOf(text, file.Path).Source;
                return result.Diagnostics[file.Path].Select(d => (d, source));
            }
        }

        return [];
    }

    private IEnumerable<(RuleDiagnostic Diagnostic, SourceText Source)> OfPlan(AdditionalText file, Microsoft.CodeAnalysis.Text.SourceText text, CancellationToken cancellation)
    {
        if (VocabularyOf(cancellation) is not { } names)
            return [];
        var tree = yaml.TreeOf(text, file.Path);
        var diagnostics = new FrameDiagnostics();
        PlanFileChecks.Run(tree, names.Plan, diagnostics);
        return diagnostics.Sorted.Select(d => (d, tree.Source));
    }

    private IReadOnlyDictionary<string, PackResult>? Results(CancellationToken cancellation)
    {
        // One file waits for the other: they are understood together. What is cancelled is not kept, so the next one begins anew.
        lock (gate)
        {
            if (results is null && VocabularyOf(cancellation) is { } names)
                results = linter.Lint(groups.Value, names, cancellation);
            return results;
        }
    }

    private HostVocabulary? VocabularyOf(CancellationToken cancellation)
    {
        lock (gate)
            return vocabulary ??= SymbolVocabulary.Of(compilation, cancellation);
    }
}
