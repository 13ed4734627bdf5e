using System.Collections.Concurrent;
using Compliance.Findings;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Language.Prose;

namespace Compliance.Checking;

/// <summary>What the rules of a pack say in one language whatever the plan is. Made once, then shared by all threads.</summary>
internal sealed class FixedTexts
{
    private readonly string language;
    private readonly Phrases phrases;
    private readonly Dictionary<CompiledRule, OfRule> rules;
    private readonly Dictionary<CompiledLevel, IReadOnlyList<Citation>> sources = [];

    /// <summary>Expressions that were read back in words, with their numbers masked or not.</summary>
    public ConcurrentDictionary<(BoundExpression Expression, bool IsMasked), string> Prose { get; } = new();

    public FixedTexts(IReadOnlyList<CompiledRule> rules, string language)
    {
        this.language = language;
        phrases = Phrases.For(language);
        this.rules = rules.ToDictionary(r => r, TextsOf);
        foreach (var level in rules.SelectMany(r => r.Levels))
            sources.TryAdd(level, level.Bound.Sources.Concat(level.Bound.SupportedBy).Select(Cite).ToList());
    }

    /// <summary>The title of a rule; null where values of the plan stand in it.</summary>
    public string? TitleOf(CompiledRule rule) => rules[rule].Title;

    /// <summary>The message of a result that is met or not applicable; null where values of the plan stand in it.</summary>
    public Message? MessageOf(RuleResult result) => result.Outcome switch
    {
        Outcome.Met => rules[result.Rule].Met,
        Outcome.NotApplicable => rules[result.Rule].NotApplicable[(int)result.Inapplicable],
        _ => null,
    };

    /// <summary>The sources of a level: the norm's own first, then those that support it.</summary>
    public IReadOnlyList<Citation> SourcesOf(CompiledLevel? level) => level is null ? [] : sources[level];

    public Citation Cite(SourceCitation citation)
    {
        var source = citation.Source;
        var title = source.Title.TryGetValue(language, out var text) ? text : source.Id;
        var pinpoint = phrases.Pinpoint(citation.Pinpoint);
        return new Citation(pinpoint.Length == 0 ? title : title + " " + pinpoint, source.Id, title, Authorities.Of(source.Authority), source.Url);
    }

    private OfRule TextsOf(CompiledRule rule)
    {
        var reasons = Enum.GetValues<Inapplicable>();
        var messages = new Message?[reasons.Length];
        var title = rule.Bound.Title?.In(language) is { } template && template.Parts.All(p => p.Words is not null)
            ? string.Concat(template.Parts.Select(p => p.Words)).Trim()
            : null;
        if (title is null)
            return new OfRule(null, null, messages);
        foreach (var reason in reasons)
        {
            // The date, the exception and the overriding rule belong to the plan.
            if (reason is not (Inapplicable.NotInForce or Inapplicable.Exception or Inapplicable.Overridden))
                messages[(int)reason] = MessageWriter.Plain(phrases.NotApplicable(title, Because(reason)));
        }

        return new OfRule(title, rule.Bound.Met is null ? MessageWriter.Plain(phrases.Met(title)) : null, messages);
    }

    private string? Because(Inapplicable reason) => reason switch
    {
        Inapplicable.NoDuty => phrases.NoDuty,
        Inapplicable.NoSubject => phrases.NoSubject,
        Inapplicable.NoItems => phrases.NoItems,
        Inapplicable.SilenceIsNoMatter => phrases.SilenceIsNoMatter,
        _ => null,
    };

    private sealed record OfRule(string? Title, Message? Met, Message?[] NotApplicable);
}
