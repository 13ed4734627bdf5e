using System.Text.RegularExpressions;
using Compliance.Catalogue;
using Compliance.Rules;
using Compliance.Tests.House;
using Compliance.Tests.Packs;
using Compliance.Tests.Testing;

namespace Compliance.Tests.Catalogue;

public partial class PackCatalogueTests
{
    private static readonly Lazy<IReadOnlyList<Page>> Norwegian = new(() => new PackCatalogue(RuleSet.Load(RuleFiles.Norwegian)).Pages());

    [Fact]
    public void Every_link_of_the_catalogue_leads_to_a_page_and_a_place_on_it()
    {
        var anchors = Norwegian.Value.ToDictionary(p => p.Path + ".html", p => Ids().Matches(HtmlPages.Write(p)).Select(m => m.Groups["id"].Value).ToHashSet());

        var broken = from page in Norwegian.Value
                     from Match link in Links().Matches(HtmlPages.Write(page))
                     let target = link.Groups["target"].Value
                     where !target.StartsWith("https://", StringComparison.Ordinal)
                     let parts = Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(page.Path)!, target.Split('#')[0])).Replace('\\', '/')
                     let place = target.Contains('#', StringComparison.Ordinal) ? target.Split('#')[1] : null
                     where !anchors.TryGetValue(parts, out var ids) || (place is not null && !ids.Contains(place))
                     select page.Path + ": " + target;

        Assert.Empty(broken);
    }

    [Fact]
    public void Markdown_links_to_Markdown()
    {
        var page = Norwegian.Value.First(p => p.Path == "nb/rules/scope");

        Assert.Contains("](../../nb/index.md#duty)", MarkdownPages.Write(page), StringComparison.Ordinal);
        Assert.DoesNotContain(".html)", MarkdownPages.Write(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_a_page_in_every_language_and_stands_in_both_indexes()
    {
        var rules = RuleSet.Default;
        foreach (var language in rules.Languages)
        {
            var topics = HtmlPages.Write(Norwegian.Value.Single(p => p.Path == language + "/index"));
            var law = HtmlPages.Write(Norwegian.Value.Single(p => p.Path == language + "/law"));
            foreach (var rule in rules.Rules(language))
            {
                Assert.Contains(Norwegian.Value, p => p.Path == language + "/rules/" + rule.Id);
                Assert.Contains("rules/" + rule.Id + ".html", topics, StringComparison.Ordinal);
                Assert.Contains("rules/" + rule.Id + ".html", law, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_page_tells_the_parameters_with_their_history_the_questions_and_the_cases()
    {
        var page = HtmlPages.Write(new PackCatalogue(TestedPack.Load()).Pages().Single(p => p.Path == "en/rules/mapped"));

        Assert.Contains("<td>1 January 2020</td><td>50 persons (more than)</td><td>act section 1</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>not met</td><td>pay mapping.status: <code>not done</code></td><td>Pay is not mapped.</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_pack_cannot_become_markup()
    {
        var rules = TestedPack.Rules.Replace("title: Pay is mapped", "title: <b>Pay</b> | [is](x) mapped", StringComparison.Ordinal);
        var page = new PackCatalogue(TestedPack.Load(rules: rules)).Pages().Single(p => p.Path == "en/rules/mapped");

        Assert.Contains("<h1>&lt;b&gt;Pay&lt;/b&gt; | [is](x) mapped</h1>", HtmlPages.Write(page), StringComparison.Ordinal);
        Assert.Contains("# &lt;b&gt;Pay&lt;/b&gt; \\| \\[is\\](x) mapped", MarkdownPages.Write(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("§ 26 a|§ 5|§ 26 andre ledd|§ 26|§ 26 første ledd", "§ 5|§ 26|§ 26 første ledd|§ 26 andre ledd|§ 26 a")]
    [InlineData("§ 26 andre ledd bokstav b|§ 26 andre ledd bokstav a|§ 11", "§ 11|§ 26 andre ledd bokstav a|§ 26 andre ledd bokstav b")]
    public void Sections_stand_in_the_order_of_the_law(string sections, string ordered) =>
        Assert.Equal(ordered.Split('|'), sections.Split('|').Order(new SectionOrder(CataloguePhrases.For("nb").Ordinals)));

    [Fact]
    public void The_README_of_the_Norwegian_pack_is_up_to_date() =>
        Repository.Approve("rules/no/README.md", MarkdownPages.Write(new PackCatalogue(RuleSet.Load(RuleFiles.Norwegian)).Overview("en")));

    [GeneratedRegex("href=\"(?<target>[^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("id=\"(?<id>[^\"]+)\"")]
    private static partial Regex Ids();
}
