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

    [Theory]
    [InlineData("**Funn:** Få kvinner leder avdelinger.")]
    [InlineData("**Mål:** Minst 50 % kvinner blant avdelingssjefene innen 31.12.2027.")]
    public void A_topic_above_items_with_who_and_when_is_no_measure(string above)
    {
        var plan = Read($"""
            # Handlingsplan for likestilling 2025–2027 i Solvik sykehus HF

            ## Tiltak etter grunnlag

            ### Kjønn

            {above}

            - Rekruttering til ledelse
              - Alle konstitueringer skal lyses ut
                - Ansvar: klinikksjef
                - Frist: fra 1. mars 2025
              - Talentprogrammet skal ha like mange kvinner som menn
                - Ansvar: HR-direktør
                - Frist: høsten 2025
            - Menn i pleieyrker
              - Samarbeid om hospitering for gutter
                - Ansvar: utdanningssjef
                - Frist: hvert år
            """);
        Assert.Equal(["Alle konstitueringer skal lyses ut", "Talentprogrammet skal ha like mange kvinner som menn", "Samarbeid om hospitering for gutter"], plan.Measures!.Select(m => m.Text));
        Assert.Equal(["klinikksjef", "HR-direktør", "utdanningssjef"], plan.Measures!.Select(m => m.Owners!.Single().Text));
    }

    [Fact]
    public void A_bullet_that_is_a_label_is_no_topic_of_the_items_below_it()
    {
        var plan = Read("""
            # Plan for likestilling 2024–2027

            ### Kjønn

            - Risiko
              - Kvinner får ikke større stilling
                - Årsak: turnusene er små
            - Mål
              - Andelen heltidsansatte skal være minst 50 % innen utgangen av 2026
            - Tiltak
              - Prøve ut langvakter i to soner
                - Ansvarlig: virksomhetsleder for hjemmetjenesten
                - Frist: 1. oktober 2024
              - Sluttsamtale med alle menn som slutter
                - Ansvarlig: styrerne
                - Frist: fra 1. januar 2024
            """);
        Assert.Single(plan.Goals!);
        Assert.Equal(["virksomhetsleder for hjemmetjenesten", "styrerne"], plan.Measures!.Select(m => m.Owners!.Single().Text));
    }

    [Fact]
    public void A_list_that_says_who_and_when_below_paragraphs_of_risks_is_of_measures()
    {
        var plan = Read("""
            # Redegjørelse for likestilling 2024

            Risiko: Kvinner søker opprykk senere enn menn. Årsak: De får flere timer i klasserommet.

            Risiko: Møtene holdes på norsk. Årsak: Ingen følger opp planen for språk.

            - Mentorer for kvinnelige førsteamanuenser. Ansvarlig: prorektor. Frist: høsten 2024.
            - Norskkurs for nyansatte. Ansvarlig: HR-avdelingen. Frist: 1. mars 2025.
            """);
        Assert.Equal(2, plan.Risks!.Count);
        Assert.Equal(["prorektor", "HR-avdelingen"], plan.Measures!.Select(m => m.Owners!.Single().Text));
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

    private static Plan Read(string text) => TextDocument.Read(text + "\n", "plan.md").Plan!;
}
