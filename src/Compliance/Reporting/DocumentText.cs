using System.Globalization;
using Compliance.Findings;
using Compliance.Reporting.Content;

namespace Compliance.Reporting;

/// <summary>The report on one document as plain text.</summary>
internal sealed class DocumentText(ReportContent content, TextPage page)
{
    private const int Column = 14;
    private const int MostFields = 4;
    private readonly ReportPhrases phrases = content.Phrases;

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
        page.Heading(content.Name);
        var ink = content.Conclusion switch
        {
            Conclusion.NotMet => Ink.Red,
            Conclusion.NoGapsFound => Ink.Green,
            _ => Ink.Yellow,
        };
        page.Labelled(phrases.Conclusion, content.ConclusionText, 0, Column, ink);
        page.Labelled(phrases.Results, string.Join(" · ", content.Counts), 0, Column);
        page.Labelled(phrases.Findings, string.Join(" · ", content.Grades), 0, Column);
    }

    private void WriteMet()
    {
        if (content.Met.Count == 0)
            return;
        Section(phrases.Met, content.MetCount);
        foreach (var rule in content.Met)
            page.Text("- " + rule.Title + (rule.Detail is null ? "" : " " + rule.Detail), 2, 4);
    }

    private void WriteFindings()
    {
        Section(phrases.Findings, content.Total);
        if (content.Total == 0)
            page.Text(phrases.NoFindings, 2);
        foreach (var block in content.Findings)
        {
            page.Blank();
            new FindingText(phrases, page).Write(block);
        }

        if (content.Hidden > 0)
        {
            page.Blank();
            page.Text(phrases.BelowShown(content.Hidden), 2);
        }
    }

    private void WriteQuestions()
    {
        if (content.Questions.Count == 0)
            return;
        Section(phrases.Questions, content.Questions.Count);
        foreach (var question in content.Questions)
        {
            Write(question);
            if (question.Missing.Count > 0)
            {
                var more = question.Missing.Count > MostFields ? " " + phrases.AndOthers(question.Missing.Count - MostFields) : "";
                page.Text(phrases.SupplyAs + " " + string.Join(", ", question.Missing.Take(MostFields)) + more, 4, 6, Ink.Faint);
            }
        }
    }

    private void WriteJudgement()
    {
        if (content.Judgements.Count == 0)
            return;
        Section(phrases.Judgement, content.Judgements.Count);
        foreach (var judgement in content.Judgements)
            Write(judgement);
    }

    private void Write(QuestionBlock question)
    {
        page.Text("- " + question.Text, 2, 4);
        page.Text(string.Join(", ", question.Rules) + (question.Source is { } source ? " · " + source : ""), 4, ink: Ink.Faint);
        foreach (var passage in question.Passages)
            page.Text(passage.ToString(), 4, 6);
    }

    private void WriteNotChecked()
    {
        if (content.NotChecked.Count == 0)
            return;
        Section(phrases.NotChecked, content.NotChecked.Count);
        foreach (var rule in content.NotChecked)
            page.Text("- " + rule.Title + ": " + rule.Reason + " (" + rule.Rule + ")", 2, 4, rule.IsError ? Ink.Red : Ink.Plain);
    }

    private void WriteNotApplicable()
    {
        if (content.NotApplicable.Count == 0)
            return;
        Section(phrases.NotApplicable, content.NotApplicable.Count);
        page.Text(string.Join(" · ", content.NotApplicable), 2);
    }

    private void WriteNotes()
    {
        Section(phrases.Notes, null);
        foreach (var note in content.Notes)
            page.Labelled(note.Label, note.Text, 2, Column + 4, note.IsWarning ? Ink.Yellow : Ink.Plain);
        page.Blank();
        page.Text(phrases.Disclaimer, 2);
    }

    private void Section(string title, int? count) =>
        page.Heading(count is null ? title : string.Create(CultureInfo.InvariantCulture, $"{title} ({count})"));
}
