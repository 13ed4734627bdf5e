using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Documents;

/// <summary>What a guess or the layout of a document cannot carry is asked for, and not said to be missing.</summary>
public class NoGroundlessAccusationTests
{
    private const string Page = "# Likestilling i Granli Bruk AS\n\nAktivitets- og redegjørelsesplikten: redegjørelse for likestilling.\n\nGranli Bruk AS er en privat bedrift. I 2024 var det 80 ansatte, 20 kvinner og 60 menn. I 2024 var 3 kvinner og 4 menn ansatt midlertidig.\n\n## Tiltak\n\n- Skrive om annonsene. Ansvarlig: HR-sjefen. Frist: mai 2022.\n";

    [Fact]
    public void A_time_is_not_over_by_a_year_that_is_guessed_from_the_figures()
    {
        var plan = Read(Page);
        Assert.True(plan.Sources!.Places["document.reference year"].Confidence < 1);
        Assert.All(Outcomes(plan, "measure-has-status").Concat(Outcomes(plan, "measure-is-not-stale")), o => Assert.Equal(Outcome.Open, o));
    }

    [Fact]
    public void By_a_year_that_the_title_states_it_is() =>
        Assert.Equal([Outcome.NotShown], Outcomes(Read(Page.Replace("# Likestilling i", "# Likestillingsredegjørelse 2024 for", StringComparison.Ordinal)), "measure-is-not-stale"));

    [Theory]
    [InlineData("Ansettelser", "Bygg", "Nye annonser i tre blader")]
    [InlineData("Rekruttering", "Lønn", "Bygge heis til møterommet")]
    public void A_risk_whose_measure_may_stand_in_another_chapter_is_asked_for(string first, string second, string measure)
    {
        var plan = Read(Areas("Rekruttering", "Tilrettelegging", first, second, measure));
        Assert.Equal(2, plan.Risks!.Count);
        Assert.Contains(Outcome.Open, Outcomes(plan, "risk-has-measure"));
        Assert.DoesNotContain(Outcome.NotShown, Outcomes(plan, "risk-has-measure"));
    }

    [Fact]
    public void Where_measures_stand_by_the_areas_of_the_risks_the_one_without_is_told() =>
        Assert.Contains(Outcome.NotShown, Outcomes(Read(Areas("Rekruttering", "Tilrettelegging", "Rekruttering", "Lønn", "Nye annonser i tre blader")), "risk-has-measure"));

    private static string Areas(string risk, string other, string first, string second, string measure) =>
        "# Likestillingsredegjørelse 2024\n\nGranli Bruk AS er en privat bedrift med 80 ansatte, 20 kvinner og 60 menn.\n\n## Risiko\n\n| Område | Risiko | Årsak |\n|---|---|---|\n"
        + $"| {risk} | Få kvinner søker lagerstillinger | Annonsene viser menn |\n| {other} | Møterommet mangler heis | Huset er gammelt |\n\n"
        + $"## Tiltak\n\n| Område | Tiltak | Ansvarlig |\n|---|---|---|\n| {first} | {measure} | HR-sjefen |\n| {second} | Bedre garderober | Driftssjefen |\n\n## Slutt\n";

    private static Plan Read(string text) => TextDocument.Read(text, "plan.md").Plan!;

    private static List<Outcome> Outcomes(Plan plan, string rule) => [.. new ComplianceChecker(RuleSet.Default).Check(plan, new CheckOptions { AsOf = new DateOnly(2024, 12, 31) })
        .Results.SelectMany(r => r.Followed.Prepend(r)).Where(r => r.Rule == rule).Select(r => r.Outcome)];
}
