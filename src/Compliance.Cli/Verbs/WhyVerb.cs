using System.CommandLine;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Rules;

namespace Compliance.Cli.Verbs;

/// <summary>
/// The whole reason for what one rule came to in one document: every condition with its expression, values and result, what
/// forced it, what would settle it, and what it would be under other values.
/// </summary>
internal static class WhyVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "A document (txt) or a plan (yaml, json)." };
        var rule = new Argument<string>("rule") { Description = "Id of a rule; see `compliance rules`." };
        var item = new Option<string?>("--item") { Description = "One item alone, by its path as the report prints it.", HelpName = "path" };
        var set = new Option<string[]>("--set") { Description = "A fact that the document does not state, as path=value; may be repeated.", HelpName = "path=value" };
        var whatIf = new Option<string[]>("--what-if") { Description = "Shows the result as it would be with another value, or with `(not stated)`; may be repeated.", HelpName = "path=value" };
        var asOf = new Option<string?>("--as-of") { Description = "The assessment date. Default: the document's own reference date, else today.", HelpName = "date" };
        var rules = new Option<string?>("--rules") { Description = "A rule pack of your own. Default: the Norwegian pack of the program.", HelpName = "folder" };
        var language = new Option<string?>("--lang") { Description = "nb or en. Default: the document's.", HelpName = "nb|en" };
        var format = new Option<string?>("--format") { Description = "text or json. Default: text.", HelpName = "format" };
        var command = new Command("why", "Tells why a rule came out as it did, why it is not settled, and what if.") { file, rule, item, set, whatIf, asOf, rules, language, format }
            .WithExample(
                "compliance why plan.txt pay-mapping-every-second-year",
                "compliance why plan.yaml scope --set employer.sector=private",
                "compliance why plan.yaml scope --what-if \"employer.regular employees=49\"");
        command.SetAction(parsed => Run(
            new Question(parsed.GetValue(file)!, parsed.GetValue(rule)!, parsed.GetValue(item), PathValues.Parse("--what-if", parsed.GetValue(whatIf))),
            new CheckOptions
            {
                AsOf = parsed.GetValue(asOf) is { } date ? Words.Date("--as-of", date) : null,
                Today = surroundings.Today,
                Supplied = PathValues.Facts(parsed.GetValue(set)),
                Language = parsed.GetValue(language),
                Name = parsed.GetValue(file)!,
            },
            RulePacks.Load(parsed.GetValue(rules), surroundings),
            Words.IsJson(parsed.GetValue(format)),
            surroundings));
        return command;
    }

    private static int Run(Question question, CheckOptions options, RuleSet pack, bool asJson, Surroundings surroundings)
    {
        if (options.Language is not null)
            options = options with { Language = RulePacks.LanguageOf(pack, options.Language) };
        if (pack.Pack.IdOf(question.Rule) is not { } id || pack.Pack.Rules.All(r => r.Id != id))
            throw new CommandFailure($"there is no rule `{question.Rule}`{Suggestion.DidYouMean(question.Rule, pack.Pack.Rules.Select(r => r.Id))}", "See `compliance rules`.");
        var reading = new PlanReaders(surroundings).Read(options.Name, options.Name);
        if (reading.Plan is not { } plan)
        {
            foreach (var error in reading.Errors)
                surroundings.Error.WriteLine(error);
            return Exit.Unreadable;
        }

        Report report;
        Report? hypothetical;
        try
        {
            report = new ComplianceChecker(pack).Check(plan, options);
            hypothetical = question.WhatIf.Count == 0 ? null : report.WhatIf(question.WhatIf);
        }
        catch (ArgumentException wrong)
        {
            throw CommandFailure.Of(wrong);
        }

        var reasonings = report.Why(id, question.Item);
        if (reasonings.Count == 0)
            throw new CommandFailure($"`{id}` has no result for `{question.Item}`", "Items are named as the report prints them: " + string.Join(", ", report.Why(id).Select(r => r.Result.Item).OfType<string>().Take(5)));
        if (asJson)
            surroundings.Out.WriteLine(WhyJson.Of(report, reasonings, question.WhatIf, hypothetical?.Why(id, question.Item)));
        else
            new WhyPage(surroundings, report).Write(reasonings, question.WhatIf, hypothetical?.Why(id, question.Item));
        return Exit.Clean;
    }

    private sealed record Question(string File, string Rule, string? Item, IReadOnlyDictionary<string, string> WhatIf);
}
