namespace Compliance.Tests.Documents;

/// <summary>Whether a document explains the differences of pay that it shows: wholly, in part, or not.</summary>
public class PayExplanationTests
{
    [Theory]
    [InlineData("nb", "Kvinner tjener 94 prosent av det menn tjener. Forskjellen skyldes at menn oftere går vakter.", true, true)]
    [InlineData("nb", "Kvinner tjener 94 prosent av det menn tjener. Forskjellen er uforklart.", false, true)]
    [InlineData("nb", "Kvinner tjener 94 prosent av det menn tjener. Vi har ikke funnet noen forklaring på forskjellen.", false, true)]
    [InlineData("nb", "Kvinner tjener 94 prosent av det menn tjener. Om lag to prosentpoeng er uforklart.", false, false)]
    [InlineData("nb", "Kvinner tjener 94 prosent av det menn tjener. Forskjellen forklares delvis av ansiennitet.", true, false)]
    [InlineData("nb", "Kvinner tjener 94 prosent av det menn tjener. Forskjellen skyldes vakter. To prosentpoeng har vi ikke noen forklaring på.", true, false)]
    [InlineData("nb", "Kvinner tjener 94 prosent av det menn tjener. Forskjellen skyldes ikke kjønn.", null, true)]
    [InlineData("nb", "Kvinner tjener 94 prosent av det menn tjener. Vi skal finne en forklaring på forskjellen.", null, true)]
    [InlineData("nn", "Kvinner tener 94 prosent av det menn tener. Skilnaden er uforklart. Vi er ikkje nøgde.", false, true)]
    [InlineData("sv", "Kvinnor tjänar 94 procent av vad män tjänar. Skillnaden är oförklarad. Vi är inte nöjda.", false, true)]
    [InlineData("en", "Women earn 94 per cent of what men earn. The difference is unexplained.", false, true)]
    public void A_difference_is_explained_or_not(string language, string text, bool? explained, bool isSure)
    {
        var heading = language switch { "en" => "# Action plan for equality 2026\n\n## Pay mapping\n\n", "sv" => "# Jämställdhetsplan 2026\n\n## Lönekartläggning\n\n", "nn" => "# Handlingsplan for likestilling 2026\n\n## Lønskartlegging\n\n", _ => "# Handlingsplan for likestilling 2026\n\n## Lønnskartlegging\n\n" };
        var plan = TextDocument.Read(heading + text + "\n", "plan.md").Plan!;
        Assert.Equal(explained, plan.PayMapping?.DifferencesExplained);
        if (explained is not null)
            Assert.Equal(isSure, plan.Sources!.Places["pay mapping.differences explained"].Confidence is null);
    }
}
