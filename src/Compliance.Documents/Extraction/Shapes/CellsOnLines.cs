namespace Compliance.Documents;

/// <summary>
/// A table of measures with each cell on a line or in a paragraph of its own, as copying from a page gives it. Where cells are
/// missing, the words tell which column the others stand in, and the reading is a guess.
/// </summary>
internal sealed class CellsOnLines : IShape
{
    private const int FewestColumns = 3;
    private const int MostBlocks = 2000;
    private const int LongestHeader = 5;
    private const int ShortestSentence = 6;
    private const int Wrapped = 60;
    private const int LongestCell = 100;
    private const int MostParts = 4;
    private const int MostSentences = 3;
    private const double MissingCells = 0.7;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (!BlockLines.CanDivide(blocks[at].Block) || blocks[at].Sentences is not [var head, ..] || !BeginsHeader(head))
            return 0;
        var lines = LinesFrom(blocks, at, outline);
        var columns = HeaderOf(lines, outline);
        if (!IsHeader(columns))
            return 0;
        var (rows, end, complete) = NumberedRowsOf(blocks, lines, columns) ?? AlignedRowsOf(lines, columns);
        if (rows.Count == 0)
            return 0;
        List<TextBlock> cells = [.. lines.Take(columns.Count).Select(l => l.Block), .. rows.SelectMany(r => r).Select(cell => cell ?? lines[0].Block.Part(0, 0, BlockKind.TableCell))];
        var table = CellPerLine.Rows(cells, columns.Count)[0].Table!;
        if (TableColumns.Of(table, outline) is not { } known)
            return 0;
        outline.Place(lines.Take(columns.Count).SelectMany(l => l.Sentences));
        MeasureTable.Read(table, known, outline, complete ? null : MissingCells);
        return lines[end - 1].Index - at + 1;
    }

    private static (List<TextBlock?[]> Rows, int End, bool IsComplete) AlignedRowsOf(List<Line> lines, List<TableColumn> columns)
    {
        var end = EndOf(lines, columns.Count);
        if (end < columns.Count + FewestColumns)
            return ([], 0, false);
        var (rows, cost) = RowsTo(end);
        if (RowsTo(end - 1) is var above && above.Cost < cost)
            (rows, cost, end) = (above.Rows, above.Cost, end - 1); // the heading of the text below
        return EndsInside(lines, end) ? ([], 0, false) : (rows, end, cost == 0);

        (List<TextBlock?[]> Rows, int Cost) RowsTo(int last) => CellAlignment.Rows(columns, [.. lines[columns.Count..last].Select(l => (l.Block, l.Sentences))]);
    }

    private static bool BeginsHeader(Sentence sentence)
    {
        foreach (var match in sentence.Matches)
        {
            if (match.First > 0)
                return false;
            if (match.Category is Category.Labels or Category.Columns)
                return true;
        }

        return false;
    }

    private static List<Line> LinesFrom(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        var lines = new List<Line>();
        var before = -1;
        for (var i = at; i < Math.Min(blocks.Length, at + MostBlocks) && BlockLines.CanDivide(blocks[i].Block); i++)
        {
            var starts = BlockLines.Starts(blocks[i].Block, outline.Document);
            for (var l = 0; l < starts.Count; l++)
            {
                var line = BlockLines.At(blocks[i].Block, starts, l);
                lines.Add(new Line(line, line == blocks[i].Block ? blocks[i].Sentences : outline.Read(line), i) { Start = starts[l], Gap = GapOf(line, before, outline) });
                before = line.Runs is [.., var last] ? last.Source + last.Length : -1;
                if (lines.Count <= FewestColumns && HeaderOf(lines, outline).Count < lines.Count)
                    return lines; // no header: most blocks end here, at their first line
            }
        }

        return lines;
    }

    // The blank lines above a line, and 0 where nobody knows.
    private static int GapOf(TextBlock line, int before, OutlineBuilder outline)
    {
        var text = (line.Document ?? outline.Document).Text;
        var first = line.Runs is [var run, ..] ? run.Source : -1;
        return before < 0 || first <= before || first > text.Length ? 0 : text.AsSpan(before, first - before).Count('\n') - 1;
    }

    // "Åtgärd: Översyn av rutinen" is a label with its words.
    private static List<TableColumn> HeaderOf(List<Line> lines, OutlineBuilder outline)
    {
        var columns = new List<TableColumn>();
        foreach (var line in lines)
        {
            if (line.Sentences is not [{ Tokens.Length: <= LongestHeader }] || line.Block.Text.Contains(':') || ColumnWords.Of(line.Block, outline) is not { } column || columns.Exists(c => c.Kind == column.Kind && c.Label == column.Label))
                break;
            columns.Add(column);
        }

        return columns;
    }

    // Three names of columns, and one of them tells who or how far: "Mål" / "Tiltak" alone may be headings.
    private static bool IsHeader(List<TableColumn> columns) =>
        columns.Count >= FewestColumns && columns.Exists(c => c.Label == Label.Measures) && columns.Exists(c => c.Label is Label.Owners or Label.Schedule or Label.Status or Label.Cause);

    // Up to a sentence that no cell of the first row is like, or a heading that names a part of the text.
    private static int EndOf(List<Line> lines, int first)
    {
        var stops = lines.Skip(first).Take(first).Any(l => l.Block.Text[^1] == '.');
        for (var i = first; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Block.Text[^1] == ':' || (!stops && line.Block.Text[^1] == '.' && line.Sentences is [.., { Tokens.Length: >= ShortestSentence }]) || line.Sentences.Count > MostSentences || (line.Sentences is [var only] && LabelWords.OfHeading(only) is not null))
                return i;
        }

        return lines.Count;
    }

    // Each row begins with the number of its measure: what stands up to the next number are its other cells, whatever their words are.
    private static (List<TextBlock?[]> Rows, int End, bool IsComplete)? NumberedRowsOf(ReadBlock[] blocks, List<Line> lines, List<TableColumn> columns)
    {
        if (columns[0].Label != Label.Measures || columns.Count >= lines.Count)
            return null;
        var rows = new List<TextBlock?[]>();
        var (end, complete, usual) = (columns.Count, true, lines.Take(columns.Count).Skip(1).Max(l => l.Gap));
        for (var i = columns.Count; i < lines.Count && lines[i].Number is { } number && number.Count('.') == lines[columns.Count].Number!.Count('.');)
        {
            var (next, whole) = (i + 1, blocks[lines[i].Index].Block);
            while (next < lines.Count && lines[next].Index == lines[i].Index && char.IsLower(lines[next].Block.Text[0]) && lines[next - 1].Block.Text.Length >= Wrapped)
                next++; // the measure goes on
            var last = next < lines.Count && lines[next].Index == lines[i].Index ? lines[next].Start : whole.Text.Length;
            var cells = new List<TextBlock> { whole.Part(lines[i].Start + (whole.Text.AsSpan(lines[i].Start).StartsWith(number, StringComparison.Ordinal) ? number.Length : 0), last, BlockKind.TableCell, number) };
            for (; next < lines.Count && cells.Count < columns.Count && lines[next].Number is null && lines[next].Gap <= usual && lines[next].Block.Text.Length <= LongestCell; next++)
                cells.Add(lines[next].Block);
            if (cells.Count == 1)
                break;
            complete &= cells.Count == columns.Count;
            rows.Add([.. cells, .. Enumerable.Repeat<TextBlock?>(null, columns.Count - cells.Count)]);
            end = i = next;
        }

        return rows.Count > 0 ? (rows, end, complete) : null;
    }

    private static bool EndsInside(List<Line> lines, int end) => end < lines.Count && lines[end].Index == lines[end - 1].Index;

    private sealed class Line(TextBlock block, List<Sentence> sentences, int index)
    {
        public TextBlock Block => block;

        public List<Sentence> Sentences => sentences;

        /// <summary>Index of the block that it is part of.</summary>
        public int Index => index;

        /// <summary>Offset in that block at which it begins.</summary>
        public int Start { get; init; }

        /// <summary>The blank lines above it.</summary>
        public int Gap { get; init; }

        /// <summary>"2.1" before the words, or the number of the block that begins here; null for none.</summary>
        public string? Number => block.Number ?? (CodeOf(block.Text) is { Length: > 0 } code ? code : null);

        // Digits with full stops between them, and a blank behind: "12 deltakere" and "1.10.2024" are none.
        private static string CodeOf(string text)
        {
            var end = text.IndexOf(' ', StringComparison.Ordinal);
            var parts = end > 0 ? text[..end].Split('.') : [];
            return parts.Length is > 1 and <= MostParts && parts.All(p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit)) ? text[..end] : "";
        }
    }
}
