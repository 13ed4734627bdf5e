using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Tables of measures that lost their columns: each cell on a line, or all cells of a row on one, with the numbers or the header left to divide them.</summary>
public class NumberedRowsTests
{
    [Theory]
    [InlineData("Tiltak\nAnsvarlig\nTidsfrist\n1.1 Snakke med avgangselever ved fire videregående skoler, og vise fram verkstedet på lørdager\nhver vår\nVerkstedlederen og tre lærlinger\nVåren 2025\n1.2 Fadderordning\nVerkstedlederen\n-\n1.3 Møtested på tvers av husene\nKonsulent ved Solvang\nLøpende\n\n5. Oppfølging\n\nStyret får en rapport.", "Verkstedlederen og tre lærlinger|Verkstedlederen|Konsulent ved Solvang")]
    [InlineData("Tiltak\nAnsvar\nNår\n1.1 Snakke med avgangselevar ved fire vidaregåande skular, og vise fram verkstaden på laurdagar\nkvar vår\nVerkstadleiaren og tre lærlingar\nVåren 2025\n1.2 Fadderordning\nVerkstadleiaren\n-\n1.3 Møteplass på tvers av husa\nKonsulent ved Solvang\nFortløpande", "Verkstadleiaren og tre lærlingar|Verkstadleiaren|Konsulent ved Solvang")]
    public void Where_each_row_begins_with_its_number_the_lines_below_it_are_its_cells_whatever_their_words_are(string table, string owners)
    {
        var measures = Read(table);
        Assert.Equal(["1.1", "1.2", "1.3"], measures.Select(m => m.Number));
        Assert.EndsWith("vår", measures[0].Text, StringComparison.Ordinal);
        Assert.Equal(owners.Split('|'), measures.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal("2025-H1", measures[0].Schedule!.DueOn.ToString());
    }

    [Theory]
    [InlineData("Tiltak Ansvarlig Frist Status\n1 Ny tekst i annonsene, prøvd på lærlinger Driftsleder verksted Før sommeren 2024 Utført. 12 av 30 søkere var kvinner\n2 Dele vaktene i to Avdelingslederne 1.10.2024 I gang, fem av ti vakter er delt\n3 Gå gjennom planene to uker før de starter Avdelingslederne Løpende\n4 Plakat i garderoben: \"Si fra\" HR-sjefen", "Driftsleder verksted|Avdelingslederne|Avdelingslederne|HR-sjefen")]
    [InlineData("Measure Responsible Deadline Status\n1 New words in the advertisements, tried on trainees Head of HR Summer 2024 Completed. 12 of 30 applicants were women\n2 Divide the shifts Department heads 1 October 2024 Started, five of ten are divided\n3 Look through the rosters Department heads Annually\n4 Poster in the changing room HR", "Head of HR|Department heads|Department heads|HR")]
    public void Rows_with_a_number_whose_cells_stand_one_blank_apart_are_divided_where_an_owner_and_a_time_begin(string table, string owners)
    {
        var measures = Read(table);
        Assert.Equal(["1", "2", "3", "4"], measures.Select(m => m.Number));
        Assert.Equal(owners.Split('|'), measures.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal([MeasureStatus.Completed, MeasureStatus.Started, null, null], measures.Select(m => m.Status));
        Assert.Equal([true, true, true, false], measures.Select(m => m.Schedule is not null));
    }

    [Fact]
    public void A_row_that_ran_together_may_begin_with_its_area()
    {
        var measures = Read("PersonalområdeTiltakAnsvarFrist\nRekrutteringNytt kull i truckkurset, minst 6 deltakereLagerets folk1.9.2025\nArbeid og familielivØnsketurnus ved terminalenDriftslederHøst 2025");
        Assert.Equal([("Rekruttering", "Nytt kull i truckkurset, minst 6 deltakere", "Lagerets folk", "2025-09-01"), ("Arbeid og familieliv", "Ønsketurnus ved terminalen", "Driftsleder", "2025-H2")], measures.Select(m => (m.Area!, m.Text!, m.Owners![0].Text!, m.Schedule!.DueOn.ToString()!)).ToArray());
    }

    private static IReadOnlyList<Measure> Read(string table) =>
        TextDocument.Read("Likestillingsplan 2024 for Fjordvik AS\n\nVi arbeider for likestilling.\n\nHandlingsplan\n\n" + table + "\n").Plan!.Measures!;
}
