using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Tables of a converted text with one blank between their cells, and words that hold for one place alone.</summary>
public class NamedRowsTests
{
    [Fact]
    public void Names_with_capitals_above_as_many_figures_are_a_table()
    {
        var plan = Read("""
            Tabell 2 Ansatte per 31.12.2024
            Avdeling Kvinner Menn Sum ansatte Årsverk
            Ysteri 31 22 53 49,5
            Salg og lager 12 20 32 30,0
            Sum 43 42 85 79,5

            Tabell 3 Kvinners lønn i prosent av menns
            Gruppe Kvinner Menn Fastlønn Samlet lønn
            Ystere 31 22 98,0 % 96,5 %
            Lager og sjåfører 12 20 99,1 % 94,2 %
            Alle 43 42 97,7 % 95,1 %
            """);
        Assert.Equal((43m, 42m, 85m), (plan.Figures!.Balance!.Women!.Value.Value, plan.Figures.Balance.Men!.Value.Value, plan.Figures.Balance.Total!.Value.Value));
        Assert.Equal([("Ystere", 31m, 22m, 96.5m), ("Lager og sjåfører", 12m, 20m, 94.2m)], plan.PayMapping!.Groups!.Select(g => (g.Name, g.Women!.Value.Value, g.Men!.Value.Value, g.WomensShareOfMensPay!.Value.Value)).ToArray());
        Assert.Equal(95.1m, plan.PayMapping.TotalWomensShareOfMensPay?.Value);
    }

    [Fact]
    public void Nothing_needs_to_stand_above_the_names_of_the_rows()
    {
        var figures = Read("""
            Tabell 1 Kjønnslikestilling 2024
             Kvinner Menn
            Antall ansatte 43 42
            Midlertidig ansatte 4 1
            Andel i deltid 27,9 % 4,8 %
            Foreldrepermisjon, ukers snitt 22 13
            """).Figures!;
        Assert.Equal((43m, 42m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value));
        Assert.Equal((4m, 1m), (figures.Temporary!.Women!.Value.Value, figures.Temporary.Men!.Value.Value));
        Assert.Equal((22m, 13m), (figures.ParentalLeave!.WomensAverageWeeks!.Value.Value, figures.ParentalLeave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void A_row_with_more_figures_than_columns_is_not_read() => Assert.Null(Read("""
            Avdeling Kvinner Menn
            Midlertidig ansatte 4 1 7
            Deltid 12 2 9
            """).Figures?.Temporary);

    [Fact]
    public void A_sum_tells_that_the_first_column_has_no_name_and_shares_stand_in_brackets()
    {
        var figures = Read("""
            Kvinner Menn Sum
            Ansatte i alt 2 113 541 2 654
            Andel 79,6 % 20,4 % 100 %
            Midlertidig ansatte 261 (12,4 %) 86 (15,9 %)
            Deltid 1 096 (51,9 %) 138 (25,5 %)
            Ufrivillig deltid se eget avsnitt
            Foreldrepermisjon, gj.snitt uker 28,6 14,2
            """).Figures!;
        Assert.Equal((2113m, 541m, 2654m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value, figures.Balance.Total!.Value.Value));
        Assert.Equal((261m, 86m), (figures.Temporary!.Women!.Value.Value, figures.Temporary.Men!.Value.Value));
        Assert.Equal((1096m, 138m), (figures.PartTime!.Women!.Value.Value, figures.PartTime.Men!.Value.Value));
        Assert.Equal((28.6m, 14.2m), (figures.ParentalLeave!.WomensAverageWeeks!.Value.Value, figures.ParentalLeave.MensAverageWeeks!.Value.Value));
    }

    [Theory]
    [InlineData("Kvinner Menn", "Midlertidig ansatte", "Deltid", "Foreldrepermisjon, snitt uker")]
    [InlineData("Women Men", "Temporary employees", "Part-time employees", "Parental leave, average weeks")]
    public void Women_and_men_alone_need_no_name_for_the_rows(string names, string temporary, string partTime, string leave)
    {
        var figures = Read($"{names}\n{temporary} 3 21\n{partTime} 8 5\n{leave} 26,4 14,2").Figures!;
        Assert.Equal((3m, 21m), (figures.Temporary!.Women!.Value.Value, figures.Temporary.Men!.Value.Value));
        Assert.Equal((8m, 5m), (figures.PartTime!.Women!.Value.Value, figures.PartTime.Men!.Value.Value));
    }

    [Fact]
    public void A_short_row_below_shares_is_of_shares_and_the_letter_of_a_level_no_gender()
    {
        var pay = Read("""
            Lønnskartlegging 2022

            Nivå/gruppe Kvinner Menn Fastlønn (kv. i % av menn) Alle ytelser (kv. i % av menn)
            K Ledelse 6 5 96,2 95,8
            L Leger 61 94 97,4 91,3
            M Montører 12 48 94,1 93,0
            Totalt 84,7 79,9
            """).PayMapping!;
        Assert.Equal([("K Ledelse", 6m, 5m), ("L Leger", 61m, 94m), ("M Montører", 12m, 48m)], pay.Groups!.Select(g => (g.Name!, g.Women!.Value.Value, g.Men!.Value.Value)).ToArray());
        Assert.Equal(79.9m, pay.TotalWomensShareOfMensPay!.Value.Value);
    }

    [Theory]
    [InlineData("Ingen på lageret arbeider deltid.")]
    [InlineData("Alle i Voss arbeider heltid.")]
    public void Who_works_at_one_place_are_not_all(string sentence) => Assert.Null(Read(sentence).Figures?.PartTime);

    [Theory]
    [InlineData("Ingen i bedriften arbeider deltid.")]
    [InlineData("Alle hos oss arbeider heltid.")]
    [InlineData("Ingen arbeider deltid.")]
    public void Who_works_for_the_employer_are_all(string sentence) => Assert.Equal((0m, 0m), (Read(sentence).Figures?.PartTime?.Women?.Value, Read(sentence).Figures?.PartTime?.Men?.Value));

    [Fact]
    public void That_part_time_was_not_mapped_in_one_year_does_not_contradict_the_next()
    {
        var plan = Read("Ufrivillig deltid er ikke kartlagt i 2023.\n\nUfrivillig deltid ble kartlagt i mai 2024.");
        Assert.Equal(MappingStatus.Completed, plan.PartTimeMapping!.Status);
        Assert.Empty(plan.Sources!.Contradictions);
    }

    [Fact]
    public void That_part_time_was_not_mapped_in_the_only_year_told_is_its_status() =>
        Assert.Equal(MappingStatus.NotDone, Read("Ufrivillig deltid er ikke kartlagt i 2024.").PartTimeMapping!.Status);

    private static Plan Read(string text) => TextDocument.Read("Likestillingsredegjørelse 2024\n\nStorlia Meieri AS\n\n" + text + "\n").Plan!;
}
