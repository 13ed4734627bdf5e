using System.Globalization;
using Compliance.Reporting.Content;
using Compliance.Reporting.Html;

namespace Compliance.Reporting;

/// <summary>
/// One file for a browser: no script, nothing loaded from elsewhere, readable on a phone and by a screen reader, and printable. Every
/// word of a document is escaped, and a content security policy forbids whatever might slip through.
/// </summary>
internal static class HtmlReport
{
    public static void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        var run = RunSummary.Of(documents, options);
        var page = new HtmlPage(output);
        var name = documents.FirstOrDefault()?.Report?.Name;
        var phrases = run.Phrases;
        page.Begin(run.Language ?? "en", run.Count == 1 && name is not null ? name : phrases.Summary);
        if (run.Count != 1 || run.Unread == 1)
            Summary(documents, run, page);
        var number = 0;
        foreach (var document in documents)
        {
            number++;
            if (document.Report is { } report)
                new HtmlDocument(document, new ReportContent(report, options), page, string.Create(CultureInfo.InvariantCulture, $"d{number}")).Write();
        }

        page.End();
    }

    private static void Summary(IEnumerable<CheckedDocument> documents, RunSummary run, HtmlPage page)
    {
        var phrases = run.Phrases;
        page.Open("header");
        page.Element("h1", phrases.Summary);
        page.Element("p", phrases.Checked(run.Read, run.Unread));
        page.Close("header");
        page.Open("div", "scroll");
        page.Open("table");
        page.Raw("<thead><tr>");
        foreach (var heading in new[] { phrases.Documents, phrases.Conclusion, phrases.Findings })
            page.Raw("<th scope=\"col\">" + HtmlPage.Escape(heading) + "</th>");
        page.Raw("</tr></thead><tbody>\n");
        var number = 0;
        foreach (var (file, isRead, cells) in documents.InOrder(d => (HtmlPage.Escape(d.File), d.Report is not null, Cells(d, phrases))))
        {
            number++;
            page.Raw("<tr><th scope=\"row\">" + (isRead ? string.Create(CultureInfo.InvariantCulture, $"<a href=\"#d{number}\">{file}</a>") : file) + "</th>" + cells + "</tr>\n");
        }

        page.Raw("</tbody>");
        page.Close("table");
        page.Close("div");
    }

    private static string Cells(CheckedDocument document, ReportPhrases phrases) => "<td>" + (document.Report is { } report
        ? HtmlPage.Escape(report.ConclusionText) + "</td><td>" + HtmlPage.Escape(string.Join(" · ", ReportContent.GradesOf(report)))
        : HtmlPage.Escape(phrases.Status(document.Status)) + "</td><td>" + string.Join("<br>", document.Errors.Select(e => HtmlPage.Escape(e.ToString())))) + "</td>";
}
