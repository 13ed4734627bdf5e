namespace Compliance.LanguageServer.Protocol;

internal sealed record TextDocumentItem(string Uri, string Text, int Version = 0);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version = null);

/// <summary>A change of a text; without a range it is the whole text.</summary>
internal sealed record TextChange(string Text, LspRange? Range = null);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextChange> ContentChanges);

internal sealed record FileEvent(string Uri, int Type);

internal sealed record WatchedFilesParams(IReadOnlyList<FileEvent> Changes);

internal sealed record WorkspaceFoldersEvent(IReadOnlyList<WorkspaceFolder>? Added = null, IReadOnlyList<WorkspaceFolder>? Removed = null);

internal sealed record WorkspaceFoldersParams(WorkspaceFoldersEvent Event);

internal sealed record CodeDescription(string Href);

/// <summary>Something to tell about a file.</summary>
/// <param name="Range">Where.</param>
/// <param name="Severity">1 error, 2 warning, 3 information, 4 hint.</param>
/// <param name="Code">Id in the catalog.</param>
/// <param name="Message">What.</param>
internal sealed record Diagnostic(LspRange Range, int Severity, string? Code, string Message)
{
    public CodeDescription? CodeDescription { get; init; }

    public string Source { get; init; } = "compliance";

    /// <summary>1: the stretch is not needed.</summary>
    public IReadOnlyList<int>? Tags { get; init; }
}

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<Diagnostic> Diagnostics);

internal sealed record CodeActionContext(IReadOnlyList<string>? Only = null);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, LspRange Range, CodeActionContext? Context = null);

internal sealed record CodeAction(string Title, string Kind, WorkspaceEdit Edit)
{
    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }
}
