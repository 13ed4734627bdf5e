using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A list of what was found ends where a table, a numbered chapter or a page ends it.</summary>
public class ListAboveTableTests
{
    private const string Found = "Likestillingsplan for Granli kommune 2024\n\n7.2 Arbeidet i 2023\n\nDette fant vi:\n\n– Søkere med utenlandsk navn blir sjeldnere innkalt til intervju.\n– Ansatte i små stillinger får ikke tilbud om kurs.\n\n";

    [Fact]
    public void The_foot_of_a_page_and_the_table_below_it_are_no_risks()
    {
        var plan = Read(Found + "Granli kommune | Årsmelding 2023                                            63\n\nTiltak og status\n\nTiltak                                        Ansvar                 Når             Status\n"
            + "Språkkrav settes per stilling                 HR-rådgiver            mars 2024       Gjennomført\nTo kursdager i året på ulike ukedager         Kommunalsjef helse     høst 2024       Planlagt\n\n7.4 Lærlinger\n\nKommunen hadde 41 lærlinger i 2023, flest i helsearbeiderfaget.\n");
        Assert.Equal(2, plan.Risks!.Count);
        Assert.Equal(["Språkkrav settes per stilling", "To kursdager i året på ulike ukedager"], plan.Measures!.Select(m => m.Text));
    }

    [Theory]
    [InlineData("1  Skolebesøk      HR\n2  Nye annonser    HR\n3  Kurs for alle   HR\n")]
    [InlineData("Stilling        Kvinner    Menn\nRådgiver        12         14\nFører           3          40\n")]
    public void A_table_does_not_go_on_with_a_list(string table) => Assert.Equal(2, Read(Found + table).Risks!.Count);

    [Fact]
    public void A_numbered_chapter_above_lettered_lines_is_no_row()
    {
        var plan = Read("Handlingsplan for Granli kommune 2024\n\nFølgende hindre er identifisert:\n\na)  Bare 6 prosent av mannskapet er kvinner.\nb)  Ansatte med innvandrerbakgrunn deltar sjelden på fagkurs.\n\n"
            + "4  Mål\n\nM1  Kvinneandelen i mannskapet skal være minst 12 prosent innen 31.12.2025.\nM2  Alle skal kjenne rutinen innen 2025.\n\n5  Tiltak\n\nBygge om lugarer. Ansvarlig: HR. Frist: 1. juni 2024.\n");
        Assert.Equal(2, plan.Risks!.Count);
        Assert.Equal("Bygge om lugarer.", Assert.Single(plan.Measures!).Text);
    }

    private static Plan Read(string text) => DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "plan.txt").Plan!;
}
