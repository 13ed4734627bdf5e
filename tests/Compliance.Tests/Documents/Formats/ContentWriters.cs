using System.Net;
using System.Text;

namespace Compliance.Tests.Documents.Formats;

/// <summary>Writes a content as plain text, Markdown and HTML.</summary>
internal static class ContentWriters
{
    private const int Width = 92;

    public static byte[] Text(PlanContent content)
    {
        var text = new StringBuilder();
        foreach (var part in content.Parts)
        {
            switch (part)
            {
                case Heading heading:
                    text.Append(heading.Line).Append("\n\n");
                    break;
                case LabelLine label:
                    text.Append(label.Text).Append('\n');
                    break;
                case Paragraph paragraph:
                    text.Append(string.Join('\n', Wrap(paragraph.Text, Width))).Append("\n\n");
                    break;
                case Items items:
                    foreach (var (item, i) in items.Texts.Select((t, i) => (t, i)))
                        text.Append(string.Join("\n   ", Wrap((items.Numbered ? $"{i + 1}. " : "• ") + item, Width))).Append('\n');
                    text.Append('\n');
                    break;
                case Grid grid:
                    foreach (var row in grid.Rows)
                        text.Append(string.Concat(row.Select((cell, i) => cell.PadRight(grid.WidthOf(i) + 3))).TrimEnd()).Append('\n');
                    text.Append('\n');
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Markdown(PlanContent content)
    {
        var text = new StringBuilder();
        foreach (var part in content.Parts)
        {
            text.Append(part switch
            {
                Heading heading => new string('#', heading.Level) + " " + heading.Line,
                LabelLine label => "**" + label.Text + "**",
                Paragraph paragraph => string.Join('\n', Wrap(paragraph.Text, 60).Select(Escaped)),
                Items items => string.Join('\n', items.Texts.Select((t, i) => (items.Numbered ? $"{i + 1}. " : "* ") + Unnumbered(t))),
                Grid grid => string.Join('\n', grid.Rows.Take(1).Append([.. grid.Rows[0].Select(_ => "---")]).Concat(grid.Rows.Skip(1)).Select(r => "| " + string.Join(" | ", r) + " |")),
                _ => "",
            }).Append("\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Html(PlanContent content)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"no\"><head><meta charset=\"utf-8\"><title>Plan</title><style>p { margin: 0 }</style></head>\n<body>\n")
            .Append("<nav><ul><li>Tiltak:</li><li>Antall kvinner: 3</li></ul></nav>\n<main>\n");
        foreach (var part in content.Parts)
        {
            text.Append(part switch
            {
                Heading heading => $"<h{heading.Level}>{Escape(heading.Line)}</h{heading.Level}>",
                LabelLine label => $"<p><strong>{Escape(label.Text)}</strong></p>",
                Paragraph paragraph => $"<p>{string.Join("\n   ", Wrap(Escape(paragraph.Text), 50))}</p>",
                Items items => (items.Numbered ? "<ol>" : "<ul>") + string.Concat(items.Texts.Select(t => $"\n  <li>{Escape(t)}</li>")) + (items.Numbered ? "\n</ol>" : "\n</ul>"),
                Grid grid => "<table>" + string.Concat(grid.Rows.Select((r, i) => "<tr>" + string.Concat(r.Select(c => i == 0 ? $"<th>{Escape(c)}</th>" : $"<td>{Escape(c)}</td>")) + "</tr>\n")) + "</table>",
                _ => "",
            }).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.Append("</main>\n<footer>Antall menn: 9</footer><script>document.write('Tiltak:')</script>\n</body></html>\n").ToString());
    }

    /// <summary>Lines no longer than a number of characters.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    // "26." at the beginning of a line would begin a list, and a dash too.
    private static string Escaped(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < line.Length && line[digits] == '.' ? line.Insert(digits, "\\") : line[0] is '-' or '+' or '*' ? "\\" + line : line;
    }

    // "1. mai" would begin a list in the list.
    private static string Unnumbered(string text) => text.Length > 1 && text[1] == '.' ? text.Insert(1, "\\") : text;

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
