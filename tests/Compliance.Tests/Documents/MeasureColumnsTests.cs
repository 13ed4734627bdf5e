using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Tables of measures whose headers and cells say two things at once.</summary>
public class MeasureColumnsTests
{
    [Theory]
    [InlineData("Hva er risikoen?", "Årsak")]
    [InlineData("Hva er utfordringen?", "Årsak")]
    public void What_a_header_asks_for_is_named_behind_the_question_word(string header, string cause)
    {
        var plan = TextDocument.Read($"# Likestillingsplan 2025\n\n## Tiltak\n\n| Område | {header} | {cause} | Tiltak | Ansvarlig |\n|---|---|---|---|---|\n| Rekruttering | Få menn søker | Gamle annonser | Nye annonser | HR |\n| Lønn | Små stillinger | Korte vakter | Lengre vakter | Driftssjef |\n", "plan.md").Plan!;
        Assert.Equal(["Nye annonser", "Lengre vakter"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Gamle annonser", "Korte vakter"], plan.Risks!.Select(r => r.Cause));
    }

    private const string Head = "## Tiltak\n\n| Område | Hva vi fant, og hvorfor | Hva vi gjør | Hvem / når | Status og virkning mai 2025 |\n|---|---|---|---|---|\n";

    [Fact]
    public void What_stands_under_status_without_a_word_for_a_state_is_a_result_and_leaves_the_state_open()
    {
        var measure = Only("| Opprykk | Få kvinner søker, fordi fristen er kort. | Skrivekurs for søkere. | Fagsjefen, hver høst | Holdt i oktober 2024, åtte deltakere. |", out var plan);
        Assert.Equal("Holdt i oktober 2024, åtte deltakere.", measure.Result);
        Assert.Null(measure.Status);
        Assert.True(Search(plan, "status").MayBeThere);
    }

    [Fact]
    public void A_time_in_the_column_of_the_status_is_none_of_the_schedule_where_the_table_has_one()
    {
        var plan = Read("## Tiltak\n\n| Tiltak | Ansvar | Når | Status |\n|---|---|---|---|\n| Kurs i avviksmelding | | | Meldinger: 52 (2023: 31) |\n| Heis i lageret | Driftssjefen | 1. juni 2025 | I gang |\n\n## Slutt\n");
        Assert.Null(plan.Measures![0].Schedule);
        Assert.False(Search(plan, "schedule").MayBeThere);
    }

    [Theory]
    [InlineData("Hvorfor")]
    [InlineData("Forklaring")]
    [InlineData("Mulige forklaringer")]
    public void A_column_that_asks_why_holds_the_causes(string header) =>
        Assert.Equal("Annonsene viser bare menn", Assert.Single(Read($"## Tiltak\n\n| Risiko | {header} | Tiltak | Ansvarlig | Når |\n|---|---|---|---|---|\n| Få kvinner søker | Annonsene viser bare menn | Nye annonser | HR-sjefen | 1.9.2025 |\n").Risks!).Cause);

    [Fact]
    public void The_same_holds_in_English()
    {
        var plan = TextDocument.Read("# Gender equality plan 2025 of Harebell AS\n\nThis is what we found and what the company will do for its employees.\n\n| Area | Risk | Why | Action | Owner | When |\n|---|---|---|---|---|---|\n| Recruitment | Few women apply for our jobs. | The adverts only show men. | New adverts | HR manager | 1 September 2025 |\n", "plan.md").Plan!;
        Assert.Equal("The adverts only show men.", Assert.Single(plan.Risks!).Cause);
    }

    [Fact]
    public void Words_beside_a_risk_under_a_header_that_is_not_known_may_be_its_cause()
    {
        var plan = Read("## Tiltak\n\n| Risiko | Det vi tenker | Tiltak | Ansvarlig | Når |\n|---|---|---|---|---|\n| Få kvinner søker | Annonsene viser bare menn | Nye annonser | HR-sjefen | 1.9.2025 |\n| Deltid i kantinen | | Hele stillinger | HR-sjefen | 1.9.2025 |\n");
        var asked = plan.Sources!.Searched.Where(s => s.Key.EndsWith("].cause", StringComparison.Ordinal) && s.Value.MayBeThere).Select(s => s.Key).ToArray();
        Assert.Contains("Få kvinner", Assert.Single(asked), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_words_of_two_columns_stand_mixed_in_one_all_of_the_table_is_to_be_confirmed()
    {
        const string rows = "Rekruttering        Få søkere har Bare søkere         Skrive om annonsene        HR-sjefen      1.6.2025\n                    fagbrev. med nettverk.\nForfremmelse        Formenn pekes ut. Ingen utlysning.  Lyse ut alle stillinger    Daglig leder   1.9.2025\n";
        static Plan Of(string header) => TextDocument.Read("Likestillingsredegjørelse 2024 for Solvik Bruk AS\n\nTiltak i 2025\n\n" + header + "\n" + rows + "\n").Plan!;
        var mixed = Of("Område              Risiko Årsak                    Tiltak                     Ansvarlig      Frist");
        Assert.NotEmpty(mixed.Risks!);
        Assert.All(Enumerable.Range(0, mixed.Risks!.Count), i => Assert.True(mixed.Sources!.Places[PlanPath.Item("risks", PlanPath.KeysOf([.. mixed.Risks!])[i])].IsGuess));
        var single = Of("Område              Risiko                          Tiltak                     Ansvarlig      Frist");
        Assert.All(Enumerable.Range(0, single.Risks!.Count), i => Assert.False(single.Sources!.Places[PlanPath.Item("risks", PlanPath.KeysOf([.. single.Risks!])[i])].IsGuess));
    }

    [Fact]
    public void A_number_and_an_area_in_one_column_are_read_apart_and_so_are_a_risk_and_its_cause()
    {
        var plan = Read("## Tiltak\n\n| Nr. og område | Risiko og årsak | Tiltak | Ansvarlig og frist |\n|---|---|---|---|\n| 1 Rekruttering | Få kvinner søker. Årsak: annonsene er tunge | Skrive om annonsene | HR-sjefen, 1.6.2025 |\n| 2 Forfremmelse | Sjefer pekes ut. Årsak: ingen kriterier | Skriftlige kriterier | HR-sjefen, 1.9.2025 |\n\n## Slutt\n");
        Assert.Equal([AreaKind.Recruitment, AreaKind.Promotion], plan.Areas!.SelectMany(a => a.Kinds!));
        Assert.Equal(["annonsene er tunge", "ingen kriterier"], plan.Risks!.Select(r => r.Cause));
        Assert.DoesNotContain(plan.Sources!.Places, p => p.Key.EndsWith(".cause", StringComparison.Ordinal) && p.Value.Confidence is not null);
    }

    [Fact]
    public void An_area_of_measures_is_no_measure_and_a_stroke_divides_a_cell_as_it_does_its_header()
    {
        var plan = Read("## Tiltak\n\n| Tiltaksområde | Risiko | Tiltak | Status/Ansvarlig |\n|---|---|---|---|\n| Rekruttering | Kjente får jobben | Lyse ut alt | Pågår / HR |\n| Opprykk | Få kvinner leder | Lederkurs | Oppstart 1. mars 2025 / hotelldirektørene |\n| Familieliv | Helgeturnus | Ønsketurnus | Ikke startet |\n\n## Slutt\n");
        Assert.Equal(["Lyse ut alt", "Lederkurs", "Ønsketurnus"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["HR", "hotelldirektørene", null], plan.Measures!.Select(m => m.Owners?[0].Text));
        Assert.Equal([MeasureStatus.Started, null, MeasureStatus.Planned], plan.Measures!.Select(m => m.Status));
        Assert.Equal(3, plan.Areas!.Count);
    }

    [Fact]
    public void An_owner_with_nothing_behind_its_comma_is_read_without_a_time()
    {
        var plan = Read("## Tiltak\n\n| Tiltak | Ansvarlig |\n|---|---|\n| Kveldskurs for lærlinger | Verkstedlederen, |\n| Ny garderobe | Driftssjefen, innen juni 2025 |\n\n## Slutt\n");
        Assert.Equal(["Verkstedlederen", "Driftssjefen"], plan.Measures!.Select(m => m.Owners?[0].Text));
        Assert.Equal([false, true], plan.Measures!.Select(m => m.Schedule is not null));
    }

    [Fact]
    public void The_number_of_a_measure_is_no_measure()
    {
        var plan = Read("## Risiko\n\n| Område | Risiko | Årsak | Tiltak nr. |\n|---|---|---|---|\n| Rekruttering | Kjente får jobben | Ingen rutine | 1 |\n| Trakassering | Hendelser fra gjester | Trange lokaler | 2 |\n\n## Tiltak\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| 1. Lyse ut alt | HR | 1.6.2025 |\n| 2. Meldeknapp | HR | 1.9.2025 |\n\n## Slutt\n");
        Assert.Equal(["Lyse ut alt", "Meldeknapp"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(2, plan.Risks!.Count);
    }

    [Fact]
    public void The_number_of_a_table_may_stand_before_its_first_header() =>
        Assert.Equal([AreaKind.Recruitment, AreaKind.Harassment], Read("## Tiltak\n\n| Tabell 7. Område | Risiko | Tiltak |\n|---|---|---|\n| Rekruttering | Kjente får jobben | Lyse ut alt |\n| Trakassering | Hendelser fra gjester | Meldeknapp |\n\n## Slutt\n").Areas!.SelectMany(a => a.Kinds!));

    [Fact]
    public void A_risk_beside_an_empty_cell_has_no_measure()
    {
        var plan = Read("## Tiltak\n\n| Tiltaksområde | Risiko | Tiltak | Ansvarlig |\n|---|---|---|---|\n| Rekruttering | Kjente får jobben | Lyse ut alt | HR |\n| Lønn | Vikarer kjenner ikke avtalen | Brosjyre | HR |\n| | Ufrivillig deltid blant renholderne | | |\n\n## Slutt\n");
        Assert.Equal(2, plan.Measures!.Count);
        Assert.Equal(["Lyse ut alt", "Brosjyre", null], plan.Risks!.Select(r => r.Measures?[0]));
    }

    [Theory]
    [InlineData("| Område | Åtgärd | Ansvarig | Klart |")]
    [InlineData("| Område | Action | Owner | Deadline |")]
    public void A_template_of_a_group_may_keep_its_own_headers_above_norwegian_cells(string header)
    {
        var measures = Read("## Tiltak\n\n" + header + "\n|---|---|---|---|\n| Rekruttering | Skrive om annonsene | HR-sjefen | 1.6.2025 |\n| Lønn | Gå gjennom tilleggene | Alle | Löpande |\n\n## Slutt\n").Measures!;
        Assert.Equal(["HR-sjefen", "Alle"], measures.Select(m => m.Owners![0].Text));
        Assert.Equal([ScheduleKind.Dated, ScheduleKind.Vague], measures.Select(m => m.Schedule!.Kind));
    }

    [Theory]
    [InlineData("Seksjonslederne, hver ansettelse")]
    [InlineData("Skipperen, før hver tur")]
    [InlineData("Lønnssjefen, hvert lønnsoppgjør")]
    [InlineData("HR-sjefen, fast rutine")]
    public void Each_time_that_something_happens_is_a_cadence(string who)
    {
        var measure = Only($"| Rekruttering | Få søker. Annonsen er tung. | Intern utlysning først. | {who} | Fulgt i 7 av 9 tilfeller i 2024. |", out _);
        Assert.Equal((ScheduleKind.Recurring, Recurrence.Other), (measure.Schedule!.Kind, measure.Schedule.Recurrence));
        Assert.NotNull(measure.Owners);
    }

    [Fact]
    public void A_state_behind_the_owner_is_the_state_and_one_of_two_owners_tells_of_a_part()
    {
        Assert.Equal(MeasureStatus.Completed, Only("| Tilrettelegging | Dørene er tunge. De er gamle. | Døråpnere i to bygg. | Driftssjefen, utført mai 2024 | Ingen nye innspill. |", out _).Status);
        var two = Only("| Tilrettelegging | Dørene er tunge. De er gamle. | Døråpnere; plan for gravide. | Driftssjefen, 30.06.2025 · lagersjefen, ferdig | Åpnere bestilt. |", out _);
        Assert.Equal(MeasureStatus.Started, two.Status);
        Assert.Equal(2, two.Owners!.Count);
    }

    [Fact]
    public void A_finding_whose_header_asks_for_the_reason_is_not_said_to_have_none()
    {
        Only("| Opplæring | Nyansatte med annet morsmål tar sjelden lederkurset, som går på norsk. | Lederkurs på engelsk. | HR-sjefen, fra høsten 2024 | 5 deltok. |", out var plan);
        Assert.NotEmpty(plan.Risks!);
        Assert.True(plan.Risks![0].Cause is not null || Search(plan, "cause").MayBeThere);
    }

    [Fact]
    public void A_challenge_and_its_cause_in_one_column_are_a_risk()
    {
        var plan = Read("## Tiltak\n\n| Utfordring og årsak | Tiltak | Ansvar | Når |\n|---|---|---|---|\n| Ufrivillig deltid; få vil jobbe helg | Langvakter på to avdelinger | Klinikksjefen | 1. mai 2025 |\n| Kontoret mangler teleslynge | Kjøpe slynge | Eiendomssjefen | 1. juni 2025 |\n\n## Slutt\n");
        Assert.Equal(2, plan.Risks!.Count);
        Assert.Equal("få vil jobbe helg", plan.Risks[0].Cause);
    }

    [Fact]
    public void A_constant_time_beside_a_limit_in_the_measure_is_not_vague()
    {
        var measure = Assert.Single(Read("## Tiltak\n\n| Tiltak | Ansvar | Når |\n|---|---|---|\n| Samtale med gravide innen uke 12 | Nærmeste leder | Fortløpende |\n\n## Slutt\n").Measures!);
        Assert.Equal(ScheduleKind.Recurring, measure.Schedule!.Kind);
    }

    [Fact]
    public void A_paragraph_before_a_table_of_measures_that_tells_of_the_search_is_no_measure()
    {
        var plan = Read("## Tiltak\n\nRisiko er drøftet i hver avdeling med tillitsvalgte og verneombud (tre møter våren 2024). Vi har sett på rekruttering og lønn.\n\n| Tiltak | Ansvar | Når |\n|---|---|---|\n| Kjøpe slynge | Eiendomssjefen | 1. juni 2025 |\n\n## Slutt\n");
        Assert.Equal("Kjøpe slynge", Assert.Single(plan.Measures!).Text);
    }

    [Fact]
    public void A_numbered_chapter_ends_the_area_of_the_one_before_it()
    {
        var plan = Read("## 5.4 Lønn\n\nLønn ble kartlagt i 2024.\n\n## 5.5 Tiltak\n\n| Tiltak | Ansvar | Når |\n|---|---|---|\n| Kjøpe slynge | Eiendomssjefen | 1. juni 2025 |\n\n## 5.6 Slutt\n");
        Assert.Null(Assert.Single(plan.Measures!).Area);
    }

    [Fact]
    public void Short_paragraphs_in_one_cell_are_measures_of_their_own_and_a_bracket_tells_the_state_of_its_own()
    {
        var plan = ReadHtml("<table><tr><th>Risiko</th><th>Årsak</th><th>Tiltak</th></tr><tr><td>Rå tone i garderoben</td><td>Gammel vane</td><td><p>Ta ned plakater (gjennomført)</p><p>Samtale på hvert skift</p></td></tr><tr><td>Få søker</td><td>Tung annonse</td><td><p>Ny annonse.</p><p>Den skrives på to språk.</p></td></tr></table>");
        Assert.Equal(["Ta ned plakater (gjennomført)", "Samtale på hvert skift", "Ny annonse. Den skrives på to språk."], plan.Measures!.Select(m => m.Text));
        Assert.Equal([MeasureStatus.Completed, null, null], plan.Measures!.Select(m => m.Status));
    }

    private static Plan ReadHtml(string table) =>
        TextDocument.Read($"<html><body><h1>Likestillingsredegjørelse 2024 for Solvik Bruk AS</h1><p>Vi er 60 kvinner og 40 menn.</p><h2>Arbeidet</h2>{table}</body></html>", "plan.html").Plan!;

    private static Measure Only(string row, out Plan plan)
    {
        plan = Read(Head + row + "\n\n## Slutt\n");
        return Assert.Single(plan.Measures!);
    }

    private static SearchedInVain Search(Plan plan, string member) =>
        plan.Sources!.Searched.First(s => s.Key.Contains('[') && s.Key.EndsWith("." + member, StringComparison.Ordinal)).Value;

    private static Plan Read(string text) =>
        TextDocument.Read("# Likestillingsredegjørelse 2024 for Solvik Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\n" + text, "plan.md").Plan!;
}
