namespace Compliance.Documents;

/// <summary>
/// "Erfaring: Få kvinner søker." right before "Tiltak: Skrive om annonsene.": where measures are named so, what stands before them under
/// another name tells what they are about, whatever it is called.
/// </summary>
internal static class AheadOfMeasure
{
    private const int LongestName = 3;

    /// <param name="pieces">The pieces of a block.</param>
    /// <param name="at">Index of the piece.</param>
    /// <param name="words">Its first sentence.</param>
    /// <param name="following">The block behind; null for none.</param>
    public static bool Is(IReadOnlyList<LabelledPiece> pieces, int at, Sentence words, ReadBlock? following) =>
        words.Block.Kind == BlockKind.Paragraph && pieces[at].Label is null && words.FirstSign(':') is > 0 and <= LongestName and var colon && colon < words.Tokens.Length - 1
        && words.First(Category.Areas) is not { First: 0 } && !words.Has(Category.Actions) && !words.Has(Category.Intentions)
        && (at + 1 < pieces.Count ? pieces[at + 1].Label?.Label == Label.Measures : following is { Block.Kind: BlockKind.Paragraph, Sentences: [var next, ..] } && LabelWords.First(next)?.Label == Label.Measures);
}
