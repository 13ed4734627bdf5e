using System.Globalization;
using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>
/// Plain text for people: the conclusion and the counts, what the document shows, the findings by grade, questions, what
/// needs judgement, what was not checked, and what the check rests on.
/// </summary>
internal static class ConsoleReport
{
    private static readonly Outcome[] Counted =
    [
        Outcome.Met, Outcome.NotMet, Outcome.NotShown, Outcome.Contradictory, Outcome.Depends, Outcome.Open, Outcome.Judgement,
        Outcome.NotApplicable, Outcome.Error,
    ];

    public static void Write(IReadOnlyList<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        var page = new TextPage(output, Math.Max(40, options.Width), options.Colour);
        foreach (var document in documents)
        {
            if (document.Report is { } report)
                new DocumentText(report, options, page).Write();
        }

        if (documents.Count != 1 || documents[0].Report is null)
            WriteSummary(documents, options, page);
    }

    public static IEnumerable<string> Counts(Report report, ReportPhrases phrases) => Counted
        .Select(o => (Outcome: o, Count: report.Count(o)))
        .Where(c => c.Count > 0)
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {phrases.Counted(c.Outcome)}"));

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
            page.Text(phrases.Findings + ": " + string.Join(" · ", Grades(report, phrases).DefaultIfEmpty(phrases.None)), 4);
        }
    }

    public static IEnumerable<string> Grades(Report report, ReportPhrases phrases) => report.Findings
        .Where(f => f.Outcome is Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory or Outcome.Depends)
        .GroupBy(f => f.Grade)
        .OrderByDescending(g => g.Key)
        .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {phrases.Grade(g.Key)}"));
}
