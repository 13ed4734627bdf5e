using System.Text;
using Compliance.Reporting;

namespace Compliance.Catalogue;

/// <summary>Writes pages as Markdown, with tables as GitHub writes them.</summary>
internal static class MarkdownPages
{
    public const string Ending = ".md";

    public static string Write(Page page)
    {
        var text = new StringBuilder();
        foreach (var block in page.Blocks)
        {
            Write(block, page, text);
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(Block block, Page page, StringBuilder text)
    {
        switch (block)
        {
            case Heading heading:
                if (heading.Id is not null)
                    text.Append("<a id=\"").Append(heading.Id).Append("\"></a>\n\n");
                text.Append('#', heading.Level).Append(' ').Append(MarkdownText.Escape(heading.Text)).Append('\n');
                break;
            case Paragraph paragraph:
                text.Append(Line(paragraph.Line, page)).Append('\n');
                break;
            case Points points:
                foreach (var (depth, line) in points.Items)
                    text.Append(' ', depth * 2).Append("- ").Append(Line(line, page)).Append('\n');
                break;
            case Terms terms:
                foreach (var (term, line) in terms.Items)
                    text.Append("- **").Append(MarkdownText.Escape(term)).Append(":** ").Append(Line(line, page)).Append('\n');
                break;
            case Grid grid:
                text.Append("| ").AppendJoin(" | ", grid.Head.Select(MarkdownText.Escape)).Append(" |\n|").Append(string.Concat(grid.Head.Select(_ => " --- |"))).Append('\n');
                foreach (var row in grid.Rows)
                    text.Append("| ").AppendJoin(" | ", row.Select(cell => Line(cell, page))).Append(" |\n");
                break;
            default:
                break;
        }
    }

    private static string Line(IEnumerable<Inline> line, Page page) => string.Concat(line.Select(part =>
    {
        var text = part.IsCode && !part.Text.AsSpan().ContainsAny('`', '<', '&') ? "`" + part.Text + "`" : Spaced(part.Text);
        return part.Target is null ? text : "[" + text + "](" + PageLinks.From(page, part, Ending) + ")";
    }));

    /// <summary>The words escaped, with the blanks around them, which part them from their neighbours.</summary>
    private static string Spaced(string text) =>
        (text.StartsWith(' ') ? " " : "") + MarkdownText.Escape(text) + (text.EndsWith(' ') && text.Length > 1 ? " " : "");
}
