using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Which number counts whom, and for which year.</summary>
public class FigureTests
{
    [Theory]
    [InlineData("Ring oss på 48 12 34 56 dersom du er ansatt.")]
    [InlineData("Org.nr. 987 654 321 ansatte")]
    [InlineData("Vi holder til i Storgata 12, 0155 Oslo, og ansatte er velkomne.")]
    [InlineData("Kapittel 3 § 26 ansatte")]
    [InlineData("Lønnen økte med 450 000 kroner for 12 ansatte i fjor.")]
    [InlineData("Vi brukte 120 000 ansatte kroner på dette.")]
    [InlineData("Vi har intervjuet 12 ansatte.")]
    [InlineData("I 2023 ansatte vi flere.")]
    [InlineData("En av fire ansatte er kvinner.")]
    [InlineData("Én ansatt er muslim, og to ansatte har nedsatt funksjonsevne.")]
    [InlineData("Avdelingen i Bergen har 40 ansatte.")]
    public void A_number_of_something_else_is_no_number_of_employees(string sentence) =>
        Assert.Null(Read(sentence).Employer!.RegularEmployees);

    [Theory]
    [InlineData("I 2023 hadde vi 212 ansatte. I 2024 har vi 230 ansatte.", "230")]
    [InlineData("Ved utgangen av 2023 var det 212 ansatte, og ved utgangen av 2024 var det 230 ansatte.", "230")]
    [InlineData("Vi har 230 ansatte i 2024, mot 212 ansatte i 2023.", "230")]
    [InlineData("Selskapet har 2000 ansatte.", "2000")]
    [InlineData("Bedriften ble etablert i 1998 og har 50 ansatte.", "50")]
    [InlineData("Vi har 12 avdelinger og 230 ansatte.", "230")]
    [InlineData("Bedriften har i dag om lag 60 ansatte.", "~ 60")]
    [InlineData("Av 72 ansatte er 37 kvinner.", "72")]
    public void The_number_of_employees_is_that_of_the_document_s_year(string sentence, string expected)
    {
        var plan = Read(sentence);
        Assert.Equal(expected, plan.Employer!.RegularEmployees.ToString());
        Assert.Empty(plan.Sources!.Contradictions);
        Assert.Null(plan.Sources.Places["employer.regular employees"].Confidence);
    }

    [Fact]
    public void A_number_of_which_it_is_not_said_whose_it_is_is_a_guess() =>
        Assert.NotNull(Read("Butikken i Bergen har 12 ansatte.").Sources!.Places["employer.regular employees"].Confidence);

    [Theory]
    [InlineData("65 % av de ansatte er menn, og 35 % er kvinner.", null, null, "35", "65")]
    [InlineData("Kvinner utgjør 40 prosent og menn 60 prosent.", null, null, "40", "60")]
    [InlineData("Kvinneandelen er 35 %.", null, null, "35", null)]
    [InlineData("37 (51,4 %) kvinner og 35 menn er ansatt.", "37", "35", "51.4", null)]
    [InlineData("I 2023 var det 37 kvinner og 35 menn. I 2024 var det 40 kvinner og 31 menn.", "40", "31", null, null)]
    [InlineData("En av fire ansatte er kvinner.", null, null, "~ 25", null)]
    [InlineData("Alle ansatte er kvinner.", null, null, "100", null)]
    [InlineData("Ansatte: førtito kvinner og ingen menn.", "42", "0", null, null)]
    public void Women_and_men_have_the_numbers_that_stand_with_them(string sentence, string? women, string? men, string? womenPercent, string? menPercent)
    {
        var plan = Read(sentence);
        var balance = plan.Figures!.Balance!;
        Assert.Equal((women, men, womenPercent, menPercent), (balance.Women?.ToString(), balance.Men?.ToString(), balance.WomenPercent?.ToString(), balance.MenPercent?.ToString()));
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void Figures_of_two_years_are_compared_and_do_not_contradict_each_other()
    {
        var plan = Read("I 2024 var det 40 kvinner og 31 menn. I 2023 var det 37 kvinner og 35 menn.");
        Assert.Equal((40, 31, 2024, true), (plan.Figures!.Balance!.Women, plan.Figures.Balance.Men, plan.Figures.Balance.Year, plan.Figures.EarlierYearsCompared));
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void Two_numbers_for_one_year_contradict_each_other_with_both_places()
    {
        var stated = Read("I 2024 har vi 212 ansatte. Selskapet har 230 ansatte i 2024.").Sources!.Contradictions["employer.regular employees"];
        Assert.Equal(["212", "230"], stated.Select(s => s.Value));
        Assert.All(stated, s => Assert.Equal(4, s.Place.Line));
    }

    [Fact]
    public void Leaders_are_counted_apart()
    {
        var leaders = Read("Ingen av lederne er kvinner.").Figures!.Leaders!;
        Assert.Equal(0, leaders.Women);
        Assert.Equal((20, 12), (Read("Vi har 20 midlertidig ansatte, hvorav 12 kvinner.").Figures!.Temporary!.Total, Read("Vi har 20 midlertidig ansatte, hvorav 12 kvinner.").Figures!.Temporary!.Women));
    }

    [Theory]
    [InlineData("Alle ansatte har fast stilling.", true)]
    [InlineData("Ikke alle ansatte har fast stilling.", null)]
    [InlineData("Nesten alle ansatte har fast stilling.", null)]
    [InlineData("Alle ansatte, unntatt to, har fast stilling.", null)]
    [InlineData("Alle skal ha fast stilling.", null)]
    public void All_is_all_only_where_nothing_limits_it(string sentence, bool? expected) =>
        Assert.Equal(expected, Read(sentence).Figures?.AllPermanent);

    [Theory]
    [InlineData("Ingen arbeider deltid.")]
    [InlineData("Vi har ingen deltidsansatte.")]
    public void Nobody_is_a_figure(string sentence) => Assert.Equal((0, 0), (Read(sentence).Figures!.PartTime!.Women, Read(sentence).Figures!.PartTime!.Men));

    [Theory]
    [InlineData("Ingen med deltid får lavere lønn enn andre.")]
    [InlineData("Ingen kvinner arbeider deltid.")]
    [InlineData("Ingen skal måtte arbeide deltid.")]
    public void Nobody_of_some_is_no_figure_for_all(string sentence) => Assert.Null(Read(sentence).Figures?.PartTime?.Men);

    [Theory]
    [InlineData("Vi hadde 1 840 ansatte ved årsslutt. Av disse var 1 402 kvinner og 451 menn.", 1840)]
    [InlineData("Vi hadde 1 840 ansatte ved årsslutt. 1 402 kvinner og 451 menn fikk tilbud om helsesjekk.", null)]
    public void The_sum_of_women_and_men_may_stand_in_the_sentence_before(string text, int? total) =>
        Assert.Equal(total, (int?)Read(text).Figures?.Balance?.Total?.Value);

    [Fact]
    public void Those_who_answered_that_they_want_more_work_are_no_count_of_part_timers()
    {
        var plan = Read("I januar svarte 33 av 36 deltidsansatte på et spørsmål om de ønsker å arbeide mer: ni kvinner og seks menn svarte ja.");
        Assert.Null(plan.Figures?.PartTime?.Women);
        Assert.Equal((9m, 6m), (plan.PartTimeMapping!.Involuntary!.Women!.Value.Value, plan.PartTimeMapping.Involuntary.Men!.Value.Value));
    }

    [Fact]
    public void What_the_plan_before_led_to_is_no_count_of_all() =>
        Assert.Equal(19m, Read("Vi har 118 ansatte, av dem 99 kvinner og 19 menn. Den forrige planen førte til at tre menn ble fast ansatt.").Figures!.Balance!.Men!.Value.Value);

    [Fact]
    public void A_table_may_name_women_and_men_by_a_letter()
    {
        var groups = Read("Lønnskartlegging 2025\n\nNivå               K    M    K i % av M\nToppledelse        3    2    89 %\nEnhetsledere       8    4    97 %\nFagbrev            98   30   96 %\n").PayMapping!.Groups!;
        Assert.Equal([89m, 97m, 96m], groups.Select(g => g.WomensShareOfMensPay!.Value.Value));
    }

    private static Plan Read(string sentence) => TextDocument.Read("Likestillingsplan for Granli Bruk AS 2024\n\nInnledning\n" + sentence + "\n").Plan!;
}
