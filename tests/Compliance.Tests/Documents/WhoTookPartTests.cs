using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Who took part, in the shapes that groups, meetings and committees have, and who only has to do with something else.</summary>
public class WhoTookPartTests
{
    private const string Union = nameof(Party.UnionRepresentative);
    private const string Safety = nameof(Party.SafetyRepresentative);
    private const string Committee = nameof(Party.WorkingEnvironmentCommittee);
    private const string Both = Safety + " " + Union;

    [Theory]
    [InlineData("I mangfoldsrådet sitter to tillitsvalgte og verneombudet.", Both)]
    [InlineData("Det daglige tar Balansegruppa seg av: personalsjefen, klubblederen på høvleriet og hovedverneombudet.", Both)]
    [InlineData("Likestillingsutvalget har representanter fra tjenestemannsorganisasjonene og vernetjenesten.", Both)]
    [InlineData("Arbeidsgruppa har vært personalsjefen, hovedtillitsvalgte fra Fellesforbundet og NITO og hovedverneombudet.", Both)]
    [InlineData("Risikoene ble vurdert i en workshop med personalsjefen, tillitsvalgte og verneombud.", Both)]
    [InlineData("Utkastet var oppe i arbeidsmiljøutvalget 12. januar 2025.", Committee)]
    [InlineData("Planen er lagt fram for arbeidsmiljøutvalget.", Committee)]
    [InlineData("Arbeidsmiljøutvalget får rapport om tiltakene hvert halvår.", Committee)]
    [InlineData("Likestilling diskuteres i AMU og i kontaktmøter med tillitsvalgte.", Union + " " + Committee)]
    [InlineData("Lønnskartleggingen er gjennomgått av HR og tillitsvalgte i fellesskap.", Union)]
    [InlineData("Tillitsvalgte og verneombud har gitt sine innspill til redegjørelsen.", Both)]
    [InlineData("Vi har gjort arbeidet med innspill fra klubben.", Union)]
    [InlineData("I arbeidet er tillitsvalgte inkludert fra starten.", Union)]
    public void Groups_meetings_and_committees_tell_who_took_part(string passage, string parties) =>
        Assert.Equal(parties.Split(' ').Order(), Read(passage).Involvement!.Select(i => i.Party.ToString()!).Distinct().Order());

    [Theory]
    [InlineData("nn", "I mangfaldsrådet sit to tillitsvalde og verneombodet.", Both)]
    [InlineData("nn", "Arbeidsgruppa har vore personalsjefen, hovudtillitsvalde frå Fellesforbundet og verneombodet.", Both)]
    [InlineData("nn", "Planen er lagd fram for arbeidsmiljøutvalet.", Committee)]
    [InlineData("sv", "Arbetsgruppen har varit personalchefen, en facklig företrädare och skyddsombudet.", Both)]
    [InlineData("en", "The diversity council has six members: the director, the union representative and the safety delegate among them.", Both)]
    [InlineData("en", "The committee has representatives from the unions and the safety service.", Both)]
    public void So_do_they_in_other_languages(string language, string passage, string parties) =>
        Assert.Equal(parties.Split(' ').Order(), Read(passage, language).Involvement!.Select(i => i.Party.ToString()!).Distinct().Order());

    [Theory]
    [InlineData("Klubben og ledelsen møtes jevnlig om turnus.")]
    [InlineData("Bruket har varslingsrutiner som er laget i samarbeid med de tillitsvalgte.")]
    [InlineData("Lønnspolitikken er utarbeidet i samarbeid med de tillitsvalgte.")]
    [InlineData("I ansettelsesutvalget sitter en tillitsvalgt.")]
    public void Who_took_part_in_something_else_is_to_be_confirmed(string passage)
    {
        var reading = TextDocument.Read(Titles["nb"] + passage + "\n");
        Assert.All(reading.Plan!.Involvement ?? [], i => Assert.True(reading.Plan.Sources!.Places["involvement"].IsGuess));
    }

    [Theory]
    [InlineData("Beskriv hvordan de ansattes representanter har vært involvert.")]
    [InlineData("Beskriv hvilke tillitsvalgte som har deltatt.")]
    [InlineData("I ledergruppen sitter tre kvinner og fire menn.")]
    [InlineData("I styret sitter to ansattvalgte.")]
    [InlineData("Arbeidsgruppen har vært ledet av personalsjefen.")]
    public void Who_is_asked_for_or_leads_took_no_part(string passage) => Assert.Null(Read(passage).Involvement);

    [Fact]
    public void Each_meeting_has_its_own_day()
    {
        var parts = Read("Utkastet ble drøftet med klubben i møte 22. oktober 2024 og behandlet i arbeidsmiljøutvalget 5. november 2024.").Involvement!;
        Assert.Equal("2024-10-22 2024-11-05", string.Join(' ', parts.OrderBy(i => i.Party).Select(i => i.HeldOn!.ToString())));
    }

    [Theory]
    [InlineData("Utkastet ble sendt på høring i september 2024 og drøftet med klubben 9. november 2024.", "2024-11-09")]
    [InlineData("Den 6. mars 2025 gikk klubben gjennom resultatene.", "2025-03-06")]
    [InlineData("Lønnskartlegging for 2024 ble fullført i mai 2025 sammen med klubben.", "2025-05")]
    public void The_day_is_that_of_who_took_part(string passage, string day) => Assert.Equal(day, Read(passage).Involvement![0].HeldOn!.ToString());

    [Fact]
    public void All_of_a_list_are_quoted() =>
        Assert.All(Read("Vi har en gruppe. Der sitter personalsjefen, de to tillitsvalgte og verneombudet.").Involvement!, i => Assert.Contains("verneombudet", i.Activity!, StringComparison.Ordinal));

    [Fact]
    public void What_was_done_stands_by_who_did_it() =>
        Assert.Contains("deltok", Read("Kartleggingen er fordelt på kjønn, og tillitsvalgte fra NITO deltok da gruppene ble fastsatt.").Involvement![0].Activity!, StringComparison.Ordinal);

    [Theory]
    [InlineData("## Hva vi gjør\n\nVi har en gruppe for dette. Der sitter personalsjefen, de to tillitsvalgte og verneombudet.\n\n- Nye annonser fra mars 2025. Personalsjefen.\n- Kurs for ledere. Personalsjefen.")]
    public void A_group_is_told_of_above_the_measures_too(string passage) => Assert.NotNull(Read(passage).Involvement);

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["nb"] = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte.\n\n",
        ["nn"] = "Likestillingsutgreiing 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette.\n\n",
        ["sv"] = "Jämställdhetsplan 2024 för Granli Bruk AS\n\nVid slutet av 2024 var vi 109 anställda.\n\n",
        ["en"] = "Equality statement 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees.\n\n",
    };

    private static Plan Read(string passage, string language = "nb") => TextDocument.Read(Titles[language] + passage + "\n").Plan!;
}
