using System.Net;
using System.Text;
using Compliance.Plans;

namespace Compliance.Documents;

/// <summary>A word on a page; positions in tenths of a point, from the top left.</summary>
internal sealed record PdfWord(int Left, int Right, string Text);

/// <summary>Words that stand on one line.</summary>
internal sealed record PdfLine(int Left, int Top, int Right, int Bottom, List<PdfWord> Words, int Page)
{
    private string? text;

    public int Height => Bottom - Top;

    public int Middle => (Top + Bottom) / 2;

    public string Text => text ??= string.Join(' ', Words.Select(w => w.Text));

    /// <summary>The stretches of words that stand in the same place.</summary>
    public List<PdfLine> Divided(Func<PdfWord, object?> placeOf)
    {
        var result = new List<PdfLine>();
        for (int first = 0, end; first < Words.Count; first = end)
        {
            end = first + 1;
            while (end < Words.Count && Equals(placeOf(Words[end]), placeOf(Words[first])))
                end++;
            result.Add(first == 0 && end == Words.Count ? this : new PdfLine(Words[first].Left, Top, Math.Max(Words[first].Left + 1, Words[end - 1].Right), Bottom, Words[first..end], Page));
        }

        return result;
    }
}

/// <summary>A page and its lines, in the order in which pdftotext reads them.</summary>
internal sealed record PdfPage(int Width, int Height, List<PdfLine> Lines)
{
    private const int MostPages = 20_000;

    /// <summary>What is drawn on it.</summary>
    public PdfDrawing Drawing { get; set; } = new();
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>Reads what pdftotext writes with <c>-bbox-layout</c>; every element stands on a line of its own.</summary>
    public static List<PdfPage> ReadAll(TextReader reader)
    {
        var pages = new List<PdfPage>();
        var words = new List<PdfWord>();
        var (top, bottom) = (0, 0);
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.AsSpan().TrimStart();
            if (line.StartsWith("<word ") && line.EndsWith("</word>"))
            {
                AddWord(words, line, top, bottom);
            }
            else if (line.StartsWith("<line "))
            {
                (top, bottom) = (Tenths(line, "yMin=\""), Tenths(line, "yMax=\""));
            }
            else if (line.StartsWith("</line>") && words.Count > 0 && pages.Count > 0)
            {
                pages[^1].Lines.Add(new PdfLine(words[0].Left, top, Math.Max(words[0].Left + 1, words[^1].Right), Math.Max(top + 1, bottom), words, pages.Count - 1));
                words = [];
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

    private static void AddWord(List<PdfWord> words, ReadOnlySpan<char> line, int top, int bottom)
    {
        var start = line.IndexOf('>') + 1;
        var text = Text(line[start..^7]);
        if (text.Length == 0 || (words.Count > 0 && IsFootnoteMark(text, Tenths(line, "yMin=\""), Tenths(line, "yMax=\""), top, bottom)))
            return;
        if (words.Count > 0 && text is ("." or "," or ";" or ":"))
            words[^1] = words[^1] with { Text = words[^1].Text + text };
        else
            words.Add(new PdfWord(Tenths(line, "xMin=\""), Tenths(line, "xMax=\""), text));
    }

    // Small and raised digits after a word refer to a footnote.
    private static bool IsFootnoteMark(string text, int wordTop, int wordBottom, int top, int bottom) =>
        text.Length <= 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && (wordBottom - wordTop) * 4 < (bottom - top) * 3 && wordBottom < bottom - ((bottom - top) / 8);

    private static string Text(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAnyExceptInRange('!', '~') < 0 && !word.Contains('&'))
            return word.ToString();
        if (word.Contains('&'))
            word = WebUtility.HtmlDecode(word.ToString());
        var text = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            // Letters that a font draws as one are letters of their own.
            if (c is >= '\uFB00' and <= '\uFB06')
                text.Append(Ligatures[c - '\uFB00']);
            else if (c >= ' ')
                text.Append(c);
        }

        return text.ToString().Trim();
    }

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
