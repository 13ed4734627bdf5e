using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What became of earlier measures, and who took part in the mapping of pay and what came of it.</summary>
public class LookingBackTests
{
    [Theory]
    [InlineData("nb", "Av seks tiltak som ble beskrevet i redegjørelsen for 2023, er fem gjennomført.")]
    [InlineData("nb", "Tiltakene fra 2023 er evaluert i samarbeidsutvalget.")]
    [InlineData("nn", "Av sju tiltak i meldinga for 2023 er fem gjennomførte.")]
    public void Who_counts_the_earlier_measures_has_gone_through_them(string language, string words)
    {
        var followUp = Read(language, words).FollowUp!;
        Assert.True(followUp.EarlierMeasuresReviewed);
        Assert.True(followUp.EarlierPlan);
        Assert.True(followUp.ResultsEvaluated);
    }

    [Theory]
    [InlineData("nb", "Tre av tolv tiltak ble ikke gjennomført, fordi ingen hadde ansvaret.")]
    [InlineData("nb", "Mentorordningen i forrige plan ble stanset fordi ingen meldte seg.")]
    public void Why_a_measure_was_not_carried_out_is_read(string language, string words) =>
        Assert.Equal(words, Read(language, words).FollowUp?.ReasonsForNotFollowedUp);

    [Theory]
    [InlineData("Vi har ikke hatt noen plan for bruk av tolk.", null)]
    [InlineData("Vi har ikke hatt noen plan for likestilling før.", false)]
    [InlineData("Dette er den første planen for Norge.", false)]
    public void A_plan_for_something_else_is_no_earlier_plan(string words, bool? earlier) =>
        Assert.Equal(earlier, Read("nb", words).FollowUp?.EarlierPlan);

    [Theory]
    [InlineData("nb", "Lønnskartleggingen for 2025 er gjennomført. Tillitsvalgte var med både før og etter.", true, true)]
    [InlineData("nb", "Lønnskartleggingen for 2025 er gjennomført. Stillingsnivåene er fastsatt sammen med de tillitsvalgte.", true, null)]
    [InlineData("nb", "Lønnskartleggingen for 2025 er gjennomført. De tillitsvalgte deltok ikke i inndelingen.", false, null)]
    [InlineData("nn", "Lønskartlegginga for 2025 vart gjord saman med dei tillitsvalde, som var med både då gruppene vart sette opp og då resultata vart vurderte.", true, true)]
    [InlineData("sv", "Lönekartläggningen för 2025 är genomförd. De fackliga organisationerna deltog i analysen.", null, true)]
    public void Who_took_part_in_the_mapping_of_pay_is_read(string language, string words, bool? planning, bool? evaluation)
    {
        var mapping = Read(language, words).PayMapping!;
        Assert.Equal((planning, evaluation), (mapping.RepresentativesTookPartInPlanning, mapping.RepresentativesTookPartInEvaluation));
    }

    [Theory]
    [InlineData("nb", "Lønnskartleggingen viser et avvik for fagarbeidere. Avviket er tatt opp i lokale forhandlinger.", true)]
    [InlineData("en", "The pay mapping for 2025 showed a gap in one group. Their pay was adjusted in March.", true)]
    [InlineData("nb", "Lønnskartleggingen viser et avvik. Det er ikke tatt opp i lokale forhandlinger.", null)]
    [InlineData("nb", "Lønnskartleggingen viser små forskjeller. Lønn fastsettes i lokale forhandlinger.", null)]
    public void What_came_of_a_difference_is_read(string language, string words, bool? followed) =>
        Assert.Equal(followed, Read(language, words).PayMapping?.FollowedByMeasure);

    private static Plan Read(string language, string words) =>
        TextDocument.Read($"{Head(language)}\n\n{words}\n").Plan!;

    private static string Head(string language) => language switch
    {
        "sv" => "Jämställdhetsplan 2025\n\nGranli Bruk AB har 80 anställda, 20 kvinnor och 60 män.",
        "nn" => "Utgreiing om likestilling 2025\n\nGranli Bruk AS har 80 tilsette, 20 kvinner og 60 menn.",
        "en" => "Gender equality statement 2025\n\nGranli Bruk AS has 80 employees, 20 women and 60 men.",
        _ => "Redegjørelse for likestilling 2025\n\nGranli Bruk AS har 80 ansatte, 20 kvinner og 60 menn.",
    };
}
