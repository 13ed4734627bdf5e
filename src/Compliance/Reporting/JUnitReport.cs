using System.Globalization;
using System.Text;
using System.Xml;
using Compliance.Findings;
using Compliance.Reporting.Content;

namespace Compliance.Reporting;

/// <summary>
/// JUnit's XML: a test suite for each document, in it one test case, or one for each rule. Failure, error and skipped are kept
/// apart: what is not met fails, what could not be done is an error, what nobody can tell is skipped with its reason.
/// </summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CheckCharacters = false };

    public static void Write(IEnumerable<CheckedDocument> documents, ReportOptions options, TextWriter output)
    {
        using (var xml = XmlWriter.Create(new Utf8Named(output), Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "compliance");
            foreach (var document in documents)
                Suite(xml, document, options);
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void Suite(XmlWriter xml, CheckedDocument document, ReportOptions options)
    {
        var cases = document.Report is not { } report ? [Unreadable(document)]
            : options.JUnitByRule ? [.. ByRule(report, options)]
            : new[] { Whole(report, options) };
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", document.File);
        Attribute(xml, "tests", Number(cases.Length));
        Attribute(xml, "failures", Number(cases.Count(c => c.Kind == "failure")));
        Attribute(xml, "errors", Number(cases.Count(c => c.Kind == "error")));
        Attribute(xml, "skipped", Number(cases.Count(c => c.Kind == "skipped")));
        foreach (var test in cases)
            Case(xml, document, test);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, CheckedDocument document, TestCase test)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", document.Report?.Pack ?? "compliance");
        Attribute(xml, "name", test.Name);
        Attribute(xml, "file", document.File);
        if (test.Kind is not null)
        {
            xml.WriteStartElement(test.Kind);
            Attribute(xml, "message", test.Message!);
            if (test.Type is not null)
                Attribute(xml, "type", test.Type);
            if (test.Details.Length > 0)
                xml.WriteString(XmlText.Safe(test.Details));
            xml.WriteEndElement();
        }
        else if (test.Details.Length > 0)
        {
            xml.WriteElementString("system-out", XmlText.Safe(test.Details));
        }

        xml.WriteEndElement();
    }

    private static TestCase Unreadable(CheckedDocument document) => new(
        document.File,
        "error",
        document.Errors.Count > 0 ? document.Errors[0].Message : document.Status.ToString(),
        JsonReport.Id(document.Status),
        string.Join('\n', document.Errors));

    /// <summary>The document as one test: it fails when a finding reaches the threshold, and cannot pass when a rule failed.</summary>
    private static TestCase Whole(Report report, ReportOptions options)
    {
        var details = string.Join("\n\n", report.Findings.Where(f => f.Outcome is not Outcome.Error).Select(f => Describe(f, report)));
        var errors = report.Findings.Where(f => f.Outcome is Outcome.Error).ToList();
        if (report.Findings.Any(f => Fails(f, options)))
            return new(report.Name, "failure", report.ConclusionText, JsonReport.Id(report.Conclusion), details);
        if (errors.Count > 0)
            return new(report.Name, "error", errors[0].Title + ": " + errors[0].Message.Text, "error", string.Join('\n', errors.Select(f => Describe(f, report))));
        return report.Conclusion is Conclusion.NotChecked
            ? new(report.Name, "skipped", report.ConclusionText, null, details)
            : new(report.Name, null, null, null, details);
    }

    private static IEnumerable<TestCase> ByRule(Report report, ReportOptions options)
    {
        foreach (var rule in report.Results.GroupBy(r => r.Rule, StringComparer.Ordinal))
            yield return OfRule(report, [.. rule], options);
        foreach (var left in report.NotChecked.Where(n => report.Results.All(r => r.Rule != n.Rule)))
            yield return new(left.Rule + ": " + left.Title, "skipped", left.Reason, null, "");
    }

    private static TestCase OfRule(Report report, IReadOnlyList<Finding> results, ReportOptions options)
    {
        var name = results[0].Rule + ": " + results[0].Title;
        var details = string.Join("\n\n", results.Where(f => f.Outcome is not (Outcome.Met or Outcome.NotApplicable)).Select(f => Describe(f, report)));
        if (results.FirstOrDefault(f => f.Outcome is Outcome.Error) is { } error)
            return new(name, "error", error.Message.Text, "error", details);
        if (results.FirstOrDefault(f => Fails(f, options)) is { } failing)
            return new(name, "failure", failing.Message.Text, JsonReport.Id(failing.Outcome), details);
        if (results.FirstOrDefault(f => f.IsSetAside) is { } accepted)
            return new(name, "skipped", accepted.Decision?.Text ?? accepted.Message.Text, null, details);
        if (results.FirstOrDefault(f => IsKnown(f, options)) is { } known)
            return new(name, "skipped", ReportPhrases.For(report).Known + ": " + known.Message.Text, null, details);
        if (results.FirstOrDefault(f => f.Outcome is Outcome.Open or Outcome.Judgement or Outcome.Depends) is { } open)
            return new(name, "skipped", (open.Outcome is Outcome.Open ? open.Ask ?? open.Message : open.Message).Text, null, details);
        return results.All(f => f.Outcome is Outcome.NotApplicable)
            ? new(name, "skipped", ReportPhrases.For(report).Outcome(Outcome.NotApplicable), null, "")
            : new(name, null, null, null, details);
    }

    private static bool Fails(Finding finding, ReportOptions options) => !finding.IsSetAside
        && finding.Baseline is null or BaselineState.New
        && finding.Outcome is Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory or Outcome.Depends
        && finding.Grade >= options.FailOn;

    /// <summary>True for what would fail if the baseline did not hold it.</summary>
    private static bool IsKnown(Finding finding, ReportOptions options) =>
        finding.Baseline is not null && Fails(finding with { Baseline = null }, options);

    private static string Describe(Finding finding, Report report)
    {
        var phrases = ReportPhrases.For(report);
        var words = new PlaceWords(phrases, report.Name);
        var text = new StringBuilder();
        text.Append(phrases.Grade(finding.Grade)).Append(" · ").Append(FindingBlock.OutcomeOf(finding, phrases)).Append(" · ").Append(finding.Rule).Append('\n');
        text.Append((finding.Outcome is Outcome.Open ? finding.Ask ?? finding.Message : finding.Message).Text);
        foreach (var passage in words.Of(finding))
            text.Append('\n').Append(passage);
        foreach (var search in FindingBlock.SearchesOf(finding, phrases, words))
            text.Append('\n').Append(phrases.SearchedFor).Append(": ").Append(search.Words);
        if (finding.Sources.Count > 0)
            text.Append('\n').Append(string.Join("; ", finding.Sources.Select(s => s.Text)));
        if (finding.Advice is { } advice)
            text.Append('\n').Append(advice.Text);
        return text.ToString();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlText.Safe(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record TestCase(string Name, string? Kind, string? Message, string? Type, string Details);
}
