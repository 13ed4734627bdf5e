using System.Text;
using Compliance.Documents;
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
    [InlineData("8 av 10 renholdere er kvinner.")]
    [InlineData("I hotellenes ledergrupper er 14 av 26 kvinner.")]
    public void Some_whom_a_word_names_are_not_all(string passage) => Assert.Null(Read(passage).Figures?.Balance);

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

    [Fact]
    public void Groups_of_the_mapping_tell_who_is_on_each_level_in_its_year()
    {
        var levels = Read("Lønnskartlegging\n\nLønnskartleggingen er gjennomført for 2022.\n\n| Gruppe | Kvinner | Menn | Kvinners andel av menns lønn |\n| --- | --- | --- | --- |\n| Selgere | 12 | 20 | 96,1 % |\n| Lagerarbeidere | 9 | 14 | 99,2 % |\n", "plan.md").Figures!.Levels!;
        Assert.Equal([("Selgere", 12m, 20m, 2022m), ("Lagerarbeidere", 9m, 14m, 2022m)], levels.Select(l => (l.Name!, l.Women!.Value.Value, l.Men!.Value.Value, l.Year!.Value.Value)).ToArray());
    }

    private static Plan Read(string passage, string name = "plan.txt") =>
        DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("Likestillingsredegjørelse 2023 for Fjordvik AS\n\n" + passage + "\n")), name).Plan!;
}
