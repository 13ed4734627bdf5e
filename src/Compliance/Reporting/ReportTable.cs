using System.Globalization;
using Compliance.Findings;
using Compliance.Reporting.Content;

namespace Compliance.Reporting;

/// <summary>
/// The two tables of a run, for spreadsheets: a row for each requirement with what came of it and what to do, and a row for each
/// document. Owner and due date come from decisions; where there is none they are left for people to fill in.
/// </summary>
internal static class ReportTable
{
    /// <summary>Names of the columns of <see cref="Requirements"/>, for programs.</summary>
    public static IReadOnlyList<string> RequirementColumns { get; } =
    [
        "file", "rule", "checks", "requirement", "citation", "item", "status", "grade", "authority", "statement", "evidence", "action",
        "owner", "due", "decision", "fingerprint",
    ];

    /// <summary>Names of the columns of <see cref="Document"/>, for programs.</summary>
    public static IReadOnlyList<string> DocumentColumns { get; } =
    [
        "file", "status", "conclusion", "assessment date", "pack", "critical", "serious", "moderate", "minor", "info", "met", "not met", "not shown",
        "contradictory", "depends", "open", "judgement", "not applicable", "error", "problem",
    ];

    public static IEnumerable<IReadOnlyList<string>> Requirements(CheckedDocument document)
    {
        if (document.Report is not { } report)
            yield break;
        var phrases = ReportPhrases.For(report);
        var words = new PlaceWords(phrases, report.Name);
        foreach (var finding in report.Results)
        {
            yield return
            [
                document.File,
                finding.Rule,
                string.Join(' ', finding.Tags),
                finding.Title,
                string.Join("; ", finding.Sources.Select(s => s.Text)),
                finding.Item ?? "",
                FindingBlock.OutcomeOf(finding, phrases),
                finding.Outcome is Outcome.Met or Outcome.NotApplicable ? "" : phrases.Grade(finding.Grade),
                phrases.Norm(finding.Level, finding.Authority),
                finding.Outcome is Outcome.Open ? (finding.Ask ?? finding.Message).Text : finding.Message.Text,
                Evidence(finding, phrases, words),
                finding.Outcome is Outcome.Met or Outcome.NotApplicable ? "" : finding.Advice?.Text ?? "",
                finding.Decision?.Decision.By ?? "",
                finding.Decision?.Decision.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                finding.Decision?.Text ?? "",
                finding.Fingerprint,
            ];
        }
    }

    public static IReadOnlyList<string> Document(CheckedDocument document)
    {
        var report = document.Report;
        return
        [
            document.File,
            JsonReport.Id(document.Status),
            report?.ConclusionText ?? "",
            report?.AssessmentDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            report?.Pack ?? "",
            .. new[] { Grade.Critical, Grade.Serious, Grade.Moderate, Grade.Minor, Grade.Info }
                .Select(g => report is null ? "" : Number(ResultCount.Of(report.Results).Where(c => c.Grade == g && ReportContent.IsGraded(c.Outcome)).Sum(c => c.Count))),
            .. new[]
                {
                    Outcome.Met, Outcome.NotMet, Outcome.NotShown, Outcome.Contradictory, Outcome.Depends, Outcome.Open, Outcome.Judgement,
                    Outcome.NotApplicable, Outcome.Error,
                }
                .Select(o => report is null ? "" : Number(report.Count(o))),
            string.Join("; ", document.Errors),
        ];
    }

    private static string Evidence(Finding finding, ReportPhrases phrases, PlaceWords words) => string.Join(
        "\n",
        words.Of(finding).Select(p => p.ToString())
            .Concat(FindingBlock.SearchesOf(finding, phrases, words).Select(s => phrases.SearchedFor + ": " + s.Words)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
