namespace Compliance.Documents;

/// <summary>Tables that arithmetic, and not alignment, tells the cells of.</summary>
internal static class CountedTables
{
    /// <summary>The line after the table that begins at a line, its cells, and the lines that are not divided; null where none does.</summary>
    public static (int End, List<LineSegment?[]> Rows, List<LineSegment> Unread)? At(string text, List<PhysicalLine> lines, int first, int usualGap) =>
        Counted(RunTogetherFigures.At(text, lines, first, usualGap) ?? RunTogetherShares.At(text, lines, first, usualGap) ?? StackedCells.BelowLine(text, lines, first, usualGap) ?? UnevenColumns.At(text, lines, first, usualGap))
        ?? (StackedForm.At(text, lines, first, usualGap) is { } form ? (form.End, form.Rows, []) : null);

    /// <summary>The rows as they are told, where no cell covers another.</summary>
    public static (int End, List<LineSegment?[]> Rows, List<LineSegment> Unread)? Counted((int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? table) =>
        table is { } told ? (told.End, told.Rows.ConvertAll<LineSegment?[]>(r => r), told.Unread) : null;

    /// <summary>The cells of rows; one reaches over those behind it that are nothing.</summary>
    public static List<CellDraft> Drafts(List<LineSegment?[]> rows, Func<LineSegment, TextBlock> block)
    {
        var drafts = new List<CellDraft>();
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is not { } cell)
                    continue;
                var span = 1;
                while (c + span < rows[r].Length && rows[r][c + span] is null)
                    span++;
                drafts.Add(new CellDraft(r, c, block(cell)) { ColumnSpan = span });
            }
        }

        return drafts;
    }
}
