namespace Compliance.LanguageServer.Protocol;

internal sealed record ReferenceContext(bool IncludeDeclaration = true);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context = null) : TextDocumentPositionParams(TextDocument, Position);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName) : TextDocumentPositionParams(TextDocument, Position);

internal sealed record PreparedRename(LspRange Range, string Placeholder);

/// <summary>What an outline shows for a symbol; editors have a picture for each.</summary>
internal enum SymbolKind
{
    File = 1,
    Module = 2,
    Namespace = 3,
    Class = 5,
    Method = 6,
    Property = 7,
    Function = 12,
    Variable = 13,
    Constant = 14,
    Boolean = 17,
    Object = 19,
    Event = 24,
}

internal sealed record DocumentSymbol(string Name, string? Detail, SymbolKind Kind, LspRange Range, LspRange SelectionRange, IReadOnlyList<DocumentSymbol> Children);

internal sealed record WorkspaceSymbol(string Name, SymbolKind Kind, Location Location, string? ContainerName);

internal sealed record WorkspaceSymbolParams(string Query = "");

internal sealed record FoldingRange(int StartLine, int EndLine);

internal sealed record InlayHint(Position Position, string Label)
{
    public bool PaddingLeft { get; init; } = true;

    public MarkupContent? Tooltip { get; init; }
}

internal sealed record CodeLens(LspRange Range, Command Command);

internal sealed record ExecuteCommandParams(string Command, IReadOnlyList<System.Text.Json.JsonElement>? Arguments = null);
