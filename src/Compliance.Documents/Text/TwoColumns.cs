namespace Compliance.Documents;

/// <summary>Words that stand together on a line, for finding columns of running text.</summary>
/// <param name="Left">Where they begin.</param>
/// <param name="Right">Where they end.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="GoesOn">True when they begin with a small letter, as the lines of a paragraph do.</param>
internal readonly record struct TextPiece(int Left, int Right, int Length, bool GoesOn);

/// <summary>Finds where running text stands in two columns beside each other.</summary>
internal static class TwoColumns
{
    private const int FewestLines = 5;
    private const int ShortestLine = 24;

    /// <summary>Stretches of pieces that stand in two columns, with the place between the columns.</summary>
    /// <param name="pieces">Pieces from top to bottom.</param>
    /// <param name="left">Left edge of the text.</param>
    /// <param name="right">Right edge of the text.</param>
    public static List<(int First, int End, int Gutter)> Find(IReadOnlyList<TextPiece> pieces, int left, int right)
    {
        var runs = new List<(int, int, int)>();
        if (pieces.Count < 2 * FewestLines || right <= left)
            return runs;
        var gutter = Gutter(pieces, left, right);
        for (var i = 0; i < pieces.Count; i++)
        {
            var first = i;
            while (i < pieces.Count && !Crosses(pieces[i], gutter))
                i++;
            if (IsRunningText(pieces, first, i, gutter))
                runs.Add((first, i, gutter));
        }

        return runs;
    }

    // The place in the middle that the fewest words reach over.
    private static int Gutter(IReadOnlyList<TextPiece> pieces, int left, int right)
    {
        const int Places = 60;
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

        int At(int place) => left + ((right - left) * (70 + place) / 200);
    }

    private static bool Crosses(TextPiece piece, int gutter) => piece.Left < gutter && piece.Right > gutter;

    private static bool IsRunningText(IReadOnlyList<TextPiece> pieces, int first, int end, int gutter)
    {
        Span<int> count = stackalloc int[2];
        Span<int> length = stackalloc int[2];
        Span<int> goesOn = stackalloc int[2];
        for (var i = first; i < end; i++)
        {
            var side = pieces[i].Left >= gutter ? 1 : 0;
            count[side]++;
            length[side] += pieces[i].Length;
            goesOn[side] += pieces[i].GoesOn ? 1 : 0;
        }

        for (var side = 0; side < 2; side++)
        {
            if (count[side] < FewestLines || length[side] < count[side] * ShortestLine || goesOn[side] * 3 < count[side])
                return false;
        }

        return true;
    }
}
