using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Measures of the plan before, which a plan tells the results of, are none of its own.</summary>
public class EarlierMeasureTests
{
    private const string Own = "\n\n## Nye tiltak\n\n| Tiltak | Ansvarlig | Frist |\n|---|---|---|\n| Fleksible vakter | Driftssjefen | mai 2026 |\n\n## Slutt\n";

    [Theory]
    [InlineData("## Arbeidet så langt\n\n| Tiltak 2021–2024 | Resultat |\n|---|---|\n| Skrive om annonsene | Kvinner søkte 21 av 60 stillinger |\n| Kurs for ledere | Holdt i 2022 |")]
    [InlineData("## Evaluering av tiltak i forrige periode\n\n| Tiltak | Ansvarlig | Frist | Resultat |\n|---|---|---|---|\n| Skrive om annonsene | HR-sjefen | mai 2022 | Flere kvinner søkte |")]
    [InlineData("## Status for tiltak fra forrige plan\n\n| Tiltak | Ansvarlig | Status |\n|---|---|---|\n| Skrive om annonsene | HR-sjefen | Gjennomført i 2022 |")]
    [InlineData("## Tiltak 2021–2024\n\n| Tiltak | Resultat |\n|---|---|\n| Skrive om annonsene | Flere kvinner søkte |")]
    [InlineData("## Arbeidet så langt\n\n| Tiltak i forrige plan | Status |\n|---|---|\n| Skrive om annonsene | Gjennomført i 2022 |")]
    public void A_table_of_the_plan_before_is_a_review(string table)
    {
        var plan = Read(table);
        Assert.Equal("Fleksible vakter", Assert.Single(plan.Measures!).Text);
        Assert.True(plan.FollowUp!.EarlierMeasuresReviewed);
        Assert.True(plan.FollowUp.ResultsEvaluated);
        Assert.True(plan.Sources!.Places.ContainsKey("follow up.earlier measures reviewed"));
    }

    [Fact]
    public void So_is_a_list_below_such_a_heading()
    {
        var plan = Read("## Status for tiltak fra forrige plan\n\n- Annonsene er skrevet om og tatt i bruk.\n- Kurs for ledere ble gjennomført i 2022.");
        Assert.Equal("Fleksible vakter", Assert.Single(plan.Measures!).Text);
        Assert.True(plan.FollowUp!.EarlierMeasuresReviewed);
    }

    [Theory]
    [InlineData("## Tiltak 2025–2028\n\n| Tiltak | Status |\n|---|---|\n| Skrive om annonsene | Startet |")]
    [InlineData("## Tiltak i planen for 2025–2028\n\n| Tiltak | Status |\n|---|---|\n| Skrive om annonsene | Startet |")]
    [InlineData("## Videreførte tiltak fra forrige plan\n\n| Tiltak | Ansvarlig | Frist | Status |\n|---|---|---|---|\n| Skrive om annonsene | HR-sjefen | mai 2026 | Startet |")]
    [InlineData("## Det vi gjør\n\n| Tiltak 2024–2026 | Status |\n|---|---|\n| Skrive om annonsene | Startet |")]
    public void A_table_that_may_be_of_this_plan_is_one_of_measures(string table) =>
        Assert.Equal(["Skrive om annonsene", "Fleksible vakter"], Read(table).Measures!.Select(m => m.Text));

    private static Plan Read(string text) => TextDocument.Read("# Likestillingsplan 2025–2028\n\nGranli Bruk AS har 80 ansatte, 20 kvinner og 60 menn.\n\n" + text + Own, "plan.md").Plan!;
}
