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

    [Theory]
    [InlineData("Granli Bruk skal være et sted der alle kan trives.")]
    [InlineData("Dette vil bli tatt opp igjen når systemet er på plass.")]
    [InlineData("For å møte dette har vi satt i gang flere tiltak.")]
    [InlineData("Daglig leder har det overordnede ansvaret for at planen blir gjennomført.")]
    [InlineData("Bedriften har rundt 140 ansatte fordelt på vel 120 årsverk.")]
    [InlineData("Rådmannen Arkivsak 2024/118-3")]
    [InlineData("Likestilling er en del av personalpolitikken vår.")]
    [InlineData("Kurset på lageret har gitt flere avviksmeldinger.")]
    [InlineData("I tillegg møter daglig leder de tillitsvalgte hver måned.")]
    public void What_tells_of_the_whole_or_leads_on_is_no_measure(string text) =>
        Assert.DoesNotContain(Read($"Slik arbeider vi\n\n{text}\n\nVi har innført en mentorordning for nye ledere.\n").Measures ?? [], m => text.StartsWith(m.Text!, StringComparison.Ordinal));

    [Theory]
    [InlineData("Tiltak: Langvakter i helgene på bakeriet. Ansvar driftssjefen. Startet i august 2024.", "driftssjefen")]
    [InlineData("Tiltak: Fagbrev på jobb. Ansvar HR-sjef. 17 tok fagbrev i 2024, 14 av dem kvinner.", "HR-sjef")]
    [InlineData("Tiltak: Kurs for alle. Ansvarlig verneombudet. Frist 1. juni 2025.", "verneombudet")]
    public void Who_stands_behind_the_label_without_a_colon_does_it(string text, string owner)
    {
        var plan = Read($"Rekruttering\n\nFunn: Få kvinner søker.\n{text}\n");
        Assert.Equal(owner, Assert.Single(Assert.Single(plan.Measures!).Owners!).Text);
        Assert.Null(plan.Sources!.Places[PlanPath.Item("measures", PlanPath.KeysOf([.. plan.Measures!])[0])].Confidence);
    }

    [Fact]
    public void What_stands_behind_the_word_that_nothing_was_found_is_no_risk() =>
        Assert.DoesNotContain(Read("Arbeid og familieliv\n\nFunn: Ingen særlige. Fleksitiden brukes av 31 ansatte.\nTiltak: Ny veileder.\n").Risks ?? [], r => r.Text!.Contains("Fleksitiden", StringComparison.Ordinal));

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

    [Fact]
    public void A_table_of_goals_tells_where_each_starts_and_what_is_to_be_reached()
    {
        var goal = Assert.Single(Read("## Mål\n\n| | Indikator | Utgangspunkt 2023 | Mål 31.12.2027 |\n|---|---|---|---|\n| M1 | Andel kvinnelige formenn | 14,5 % | 25 % |\n\n## Slutt\n").Goals!);
        Assert.Equal(("Andel kvinnelige formenn", 25m, 14.5m, PlanDate.Day(2027, 12, 31)), (goal.Text, goal.Target!.Value.Value, goal.Baseline!.Value.Value, goal.Deadline));
    }

    [Fact]
    public void Lettered_measures_in_areas_below_a_heading_have_their_owners_in_brackets()
    {
        var plan = Read("## Tiltak\n\n### 1. Rekruttering\n\na) Lage nye annonser. (Avdeling for kultur, innen 01.03.2025)\nb) Besøke skoler. (Driftssjefen, på sikt)\n\n### 2. Tilrettelegging\n\na) Bygge rampe. (Vaktmester, høst 2025)\n\n## Slutt\n");
        Assert.Equal(["1.a", "1.b", "2.a"], plan.Measures!.Select(m => m.Number));
        Assert.Equal(["Avdeling for kultur", "Driftssjefen", "Vaktmester"], plan.Measures!.Select(m => m.Owners![0].Text));
        Assert.Equal(ScheduleKind.Vague, plan.Measures![1].Schedule!.Kind);
    }

    [Fact]
    public void Whom_a_leader_leads_is_no_office() =>
        Assert.Equal("nærmeste leder", Read("Tiltak\n1. Beskrive rollene på lageret.\n\nAnsvarlig\n1. HR og nærmeste leder for den det gjelder har ansvaret.\n").Measures![0].Owners![^1].Text);

    [Fact]
    public void What_stands_beside_a_risk_may_be_its_cause_and_is_to_be_confirmed()
    {
        var plan = Read("Risikoer vi har funnet\n\n- Unge kvinner på kveldsvakt utsettes for sjikane. De står ofte uten kollega.\n- Søkere siles ut (skjemaet spør om morsmål)\n");
        Assert.Equal([null, "skjemaet spør om morsmål"], plan.Risks!.Select(r => r.Cause));
        Assert.True(Assert.Single(plan.Sources!.Searched, s => s.Key.EndsWith(".cause", StringComparison.Ordinal)).Value.MayBeThere);
        Assert.All(plan.Sources!.Places.Where(p => p.Key.EndsWith(".cause", StringComparison.Ordinal)), p => Assert.True(p.Value.Confidence < 1));
    }

    [Fact]
    public void A_measure_against_harassment_is_one_in_whatever_chapter_it_stands() =>
        Assert.Contains(AreaKind.Harassment, Read("Tiltak\n\n- Kurs mot trakassering for alle. Ansvarlig: HR. Frist: mai 2025.\n").Measures![0].AreaKinds!);

    [Theory]
    [InlineData("Vold i nære relasjoner er tema på lederkurset.", "document.themes")]
    [InlineData("På vårmøtet snakket vi om rekruttering og forfremmelse, og på høstmøtet om tilrettelegging.", "mapping.areas examined")]
    public void Words_that_may_say_the_same_leave_it_open(string sentence, string path) =>
        Assert.True(Read("Arbeidet\n\n" + sentence + "\n").Sources!.Searched[path].MayBeThere);

    [Fact]
    public void What_is_not_yet_examined_is_no_cause() =>
        Assert.Null(Assert.Single(Read("Det ble funnet risiko for at:\n\n- ansatte med annet morsmål sjelden blir spurt. Hva det kommer av, er ikke undersøkt.\n").Risks!).Cause);

    [Fact]
    public void What_was_found_in_paragraphs_with_a_subject_of_their_own_is_one_risk_each()
    {
        var plan = Read("Arbeidet\n\nVi fant mest å gripe fatt i på disse punktene:\n\nEtter permisjon. De som kommer tilbake, flyttes oftere til dagtid. Årsaken er at kursene holdes bare om våren.\n\nTonen. Lærlinger utsettes for sjikane fra kunder.\n");
        Assert.Equal(["De som kommer tilbake, flyttes oftere til dagtid.", "Lærlinger utsettes for sjikane fra kunder."], plan.Risks!.Select(r => r.Text));
    }

    [Theory]
    [InlineData("Alle avdelingsledere fikk opplæring i reglene om trakassering.", true)]
    [InlineData("Alle avdelingsledere fikk opplæring i intervjuteknikk.", false)]
    public void Training_of_leaders_in_something_else_is_to_be_confirmed(string sentence, bool isSure) =>
        Assert.Equal(isSure, Read("Arbeidet\n\n" + sentence + "\n").Sources!.Places["governance.leaders trained"].Confidence is null);

    [Fact]
    public void A_mapping_that_was_put_off_is_no_measure_that_was_not_followed_up() =>
        Assert.Null(Read("Lønn\n\nEn ny lønnskartlegging skulle vært gjort i fjor, men ble utsatt på grunn av nytt system.\n").FollowUp?.EarlierMeasuresReviewed);

    [Fact]
    public void Most_of_one_trade_is_not_most_of_the_staff() =>
        Assert.DoesNotContain(Read("Lønn\n\nForskjellen skyldes at det blant ingeniørene er flest menn.\n").Claims ?? [], c => c.Kind == ClaimKind.MajorityGender);

    [Theory]
    [InlineData("Alle ansatte har lik lønn for likt arbeid.", true)]
    [InlineData("I fjor fikk alle med fast stilling et skjema om deltid.", false)]
    [InlineData("Nærmest alle er fast ansatt i hel stilling.", false)]
    [InlineData("Alle ansatte kan se gjennomsnittslønnen på intranettet.", false)]
    public void Only_what_is_said_of_all_is_worth_a_check(string sentence, bool isClaim) =>
        Assert.Equal(isClaim, (Read("Arbeidet\n\n" + sentence + "\n").Claims ?? []).Any(c => c.Kind == ClaimKind.Absolute));

    [Fact]
    public void All_of_some_is_not_all() =>
        Assert.Null(Read("Arbeidet\n\nI fjor fikk alle med fast stilling et skjema om deltid.\n").Figures?.AllPermanent);

    [Fact]
    public void What_somebody_supposes_behind_a_risk_is_its_cause()
    {
        var plan = Read("Hva vi fant\n\n- Få menn søker på kassene. Vi tror bildene i annonsene spiller inn.\n- Ansatte fra andre land blir lenge vikarer. Mye tyder på at språkkravene er for høye.\n\nSlutt\n");
        Assert.Equal(["Vi tror bildene i annonsene spiller inn.", "Mye tyder på at språkkravene er for høye."], plan.Risks!.Select(r => r.Cause));
    }

    [Fact]
    public void A_cause_that_names_the_number_of_a_risk_is_the_cause_of_that_one()
    {
        var plan = Read("Funn:\n\n1.1 Læreplasser går til folk fra nabolaget og ikke til andre som søker på dem hvert år.\n\n1.2 Garderobene er bygget for ett kjønn, og verkstedet har bare én dusj.\n\n1.3 Lønn på kontoret er ikke undersøkt for noen grupper.\n\nAnalysere årsaker\n\nTil 1.1: De lyses ikke ut.\n\nTil 1.2: Huset er fra 1960.\n\nTil 1.3: –\n\nSlutt\n");
        Assert.Equal(["De lyses ikke ut.", "Huset er fra 1960.", null], plan.Risks!.Select(r => r.Cause));
    }

    [Fact]
    public void Why_there_is_a_plan_is_no_cause_of_a_risk()
    {
        var plan = Read("Hvorfor har vi en slik plan?\n\nLoven krever at vi arbeider for likestilling.\n\nHva vi fant\n\n- Eldre lokaler er ikke universelt utformet.\n\nSlutt\n");
        Assert.Null(Assert.Single(plan.Risks!).Cause);
    }

    [Fact]
    public void A_goal_of_running_text_is_no_measure_too()
    {
        var plan = Read("Videre arbeid\n\nKveldsmøtene er lagt til klokken 13. Vi skal lage en ønsketurnus; driftssjefen har fått oppdraget. Det er et mål at andelen menn i kassene skal være 25 prosent i 2027.\n\nSlutt\n");
        Assert.Equal("Det er et mål at andelen menn i kassene skal være 25 prosent i 2027.", Assert.Single(plan.Goals!).Text);
        Assert.Equal(2, plan.Measures!.Count);
        Assert.Equal("driftssjefen", Assert.Single(plan.Measures![1].Owners!).Text);
    }

    [Fact]
    public void A_cause_in_a_paragraph_of_its_own_belongs_to_the_risk_before_it()
    {
        var plan = Read("Slik gikk vi fram\n\nI mai møttes gruppa en hel dag. Dette er det viktigste vi kom fram til:\n\nKassene er for høye. I tre av fire butikker kan ikke disken senkes.\n\nGrunnen er enkel: Ingen spurte da de ble kjøpt.\n\nPraten på lageret. To av fem hører vitser om aksenten sin. Flere sier det samme om klærne.\n\nSlutt\n\nTakk til alle.\n");
        Assert.Equal(["I tre av fire butikker kan ikke disken senkes.", "To av fem hører vitser om aksenten sin."], plan.Risks!.Select(r => r.Text));
        Assert.Equal(["Grunnen er enkel: Ingen spurte da de ble kjøpt.", null], plan.Risks!.Select(r => r.Cause));
    }

    [Fact]
    public void Nothing_found_and_then_a_danger_is_a_risk()
    {
        var risk = Assert.Single(Read("Arbeidet\n\nVi har ikke avdekket noen diskriminering, men ser at det kan være fare for at kvinner lar være å søke fordi klærne er for store.\n\nSlutt\n").Risks!);
        Assert.Contains("fare for at kvinner lar være", risk.Text, StringComparison.Ordinal);
        Assert.StartsWith("fordi klærne", risk.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vedtatt enstemmig i fylkestinget 14. mai 2024.")]
    [InlineData("Vi har tre butikksjefer som startet på lageret.")]
    [InlineData("Varslingsrutinen ble sist revidert i 2022.")]
    [InlineData("Kapittelet er utarbeidet etter en internasjonal standard som gjaldt ved utgangen av 2023.")]
    [InlineData("Rapporten er utarbeidet av personalavdelingen og godkjent av ledermøtet 3. mai 2025.")]
    [InlineData("Personalavdelingen har gått gjennom personalområdene med en ferdig mal.")]
    [InlineData("Vi skal være åpne for alle.")]
    [InlineData("En arbeidsgruppe med personalsjefen, hovedverneombudet og to seksjonsledere har laget utkastet.")]
    public void What_tells_of_the_document_of_the_search_or_of_how_things_are_is_no_measure(string sentence) =>
        Assert.DoesNotContain(Read($"## Arbeidet vårt\n\n{sentence}\n\n## Slutt\n").Measures ?? [], m => m.Text == sentence);

    [Fact]
    public void A_sentence_that_goes_on_about_the_measure_before_it_is_none_of_its_own()
    {
        var plan = Read("## Arbeidet vårt\n\nVerneombudet og HR har laget en sjekkliste for tunge løft. Den er tatt i bruk på alle lagrene.\n\n## Slutt\n");
        Assert.Equal("Verneombudet og HR har laget en sjekkliste for tunge løft.", Assert.Single(plan.Measures!).Text);
    }

    [Fact]
    public void An_item_among_the_risks_that_goes_on_with_its_measure_gives_both()
    {
        var plan = Read("Arbeidet\n\nVi har møtt tillitsvalgte. Følgende risikoer ble funnet i intervjuer med avdelingslederne:\n\n1. Bekjente. Sju av ti er tipset av en ansatt, og andre stenges ute.\n2. Gravide og tungt arbeid. Høyt fravær fra uke 18. Årsaken er at bytte avtales for sent. Tiltak: samtale innen fem dager etter at graviditet er meldt. Innført i nord i 2023 (fravær ned fra 50 til 40 %). Ansvarlig er driftslederne.\n3. Trakassering hos kunder. Ansatte vet ikke om de kan gå. Tiltak: tekst i kontraktene og et kort kurs.\n4. Opprykk. Kravet til norsk er ikke alltid nødvendig. Tiltak: gjennomgang av kravet.\n\nHandlingsplan og mål for 2025 vedtas av ledelsen i andre kvartal.\n");
        Assert.StartsWith("samtale innen fem dager etter at graviditet er meldt.", plan.Measures![0].Text, StringComparison.Ordinal);
        Assert.Equal(["tekst i kontraktene og et kort kurs.", "gjennomgang av kravet."], plan.Measures.Skip(1).Select(m => m.Text));
        Assert.Equal("driftslederne", Assert.Single(plan.Measures![0].Owners!).Text);
        Assert.All(plan.Measures!.Skip(1), m => Assert.Null(m.Schedule));
        Assert.Equal(4, plan.Risks!.Count);
        Assert.StartsWith("Årsaken er", plan.Risks[1].Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Equality plan 2025–2027", "Measures", "Finding: Few women apply as carpenters.", "Cause: The advertisements only show men.", "Measure: Rewrite all advertisements.", "Responsible: Head of HR")]
    [InlineData("Equality plan 2025–2027", "Measures", "Observation: Few women apply as carpenters.", "Reason: The advertisements only show men.", "Measure: Rewrite all advertisements.", "Responsible: Head of HR")]
    [InlineData("Likestillingsplan 2025–2027", "Tiltak", "Observasjon: Få kvinner søker som tømrer.", "Årsak: Annonsene viser bare menn.", "Tiltak: Skrive om alle annonser.", "Ansvarlig: HR-sjefen")]
    [InlineData("Jämställdhetsplan 2025–2027", "Åtgärder", "Iakttagelse: Få kvinnor söker som snickare.", "Orsak: Annonserna visar bara män.", "Åtgärd: Skriva om alla annonser.", "Ansvarig: HR-chefen")]
    public void What_was_found_and_why_stand_beside_the_measure_and_are_none(string title, string heading, string found, string cause, string measure, string owner)
    {
        foreach (var between in new[] { "\n", "\n\n" })
        {
            var plan = ReadWhole($"{title}\n\n{heading}\n\n{string.Join(between, found, cause, measure, owner)}\n\n{string.Join(between, found, measure, owner)}\n");
            Assert.Equal(2, plan.Measures!.Count);
            Assert.All(plan.Measures, m => Assert.Equal((measure[(measure.IndexOf(':') + 2)..], 1), (m.Text!, m.Owners!.Count)));
            Assert.Equal(2, plan.Risks!.Count);
            Assert.Equal(cause[(cause.IndexOf(':') + 2)..], plan.Risks[0].Cause);
        }
    }

    [Fact]
    public void What_stands_before_a_named_measure_under_another_name_is_none()
    {
        foreach (var between in new[] { "\n", "\n\n" })
        {
            var plan = ReadWhole($"Likestillingsplan 2025–2027\n\nTiltak\n\nErfaring: Få kvinner søker som tømrer.{between}Tiltak: Skrive om alle annonser.{between}Ansvarlig: HR-sjefen\n\nErfaring: Deltidsansatte blir sjelden leder.{between}Tiltak: Spørre alle hvert år.{between}Ansvarlig: Driftssjefen\n");
            Assert.Equal([("Skrive om alle annonser.", "HR-sjefen"), ("Spørre alle hvert år.", "Driftssjefen")], plan.Measures!.Select(m => (m.Text!, m.Owners!.Single().Text!)));
        }
    }

    private static Plan Read(string text) =>
        TextDocument.Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\n" + text).Plan!;

    private static Plan ReadWhole(string text) => TextDocument.Read(text).Plan!;
}
