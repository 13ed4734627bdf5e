using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>"Tiltak 1.1" on a line of its own counts what stands below it; so do "Mål 2" and "Action A".</summary>
public sealed class CountedLabelsTests
{
    private const string Title = "Handlingsplan for likestilling 2025–2027 for Granli kommune\n\nPlanen gjelder alle ansatte i kommunen, også vikarer og lærlinger, og den er laget sammen med de tillitsvalgte.\n\n";

    [Fact]
    public void A_counted_measure_has_its_number_its_owner_and_its_deadline()
    {
        var plan = TextDocument.Read(Title + """
            Område 1: Rekruttering

            Mål
            Flere menn skal søke på stillinger i barnehagene.

            Tiltak 1.1
            Skrive om utlysningene slik at de ikke krever mer norsk enn arbeidet.
            Ansvar
            Personalsjefen
            Frist
            30. juni 2025

            Tiltak 1.2
            Invitere ungdomsskolene til barnehagene.
            Ansvar
            Enhetslederne
            Frist
            Høsten 2025
            """).Plan!;

        Assert.Equal("Rekruttering", Assert.Single(plan.Areas!).Heading);
        Assert.Single(plan.Goals!);
        Assert.Equal(["1.1", "1.2"], plan.Measures!.Select(m => m.Number));
        Assert.Equal(["Personalsjefen", "Enhetslederne"], plan.Measures!.Select(m => m.Owners!.Single().Role));
        Assert.All(plan.Measures!, m => Assert.Equal(ScheduleKind.Dated, m.Schedule!.Kind));
        Assert.All(plan.Measures!, m => Assert.Equal("Rekruttering", m.Area));
    }

    [Theory]
    [InlineData("Tiltak", "Tilby norskkurs i arbeidstiden.", "Lyse ut alle stillinger internt.", "Ansvarlig", "Frist", "HR-sjefen", "1. mai 2025")]
    [InlineData("Tiltak", "Tilby norskkurs i arbeidstida.", "Lyse ut alle stillingar internt.", "Ansvarleg", "Frist", "HR-sjefen", "1. mai 2025")]
    [InlineData("Measure", "Offer courses to all who wish it.", "Advertise all vacancies internally.", "Responsible", "Deadline", "Head of HR", "1 May 2025")]
    [InlineData("Åtgärd", "Erbjuda kurser på arbetstid.", "Utlysa alla tjänster internt.", "Ansvarig", "Tidsplan", "HR-chefen", "1 maj 2025")]
    public void A_letter_counts_in_every_language(string measure, string first, string second, string owner, string time, string who, string when)
    {
        var title = measure == "Measure" ? "Gender equality plan 2025 for Fernhill University\n\nThe plan is for all employees of the university and was drawn up with the unions.\n\n"
            : measure == "Åtgärd" ? "Plan för jämställdhet 2025 för Fernhills kommun\n\nPlanen gäller alla medarbetare i kommunen och har tagits fram tillsammans med facken.\n\n" : Title;
        var plan = TextDocument.Read(title + $"{measure} A\n{first}\n{owner}\n{who}\n{time}\n{when}\n\n{measure} B\n{second}\n{owner}\n{who}\n{time}\n{when}\n").Plan!;

        Assert.Equal(["A", "B"], plan.Measures!.Select(m => m.Number));
        Assert.All(plan.Measures!, m => Assert.Equal(who, m.Owners!.Single().Role));
        Assert.All(plan.Measures!, m => Assert.Equal(ScheduleKind.Dated, m.Schedule!.Kind));
    }

    [Fact]
    public void An_owner_left_empty_is_no_owner_and_what_stands_next_is_the_time()
    {
        var plan = TextDocument.Read(Title + """
            Tiltak 1
            Kjøpe teleslynge til møterommene.
            Ansvar

            Frist
            Ved behov

            Tiltak 2
            Lage en liste over rom uten heis.
            Ansvar
            Eiendomssjefen
            Frist
            1. mars 2026
            """).Plan!;

        Assert.Empty(plan.Measures![0].Owners ?? []);
        Assert.Equal(ScheduleKind.Vague, plan.Measures[0].Schedule!.Kind);
        Assert.Equal("Eiendomssjefen", plan.Measures[1].Owners!.Single().Role);
    }

    [Fact]
    public void A_label_below_a_full_line_is_a_line_of_its_own()
    {
        var plan = TextDocument.Read(Title + """
            Tiltak
            Gi alle ledere som ansetter, opplæring i hvordan utdanning fra andre land vurderes i kommunen vår.
            Ansvar
            Personalsjefen
            Frist
            Høsten 2025

            Tiltak
            Lyse ut alle stillinger.
            Ansvar
            Enhetslederne
            Frist
            Høsten 2026
            """).Plan!;

        Assert.Equal(["Personalsjefen", "Enhetslederne"], plan.Measures!.Select(m => m.Owners!.Single().Role));
        Assert.All(plan.Measures!, m => Assert.DoesNotContain("Ansvar", m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_behind_the_label_counts_nothing()
    {
        var plan = TextDocument.Read(Title + "Tiltak 2025\n\n- Kjøpe teleslynge til møterommene. Ansvarlig: eiendomssjefen. Frist: 1. mars 2025.\n- Lage en liste over rom uten heis. Ansvarlig: eiendomssjefen. Frist: 1. mai 2025.\n").Plan!;

        Assert.Equal(2, plan.Measures!.Count);
        Assert.All(plan.Measures!, m => Assert.Null(m.Number));
    }

    [Fact]
    public void A_label_that_names_who_and_when_gives_both()
    {
        var measure = Assert.Single(TextDocument.Read("# Handlingsplan for likestilling 2025\n\nGranli Bruk AS har 80 ansatte, 30 kvinner og 50 menn.\n\n### Lønn\n\n**Tiltak:** Ny modell for provisjon.\n**Hvem og når:** Salgsdirektøren, innen 31. desember 2025.\n", "plan.md").Plan!.Measures!);

        Assert.Equal("Salgsdirektøren", measure.Owners!.Single().Role);
        Assert.Equal("2025-12-31", measure.Schedule!.DueOn!.Value.ToString());
    }

    [Fact]
    public void A_row_goes_on_where_its_first_cell_does_and_the_year_has_a_line_of_its_own()
    {
        var measures = TextDocument.Read(Title + """
            Tiltak                                              Ansvarlig                     Når              Status

            Slå sammen kveldsvakter og dagvakter til            Enhetslederne                 Oppstart mars    I gang
            stillinger på minst 60 prosent                                                    2025
            Kurs for ledere i vurdering av utdanning            Personalsjefen                Løpende          Påbegynt
            fra andre land
            Ledermøter mellom kl. 9 og 15                       Kommunedirektøren             Høsten 2025      Planlagt
            """).Plan!.Measures!;

        Assert.Equal(3, measures.Count);
        Assert.Equal("2025-03", measures[0].Schedule!.DueOn!.Value.ToString());
    }

    [Fact]
    public void A_number_above_a_table_is_that_of_no_item_of_a_list_further_down()
    {
        var plan = TextDocument.Read("# Handlingsplan for likestilling 2025\n\nGranli Bruk AS har 80 ansatte, 30 kvinner og 50 menn.\n\n## Tiltak 3\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Kjøpe teleslynge | Personalsjefen | 1. mai 2025 |\n\n## Rekruttering Tiltak\n\n- Lyse ut alle stillinger internt\n- Lage en liste over rom uten heis\n", "plan.md").Plan!;

        Assert.Contains(plan.Measures!, m => m.Text == "Lyse ut alle stillinger internt");
        Assert.All(plan.Measures!, m => Assert.Null(m.Number));
    }
}
