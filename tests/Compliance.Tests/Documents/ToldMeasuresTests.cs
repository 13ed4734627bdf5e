using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Measures, goals, risks and results as running text tells them.</summary>
public class ToldMeasuresTests
{
    [Fact]
    public void A_paragraph_that_names_its_subject_first_is_one_measure_with_all_that_it_says()
    {
        var plan = Read("Hva vi gjør\n\nFaste vakter. Langvakter er innført på to avdelinger. 14 ansatte, 12 av dem kvinner, har fått større stilling. Ansvarlig er driftssjefen, og de tre siste avdelingene skal være med innen 1. mai 2025. Målet er at andelen på heltid skal være 70 prosent innen utgangen av 2026 (2023: 61 %).\n");
        var measure = Assert.Single(plan.Measures!);
        Assert.Equal("driftssjefen", Assert.Single(measure.Owners!).Text);
        Assert.Equal(PlanDate.Day(2025, 5, 1), measure.Schedule!.DueOn);
        Assert.StartsWith("14 ansatte", measure.Result, StringComparison.Ordinal);
        Assert.StartsWith("Målet er", measure.Goal, StringComparison.Ordinal);
        var goal = Assert.Single(plan.Goals!);
        Assert.Equal((70, 61, PlanDate.Day(2026, 12, 31)), (goal.Target!.Value.Value, goal.Baseline!.Value.Value, goal.Deadline));
    }

    [Fact]
    public void What_running_text_tells_is_to_be_confirmed() =>
        Assert.True(Read("Hva vi gjorde i 2024 og hva vi gjør videre\n\nMentorordning. Vi har innført en mentorordning. HR-sjefen følger opp.\n").Sources!.Places.First(p => p.Key.StartsWith("measures[", StringComparison.Ordinal)).Value.Confidence < 1);

    [Fact]
    public void Risks_are_the_items_below_a_sentence_that_announces_them()
    {
        var plan = Read("Hvordan vi arbeider\n\nUtvalget møttes fire ganger.\n\nRisikoer gruppen pekte på:\n\n- Nattevakter gir små stillinger. Årsaken er at helgene er satt opp slik.\n- Søkere fra andre land blir sjeldnere intervjuet.\n\nVi ser nå på dette.\n");
        Assert.Equal(["Nattevakter gir små stillinger.", "Søkere fra andre land blir sjeldnere intervjuet."], plan.Risks!.Select(r => r.Text));
        Assert.StartsWith("Årsaken er", plan.Risks![0].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_found_may_stand_in_paragraphs_that_name_their_area_first()
    {
        var plan = Read("## Hva vi fant\n\n*Rekruttering.* Vi fant at annonsene når få kvinner. Årsaken er at de står i to bransjeblader.\n\n*Tilrettelegging.* Møterommet mangler heis.\n\n*Forfremmelse.* De som er borte når rollene fordeles, blir glemt. Det er en klar hindring for foreldre.\n\n## Slutt\n");
        Assert.Equal(["Rekruttering", "Tilrettelegging", "Forfremmelse"], plan.Risks!.Select(r => r.Area));
        Assert.Equal("De som er borte når rollene fordeles, blir glemt.", plan.Risks![2].Text);
        Assert.DoesNotContain(plan.Risks!, r => r.Text!.Contains('*'));
    }

    [Theory]
    [InlineData("April gjennomført, 31 deltok", MeasureStatus.Started)]
    [InlineData("Den ene er på plass", MeasureStatus.Started)]
    [InlineData("Gjennomført i mai; 12 av 12 kurs holdt", MeasureStatus.Completed)]
    public void A_state_of_a_part_is_no_state_of_all(string status, MeasureStatus expected)
    {
        var measure = Assert.Single(Read($"## Tiltak\n\n| Tiltak | Ansvarlig | Frist | Status |\n|---|---|---|---|\n| To kurs for ledere | HR | April og oktober 2025 | {status} |\n\n## Slutt\n").Measures!);
        Assert.Equal(expected, measure.Status);
    }

    [Fact]
    public void A_goal_at_the_end_of_a_paragraph_ends_with_it()
    {
        var plan = Read("Forfremmelse\n\nKriteriene ble skrevet ned i fjor og gjelder alle som søker. Mål: 30 prosent kvinnelige formenn i 2027. HR følger opp.\n\nI lageret snakkes det fem språk.\n\nFire har byttet plass.\n");
        Assert.Equal("30 prosent kvinnelige formenn i 2027.", Assert.Single(plan.Goals!).Text);
    }

    [Fact]
    public void Rows_of_figures_behind_an_owner_are_no_measures()
    {
        var plan = Read("Vi følger opp skadene på kaia. Ansvarlig: HMS-sjefen.\n\nÅr\t2022\t2023\nSkader\t4\t7\nNesten-ulykker\t12\t9\n");
        Assert.DoesNotContain(plan.Measures ?? [], m => m.Text!.Contains("Skader", StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_of_findings_gives_each_measure_its_risk_and_its_area()
    {
        var plan = Read("TILTAK\n\nNr | Område / hva vi fant | Tiltak | Ansv. | Frist\n--- | --- | --- | --- | ---\n1 | Rekruttering. Få jenter søker. | Besøke to skoler | PL | 01.02.2025\n2 | Arbeidsklær bare i store størrelser | Ny avtale om klær | Innkjøp | 01.03.2025\n");
        Assert.Equal(["PL", "Innkjøp"], plan.Measures!.OrderBy(m => m.Number, StringComparer.Ordinal).Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal(["Rekruttering", null], plan.Measures!.OrderBy(m => m.Number, StringComparer.Ordinal).Select(m => m.Area));
        Assert.Equal(2, plan.Risks!.Count);
    }

    [Fact]
    public void What_the_employer_forbids_is_no_search_for_risks() =>
        Assert.Null(Read("Retningslinjer\n\nPolicyen bygger på lovverket og forbyr forskjellsbehandling på grunn av kjønn, etnisitet, religion og alder.\n").Mapping?.GroundsExamined);

    private static Plan Read(string text) =>
        DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\n" + text)), "plan.txt").Plan!;
}
