using System.Globalization;
using System.Text;
using Compliance.Documents;

namespace Compliance.Tests.Documents;

/// <summary>What reading a document costs, told by what it allocates: that is the same on every machine.</summary>
public class GrowthTests
{
    private const double MostGrowth = 1.25;

    [Fact]
    public void A_page_costs_the_same_in_a_document_of_ten_pages_of_a_hundred_and_of_a_thousand()
    {
        Allocated(10);
        var ten = Allocated(10) / 10.0;
        Assert.InRange(Allocated(100) / 100.0, 0, ten * MostGrowth);
        Assert.InRange(Allocated(1000) / 1000.0, 0, ten * MostGrowth);
    }

    private static long Allocated(int pages)
    {
        var text = new StringBuilder("Likestillingsplan 2024\nGranli Bruk AS\n\nVi har 230 ansatte.\n\n");
        for (var page = 1; page <= pages; page++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{page} Avdeling {page}\n\nAvdelingen ligger ved havna og har lokaler fra 19{page % 90 + 10}. Arbeidet går i skift, og mange kommer langveisfra.\nLederen går gjennom planen med gruppen sin hver høst, og det som kommer fram, blir skrevet ned.\n\n");
            text.Append(CultureInfo.InvariantCulture, $"Rommet          Plasser   Dører\nHall {page}              {page % 40}       2\nLager {page}             {page % 30}       4\n\n\f");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(DocumentPlanReader.Read(new MemoryStream(bytes), "plan.txt").Plan);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
