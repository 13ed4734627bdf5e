namespace Compliance.Tests.Documents;

/// <summary>Risks that stand in nested lists, below an announcement, behind a heading that runs in, or in a paragraph of an area, with the cause that the text gives.</summary>
public sealed class FoundInListsTests
{
    private const string Head = "# Handlingsplan for likestilling 2025 i Granli kommune\n\nPlanen gjelder alle ansatte i kommunen, også vikarer. Den er laget sammen med de tillitsvalgte.\n\n";

    [Theory]
    [InlineData("- 1. Rekruttering", "- 2. Lønns- og arbeidsvilkår")]
    [InlineData("- Rekruttering", "- Lønns- og arbeidsvilkår")]
    public void The_first_risk_below_each_area_of_a_nested_list_is_read_and_the_area_is_no_measure(string first, string second)
    {
        var plan = TextDocument.Read(Head + $"""
            {first}
              - Risiko: Få menn søker arbeid i barnehagene.
                - Årsak: Gutter møter sjelden menn i yrket.
                - Tiltak: Tilby sommerjobb til gutter på tiende trinn.
                  - Ansvar: Enhetslederne
                  - Frist: Sommeren 2025
            {second}
              - Risiko: Kvinner i omsorg arbeider ufrivillig deltid.
                - Årsak: Turnusen har korte vakter i helgene.
                - Tiltak: Prøve langvakter i helgene.
                  - Ansvar: Omsorgssjefen
                  - Frist: 1. mars 2025
            """, "plan.md").Plan!;

        Assert.Equal(["Rekruttering", "Lønns- og arbeidsvilkår"], plan.Areas!.Select(a => a.Heading));
        Assert.Equal(["Gutter møter sjelden menn i yrket.", "Turnusen har korte vakter i helgene."], plan.Risks!.Select(r => r.Cause));
        Assert.Equal(["Tilby sommerjobb til gutter på tiende trinn.", "Prøve langvakter i helgene."], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["Enhetslederne", "Omsorgssjefen"], plan.Measures!.Select(m => m.Owners!.Single().Role));
    }

    [Theory]
    [InlineData("Vi så følgende:")]
    [InlineData("Gruppen peker særlig på dette:")]
    [InlineData("Dette fant vi:")]
    public void A_list_of_what_was_seen_holds_risks(string announcement)
    {
        var plan = TextDocument.Read(Head + "## Gjennomgangen\n\n" + announcement + "\n\n- Søkere med hull i CV-en blir sjelden innkalt. Årsaken er at kravene er høye.\n- Brakkene mangler garderobe for kvinner.\n", "plan.md").Plan!;

        Assert.Equal(2, plan.Risks!.Count);
        Assert.Equal("Årsaken er at kravene er høye.", plan.Risks[0].Cause);
        Assert.Null(plan.Risks[1].Cause);
    }

    [Theory]
    [InlineData("## Status\n\nAvdelingen har flest kvinner. Gruppen peker på disse utfordringene:")]
    [InlineData("## Bakgrunn\n\nHindringene vi ser, og hva vi tror de kommer av, kan oppsummeres slik:")]
    [InlineData("## Nå-situasjon\n\nHindre vi ser, og hvorfor de er der, kan deles inn slik:")]
    public void Below_what_stands_under_another_label_a_list_of_what_was_seen_holds_risks(string announcement)
    {
        var plan = TextDocument.Read(Head + announcement + "\n\n- Mange renholdere har små stillinger. Årsaken er at hvert bygg har sin egen stilling.\n- Søkere fra land utenfor Europa blir sjelden innkalt. Vi tror dette skyldes strenge språkkrav.\n", "plan.md").Plan!;

        Assert.Equal(["Årsaken er at hvert bygg har sin egen stilling.", "Vi tror dette skyldes strenge språkkrav."], plan.Risks!.Select(r => r.Cause));
        Assert.DoesNotContain(plan.Sources!.Places, p => p.Key.EndsWith(".text", StringComparison.Ordinal) && p.Value.Confidence is not null);
    }

    [Fact]
    public void A_heading_that_runs_in_the_paragraph_is_a_label()
    {
        var plan = TextDocument.Read(Head + "## Rekruttering\n\n**Hva vi fant.** Søkere med utenlandsk utdanning blir sjelden innkalt. Det skyldes at lederne ikke kjenner vitnemålene.\n\n**Mål.** Minst 20 prosent av de innkalte skal ha utenlandsk utdanning innen 1. mai 2026.\n", "plan.md").Plan!;

        Assert.Equal("Det skyldes at lederne ikke kjenner vitnemålene.", Assert.Single(plan.Risks!).Cause);
        Assert.Equal("2026-05-01", Assert.Single(plan.Goals!).Deadline!.Value.ToString());
    }

    [Fact]
    public void Below_a_numbered_chapter_of_risks_headings_without_numbers_divide_it()
    {
        var plan = TextDocument.Read("""
            Redegjørelse for likestilling 2024
            Granli kommune

            4.1  Hva vi undersøkte

            Gruppen gikk gjennom alle områdene sammen med de tillitsvalgte i to møter.

            4.2  Risiko og årsaker

            Rekruttering
            Nesten alle utlysningene krever mer norsk enn stillingen tilsier. Det kan være et hinder for søkere
            med innvandrerbakgrunn. Årsaken er at lederne bruker en gammel mal.

            Utviklingsmuligheter
            Gruppen fant ingen klare tegn til at noen holdes utenfor. De som arbeider deltid, deltar likevel
            sjeldnere på kurs enn andre. Årsaken er at kursene holdes på dagtid.

            Tilrettelegging
            Her fant vi ingen tegn til at noen stenges ute.

            4.3  Tiltak

            Tiltakene står i planen.
            """).Plan!;

        Assert.DoesNotContain(plan.Risks!, r => r.Text is "Rekruttering" or "Utviklingsmuligheter");
        Assert.DoesNotContain(plan.Risks!, r => r.Text!.Contains(" ingen ", StringComparison.Ordinal));
        Assert.Equal(["Årsaken er at lederne bruker en gammel mal.", "Årsaken er at kursene holdes på dagtid."], plan.Risks!.Select(r => r.Cause).Distinct());
        Assert.Equal(["Rekruttering", "Utviklingsmuligheter"], plan.Risks!.Select(r => r.Area).Distinct());
    }

    [Fact]
    public void A_wish_with_a_condition_is_no_measure() =>
        Assert.Empty(TextDocument.Read(Head + "Skal vi få tak i folk i årene som kommer, må det være godt å arbeide her for alle.\n", "plan.md").Plan!.Measures ?? []);

    [Fact]
    public void A_table_that_names_the_risks_in_other_words_and_tells_why_may_tell_it_of_those_in_the_list_above()
    {
        var plan = TextDocument.Read(Head + """
            ## Vi oppdaget følgende risikoer

            - Stillinger som vaktmester søkes nesten bare av menn.
            - Kontoret har trapp opp til hovedinngangen.

            ## Årsaker og tiltak

            | Risiko | Mulig årsak | Tiltak | Ansvarlig | Frist |
            |---|---|---|---|---|
            | Få kvinnelige vaktmestere | Annonsene viser bare menn | Nye annonser | HR-sjefen | 1. mai 2025 |
            | Trapp | Bygget er fra 1964 | Montere rampe | Eiendomssjefen | 1. juni 2025 |
            """, "plan.md").Plan!;

        var listed = Assert.Single(plan.Sources!.Searched, s => s.Key.StartsWith("risks[Kontoret", StringComparison.Ordinal) && s.Key.EndsWith(".cause", StringComparison.Ordinal));
        Assert.True(listed.Value.MayBeThere);
    }
}
