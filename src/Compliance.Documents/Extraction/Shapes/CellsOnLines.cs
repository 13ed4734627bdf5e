namespace Compliance.Documents;

/// <summary>
/// A table of measures with each cell on a line of its own, as copying from a page gives it. Where cells are missing, the
/// words tell which column the others stand in, and the reading is a guess.
/// </summary>
internal sealed class CellsOnLines : IShape
{
    private const int FewestColumns = 3;
    private const int MostBlocks = 2000;
    private const double MissingCells = 0.7;
    private const int Wrapped = 60;
    private const int LongestCell = 100;
    private const int MostParts = 4;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (!BlockLines.CanDivide(blocks[at].Block) || blocks[at].Sentences is not [var head, ..] || !BeginsHeader(head) || (blocks[at].Block.Runs.Count == 1 && ColumnOf(blocks[at].Sentences) is null))
            return 0;
        var lines = LinesFrom(blocks, at, outline);
        var columns = HeaderOf(lines);
        if (columns.Count < FewestColumns || columns.IndexOf((int)Label.Measures) < 0)
            return 0;
        var (rows, end, complete) = NumberedRowsOf(blocks, lines, columns) ?? RowsOf(lines, columns);
        if (rows.Count == 0)
            return 0;
        List<TextBlock> cells = [.. lines.Take(columns.Count).Select(l => l.Block), .. rows.SelectMany(r => r)];
        var table = CellPerLine.Rows(cells, columns.Count)[0].Table!;
        if (TableColumns.Of(table, outline) is not { } known)
            return 0;
        outline.Place(lines.Take(columns.Count).SelectMany(l => l.Sentences));
        MeasureTable.Read(table, known, outline, complete ? null : MissingCells);
        return lines[end - 1].Index - at + 1;
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
                if (lines.Count <= FewestColumns && HeaderOf(lines).Count < lines.Count)
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

    private static List<int> HeaderOf(List<Line> lines)
    {
        var labels = new List<int>();
        foreach (var line in lines)
        {
            if (ColumnOf(line.Sentences) is not { } label || labels.Contains((int)label))
                break;
            labels.Add((int)label);
        }

        return labels;
    }

    private static Label? ColumnOf(List<Sentence> sentences) =>
        sentences is [{ EndsWithColon: false } only] && ColumnWords.IsWhole(only) ? LabelOf(only) : null;

    private static Label? LabelOf(Sentence sentence)
    {
        var match = sentence.Matches.FirstOrDefault(m => m.Category is Category.Labels or Category.Columns)!.Value;
        return match.Category == Category.Labels ? (Label)match.Key : ColumnWords.LabelOf(match.Key);
    }

    private static (List<TextBlock[]> Rows, int End, bool Complete) RowsOf(List<Line> lines, List<int> columns)
    {
        var rows = new List<TextBlock[]>();
        var end = columns.Count;
        var complete = true;
        for (var i = columns.Count; i < lines.Count;)
        {
            var row = new TextBlock?[columns.Count];
            var next = i + 1;
            row[columns.IndexOf((int)Label.Measures)] = lines[i].Block;
            while (next < lines.Count && TypeOf(lines[next], columns, row) is { } column)
                row[column] = lines[next++].Block;
            if (next == i + 1 || lines[i].Type is not null)
                break;
            complete &= next - i == columns.Count;
            rows.Add([.. row.Select(cell => cell ?? lines[i].Block.Part(0, 0, BlockKind.TableCell))]);
            end = i = next;
        }

        return (rows, end, complete);
    }

    // Each row begins with the number of its measure: what stands up to the next number are its other cells, whatever their words are.
    private static (List<TextBlock[]> Rows, int End, bool Complete)? NumberedRowsOf(ReadBlock[] blocks, List<Line> lines, List<int> columns)
    {
        if (columns[0] != (int)Label.Measures || columns.Count >= lines.Count)
            return null;
        var rows = new List<TextBlock[]>();
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
            rows.Add([.. cells, .. Enumerable.Repeat(lines[i].Block.Part(0, 0, BlockKind.TableCell), columns.Count - cells.Count)]);
            end = i = next;
        }

        return rows.Count > 0 ? (rows, end, complete) : null;
    }

    // The column by the words of the cell; a dash stands in the next column that has none.
    private static int? TypeOf(Line line, List<int> columns, TextBlock?[] row)
    {
        var free = line.IsDash ? Array.FindIndex(row, cell => cell is null) : line.Type is { } type ? columns.IndexOf((int)type) : -1;
        return free >= 0 && row[free] is null ? free : null;
    }

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

        public bool IsDash => block.Text is "-" or "–" or "—";

        // Digits with full stops between them, and a blank behind: "12 deltakere" and "1.10.2024" are none.
        private static string CodeOf(string text)
        {
            var end = text.IndexOf(' ', StringComparison.Ordinal);
            var parts = end > 0 ? text[..end].Split('.') : [];
            return parts.Length is > 1 and <= MostParts && parts.All(p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit)) ? text[..end] : "";
        }

        public Label? Type { get; } = sentences is [var only] ? CellType.Of(only) : null;
    }
}
