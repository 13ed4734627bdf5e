using System.Net;
using System.Text;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A line of words on a page; positions in tenths of a point, from the top left.</summary>
internal sealed record PdfLine(int Left, int Top, int Right, int Bottom, string Text)
{
    public int Height => Bottom - Top;

    public int Middle => (Top + Bottom) / 2;
}

/// <summary>Lines that stand together: a paragraph or a cell.</summary>
internal sealed record PdfBlock(List<PdfLine> Lines)
{
    public int Left { get; } = Lines.Min(l => l.Left);

    public int Right { get; } = Lines.Max(l => l.Right);

    public int Top { get; } = Lines.Min(l => l.Top);

    public int Bottom { get; } = Lines.Max(l => l.Bottom);
}

/// <summary>A page: its blocks in the order in which they are to be read.</summary>
internal sealed record PdfPage(int Width, int Height, List<PdfBlock> Blocks)
{
    private const int MostPages = 20_000;

    /// <summary>Reads what pdftotext writes with <c>-bbox-layout</c>; every element stands on a line of its own.</summary>
    public static List<PdfPage> ReadAll(TextReader reader)
    {
        var pages = new List<PdfPage>();
        var lines = new List<PdfLine>();
        var text = new StringBuilder();
        var (left, top, right, bottom) = (0, 0, 0, 0);
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.AsSpan().TrimStart();
            if (line.StartsWith("<word ") && line.IndexOf('>') is > 0 and var end && line.EndsWith("</word>"))
            {
                if (text.Length > 0)
                    text.Append(' ');
                AppendWord(text, line[(end + 1)..^7]);
            }
            else if (line.StartsWith("<line "))
            {
                (left, top, right, bottom) = (Tenths(line, "xMin=\""), Tenths(line, "yMin=\""), Tenths(line, "xMax=\""), Tenths(line, "yMax=\""));
            }
            else if (line.StartsWith("</line>") && text.Length > 0)
            {
                lines.Add(new PdfLine(left, top, Math.Max(left + 1, right), Math.Max(top + 1, bottom), text.ToString()));
                text.Clear();
            }
            else if (line.StartsWith("</block>") && lines.Count > 0 && pages.Count > 0)
            {
                pages[^1].Blocks.Add(new PdfBlock(lines));
                lines = [];
            }
            else if (line.StartsWith("<page "))
            {
                if (pages.Count == MostPages)
                    throw new UnreadableDocumentException($"the PDF has more than {MostPages} pages; it is refused", ReadingFailure.TooLarge);
                pages.Add(new PdfPage(Tenths(line, "width=\""), Tenths(line, "height=\""), []));
            }
        }

        return pages;
    }

    // Letters that a font draws as one are letters of their own.
    private static void AppendWord(StringBuilder text, ReadOnlySpan<char> word)
    {
        if (word.Contains('&'))
            word = WebUtility.HtmlDecode(word.ToString());
        foreach (var c in word)
        {
            if (c is >= '\uFB00' and <= '\uFB06')
                text.Append(Ligatures[c - '\uFB00']);
            else
                text.Append(c is < ' ' ? ' ' : c);
        }
    }

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static int Tenths(ReadOnlySpan<char> line, string attribute)
    {
        var at = line.IndexOf(attribute);
        if (at < 0)
            return 0;
        var value = 0;
        var i = at + attribute.Length;
        var negative = i < line.Length && line[i] == '-';
        for (i += negative ? 1 : 0; i < line.Length && char.IsAsciiDigit(line[i]) && value < 10_000_000; i++)
            value = (value * 10) + line[i] - '0';
        value *= 10;
        if (i + 1 < line.Length && line[i] == '.' && char.IsAsciiDigit(line[i + 1]))
            value += line[i + 1] - '0';
        return negative ? -value : value;
    }
}
