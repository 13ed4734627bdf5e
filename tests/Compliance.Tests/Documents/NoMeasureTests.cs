using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What stands where measures may stand, and is none: the title, a count of the staff, a cause, a place and a day.</summary>
public class NoMeasureTests
{
    [Fact]
    public void A_title_with_a_day_below_it_and_a_foreword_with_a_name_are_no_measures()
    {
        var plan = Read("Universitetet i Tinden\n\nHandlingsplan for likestilling og mangfold 2023–2026\n\nVedtatt av universitetsstyret 8. desember 2022, sak 12/22\n\nForord\n\nGode hoder trives sammen. Planen er en av flere som tar oss videre.\n\nRektor\n\nOm planen\n\nPlanen er laget av utvalget for likestilling.\n");
        Assert.Null(plan.Measures);
    }

    [Theory]
    [InlineData("- Kari Nordmann (HR-sjef)\n- Ola Hansen (verneombud)\n- Per Li (leder)")]
    [InlineData("- Kari Nordmann – HR-sjef\n- Ola Hansen – verneombud")]
    [InlineData("- HR-sjefen (leder)\n- hovedverneombudet\n- virksomhetsleder for hjemmetjenesten")]
    [InlineData("- Planen er skrevet av en arbeidsgruppe\n  - HR-sjefen (leder)\n  - hovedverneombudet\n- Gruppen hadde fem møter i 2023\n- Arbeidsmiljøutvalget behandlet utkastet 2. november 2023")]
    public void The_members_of_a_group_are_no_measures(string list) =>
        Assert.Null(Read("Plan for likestilling 2024–2027\n\nSlik er planen til\n\nArbeidsgruppen besto av:\n\n" + list + "\n").Measures);

    [Fact]
    public void What_is_done_by_somebody_in_brackets_is_one() =>
        Assert.Equal(2, Read("Plan for likestilling 2024–2027\n\nRekruttering\n\n- Overtid fordeles etter liste (bakermesteren)\n- Skolebesøk (HR-sjef, hver vår)\n").Measures!.Count);

    [Theory]
    [InlineData("Kommunen har 1 204 ansatte fordelt på 937 årsverk. De fleste er kvinner, og mange er deltidsansatte i helse. Slik har det vært lenge.")]
    [InlineData("Forklaringen er at rommene skal være ferdige samtidig.")]
    [InlineData("Nordvik, 18. april 2024")]
    [InlineData("Direktøren har det overordnede ansvaret for at planen blir gjennomført.")]
    public void What_tells_of_something_else_is_no_measure(string words)
    {
        var plan = Read($"Plan for likestilling 2024\n\nRekruttering\n\nRisiko: Få kvinner søker.\n\n{words}\n");
        Assert.DoesNotContain(plan.Measures ?? [], m => words.StartsWith(m.Text!.TrimEnd('.'), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tiltak", "Vi tror ikke på lange lister. Dette er tiltakene vi har bestemt oss for i 2024 og 2025.", "Alle annonser skrives om.", "Møterommet får heis i 2025.")]
    [InlineData("Tiltak", "Arbeidet går sakte framover. Nedenfor følger tiltakene for året.", "Alle annonser skrives om.", "Møterommet får heis i 2025.")]
    [InlineData("Tiltak", "Dette er tiltaka vi har bestemt oss for.", "Alle annonsar blir skrivne om.", "Møterommet får heis i 2025.")]
    [InlineData("Measures", "We do not believe in long lists. These are the measures we committed to for 2024 and 2025.", "All adverts are rewritten.", "The meeting room gets a lift in 2025.")]
    public void A_paragraph_that_announces_the_measures_below_it_is_none(string heading, string lead, string first, string second)
    {
        var head = heading == "Measures" ? "Equality plan 2024\n\nThis is the plan of the company for equality, and what we do."
            : lead.Contains("tiltaka ", StringComparison.Ordinal) ? "Plan for likestilling 2024\n\nDette er planen vår for korleis vi ikkje skal gjere skilnad."
            : "Plan for likestilling 2024";
        var plan = Read($"{head}\n\n{heading}\n\n{lead}\n\n{first}\n\n{second}\n");
        Assert.Equal([first, second], plan.Measures!.Select(m => m.Text));
    }

    private static Plan Read(string text) => TextDocument.Read(text).Plan!;
}
