namespace Compliance.Documents;

/// <summary>
/// "GruppeKvinnerMennFast lønnSamlet" above "3 Ingeniører284696,295,1": counts and shares of pay that conversion has run together. The comma of a share
/// tells where it begins and ends, for shares of pay lie near to a hundred; the counts before them are told apart by a row of their totals, or left
/// unread. It knows no language.
/// </summary>
internal static class RunTogetherShares
{
    private const int LongestLine = 120;
    private const int LongestHeader = 160;
    private const int MostColumns = 8;
    private const int FewestRows = 2;
    private const int MostTries = 50_000;
    private const decimal LeastShare = 50;
    private const decimal MostShare = 150;

    private sealed record RunRow(PhysicalLine Line, int NameEnd, LineSegment Counts, List<LineSegment> Shares);

    /// <summary>The line after the table that begins at a line, the cells of each row with the names first, and the lines that are not divided; null where none does.</summary>
    public static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? At(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        if (first + FewestRows >= lines.Count || lines[first].Length > LongestHeader || !RunTogetherFigures.IsHeader(lines[first].In(text)))
            return null;
        var names = RunTogetherFigures.NamesOf(text, lines[first]);
        if (names.Count is < 4 or > MostColumns + 1)
            return null;
        return Read(text, lines, first, usualGap, names);
    }

    private static (int End, List<LineSegment[]> Rows, List<LineSegment> Unread)? Read(string text, List<PhysicalLine> lines, int first, int usualGap, List<LineSegment> names)
    {
        var rows = new List<RunRow>();
        var unread = new List<LineSegment>();
        var end = first + 1;
        for (; end < lines.Count && (end == first + 1 || lines[end].Gap <= usualGap) && RowOf(text, lines[end]) is { } row; end++)
            rows.Add(row);
        var known = rows.FindAll(r => r.Shares.Exists(s => char.IsAsciiDigit(text[s.Start])) && !r.Counts.IsEmpty);
        if (known.Count < FewestRows || known.Select(r => r.Shares.Count).Distinct().Count() != 1)
            return null;
        var shares = known[0].Shares.Count;
        var counts = names.Count - 1 - shares;
        if (counts < 1 || counts > 2)
            return null;
        var divided = Divide(text, rows, counts);
        var found = new List<LineSegment[]> { names.ToArray() };
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Shares.Count != shares)
            {
                unread.Add(LineSegment.Whole(row.Line));
                continue;
            }

            var name = Part(row.Line, row.Line.Start, row.NameEnd);
            var own = divided[i] ?? [.. Enumerable.Repeat(Part(row.Line, row.NameEnd, row.NameEnd), counts)];
            found.Add([name, .. own, .. row.Shares]);
        }

        return found.Count > FewestRows ? (end, found, unread) : null;
    }

    private static LineSegment Part(PhysicalLine line, int start, int end) => new(start, end, start - line.Start, end - line.Start);

    // From its end: shares with a comma, or stars and dashes in place of them, then digits, then the name.
    private static RunRow? RowOf(string text, PhysicalLine line)
    {
        if (line.Length > LongestLine)
            return null;
        var shares = new List<LineSegment>();
        var at = line.End;
        while (ShareBefore(text, line.Start, at) is { } start)
        {
            shares.Insert(0, Part(line, start, at));
            at = start;
            while (at > line.Start && IsBlank(text[at - 1]))
                at--;
        }

        var counts = at;
        while (counts > line.Start && char.IsAsciiDigit(text[counts - 1]))
            counts--;
        var name = counts;
        while (name > line.Start && IsBlank(text[name - 1]))
            name--;
        if (shares.Count == 0 || name - line.Start < 2 || !(char.IsLetter(text[name - 1]) || text[name - 1] is ')' or '.') || !text.AsSpan(line.Start, name - line.Start).ContainsAnyInRange('a', 'z'))
            return null;
        return new RunRow(line, name, Part(line, counts, at), shares);
    }

    // Where the share begins that ends at a place; null where none does.
    private static int? ShareBefore(string text, int from, int end)
    {
        if (end <= from)
            return null;
        if (end - 3 > from && text.AsSpan(end - 3, 3) is "n/a")
            return end - 3;
        if (text[end - 1] is '*' or '-' or '–')
            return end - 1 > from && (char.IsAsciiDigit(text[end - 2]) || text[end - 2] is '*' or '-' or '–' or 'a' || IsBlank(text[end - 2])) ? end - 1 : null;
        var at = end;
        if (text[at - 1] == '%')
            at -= at - 1 > from && IsBlank(text[at - 2]) ? 2 : 1;
        var decimals = at;
        while (decimals > from && char.IsAsciiDigit(text[decimals - 1]))
            decimals--;
        if (at - decimals is not (1 or 2) || decimals <= from || text[decimals - 1] is not (',' or '.'))
            return null;
        int? found = null;
        for (var start = decimals - 2; start >= from && start >= decimals - 4 && char.IsAsciiDigit(text[start]); start--)
        {
            if (text[start] == '0' || decimal.Parse(text.AsSpan(start, decimals - 1 - start), System.Globalization.CultureInfo.InvariantCulture) is not (>= LeastShare and <= MostShare))
                continue;
            if (found is not null)
                return null;
            found = start;
        }

        return found;
    }

    // The one way in which the first or the last row is the total of the others; else each row that can be divided in one way only.
    private static LineSegment[]?[] Divide(string text, List<RunRow> rows, int counts)
    {
        var ways = rows.ConvertAll(r => WaysOf(text, r, counts));
        foreach (var total in counts == 2 && rows.Count > FewestRows ? new[] { 0, rows.Count - 1 } : [])
        {
            if (ways.Exists(w => w.Count == 0) || Solve(text, ways, total) is not { } solved)
                continue;
            return solved;
        }

        return [.. ways.Select(w => w is [var only] ? only : null)];
    }

    private static List<LineSegment[]> WaysOf(string text, RunRow row, int counts)
    {
        var ways = new List<LineSegment[]>();
        if (row.Counts.IsEmpty || text[row.Counts.Start] == '0')
            return ways;
        if (counts == 1)
            return [[row.Counts]];
        for (var cut = row.Counts.Start + 1; cut < row.Counts.End; cut++)
        {
            if (text[cut] != '0' || cut == row.Counts.End - 1)
                ways.Add([Part(row.Line, row.Counts.Start, cut), Part(row.Line, cut, row.Counts.End)]);
        }

        return ways;
    }

    private static LineSegment[]?[]? Solve(string text, List<List<LineSegment[]>> ways, int total)
    {
        LineSegment[]?[]? only = null;
        var several = false;
        var tries = 0;
        foreach (var all in ways[total])
        {
            var chosen = new LineSegment[]?[ways.Count];
            chosen[total] = all;
            Choose(0, Count(text, all[0]), Count(text, all[1]), chosen);
        }

        return several || tries > MostTries ? null : only;

        void Choose(int row, long women, long men, LineSegment[]?[] chosen)
        {
            if (several || women < 0 || men < 0 || ++tries > MostTries)
                return;
            if (row == ways.Count)
            {
                if (women != 0 || men != 0)
                    return;
                several = only is not null;
                only = [.. chosen];
                return;
            }

            if (row == total)
            {
                Choose(row + 1, women, men, chosen);
                return;
            }

            foreach (var way in ways[row])
            {
                chosen[row] = way;
                Choose(row + 1, women - Count(text, way[0]), men - Count(text, way[1]), chosen);
            }
        }
    }

    private static long Count(string text, LineSegment digits) => long.Parse(digits.In(text), System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\t';
}
