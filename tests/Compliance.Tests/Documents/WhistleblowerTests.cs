using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Where one turns, what routine there is, and that nobody may suffer for it.</summary>
public class WhistleblowerTests
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["nb"] = "Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte.\n\n",
        ["nn"] = "Likestillingsutgreiing 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette.\n\n",
        ["sv"] = "Jämställdhetsplan 2024 för Granli Bruk AS\n\nVid slutet av 2024 var vi 109 anställda.\n\n",
        ["en"] = "Equality statement 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees.\n\n",
    };

    [Theory]
    [InlineData("Det er rutine for varsling i håndboka. Det er ikke lov med gjengjeldelse.")]
    [InlineData("Varslingsrutinen ligger på intranettet. Gjengjeldelse er ikke lov.")]
    [InlineData("Rutinen gjelder alle. Den som varsler, skal ikke møtes med gjengjeldelse.")]
    [InlineData("Rutinen slår fast at varslere ikke skal møtes med gjengjeldelse.")]
    [InlineData("Det er ikke tillatt å gjengjelde mot den som varsler.")]
    [InlineData("Det er ikke lov å straffe noen for å varsle.")]
    [InlineData("Plakaten sier at ingen skal bli straffet for å si fra.")]
    [InlineData("Ingen skal straffes for å ha sagt fra.")]
    [InlineData("Det skal ikke få følger for den som sier fra.")]
    [InlineData("Det får ingen følger for den som varsler.")]
    [InlineData("Varslere er vernet mot gjengjeldelse.")]
    [InlineData("Hos oss gjelder et gjengjeldelsesforbud for alle som varsler.")]
    [InlineData("Vi aksepterer ikke gjengjeldelse mot varslere.")]
    [InlineData("Bruket har nulltoleranse for gjengjeldelse.")]
    [InlineData("Den som varslar, er verna mot gjengjelding.", "nn")]
    [InlineData("Det er ikkje lov å straffe nokon for å varsle.", "nn")]
    [InlineData("Gjengjelding er ikkje tillate.", "nn")]
    [InlineData("Den som anmäler får inte utsättas för repressalier.", "sv")]
    [InlineData("Ingen får bestraffas för att ha slagit larm.", "sv")]
    [InlineData("Retaliation against anyone who speaks up is a disciplinary offence.", "en")]
    [InlineData("We do not tolerate retaliation.", "en")]
    [InlineData("Nobody may be punished for speaking up.", "en")]
    public void Nobody_may_suffer_for_it(string passage, string language = "nb") => Assert.True(Read(passage, language).Whistleblowing?.RetaliationBanned);

    [Theory]
    [InlineData("Rutinen sier ikke noe om gjengjeldelse.")]
    [InlineData("Tre av ti svarer at de ikke tror de vil bli møtt med gjengjeldelse.")]
    [InlineData("Vi har valgt få tiltak. Til gjengjeld skal de ikke utsettes.")]
    [InlineData("Ingen skal få dårligere lønn for å ha hatt permisjon.")]
    [InlineData("Flere var redde for gjengjeldelse.")]
    [InlineData("The survey asked about retaliation, and no replies were given.", "en")]
    public void What_is_no_ban_bans_nothing(string passage, string language = "nb") => Assert.Null(Read(passage, language).Whistleblowing?.RetaliationBanned);

    [Theory]
    [InlineData("Varslingsrutinen ligger på intranettet. Ansatte kan varsle nærmeste leder, verneombudet eller den eksterne kanalen.", "nærmeste leder, verneombudet eller den eksterne kanalen")]
    [InlineData("Trakassering tåles ikke. Du kan si fra til lederen din eller verneombudet.", "lederen din eller verneombudet")]
    [InlineData("Varslingsplakaten henger i garderoben. Den sier at en kan gå til formannen eller verneombudet.", "formannen eller verneombudet")]
    [InlineData("Ansatte som ønsker mer, kan si fra til driftslederen sin.", null)]
    [InlineData("Ansatte oppfordres til å si fra til sin leder når de merker plager.", null)]
    [InlineData("Den som vil gå ned i tid, kan vende seg til personalkontoret.", null)]
    [InlineData("Ansatte kan varsle anonymt.", null)]
    public void One_turns_to_somebody_with_what_is_wrong_and_not_with_everything(string passage, string? where) => Assert.Equal(where, Read(passage).Whistleblowing?.WhereToTurn);

    [Theory]
    [InlineData("Rutinen slår fast at gjengjeldelse mot den som varsler, er forbudt.", true)]
    [InlineData("Vi skal lage en rutine. Gjengjeldelse er forbudt.", null)]
    [InlineData("Rutinen skal si at gjengjeldelse er forbudt.", null)]
    [InlineData("Vedlegg:\n\n1. Organisasjonskart\n2. Varslingsrutine (settes inn)", null)]
    [InlineData("Vedlegg:\n\n1. Organisasjonskart\n2. Varslingsrutine *(fylles inn)*", null)]
    public void A_routine_is_one_that_stands_somewhere(string passage, bool? routines) => Assert.Equal(routines, Read(passage).Whistleblowing?.Routines);

    // Whether the part is there, is another question.
    [Fact]
    public void A_routine_that_the_document_says_it_holds_is_not_sure() =>
        Assert.False(Read("Dokumentet omfatter også rutiner ved represalier, ettersom represalier ikke skal forekomme etter et varsel.").Sources!.Places.GetValueOrDefault("whistleblowing.routines") is { Confidence: null });

    [Fact]
    public void A_channel_with_a_name_is_one() => Assert.True(Read("Speak Up, our global channel, is open day and night.", "en").Whistleblowing?.Routines);

    private static Plan Read(string passage, string language = "nb") => TextDocument.Read(Titles[language] + passage).Plan!;
}
