using Compliance.Language;
using Compliance.Plans;
using Compliance.Rules;
using Compliance.Testing.Coverage;

namespace Compliance.Tests.Language.Diagnostics;

/// <summary>The examples of the pages are tests: what a page calls bad gives its diagnostic at the marked place, and nothing else.</summary>
public class CatalogPageTests
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    public static TheoryData<string> Ids() => new(Catalog.All.Select(k => k.Id));

    /// <summary>Those about rule files; what is told of C# has its examples in the tests of the analyzers.</summary>
    public static TheoryData<string> IdsOfRuleFiles() => new(Catalog.All.Select(k => k.Id).Where(id => !id.StartsWith("CMP7", StringComparison.Ordinal) && id != Catalog.CoverageGap.Id));

    [Fact]
    public void Every_page_belongs_to_a_diagnostic()
    {
        var pages = typeof(Catalog).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("diagnostics/", StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n));

        Assert.Equal(Catalog.All.Select(k => k.Id), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_id_is_used_twice() => Assert.Equal(Catalog.All.Count, Catalog.All.Select(k => k.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_title_of_the_catalog_and_says_why(string id)
    {
        var page = CatalogPage.Find(id);
        Assert.NotNull(page);
        var lines = page.Text.Split('\n');

        Assert.Equal("# " + id + ": " + Catalog.Find(id)!.Title, lines[0]);
        var words = page.Text[lines[0].Length..page.Text.IndexOf("\n## ", StringComparison.Ordinal)].Split(' ', '\n');
        Assert.True(words.Length > 25, "the page does not say why it matters");
    }

    [Theory]
    [MemberData(nameof(IdsOfRuleFiles))]
    public void What_a_page_calls_bad_gives_its_diagnostic_at_the_marked_place(string id)
    {
        var pack = StandardPack.Around(CatalogPage.Find(id)!.Blocks("Bad"));
        var expected = pack.Places.Select(p => (id, p.File, p.Line, p.Column, p.Length));

        var actual = RuleSet.Lint(pack.Files, WithFacts, Today);

        Assert.NotEmpty(pack.Places);
        Assert.True(
            expected.SequenceEqual(actual.Select(d => (d.Id, d.File, d.Line, d.Column, d.Length))),
            string.Join('\n', expected) + "\n--- but was\n" + string.Join('\n', actual.Select(d => d + " length " + d.Length)) + "\n---\n" + string.Join("\n---\n", pack.Files.Select(f => f.Path + "\n" + f.Text)));
    }

    [Theory]
    [MemberData(nameof(IdsOfRuleFiles))]
    public void What_a_page_calls_good_gives_nothing(string id) =>
        Assert.Equal([], RuleSet.Lint(StandardPack.Around(CatalogPage.Find(id)!.Blocks("Good")).Files, WithFacts, Today).Select(d => d.ToString()));

    [Fact]
    public void The_page_of_the_gate_is_about_cases_and_shows_a_gap()
    {
        var page = CatalogPage.Find(Catalog.CoverageGap.Id)!;
        var bad = StandardPack.Around(page.Blocks("Bad"));
        Assert.Equal(
            bad.Places.Select(p => (Catalog.CoverageGap.Id, p.File, p.Line, p.Column, p.Length)),
            CoverageRun.Run(RuleSet.Load(bad.Files)).Demanded.Select(d => (d.Id, d.File, d.Line, d.Column, d.Length)));
        Assert.Empty(CoverageRun.Run(RuleSet.Load(StandardPack.Around(page.Blocks("Good")).Files)).Demanded);
    }

    /// <summary>Pages on the names of a host need a host.</summary>
    private static void WithFacts(RuleSetOptions options) => options.AddFacts<Facts>("hr");

    private sealed class Facts
    {
        [Formerly("organised")]
        public int? UnionMembers { get; init; }
    }
}
