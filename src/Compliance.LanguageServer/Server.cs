using Compliance.LanguageServer.Features;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.LanguageServer;

/// <summary>The language server: one client, from its first message to its last.</summary>
internal sealed class Server
{
    private const int Clean = 0;
    private const int LeftWithoutNotice = 1;

    private readonly Workspace workspace;
    private readonly RpcConnection connection;
    private readonly Diagnosing diagnosing;
    private readonly RuleTesting testing;
    private readonly string version;
    private ClientCapabilities client = new();
    private State state = State.New;

    private Server(Stream input, Stream output, Action<string> log, Func<DateOnly> today, string version)
    {
        this.version = version;
        workspace = new Workspace(today);
        var methods = new RpcMethods();
        connection = new RpcConnection(new MessageStream(input, output), methods, log) { Refuse = Refuse };
        diagnosing = new Diagnosing(workspace, connection);
        connection.Idle = Look;
        Register(methods);
        new Repairing(workspace).Register(methods);
        new Completing(workspace).Register(methods);
        new Hovering(workspace).Register(methods);
        new Naming(workspace).Register(methods);
        new Outlining(workspace).Register(methods);
        new Formatting(workspace).Register(methods);
        new Hinting(workspace).Register(methods);
        new Explaining(workspace).Register(methods);
        testing = new RuleTesting(workspace, connection);
        testing.Register(methods);
    }

    private enum State
    {
        New,
        Running,
        ShutDown,
    }

    /// <summary>Serves a client until it says that it is over, or is gone. Gives 0 where it said so in order, else 1.</summary>
    /// <param name="input">Messages of the client.</param>
    /// <param name="output">Messages to the client; nothing else may be written there.</param>
    /// <param name="log">Takes lines for whoever looks for a fault.</param>
    /// <param name="today">Today's date: values that nobody has checked for long are judged by it.</param>
    /// <param name="version">Version of the program.</param>
    /// <param name="stop">Ends the work.</param>
    public static int Run(Stream input, Stream output, Action<string> log, Func<DateOnly> today, string version, CancellationToken stop)
    {
        var server = new Server(input, output, log, today, version);
        server.connection.Run(stop);
        return server.state == State.ShutDown && server.connection.IsOver ? Clean : LeftWithoutNotice;
    }

    private RpcException? Refuse(string method) => (state, method) switch
    {
        (_, "exit") => null,
        (State.New, not "initialize") => new RpcException(RpcErrors.NotInitialized, "the first request is `initialize`"),
        (State.Running, "initialize") => new RpcException(RpcErrors.InvalidRequest, "`initialize` comes once"),
        (State.ShutDown, _) => new RpcException(RpcErrors.InvalidRequest, "the server was shut down"),
        _ => null,
    };

    private void Register(RpcMethods methods)
    {
        var json = ProtocolJson.Default;
        methods.OnRequest("initialize", json.InitializeParams, json.InitializeResult, (p, _) => Initialize(p));
        methods.OnNotification("initialized", json.NoParams, _ => Watch());
        methods.OnRequest<NoParams, Nothing>("shutdown", json.NoParams, json.Nothing, (_, _) =>
        {
            state = State.ShutDown;
            return null;
        });
        methods.OnNotification("exit", json.NoParams, _ => connection.IsOver = true);
        methods.OnNotification("textDocument/didOpen", json.DidOpenParams, p =>
        {
            var path = PathOf(p.TextDocument.Uri);
            diagnosing.Opened(path, p.TextDocument.Uri, p.TextDocument.Version);
            workspace.OpenFile(new TextFile(path, p.TextDocument.Text));
        });
        methods.OnNotification("textDocument/didChange", json.DidChangeParams, p =>
        {
            var path = PathOf(p.TextDocument.Uri);
            if (!workspace.Open.Contains(path))
                return;
            diagnosing.Opened(path, p.TextDocument.Uri, p.TextDocument.Version);
            workspace.OpenFile(workspace.File(path)!.With(p.ContentChanges));
        });
        methods.OnNotification("textDocument/didClose", json.TextDocumentParams, p =>
        {
            var path = PathOf(p.TextDocument.Uri);
            workspace.CloseFile(path);
            diagnosing.Closed(path);
        });
        methods.OnNotification("textDocument/didSave", json.TextDocumentParams, p => workspace.Reread(PathOf(p.TextDocument.Uri)));
        methods.OnNotification("workspace/didChangeWatchedFiles", json.WatchedFilesParams, p =>
        {
            foreach (var change in p.Changes)
                workspace.RereadBelow(PathOf(change.Uri));
        });
        methods.OnNotification("workspace/didChangeWorkspaceFolders", json.WorkspaceFoldersParams, p =>
        {
            foreach (var folder in p.Event.Removed ?? [])
                workspace.RemoveFolder(PathOf(folder.Uri));
            foreach (var folder in p.Event.Added ?? [])
                workspace.AddFolder(PathOf(folder.Uri));
        });
    }

    private InitializeResult Initialize(InitializeParams given)
    {
        state = State.Running;
        client = given.Capabilities ?? client;
        testing.CanRefresh = client.Workspace?.CodeLens is { RefreshSupport: true };
        var folders = given.WorkspaceFolders?.Select(f => f.Uri) ?? (given.RootUri is { } root ? [root] : []);
        foreach (var folder in folders)
            workspace.AddFolder(PathOf(folder));
        var capabilities = new ServerCapabilities
        {
            CompletionProvider = new CompletionOptions([".", " ", "\"", "{", "*"]),
            SignatureHelpProvider = new SignatureHelpOptions(["(", ","]),
            HoverProvider = true,
            DefinitionProvider = true,
            ReferencesProvider = true,
            RenameProvider = new RenameOptions(PrepareProvider: true),
            DocumentSymbolProvider = true,
            WorkspaceSymbolProvider = true,
            FoldingRangeProvider = true,
            DocumentFormattingProvider = true,
            InlayHintProvider = true,
            CodeLensProvider = new CodeLensOptions(ResolveProvider: false),
            ExecuteCommandProvider = new ExecuteCommandOptions([RuleTesting.RunTests]),
            CodeActionProvider = new CodeActionOptions([Repairing.QuickFix, Repairing.FixAll]),
        };
        return new InitializeResult(capabilities, new ServerInfo("compliance", version));
    }

    private bool TellsWhatIsWritten => client.Workspace?.DidChangeWatchedFiles is { DynamicRegistration: true };

    /// <summary>Looks at the disk where the editor does not, and tells what is wrong.</summary>
    private void Look()
    {
        if (!TellsWhatIsWritten)
            workspace.RereadWritten();
        diagnosing.Publish();
    }

    /// <summary>Asks the editor to tell what changes on the disk.</summary>
    private void Watch()
    {
        if (!TellsWhatIsWritten)
            return;
        var watchers = new WatchedFilesOptions([new WatchedGlob("**/*.{yaml,yml}")]);
        connection.Ask("client/registerCapability", new RegistrationParams([new Registration("watched-files", "workspace/didChangeWatchedFiles", watchers)]), ProtocolJson.Default.RegistrationParams);
    }

    private static string PathOf(string uri) => FileUris.Normal(FileUris.PathOf(uri));
}
