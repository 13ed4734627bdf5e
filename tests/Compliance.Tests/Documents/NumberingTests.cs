using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Lists that are matched by number, and numbers that match nothing.</summary>
public class NumberingTests
{
    [Theory]
    [InlineData("1. Kurs\n2. Annonser\n3. Samtaler", "1. HR-sjefen\n2. Daglig leder\n4. Verneombudet", "Ansvarlig 4")]
    [InlineData("1. Kurs\n2. Annonser", "1. HR-sjefen\n2. Daglig leder\n3. Verneombudet", "Ansvarlig 3")]
    public void A_number_that_no_measure_has_is_a_break(string measures, string owners, string expected)
    {
        var plan = Read(measures, owners);
        Assert.Equal([expected], plan.Document!.NumberingBreaks);
        Assert.True(plan.Sources!.Places.ContainsKey("document.numbering breaks"));
    }

    [Theory]
    [InlineData("1. Kurs\n2. Annonser", "1. HR-sjefen\n2. Daglig leder")]
    [InlineData("1. Kurs\n2. Annonser\n3. Samtaler", "1. HR-sjefen\n3. Daglig leder")]
    [InlineData("1. Kurs\n2. Annonser", "3. HR-sjefen\n4. Daglig leder")]
    [InlineData("- Kurs\n- Annonser", "1. HR-sjefen\n2. Daglig leder")]
    [InlineData("1. Kurs\n2. Annonser", "HR-sjefen")]
    [InlineData("1. Kurs\n2. Annonser", "1. HR-sjefen\n2. Daglig leder\n3. ")]
    public void A_number_that_is_missing_an_empty_item_and_lists_that_count_in_their_own_way_are_none(string measures, string owners) =>
        Assert.Null(Read(measures, owners).Document!.NumberingBreaks);

    private static Plan Read(string measures, string owners) => DocumentPlanReader.Read(
        new MemoryStream(Encoding.UTF8.GetBytes($"Likestillingsplan for Granli Bruk AS 2024\n\nRekruttering\n\nTiltak:\n{measures}\n\nAnsvarlig:\n{owners}\n\nVi har 50 ansatte.\n")), "plan.txt").Plan!;
}
