using Compliance.Language.Frame;
using Compliance.Language.Prose;
using Compliance.Reporting;
using Compliance.Rules;

namespace Compliance.Cli;

/// <summary>Prints rules, definitions and parameters as they are read back in words.</summary>
internal sealed class RuleText(BoundPack pack, TextPage page, string language)
{
    private const int Column = 14;

    private readonly RuleProse prose = new(pack, language);

    public void Write(BoundRule rule, RuleInfo info)
    {
        page.Heading(rule.Title?.In(language)?.Text ?? info.Title);
        page.Labelled(Say("Regel", "Rule"), rule.Id + (info.Tags.Count > 0 ? " (" + string.Join(", ", info.Tags) + ")" : ""), 0, Column);
        page.Labelled(Say("Fil", "File"), rule.File, 0, Column);
        page.Blank();
        Lines(prose.Read(rule));
        page.Blank();
        Text(Say("Ikke oppfylt", "Not met"), rule.NotMet);
        Text(Say("Framgår ikke", "Not shown"), rule.NotShown);
        Text(Say("Spørsmål", "Question"), rule.Ask);
        Text(Say("Råd", "Advice"), rule.Advice);
        Sources(rule);
    }

    public void Write(BoundDefinition definition)
    {
        page.Heading(definition.Name);
        Lines(prose.Read(definition));
        page.Blank();
        page.Labelled(Say("Brukes av", "Used by"), string.Join(", ", UsersOf(definition)), 0, Column);
    }

    public void Write(BoundParameter parameter)
    {
        page.Heading(parameter.FullName);
        Lines(prose.Read(parameter));
    }

    private IEnumerable<string> UsersOf(BoundDefinition definition)
    {
        var rules = pack.Rules.Where(r => DefinitionGraph.UsedBy(
            r.Levels.Select(l => l.When).Append(r.AppliesWhen).Append(r.Where).Append(r.NotShownWhen)
                .Concat(r.Lets.Select(l => l.Expression))
                .Concat(DefinitionGraph.ExpressionsOf(r.Requires))
                .Concat(r.Unless.SelectMany(DefinitionGraph.ExpressionsOf))).Contains(definition)).Select(r => r.Id);
        var definitions = pack.Definitions
            .Where(d => DefinitionGraph.UsedBy(d.Versions.SelectMany(v => DefinitionGraph.ExpressionsOf(v.Condition))).Contains(definition))
            .Select(d => d.Name);
        return definitions.Concat(rules);
    }

    private void Lines(IReadOnlyList<ProseLine> lines)
    {
        foreach (var line in lines)
            page.Text(line.Depth == 0 ? line.Text : "- " + line.Text, line.Depth * 2, (line.Depth * 2) + (line.Depth == 0 ? 0 : 2));
    }

    private void Sources(BoundRule rule)
    {
        var label = Say("Kilder", "Sources");
        var entries = rule.Levels.SelectMany(l => l.Sources.Concat(l.SupportedBy)).Select(s => s.Source.Id).Distinct(StringComparer.Ordinal);
        foreach (var entry in entries.Select(id => pack.Manifest.Sources[id]))
        {
            var title = entry.Title.TryGetValue(language, out var own) ? own : entry.Title.Values.FirstOrDefault() ?? entry.Id;
            page.Labelled(label, title + (entry.Url is null ? "" : ", " + entry.Url), 0, Column);
            label = "";
        }
    }

    private void Text(string label, BoundText? text)
    {
        if (text is not null)
            page.Labelled(label, prose.Text(text), 0, Column);
    }

    private string Say(string nb, string en) => language == "nb" ? nb : en;
}
