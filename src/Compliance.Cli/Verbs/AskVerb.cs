using System.CommandLine;
using Compliance.Checking;
using Compliance.Cli.Asking;

namespace Compliance.Cli.Verbs;

/// <summary>The questions that a document leaves.</summary>
internal static class AskVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "A document or a plan." };
        var form = One("--form", "Write the questions as a form to fill in; - for standard output.", "file");
        var answers = One("--answers", "Take in a form that was filled in.", "file");
        var by = One("--by", "Who answers, name and role.", "who");
        var decisions = One("--decisions", "File of decisions: read where it is there, and the answers added to it. Default: beside the document.", "file");
        var step = new Option<int?>("--step") { Description = "Only what rules ask that are tagged for this step: 0 for the state of the work.", HelpName = "number" };
        var agenda = new Option<bool>("--agenda") { Description = "Two or three areas for a meeting with the employees' representatives." };
        var set = new Option<string[]>("--set") { Description = "A fact that the document does not state, as path=value; may be repeated.", HelpName = "path=value", AllowMultipleArgumentsPerToken = false };
        var facts = new Option<string[]>("--facts") { Description = "A file of such facts, written as a plan is; may be repeated.", HelpName = "file", AllowMultipleArgumentsPerToken = false };
        var asOf = One("--as-of", "The assessment date. Default: the document's own reference date, else today.", "date");
        var rules = One("--rules", "A rule pack of your own. Default: the Norwegian pack of the program.", "folder");
        var language = One("--lang", "nb or en. Default: the document's.", "nb|en");
        var command = new Command("ask", "Asks what a document leaves open: as an interview, or as a form.") { file, form, answers, by, decisions, step, agenda, set, facts, asOf, rules, language }
            .WithExample("compliance ask plan.txt", "compliance ask plan.txt --form answers.yaml", "compliance ask plan.txt --answers answers.yaml --by \"Kari Nord, HR\"", "compliance ask plan.txt --agenda");
        command.SetAction(parsed => new AskRun
        {
            Surroundings = surroundings,
            File = parsed.GetValue(file)!,
            Options = new CheckOptions
            {
                AsOf = parsed.GetValue(asOf) is { } date ? Words.Date("--as-of", date) : null,
                Today = surroundings.Today,
                Supplied = [.. PathValues.Facts(parsed.GetValue(set)), .. FactFiles.Read(parsed.GetValue(facts) ?? [], surroundings)],
                Name = parsed.GetValue(file)!,
            },
            Rules = parsed.GetValue(rules),
            Language = parsed.GetValue(language),
            Decisions = parsed.GetValue(decisions) ?? Path.ChangeExtension(parsed.GetValue(file)!, ".decisions.yaml"),
            Form = parsed.GetValue(form),
            Answers = parsed.GetValue(answers),
            By = parsed.GetValue(by) is { } who && who.Trim().Length > 0 ? who.Trim() : null,
            Step = parsed.GetValue(step),
            Agenda = parsed.GetValue(agenda),
        }.Run());
        return command;
    }

    private static Option<string?> One(string name, string description, string value) => new(name) { Description = description, HelpName = value };
}
