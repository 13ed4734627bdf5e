namespace Compliance.Documents;

/// <summary>
/// The first lines of a document whose title has a code, a version or a page beside it: "Handlingsplan 2022–2024      Versjon 1.2".
/// They are no table, and what stands beside is no part of the title.
/// </summary>
internal static class Letterhead
{
    private const int MostLines = 5;
    private const int ShortestTitle = 25;
    private const int LongestBeside = 24;

    /// <summary>The lines, those of such a head divided: what stands on the left first.</summary>
    public static List<PhysicalLine> Divided(string text, List<PhysicalLine> lines)
    {
        var end = lines.Count > 0 ? 1 : 0;
        while (end < lines.Count && lines[end].Gap == 0 && lines[end].Page == lines[0].Page)
            end++;
        if (end is 0 or > MostLines)
            return lines;
        var (left, right) = (new List<PhysicalLine>(), new List<PhysicalLine>());
        var (title, beside) = (0, 0);
        var width = lines.Take(end).Max(l => l.Indent + l.Length);
        foreach (var line in lines.Take(end))
        {
            var segments = LineSegment.BetweenGaps(text, line);
            if (segments.Count > 2)
                return lines;
            foreach (var segment in segments)
            {
                var isBeside = segment != segments[0] || segment.Left > width / 2;
                var own = line with { Start = segment.Start, End = segment.End, Gap = (isBeside ? right : left).Count == 0 ? 1 : 0 };
                (isBeside ? right : left).Add(own);
                if (isBeside)
                    beside = Math.Max(beside, own.Length);
                else
                    title = Math.Max(title, own.Length);
            }
        }

        // Labels and their values are as short on the left: "Dato    12. mars 2024".
        if (right.Count == 0 || title < ShortestTitle || beside > LongestBeside || 2 * title < 3 * beside)
            return lines;
        var result = new List<PhysicalLine>(lines.Count + right.Count);
        result.AddRange(left);
        result.AddRange(right);
        result.AddRange(lines.Skip(end));
        return result;
    }
}
