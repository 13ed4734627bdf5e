namespace Compliance.Tests.Documents;

/// <summary>What stands below a text and ends no sentence does not make it one that breaks off: all its measures were open for that.</summary>
public class FootOfTextTests
{
    private const string Body = "1 Innledning\n\nVi er 140 ansatte, og planen gjelder for alle.\n\n2 Rekruttering\n\nTiltak: Vi lyser ut alle stillinger på norsk og engelsk. Ansvarlig: HR-sjefen. Frist: mai 2024.\n\n3 Rullering og rapportering\n\nPlanen legges fram for styret hvert år i desember.\n\n";

    [Theory]
    [InlineData("3 Rullering og rapportering")]
    [InlineData("Tilbake til toppen · Spørsmål om planen? Ta kontakt med personalavdelingen")]
    [InlineData("Sist oppdatert i april. Spørsmål? post@granli.example")]
    [InlineData("Daglig leder, etter drøfting med de tillitsvalgte 20. februar")]
    [InlineData("[organisasjonskart settes inn her]")]
    public void A_foot_is_no_text_that_breaks_off(string foot) => Assert.False(IsGuess(Body + foot + "\n"));

    [Theory]
    [InlineData("Vi vil dessuten se nærmere på hvordan de som kommer tilbake fra permisjon, kan få bedre oppfølging enn de")]
    [InlineData("Resultatene skal vurderes av utvalget sammen med de tillitsvalgte og verneombudet når det nye året har")]
    public void A_sentence_without_its_end_is(string end) => Assert.True(IsGuess(Body + end + "\n"));

    private static bool IsGuess(string text) =>
        TextDocument.Read("Likestillingsplan 2024 for Granli Bruk AS\n\n" + text).Plan!.Sources!.Places["measures"].Confidence is not null;
}
