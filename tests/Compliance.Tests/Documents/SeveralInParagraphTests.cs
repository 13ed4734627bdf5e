using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A paragraph under a label of measures, which may tell of one or of several.</summary>
public class SeveralInParagraphTests
{
    [Fact]
    public void Sentences_that_each_say_who_or_when_are_measures_of_their_own()
    {
        var plan = Read("Tiltak\n\nPå sykehjemmet har vi prøvd langvakter i helgene siden februar 2024. 14 ansatte har fått større stilling. Virksomhetsleder skal innen 1. oktober 2025 slå sammen små stillinger når noen slutter. Kravet til norsk skal beskrives for hver jobb innen 1. september 2025 av fagsjefen.\n");
        Assert.Equal(3, plan.Measures!.Count);
        Assert.Equal(PlanDate.Day(2025, 10, 1), plan.Measures[1].Schedule!.DueOn);
        Assert.Equal("fagsjefen", plan.Measures[2].Owners!.Single().Text);
        Assert.Equal("14 ansatte har fått større stilling.", plan.Measures[0].Result);
    }

    [Theory]
    [InlineData("Vi lager en felles mal for alle utlysninger. Oppstart i mars 2025. Ferdig i mai 2025.")]
    [InlineData("Heltidsprosjektet. Vi prøver langvakter fra mars 2025. Det er gjennomført på to avdelinger i mai 2025. HR-sjefen følger opp i juni 2025.")]
    public void What_goes_on_with_the_same_is_one(string text) =>
        Assert.Single(Read("Tiltak\n\n" + text + "\n").Measures!);

    [Theory]
    [InlineData("Banken skal være en arbeidsplass der alle har like muligheter.")]
    [InlineData("Styret vedtok i 2023 en policy for mangfold, og den ble revidert i juni 2024.")]
    [InlineData("Medarbeiderundersøkelsen ble gjennomført i oktober 2024 med en svarprosent på 93.")]
    [InlineData("Arbeidet er lagt til AMU, som har likestilling på saklisten i to av seks møter.")]
    [InlineData("Arbeidet bygger på likestillings- og diskrimineringsloven § 26. HR-sjefen har ansvaret.")]
    public void What_is_valued_and_how_the_work_is_done_are_no_measures(string text) =>
        Assert.Null(Read("Slik arbeider vi for likestilling\n\n" + text + "\n").Measures);

    [Theory]
    [InlineData("Navn fjernes nå i første sortering av alle søknader. Rekrutteringslederen har oppgaven.", "Rekrutteringslederen")]
    [InlineData("Sykepleierne bytter nå vakter i en felles app. Driftssjefen svarer for dette.", "Driftssjefen")]
    [InlineData("Driftssjefen har fått i oppdrag å få på plass en garderobe på scenenivå innen 1. november 2025.", "Driftssjefen")]
    public void Who_does_it_makes_it_a_measure_whatever_its_verb_is(string text, string owner) =>
        Assert.Equal(owner, Assert.Single(Assert.Single(Read("Slik arbeider vi for likestilling\n\n" + text + "\n").Measures!).Owners!).Text);

    private static Plan Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn, og vi arbeider for likestilling.\n\n" + text));
        return DocumentPlanReader.Read(stream, "plan.txt").Plan!;
    }
}
