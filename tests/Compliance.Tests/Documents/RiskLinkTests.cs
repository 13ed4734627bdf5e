using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Measures that name a risk by its number, and the employer's headcount where it stands outside of the chapter.</summary>
public class RiskLinkTests
{
    private const string Risks = "# Likestillingsredegjørelse 2025\n\n## Risikoer vi fant\n\n1. Få kvinner søker på tekniske stillinger. Årsak: annonsene.\n2. Ansatte i nattskiftet er utsatt for uønsket seksuell oppmerksomhet. Årsak: alenearbeid.\n3. Ansatte i renhold får ikke vite om ledige stillinger. Årsak: intranett.\n\n## Tiltak\n\n";

    [Theory]
    [InlineData("| Nr | Tiltak | Risiko | Ansvarlig | Frist |\n|---|---|---|---|---|\n| 1 | Skrive om annonsene | 1 | HR-sjef | 1. mai 2026 |\n| 2 | Alltid to på vakt om natten | 2 | Driftssjef | 1. juni 2026 |\n")]
    [InlineData("- Tiltak til risiko 1: Skrive om annonsene. Ansvarlig: HR-sjef. Frist: 1. mai 2026\n- Tiltak til risiko 2: Alltid to på vakt om natten. Ansvarlig: Driftssjef. Frist: 1. juni 2026\n")]
    [InlineData("- Skrive om annonsene (risiko 1). Ansvarlig: HR-sjef. Frist: 1. mai 2026\n- Alltid to på vakt om natten (risiko 2). Ansvarlig: Driftssjef. Frist: 1. juni 2026\n")]
    public void A_measure_answers_the_risk_whose_number_it_names(string measures)
    {
        var plan = Read(Risks + measures);
        Assert.Equal([true, true, false], plan.Risks!.Select(r => r.Measures is { Count: > 0 }));
        Assert.Equal([false, true], plan.Measures!.Select(m => m.AreaKinds?.Contains(AreaKind.Harassment) == true));
        Assert.Equal("Få kvinner søker på tekniske stillinger.", plan.Measures![0].Background);
    }

    [Fact]
    public void Letters_are_numbers_too() =>
        Assert.Equal([true, false], Read("# Likestillingsredegjørelse 2025\n\n## Risikoer vi fant\n\na) Få kvinner søker på tekniske stillinger. Årsak: annonsene.\nb) Ansatte i renhold får ikke vite om ledige stillinger. Årsak: intranett.\n\n## Tiltak\n\n| Nr | Tiltak | Risiko | Ansvarlig | Frist |\n|---|---|---|---|---|\n| 1 | Skrive om annonsene | a | HR-sjef | 1. mai 2026 |\n| 2 | Ny oppslagstavle | | Driftssjef | 1. juni 2026 |\n").Risks!.Select(r => r.Measures is { Count: > 0 }));

    [Theory]
    [InlineData("- Redusere risiko 2026 og senere med nye annonser. Ansvarlig: HR-sjef. Frist: 1. mai 2026\n")]
    [InlineData("- Ta opp risiko 2 ganger i året. Ansvarlig: HR-sjef. Frist: 1. mai 2026\n")]
    [InlineData("- Ta opp risiko på møte 2. Ansvarlig: HR-sjef. Frist: 1. mai 2026\n")]
    public void Another_number_behind_the_word_names_no_risk(string measures) =>
        Assert.All(Read(Risks + measures).Risks!, r => Assert.Null(r.Measures));

    [Theory]
    [InlineData("Granli Hotell AS har 214 ansatte.", 214)]
    [InlineData("Vi har 214 ansatte, og åpent hele året.", 214)]
    [InlineData("Vi har 12 ansatte i resepsjonen.", null)]
    [InlineData("Granli Hotell AS har 214 ansatte. Vi har 198 ansatte.", null)]
    [InlineData("Morselskapet har 214 ansatte.", null)]
    [InlineData("Dersom vi har 214 ansatte, velges et utvalg.", null)]
    [InlineData("Alle virksomheter som har 50 ansatte, velger verneombud.", null)]
    public void The_headcount_of_a_handbook_may_stand_in_another_chapter(string text, int? count) =>
        Assert.Equal(count, (int?)Read("# Personalhåndbok – Granli Hotell AS\n\n## 1. Om oss\n\n" + text + "\n\n## 4. Likestilling og mangfold\n\nKapitlet er vår samlede dokumentasjon etter likestillings- og diskrimineringsloven § 26 fjerde ledd.\n\n## 5. Uniform\n\nUniform lånes ut. Alle 12 kvinner i resepsjonen får to sett.\n").Employer?.RegularEmployees?.Value);

    private static Plan Read(string text) => TextDocument.Read(text, "plan.md").Plan!;
}
