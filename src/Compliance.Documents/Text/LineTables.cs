namespace Compliance.Documents;

/// <summary>A table among lines: the first line, the line after it, and the blocks of its rows.</summary>
internal sealed record LineTable(int First, int End, List<TextBlock> Rows);

/// <summary>
/// Finds tables among lines: words in aligned columns, between tabs, or between upright strokes. It knows no language.
/// </summary>
internal sealed class LineTables
{
    private const int MostWrappedLines = 4;
    private const int Window = 48;
    private const int MostAttempts = 4;
    private const int MostSegments = 60;
    private const int MostOutOfLine = 3;
    private const int FewestRows = 3;
    private const int FewestOfHeader = 3;
    private readonly string text;
    private readonly List<PhysicalLine> lines;
    private readonly ILinePositions? positions;
    private readonly List<LineSegment>?[] cells;
    private readonly int usualGap;
    private readonly List<LineTable> found = [];

    private LineTables(string text, List<PhysicalLine> lines, int usualGap, ILinePositions? positions)
    {
        this.text = text;
        this.lines = lines;
        cells = new List<LineSegment>?[lines.Count];
        this.usualGap = usualGap;
        this.positions = positions;
    }

    /// <summary>All tables, in the order of the lines.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="usualGap">Blank lines that mean nothing.</param>
    /// <param name="positions">Segments of a line where the format knows positions; null where columns of characters tell.</param>
    /// <param name="drawn">Tables whose cells are known, in the order of the lines.</param>
    public static List<LineTable> Find(string text, List<PhysicalLine> lines, int usualGap, ILinePositions? positions = null, IReadOnlyList<DrawnRows>? drawn = null)
    {
        var tables = new LineTables(text, lines, usualGap, positions);
        var next = 0;
        for (var i = 0; i < lines.Count;)
        {
            if (next < drawn?.Count && drawn[next].First == i)
            {
                tables.found.Add(drawn[next++].Read(text, lines));
                i = tables.found[^1].End;
            }
            else
            {
                i = tables.Take(i);
            }
        }

        return tables.found;
    }

    private int Take(int i)
    {
        var line = lines[i].In(text);
        if ((line.Contains('|') || IsRule(line)) && TakeDivided(i, LineSegment.BetweenStrokes, IsStroked) is var afterStrokes && afterStrokes > i)
            return afterStrokes;
        if (line.Contains('\t') && TakeDivided(i, LineSegment.BetweenTabs, IsTabbed) is var afterTabs && afterTabs > i)
            return afterTabs;
        if (positions is null && CountedTables.At(text, lines, i, usualGap) is { } together)
            return TakeCounted(i, together.End, together.Rows, together.Unread);
        if ((positions is not null || LineSegment.HasGaps(line)) && Cells(i).Count > 1)
            return LineSegment.AreSpread(text, Cells(i)) || (i + 1 < lines.Count && LineMarker.IsFootOfPage(text, lines, i, usualGap, Cells(i), Cells(i + 1))) ? i + 1 : TakeAligned(i);
        if (line.Contains(';') && TakeDivided(i, LineSegment.BetweenSemicolons, IsListed) is var afterSemicolons && afterSemicolons > i)
            return afterSemicolons;
        if (CountedTables.Counted(YearRows.At(text, lines, i, usualGap) ?? NamedRows.At(text, lines, i, usualGap)) is { } counted)
            return TakeCounted(i, counted.End, counted.Rows, counted.Unread);
        if (LabelledFigures.At(text, lines, i, usualGap) is { } labelled)
            return TakeLabelled(i, labelled.End, labelled.Rows);
        return StackedCells.EndOf(text, lines, i, usualGap) is { } stacked ? TakeStacked(i, stacked) : i + 1;
    }

    /// <summary>Rows whose cells stand between signs.</summary>
    private int TakeDivided(int first, Func<string, PhysicalLine, List<LineSegment>> divide, Func<int, bool> isRow)
    {
        var rows = new List<List<LineSegment>>();
        var ruled = false;
        var end = first;
        for (; end < lines.Count && (end == first || lines[end].Gap <= usualGap); end++)
        {
            if (IsRule(lines[end].In(text)))
                ruled = true;
            else if (isRow(end))
                rows.Add(divide(text, lines[end]));
            else
                break;
        }

        var least = rows.Count == 0 ? 0 : rows.Min(r => r.Count);
        if (rows.Count < 2 || least < 2 || rows.Exists(r => r.Count > MostSegments) || (least == 2 && rows.Count < 3 && !ruled))
            return first;
        if (rows[0].Count == least && rows.Skip(1).All(r => r.Count == least + 1) && IsHeadless(first))
            rows[0].Insert(0, rows[0][0] with { End = rows[0][0].Start }); // " | Kvinner | Menn" above rows that do not begin with a stroke
        if (!ruled && rows.Any(r => r.Count != rows[0].Count))
            rows.ForEach(r => r.RemoveAll(s => s.IsEmpty)); // more than one tab to reach a column
        TableBuilder.Check(rows.Count, rows.Max(r => r.Count));
        var drafts = new List<CellDraft>();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
                drafts.Add(new CellDraft(row, column, Block([rows[row][column]])));
        }

        Add(first, end, drafts, ruled ? 1 : null);
        return end;
    }

    private bool IsHeadless(int first) => (text[lines[first].Start] == '|' && text[lines[first + 1].Start] != '|') || (lines[first].Start > 0 && text[lines[first].Start - 1] == '\t');

    // A tab after a number or bullet only indents.
    private bool IsTabbed(int i)
    {
        var line = lines[i].In(text);
        return line[LineMarker.Of(line).Length..].Contains('\t');
    }

    private bool IsStroked(int i) => lines[i].In(text).Trim('|').Contains('|') || (text[lines[i].Start] == '|' && lines[i].Length > 1);

    // "Mellombels tilsette;41;12": as many on each line, which running text has not.
    private bool IsListed(int i) => lines[i].In(text).Count(';') is >= 2 and var count && lines[i].In(text)[^1] is not ('.' or ':')
        && (i == 0 || i + 1 == lines.Count || lines[i - 1].In(text).Count(';') == count || lines[i + 1].In(text).Count(';') == count);

    /// <summary>A line that only draws: |---|:--|, +----+.</summary>
    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Trim("|+-=: ").IsEmpty && (line.IndexOf("--") >= 0 || line.IndexOf("==") >= 0) && line.IndexOfAny('|', '+') >= 0;

    // The first lines show the columns; what follows belongs to the table as long as it fits them.
    private int TakeAligned(int first)
    {
        var named = positions is null ? null : HeaderColumns.Below(text, lines, first, Cells(first), usualGap, positions);
        var end = EndOfRun(first, first + 1, Window);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (AlignedColumns.Of(Enumerable.Range(first, end - first).Select(Cells)) is not { } columns)
                break;
            var fits = first;
            while (fits < end && Fits(columns, fits))
                fits++;
            if (fits - first < Math.Min(2, end - first))
                break; // a row of names alone is no table: its rows may be aligned otherwise
            if (fits < end)
            {
                end = WithoutSingles(first, fits);
                continue;
            }

            end = Extended(first, end, columns);
            if (named is not null && (columns.Count < named.Columns.Count || end - first < named.Lines.Count))
                break;
            return TakeRows(first, WithoutProseBelow(first, end, columns), columns);
        }

        return named is null ? TakeStretch(first) : TakeNamed(first, named);
    }

    private int TakeNamed(int first, HeaderColumns named)
    {
        for (var i = 0; i < named.Lines.Count; i++)
            cells[first + i] = named.Lines[i];
        return TakeRows(first, first + named.Lines.Count, named.Columns);
    }

    // Two tables of other columns, one below the other, agree on none: then a line of one piece, or a blank line, ends the first.
    private int TakeStretch(int first)
    {
        var end = first + 1;
        var gap = end < lines.Count && lines[end].Gap <= usualGap + 1 ? Math.Max(usualGap, lines[end].Gap) : usualGap;
        while (end < lines.Count && end - first < Window && lines[end].Gap <= gap && Cells(end).Count > 1)
            end++;
        for (var last = end; last > end - MostOutOfLine && last - first >= FewestRows; last--)
        {
            // The last rows may be out of line: "Parental leave, average weeks  21   16" is longer than the column of names.
            if (AlignedColumns.Of(Enumerable.Range(first, last - first).Select(Cells)) is { } own && Enumerable.Range(first, last - first).All(i => Fits(own, i)) && own.Count >= Enumerable.Range(first, last - first).Max(i => Cells(i).Count))
                return TakeRows(first, last, own);
        }

        return TakeCounted(first, end);
    }

    // Cells that are not aligned, but as many on each line; the line of the header may leave out the first.
    private int TakeCounted(int first, int end)
    {
        var columns = Cells(first + 1 < end ? first + 1 : first).Count;
        var headless = Cells(first).Count == columns - 1 && lines[first].Indent > lines[Math.Min(first + 1, end - 1)].Indent;
        if (end - first < 3 || columns < 3 || !(headless || Cells(first).Count == columns) || Enumerable.Range(first + 1, end - first - 1).Any(i => Cells(i).Count != columns))
            return TakeSingle(first);
        TableBuilder.Check(end - first, columns);
        var drafts = Enumerable.Range(first, end - first).SelectMany(i => Cells(i).Select((cell, c) => new CellDraft(i - first, headless && i == first ? c + 1 : c, Block([cell]))));
        Add(first, end, [.. drafts], null);
        return end;
    }

    private int Extended(int first, int end, AlignedColumns columns)
    {
        if (end - first < Window)
            return end;
        var last = EndOfRun(first, end, int.MaxValue);
        while (end < last && Fits(columns, end))
            columns.Widen(Cells(end++));
        return end;
    }

    // Two columns may stand so close that the words of a line seem to go on.
    private bool Fits(AlignedColumns columns, int i)
    {
        if (columns.Fits(Cells(i)))
            return true;
        var pieces = positions is null ? Divided(Cells(i), columns) : positions.Segments(i, columns);
        if (pieces is null || !columns.Fits(pieces))
            return false;
        cells[i] = pieces;
        return true;
    }

    // "Foreldrepermisjon (uker) 22        13": the longest name of a row leaves one blank before its first figure.
    private List<LineSegment>? Divided(List<LineSegment> line, AlignedColumns columns)
    {
        var at = line.FindIndex(s => columns.IndexOf(s) < 0);
        if (at < 0 || line.Count < 2)
            return null;
        var wide = line[at];
        for (var i = wide.End - 1; i > wide.Start + 1; i--)
        {
            if (!char.IsDigit(text[i]) || text[i - 1] != ' ')
                continue;
            var name = wide with { End = i - 1, Right = wide.Left + i - 1 - wide.Start };
            var figure = wide with { Start = i, Left = wide.Left + i - wide.Start };
            var own = columns.IndexOf(figure) - 1; // the name may reach below the name of the next column, "Kvinner", but not below its figures
            if (own >= 0 && columns.IndexOf(name with { Right = Math.Min(name.Right, columns.LeftOf(own + 1)) }) == own)
                return [.. line[..at], name with { Right = Math.Min(name.Right, columns.LeftOf(own + 1)) }, figure, .. line[(at + 1)..]];
        }

        return null;
    }

    // Lines that may belong to one table: those with gaps, and the short ones between them.
    private int EndOfRun(int first, int from, int most)
    {
        var end = from;
        for (int i = from, single = 0; i < lines.Count && i - first < most && lines[i].Gap <= usualGap + 2 && single <= MostWrappedLines; i++)
        {
            single = Cells(i).Count > 1 ? 0 : single + 1;
            end = i + 1;
        }

        return end;
    }

    private int WithoutSingles(int first, int end)
    {
        while (end > first + 1 && Cells(end - 1).Count == 1)
            end--;
        return end;
    }

    // After the last line with gaps: only what goes on in a column other than the first, or in the middle of a sentence.
    private int WithoutProseBelow(int first, int end, AlignedColumns columns)
    {
        var last = WithoutSingles(first, end);

        // With positions the last line of a cell that is centred beside the others may stand below them all.
        var limit = positions is null ? end : Math.Min(lines.Count, end + MostWrappedLines);
        while (last < limit && lines[last].Gap <= usualGap && (last < end || (Cells(last).Count == 1 && columns.Fits(Cells(last)) && positions!.Top(last) < positions.Bottom(last - 1))) && (columns.IndexOf(Cells(last)[0]) > 0 || char.IsLower(text[lines[last].Start])))
            last++;
        while (positions is null && last < lines.Count && last - end < MostWrappedLines && lines[last].Gap <= usualGap && char.IsLower(text[lines[last].Start]) && Cells(last) is [var only] && columns.Holds(only))
            last++; // "foreldrepermisjon" below "Samtale før, under og etter"
        return last;
    }

    private int TakeRows(int first, int end, AlignedColumns columns)
    {
        if (end - first < 2 || (columns.Count == 2 && !IsPairs(first, end)))
            return TakeSingle(first);
        first = WithHeaderAbove(first, columns);
        TableBuilder.Check(end - first, columns.Count);
        if (positions is not null && CellsByHeight.Find([.. Enumerable.Range(first, end - first).Select(i => (positions.Top(i), positions.Bottom(i), Cells(i)))], columns, Block) is { } cells)
        {
            Add(first, end, cells, null);
            return end;
        }

        var header = positions is null ? HeaderLines.Above(text, lines, first, Cells(first), columns, usualGap) : null;
        if (header is not null && found.Exists(t => t.End > header.Value.First && t.End - t.First > 1))
            header = null; // those lines belong to another table
        var grid = new RowGrouping(text, columns, usualGap) { IsNumbered = RowGrouping.AreNumbered(text, columns, Enumerable.Range(first, end - first).Select(Cells)) };
        for (var i = first; i < end; i++)
            grid.Add(lines[i].Gap, Cells(i));
        var above = header is null ? 0 : 2;
        var drafts = grid.Rows.SelectMany((row, r) => row.Select((cell, c) => cell.Count == 0 ? null : new CellDraft(r + above, c, Block(cell))).OfType<CellDraft>());
        if (header is { } names)
        {
            found.RemoveAll(t => t.First >= names.First);
            drafts = names.Cells.Select(c => new CellDraft(c.Row, c.Column, Block(c.Pieces)) { ColumnSpan = c.Span }).Concat(drafts);
            first = names.First;
        }

        Add(first, end, [.. drafts], header is null ? null : above);
        return end;
    }

    // The names of narrow columns stand so close above them that their line looks like one or two pieces.
    private int WithHeaderAbove(int first, AlignedColumns columns)
    {
        var above = first - 1;
        if (positions is null || columns.Count < FewestOfHeader || above < 0 || (found.Count > 0 && found[^1].End > above) || lines[first].Gap > usualGap + 1)
            return first;
        var pieces = positions.SegmentsIn(above, columns);
        if (pieces.Count < columns.Count - 1 || Cells(above).Count >= pieces.Count || !columns.Fits(pieces) || pieces.Exists(p => TableBuilder.IsFigure(p.In(text))))
            return first;
        cells[above] = pieces;
        return above;
    }

    // Two columns are a table when three lines or more have both and the left one holds no running text.
    private bool IsPairs(int first, int end)
    {
        var both = Enumerable.Range(first, end - first).Where(i => Cells(i).Count == 2).ToList();
        return both.Count >= 3 && both.Count * 2 >= end - first && both.Count(i => char.IsLower(text[Cells(i)[0].Start])) * 3 < both.Count;
    }

    // A cell on each line: the names of the columns, then a name and its figures for each row.
    private int TakeStacked(int first, (int End, int Header, int Columns) shape)
    {
        var drafts = new List<CellDraft>();
        for (var i = first; i < shape.End; i++)
        {
            var at = i - first + shape.Columns - shape.Header;
            drafts.Add(new CellDraft(at / shape.Columns, at % shape.Columns, Block([LineSegment.Whole(lines[i])])));
        }

        TableBuilder.Check(drafts.Count, 1);
        Add(first, shape.End, drafts, 1);
        return shape.End;
    }

    private int TakeLabelled(int first, int end, List<LineSegment[]> rows)
    {
        Add(first, end, [.. rows.SelectMany((row, r) => row.Select((cell, c) => new CellDraft(r, c, Block([cell]))))], 0);
        return end;
    }

    private int TakeCounted(int first, int end, List<LineSegment?[]> rows, List<LineSegment> unread)
    {
        List<TextBlock> blocks = [.. TableBuilder.Rows(CountedTables.Drafts(rows, s => Block([s])), 1, recognised: true)];
        foreach (var line in unread)
            blocks.AddRange(TableBuilder.Rows([new CellDraft(0, 0, Block([line])), new CellDraft(0, 1, Block([line with { End = line.Start }]))], 0, recognised: true));
        found.Add(new LineTable(first, end, blocks));
        return end;
    }

    private int TakeSingle(int i)
    {
        var cells = Cells(i);
        if (cells.Count > 2)
            Add(i, i + 1, [.. cells.Select((cell, c) => new CellDraft(0, c, Block([cell])))], 0);
        return i + 1;
    }

    private void Add(int first, int end, IReadOnlyList<CellDraft> drafts, int? headerRows) =>
        found.Add(new LineTable(first, end, TableBuilder.Rows(drafts, headerRows, recognised: true)));

    private List<LineSegment> Cells(int i) => cells[i] ??= FindCells(i);

    // A line of more pieces than any table has is text.
    private List<LineSegment> FindCells(int i)
    {
        var line = lines[i];
        var marker = LineMarker.Of(line.In(text));
        var segments = positions is null ? LineSegment.BetweenGaps(text, line) : positions.Segments(i);
        if (segments.Count > MostSegments)
            return [new LineSegment(line.Start, line.End, segments[0].Left, segments[^1].Right)];
        if (marker.Kind != Marker.None && (marker.Kind != Marker.Number || marker.Punctuated || LineMarker.IsChapter(text, lines, i, usualGap, segments)) && segments.Count > 1 && segments[0].End <= line.Start + marker.Length)
        {
            segments[0] = segments[0] with { End = segments[1].End, Right = segments[1].Right };
            segments.RemoveAt(1);
        }

        return segments;
    }

    private TextBlock Block(List<LineSegment> pieces)
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
