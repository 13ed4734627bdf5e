using Compliance.Reporting.Content;

namespace Compliance.Reporting;

/// <summary>
/// Plain text for people: the conclusion and the counts, what the document shows, the findings by grade, questions, what
/// needs judgement, what was not checked, and what the check rests on.
/// </summary>
internal static class ConsoleReport
{
    public static void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        var page = new TextPage(output, Math.Max(40, options.Width), options.Colour);
        foreach (var document in documents)
        {
            if (document.Report is { } report)
                new DocumentText(new ReportContent(report, options), page).Write();
        }

        var run = RunSummary.Of(documents, options);
        if (run.Count != 1 || run.Unread == 1)
            WriteSummary(documents, run, options, page);
    }

    private static void WriteSummary(IEnumerable<CheckedDocument> documents, RunSummary run, ReportOptions options, TextPage page)
    {
        var phrases = run.Phrases;
        page.Heading(phrases.Summary);
        page.Text(phrases.Checked(run.Read, run.Unread), 2);
        page.Blank();
        foreach (var document in documents)
        {
            if (document.Report is not { } report)
            {
                page.Text(document.File + ": " + phrases.Status(document.Status), 2, ink: Ink.Red);
                foreach (var error in document.Errors)
                    page.Text(error.ToString(), 4, 6);
                continue;
            }

            page.Text(document.File + ": " + report.ConclusionText, 2, 4, Ink.Strong);
            page.Text(phrases.Findings + ": " + string.Join(" · ", new ReportContent(report, options).Grades), 4);
        }
    }
}
