namespace Compliance.Documents;

/// <summary>
/// "Område Kvinner Menn Sum ansatte" above "Lager 12 34 46", with one blank between the cells, as some converters leave a table: each name of a
/// column begins with a capital, and behind each name of a row stand as many figures as there are columns. It knows no language.
/// </summary>
internal static class NamedRows
{
    private const int MostColumns = 10;
    private const int FewestRows = 2;
    private const int LongestHeader = 160;
    private const int LongestName = 80;

    /// <summary>The line after the table that begins at a line, the cells of each row with the names first, and the lines that are not divided; null where none does.</summary>
    public static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? At(string text, List<PhysicalLine> lines, int first, int usualGap) =>
        first + FewestRows < lines.Count && EndsInFigure(text, lines[first + 1]) && IsOfNames(lines[first].In(text)) ? Read(text, lines, first, usualGap) : null;

    private static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? Read(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        var names = NamesOf(text, YearRows.PiecesOf(text, lines[first]));
        if (names.Count is < 2 or > MostColumns)
            return null;
        if ((lines[first].Indent > lines[first + 1].Indent || names.Count == 2 || BeginsWithSum(text, lines[first + 1], names.Count)) && RowOf(text, lines[first + 1], names.Count - 1) is null && RowOf(text, lines[first + 1], names.Count) is not null)
            names.Insert(0, names[0] with { End = names[0].Start, Right = names[0].Left }); // nothing stands above the names of the rows
        if (names.Count < FewestRows + 1)
            return null;
        var rows = new List<LineSegment[]> { names.ToArray() };
        var unread = new List<LineSegment>();
        var end = first + 1;
        var full = new List<string[]>();
        for (var i = end; i < lines.Count && lines[i].Gap <= usualGap; i++)
        {
            var row = RowOf(text, lines[i], names.Count - 1);
            string[]? told = row is null ? null : [.. row.Skip(1).Select(c => c.In(text).ToString())];
            if (row is not null && !(full.Count > 0 && full.TrueForAll(ShortRow.IsSum) && ShortRow.IsOtherSum(told!)))
            {
                rows.Add(row);
                full.Add(told!);
                end = i + 1;
            }
            else if (ShortRowOf(text, lines[i], full) is { } filled)
            {
                rows.Add(filled);
                end = i + 1;
            }
            else if (char.IsLetter(text[lines[i].Start]) && text[lines[i].End - 1] is not ('.' or ';' or ':' or '!' or '?'))
            {
                unread.Add(LineSegment.Whole(lines[i]));
            }
            else
            {
                break;
            }
        }

        unread.RemoveAll(u => u.Start >= lines[end - 1].End); // what stands below the last row is no row
        return rows.Count > FewestRows && unread.Count < rows.Count - 1 ? (end, rows, unread) : null;
    }

    // A name and its figures, as many as there are columns; null where another number of them could be read as well.
    private static LineSegment[]? RowOf(string text, PhysicalLine line, int columns)
    {
        var (pieces, name) = Divide(text, line);
        if (columns < 1 || !IsName(text, pieces, name))
            return null;
        var figures = Joined(text, pieces.GetRange(name, pieces.Count - name));
        return (figures.Count == columns ? figures : YearRows.FiguresOf(text, figures, columns)) is { } divided ? YearRows.Row(pieces, 0, name, divided) : null;
    }

    // "Ansatte 214 96 310": the third is the sum of the two before it, and none of them a part of the name.
    private static bool BeginsWithSum(string text, PhysicalLine line, int columns) =>
        columns == ShortRow.WithSum && RowOf(text, line, columns) is { } row && ShortRow.IsSum([.. row.Skip(1).Select(c => c.In(text).ToString())]);

    // "Totalt 84,7 79,9" below counts and shares, "Deltid 41 12" below a sum.
    private static LineSegment[]? ShortRowOf(string text, PhysicalLine line, List<string[]> full)
    {
        var (pieces, name) = Divide(text, line);
        if (name == pieces.Count || !IsName(text, pieces, name))
            return null;
        var figures = Joined(text, pieces.GetRange(name, pieces.Count - name));
        if (ShortRow.Fill(full, [.. figures.Select(f => f.In(text).ToString())]) is not { } filled)
            return null;
        var next = 0;
        return YearRows.Row(pieces, 0, name, [.. filled.Select(f => f is null ? pieces[name] with { End = pieces[name].Start, Right = pieces[name].Left } : figures[next++])]);
    }

    // The words of a line, a share in brackets joined to the figure before it, "271 (12,2 %)", and the first of the figures at its end.
    private static (List<LineSegment> Pieces, int Name) Divide(string text, PhysicalLine line)
    {
        var pieces = YearRows.PiecesOf(text, line);
        for (var i = pieces.Count - 1; i > 0; i--)
        {
            if (pieces[i].In(text) is "%)" && pieces[i - 1].In(text)[0] == '(')
            {
                pieces[i - 1] = pieces[i - 1] with { End = pieces[i].End, Right = pieces[i].Right };
                pieces.RemoveAt(i--);
            }
        }

        for (var i = pieces.Count - 1; i > 0; i--)
        {
            if (pieces[i].In(text) is not ['(', .., '%', ')'] and not ['(', .., ')'] || !YearRows.IsFigure(pieces[i].In(text)[1..^1]) || !IsFigure(pieces[i - 1].In(text)))
                continue;
            pieces[i - 1] = pieces[i - 1] with { End = pieces[i].End, Right = pieces[i].Right };
            pieces.RemoveAt(i);
        }

        var name = pieces.Count;
        while (name > 0 && (IsFigure(pieces[name - 1].In(text)) || IsWithShare(pieces[name - 1].In(text))))
            name--;
        return (pieces, name);
    }

    // "1 096 (49,5 %) 138 (21,5 %)": three digits that begin with a nought, or beside a share that the one before them has not, go on with it.
    private static List<LineSegment> Joined(string text, List<LineSegment> figures)
    {
        var shares = figures.Exists(f => IsWithShare(f.In(text)));
        for (var i = figures.Count - 1; i > 0; i--)
        {
            var own = figures[i].In(text);
            var digits = own.IndexOf(' ') is > 0 and var blank ? own[..blank] : own;
            if (digits.Length != 3 || digits.IndexOfAnyExceptInRange('0', '9') >= 0 || figures[i - 1].In(text) is not { Length: < 4 } lead || lead.IndexOfAnyExceptInRange('0', '9') >= 0 || !(digits[0] == '0' || (shares && IsWithShare(own))))
                continue;
            figures[i - 1] = figures[i - 1] with { End = figures[i].End, Right = figures[i].Right };
            figures.RemoveAt(i);
        }

        return figures;
    }

    private static bool IsWithShare(ReadOnlySpan<char> piece) => piece.IndexOf(" (") is > 0 and var at && piece[^1] == ')' && IsFigure(piece[..at]);

    // "Uttak av permisjon, gj.snitt veker" has a dot inside of a word, and "Nivå 1 (4–6)" a number in brackets.
    private static bool IsName(string text, List<LineSegment> pieces, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (text[pieces[i].End - 1] is '.' or ';' or ':' or '!' or '?' && i + 1 < end && char.IsUpper(text[pieces[i + 1].Start]))
                return false;
        }

        return end > 0 && pieces[end - 1].End - pieces[0].Start is > 1 and <= LongestName && char.IsLetter(text[pieces[0].Start]) && text[pieces[end - 1].End - 1] is not (':' or ';' or '!' or '?');
    }

    private static bool IsFigure(ReadOnlySpan<char> piece) => piece is "*" || YearRows.IsFigure(piece) || (piece.Length > 1 && piece[0] == '<' && YearRows.IsFigure(piece[1..]));

    // "Sum ansatte" is one: each begins with a capital.
    private static List<LineSegment> NamesOf(string text, List<LineSegment> pieces)
    {
        var names = new List<LineSegment>();
        foreach (var piece in pieces)
        {
            if (names.Count == 0 || (char.IsUpper(text[piece.Start]) && !IsInBrackets(text, names[^1])))
                names.Add(piece);
            else
                names[^1] = names[^1] with { End = piece.End, Right = piece.Right };
        }

        return names;
    }

    private static bool IsInBrackets(string text, LineSegment name) => name.In(text).LastIndexOf('(') > name.In(text).LastIndexOf(')');

    private static bool IsOfNames(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeader && char.IsUpper(line[0]) && (char.IsLetter(line[^1]) || line[^1] is '%' or ')') && line.IndexOfAnyInRange('0', '9') < 0 && line.IndexOfAny(";:!?") < 0 && (line.IndexOf('.') < 0 || line.IndexOf('(') is > 0 and var at && line.IndexOf('.') > at);

    private static bool EndsInFigure(string text, PhysicalLine line) => text[line.End - 1] is (>= '0' and <= '9') or '%' or '*' or '-' or '–' or ')' && char.IsLetter(text[line.Start]);
}
