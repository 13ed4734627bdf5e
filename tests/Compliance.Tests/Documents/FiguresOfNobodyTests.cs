using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Words that look like figures and refusals and are none, and groups of pay with their number.</summary>
public class FiguresOfNobodyTests
{
    [Theory]
    [InlineData("Vi har en mannsandel på under en tredjedel.")]
    [InlineData("Det gir en kvinneandel på nær to tredeler.")]
    public void An_article_before_a_share_is_no_share(string passage)
    {
        var balance = Read(passage).Figures?.Balance;
        Assert.NotEqual(1m, balance?.MenPercent?.Value);
        Assert.NotEqual(1m, balance?.WomenPercent?.Value);
    }

    [Theory]
    [InlineData("Vi fant ikke ufrivillig deltid i undersøkelsen.")]
    [InlineData("Vi har ikke avdekket ufrivillig deltid i kartleggingen.")]
    [InlineData("Kartleggingen har ikke avdekket ufrivillig deltid.")]
    [InlineData("Det ble ikke avdekket ufrivillig deltid i kartleggingen i 2023.")]
    [InlineData("Vi fann ikkje ufrivillig deltid i kartlegginga.")]
    public void What_a_mapping_did_not_find_was_mapped(string passage) => Assert.NotEqual(MappingStatus.NotDone, Read(passage).PartTimeMapping?.Status);

    [Theory]
    [InlineData("Vi har ikke kartlagt ufrivillig deltid.")]
    [InlineData("Ufrivillig deltid er ikke undersøkt.")]
    [InlineData("Vi har ikke undersøkt om deltiden er ufrivillig.")]
    public void What_nobody_looked_for_was_not(string passage) => Assert.Equal(MappingStatus.NotDone, Read(passage).PartTimeMapping?.Status);

    [Fact]
    public void A_mapping_that_found_no_difference_of_pay_was_made() => Assert.NotEqual(MappingStatus.NotDone, Read("Vi har ingen lønnsforskjeller i kartleggingen.").PayMapping?.Status);

    [Theory]
    [InlineData("Tre kvinner og fem menn er midlertidig ansatt. Lærlinger (4 kvinner og 14 menn) er ikke tatt med blant midlertidige.", 3, 5)]
    [InlineData("Tre kvinner og fem menn er ansatt i vikariat.", 3, 5)]
    public void Who_is_not_counted_among_them_is_none_of_them(string passage, int women, int men)
    {
        var plan = Read(passage);
        Assert.Equal((women, men), ((int)plan.Figures!.Temporary!.Women!.Value.Value, (int)plan.Figures.Temporary.Men!.Value.Value));
        Assert.DoesNotContain("figures.temporary.women", plan.Sources!.Contradictions.Keys);
    }

    [Fact]
    public void Leaders_of_lessons_are_no_leaders_of_the_employer() => Assert.Null(Read("Pedagogiske ledere: 12 kvinner, 2 menn.").Figures?.Leaders);

    [Fact]
    public void No_weeks_because_nobody_was_on_leave_are_for_a_person_to_confirm()
    {
        var plan = Read("Foreldrepermisjon: to menn tok i snitt 13 uker. Ingen kvinner hadde permisjon.");
        Assert.Equal(13m, plan.Figures!.ParentalLeave!.MensAverageWeeks!.Value.Value);
        Assert.NotNull(plan.Sources!.Places["figures.parental leave.womens average weeks"].Confidence);
    }

    [Theory]
    [InlineData("Lønnskartleggingen fra 2021 gjelder fortsatt.")]
    [InlineData("Lønnskartleggingen fra 2021 ligger fortsatt til grunn, og vi har ikke laget en ny.")]
    public void A_mapping_that_still_holds_was_made_in_its_year(string passage)
    {
        var mapping = Read(passage).PayMapping!;
        Assert.Equal((MappingStatus.Completed, 2021m), (mapping.Status!.Value, mapping.ForYear!.Value.Value));
    }

    [Theory]
    [InlineData("Lønn\n\nKvinner tjener i snitt 94 % av menn i gruppe 3.", "gruppe 3")]
    [InlineData("Lønn\n\nKvinner tjener 94 prosent av det menn tjener i gruppe B.", "gruppe B")]
    [InlineData("Lønn\n\nI stillingsgruppe 3 tjener kvinner 94 % av det menn tjener, og i gruppe 4 97 %.", "stillingsgruppe 3,gruppe 4")]
    [InlineData("Lønn\n\nKvinners lønn utgjorde 94,2 prosent av menns lønn i gruppe 3 og 98 prosent i gruppe 4.", "gruppe 3,gruppe 4")]
    public void Groups_of_pay_keep_their_numbers(string passage, string names) =>
        Assert.Equal(names.Split(','), Read(passage).PayMapping!.Groups!.Select(g => g.Name!));

    [Fact]
    public void Elements_with_a_column_of_their_own_are_apart() =>
        Assert.Equal(PayElements.Separate, Read("Lønnskartlegging\n\nTabellen viser fast lønn inkl. faste tillegg; variable tillegg vises i egen kolonne.").PayMapping!.Elements);

    [Theory]
    [InlineData("12 kvinner og 3 menn har fagbrev.")]
    [InlineData("Likestillingsutvalget har to kvinner og to menn.")]
    [InlineData("12 kvinner og 3 menn har vært sykmeldt.")]
    [InlineData("I 2023 ble det ansatt 12 kvinner og 14 menn.")]
    public void Far_fewer_than_the_staff_are_no_staff(string passage) => Assert.Null(Read(passage).Figures?.Balance);

    [Fact]
    public void As_many_as_the_staff_are_the_staff() => Assert.Equal(41m, Read("41 er kvinner og 23 er menn.").Figures!.Balance!.Women!.Value.Value);

    [Theory]
    [InlineData("24 kvinner og 6 menn jobber deltid, hvorav 4 kvinner og 1 mann ufrivillig.")]
    [InlineData("24 kvinner og 6 menn jobber deltid (4 kvinner og 1 mann ufrivillig).")]
    [InlineData("24 kvinner og 6 menn jobber deltid, av disse 4 kvinner og 1 mann ufrivillig.")]
    public void Those_of_the_part_timers_who_want_more_are_not_all_of_them(string passage)
    {
        var plan = Read(passage);
        Assert.Equal((24m, 6m), (plan.Figures!.PartTime!.Women!.Value.Value, plan.Figures.PartTime.Men!.Value.Value));
        Assert.Equal((4m, 1m), (plan.PartTimeMapping!.Involuntary!.Women!.Value.Value, plan.PartTimeMapping.Involuntary.Men!.Value.Value));
    }

    [Theory]
    [InlineData("Vi gjennomførte ikke lønnskartlegging i 2023, da dette gjøres hvert annet år.", true)]
    [InlineData("Lønnskartlegging er ikke gjennomført i år fordi den gjøres annethvert år.", true)]
    [InlineData("Vi gjennomførte ikke kartlegging av ufrivillig deltid i 2023, da dette gjøres hvert annet år.", true)]
    [InlineData("Vi gjennomførte ikke lønnskartlegging i 2023.", false)]
    [InlineData("Vi gjennomførte ikke lønnskartlegging i 2023, da vi ikke hadde tid.", false)]
    public void A_year_between_two_mappings_is_no_refusal(string passage, bool between)
    {
        var plan = Read(passage);
        Assert.Equal(between, plan.PayMapping?.Status != MappingStatus.NotDone && plan.PartTimeMapping?.Status != MappingStatus.NotDone);
    }

    [Fact]
    public void Who_wants_more_hours_may_say_so_and_is_not_asked() =>
        Assert.Null(Read("De fleste jobber deltid. Medarbeidere som vil ha flere timer, tar det opp med sin leder.").PartTimeMapping?.AskedOnWish);

    [Theory]
    [InlineData("82 % av de deltidsansatte er kvinner. 24 % av kvinnene og 6 % av mennene jobber deltid.", 82)]
    [InlineData("24 % av kvinnene og 6 % av mennene jobber deltid. 82 % av de deltidsansatte er kvinner.", 24)]
    public void A_share_of_the_women_does_not_contradict_a_share_of_the_part_timers(string passage, int women)
    {
        var plan = Read(passage);
        Assert.Equal(women, (int)plan.Figures!.PartTime!.WomenPercent!.Value.Value);
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void Two_shares_of_the_women_do() =>
        Assert.Contains("figures.part time.women percent", Read("24 % av kvinnene og 6 % av mennene jobber deltid. I alt jobber 31 % av kvinnene og 6 % av mennene deltid.").Sources!.Contradictions.Keys);

    [Theory]
    [InlineData("Gjennomsnittlig antall uker foreldrepermisjon var 24 for kvinner og 12 for menn.", 24, 12)]
    [InlineData("Antall uker foreldrepermisjon var i snitt 24 for kvinner og 12 for menn.", 24, 12)]
    [InlineData("I fjor hadde vi tre mødre og fire fedre i foreldrepermisjon. Mødrene var i gjennomsnitt borte i 31 uker og fedrene i 16 uker.", 31, 16)]
    public void Weeks_may_stand_before_the_numbers(string passage, int women, int men)
    {
        var leave = Read(passage).Figures!.ParentalLeave!;
        Assert.Equal((women, men), ((int)leave.WomensAverageWeeks!.Value.Value, (int)leave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void The_weeks_of_all_of_them_together_are_no_average() => Assert.Null(Read("Tre menn tok ut til sammen 45 uker foreldrepermisjon.").Figures?.ParentalLeave?.MensAverageWeeks);

    private static Plan Read(string passage) =>
        TextDocument.Read("Likestillingsredegjørelse 2023 for Fjordvik AS\n\nVi hadde 64 ansatte.\n\n" + passage + "\n").Plan!;
}
