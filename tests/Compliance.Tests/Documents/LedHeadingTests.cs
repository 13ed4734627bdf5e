namespace Compliance.Tests.Documents;

/// <summary>Headings whose label has a word or a count ahead of it: "Og hva fant vi?", "Fem ting vi bestemte oss for".</summary>
public sealed class LedHeadingTests
{
    [Theory]
    [InlineData("Og hva fant vi?", "Tre ting vi bestemte oss for")]
    [InlineData("Hva fant vi?", "Tiltak")]
    [InlineData("Tre risikoer", "Tre tiltak")]
    public void What_was_found_and_what_is_done_stand_below_them(string found, string done)
    {
        var plan = TextDocument.Read($"""
            # Likestilling og mangfold i Granli Data AS 2024

            Ved utgangen av 2024 var vi 84 ansatte, 29 kvinner og 55 menn. Denne redegjørelsen gjelder alle.

            ## {found}

            Vi får for få søknader fra kvinner. Det skyldes at annonsene bare handler om teknologi.

            Kontoret har trapp opp fra gata. Årsaken er at gården er gammel.

            Det sosiale skjer alltid på kveldstid og ofte med øl. Grunnen er at det alltid har vært slik.

            ## {done}

            1. To personer leser alle annonser. Personalsjefen. Fra 1. mai 2024.
            2. Kontoret flytter til en gård med heis. Daglig leder. Innflytting 1. november 2025.
            3. Annethvert arrangement er på dagtid. Kontorlederne. Fra august 2024.
            """, "page.md").Plan!;

        Assert.Equal(3, plan.Risks!.Count);
        Assert.All(plan.Risks, r => Assert.NotNull(r.Cause));
        Assert.Equal(["Personalsjefen", "Daglig leder", "Kontorlederne"], plan.Measures!.Select(m => m.Owners!.Single().Role));
    }

    [Fact]
    public void A_count_ahead_of_another_word_leads_to_no_label() =>
        Assert.Empty(TextDocument.Read("# Likestilling i Granli Data AS 2024\n\nVi er 84 ansatte, 29 kvinner og 55 menn.\n\n## Tre kontorer med egne verneombud\n\n- Trondheim\n- Drammen\n- Moss\n", "page.md").Plan!.Measures ?? []);

    [Theory]
    [InlineData("Nye tiltak")]
    [InlineData("Våre konkrete tiltak")]
    [InlineData("Igangsatte tiltak")]
    [InlineData("Tiltak for året")]
    [InlineData("Tiltak fremover")]
    [InlineData("Neste skritt")]
    [InlineData("Hva vi gjorde")]
    public void Words_around_a_label_only_say_which(string heading) =>
        Assert.Equal(["Lage nye annonser", "Invitere til åpen dag"], Items(heading).Measures!.Select(m => m.Text));

    [Theory]
    [InlineData("Avdekkede risikoer")]
    [InlineData("Risikovurdering")]
    [InlineData("Hva viste kartleggingen?")]
    public void And_so_with_risks(string heading)
    {
        var plan = Items(heading);
        Assert.Equal(["Lage nye annonser", "Invitere til åpen dag"], plan.Risks!.Select(m => m.Text));
        Assert.Null(plan.Measures);
    }

    [Fact]
    public void Chapters_ordered_by_something_hold_their_own_topics() =>
        Assert.Equal(["Lage nye annonser"], TextDocument.Read("# Plan for likestilling 2024\n\n## Tiltak etter grunnlag\n\n### Kjønn\n\n**Funn:** Få kvinner søker.\n\n- Lage nye annonser\n  - Ansvar: HR-sjefen\n  - Frist: mai 2025\n", "plan.md").Plan!.Measures!.Select(m => m.Text));

    private static Compliance.Plans.Plan Items(string heading) =>
        TextDocument.Read($"# Likestillingsplan 2024 for Granli Bruk AS\n\nVi har 140 ansatte, og dette er planen vår for det vi skal gjøre.\n\n## Rekruttering\n\n### {heading}\n\n1. Lage nye annonser\n2. Invitere til åpen dag\n", "plan.md").Plan!;
}
