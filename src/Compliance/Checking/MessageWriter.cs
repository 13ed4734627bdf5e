using System.Collections.ObjectModel;
using Compliance.Findings;
using Compliance.Language;
using Compliance.Language.Frame;
using Compliance.Language.Prose;

namespace Compliance.Checking;

/// <summary>Writes the texts of findings: the rule's own with its placeholders filled in, or the engine's.</summary>
internal sealed class MessageWriter(CheckFrame frame, ValueWords words, FixedTexts texts)
{
    private readonly Phrases phrases = words.Phrases;
    private RuleResult current = null!;

    public Phrases Phrases => phrases;

    /// <summary>The result whose values placeholders take.</summary>
    public void Begin(RuleResult result)
    {
        current = result;
        words.IsMasked = result.Rule.Bound.IsConfidential;
        RuleRun.Enter(result.Rule, frame, result.Item);
    }

    // Most messages need no reasons, and then nobody looks for them.
    private Reasons Reasons => current.Words.Reasons;

    /// <summary>What the document says, does not say, or says both ways.</summary>
    public Message MessageOf(RuleResult result, string title)
    {
        if (result.Outcome == Outcome.NotApplicable)
            return Plain(phrases.NotApplicable(title, WhyNotApplicable(result)));
        var inner = MessageOf(result, result.OutcomeIfApplicable, title);
        if (result.Outcome != Outcome.Depends)
            return inner;
        var reasons = Reasons;
        var conditions = reasons.DependsOn.Select(TitleOf).Concat(reasons.Exceptions).ToList();
        if (conditions.Count == 0)
            conditions = reasons.Conditions.Select(words.LabelOf).Distinct().ToList();
        return inner with { Text = phrases.Depends(inner.Text, conditions) };
    }

    private Message MessageOf(RuleResult result, Outcome outcome, string title)
    {
        var rule = result.Rule.Bound;
        switch (outcome)
        {
            case Outcome.Met:
                return rule.Met is { } met ? MessageFrom(met) : Plain(phrases.Met(title));
            case Outcome.NotMet:
                var ofLeaves = result.Rule.Messages.Count == 0
                    ? []
                    : Reasons.Decisive.Select(l => result.Rule.Messages.GetValueOrDefault(l.Leaf.Bound)).OfType<BoundText>().Distinct().Select(MessageFrom).ToList();
                if (ofLeaves.Count > 0)
                    return Together(ofLeaves);
                return rule.NotMet is { } notMet ? MessageFrom(notMet) : Plain(phrases.NotMet(title));
            case Outcome.NotShown:
                return rule.NotShown is { } notShown && result.UnknownList is null ? MessageFrom(notShown) : Plain(phrases.NotShown(title));
            case Outcome.Contradictory:
                return Plain(phrases.StatesBoth(title, Reasons.Contradictory.Select(words.LabelOf).Distinct().ToList()));
            case Outcome.Judgement:
                return MessageFrom(rule.Judgement!);
            case Outcome.Error:
                return Plain(phrases.CouldNotCheck(title, ErrorOf(result.Unknown)));
            case Outcome.NotApplicable:
                return Plain(phrases.NotApplicable(title, null));
            default:
                return Plain(Open(result, title));
        }
    }

    /// <summary>
    /// A question: what to confirm, which of two things holds, or what is not said. What the document says somewhere, though the
    /// reader is in doubt of it, or says twice, is never called silence.
    /// </summary>
    private string Open(RuleResult result, string title)
    {
        var (doubted, contradictory) = (Reasons.Doubted, Reasons.ContradictoryConditions);
        var missing = Reasons.Missing.Where(m => doubted.All(d => d.Path != m) && !contradictory.Contains(m)).ToList();
        var isDoubt = (result.UnknownList ?? result.Unknown)?.Rank == ReasonKind.Unconfirmed;
        if (doubted.Count > 0 && (isDoubt || missing.Count == 0))
            return phrases.Unconfirmed(title, doubted.Select(ToConfirm).Distinct().ToList());
        if (contradictory.Count > 0 && missing.Count == 0)
            return phrases.StatesBoth(title, contradictory.Select(words.LabelOf).Distinct().ToList());
        return phrases.Open(title, missing.Select(words.LabelOf).Distinct().ToList());
    }

    /// <summary>What the reader took for a value, with the words that it took it from.</summary>
    private string ToConfirm(Reason doubt) =>
        words.LabelOf(doubt.Path!) + (doubt.Detail is { Length: > 0 } excerpt && !words.IsMasked ? " (" + phrases.Quote(excerpt) + ")" : "");

    private static string ErrorOf(Unknown? unknown) => unknown is null
        ? ""
        : string.Join("; ", unknown.Reasons.Where(r => r.Kind == ReasonKind.Error).Select(r => r.Detail).OfType<string>());

    private string? WhyNotApplicable(RuleResult result) => result.Inapplicable switch
    {
        Inapplicable.NotInForce => phrases.NotInForce(frame.AssessmentDate),
        Inapplicable.Overridden => phrases.Overridden(Render(result.OverriddenBy!.Title!)),
        Inapplicable.Exception => result.Exception is { } exception ? NameOf(exception.Bound) : null,
        _ => null,
    };

    /// <summary>What to call a condition in a sentence: its label, or what it says.</summary>
    public string NameOf(BoundCondition condition)
    {
        if (condition.Label is { } label)
            return Render(label);
        if (condition.Expression is { } expression)
            return words.Plain(expression);
        var parts = condition.Parts.Select(NameOf).ToList();
        return condition.Group switch
        {
            _ when parts.Count == 1 && condition.Group != GroupKind.None => parts[0],
            GroupKind.All => phrases.List(parts),
            GroupKind.Any => phrases.Alternatives(parts),
            _ => phrases.Rules.None + " " + phrases.List(parts),
        };
    }

    private string TitleOf(BoundDefinition definition) =>
        definition.Versions[0].Title is { } title ? Render(title) : definition.Name;

    /// <summary>The question of the first missing input that has one.</summary>
    public Message? AskFor(IReadOnlyList<string> missing, PackManifest manifest)
    {
        foreach (var input in manifest.Inputs)
        {
            if (missing.Contains(Vocabulary.Inputs + "." + input.Name.Value) && input.Ask.TryGetValue(texts.Language, out var ask))
                return Plain(ask);
        }

        return null;
    }

    public string Render(BoundText text) => MessageFrom(text).Text;

    public Message MessageFrom(BoundText text)
    {
        if (text.In(texts.Language) is not { } template)
            return Plain("");
        Dictionary<string, string>? arguments = null;
        var pieces = new string?[template.Parts.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            var part = template.Parts[i];
            if ((pieces[i] = part.Words) is not null)
                continue;
            var value = pieces[i] = part.BuiltIn is { } builtIn ? BuiltIn(builtIn) : Argument(part);
            (arguments ??= new(pieces.Length / 2 + 1))[part.Name] = value;
        }

        return new Message(string.Concat(pieces).Trim(), template.Text, arguments is null ? ReadOnlyDictionary<string, string>.Empty : arguments);
    }

    private string Argument(TemplatePart part) => part.Expression is { } expression && current.Rule.Texts.TryGetValue(expression, out var placeholder)
        ? placeholder.IsConfidential ? phrases.Masked : words.Format(placeholder.Evaluator.Evaluate(frame), expression.Type, expression.Root.Unit, part.Format)
        : "";

    private string BuiltIn(string name) => name switch
    {
        "failed labels" => phrases.List(Reasons.Decisive.Select(l => l.Leaf.Bound.Label).OfType<BoundText>().Select(Render).ToList()),
        "missing" => phrases.List(Reasons.Missing.Select(words.LabelOf).Distinct().ToList()),
        "depends on" => phrases.List(Reasons.DependsOn.Select(TitleOf).ToList()),
        _ => current.Level?.Bound.Sources is [var source, ..] ? texts.Cite(source).Text : "",
    };

    public static Message Plain(string text) => new(Phrases.Sentence(text), text, ReadOnlyDictionary<string, string>.Empty);

    private static Message Together(List<Message> messages) => messages.Count == 1
        ? messages[0]
        : new Message(
            string.Join(" ", messages.Select(m => m.Text)),
            string.Join(" ", messages.Select(m => m.Template)),
            messages.SelectMany(m => m.Arguments).DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => a.Value));
}
