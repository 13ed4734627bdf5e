using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A chapter of an annual report that is the statement, and one that only leads to it.</summary>
public class ChapterTests
{
    private const string Figures = "Ved årets slutt hadde selskapet 120 ansatte, 50 kvinner og 70 menn.\n";

    [Fact]
    public void A_chapter_with_the_name_of_the_statement_is_the_statement() => AssertStatement("Redegjørelse for likestilling\n\n" + Figures);

    [Fact]
    public void A_chapter_that_calls_itself_the_statement_is_one() =>
        AssertStatement("Likestilling og mangfold\n\nDette kapittelet er samtidig selskapets likestillingsredegjørelse.\n\n" + Figures);

    [Fact]
    public void A_chapter_that_leads_to_a_statement_elsewhere_is_none() =>
        Assert.Equal(DocumentKind.AnnualReport, Read("Redegjørelse for likestilling\n\n" + Figures + "Redegjørelsen er vist til i årsberetningen.\n").Document!.Kind);

    [Fact]
    public void Its_parts_without_numbers_do_not_end_a_chapter_with_one() =>
        Assert.Equal(120m, Read("4.2 Drift\n\nVi leverte 14 skip.\n\n4.3 Likestilling\n\nSelskapet arbeider for likestilling.\n\nDel 1 Tilstand\n\n" + Figures + "\n4.4 Miljø\n\nUtslippene gikk ned.\n").Employer!.RegularEmployees!.Value.Value);

    [Fact]
    public void A_sector_of_the_employer_does_not_end_the_chapter_of_a_report_that_counts_its_chapters() =>
        Assert.Equal(11m, Read("7.1 Sykefravær\n\nFraværet gikk ned.\n\n7.4 Likestilling og mangfold\n\nHelse og omsorg\n\n" + Figures + "\nMidlertidig ansatte\n\n38 kvinner og 11 menn er midlertidig ansatt.\n\n7.5 Økonomi\n\nStyret har 4 kvinner.\n").Figures!.Temporary!.Men!.Value.Value);

    [Fact]
    public void Another_topic_without_a_number_ends_the_chapter_of_a_report_that_does_not_count_them() =>
        Assert.Null(Read("Likestilling\n\nSelskapet arbeider for likestilling.\n\nYtre miljø\n\nUtslippene gikk ned.\n\nØkonomi\n\nAvdelingen har 38 kvinner og 11 menn som er midlertidig ansatt.\n").Figures?.Temporary);

    [Fact]
    public void A_table_of_aligned_words_in_a_code_block_is_read()
    {
        var plan = TextDocument.Read("""
            # Likestillingsredegjørelse 2024

            ## Tilstand

                Tilknytning          Kvinner    Menn
                Ansatte                  103      65
                Midlertidig ansatte        6       3
                Deltid                    11       2
            """, "redegjørelse.md").Plan!;
        Assert.Equal((103m, 6m, 11m), (plan.Figures!.Balance!.Women!.Value.Value, plan.Figures.Temporary!.Women!.Value.Value, plan.Figures.PartTime!.Women!.Value.Value));
        Assert.Equal(7, plan.Sources!.Places["figures.temporary.women"].Line);
    }

    private static void AssertStatement(string chapter)
    {
        var plan = Read(chapter);
        Assert.Equal((DocumentKind.Statement, PublicationPlace.AnnualReport), (plan.Document!.Kind, plan.Statement!.PublishedIn));
    }

    private static Plan Read(string text) => TextDocument.Read("Årsrapport 2024\nFjordvik Bruk AS\n\n" + text, "rapport.txt").Plan!;
}
