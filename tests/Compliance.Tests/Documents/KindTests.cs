using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What tells that a text is an employer's statement, and that it may say so: what a statement lacks counts, what a guess lacks does not.</summary>
public class KindTests
{
    private const string Figures = "\n\nVed utgangen av 2024 hadde vi 120 ansatte, 70 kvinner og 50 menn. Tre kvinner og en mann var midlertidig ansatt.\n";

    [Theory]
    [InlineData("# Equality, Diversity & Inclusion Statement 2024\n\nAt the end of 2024 we had 120 employees, 70 women and 50 men.\n")]
    [InlineData("# Likestilling og mangfold: redegjørelse 2024" + Figures)]
    [InlineData("# ARP-rapport 2024" + Figures)]
    [InlineData("# Likestilling og mangfald – årleg utgreiing 2024\n\nVed utgangen av 2024 hadde vi 120 tilsette, 70 kvinner og 50 menn.\n")]
    [InlineData("# Jämställdhet och mångfald – vår redovisning 2024\n\nVid slutet av 2024 hade vi 120 anställda, 70 kvinnor och 50 män.\n")]
    public void A_title_may_say_other_words_between_those_that_name_a_statement(string text) => AssertIsStatement(text);

    [Theory]
    [InlineData("Årsrapport 2024 / Styrets beretning / Likestilling\n\n# Likestilling og mangfold\n\nKapitlet er bankens samlede redegjørelse for 2024." + Figures)]
    [InlineData("Solvik kommune\n\nÅrsberetning 2024 · Sak 24/118 · Lagt fram av kommunedirektøren 2. april 2025\n\n# 9 Likestilling og mangfold\n\nKapittelet følger likestillings- og diskrimineringsloven §§ 26 og 26 a." + Figures)]
    [InlineData("Årsmelding 2024 · Nes kommune\n\n# Likestilling og mangfald\n\nKapittelet følgjer likestillings- og diskrimineringslova § 26 a.\n\nVed utgangen av 2024 hadde vi 120 tilsette, 70 kvinner og 50 menn.\n")]
    [InlineData("Solvik kommune\n\nÅrsberetning 2024 · Sak 24/118\n\n# 9 Likestilling og mangfold\n\nKapittelet følger kommuneloven § 14-7 andre ledd bokstav e og f og diskrimineringsloven § 26 a." + Figures)]
    public void A_chapter_of_an_annual_report_is_one_whatever_else_stands_on_the_line_above(string text) => AssertIsStatement(text);

    [Theory]
    [InlineData("Nytt fra Solvik\n\nÅrsrapport og regnskap er lagt fram for styret.\n\nVi ansetter to lærlinger til sommeren.\n")]
    [InlineData("Equality in our mission statement means that everybody is welcome to the club.\n\nThe club meets on Mondays.\n")]
    public void What_only_speaks_of_one_is_none(string text) => Assert.NotEqual(DocumentKind.Statement, Read(text).Document!.Kind);

    [Fact]
    public void The_year_in_a_title_is_that_of_the_document_though_the_title_names_the_law() =>
        Assert.Equal((2024, null), (Read("# Equality and Inclusion Statement 2024 under the act that employers must follow\n\nWe had 120 employees, 70 women and 50 men.\n") is var plan ? plan.Document!.ReferenceYear : null, plan.Sources!.Places["document.reference year"].Confidence));

    [Theory]
    [InlineData("Varde Jord og Skog AS har 120 ansatte, 70 kvinner og 50 menn.", "Varde Jord og Skog AS")]
    [InlineData("I Jord og Skog AS er vi 120 ansatte, 70 kvinner og 50 menn.", "Jord og Skog AS")]
    public void A_name_with_a_joiner_in_it_is_read_whole(string sentence, string name) => Assert.Equal(name, Read("# Likestillingsredegjørelse 2024\n\n" + sentence + "\n").Employer!.Name);

    [Theory]
    [InlineData("# Gender data\n\nAt the end of 2024 we had 120 employees, 70 women and 50 men.\n\nSix women and two men are temporary. Women took 20 weeks of parental leave in 2024 and men 12.\n\nWe use the four-step method in our work.\n")]
    [InlineData("# Åpenhet om kjønn" + Figures + "\nKvinner tok ut 20 uker foreldrepermisjon og menn 12.\n\nVi arbeider etter firestegsmetoden. Vi gjør det i hele virksomheten.\n")]
    public void A_page_that_tells_the_state_and_the_work_is_one_whatever_it_is_called(string text) => AssertIsStatement(text);

    [Fact]
    public void A_page_that_tells_the_state_alone_is_a_guess() =>
        Assert.NotNull(Read("# Kjønnsbalanse hos oss" + Figures + "\nKvinner tok ut 20 uker foreldrepermisjon og menn 12.\n\nVi er stolte av laget vårt, og vi vil være flere.\n").Sources!.Places["document.kind"].Confidence);

    private static void AssertIsStatement(string text)
    {
        var plan = Read(text);
        Assert.Equal((DocumentKind.Statement, null), (plan.Document!.Kind, plan.Sources!.Places["document.kind"].Confidence));
    }

    private static Plan Read(string text) => TextDocument.Read(text, "text.md").Plan!;
}
