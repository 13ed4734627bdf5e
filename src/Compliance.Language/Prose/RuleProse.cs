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
    private readonly ConditionProse expressions;
    private readonly BoundPack pack;

    public RuleProse(BoundPack pack, string language)
    {
        this.language = language;
        phrases = Phrases.For(language);
        sentences = phrases.Rules;
        this.pack = pack;
        words = new ValueWords(phrases, WithValues(PackLabels.In(pack, language)));
        expressions = words.Conditions(pack.Rules
            .SelectMany(r => r.Lets)
            .Where(l => l.Expression is not null)
            .ToDictionary(l => l.Symbol, l => l.Expression!.Root));
    }

    /// <summary>A parameter that never changed is read with its value: "the limit of the Act (50 persons)".</summary>
    private Dictionary<string, string> WithValues(IReadOnlyDictionary<string, string> labels)
    {
        var all = labels.ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal);
        var plain = new ValueWords(phrases, labels);
        foreach (var parameter in pack.Parameters.Where(p => p.Syntax.History.Count == 1 && all.ContainsKey(p.FullName)))
            all[parameter.FullName] += " (" + Amount(plain, parameter.Syntax, parameter.Syntax.History[0]) + ")";
        return all;
    }

    private string Amount(ValueWords values, ParameterSyntax parameter, ParameterValue value)
    {
        var unit = parameter.Unit is null ? "" : sentences.Word(parameter.Unit);
        return values.Format(value.Value, parameter.Type) + (unit.Length == 0 ? "" : " " + unit);
    }

    public IReadOnlyList<ProseLine> Read(BoundRule rule)
    {
        var lines = new List<ProseLine>();
        void Say(string text, params object[] values) => lines.Add(new ProseLine(0, Format(text, values)));
        var syntax = rule.Syntax;
        if (syntax.InForce != InForce.Always)
            lines.Add(new ProseLine(0, Period(syntax.InForce)));
        for (var i = 0; i < rule.Levels.Count; i++)
            lines.Add(new ProseLine(0, Level(rule.Levels[i], isFirst: i == 0)));
        if (rule.AppliesWhen is { } applies)
            Say(sentences.AppliesWhen, expressions.Render(applies.Root, isSubordinate: true));
        if (rule.Items is { } items)
            Say(sentences.ForEach, expressions.Render(items.Root), rule.Where is { } where ? phrases.Where("", expressions.Render(where.Root, isSubordinate: true)) : "");
        if (rule.Requires is { } requires)
            Condition(Requirement(requires), requires, lines);
        if (rule.Judgement is { } judgement)
            Say(sentences.Judgement, Text(judgement));
        foreach (var exception in rule.Unless)
            Exception(exception, lines);
        lines.Add(new ProseLine(0, Silence(rule)));
        foreach (var grade in syntax.Grades.OrderBy(g => g.Key, StringComparer.Ordinal))
            Say(sentences.Grade, Display("outcome", grade.Key == "*" ? "not met" : grade.Key), Display("grade", grade.Value));
        if (syntax.FollowsFrom.Count > 0)
            Say(sentences.FollowsFrom, phrases.Alternatives(syntax.FollowsFrom.Select(f => phrases.Quote(TitleOf(f.Value))).ToList()));
        if (rule.IsConfidential)
            Say(sentences.Confidential);
        return lines;
    }

    public IReadOnlyList<ProseLine> Read(BoundDefinition definition)
    {
        var lines = new List<ProseLine>();
        foreach (var version in definition.Versions)
        {
            if (version.Syntax.InForce != InForce.Always)
                lines.Add(new ProseLine(0, Period(version.Syntax.InForce)));
            var name = Escaped(Format(sentences.Named, Phrases.Capital(version.Title is { } title ? Text(title) : definition.Name), definition.Name));
            if (version.Condition is { } condition)
            {
                var isTruth = condition.Expression?.Root.Type.Kind is null or FeelTypeKind.Boolean;
                var means = isTruth ? sentences.MeansWhen : sentences.MeansThis;
                Condition(new Lead(means.Replace("{0}", name).Replace("{1}", "{0}"), isTruth), condition, lines);
            }

            if (version.Source is { } source)
                lines.Add(new ProseLine(0, Phrases.Capital(Cite(source)) + "."));
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
            var text = Amount(words, syntax, value);
            var notes = new List<string> { CiteWritten(value.Source ?? "") };
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

    private string Period(InForce time) => time switch
    {
        { From: { } from, Until: { } until } => Format(sentences.InForceUntil, phrases.LongDate(from), phrases.LongDate(until)),
        { From: { } from } => Format(sentences.InForce, phrases.LongDate(from)),
        _ => Format(sentences.NoLongerInForce, phrases.LongDate(time.Until!.Value)),
    };

    private string Level(BoundLevel level, bool isFirst)
    {
        if (level.Kind == LevelKind.NotApplicable)
            return sentences.OtherwiseNotApplicable;
        var (when, always, otherwise) = sentences.Levels[level.Kind switch { LevelKind.Must => "must", LevelKind.Should => "should", _ => "may" }];
        var sources = phrases.List(level.Sources.Select(Cite).ToList());
        if (level.SupportedBy.Count > 0)
            sources += ", " + Format(sentences.SupportedBy, phrases.List(level.SupportedBy.Select(Cite).ToList()));
        var authority = sentences.Word(level.Sources.Count > 0 ? level.Sources[0].Source.Authority : "house");
        if (level.When is { } condition)
            return Format(when, expressions.Render(condition.Root, isSubordinate: true), sources, authority);
        return Format(isFirst ? always : otherwise, "", sources, authority);
    }

    /// <summary>A sentence that a condition completes.</summary>
    /// <param name="Sentence">The sentence; <c>{0}</c> takes the condition.</param>
    /// <param name="TakesClause">True where the condition stands after "when" or "that".</param>
    private sealed record Lead(string Sentence, bool TakesClause);

    private Lead Requirement(BoundCondition condition)
    {
        if (condition.Expression is null)
            return condition.Label is null ? new Lead("{0}.", false) : new Lead(sentences.Requires, false);
        return condition.Label is not null || ConditionProse.IsPlainChoice(condition.Expression.Root)
            ? new Lead(sentences.Requires, false)
            : new Lead(sentences.RequiresThat, true);
    }

    /// <summary>An exception: its name, its source and when it holds.</summary>
    private void Exception(BoundCondition exception, List<ProseLine> lines)
    {
        var source = exception.Source is { } citation ? " (" + Cite(citation) + ")" : "";
        if (exception.Label is null)
        {
            Condition(new Lead(sentences.Unless, true), exception, lines);
            return;
        }

        var name = Text(exception.Label) + source;
        var single = exception.Group is not GroupKind.None && exception.Parts.Count == 1 ? exception.Parts[0] : exception;
        if (single.Expression is { } only && expressions.Render(only.Root, isSubordinate: true) == Text(exception.Label))
            lines.Add(new ProseLine(0, Format(sentences.UnlessCase, name)));
        else
            Condition(new Lead(sentences.UnlessNamed.Replace("{0}", Escaped(name)).Replace("{1}", "{0}"), true), exception, lines, isNamed: true);
    }

    private void Condition(Lead lead, BoundCondition condition, List<ProseLine> lines, bool isNamed = false)
    {
        var first = lines.Count;
        Part(lead, condition, 0, lines, isNamed);
        lines[first] = lines[first] with { Text = Phrases.Capital(lines[first].Text) };
        if (lines[lines.Count - 1] is { } last && last.Text.EndsWith(";", StringComparison.Ordinal))
            lines[lines.Count - 1] = last with { Text = last.Text.Substring(0, last.Text.Length - 1) + "." };
    }

    /// <param name="lead">The sentence.</param>
    /// <param name="condition">What completes it.</param>
    /// <param name="depth">Level of the line.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="isNamed">True where the sentence has the label and the source already.</param>
    private void Part(Lead lead, BoundCondition condition, int depth, List<ProseLine> lines, bool isNamed = false)
    {
        var sentence = lead.Sentence;
        var label = condition.Label is { } text && !isNamed ? Text(text) : null;
        var source = condition.Source is { } citation && !isNamed ? " (" + Cite(citation) + ")" : "";
        if (condition.Expression is { } expression)
        {
            var prose = expressions.Render(expression.Root, label is null && lead.TakesClause);
            lines.Add(new ProseLine(depth, Format(sentence, (label is null || label == prose ? prose : label + ": " + prose) + source)));
            return;
        }

        var (all, any, none) = lead.TakesClause && label is null ? sentences.Hold : (sentences.All, sentences.Any, sentences.None);
        var group = condition.Group switch { GroupKind.All => all, GroupKind.Any => any, _ => none };
        var head = (label is null ? group : label + ": " + group) + source;

        // A group of one is its part.
        if (condition.Parts is { Count: 1 } && condition.Group != GroupKind.None)
        {
            if (condition.Parts[0] is { Expression: { } only, Label: null, Source: null } && expressions.Render(only.Root) == label)
            {
                lines.Add(new ProseLine(depth, Format(sentence, label + source)));
                return;
            }

            var inner = label is null ? lead : new Lead(sentence.Replace("{0}", Escaped(label + source) + ": {0}"), false);
            Part(inner, condition.Parts[0], depth, lines);
            return;
        }

        lines.Add(new ProseLine(depth, Format(sentence, head).TrimEnd('.', ';') + ":"));
        foreach (var part in condition.Parts)
            Part(new Lead("{0};", false), part, depth + 1, lines);
    }

    /// <summary>Words that go into a sentence before it is filled: a brace in them stays a brace.</summary>
    private static string Escaped(string words) => words.Replace("{", "{{").Replace("}", "}}");

    /// <summary>An outcome or a grade as the pack names it, else as the language does.</summary>
    private string Display(string kind, string id) =>
        pack.Manifest.Names.TryGetValue(kind + "/" + id, out var names) && names.TryGetValue(language, out var name) ? name : sentences.Word(id);

    private string Silence(BoundRule rule)
    {
        if (rule.NotShownWhen is { } when)
            return Format(sentences.NotShownWhen, expressions.Render(when.Root, isSubordinate: true));
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
        return phrases.Cite(title, citation.Pinpoint);
    }

    /// <summary>A citation as a parameter file writes it: the id of the source, then the place in it.</summary>
    private string CiteWritten(string citation)
    {
        var source = pack.Manifest.Sources.Values
            .Where(s => citation == s.Id || citation.StartsWith(s.Id + " ", StringComparison.Ordinal))
            .OrderByDescending(s => s.Id.Length)
            .FirstOrDefault();
        if (source is null)
            return citation;
        var title = source.Title.TryGetValue(language, out var own) ? own : source.Id;
        return phrases.Cite(title, citation.Substring(source.Id.Length).Trim());
    }

    private string TitleOf(string rule) =>
        pack.Rules.Concat(pack.Inherited).FirstOrDefault(r => r.Id == rule)?.Title is { } title ? Text(title) : rule;

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
