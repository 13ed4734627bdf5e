namespace Compliance.Documents;

/// <summary>What one word of a phrase must be.</summary>
internal enum PieceKind
{
    /// <summary>The word itself.</summary>
    Exact,

    /// <summary>A word that begins so: <c>trakasser*</c>.</summary>
    Prefix,

    /// <summary>A single word that ends so: <c>*sjefen</c>.</summary>
    Suffix,

    /// <summary>Up to eight words of any kind: <c>…</c>.</summary>
    Gap,
}

/// <summary>One word of a phrase.</summary>
internal sealed record Piece(PieceKind Kind, string Text)
{
    /// <summary>True where a word in lower case is what the piece asks for.</summary>
    public bool Fits(ReadOnlySpan<char> word) => Kind switch
    {
        PieceKind.Prefix => word.StartsWith(Text, StringComparison.Ordinal),
        PieceKind.Suffix => word.Length > Text.Length && word.EndsWith(Text, StringComparison.Ordinal),
        _ => word.SequenceEqual(Text),
    };
}

/// <summary>Words of a lexicon that stand for one key of a category.</summary>
internal sealed record Phrase(Category Category, int Key, Piece[] Pieces, string Text)
{
    /// <summary>Number of words that a gap may stand for.</summary>
    public const int LongestGap = 8;
}
