using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Forms and tables with each cell on a line of its own, and tables whose names reach below the columns beside them.</summary>
public class StackedFormTests
{
    [Theory]
    [InlineData("Kjønnsbalanse (antall)|Midlertidig ansatte (antall)|Deltid (antall)|Foreldrepermisjon (gj.snitt uker)||Kvinner|Menn|Kvinner|Menn|Kvinner|Menn|Kvinner|Menn||61|148|3|2|14|6|24|13,5")]
    [InlineData("Kjønnsbalanse i virksomheten|Antall som arbeider midlertidig|Antall som arbeider deltid|Gjennomsnittlig antall uker foreldrepermisjon|Kvinner|Menn|Kvinner|Menn|Kvinner|Menn|Kvinner|Menn|61|148|3|2|14|6|24|13,5")]
    [InlineData("Kjønnsbalanse|Kvinner|Menn|Midlertidig ansatte|Kvinner|Menn|Deltid|Kvinner|Menn|Foreldrepermisjon, snitt uker|Kvinner|Menn|61|148|3|2|14|6|24|13,5")]
    public void The_names_below_each_title_are_the_same(string cells)
    {
        var figures = Read("Del 1\n\n" + cells.Replace('|', '\n')).Figures!;
        Assert.Equal((61m, 148m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value));
        Assert.Equal((3m, 2m), (figures.Temporary!.Women!.Value.Value, figures.Temporary.Men!.Value.Value));
        Assert.Equal((14m, 6m), (figures.PartTime!.Women!.Value.Value, figures.PartTime.Men!.Value.Value));
        Assert.Equal((24m, 13.5m), (figures.ParentalLeave!.WomensAverageWeeks!.Value.Value, figures.ParentalLeave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void Blank_lines_may_stand_between_the_rows()
    {
        var pay = Read("Lønn 2023\n\nStillingsnivå\nKvinner\nMenn\nForskjell i avtalt lønn (kvinners andel av menns)\nForskjell i samlet lønn, med alle tillegg (kvinners andel av menns)\n\nNivå 1 Ledere\n24\n12\n97 %\n96 %\n\nNivå 2 Fagfolk\n41\n19\n99 %\n98 %\n\nTotalt\n65\n31\n93,8 %\n91,5 %").PayMapping!;
        Assert.Equal([("Nivå 1 Ledere", 24m, 12m, 96m), ("Nivå 2 Fagfolk", 41m, 19m, 98m)], pay.Groups!.Select(g => (g.Name!, g.Women!.Value.Value, g.Men!.Value.Value, g.WomensShareOfMensPay!.Value.Value)).ToArray());
        Assert.Equal(91.5m, pay.TotalWomensShareOfMensPay!.Value.Value);
    }

    [Fact]
    public void The_longest_name_reaches_below_the_name_of_a_column()
    {
        var figures = Read("Tilstanden\n\n                                   Kvinner   Menn    Tall fra\nAnsatte i alt                           11    107    31.12.24\n   av disse fagarbeidere og maskinførere       2     83    31.12.24\n   av disse lærlinger                    1      6    31.12.24\nMidlertidig ansatte                      0      4    2024\nDeltid                                   3      2    2024\nLedergruppen                             1      5").Figures!;
        Assert.Equal((11m, 107m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value));
        Assert.Equal((0m, 4m), (figures.Temporary!.Women!.Value.Value, figures.Temporary.Men!.Value.Value));
        Assert.Equal((3m, 2m), (figures.PartTime!.Women!.Value.Value, figures.PartTime.Men!.Value.Value));
    }

    [Fact]
    public void Figures_that_no_column_stands_above_are_counted_along_the_row()
    {
        var pay = Read("Tabell 3. Kvinners lønn i prosent av menns (fast lønn / alle ytelser)\nKategori        K    M    Fast    Alle\nL Ledere, nivå 1–2                   9   26    96,4   95,0\nF Spesialister og sjefsingeniører   24   81    95,8   94,9\nM  Montører og maskinister          13  148    99,5   91,3\nSamlet                              46  255    97,6   93,0").PayMapping!;
        Assert.Equal([(9m, 26m, 95.0m), (24m, 81m, 94.9m), (13m, 148m, 91.3m)], pay.Groups!.Select(g => (g.Women!.Value.Value, g.Men!.Value.Value, g.WomensShareOfMensPay!.Value.Value)).ToArray());
        Assert.Equal(93.0m, pay.TotalWomensShareOfMensPay!.Value.Value);
    }

    private static Plan Read(string passage) =>
        TextDocument.Read("Likestillingsredegjørelse 2023 for Fjordvik AS\n\n" + passage + "\n\nVi arbeider for likestilling.\n").Plan!;
}
