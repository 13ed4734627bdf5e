using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Compliance.Tests.Analyzers;

/// <summary>Applies a repair in a workspace that exists in memory only.</summary>
internal static class CodeFixRun
{
    public static async Task<string> Apply(string source, CompilerRun project, Diagnostic diagnostic, CodeFixProvider fix)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var document = workspace
            .AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Contoso", "Contoso", LanguageNames.CSharp, compilationOptions: project.Compilation.Options, metadataReferences: project.Compilation.References))
            .AddDocument("Code.cs", source);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
        var operation = (await Assert.Single(actions).GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single();
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync(cancellation)).ToString();
    }
}
