using System.Globalization;
using System.Text;

namespace Compliance.Reporting;

/// <summary>How a stretch of text looks on a terminal with colours.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Red,
    Yellow,
    Green,
}

/// <summary>
/// Lines of plain text: wrapped at spaces, never inside a word, with hanging indents. Characters that a terminal would obey
/// (control characters, direction marks) are shown as their code, because documents are written by strangers.
/// </summary>
internal sealed class TextPage(TextWriter output, int width, bool colour)
{
    private bool blank = true;

    public void Blank()
    {
        if (!blank)
            output.Write('\n');
        blank = true;
    }

    public void Heading(string text)
    {
        Blank();
        var safe = Safe(text);
        Put(safe, Ink.Strong);
        Put(Repeated('-', Length(safe)), Ink.Faint);
    }

    // The framework fills a string with vectors, whose code is in no image.
    private static string Repeated(char c, int count)
    {
        var text = new char[count];
        for (var i = 0; i < text.Length; i++)
            text[i] = c;
        return new string(text);
    }

    /// <summary>Text whose first line begins at <paramref name="first"/> and the others at <paramref name="rest"/>.</summary>
    public void Text(string text, int first = 0, int? rest = null, Ink ink = Ink.Plain)
    {
        var indent = first;
        foreach (var line in Wrap(Safe(text), width - first, width - (rest ?? first)))
        {
            Put(line, ink, indent);
            indent = rest ?? first;
        }
    }

    /// <summary>A label in a column of its own, and text that hangs beside it. Returns nothing where the text is empty.</summary>
    public void Labelled(string label, string text, int indent, int column, Ink ink = Ink.Plain)
    {
        var safe = Safe(label);
        var pad = Repeated(' ', Math.Max(1, column - indent - Length(safe)));
        var lines = Wrap(Safe(text), width - column, width - column);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0)
                Put(Paint(safe, Ink.Faint) + pad + Paint(lines[i], ink), Ink.Plain, indent);
            else
                Put(lines[i], ink, column);
        }
    }

    /// <summary>Cells of a row, each padded to its width.</summary>
    public void Row(IReadOnlyList<string> cells, IReadOnlyList<int> widths, int indent)
    {
        var row = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = Safe(cells[i]);
            row.Append(cell);
            if (i < cells.Count - 1)
                row.Append(' ', Math.Max(0, widths[i] - Length(cell)) + 2);
        }

        Put(row.ToString(), Ink.Plain, indent);
    }

    public static int Length(string text)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                length++;
        }

        return length;
    }

    /// <summary>Text without anything that a terminal would obey; line breaks and tabs become spaces.</summary>
    public static string Safe(string text)
    {
        if (!text.EnumerateRunes().Any(IsObeyed))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
                safe.Append(' ');
            else if (IsObeyed(rune))
                safe.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            else
                safe.Append(rune);
        }

        return safe.ToString();
    }

    internal static IReadOnlyList<string> Wrap(string text, int first, int rest)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var length = 0;
        foreach (var word in Words(text))
        {
            var wide = Length(word);
            if (length > 0 && length + 1 + wide > (lines.Count == 0 ? first : rest))
            {
                lines.Add(line.ToString());
                line.Clear();
                length = 0;
            }

            if (length > 0)
            {
                line.Append(' ');
                length++;
            }

            line.Append(word);
            length += wide;
        }

        if (length > 0)
            lines.Add(line.ToString());
        return lines;
    }

    /// <summary>The words between spaces; a section mark stays with its number, and a dash or dot with the word before it.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count > 0 && (word is "·" or "–" || words[^1] is "§" or "§§" || words[^1].EndsWith(" §", StringComparison.Ordinal)))
                words[^1] += " " + word;
            else
                words.Add(word);
        }

        return words;
    }

    private static bool IsObeyed(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0x2028 or 0x2029 or 0xFFFD
        || rune.Value is >= 0xE0000 and <= 0xE0FFF;

    private string Paint(string text, Ink ink) => colour && ink != Ink.Plain
        ? ink switch
        {
            Ink.Strong => "\u001b[1m",
            Ink.Faint => "\u001b[2m",
            Ink.Red => "\u001b[1;31m",
            Ink.Yellow => "\u001b[33m",
            _ => "\u001b[32m",
        } + text + "\u001b[0m"
        : text;

    private void Put(string line, Ink ink, int indent = 0)
    {
        if (line.Length > 0)
            output.Write(Repeated(' ', indent));
        output.Write(Paint(line, ink));
        output.Write('\n');
        blank = false;
    }
}
