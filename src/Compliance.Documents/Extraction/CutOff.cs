namespace Compliance.Documents;

/// <summary>
/// Whether a text breaks off: its last words end no sentence, though nearly all others do. What such a document does not say
/// may have stood in the part that was lost.
/// </summary>
internal static class CutOff
{
    private const int FewestWords = 4;
    private const int FewestBlocks = 2;
    private const int FewestAtEnd = 3;
    private static readonly System.Buffers.SearchValues<char> Links = System.Buffers.SearchValues.Create("@·|]");

    /// <summary>The block in which the text breaks off; null where it does not.</summary>
    public static TextBlock? Of(DocumentText document, SentenceReader sentences)
    {
        if (document.Blocks is not [.., { Kind: BlockKind.Paragraph or BlockKind.ListItem, Text.Length: > 0 } last] || last.Text.Contains(':') || IsEnded(last) || !char.IsLower(LastWord(last)))
            return null;
        int ended = 0, all = 0;
        foreach (var block in document.Blocks)
        {
            if (block == last || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || block.Text.AsSpan().Count(' ') < FewestWords - 1)
                continue;
            all++;
            ended += IsEnded(block) ? 1 : 0;
        }

        return all >= FewestBlocks && ended * 5 >= all * 4 && last.Text.AsSpan().Count(' ') >= FewestAtEnd - 1 && !IsShortAnswer(last, sentences) && !IsFoot(document, last, sentences) ? last : null;
    }

    // "hvert år i juni" and "HR-sjefen og verneombudet" end without a full stop, and are whole.
    private static bool IsShortAnswer(TextBlock block, SentenceReader sentences) =>
        sentences.Read(block) is [var only] && CellType.Of(only) is not null;

    // What stands below a text and ends no sentence: how to reach somebody, the links of a page, who signed when, a bookmark.
    private static bool IsFoot(DocumentText document, TextBlock block, SentenceReader sentences)
    {
        if (block.Text.AsSpan().ContainsAny(Links) || block.Text.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        if (sentences.Read(block) is [var signed] && OwnerNames.IsSignature(signed))
            return true;
        if (sentences.Read(block) is [.., var only] && (only.Dates is [.., var date] && date.Last == only.Tokens.Length - 1 || only.EndsAt(Category.Months, only.Tokens.Length - 1)))
            return true;
        var title = WithoutNumber(block.Text);
        return document.Blocks.Any(b => b != block && b.Kind == BlockKind.Heading && title.Equals(WithoutNumber(b.Text), StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutNumber(string text) => text.AsSpan().TrimStart("0123456789. \t").ToString();

    private static char LastWord(TextBlock block) => block.Text[block.Text.LastIndexOf(' ') + 1];

    private static bool IsEnded(TextBlock block) => block.Text.Length > 0 && block.Text[^1] is '.' or '!' or '?' or ':' or ';' or ')' or '»' or '”' or '"';
}
