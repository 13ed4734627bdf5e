using System.Collections.Immutable;
using Compliance.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Compliance.CodeFixes;

/// <summary>Repairs one kind of diagnostic by changing the node that it is told at.</summary>
public abstract class UsageFix : CodeFixProvider
{
    private readonly string title;

    private protected UsageFix(string title, params DiagnosticKind[] kinds)
    {
        this.title = title;
        FixableDiagnosticIds = [.. kinds.Select(k => k.Id)];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Repair(root, node, diagnostic) is { } repaired)
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(repaired)), title), diagnostic);
        }
    }

    /// <summary>The root with the repair; null where there is none.</summary>
    private protected abstract SyntaxNode? Repair(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic);
}
