using System.CommandLine;
using System.Text;
using Compliance.Catalogue;
using Compliance.Reporting;

namespace Compliance.Cli.Verbs;

/// <summary>The rules of a pack, by topic.</summary>
internal static class RulesVerb
{
    public static Command Make(Surroundings surroundings)
    {
        var rules = new Option<string?>("--rules") { Description = "A rule pack of your own. Default: the Norwegian pack of the program.", HelpName = "folder" };
        var language = new Option<string?>("--lang") { Description = "Language of the titles. Default: the pack's first.", HelpName = "nb|en" };
        var docs = new Option<string?>("--docs") { Description = "Write the catalogue of the pack into this folder, as HTML and Markdown.", HelpName = "folder" };
        var diff = new Option<string[]>("--diff") { Description = "What changed between two versions of a pack, in words.", HelpName = "old new", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var command = new Command("rules", "Lists the rules of a pack, writes its catalogue, compares its versions.") { rules, language, docs, diff }
            .WithExample("compliance rules", "compliance rules --lang en", "compliance rules --docs catalogue", "compliance rules --diff old-rules new-rules --lang en");
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(diff) is [var before, var after])
                return Diff(before, after, parsed.GetValue(language), surroundings);
            return parsed.GetValue(docs) is { } folder ? Docs(parsed.GetValue(rules), folder, surroundings) : Run(parsed.GetValue(rules), parsed.GetValue(language), surroundings);
        });
        return command;
    }

    private static int Diff(string before, string after, string? language, Surroundings surroundings)
    {
        var (old, now) = (RulePacks.Load(before, surroundings), RulePacks.Load(after, surroundings));
        var changes = PackChanges.Between(old, now, RulePacks.LanguageOf(now, language));
        surroundings.Out.Write(MarkdownPages.Write(changes));
        return Exit.Clean;
    }

    private static int Docs(string? folder, string target, Surroundings surroundings)
    {
        var pages = new PackCatalogue(RulePacks.Load(folder, surroundings)).Pages();
        foreach (var page in pages)
        {
            Write(target, page.Path + HtmlPages.Ending, HtmlPages.Write(page), surroundings);
            Write(target, page.Path + MarkdownPages.Ending, MarkdownPages.Write(page), surroundings);
        }

        surroundings.Out.WriteLine($"{pages.Count} pages in {target}, each as HTML and Markdown; begin at {target.TrimEnd('/')}/{pages[0].Path}{HtmlPages.Ending}");
        return Exit.Clean;
    }

    private static void Write(string folder, string name, string text, Surroundings surroundings)
    {
        var path = surroundings.PathOf(Path.Combine(folder, name));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CommandFailure($"cannot write `{Path.Combine(folder, name)}`", "May you write there?");
        }
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
