using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Headings of the authorities' template, and what the edges of its pages leave in a text.</summary>
public class TemplateHeadingTests
{
    [Theory]
    [InlineData("### Vi oppdaget følgende risikoer for diskriminering og hindre for likestilling\n", "### Vi fant at følgende kan være mulige årsaker til risiko og hindre\n")]
    [InlineData("Vi oppdaget følgende risikoer for diskriminering og hindre for likestilling:\n", "Vi fant at følgende kan være mulige årsaker til risiko og hindre:\n")]
    [InlineData("Vi oppdaget følgende risikoer:\n", "Følgende årsaker kan ligge bak:\n")]
    public void Causes_in_a_list_of_their_own_below_the_risks_are_no_risks(string risks, string causes)
    {
        var plan = Read("# Likestillingsredegjørelse 2023 for Granli Kraft AS\n\nVi er 140 ansatte.\n\n" + risks + "\n- Få kvinner i montørstillinger.\n- Vaktordningen er vanskelig å kombinere med omsorg.\n\n" + causes + "\n- Vi rekrutterer fra utdanninger der nesten alle er gutter.\n- Vaktperioder på en hel uke.\n\n### Tiltak\n\n- Holde kurs.\n");
        Assert.Equal(["Få kvinner i montørstillinger.", "Vaktordningen er vanskelig å kombinere med omsorg."], plan.Risks!.Select(r => r.Text));
        Assert.All(plan.Risks!, r => Assert.NotNull(r.Cause));
    }

    [Fact]
    public void The_edge_of_a_page_is_neither_a_risk_nor_a_measure()
    {
        var plan = Read("Likestillingsplan 2024 for Granli Renhold AS\n\nVi er 140 ansatte.\n\nTiltak\n\nTiltak                                 Ansvarlig        Frist\nNorskkurs for renholdere               HR-sjefen        mars 2024\nRutine mot trakassering                HMS-sjefen       mai 2024\n\nDok. HR-017, rev. 3                                                 Side 1 av 2\n\nTiltak                                 Ansvarlig        Frist\nLettere objekter for gravide           Driftslederen    juni 2024\n", "plan.txt");
        Assert.Equal(3, plan.Measures!.Count);
        Assert.All(plan.Measures, m => Assert.NotNull(m.Owners));
    }

    [Fact]
    public void Some_of_those_before_are_not_all_of_them()
    {
        var plan = Read("# Likestillingsredegjørelse 2024 for Granli Havn AS\n\nVi er 140 ansatte. Ni ansatte, fem kvinner og fire menn, var midlertidig ansatt. Åtte av dem var vikarer.\n");
        Assert.Equal((5m, 4m), (plan.Figures!.Temporary!.Women!.Value, plan.Figures.Temporary.Men!.Value));
        Assert.NotEqual(8, plan.Figures.Temporary.Total?.Value ?? 9);
    }

    private static Plan Read(string text, string file = "plan.md") => TextDocument.Read(text, file).Plan!;
}
