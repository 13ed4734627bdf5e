using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Sections of a law as texts write them, and the title of a text below the name of its employer.</summary>
public class NamedSectionTests
{
    [Theory]
    [InlineData("likestillings- og diskrimineringsloven § 26a", "26 a")]
    [InlineData("likestillings- og diskrimineringsloven §§ 26 og 26a", "26", "26 a")]
    [InlineData("likestillings- og diskrimineringsloven 26 og 26 a", "26", "26 a")]
    [InlineData("likestillings- og diskrimineringsloven (§ 26)", "26")]
    [InlineData("regnskapsloven § 3-3a", "3-3a")]
    public void A_section_is_told_as_the_law_is_cited(string words, params string[] sections) =>
        Assert.Equal(sections, Read("Redegjørelse for likestilling i Granli Bruk AS 2024\n\nVi arbeider etter " + words + ".\n").LegalReferences!.Select(r => r.Section));

    [Fact]
    public void A_number_that_no_letter_tells_is_no_section() =>
        Assert.Null(Assert.Single(Read("Redegjørelse for likestilling i Granli Bruk AS 2024\n\nVi arbeider etter likestillings- og diskrimineringsloven 26 timer i året.\n").LegalReferences!).Section);

    [Theory]
    [InlineData("GRANLI BRUK\n\nLikestillingsredegjørelse 2024 med handlingsplan for mangfold og likestilling 2024–2026\n\nVi er 84 ansatte.\n", "Likestillingsredegjørelse 2024 med handlingsplan for mangfold og likestilling 2024–2026")]
    [InlineData("GRANLI BRUK AS\nREDEGJØRELSE FOR AKTIVITETS- OG\nREDEGJØRELSESPLIKTEN\nRegnskapsåret 2022\n\nVi er 84 ansatte, og 30 av dem er kvinner. De fleste av oss arbeider i fabrikken på Granli.\n", "REDEGJØRELSE FOR AKTIVITETS- OG REDEGJØRELSESPLIKTEN")]
    public void The_title_names_the_document(string text, string title) => Assert.Equal(title, Read(text).Title);

    private static PlanDocument Read(string text) => TextDocument.Read(text).Plan!.Document!;
}
