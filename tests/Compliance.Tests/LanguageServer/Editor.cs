using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Text;
using System.Text.Json.Nodes;
using Compliance.LanguageServer;
using Compliance.LanguageServer.Rpc;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.Tests.LanguageServer;

/// <summary>An editor for tests: it speaks to a server in this process, over pipes.</summary>
internal sealed class Editor : IDisposable
{
    /// <summary>After so long it is taken that the server hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly AnonymousPipeServerStream toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream fromServer = new(PipeDirection.In);
    private readonly MessageStream stream;
    private readonly Thread server;
    private readonly BlockingCollection<JsonObject> incoming = [];
    private readonly Dictionary<string, int> versions = [];
    private readonly Dictionary<string, string> texts = [];
    private int lastId;

    public Editor()
    {
        var serverIn = new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle);
        var serverOut = new AnonymousPipeClientStream(PipeDirection.Out, fromServer.ClientSafePipeHandle);
        stream = new MessageStream(fromServer, toServer);
        server = new Thread(() =>
        {
            ExitCode = Server.Run(serverIn, serverOut, Log.Enqueue, () => new DateOnly(2026, 6, 1), "0.1.0", CancellationToken.None);
            serverOut.Dispose();
        })
        { IsBackground = true };
        server.Start();
        new Thread(ReadAll) { IsBackground = true }.Start();
    }

    public int? ExitCode { get; private set; }

    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>Notifications and requests of the server, in order.</summary>
    public List<JsonObject> Heard { get; } = [];

    /// <summary>An editor that has opened a folder.</summary>
    public static Editor In(string? folder, JsonObject? capabilities = null)
    {
        var editor = new Editor();
        var given = new JsonObject { ["processId"] = null, ["capabilities"] = capabilities ?? [], ["rootUri"] = null };
        if (folder is not null)
            given["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = UriOf(folder), ["name"] = "rules" });
        editor.Initialized = editor.Request("initialize", given)!.AsObject();
        editor.Notify("initialized", new JsonObject());
        return editor;
    }

    public JsonObject Initialized { get; private set; } = [];

    public static string UriOf(string path) => FileUris.UriOf(FileUris.Normal(path));

    public void Send(string json) => stream.Write(Encoding.UTF8.GetBytes(json));

    public void SendBytes(string bytes) => SendBytes(Encoding.UTF8.GetBytes(bytes));

    public void SendBytes(byte[] bytes)
    {
        toServer.Write(bytes);
        toServer.Flush();
    }

    public void Notify(string method, JsonNode? parameters) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters }.ToJsonString());

    /// <summary>The result of a request.</summary>
    public JsonNode? Request(string method, JsonNode? parameters)
    {
        var answer = Answer(Ask(method, parameters));
        Assert.Null(answer["error"]?.ToJsonString());
        return answer["result"]?.DeepClone();
    }

    /// <summary>Asks, and does not wait.</summary>
    public int Ask(string method, JsonNode? parameters)
    {
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++lastId, ["method"] = method, ["params"] = parameters }.ToJsonString());
        return lastId;
    }

    /// <summary>The answer to a request, with its error if it has one.</summary>
    public JsonObject Answer(int? id) => Hear(m => m["method"] is null && m["id"]?.GetValue<int>() == id);

    /// <summary>The next message that fits; those before it are kept.</summary>
    public JsonObject Hear(Func<JsonObject, bool> fits)
    {
        var at = Heard.FindIndex(m => fits(m));
        while (at < 0)
        {
            Assert.True(incoming.TryTake(out var message, Patience), "the server does not answer; it logged:\n" + string.Join('\n', Log));
            Heard.Add(message);
            at = Heard.FindIndex(m => fits(m));
        }

        var found = Heard[at];
        Heard.RemoveAt(at);
        return found;
    }

    public void Open(string path, string? text = null)
    {
        versions[path] = 1;
        texts[path] = text ?? File.ReadAllText(path);
        Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(path), ["languageId"] = "yaml", ["version"] = 1, ["text"] = texts[path] },
        });
    }

    public void Change(string path, params JsonObject[] changes) => Notify("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(path), ["version"] = ++versions[path] },
        ["contentChanges"] = new JsonArray(changes),
    });

    /// <summary>Replaces the whole text.</summary>
    public void Write(string path, string text)
    {
        texts[path] = text;
        Change(path, new JsonObject { ["text"] = text });
    }

    /// <summary>A text as it was opened or written as a whole, else as the disk has it.</summary>
    public string TextOf(string path) => texts.TryGetValue(path, out var text) ? text : File.ReadAllText(path);

    /// <summary>What the server tells of the text as it is now, one line each: <c>line:column CMP2001 message</c>.</summary>
    public List<string> Diagnostics(string path)
    {
        var version = versions[path];
        var told = Hear(m => m["method"]?.GetValue<string>() == "textDocument/publishDiagnostics"
            && m["params"]!["uri"]!.GetValue<string>() == UriOf(path) && m["params"]!["version"]?.GetValue<int>() == version);
        return [.. told["params"]!["diagnostics"]!.AsArray().Select(d => $"{d!["range"]!["start"]!["line"]}:{d["range"]!["start"]!["character"]} {d["code"]} {d["message"]}")];
    }

    /// <summary>What the client was last told of a file: everything is told before the next answer.</summary>
    public string ToldNow(string path)
    {
        Request("compliance/page", new JsonObject { ["id"] = "CMP2001" });
        var last = Heard.LastOrDefault(m => m["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && m["params"]!["uri"]!.GetValue<string>() == UriOf(path));
        return last?["params"]!["diagnostics"]!.ToJsonString() ?? "[]";
    }

    /// <summary>A place of a document.</summary>
    public static JsonObject At(string path, int line, int character) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(path) },
        ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
    };

    /// <summary>A document.</summary>
    public static JsonObject Of(string path) => new() { ["textDocument"] = new JsonObject { ["uri"] = UriOf(path) } };

    public static JsonObject Range(int line, int character, int endLine, int endCharacter) => new()
    {
        ["start"] = new JsonObject { ["line"] = line, ["character"] = character },
        ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter },
    };

    /// <summary>Ends in order, and waits until the server is gone.</summary>
    public int? Close()
    {
        Request("shutdown", null);
        Notify("exit", null);
        Wait();
        return ExitCode;
    }

    /// <summary>Goes away without a word.</summary>
    public int? Vanish()
    {
        toServer.Dispose();
        Wait();
        return ExitCode;
    }

    public void Dispose()
    {
        toServer.Dispose();
        Wait();
        fromServer.Dispose();
        incoming.Dispose();
    }

    private void Wait() => Assert.True(server.Join(Patience), "the server does not end");

    private void ReadAll()
    {
        try
        {
            while (stream.Read() is { } content)
                incoming.Add(JsonNode.Parse(content)!.AsObject());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
