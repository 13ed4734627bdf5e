using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Who answers for the work, where it is talked over, and what the board had to do with it.</summary>
public class GoverningTests
{
    [Theory]
    [InlineData("nb", "Styret har ansvaret for arbeidet med likestilling.", ResponsibleBody.Board)]
    [InlineData("nb", "Administrerende direktør er ansvarlig for at virksomheten følger aktivitetsplikten.", ResponsibleBody.ManagingDirector)]
    [InlineData("nb", "Ansvaret for likestillingsarbeidet ligger hos daglig leder.", ResponsibleBody.ManagingDirector)]
    [InlineData("nb", "Arbeidet er forankret i ledergruppen.", ResponsibleBody.Management)]
    [InlineData("nn", "Styret har ansvaret for arbeidet med likestilling.", ResponsibleBody.Board)]
    [InlineData("sv", "Styrelsen har ansvaret för jämställdhetsplanen.", ResponsibleBody.Board)]
    [InlineData("en", "The board is responsible for this gender equality plan.", ResponsibleBody.Board)]
    public void Who_answers_for_the_work_is_read(string language, string words, ResponsibleBody body) =>
        Assert.Equal(body, Read(language, words).Governance?.FinalResponsibility);

    [Theory]
    [InlineData("Rektor har ansvaret for opptaket av lærlinger.")]
    [InlineData("HR-sjefen har ansvaret for planen.")]
    [InlineData("Daglig leder skal få ansvaret for planen.")]
    [InlineData("Kjøkkenet er forankret i ledergruppen.")]
    public void Who_answers_for_something_else_is_not(string words) =>
        Assert.Null(Read("nb", words).Governance?.FinalResponsibility);

    [Theory]
    [InlineData("nb", "Behandlet av styret 6. mars 2026.")]
    [InlineData("nb", "Redegjørelsen ble behandlet av konsernstyret 10. april 2026.")]
    [InlineData("nb", "Planen er vedtatt av høgskolestyret.")]
    [InlineData("nb", "Redegjørelsen er drøftet i styret.")]
    [InlineData("nn", "Utgreiinga vart handsama i styret i mars.")]
    public void What_the_board_passed_it_took_part_in(string language, string words) =>
        Assert.True(Read(language, words).Governance?.BoardInvolved);

    [Theory]
    [InlineData("Styret har ikke vedtatt utbytte for 2025.")]
    [InlineData("Styret er ikke kjent med forhold av betydning for regnskapet.")]
    [InlineData("Styret har ikke behandlet budsjettet ennå.")]
    public void What_the_board_did_not_do_elsewhere_denies_nothing(string words) =>
        Assert.Null(Read("nb", words).Governance?.BoardInvolved);

    [Theory]
    [InlineData("Styret har ikke vært involvert i arbeidet med likestilling.")]
    [InlineData("Redegjørelsen er ikke behandlet i styret.")]
    public void That_the_board_had_no_part_is_told(string words) =>
        Assert.False(Read("nb", words).Governance?.BoardInvolved);

    [Theory]
    [InlineData("Likestilling er fast tema i arbeidsmiljøutvalget.", "arbeidsmiljøutvalget")]
    [InlineData("Mangfoldsutvalget har hatt seks møter i året.", "Mangfoldsutvalget")]
    public void Where_it_is_talked_over_is_read(string words, string arena) =>
        Assert.Equal([arena], Read("nb", words).Governance?.Arena);

    [Theory]
    [InlineData("nb", "Varslingsrutinen ligger i håndboken. Man kan gå til leder eller verneombud.", "leder eller verneombud")]
    [InlineData("nb", "Det kan varsles til leder eller ekstern advokat.", "leder eller ekstern advokat")]
    [InlineData("sv", "Medarbetare som utsätts vänder sig till närmaste chef eller HR.", "närmaste chef eller HR")]
    [InlineData("en", "Concerns can be raised with the line manager.", "the line manager")]
    public void Where_to_turn_is_read(string language, string words, string where) =>
        Assert.Equal(where, Read(language, words).Whistleblowing?.WhereToTurn);

    [Theory]
    [InlineData("Tiltak: Oppdatere varslingsrutinen med forbudet mot gjengjeldelse.", false)]
    [InlineData("Tiltak: Dele ut en plakat. Gjengjeldelse er forbudt.", true)]
    public void A_ban_on_retaliation_that_is_to_be_written_is_not_told_for_certain(string words, bool certain) =>
        Assert.Equal(certain, Read("nb", words).Sources!.Places["whistleblowing.retaliation banned"].Confidence is null);

    [Theory]
    [InlineData("nb", "Varslingsrutinen ble revidert i 2022; gjengjeldelse er ikke tillatt.")]
    [InlineData("nb", "Varslingsrutinen ligger på veggen; man kan si fra til leder.")]
    [InlineData("nb", "Varsling skjer etter prosedyre P-12.")]
    [InlineData("nb", "Tiltak: Gjøre varslingsrutinene kjent for alle.")]
    [InlineData("nb", "Foretaket har etiske retningslinjer og skriftlige rutiner for varsling.")]
    [InlineData("nn", "Kommunen har varslingsrutine og ei eiga side på nettet.")]
    [InlineData("sv", "Rutinen för visselblåsning finns på intranätet.")]
    [InlineData("en", "Our whistleblowing routines are known to everyone.")]
    [InlineData("nb", "Varsling kan skje til nærmeste leder, verneombudet eller i avvikssystemet.")]
    [InlineData("nb", "Det er mulig å varsle til daglig leder, tillitsvalgt eller styreleder, og ingen skal utsettes for gjengjeldelse.")]
    [InlineData("nb", "Den som blir utsatt for trakassering, kan si fra til leder eller verneombud.")]
    [InlineData("nb", "Bedriftens varslingsrutine ligger på intranettet, og gjengjeldelse er forbudt.")]
    [InlineData("nb", "Selskapet har en ekstern varslingskanal hos et advokatfirma.")]
    [InlineData("nb", "Varsling skjer gjennom en ekstern kanal.")]
    [InlineData("nb", "Den som ser noe kritikkverdig på jobb, kan si fra til leder, klubben eller verneombudet.")]
    [InlineData("nn", "Dei som vil varsle, kan gå til leiar eller verneombod.")]
    [InlineData("nn", "Varsling kan skje til leiar, verneombod eller varslingsutvalet.")]
    [InlineData("sv", "Visselblåsning sker till chef eller skyddsombud.")]
    [InlineData("en", "Concerns can be raised with the manager, a safety representative or through the external line.")]
    public void Who_speaks_of_the_own_routine_for_whistleblowing_has_one(string language, string words)
    {
        var plan = Read(language, words);
        Assert.Equal((true, null), (plan.Whistleblowing?.Routines, plan.Sources!.Places["whistleblowing.routines"].Confidence));
    }

    [Theory]
    [InlineData("nb", "Varslingsrutinen er ennå ikke ferdig.")]
    [InlineData("nb", "Det skal lages varslingsrutiner i løpet av året.")]
    [InlineData("nb", "Tiltak: Utarbeide varslingsrutinen innen mai.")]
    [InlineData("nb", "Alle kan bruke varslingskanalen.")]
    [InlineData("nb", "Gravide kan henvende seg til nærmeste leder eller HR.")]
    [InlineData("nb", "Varsling skjer til nærmeste leder.")]
    [InlineData("nb", "Tiltak: Lage en plakat om at man kan varsle til leder eller verneombud.")]
    [InlineData("nb", "Vi vil legge til rette for at det er mulig å varsle til leder eller verneombud.")]
    [InlineData("en", "Questions can be raised with HR or the manager.")]
    [InlineData("en", "We will write routines for whistleblowing.")]
    public void A_routine_to_come_and_a_channel_are_no_routine_for_certain(string language, string words)
    {
        var plan = Read(language, words);
        Assert.False(plan.Whistleblowing?.Routines is true && plan.Sources!.Places["whistleblowing.routines"].Confidence is null);
    }

    [Theory]
    [InlineData("nn", "På samlinga fekk alle høyre kven ein kan varsle til.")]
    [InlineData("nb", "Kunder kan gå til kassen med klager.")]
    [InlineData("en", "Sick leave is reported to the board every half-year.")]
    public void Words_that_name_nobody_to_turn_to_are_not(string language, string words) =>
        Assert.Null(Read(language, words).Whistleblowing?.WhereToTurn);

    [Theory]
    [InlineData("nb", "Den som sier fra, skal ikke straffes for det.")]
    [InlineData("nb", "Det er ikke lov å gjengjelde varsler.")]
    [InlineData("nb", "Ingen skal oppleve gjengjeldelse.")]
    [InlineData("nn", "Den som varslar, skal ikkje møte gjengjelding av noko slag.")]
    [InlineData("en", "Everybody can speak up without fear of retaliation.")]
    public void A_ban_on_retaliation_is_read(string language, string words) =>
        Assert.True(Read(language, words).Whistleblowing?.RetaliationBanned);

    [Theory]
    [InlineData("nb", "Det er foreløpig for tidlig å si noe om effekten av tiltakene.")]
    [InlineData("en", "It is too early to tell the effect of the measures.")]
    public void Results_that_nobody_can_tell_yet_are_neither_assessed_nor_not(string language, string words) =>
        Assert.Null(Read(language, words).FollowUp?.ResultsEvaluated);

    [Theory]
    [InlineData("Lønnskartlegging har ikke vært prioritert.")]
    [InlineData("Arbeidet med lønnskartlegging er ikke påbegynt.")]
    [InlineData("Lønnskartleggingen gjenstår.")]
    [InlineData("Selskapet har foreløpig ikke lønnskartlagt virksomheten.")]
    public void A_mapping_of_pay_that_nobody_came_to_is_not_done(string words) =>
        Assert.Equal(MappingStatus.NotDone, Read("nb", words).PayMapping?.Status);

    [Theory]
    [InlineData("nb", "Det har ikke vært nødvendig å involvere andre i arbeidet med denne redegjørelsen.")]
    [InlineData("nb", "Vi har ingen tillitsvalgte, og det har ikke vært nødvendig å involvere andre i arbeidet med denne redegjørelsen.")]
    [InlineData("nb", "Redegjørelsen er laget av ledelsen uten at de tillitsvalgte har vært involvert.")]
    [InlineData("nb", "De ansattes representanter har så langt ikke vært koblet på arbeidet.")]
    [InlineData("nn", "Planen er laga av leiinga utan at dei tillitsvalde har vore involverte.")]
    [InlineData("en", "The unions have not been invited to take part in the work on equality.")]
    public void That_nobody_took_part_is_told(string language, string words)
    {
        var involved = Read(language, words).Involvement;
        Assert.NotNull(involved);
        Assert.Empty(involved);
    }

    [Theory]
    [InlineData("Vi har ikke involvert andre i valget av leverandør.")]
    [InlineData("Involvering av tillitsvalgte er et forbedringspunkt.")]
    [InlineData("Nye ledere har ikke fått opplæring i reglene om diskriminering ennå.")]
    [InlineData("Varslingsrutiner er under utarbeidelse.")]
    public void What_could_be_better_is_neither_told_nor_denied(string words)
    {
        var plan = Read("nb", words);
        Assert.Null(plan.Involvement);
        Assert.Null(plan.Governance?.LeadersTrained);
        Assert.Null(plan.Whistleblowing?.Routines);
    }

    [Fact]
    public void Equal_value_that_nobody_assessed_is_told() =>
        Assert.False(Read("nb", "Lønnskartleggingen ble gjort i 2025. Det er ikke gjort noen vurdering av arbeid av lik verdi.").PayMapping?.EqualValueAssessed);

    private static Plan Read(string language, string words) =>
        TextDocument.Read($"{Head(language)}\n\n{words}\n").Plan!;

    private static string Head(string language) => language switch
    {
        "sv" => "Jämställdhetsplan 2025\n\nGranli Bruk AB har 80 anställda, 20 kvinnor och 60 män.",
        "nn" => "Utgreiing om likestilling 2025\n\nGranli Bruk AS har 80 tilsette, 20 kvinner og 60 menn.",
        "en" => "Gender equality statement 2025\n\nGranli Bruk AS has 80 employees, 20 women and 60 men.",
        _ => "Redegjørelse for likestilling 2025\n\nGranli Bruk AS har 80 ansatte, 20 kvinner og 60 menn.",
    };
}
