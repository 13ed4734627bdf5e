using System.CommandLine;
using System.Text;
using Compliance.Language;
using Compliance.Reporting;

namespace Compliance.Cli.Verbs;

/// <summary>A rule, definition or parameter read back in words, or the page of a diagnostic.</summary>
internal static class ExplainVerb
{
    public static Command Make(Surroundings surroundings, CancellationToken stop)
    {
        var id = new Argument<string>("id") { Description = "Id of a rule, name of a definition or parameter, or id of a diagnostic such as CMP2001." };
        var rules = new Option<string?>("--rules") { Description = "A rule pack of your own. Default: the Norwegian pack of the program.", HelpName = "folder" };
        var language = new Option<string?>("--lang") { Description = "nb or en. Default: the pack's first language.", HelpName = "nb|en" };
        var watch = new Option<bool>("--watch") { Description = "Read it back again in every language, with its tests under it, each time when a file of --rules is saved." };
        var command = new Command("explain", "Explains a rule, definition, parameter or diagnostic.") { id, rules, language, watch }
            .WithExample("compliance explain pay-mapping-every-second-year", "compliance explain \"four-step duty\"", "compliance explain CMP2001", "compliance explain my-rule --rules rules/own --watch");
        command.SetAction(parsed => parsed.GetValue(watch)
            ? ExplainWatch.Run(parsed.GetValue(id)!, parsed.GetValue(rules) ?? throw new CommandFailure("`--watch` looks at a pack that changes; name its folder with `--rules`"), parsed.GetValue(language), surroundings, stop)
            : Run(parsed.GetValue(id)!, parsed.GetValue(rules), parsed.GetValue(language), surroundings));
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
        var text = new RuleText(pack.Pack, new TextPage(surroundings.Out, surroundings.Width, surroundings.Colour), spoken);
        if (pack.Pack.IdOf(id) is { } known)
        {
            foreach (var version in pack.Pack.Rules.Where(r => r.Id == known))
                text.Write(version, rules.Single(r => r.Id == known));
        }
        else if (pack.Pack.Definitions.FirstOrDefault(d => d.Name == id) is { } definition)
            text.Write(definition);
        else if (pack.Pack.Parameters.FirstOrDefault(p => p.FullName == id) is { } parameter)
            text.Write(parameter);
        else
            throw new CommandFailure($"there is no rule, definition or parameter `{id}`{Suggestion.DidYouMean(id, rules.Select(r => r.Id).Concat(pack.Pack.Definitions.Select(d => d.Name)).Concat(pack.Pack.Parameters.Select(p => p.FullName)))}", "See `compliance rules`.");
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
