using System.Text;

namespace Compliance.Reporting.Html;

/// <summary>Elements of a page, with all text escaped.</summary>
internal sealed class HtmlPage(TextWriter output)
{
    public void Begin(string language, string title)
    {
        output.Write("<!DOCTYPE html>\n<html lang=\"" + Escape(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        output.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
        output.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        output.Write("<title>" + Escape(title) + "</title>\n<style>\n" + HtmlStyle.Text + "</style>\n</head>\n<body>\n<main>\n");
    }

    public void End() => output.Write("</main>\n</body>\n</html>\n");

    public void Open(string name, string? style = null, string? id = null)
    {
        output.Write("<" + name);
        if (id is not null)
            output.Write(" id=\"" + Escape(id) + "\"");
        if (style is not null)
            output.Write(" class=\"" + style + "\"");
        output.Write(">\n");
    }

    public void Close(string name) => output.Write("</" + name + ">\n");

    /// <summary>An element of text.</summary>
    public void Element(string name, string text, string? style = null, string? id = null)
    {
        output.Write("<" + name);
        if (id is not null)
            output.Write(" id=\"" + Escape(id) + "\"");
        if (style is not null)
            output.Write(" class=\"" + style + "\"");
        output.Write(">" + Escape(text) + "</" + name + ">\n");
    }

    /// <summary>Markup that is the report's own.</summary>
    public void Raw(string markup) => output.Write(markup);

    /// <summary>Text as HTML shows it; control characters, which HTML forbids, and direction marks are shown as their code.</summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < text.Length; i++)
        {
            var replacement = text[i] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => null,
                '\r' or '\f' => "",
                >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => $"\\u{{{(int)text[i]:X4}}}",
                < ' ' or (>= '\u007F' and <= '\u009F') => $"\\u{{{(int)text[i]:X4}}}",
                _ => null,
            };
            if (replacement is null)
            {
                escaped?.Append(text[i]);
                continue;
            }

            escaped ??= new StringBuilder(text, 0, i, text.Length + 16);
            escaped.Append(replacement);
        }

        return escaped?.ToString() ?? text;
    }
}
