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

    [Theory]
    [InlineData("plan.txt", "{0}\n{0} {1}\n")]
    [InlineData("plan.txt", "{0}\n\n{0} {1}\n\n")]
    [InlineData("plan.html", "<p>{0}</p><p>{0} {1}</p>")]
    [InlineData("plan.html", "<h2>{0}</h2><h2>{0} {1}</h2>")]
    public void A_number_that_stands_alone_before_itself_is_no_empty_item(string name, string both)
    {
        var text = "Likestillingsplan 2025–2027" + (name == "plan.txt" ? "\n\nGranli Bruk AS har 50 ansatte.\n\n" : "<p>Granli Bruk AS har 50 ansatte.</p>")
            + Both("1.", "Bakgrunn") + "Vi vil ha flere kvinner i verkstedet.\n" + Both("2.", "Tiltak") + Both("2.1.", "Skrive om alle annonser.") + Both("2.2.", "Holde kurs for ledere.")
            + Both("3.", "Ansvar og frister") + "HR-sjefen har ansvar for 2.1 innen mai 2025.\n" + Both("4.", "Oppfølging") + "Planen følges opp hvert år.\n";
        var plan = TextDocument.Read(text, name).Plan!;
        Assert.Null(plan.Document!.Placeholders);
        Assert.Equal([("2.1", "Skrive om alle annonser."), ("2.2", "Holde kurs for ledere.")], plan.Measures!.Select(m => (m.Number!, m.Text!)));
        Assert.Equal(Recurrence.Yearly, plan.FollowUp!.Cadence);

        string Both(string number, string words) => string.Format(System.Globalization.CultureInfo.InvariantCulture, both, number, words);
    }

    [Fact]
    public void A_number_alone_before_another_is_an_item_that_says_nothing() =>
        Assert.NotNull(Read("1. Kurs\n2.\n3. Annonser", "1. HR-sjefen\n2. Daglig leder").Document!.Placeholders);

    [Fact]
    public void A_chapter_behind_the_items_of_the_one_before_is_none_of_them()
    {
        const string Text = "Likestillingsplan 2025–2027\n\n1. Bakgrunn\nVi vil ha flere kvinner i verkstedet.\n2. Tiltak\n2.1. Skrive om alle annonser.\n2.2. Holde kurs for ledere.\n3. Oppfølging\nPlanen følges opp hvert år.\n";
        var plan = TextDocument.Read(Text).Plan!;
        Assert.Equal(["2.1", "2.2"], plan.Measures!.Select(m => m.Number));
        Assert.Equal(Recurrence.Yearly, plan.FollowUp!.Cadence);
    }

    private static Plan Read(string measures, string owners) => TextDocument.Read($"Likestillingsplan for Granli Bruk AS 2024\n\nRekruttering\n\nTiltak:\n{measures}\n\nAnsvarlig:\n{owners}\n\nVi har 50 ansatte.\n").Plan!;
}
