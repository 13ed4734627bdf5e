using Compliance.Checking;
using Compliance.Findings;
using Compliance.Interview;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Cli.Asking;

/// <summary>Asks one question after another. After each answer the plan is checked again, so that nothing is asked in vain.</summary>
internal sealed class Conversation(AskRun run, Interviewer interviewer, Plan plan, TextPage page, StreamReader input)
{
    private readonly List<Decision> decisions = [];
    private readonly HashSet<string> skipped = new(StringComparer.Ordinal);
    private InterviewPhrases phrases = InterviewPhrases.For("en");

    private string by = "";

    public int Hold(CheckOptions options, Report report, IReadOnlyList<Question> questions)
    {
        phrases = InterviewPhrases.For(report.Language);
        var before = Interviewer.Open(report).Count();
        page.Text(phrases.Open(questions.Count, before));
        page.Text(phrases.HowToAnswer, ink: Ink.Faint);
        by = run.By ?? Read(phrases.WhoAnswers, 0) ?? "";
        var last = "";
        while (by.Length > 0 && Next(questions, last) is { } question)
        {
            if (question.Topic != last)
                page.Heading(question.Topic);
            last = question.Topic;
            page.Text(question.Text + " (" + phrases.Settles(question.Settles) + ")", 0, 2, Ink.Strong);
            var count = decisions.Count;
            if (!(question.Judgement is { } judgement ? Judge(judgement, question) : Values(question)))
                break;
            skipped.Add(question.Key);
            if (decisions.Count > count)
                (report, questions) = interviewer.Ask(plan, options with { Decisions = [.. options.Decisions, .. decisions] }, run.Step);
            page.Blank();
        }

        page.Blank();
        run.Note(decisions, plan.Employer?.Name ?? run.File);
        var left = Interviewer.Open(report).Count();
        page.Text(phrases.Done(decisions.Count, before - left, left));
        return Exit.Clean;
    }

    /// <summary>The next question: in the topic that was begun while it lasts.</summary>
    private Question? Next(IReadOnlyList<Question> questions, string topic) =>
        questions.FirstOrDefault(q => q.Topic == topic && !skipped.Contains(q.Key)) ?? questions.FirstOrDefault(q => !skipped.Contains(q.Key));

    private bool Values(Question question)
    {
        foreach (var field in question.Fields)
        {
            while (true)
            {
                var answer = Read(field.Label + " (" + field.Kind + (field.Guess is { } guess ? "; " + phrases.ReadAsYes(guess) : "") + ")", 2);
                if (answer is null or "q")
                    return false;
                if (answer.Length == 0)
                    break;
                if (answer == "?")
                {
                    Why(question);
                    continue;
                }

                var written = Confirms(answer, field) ? field.Written(field.Guess!) : field.Written(answer);
                if (Interviewer.Mistake(plan, field.Path, written) is not null)
                {
                    page.Text(phrases.DoesNotFit(answer, field.Kind), 4, 4, Ink.Red);
                    continue;
                }

                answer = written;

                decisions.Add(new Decision { Kind = DecisionKind.Answered, Subject = field.Path, Value = answer, By = by, On = run.Surroundings.Today });
                break;
            }
        }

        return true;
    }

    /// <summary>True where a yes stands for what the reader took the value for, and not for a value of its own.</summary>
    private bool Confirms(string answer, Field field) =>
        field.Guess is not null && field.Kind != phrases.YesOrNo && phrases.Yes.Contains(answer.ToLowerInvariant());

    private bool Judge(Finding judgement, Question question)
    {
        while (true)
        {
            var answer = Read(phrases.MetOrNot, 2)?.ToLowerInvariant();
            if (answer is null or "q")
                return false;
            if (answer.Length == 0)
                return true;
            if (answer == "?")
            {
                Why(question);
                continue;
            }

            var isMet = phrases.Yes.Contains(answer);
            if (!isMet && !phrases.No.Contains(answer))
                continue;
            if (Read(phrases.Reason, 2) is not { Length: > 0 } reason)
            {
                page.Text(phrases.NoReason, 4, 4, Ink.Red);
                return true;
            }

            decisions.Add(new Decision { Kind = DecisionKind.Assessed, Subject = judgement.Rule, Item = judgement.Item, Outcome = isMet ? Outcome.Met : Outcome.NotMet, Reason = reason, By = by, On = run.Surroundings.Today });
            return true;
        }
    }

    private void Why(Question question)
    {
        foreach (var rule in question.Rules)
            page.Text("- " + rule, 4, 6, Ink.Faint);
    }

    private string? Read(string prompt, int indent)
    {
        run.Surroundings.Out.Write(new string(' ', indent) + TextPage.Safe(prompt) + (prompt.EndsWith('?') ? " " : ": "));
        run.Surroundings.Out.Flush();
        var line = input.ReadLine()?.Trim();
        if (!run.Surroundings.IsInteractive)
            run.Surroundings.Out.WriteLine(TextPage.Safe(line ?? ""));
        return line;
    }
}
