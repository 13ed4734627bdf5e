using System.Globalization;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>
/// A document as its reader gives it to the extraction: blocks in reading order, each character of them with its line,
/// column and page. Knows no language. Every format gives the same blocks for the same content, so the extraction never asks
/// which format it was.
/// </summary>
/// <remarks>
/// <para>What is there to use. A <see cref="BlockKind.Heading"/> has <see cref="TextBlock.Level"/> and
/// <see cref="TextBlock.Number"/>. A <see cref="BlockKind.ListItem"/> has its number or <see cref="TextBlock.Bullet"/> and, as
/// level, its depth; what a list counts by itself is a number like any other. A <see cref="BlockKind.TableRow"/> has
/// <see cref="TextBlock.Table"/>, <see cref="TextBlock.Row"/> and <see cref="TextBlock.Cells"/>, whose index is the column: see
/// the example of <see cref="DocumentTable"/>. Footnotes stand after all other blocks.</para>
/// <para>Places. <see cref="PlaceOf(TextBlock, int, int, double?)"/> gives the place of any stretch of a block; for a cell use
/// its <see cref="TableCell.Block"/>, so that the place is the cell's own and not that of its row.</para>
/// <para>What cannot be seen from a text alone: <see cref="DocumentTable.IsRecognised"/> says that only alignment made it a
/// table. A list of cells one below the other is no table here: <see cref="CellPerLine.Rows"/> makes one of blocks once the lexicon
/// knows its header.</para>
/// </remarks>
public sealed class DocumentText
{
    private const int LongestExcerpt = 600;
    private readonly SourceText source;
    private readonly int[] pageStarts;
    private readonly IReadOnlyList<TextOrigin> origins = [];
    private readonly string? original;

    /// <summary>Blocks over a text.</summary>
    /// <param name="file">Path as messages print it.</param>
    /// <param name="text">The text that the blocks point into.</param>
    /// <param name="blocks">The blocks, in reading order.</param>
    /// <param name="pageStarts">Offset at which each page begins, the first at 0; empty where the format has no pages.</param>
    public DocumentText(string file, string text, IReadOnlyList<TextBlock> blocks, IReadOnlyList<int>? pageStarts = null)
    {
        source = new SourceText(file, text);
        Blocks = blocks;
        this.pageStarts = pageStarts is null ? [] : [.. pageStarts];
        foreach (var block in blocks)
            Own(block);
    }

    internal DocumentText(string file, string text, IReadOnlyList<TextBlock> blocks, IReadOnlyList<int>? pageStarts, IReadOnlyList<TextOrigin> origins, string? original)
        : this(file, text, blocks, pageStarts)
    {
        this.origins = origins;
        this.original = original;
    }

    /// <summary>Path of the file as messages print it.</summary>
    public string File => source.Path;

    /// <summary>
    /// The text that the blocks point into: the file itself for plain text, otherwise its words with a line for each paragraph.
    /// Lines and columns of places count in it, except where a format has lines of its own (Markdown, HTML).
    /// </summary>
    public string Text => source.Text;

    /// <summary>The text line by line, as places count them.</summary>
    internal IReadOnlyList<string> Lines => new TextLines(original is null ? source : new SourceText(File, original));

    /// <summary>The blocks, in reading order.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; }

    /// <summary>Blocks of plain text, as converters from other formats give it; form feeds divide pages.</summary>
    /// <param name="file">Path as messages print it.</param>
    /// <param name="text">The text.</param>
    public static DocumentText FromPlainText(string file, string text) => LineLayout.Read(file, text);

    /// <summary>The place of a stretch of a block, with its words as they stand in the document.</summary>
    /// <param name="block">The block.</param>
    /// <param name="start">Offset of the first character in the text of the block.</param>
    /// <param name="end">Offset after the last character.</param>
    /// <param name="confidence">How sure the reader is of what it made of them; null when it is no guess.</param>
    public Place PlaceOf(TextBlock block, int start, int end, double? confidence = null)
    {
        if (block.Document is { } own && own != this)
            return own.PlaceOf(block, start, end, confidence);
        var offset = block.SourceOf(start);
        return PlaceAt(offset, Excerpt(block, start, end), confidence);
    }

    /// <summary>The place of a whole block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="confidence">How sure the reader is; null when it is no guess.</param>
    public Place PlaceOf(TextBlock block, double? confidence = null)
    {
        if (block.Text.Length > 0)
            return PlaceOf(block, 0, block.Text.Length, confidence);
        var own = block.Document ?? this;
        return own.PlaceAt(block.Begin, own.LineFrom(block.Begin), confidence);
    }

    /// <summary>Line and column of an offset in a block, without the words of a place.</summary>
    internal (int Line, int Column) PositionOf(TextBlock block, int start) => (block.Document ?? this).PositionOf(block.SourceOf(start));

    /// <summary>Several documents that are read as one, in this order; each place names its own file.</summary>
    /// <param name="documents">At least one.</param>
    internal static DocumentText Together(IReadOnlyList<DocumentText> documents) => documents.Count == 1
        ? documents[0]
        : new DocumentText([.. documents.SelectMany(d => d.Blocks)]);

    private DocumentText(IReadOnlyList<TextBlock> blocks)
    {
        source = new SourceText("", "");
        pageStarts = [];
        Blocks = blocks;
    }

    private void Own(TextBlock block)
    {
        block.Document = this;
        if (block.Table is null)
            return;
        foreach (var cell in block.Cells)
        {
            if (cell is null)
                continue;
            cell.Block.Document = this;
            foreach (var part in cell.Blocks)
                part.Document = this;
        }
    }

    private Place PlaceAt(int offset, string? excerpt, double? confidence)
    {
        var (line, column) = PositionOf(offset);
        int? page = null;
        if (pageStarts.Length > 1)
        {
            var index = Array.BinarySearch(pageStarts, offset);
            page = index >= 0 ? index + 1 : ~index;
        }

        return new Place { File = File, Page = page, Line = line, Column = column, Excerpt = excerpt, Confidence = confidence };
    }

    private (int Line, int Column) PositionOf(int offset)
    {
        if (origins.Count == 0)
            return source.PositionOf(offset);
        int low = 0, high = origins.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (origins[middle].Offset <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        var origin = origins[low];
        return (origin.Line, origin.Exact ? origin.Column + Math.Max(0, offset - origin.Offset) : origin.Column);
    }

    // Taken from the text of the document and not from the block, so that it can be found there letter by letter.
    private string Excerpt(TextBlock block, int start, int end)
    {
        // What stands in one piece is in the block as it is in the text.
        if (end - start <= LongestExcerpt && block.Runs.Count > 0 && block.Runs[block.RunAt(start)] is var only && start >= only.Start && end <= only.Start + only.Length
            && WithMarks(only.Source + end - only.Start) == only.Source + end - only.Start)
            return block.Text[start..end].Trim();
        using var result = new ExcerptText(Math.Min(end - start, LongestExcerpt) + 8);
        var last = -1;
        for (var i = block.RunAt(start); i < block.Runs.Count && block.Runs[i].Start < end; i++)
        {
            var run = block.Runs[i];
            var from = run.Source + Math.Max(start - run.Start, 0);
            var to = WithMarks(run.Source + Math.Min(end - run.Start, run.Length));
            if (from < last)
            {
                // The next cell of a row whose cells go on over several lines.
                result.Append(" ");
                last = -1;
            }

            var lineEnd = last < 0 ? -1 : Text.AsSpan(last, from - last).IndexOfAny('\n', '\f');
            if (last >= 0 && lineEnd < 0)
                from = last;
            else if (last >= 0)
                result.Append(Text.AsSpan(last, lineEnd).IndexOfAny('-', '\u2010') == 0 ? "- " : " "); // the hyphen of a divided word
            result.AppendSingleSpaced(Text.AsSpan(from, to - from));
            last = to;
            if (result.Length > LongestExcerpt)
                return result.Shortened(LongestExcerpt);
        }

        return result.Trimmed(block.Text);
    }

    // An accent that stands after its letter belongs to it.
    private int WithMarks(int offset)
    {
        while (offset < Text.Length && CharUnicodeInfo.GetUnicodeCategory(Text[offset]) == UnicodeCategory.NonSpacingMark)
            offset++;
        return offset;
    }

    private string LineFrom(int offset)
    {
        var end = Text.AsSpan(offset).IndexOfAny('\n', '\f');
        return Text.AsSpan(offset, end < 0 ? Text.Length - offset : end).Trim().ToString();
    }
}
