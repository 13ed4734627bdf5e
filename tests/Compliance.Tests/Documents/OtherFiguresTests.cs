using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures of people in the words of other writers.</summary>
public class OtherFiguresTests
{
    [Theory]
    [InlineData("88 kvinner og 31 menn hadde mindre enn full stilling.", 88, 31)]
    [InlineData("Elleve arbeidet mindre enn full stilling, åtte kvinner og tre menn.", 8, 3)]
    [InlineData("Fire ansatte, alle kvinner, arbeidet deltid.", 4, 0)]
    [InlineData("12 kvinner og 2 menn var i redusert stilling.", 12, 2)]
    public void Less_than_a_full_position_is_part_time(string sentence, int women, int men)
    {
        var figures = Read(sentence).Figures!;
        Assert.Equal((women, men), (figures.PartTime?.Women?.Value, figures.PartTime?.Men?.Value));
        Assert.Equal(60, figures.Balance!.Women!.Value.Value);
    }

    [Fact]
    public void A_table_that_goes_on_with_other_columns_is_read_from_its_new_head_on()
    {
        const string Html = "<h1>Likestillingsredegjørelse 2024</h1><h2>Kjønnsfordeling</h2><table><tr><td>År</td><td>2023 2024</td></tr><tr><td>Kvinner</td><td>79,1 % 78,9 %</td></tr><tr><td>Menn</td><td>20,9 % 21,1 %</td></tr>"
            + "<tr><td>Sektor</td><td>Kvinner</td><td>Menn</td><td>Totalt</td></tr><tr><td>Oppvekst</td><td>26</td><td>5</td><td>31</td></tr><tr><td>Teknisk</td><td>4</td><td>3</td><td>7</td></tr><tr><td>Totalt</td><td>30</td><td>8</td><td>38</td></tr></table>";
        var balance = TextDocument.Read(Html, "plan.html").Plan!.Figures!.Balance!;
        Assert.Equal((30, 8, null), (balance.Women?.Value, balance.Men?.Value, balance.WomenPercent?.Value));
    }

    [Fact]
    public void Elements_of_pay_that_a_sentence_lists_may_be_those_of_the_figures()
    {
        const string Pay = "## Lønn 2024\n\nLønnskartleggingen er gjort etter kjønn. Alle ytelser tar også med overtid, bonus og naturalytelser.\n\n";
        Assert.Equal(PayElements.Combined, PlanOf(Pay).PayMapping!.Elements);
        Assert.True(PlanOf(Pay).Sources!.Places["pay mapping.elements"].Confidence < 1);
        Assert.Null(PlanOf(Pay + "Fast lønn og tillegg er vist hver for seg.\n").Sources!.Places["pay mapping.elements"].Confidence);
    }

    [Fact]
    public void The_size_of_a_position_is_no_share() =>
        Assert.Equal((1, 1, null), (Read("Deltid: to medarbeidere, en kvinne og en mann, jobber 80 %.").Figures!.PartTime is var figure ? figure!.Women?.Value : 0, figure.Men?.Value, figure.MenPercent?.Value));

    [Fact]
    public void Who_comes_first_tells_on_which_side_the_numbers_stand() =>
        Assert.Equal((12, 14), (PlanOf("Kvinner 12 menn 14\n", "## Kjønnsfordeling blant ansatte\n\n").Figures!.Balance is var balance ? balance!.Women?.Value : 0, balance.Men?.Value));

    [Fact]
    public void A_share_that_is_not_that_of_the_averages_beside_it_is_a_guess()
    {
        var plan = PlanOf("## Lønnskartlegging 2024\n\n| Nivå | Snitt fast lønn kvinner | Snitt fast lønn menn | Tillegg, kvinner i % av menn |\n|---|---|---|---|\n| 1 Ledere | 821 000 | 812 400 | 74,0 |\n| 2 Rådgivere | 608 000 | 621 000 | 91,2 |\n| 3 Drift | 461 000 | 479 000 | 84,0 |\n");
        Assert.Equal(821_000, plan.PayMapping!.Groups![0].WomensAverage!.Value.Value);
        Assert.All(plan.Sources!.Places.Where(p => p.Key.EndsWith(".womens share of mens pay", StringComparison.Ordinal)), p => Assert.True(p.Value.Confidence < 1));
    }

    [Theory]
    [InlineData("Året før var kvinneandelen 44,1 %.")]
    [InlineData("Kvinneandelen var 44,1 % i fjor.")]
    public void A_share_of_the_year_before_contradicts_nothing(string sentence)
    {
        var plan = PlanOf("## Tilstand\n\nVi var 100 ansatte den 31.12.2024, 60 kvinner (60 %) og 40 menn (40 %). " + sentence + "\n", "");
        Assert.Equal(60, plan.Figures!.Balance!.WomenPercent!.Value.Value);
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Theory]
    [InlineData("På lageret er 20 av de ansatte kvinner, i butikken 40.")]
    [InlineData("På land er 20 av de ansatte kvinner.")]
    public void Figures_of_a_place_do_not_contradict_those_of_all(string sentence)
    {
        var plan = Read(sentence);
        Assert.Equal(60, plan.Figures!.Balance!.Women!.Value.Value);
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Theory]
    [InlineData("Sytten hadde åremål eller produksjonskontrakt (ni kvinner, åtte menn).", 9, 8)]
    [InlineData("34 personer (20 kvinner og 14 menn) var midlertidig ansatt.", 20, 14)]
    public void A_contract_for_a_time_is_temporary(string sentence, int women, int men)
    {
        var figures = Read(sentence).Figures!;
        Assert.Equal((women, men), (figures.Temporary?.Women?.Value, figures.Temporary?.Men?.Value));
        Assert.Null(Read(sentence).Employer?.RegularEmployees);
    }

    [Theory]
    [InlineData("I målingen i november 2023 spurte vi alle med redusert stilling om de både ville og kunne jobbe mer. Det svarte 24 kvinner og 7 menn ja til.", 24, 7)]
    [InlineData("Vi spurte de deltidsansatte i oktober. Tre sa at de både ville og kunne jobbe mer: to kvinner og en mann.", 2, 1)]
    public void Those_who_would_and_could_work_more_are_part_time_against_their_will(string text, int women, int men)
    {
        var mapping = Read(text).PartTimeMapping!;
        Assert.Equal((women, men), (mapping.Involuntary?.Women?.Value, mapping.Involuntary?.Men?.Value));
        Assert.True(mapping.Status is null or MappingStatus.Completed);
    }

    [Fact]
    public void The_same_holds_in_the_other_norwegian()
    {
        var mapping = Nynorsk("Spørjeundersøkinga om ufriviljug deltid vart send alle deltidstilsette i oktober 2023, og vert teken opp att hausten 2025. 58 svarte at dei ynskjer og kan ta høgare stilling: 49 kvinner og 9 menn.").PartTimeMapping!;
        Assert.Equal((49, 9, 2023, MappingStatus.Completed), (mapping.Involuntary?.Women?.Value, mapping.Involuntary?.Men?.Value, mapping.ForYear?.Value, mapping.Status));
    }

    [Theory]
    [InlineData("Når det gjelder ufrivillig deltid, har selskapet foreløpig ikke et system som gjør det mulig å skille ut dem som ønsker mer.")]
    [InlineData("Vi fører ikke oversikt over hvem som ønsker større stilling.")]
    public void No_system_for_it_is_no_mapping(string sentence) =>
        Assert.Equal(MappingStatus.NotDone, Read(sentence).PartTimeMapping?.Status);

    [Theory]
    [InlineData("De som tok ut foreldrepenger, var i snitt borte 24,6 uker (kvinner) og 11,2 uker (menn).", 24.6, 11.2)]
    [InlineData("Kvinner som avsluttet foreldrepermisjon i 2024, hadde i gjennomsnitt vært borte i 21 uker, menn i 13 uker.", 21, 13)]
    [InlineData("Tre kvinner og to menn var i foreldrepermisjon i 2024, i gjennomsnitt henholdsvis 29 og 14 uker.", 29, 14)]
    public void Weeks_of_leave_are_told_in_many_ways(string sentence, double women, double men)
    {
        var leave = Read(sentence).Figures!.ParentalLeave!;
        Assert.Equal(((decimal)women, (decimal)men), (leave.WomensAverageWeeks?.Value, leave.MensAverageWeeks?.Value));
    }

    [Fact]
    public void What_women_earn_of_what_men_earn_is_no_share_of_women() =>
        Assert.Null(Nynorsk("Hovudbiletet er at kvinner tener 95,2 % av det menn tener når alle tillegg er med.").Figures!.Balance!.WomenPercent);

    [Fact]
    public void One_of_four_is_no_number_of_employees()
    {
        var plan = Read("1 av 4 av våre ingeniører er kvinner.");
        Assert.Null(plan.Figures!.Balance!.Total);
        Assert.Null(plan.Employer?.RegularEmployees);
    }

    [Theory]
    [InlineData("Lønnskartlegging og kartlegging av ufrivillig deltid blir gjort neste gang våren 2026.")]
    [InlineData("Neste kartlegging av lønn og ufrivillig deltid: for 2026.")]
    public void The_next_mapping_was_not_made(string sentence)
    {
        var plan = Read("Lønnskartleggingen ble gjort for 2024. " + sentence);
        Assert.Equal(2024, plan.PayMapping!.ForYear);
        Assert.Null(plan.PartTimeMapping?.ForYear);
    }

    [Fact]
    public void A_table_may_have_a_column_of_all_and_one_of_part_timers_for_each_gender()
    {
        var figures = Table("| Sektor | Ansatte | Kvinner | Menn | Kvinner i deltid | Menn i deltid |\n|---|---|---|---|---|---|\n| Helse | 120 | 100 | 20 | 70 | 9 |\n| Skole | 80 | 50 | 30 | 20 | 4 |\n| Sum | 200 | 150 | 50 | 90 | 13 |\n");
        Assert.Equal((150, 50, 200), (figures.Balance!.Women?.Value, figures.Balance.Men?.Value, figures.Balance.Total?.Value));
        Assert.Equal((90, 13), (figures.PartTime!.Women?.Value, figures.PartTime.Men?.Value));
    }

    [Fact]
    public void The_part_timers_among_all_may_stand_in_a_row_below_the_sum()
    {
        var figures = Table("Antall ansatte per 31.12.2024\n\n| | Kvinner | Menn | Totalt |\n|---|---|---|---|\n| Fast ansatte | 140 | 45 | 185 |\n| Midlertidig ansatte | 10 | 5 | 15 |\n| Sum | 150 | 50 | 200 |\n| Herav deltid | 90 | 13 | 103 |\n");
        Assert.Equal((150, 50), (figures.Balance!.Women?.Value, figures.Balance.Men?.Value));
        Assert.Equal((90, 13), (figures.PartTime?.Women?.Value, figures.PartTime?.Men?.Value));
    }

    [Theory]
    [InlineData("| Gruppe | Kvinner | Menn | Kvinners lønn som andel av menns |\n|---|---|---|---|\n| Verksted | 12 (48 %) | 13 (52 %) | 94 % |\n| Kontor | 19 (66 %) | 10 (34 %) | 98 % |\n")]
    [InlineData("| Gruppe | Kvinner/menn | Kvinners lønn i % av menns |\n|---|---|---|\n| Verksted | 12/13 | 94 |\n| Kontor | 19/10 | 98 |\n")]
    public void Two_figures_in_one_cell_are_read_apart(string table)
    {
        var group = PlanOf("## Lønn\n\n" + table + "\n## Slutt\n").PayMapping!.Groups![0];
        Assert.Equal(("Verksted", 12m, 13m, 94m), (group.Name, group.Women!.Value.Value, group.Men!.Value.Value, group.WomensShareOfMensPay!.Value.Value));
    }

    [Fact]
    public void A_report_of_several_names_tells_its_year_above_the_first_heading()
    {
        var plan = TextDocument.Read("Granli Renhold AS · Års- og bærekraftsrapport 2023 · Sosiale forhold\n\n# S1 Egen arbeidsstyrke\n\nKapitlet inneholder også selskapets redegjørelse etter likestillings- og diskrimineringsloven § 26 a.\n\n## S1-6 Ansatte\n\nVi er 60 kvinner og 40 menn.\n", "plan.md").Plan!;
        Assert.Equal(2023, plan.Document!.ReferenceYear);
    }

    [Theory]
    [InlineData("Andelen kvinner har gått opp med 2,5 prosentpoeng siden 2020.", "nb")]
    [InlineData("The share of women has risen by 2.5 percentage points since 2020.", "en")]
    [InlineData("Andelen kvinnor har ökat med 2,5 procentenheter sedan 2020.", "sv")]
    public void What_a_share_has_changed_by_is_no_share(string sentence, string language)
    {
        var title = language switch { "en" => "Equality statement 2024 for Granli Mill Ltd\n\nThe company has 100 employees, 60 women and 40 men.", "sv" => "Jämställdhetsplan 2024 för Granli Bruk AB\n\nVi är 60 kvinnor och 40 män.", _ => "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn." };
        var plan = TextDocument.Read($"{title} {sentence}\n").Plan!;
        Assert.Equal(60, plan.Figures!.Balance!.Women!.Value.Value);
        Assert.Null(plan.Figures.Balance.WomenPercent);
    }

    [Theory]
    [InlineData("I 2024 vart 13 personar tilsette i faste stillingar.")]
    [InlineData("I fjor blei 13 tilsette i vikariat.")]
    public void Those_who_were_hired_are_not_the_staff(string sentence)
    {
        var plan = TextDocument.Read($"Utgreiing om likestilling 2024 for Granli kommune\n\nVed utgangen av 2024 hadde kommunen 318 tilsette. {sentence}\n").Plan!;
        Assert.Equal(318, plan.Employer!.RegularEmployees!.Value.Value);
        Assert.DoesNotContain("employer.regular employees", plan.Sources!.Contradictions.Keys);
    }

    [Fact]
    public void A_fraction_of_the_board_is_no_share_of_the_leaders_told_before()
    {
        var leaders = Read("Konsernledelsen består av fire menn og to kvinner, og i styret er tre av sju medlemmer kvinner.").Figures!.Leaders!;
        Assert.Equal((2, 4), (leaders.Women!.Value.Value, leaders.Men!.Value.Value));
        Assert.Null(leaders.WomenPercent);
    }

    [Fact]
    public void The_day_of_a_meeting_above_a_table_is_not_the_year_of_its_figures()
    {
        var plan = TextDocument.Read("Likestillingsredegjørelse 2023 for Granli kommune\n\nBehandling i kommunestyret 21.03.2024:\n\n                              Kvinner   Menn\nAnsatte                            60     40\nForeldrepermisjon, uker            31     14\n").Plan!;
        Assert.Equal((31, 2023), (plan.Figures!.ParentalLeave!.WomensAverageWeeks!.Value.Value, plan.Figures.ParentalLeave.Year!.Value));
    }

    private static Plan Nynorsk(string sentence) =>
        TextDocument.Read("# Utgreiing om likestilling 2024 for Granli kommune\n\nVi er 60 kvinner og 40 menn som ikkje alle er tilsette i heil stilling.\n\n## Stoda i 2024\n\n" + sentence + "\n\n## Slutt\n", "plan.md").Plan!;

    private static Figures Table(string table) => PlanOf("## Tilstanden\n\n" + table + "\n## Slutt\n", "").Figures!;

    private static Plan Read(string sentence) => PlanOf("## Tilstanden i 2024\n\n" + sentence + "\n\n## Slutt\n");

    private static Plan PlanOf(string text, string balance = "Vi er 60 kvinner og 40 menn.\n\n") =>
        TextDocument.Read("# Likestillingsredegjørelse 2024 for Granli Bruk AS\n\n" + balance + text, "plan.md").Plan!;
}
