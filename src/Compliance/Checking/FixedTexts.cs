using System.Collections.Concurrent;
using Compliance.Findings;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Language.Prose;

namespace Compliance.Checking;

/// <summary>What the rules of a pack say in one language whatever the plan is. Made once, then shared by all threads.</summary>
internal sealed class FixedTexts
{
    private static readonly Inapplicable[] AllReasons = Enum.GetValues<Inapplicable>();

    private readonly Phrases phrases;
    private readonly IReadOnlyDictionary<string, string> labels;
    private readonly Dictionary<CompiledRule, OfRule> rules;
    private readonly Dictionary<CompiledLevel, OfLevel> levels = [];

    /// <summary>Expressions that were read back in words, with their numbers masked or not.</summary>
    public ConcurrentDictionary<(BoundExpression Expression, bool IsMasked), string> Prose { get; } = new();

    public FixedTexts(IReadOnlyList<CompiledRule> rules, string language, IReadOnlyDictionary<string, string> labels)
    {
        Language = language;
        this.labels = labels;
        phrases = Phrases.For(language);
        this.rules = new(rules.Count);
        foreach (var rule in rules)
        {
            this.rules.Add(rule, TextsOf(rule));
            foreach (var level in rule.Levels)
                levels.TryAdd(level, new OfLevel(Cite(level.Bound), Enforcement(level)));
        }
    }

    public string Language { get; }

    public Phrases Phrases => phrases;

    /// <summary>Puts values into words; for one thread.</summary>
    public ValueWords NewWords() => new(phrases, labels, Prose);

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
    public IReadOnlyList<Citation> SourcesOf(CompiledLevel? level) => level is null ? [] : levels[level].Sources;

    /// <summary>Who can follow up a duty; null where nobody can.</summary>
    public string? EnforcementOf(CompiledLevel? level) => level is null ? null : levels[level].Enforcement;

    public Citation Cite(SourceCitation citation)
    {
        var source = citation.Source;
        var title = source.Title.TryGetValue(Language, out var text) ? text : source.Id;
        return new Citation(phrases.Cite(title, citation.Pinpoint), source.Id, title, Authorities.Of(source.Authority), source.Url);
    }

    private List<Citation> Cite(BoundLevel level)
    {
        var citations = new List<Citation>();
        foreach (var source in level.Sources)
            citations.Add(Cite(source));
        foreach (var source in level.SupportedBy)
            citations.Add(Cite(source));
        return citations;
    }

    private OfRule TextsOf(CompiledRule rule)
    {
        var messages = new Message?[AllReasons.Length];
        var title = rule.Bound.Title?.In(Language) is { } template && template.Parts.All(p => p.Words is not null)
            ? string.Concat(template.Parts.Select(p => p.Words)).Trim()
            : null;
        if (title is null)
            return new OfRule(null, null, messages);
        foreach (var reason in AllReasons)
        {
            // The date, the exception and the overriding rule belong to the plan.
            if (reason is not (Inapplicable.NotInForce or Inapplicable.Exception or Inapplicable.Overridden))
                messages[(int)reason] = MessageWriter.Plain(phrases.NotApplicable(title, Because(reason)));
        }

        return new OfRule(title, rule.Bound.Met is null ? MessageWriter.Plain(phrases.Met(title)) : null, messages);
    }

    private string? Because(Inapplicable reason) => reason switch
    {
        Inapplicable.OtherJurisdiction => phrases.OtherJurisdiction,
        Inapplicable.NoDuty => phrases.NoDuty,
        Inapplicable.NoSubject => phrases.NoSubject,
        Inapplicable.NoItems => phrases.NoItems,
        Inapplicable.SilenceIsNoMatter => phrases.SilenceIsNoMatter,
        _ => null,
    };

    private string? Enforcement(CompiledLevel level)
    {
        if (level.Bound.Sources is not [var citation, ..])
            return null;
        string? text = null;
        var longest = -1;
        foreach (var entry in citation.Source.Enforcement)
        {
            foreach (var section in entry.Sections)
            {
                if (section.Length <= longest || (citation.Pinpoint != section && !citation.Pinpoint.StartsWith(section + " ", StringComparison.Ordinal)))
                    continue;
                longest = section.Length;
                text = entry.Text.GetValueOrDefault(Language);
            }
        }

        return text;
    }

    private sealed record OfLevel(IReadOnlyList<Citation> Sources, string? Enforcement);

    private sealed record OfRule(string? Title, Message? Met, Message?[] NotApplicable);
}
