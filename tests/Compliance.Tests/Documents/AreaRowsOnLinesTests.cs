using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Tables of measures with a first column of areas, copied so that each cell stands on a line of its own.</summary>
public class AreaRowsOnLinesTests
{
    private const string Header = "Personalområde\nBakgrunn for tiltak\nBeskrivelse av tiltak\nMål for tiltakene\nAnsvarlig\nFrist/Status\nResultat\n";

    [Fact]
    public void Each_area_begins_a_row()
    {
        var measures = Read(Header + "Rekruttering\nAnnonsene var gamle.\nNye annonser med bilder fra verkstedet\nFlere søkere\nHR-leder\n01.03.2024\nTo kvinner ble ansatt.\nLønns- og arbeidsvilkår\nKorte vakter om kvelden\nLengre vakter i helgene\nFærre på deltid\nDriftssjef\nPågår\n-\n").Measures!;
        Assert.Equal(["Nye annonser med bilder fra verkstedet", "Lengre vakter i helgene"], measures.Select(m => m.Text));
        Assert.Equal(["HR-leder", "Driftssjef"], measures.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal(["Rekruttering", "Lønns- og arbeidsvilkår"], measures.Select(m => m.Area));
        Assert.Equal(PlanDate.Day(2024, 3, 1), measures[0].Schedule!.DueOn);
        Assert.Equal("To kvinner ble ansatt.", measures[0].Result);
        Assert.Equal((MeasureStatus.Started, null), (measures[1].Status, measures[1].Schedule));
    }

    [Fact]
    public void A_blank_line_is_an_empty_cell_and_the_last_cells_may_be_missing()
    {
        var measures = Read(Header + "Rekruttering\n\nBesøke skolen på Nes\nFlere lærlinger\nLærlingansvarlig\n1. kvartal 2025\n\nTilrettelegging\nTrange ganger\nFlytte lageret til første etasje\n\nDriftssjef\nLøpende\n\nMulighet for å kombinere arbeid og familieliv\nSene vakter\nBytte vakter på telefonen\nRoligere kvelder\nHR-leder\nGjennomført\nAlle bruker den.\n").Measures!;
        Assert.Equal(["Besøke skolen på Nes", "Flytte lageret til første etasje", "Bytte vakter på telefonen"], measures.Select(m => m.Text));
        Assert.Equal(["Lærlingansvarlig", "Driftssjef", "HR-leder"], measures.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal((MeasureStatus.Completed, null), (measures[2].Status, measures[2].Schedule));
    }

    [Fact]
    public void The_name_of_an_area_among_the_first_cells_is_a_cell()
    {
        var measures = Read(Header + "Rekruttering\nGamle annonser\nNye annonser\nFlere søkere\nHR-leder\nMai 2025\nIngen ennå.\nTilrettelegging\nTerskel ved døra\nLegge en rampe ved døra\nUniversell utforming\nVaktmester\n01.06.2025\n").Measures!;
        Assert.Equal(["Nye annonser", "Legge en rampe ved døra"], measures.Select(m => m.Text));
        Assert.Equal(["HR-leder", "Vaktmester"], measures.Select(m => Assert.Single(m.Owners!).Text));
    }

    [Fact]
    public void Where_the_cells_do_not_fit_their_columns_nothing_is_read_from_them()
    {
        var plan = Read(Header + "Rekruttering\nNye annonser\nHR-leder\nMai 2025\nTilrettelegging\nLegge en rampe\nVaktmester\nJuni 2025\n");
        Assert.DoesNotContain(plan.Measures ?? [], m => m.Text is "HR-leder" or "Vaktmester");
    }

    private static Plan Read(string table) =>
        TextDocument.Read("Likestillingsredegjørelse 2024\nGranli Bruk AS\n\nVårt arbeid for likestilling\n\nVi fant følgende, og satte i gang tiltak:\n\n" + table + "\nVarsling\n\nRutinen for varsling ligger i håndboka, og alle kan bruke den.\n", "plan.txt").Plan!;
}
