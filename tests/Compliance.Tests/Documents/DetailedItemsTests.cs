using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Measures that are known by what stands below them: who does it, and when.</summary>
public class DetailedItemsTests
{
    [Fact]
    public void A_title_with_a_text_and_its_owner_and_time_on_lines_below_is_one_measure()
    {
        var plan = Read("## Det vi skal gjøre\n\n### 1. Annonser i flere kanaler\n\nStillingene legges også ut hos ungdomsskolen.\n\nEier: Butikksjef Ida Moe\n\nNår: april 2025\n\n### 2. Garderobe i andre etasje\n\nRommet deles av med en vegg.\n\nEier: Driftssjef\n\n## Til slutt\n\nTakk til alle.\n");
        Assert.Equal(["Annonser i flere kanaler. Stillingene legges også ut hos ungdomsskolen.", "Garderobe i andre etasje. Rommet deles av med en vegg."], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Butikksjef Ida Moe", "Driftssjef"], plan.Measures!.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal(PlanDate.Month(2025, 4), plan.Measures![0].Schedule!.DueOn);
        Assert.Null(plan.Measures![1].Schedule);
    }

    [Fact]
    public void What_stands_below_a_bullet_says_who_and_when_also_without_labels()
    {
        var plan = Read("## Veien videre\n\n### Når vi ansetter\n\n- Besøke to skoler med kvinnelige bakere\n  - Markedsansvarlig\n  - hver vår\n- Gå gjennom malen for annonser\n  - Ansvar: HR-sjef\n  - Når: 1. mars 2025\n  - Kostnad: ingen\n\n## Til slutt\n");
        Assert.Equal(["Besøke to skoler med kvinnelige bakere", "Gå gjennom malen for annonser"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Markedsansvarlig", "HR-sjef"], plan.Measures!.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal(Recurrence.Yearly, plan.Measures![0].Schedule!.Recurrence);
        Assert.Equal(PlanDate.Day(2025, 3, 1), plan.Measures![1].Schedule!.DueOn);
        Assert.True(PlaceOfText(plan, 0).Confidence < 1);
        Assert.Null(PlaceOfText(plan, 1).Confidence);
    }

    [Fact]
    public void A_role_and_a_time_on_one_line_are_both_read()
    {
        var measure = Assert.Single(Read("## Hva vi skal gjøre\n\n- Talentprogram der halvparten av plassene går til kvinner\n  - Daglig leder – oppstart august 2025\n\n## Til slutt\n").Measures!);
        Assert.Equal(("Daglig leder", "oppstart august 2025"), (Assert.Single(measure.Owners!).Text, measure.Schedule!.Text));
    }

    [Fact]
    public void A_series_of_letters_goes_on_where_one_of_them_has_no_owner()
    {
        var plan = ReadText("STEG 3 – Tiltak\n\nHvert tiltak har en eier. Eieren melder fra hvert halvår.\n\nA.  Annonser på nett for alle læreplasser.\n    Eier personalsjef. På plass innen utgangen av tredje kvartal.\n\nB.  En oversikt over lettere arbeid.\n    Eier HR verksted. Ferdig om to måneder.\n\nC.  Tolk på allmøtene.\n    Prøves i fire måneder på ett verksted.\n\nSTEG 4 – Se etter om det virket\n\nVi møtes i uke 20.\n");
        Assert.Equal(["A", "B", "C"], plan.Measures!.Select(m => m.Number));
        Assert.Equal(["personalsjef", "HR verksted"], plan.Measures!.Take(2).Select(m => Assert.Single(m.Owners!).Text));
        Assert.All(plan.Measures!, m => Assert.Null(m.Status));
        Assert.Null(plan.Measures![2].Owners);
        Assert.All(SearchesOf(plan), s => Assert.True(s.MayBeThere));
    }

    [Fact]
    public void Areas_with_labels_of_their_own_stay_areas()
    {
        var plan = Read("## Rekruttering\n\nTiltak: Lyse ut alle stillinger.\n\nAnsvarlig: HR\n\nFrist: 1. mai 2025\n\n## Tilrettelegging\n\nTiltak: Rampe ved inngangen.\n\nAnsvarlig: Driftssjef\n\nFrist: 1. juni 2025\n");
        Assert.Equal(["Lyse ut alle stillinger.", "Rampe ved inngangen."], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Rekruttering", "Tilrettelegging"], plan.Areas!.Select(a => a.Heading));
    }

    [Fact]
    public void A_paragraph_about_the_measures_is_none()
    {
        var measure = Assert.Single(Read("## Tiltak\n\nTiltakene er ordnet etter områdene i loven. Status fylles ut senere.\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| To kurs for ledere | HR | Oktober 2025 |\n").Measures!);
        Assert.Equal("To kurs for ledere", measure.Text);
    }

    [Fact]
    public void A_bracket_in_a_table_without_a_column_of_owners_may_name_one()
    {
        var plan = Read("## Tiltak\n\n| Mål | Slik gjør vi det | Frist |\n|---|---|---|\n| Flere søkere | Annonser i to språk (vaktsentralens stab) | 2025 |\n| Flere søkere | Kurs i intervju | 2026 |\n");
        Assert.Equal([true, false], SearchesOf(plan).Select(s => s.MayBeThere));
    }

    [Theory]
    [InlineData("- Kurs for ledere\n  - Daglig leder –\n  - Når: mai 2025\n")]
    [InlineData("- Kurs for ledere\n  - Daglig leder,\n  - mai 2025\n")]
    public void A_dash_or_comma_with_nothing_behind_it_names_no_time(string list) =>
        Assert.Equal("Kurs for ledere", Assert.Single(Read("## Hva vi skal gjøre\n\n" + list + "\n## Til slutt\n").Measures!).Text);

    [Fact]
    public void A_column_may_say_who_and_when_in_one_cell()
    {
        var plan = Read("## Arbeidet\n\n| Risiko og årsak | Tiltak | Ansvar og tidspunkt |\n|---|---|---|\n| Få kvinner søker. Prøven krever tunge løft. | Ny prøve | Driftssjefen, 2. kvartal 2025 |\n| Trapp ved inngangen. | Rampe | 2026 |\n| Vaktene er lange. | Korte vakter | Vaktsjefen |\n");
        Assert.Equal(["Driftssjefen", null, "Vaktsjefen"], plan.Measures!.Select(m => m.Owners is [var owner] ? owner.Text : null));
        Assert.Equal([PlanDate.Quarter(2025, 2), PlanDate.Year(2026), null], plan.Measures!.Select(m => m.Schedule?.DueOn));
        Assert.Equal(["Prøven krever tunge løft.", null, null], plan.Risks!.Select(r => r.Cause));
        Assert.All(SearchesOf(plan), s => Assert.False(s.MayBeThere));
    }

    [Fact]
    public void A_table_of_wrapped_cells_is_no_text_in_columns()
    {
        var plan = ReadText("""
            Arbeidet

                 Område           Risiko                              Tiltak                               Ansvarlig og frist
             Rekruttering     Få kvinner søker på verkstedet.     Annonsene skrives om slik at også    Verkstedleder
                              Kravet om fagbrev stenger de        søkere uten fagbrev kan komme        Nord, 3. kvartal
                              fleste ute i dag.                   til intervju                         2025
                              Søkere fra andre land blir          Kurs i intervju for alle som         HR-seksjonen, innen
                              sjelden innstilt av lederne.        leder ansettelser                    mai 2026
             Lønn             Forskjell blant formenn. Menn       Lønnsspenn i alle annonser           HR-direktør, høsten
                              forhandler oftere ved tilsetting.   og en pott i oppgjøret               2025
             Tilrettelegging  Verkstedet har bare trapp til       Heis vurderes i neste                2027
                              andre etasje og til kantinen.       byggetrinn på verkstedet

            Til slutt
            """);
        Assert.Equal(4, plan.Measures!.Count);
        Assert.Equal([PlanDate.Quarter(2025, 3), PlanDate.Month(2026, 5), PlanDate.HalfYear(2025, 2), PlanDate.Year(2027)], plan.Measures!.Select(m => m.Schedule!.DueOn!.Value));
        Assert.EndsWith("uten fagbrev kan komme til intervju", plan.Measures![0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chapters_below_a_heading_of_measures_hold_measures()
    {
        var plan = Read("## Det vi gjør med det\n\n### Ferdig\n\n* Prøven er byttet ut med et intervju *(Plattform, mars 2025)*\n\n### Senere\n\n* Norskkurs på to nivåer\n* Mentor for nye ledere\n\n## Virket det?\n\nVi vet ikke.\n");
        Assert.Equal(3, plan.Measures!.Count);
        Assert.Equal("Plattform", Assert.Single(plan.Measures![0].Owners!).Text);
        Assert.Equal([MeasureStatus.Completed, null, null], plan.Measures!.Select(m => m.Status));
    }

    [Fact]
    public void A_time_that_is_told_and_not_understood_is_not_said_to_be_missing()
    {
        var plan = Read("## Tiltak\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Heis i nybygget | Driftssjef | Når anbudet er avgjort |\n| Kurs for ledere | HR | – |\n");
        Assert.Equal([true, false], SearchesOf(plan).Select(s => s.MayBeThere));
    }

    [Fact]
    public void A_title_over_all_columns_opens_an_area_and_is_no_goal()
    {
        var plan = Read("<h2>Arbeidet</h2><table><tr><th>Mål</th><th>Tiltak</th><th>Frist</th></tr><tr><td colspan=\"3\" rowspan=\"2\">Hverdagen</td></tr><tr></tr><tr><td>Flere blir</td><td>Møter før klokka tre</td><td>2025</td></tr></table>");
        Assert.Equal("Flere blir", Assert.Single(plan.Goals!).Text);
        Assert.Equal("Hverdagen", Assert.Single(plan.Measures!).Area);
    }

    [Fact]
    public void An_office_behind_a_dash_may_be_who_does_it() =>
        Assert.All(SearchesOf(Read("## Hva vi skal gjøre\n\n- Hev og senk i alle møterom fra 2026 – Office Manager har regningen\n\n## Til slutt\n")), s => Assert.True(s.MayBeThere));

    [Fact]
    public void Who_decided_is_no_label_of_owners() =>
        Assert.Null(Assert.Single(Read("## Hva vi skal gjøre\n\n- Mentor for nye ledere\n\n## Hvem har bestemt dette?\n\nStyret behandlet planen i juni.\n").Measures!).Owners);

    [Theory]
    [InlineData("Tiltak\n\nT1. Kjøpe inn arbeidsklær i flere størrelser\nInnkjøpsansvarlig\n30.06.2025\n\nT2. Tolk på allmøtene for dem som trenger det\nHR-sjef\nInnen mai 2026\n\nSlutt\n\nTakk til alle som har vært med.\n")]
    [InlineData("Tiltak\n\nKjøpe inn arbeidsklær i flere størrelser\nInnkjøpsansvarlig\n30.06.2025\n\nTolk på allmøtene for dem som trenger det\nHR-sjef\nInnen mai 2026\n\nSlutt\n\nTakk til alle som har vært med.\n")]
    public void Short_lines_that_look_like_headings_say_who_and_when(string text)
    {
        var plan = ReadText("Planen gjelder alle ansatte, også vikarer. Her står hva som kan være vanskelig nå, og hvordan det kan bli når nye kommer til oss.\n\n" + text);
        Assert.Equal(["Kjøpe inn arbeidsklær i flere størrelser", "Tolk på allmøtene for dem som trenger det"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Innkjøpsansvarlig", "HR-sjef"], plan.Measures!.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal([PlanDate.Day(2025, 6, 30), PlanDate.Month(2026, 5)], plan.Measures!.Select(m => m.Schedule!.DueOn!.Value));
    }

    [Fact]
    public void Questions_before_a_colon_are_labels()
    {
        var measure = Assert.Single(Read("Tiltak 1: Rampe ved inngangen\n\nHvem gjør det: Driftssjefen\n\nNår er det gjort: juni 2025\n\n## Til slutt\n").Measures!);
        Assert.Equal(("Driftssjefen", PlanDate.Month(2025, 6)), (Assert.Single(measure.Owners!).Text, measure.Schedule!.DueOn!.Value));
    }

    [Fact]
    public void Who_is_to_do_something_by_a_date_is_told_of_a_measure()
    {
        var measure = Assert.Single(Read("## Hva vi skal gjøre framover\n\nDa skal HR-sjefen innen 1. mai 2025 få skrevet om annonsene.\n\n## Til slutt\n").Measures!);
        Assert.Equal(("HR-sjefen", PlanDate.Day(2025, 5, 1)), (Assert.Single(measure.Owners!).Text, measure.Schedule!.DueOn!.Value));
    }

    [Fact]
    public void A_paragraph_below_a_list_says_who_does_all_of_it_and_by_when()
    {
        var plan = Read("## Trakassering\n\nPlanlagte tiltak 2025:\n\n- Oppslag på tre språk\n- Samtale om humor på allmøtet\n\nAnsvarlig for tiltakene er HMS-lederen. De skal være gjennomført innen utgangen av 2025.\n\n## Til slutt\n");
        Assert.All(plan.Measures!, m => Assert.Equal("HMS-lederen", Assert.Single(m.Owners!).Text));
        Assert.All(plan.Measures!, m => Assert.Equal(PlanDate.Day(2025, 12, 31), m.Schedule!.DueOn));
    }

    [Fact]
    public void A_bracket_with_a_person_and_a_time_makes_an_item_a_measure() =>
        Assert.Equal("bakermester", Assert.Single(Assert.Single(Read("## Lønn\n\nOvertiden går til de samme.\n\n- Overtid fordeles etter liste (bakermester, løpende)\n\n## Til slutt\n").Measures!).Owners!).Text);

    [Fact]
    public void Measures_of_the_plan_before_are_none_of_this_one() =>
        Assert.Equal("Rampe", Assert.Single(Read("## Forrige gang\n\n| Tiltak i forrige plan | Status |\n|---|---|\n| Ny brosjyre | Droppet |\n\n## Nå\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Rampe | Driftssjef | Mai 2025 |\n").Measures!).Text);

    [Fact]
    public void Risks_may_stand_in_chapters_below_their_heading() =>
        Assert.Equal(["Få kvinner i bakeriet.", "Ingen heis til kantina."], Read("## Risikoer\n\n### De røde:\n\n- Få kvinner i bakeriet. Grunnen er at skiftene starter klokka tre.\n\n### De gule:\n\n- Ingen heis til kantina.\n\n## Til slutt\n").Risks!.Select(r => r.Text));

    [Theory]
    [InlineData("Driftssjefen tar det første innen mai 2025, og resten fordeles etterpå.", 1)]
    [InlineData("Listen er lang.", 0)]
    public void Where_a_chapter_names_people_and_times_they_are_shown_to_who_asks(string beside, int nearest) =>
        Assert.All(SearchesOf(Read($"## Tiltak\n\n{beside}\n\n- Rampe\n- Teleslynge i kantina\n- Mentor for nye\n\n## Til slutt\n")), s => Assert.Equal((true, nearest), (s.MayBeThere, s.Nearest.Count)));

    [Fact]
    public void A_cell_that_says_that_there_is_none_is_no_risk_and_a_time_is_no_part_of_an_office()
    {
        var plan = Read("## Arbeidet\n\n| Personalområde | Hva vi fant | Hva gjør vi? | Hvem og når |\n|---|---|---|---|\n| Forfremmelse | Ingen | | |\n| Arbeid og familieliv | Vaktlista kommer sent | Vaktlista seks uker før | Driftssjef fra høsten 2024 |\n");
        Assert.Equal("Vaktlista kommer sent", Assert.Single(plan.Risks!).Text);
        Assert.Equal("Driftssjef", Assert.Single(Assert.Single(plan.Measures!).Owners!).Text);
    }

    [Fact]
    public void Goals_may_be_counted_with_letters() =>
        Assert.Equal(["Minst 35 prosent kvinner blant bakerne i 2028", "Trygge nattskift"], Read("## Mål og tiltak\n\nMål A. Minst 35 prosent kvinner blant bakerne i 2028\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kurs | HR | Mai 2025 |\n\nMål B. Trygge nattskift\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| To på vakt | Bakermester | Juni 2025 |\n").Goals!.Select(g => g.Text));

    [Theory]
    [InlineData("Mål for planperioden (2025–2027)")]
    [InlineData("Hva vil vi oppnå?")]
    public void Goals_stand_under_many_headings(string heading) =>
        Assert.Equal("Ti av lærlingene skal være kvinner.", Assert.Single(Read($"## {heading}\n\n- Ti av lærlingene skal være kvinner.\n\n## Til slutt\n").Goals!).Text);

    private static Place PlaceOfText(Plan plan, int measure) => plan.Sources!.Places[PlanPath.Item("measures", PlanPath.KeysOf([.. plan.Measures!])[measure]) + ".text"];

    [Theory]
    [InlineData("Intervjuguiden er byttet ut med en felles mal (HR, mai 2024)", true)]
    [InlineData("Mentorordning for nye ledere (HR, mai 2026)", false)]
    public void A_measure_told_as_what_is_so_may_tell_its_state(string measure, bool mayBeThere) =>
        Assert.Equal(mayBeThere, Read("## Hva vi skal gjøre\n\n- " + measure + "\n- Kurs for alle. Gjennomført.\n\n## Til slutt\n").Sources!.Searched.Any(s => s.Key.EndsWith(".status", StringComparison.Ordinal) && s.Value.MayBeThere));

    [Fact]
    public void An_office_or_a_time_under_an_unknown_header_is_asked_for()
    {
        var plan = Read("## Tiltak\n\n| Nr. | Tiltak | Enhet | Status | Fortsettelse |\n|---|---|---|---|---|\n| 1 | Seminar for søkere til lederstillinger | Instituttene | Vist to ganger | Ja, vår 2026 |\n| 2 | Merke nødutgangene med lys |  | Planlagt |  |\n");
        Assert.Equal([("owners", true), ("owners", false), ("schedule", true), ("schedule", false), ("status", true)],
            plan.Sources!.Searched.Where(s => s.Key.StartsWith("measures[", StringComparison.Ordinal) && !s.Key.EndsWith(".result", StringComparison.Ordinal)).Select(s => (s.Key[(s.Key.LastIndexOf('.') + 1)..], s.Value.MayBeThere)).OrderBy(s => s.Item1).ThenByDescending(s => s.MayBeThere));
    }

    [Fact]
    public void Rows_of_figures_and_words_on_a_table_are_no_measures()
    {
        var plan = ReadText("Hva vi gjør\n\nTabellen viser andelen kvinner.\n\nAndel kvinner      2021    2022    2023\nAlle ansatte         54      55      55\nStyret               43      43      43\n");
        Assert.True(plan.Measures is null or { Count: 0 });
    }

    [Theory]
    [InlineData("Tiltak\n\nA. Annonser på nett.\n\nEier: personalsjefen\n\nB. Oversikt over arbeid.\n\nmed litt tekst\n\n- og et punkt\n")]
    [InlineData("A. Annonser på nett.\n\nEier: personalsjefen\nNår: mai 2025\n\nB. Oversikt over arbeid.\n\n- et punkt\n\n- et punkt til\n\n- enda et\n")]
    [InlineData("Tiltak : nye skilt\n\nAnsvarlig : driftssjefen\n")]
    public void What_hangs_below_the_last_measure_is_read_or_left(string text) => Assert.NotNull(ReadText(text));

    private static IEnumerable<SearchedInVain> SearchesOf(Plan plan) =>
        plan.Sources!.Searched.Where(s => s.Key.StartsWith("measures[", StringComparison.Ordinal) && (s.Key.EndsWith("].owners", StringComparison.Ordinal) || s.Key.EndsWith("].schedule", StringComparison.Ordinal))).Select(s => s.Value);

    private static Plan Read(string text) => text.StartsWith('<') ? Read("<h1>Handlingsplan for likestilling 2025</h1><p>Fjordblikk Bakeri AS</p>" + text, "plan.html") : Read("# Handlingsplan for likestilling 2025\n\nFjordblikk Bakeri AS\n\nPlanen gjelder alle ansatte, også vikarer og lærlinger. Her står hva som kan være vanskelig nå, og hvordan det kan bli når nye kommer til oss.\n\n" + text, "plan.md");

    private static Plan ReadText(string text) => Read("Handlingsplan for likestilling 2025\nFjordblikk Bakeri AS\n\n" + text, "plan.txt");

    [Fact]
    public void A_title_that_names_what_comes_below_it_is_no_item()
    {
        const string Text = "Likestillingsredegjørelse 2024 for Vidda AS\n\nVi er 214 ansatte, 97 kvinner og 117 menn.\n\nRisiko, årsak og tiltak\n\nRekruttering. Få menn søker. Årsak: få menn utdannes. Tiltak: nettverk. Ansvarlig: HR-sjef. Frist: 1. mai 2024.\n\nTrakassering. Mange har opplevd seksuell trakassering. Årsak: uklare grenser. Tiltak: simulering. Ansvarlig: klinikksjefene. Frist: 31.12.2024.\n";
        var measures = TextDocument.Read(Text).Plan!.Measures!;
        Assert.Equal(["nettverk.", "simulering."], measures.Select(m => m.Text));
        Assert.Equal(["Rekruttering", "Trakassering"], measures.Select(m => m.Area));
    }

    private static Plan Read(string text, string file)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DocumentPlanReader.Read(stream, file).Plan!;
    }
}
