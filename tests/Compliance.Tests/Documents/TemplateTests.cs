using Compliance.Checking;
using Compliance.Findings;
using Compliance.Plans;
using Compliance.Rules;

namespace Compliance.Tests.Documents;

/// <summary>A template says what its user is to write, and nothing of the user.</summary>
public class TemplateTests
{
    private const string Plan = "Handlingsplan for likestilling 2025 i Solvang Verksted AS\n\nSolvang Verksted AS har 80 ansatte, 30 kvinner og 50 menn.\n\n";

    [Theory]
    [InlineData("Redegjørelse for likestilling\n\n[Virksomhet] arbeider for likestilling. Arbeidet er drøftet med de tillitsvalgte [dato].\n\nTall\n\nKvinner: [antall]\n\nMenn: [antall]\n\nLønn\n\n[Sett inn tabell over lønn fordelt på kjønn. Ta med hvert stillingsnivå.]\n\nTiltak\n\n- [tiltak]\n- [tiltak]\n\nAnsvarlig: [navn]\nGodkjent: ________\n")]
    [InlineData("Utgreiing om likestilling\n\n[Verksemd] arbeider for likestilling. Arbeidet er drøfta med dei tillitsvalde [dato].\n\nTal\n\nKvinner: [tal]\n\nMenn: [tal]\n\nLøn\n\n[Skriv om løn etter kjønn. Ta med kvart nivå.]\n\nTiltak\n\n- [tiltak]\n- [tiltak]\n\nAnsvarleg: [namn]\n")]
    [InlineData("Jämställdhetsplan\n\n[Företaget] arbetar för jämställdhet. Arbetet har samverkats med facket [datum].\n\nSiffror\n\nKvinnor: [antal]\n\nMän: [antal]\n\nLön\n\n[Beskriv lönerna efter kön. Ta med varje nivå.]\n\nÅtgärder\n\n- [åtgärd]\n- [åtgärd]\n\nAnsvarig: [namn]\n")]
    [InlineData("Equality statement\n\n<Company> works for equality. The work was discussed with the unions on <date>.\n\nFigures\n\nWomen: <number>\n\nMen: <number>\n\nPay\n\n<Describe pay by gender. Include each level.>\n\nMeasures\n\n- <measure>\n- <measure>\n\nOwner: <name>\n")]
    public void One_that_nobody_filled_in_is_no_plan_of_an_employer(string text)
    {
        var plan = Read(text);
        Assert.Equal(DocumentKind.Other, plan.Document!.Kind);
        var report = new ComplianceChecker(RuleSet.Default).Check(plan, new CheckOptions { AsOf = new DateOnly(2025, 12, 31) });
        Assert.DoesNotContain(report.Results, r => r.Outcome is Outcome.Met or Outcome.NotMet);
    }

    [Fact]
    public void A_row_of_a_table_of_measures_that_is_still_to_be_filled_in_is_no_measure_and_no_risk()
    {
        var plan = Read(Plan + "| Risiko | Tiltak | Ansvarlig | Frist |\n| --- | --- | --- | --- |\n| Få kvinner søker | Skrive om annonsene | HR-sjefen | mai 2025 |\n| [ ] | [ ] | [navn] | [dd.mm.åå] |\n| [risiko] | [Beskriv tiltaket] | [ ] | [ ] |\n");
        Assert.Equal("Skrive om annonsene", Assert.Single(plan.Measures!).Text);
        Assert.Equal("Få kvinner søker", Assert.Single(plan.Risks!).Text);
    }

    [Theory]
    [InlineData("[Vi har vurdert resultatene av tiltakene. Lønnskartleggingen viste ingen forskjeller.]")]
    [InlineData("Evaluering: [Beskriv hvordan resultatene av tiltakene er vurdert.]")]
    public void What_stands_in_brackets_tells_nothing(string text) => Assert.Null(Read(Plan + text + "\n").FollowUp?.ResultsEvaluated);

    [Fact]
    public void A_sentence_with_a_gap_in_it_is_a_guess()
    {
        var plan = Read(Plan + "Arbeidet er drøftet med de tillitsvalgte i Fagforbundet [dato].\n");
        var place = plan.Sources!.Places.First(p => p.Key.StartsWith("involvement[", StringComparison.Ordinal)).Value;
        Assert.True(place.Confidence < 1);
    }

    [Theory]
    [InlineData("Arbeidet er drøftet med de tillitsvalgte i Fagforbundet [1].")]
    [InlineData("Arbeidet er drøftet med de tillitsvalgte i Fagforbundet […].")]
    public void A_footnote_and_an_omission_are_no_gaps(string text)
    {
        var place = Read(Plan + text + "\n").Sources!.Places.First(p => p.Key.StartsWith("involvement[", StringComparison.Ordinal)).Value;
        Assert.Null(place.Confidence);
    }

    [Theory]
    [InlineData("- [ ] Lønnskartleggingen er gjennomført for 2024, fordelt på kjønn\n- [ ] Vi har vurdert resultatene av tiltakene\n")]
    [InlineData("☐ Lønnskartleggingen er gjennomført for 2024, fordelt på kjønn\n\n☐ Vi har vurdert resultatene av tiltakene\n")]
    public void A_box_that_nobody_ticked_says_nothing(string list)
    {
        var plan = Read(Plan + "Gjennomført\n\n" + list);
        Assert.Null(plan.PayMapping?.ForYear);
        Assert.Null(plan.FollowUp?.ResultsEvaluated);
    }

    [Fact]
    public void A_box_that_is_ticked_says_what_stands_behind_it() =>
        Assert.True(Read(Plan + "Gjennomført\n\n- [x] Vi har vurdert resultatene av tiltakene\n").FollowUp!.ResultsEvaluated);

    [Fact]
    public void A_plan_with_a_few_gaps_left_is_one()
    {
        var plan = Read(Plan + "Rekruttering\n\nTiltak:\n1. Skrive om annonsene. Ansvarlig: [navn]. Frist: mai 2025.\n2. Ha to i hvert intervju. Ansvarlig: HR-sjefen. Frist: [dato].\n\nLønn\n\nTiltak:\n1. Gå gjennom tilleggene. Ansvarlig: [navn]. Frist: [dato].\n2. [tiltak]\n");
        Assert.Equal(DocumentKind.Plan, plan.Document!.Kind);
        Assert.Equal(3, plan.Measures!.Count);
        Assert.True(plan.Document.Placeholders!.Count >= 3);
        Assert.Null(plan.Sources!.Places["document.placeholders"].Confidence);
    }

    [Fact]
    public void Gaps_that_look_alike_have_each_their_own_place()
    {
        var places = Read(Plan + "Bedriften har XX ansatte.\n\nOm oss\n\nPlanen gjelder til XX.\n").Sources!.Places;
        Assert.True(places["document.placeholders[XX #2]"].Line > places["document.placeholders[XX]"].Line);
    }

    private static Plan Read(string text) => TextDocument.Read(text, text.Contains("| ---", StringComparison.Ordinal) ? "plan.md" : "plan.txt").Plan!;
}
