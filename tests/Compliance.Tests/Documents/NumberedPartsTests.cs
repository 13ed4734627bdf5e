namespace Compliance.Tests.Documents;

/// <summary>Tables, figures and annexes that a text names by a number that none of those has that are there.</summary>
public class NumberedPartsTests
{
    [Theory]
    [InlineData("Vedlegg til årsberetningen for 2023.")]
    [InlineData("Vedlegg 4 til årsrapporten, jf. brev fra departementet")]
    [InlineData("Annex 2 to the annual report.")]
    [InlineData("Vedlegg: Ord og begreper\n\nMed likestilling mener vi at alle får de samme mulighetene.")]
    public void A_document_that_is_an_annex_itself_and_the_title_of_one_promise_nothing(string text) =>
        Assert.Null(TextDocument.Read("Likestillingsredegjørelse 2023\nGranli Bruk AS\n\n" + text + "\n").Plan!.Document?.PromisedParts);

    [Fact]
    public void An_annex_that_is_named_is_still_promised() =>
        Assert.NotNull(TextDocument.Read("Likestillingsredegjørelse 2023\nGranli Bruk AS\n\nRutinen følger i vedlegg.\n\nVedlegg: Årshjul for arbeidet\n").Plan!.Document?.PromisedParts);

    [Theory]
    [InlineData("Fordelingen framgår av tabell 4.\n\nTabell 1 Ansatte\n\nVi er 140 ansatte.\n\nTabell 2 Lønn\n\nLønnen følger tariffen.\n", 1)]
    [InlineData("Tabell 4 viser fordelingen. Se også tabell 5.\n", 0)]
    [InlineData("Evalueringen følger som vedlegg 2 til planen.\n\nVedlegg 1: Definisjoner\n\nMed likestilling mener vi like muligheter.\n", 1)]
    [InlineData("Redegjørelsen er et vedlegg til årsberetningen, og den er vedlegg 2 der.\n\nVedlegg 1: Definisjoner\n\nMed likestilling mener vi like muligheter.\n", 0)]
    [InlineData("Fordelingen framgår av tabell 2, og lønnen av tabell 1.\n\nTabell 1 Ansatte\n\nVi er 140 ansatte.\n\nTabell 2 Lønn\n\nLønnen følger tariffen.\n", 0)]
    [InlineData("Fordelingen framgår av tabell 4.\n\nVi er 140 ansatte.\n", 0)]
    [InlineData("Fordelingen framgår av tabell 4 i årsrapporten.\n\nTabell 1 Ansatte\n\nVi er 140 ansatte.\n", 0)]
    [InlineData("Tabell 1 viser fordelingen i 2024.\n\nTabell 1 Ansatte\n\nVi er 140 ansatte.\n", 0)]
    public void What_is_named_and_missing_is_a_promised_part(string text, int missing)
    {
        var plan = TextDocument.Read("Likestillingsplan 2024 for Granli Bruk AS\n\n" + text).Plan!;
        var parts = plan.Document!.PromisedParts ?? [];
        Assert.Equal(missing, parts.Count(p => p.Resolves is null));
        Assert.All(parts.Where(p => p.Resolves is null), p => Assert.Contains(plan.Sources!.Searched, s => s.Key.Contains(p.Text![..12], StringComparison.Ordinal)));
    }
}
