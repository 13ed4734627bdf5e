using Compliance.Language.Frame;

namespace Compliance.Catalogue;

/// <summary>The page of one rule.</summary>
internal sealed class RulePage(CatalogueView view, BoundRule rule)
{
    private readonly TermPage terms = new(view);

    private CataloguePhrases Phrases => view.Phrases;

    public Page Make()
    {
        var (definitions, parameters) = terms.ReadBy(rule);
        var index = view.Language + "/index";
        return new(view.Language + "/rules/" + view.PageOf(rule), view.Language, view.TitleOf(rule), [
            new Paragraph([new Inline(view.Title, index), " › ", new Inline(view.TopicName(rule.Topic), index + "#" + rule.Topic), .. new IndexPages(view).OtherLanguages("rules/" + view.PageOf(rule))], IsSoft: true),
            new Heading(1, view.TitleOf(rule)),
            .. Facts(),
            new Heading(2, Phrases.WhatItAsks),
            new Points([.. view.Prose.Read(rule).Select(l => (l.Depth, (IReadOnlyList<Inline>)[l.Text]))]),
            .. Sources(),
            .. Texts(),
            .. Definitions(definitions),
            .. parameters.Count == 0 ? [] : parameters.SelectMany(p => terms.Parameter(p, 3)).Prepend(new Heading(2, Phrases.Parameters)),
            .. Examples(),
            new Paragraph([Phrases.Disclaimer], IsSoft: true),
        ]);
    }

    private IEnumerable<Block> Facts()
    {
        var items = new List<(string, IReadOnlyList<Inline>)> { (Phrases.Rule, [Inline.Code(rule.Id)]) };
        if (rule.Syntax.Tags.Count > 0)
            items.Add((Phrases.Checks, [string.Join(", ", rule.Syntax.Tags.Select(t => t.Value))]));
        if (rule.Syntax.Formerly.Count > 0)
            items.Add((Phrases.Formerly, [string.Join(", ", rule.Syntax.Formerly.Select(f => f.Value))]));
        items.Add((Phrases.File, [rule.File.Split('/')[^1]]));
        var causes = rule.Syntax.FollowsFrom.Select(f => view.Pack.IdOf(f.Value)).ToHashSet();
        Add(Phrases.FollowsFrom, view.Pack.Rules.Where(r => causes.Contains(r.Id)));
        Add(Phrases.Explains, view.Pack.Rules.Where(r => r.Syntax.FollowsFrom.Any(f => view.Pack.IdOf(f.Value) == rule.Id)));
        yield return new Terms(items);

        void Add(string term, IEnumerable<BoundRule> related)
        {
            var links = related.SelectMany((r, i) => i == 0 ? new[] { view.LinkTo(r) } : [", ", view.LinkTo(r)]).ToList();
            if (links.Count > 0)
                items.Add((term, links));
        }
    }

    private IEnumerable<Block> Sources()
    {
        yield return new Heading(2, Phrases.Sources);
        var rows = new List<IReadOnlyList<IReadOnlyList<Inline>>>();
        foreach (var level in rule.Levels.Where(l => l.Kind != LevelKind.NotApplicable))
        {
            rows.AddRange(level.Sources.Select((s, i) => Row(i == 0 ? Phrases.Levels[level.Kind] : Phrases.Support, s)));
            rows.AddRange(level.SupportedBy.Select(s => Row(Phrases.Support, s)));
        }

        rows.AddRange((rule.Requires?.Leaves() ?? []).Where(l => l.Source is not null).Select(l => Row(l.Label is { } label ? view.Prose.Text(label) : "", l.Source!)));
        yield return new Grid([Phrases.Level, Phrases.Source, Phrases.Authority, Phrases.Enforcement], rows);
    }

    private IReadOnlyList<IReadOnlyList<Inline>> Row(string level, SourceCitation citation) =>
        [[level], view.Cite(citation), [Phrases.Authorities[citation.Source.Authority]], [EnforcementOf(citation)]];

    /// <summary>Who follows it up: what is said of the longest section that fits.</summary>
    private string EnforcementOf(SourceCitation citation) => citation.Source.Enforcement
        .SelectMany(e => e.Sections.Select(s => (Section: s, e.Text)))
        .Where(e => citation.Pinpoint == e.Section || citation.Pinpoint.StartsWith(e.Section + " ", StringComparison.Ordinal))
        .OrderByDescending(e => e.Section.Length)
        .Select(e => view.Text(e.Text))
        .FirstOrDefault() ?? "–";

    private IEnumerable<Block> Texts()
    {
        var items = new List<(string, IReadOnlyList<Inline>)>();
        void Add(string term, BoundText? text)
        {
            if (text is not null)
                items.Add((term, [view.Prose.Text(text).Trim()]));
        }

        Add(Sentence(view.Reports.Outcome(Compliance.Findings.Outcome.NotMet)), rule.NotMet);
        foreach (var leaf in (rule.Requires?.Leaves() ?? []).Where(l => l.Message is not null))
            Add(leaf.Label is { } label ? view.Prose.Text(label) : "–", leaf.Message);
        Add(Sentence(view.Reports.Outcome(Compliance.Findings.Outcome.NotShown)), rule.NotShown);
        Add(Sentence(view.Reports.Outcome(Compliance.Findings.Outcome.Met)), rule.Met);
        Add(Phrases.Judgement, rule.Judgement);
        Add(Phrases.Question, rule.Ask);
        Add(Phrases.Advice, rule.Advice);
        return items.Count == 0 ? [] : [new Heading(2, Phrases.WhatReportsSay), new Terms(items)];
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private IEnumerable<Block> Definitions(IReadOnlyList<BoundDefinition> definitions)
    {
        if (definitions.Count == 0)
            yield break;
        yield return new Heading(2, Phrases.Definitions);
        foreach (var definition in definitions)
        {
            yield return new Paragraph([terms.LinkTo(definition)]);
            yield return new Points([.. view.Prose.Read(definition).Select(l => (l.Depth, (IReadOnlyList<Inline>)[l.Text]))]);
        }
    }

    private IEnumerable<Block> Examples()
    {
        var examples = view.Examples.Of(rule.Id);
        if (examples.Count == 0)
            yield break;
        yield return new Heading(2, Phrases.Examples);
        yield return new Grid([Phrases.Example, Phrases.Given, Phrases.Outcome], [.. examples.Select(e => (IReadOnlyList<IReadOnlyList<Inline>>)
        [
            [e.Name],
            e.Given.Count == 0 ? ["–"] : [.. e.Given.SelectMany((g, i) => new Inline[] { (i == 0 ? "" : "; ") + LabelOf(g.Path) + ": ", Inline.Code(g.Value) })],
            [e.Message],
        ])]);
    }

    private string LabelOf(string path) => view.Labels.TryGetValue(path, out var label) ? label : path;
}
