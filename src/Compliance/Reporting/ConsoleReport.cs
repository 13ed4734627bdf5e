using Compliance.Reporting.Content;

namespace Compliance.Reporting;

/// <summary>
/// Plain text for people: the conclusion and the counts, what the document shows, the findings by grade, questions, what
/// needs judgement, what was not checked, and what the check rests on.
/// </summary>
internal static class ConsoleReport
{
    public static void Write(IReadOnlyList<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        var page = new TextPage(output, Math.Max(40, options.Width), options.Colour);
        foreach (var document in documents)
        {
            if (document.Report is { } report)
                new DocumentText(new ReportContent(report, options), page).Write();
        }

        if (documents.Count != 1 || documents[0].Report is null)
            WriteSummary(documents, options, page);
    }

    private static void WriteSummary(IReadOnlyList<CheckedDocument> documents, ReportOptions options, TextPage page)
    {
        var language = options.Language ?? documents.FirstOrDefault(d => d.Report is not null)?.Report!.Language;
        var phrases = ReportPhrases.For(language);
        page.Heading(phrases.Summary);
        var read = documents.Count(d => d.Report is not null);
        page.Text(phrases.Checked(read, documents.Count - read), 2);
        page.Blank();
        foreach (var document in documents)
        {
            if (document.Report is not { } report)
            {
                page.Text(document.File + ": " + phrases.CouldNotBeRead, 2, ink: Ink.Red);
                foreach (var error in document.Errors)
                    page.Text(error.ToString(), 4, 6);
                continue;
            }

            page.Text(document.File + ": " + report.ConclusionText, 2, 4, Ink.Strong);
            page.Text(phrases.Findings + ": " + string.Join(" · ", new ReportContent(report, options).Grades), 4);
        }
    }
}
