using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Numbers at the beginning of a line: of a day that the line before it had no room for, and of goals and measures below a numbered chapter.</summary>
public class BrokenLinesTests
{
    [Theory]
    [InlineData("Tiltak:\n1. Lyse ut alle stillinger. Frist:\n1.\njuni 2025\n2. Holde kurs. Frist: mai 2025\n", "2025-06-01")]
    [InlineData("Tiltak:\n1. Lyse ut alle stillinger. Frist: innen\n15.\nmai 2025.\n2. Holde kurs. Frist: mai 2025\n", "2025-05-15")]
    [InlineData("Tiltak: Lyse ut alle stillinger\nFrist:\n3.\nkvartal 2025\n", "2025-Q3")]
    public void A_wrapped_deadline_is_not_an_empty_item(string area, string due)
    {
        var plan = Read("1. Rekruttering\n\n" + area);
        Assert.Null(plan.Document!.Placeholders);
        Assert.Equal(due, plan.Measures![0].Schedule!.DueOn!.ToString());
    }

    [Fact]
    public void A_deadline_with_nothing_behind_it_is_no_empty_item_and_no_time()
    {
        var plan = Read("1. Rekruttering\n\nTiltak:\n1. Lyse ut alle stillinger. Ansvarlig: HR-sjefen. Frist:\n2. Holde kurs. Ansvarlig: HR-sjefen.\n   Frist:\n\n2. Lønn\n\nTiltak: Kurs\nFrist:\n");
        Assert.Null(plan.Document!.Placeholders);
        Assert.All(plan.Measures!, m => Assert.Null(m.Schedule));
    }

    [Fact]
    public void A_number_with_nothing_behind_it_stays_an_empty_item() =>
        Assert.Single(Read("1. Rekruttering\n\nTiltak:\n1. Lyse ut alle stillinger.\n2.\n\nVi har 50 ansatte.\n").Document!.Placeholders!);

    [Theory]
    [InlineData("2. Mål\n2.1 Øke andelen kvinner til 30 %\n2.2 Alle stillinger lyses ut\n\n3. Tiltak\n3.1 Holde kurs\n3.2 Lage maler\n")]
    [InlineData("2. Mål\n\n2.1 Øke andelen kvinner til 30 %\n\n2.2 Alle stillinger lyses ut\n\n3. Tiltak\n\n3.1 Holde kurs\n\n3.2 Lage maler\n")]
    [InlineData("2. Mål\n\n2.1 Øke andelen kvinner til 30 %.\n\n2.2 Alle stillinger lyses ut.\n\n3. Tiltak\n\n3.1 Holde kurs.\n\n3.2 Lage maler.\n")]
    public void Goals_and_measures_stand_below_a_numbered_chapter(string chapters)
    {
        var plan = Read("1. Innledning\n\nVi er 95 ansatte.\n\n" + chapters);
        Assert.Equal(["2.1", "2.2"], plan.Goals!.Select(g => g.Id));
        Assert.Equal(["Øke andelen kvinner til 30 %", "Alle stillinger lyses ut"], plan.Goals!.Select(g => g.Text!.TrimEnd('.')));
        Assert.Equal(["Holde kurs", "Lage maler"], plan.Measures!.Select(m => m.Text!.TrimEnd('.')));
    }

    [Fact]
    public void A_chapter_of_measures_behind_areas_of_the_chapter_before_it_belongs_to_none_of_them()
    {
        var plan = Read("3. Mål\n\n3.1 Rekruttering\nFlere kvinner søker.\n\n3.2 Lønn\nIngen usaklige lønnsforskjeller.\n\n4. Tiltak\n\n4.1 Holde kurs.\n\n4.2 Lage maler.\n");
        Assert.Equal(["Rekruttering", "Lønn"], plan.Goals!.Select(g => g.Area));
        Assert.All(plan.Measures!, m => Assert.Null(m.Area));
    }

    private static Plan Read(string text) =>
        TextDocument.Read("Likestillingsplan for Granli Bruk AS 2024\n\n" + text).Plan!;
}
