using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Which year the last mapping of pay is of, in whatever words, and which year the last statement is for.</summary>
public class OlderMappingTests
{
    [Theory]
    [InlineData("nb", "Lønnskartlegging ble sist gjennomført høsten 2021.", 2021)]
    [InlineData("nb", "Siste lønnskartlegging er fra 2020.", 2020)]
    [InlineData("nb", "Den siste lønnskartleggingen daterer seg tilbake til 2021.", 2021)]
    [InlineData("nb", "Lønnskartleggingen vi bygger på, er fra 2021.", 2021)]
    [InlineData("nb", "Lønn ble sist kartlagt i 2021.", 2021)]
    [InlineData("nb", "Forrige lønnskartlegging var i 2021, og neste er planlagt i 2028.", 2021)]
    [InlineData("nn", "Lønskartlegging vart sist gjennomført hausten 2021, og ikkje sidan.", 2021)]
    [InlineData("nn", "Den siste lønskartlegginga er frå 2020 og er ikkje oppdatert.", 2020)]
    [InlineData("sv", "Lönekartläggningen genomfördes senast hösten 2021.", 2021)]
    [InlineData("sv", "Den senaste lönekartläggningen är från 2020 och är inte uppdaterad.", 2020)]
    [InlineData("en", "The last pay review dates from 2020.", 2020)]
    [InlineData("en", "Our most recent pay mapping by gender was carried out in September 2021.", 2021)]
    [InlineData("en", "The pay mapping on which we rely is from 2021.", 2021)]
    [InlineData("en", "Pay was last mapped in 2021.", 2021)]
    public void The_last_mapping_of_pay_has_a_year(string language, string text, int year)
    {
        var mapping = Read(language, text).PayMapping;
        Assert.Equal(MappingStatus.Completed, mapping?.Status);
        Assert.Equal(year, (int)(mapping!.ForYear?.Value ?? mapping.CompletedOn!.Value.First.Year));
    }

    [Theory]
    [InlineData("nb", "Vi kartlegger lønn hvert fjerde år. Sist var for 2021, og neste gang blir for 2027.", 2021)]
    [InlineData("nb", "Lønn er kartlagt for 2025. Forrige var i 2021, og neste er i 2027.", 2025)]
    [InlineData("nb", "Vi kartlegger lønn hvert fjerde år. Neste gang blir for 2027.", null)]
    public void A_sentence_that_goes_on_tells_the_year_of_the_last_mapping_where_none_was_told(string language, string text, int? year) =>
        Assert.Equal(year, (int?)Read(language, text).PayMapping?.ForYear?.Value);

    [Theory]
    [InlineData("nb", "Lønnskartleggingen er gjort per 1. november 2025 og gjentas i 2027.", "2025-11-01")]
    [InlineData("sv", "Lönekartläggningen genomfördes i november 2025 och görs om i november 2027. Den är inte försenad.", "2025-11")]
    [InlineData("en", "The pay mapping was carried out on 1 November 2025 and is to be repeated on 1 November 2027.", "2025-11-01")]
    public void A_mapping_that_is_to_be_repeated_was_not_completed_then(string language, string text, string date) =>
        Assert.Equal(date, Read(language, text).PayMapping!.CompletedOn.ToString());

    [Theory]
    [InlineData("nb", "Neste lønnskartlegging gjøres i 2027.")]
    [InlineData("nb", "Kravet om lønnskartlegging er fra 2021.")]
    [InlineData("nb", "Malen for lønnskartlegging er fra 2021.")]
    [InlineData("nb", "Siste frist for lønnskartleggingen er 1. juni 2026.")]
    [InlineData("nn", "Kravet om lønskartlegging er frå 2021 og er ikkje nytt.")]
    [InlineData("sv", "Kravet på lönekartläggning är från 2009 och är inte nytt.")]
    [InlineData("en", "The duty of pay mapping dates from 2020.")]
    [InlineData("en", "The guidelines for the pay mapping are from 2021.")]
    [InlineData("en", "The next pay mapping is due in 2027.")]
    public void Another_year_is_none_of_a_mapping_that_was_done(string language, string text)
    {
        var mapping = Read(language, text).PayMapping;
        Assert.Null(mapping?.ForYear);
        Assert.Null(mapping?.CompletedOn);
    }

    [Theory]
    [InlineData("nb", "Siste likestillingsredegjørelse gjelder 2022.", 2022)]
    [InlineData("nb", "Vår siste redegjørelse for likestilling er fra 2022.", 2022)]
    [InlineData("nb", "Redegjørelsen for 2022 er den siste vi har gitt.", 2022)]
    [InlineData("nn", "Den siste likestillingsutgreiinga gjeld 2022, og vi har ikkje laga nokon sidan.", 2022)]
    [InlineData("sv", "Den senaste jämställdhetsredovisningen gäller 2022 och är inte lång.", 2022)]
    [InlineData("en", "Our latest equality statement covers 2022.", 2022)]
    [InlineData("en", "The last equality statement was published for 2022.", 2022)]
    [InlineData("nb", "Redegjørelsen for 2022 viste flere menn enn kvinner.", null)]
    [InlineData("nb", "Neste redegjørelse gjelder 2027.", null)]
    [InlineData("en", "The equality statement for 2022 showed a balance of 40 per cent.", null)]
    [InlineData("en", "The next equality statement covers 2027.", null)]
    public void The_last_statement_has_a_year(string language, string text, int? year) =>
        Assert.Equal(year, (int?)Read(language, text).Statement?.ForYear?.Value);

    private static readonly Dictionary<string, string> Before = new(StringComparer.Ordinal)
    {
        ["nb"] = "Handlingsplan for likestilling 2026\n\nOm arbeidet\n\nVirksomheten har 120 ansatte. ",
        ["nn"] = "Handlingsplan for likestilling 2026\n\nOm arbeidet\n\nVerksemda har 120 tilsette. Vi er ikkje åleine. ",
        ["sv"] = "Jämställdhetsplan 2026\n\nOm arbetet\n\nFöretaget har 120 anställda och arbetet är inte nytt. ",
        ["en"] = "Action plan for equality 2026\n\nAbout the work\n\nThe company has 120 employees. ",
    };

    private static Plan Read(string language, string text) => TextDocument.Read(Before[language] + text + "\n").Plan!;
}
