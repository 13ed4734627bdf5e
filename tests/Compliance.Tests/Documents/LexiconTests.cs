using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

public class LexiconTests
{
    [Fact]
    public void The_lexicon_of_the_library_is_valid() => Assert.Equal("nb", Assert.Single(Lexicon.Default).Language);

    [Theory]
    [InlineData("language: nb\nvauge: [snart]\n", "lex.yaml(2,1): error: `vauge` is no category of a lexicon; did you mean `vague`?")]
    [InlineData("language: nb\nareas:\n  recruitmnt: [rekruttering]\n", "lex.yaml(3,3): error: `recruitmnt` is no key of this category; did you mean `recruitment`?")]
    [InlineData("language: nb\nvague: snart\n", "lex.yaml(2,8): error: expected a list of phrases")]
    [InlineData("language: nb\nvague: ['… snart']\n", "lex.yaml(2,9): error: a phrase cannot begin or end with `…`")]
    [InlineData("language: nb\nvague: [s*]\n", "lex.yaml(2,9): error: at least two letters stand beside `*`")]
    [InlineData("language: nb\nvague: [snart]\nvague: [senere]\n", "lex.yaml(3,1): error: `vague` stands twice")]
    [InlineData("vague: [snart]\n", "lex.yaml(1,1): error: `language` is missing")]
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
        var reading = DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), "plan.txt", new DocumentOptions { Lexicons = [lexicon] });
        Assert.Equal("da", reading.Plan!.Document!.Language);
        Assert.Equal("Personalechefen", Assert.Single(Assert.Single(reading.Plan.Measures!).Owners!).Role);
        Assert.Equal(OwnerKind.Role, reading.Plan.Measures![0].Owners![0].Kind);
        Assert.Equal(lexicon.Digest, reading.Digests["lexicon"]);
    }
}
