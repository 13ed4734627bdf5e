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
}
