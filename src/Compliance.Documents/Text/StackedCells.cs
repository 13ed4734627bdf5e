namespace Compliance.Documents;

/// <summary>
/// A table of figures with each cell on a line of its own, as copying from a page gives it: names of columns, and then, again
/// and again, the name of a row and as many figures as there are columns. It knows no language.
/// </summary>
internal static class StackedCells
{
    private const int MostColumns = 12;
    private const int LongestCell = 60;
    private const int FewestFigures = 2;
    private const int FewestRows = 2;

    /// <summary>The line after a table that begins at a line, with the number of its header cells and columns; null where none does.</summary>
    public static (int End, int Header, int Columns)? EndOf(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        // A table begins below a blank line or what is no cell, so that its header is told from a title.
        if (first > 0 && lines[first].Gap <= usualGap && IsCell(text, lines[first - 1]))
            return null;
        var names = 0;
        while (names <= MostColumns + 1 && IsName(text, lines, first, first + names, usualGap))
            names++;
        if (names < FewestFigures + 1 || names > MostColumns + 1)
            return null;
        var figures = FiguresAt(text, lines, first + names, usualGap);
        var header = names - 1;
        if (figures < FewestFigures || (header != figures && header != figures + 1))
            return null;
        var rows = 1;
        var end = first + names + figures;
        while (IsName(text, lines, first, end, usualGap) && FiguresAt(text, lines, end + 1, usualGap) == figures)
        {
            end += figures + 1;
            rows++;
        }

        return rows < FewestRows ? null : (end, header, figures + 1);
    }

    private static int FiguresAt(string text, List<PhysicalLine> lines, int at, int usualGap)
    {
        var count = 0;
        while (at + count < lines.Count && lines[at + count].Gap <= usualGap && IsFigure(lines[at + count].In(text)))
            count++;
        return count;
    }

    private static bool IsName(string text, List<PhysicalLine> lines, int first, int at, int usualGap) =>
        at < lines.Count && (at == first || lines[at].Gap <= usualGap) && IsCell(text, lines[at]) && !IsFigure(lines[at].In(text));

    private static bool IsCell(string text, PhysicalLine line) => line.Length <= LongestCell && text[line.End - 1] is not ('.' or ':' or ';' or '?' or '!');

    private static bool IsFigure(ReadOnlySpan<char> line) => line is "*" || (line.Length < 20 && TableBuilder.IsFigure(line));
}
