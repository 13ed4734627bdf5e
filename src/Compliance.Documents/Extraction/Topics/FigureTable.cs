namespace Compliance.Documents;

/// <summary>
/// A table of figures: rows above them name the columns, cells before them the rows, and a row without figures the rows below it.
/// What names a figure may stand on any side of it, so that a table and its transposed twin are read alike.
/// </summary>
internal sealed class FigureTable
{
    private const int FewestSummed = 3;
    private const int FewestShifted = 3;
    private const int LongestHeader = 5;
    private readonly List<TableRow> header = [];
    private CellAxis[]? columns;
    private Sentence? group;
    private bool hasFigures;
    private CellAxis? above;
    private bool isSummed;
    private int shift;
    private FigureRow? sum;

    /// <summary>What stands above the table: its caption and the heading.</summary>
    public required TableCaption Caption { get; init; }

    /// <summary>Rows with figures.</summary>
    public List<FigureRow> Rows { get; } = [];

    /// <summary>The table whose rows are being read; lines that alignment alone makes rows may be a table each.</summary>
    public DocumentTable? Table { get; private set; }

    /// <summary>The columns: what the rows above the figures say of each.</summary>
    public IReadOnlyList<CellAxis> Columns => columns ??= ColumnsOf();

    /// <summary>True where a row goes on with this table; the names of another table's columns do not.</summary>
    public bool Takes(TableRow row) => Table is null || row.Sentence.Block.Table == Table || IsBelowYears(row) || (header.Count > 0 && (HasFigures(row) || row.Sentence.Block.Table is { IsRecognised: true }) && (header[^1].Cells.Count + shift == row.Cells.Count || (!hasFigures && IsShifted(row))));

    /// <summary>Takes a row. False where the row names other columns and so begins a table of its own.</summary>
    public bool Add(TableRow row)
    {
        Table = Table is null || IsBelowYears(row) ? row.Sentence.Block.Table : Table;
        if (HasFigures(row))
        {
            shift = hasFigures ? shift : header.Count > 0 && IsShifted(row) ? 1 : 0;
            hasFigures = true;
            if ((header.Count > 0 ? header[^1].Cells.Count + shift : Rows.Count > 0 ? Rows[0].Row.Cells.Count : row.Cells.Count) == row.Cells.Count && !CoversBoth(row))
                Rows.Add(new FigureRow(row, IsNameless(row) ? -1 : LabelEnd(row), group, Rows.Count > 0 ? Rows[^1] : null));
            return true;
        }

        if (IsAlone(row) && header.Count > 0)
        {
            group = row.Sentence; // "Midlertidig ansatte" above the rows of women and men
            return true;
        }

        if (hasFigures && (NamesColumns(row) || NamesMeasures(row)))
            return false;
        if (!hasFigures && NamesColumns(row) && header.Exists(r => r.Sentence.FirstNumber >= 0))
            header.Clear(); // "Kvinner | 79,1 % 79,5 % 79,8 %" above it named no column
        if (!hasFigures)
            header.Add(row);
        return true;
    }

    /// <summary>True for a row that says so, "Sum", and for one whose women and men are those of all other rows together.</summary>
    public bool IsTotal(FigureRow row) => (row.Axis is { IsTotal: true, Population: null }) || row == Sum;

    /// <summary>True where one row is the sum of all others.</summary>
    public bool HasSum => Sum is not null;

    /// <summary>What the cell above the names of the rows says of all of them, "Deltid | Antall" above "Kvinner" and "Menn", and where it is silent the caption.</summary>
    public CellAxis Above => above ??= (CornerOf() is { } words && CellAxis.OfCaption(words) is { NamesBoth: false } corner && (corner is { Gender: null, IsLevels: false } || (corner is { Gender: not null, IsPercent: true } && Columns.Count > 2 && Columns.Skip(1).All(c => c.Year is not null)))
        ? corner with { Population = corner.Population == CellAxis.Others ? null : corner.Population, IsStaff = corner.IsStaff || words.Has(Category.GenderBalance) } : CellAxis.None).Under(Caption.Axis);

    /// <summary>True for a column of a part of the employer beside one of all, or beside one of another part: "Butikkdrift", "Lager", "Samlet".</summary>
    public bool IsOfPart(int column) => Columns[column] is { Part: { } part, IsTotal: false, Population: null, IsStaff: false } own && !CornerIsOfPeople && Columns.Skip(1).Any(c => c.Gender == own.Gender && (c.IsTotal || (c.Part is { } other && other != part))) && !RowTotals.AreOfBoth(this);

    // "Deltid | Antall | Andel av alle" names what is counted, and its columns how.
    private bool CornerIsOfPeople => CornerOf() is { } words && CellAxis.Of(words) is { Population: not null } or { IsStaff: true };

    /// <summary>What the header calls a column; empty where it has none.</summary>
    public string NameOf(int column) => header.FindLast(r => column < r.Cells.Count && !r.Cells[column].IsEmpty) is { } row ? row.Text(column) : "";

    /// <summary>True where the header of any column says something.</summary>
    public bool Exists(Func<CellAxis, bool> says) => Columns.Skip(1).Any(says);

    // The first row or the last, where each number of women and of men is the sum of the rows between.
    private FigureRow? Sum
    {
        get
        {
            if (!isSummed)
                sum = Rows.Count < FewestSummed ? null : IsSum(Rows.Count - 1) ? Rows[^1] : IsSum(0) ? Rows[0] : null;
            isSummed = true;
            return sum;
        }
    }

    private bool IsSum(int at)
    {
        var summed = 0;
        for (var c = 1; c < Columns.Count; c++)
        {
            var axis = Columns[c];
            if (axis.Gender is null || axis.IsPercent || axis.IsPay || axis.IsMoney || axis.IsShare || Rows[at].Row.Number(c) is not { IsPercent: false } total)
                continue;
            decimal others = 0;
            for (var r = 0; r < Rows.Count; r++)
            {
                if (r == at)
                    continue;
                if (Rows[r].Group != Rows[at].Group || Rows[r].Row.Number(c) is { IsPercent: true })
                    return false;
                others += Rows[r].Row.Number(c)?.Quantity.Value ?? 0;
            }

            if (others != total.Quantity.Value)
                return false;
            summed++;
        }

        return summed > 1;
    }

    // "2022   2023   2024   Lønn" above "K  M  K  M  K  M  2024": what covers several columns is aligned with none, and so a table of its own.
    private bool IsBelowYears(TableRow row) => !hasFigures && header.Count == 1 && row.Sentence.Block.Table != Table && YearRounds.Of(header[0], row) is not null;

    // "I alt | 912 |  | 924 |  " below "Kvinner | Menn | Kvinner | Menn": one number for both, which the two make.
    private bool CoversBoth(TableRow row)
    {
        if (header.Count == 0 || row.Cells[0].IsEmpty || !CellAxis.Of(row.Sentence.Part(row.Cells[0].First, row.Cells[0].Last)).IsTotal)
            return false;
        var pairs = 0;
        for (var c = 1; c + 1 < row.Cells.Count && c + 1 < Columns.Count; c++)
        {
            if (Columns[c].Gender is not { } gender || Columns[c + 1].Gender is not { } other || gender == other)
                continue;
            if (row.Cells[c].IsEmpty == row.Cells[c + 1].IsEmpty)
                return false;
            pairs++;
            c++;
        }

        return pairs > 0;
    }

    // "Level | Women | Men" above "A | Managers | 3 | 4": the mark of a level and its name share a column.
    private bool IsShifted(TableRow row) => header[^1].Cells.Count + 1 == row.Cells.Count && row.Cells.Count > FewestShifted && !row.Cells[0].IsEmpty && !row.Cells[1].IsEmpty && row.Number(1) is null && row.Number(2) is not null;

    private static bool HasFigures(TableRow row)
    {
        for (var c = 1; c < row.Cells.Count; c++)
        {
            if (row.Number(c) is not null || row.IsWithheld(c) || row.Pair(c) is not null)
                return true;
        }

        return false;
    }

    private static bool IsAlone(TableRow row)
    {
        for (var c = 1; c < row.Cells.Count; c++)
        {
            if (!row.Cells[c].IsEmpty)
                return false;
        }

        return !row.Cells[0].IsEmpty;
    }

    // Below figures a row of women and men, or of years, begins another part of the table.
    private static bool NamesColumns(TableRow row) =>
        (row.Find(Category.People, 0) > 0 && row.Find(Category.People, 1) > 0) || Enumerable.Range(1, row.Cells.Count - 1).Count(c => row.Year(c) is not null) > 1;

    // "Deltid | Antall | Prosent" below the figures of another table: every cell names something, and what is measured is among it.
    private static bool NamesMeasures(TableRow row)
    {
        var says = false;
        for (var c = 0; c < row.Cells.Count; c++)
        {
            if (row.Cells[c].IsEmpty || row.Cells[c].Last - row.Cells[c].First > LongestHeader || row.Sentence.Tokens[row.Cells[c].First].Kind != TokenKind.Word)
                return false;
            says |= c > 0 && (row.Has(c, Category.Percent) || row.Has(c, Category.Weeks));
        }

        return says;
    }

    // The last of the cells that name the row: "Nivå 1 | Ledelse | 3 | 4".
    // "Kvinner | Menn | Kvinner | Menn" above "38 | 71 | 2 | 4": the only row needs no name.
    private bool IsNameless(TableRow row) => header.Count > 0 && row.Number(0) is not null && Columns[0].Gender is not null;

    private static int LabelEnd(TableRow row)
    {
        var end = 0;
        while (end + 2 < row.Cells.Count && !row.Cells[end + 1].IsEmpty && row.Number(end + 1) is null && row.Pair(end + 1) is null && !row.IsWithheld(end + 1) && row.Year(end + 1) is null)
            end++;
        if (end + 2 < row.Cells.Count && row.Year(end + 1) is not null && row.Number(end + 2) is not null && row.Year(end + 2) is null)
            end++; // "Mellomledere | 2024 | 41,2": the year of the row
        return end;
    }

    private CellAxis[] ColumnsOf()
    {
        var result = new CellAxis[header.Count > 0 ? header[^1].Cells.Count + shift : Rows.Count > 0 ? Rows[0].Row.Cells.Count : 0];
        var rounds = shift == 0 && header.Count > 1 ? YearRounds.Of(header[^2], header[^1]) : null;
        for (var c = 0; c < result.Length; c++)
        {
            var axis = CellAxis.None;
            for (var h = 0; h < header.Count; h++)
            {
                var isAboveRounds = rounds is not null && h == header.Count - 2;
                if ((isAboveRounds ? rounds!.Above(c) : WordsAt(header[h], Math.Max(0, c - shift), h + 1 < header.Count && Repeats(header[^1], Math.Max(0, c - shift)))) is { } words)
                    axis = CellAxis.Of(words).Under(axis);
            }

            result[c] = axis;
        }

        return result;
    }

    private Sentence? CornerOf() => header.FindLast(r => r.Cells.Count > 0 && !r.Cells[0].IsEmpty) is { } row && shift == 0 ? row.Sentence.Part(row.Cells[0].First, row.Cells[0].Last) : null;

    // Columns of the same name, "K | M | K | M", are told apart by what stands above the first of each round.
    private static bool Repeats(TableRow row, int column) =>
        column < row.Cells.Count && !row.Cells[column].IsEmpty && Enumerable.Range(1, row.Cells.Count - 1).Any(c => c != column && row.Text(c) == row.Text(column));

    // A header that covers several columns stands in the first of them; one above others may leave the rest empty.
    private static Sentence? WordsAt(TableRow row, int column, bool mayGoOn)
    {
        if (column >= row.Cells.Count)
            return null;
        var table = row.Sentence.Block.Table;
        var at = column;
        var covers = true;
        while (at > 0 && row.Cells[at].IsEmpty)
        {
            var goesOn = table?.At(row.Sentence.Block.Row, at) is { } cell && cell == table.At(row.Sentence.Block.Row, at - 1);
            if (!goesOn && !mayGoOn)
                break;
            covers &= goesOn;
            at--;
        }

        // What stands above the names of the rows names no other column, unless it covers it.
        return row.Cells[at].IsEmpty || (at == 0 && column > 0 && !covers) ? null : row.Sentence.Part(row.Cells[at].First, row.Cells[at].Last);
    }
}

/// <summary>A row with figures, the last of its cells that name it, and the row above that names it and others.</summary>
/// <param name="row">Its cells.</param>
/// <param name="labelEnd">The last of them that names it; below zero where none does.</param>
/// <param name="group">The row above that names it and others.</param>
/// <param name="above">The row above it, whose name it has where it states another year only.</param>
internal sealed class FigureRow(TableRow row, int labelEnd, Sentence? group, FigureRow? above = null)
{
    private CellAxis? axis;

    public TableRow Row => row;

    public int LabelEnd => labelEnd;

    /// <summary>True where its first cell is a figure already, and the columns alone name the figures.</summary>
    public bool IsNameless => labelEnd < 0;

    /// <summary>True where a year is all that names it.</summary>
    public bool IsOnlyYear => labelEnd == 0 && row.Year(0) is not null;

    /// <summary>True where its name begins with a level and its number: "Nivå 1 Ledelse".</summary>
    public bool IsNumberedLevel => labelEnd >= 0 && row.Sentence.At(Category.Pay, 0) is { Key: 5 } level && level.Last + 1 < row.Sentence.Tokens.Length
        && row.Sentence.Tokens[level.Last + 1] is { Kind: TokenKind.Number, IsYear: false } or { Kind: TokenKind.Word, Length: 1 };

    /// <summary>What the cells before its figures say.</summary>
    public CellAxis Axis => axis ??= Whole is { } whole && labelEnd >= 0 && row.Sentence.Part(row.Cells[0].First + 1, row.Cells[labelEnd].Last) is { Tokens.Length: > 0 } words && CellAxis.Of(words) is { IsOnlyGender: true } part
        ? part.Under(whole.Axis) with { IsOnlyGender = false, IsTotal = false } : AxisOf(row, labelEnd, above);

    /// <summary>What the row above it and others says.</summary>
    public CellAxis Group { get; } = group is null ? CellAxis.None : CellAxis.Of(group);

    /// <summary>Its name, without the mark of a gender behind it: "Ledere K".</summary>
    public string Name => above is not null && Label(row, labelEnd) is { } label && IsOnlyPercent(label) ? above.Name : Whole is { } all && Axis is { IsOnlyGender: false, Gender: not null } ? all.Name : IsUnderHead(row, labelEnd, above) is { } head ? CellAxis.NameOf(head) : Axis.IsOnlyGender ? group?.Text ?? "" : GoesOn(row, labelEnd) && above is not null ? above.Name : CellAxis.NameOf(Label(row, labelEnd));

    // "Antall ansatte" above "- kvinner" and "- menn": the rows with a dash are parts of the one before them.
    private FigureRow? Whole { get; } = !IsDashed(row) ? null : above is null || !IsDashed(above.Row) ? above : above.Whole;

    // What the first of several cells names, for its own row and for those below that leave it empty: "Deltid | Kvinner", " | Menn".
    private Sentence? Head { get; } = labelEnd < 1 ? null : row.Cells[0].IsEmpty ? above?.Head : row.Sentence.Part(row.Cells[0].First, row.Cells[0].Last);

    private static bool IsDashed(TableRow row) =>
        row.Cells.Count > 1 && row.Cells[0].Last > row.Cells[0].First && (row.Sentence.IsSign(row.Cells[0].First, '-') || row.Sentence.IsSign(row.Cells[0].First, '–') || row.Sentence.IsSign(row.Cells[0].First, '•'));

    // "Andel" below "Antall ansatte": the share of those whom the row above counts.
    private static bool IsOnlyPercent(Sentence words) => words.At(Category.Percent, 0) is { } percent && percent.Last == words.Tokens.Length - 1;

    private static CellAxis AxisOf(TableRow row, int labelEnd, FigureRow? above)
    {
        if (Label(row, labelEnd) is not { } words)
            return CellAxis.None;
        if (above is not null && IsOnlyPercent(words))
            return above.Axis with { IsPercent = true };
        if (IsUnderHead(row, labelEnd, above) is { } head)
            return CellAxis.Of(words).Under(CellAxis.Of(head)) with { IsOnlyGender = false };
        return GoesOn(row, labelEnd) && above is not null ? CellAxis.Of(words).Under(above.Axis) : CellAxis.Of(OfAbove(words, above));
    }

    // The name of the first of several rows, where this one names a gender or a total alone.
    private static Sentence? IsUnderHead(TableRow row, int labelEnd, FigureRow? above) =>
        labelEnd >= 1 && row.Cells[0].IsEmpty && above?.Head is { } head && Label(row, labelEnd) is { } words && CellAxis.Of(words) is { IsOnlyGender: true } or { IsTotal: true, Population: null } ? head : null;

    // "Sum" / "Herav deltid", "Deltid" / "Herav ufrivillig": those of all that the row above counts; of other rows nobody knows.
    private static Sentence OfAbove(Sentence words, FigureRow? above) =>
        words.At(Category.Asides, 0) is { } aside && aside.Last + 1 < words.Tokens.Length && above?.Axis is { IsTotal: true, Population: null } or { Population: "part time" } && (above.Axis.IsTotal ? words.Has(Category.Populations, 2) && !words.Has(Category.Numbers) && words.FirstNumber < 0 : words.Has(Category.Mappings, 1))
            ? words.Part(aside.Last + 1, words.Tokens.Length - 1) : words;

    // An empty name, or one that covers several rows, before the next year.
    private static bool GoesOn(TableRow row, int end) => end > 0 && row.Year(end) is not null && Enumerable.Range(0, end).All(c => row.Cells[c].IsEmpty);

    private static Sentence? Label(TableRow row, int end)
    {
        if (end < 0)
            return null;
        var first = 0;
        while (first < end && row.Cells[first].IsEmpty)
            first++;
        return row.Cells[first].IsEmpty ? null : row.Sentence.Part(row.Cells[first].First, row.Cells[end].Last);
    }
}

/// <summary>What stands above a table.</summary>
/// <param name="Words">The line right above it that tells what it shows; null for none.</param>
/// <param name="Heading">The heading that it stands under.</param>
/// <param name="HeadingYear">The year that a heading above it states.</param>
internal sealed record TableCaption(Sentence? Words, Sentence? Heading, int? HeadingYear)
{
    /// <summary>What the caption says, and where it is silent the heading.</summary>
    public CellAxis Axis { get; } = (Words is null ? CellAxis.None : CellAxis.OfCaption(Words)).Under(Heading is null || Heading == Words ? CellAxis.None : Words?.Has(Category.BalanceWords) == true && !Words.IsSign(0, '(') ? CellAxis.OfCaption(Heading) with { Population = null, IsWeeks = false } : CellAxis.OfCaption(Heading));

    /// <summary>True where either has a word of a category.</summary>
    public bool Has(Category category) => Words?.Has(category) == true || Heading?.Has(category) == true;

    /// <summary>True where either has a word of a category with a key.</summary>
    public bool Has(Category category, int key) => Words?.Has(category, key) == true || Heading?.Has(category, key) == true;
}
