namespace Compliance.Documents;

/// <summary>Drops what the pages of a PDF repeat: running heads, feet and page numbers.</summary>
internal static class PdfFurniture
{
    private const int Slip = 40;
    private const int LatestColon = 20;

    public static void Drop(List<PdfPage> pages)
    {
        var seen = new Dictionary<(string Words, int Top), int>();
        foreach (var page in pages)
        {
            foreach (var key in page.Lines.Where(l => IsAtEdge(page, l)).Select(Key).Distinct())
                seen[key] = seen.GetValueOrDefault(key) + 1;
        }

        var enough = pages.Count < 3 ? 2 : Math.Max(2, pages.Count / 3);
        foreach (var page in pages)
        {
            var address = page.Lines.Find(l => IsAtFoot(page, l) && IsAddress(l.Text));
            var time = address is null ? null : page.Lines.Find(l => IsAtHead(page, l) && IsTime(l.Text));
            page.Lines.RemoveAll(line => IsAtEdge(page, line)
                && (seen[Key(line)] >= enough || (IsPageNumber(line.Text) && IsAlone(page, line)) || (address is not null && IsBeside(address, line)) || (time is not null && IsBeside(time, line))));
        }
    }

    // A browser prints the address of a page below it, and the time and its title above it, on a single page too.
    private static bool IsAddress(string text) =>
        (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("file://", StringComparison.Ordinal)) && text.IndexOf(' ') is var blank && (blank < 0 || IsPageNumber(text[blank..]));

    // "11/24/26, 4:39 AM", "24.11.2026, 04:39"
    private static bool IsTime(string text) =>
        char.IsAsciiDigit(text[0]) && text.IndexOf(':') is > 0 and <= LatestColon and var colon && colon + 2 < text.Length && char.IsAsciiDigit(text[colon - 1]) && char.IsAsciiDigit(text[colon + 1]) && char.IsAsciiDigit(text[colon + 2]);

    private static bool IsAtEdge(PdfPage page, PdfLine line) => IsAtHead(page, line) || IsAtFoot(page, line);

    private static bool IsAtHead(PdfPage page, PdfLine line) => line.Bottom < page.Height / 8;

    private static bool IsAtFoot(PdfPage page, PdfLine line) => line.Top > page.Height * 9 / 10;

    // Right below or above other lines a number is the rest of a title or of a cell.
    private static bool IsAlone(PdfPage page, PdfLine line)
    {
        foreach (var other in page.Lines)
        {
            if (!ReferenceEquals(other, line) && other.Bottom > line.Top - (line.Height / 3) && other.Top < line.Bottom + (line.Height / 3) && !IsBeside(other, line))
                return false;
        }

        return true;
    }

    // A running foot on the same line as the number of the page.
    private static bool IsBeside(PdfLine other, PdfLine line) => Math.Abs(other.Bottom - line.Bottom) * 4 <= line.Height;

    private static (string Words, int Top) Key(PdfLine line) => (WithoutDigits(line.Text), (line.Top + (Slip / 2)) / Slip);

    // "3", "3 / 10", "- 3 -"
    private static bool IsPageNumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not (' ' or '-' or '–' or '/' or '|'))
                return false;
        }

        return digits is > 0 and < 8;
    }

    private static string WithoutDigits(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? '#' : c)).Replace("##", "#", StringComparison.Ordinal);
}
