namespace Compliance.Documents;

/// <summary>
/// The columns of a table without lines, told by the names in its first row: what stands below begins where they begin, even
/// where the words of two cells stand so close that their line looks like running text.
/// </summary>
internal sealed class HeaderColumns
{
    private const int FewestNames = 3;
    private const int LongestName = 30;
    private const int FewestRows = 2;

    private HeaderColumns(AlignedColumns columns, List<List<LineSegment>> lines)
    {
        Columns = columns;
        Lines = lines;
    }

    public AlignedColumns Columns { get; }

    /// <summary>The pieces of each line of the table, its first row included.</summary>
    public List<List<LineSegment>> Lines { get; }

    /// <summary>The columns of a table that begins at a line; null where the lines below do not follow its names.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">Index of the line that may name columns.</param>
    /// <param name="names">The pieces of that line.</param>
    /// <param name="usualGap">Blank lines that mean nothing.</param>
    /// <param name="positions">Where the words of the lines stand.</param>
    public static HeaderColumns? Below(string text, List<PhysicalLine> lines, int first, List<LineSegment> names, int usualGap, ILinePositions positions)
    {
        if (names.Count < FewestNames || !names.TrueForAll(n => IsName(n.In(text))))
            return null;
        int[] lefts = [.. names.Select(n => n.Left)];
        var result = new List<List<LineSegment>> { names };
        var (end, rows, right) = (1, 0, names[^1].Right);
        for (var i = first + 1; i < lines.Count && lines[i].Gap <= usualGap + 1; i++)
        {
            if (i > first + 1 && !positions.IsAsHigh(i))
                break;
            if (positions.SegmentsAt(i, lefts) is not { } pieces || (pieces.Count == 1 && LineMarker.Of(lines[i].In(text)) is { Kind: Marker.Number }))
                break;
            result.Add(pieces);
            right = Math.Max(right, pieces[^1].Right);
            rows += pieces.Count > 1 ? 1 : 0;

            // A line in the first column alone goes on only right below, or in the middle of a sentence.
            if (pieces.Count > 1 || pieces[0].Left >= lefts[1] - 1 || (end == result.Count - 1 && lines[i].Gap <= usualGap))
                end = result.Count;
        }

        return rows < FewestRows ? null : new HeaderColumns(AlignedColumns.At(lefts, right), result[..end]);
    }

    private static bool IsName(ReadOnlySpan<char> words) =>
        words.Length is > 1 and <= LongestName && char.IsUpper(words[0]) && words[^1] is not ('.' or ',' or ':' or ';' or '?') && !TableBuilder.IsFigure(words);
}
