using Compliance.Language;
using Compliance.Language.Feel;
using Compliance.Language.Frame;
using Compliance.Testing;

namespace Compliance.Catalogue;

/// <summary>The page of terms and figures, and their parts on the pages of rules.</summary>
internal sealed class TermPage(CatalogueView view)
{
    private CataloguePhrases Phrases => view.Phrases;

    public Page Make() => new(view.Language + "/terms", view.Language, Phrases.Terms, [
        new Paragraph([new Inline(view.Title, view.Language + "/index"), .. new IndexPages(view).OtherLanguages("terms")], IsSoft: true),
        new Heading(1, Phrases.Terms),
        new Heading(2, Phrases.Definitions),
        .. view.Pack.Definitions.OrderBy(d => TitleOf(d), StringComparer.Ordinal).SelectMany(Definition),
        .. ParameterBlocks(),
    ]);

    public IEnumerable<Block> ParameterBlocks()
    {
        yield return new Heading(2, Phrases.Parameters);
        foreach (var block in view.Pack.Parameters.SelectMany(p => Parameter(p, 3)))
            yield return block;
    }

    public string TitleOf(BoundDefinition definition) => definition.Versions[0].Title is { } title ? view.Prose.Text(title) : definition.Name;

    public static string AnchorOf(string name) => "term-" + name.Replace(' ', '-').Replace('.', '-');

    public Inline LinkTo(BoundDefinition definition) => new(TitleOf(definition), view.Language + "/terms#" + AnchorOf(definition.Name));

    /// <summary>A parameter with its history.</summary>
    public IEnumerable<Block> Parameter(BoundParameter parameter, int level)
    {
        var syntax = parameter.Syntax;
        yield return new Heading(level, view.Text(syntax.Title) ?? syntax.Name, AnchorOf(parameter.FullName));
        yield return new Grid([Phrases.From, Phrases.Value, Phrases.Source, Phrases.Checked, Phrases.Status], [.. syntax.History.Select(v => (IReadOnlyList<IReadOnlyList<Inline>>)
        [
            [view.Date(v.From) + (v.Until is { } until ? " – " + view.Date(until) : "")],
            [Value(v.Value, syntax) + (syntax.CompareAs is { } compare ? " (" + view.Speech.Rules.Word(compare) + ")" : "")],
            [view.Speech.Pinpoint(v.Source ?? "–")],
            [view.Date(v.Checked)],
            [view.Speech.Rules.Word(v.Status)],
        ])]);
        yield return new Paragraph([Inline.Code(parameter.FullName)], IsSoft: true);
    }

    /// <summary>The definitions and parameters that a rule reads, through others too.</summary>
    public (IReadOnlyList<BoundDefinition> Definitions, IReadOnlyList<BoundParameter> Parameters) ReadBy(BoundRule rule)
    {
        var definitions = new List<BoundDefinition>();
        var parameters = new List<BoundParameter>();
        Collect(PackExpressions.Of(view.Pack).Where(e => e.Rule == rule).Select(e => e.Expression), definitions, parameters);
        return (definitions, parameters);
    }

    private string Value(Value value, ParameterSyntax syntax) =>
        view.Words.Format(value, syntax.Type) + (syntax.Unit is { } unit ? " " + view.Speech.Rules.Word(unit) : "");

    private IEnumerable<Block> Definition(BoundDefinition definition)
    {
        yield return new Heading(3, TitleOf(definition), AnchorOf(definition.Name));
        yield return new Points([.. view.Prose.Read(definition).Select(l => (l.Depth, (IReadOnlyList<Inline>)[l.Text]))]);
        var users = view.Pack.Rules.Where(r => ReadBy(r).Definitions.Contains(definition)).ToList();
        if (users.Count > 0)
            yield return new Paragraph([Phrases.UsedBy + ": ", .. users.SelectMany((r, i) => i == 0 ? new[] { view.LinkTo(r) } : [", ", view.LinkTo(r)])], IsSoft: true);
    }

    private void Collect(IEnumerable<BoundExpression> expressions, List<BoundDefinition> definitions, List<BoundParameter> parameters)
    {
        foreach (var node in expressions.SelectMany(e => e.Root.DescendantsAndSelf()).ToList())
        {
            if (node is BoundSymbol { Symbol.Tag: DefinitionTag { Definition: { } definition } } && !definitions.Contains(definition))
            {
                definitions.Add(definition);
                Collect(definition.Versions.SelectMany(v => DefinitionGraph.ExpressionsOf(v.Condition)).OfType<BoundExpression>(), definitions, parameters);
            }
            else if (node is BoundMember { Target: BoundSymbol { Symbol.Tag: ParameterRoot } } read
                && view.Pack.Parameters.FirstOrDefault(p => p.Member == read.Member) is { } parameter && !parameters.Contains(parameter))
            {
                parameters.Add(parameter);
            }
        }
    }
}
