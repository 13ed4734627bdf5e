using System.Globalization;
using System.Text;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Interview;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Cli.Asking;

/// <summary>One run of <c>ask</c>: the questions that a document leaves, listed, as a form, or one by one.</summary>
internal sealed class AskRun
{
    public required Surroundings Surroundings { get; init; }

    public required string File { get; init; }

    public required CheckOptions Options { get; init; }

    public required string? Rules { get; init; }

    public required string? Language { get; init; }

    /// <summary>The file of decisions: read where it is there, and added to.</summary>
    public required string Decisions { get; init; }

    public string? Form { get; init; }

    public string? Answers { get; init; }

    public string? By { get; init; }

    public int? Step { get; init; }

    public bool Agenda { get; init; }

    public int Run()
    {
        var pack = RulePacks.Load(Rules, Surroundings);
        var reading = new PlanReaders(Surroundings).Read(File, File);
        if (reading.Plan is not { } plan)
        {
            foreach (var error in reading.Errors)
                Surroundings.Error.WriteLine(error);
            return Exit.Unreadable;
        }

        var options = Options with
        {
            Language = Language is null ? null : RulePacks.LanguageOf(pack, Language),
            Decisions = System.IO.File.Exists(Surroundings.PathOf(Decisions)) ? DecisionFiles.Read([Decisions], Surroundings) : [],
        };
        var interviewer = new Interviewer(new ComplianceChecker(pack));
        if (Answers is not null)
            return TakeForm(plan, options, interviewer);
        var (report, questions) = interviewer.Ask(plan, options, Step);
        var phrases = InterviewPhrases.For(report.Language);
        var page = new TextPage(Surroundings.Out, Surroundings.Width, Surroundings.Colour);
        if (Agenda)
            return PrintAgenda(report, plan, phrases, page);
        if (Form is not null)
            return WriteForm(report, questions);
        if (Step is not null && !pack.Pack.Rules.Any(r => r.Syntax.Tags.Any(t => t.Value == "step " + Step.Value.ToString(CultureInfo.InvariantCulture))))
            page.Text(phrases.NoStep);
        if (questions.Count == 0)
        {
            page.Text(phrases.Nothing);
        }
        else if (By is not null || Surroundings.IsInteractive)
        {
            using var input = new StreamReader(Surroundings.In, System.Text.Encoding.UTF8, leaveOpen: true);
            return new Conversation(this, interviewer, plan, page, input).Hold(options, report, questions);
        }
        else
        {
            List(report, questions, phrases, page);
        }

        return Exit.Clean;
    }

    /// <summary>Adds decisions to the file; what stands there stays.</summary>
    public void Note(IReadOnlyList<Decision> decisions, string name)
    {
        if (decisions.Count == 0)
            return;
        var path = Surroundings.PathOf(Decisions);
        try
        {
            var before = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path).TrimEnd() + "\n" : "decisions for: " + YamlName(name) + "\ndecisions:\n";
            var text = before + string.Concat(decisions.Select(AnswerForm.Print));
            var reading = Findings.Decisions.Read(text, Decisions);
            if (reading.Errors.Count > 0)
                throw new CommandFailure($"the answers cannot be added to `{Decisions}`: {reading.Errors[0]}", "Its list `decisions:` must stand at the end.");
            System.IO.File.WriteAllText(path, text, new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CommandFailure($"cannot write `{Decisions}`", "Does its folder exist, and may you write there?");
        }

        Surroundings.Out.WriteLine($"{Decisions}: +{decisions.Count.ToString(CultureInfo.InvariantCulture)}");
    }

    private static string YamlName(string name) => YamlScalarText.IsPlain(name) ? name : YamlScalarText.Quote(name);

    private int TakeForm(Plan plan, CheckOptions options, Interviewer interviewer)
    {
        string text;
        try
        {
            text = System.IO.File.ReadAllText(Surroundings.PathOf(Answers!));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"no file `{Answers}` with answers", $"`compliance ask {File} --form {Answers}` writes one.");
        }

        var errors = new List<PlanError>();
        var decisions = AnswerForm.Read(text, Answers!, By, Surroundings.Today, plan, errors);
        foreach (var error in errors)
            Surroundings.Error.WriteLine(error);
        if (errors.Count > 0)
            throw new CommandFailure($"the answers in `{Answers}` cannot be used; nothing was noted");
        var (before, _) = interviewer.Ask(plan, options);
        var (after, left) = interviewer.Ask(plan, options with { Decisions = [.. options.Decisions, .. decisions] });
        Note(decisions, plan.Employer?.Name ?? File);
        var phrases = InterviewPhrases.For(after.Language);
        var open = Interviewer.Open(after).Count();
        Surroundings.Out.WriteLine(phrases.Done(decisions.Count, Interviewer.Open(before).Count() - open, open));
        if (left.Count == 0)
            Surroundings.Out.WriteLine(phrases.Nothing);
        return Exit.Clean;
    }

    private int WriteForm(Report report, IReadOnlyList<Question> questions)
    {
        if (Form == "-")
        {
            Surroundings.Out.Write(AnswerForm.Write(report, questions));
            return Exit.Clean;
        }

        var path = Surroundings.PathOf(Form!);
        if (System.IO.File.Exists(path))
            throw new CommandFailure($"`{Form}` is there already, and may hold answers", "Choose another name, or take its answers in with `--answers`.");
        OutputFile.Write(Form!, Surroundings, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(AnswerForm.Write(report, questions))));
        Surroundings.Out.WriteLine($"{Form}: {InterviewPhrases.For(report.Language).Open(questions.Count, Interviewer.Open(report).Count())}");
        return Exit.Clean;
    }

    /// <summary>What a field takes, with what the reader took it for.</summary>
    public static string KindOf(Field field, InterviewPhrases phrases) => field.Guess is { } guess ? field.Kind + "; " + phrases.ReadAs(guess) : field.Kind;

    private static void List(Report report, IReadOnlyList<Question> questions, InterviewPhrases phrases, TextPage page)
    {
        page.Text(phrases.Open(questions.Count, Interviewer.Open(report).Count()));
        var number = 0;
        foreach (var topic in questions.GroupBy(q => q.Topic, StringComparer.Ordinal))
        {
            page.Heading(topic.Key);
            foreach (var question in topic)
            {
                number++;
                page.Text(number.ToString(CultureInfo.InvariantCulture) + ". " + question.Text + " (" + phrases.Settles(question.Settles) + ")", 2, 5);
                foreach (var field in question.Fields)
                    page.Text(field.Label + ": " + KindOf(field, phrases), 5, 7, Ink.Faint);
            }
        }
    }

    private static int PrintAgenda(Report report, Plan plan, InterviewPhrases phrases, TextPage page)
    {
        page.Heading(phrases.Agenda(report.Name));
        var areas = Interview.Agenda.Of(report, plan);
        page.Text(areas.Count == 0 ? phrases.NoAreas : phrases.AgendaHint);
        var number = 0;
        foreach (var (area, questions, open) in areas)
        {
            number++;
            page.Heading(number.ToString(CultureInfo.InvariantCulture) + ". " + area.Label);
            page.Text(phrases.AreaStatus(area.Risks, area.Measures, area.Results), 2, 2, Ink.Faint);
            foreach (var question in questions)
                page.Text("- " + question, 2, 4);
            if (open.Count > 0)
                page.Text(phrases.OpenInArea, 2, 2, Ink.Strong);
            foreach (var question in open)
                page.Text("- " + question, 2, 4);
        }

        return Exit.Clean;
    }
}
