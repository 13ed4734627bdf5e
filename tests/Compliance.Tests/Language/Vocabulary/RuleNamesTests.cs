using System.Globalization;
using Compliance.Language;

namespace Compliance.Tests.Language.Vocabulary;

public class RuleNamesTests
{
    [Theory]
    [InlineData("RegularEmployees", "regular employees")]
    [InlineData("TotalWomensShareOfMensPay", "total womens share of mens pay")]
    [InlineData("HRChief", "hr chief")]
    [InlineData("UsesAMU", "uses amu")]
    [InlineData("Level2Name", "level 2 name")]
    [InlineData("some_name", "some name")]
    [InlineData("ÅrligInntekt", "årlig inntekt")]
    [InlineData("x", "x")]
    [InlineData("_x", "x")]
    public void An_identifier_becomes_words(string identifier, string words) => Assert.Equal(words, RuleNames.WordsOf(identifier));

    [Fact]
    public void A_turkish_machine_gives_the_same_names()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("involuntary idle", RuleNames.WordsOf("InvoluntaryIdle"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
