using Compliance.Language.Frame;
using Compliance.Language.Prose;
using Compliance.Rules;

namespace Compliance.Catalogue;

/// <summary>
/// A pack as pages for people: a page for each rule, the terms and figures, an index by topic and one from section to rule, in
/// every language of the pack.
/// </summary>
internal sealed class PackCatalogue
{
    private readonly RuleSet rules;

    public PackCatalogue(RuleSet rules) => this.rules = rules;

    /// <summary>All pages.</summary>
    public IReadOnlyList<Page> Pages() => [.. rules.Languages.SelectMany(PagesIn)];

    /// <summary>The whole pack on one page, as the README of its folder.</summary>
    public Page Overview(string language)
    {
        var view = new CatalogueView(rules, language);
        var indexes = new IndexPages(view);
        return new Page("README", language, view.Title, [
            new Heading(1, view.Title),
            new Paragraph([view.Phrases.Disclaimer]),
            new Paragraph([view.Counts]),
            .. indexes.Sources(),
            .. indexes.Topics(rule => [Inline.Code(rule.Id)]),
            .. indexes.Law(rule => [Inline.Code(rule.Id)]),
            .. new TermPage(view).ParameterBlocks(),
        ]);
    }

    private IEnumerable<Page> PagesIn(string language)
    {
        var view = new CatalogueView(rules, language);
        var indexes = new IndexPages(view);
        yield return indexes.Start();
        yield return indexes.LawPage();
        yield return new TermPage(view).Make();
        foreach (var rule in view.Pack.Rules)
            yield return new RulePage(view, rule).Make();
    }
}

/// <summary>What all pages of one language share.</summary>
internal sealed class CatalogueView
{
    private readonly Dictionary<string, BoundRule> latest;

    public CatalogueView(RuleSet rules, string language)
    {
        Rules = rules;
        latest = rules.Pack.Rules.GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        Language = language;
        Phrases = CataloguePhrases.For(language);
        Speech = Compliance.Language.Prose.Phrases.For(language);
        Reports = Reporting.ReportPhrases.For(language).Named(rules.NamesIn(language));
        Prose = new RuleProse(Pack, language);
        Labels = PackLabels.In(Pack, language);
        Words = new ValueWords(Speech, Labels);
        Examples = new CaseExamples(rules, language);
    }

    public RuleSet Rules { get; }

    public string Language { get; }

    public BoundPack Pack => Rules.Pack;

    public CataloguePhrases Phrases { get; }

    public Phrases Speech { get; }

    public Reporting.ReportPhrases Reports { get; }

    public RuleProse Prose { get; }

    public IReadOnlyDictionary<string, string> Labels { get; }

    public ValueWords Words { get; }

    public CaseExamples Examples { get; }

    public string Title => Text(Pack.Manifest.Title) ?? Rules.Id;

    public string Counts => Phrases.Counted(Pack.Rules.Count, Pack.Definitions.Count, Pack.Parameters.Count, Examples.Count) + " · " + Rules.Id + " " + Rules.Version;

    /// <summary>The rules by topic, in the order of their names.</summary>
    public IEnumerable<IGrouping<string, BoundRule>> Topics => Pack.Rules.GroupBy(r => r.Topic, StringComparer.Ordinal).OrderBy(g => TopicName(g.Key), StringComparer.Ordinal);

    public string TitleOf(BoundRule rule) => rule.Title is { } title ? Prose.Text(title) : rule.Id;

    /// <summary>The words for a topic: a label <c>topic.pay-mapping</c> of the pack, else its id.</summary>
    public string TopicName(string topic) => PackLabels.Topic(topic, Labels);

    public Inline LinkTo(BoundRule rule) => new(TitleOf(rule), Language + "/rules/" + PageOf(rule));

    /// <summary>The name of the page of a rule: its id, with the last day for versions that later ones follow.</summary>
    public string PageOf(BoundRule rule) => !latest.TryGetValue(rule.Id, out var last) || last == rule ? rule.Id : rule.Id + "-until-" + rule.Syntax.InForce.Until;

    /// <summary>The text of this language, else of any.</summary>
    public string? Text(IReadOnlyDictionary<string, string> texts) => texts.TryGetValue(Language, out var own) ? own : texts.Values.FirstOrDefault();

    public string SourceTitle(SourceEntry source) => Text(source.Title) ?? source.Id;

    public IReadOnlyList<Inline> Cite(SourceCitation citation)
    {
        var title = SourceTitle(citation.Source);
        var pinpoint = Speech.Pinpoint(citation.Pinpoint);
        return [new Inline(pinpoint.Length == 0 ? title : title + " " + pinpoint, citation.Source.Url)];
    }

    public string Date(Compliance.Language.Date? date) => date is { } day ? Speech.LongDate(day) : "–";

    /// <summary>How a rule binds, for tables: "must · statute".</summary>
    public string LevelOf(BoundLevel level) => level.Kind == LevelKind.NotApplicable
        ? Phrases.Otherwise
        : Phrases.Levels[level.Kind] + (level.Sources.Count > 0 ? " · " + Phrases.Authorities[level.Sources[0].Source.Authority] : "");
}
