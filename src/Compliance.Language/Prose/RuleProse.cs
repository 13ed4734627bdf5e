using System.Globalization;
using Compliance.Language.Frame;

namespace Compliance.Language.Prose;

/// <summary>A line of prose; lines of a group stand one level below its first.</summary>
/// <param name="Depth">Level, from 0.</param>
/// <param name="Text">The words.</param>
internal sealed record ProseLine(int Depth, string Text);

/// <summary>
/// Reads rules, definitions and parameters back in sentences, from their own trees and labels: what legal signs off is what
/// the engine runs.
/// </summary>
internal sealed class RuleProse
{
    private readonly string language;
    private readonly Phrases phrases;
    private readonly RuleSentences sentences;
    private readonly ValueWords words;
    private readonly ExpressionProse expressions;

    public RuleProse(BoundPack pack, string language)
    {
        this.language = language;
        phrases = Phrases.For(language);
        sentences = phrases.Rules;
        words = new ValueWords(phrases, PackLabels.In(pack, language));
        expressions = words.Prose(_ => null);
    }

    public IReadOnlyList<ProseLine> Read(BoundRule rule)
    {
        var lines = new List<ProseLine>();
        void Say(string text, params object[] values) => lines.Add(new ProseLine(0, Format(text, values)));
        var syntax = rule.Syntax;
        if (syntax.InForce.From is { } from)
            lines.Add(new ProseLine(0, InForce(from, syntax.InForce.Until)));
        for (var i = 0; i < rule.Levels.Count; i++)
            lines.Add(new ProseLine(0, Level(rule.Levels[i], isFirst: i == 0)));
        if (rule.AppliesWhen is { } applies)
            Say(sentences.AppliesWhen, expressions.Render(applies.Root));
        if (rule.Items is { } items)
            Say(sentences.ForEach, rule.Where is { } where ? phrases.Where(expressions.Render(items.Root), expressions.Render(where.Root)) : expressions.Render(items.Root));
        if (rule.Requires is { } requires)
            Condition(sentences.Requires, requires, 0, lines);
        if (rule.Judgement is { } judgement)
            Say(sentences.Judgement, Text(judgement));
        foreach (var exception in rule.Unless)
            Condition(sentences.Unless, exception, 0, lines);
        lines.Add(new ProseLine(0, Silence(rule)));
        foreach (var grade in syntax.Grades.OrderBy(g => g.Key, StringComparer.Ordinal))
            Say(sentences.Grade, sentences.Word(grade.Key == "*" ? "not met" : grade.Key), sentences.Word(grade.Value));
        if (syntax.FollowsFrom.Count > 0)
            Say(sentences.FollowsFrom, phrases.List(syntax.FollowsFrom.Select(f => f.Value).ToList()));
        if (syntax.IsConfidential)
            Say(sentences.Confidential);
        return lines;
    }

    public IReadOnlyList<ProseLine> Read(BoundDefinition definition)
    {
        var lines = new List<ProseLine>();
        foreach (var version in definition.Versions)
        {
            if (version.Syntax.InForce.From is { } from)
                lines.Add(new ProseLine(0, InForce(from, version.Syntax.InForce.Until)));
            var name = Format(sentences.Named, version.Title is { } title ? Text(title) : definition.Name, definition.Name);
            if (version.Condition is { } condition)
                Condition(sentences.Means.Replace("{0}", name).Replace("{1}", "{0}"), condition, 0, lines);
            if (version.Source is { } source)
                lines.Add(new ProseLine(0, Phrases.Sentence(Cite(source))));
        }

        return lines;
    }

    public IReadOnlyList<ProseLine> Read(BoundParameter parameter)
    {
        var syntax = parameter.Syntax;
        var title = syntax.Title.TryGetValue(language, out var own) ? own : syntax.Name;
        var lines = new List<ProseLine> { new(0, Phrases.Sentence(Format(sentences.Named, title, parameter.FullName))) };
        foreach (var value in syntax.History)
        {
            var unit = syntax.Unit is null ? "" : sentences.Word(syntax.Unit);
            var text = words.Format(value.Value, syntax.Type) + (unit.Length == 0 ? "" : " " + unit);
            var notes = new List<string> { value.Source ?? "" };
            if (value.Checked is { } day)
                notes.Add(Format(sentences.Checked, phrases.LongDate(day)));
            if (value.Status != "enacted")
                notes.Add(Format(sentences.Status, sentences.Word(value.Status)));
            lines.Add(new ProseLine(1, Phrases.Sentence(Format(sentences.Value, text, phrases.LongDate(value.From), string.Join("; ", notes)))));
        }

        if (syntax.CompareAs is { } compareAs)
            lines.Add(new ProseLine(0, Format(sentences.CompareAs, sentences.Word(compareAs))));
        return lines;
    }

    private string InForce(Date from, Date? until) => until is { } end
        ? Format(sentences.InForceUntil, phrases.LongDate(from), phrases.LongDate(end))
        : Format(sentences.InForce, phrases.LongDate(from));

    private string Level(BoundLevel level, bool isFirst)
    {
        if (level.Kind == LevelKind.NotApplicable)
            return sentences.OtherwiseNotApplicable;
        var (when, always, otherwise) = sentences.Levels[level.Kind switch { LevelKind.Must => "must", LevelKind.Should => "should", _ => "may" }];
        var sources = phrases.List(level.Sources.Select(Cite).ToList());
        if (level.SupportedBy.Count > 0)
            sources += ", " + Format(sentences.SupportedBy, phrases.List(level.SupportedBy.Select(Cite).ToList()));
        if (level.When is { } condition)
            return Format(when, expressions.Render(condition.Root), sources);
        return Format(isFirst ? always : otherwise, "", sources);
    }

    private void Condition(string sentence, BoundCondition condition, int depth, List<ProseLine> lines)
    {
        var label = condition.Label is { } text ? Text(text) : null;
        var source = condition.Source is { } citation ? " (" + Cite(citation) + ")" : "";
        if (condition.Expression is { } expression)
        {
            var prose = expressions.Render(expression.Root);
            lines.Add(new ProseLine(depth, Format(sentence, (label is null || label == prose ? prose : label + ": " + prose) + source)));
            return;
        }

        var group = condition.Group switch { GroupKind.All => sentences.All, GroupKind.Any => sentences.Any, _ => sentences.None };
        var head = (label is null ? group : label + ": " + group) + source;

        // A group of one is its part.
        if (condition.Parts is { Count: 1 } && condition.Group != GroupKind.None)
        {
            Condition(label is null ? sentence : sentence.Replace("{0}", label + source + ": {0}"), condition.Parts[0], depth, lines);
            return;
        }

        lines.Add(new ProseLine(depth, Format(sentence, head).TrimEnd('.', ';') + ":"));
        foreach (var part in condition.Parts)
            Condition("{0};", part, depth + 1, lines);
    }

    private string Silence(BoundRule rule)
    {
        if (rule.NotShownWhen is { } when)
            return Format(sentences.NotShownWhen, expressions.Render(when.Root));
        return rule.Syntax.IfNotStated switch
        {
            SilencePolicy.Open => sentences.SilenceIsOpen,
            SilencePolicy.NotShown => sentences.SilenceIsNotShown,
            SilencePolicy.Ignore => sentences.SilenceIsIgnored,
            _ => sentences.SilenceByLeaf,
        };
    }

    /// <summary>A text with its placeholders in words.</summary>
    public string Text(BoundText text) => string.Concat((text.In(language)?.Parts ?? []).Select(p =>
        p.Words ?? "‹" + (p.Expression is { } expression ? expressions.Render(expression.Root) : p.Name) + "›"));

    private string Cite(SourceCitation citation)
    {
        var title = citation.Source.Title.TryGetValue(language, out var own) ? own : citation.Source.Id;
        return citation.Pinpoint.Length == 0 ? title : title + " " + phrases.Pinpoint(citation.Pinpoint);
    }

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
