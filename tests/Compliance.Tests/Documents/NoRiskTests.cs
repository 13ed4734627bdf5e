namespace Compliance.Tests.Documents;

/// <summary>What sounds like a risk and is none: how positions are valued, what a word means, a title that asks, and that nothing was found.</summary>
public sealed class NoRiskTests
{
    private const string Head = "# Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi har 60 ansatte, 30 kvinner og 30 menn.\n\n";

    [Theory]
    [InlineData("## Lønn og arbeidsvilkår\n\nStillingene er delt inn i grupper ut fra ansvar, kompetanse og belastning, slik at arbeid av lik verdi kan sammenlignes.")]
    [InlineData("## Hva vi fant\n\nUndersøkelsen i 2023 viste at ansatte i stor grad trives.")]
    [InlineData("## Forfremmelse\n\nFor forfremmelser fant vi ikke noe spesielt.")]
    [InlineData("## Rekruttering\n\nFor de øvrige områdene ble det ikke funnet konkret risiko, men vi vet at fravær av funn ikke er fravær av risiko.")]
    [InlineData("## Hva ordene betyr\n\nDiskriminering: usaklig forskjellsbehandling som henger sammen med ett av grunnlagene i loven.")]
    public void Words_that_sound_like_a_risk_may_tell_of_none(string text) =>
        Assert.Null(TextDocument.Read(Head + text + "\n", "plan.md").Plan!.Risks);

    [Fact]
    public void A_title_that_asks_is_no_risk_and_what_stands_below_it_is() =>
        Assert.Equal("Nesten alle vikarer kommer fra samme studiested.", Assert.Single(TextDocument.Read(Head + "## Arbeidet\n\nDette fant vi, og dette gjør vi:\n\n### Hvem får jobben?\n\n**Risiko:** Nesten alle vikarer kommer fra samme studiested.\n\n**Hvorfor:** Vi har spurt folk vi kjenner.\n\n**Tiltak:** Vikariater lyses ut åpent.\n\n**Hvem og når:** HR-sjefen, fra mai 2025.\n", "plan.md").Plan!.Risks!).Text);

    [Theory]
    [InlineData("## Hva vi fant\n\nKvinner i driften trives ikke.")]
    [InlineData("## Hva vi fant\n\nFysisk belastning gjør at gravide blir tidlig sykmeldt.")]
    public void What_is_not_well_stays_one(string text) =>
        Assert.Single(TextDocument.Read(Head + text + "\n", "plan.md").Plan!.Risks!);
}
