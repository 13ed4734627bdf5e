using System.Text.Json.Nodes;
using Compliance.LanguageServer.Protocol;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.Tests.LanguageServer;

/// <summary>Makes the edits of an answer, as an editor does.</summary>
internal static class Edits
{
    public static string Apply(string text, JsonArray edits)
    {
        var lines = new LineMap(text);
        foreach (var edit in edits.Select(e => (Start: Offset(lines, e!, "start"), End: Offset(lines, e!, "end"), Text: e!["newText"]!.GetValue<string>())).OrderByDescending(e => e.Start))
            text = text[..edit.Start] + edit.Text + text[edit.End..];
        return text;
    }

    private static int Offset(LineMap lines, JsonNode edit, string end) =>
        lines.OffsetOf(new Position(edit["range"]![end]!["line"]!.GetValue<int>(), edit["range"]![end]!["character"]!.GetValue<int>()));
}
