namespace Compliance.Documents;

/// <summary>
/// Drops what belongs to the paper and not to the text: page numbers, headers and footers that repeat, lines of a table of
/// contents, and the list of bookmarks that conversion from PDF leaves at the end.
/// </summary>
internal static class PageFurniture
{
    private static readonly string[] PageWords = ["side ", "sida ", "sidan ", "page "];

    private const string WidestGapOfWords = "   ";
    private const int MostOfHead = 3;
    private const int FewestBookmarks = 3;
    private const int FewestRepeats = 3;
    private const int FewestLinesOfPage = 15;

    public static List<PhysicalLine> Without(string text, List<PhysicalLine> lines, int pages)
    {
        var kept = WithoutBookmarks(text, lines);
        kept = WithoutLoneEdges(text, Keep(kept, line => !IsNoText(line.In(text))));
        var numbers = LonePageNumbers(text, kept);
        if (pages < FewestRepeats)
            numbers.UnionWith(RunningHeads.Of(text, kept, numbers));
        if (numbers.Count > 0)
            kept = Keep(kept, line => !numbers.Contains(line.Start));
        if (CountedPages(text, kept) is { Count: > 0 } counted)
            kept = Keep(kept, line => !counted.Contains(line.Start));
        return pages < FewestRepeats ? kept : WithoutRepeatedEdges(text, kept, pages);
    }

    /// <summary>True for a page number with its word, and for a line of a table of contents.</summary>
    public static bool IsNoText(ReadOnlySpan<char> line) => IsPageNumber(line) || IsContentsLine(line);

    // "Side 3 av 10", "- 3 -", and a number alone at the edge of a page are no words of the text.
    private static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        if (line.Length > 24)
            return false;
        if (line.Length > 4 && line[0] == '-' && line[^1] == '-')
            return IsDigits(line[1..^1].Trim());
        foreach (var word in PageWords)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                var rest = line[word.Length..];
                var digits = rest.IndexOfAnyExceptInRange('0', '9');
                return digits < 0 || (digits > 0 && IsDigits(rest[(rest.LastIndexOf(' ') + 1)..]));
            }
        }

        return false;
    }

    // "Storvik kommune – redegjørelse 2023        Side 6" between two blank lines, where the breaks between pages are lost; rows of a
    // register follow each other, and what stands at the head of the document names it.
    private static List<PhysicalLine> WithoutLoneEdges(string text, List<PhysicalLine> lines)
    {
        HashSet<PhysicalLine>? edges = null;
        for (var i = MostOfHead; i < lines.Count; i++)
        {
            var isLone = (lines[i].Gap > 0 || lines[i].Page > lines[i - 1].Page) && (i + 1 == lines.Count || lines[i + 1].Gap > 0 || lines[i + 1].Page > lines[i].Page);
            if (isLone && EndsInPageNumber(lines[i].In(text)))
                (edges ??= []).Add(lines[i]);
        }

        return edges is null ? lines : Keep(lines, line => !edges.Contains(line));
    }

    private static bool EndsInPageNumber(ReadOnlySpan<char> line)
    {
        var gap = line.LastIndexOf(WidestGapOfWords);
        return gap > 0 && IsPageNumber(line[gap..].Trim());
    }

    // Numbers that stand alone on lines far apart and count the pages, where the breaks between them are lost.
    private static HashSet<int> LonePageNumbers(string text, List<PhysicalLine> lines)
    {
        var result = new HashSet<int>();
        var (last, start, at) = (0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > 3 || !IsDigits(lines[i].In(text)))
                continue;
            var number = int.Parse(lines[i].In(text), System.Globalization.CultureInfo.InvariantCulture);
            if (last > 0 && number == last + 1 && i - at >= FewestLinesOfPage)
                result.UnionWith([start, lines[i].Start]);
            (last, start, at) = (number, lines[i].Start, i);
        }

        return result;
    }

    // "GRANLI KOMMUNE      5 (9)": the same words, a number one higher each time, and how many there are.
    private static HashSet<int> CountedPages(string text, List<PhysicalLine> lines)
    {
        var result = new HashSet<int>();
        var before = new List<int>();
        var (last, total) = (0, 0);
        foreach (var line in lines)
        {
            var words = line.In(text);
            if (words.Length < 5 || words[^1] != ')' || words.LastIndexOf('(') is not (> 1 and var open) || words[open - 1] != ' ' || !IsDigits(words[(open + 1)..^1]))
                continue;
            var head = words[..(open - 1)];
            var digits = head[(head.LastIndexOf(' ') + 1)..];
            if (!IsDigits(digits) || (digits.Length < head.Length && !head[..^digits.Length].EndsWith("  ")))
                continue;
            var (number, of) = (int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), int.Parse(words[(open + 1)..^1], System.Globalization.CultureInfo.InvariantCulture));
            if (number > of || (last > 0 && (number != last + 1 || of != total)))
                return [];
            (last, total) = (number, of);
            before.Add(line.Start);
        }

        if (before.Count >= FewestRepeats)
            result.UnionWith(before);
        return result;
    }

    private static bool IsContentsLine(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd("0123456789 ");
        return text.Length < line.Length && (text.EndsWith("....") || text.EndsWith(". . .") || text.EndsWith("……"));
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length is > 0 and < 5 && !text.ContainsAnyExceptInRange('0', '9');

    private static List<PhysicalLine> WithoutBookmarks(string text, List<PhysicalLine> lines)
    {
        var first = lines.Count;
        while (first > 0 && lines[first - 1].Tabbed)
            first--;
        if (lines.Count - first < FewestBookmarks || first == 0)
            return lines;
        var bookmarks = new Bookmarks();
        for (var i = first; i < lines.Count; i++)
            bookmarks.Add(lines[i].In(text));
        for (var i = 0; i < first; i++)
            bookmarks.Find(lines[i].In(text));
        var repeated = 0;
        for (var i = first; i < lines.Count; i++)
            repeated += bookmarks.IsFound(lines[i].In(text)) ? 1 : 0;
        return repeated * 5 >= (lines.Count - first) * 4 ? lines.GetRange(0, first) : lines;
    }

    private static List<PhysicalLine> WithoutRepeatedEdges(string text, List<PhysicalLine> lines, int pages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines.Where((_, i) => IsEdge(lines, i)))
        {
            var key = WithoutDigits(line.In(text));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var enough = Math.Max(FewestRepeats, pages / 2);
        var edges = lines.Where((_, i) => IsEdge(lines, i)).Select(line => line.Start).ToHashSet();
        return Keep(lines, line => !edges.Contains(line.Start) || counts[WithoutDigits(line.In(text))] < enough);
    }

    // The blank lines around a line that goes count for the line after it.
    private static List<PhysicalLine> Keep(List<PhysicalLine> lines, Func<PhysicalLine, bool> isText)
    {
        if (lines.TrueForAll(l => isText(l)))
            return lines;
        var result = new List<PhysicalLine>(lines.Count);
        var gap = 0;
        foreach (var line in lines)
        {
            if (isText(line))
            {
                result.Add(gap == 0 ? line : line with { Gap = line.Gap + gap });
                gap = 0;
            }
            else
            {
                gap += line.Gap + 1;
            }
        }

        return result;
    }

    private static bool IsEdge(List<PhysicalLine> lines, int i) =>
        i == 0 || i == lines.Count - 1 || lines[i - 1].Page != lines[i].Page || lines[i + 1].Page != lines[i].Page;

    private static string WithoutDigits(ReadOnlySpan<char> line)
    {
        var letters = new char[line.Length];
        for (var i = 0; i < line.Length; i++)
            letters[i] = char.IsAsciiDigit(line[i]) ? '#' : line[i];
        return new string(letters);
    }
}
