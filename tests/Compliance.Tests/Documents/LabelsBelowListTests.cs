using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>"Ansvarlig:", "Tidsplan:" and "Status:" on lines of their own below a list of measures belong to all of them, and not to the last alone.</summary>
public class LabelsBelowListTests
{
    [Theory]
    [InlineData("Tiltak:\n• Egen pott til renholderne\n• Slå sammen små stillinger\nAnsvarlig: HR-sjef\nTidsplan: Oktober 2024\nStatus: Gjennomført\n")]
    [InlineData("Tiltak:\n- Egen pott til renholderne\n- Slå sammen små stillinger\n\nAnsvarlig: HR-sjef\n\nTidsplan: Oktober 2024\n\nStatus: Gjennomført\n")]
    public void They_are_of_each(string area)
    {
        var plan = Read(area);
        Assert.Equal(2, plan.Measures!.Count);
        Assert.All(plan.Measures, m => Assert.Equal("HR-sjef", Assert.Single(m.Owners!).Text));
        Assert.All(plan.Measures, m => Assert.Equal("2024-10", m.Schedule!.DueOn!.ToString()));
        Assert.All(plan.Measures, m => Assert.Equal(MeasureStatus.Completed, m.Status));
        Assert.Contains(plan.Sources!.Places, p => p.Key.EndsWith(".status", StringComparison.Ordinal) && p.Value.Confidence < 1);
    }

    [Fact]
    public void Those_below_each_item_are_its_own()
    {
        var plan = Read("Tiltak:\n• Egen pott til renholderne\nAnsvarlig: Lønnssjef\nStatus: Planlagt\n• Slå sammen små stillinger\nAnsvarlig: HR-sjef\nStatus: Gjennomført\n");
        Assert.Equal(["Lønnssjef", "HR-sjef"], plan.Measures!.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal([MeasureStatus.Planned, MeasureStatus.Completed], plan.Measures!.Select(m => m.Status));
    }

    [Fact]
    public void A_state_in_the_column_of_results_is_the_state_of_the_measure()
    {
        var plan = TextDocument.Read("# Likestillingsplan for Granli Bruk AS 2024\n\n| Tiltak | Ansvarlig | Frist | Resultat |\n|---|---|---|---|\n| Fast fri hver andre helg | Driftssjef | mai 2024 | Ikke startet |\n| Ny heis | Driftssjef | juni 2024 | Alle kommer inn |\n").Plan!;
        Assert.Equal([MeasureStatus.Planned, null], plan.Measures!.Select(m => m.Status));
        Assert.Equal([null, "Alle kommer inn"], plan.Measures!.Select(m => m.Result));
    }

    private static Plan Read(string area) => TextDocument.Read("Likestillingsplan for Granli Bruk AS 2024\n\nOMRÅDE: LØNN\n" + area).Plan!;
}
