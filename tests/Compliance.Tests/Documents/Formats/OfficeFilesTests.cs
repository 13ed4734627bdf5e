using Compliance.Documents;
using Compliance.Plans;
using Compliance.Tests.House;

namespace Compliance.Tests.Documents.Formats;

/// <summary>Files of a fictional employer as a word processor writes them.</summary>
public class OfficeFilesTests
{
    [Fact]
    public void A_document_of_a_word_processor_is_read()
    {
        var plan = Read("granli-bygg.docx");
        AssertGranli(plan);
        Assert.Equal("Handlingsplan for likestilling 2025", plan.Document!.Title);
    }

    [Fact]
    public void The_same_document_as_pdf_gives_the_same_tables()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        AssertGranli(Read("granli-bygg.pdf"));
    }

    // Cells centred against each other, over two rows, and so near that their words touch.
    [Fact]
    public void Cells_of_a_pdf_are_put_together_again()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        using var stream = System.IO.File.OpenRead(PathOf("granli-bygg.pdf"));
        var table = DocumentFormats.Read(stream, "granli-bygg.pdf").Blocks.Select(b => b.Table).OfType<DocumentTable>().Distinct().Last();
        Assert.Equal(
            [
                "Område | Tiltak | Ansvarlig | Frist",
                "Rekruttering | Gjennomgå alle stillingsannonser med tanke på kjønnsnøytralt språk og bilder før de blir lyst ut | HR-sjefen | 1. mai 2025",
                "Rekruttering | Besøke to videregående skoler for å nå flere jenter som vurderer byggfag | Lærlingansvarlig | Innen 31. oktober 2025",
                "Lønns- og arbeidsvilkår | Innføre faste kriterier for lønnstillegg på byggeplassene | Daglig leder og HR-sjefen | 2. kvartal 2025",
                "Tilrettelegging | Skaffe verneutstyr i små størrelser | Innkjøpsansvarlig | 1. mars 2025",
            ],
            Enumerable.Range(0, table.Rows).Select(r => string.Join(" | ", table.Row(r).Select(c => c?.Text))));
    }

    private static void AssertGranli(Plan plan)
    {
        Assert.Equal((31, 117, 4, 9), (plan.Figures!.Balance!.Women, plan.Figures.Balance.Men, plan.Figures.Temporary!.Women, plan.Figures.Temporary.Men));
        Assert.Equal(["HR-sjefen", "Lærlingansvarlig", "Daglig leder", "Innkjøpsansvarlig"], plan.Measures!.Select(m => m.Owners![0].Role));
        Assert.Equal(PlanDate.Day(2025, 10, 31), plan.Measures![1].Schedule!.DueOn);
        Assert.Equal((MappingStatus.Completed, 93.1m), (plan.PayMapping!.Status, plan.PayMapping.TotalWomensShareOfMensPay));
    }

    private static Plan Read(string name)
    {
        using var stream = System.IO.File.OpenRead(PathOf(name));
        return DocumentPlanReader.Read(stream, name).Plan!;
    }

    // The names of narrow columns stand so close that their line looks like running words; the second table goes on over the page.
    [Fact]
    public void A_table_of_a_pdf_keeps_its_header_and_goes_on_over_the_page()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var plan = Read("fjordmekanikk.pdf");
        Assert.Equal(("28", "134"), (plan.Figures!.Balance!.Women.ToString(), plan.Figures.Balance.Men.ToString()));
        Assert.Equal(("6", "3"), (plan.Figures.PartTime!.Women.ToString(), plan.Figures.PartTime.Men.ToString()));
        Assert.Equal(("30", "14"), (plan.Figures.ParentalLeave!.WomensAverageWeeks.ToString(), plan.Figures.ParentalLeave.MensAverageWeeks.ToString()));
        Assert.Equal(["Ny annonsemal", "Fleksibel oppstart mellom 6 og 8", "Fagbrev på engelsk", "Ombygging"], plan.Measures!.Take(4).Select(m => m.Text));
        Assert.Equal("2026-08", plan.Measures![2].Schedule!.DueOn.ToString());
        Assert.Contains(plan.Areas!, a => a.Heading == "Forfremmelse");
    }

    [Fact]
    public void A_year_at_the_edge_of_a_page_is_a_page_number_only_where_it_stands_alone()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        Assert.Equal("Aktivitets- og redegjørelsesplikten 2025", Read("fjordmekanikk.pdf").Document!.Title);
    }

    // The columns stand hardly farther apart than the groups of three digits in them.
    [Fact]
    public void Years_side_by_side_in_narrow_columns_keep_their_figures()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var figures = Read("midtland.pdf").Figures!;
        Assert.Equal(("1911", "1293"), (figures.Balance!.Women.ToString(), figures.Balance.Men.ToString()));
        Assert.Equal(("190", "127"), (figures.Temporary!.Women.ToString(), figures.Temporary.Men.ToString()));
    }

    // Cells over three rows, titles over all columns, and a last row on the next page, as a browser prints them.
    [Fact]
    public void A_table_with_lines_keeps_its_areas_goals_and_measures()
    {
        Assert.SkipUnless(PdfTools.AreInstalled, "pdftotext is not installed");
        var plan = Read("bjorkedal.pdf");
        Assert.Equal("Handlingsplan mot diskriminering 2025–2026 for Bjørkedal Sykehjem Stiftelse", plan.Document!.Title);
        Assert.Equal(
            [
                "Rekruttering: Invitere gutter fra ungdomsskolen til arbeidsuke (Fagutviklingssykepleier)",
                "Rekruttering: Bruke mannlige ansatte som rollemodeller i annonser og filmer på nett (Personalkonsulent)",
                "Rekruttering: Gi ekstra veiledning til mannlige lærlinger (Avdelingsleder)",
            ],
            plan.Measures!.Take(3).Select(m => $"{m.Area}: {m.Text} ({m.Owners![0].Role})"));
        Assert.All(plan.Measures!.Take(3), m => Assert.Equal("Andelen menn skal øke til 20 prosent innen 2026", m.Goal));
        Assert.Equal(("Trakassering", "Hovedverneombud", "2025-06-01"), (plan.Measures![^1].Area, plan.Measures[^1].Owners![0].Role, plan.Measures[^1].Schedule!.DueOn.ToString()));
    }

    private static string PathOf(string name) => Repository.PathOf("tests", "Compliance.Tests", "Documents", "Formats", "Office", name);
}
