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

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (!BlockLines.CanDivide(blocks[at].Block) || blocks[at].Sentences is not [var head, ..] || !BeginsHeader(head) || (blocks[at].Block.Runs.Count == 1 && ColumnOf(blocks[at].Sentences) is null))
            return 0;
        var lines = LinesFrom(blocks, at, outline);
        var columns = HeaderOf(lines);
        if (columns.Count < FewestColumns || columns.IndexOf((int)Label.Measures) < 0)
            return 0;
        var (rows, end, complete) = RowsOf(lines, columns);
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
        for (var i = at; i < Math.Min(blocks.Length, at + MostBlocks) && BlockLines.CanDivide(blocks[i].Block); i++)
        {
            foreach (var line in BlockLines.Of(blocks[i].Block, outline.Document))
            {
                lines.Add(new Line(line, line == blocks[i].Block ? blocks[i].Sentences : outline.Read(line), i));
                if (lines.Count <= FewestColumns && HeaderOf(lines).Count < lines.Count)
                    return lines; // no header: most blocks end here, at their first line
            }
        }

        return lines;
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

        public bool IsDash => block.Text is "-" or "–" or "—";

        public Label? Type { get; } = sentences is [var only] ? CellType.Of(only) : null;
    }
}
