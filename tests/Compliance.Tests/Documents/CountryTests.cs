namespace Compliance.Tests.Documents;

/// <summary>The country whose law binds the employer: told by the language and the laws of the text together, as a guess.</summary>
public class CountryTests
{
    [Theory]
    [InlineData("Plan för lika rättigheter 2024 för Björkviks kommun\n\nPlanen bygger på 3 kap. diskrimineringslagen. Vi har 240 anställda.\n", "SE")]
    [InlineData("Plan för lika rättigheter 2024 för Björkvik AB\n\nVi följer diskrimineringslagen och arbetsmiljölagen. Vi har 240 anställda.\n", "SE")]
    [InlineData("Plan för lika rättigheter 2024 för Björkvik AB\n\nVi arbetar för jämställdhet och mot diskriminering. Vi har 240 anställda.\n", null)]
    [InlineData("Plan för lika rättigheter 2024 för Granli Bruk AS\n\nVi följer diskrimineringslagen. Vi har 240 anställda.\n", null)]
    [InlineData("Likestillingsplan 2024 for Granli Bruk AS\n\nVi følger diskrimineringslagen. Vi har 240 ansatte.\n", null)]
    [InlineData("Likestillingsplan 2024 for Granli Bruk AS\n\nVi følger likestillings- og diskrimineringsloven § 26. Vi har 240 ansatte.\n", null)]
    public void It_is_another_where_the_text_is_in_its_language_and_names_its_laws_alone(string text, string? country)
    {
        var plan = TextDocument.Read(text).Plan!;
        Assert.Equal(country, plan.Employer!.Country);
        if (country is not null)
            Assert.NotNull(plan.Sources!.Places["employer.country"].Confidence);
    }
}
