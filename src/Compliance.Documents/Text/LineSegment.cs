namespace Compliance.Documents;

/// <summary>A stretch of a line between wide gaps: what may be a cell.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Left">Where it begins on the line, in characters or in the unit of its page.</param>
/// <param name="Right">Where it ends.</param>
internal sealed record LineSegment(int Start, int End, int Left, int Right)
{
    private const int FewestOfSpread = 5;
    private const int ShortestEnd = 2;

    public bool IsEmpty => Start >= End;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>The pieces of a line between two or more blanks. After the end of a sentence or a comma two blanks are a habit of typists.</summary>
    public static List<LineSegment> BetweenGaps(string text, PhysicalLine line)
    {
        if (!HasGaps(line.In(text)))
            return [Whole(line)];
        var segments = new List<LineSegment>();
        var start = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            if (!IsGap(text[i]) || !IsGap(text[i + 1]))
                continue;
            var end = i;
            while (IsGap(text[i + 1]))
                i++;
            if (i - end < 2 && text[end - 1] is '.' or '!' or '?' or ':' or ',' or ';')
                continue;
            segments.Add(Of(line, start, end));
            start = i + 1;
        }

        segments.Add(Of(line, start, line.End));
        return segments;
    }

    /// <summary>True for a line that may have several pieces.</summary>
    public static bool HasGaps(ReadOnlySpan<char> line) => line.IndexOf("  ") >= 0 || line.IndexOfAny('\t', '\u00A0') >= 0;

    /// <summary>The pieces of a line between tabs; empty ones too.</summary>
    public static List<LineSegment> BetweenTabs(string text, PhysicalLine line) => Between(text, line.Start, line.End, '\t');

    /// <summary>The pieces of a line between upright strokes; those at its ends are its borders.</summary>
    public static List<LineSegment> BetweenStrokes(string text, PhysicalLine line)
    {
        var start = text[line.Start] == '|' ? line.Start + 1 : line.Start;
        var end = text[line.End - 1] == '|' && line.End > start ? line.End - 1 : line.End;
        return Between(text, start, end, '|');
    }

    /// <summary>The pieces of a line between semicolons, as a spreadsheet writes them.</summary>
    public static List<LineSegment> BetweenSemicolons(string text, PhysicalLine line) => Between(text, line.Start, line.End, ';');

    /// <summary>"Balansert   liste.   Minst   to   av   hvert": words pulled apart to fill the width, with the end of a sentence among them.</summary>
    public static bool AreSpread(string text, List<LineSegment> pieces)
    {
        if (pieces.Count < FewestOfSpread)
            return false;
        var (small, ends) = (0, 0);
        for (var c = 0; c < pieces.Count; c++)
        {
            var word = pieces[c].In(text).Trim();
            if (word.IsEmpty || word.Contains(' '))
                return false;
            small += char.IsLower(word[0]) ? 1 : 0;
            ends += c + 1 < pieces.Count && word.Length > ShortestEnd && word[^1] == '.' ? 1 : 0;
        }

        return ends > 0 && small * 2 >= pieces.Count;
    }

    /// <summary>True for the blanks that align words; a tab and a non-breaking space count too.</summary>
    public static bool IsGap(char c) => c is ' ' or '\t' or '\u00A0';

    /// <summary>All of a line.</summary>
    public static LineSegment Whole(PhysicalLine line) => Of(line, line.Start, line.End);

    private static LineSegment Of(PhysicalLine line, int start, int end) =>
        new(start, end, line.Indent + start - line.Start, line.Indent + end - line.Start);

    private static List<LineSegment> Between(string text, int start, int end, char divider)
    {
        var segments = new List<LineSegment>();
        for (var from = start; ;)
        {
            var length = text.AsSpan(from, end - from).IndexOf(divider);
            var to = length < 0 ? end : from + length;
            int first = from, last = to;
            while (first < last && PhysicalLine.IsBlank(text[first]))
                first++;
            while (last > first && PhysicalLine.IsBlank(text[last - 1]))
                last--;
            segments.Add(new LineSegment(first, last, segments.Count, segments.Count));
            if (length < 0)
                return segments;
            from = to + 1;
        }
    }
}
