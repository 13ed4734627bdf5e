using System.Text.Json.Serialization;

namespace Compliance.LanguageServer.Protocol;

/// <summary>A place in a text: line and UTF-16 unit in it, both from 0.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>A stretch of a text; its end is not part of it.</summary>
internal sealed record LspRange(Position Start, Position End);

/// <summary>A stretch of a file.</summary>
internal sealed record Location(string Uri, LspRange Range);

/// <summary>A stretch to replace, and what with.</summary>
internal sealed record TextEdit(LspRange Range, string NewText);

/// <summary>The edits of several files, by URI.</summary>
internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>> Changes);

/// <summary>A document by its URI.</summary>
internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>A place in a document.</summary>
internal record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>A whole document.</summary>
internal record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>A stretch of a document.</summary>
internal sealed record TextDocumentRangeParams(TextDocumentIdentifier TextDocument, LspRange Range);

/// <summary>A text for people.</summary>
internal sealed record MarkupContent(string Value)
{
    /// <summary>How it is written.</summary>
    public string Kind { get; init; } = "markdown";
}

/// <summary>No parameters.</summary>
internal sealed record NoParams;

/// <summary>A command of the server that an editor can offer.</summary>
internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name)
{
    public IReadOnlyList<string>? Arguments { get; init; }
}
