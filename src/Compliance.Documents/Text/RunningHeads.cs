using System.Runtime.InteropServices;

namespace Compliance.Documents;

/// <summary>
/// Lines that stand at the head or foot of every page, where the breaks between the pages are lost: they repeat, far apart, with
/// blank lines around them, and something tells that they are of the paper. It knows no language.
/// </summary>
internal static class RunningHeads
{
    private const int FewestRepeats = 3;
    private const int FewestLinesOfPage = 3;
    private const int UsualLinesOfPage = 10;
    private const int ShortestName = 3;
    private const int FewestLetters = 15;
    private const int MostOfHead = 3;
    private const int MostOfTitle = 10;
    private const int LinesToOneThatMayBe = 4;
    private const string WidestGapOfWords = "   ";

    /// <summary>Where those lines begin, but for the ones at the head of the document, which name it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="numbers">Where lines begin that are page numbers.</param>
    public static HashSet<int> Of(string text, List<PhysicalLine> lines, HashSet<int> numbers)
    {
        var counts = new Dictionary<ulong, int>(lines.Count / LinesToOneThatMayBe);
        var repeats = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!MayBe(text, lines, i))
                continue;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, KeyOf(lines[i].In(text)), out _);
            repeats |= ++count >= FewestRepeats;
        }

        if (!repeats)
            return []; // most texts have none
        var groups = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!MayBe(text, lines, i) || KeyOf(lines[i].In(text)) is var key && counts[key] < FewestRepeats)
                continue;
            if (!groups.TryGetValue(key, out var at))
                groups[key] = at = [];
            at.Add(i);
        }

        var found = new HashSet<int>();
        foreach (var at in groups.Values)
        {
            if (AreFarApart(at) && AreOfPaper(text, lines, at, numbers))
                found.UnionWith(at);
        }

        // What stands between text and text without a blank line is text.
        var lone = found.Where(i => IsEdge(i, -1) && IsEdge(i, 1) && i >= MostOfHead).Select(i => lines[i].Start).ToHashSet();
        return lone.Count * 2 >= found.Count ? lone : [];

        bool IsEdge(int i, int step)
        {
            var next = i + step;
            while (next >= 0 && next < lines.Count && Gap(Math.Max(next, next - step)) == 0 && (found.Contains(next) || numbers.Contains(lines[next].Start)))
                next += step;
            return next < 0 || next >= lines.Count || Gap(Math.Max(next, next - step)) > 0;
        }

        int Gap(int line) => lines[line].Gap;
    }

    // FNV-1a over the words, in which all digits are one and each gap is: another page number makes no other line, nor does one on the other side.
    private static ulong KeyOf(ReadOnlySpan<char> line)
    {
        var hash = 14695981039346656037;
        var last = ' ';
        foreach (var c in WithoutPage(line))
        {
            if (c == ' ' && last == ' ')
                continue;
            last = c;
            hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * 1099511628211;
        }

        return hash;
    }

    // "42      Granli Havn AS   Årsrapport 2024" on the left page, "Granli Havn AS   Årsrapport 2024      43" on the right one.
    private static ReadOnlySpan<char> WithoutPage(ReadOnlySpan<char> line)
    {
        var (front, back) = (line.IndexOf(WidestGapOfWords), line.LastIndexOf(WidestGapOfWords));
        if (front > 0 && !line[..front].ContainsAnyExceptInRange('0', '9'))
            return line[front..].TrimStart();
        return back > 0 && !line[back..].Trim().ContainsAnyExceptInRange('0', '9') ? line[..back].TrimEnd() : line;
    }

    // A title of several words: no sentence, no label, no item.
    private static bool MayBe(string text, List<PhysicalLine> lines, int i)
    {
        var line = lines[i].In(text);
        return line.Length >= FewestLetters && line[^1] is not ('.' or ':' or '?' or ',' or ';') && line.Contains(' ') && !line.Contains('\t')
            && (lines[i].Gap > 0 || i == 0 || i + 1 == lines.Count || lines[i + 1].Gap > 0 || (i > 0 && lines[i - 1].Gap > 0)) && LineMarker.Of(WithoutPage(line)).Kind == Marker.None;
    }

    private static bool AreFarApart(List<int> at)
    {
        for (var i = 1; i < at.Count; i++)
        {
            if (at[i] - at[i - 1] < FewestLinesOfPage)
                return false;
        }

        return at[^1] - at[0] >= UsualLinesOfPage * (at.Count - 1);
    }

    // "Hva vi gjør for å nå målet" may stand in every chapter: a page number beside it, a year beside a name, two ends of a line or the words of the title tell that it is none. "Planlagte tiltak 2025" may stand in every chapter, too.
    private static bool AreOfPaper(string text, List<PhysicalLine> lines, List<int> at, HashSet<int> numbers)
    {
        var words = lines[at[1]].In(text);
        if (words.Contains(WidestGapOfWords, StringComparison.Ordinal) || (HasYear(words) && IsDivided(words)))
            return true;
        if (at.Count(i => (i > 0 && numbers.Contains(lines[i - 1].Start)) || (i + 1 < lines.Count && numbers.Contains(lines[i + 1].Start))) > 1)
            return true;
        return IsOfTitle(text, lines, at, words);
    }

    private static bool IsOfTitle(string text, List<PhysicalLine> lines, List<int> at, ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim("–-|•·,");
            var found = word.Length < ShortestName;
            for (var i = 0; i < Math.Min(MostOfTitle, lines.Count) && !found; i++)
                found = !at.Contains(i) && lines[i].In(text).Contains(word, StringComparison.OrdinalIgnoreCase);
            if (!found)
                return false;
        }

        return true;
    }

    // "Granli kommune | Handlingsplan 2025"
    private static bool IsDivided(ReadOnlySpan<char> line)
    {
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (line[i] is '|' or '–' or '-' or '•' or '·' && line[i - 1] == ' ' && line[i + 1] == ' ')
                return true;
        }

        return false;
    }

    private static bool HasYear(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 3 < line.Length; i++)
        {
            if (line[i] is '1' or '2' && line[i + 1] is '9' or '0' && char.IsAsciiDigit(line[i + 2]) && char.IsAsciiDigit(line[i + 3])
                && (i == 0 || !char.IsAsciiDigit(line[i - 1])) && (i + 4 == line.Length || !char.IsAsciiDigit(line[i + 4])))
                return true;
        }

        return false;
    }
}
