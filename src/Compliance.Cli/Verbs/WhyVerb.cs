using System.CommandLine;
using System.Globalization;
using Compliance.Checking;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Reporting;

namespace Compliance.Cli.Verbs;

/// <summary>The whole reason for what one rule came to in one document: every condition, with its expression, values and result.</summary>
internal static class WhyVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "A document (txt) or a plan (yaml, json)." };
        var rule = new Argument<string>("rule") { Description = "Id of a rule; see `compliance rules`." };
        var set = new Option<string[]>("--set") { Description = "A fact that the document does not state, as path=value; may be repeated.", HelpName = "path=value" };
        var asOf = new Option<string?>("--as-of") { Description = "The assessment date. Default: the document's own reference date, else today.", HelpName = "date" };
        var rules = new Option<string?>("--rules") { Description = "A rule pack of your own. Default: the Norwegian pack of the program.", HelpName = "folder" };
        var language = new Option<string?>("--lang") { Description = "nb or en. Default: the document's.", HelpName = "nb|en" };
        var command = new Command("why", "Tells why a rule came out as it did.") { file, rule, set, asOf, rules, language }
            .WithExample("compliance why plan.txt pay-mapping-every-second-year", "compliance why plan.yaml scope --set employer.sector=private");
        command.SetAction(parsed =>
        {
            var options = new CheckOptions
            {
                AsOf = parsed.GetValue(asOf) is { } date ? Words.Date("--as-of", date) : null,
                Today = surroundings.Today,
                Supplied = SuppliedFacts.Parse(parsed.GetValue(set) ?? []),
                Name = parsed.GetValue(file)!,
                ExplainAll = true,
            };
            return Run(options, parsed.GetValue(rule)!, parsed.GetValue(rules), parsed.GetValue(language), surroundings);
        });
        return command;
    }

    private static int Run(CheckOptions options, string id, string? folder, string? language, Surroundings surroundings)
    {
        var pack = RulePacks.Load(folder, surroundings);
        if (language is not null)
            options = options with { Language = RulePacks.LanguageOf(pack, language) };
        if (pack.Pack.Rules.All(r => r.Id != id))
            throw new CommandFailure($"there is no rule `{id}`{Suggestion.DidYouMean(id, pack.Pack.Rules.Select(r => r.Id))}", "See `compliance rules`.");
        var reading = new PlanReaders(surroundings).Read(options.Name, options.Name);
        if (reading.Plan is not { } plan)
        {
            foreach (var error in reading.Errors)
                surroundings.Error.WriteLine(error);
            return Exit.Unreadable;
        }

        var report = new ComplianceChecker(pack).Check(plan, options);
        var page = new TextPage(surroundings.Out, surroundings.Width, surroundings.Colour);
        var phrases = ReportPhrases.For(report.Language);
        foreach (var result in report.Results.Where(r => r.Rule == id))
            Write(result, page, phrases);
        return Exit.Clean;
    }

    private static void Write(Finding result, TextPage page, ReportPhrases phrases)
    {
        page.Heading(result.Item is { } item ? result.Title + ": " + item : result.Title);
        page.Text(phrases.Outcome(result.Outcome) + ": " + result.Message.Text, 2, 4);
        if (result.Why is { } why)
            WriteNode(why, 2, page);
        foreach (var evidence in result.Places)
            page.Text(Read(evidence, phrases), 2, 4, Ink.Faint);
        if (result.Missing.Count > 0)
            page.Text(phrases.SupplyAs + " " + string.Join(", ", result.Missing), 2, 4);
        page.Blank();
    }

    private static string Read(Evidence evidence, ReportPhrases phrases)
    {
        var value = evidence.Value is { } read ? " = " + read : "";
        var excerpt = evidence.Place.Excerpt is { } text ? " " + phrases.Quote(text) : "";
        var where = evidence.Place.SuppliedBy ?? evidence.Place.Line.ToString(CultureInfo.InvariantCulture);
        return $"{evidence.Path}{value} ({where}){excerpt}";
    }

    private static void WriteNode(WhyNode node, int indent, TextPage page)
    {
        page.Text((node.IsDecisive ? "* " : "- ") + node.Text + " – " + node.Result, indent, indent + 2);
        if (node.Expression is { } expression && expression != node.Text)
            page.Text(expression, indent + 4, ink: Ink.Faint);
        if (node.WithValues is { } values && values != node.Text && values != node.Expression)
            page.Text(values, indent + 4, ink: Ink.Faint);
        foreach (var part in node.Parts)
            WriteNode(part, indent + 2, page);
    }
}
