using System.Globalization;

namespace Compliance.Documents;

/// <summary>One of several figures that stand together without anything between them.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Value">Its value; null for a dash or a star in place of one.</param>
/// <param name="IsPercent">True where the sign of per cent stands behind it.</param>
/// <param name="Decimals">How many digits stand behind its comma.</param>
internal readonly record struct RunFigure(int Start, int End, decimal? Value, bool IsPercent, int Decimals)
{
    private const int MostWays = 300;
    private const int MostDigits = 6;
    private const int MostDecimals = 2;
    private const int Thousands = 3;
    private const int FewestSure = 2;
    private const int MostChange = 3;
    private const int Hundred = 100;
    private const decimal LeastPayShare = 50;
    private const decimal MostPayShare = 150;
    private const decimal NearShare = 1.5m;
    private const decimal FarShare = 4;

    private bool IsCount => Value is not null && !IsPercent && Decimals == 0;

    /// <summary>All ways to divide a stretch of a text into a number of figures; none where there are too many.</summary>
    public static List<RunFigure[]> Ways(string text, int start, int end, int count)
    {
        var found = new List<RunFigure[]>();
        Divide(text, start, end, new RunFigure[count], 0, found);
        return found.Count > MostWays ? [] : found;
    }

    /// <summary>For each row the one way in which it can be divided; null where there is none, or more than one.</summary>
    /// <param name="rows">The ways of each row.</param>
    /// <param name="areYears">True where the columns are years.</param>
    /// <param name="mustFollow">True where a share must follow from the counts before it.</param>
    public static RunFigure[]?[] Divide(List<List<RunFigure[]>> rows, bool areYears, bool mustFollow = false)
    {
        if (areYears)
            return [.. rows.Select(r => Only(r.FindAll(AreAlike)))];
        foreach (var gender in (ReadOnlySpan<int>)[0, 1])
        {
            if (rows.Count(r => Only(r.FindAll(w => Off(w, gender) == 0)) is not null) is >= FewestSure and var sure && sure * 2 >= rows.Count)
                return [.. rows.Select(r => OfShare(r, gender))];
        }

        if (mustFollow)
            return [.. rows.Select(_ => (RunFigure[]?)null)];

        // Shares of pay follow from no counts, but lie near to a hundred.
        var shares = rows.ConvertAll(r => r.FindAll(w => w[^1].Value is null or (>= LeastPayShare and <= MostPayShare)));
        var known = rows.TrueForAll(r => r.Count == 0 || r[0][^1].IsPercent) ? shares : rows;
        return [.. known.Select(Only)];
    }

    private static RunFigure[]? Only(List<RunFigure[]> ways) => ways is [var only] ? only : null;

    // The one that fits; where none does, the one that nearly does and that no other is near to: then the row contradicts itself, however it is divided.
    private static RunFigure[]? OfShare(List<RunFigure[]> ways, int gender)
    {
        var exact = ways.FindAll(w => Off(w, gender) == 0);
        if (exact.Count > 0)
            return Only(exact);
        var near = ways.FindAll(w => Off(w, gender) is <= NearShare);
        return near is [var only] && ways.TrueForAll(w => w == only || Off(w, gender) is null or > FarShare) ? only : null;
    }

    // How far the share of women, or of men, lies from what the counts give; null where they are no parts of their total, or nobody can tell.
    private static decimal? Off(RunFigure[] row, int gender)
    {
        var counts = Array.FindIndex(row, f => !f.IsCount) is >= 0 and var first ? first : row.Length;
        if (counts is < 2 or > 3 || (counts == 3 && row[0].Value + row[1].Value != row[2].Value) || row.Length > counts + 1 || (counts == 2 && row.Length == 2) || row[0].Value + row[1].Value == 0)
            return null;
        if (row.Length == counts)
            return 0;
        if (row[^1].Value is not { } share || share > Hundred)
            return null;
        var off = Math.Abs(share - (Hundred * row[gender].Value!.Value / (row[0].Value!.Value + row[1].Value!.Value)));
        return off <= (row[^1].Decimals switch { 0 => 0.51m, 1 => 0.051m, _ => 0.0051m }) ? 0 : off;
    }

    // Of several years: written in one way, and of one size.
    private static bool AreAlike(RunFigure[] row)
    {
        var known = Array.FindAll(row, f => f.Value is not null);
        return known.Length > 0 && Array.TrueForAll(known, f => f.IsPercent == known[0].IsPercent && f.Decimals == known[0].Decimals)
            && known.Max(f => f.Value!.Value) <= MostChange * Math.Max(1, known.Min(f => f.Value!.Value));
    }

    private static void Divide(string text, int at, int end, RunFigure[] row, int next, List<RunFigure[]> found)
    {
        while (at < end && IsBlank(text[at]))
            at++;
        if (next == row.Length || at == end || found.Count > MostWays)
        {
            if (next == row.Length && at == end)
                found.Add([.. row]);
            return;
        }

        if (text[at] is '-' or '–' or '*')
        {
            row[next] = new RunFigure(at, at + 1, null, false, 0);
            Divide(text, at + 1, end, row, next + 1, found);
            return;
        }

        for (var digits = 1; digits <= MostDigits && at + digits <= end && char.IsAsciiDigit(text[at + digits - 1]) && (digits == 1 || text[at] != '0'); digits++)
        {
            AddFrom(at + digits);
            if (digits <= Thousands && text[at] != '0' && IsGroup(text, at + digits, end))
                AddFrom(at + digits + 1 + Thousands);
        }

        void AddFrom(int whole)
        {
            if (whole >= end || text[whole] != ',')
            {
                Add(whole, 0);
                return;
            }

            for (var decimals = 1; decimals <= MostDecimals && whole + decimals < end && char.IsAsciiDigit(text[whole + decimals]); decimals++)
                Add(whole + 1 + decimals, decimals);
        }

        void Add(int after, int decimals)
        {
            var sign = after < end && IsBlank(text[after]) ? after + 1 : after;
            var isPercent = sign < end && text[sign] == '%';
            var value = decimal.Parse(text.AsSpan(at, after - at).ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);
            row[next] = new RunFigure(at, isPercent ? sign + 1 : after, value, isPercent, decimals);
            Divide(text, row[next].End, end, row, next + 1, found);
        }
    }

    // " 026" behind "1": a blank and three digits.
    private static bool IsGroup(string text, int at, int end) =>
        at + Thousands < end && text[at] is ' ' or '\u00A0' && text.AsSpan(at + 1, Thousands).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\t';
}
