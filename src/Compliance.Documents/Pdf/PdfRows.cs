namespace Compliance.Documents;

/// <summary>The rows of a table on a page to cells.</summary>
internal static class PdfRows
{
    public static List<CellDraft> Drafts(string text, List<List<List<LineSegment>>> rows, AlignedColumns columns, List<PhysicalLine> lines, int first)
    {
        var drafts = new List<CellDraft>();
        var row = 0;
        var grouping = new RowGrouping(text, columns, usualGap: 0);
        foreach (var band in rows)
        {
            if (band.Count == 1)
            {
                grouping.Add(lines[first].Gap, band[0]);
            }
            else
            {
                // A row of cells that are centred against each other.
                Flush();
                foreach (var cell in band.SelectMany(v => v).GroupBy(s => Math.Max(0, columns.IndexOf(s))))
                    drafts.Add(new CellDraft(row, cell.Key, Block(text, [.. cell])));
                row++;
            }

            first += band.Count;
        }

        Flush();
        return drafts;

        void Flush()
        {
            foreach (var cells in grouping.Rows)
            {
                for (var column = 0; column < cells.Length; column++)
                {
                    if (cells[column].Count > 0)
                        drafts.Add(new CellDraft(row, column, Block(text, cells[column])));
                }

                row++;
            }

            grouping.Rows.Clear();
        }
    }

    public static TextBlock Block(string text, List<LineSegment> pieces)
    {
        var block = new BlockBuilder(text) { Kind = BlockKind.TableCell, Begin = pieces[0].Start };
        foreach (var piece in pieces)
        {
            if (!piece.IsEmpty)
                block.Append(piece.Start, piece.End);
        }

        return block.Build();
    }
}
