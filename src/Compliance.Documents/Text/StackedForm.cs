namespace Compliance.Documents;

/// <summary>
/// A form of one row with each cell on a line of its own: first all titles, then the names of the columns below each of them, again and again the
/// same, "Kvinner" / "Menn" / "Kvinner" / "Menn", and then as many figures. Blank lines may stand between. It knows no language.
/// </summary>
internal static class StackedForm
{
    private const int LongestTitle = 90;
    private const int MostTitles = 12;
    private const int FewestTitles = 2;
    private const int MostInRound = 3;

    /// <summary>The line after the form that begins at a line, and its cells: titles, names, figures; nothing for a cell that the one before it covers. Null where none does.</summary>
    public static (int End, List<LineSegment?[]> Rows)? At(string text, List<PhysicalLine> lines, int first, int usualGap)
    {
        if (!IsTitle(text, lines[first]) || first + (FewestTitles * MostInRound) >= lines.Count || !IsTitle(text, lines[first + 1]))
            return null;
        var names = 1;
        while (names <= MostTitles * (MostInRound + 1) && first + names < lines.Count && lines[first + names].Gap <= usualGap + 1 && IsTitle(text, lines[first + names]))
            names++;
        var figures = 0;
        while (first + names + figures < lines.Count && figures <= MostTitles * MostInRound && lines[first + names + figures].Gap <= (figures == 0 ? usualGap + 1 : usualGap) && IsFigure(lines[first + names + figures].In(text)))
            figures++;
        return figures < FewestTitles * FewestTitles ? null : Read(text, lines, first, names, figures); // hardly a line has any
    }

    private static (int End, List<LineSegment?[]> Rows)? Read(string text, List<PhysicalLine> lines, int first, int names, int figures)
    {
        for (var round = FewestTitles; round <= MostInRound; round++)
        {
            var titles = figures / round;
            if (titles < FewestTitles || titles * round != figures || names != titles + figures)
                continue;
            if (Cells(round, t => first + t, i => first + titles + i) is { } apart)
                return (first + names + figures, apart);
            if (Cells(round, t => first + (t * (round + 1)), i => first + (i / round * (round + 1)) + 1 + (i % round)) is { } mixed)
                return (first + names + figures, mixed);
        }

        return null;

        // The same names below each title, and titles that are all different.
        List<LineSegment?[]>? Cells(int round, Func<int, int> title, Func<int, int> name)
        {
            var titles = figures / round;
            for (var i = round; i < figures; i++)
            {
                if (!lines[name(i)].In(text).SequenceEqual(lines[name(i % round)].In(text)))
                    return null;
            }

            var told = Enumerable.Range(0, titles).Select(t => lines[title(t)].In(text).ToString()).ToHashSet(StringComparer.Ordinal);
            var below = Enumerable.Range(0, round).Select(i => lines[name(i)].In(text).ToString()).ToHashSet(StringComparer.Ordinal);
            if (told.Count < titles || below.Count < round || told.Overlaps(below))
                return null;
            var above = new LineSegment?[figures];
            for (var t = 0; t < titles; t++)
                above[t * round] = LineSegment.Whole(lines[title(t)]);
            return [above, [.. Enumerable.Range(0, figures).Select(i => LineSegment.Whole(lines[name(i)]))], [.. Enumerable.Range(first + names, figures).Select(i => LineSegment.Whole(lines[i]))]];
        }
    }

    private static bool IsTitle(string text, PhysicalLine line) =>
        line.Length <= LongestTitle && text[line.End - 1] is not ('.' or ':' or ';' or '?' or '!') && !IsFigure(line.In(text)) && !LineSegment.HasGaps(line.In(text));

    private static bool IsFigure(ReadOnlySpan<char> line) => line is "*" || (line.Length < 20 && TableBuilder.IsFigure(line));
}
