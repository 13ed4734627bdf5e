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
        var document = Document(workspace, source, project);
        var operation = (await Assert.Single(await Actions(document, diagnostic, fix)).GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single();
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync(cancellation)).ToString();
    }

    /// <summary>The titles of what is offered.</summary>
    public static async Task<IReadOnlyList<string>> Offered(string source, CompilerRun project, Diagnostic diagnostic, CodeFixProvider fix)
    {
        using var workspace = new AdhocWorkspace();
        return (await Actions(Document(workspace, source, project), diagnostic, fix)).ConvertAll(a => a.Title);
    }

    private static Document Document(AdhocWorkspace workspace, string source, CompilerRun project) => workspace
        .AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Contoso", "Contoso", LanguageNames.CSharp, compilationOptions: project.Compilation.Options, metadataReferences: project.Compilation.References))
        .AddDocument("Code.cs", source);

    private static async Task<List<CodeAction>> Actions(Document document, Diagnostic diagnostic, CodeFixProvider fix)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }
}
