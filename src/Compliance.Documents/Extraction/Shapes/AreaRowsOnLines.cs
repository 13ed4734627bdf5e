namespace Compliance.Documents;

/// <summary>
/// A table of measures that begins with a column of areas, with each cell on a line of its own, as copying from a page gives it: the rows begin where
/// an area stands, a blank line is an empty cell, and the last cells of a row may be missing.
/// </summary>
internal sealed class AreaRowsOnLines : IShape
{
    private const int FewestColumns = 4;
    private const int MostBlocks = 400;
    private const int LongestHeader = 60;
    private const int LongestOwner = 10;
    private const int Wrapped = 60;
    private const double MissingCells = 0.7;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (!BlockLines.CanDivide(blocks[at].Block) || blocks[at].Sentences is not [var head, ..] || head.First(Category.Columns, (int)ColumnKind.Area) is not { First: 0 })
            return 0;
        return Read(blocks, at, outline);
    }

    private static int Read(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        var lines = LinesFrom(blocks, at, outline);
        var header = HeaderOf(lines, outline);
        if (header.Count < FewestColumns || header.FindIndex(c => c.Label == Label.Measures) < 0 || header.FindIndex(c => c.Label == Label.Owners) < 0)
            return 0;
        var (rows, end) = RowsOf(lines, header, outline);
        if (rows.Count < 2 || rows.Exists(r => !Fits(r, header, outline)))
            return 0;
        List<TextBlock> cells = [.. lines.Take(header.Count).Select(l => l.Block)];
        foreach (var row in rows)
            cells.AddRange(Enumerable.Range(0, header.Count).Select(c => (c < row.Count ? row[c] : null) ?? lines[0].Block.Part(0, 0, BlockKind.TableCell)));
        var table = CellPerLine.Rows(cells, header.Count)[0].Table!;
        if (TableColumns.Of(table, outline) is not { } known)
            return 0;
        foreach (var line in lines.Take(end))
            outline.Place(outline.Read(line.Block));
        MeasureTable.Read(table, known, outline, rows.TrueForAll(r => r.Count >= header.Count - 1) ? null : MissingCells);
        return lines[end - 1].Index - at + 1;
    }

    // The lines up to where one block holds the end of the table and more: a block is taken as a whole.
    private static List<Line> LinesFrom(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        var lines = new List<Line>();
        var before = -1;
        for (var i = at; i < Math.Min(blocks.Length, at + MostBlocks) && BlockLines.CanDivide(blocks[i].Block); i++)
        {
            var from = 0;
            foreach (var part in BlockLines.Of(blocks[i].Block, outline.Document))
            {
                if (part.Text.Length == 0)
                    continue;
                var start = blocks[i].Block.Text.IndexOf(part.Text, from, StringComparison.Ordinal);
                from = start + part.Text.Length;
                var first = blocks[i].Block.SourceOf(start);
                var text = (part.Document ?? outline.Document).Text;
                var gap = before < 0 || first <= before || first > text.Length ? 0 : text.AsSpan(before, first - before).Count('\n') - 1;
                before = part.Runs is [.., var last] ? last.Source + last.Length : first;
                if (lines is [.., var above] && above.Index == i && gap == 0 && char.IsLower(part.Text[0]) && (above.Block.Text.Length >= Wrapped || blocks[i].Block.Text[start - 1] != ' '))
                    lines[^1] = above with { Block = blocks[i].Block.Part(above.Start, from, BlockKind.TableCell) };
                else
                    lines.Add(new Line(part, i, start, gap));
            }
        }

        return lines;
    }

    private static List<TableColumn> HeaderOf(List<Line> lines, OutlineBuilder outline)
    {
        var header = new List<TableColumn>();
        foreach (var line in lines)
        {
            if (line.Block.Text.Length > LongestHeader || ColumnWords.Of(line.Block, outline) is not { } column || header.Exists(c => c.Kind == column.Kind && c.Label == column.Label))
                break;
            header.Add(column);
        }

        return header;
    }

    private static (List<List<TextBlock?>> Rows, int End) RowsOf(List<Line> lines, List<TableColumn> header, OutlineBuilder outline)
    {
        var rows = new List<List<TextBlock?>>();
        var usual = lines.Take(header.Count).Skip(1).Min(l => l.Gap);
        var owner = header.FindIndex(c => c.Label == Label.Owners); // before it the name of an area is a cell as any other
        var end = header.Count;
        for (var i = header.Count; i < lines.Count;)
        {
            if (lines[i].Block.Text == lines[0].Block.Text)
            {
                while (i < lines.Count && lines[i - 1].Block.Text != lines[header.Count - 1].Block.Text)
                    i++; // the header again, on the next page
                continue;
            }

            if (!IsArea(lines[i], outline))
                break;
            var row = new List<TextBlock?> { lines[i].Block };
            for (i++; i < lines.Count && row.Count < header.Count && !(row.Count > owner && IsArea(lines[i], outline)) && lines[i].Block.Text != lines[0].Block.Text && (lines[i].Gap <= usual || row.Count + lines[i].Gap - usual < header.Count) && !IsBehind(lines[i], row.Count, usual); i++)
            {
                for (var empty = usual; empty < lines[i].Gap; empty++)
                    row.Add(null);
                row.Add(lines[i].Block);
            }

            rows.Add(row);
            end = i;
        }

        return (rows, end);
    }

    // A heading behind a blank line, once the row has its first cells: the text goes on.
    private static bool IsBehind(Line line, int cells, int usual) => line.Block.Kind == BlockKind.Heading && line.Gap > usual && cells > FewestColumns;

    private static bool IsArea(Line line, OutlineBuilder outline) =>
        line.Block.Text.Length <= LongestHeader && outline.Read(line.Block) is [var only] && AreaWords.Coverage(only) >= AreaWords.Enough;

    // The measure is told, and who does it and when stand in their columns.
    private static bool Fits(List<TextBlock?> row, List<TableColumn> header, OutlineBuilder outline)
    {
        for (var c = 0; c < header.Count; c++)
        {
            var cell = c < row.Count ? row[c] : null;
            var sentence = cell is null || cell.Text is "-" or "–" ? null : outline.Read(cell).FirstOrDefault();
            if (header[c].Label == Label.Measures && (sentence is null || CellType.Of(sentence) is not null))
                return false;
            if (header[c].Label == Label.Owners && sentence is not null && !(sentence.Has(Category.Owners) && sentence.Tokens.Length <= LongestOwner))
                return false;
            if (header[c].Label == Label.Schedule && sentence is not null && !(sentence.Dates.Count > 0 || sentence.HasNumber || sentence.Has(Category.Vague) || sentence.Has(Category.Recurrence) || sentence.Has(Category.MeasureStates) || sentence.Has(Category.Deadlines) || sentence.Has(Category.Months) || sentence.Has(Category.Seasons)))
                return false;
        }

        return true;
    }

    private sealed record Line(TextBlock Block, int Index, int Start, int Gap);
}
