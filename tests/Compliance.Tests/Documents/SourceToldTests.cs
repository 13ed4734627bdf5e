using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A survey that gave a finding is a source of the mapping, and so are several sources that a sentence lists.</summary>
public sealed class SourceToldTests
{
    [Theory]
    [InlineData("nb", "I organisasjonsundersøkelsen oppga 6 prosent at de hadde opplevd trakassering.")]
    [InlineData("nn", "I medarbeidarundersøkinga svara 14 % at dei har høyrt slikt.")]
    [InlineData("sv", "I medarbetarenkäten svarade 9 procent att de hade blivit utsatta.")]
    [InlineData("en", "In the employee survey, 11% of the women reported unwanted attention.")]
    public void A_survey_that_gave_a_finding_is_a_source(string language, string text)
    {
        var plan = Read(language, text);
        Assert.Equal([MappingSource.Survey], plan.Mapping!.Sources!);
        Assert.True(plan.Sources!.Places["mapping.sources[survey]"].Confidence is null);
    }

    [Fact]
    public void Several_sources_that_are_listed_are_a_guess()
    {
        var plan = Read("nb", "Kildene var organisasjonsundersøkelsen fra høsten, vernerunder og utviklingssamtaler.");
        Assert.Equal([MappingSource.Survey, MappingSource.AppraisalTalks, MappingSource.Meetings], plan.Mapping!.Sources!.Order());
        Assert.All(plan.Sources!.Places.Where(p => p.Key.StartsWith("mapping.sources[", StringComparison.Ordinal)), p => Assert.True(p.Value.Confidence < 1));
    }

    [Theory]
    [InlineData("I neste medarbeiderundersøkelse skal minst 90 prosent svare at de vet hvordan de varsler.")]
    [InlineData("Medarbeiderundersøkelsen ble ikke holdt i år.")]
    public void A_survey_to_come_or_not_held_is_none(string text) => Assert.Null(Read("nb", text).Mapping?.Sources);

    private static Plan Read(string language, string text) => TextDocument.Read(Titles[language] + text + "\n").Plan!;

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["nb"] = "Likestillingsredegjørelse for Tindvik AS 2024\n\nSlik arbeider vi\n\n",
        ["nn"] = "Likestillingsutgreiing for Tindvik AS 2024\n\nSlik arbeider vi\n\n",
        ["sv"] = "Jämställdhetsplan för Tindvik AB 2024\n\nSå arbetar vi\n\n",
        ["en"] = "Equality statement for Tindvik Ltd 2024\n\nHow we work\n\n",
    };
}
