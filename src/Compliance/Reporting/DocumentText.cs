using System.Globalization;
using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>The report on one document as plain text.</summary>
internal sealed class DocumentText(Report report, ReportOptions options, TextPage page)
{
    private const int Column = 14;
    private const int MostFields = 4;
    private readonly ReportPhrases phrases = ReportPhrases.For(report.Language);

    public void Write()
    {
        WriteConclusion();
        WriteMet();
        WriteFindings();
        WriteQuestions();
        WriteJudgement();
        WriteNotChecked();
        WriteNotApplicable();
        WriteNotes();
    }

    private void WriteConclusion()
    {
        page.Heading(report.Name);
        var ink = report.Conclusion switch
        {
            Conclusion.NotMet => Ink.Red,
            Conclusion.NoGapsFound => Ink.Green,
            _ => Ink.Yellow,
        };
        page.Labelled(phrases.Conclusion, report.ConclusionText, 0, Column, ink);
        page.Labelled(phrases.Results, string.Join(" · ", ConsoleReport.Counts(report, phrases)), 0, Column);
        page.Labelled(phrases.Findings, string.Join(" · ", ConsoleReport.Grades(report, phrases).DefaultIfEmpty(phrases.None)), 0, Column);
    }

    private void WriteMet()
    {
        var met = report.Met.GroupBy(f => f.Rule, StringComparer.Ordinal).ToList();
        if (met.Count == 0)
            return;
        Section(phrases.Met, report.Met.Count());
        foreach (var rule in met)
        {
            var first = rule.First();
            var text = first.Title;
            if (first.Item is not null)
            {
                var all = report.Results.Count(r => r.Rule == rule.Key && r.Outcome is not Outcome.NotApplicable);
                if (all > 1)
                    text += " (" + phrases.OfItems(rule.Count(), all) + ")";
            }

            var lines = rule.SelectMany(f => f.Places).Where(p => p.Place.SuppliedBy is null && p.Place.Line > 0)
                .Select(p => p.Place.Line).Distinct().Order().ToList();
            if (first.Item is null && lines.Count > 0)
                text += " – " + phrases.Lines(lines.Take(4).ToList(), lines.Count - 4);
            page.Text("- " + text, 2, 4);
        }
    }

    private void WriteFindings()
    {
        var findings = report.Findings
            .Where(f => f.Outcome is Outcome.NotMet or Outcome.NotShown or Outcome.Contradictory or Outcome.Depends)
            .OrderByDescending(f => f.Grade)
            .ToList();
        Section(phrases.Findings, findings.Count);
        if (findings.Count == 0)
        {
            page.Text(phrases.NoFindings, 2);
            return;
        }

        var number = 0;
        var shown = findings.Where(f => f.Grade >= options.Show);
        foreach (var group in shown.GroupBy(f => (f.Grade, f.Rule, f.Outcome, f.OutcomeIfApplicable, f.Authority, f.Level)))
        {
            page.Blank();
            new FindingText(phrases, page, report.Name).Write(++number, [.. group]);
        }

        var hidden = findings.Count(f => f.Grade < options.Show);
        if (hidden > 0)
        {
            page.Blank();
            page.Text(phrases.BelowShown(hidden), 2);
        }
    }

    private void WriteQuestions()
    {
        var open = report.Findings.Where(f => f.Outcome is Outcome.Open).ToList();
        if (open.Count == 0)
            return;
        var questions = open.GroupBy(f => (f.Ask ?? f.Message).Text, StringComparer.Ordinal).ToList();
        Section(phrases.Questions, questions.Count);
        foreach (var question in questions)
        {
            page.Text("- " + question.Key, 2, 4);
            var rules = question.Select(f => f.Rule).Distinct(StringComparer.Ordinal);
            page.Text(string.Join(", ", rules) + SourceOf(question.First()), 4, ink: Ink.Faint);
            new FindingText(phrases, page, report.Name).WritePassages([.. question.SelectMany(Passages.OnTheMatter)], 4);
            var missing = question.SelectMany(f => f.Missing).Distinct(StringComparer.Ordinal).ToList();
            if (missing.Count > 0)
            {
                var more = missing.Count > MostFields ? " " + phrases.AndOthers(missing.Count - MostFields) : "";
                page.Text(phrases.SupplyAs + " " + string.Join(", ", missing.Take(MostFields)) + more, 4, 6, Ink.Faint);
            }
        }
    }

    private void WriteJudgement()
    {
        var judgements = report.Findings.Where(f => f.Outcome is Outcome.Judgement).ToList();
        if (judgements.Count == 0)
            return;
        Section(phrases.Judgement, judgements.Count);
        foreach (var judgement in judgements)
        {
            page.Text("- " + judgement.Message.Text, 2, 4);
            page.Text(judgement.Rule + SourceOf(judgement), 4, ink: Ink.Faint);
            new FindingText(phrases, page, report.Name).WritePassages([.. Passages.OnTheMatter(judgement)], 4);
        }
    }

    private void WriteNotChecked()
    {
        var errors = report.Findings
            .Where(f => f.Outcome is Outcome.Error && !report.NotChecked.Any(n => n.Rule == f.Rule))
            .ToList();
        if (errors.Count + report.NotChecked.Count == 0)
            return;
        Section(phrases.NotChecked, errors.Count + report.NotChecked.Count);
        foreach (var error in errors)
            page.Text("- " + error.Title + ": " + error.Message.Text + " (" + error.Rule + ")", 2, 4, Ink.Red);
        foreach (var rule in report.NotChecked)
            page.Text("- " + rule.Title + ": " + rule.Reason + " (" + rule.Rule + ")", 2, 4);
    }

    private void WriteNotApplicable()
    {
        var rules = report.Results.GroupBy(r => r.Rule, StringComparer.Ordinal)
            .Where(r => r.All(f => f.Outcome is Outcome.NotApplicable))
            .ToList();
        if (rules.Count == 0)
            return;
        Section(phrases.NotApplicable, rules.Count);
        page.Text(string.Join(" · ", rules.Select(r => r.First().Title)), 2);
    }

    private void WriteNotes()
    {
        Section(phrases.Notes, null);
        page.Labelled(phrases.AssessedAt, phrases.Date(report.AssessmentDate) + " – " + phrases.Basis(report.DateBasis), 2, Column + 4);
        page.Labelled(phrases.Rules, report.Pack, 2, Column + 4);
        if (options.Engine is { } engine)
            page.Labelled(phrases.Engine, engine, 2, Column + 4);
        foreach (var fact in report.Supplied)
            page.Labelled(phrases.Supplied, fact.Path + " = " + fact.Value + " (" + phrases.SuppliedBy(fact.SuppliedBy) + ")", 2, Column + 4);
        foreach (var decision in report.Decisions)
            page.Labelled(phrases.Decision, decision.Text, 2, Column + 4, decision.State == DecisionState.Applied ? Ink.Plain : Ink.Yellow);
        if (report.Digests.Count > 0)
        {
            var digests = report.Digests.OrderBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => phrases.DigestOf(d.Key) + " " + d.Value[..Math.Min(12, d.Value.Length)]);
            page.Labelled(phrases.Digest, string.Join(" · ", digests), 2, Column + 4);
        }

        foreach (var warning in report.RuleWarnings)
            page.Labelled(phrases.RuleWarnings, warning.ToString(), 2, Column + 4);
        page.Blank();
        page.Text(phrases.Disclaimer, 2);
    }

    private static string SourceOf(Finding finding) => finding.Sources.Count > 0 ? " · " + finding.Sources[0].Text : "";

    private void Section(string title, int? count) =>
        page.Heading(count is null ? title : string.Create(CultureInfo.InvariantCulture, $"{title} ({count})"));
}
