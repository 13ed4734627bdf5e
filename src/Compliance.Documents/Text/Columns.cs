namespace Compliance.Documents;

/// <summary>Words that stand together on a line, for finding columns of running text.</summary>
/// <param name="Left">Where they begin.</param>
/// <param name="Right">Where they end.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="GoesOn">True when they begin with a small letter, as the lines of a paragraph do.</param>
internal sealed record TextPiece(int Left, int Right, int Length, bool GoesOn);

/// <summary>Finds where running text stands in two or three columns beside each other.</summary>
internal static class Columns
{
    private const int FewestLines = 5;
    private const int ShortestLine = 16;
    private const int Places = 60;

    /// <summary>Stretches of pieces that stand in columns, with the places between the columns.</summary>
    /// <param name="pieces">Pieces from top to bottom.</param>
    /// <param name="left">Left edge of the text.</param>
    /// <param name="right">Right edge of the text.</param>
    public static List<(int First, int End, int[] Gutters)> Find(IReadOnlyList<TextPiece> pieces, int left, int right)
    {
        if (pieces.Count < 2 * FewestLines || right <= left)
            return [];

        // Three first: the gap between two of three may look like the one between two.
        var three = Runs(pieces, [Gutter(pieces, left, right, 40), Gutter(pieces, left, right, 100)]);
        return three.Count > 0 ? three : Runs(pieces, [Gutter(pieces, left, right, 70)]);
    }

    /// <summary>The column of a place.</summary>
    public static int IndexOf(int left, int[] gutters)
    {
        var column = 0;
        while (column < gutters.Length && left >= gutters[column])
            column++;
        return column;
    }

    private static List<(int First, int End, int[] Gutters)> Runs(IReadOnlyList<TextPiece> pieces, int[] gutters)
    {
        var runs = new List<(int, int, int[])>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var first = i;
            while (i < pieces.Count && !Array.Exists(gutters, g => Crosses(pieces[i], g)))
                i++;
            if (IsRunningText(pieces, first, i, gutters))
                runs.Add((first, i, gutters));
        }

        return runs;
    }

    // The place that the fewest words reach over, from so many two-hundredths of the width on.
    private static int Gutter(IReadOnlyList<TextPiece> pieces, int left, int right, int from)
    {
        var crossed = new int[Places];
        foreach (var piece in pieces)
        {
            for (var i = 0; i < Places; i++)
                crossed[i] += Crosses(piece, At(i)) ? 1 : 0;
        }

        // The middle of the widest stretch of such places.
        var least = crossed.Min();
        var (best, length) = (0, 0);
        for (var i = 0; i < Places; i++)
        {
            var end = i;
            while (end < Places && crossed[end] == least)
                end++;
            if (end - i > length)
                (best, length) = (i, end - i);
            i = end;
        }

        return At(best + (length / 2));

        int At(int place) => left + ((right - left) * (from + place) / 200);
    }

    private static bool Crosses(TextPiece piece, int gutter) => piece.Left < gutter && piece.Right > gutter;

    private static bool IsRunningText(IReadOnlyList<TextPiece> pieces, int first, int end, int[] gutters)
    {
        var columns = gutters.Length + 1;
        Span<int> count = stackalloc int[columns];
        Span<int> length = stackalloc int[columns];
        Span<int> goesOn = stackalloc int[columns];
        for (var i = first; i < end; i++)
        {
            var column = IndexOf(pieces[i].Left, gutters);
            count[column]++;
            length[column] += pieces[i].Length;
            goesOn[column] += pieces[i].GoesOn ? 1 : 0;
        }

        var (all, goingOn) = (0, 0);
        for (var i = 0; i < columns; i++)
        {
            // A list may stand in one of two; then few of its lines go on. Three columns may be those of a table, so all must.
            if (count[i] < FewestLines || length[i] < count[i] * (ShortestLine + (4 * (columns - 2))) || goesOn[i] * 5 < count[i] * (columns - 1))
                return false;
            (all, goingOn) = (all + count[i], goingOn + goesOn[i]);
        }

        return goingOn * 3 >= all;
    }
}
