using Compliance.Reporting.Html;

namespace Compliance.Catalogue;

/// <summary>Writes pages as HTML: no script, nothing loaded from elsewhere, links relative.</summary>
internal static class HtmlPages
{
    public const string Ending = ".html";

    public static string Write(Page page)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var html = new HtmlPage(output);
        html.Begin(page.Language, page.Title);
        foreach (var block in page.Blocks)
            Write(block, page, html);
        html.End();
        return output.ToString();
    }

    private static void Write(Block block, Page page, HtmlPage html)
    {
        switch (block)
        {
            case Heading heading:
                html.Element("h" + Math.Clamp(heading.Level, 1, 6), heading.Text, null, heading.Id);
                break;
            case Paragraph paragraph:
                html.Raw((paragraph.IsSoft ? "<p class=\"soft\">" : "<p>") + Line(paragraph.Line, page) + "</p>\n");
                break;
            case Points points:
                List(points, page, html);
                break;
            case Terms terms:
                html.Open("dl");
                foreach (var (term, line) in terms.Items)
                {
                    html.Element("dt", term);
                    html.Raw("<dd>" + Line(line, page) + "</dd>\n");
                }

                html.Close("dl");
                break;
            case Grid grid:
                html.Open("div", "scroll");
                html.Open("table");
                html.Raw("<thead><tr>" + string.Concat(grid.Head.Select(h => "<th scope=\"col\">" + HtmlPage.Escape(h) + "</th>")) + "</tr></thead>\n<tbody>\n");
                foreach (var row in grid.Rows)
                    html.Raw("<tr>" + string.Concat(row.Select(cell => "<td>" + Line(cell, page) + "</td>")) + "</tr>\n");
                html.Raw("</tbody>\n");
                html.Close("table");
                html.Close("div");
                break;
            default:
                break;
        }
    }

    private static void List(Points points, Page page, HtmlPage html)
    {
        var depth = -1;
        foreach (var (level, line) in points.Items)
        {
            // A deeper list stands inside the item above it.
            for (; depth < level; depth++)
                html.Raw("<ul>\n");
            for (; depth > level; depth--)
                html.Raw("</li>\n</ul>\n");
            html.Raw("<li>" + Line(line, page));
        }

        for (; depth >= 0; depth--)
            html.Raw("</li>\n</ul>\n");
    }

    private static string Line(IEnumerable<Inline> line, Page page) => string.Concat(line.Select(part =>
    {
        // A section sign stays with its number.
        var text = HtmlPage.Escape(part.Text.Replace("§ ", "§\u00A0", StringComparison.Ordinal));
        if (part.IsCode)
            text = "<code>" + text + "</code>";
        return part.Target is null ? text : "<a href=\"" + HtmlPage.Escape(PageLinks.From(page, part, Ending)) + "\">" + text + "</a>";
    }));
}

/// <summary>Links from one page to another.</summary>
internal static class PageLinks
{
    public static string From(Page page, Inline link, string ending)
    {
        var target = link.Target!;
        if (link.IsAddress)
            return target;
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (path, place) = hash < 0 ? (target, "") : (target[..hash], target[hash..]);
        return string.Concat(Enumerable.Repeat("../", page.Path.Count(c => c == '/'))) + path + ending + place;
    }
}
