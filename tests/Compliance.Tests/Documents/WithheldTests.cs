using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures that a document says it keeps back, because the group is small.</summary>
public class WithheldTests
{
    [Theory]
    [InlineData("Tall for midlertidig ansatte vises ikke av hensyn til personvernet.")]
    [InlineData("Vi oppgir derfor ikke hvor mange kvinner og menn som er midlertidig ansatt.")]
    public void Temporary_staff_is_kept_back(string sentence) => Assert.True(Read(sentence).Figures!.Temporary!.Withheld);

    [Fact]
    public void Part_time_staff_and_leave_are_kept_back()
    {
        Assert.True(Read("Antall deltidsansatte offentliggjøres ikke, fordi gruppen er liten.").Figures!.PartTime!.Withheld);
        var leave = Read("Uttaket av foreldrepermisjon oppgis ikke fordi færre enn fem var i permisjon.");
        Assert.True(leave.Figures!.ParentalLeave!.Withheld);
        Assert.Contains("foreldrepermisjon", leave.Sources!.Places["figures.parental leave.withheld"].Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void Involuntary_part_time_is_kept_back_and_part_time_is_not()
    {
        var plan = Read("Ti kvinner og seks menn arbeider deltid. Resultatet av kartleggingen av ufrivillig deltid oppgis ikke av hensyn til personvernet.");
        Assert.True(plan.PartTimeMapping!.Involuntary!.Withheld);
        Assert.Null(plan.Figures!.PartTime!.Withheld);
    }

    [Theory]
    [InlineData("Færre enn fem menn arbeider deltid.")]
    [InlineData("Fire kvinner og to menn er midlertidig ansatt. Lønnen vises ikke.")]
    public void A_figure_with_a_bound_and_a_figure_that_is_given_are_not_kept_back(string sentence)
    {
        var figures = Read(sentence).Figures;
        Assert.Null(figures?.PartTime?.Withheld);
        Assert.Null(figures?.Temporary?.Withheld);
    }

    private static Plan Read(string sentence) =>
        TextDocument.Read($"Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nTilstanden\n\nVi er 60 kvinner og 40 menn. {sentence}\n").Plan!;
}
