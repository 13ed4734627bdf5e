using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Tables whose figures conversion has run together: arithmetic tells where one ends and the next begins.</summary>
public class RunTogetherFiguresTests
{
    [Fact]
    public void Shares_tell_the_counts_before_them_apart()
    {
        var levels = Read("Kjønnsfordeling per nivå\n\nNivåKvinnerMennAndel kvinner\nPartnere122631,6 %\nRådgivere212051,2 %\nKonsulenter322556,1 %\nStab og støtte14768,0 %").Figures!.Levels!;
        Assert.Equal([("Partnere", 12m, 26m), ("Rådgivere", 21m, 20m), ("Konsulenter", 32m, 25m)], levels.Take(3).Select(l => (l.Name!, l.Women!.Value.Value, l.Men!.Value.Value)).ToArray());
        Assert.Equal((14m, 7m, 68.0m), (levels[3].Women!.Value.Value, levels[3].Men!.Value.Value, levels[3].WomenPercent!.Value.Value)); // it contradicts itself, however it is divided
    }

    [Fact]
    public void The_total_tells_its_parts_apart()
    {
        var balance = Read("Tabell 1 Ansatte etter område\n\nOmråde   Kvinner   Menn   Totalt   Andel kvinner\nSkole   3216738882,7 %\nTeknisk   289011823,7 %\nSum   1 0492571 30680,3 %").Figures!.Balance!;
        Assert.Equal((1049m, 257m, 1306m), (balance.Women!.Value.Value, balance.Men!.Value.Value, balance.Total!.Value.Value));
    }

    [Fact]
    public void Figures_of_several_years_are_of_one_size()
    {
        var figures = Read("Tall per 31. desember hvert år.\n\nÅr202120222023\nAnsatte i alt198207214\nKvinner104110115\nMenn949799\nMidlertidige kvinner445\nMidlertidige menn323\nForeldrepermisjon uker kvinner29,530,231,0\nForeldrepermisjon uker menn14,815,517,1").Figures!;
        Assert.Equal((115m, 99m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value));
        Assert.Equal((5m, 3m), (figures.Temporary!.Women!.Value.Value, figures.Temporary.Men!.Value.Value));
        Assert.Equal((31.0m, 17.1m), (figures.ParentalLeave!.WomensAverageWeeks!.Value.Value, figures.ParentalLeave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void Shares_of_pay_lie_near_to_a_hundred()
    {
        var groups = Read("Lønnskartlegging 2023\n\nStillingsnivåKvinnerMennKvinners andel av menns lønn\nNivå 1 Ledelse6 1288,4 %\nNivå 2 Rådgivere21 2594,1 %\nNivå 3 Støtte25 11101,2 %").PayMapping!.Groups!;
        Assert.Equal([("Nivå 1 Ledelse", 6m, 12m, 88.4m), ("Nivå 2 Rådgivere", 21m, 25m, 94.1m), ("Nivå 3 Støtte", 25m, 11m, 101.2m)], groups.Select(g => (g.Name!, g.Women!.Value.Value, g.Men!.Value.Value, g.WomensShareOfMensPay!.Value.Value)).ToArray());
    }

    [Fact]
    public void Signs_of_per_cent_divide()
    {
        var pay = Read("Lønnskartlegging 2023\n\nKolonnene viser kvinners andel av menns lønn.\n\nNivåFast lønnBonusAlt samlet\nPartner100,0 %81,3 %84,6 %\nManager97,7 %90,2 %96,4 %\nStab95,2 %-95,2 %\nTotalt82,3 %64,7 %71,5 %").PayMapping!;
        Assert.Equal([("Partner", 84.6m), ("Manager", 96.4m), ("Stab", 95.2m)], pay.Groups!.Select(g => (g.Name!, g.WomensShareOfMensPay!.Value.Value)).ToArray());
        Assert.Equal(71.5m, pay.TotalWomensShareOfMensPay!.Value.Value);
    }

    [Fact]
    public void Figures_on_lines_of_their_own_stand_below_names_on_one_line()
    {
        var figures = Read("Tabell 2\n                                  Kvinner            Menn\nMidlertidig ansatte\n98\n41\nAnsatte i deltid\n534\n79\nForeldrepermisjon, gjennomsnitt uker\n28,4\n11,9").Figures!;
        Assert.Equal((98m, 41m), (figures.Temporary!.Women!.Value.Value, figures.Temporary.Men!.Value.Value));
        Assert.Equal((534m, 79m), (figures.PartTime!.Women!.Value.Value, figures.PartTime.Men!.Value.Value));
        Assert.Equal((28.4m, 11.9m), (figures.ParentalLeave!.WomensAverageWeeks!.Value.Value, figures.ParentalLeave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void A_thousand_has_a_blank_and_the_names_of_the_rows_no_head()
    {
        var balance = Read("Kjønnsbalanse\n\nKvinnerMennAndel kvinner\nHotell1 20480459,96 %\nRestaurant301518,0 %\nKontor564456,0 %\nSum1 28699956,3 %").Figures!.Balance!;
        Assert.Equal((1286m, 999m), (balance.Women!.Value.Value, balance.Men!.Value.Value));
    }

    [Fact]
    public void Years_alone_stand_above_the_figures_and_a_name_may_begin_on_the_line_before()
    {
        var figures = Read("Tabell 3 Kjønnsbalanse\n                              202120222023\nKvinner                       1 1121 1341 108\nMenn                          987990981\nMidlertidig ansatte kvinner   415246\nUker foreldrepermisjon,\nsnitt kvinner                 24,123,322,8\nsnitt menn                    11,612,012,9").Figures!;
        Assert.Equal((1108m, 981m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value));
        Assert.Equal(46m, figures.Temporary!.Women!.Value.Value);
        Assert.Equal((22.8m, 12.9m), (figures.ParentalLeave!.WomensAverageWeeks!.Value.Value, figures.ParentalLeave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void The_total_tells_the_counts_of_groups_apart()
    {
        var pay = Read("Lønnskartlegging 2023\n\nNivå/gruppeKvinnerMennKvinner i kr av menn i %\nTotalt5810991,8\n1 Ledelse25-\n2 Formenn, driftsledere61495,9\n3 Kontor223398,0\n4 Verksted2857101,1").PayMapping!;
        Assert.Equal([(2m, 5m), (6m, 14m), (22m, 33m), (28m, 57m)], pay.Groups!.Select(g => (g.Women!.Value.Value, g.Men!.Value.Value)).ToArray());
        Assert.Equal([null, 95.9m, 98.0m, 101.1m], pay.Groups!.Select(g => g.WomensShareOfMensPay?.Value).ToArray());
        Assert.Equal(91.8m, pay.TotalWomensShareOfMensPay!.Value.Value);
    }

    [Theory]
    [InlineData("GruppeKvinnerMennFast lønnTilleggSum\n2 Mellomledere475892,492,191,9\n3 Fagfolk614797,088,296,4\n4 Montører1812198,0101,297,5")]
    [InlineData("GradeWomenMenBaseTotal\nB Managers475892.491.9\nC Engineers614797.096.4\nD Technicians1812198.097.5")]
    public void Shares_of_pay_are_read_where_the_counts_before_them_are_not(string table)
    {
        var groups = Read("Lønnskartlegging 2023. Tabellen viser kvinners andel av menns lønn.\n\n" + table).PayMapping!.Groups!;
        Assert.Equal([91.9m, 96.4m, 97.5m], groups.Select(g => g.WomensShareOfMensPay!.Value.Value).ToArray());
        Assert.All(groups, g => Assert.Null(g.Women));
    }

    [Theory]
    [InlineData("NivåKvinnerMenn\nLedere1229\nRådgivere2120\nStøtte3225")] // 1 and 229, or 12 and 29
    [InlineData("NivåKvinnerMennÅrsverk\nLedere122940\nRådgivere212041\nStøtte322555")]
    [InlineData("Side 3\nVedlegg1234\nVedlegg5678")]
    public void What_can_be_divided_in_several_ways_is_not_read(string table)
    {
        var figures = Read("Kjønnsfordeling per nivå\n\n" + table).Figures;
        Assert.Null(figures?.Levels);
        Assert.Null(figures?.Balance);
    }

    private static Plan Read(string passage) =>
        TextDocument.Read("Likestillingsredegjørelse 2023 for Fjordvik AS\n\n" + passage + "\n\nVi arbeider for likestilling.\n").Plan!;
}
