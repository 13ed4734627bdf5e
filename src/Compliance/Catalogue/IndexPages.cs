using System.Globalization;
using Compliance.Language.Frame;

namespace Compliance.Catalogue;

/// <summary>The first page, which lists rules by topic, and the page that leads from sections to rules.</summary>
internal sealed class IndexPages(CatalogueView view)
{
    private CataloguePhrases Phrases => view.Phrases;

    public Page Start() => new(view.Language + "/index", view.Language, view.Title, [
        new Heading(1, view.Title),
        new Paragraph([view.Counts], IsSoft: true),
        new Paragraph([Phrases.Disclaimer], IsSoft: true),
        new Paragraph([new Inline(Phrases.ByLaw, view.Language + "/law"), " · ", new Inline(Phrases.Terms, view.Language + "/terms"), .. OtherLanguages("index")]),
        .. Topics(rule => [view.LinkTo(rule)], withTitle: false),
        .. Sources(),
    ]);

    public Page LawPage() => new(view.Language + "/law", view.Language, Phrases.ByLaw, [
        new Paragraph([new Inline(view.Title, view.Language + "/index"), .. OtherLanguages("law")], IsSoft: true),
        new Heading(1, Phrases.ByLaw),
        .. Law(rule => [view.LinkTo(rule)], withTitle: false, level: 2),
    ]);

    /// <summary>Links to the same page in the other languages of the pack.</summary>
    public IEnumerable<Inline> OtherLanguages(string page) => view.Rules.Languages.Where(l => l != view.Language)
        .SelectMany(l => new Inline[] { " · ", new(l, l + "/" + page) });

    public IEnumerable<Block> Topics(Func<BoundRule, IReadOnlyList<Inline>> link, bool withTitle = true)
    {
        yield return new Heading(2, Phrases.ByTopic);
        foreach (var topic in view.Topics)
        {
            yield return new Heading(3, Capitalised(view.TopicName(topic.Key)), topic.Key);
            yield return new Grid(
                withTitle ? [Phrases.Rule, Phrases.Title, Phrases.Level, Phrases.Source, Phrases.Checks] : [Phrases.Rule, Phrases.Level, Phrases.Source, Phrases.Checks],
                [.. topic.Select(r => Row(r, link(r), withTitle))]);
        }
    }

    /// <summary>From each section of each source to the rules that rest on it.</summary>
    public IEnumerable<Block> Law(Func<BoundRule, IReadOnlyList<Inline>> link, bool withTitle = true, int level = 3)
    {
        if (withTitle)
            yield return new Heading(2, Phrases.ByLaw);
        var cited = view.Pack.Rules.SelectMany(r => CitationsOf(r).Select(c => (c.Citation, c.IsSupport, Rule: r))).ToList();
        foreach (var source in view.Pack.Manifest.Sources.Values.Where(s => cited.Exists(c => c.Citation.Source == s)))
        {
            yield return new Heading(level, view.SourceTitle(source), "source-" + source.Id.Replace(' ', '-'));
            var sections = cited.Where(c => c.Citation.Source == source)
                .GroupBy(c => view.Speech.Pinpoint(c.Citation.Pinpoint), StringComparer.Ordinal)
                .OrderBy(g => g.Key, new SectionOrder(Phrases.Ordinals));
            yield return new Grid([Phrases.Section, Phrases.Rules], [.. sections.Select(section => (IReadOnlyList<IReadOnlyList<Inline>>)
            [
                [section.Key.Length == 0 ? Phrases.WholeSource : section.Key],
                [.. section.GroupBy(s => s.Rule).SelectMany((rule, i) => Listed(rule.Key, rule.All(r => r.IsSupport), i > 0, link))],
            ])]);
        }
    }

    public IEnumerable<Block> Sources()
    {
        yield return new Heading(2, Phrases.Sources);
        yield return new Grid([Phrases.Source, Phrases.Authority, Phrases.TextChecked], [.. view.Pack.Manifest.Sources.Values.Select(s => (IReadOnlyList<IReadOnlyList<Inline>>)
        [
            s.Number is { } number ? [new Inline(view.SourceTitle(s), s.Url), " (" + number + ")"] : [new Inline(view.SourceTitle(s), s.Url)],
            [Phrases.Authorities[s.Authority]],
            [view.Date(s.TextChecked)],
        ])]);
    }

    private IEnumerable<Inline> Listed(BoundRule rule, bool isSupport, bool isNext, Func<BoundRule, IReadOnlyList<Inline>> link)
    {
        if (isNext)
            yield return "; ";
        foreach (var part in link(rule))
            yield return part;
        if (isSupport)
            yield return " (" + Phrases.Support + ")";
    }

    private static IEnumerable<(SourceCitation Citation, bool IsSupport)> CitationsOf(BoundRule rule)
    {
        var leaves = (rule.Requires?.Leaves() ?? []).Concat(rule.Unless).Select(c => c.Source).OfType<SourceCitation>();
        return rule.Levels.SelectMany(l => l.Sources).Concat(leaves).Select(c => (c, false))
            .Concat(rule.Levels.SelectMany(l => l.SupportedBy).Select(c => (c, true)));
    }

    private IReadOnlyList<IReadOnlyList<Inline>> Row(BoundRule rule, IReadOnlyList<Inline> link, bool withTitle)
    {
        var level = rule.Levels.FirstOrDefault(l => l.Kind != LevelKind.NotApplicable);
        IReadOnlyList<Inline> source = level is { Sources: [var first, ..] } ? view.Cite(first) : ["–"];
        IReadOnlyList<Inline> tags = [string.Join(", ", rule.Syntax.Tags.Select(t => t.Value))];
        IReadOnlyList<Inline> binds = [level is null ? "–" : view.LevelOf(level)];
        return withTitle ? [link, [view.TitleOf(rule)], binds, source, tags] : [link, binds, source, tags];
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Sections as a page prints them, in the order of the law: 5 before 26, 26 before 26 a, the second paragraph before the third.</summary>
/// <param name="ordinals">The words for first, second and so on.</param>
internal sealed class SectionOrder(IReadOnlyList<string> ordinals) : IComparer<string>
{
    public int Compare(string? x, string? y)
    {
        var (a, b) = (Parts(x ?? ""), Parts(y ?? ""));
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            var order = a[i].CompareTo(b[i]);
            if (order != 0)
                return order;
        }

        return a.Count.CompareTo(b.Count);
    }

    private List<(int Rank, int Number, string Word)> Parts(string section) => [.. section.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Part)];

    /// <summary>Paragraphs come before letters: § 26 second paragraph stands before § 26 a.</summary>
    private (int Rank, int Number, string Word) Part(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return (0, number, "");
        for (var i = 0; i < ordinals.Count; i++)
        {
            if (ordinals[i] == word)
                return (1, i, "");
        }

        return (2, 0, word);
    }
}
