namespace Compliance.Documents;

/// <summary>
/// A table of measures whose cells conversion has run together on one line: "Tiltak Ansvarlig Frist" or
/// "TiltakAnsvarligFrist". The words at the end of a row tell its cells apart; all of it is a guess.
/// </summary>
internal sealed class RunTogetherRows : IShape
{
    private const int FewestColumns = 3;
    private const int MostLines = 2000;
    private const double ByWords = 0.6;

    public int Take(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        if (!BlockLines.CanDivide(blocks[at].Block) || blocks[at].Sentences is not [var head, ..] || !BeginsHeader(head))
            return 0;
        return Rows(blocks, at, outline);
    }

    private static int Rows(ReadBlock[] blocks, int at, OutlineBuilder outline)
    {
        var lines = RowsOf(blocks[at].Block, outline.Document);
        var header = lines[0] == blocks[at].Block && CutFrom(1, lines[0].Text) < 0 ? blocks[at].Sentences : [.. Separated(lines[0]).SelectMany(outline.Read)];
        if (HeaderOf(header) is not { } columns)
            return 0;
        var rows = new List<TextBlock[]>();
        var next = at + 1;
        foreach (var line in lines.Skip(1))
            AddRow(line, columns, rows, outline);
        while (next < blocks.Length && next < at + MostLines && BlockLines.CanDivide(blocks[next].Block)
            && RowsOf(blocks[next].Block, outline.Document).TrueForAll(line => AddRow(line, columns, rows, outline)))
            next++;
        if (rows.Count == 0)
            return 0;
        Read(lines[0], columns, rows, outline);
        return next - at;
    }

    // "… intervjuAlle ledere med" / "personalansvarLøpende": a line that begins with a small letter goes on with the row above it.
    private static List<TextBlock> RowsOf(TextBlock block, DocumentText document)
    {
        var starts = BlockLines.Starts(block, document).Where((start, i) => i == 0 || !char.IsLower(block.Text[start])).ToList();
        return starts.Count == 1 ? [block] : [.. Enumerable.Range(0, starts.Count).Select(i => BlockLines.At(block, starts, i))];
    }

    private static void Read(TextBlock header, List<NamedColumn> columns, List<TextBlock[]> rows, OutlineBuilder outline)
    {
        var table = CellPerLine.Rows([.. columns.Select(c => c.Block), .. rows.SelectMany(r => r)], columns.Count)[0].Table!;
        outline.Place(outline.Read(header));
        if (TableColumns.Of(table, outline) is { } known)
            MeasureTable.Read(table, known, outline, ByWords);
    }

    // Either names of columns from the first word on, or one long word of them.
    private static bool BeginsHeader(Sentence sentence) =>
        BeginsColumn(sentence)
        || (sentence.Tokens[0] is { Kind: TokenKind.Word, Length: > 12 } word && HasCapitalInside(word.In(sentence.Block.Text)));

    /// <summary>True for a sentence whose first words are the name of a column.</summary>
    public static bool BeginsColumn(Sentence sentence)
    {
        foreach (var match in sentence.Matches)
        {
            if (match is { First: 0, Category: Category.Labels or Category.Columns } && !sentence.IsSign(match.Last + 1, ':'))
                return true;
        }

        return false;
    }

    private static bool HasCapitalInside(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                return true;
        }

        return false;
    }

    /// <summary>A column and the words that name it.</summary>
    public sealed record NamedColumn(Label? Label, TextBlock Block);

    /// <summary>The columns, where every word is part of the name of one; null for other lines. An area has no label.</summary>
    public static List<NamedColumn>? HeaderOf(List<Sentence> header)
    {
        var columns = new List<NamedColumn>();
        foreach (var sentence in header)
        {
            var token = 0;
            while (token < sentence.Tokens.Length)
            {
                if (sentence.Matches.FirstOrDefault(m => m.First == token && m.Category is Category.Labels or Category.Columns) is not { Category: not 0 } match)
                    return null;
                Label? label = match.Category == Category.Labels ? (Label)match.Key : ColumnWords.LabelOf(match.Key);
                var isArea = match is { Category: Category.Columns, Key: (int)ColumnKind.Area } && columns.Count == 0;
                if ((label is null && !isArea) || columns.Exists(c => c.Label == label))
                    return null;
                columns.Add(new NamedColumn(label, sentence.Block.Part(sentence.Tokens[match.First].Start, sentence.Tokens[match.Last].End, BlockKind.TableCell)));
                token = match.Last + 1;
            }
        }

        return columns.Count >= FewestColumns && columns.Exists(c => c.Label == Label.Measures) ? columns : null;
    }

    private static bool AddRow(TextBlock line, List<NamedColumn> columns, List<TextBlock[]> rows, OutlineBuilder outline)
    {
        var cells = new TextBlock?[columns.Count];
        if (HeaderOf([.. Separated(line).SelectMany(outline.Read)]) is not null)
            return false;
        var pieces = Separated(line);
        if (pieces.Count == columns.Count && InOrder(pieces, columns, outline))
        {
            rows.Add([.. pieces]);
            return true;
        }

        var areas = columns[0].Label is null ? 1 : 0; // "RekrutteringNye annonserHR1. mai"
        if (areas > 0)
            cells[0] = pieces.Count > 1 ? pieces[0] : null;
        var text = pieces[Math.Min(areas, pieces.Count - 1)];
        foreach (var piece in pieces.Skip(areas + 1))
        {
            if (TypeOf(piece, columns, outline) is not { } type || columns.FindIndex(c => c.Label == type) is not (>= 0 and var column) || cells[column] is not null)
                return false;
            cells[column] = piece;
        }

        var measure = pieces.Count > areas + 1 ? text : SplitTail(text, columns, cells, outline);
        if (measure is null || cells.All(c => c is null))
            return false;
        cells[columns.FindIndex(c => c.Label == Label.Measures)] = measure;
        rows.Add([.. cells.Select(c => c ?? line.Part(0, 0, BlockKind.TableCell))]);
        return true;
    }

    // "Ongoing" is a state, and a time where a column has times and none has states.
    private static Label? TypeOf(TextBlock piece, List<NamedColumn> columns, OutlineBuilder outline) => outline.Read(piece) is not [var only] ? null
        : CellType.Of(only) is Label.Status && only.Has(Category.Vague) && !columns.Exists(c => c.Label == Label.Status) ? Label.Schedule : CellType.Of(only);

    // As many pieces as columns stand in their order where none says that it belongs to another one, and one at least belongs where it stands.
    private static bool InOrder(List<TextBlock> pieces, List<NamedColumn> columns, OutlineBuilder outline)
    {
        var fits = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var type = TypeOf(pieces[i], columns, outline);
            if (type is not null && type != columns[i].Label)
                return false;
            fits |= type is not null;
        }

        return fits;
    }

    // From the end of the line: a status, a time, an owner; what is left is the measure.
    private static TextBlock? SplitTail(TextBlock line, List<NamedColumn> columns, TextBlock?[] cells, OutlineBuilder outline)
    {
        if (outline.Read(line) is not [.., var sentence])
            return null;
        var kinds = CellType.OfTokens(sentence);
        var end = sentence.Tokens.Length;
        while (end > 1 && kinds[end - 1] is { } kind && columns.FindIndex(c => c.Label == kind) is >= 0 and var column && cells[column] is null)
        {
            var first = kind == Label.Owners ? FirstOfOwner(sentence, end - 1) : FirstOfRun(sentence, kinds, end - 1);
            cells[column] = line.Part(sentence.Tokens[first].Start, sentence.Tokens[end - 1].End, BlockKind.TableCell);
            end = first;
        }

        return end > 0 ? line.Part(0, sentence.Tokens[end - 1].End, BlockKind.TableCell, line.Number) : null;
    }

    private static int FirstOfRun(Sentence sentence, Label?[] kinds, int last)
    {
        var first = last;
        while (first > 0 && (kinds[first - 1] == kinds[last] || (sentence.Tokens[first - 1].Kind == TokenKind.Sign && first > 1 && kinds[first - 2] == kinds[last])))
            first--;
        return first;
    }

    // One owner: the words before it may be those to whom something is done.
    private static int FirstOfOwner(Sentence sentence, int last) =>
        sentence.All(Category.Owners).Where(m => m.Last == last).Select(m => m.First).DefaultIfEmpty(last).Min();

    /// <summary>The next place at which a line is cut; -1 for none.</summary>
    private static int CutFrom(int from, string text)
    {
        for (var i = from; i < text.Length; i++)
        {
            var (before, after) = (text[i - 1], text[i]);
            if ((char.IsLower(before) && (char.IsUpper(after) || char.IsAsciiDigit(after) || after == '[')) || ((char.IsAsciiDigit(before) || before == ']') && char.IsUpper(after)))
                return i;
        }

        return -1;
    }

    /// <summary>A line cut where a small letter or a digit meets a capital, or a letter meets a digit or a gap: "ledereHR-sjef1. mai", "annonser[navn]Mai 2025".</summary>
    private static List<TextBlock> Separated(TextBlock line)
    {
        var result = new List<TextBlock>();
        var start = 0;
        for (var i = CutFrom(1, line.Text); i >= 0; i = CutFrom(i + 1, line.Text))
        {
            result.Add(line.Part(start, i, BlockKind.TableCell, start == 0 ? line.Number : null));
            start = i;
        }

        result.Add(line.Part(start, line.Text.Length, BlockKind.TableCell, start == 0 ? line.Number : null));
        return result;
    }
}
