using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// A report on many things that has a chapter on equality: only its title and that chapter are read, so that figures of other
/// chapters are not taken for those of the statement.
/// </summary>
internal static class ChapterScope
{
    private const int HeadBlocks = 40;
    private const int TitleBlocks = 6;
    private const int LongestHeading = 160;

    /// <summary>The blocks to read; all of them where the document is no such report.</summary>
    public static IReadOnlyList<TextBlock> Of(DocumentText document, SentenceReader sentences)
    {
        var blocks = document.Blocks;
        if (TitleOf(blocks, sentences) is not (>= 0 and var title) || IsAnnex(blocks, sentences))
            return blocks;
        var headings = new List<Heading>();
        for (var i = title + 1; i < blocks.Count; i++)
        {
            if (MayBeHeading(blocks[i]) && !IsOfCompany(blocks[i]) && sentences.Read(blocks[i]) is [var sentence, ..] && (blocks[i].Kind == BlockKind.Heading || sentence is { IsWholeBlock: true, Start: 0 } && sentence.Has(Category.EqualityWords) && sentence.Has(Category.Acts)))
                headings.Add(new Heading(i, blocks[i], sentence));
        }

        // A page of a report on the web: its title stands above the one chapter that it shows.
        if (!headings.Exists(h => h.IsChapter || h.Sentence.Has(Category.OtherChapters)))
            return blocks;
        var result = HeadOf(blocks, title);
        var head = result.Count;
        var levelled = headings.Exists(h => h.Block.Number is null && h.Block.Level > 1);
        for (var h = 0; h < headings.Count; h++)
        {
            if (!headings[h].IsChapter)
                continue;
            var end = h + 1;
            var counts = CountsChapters(headings, headings[h]);
            while (end < headings.Count && !Ends(headings[h], headings[end], levelled, counts))
                end++;
            var last = end < headings.Count ? headings[end].Index : blocks.Count;
            var from = Math.Max(headings[h].Index, result.Count > 0 && result[^1] == blocks[headings[h].Index] ? headings[h].Index + 1 : 0);
            if (last > headings[h].Index + 1)
                result.AddRange(blocks.Skip(from).Take(last - from));
            h = end - 1;
        }

        if (HeadcountOf(blocks, result, sentences) is { } counted)
            result.Insert(head, counted);
        return result;
    }

    // "Granli Hotell AS har 214 ansatte" under "Om oss" is about the employer, in whatever chapter; two numbers are about nobody knows whom.
    private static TextBlock? HeadcountOf(IReadOnlyList<TextBlock> blocks, List<TextBlock> read, SentenceReader sentences)
    {
        var known = read.ToHashSet();
        TextBlock? found = null;
        decimal? number = null;
        foreach (var block in blocks)
        {
            if (known.Contains(block) || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            foreach (var sentence in sentences.Read(block))
            {
                if (Headcount.ToldOfEmployer(sentence) is not { } count)
                    continue;
                if (number is { } before && before != count)
                    return null;
                number = count;
                found ??= block.Part(sentence.Start, sentence.End, BlockKind.Paragraph);
            }
        }

        return found;
    }

    // "Årsrapport 2024 – vedlegg 6" above a text that calls itself the statement: all of it is one.
    private static bool IsAnnex(IReadOnlyList<TextBlock> blocks, SentenceReader sentences) =>
        blocks.Take(TitleBlocks).Any(b => b.Kind is BlockKind.Heading or BlockKind.Paragraph && sentences.Read(b).Any(s => s.Has(Category.StatementHere)));

    // "Likestilling, inkludering og mangfold (redegjørelse etter likestillings- og diskrimineringsloven § 26 a)" is long for a heading.
    private static bool MayBeHeading(TextBlock block) =>
        block.Kind == BlockKind.Heading || (block is { Kind: BlockKind.Paragraph, Text.Length: <= LongestHeading } && block.Text[^1] is not ('.' or ':' or ',' or ';'));

    // "Granli Regnskap AS", and the row "Granli Regnskap AS 31 9" of a table that lost its columns, are no chapter on accounts.
    private static bool IsOfCompany(TextBlock block) =>
        CompanyName.Of(block.Text.AsSpan().TrimEnd("0123456789 ,.%*-–").ToString()) is not null;

    // The title, and the name of the employer above or below it.
    private static List<TextBlock> HeadOf(IReadOnlyList<TextBlock> blocks, int title)
    {
        var head = blocks.Take(title + 1).Where((b, i) => i == title || (i < TitleBlocks && b.Kind != BlockKind.TableRow)).ToList();
        for (var i = title + 1; i < Math.Min(blocks.Count, title + 2) && blocks[i].Kind == BlockKind.Heading; i++)
            head.Add(blocks[i]);
        return head;
    }

    // The title names a report, and no plan or statement of equality.
    private static int TitleOf(IReadOnlyList<TextBlock> blocks, SentenceReader sentences)
    {
        for (var i = 0; i < Math.Min(blocks.Count, HeadBlocks); i++)
        {
            if (blocks[i].Kind != BlockKind.Heading && !(i == 0 && blocks[i] is { Kind: BlockKind.Paragraph, Text.Length: <= LongestHeading }))
                continue;
            var heading = new Heading(i, blocks[i], sentences.Read(blocks[i])[0]);
            if (heading.IsOfEquality)
                return -1;
            if (heading.Sentence.First(Category.Kinds) is { Key: (int)DocumentKind.AnnualReport or (int)DocumentKind.Other })
                return i;
        }

        return -1;
    }

    // Where each chapter has its number, a heading without one begins none: "Helse og omsorg" below "7.4 Likestilling" is a sector of the employer.
    private static bool CountsChapters(List<Heading> headings, Heading chapter) =>
        chapter.Block.Number is not null && headings.FindAll(h => h.Block.Number is not null && h.Block.Level == chapter.Block.Level).Count > 1;

    private static bool Ends(Heading chapter, Heading next, bool levelled, bool counts)
    {
        if (chapter.Code is { } code && next.Code is { } other)
            return code != other; // "S1-6 Kjennetegn" below "S1 Egen arbeidsstyrke", and then "S2 Arbeidstakere i verdikjeden"
        if (next.IsChapter && !next.Sentence.Has(Category.OtherChapters))
            return false;
        if (chapter.Code is not null || (counts && next.Block.Number is null))
            return false;
        if (next.Sentence.Has(Category.OtherChapters))
            return true;
        if (chapter.Block.Number is not null && next.Block.Number is null && !levelled)
            return false; // "Del 1 – Tilstand" below "4.3 Likestilling"
        if (next.Block.Level < chapter.Block.Level)
            return true;
        if (chapter.Block.Number is not null && next.Block.Number is not null)
            return next.Block.Level <= chapter.Block.Level;
        return levelled ? next.Block.Level <= chapter.Block.Level : chapter.IsInCapitals && next.IsInCapitals;
    }

    private sealed record Heading(int Index, TextBlock Block, Sentence Sentence)
    {
        public bool IsOfEquality =>
            Sentence.First(Category.Kinds) is { Key: (int)DocumentKind.Statement or (int)DocumentKind.Documentation }
            || (Sentence.Has(Category.EqualityWords) && !Sentence.Has(Category.Kinds, (int)DocumentKind.AnnualReport));

        public bool IsChapter => IsOfEquality || Sentence.Has(Category.WorkforceChapters);

        /// <summary>The code of a standard's topic: S1 in "S1-4 Hva vi gjør".</summary>
        public string? Code
        {
            get
            {
                var digits = 1;
                while (digits < Block.Text.Length && char.IsAsciiDigit(Block.Text[digits]))
                    digits++;
                return digits > 1 && digits < Block.Text.Length && char.IsAsciiLetterUpper(Block.Text[0]) && Block.Text[digits] is (' ' or '-' or '.') ? Block.Text[..digits] : null;
            }
        }

        public bool IsInCapitals => !Block.Text.Any(char.IsLower);
    }
}
