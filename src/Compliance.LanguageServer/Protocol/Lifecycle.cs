namespace Compliance.LanguageServer.Protocol;

/// <summary>What a client says of itself.</summary>
internal sealed record InitializeParams
{
    public string? RootUri { get; init; }

    public IReadOnlyList<WorkspaceFolder>? WorkspaceFolders { get; init; }

    public ClientCapabilities? Capabilities { get; init; }
}

internal sealed record WorkspaceFolder(string Uri, string? Name = null);

/// <summary>Of what a client can, that on which an answer depends.</summary>
internal sealed record ClientCapabilities
{
    public WorkspaceCapabilities? Workspace { get; init; }

    public TextDocumentCapabilities? TextDocument { get; init; }
}

internal sealed record WorkspaceCapabilities
{
    public DynamicCapability? DidChangeWatchedFiles { get; init; }

    public RefreshCapability? CodeLens { get; init; }

    public RefreshCapability? InlayHint { get; init; }
}

internal sealed record DynamicCapability(bool DynamicRegistration = false);

internal sealed record RefreshCapability(bool RefreshSupport = false);

internal sealed record TextDocumentCapabilities
{
    public CompletionCapability? Completion { get; init; }
}

internal sealed record CompletionCapability(CompletionItemCapability? CompletionItem = null);

internal sealed record CompletionItemCapability(bool SnippetSupport = false);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can.</summary>
internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; init; } = "utf-16";

    public TextDocumentSyncOptions TextDocumentSync { get; init; } = new();

    public CodeActionOptions? CodeActionProvider { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public SignatureHelpOptions? SignatureHelpProvider { get; init; }

    public bool? HoverProvider { get; init; }

    public bool? DefinitionProvider { get; init; }

    public bool? ReferencesProvider { get; init; }

    public RenameOptions? RenameProvider { get; init; }

    public bool? DocumentSymbolProvider { get; init; }

    public bool? WorkspaceSymbolProvider { get; init; }

    public bool? FoldingRangeProvider { get; init; }

    public bool? DocumentFormattingProvider { get; init; }

    public bool? InlayHintProvider { get; init; }

    public CodeLensOptions? CodeLensProvider { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    public WorkspaceServerCapabilities Workspace { get; init; } = new();
}

internal sealed record TextDocumentSyncOptions
{
    public bool OpenClose { get; init; } = true;

    /// <summary>2: only what changed.</summary>
    public int Change { get; init; } = 2;

    public bool Save { get; init; } = true;
}

internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds);

internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);

internal sealed record SignatureHelpOptions(IReadOnlyList<string> TriggerCharacters);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record CodeLensOptions(bool ResolveProvider);

internal sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);

internal sealed record WorkspaceServerCapabilities
{
    public WorkspaceFoldersCapability WorkspaceFolders { get; init; } = new();
}

internal sealed record WorkspaceFoldersCapability
{
    public bool Supported { get; init; } = true;

    public bool ChangeNotifications { get; init; } = true;
}

internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

internal sealed record Registration(string Id, string Method, WatchedFilesOptions RegisterOptions);

internal sealed record WatchedFilesOptions(IReadOnlyList<WatchedGlob> Watchers);

internal sealed record WatchedGlob(string GlobPattern);

internal sealed record LogMessageParams(int Type, string Message);

/// <summary>Answer to a request whose result says nothing.</summary>
internal sealed record Nothing;
