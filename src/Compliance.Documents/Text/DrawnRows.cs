namespace Compliance.Documents;

/// <summary>A table whose cells are known before its words are read, and the lines in which they stand.</summary>
internal sealed class DrawnRows(int first, List<DrawnRows.Cell> cells)
{
    /// <summary>So far apart that nothing goes on from one line to the next.</summary>
    public const int Gap = 9;

    /// <summary>A cell and the index of each of its lines.</summary>
    internal sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan)
    {
        public List<int> Lines { get; } = [];
    }

    public int First { get; } = first;

    /// <summary>Index of the line after it.</summary>
    public int End { get; set; }

    public List<Cell> Cells => cells;

    /// <summary>The lines that stand in no such table.</summary>
    public static List<PhysicalLine> Without(IReadOnlyList<DrawnRows> drawn, List<PhysicalLine> lines)
    {
        if (drawn.Count == 0)
            return lines;
        var result = new List<PhysicalLine>(lines.Count);
        var next = 0;
        foreach (var table in drawn)
        {
            result.AddRange(lines[next..table.First]);
            next = table.End;
        }

        result.AddRange(lines[next..]);
        return result;
    }

    /// <summary>The blocks of its rows.</summary>
    public LineTable Read(string text, List<PhysicalLine> lines)
    {
        var drafts = new List<CellDraft>();
        foreach (var cell in cells)
        {
            var whole = new BlockBuilder(text) { Kind = BlockKind.TableCell, Begin = cell.Lines.Count == 0 ? 0 : lines[cell.Lines[0]].Start };
            foreach (var line in cell.Lines)
                whole.Append(lines[line].Start, lines[line].End);
            drafts.Add(new CellDraft(cell.Row, cell.Column, whole.Build())
            {
                RowSpan = cell.RowSpan,
                ColumnSpan = cell.ColumnSpan,
                Blocks = Items(text, cell.Lines.ConvertAll(i => lines[i])),
            });
        }

        return new LineTable(First, End, TableBuilder.Rows(drafts, null, recognised: false));
    }

    // The items of a list that stands in a cell.
    private static List<TextBlock> Items(string text, List<PhysicalLine> lines)
    {
        var items = new List<BlockBuilder>();
        foreach (var line in lines)
        {
            var marker = LineMarker.Of(line.In(text));
            var begins = marker.Kind is Marker.Bullet or Marker.Dash || marker is { Kind: Marker.Number, Punctuated: true, Parts: 1 } && marker.Length < line.Length && char.IsUpper(text[line.Start + marker.Length]);
            if (begins)
                items.Add(new BlockBuilder(text) { Kind = BlockKind.ListItem, Number = marker.Number, Bullet = marker.Number is null ? text[line.Start].ToString() : null, Begin = line.Start });
            else if (items.Count == 0)
                items.Add(new BlockBuilder(text) { Kind = BlockKind.Paragraph, Begin = line.Start });
            var start = begins ? line.Start + marker.Length : line.Start;
            if (start < line.End)
                items[^1].Append(start, line.End);
        }

        return items.Count > 1 || items is [{ Kind: BlockKind.ListItem }] ? items.ConvertAll(i => i.Build()) : [];
    }
}
