using Compliance.Documents;
using Compliance.Language;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

public class LexiconTests
{
    [Fact]
    public void The_lexicons_of_the_library_are_valid() => Assert.Equal(["nb", "nn", "sv", "en"], Lexicon.Default.Select(l => l.Language));

    [Fact]
    public void Every_lexicon_has_every_key_of_the_others()
    {
        var keys = Lexicon.Default.ToDictionary(l => l.Language, KeysOf);
        foreach (var (language, own) in keys)
        {
            var missing = keys.Values.SelectMany(k => k).Except(own).Order(StringComparer.Ordinal);
            Assert.True(!missing.Any(), $"{language}.yaml has no {string.Join(", ", missing)}");
        }
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("sv")]
    [InlineData("en")]
    [InlineData("languages")]
    public void A_lexicon_of_the_library_is_read_without_the_full_parser(string language)
    {
        var name = $"lexicons/{language}.yaml";
        Assert.NotNull(CommonYaml.Read(new SourceText(name, Lexicon.Resource(name))));
    }

    // Acts are those of a country, and one language may have none for a key that another needs.
    private static HashSet<string> KeysOf(Lexicon lexicon) =>
        [.. lexicon.Phrases.Where(p => p.Category is not (Category.Acts or Category.FunctionWords or Category.ForeignLaw))
            .Select(p => $"{p.Category}: {(CategoryKeys.Of(p.Category) is { Length: 0 } ? "" : lexicon.KeyName(p.Category, p.Key))}")];

    [Fact]
    public void Categories_fit_into_the_bits_of_a_sentence() => Assert.InRange(Enum.GetValues<Category>().Length, 1, 192);

    [Theory]
    [InlineData("language: nb\nvauge: [snart]\n", "lex.yaml(2,1): error: `vauge` is no category of a lexicon; did you mean `vague`?")]
    [InlineData("language: nb\nareas:\n  recruitmnt: [rekruttering]\n", "lex.yaml(3,3): error: `recruitmnt` is no key of this category; did you mean `recruitment`?")]
    [InlineData("language: nb\nvague: snart\n", "lex.yaml(2,8): error: expected a list of phrases")]
    [InlineData("language: nb\nvague: ['… snart']\n", "lex.yaml(2,9): error: a phrase cannot begin or end with `…`")]
    [InlineData("language: nb\nvague: [s*]\n", "lex.yaml(2,9): error: at least two letters stand beside `*`")]
    [InlineData("language: nb\nvague: [snart]\nvague: [senere]\n", "lex.yaml(3,1): error: `vague` stands twice")]
    [InlineData("vague: [snart]\n", "lex.yaml(1,1): error: `language` is missing")]
    [InlineData("language: xx\nextends: dk\n", "lex.yaml(2,10): error: no lexicon `dk` in the library; expected one of nb, nn, sv, en")]
    [InlineData("language: nb\nacts:\n  loven:\n    names: [loven]\n    jurisdiction: NO\n    repealed on: i fjor\n", "lex.yaml(6,18): error: expected a date as `2018-01-01`")]
    public void An_error_in_a_lexicon_has_its_line_and_column(string yaml, string expected)
    {
        var reading = Lexicon.Read("lex.yaml", yaml);
        Assert.Null(reading.Lexicon);
        Assert.Equal(expected, Assert.Single(reading.Errors).ToString());
    }

    [Fact]
    public void A_lexicon_of_one_s_own_reads_another_language()
    {
        const string Yaml = """
            language: da
            labels:
              measures: [foranstaltninger]
              owners: [ansvarlige]
            owners:
              role: ['*chefen']
            vague: [snarest muligt]
            """;
        var lexicon = Lexicon.Read("da.yaml", Yaml).Lexicon!;
        const string Text = "Foranstaltninger:\n1. Skrive opslaget om.\n\nAnsvarlige:\n1. Personalechefen\n";
        var reading = TextDocument.Read(Text, "plan.txt", new DocumentOptions { Lexicons = [lexicon] });
        Assert.Equal("da", reading.Plan!.Document!.Language);
        Assert.Equal("Personalechefen", Assert.Single(Assert.Single(reading.Plan.Measures!).Owners!).Role);
        Assert.Equal(OwnerKind.Role, reading.Plan.Measures![0].Owners![0].Kind);
        Assert.Equal(lexicon.Digest, reading.Digests["lexicon"]);
    }

    [Fact]
    public void A_lexicon_that_extends_another_adds_its_words()
    {
        var lexicon = Lexicon.Read("own.yaml", "language: nb\nextends: nb\nlabels:\n  measures: [grep]\n").Lexicon!;
        Assert.Contains("grep", lexicon.WordsOf(Category.Labels, 2));
        Assert.Contains("tiltak", lexicon.WordsOf(Category.Labels, 2));
        Assert.NotEqual(Lexicon.Default[0].Digest, lexicon.Digest);
    }

    [Fact]
    public void A_folder_replaces_the_lexicons_of_its_languages_and_keeps_the_others()
    {
        var folder = Directory.CreateTempSubdirectory("lexicons");
        try
        {
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "nb.yaml"), "language: nb\nextends: nb\nvague: [ved leilighet]\n");
            var read = Lexicon.ReadFolder(folder.FullName);
            Assert.Empty(read.Errors);
            Assert.Equal(["nb", "nn", "sv", "en"], read.Lexicons.Select(l => l.Language));
            Assert.Contains("ved leilighet", read.Lexicons[0].WordsOf(Category.Vague));

            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "other.yaml"), "language: nb\nvauge: [x]\n");
            var broken = Lexicon.ReadFolder(folder.FullName);
            Assert.Empty(broken.Lexicons);
            Assert.EndsWith("other.yaml(2,1): error: `vauge` is no category of a lexicon; did you mean `vague`?", Assert.Single(broken.Errors).ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(true);
        }

        Assert.Contains("no folder", Assert.Single(Lexicon.ReadFolder(Path.Combine(folder.FullName, "gone")).Errors).Message, StringComparison.Ordinal);
    }
}
