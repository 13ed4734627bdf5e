using System.Globalization;
using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions, which shows them as annotations at the lines. The gravest come first, because only the first
/// ten of a kind are shown.
/// </summary>
internal static class GitHubReport
{
    public static void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        foreach (var document in documents)
        {
            foreach (var error in document.Errors)
                Command(output, "error", error.File.Length > 0 ? error.File : document.File, error.Line, error.Column, document.File, error.Message);
            if (document.Report is not { } report)
                continue;
            foreach (var finding in report.Findings.Where(f => f.Outcome is Outcome.Error))
                Command(output, "error", report.Name, 0, 0, finding.Rule, finding.Title + ": " + finding.Message.Text);
            foreach (var finding in Content.ReportContent.Graded(report).Where(f => f.Grade >= options.Show && !f.IsSetAside && f.Baseline is null or BaselineState.New))
            {
                var place = Passages.Of(finding).FirstOrDefault(p => p.Place.SuppliedBy is null)?.Place;
                var message = finding.Message.Text + (finding.Advice is { } advice ? "\n" + advice.Text : "")
                    + (finding.Sources.Count > 0 ? "\n" + finding.Sources[0].Text : "");
                var file = place?.File is { Length: > 0 } named ? named : report.Name;
                Command(output, Level(finding, options), file, place?.Line ?? 0, place?.Column ?? 0, finding.Rule + ": " + finding.Title, message);
            }
        }
    }

    private static string Level(Finding finding, ReportOptions options)
    {
        if (finding.Grade >= options.FailOn)
            return "error";
        return finding.Grade >= Grade.Moderate ? "warning" : "notice";
    }

    private static void Command(TextWriter output, string level, string file, int line, int column, string title, string message)
    {
        output.Write("::" + level + " file=" + Property(file));
        if (line > 0)
            output.Write(string.Create(CultureInfo.InvariantCulture, $",line={line},col={Math.Max(1, column)}"));
        output.Write(",title=" + Property(title) + "::" + Data(message) + "\n");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
