using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures as the form of the authorities has them: a name and its figure, each on a line of its own.</summary>
public class FormFiguresTests
{
    [Theory]
    [InlineData("(Oppgi i antall. Fylles ut hvert år)\n", "(Oppgi gjennomsnitt antall uker. Hvert år)\n", "Foreldrepermisjon")]
    [InlineData("", "", "Foreldrepermisjon (gjennomsnittlig antall uker)")]
    [InlineData("(Oppgi i antall, eventuelt også prosent. Fylles ut hvert år)\n", "(Oppgi gjennomsnitt antall uker. Hvert år)\n", "Foreldrepermisjon")]
    [InlineData("(Oppgi i antall eller prosent av alle ansatte. Hvert år)\n", "(Oppgi gjennomsnitt antall uker. Hvert år)\n", "Foreldrepermisjon")]
    public void Each_name_with_the_figure_below_it_is_a_row(string people, string weeks, string leave)
    {
        var figures = Read($"Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nDel 1\n\nKjønnsbalanse\n{people}\nKvinner\n141\nMenn\n128\n\nMidlertidig ansatte\n{people}\nKvinner\n9\nMenn\n11\n\nAnsatte i deltidsstillinger\n{people}\nKvinner\n17\nMenn\n6\n\n{leave}\n{weeks}\nKvinner\n25,3\nMenn\n14,8\n\nKommentar: Tallene er hentet fra lønnssystemet.\n").Figures!;
        Assert.Equal((141m, 128m), (figures.Balance!.Women!.Value.Value, figures.Balance.Men!.Value.Value));
        Assert.Equal((9m, 11m), (figures.Temporary!.Women!.Value.Value, figures.Temporary.Men!.Value.Value));
        Assert.Equal((17m, 6m), (figures.PartTime!.Women!.Value.Value, figures.PartTime.Men!.Value.Value));
        Assert.Equal((25.3m, 14.8m), (figures.ParentalLeave!.WomensAverageWeeks!.Value.Value, figures.ParentalLeave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void Weeks_stand_in_cells()
    {
        var leave = Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nPermisjoner\n\n                                    Kvinner          Menn\nMidlertidig ansatte                    4               2\nDeltid                                17               3\nUttak av foreldrepermisjon (snitt)   22 uker        13 uker\n").Figures!.ParentalLeave!;
        Assert.Equal((22m, 13m), (leave.WomensAverageWeeks!.Value.Value, leave.MensAverageWeeks!.Value.Value));
    }

    [Fact]
    public void A_list_of_words_and_numbers_is_none() =>
        Assert.Null(Read("Likestillingsplan 2024 for Granli Bruk AS\n\nSide\n3\nKapittel\n4\n\nVi arbeider for likestilling.\n").Figures);

    private static Plan Read(string text) => DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "plan.txt").Plan!;
}
