using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures of several years in plain text, each with its year, and none where a line could be read in two ways.</summary>
public class YearRowsTests
{
    [Theory]
    [InlineData("                   2023   2024   2025\nAndel kvinner      38     39     41\nAndel menn         62     61     59\n")]
    [InlineData("2023 2024 2025\nAndel kvinner 38 39 41\nAndel menn 62 61 59\n")]
    [InlineData("2025 2024 2023\nAndel kvinner 41 39 38\nAndel menn 59 61 62\n")]
    [InlineData("År 2023 2024 2025\nAndel kvinner 38 % 39 % 41 %\nAndel menn 62 % 61 % 59 %\n")]
    [InlineData("År 2023 2024 2025 Andel kvinner 38 39 41 Andel menn 62 61 59\n")]
    public void A_share_stands_below_its_year(string table)
    {
        var figures = Read(table).Figures!;
        Assert.Equal((41m, 59m, 2025m), (figures.Balance!.WomenPercent!.Value.Value, figures.Balance.MenPercent!.Value.Value, figures.Balance.Year!.Value.Value));
        Assert.Null(figures.Levels);
        Assert.True(figures.EarlierYearsCompared);
    }

    [Fact]
    public void A_count_of_two_pieces_is_one_where_all_can_be_of_two()
    {
        var balance = Read("2023 2024\nAntall kvinner 1 284 1 301\nAntall menn 1 102 1 099\n").Figures!.Balance!;
        Assert.Equal((1301, 1099), (balance.Women!.Value.Value, balance.Men!.Value.Value));
    }

    [Theory]
    [InlineData("2023 2024\nAntall kvinner 1 284\n")] // one figure, or 1 and 284
    [InlineData("2023 2024 2025\nAntall kvinner 38 39\n")]
    [InlineData("2023 2024 2025\nAntall kvinner 38 39 41 120\n")]
    [InlineData("År 2023 2024 2025 Antall kvinner 38 39 Antall menn 62 61 59\n")]
    [InlineData("I 2023 og 2024 2025 Antall kvinner 38 39.\n")]
    public void A_row_without_a_figure_for_each_year_is_not_read(string table) =>
        Assert.Null(Read(table).Figures?.Balance?.Women);

    [Fact]
    public void Among_shares_a_row_that_says_no_unit_is_to_be_confirmed()
    {
        var plan = Read("2024 2025\nAndel kvinner 39 41\nKvinner i ledelsen 25 30\n");
        Assert.True(plan.Sources!.Places["figures.leaders.women"].Confidence < 1);
        Assert.Null(plan.Figures!.Levels);
    }

    private static Plan Read(string text) => TextDocument.Read("Redegjørelse for likestilling 2025\n\nGranli Bruk AS\n\nKjønnsbalanse\n\n" + text + "\nVi arbeider jevnt med dette hele året.\n").Plan!;
}
