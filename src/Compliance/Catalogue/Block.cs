namespace Compliance.Catalogue;

/// <summary>A stretch of a line: words, code or a link.</summary>
/// <param name="Text">The words.</param>
/// <param name="Target">Where it leads: a page without its ending, then perhaps <c>#</c> and a place; or an address. Null for no link.</param>
/// <param name="IsCode">True for ids and paths.</param>
internal sealed record Inline(string Text, string? Target = null, bool IsCode = false)
{
    public bool IsAddress => Target is not null && Target.Contains("://", StringComparison.Ordinal);

    public static implicit operator Inline(string text) => new(text);

    public static Inline Code(string text) => new(text, null, true);
}

/// <summary>A part of a page.</summary>
internal abstract record Block;

/// <summary>A heading, from 1; other pages may lead to it.</summary>
internal sealed record Heading(int Level, string Text, string? Id = null) : Block;

/// <summary>A paragraph.</summary>
internal sealed record Paragraph(IReadOnlyList<Inline> Line, bool IsSoft = false) : Block;

/// <summary>A list, whose items may stand below each other.</summary>
internal sealed record Points(IReadOnlyList<(int Depth, IReadOnlyList<Inline> Line)> Items) : Block;

/// <summary>A table.</summary>
internal sealed record Grid(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows) : Block;

/// <summary>Words with what they stand for.</summary>
internal sealed record Terms(IReadOnlyList<(string Term, IReadOnlyList<Inline> Line)> Items) : Block;

/// <summary>A page of the catalogue.</summary>
/// <param name="Path">Path without an ending: <c>nb/rules/scope</c>.</param>
/// <param name="Language">Its language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">What stands on it.</param>
internal sealed record Page(string Path, string Language, string Title, IReadOnlyList<Block> Blocks);
