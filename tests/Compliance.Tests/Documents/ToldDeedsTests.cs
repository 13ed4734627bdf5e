using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Measures told in running text, known by the grammar of the sentence and not by its verb.</summary>
public class ToldDeedsTests
{
    [Theory]
    [InlineData("nb", "Vi har skrevet om malen for stillingsannonser.", MeasureStatus.Completed)]
    [InlineData("nb", "HR-sjefen har derfor bygget om garderobene i Storgata.", MeasureStatus.Completed)]
    [InlineData("nb", "For å nå flere startet vi høsten 2024 et program for unge ledere.", MeasureStatus.Completed)]
    [InlineData("nb", "Bygget ble utstyrt med heis og teleslynge i juni 2024.", MeasureStatus.Completed)]
    [InlineData("nb", "I 2025 vil vi gi alle mellomledere kurs i konfliktløsning.", MeasureStatus.Planned)]
    [InlineData("nb", "Alle ledere skal i løpet av 2025 delta på et kurs om holdninger.", MeasureStatus.Planned)]
    [InlineData("nn", "I mai 2024 flytta vi garderobene til første høgda.", MeasureStatus.Completed)]
    [InlineData("nn", "Bygget vart utstyrt med heis i juni 2024.", MeasureStatus.Completed)]
    [InlineData("sv", "Under 2024 byggde vi om omklädningsrummen i verkstaden.", MeasureStatus.Completed)]
    [InlineData("sv", "Alla bänkar blev utbytta i oktober 2024.", MeasureStatus.Completed)]
    [InlineData("en", "New suits in small sizes were delivered to all crews in May 2024.", MeasureStatus.Completed)]
    [InlineData("en", "From Q1 2025 we will place new cadets in pairs.", MeasureStatus.Planned)]
    public void A_sentence_tells_of_a_deed_whatever_its_verb_is(string language, string sentence, MeasureStatus status)
    {
        var measures = Read(language, sentence).Measures;
        Assert.Equal((sentence, status), (Assert.Single(measures!).Text, measures![0].Status));
    }

    [Theory]
    [InlineData("Vi har god dialog med de tillitsvalgte.")]
    [InlineData("Vi har hatt tre møter i 2024.")]
    [InlineData("Vi har 140 ansatte fordelt på fire hus.")]
    [InlineData("Daglig leder har det øverste ansvaret for arbeidet.")]
    [InlineData("Vi har vært opptatt av dette siden 2019.")]
    [InlineData("I 2025 skal vi være en arbeidsplass for alle.")]
    [InlineData("Andelen kvinner ble redusert til 30 prosent i 2024.")]
    public void What_is_so_is_no_deed(string sentence) =>
        Assert.Empty(Read("nb", sentence).Measures ?? []);

    private static Plan Read(string language, string sentence) => TextDocument.Read(language switch
    {
        "en" => $"# Equality statement 2024\n\nGranli Works AS\n\n## Our work for equality\n\n{sentence}\n",
        "sv" => $"# Likabehandlingsplan 2024\n\nGranli Bruk AB\n\n## Vårt arbete för jämställdhet\n\n{sentence}\n",
        "nn" => $"# Utgreiing om likestilling 2024\n\nGranli Bruk AS held til på fleire stader og er ei lita verksemd.\n\n## Arbeidet vårt for likestilling\n\n{sentence}\n",
        _ => $"# Likestillingsredegjørelse 2024\n\nGranli Bruk AS\n\n## Vårt arbeid for likestilling\n\n{sentence}\n",
    }, "plan.md").Plan!;
}
