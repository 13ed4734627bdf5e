using Compliance.Documents;
using Compliance.Plans;
using Compliance.Tests.House;

namespace Compliance.Tests.Documents;

/// <summary>A published plan that is not part of the repository; COMPLIANCE_DOCUMENTS names its folder.</summary>
public class RealPlanTests
{
    private static readonly Lazy<Plan> Read = new(() =>
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(Repository.Outside("COMPLIANCE_DOCUMENTS"), "likebehandlingsplan-legeleasing-2023.txt"));
        return DocumentPlanReader.Read(stream, "plan.txt").Plan!;
    });

    private static Plan Plan
    {
        get
        {
            Repository.Outside("COMPLIANCE_DOCUMENTS");
            return Read.Value;
        }
    }

    [Fact]
    public void Women_and_men_are_read_and_nothing_is_added_up()
    {
        var balance = Plan.Figures!.Balance!;
        Assert.Equal((242, 93, 72.2m, 27.8m, 2023), (balance.Women, balance.Men, balance.WomenPercent, balance.MenPercent, balance.Year));
        Assert.Null(balance.Total);
        Assert.Null(Plan.Employer!.RegularEmployees);
        Assert.Equal(74, LineOf("figures.balance.women"));
        Assert.Equal(76, LineOf("figures.balance.men"));
    }

    [Fact]
    public void Six_areas_and_fifteen_measures_are_read()
    {
        Assert.Equal(["1", "2", "3", "4", "5", "6"], Plan.Areas!.Select(a => a.Number));
        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3.1", "3.2", "4.1", "4.2", "5.1", "5.2", "6.1", "6.2"], Plan.Measures!.Select(m => m.Number));
    }

    private static int LineOf(string path) => Plan.Sources!.Places[path].Line;
}
