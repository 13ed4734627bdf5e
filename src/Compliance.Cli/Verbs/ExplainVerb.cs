using System.CommandLine;
using System.Text;
using Compliance.Language;
using Compliance.Reporting;

namespace Compliance.Cli.Verbs;

/// <summary>What a rule asks for and where it comes from, or the page of a diagnostic.</summary>
internal static class ExplainVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var id = new Argument<string>("id") { Description = "Id of a rule, or of a diagnostic such as CMP2001." };
        var rules = new Option<string?>("--rules") { Description = "A rule pack of your own. Default: the Norwegian pack of the program.", HelpName = "folder" };
        var language = new Option<string?>("--lang") { Description = "nb or en. Default: the pack's first language.", HelpName = "nb|en" };
        var command = new Command("explain", "Explains a rule or a diagnostic.") { id, rules, language }
            .WithExample("compliance explain pay-mapping-every-second-year", "compliance explain CMP2001");
        command.SetAction(parsed => Run(parsed.GetValue(id)!, parsed.GetValue(rules), parsed.GetValue(language), surroundings));
        return command;
    }

    private static int Run(string id, string? folder, string? language, Surroundings surroundings)
    {
        if (id.StartsWith("CMP", StringComparison.OrdinalIgnoreCase) && id.Length == 7)
        {
            surroundings.Out.WriteLine(PageOf(id.ToUpperInvariant()));
            return Exit.Clean;
        }

        var pack = RulePacks.Load(folder, surroundings);
        var spoken = RulePacks.LanguageOf(pack, language);
        var rules = pack.Rules(spoken);
        if (pack.Pack.Rules.FirstOrDefault(r => r.Id == id) is not { } rule)
            throw new CommandFailure($"there is no rule `{id}`{Suggestion.DidYouMean(id, rules.Select(r => r.Id))}", "See `compliance rules`.");
        new RuleText(pack.Pack, new TextPage(surroundings.Out, surroundings.Width, surroundings.Colour), spoken)
            .Write(rule, rules.Single(r => r.Id == id));
        return Exit.Clean;
    }

    private static string PageOf(string id)
    {
        using var page = typeof(Catalog).Assembly.GetManifestResourceStream($"diagnostics/{id}.md");
        if (page is not null)
            return new StreamReader(page, Encoding.UTF8).ReadToEnd().TrimEnd();
        return Catalog.Find(id) is { } kind
            ? $"{kind.Id}: {kind.Title}"
            : throw new CommandFailure($"there is no diagnostic `{id}`", "Diagnostics run from CMP0001 to CMP7999; `compliance lint` prints those of a pack.");
    }
}
