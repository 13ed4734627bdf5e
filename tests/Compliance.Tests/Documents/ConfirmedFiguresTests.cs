using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Figures of which no sentence says that they are of all, and that add up to all or follow from it.</summary>
public class ConfirmedFiguresTests
{
    [Theory]
    [InlineData("Vi var 264 ansatte ved utgangen av 2024.\n\nDet arbeidet 264 mennesker i Granli Bruk, 58 av dem kvinner og 206 menn.", "women")]
    [InlineData("Ved utgangen av 2024 var vi 140 ansatte, 35 kvinner og 105 menn.\n\nDet gir en kvinneandel på 25 prosent.", "women percent")]
    [InlineData("Ved utgangen av 2024 var vi 140 ansatte, 36 kvinner og 104 menn.\n\nAndelen kvinner er 25,7 prosent.", "women percent")]
    public void What_adds_up_to_all_is_of_all(string text, string member) => Assert.Null(PlaceOf(text, member).Confidence);

    [Theory]
    [InlineData("Vi var 264 ansatte ved utgangen av 2024.\n\nDet arbeidet mange på lageret, 58 av dem kvinner og 101 menn.", "women")]
    [InlineData("Ved utgangen av 2024 var vi 140 ansatte, 35 kvinner og 105 menn.\n\nDet gir en kvinneandel på lageret på 31 prosent.", "women percent")]
    public void What_does_not_is_no_surer_than_before(string text, string member)
    {
        var places = Read(text).Sources!.Places;
        Assert.True(!places.TryGetValue("figures.balance." + member, out var place) || place.Confidence is not null);
    }

    private static Place PlaceOf(string text, string member) => Read(text).Sources!.Places["figures.balance." + member];

    private static Plan Read(string text) => TextDocument.Read("Likestillingsredegjørelse 2024\nGranli Bruk AS\n\n" + text + "\n").Plan!;
}
