using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures of statements: in brackets, behind a broken line, of a group and not of all, in rows that name the balance.</summary>
public class StatementFiguresTests
{
    [Fact]
    public void Women_and_men_in_brackets_have_numbers_of_their_own()
    {
        var balance = Read("Kvinner utgjør 76 prosent av de ansatte (1 870 kvinner og 590 menn).").Figures!.Balance!;
        Assert.Equal(("1870", "590", "76"), (balance.Women.ToString(), balance.Men.ToString(), balance.WomenPercent.ToString()));
    }

    [Fact]
    public void A_line_that_ends_before_a_figure_is_no_heading()
    {
        var plan = Read("Lønnskartleggingen ble gjennomført høsten 2024 og viste at kvinner i snitt tjener\n86,4 prosent av menns lønn. Forskjellen skyldes i hovedsak at flere menn enn kvinner er overleger.");
        Assert.Equal("86.4", plan.PayMapping!.TotalWomensShareOfMensPay.ToString());
        Assert.Equal(MappingStatus.Completed, plan.PayMapping.Status);
    }

    [Fact]
    public void A_heading_above_a_figure_stays_one() => Assert.Equal("37", Read("Kjønnsbalanse\n37 kvinner og 35 menn arbeider her i dag.").Figures!.Balance!.Women.ToString());

    [Fact]
    public void The_pay_of_one_group_is_not_that_of_all()
    {
        var pay = Read("Lønn\n\nVi kartla lønn i januar 2024. I kontorgruppen (6 kvinner og 4 menn) tjener kvinnene 94 % av det mennene tjener.").PayMapping!;
        Assert.Null(pay.TotalWomensShareOfMensPay);
        var group = Assert.Single(pay.Groups!);
        Assert.Equal(("kontorgruppen", "94", "6"), (group.Name, group.WomensShareOfMensPay.ToString(), group.Women.ToString()));
        Assert.Equal(MappingStatus.Completed, pay.Status);
    }

    [Theory]
    [InlineData("I 2024 tjente kvinner 94 % av menns lønn.")]
    [InlineData("I bedriften tjener kvinner 94 % av menns lønn.")]
    [InlineData("I gjennomsnitt tjener kvinner 94 % av menns lønn.")]
    public void A_year_and_the_employer_are_no_group(string sentence) => Assert.Equal("94", Read("Lønn\n\n" + sentence).PayMapping!.TotalWomensShareOfMensPay.ToString());

    [Fact]
    public void A_row_of_the_balance_in_a_table_is_that_of_the_staff()
    {
        var plan = Table("| | Kvinner | Menn |\n|---|---|---|\n| Kjønnsbalanse i virksomheten (antall) | 412 | 238 |\n| Midlertidig ansatte (antall) | 38 | 21 |\n");
        Assert.Equal("412", plan.Figures!.Balance!.Women.ToString());
        Assert.Null(plan.Sources!.Places["figures.balance.women"].Confidence);
    }

    [Fact]
    public void A_table_of_levels_shows_that_levels_were_used_and_its_text_tells_of_the_mapping()
    {
        var plan = Table("| Stillingsnivå | Kvinner | Menn | Kvinners andel av menns lønn |\n|---|---|---|---|\n| Nivå 1 Ledere | 12 | 19 | 96,0 % |\n| Nivå 2 Selgere | 54 | 44 | 98,4 % |\n\nStillingene er plassert etter kompetanse, ansvar og anstrengelse. De tillitsvalgte var med på inndelingen og på gjennomgangen av resultatene.\n");
        Assert.True(plan.PayMapping!.LevelsUsed);
        Assert.True(plan.PayMapping.ByGender);
        Assert.True(plan.PayMapping.EqualValueAssessed);
        Assert.True(plan.PayMapping.RepresentativesTookPartInPlanning);
        Assert.True(plan.PayMapping.RepresentativesTookPartInEvaluation);
    }

    [Fact]
    public void Areas_of_one_meeting_are_not_all_that_the_document_claims()
    {
        var plan = Read("HR og tillitsvalgte møtes fire ganger i året for å gå gjennom to områder om gangen.");
        Assert.Null(plan.Document!.ClaimedAreas);
        Assert.Equal("2", plan.Governance!.AreasPerMeeting.ToString());
    }

    [Fact]
    public void An_owner_stands_behind_a_passive_verb() =>
        Assert.Equal("klinikksjefen", Assert.Single(Read("Tiltak\n- Turnusen for leger gjennomgås av klinikksjefen innen mars 2025.").Measures!).Owners![0].Role);

    [Theory]
    [InlineData("Kartleggingen viste at leger i foreldrepermisjon får færre vakter. Årsaken er at turnusen settes opp tidlig.", null)]
    [InlineData("Kartleggingen viste at minoritetsspråklige sjelden søker fagbrevstøtte.", 0.6)]
    public void What_a_search_found_is_a_risk_and_a_guess_without_a_cause(string text, double? confidence)
    {
        var plan = Read("Slik arbeider vi\n\n" + text);
        Assert.Single(plan.Risks!);
        Assert.Equal(confidence, plan.Sources!.Places["risks"].Confidence);
    }

    [Fact]
    public void Leave_of_men_alone_has_no_weeks_of_women()
    {
        var leave = Read("To menn tok ut foreldrepermisjon i 2024, i gjennomsnitt 15 uker. Ingen kvinner var i permisjon.").Figures!.ParentalLeave!;
        Assert.Equal(("15", "0"), (leave.MensAverageWeeks.ToString(), leave.WomensAverageWeeks.ToString()));
    }

    [Fact]
    public void A_cause_may_stand_in_the_sentence_of_its_risk()
    {
        Assert.Equal("fordi de ikke kjenner noen i firmaet", Read("Risiko\n\n- Jenter får ikke læreplass fordi de ikke kjenner noen i firmaet.").Risks![0].Cause);
        Assert.Null(Read("Risiko\n\n- Søkere kan bli diskriminert på grunn av etnisitet.").Risks![0].Cause);
    }

    [Fact]
    public void What_is_in_place_is_completed() =>
        Assert.Equal(MeasureStatus.Completed, Read("Tiltak\n- Vaktlista byttes fritt mellom kollegaer. Dette er innført.").Measures![0].Status);

    [Fact]
    public void Figures_of_a_statement_without_a_year_are_of_its_own_year_for_a_person_to_confirm()
    {
        var plan = Table("| | Kvinner | Menn |\n|---|---|---|\n| Ansatte | 412 | 238 |\n| Ufrivillig deltid | 47 | 15 |\n\n| Nivå | Kvinner | Menn | Kvinners andel av menns lønn |\n|---|---|---|---|\n| Nivå 1 Ledere | 12 | 19 | 96,0 % |\n| Nivå 2 Selgere | 54 | 44 | 98,4 % |\n");
        Assert.Equal(("2024", "2024"), (plan.PartTimeMapping!.ForYear.ToString(), plan.PayMapping!.ForYear.ToString()));
        Assert.True(plan.Sources!.Places["part time mapping.for year"].Confidence < 1);
        Assert.True(plan.Sources.Places["pay mapping.for year"].Confidence < 1);
    }

    private static Plan Read(string text) => Plan("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\n" + text + "\n", "plan.txt");

    private static Plan Table(string text) => Plan("# Likestillingsredegjørelse 2024 for Granli Bruk AS\n\n" + text, "plan.md");

    private static Plan Plan(string text, string name) => TextDocument.Read(text, name).Plan!;
}
