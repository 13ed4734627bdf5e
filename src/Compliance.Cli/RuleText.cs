using Compliance.Language.Frame;
using Compliance.Reporting;
using Compliance.Rules;

namespace Compliance.Cli;

/// <summary>A rule as a person reads it: when it binds, what it asks, where it comes from.</summary>
internal sealed class RuleText(BoundPack pack, TextPage page, string language)
{
    private const int Column = 18;

    public void Write(BoundRule rule, RuleInfo info)
    {
        page.Heading(info.Title);
        page.Labelled(Say("Regel", "Rule"), rule.Id + (info.Tags.Count > 0 ? " (" + string.Join(", ", info.Tags) + ")" : ""), 0, Column);
        page.Labelled(Say("Fil", "File"), rule.File, 0, Column);
        var label = Say("Binder", "Binds");
        foreach (var level in rule.Levels)
        {
            page.Labelled(label, Level(level), 0, Column);
            label = "";
        }

        Expression(Say("Gjelder når", "Applies when"), rule.AppliesWhen?.Text);
        Expression(Say("For hver", "For each"), rule.Syntax.ForEach?.Value);
        if (rule.Requires is { } requires)
            Condition(Say("Krever", "Requires"), requires, 0);
        Text(Say("Skjønn", "Judgement"), rule.Judgement);
        foreach (var unless in rule.Unless)
            Condition(Say("Unntak", "Unless"), unless, 0);
        Expression(Say("Framgår ikke når", "Not shown when"), rule.NotShownWhen?.Text);
        Text(Say("Ikke oppfylt", "Not met"), rule.NotMet);
        Text(Say("Framgår ikke", "Not shown"), rule.NotShown);
        Text(Say("Spørsmål", "Question"), rule.Ask);
        Text(Say("Råd", "Advice"), rule.Advice);
        Sources(rule);
    }

    private string Level(BoundLevel level)
    {
        var kind = level.Kind switch
        {
            LevelKind.Must => Say("skal", "must"),
            LevelKind.Should => Say("bør", "should"),
            LevelKind.May => Say("kan", "may"),
            _ => Say("gjelder ikke", "not applicable"),
        };
        var when = level.When is { } condition ? Say(" når ", " when ") + condition.Text : Say(" ellers", " otherwise");
        var sources = level.Sources.Select(Citation).ToList();
        return kind + when + (sources.Count > 0 ? " – " + string.Join("; ", sources) : "");
    }

    private void Condition(string label, BoundCondition condition, int depth)
    {
        var group = condition.Group switch
        {
            GroupKind.All => Say("alle av", "all of"),
            GroupKind.Any => Say("minst én av", "any of"),
            GroupKind.None => Say("ingen av", "none of"),
            _ => condition.Expression?.Text ?? "",
        };
        var name = condition.Label?.In(language)?.Text;
        var source = condition.Source is { } s ? " [" + Citation(s) + "]" : "";
        page.Labelled(label, (name is null ? "" : name + ": ") + group + source, 0, Column + (2 * depth));
        foreach (var part in condition.Parts)
            Condition("", part, depth + 1);
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

    private static string Citation(SourceCitation citation) => (citation.Source.Id + " " + citation.Pinpoint).Trim();

    private void Text(string label, BoundText? text)
    {
        if (text?.In(language) is { } template)
            page.Labelled(label, template.Text, 0, Column);
    }

    private void Expression(string label, string? expression)
    {
        if (expression is not null)
            page.Labelled(label, expression, 0, Column);
    }

    private string Say(string nb, string en) => language == "nb" ? nb : en;
}
