namespace Compliance.Documents;

/// <summary>
/// Lines of a name and its figure below a label, "Deltid, prosent:" above "Kvinner 41,8" and "Menn 16,2"; the figure may stand on
/// a line of its own. It knows no language.
/// </summary>
internal static class LabelledFigures
{
    private const int LongestLine = 50;
    private const int FewestRows = 2;
    private const int LongestName = 30;

    /// <summary>The line after the figures that begin at a line, and the pieces of each row; null where none do.</summary>
    public static (int End, List<LineSegment[]> Rows)? At(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        if (first == 0 || lines[first].Gap > usualGap + 1)
            return null;
        var isOfForm = text[lines[first - 1].End - 1] != ':';
        if (isOfForm && (lines[first].Gap <= usualGap || lines[first].Length > LongestName || first + 3 >= lines.Count))
            return null;
        var rows = new List<LineSegment[]>();
        var end = first;
        while (end < lines.Count && (end == first || lines[end].Gap <= usualGap) && RowAt(text, lines, end, usualGap) is { } row)
        {
            rows.Add(row);
            end += row[0].End < lines[end].End ? 1 : 2;
        }

        // In a form a blank line stands above "Kvinner" / "141" / "Menn" / "128", and each name and figure has a line of its own.
        return rows.Count < FewestRows || (isOfForm && (end - first != rows.Count * 2 || rows.Exists(r => r[0].End - r[0].Start > LongestName))) ? null : (end, rows);
    }

    private static LineSegment[]? RowAt(string text, List<PhysicalLine> lines, int at, int usualGap)
    {
        var line = lines[at];
        if (line.Length > LongestLine || !char.IsLetter(text[line.Start]))
            return null;
        var name = line.In(text).IndexOfAnyInRange('0', '9');
        if (name < 0)
        {
            var hasFigure = text[line.End - 1] is not (':' or '.' or ',') && at + 1 < lines.Count && lines[at + 1].Gap <= usualGap && IsFigure(lines[at + 1].In(text));
            return hasFigure ? [LineSegment.Whole(line), LineSegment.Whole(lines[at + 1])] : null;
        }

        var between = line.In(text)[..name].TrimEnd().Length;
        return between > 1 && between < name && IsFigure(line.In(text)[name..]) && char.IsLetter(text[line.Start + between - 1])
            ? [LineSegment.Whole(line) with { End = line.Start + between }, LineSegment.Whole(line) with { Start = line.Start + name }]
            : null;
    }

    // "Oslo 2024" is a place and a year.
    private static bool IsFigure(ReadOnlySpan<char> words) => TableBuilder.IsFigure(words) && !(words.Length == 4 && words[..2] is "19" or "20" && char.IsAsciiDigit(words[2]));
}
