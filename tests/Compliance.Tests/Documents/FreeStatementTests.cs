using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Statements in free words: what is not said of all, what stands below a question or the last area, pay in a list of lines.</summary>
public class FreeStatementTests
{
    [Theory]
    [InlineData("Forskjellen skyldes at nesten alle assistentene er kvinner.")]
    [InlineData("Alle assistentene er kvinner.")]
    public void A_group_that_is_all_women_is_not_the_staff(string sentence) => Assert.Null(Read("Vi er 60 kvinner og 40 menn. " + sentence).Figures!.Balance!.WomenPercent);

    [Fact]
    public void Leaders_who_are_all_women_are_leaders() => Assert.Equal("100", Read("Alle lederne er kvinner.").Figures!.Leaders!.WomenPercent.ToString());

    [Theory]
    [InlineData("Unge vikarer får ikke opplæring i varslingsrutinene.", true)]
    [InlineData("Vi har ikke rutiner for varsling.", false)]
    [InlineData("Det finnes ikke varslingsrutiner hos oss.", false)]
    public void Training_that_is_missing_denies_no_routine(string sentence, bool routines) => Assert.Equal(routines, Read(sentence).Whistleblowing!.Routines);

    [Fact]
    public void A_questionnaire_that_was_sent_out_is_not_the_document()
    {
        var plan = Plan("Likestilling i Trollskogen barnehager AS\n\nOm oss\n\nTrollskogen barnehager AS driver fire barnehager. Vi er 66 kvinner og 8 menn. Vi sendte ut et spørreskjema til alle.\n");
        Assert.Equal(DocumentKind.Statement, plan.Document!.Kind);
        Assert.Equal("Trollskogen barnehager AS", plan.Employer!.Name);
    }

    [Fact]
    public void Pay_in_a_list_of_lines_is_that_of_groups_and_not_the_balance_of_leaders()
    {
        var plan = Read("Lønnskartleggingen for 2024 er gjort for to grupper. Kvinnenes lønn som andel av mennenes var:\nLedere: 91 prosent (5 kvinner, 9 menn)\nRådgivere bedrift: 96 prosent (12 kvinner, 17 menn)\nSamlet: 93 prosent\nFastlønn og bonus er slått sammen.");
        Assert.Equal([("Ledere", "91", "5", "9"), ("Rådgivere bedrift", "96", "12", "17")],
            plan.PayMapping!.Groups!.Select(g => (g.Name, g.WomensShareOfMensPay.ToString(), g.Women.ToString(), g.Men.ToString())));
        Assert.Equal("93", plan.PayMapping.TotalWomensShareOfMensPay.ToString());
        Assert.Equal(PayElements.Combined, plan.PayMapping.Elements);
        Assert.Null(plan.Figures?.Leaders);
    }

    [Fact]
    public void A_time_may_stand_behind_the_status_of_a_measure()
    {
        var measure = Assert.Single(Read("Rekruttering\n\nTiltak: Gjennomgå kriteriene.\n\nAnsvarlig: HR-sjefen\n\nStatus: Påbegynt, ferdig 1. juni 2025\n").Measures!);
        Assert.Equal((MeasureStatus.Started, "2025-06-01"), (measure.Status, measure.Schedule!.DueOn.ToString()));
    }

    [Fact]
    public void Who_made_the_plan_may_stand_below_its_last_area() =>
        Assert.Contains(Read("Trakassering\n\nTiltak: Ta opp temaet på allmøter.\n\nFrist: To ganger i året\n\nPlanen er laget av daglig leder sammen med verneombudet.").Involvement!, i => i.Party == Party.SafetyRepresentative);

    [Fact]
    public void A_question_on_a_line_of_its_own_ends_an_area() =>
        Assert.Equal([AreaKind.Recruitment, AreaKind.PayAndConditions, AreaKind.Accommodation],
            Read("Lønn\n\nLønnen følger tariffen.\n\nHva har vi undersøkt?\n\nVi brukte veilederen og så på rekruttering, lønn og tilrettelegging.").Mapping!.AreasExamined!);

    [Fact]
    public void A_sentence_before_a_reason_is_no_risk_by_that() =>
        Assert.Null(Read("Lønn\n\nVi delte de ansatte inn i ledere, fagarbeidere og assistenter. På grunn av få menn viser vi ikke tall for hver gruppe.").Risks);

    [Fact]
    public void A_list_below_what_worried_its_writers_is_one_of_risks() =>
        Assert.Equal(["Menn slutter etter kort tid.", "Gravide får ikke tilrettelagt arbeid i tide."],
            Read("Hva har vi gjort?\n\nVi har hatt tre møter.\n\nTo ting bekymret oss:\n\n1. Menn slutter etter kort tid.\n2. Gravide får ikke tilrettelagt arbeid i tide.\n\nDerfor gjør vi dette:\n\n1. To menn arbeider sammen.\n2. Styreren har en samtale med den gravide.").Risks!.Select(r => r.Text));

    [Fact]
    public void Staff_divided_by_their_work_are_groups_of_the_mapping() =>
        Assert.True(Read("Lønn\n\nLønnskartleggingen er gjort for 2024. Vi delte de ansatte inn i styrere, fagarbeidere og assistenter.").PayMapping!.GroupsUsed);

    [Fact]
    public void What_stands_below_a_question_on_results_is_a_result_for_a_person_to_confirm()
    {
        var plan = Read("Hva ga det?\n\nTo assistenter deltok på kurs.");
        Assert.True(plan.FollowUp!.ResultsEvaluated);
        Assert.True(plan.Sources!.Places["follow up.results evaluated"].Confidence < 1);
    }

    [Fact]
    public void One_course_a_year_is_a_cadence() =>
        Assert.Equal(Recurrence.Yearly, Assert.Single(Read("Tiltak\n- Minst ett kurs i året holdes med tolk. Daglig leder bestiller.").Measures!).Schedule!.Recurrence);

    [Fact]
    public void A_row_of_its_own_area_without_a_measure_says_what_was_found_there()
    {
        var plan = TextDocument.Read("# Likestillingsredegjørelse 2024 for Granli Bruk AS\n\n| Område | Risiko | Tiltak | Ansvarlig |\n|---|---|---|---|\n| Rekruttering | Få kvinner søker | Ny annonsemal | HR-leder |\n| Forfremmelse | Ingen funn | | |\n| Tilrettelegging | Trange garderober | | |\n", "plan.md").Plan!;
        Assert.Equal(["Rekruttering", "Forfremmelse", "Tilrettelegging"], plan.Areas!.Select(a => a.Heading));
        Assert.Equal(["Få kvinner søker", "Trange garderober"], plan.Risks!.Select(r => r.Text));
        Assert.Equal("Få kvinner søker", Assert.Single(plan.Measures!).Background);
    }

    [Fact]
    public void Each_part_of_a_sentence_may_speak_of_all_or_of_nobody()
    {
        var figures = Read("Hos oss er 14 av 86 ansatte kvinner. Ingen er midlertidig ansatt, og alle arbeider heltid.").Figures!;
        Assert.Equal(("14", "86", "0"), (figures.Balance!.Women.ToString(), figures.Balance.Total.ToString(), figures.Temporary!.Men.ToString()));
        Assert.True(figures.AllFullTime);
    }

    [Fact]
    public void A_number_of_a_risk_in_the_row_of_a_measure_is_no_risk()
    {
        var plan = TextDocument.Read("# Plan for likestilling 2025 for Granli Bruk AS\n\n| Tiltak | Gjelder risiko/mål | Ansvar | Frist |\n|---|---|---|---|\n| Tolk på møter | Risiko 1 | HR-sjefen | Mai 2025 |\n| Hele stillinger | Risiko 2, mål 1 | HR-sjefen | Juni 2025 |\n", "plan.md").Plan!;
        Assert.Equal(2, plan.Measures!.Count);
        Assert.Null(plan.Risks);
    }

    private static Plan Read(string text) => Plan("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\n" + text + "\n");

    private static Plan Plan(string text) => TextDocument.Read(text).Plan!;
}
