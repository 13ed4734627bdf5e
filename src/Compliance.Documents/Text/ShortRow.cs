using System.Globalization;

namespace Compliance.Documents;

/// <summary>
/// A row with fewer figures than its table has columns: to which of them they belong, how they are written tells, "84,7" below shares and not below
/// counts, or that the last column is the sum of the two before it. Where neither does, nobody knows. It knows no language.
/// </summary>
internal static class ShortRow
{
    /// <summary>Columns of a row with two figures and their sum.</summary>
    public const int WithSum = 3;

    /// <summary>For each column the figure that belongs to it, or nothing; null where they could belong to others.</summary>
    /// <param name="full">Rows with all their figures.</param>
    /// <param name="figures">The figures of the short row.</param>
    public static string?[]? Fill(List<string[]> full, string[] figures)
    {
        if (full.Count == 0 || figures.Length == 0 || figures.Length >= full[0].Length)
            return null;
        var columns = Enumerable.Range(0, full[0].Length).Select(c => full.Select(r => FormOf(r[c])).Where(f => f is not null).Distinct().ToArray()).ToArray();
        var ways = new List<int[]>();
        if (Array.TrueForAll(columns, c => c.Length == 1))
            Place(columns, figures, new int[figures.Length], 0, 0, ways);
        if (ways.Count != 1)
        {
            if (!IsWithoutSum(full, figures))
                return null;
            ways = [[0, 1]];
        }

        var row = new string?[full[0].Length];
        for (var i = 0; i < figures.Length; i++)
            row[ways[0][i]] = figures[i];
        return row;
    }

    /// <summary>True where the third figure is the sum of the two before it.</summary>
    public static bool IsSum(string[] row) => row.Length == WithSum && ValueOf(row[0]) is { } first && first + ValueOf(row[1]) == ValueOf(row[2]);

    /// <summary>True where three whole figures are none: below sums, a number may be told in two pieces.</summary>
    public static bool IsOtherSum(string[] row) => row.Length == WithSum && !IsSum(row) && Array.TrueForAll(row, f => FormOf(f) == "whole");

    // "28,6 14,2" below "Kvinner Menn Sum": the second is less than the first, and so no sum of it.
    private static bool IsWithoutSum(List<string[]> full, string[] figures) =>
        full[0].Length == WithSum && figures.Length == WithSum - 1 && full.TrueForAll(IsSum) && ValueOf(figures[0]) > ValueOf(figures[1]);

    private static void Place(string?[][] columns, string[] figures, int[] at, int next, int from, List<int[]> ways)
    {
        if (next == figures.Length)
        {
            ways.Add([.. at]);
            return;
        }

        for (var c = from; c < columns.Length; c++)
        {
            if (columns[c][0] != FormOf(figures[next]))
                continue;
            at[next] = c;
            Place(columns, figures, at, next + 1, c + 1, ways);
        }
    }

    // Whole, with decimals, with a sign of per cent; null for a dash or a star.
    private static string? FormOf(string figure) =>
        !figure.Any(char.IsAsciiDigit) || figure[0] == '<' ? null : figure.IndexOf(" (", StringComparison.Ordinal) is > 0 and var share ? FormOf(figure[..share]) : (figure.Contains(',', StringComparison.Ordinal) || figure.Contains('.', StringComparison.Ordinal) ? "decimal" : "whole") + (figure.EndsWith('%') ? "%" : "");

    private static decimal? ValueOf(string figure)
    {
        var end = figure.IndexOf('(', StringComparison.Ordinal);
        var own = (end > 0 ? figure[..end] : figure).Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).TrimEnd('%').Replace(',', '.');
        return decimal.TryParse(own, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
