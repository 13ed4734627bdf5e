using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>How part-timers were asked whether they want more work, and what they answered, told in prose.</summary>
public class AskedPartTimersTests
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["nb"] = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte.\n\n",
        ["nn"] = "Likestillingsutgreiing 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette.\n\n",
        ["sv"] = "Jämställdhetsredovisning 2024 för Granli Bruk AS\n\nVid slutet av 2024 var vi 109 anställda.\n\n",
        ["en"] = "Equality statement 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees.\n\n",
    };

    [Theory]
    [InlineData("nb", "Alle deltidsansatte ble spurt i mai 2024, og ingen ville jobbe mer.")]
    [InlineData("nb", "To i resepsjonen arbeider 70 prosent. Vi spurte dem i april 2024 om de ville ha større stilling. Begge sa nei.")]
    [InlineData("nn", "Alle på deltid vart spurde i mai 2024 om dei ville arbeide meir. Ingen ville det.")]
    [InlineData("sv", "Alla deltidsanställda tillfrågades i maj 2024 om de ville och kunde arbeta mer. Ingen ville det.")]
    [InlineData("en", "All part-timers were asked in May 2024 whether they wanted, and could take up, more hours: none did.")]
    [InlineData("en", "We asked everyone on part-time in May 2024 whether they wanted to work more. Both declined.")]
    public void Nobody_who_was_asked_wants_more(string language, string passage)
    {
        var plan = Read(language, passage);
        Assert.Equal(MappingStatus.Completed, plan.PartTimeMapping!.Status);
        Assert.Equal(2024, (int)plan.PartTimeMapping.ForYear!.Value.Value);
        Assert.True(plan.PartTimeMapping.AskedOnWish);
        Assert.Equal(0, (int)plan.PartTimeMapping.Involuntary!.Women!.Value.Value);
        Assert.Equal(0, (int)plan.PartTimeMapping.Involuntary.Men!.Value.Value);
        Assert.Null(plan.Sources!.Places["part time mapping.involuntary.women"].Confidence);
    }

    [Theory]
    [InlineData("nb", "Vi spurte de åtte som arbeider deltid, om de ville og kunne ta mer. Tre kvinner svarte ja.", 3, null)]
    [InlineData("sv", "Vi frågade alla deltidsanställda i mars 2024. Två kvinnor vill ha högre tjänstgöringsgrad.", 2, null)]
    [InlineData("en", "We asked all part-timers whether they would like to work more; two women and one man said yes.", 2, 1)]
    [InlineData("nb", "9 kvinner og 2 menn ønsker flere timer, viste en undersøkelse i mai 2024.", 9, 2)]
    public void Some_of_them_do(string language, string passage, int? women, int? men)
    {
        var mapping = Read(language, passage).PartTimeMapping!;
        Assert.Equal(MappingStatus.Completed, mapping.Status);
        Assert.Equal(women, (int?)mapping.Involuntary!.Women?.Value);
        Assert.Equal(men, (int?)mapping.Involuntary.Men?.Value);
    }

    [Fact]
    public void The_number_of_those_who_were_asked_is_no_answer()
    {
        var involuntary = Read("nn", "Seks tilsette arbeider deltid, og alle vart spurde om dei ville arbeide meir. Ei kvinne svarte ja.").PartTimeMapping!.Involuntary;
        Assert.Null(involuntary?.Total);
    }

    [Theory]
    [InlineData("nb", "Alle deltidsansatte ble spurt om arbeidsmiljøet i mai 2024. Ingen klaget.")]
    [InlineData("nb", "Ufrivillig deltid kartlegges på nytt i 2026.")]
    [InlineData("nn", "Løn og ufrivillig deltid vert kartlagde på nytt i 2027.")]
    [InlineData("sv", "Lön och ofrivillig deltid kartläggs igen 2027.")]
    [InlineData("en", "Pay and involuntary part-time work are mapped again in 2027.")]
    public void What_is_asked_of_something_else_or_will_be_is_no_mapping(string language, string passage)
    {
        var plan = Read(language, passage);
        Assert.Null(plan.PartTimeMapping?.Status);
        Assert.Null(plan.PartTimeMapping?.ForYear);
        Assert.Null(plan.PartTimeMapping?.Involuntary);
        Assert.Null(plan.PayMapping?.Status);
    }

    [Fact]
    public void Whoever_was_not_asked_has_not_answered()
    {
        var mapping = Read("nb", "De deltidsansatte ble ikke spurt om de ønsker mer arbeid.").PartTimeMapping!;
        Assert.Equal(MappingStatus.NotDone, mapping.Status);
        Assert.Null(mapping.AskedOnWish);
    }

    private static Plan Read(string language, string passage) =>
        TextDocument.Read(Titles[language] + passage + "\n").Plan!;
}
