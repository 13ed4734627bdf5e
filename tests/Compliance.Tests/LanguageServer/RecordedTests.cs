using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.LanguageServer.Workspaces;
using Compliance.Tests.House;
using FsCheck.Fluent;

namespace Compliance.Tests.LanguageServer;

/// <summary>
/// Sessions of clients that were not written here, played to the server again: each message of the client as it was recorded, and
/// after it all that the server has to say. <c>Recorded/README.md</c> tells where they come from.
/// </summary>
public class RecordedTests
{
    private const string Root = "<root>";
    private const string Barrier = "barrier";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Folder = Repository.PathOf("tests", "Compliance.Tests", "LanguageServer", "Recorded");

    public static TheoryData<string> Names() => new(Directory.GetFiles(Folder, "*.traffic").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recorded_client_gets_the_answers_that_were_recorded(string name) =>
        Repository.Approve("tests/Compliance.Tests/LanguageServer/Recorded/" + name, Replay(name, (editor, frame) => editor.SendBytes(frame)));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_makes_no_difference_if_the_bytes_come_one_by_one(string name) =>
        Assert.Equal(Approved(name), Replay(name, (editor, frame) =>
        {
            foreach (var part in frame)
                editor.SendBytes([part]);
        }));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_makes_no_difference_in_which_pieces_the_bytes_come(string name) =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(1, 700), 16).ToArbitrary(), lengths => Approved(name) == Replay(name, (editor, frame) =>
        {
            for (int at = 0, i = 0; at < frame.Length; i++)
            {
                var length = Math.Min(lengths[i % lengths.Length], frame.Length - at);
                editor.SendBytes(frame.AsSpan(at, length).ToArray());
                at += length;
            }
        })).Holds(4);

    private static string Approved(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    /// <summary>The session with the answers that the server gives now.</summary>
    private static string Replay(string name, Action<Editor, byte[]> send)
    {
        using var pack = PackFolder.Empty();
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "pack")))
            pack.With(Path.GetFileName(file), File.ReadAllText(file));
        var root = Editor.UriOf(pack.Root)["file://".Length..];
        var recorded = Approved(name).TrimEnd('\n').Split('\n');
        var takenBack = recorded.Where(l => l.StartsWith('>')).Select(l => JsonNode.Parse(l[2..])!).Where(m => Method(m) == "$/cancelRequest").Select(m => m["params"]!["id"]!.ToJsonString()).ToHashSet();
        var session = new StringBuilder();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var editor = new Editor();
        foreach (var line in recorded.Where(l => l.StartsWith('>')))
        {
            session.Append(line).Append('\n');
            var message = line[2..].Replace(Root, root, StringComparison.Ordinal);
            var client = JsonNode.Parse(message)!;
            Write(texts, client);
            send(editor, Frame(message));
            if (Method(client) == "exit")
                break;
            foreach (var answer in After(editor, client))
            {
                var said = answer.ToJsonString(Readable).Replace(root, Root, StringComparison.Ordinal);

                // Whether it is taken back in time is a matter of luck: one of the two has to come.
                var isLuck = answer["method"] is null && answer["id"]?.ToJsonString() is { } id && takenBack.Contains(id);
                if (isLuck && (answer["result"] is not null || answer["error"]?["code"]?.GetValue<int>() == -32800))
                    said = recorded.Where(l => l.StartsWith('<') && JsonNode.Parse(l[2..]) is { } m && m["method"] is null && m["id"]?.ToJsonString() == answer["id"]!.ToJsonString()).Select(l => l[2..]).FirstOrDefault(said);
                session.Append("< ").Append(said).Append('\n');
            }
        }

        return session.ToString();
    }

    /// <summary>All that is said until the message is answered, if it is a request, and nothing is left to be said.</summary>
    private static List<JsonObject> After(Editor editor, JsonNode client)
    {
        editor.Send($$$"""{"jsonrpc":"2.0","id":"{{{Barrier}}}","method":"compliance/page","params":{"id":"CMP2001"}}""");
        var waited = new HashSet<string> { $"\"{Barrier}\"" };
        if (Method(client) is not null && client["id"] is { } id)
            waited.Add(id.ToJsonString());
        var said = new List<JsonObject>();
        while (waited.Count > 0)
        {
            var message = editor.Hear(_ => true);
            var isAnswer = message["method"] is null;
            if (isAnswer)
                waited.Remove(message["id"]!.ToJsonString());
            if (!isAnswer || message["id"]!.ToJsonString() != $"\"{Barrier}\"")
                said.Add(message);
        }

        return said;
    }

    /// <summary>Follows the texts of the editor, and writes to the disk what it saves, before it says so.</summary>
    private static void Write(Dictionary<string, string> texts, JsonNode client)
    {
        if (client["params"]?["textDocument"] is not { } document)
            return;
        var uri = document["uri"]!.GetValue<string>();
        if (Method(client) == "textDocument/didOpen")
            texts[uri] = document["text"]!.GetValue<string>();
        if (Method(client) == "textDocument/didSave")
            File.WriteAllText(FileUris.PathOf(uri), texts[uri]);
        if (Method(client) != "textDocument/didChange")
            return;
        foreach (var change in client["params"]!["contentChanges"]!.AsArray())
        {
            var edit = new JsonObject { ["range"] = change!["range"]!.DeepClone(), ["newText"] = change["text"]!.GetValue<string>() };
            texts[uri] = Edits.Apply(texts[uri], [edit]);
        }
    }

    private static string? Method(JsonNode message) => message["method"]?.GetValue<string>();

    private static byte[] Frame(string message)
    {
        var content = Encoding.UTF8.GetBytes(message);
        return [.. Encoding.ASCII.GetBytes($"Content-Length: {content.Length}\r\n\r\n"), .. content];
    }
}
