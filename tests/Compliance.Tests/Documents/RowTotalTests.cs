using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures of tables and sentences that were taken for those of somebody else, or of another year.</summary>
public class RowTotalTests
{
    [Theory]
    [InlineData("| Gruppe | Antall | Totalt |\n|---|---|---|\n| Kvinner | 43 | 104 |\n| Menn | 61 | 104 |\n")]
    [InlineData("| Grupp | Antal | Totalt |\n|---|---|---|\n| Kvinnor | 43 | 104 |\n| Män | 61 | 104 |\n")]
    [InlineData("| Group | Number | Total |\n|---|---|---|\n| Women | 43 | 104 |\n| Men | 61 | 104 |\n")]
    public void The_number_of_both_is_neither_that_of_the_women_nor_of_the_men(string table)
    {
        var balance = Read(table).Figures!.Balance!;
        Assert.Equal((43, 61, 104), (Number(balance.Women), Number(balance.Men), Number(balance.Total)));
    }

    [Fact]
    public void The_sum_of_a_row_is_that_of_its_own_cells()
    {
        var balance = Read("| | Verksted | Kontor | Sum |\n|---|---|---|---|\n| Kvinner | 12 | 31 | 43 |\n| Menn | 52 | 9 | 61 |\n").Figures!.Balance!;
        Assert.Equal((43, 61), (Number(balance.Women), Number(balance.Men)));
    }

    [Theory]
    [InlineData("Fjordlys hadde 543 ansatte (2023: 511), hvorav 109 kvinner og 434 menn.")]
    [InlineData("Fjordlys had 543 employees (2023: 511), of whom 109 women and 434 men.")]
    [InlineData("Fjordlys had 543 employees (2023: 511), 109 women and 434 men.")]
    public void The_number_of_the_year_before_in_brackets_does_not_move_the_women_and_men_behind_it(string sentence)
    {
        var balance = Read(sentence).Figures!.Balance!;
        Assert.Equal((109, 434), (Number(balance.Women), Number(balance.Men)));
        Assert.NotEqual(2023, Number(balance.Year));
    }

    [Theory]
    [InlineData("Vi har siden 2019 drevet lager i Bodø og har 84 ansatte.")]
    [InlineData("Siden 2019 har vi drevet lager, og vi har 84 ansatte.")]
    [InlineData("Since 2019 we have run a yard in Bodø, and we have 84 employees.")]
    public void Since_when_a_firm_exists_is_not_when_its_staff_was_counted(string sentence) => Assert.Equal(84, Number(Read(sentence).Employer!.RegularEmployees));

    [Fact]
    public void A_year_told_of_what_was_is_not_that_of_the_number_before_it() =>
        Assert.NotEqual(2020, Number(Assert.Single(Read("Blant fagarbeiderne er det 29 kvinner, det dobbelte av hva vi hadde i 2020.").Figures!.Levels!).Year));

    [Fact]
    public void A_share_below_a_count_is_of_those_who_are_counted_above()
    {
        var figures = Read("| | Kvinner | Menn | Sum |\n|---|---|---|---|\n| Ansatte i alt | 213 | 87 | 300 |\n| Andel | 71 % | 29 % | 100 % |\n| Deltid | 96 (45,1 %) | 18 (20,7 %) | |\n").Figures!;
        Assert.Equal((71, 29), (Number(figures.Balance!.WomenPercent), Number(figures.Balance.MenPercent)));
        Assert.Equal((45.1m, 20.7m), (figures.PartTime!.WomenPercent!.Value.Value, figures.PartTime.MenPercent!.Value.Value));
    }

    [Fact]
    public void Shares_of_women_in_rows_of_positions_are_those_of_each()
    {
        var figures = Read("Andel kvinner i ulike stillinger\n\n| | 2023 | 2024 |\n|---|---|---|\n| Professor | 29,8 | 31,4 |\n| Lektor | 47,0 | 49,1 |\n| Administrative stillinger | 69,3 | 70,2 |\n").Figures!;
        Assert.Equal(6, figures.Levels!.Count);
        Assert.Equal(("Administrative stillinger", 70.2m), (figures.Levels[5].Name, figures.Levels[5].WomenPercent!.Value.Value));
        Assert.Null(figures.Balance);
    }

    [Fact]
    public void A_title_right_above_cells_that_stand_on_lines_is_no_column()
    {
        var figures = TextDocument.Read("Likestillingsredegjørelse 2024\n\nTabell 1\nIndikator\nKvinner\nMenn\nAntall ansatte\n521\n253\nMidlertidig ansatte\n8,9 %\n14,7 %\nForeldrepermisjon (gj.sn. uker)\n26,3\n13,1\n", "plan.txt").Plan!.Figures!;
        Assert.Equal((521, 253), (Number(figures.Balance!.Women), Number(figures.Balance.Men)));
        Assert.Equal((8.9m, 14.7m), (figures.Temporary!.WomenPercent!.Value.Value, figures.Temporary.MenPercent!.Value.Value));
        Assert.Equal(26.3m, figures.ParentalLeave!.WomensAverageWeeks!.Value.Value);
    }

    [Fact]
    public void Shares_that_do_not_follow_from_the_women_and_men_below_words_of_pay_are_shares_of_pay()
    {
        var groups = Read("Lønn\n\nTallene gjelder grunnlønn omregnet til hel stilling.\n\n| Stillingsgruppe | Kvinner | Menn | Kvinners andel |\n|---|---|---|---|\n| Assistent | 312 | 98 | 101,3 % |\n| Fagarbeider | 718 | 184 | 98,2 % |\n| Ingeniør | 19 | 44 | 94,1 % |\n").PayMapping!.Groups!;
        Assert.Equal([101.3m, 98.2m, 94.1m], groups.Select(g => g.WomensShareOfMensPay!.Value.Value));
        Assert.Equal((312, 98), (Number(groups[0].Women), Number(groups[0].Men)));
    }

    [Fact]
    public void A_pay_group_that_only_an_unknown_word_names_is_a_guess()
    {
        var plan = Read("Lønn\n\nLønnskartleggingen er gjennomført. For funksjonærene er kvinners lønn 92 % av menns lønn.");
        Assert.Equal("92", Assert.Single(plan.PayMapping!.Groups!).WomensShareOfMensPay.ToString());
        Assert.True(plan.Sources!.Places.Where(p => p.Key.StartsWith("pay mapping.groups", StringComparison.Ordinal)).All(p => p.Value.Confidence < 1));
    }

    [Theory]
    [InlineData("Kvinner i gruppe A og B tjener henholdsvis 94 % og 97 % av det menn tjener.", "gruppe A 94, gruppe B 97")]
    [InlineData("Kvinner på nivå 1, 2 og 3 tjener 94, 97 og 101 prosent av det menn tjener.", "nivå 1 94, nivå 2 97, nivå 3 101")]
    [InlineData("Women in group A and B earn 94% and 97% of what men earn.", "group A 94, group B 97")]
    [InlineData("Kvinner i gruppe A og B tjener 95 % av det menn tjener.", "")]
    public void Of_several_groups_each_has_the_share_in_its_place(string sentence, string groups)
    {
        var pay = Read("## Lønn\n\nLønnskartleggingen er gjennomført. " + sentence).PayMapping!;
        Assert.Equal(groups, string.Join(", ", (pay.Groups ?? []).Select(g => g.Name + " " + g.WomensShareOfMensPay)));
        Assert.Null(pay.TotalWomensShareOfMensPay);
    }

    [Fact]
    public void A_share_that_does_not_follow_from_the_leaders_before_is_of_others()
    {
        var leaders = Read("I øverste ledelse er det tre kvinner og fire menn. Blant alle ledere med personalansvar er kvinneandelen 51,4 prosent.").Figures!.Leaders!;
        Assert.Equal((null, 51.4m), (Number(leaders.Women), leaders.WomenPercent!.Value.Value));
    }

    [Theory]
    [InlineData("Vi hadde fem midlertidige i 2024. Alle var menn.")]
    [InlineData("Sju av ti kvinner arbeider heltid, mot åtte av ti menn.")]
    public void Those_told_before_and_shares_of_the_women_are_no_balance(string sentence) => Assert.Null(Read(sentence).Figures?.Balance);

    [Fact]
    public void The_sum_of_the_leaders_is_no_balance_and_answers_below_a_heading_are_not_those_it_names()
    {
        var plan = Read("Vi har 740 ansatte, 510 kvinner og 230 menn.\n\n## Ledere fordelt på nivå\n\n| Ledernivå | Kvinner | Menn |\n|---|---|---|\n| Toppledelsen (nivå 1) | 3 | 4 |\n| Avdelingsledere (nivå 2) | 19 | 14 |\n| Sum | 22 | 18 |\n\n## Deltid\n\nDeltidsansatte fikk spørsmålet «Ønsker du en større stilling?». 21 kvinner og 3 menn svarte ja.\n");
        Assert.Equal((510, 230), (Number(plan.Figures!.Balance!.Women), Number(plan.Figures.Balance.Men)));
        Assert.Null(plan.Sources!.Contradictions?.Keys.FirstOrDefault(k => k.StartsWith("figures.balance", StringComparison.Ordinal)));
        Assert.Null(plan.Figures.PartTime?.Women);
    }

    private static int? Number(Quantity? quantity) => quantity is { } number ? (int)number.Value : null;

    private static Plan Read(string text) => TextDocument.Read("# Likestillingsredegjørelse 2024\n\nFjordlys AS\n\n" + text, "plan.md").Plan!;
}
