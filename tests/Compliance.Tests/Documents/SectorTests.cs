using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Nearly no employer says that it is private: its name tells, which is to be confirmed, and what is owned by the public may be either.</summary>
public class SectorTests
{
    [Theory]
    [InlineData("Nordvarde Kraft AS – likestillingsredegjørelse 2024\n\nVi har 64 ansatte, 40 kvinner og 24 menn.\n", Sector.Private)]
    [InlineData("Fosna Sparebank\n\nLikestillingsredegjørelse 2024\n\nBanken har 64 ansatte, 40 kvinner og 24 menn.\n", Sector.Private)]
    [InlineData("Equality statement 2024 – Northlake Power Ltd\n\nNorthlake Power Ltd has 64 employees, 40 women and 24 men.\n", Sector.Private)]
    [InlineData("Jämställdhetsredovisning 2024 – Sjöverk AB\n\nSjöverk AB har 64 anställda, 40 kvinnor och 24 män.\n", Sector.Private)]
    [InlineData("Sykehuset Sør HF\n\nLikestillingsredegjørelse 2024\n\nVi har 640 ansatte, 400 kvinner og 240 menn.\n", Sector.Public)]
    [InlineData("Universitetet i Rondane\n\nLikestillingsredegjørelse 2024\n\nVi har 640 ansatte, 400 kvinner og 240 menn.\n", Sector.Public)]
    [InlineData("Høgskulen på Breimsvatn\n\nUtgreiing om likestilling 2024\n\nVi har 640 tilsette, 400 kvinner og 240 menn.\n", Sector.Public)]
    [InlineData("Varde Vann AS – likestillingsredegjørelse 2024\n\nSelskapet eies av kommunen. Vi har 64 ansatte, 40 kvinner og 24 menn.\n", Sector.Public)]
    public void A_name_tells_it_as_a_guess(string text, Sector sector)
    {
        var plan = Read(text);
        Assert.Equal(sector, plan.Employer?.Sector);
        Assert.NotNull(plan.Sources!.Places["employer.sector"].Confidence);
    }

    [Theory]
    [InlineData("Lomvik kommune\n\nLikestillingsredegjørelse 2024\n\nVi har 640 ansatte, 400 kvinner og 240 menn.\n", Sector.Public)]
    [InlineData("Nordvarde Kraft AS – likestillingsredegjørelse 2024\n\nVi er en offentlig virksomhet med 64 ansatte.\n", Sector.Public)]
    public void What_the_text_says_comes_first(string text, Sector sector) => Assert.Equal(sector, Read(text).Employer?.Sector);

    [Theory]
    [InlineData("Likestillingsredegjørelse 2024\n\nVi har 64 ansatte, 40 kvinner og 24 menn. Tre av dem har vært i statens tjeneste.\n")]
    [InlineData("Likestillingsredegjørelse 2024\n\nVi har 64 ansatte, 40 kvinner og 24 menn. Flere av dem har gått på Universitetet i Rondane.\n")]
    public void What_others_are_called_tells_nothing(string text) => Assert.Null(Read(text).Employer?.Sector);

    [Fact]
    public void A_sector_that_is_served_is_not_that_of_the_employer()
    {
        var plan = Read("Likestillingsredegjørelse 2024\n\nVi har 64 ansatte, 40 kvinner og 24 menn.\n\nKundene våre finner vi særlig i offentlig sektor over hele landet.\n");
        Assert.True(plan.Employer?.Sector is null || plan.Sources!.Places["employer.sector"].Confidence is not null);
    }

    [Fact]
    public void An_authority_that_is_not_named_has_no_name() =>
        Assert.NotEqual("En myndighet", Read("Likabehandlingsplan 2024\n\nEn myndighet ska vara en god arbetsgivare. Vi har 64 anställda.\n").Employer?.Name);

    private static Plan Read(string text) => TextDocument.Read(text, "text.txt").Plan!;
}
