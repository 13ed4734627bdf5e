using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Shares told by fractions, and in brackets behind counts.</summary>
public class FractionTests
{
    [Theory]
    [InlineData("nb", "To av tre ledere er kvinner.", "leaders", "~ 66.7")]
    [InlineData("nb", "Kvinner utgjør under fire av ti ansatte.", "balance", "< 40")]
    [InlineData("nb", "Hver tredje ansatt er kvinne.", "balance", "~ 33.3")]
    [InlineData("nb", "Mer enn halvparten av lederne er kvinner.", "leaders", "> 50")]
    [InlineData("nb", "En fjerdedel av de ansatte er kvinner.", "balance", "~ 25")]
    [InlineData("nn", "Meir enn halvparten av leiarane er kvinner, og det er ikkje nytt.", "leaders", "> 50")]
    [InlineData("sv", "Två tredjedelar av de anställda är kvinnor.", "balance", "~ 66.7")]
    [InlineData("en", "Two out of three managers are women.", "leaders", "~ 66.7")]
    [InlineData("en", "One in four employees is a woman.", "balance", "~ 25")]
    [InlineData("en", "More than half of the employees are women.", "balance", "> 50")]
    [InlineData("nb", "To av tre søkere er kvinner.", "balance", null)]
    [InlineData("nb", "Hver tredje måned møtes kvinner og menn i utvalget.", "balance", null)]
    [InlineData("nb", "Under fire av ti kvinner svarte på undersøkelsen.", "balance", null)]
    [InlineData("en", "Every third year the women meet the managers.", "balance", null)]
    public void A_share_of_women_may_be_told_by_a_fraction(string language, string text, string population, string? share)
    {
        var figures = Read(Before[language] + text + "\n").Figures;
        var figure = population switch { "leaders" => figures?.Leaders, "part time" => figures?.PartTime, _ => figures?.Balance };
        Assert.Equal(share, figure?.WomenPercent?.ToString());
        Assert.Null(figure?.Women);
        Assert.Null(figure?.Total);
    }

    [Fact]
    public void Shares_in_brackets_that_make_a_hundred_are_those_of_the_row()
    {
        var figures = Read("# Likestillingsredegjørelse 2025\n\n| Gruppe | Kvinner | Menn | Sum |\n|---|---|---|---|\n| Alle ansatte | 402 (64 %) | 226 (36 %) | 628 |\n| Ledere | 8 (20 %) | 12 (80 %) | 20 |\n| Midlertidig ansatte | 14 (3,5 %) | 6 (2,7 %) | 20 |\n").Figures!;
        Assert.Equal((402, 64, 36), ((int)figures.Balance!.Women!.Value.Value, (int)figures.Balance.WomenPercent!.Value.Value, (int)figures.Balance.MenPercent!.Value.Value));
        Assert.Equal(20, figures.Leaders!.WomenPercent!.Value.Value);
        Assert.Equal(14, figures.Temporary!.Women!.Value.Value);
        Assert.Equal((3.5m, 2.7m), (figures.Temporary.WomenPercent!.Value.Value, figures.Temporary.MenPercent!.Value.Value)); // as prose tells them: of the women and of the men
    }

    private static readonly Dictionary<string, string> Before = new(StringComparer.Ordinal)
    {
        ["nb"] = "Handlingsplan for likestilling 2026\n\nOm oss\n\nVi er ikke mange. ",
        ["nn"] = "Handlingsplan for likestilling 2026\n\nOm oss\n\nVi er ikkje mange, men verksemda veks. ",
        ["sv"] = "Jämställdhetsplan 2026\n\nOm oss\n\nVi är inte många. ",
        ["en"] = "Action plan for equality 2026\n\nAbout us\n\nWe are not many. ",
    };

    private static Plan Read(string text) => TextDocument.Read(text, "plan.md").Plan!;
}
