namespace Compliance.Documents;

/// <summary>Paragraphs and tables of a format that marks its parts, to blocks; what a writer typed by hand is seen from its look.</summary>
internal sealed class ComposedBlocks
{
    private const int LevelByLook = 3;
    private const int MostColumns = 1000;
    private readonly string text;
    private readonly List<TextBlock> blocks = [];
    private readonly bool isPlain;
    private readonly bool keepsLines;

    private ComposedBlocks(string text, List<object> parts, bool keepsLines)
    {
        this.text = text;
        this.keepsLines = keepsLines;

        // Nothing in the whole document is marked as a heading or stands out: its writer typed it as one types a letter.
        isPlain = !parts.Exists(p => p is ComposedParagraph { Kind: BlockKind.Heading } or ComposedParagraph { IsStrong: true } && !IsLabel((ComposedParagraph)p));
    }

    /// <param name="text">The text that they stand in.</param>
    /// <param name="parts">Paragraphs and tables.</param>
    /// <param name="footnotes">Paragraphs of footnotes.</param>
    /// <param name="keepsLines">True where a line ends only where its writer ended it.</param>
    public static List<TextBlock> Of(string text, List<object> parts, List<object> footnotes, bool keepsLines)
    {
        var composed = new ComposedBlocks(text, parts, keepsLines);
        composed.AddAll(parts);
        foreach (var note in footnotes.OfType<ComposedParagraph>())
            composed.AddFootnote(note);
        return ContinuedTables.Join(StackedBlocks.Join(composed.blocks));
    }

    private void AddAll(List<object> all)
    {
        var parts = NumbersAlone.Without(text, all);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not ComposedParagraph paragraph)
            {
                AddTable((ComposedTable)parts[i]);
                continue;
            }

            if ((isPlain || i == 0) && paragraph.Kind == BlockKind.Paragraph && LeadsOn(paragraph, parts, i))
                paragraph.IsStrong = true;
            AddParagraph(paragraph, blocks, isInCell: false);
        }
    }

    // "Tiltak:" in bold is a label in any text.
    private bool IsLabel(ComposedParagraph paragraph) => Trimmed(paragraph.Start, paragraph.End) is [.., ':'];

    // A short line of a plain text is a heading where something longer follows it; the first line is the title.
    private bool LeadsOn(ComposedParagraph paragraph, List<object> parts, int at)
    {
        var own = Trimmed(paragraph.Start, paragraph.End);
        if (!LineLook.MayBeHeading(own))
            return false;
        if (at == 0 || at + 1 == parts.Count || parts[at + 1] is not ComposedParagraph next)
            return at + 1 < parts.Count;
        var words = Trimmed(next.Start, next.End);
        if (LineMarker.Of(own) is { Kind: Marker.Number, Punctuated: true } && (LineMarker.Of(words).Kind == Marker.Number || IsLabel((ComposedParagraph)parts[at + 1]) || (parts[at - 1] is ComposedParagraph above && (IsLabel(above) || IsItemAbove(above, own)))))
            return false; // an item of a list
        return next.Kind == BlockKind.ListItem || IsLabel(next) || LineMarker.Of(words).Kind != Marker.None || (words.Length > 0 && !LineLook.MayBeHeading(words) && !char.IsLower(words[0]));
    }

    // "2.2. Holde kurs" above "3. Ansvar" is the last of its chapter.
    private bool IsItemAbove(ComposedParagraph above, ReadOnlySpan<char> own) =>
        LineMarker.Of(Trimmed(above.Start, above.End)) is { Kind: Marker.Number } marker && !ListNumber.IsNextChapter(marker.Number, LineMarker.Of(own).Number);

    // A writer may end lines by hand inside one paragraph; lines with labels or marks of their own are read as paragraphs.
    private void AddParagraph(ComposedParagraph paragraph, List<TextBlock> target, bool isInCell)
    {
        var start = paragraph.Start;
        var first = true;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (text[i] != '\v' || !Divides(Trimmed(start, i), Trimmed(i + 1, EndOfLine(i + 1, paragraph.End))))
                continue;
            AddLine(paragraph, start, i, first, target, isInCell);
            first = false;
            start = i + 1;
        }

        AddLine(paragraph, start, paragraph.End, first, target, isInCell);
    }

    private static bool Divides(ReadOnlySpan<char> line, ReadOnlySpan<char> next) => line.Length > 0 && next.Length > 0
        && (LineLook.IsLabel(line) || LineLook.IsLabel(next) || LineLook.HasLabel(next) || (LineMarker.Of(next) is { Kind: not Marker.None } marker && (marker.Number is null || (marker.Punctuated && marker.Length < next.Length && !char.IsLower(next[marker.Length])))));

    private void AddLine(ComposedParagraph paragraph, int start, int end, bool isFirst, List<TextBlock> target, bool isInCell)
    {
        while (start < end && PhysicalLine.IsBlank(text[start]))
            start++;
        while (end > start && PhysicalLine.IsBlank(text[end - 1]))
            end--;
        var kind = isFirst ? paragraph.Kind : BlockKind.Paragraph;
        var (number, bullet) = isFirst ? (paragraph.Number, paragraph.Bullet) : (null, null);
        if (start == end && number is null)
            return;
        var level = paragraph.Level;
        var words = text.AsSpan(start, end - start);
        if (number is null && bullet is null && TypedMarker(words, kind, paragraph.IsStrong) is { Kind: not Marker.None } marker)
        {
            (number, bullet) = (marker.Number, marker.Number is null ? words[..1].ToString() : null);
            kind = kind == BlockKind.Paragraph ? BlockKind.ListItem : kind;
            level = kind == BlockKind.Heading ? level : Math.Max(1, marker.Parts);
            start += marker.Length;
            words = words[marker.Length..];
        }

        else if (number is null && bullet is not null && LineMarker.Of(words) is { Kind: Marker.Number, Punctuated: true } typed && typed.Length < words.Length && char.IsUpper(words[typed.Length]))
        {
            (number, start) = (typed.Number, start + typed.Length); // "• 2. Rekruttering": a number that somebody typed behind the bullet
            words = words[typed.Length..];
        }

        if (kind != BlockKind.Heading && !isInCell && StandsOut(words, paragraph, kind, number))
            (kind, level) = (BlockKind.Heading, number is null ? LevelByLook : Math.Max(1, number.AsSpan().Count('.') + 1));
        var block = new BlockBuilder(text) { Kind = kind, Number = number, Bullet = bullet, Begin = isFirst ? paragraph.Begin : start, Level = level, KeepsLines = keepsLines || isInCell };
        if (start < end)
            block.Append(start, end);
        target.Add(block.Build());
    }

    // "1. mai" is no number of a list; a heading may have its number without a full stop.
    private static LineMarker TypedMarker(ReadOnlySpan<char> words, BlockKind kind, bool isStrong)
    {
        var marker = LineMarker.Of(words);
        var rest = words[marker.Length..];
        return marker.Kind switch
        {
            Marker.Number when kind == BlockKind.Heading || isStrong => rest.Length > 0 ? marker : default,
            Marker.Number => marker.Punctuated && kind == BlockKind.Paragraph && (rest.Length == 0 || char.IsUpper(rest[0]) || IsDay(rest)) ? marker : default,
            _ => kind == BlockKind.Paragraph ? marker : default,
        };
    }

    // "1. mars" behind the number of an item.
    private static bool IsDay(ReadOnlySpan<char> words) =>
        LineMarker.Of(words) is { Kind: Marker.Number, Punctuated: true, Number.Length: <= 2 } day && day.Length < words.Length && char.IsLower(words[day.Length]);

    private static bool StandsOut(ReadOnlySpan<char> words, ComposedParagraph paragraph, BlockKind kind, string? number)
    {
        if (!LineLook.MayBeHeading(words))
            return paragraph.IsStrong && kind == BlockKind.Paragraph && LineLook.IsAskingTitle(words);
        if (kind == BlockKind.ListItem && !(paragraph.IsStrong && number is not null))
            return false;
        return paragraph.IsStrong || words[^1] == ':' || (LineLook.IsInCapitals(words) && words.Length > 4);
    }

    private void AddFootnote(ComposedParagraph note)
    {
        var block = new BlockBuilder(text) { Kind = BlockKind.Footnote, Number = note.Number, Begin = note.Begin };
        block.Append(note.Start, note.End);
        if (!block.IsEmpty)
            blocks.Add(block.Build());
    }

    private void AddTable(ComposedTable table)
    {
        // A table of one column, or one that holds tables, only puts text in its place on the page.
        var holdsTables = table.Rows.Exists(r => r.Cells.Exists(c => c.Parts.Exists(p => p is ComposedTable)));
        if (holdsTables || table.Rows.TrueForAll(r => r.Cells.Sum(c => Math.Min(c.ColumnSpan, MostColumns)) + r.Skipped < 2) || table.Rows.TrueForAll(r => r.Cells.Count < 2))
        {
            foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                AddAll(cell.Parts);
            return;
        }

        blocks.AddRange(TableBuilder.Rows(Drafts(RowsInCells.Divide(text, table)), table.HeaderRows, recognised: false));
    }

    private List<CellDraft> Drafts(ComposedTable table)
    {
        var drafts = new List<CellDraft>();
        var above = new CellDraft?[MostColumns];
        var covered = new int[MostColumns];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var (cells, column) = table.Rows[row];
            var own = new List<(CellDraft, ComposedCell)>();
            foreach (var cell in cells)
            {
                while (column < MostColumns && covered[column] > row)
                    column++;
                if (column >= MostColumns)
                {
                    drafts.Add(Draft(row, column++, 1, cell, table.Rows.Count)); // too wide to be a table: its words stay
                    continue;
                }

                var span = Math.Min(Math.Max(1, cell.ColumnSpan), MostColumns - column);
                if (cell.ContinuesAbove && above[column] is { } begun && begun.Column == column)
                {
                    begun.RowSpan = row - begun.Row + 1;
                }
                else
                {
                    var draft = Draft(row, column, span, cell, table.Rows.Count);
                    drafts.Add(draft);
                    own.Add((draft, cell));
                    above.AsSpan(column, span).Fill(draft);
                    covered.AsSpan(column, span).Fill(row + draft.RowSpan);
                }

                column += span;
            }

            CellItems.Align(text, own);
        }

        return drafts;
    }

    private CellDraft Draft(int row, int column, int span, ComposedCell cell, int rows)
    {
        var inner = new List<TextBlock>();
        var whole = new BlockBuilder(text) { Kind = BlockKind.TableCell, KeepsLines = true, Begin = cell.Parts.OfType<ComposedParagraph>().FirstOrDefault()?.Begin ?? 0 };
        foreach (var paragraph in cell.Parts.OfType<ComposedParagraph>())
        {
            AddParagraph(paragraph, inner, isInCell: true);
            if (Trimmed(paragraph.Start, paragraph.End).Length > 0)
                whole.Append(paragraph.Start, paragraph.End);
        }

        return new CellDraft(row, column, whole.Build())
        {
            ColumnSpan = span,
            RowSpan = Math.Clamp(cell.RowSpan, 1, rows - row),
            IsHeader = cell.IsHeader,
            Blocks = inner.Count > 1 || inner is [{ Kind: BlockKind.ListItem }] ? inner : [],
        };
    }

    private ReadOnlySpan<char> Trimmed(int start, int end) => text.AsSpan(start, end - start).Trim();

    private int EndOfLine(int start, int end)
    {
        var length = text.AsSpan(start, end - start).IndexOf('\v');
        return length < 0 ? end : start + length;
    }
}
