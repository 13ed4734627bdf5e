using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>The number of employees where it stands below the heading of an area: it is all of them only where the employer is said to have them.</summary>
public class StaffBelowAreasTests
{
    [Theory]
    [InlineData("Arbeidsmiljø og likestilling\nSelskapet har 114 ansatte, hvorav 11 kvinner. Arbeidsmiljøet anses som godt. Styret består av tre menn og en kvinne.")]
    [InlineData("Rekruttering\nVi har 114 ansatte, hvorav 11 kvinner. I 2022 ansatte vi fire kvinner og ti menn.")]
    public void What_the_employer_has_is_all_staff_also_below_an_area(string text)
    {
        var plan = Read(text);
        Assert.Equal(114, plan.Employer!.RegularEmployees!.Value);
        Assert.Equal(11, plan.Figures!.Balance!.Women!.Value);
    }

    [Theory]
    [InlineData("Rekruttering\nAvdelingen har 14 ansatte, hvorav 1 kvinne.")]
    [InlineData("Rekruttering\nI fjor fikk 14 ansatte ny stilling, hvorav 1 kvinne.")]
    public void Those_of_a_part_are_not(string text)
    {
        var plan = Read(text);
        Assert.Null(plan.Employer!.RegularEmployees);
        Assert.Null(plan.Figures?.Balance);
    }

    private static Plan Read(string text) =>
        TextDocument.Read("Likestillingsplan 2023 for Brekke Anlegg AS\n\n" + text + "\n").Plan!;
}
