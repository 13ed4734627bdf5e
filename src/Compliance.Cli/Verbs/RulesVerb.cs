using System.CommandLine;
using Compliance.Reporting;

namespace Compliance.Cli.Verbs;

/// <summary>The rules of a pack, by topic.</summary>
internal static class RulesVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var rules = new Option<string?>("--rules") { Description = "A rule pack of your own. Default: the Norwegian pack of the program.", HelpName = "folder" };
        var language = new Option<string?>("--lang") { Description = "Language of the titles. Default: the pack's first.", HelpName = "nb|en" };
        var command = new Command("rules", "Lists the rules of a pack.") { rules, language }
            .WithExample("compliance rules", "compliance rules --lang en", "compliance explain pay-mapping-every-second-year");
        command.SetAction(parsed => Run(parsed.GetValue(rules), parsed.GetValue(language), surroundings));
        return command;
    }

    private static int Run(string? folder, string? language, Surroundings surroundings)
    {
        var pack = RulePacks.Load(folder, surroundings);
        var page = new TextPage(surroundings.Out, surroundings.Width, surroundings.Colour);
        var list = pack.Rules(RulePacks.LanguageOf(pack, language));
        var column = list.Max(r => TextPage.Length(r.Id)) + 4;
        page.Text($"{pack.Id} {pack.Version}");
        foreach (var topic in list.GroupBy(r => r.Topic, StringComparer.Ordinal).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            page.Heading(topic.Key);
            foreach (var rule in topic)
                page.Labelled(rule.Id, rule.Title + (rule.Tags.Count > 0 ? " (" + string.Join(", ", rule.Tags) + ")" : ""), 2, column);
        }

        return Exit.Clean;
    }
}
