using System.Text.Json.Nodes;
using Compliance.LanguageServer.Workspaces;

namespace Compliance.Tests.LanguageServer;

/// <summary>A text in which <c>¦</c> marks a place.</summary>
internal sealed class MarkedText
{
    public MarkedText(string marked)
    {
        var at = marked.IndexOf('¦', StringComparison.Ordinal);
        Text = marked.Remove(at, 1);
        var place = new LineMap(Text).PositionOf(at);
        (Line, Character) = (place.Line, place.Character);
    }

    public string Text { get; }

    public int Line { get; }

    public int Character { get; }

    public JsonObject In(string path) => Editor.At(path, Line, Character);
}
