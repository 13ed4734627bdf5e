using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Measures that running text tells with any verb: an office does something, and the sentence says when.</summary>
public class DoneByTests
{
    [Theory]
    [InlineData("Kontorlederen har siden august 2025 laget oppslagene på tre språk.")]
    [InlineData("I 2025 inngikk rekrutteringssjefen avtaler med tre fagskoler.")]
    [InlineData("Innen 1. juli 2026 skal prosjektdirektøren ha på plass en reiseplan.")]
    [InlineData("Personalsjefen gjentar e-læringen hvert år.")]
    [InlineData("Fra 1. februar 2026 tar kjøkkensjefen en samtale med sjekkliste.")]
    [InlineData("Heis og rampe skal stå ferdig til høsten 2026.")]
    public void A_sentence_that_says_who_and_when_is_a_measure_that_a_person_has_to_confirm(string text)
    {
        var plan = Read(text);
        Assert.Equal(text, Assert.Single(plan.Measures!).Text);
        Assert.True(plan.Sources!.Places["measures"].Confidence < 1);
    }

    [Theory]
    [InlineData("Daglig leder er kvinne, og har vært det siden 2021.")]
    [InlineData("HR-sjefen og klubben hadde tre kaffemøter i 2025.")]
    [InlineData("HR-sjefen kartla lønnen i mai 2025.")]
    [InlineData("Styret behandlet saken i mars 2026.")]
    [InlineData("Vi skal ha 30 prosent kvinner innen 2030.")]
    [InlineData("Lederen for klubben deltok i arbeidet i 2025.")]
    public void What_an_office_is_or_meets_or_maps_is_none(string text) => Assert.Null(Read(text).Measures);

    private static Plan Read(string text) =>
        TextDocument.Read("Redegjørelse for likestilling 2025\n\nGranli Bruk AS\n\nArbeidet vårt\n\nGuttene får vaktene først. " + text + "\n").Plan!;
}
