using System.CommandLine;
using Compliance.Cli.Scaffolding;

namespace Compliance.Cli.Verbs;

/// <summary>Begins a rule or a pack.</summary>
internal static class NewVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command("new", "Begins a rule or a pack, with cases that pass.") { Rule(surroundings), Pack(surroundings) }
            .WithExample("compliance new pack our-rules", "compliance new rule leaders-are-trained --rules our-rules");
        return command;
    }

    private static Command Rule(Surroundings surroundings)
    {
        var id = new Argument<string>("id") { Description = "Id of the rule, in small letters with hyphens." };
        var rules = new Option<string>("--rules") { Description = "Folder of the pack. Default: the current folder.", HelpName = "folder", DefaultValueFactory = _ => "." };
        var topic = new Option<string?>("--topic") { Description = "Topic, the name of its files; an existing one is added to. Default: the id, in files of its own.", HelpName = "topic" };
        var source = new Option<string?>("--source") { Description = "What the rule rests on, as in \"act § 26\". Default: the first source of the pack.", HelpName = "source" };
        var command = new Command("rule", "Adds a rule with its cases to a pack. What is there is never overwritten.") { id, rules, topic, source };
        command.SetAction(parsed => NewRule.Run(parsed.GetValue(rules)!, parsed.GetValue(id)!, parsed.GetValue(topic), parsed.GetValue(source), surroundings));
        return command;
    }

    private static Command Pack(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder") { Description = "Folder of the pack; made where it is missing." };
        var id = new Option<string?>("--id") { Description = "Id of the pack. Default: the name of the folder.", HelpName = "id" };
        var languages = new Option<string>("--languages") { Description = "Languages of its texts, the first one the default.", HelpName = "nb,en", DefaultValueFactory = _ => "nb,en" };
        var extends = new Option<string?>("--extends") { Description = "A pack to build on, as no-equality.", HelpName = "pack" };
        var command = new Command("pack", "Begins a pack with a first rule, its cases and the schemas for editors. What is there is never overwritten.") { folder, id, languages, extends };
        command.SetAction(parsed =>
        {
            var spoken = parsed.GetValue(languages)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (spoken.Length == 0 || spoken.Any(l => l.Length is < 2 or > 3 || !l.All(char.IsAsciiLetterLower)) || spoken.Distinct().Count() != spoken.Length)
                throw new CommandFailure($"`--languages {parsed.GetValue(languages)}` is no list of languages; write it as nb,en");
            var target = parsed.GetValue(folder)!;
            return NewPack.Run(target, parsed.GetValue(id) ?? Path.GetFileName(surroundings.PathOf(target).TrimEnd('/', '\\')), spoken, parsed.GetValue(extends), surroundings);
        });
        return command;
    }
}
