using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Compliance.Cli.Tests;

/// <summary>The language server as an editor starts it: a process that is spoken to on its standard input.</summary>
public class LspProcessTests
{
    private static readonly string Rules = Path.Combine(Repository.Root, "samples", "own-rules", "leaders.rules.yaml");

    [Fact]
    public async Task An_editor_opens_types_completes_and_leaves()
    {
        var uri = new Uri(Rules).AbsoluteUri;
        var text = await File.ReadAllTextAsync(Rules, TestContext.Current.CancellationToken);
        var line = text.Split('\n').ToList().FindIndex(l => l.Contains("requires:", StringComparison.Ordinal));
        var traffic =
            Frame($$$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":"{{{{new Uri(Path.GetDirectoryName(Rules)!).AbsoluteUri}}}}","capabilities":{}}}""") +
            Frame("""{"jsonrpc":"2.0","method":"initialized","params":{}}""") +
            Frame(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "textDocument/didOpen", ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = text } } }.ToJsonString()) +
            Frame($$$$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"{{{{uri}}}}","version":2},"contentChanges":[{"range":{"start":{"line":{{{{line}}}},"character":14},"end":{"line":{{{{line}}}},"character":999}},"text":"employer.regular emp"}]}}""") +
            Frame($$$$"""{"jsonrpc":"2.0","id":2,"method":"textDocument/completion","params":{"textDocument":{"uri":"{{{{uri}}}}"},"position":{"line":{{{{line}}}},"character":34}}}""") +
            "Content-Length: 5\r\n\r\n{oops" +
            Frame("""{"jsonrpc":"2.0","id":3,"method":"shutdown"}""") +
            Frame("""{"jsonrpc":"2.0","method":"exit"}""");

        var (code, messages, error) = await Run(traffic);

        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Contains(messages, m => m["id"]?.GetValue<int>() == 1 && m["result"]!["serverInfo"]!["name"]!.GetValue<string>() == "compliance");
        Assert.Contains(messages, m => m["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && m["params"]!["version"]?.GetValue<int>() == 2 && m["params"]!["diagnostics"]!.ToJsonString().Contains("CMP2010", StringComparison.Ordinal));
        var completion = messages.Single(m => m["id"]?.ToString() == "2")["result"]!["items"]![0]!;
        Assert.Equal("regular employees", completion["label"]!.GetValue<string>());
        Assert.Equal(23, completion["textEdit"]!["range"]!["start"]!["character"]!.GetValue<int>());
        Assert.Contains(messages, m => m["id"] is null && m["error"]?["code"]?.GetValue<int>() == -32700);
    }

    [Fact]
    public async Task An_input_that_ends_without_a_word_ends_the_process_with_1()
    {
        var (code, messages, _) = await Run("Content-Length: 100\r\n\r\n{\"json");

        Assert.Equal(1, code);
        Assert.Empty(messages);
    }

    private static async Task<(int Code, List<JsonObject> Messages, string Error)> Run(string traffic)
    {
        string[] command = CommandProcess.IsNamed ? [.. CommandProcess.Program] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "Compliance.Cli.dll")];
        using var process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], "lsp"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var stop = TestContext.Current.CancellationToken;
        var output = Read(process.StandardOutput.BaseStream);
        var error = process.StandardError.ReadToEndAsync(stop);
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(traffic), stop);
        process.StandardInput.Close();
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, Messages(await output), await error);
    }

    private static async Task<byte[]> Read(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        return all.ToArray();
    }

    private static string Frame(string json) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    /// <summary>Reads what came out; anything that is no message fails.</summary>
    private static List<JsonObject> Messages(byte[] output)
    {
        var messages = new List<JsonObject>();
        for (var at = 0; at < output.Length;)
        {
            var end = output.AsSpan(at).IndexOf("\r\n\r\n"u8);
            var header = Encoding.ASCII.GetString(output, at, end);
            var length = int.Parse(header["Content-Length: ".Length..], CultureInfo.InvariantCulture);
            messages.Add(JsonNode.Parse(output.AsSpan(at + end + 4, length))!.AsObject());
            at += end + 4 + length;
        }

        return messages;
    }
}
