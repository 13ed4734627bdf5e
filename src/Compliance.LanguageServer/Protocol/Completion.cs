namespace Compliance.LanguageServer.Protocol;

/// <summary>What a list of completions shows for an item; editors have a picture for each.</summary>
internal enum CompletionKind
{
    Function = 3,
    Field = 5,
    Variable = 6,
    Class = 7,
    Property = 10,
    Value = 12,
    Keyword = 14,
    Reference = 18,
    EnumMember = 20,
    Constant = 21,
}

internal sealed record CompletionItem(string Label, CompletionKind Kind, TextEdit TextEdit)
{
    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    /// <summary>Keeps the order of the server.</summary>
    public string? SortText { get; init; }

    /// <summary>What is typed is held against this.</summary>
    public string? FilterText { get; init; }
}

/// <summary>What can be written at a place.</summary>
/// <param name="IsIncomplete">True where more typing may bring other items: names hold spaces.</param>
/// <param name="Items">The items.</param>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

internal sealed record ParameterInformation(string Label, string? Documentation = null);

internal sealed record SignatureInformation(string Label, MarkupContent? Documentation, IReadOnlyList<ParameterInformation> Parameters);

internal sealed record SignatureHelp(IReadOnlyList<SignatureInformation> Signatures, int ActiveSignature, int ActiveParameter);

internal sealed record Hover(MarkupContent Contents, LspRange? Range);
