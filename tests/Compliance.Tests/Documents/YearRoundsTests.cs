using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Women and men of several years side by side: each year stands above its round of columns.</summary>
public sealed class YearRoundsTests
{
    private const string Head = "Redegjørelse for likestilling 2024 for Granli Bruk AS\n\nHer er tallene for de tre siste årene. De gjelder alle ansatte i selskapet.\n\n";

    [Theory]
    [InlineData("                         2022          2023          2024")]
    [InlineData("                       2022          2023          2024")]
    [InlineData("Nøkkeltall             2022          2023          2024")]
    [InlineData("                           2022           2023         2024")]
    public void The_figures_are_those_of_the_last_year_wherever_the_years_stand(string years)
    {
        var figures = TextDocument.Read(Head + years + """

                                 K     M       K     M       K     M
            Ansatte             77    89      79    89      82    91
            Midlertidige        12     8      11     9      10     7
            Deltidsansatte      37    31      51    40      68    52
            """).Plan!.Figures!;

        Assert.Equal((82, 91), Of(figures.Balance));
        Assert.Equal((10, 7), Of(figures.Temporary));
        Assert.Equal((68, 52), Of(figures.PartTime));
    }

    [Fact]
    public void A_header_that_covers_the_columns_behind_the_years_tells_what_those_are()
    {
        var plan = TextDocument.Read(Head + """
                                           2022          2023          2024       Lønn kvinner i % av menn
                                         K     M       K     M       K     M      2022     2023     2024
            Direktører                   3     4       3     4       4     3      –        –        –
            Seksjonsledere               6     9       7     8       8     8     97,9      –      98,8
            Rådgivere                   68    76      69    77      70    80    101,2      –     100,4
            Totalt                      77    89      79    89      82    91     94,1      –      95,0
            """).Plan!;

        Assert.Equal([4, 8, 70], plan.PayMapping!.Groups!.Select(g => (int)g.Women!.Value.Value));
        Assert.Equal([null, 98.8m, 100.4m], plan.PayMapping.Groups!.Select(g => g.WomensShareOfMensPay?.Value));
        Assert.Equal(95.0m, plan.PayMapping.TotalWomensShareOfMensPay!.Value.Value);
        Assert.False(plan.PayMapping.Groups![0].FiguresShown);
        Assert.NotEqual(77, plan.Figures?.Balance?.Women?.Value);
    }

    [Fact]
    public void Counts_of_one_year_before_the_pay_of_three_are_no_round_of_theirs()
    {
        var group = TextDocument.Read(Head + """
            <p>Lønn er kartlagt hvert år. Tallene er gjennomsnittlig årslønn i kroner.</p><table><tr><th rowspan="2">Stilling</th><th colspan="2">Antall 2024</th><th colspan="2">2023</th><th colspan="2">2024</th></tr>
            <tr><th>K</th><th>M</th><th>K</th><th>M</th><th>K</th><th>M</th></tr>
            <tr><td>Montører</td><td>5</td><td>24</td><td>402 000</td><td>405 000</td><td>438 000</td><td>441 000</td></tr>
            <tr><td>Formenn</td><td>9</td><td>19</td><td>598 000</td><td>641 000</td><td>661 000</td><td>702 000</td></tr></table>
            """, "page.html").Plan!.PayMapping!.Groups![0];

        Assert.Equal(("5", "24", "438000"), (group.Women!.Value.ToString(), group.Men!.Value.ToString(), group.WomensAverage!.Value.ToString()));
    }

    [Fact]
    public void A_dash_between_two_figures_of_a_row_is_an_empty_cell_and_no_range()
    {
        var group = TextDocument.Read(Head + "| Stilling | Kvinner | Menn | Kvinners lønn i % av menns 2022 | Kvinners lønn i % av menns 2023 | Kvinners lønn i % av menns 2024 |\n|---|---|---|---|---|---|\n| Rådgivere | 12 | 14 | 97,9 | – | 98,8 |\n| Ledere | 8 | 9 | 95,0 | – | 96,1 |\n", "plan.md").Plan!.PayMapping!.Groups![0];

        Assert.Equal("98.8", group.WomensShareOfMensPay!.Value.ToString());
    }

    [Fact]
    public void A_comma_groups_thousands_in_English_tables_and_sentences()
    {
        var figures = TextDocument.Read("""
            Equality statement 2024 for Fernhill Stores AS

            At the end of 2024 the company had 2,412 employees, of whom 1,471 were women and 941 were men. The statement is for all of them.

            Key figures                            2023            2024
                                             Women     Men    Women     Men

            Part-time employees              1,151     440    1,168     452
            """).Plan!.Figures!;

        Assert.Equal((1471, 941), Of(figures.Balance));
        Assert.Equal(2412, figures.Balance!.Total!.Value.Value);
        Assert.Equal((1168, 452), Of(figures.PartTime));
    }

    [Fact]
    public void A_comma_before_three_digits_is_a_decimal_sign_in_Norwegian()
    {
        var plan = TextDocument.Read(Head + "Ved utgangen av 2024 hadde selskapet 173 ansatte, 82 kvinner og 91 menn. Det er 164,250 årsverk.\n").Plan!;

        Assert.Equal((82, 91), Of(plan.Figures!.Balance));
    }

    private static (int, int) Of(GenderFigure? figure) => ((int)figure!.Women!.Value.Value, (int)figure.Men!.Value.Value);
}
