using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A title with a code, a version or a page number beside it, as the head of a page leaves them.</summary>
public class LetterheadTests
{
    private const string Body = "\n\nInnledning\n\nVi er 210 ansatte.\n";

    [Theory]
    [InlineData("Granli Varehus AS                                             HR-P-014\nHandlingsplan for likestilling og mangfold 2022–2024         Versjon 1.2\n                                                             Side 1")]
    [InlineData("Handlingsplan for likestilling og mangfold 2022–2024         Versjon 1.2\nGranli Varehus AS")]
    [InlineData("Granli Varehus AS – handlingsplan for likestilling 2022–2024                 Versjon 1.2")]
    public void A_title_is_read_without_what_stands_beside_it(string head)
    {
        var document = Read(head + Body).Document!;
        Assert.Equal(DocumentKind.Plan, document.Kind);
        Assert.Equal(2022, document.ReferenceYear!.Value);
        Assert.Equal("1.2", document.Version);
    }

    [Theory]
    [InlineData("Likestillingsplan 2024 for Granli Varehus AS\nGruppe          Kvinner    Menn\nKontor          20         31\nLager           12         40")]
    public void A_table_below_the_title_stays_one(string head)
    {
        var lines = DocumentText.FromPlainText("plan.txt", head + Body).Blocks;
        Assert.Contains(lines, b => b.Kind == BlockKind.TableRow);
    }

    [Fact]
    public void The_years_may_stand_alone_below_the_title_in_front_of_who_passed_it()
    {
        var document = Read("# Likestillingsplan for Østby fylkeskommune\n\n*2022–2025. Vedtatt av fylkesutvalget 8. juni 2022*\n\n## Innledning\n\nVi er 210 ansatte.\n").Document!;
        Assert.Equal((2022, 2025), (document.PeriodStart!.Value.First.Year, document.PeriodEnd!.Value.Last.Year));
    }

    [Fact]
    public void The_day_of_the_figures_tells_the_year_of_a_statement_and_not_the_years_before_it()
    {
        var plan = Read("Redegjørelse for likestilling i Granli Varehus AS\n\nTallene er per 31.12.2023 der ikke annet er sagt.\n\nDel 1: Tilstand\n\nVi er 264 ansatte, 157 kvinner og 107 menn. Kvinneandelen var 58,9 prosent i 2022 og 59,2 prosent i 2021, og i 2022 sluttet 12 kvinner.\n");
        Assert.Equal(2023, plan.Document!.ReferenceYear!.Value);
    }

    private static Plan Read(string text) => TextDocument.Read(text).Plan!;
}
