using System.Collections.ObjectModel;
using System.Text;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Language.Prose;

namespace Compliance.Checking;

/// <summary>Writes the texts of findings: the rule's own with its placeholders filled in, or the engine's.</summary>
internal sealed class MessageWriter(CheckFrame frame, ValueWords words, FixedTexts texts, string language)
{
    private readonly Phrases phrases = words.Phrases;
    private (RuleResult Result, Reasons Reasons) current;

    public Phrases Phrases => phrases;

    /// <summary>The result whose values placeholders take.</summary>
    public void Begin(RuleResult result)
    {
        current = (result, Reasons.None);
        words.IsMasked = result.Rule.Bound.Syntax.IsConfidential;
        RuleRun.Enter(result.Rule, frame, result.Item);
    }

    /// <summary>What the document says, does not say, or says both ways.</summary>
    public Message MessageOf(RuleResult result, string title, Reasons reasons)
    {
        if (texts.MessageOf(result) is { } message)
            return message;
        current = (result, reasons);
        var inner = MessageOf(result, result.OutcomeIfApplicable, title, reasons);
        if (result.Outcome == Outcome.NotApplicable)
            return Plain(phrases.NotApplicable(title, WhyNotApplicable(result)));
        if (result.Outcome != Outcome.Depends)
            return inner;
        var conditions = reasons.DependsOn.Select(TitleOf).Concat(reasons.Exceptions).ToList();
        if (conditions.Count == 0)
            conditions = reasons.Conditions.Select(words.LabelOf).Distinct().ToList();
        return inner with { Text = phrases.Depends(inner.Text, conditions) };
    }

    private Message MessageOf(RuleResult result, Outcome outcome, string title, Reasons reasons)
    {
        var rule = result.Rule.Bound;
        switch (outcome)
        {
            case Outcome.Met:
                return rule.Met is { } met ? MessageFrom(met) : Plain(phrases.Met(title));
            case Outcome.NotMet:
                var ofLeaves = reasons.Decisive.Select(l => l.Leaf.Bound.Message).OfType<BoundText>().Select(MessageFrom).ToList();
                if (ofLeaves.Count > 0)
                    return Together(ofLeaves);
                return rule.NotMet is { } notMet ? MessageFrom(notMet) : Plain(phrases.NotMet(title));
            case Outcome.NotShown:
                return rule.NotShown is { } notShown && result.UnknownList.IsKnown ? MessageFrom(notShown) : Plain(phrases.NotShown(title));
            case Outcome.Contradictory:
                return Plain(phrases.StatesBoth(title, reasons.Contradictory.Select(words.LabelOf).Distinct().ToList()));
            case Outcome.Judgement:
                return MessageFrom(rule.Judgement!);
            case Outcome.Error:
                return Plain(phrases.CouldNotCheck(title, ErrorOf(result.Requirement)));
            case Outcome.NotApplicable:
                return Plain(phrases.NotApplicable(title, null));
            default:
                return Plain(reasons.Unconfirmed.Count > 0 && reasons.Missing.Count == 0
                    ? phrases.Unconfirmed(title, reasons.Unconfirmed.Select(words.LabelOf).Distinct().ToList())
                    : phrases.Open(title, reasons.Missing.Select(words.LabelOf).Distinct().ToList()));
        }
    }

    private static string ErrorOf(Value value) => value.IsKnown
        ? ""
        : string.Join("; ", value.AsUnknown.Reasons.Where(r => r.Kind == ReasonKind.Error).Select(r => r.Detail).OfType<string>());

    private string? WhyNotApplicable(RuleResult result) => result.Inapplicable switch
    {
        Inapplicable.NotInForce => phrases.NotInForce(frame.AssessmentDate),
        Inapplicable.Overridden => phrases.Overridden(Render(result.OverriddenBy!.Title!)),
        Inapplicable.Exception => result.Exception?.Bound.Label is { } label ? Render(label) : null,
        _ => null,
    };

    private string TitleOf(BoundDefinition definition) =>
        definition.Versions[0].Title is { } title ? Render(title) : definition.Name;

    /// <summary>The question of the first missing input that has one.</summary>
    public Message? AskFor(IReadOnlyList<string> missing, PackManifest manifest)
    {
        foreach (var input in manifest.Inputs)
        {
            if (missing.Contains(Vocabulary.Inputs + "." + input.Name.Value) && input.Ask.TryGetValue(language, out var ask))
                return Plain(ask);
        }

        return null;
    }

    public string Render(BoundText text) => MessageFrom(text).Text;

    public Message MessageFrom(BoundText text)
    {
        if (text.In(language) is not { } template)
            return Plain("");
        var arguments = new Dictionary<string, string>();
        var builder = new StringBuilder();
        foreach (var part in template.Parts)
        {
            if (part.Words is { } plain)
            {
                builder.Append(plain);
                continue;
            }

            var value = part.BuiltIn is { } builtIn ? BuiltIn(builtIn) : Argument(part);
            arguments[part.Name] = value;
            builder.Append(value);
        }

        return new Message(builder.ToString().Trim(), template.Text, arguments);
    }

    private string Argument(TemplatePart part) => part.Expression is { } expression && current.Result.Rule.Texts.TryGetValue(expression, out var evaluator)
        ? words.Format(evaluator.Evaluate(frame), expression.Type, expression.Root.Unit)
        : "";

    private string BuiltIn(string name) => name switch
    {
        "failed labels" => phrases.List(current.Reasons.Decisive.Select(l => l.Leaf.Bound.Label).OfType<BoundText>().Select(Render).ToList()),
        "missing" => phrases.List(current.Reasons.Missing.Select(words.LabelOf).Distinct().ToList()),
        "depends on" => phrases.List(current.Reasons.DependsOn.Select(TitleOf).ToList()),
        _ => current.Result.Level?.Bound.Sources is [var source, ..] ? texts.Cite(source).Text : "",
    };

    public static Message Plain(string text) => new(Phrases.Sentence(text), text, ReadOnlyDictionary<string, string>.Empty);

    private static Message Together(List<Message> messages) => messages.Count == 1
        ? messages[0]
        : new Message(
            string.Join(" ", messages.Select(m => m.Text)),
            string.Join(" ", messages.Select(m => m.Template)),
            messages.SelectMany(m => m.Arguments).DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => a.Value));

    public string? Enforcement(RuleResult result)
    {
        if (result.Level?.Bound.Sources is not [var citation, ..])
            return null;
        return citation.Source.Enforcement
            .SelectMany(e => e.Sections.Select(s => (Section: s, e.Text)))
            .Where(e => citation.Pinpoint == e.Section || citation.Pinpoint.StartsWith(e.Section + " ", StringComparison.Ordinal))
            .OrderByDescending(e => e.Section.Length)
            .Select(e => e.Text.GetValueOrDefault(language))
            .FirstOrDefault();
    }
}
