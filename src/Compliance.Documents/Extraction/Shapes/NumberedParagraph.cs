namespace Compliance.Documents;

/// <summary>"1.4 Fadder for nye. Ansvarlig: HR-sjefen.": an item of a list that no other stands beside, so that its layout made it a paragraph.</summary>
internal static class NumberedParagraph
{
    /// <summary>A block with its pieces; one of this shape as the item that it is.</summary>
    /// <param name="block">The block.</param>
    /// <param name="own">Its sentences.</param>
    /// <param name="outline">Reads what is left of it.</param>
    public static (TextBlock Block, List<Sentence> Own, LabelledPiece[] Pieces) Open(TextBlock block, List<Sentence> own, OutlineBuilder outline)
    {
        var pieces = LabelledPieces.Of(block, own);
        if (block.Kind != BlockKind.Paragraph || pieces is not [{ Label: null }, { Label.Label: Label.Owners or Label.Schedule or Label.Status }, ..] || !IsNumbered(block))
            return (block, own, pieces);
        var marker = LineMarker.Of(block.Text);
        var item = block.Part(marker.Length, block.Text.Length, BlockKind.ListItem, marker.Number);
        var sentences = outline.Read(item);
        return (item, sentences, LabelledPieces.Of(item, sentences));
    }

    /// <summary>True for "1.4 …"; "4 ledere" and "2024 …" are none.</summary>
    public static bool IsNumbered(TextBlock block) => LineMarker.Of(block.Text) is { Kind: Marker.Number, Parts: > 1 };
}
