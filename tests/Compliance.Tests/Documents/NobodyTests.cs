using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Key figures that are none.</summary>
public class NobodyTests
{
    [Theory]
    [InlineData("plan.txt", "80 ansatte\n20 kvinner\n60 menn\n0 midlertidige\n")]
    [InlineData("plan.txt", "80 ansatte, 20 kvinner og 60 menn.\n\nIngen midlertidig ansatte\n")]
    [InlineData("plan.html", "<div><b>80</b> ansatte</div><div><b>20</b> kvinner</div><div><b>60</b> menn</div><div><b>0</b> midlertidige</div>")]
    [InlineData("plan.html", "<table><tr><td>80<br>ansatte</td><td>20<br>kvinner</td><td>60<br>menn</td><td>Ingen<br>midlertidig ansatte</td></tr></table>")]
    [InlineData("plan.html", "<table><tr><td>80<br>ansatte</td><td>20<br>kvinner</td><td>60<br>menn</td><td>0<br>midlertidige</td></tr></table>")]
    public void No_temporary_staff_in_a_box_of_key_figures_is_zero(string name, string boxes)
    {
        var figures = Read(name, boxes).Figures!;
        Assert.Equal((0, 0), (figures.Temporary!.Women, figures.Temporary.Men));
        Assert.Equal((20, 60), (figures.Balance!.Women, figures.Balance.Men));
    }

    [Theory]
    [InlineData("Vi vil ha 0 midlertidige.")]
    [InlineData("10 midlertidige og 4 deltid")]
    [InlineData("0 kvinner midlertidig")]
    public void What_is_wanted_or_counted_is_not(string words) =>
        Assert.NotEqual(0, Read("plan.txt", $"Granli Bruk AS har 20 kvinner og 60 menn.\n\n{words}\n").Figures!.Temporary?.Men?.Value);

    [Theory]
    [InlineData("Ingen ansatte arbeider ufrivillig deltid.", true)]
    [InlineData("Ingen tillitsvalgte har meldt fra om ufrivillig deltid.", false)]
    [InlineData("Ingen verneombud har tatt opp ufrivillig deltid.", false)]
    public void That_no_representative_spoke_of_it_counts_nobody(string words, bool isCounted) =>
        Assert.Equal(isCounted, Read("plan.txt", words).PartTimeMapping?.Involuntary?.Women is not null);

    private static Plan Read(string name, string text) => TextDocument.Read(name.EndsWith("html", StringComparison.Ordinal) ? $"<h1>Redegjørelse for likestilling 2025</h1><p>Granli Bruk AS</p>{text}" : $"Redegjørelse for likestilling 2025\n\nGranli Bruk AS\n\n{text}\nVi arbeider jevnt med dette hele året.\n", name).Plan!;
}
