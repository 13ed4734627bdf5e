using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Of whom a figure is: rows with a dash, some whom a word names, and the groups of a mapping of pay.</summary>
public class FiguresOfWhomTests
{
    [Fact]
    public void Rows_with_a_dash_are_parts_of_the_row_above()
    {
        var figures = Read("                                  2021      2022      2023\nAntall ansatte                    372       381       388\n- kvinner                         171       179       184\n- menn                            201       202       204\nDeltidsansatte                    30        31        32\n- kvinner                         20        21        22\n- menn                            10        10        10").Figures!;
        Assert.Equal((184m, 204m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value));
        Assert.Equal((22m, 10m), (figures.PartTime!.Women!.Value.Value, figures.PartTime.Men!.Value.Value));
        Assert.Null(figures.Levels);
    }

    [Theory]
    [InlineData("De kvinnene som var i foreldrepermisjon i 2024, tok i gjennomsnitt ut 27 uker, mennene 13.")]
    [InlineData("Av dem som tok ut foreldrepermisjon, var kvinnene i snitt borte 27 uker, mennene 13.")]
    public void The_weeks_of_the_second_gender_need_no_word(string passage)
    {
        var leave = Read(passage).Figures!.ParentalLeave!;
        Assert.Equal((27m, 13m), (leave.WomensAverageWeeks!.Value.Value, leave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void What_a_cause_is_given_for_is_no_share_of_leaders() =>
        Assert.Null(Read("Hovedårsaken til forskjellen på 7,6 prosent er at menn er i flertall blant lederne.").Figures?.Leaders);

    [Theory]
    [InlineData("8 av 10 renholdere er kvinner.")]
    [InlineData("I hotellenes ledergrupper er 14 av 26 kvinner.")]
    public void Some_whom_a_word_names_are_not_all(string passage) => Assert.Null(Read(passage).Figures?.Balance);

    [Theory]
    [InlineData("I 2024 hadde vi i snitt 100 ansatte, hvorav 62 kvinner og 38 menn.")]
    [InlineData("Gjennomsnittlig antall ansatte var 100, hvorav 62 kvinner og 38 menn.")]
    public void The_average_staff_of_a_year_are_all(string passage) => Assert.Equal(62m, Read(passage).Figures!.Balance!.Women!.Value.Value);

    [Theory]
    [InlineData("I administrasjonen er kvinneandelen 62 prosent.", false)]
    [InlineData("I den vitenskapelige staben er kvinneandelen 40 prosent.", false)]
    [InlineData("I selskapet er kvinneandelen 40 prosent.", true)]
    public void Those_of_a_part_contradict_nothing_that_is_said_of_all(string passage, bool contradicts) =>
        Assert.Equal(contradicts, Read("Vi er 100 ansatte, 62 kvinner (62 prosent) og 38 menn.\n\n" + passage.Replace("62", "51", StringComparison.Ordinal)).Sources!.Contradictions.Count > 0);

    [Theory]
    [InlineData("Vi er om lag 410 ansatte, og de fleste av oss er kvinner på deltid.")]
    [InlineData("Vi er om lag 410 tilsette, og dei fleste av oss er kvinner i deltid.")]
    [InlineData("Vi har 410 ansatte, og nesten alle lederne er menn.")]
    public void The_staff_that_one_clause_counts_are_not_those_of_whom_the_next_tells(string passage)
    {
        var figures = Read("Plan for likestilling 2024\n\n" + passage + "\n").Figures;
        Assert.Null(figures?.PartTime);
        Assert.Null(figures?.Leaders);
    }

    [Fact]
    public void Part_timers_who_are_counted_behind_the_comma_are_counted() =>
        Assert.Equal(14m, Read("Vi er 62 ansatte, og 14 kvinner og 5 menn jobber deltid.").Figures!.PartTime!.Women!.Value.Value);

    [Theory]
    [InlineData("Av 390 kvinner arbeider 168 deltid, det vil si 48 prosent.")]
    [InlineData("Av 390 kvinner jobber 168 deltid.")]
    public void Some_of_all_women_are_those_who_are_counted(string passage)
    {
        var partTime = Read("Vi hadde 640 ansatte, hvorav 390 kvinner og 250 menn.\n\n" + passage).Figures!.PartTime!;
        Assert.Equal((168m, null, null), (partTime.Women!.Value.Value, partTime.Total?.Value, partTime.WomenPercent?.Value));
    }

    // One number for each year, below two.
    [Fact]
    public void A_total_for_each_year_below_women_and_men_of_each_year_is_no_count_of_women()
    {
        var plan = Read("Tabell 1 Ansatte i alt\n\n                          2022                2023                2024\n                    Kvinner   Menn      Kvinner   Menn      Kvinner   Menn\nAnsatte                 702    210          710    214          712    219\nAndel i prosent        77,0   23,0         76,8   23,2         76,5   23,5\nI alt                      912                 924                 931\n\nMidlertidig              69     25           71     22           64     24\nDeltid                  398     61          391     63          372     60\n");
        Assert.Empty(plan.Sources!.Contradictions);
        var figures = plan.Figures!;
        Assert.Equal((710m, 214m, 71m, 63m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value, figures.Temporary!.Women!.Value.Value, figures.PartTime!.Men!.Value.Value));
    }

    // "% av menns" over a column of pay.
    [Fact]
    public void A_share_of_pay_below_a_head_of_two_lines_is_no_share_of_the_staff()
    {
        var plan = Read("Kartlegging av lønn\n\n                                Kvinners fastlønn i % av           Tillegg og bonus i % av\n Fjell Butikk AS Kvinner Menn\n                                        menns                               menns\n\nButikksjef                71         43      97,4 %                             93,0 %\n\nFagansvarlig              186        71      99,6 %                             101,5 %\n\nAlle                      257        114     95,9 %                             91,4 %\n");
        Assert.Null(plan.Figures?.Balance?.MenPercent);
        Assert.Null(plan.Figures?.Balance?.WomenPercent);
    }

    [Fact]
    public void All_of_them_are()
    {
        var balance = Read("62 av 100 ansatte er kvinner.").Figures!.Balance!;
        Assert.Equal(62m, balance.Women!.Value.Value);
    }

    [Theory]
    [InlineData("Lønn\n\nKartleggingen viste små forskjeller, men 5,2 prosent i menns favør blant seksjonssjefer.")]
    [InlineData("Lønn\n\nKartleggingen viste små forskjeller, men 4 prosent lavere for kvinnelige seksjonssjefer.")]
    public void A_difference_of_pay_counts_no_leaders(string passage) => Assert.Null(Read(passage).Figures?.Leaders);

    [Theory]
    [InlineData("Lønnskartleggingen er gjennomført for 2022.\n\n| Gruppe | Kvinner | Menn | Kvinners andel av menns lønn |\n| --- | --- | --- | --- |\n| Selgere | 12 | 20 | 96,1 % |\n| Lagerarbeidere | 9 | 14 | 99,2 % |\n")]
    [InlineData("Lönekartläggningen är genomförd för 2022.\n\n| Nivå | Kvinnor | Män | Kvinnors lön i procent av mäns |\n| --- | --- | --- | --- |\n| Nivå 1 | 12 | 20 | 96,1 |\n| Nivå 2 | 9 | 14 | 99,2 |\n")]
    public void Groups_whose_pay_was_compared_are_groups_of_the_mapping_and_no_levels_of_the_staff(string mapping)
    {
        var plan = Read(mapping, "plan.md");
        Assert.Equal(2, plan.PayMapping!.Groups!.Count(g => g is { Women: not null, Men: not null }));
        Assert.Null(plan.Figures?.Levels);
    }

    [Theory]
    [InlineData("Ved årsskiftet var vi 70 ansatte, 33 kvinner og 37 menn.", "Avdeling | Kvinner | Menn", "Sum | 33 | 37")]
    [InlineData("Selskapet har 70 ansatte.", "Kategori | Kvinner | Menn", "Totalt | 33 | 37")]
    [InlineData("Tabell 2. Antall ansatte per avdeling i 2023", "Avdeling | Kvinner | Menn", "Sum | 33 | 37")]
    [InlineData("Tabell 2. Ansatte i 2023.", "Enhet | Kvinner | Menn", "Alle | 33 | 37")]
    [InlineData("## Hvor står vi?\n\nSelskapet har 70 ansatte.", "Stillingsgruppe | Kvinner | Menn", "Totalt | 33 | 37")]
    public void Rows_that_add_up_to_the_whole_staff_are_levels_whatever_they_are_called(string before, string columns, string sum)
    {
        var levels = Read(before + "\n\n| " + columns + " |\n| --- | --- | --- |\n| Verksted | 8 | 25 |\n| Kontor | 25 | 12 |\n| " + sum + " |\n", "plan.md").Figures!.Levels!;
        Assert.Equal([("Verksted", 8m, 25m), ("Kontor", 25m, 12m)], levels.Select(l => (l.Name!, l.Women!.Value.Value, l.Men!.Value.Value)).ToArray());
    }

    [Theory]
    [InlineData("Vi er 212 ansatte, 102 kvinner og 110 menn.\n\nSlik fordelte søkerne seg:", "Sum | 33 | 37")]
    [InlineData("Søkere til utlyste stillinger:", "Sum | 33 | 37")]
    [InlineData("Selskapet har 70 ansatte, 31 kvinner og 39 menn.", "Sum | 33 | 37")]
    [InlineData("Selskapet har 94 ansatte.", "Sum | 33 | 37")]
    public void Rows_that_do_not_add_up_to_the_staff_are_no_levels(string before, string sum) =>
        Assert.Null(Read(before + "\n\n| Avdeling | Kvinner | Menn |\n| --- | --- | --- |\n| Verksted | 8 | 25 |\n| Kontor | 25 | 12 |\n| " + sum + " |\n", "plan.md").Figures?.Levels);

    [Fact]
    public void A_kind_of_staff_above_all_of_them_is_no_whole()
    {
        var figures = Read("Where we are\n\n                     Women   Men   % women\nResearchers I           9    21      30.0\nPhD candidates         12     8      60.0\nTechnical staff         8    19      29.6\nAll staff              29    48      37.7\n\nWe want more women among researchers.").Figures!;
        Assert.Equal((29m, 48m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value));
        Assert.Equal(["Researchers I", "PhD candidates", "Technical staff"], figures.Levels!.Select(l => l.Name!));
    }

    [Theory]
    [InlineData("Handlingsplan for likestilling 2024–2027 for Fjordvik AS", "", "Stillingsgruppe | Kvinner | Menn", null)]
    [InlineData("Handlingsplan for likestilling 2024 for Fjordvik AS", "", "Stillingsgruppe | Kvinner | Menn", null)]
    [InlineData("Handlingsplan for likestilling 2024–2027 for Fjordvik AS", "Tallene gjelder 31. desember 2022.", "Stillingsgruppe | Kvinner | Menn", 2022)]
    [InlineData("Gender Equality Plan 2024–2027 for Fjordvik AS", "Data are for 31 December 2022 unless otherwise indicated.", "Level | Women | Men", 2022)]
    public void The_time_of_a_plan_is_not_that_of_the_figures_of_its_tables(string title, string before, string columns, int? year)
    {
        var text = "# " + title + "\n\n## Status\n\n" + before + "\n\n| " + columns + " |\n| --- | --- | --- |\n| Verksted | 8 | 25 |\n| Kontor | 25 | 12 |\n";
        var plan = TextDocument.Read(text, "plan.md").Plan!;
        Assert.Equal([year, year], plan.Figures!.Levels!.Select(l => (int?)l.Year?.Value).ToArray());
    }

    private static Plan Read(string passage, string name = "plan.txt") =>
        TextDocument.Read("Likestillingsredegjørelse 2023 for Fjordvik AS\n\n" + passage + "\n", name).Plan!;
}
