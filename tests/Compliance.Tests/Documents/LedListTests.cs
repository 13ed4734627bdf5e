using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Lists without a heading: the sentence before them says what they hold.</summary>
public class LedListTests
{
    [Theory]
    [InlineData("Det vi kom fram til, var blant annet dette:", "og vi ble enige om dette:")]
    [InlineData("Gruppen kom frem til at særlig tre ting er vanskelige:", "Partene ble enige om følgende:")]
    [InlineData("Dette fant vi:", "Vi bestemte oss for dette:")]
    public void What_was_found_are_risks_and_what_was_agreed_are_measures(string found, string agreed)
    {
        var plan = Read($"""
            Likestillingsredegjørelse 2023
            Solvik Glass AS

            {found}

               o  Få kvinner søker stillinger i hallen. Vi tror annonsene er for tekniske.
               o  Trappa til kantina er eneste vei, og den som sitter i rullestol kommer ikke dit.

            {agreed}

               o  Skrive om annonsene. Produksjonssjefen, fra høsten 2023.
               o  Bygge rampe ved kantina. Daglig leder, innen 30.6.2025.
            """);
        Assert.Equal(2, plan.Risks!.Count);
        Assert.Equal(["Produksjonssjefen", "Daglig leder"], plan.Measures!.Select(m => m.Owners!.Single().Text));
    }

    [Fact]
    public void What_parties_agreed_on_in_a_sentence_is_no_heading() =>
        Assert.Null(Read("Likestillingsredegjørelse 2023\nSolvik Glass AS\n\nVi ble enige om dette i mars. Kantina har åpent til tre.\n").Measures);

    private static Plan Read(string text) => TextDocument.Read(text, "rapport.txt").Plan!;
}
