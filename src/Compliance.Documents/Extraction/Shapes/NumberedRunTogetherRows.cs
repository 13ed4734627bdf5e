namespace Compliance.Documents;

/// <summary>
/// A table of measures whose rows are numbered from 1 and whose cells stand one blank apart: "Tiltak Ansvarlig Frist Status" and below it
/// "1 Nye annonser HR-sjef Mai 2025 I gang, to er ute". Who does it and when begin with a capital or a digit; all of it is a guess.
/// </summary>
internal sealed class NumberedRunTogetherRows : IShape
{
    private const int MostBlocks = 200;
    private const int LongestOwner = 6;
    private const double ByWords = 0.6;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (!BlockLines.CanDivide(blocks[at].Block) || blocks[at].Sentences is not [var head, ..] || !RunTogetherRows.BeginsColumn(head))
            return 0;
        var starts = BlockLines.Starts(blocks[at].Block, outline.Document);
        var header = BlockLines.At(blocks[at].Block, starts, 0);
        if (RunTogetherRows.HeaderOf(starts.Count == 1 ? blocks[at].Sentences : outline.Read(header)) is not { } columns || columns[0].Label != Label.Measures)
            return 0;
        var (owners, schedule) = (columns.FindIndex(c => c.Label == Label.Owners), columns.FindIndex(c => c.Label == Label.Schedule));
        if (owners != 1 || schedule != 2)
            return 0;
        var rows = new List<TextBlock>();
        var next = at;
        while (next < Math.Min(blocks.Length, at + MostBlocks) && AddRows(blocks[next].Block, next == at ? starts.ElementAtOrDefault(1) : 0, rows, outline) | next == at)
            next++;
        if (rows.Count < 2)
            return 0;
        List<TextBlock> cells = [.. columns.Select(c => c.Block), .. rows.SelectMany(row => CellsOf(row, columns.Count, outline))];
        var table = CellPerLine.Rows(cells, columns.Count)[0].Table!;
        if (TableColumns.Of(table, outline) is not { } known)
            return 0;
        outline.Place(outline.Read(header));
        MeasureTable.Read(table, known, outline, ByWords);
        return next - at;
    }

    // A line begins a row where it has the next number; other lines go on with the row above.
    private static bool AddRows(TextBlock block, int from, List<TextBlock> rows, OutlineBuilder outline)
    {
        if (!BlockLines.CanDivide(block) || (from == 0 && NumberAt(block, 0, rows.Count + 1) < 0))
            return false;
        var starts = BlockLines.Starts(block, outline.Document);
        for (var i = starts.FindIndex(s => s >= from); i >= 0 && i < starts.Count; i++)
        {
            var text = NumberAt(block, starts[i], rows.Count + 1);
            if (text < 0)
                continue;
            var end = i + 1;
            while (end < starts.Count && NumberAt(block, starts[end], rows.Count + 2) < 0)
                end++;
            rows.Add(block.Part(text, end < starts.Count ? starts[end] : block.Text.Length, BlockKind.TableCell, (rows.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
            i = end - 1;
        }

        return true;
    }

    // Where the words behind the number begin; -1 where another number, or none, stands there.
    private static int NumberAt(TextBlock block, int start, int number)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (start == 0 && block.Number is not null)
            return block.Number == digits ? 0 : -1;
        if (!block.Text.AsSpan(start).StartsWith(digits, StringComparison.Ordinal))
            return -1;
        var next = start + digits.Length;
        if (next < block.Text.Length && block.Text[next] is '.' or ')')
            next++;
        return next < block.Text.Length && block.Text[next] == ' ' ? next + 1 : -1;
    }

    private static IEnumerable<TextBlock> CellsOf(TextBlock row, int columns, OutlineBuilder outline)
    {
        var empty = row.Part(0, 0, BlockKind.TableCell);
        foreach (var sentence in outline.Read(row))
        {
            if (Divide(sentence) is not { } at)
                continue;
            var (owner, time, end) = at;
            var rest = end < row.Text.Length && columns > 3;
            List<TextBlock> cells = [row.Part(0, owner, BlockKind.TableCell, row.Number), row.Part(owner, time, BlockKind.TableCell), time < row.Text.Length ? row.Part(time, rest ? end : row.Text.Length, BlockKind.TableCell) : empty];
            if (columns > 3)
                cells.Add(rest ? row.Part(end, row.Text.Length, BlockKind.TableCell) : empty);
            return [.. cells, .. Enumerable.Repeat(empty, columns - cells.Count)];
        }

        return [row, .. Enumerable.Repeat(empty, columns - 1)];
    }

    // Where the owner and the time begin, and where the time ends.
    private static (int Owner, int Time, int End)? Divide(Sentence sentence)
    {
        var kinds = CellType.OfTokens(sentence);
        for (var i = 2; i < kinds.Length; i++)
        {
            if (kinds[i] != Label.Schedule || kinds[i - 1] == Label.Schedule || !BeginsCell(sentence, i) || OwnerBefore(sentence, kinds, i) is not (> 0 and var owner))
                continue;
            var last = i;
            while (last + 1 < kinds.Length && (kinds[last + 1] == Label.Schedule && !(last > i && IsCapital(sentence, last + 1) && sentence.Tokens[last].Kind == TokenKind.Number) || (sentence.Tokens[last + 1].Kind == TokenKind.Sign && last + 2 < kinds.Length && kinds[last + 2] == Label.Schedule)))
                last++;
            return (sentence.Tokens[owner].Start, sentence.Tokens[i].Start, sentence.Tokens[last].End);
        }

        // The last cells of a row may be missing.
        return OwnerBefore(sentence, kinds, kinds.Length) is > 0 and var only && sentence.All(Category.Owners).Any(o => o.First == only) ? (sentence.Tokens[only].Start, sentence.Block.Text.Length, sentence.Block.Text.Length) : null;
    }

    // The first owner of those that stand right before the time; where no word is known as one, the last word with a capital.
    private static int OwnerBefore(Sentence sentence, Label?[] kinds, int end)
    {
        var unknown = 0;
        for (var i = Math.Max(1, end - LongestOwner); i < end; i++)
        {
            if (!IsCapital(sentence, i))
                continue;
            if (kinds[i] == Label.Owners)
                return i;
            if (sentence.Tokens[i - 1].Kind == TokenKind.Word && !IsCapital(sentence, i - 1))
                unknown = i;
        }

        return unknown;
    }

    private static bool BeginsCell(Sentence sentence, int token) => sentence.Tokens[token].Kind == TokenKind.Number || IsCapital(sentence, token);

    private static bool IsCapital(Sentence sentence, int token) => sentence.Tokens[token].Kind == TokenKind.Word && char.IsUpper(sentence.Block.Text[sentence.Tokens[token].Start]);
}
