using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>A statement by the names that it goes by, where it is published, and what points to it.</summary>
public class PublishedStatementTests
{
    [Theory]
    [InlineData("Mangfolds- og inkluderingsredegjørelse for 2024\n\nGranli Bruk AS hadde 109 ansatte.")]
    [InlineData("Likestillings- og diskrimineringsredegjørelse 2024\n\nGranli Bruk AS hadde 109 ansatte.")]
    [InlineData("Mangfaldsutgreiing 2024\n\nGranli Bruk AS hadde 109 tilsette.")]
    [InlineData("Jämställdhets- och mångfaldsredogörelse 2024\n\nGranli Bruk AS hade 109 anställda.")]
    public void Compounds_name_a_statement(string text)
    {
        var plan = Read(text);
        Assert.Equal(DocumentKind.Statement, plan.Document!.Kind);
        Assert.Null(plan.Sources!.Places["document.kind"].Confidence);
        Assert.Equal(2024, (int)plan.Statement!.ForYear!.Value.Value);
    }

    [Fact]
    public void A_statement_on_the_climate_is_none() => Assert.NotEqual(DocumentKind.Statement, Read("Klimaredegjørelse 2024\n\nGranli Bruk AS kuttet utslippene.").Document!.Kind);

    [Theory]
    [InlineData("nb", "Redegjørelsen er omtalt i årsberetningen for 2024 og ligger på konsernets nettside.", true, "konsernets nettside")]
    [InlineData("nb", "Styret godkjente redegjørelsen og viser til den i årsberetningen.", true, null)]
    [InlineData("nb", "Årsberetningen for 2024 viser til denne siden.", true, null)]
    [InlineData("nb", "Årsberetningen for 2024 viser hit.", true, null)]
    [InlineData("nb", "Det er vist til den i selskapenes årsberetninger.", true, null)]
    [InlineData("nn", "Årsmeldinga for 2024 viser hit.", true, null)]
    [InlineData("nb", "Rapporten publiseres på www.granli.no innen 30. juni.", null, "www.granli.no")]
    [InlineData("nn", "Utgreiinga ligg på nettsida vår, og årsmeldinga viser til henne.", true, "nettsida vår")]
    [InlineData("sv", "Redovisningen finns på vår webbplats.", null, "vår webbplats")]
    [InlineData("en", "The statement is published on our website, and the directors' report refers to it.", true, "our website")]
    public void It_lies_where_the_text_says(string language, string passage, bool? points, string? address)
    {
        var statement = Read(TitleOf(language) + passage).Statement!;
        Assert.Equal(points, statement.AnnualReportPointsToIt);
        Assert.Equal(address, statement.Address);
        Assert.Equal(address is null ? null : PublicationPlace.PublicDocument, statement.PublishedIn);
    }

    [Theory]
    [InlineData("nb", "Tilstanden og arbeidet gjør vi rede for i årsrapporten.")]
    [InlineData("nn", "Tilstanden vert det gjort greie for i årsmeldinga.")]
    [InlineData("sv", "Jämställdhetsarbetet redovisas i årsredovisningen.")]
    [InlineData("en", "The statement is part of the directors' report.")]
    public void What_the_annual_report_tells_of_state_and_work_is_the_statement(string language, string passage) =>
        Assert.Equal(PublicationPlace.AnnualReport, Read(TitleOf(language) + passage).Statement!.PublishedIn);

    [Theory]
    [InlineData("Redegjørelsen ligger på intranettet.")]
    [InlineData("Personalhåndboken ligger på nettsiden.")]
    [InlineData("Likestillingsredegjørelsen for 2022 ligger på nettsiden.")]
    [InlineData("Bruken av tilskuddet gjør vi rede for i årsrapporten.")]
    public void What_is_not_public_or_not_the_statement_publishes_none(string passage) => Assert.Null(Read(TitleOf("nb") + passage).Statement!.PublishedIn);

    private static string TitleOf(string language) => language switch
    {
        "nb" => "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte.\n\n",
        "nn" => "Likestillingsutgreiing 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette.\n\n",
        "sv" => "Jämställdhetsredovisning 2024 för Granli Bruk AS\n\nVid slutet av 2024 var vi 109 anställda.\n\n",
        _ => "Equality statement 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees.\n\n",
    };

    private static Plan Read(string text) => TextDocument.Read(text + "\n").Plan!;
}
