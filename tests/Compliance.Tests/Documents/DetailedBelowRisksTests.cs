using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A list in which each item has an owner and a time below it holds measures, also right behind what was found and why.</summary>
public class DetailedBelowRisksTests
{
    private const string Found = """
        # Handlingsplan for likestilling 2025–2027 i Solvik sykehus HF

        ## Tiltak etter grunnlag

        ### Funksjonsnedsettelse

        **Funn:** Vi når ikke målet for nyansatte med hull i CV-en.
        **Årsak:** Ledere er usikre på hvem som betaler.

        """;

    [Fact]
    public void Items_with_who_and_when_behind_a_cause_are_measures()
    {
        var plan = Read(Found + """
            - Felles pott for tilrettelegging
              - Ansvar: økonomidirektør
              - Frist: 30.09.2025
            - Samarbeid med Nav
              - Ansvar:
              - Frist: ved behov
            - Heis i nytt bygg
              - Ansvar: eiendomssjef
              - Frist: 1. april 2026
            """);
        Assert.Equal(["Felles pott for tilrettelegging", "Samarbeid med Nav", "Heis i nytt bygg"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["økonomidirektør", null, "eiendomssjef"], plan.Measures!.Select(m => m.Owners?.Single().Text));
        Assert.Single(plan.Risks!);
    }

    [Fact]
    public void Items_with_a_cause_below_them_are_risks()
    {
        var plan = Read("""
            # Handlingsplan for likestilling 2025–2027 i Solvik sykehus HF

            ## Risiko

            - Ledere er usikre på hvem som betaler for tilrettelegging.
              - Årsak: Ingen har sagt det.
              - Ansvar: økonomidirektør
            - Heisen er for smal for en rullestol.
              - Årsak: Bygget er fra 1962.
              - Ansvar: eiendomssjef
            """);
        Assert.Equal(2, plan.Risks!.Count);
    }

    private static Plan Read(string text) => DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text + "\n")), "plan.md").Plan!;
}
