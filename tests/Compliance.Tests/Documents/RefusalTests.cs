using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a document says it does not do, in words of its own; and sentences with the same words that say something else.</summary>
public class RefusalTests
{
    private static readonly Dictionary<string, string> Before = new(StringComparer.Ordinal)
    {
        ["nb"] = "Handlingsplan for likestilling 2026\n\nOm arbeidet\n\nVirksomheten har 120 ansatte. ",
        ["nn"] = "Handlingsplan for likestilling 2026\n\nOm arbeidet\n\nVerksemda har 120 tilsette. Vi arbeider ikkje åleine med dette. ",
        ["sv"] = "Jämställdhetsplan 2026\n\nOm arbetet\n\nFöretaget har 120 anställda och arbetet är inte nytt. ",
        ["en"] = "Action plan for equality 2026\n\nAbout the work\n\nThe company has 120 employees. ",
    };

    [Theory]
    [InlineData("nb", "Vi ser ikke behov for å gjennomføre noen lønnskartlegging.")]
    [InlineData("nb", "Ettersom alle går på tariff, anser vi lønnskartlegging som unødvendig.")]
    [InlineData("nb", "Lønnskartlegging har vi valgt bort.")]
    [InlineData("nb", "Selskapet gjennomfører ingen lønnskartlegging.")]
    [InlineData("nb", "Vi har aldri sammenlignet lønnen til kvinner og menn.")]
    [InlineData("nb", "Ledelsen har besluttet ikke å kartlegge lønn.")]
    [InlineData("nb", "Noen lønnskartlegging er det ikke laget.")]
    [InlineData("nn", "Vi ser ikkje noko behov for å gjere ei lønskartlegging.")]
    [InlineData("nn", "Selskapet gjennomfører inga lønskartlegging.")]
    [InlineData("sv", "Vi ser inget behov av en lönekartläggning.")]
    [InlineData("sv", "Bolaget gör ingen lönekartläggning.")]
    [InlineData("en", "Management does not see any need for a pay review.")]
    [InlineData("en", "We have chosen not to carry out a pay mapping.")]
    [InlineData("en", "No pay mapping has been carried out.")]
    [InlineData("en", "We do not analyse pay by gender.")]
    public void A_mapping_of_pay_is_refused(string language, string text)
    {
        var plan = Read(language, text);
        Assert.Equal(MappingStatus.NotDone, plan.PayMapping?.Status);
        Assert.Null(plan.Sources!.Places["pay mapping.status"].Confidence);
        Assert.Empty(plan.Sources.Contradictions);
    }

    [Theory]
    [InlineData("nb", "Lønnskartleggingen viste at det ikke er behov for tiltak.")]
    [InlineData("nb", "Lønnskartleggingen er gjort for at ingen skal tjene mindre uten grunn.")]
    [InlineData("nb", "Tidligere gjennomførte vi ikke lønnskartlegging, men nå gjør vi det annethvert år.")]
    [InlineData("nb", "Dersom vi ikke gjennomfører lønnskartlegging, bryter vi loven.")]
    [InlineData("nb", "Vi gjennomfører ikke bare lønnskartlegging, men også samtaler med alle.")]
    [InlineData("nb", "Etter lønnskartleggingen har vi ikke gjort endringer i gruppene.")]
    [InlineData("nb", "Det er ikke nødvendig å vente på neste lønnskartlegging.")]
    [InlineData("nb", "Datterselskapet gjennomfører ingen lønnskartlegging.")]
    [InlineData("nb", "Vi gjennomfører ikke lønnskartlegging for innleide konsulenter.")]
    [InlineData("nb", "Det er ikke gjennomført lønnskartlegging i 2025, siden den ble gjort for 2024.")]
    [InlineData("nb", "Lønnskartleggingen publiserer vi ikke, for gruppene er små.")]
    [InlineData("nn", "Etter lønskartlegginga har vi ikkje gjort endringar.")]
    [InlineData("nn", "Tidlegare gjennomførte vi ikkje lønskartlegging, men no gjer vi det.")]
    [InlineData("sv", "Lönekartläggningen visade att inga åtgärder är nödvändiga.")]
    [InlineData("sv", "Tidigare gjorde vi ingen lönekartläggning, men nu gör vi det vartannat år.")]
    [InlineData("en", "After the pay mapping we have not made any changes.")]
    [InlineData("en", "The pay mapping showed that no measures are necessary.")]
    [InlineData("en", "Previously we did not carry out a pay mapping, but now we do.")]
    [InlineData("en", "We do not only carry out a pay mapping, we also talk to everyone.")]
    public void A_mapping_of_pay_is_not_refused(string language, string text) => Assert.NotEqual(MappingStatus.NotDone, Read(language, text).PayMapping?.Status);

    [Theory]
    [InlineData("nb", "Ufrivillig deltid anser vi ikke som et aktuelt spørsmål hos oss.", true)]
    [InlineData("nb", "Kartlegging av ufrivillig deltid er ikke prioritert.", true)]
    [InlineData("nb", "Deltid er vanlig i bransjen. Vi ser ikke behov for å kartlegge dette.", true)]
    [InlineData("nb", "Ufrivillig deltid blir ikke undersøkt.", true)]
    [InlineData("nn", "Ufrivillig deltid har vi ikkje sett behov for å kartleggje.", true)]
    [InlineData("sv", "Ofrivillig deltid undersöks inte.", true)]
    [InlineData("sv", "Det finns inget behov av att kartlägga ofrivillig deltid.", true)]
    [InlineData("en", "Involuntary part-time work is not examined.", true)]
    [InlineData("en", "The company does not consider involuntary part-time work relevant.", true)]
    [InlineData("en", "Part-time is common in our trade. We have not looked into this.", true)]
    [InlineData("nb", "Mange i butikk arbeider deltid. Vi har ikke sett det som nødvendig å spørre dem.", true)]
    [InlineData("nn", "Når det gjeld deltid: Mange arbeider deltid. Vi reknar med at dei vil det, og har difor ikkje sett det som naudsynt å spørje dei.", true)]
    [InlineData("nb", "Mange arbeider deltid. Klubben er med i arbeidet, og vi har ikke sett det som nødvendig å spørre andre.", false)]
    [InlineData("nb", "Kartleggingen av ufrivillig deltid viste ikke behov for tiltak.", false)]
    [InlineData("nb", "Vi undersøker ufrivillig deltid slik at ingen går med mindre stilling enn de vil.", false)]
    [InlineData("en", "We examined involuntary part-time work so that nobody is overlooked.", false)]
    [InlineData("en", "Part-time is common in our trade. We asked everyone, and have not seen any reason for measures.", false)]
    [InlineData("sv", "Ofrivillig deltid kartläggs inte bara bland kvinnor.", false)]
    public void A_mapping_of_part_time_is_refused_or_not(string language, string text, bool refused) =>
        Assert.Equal(refused, Read(language, text).PartTimeMapping?.Status == MappingStatus.NotDone);

    [Theory]
    [InlineData("nb", "Foretaket utarbeider ingen redegjørelse for likestilling.", true)]
    [InlineData("nb", "Noen likestillingsredegjørelse er det ikke laget.", true)]
    [InlineData("nb", "Vi ser ikke behov for å gi en egen redegjørelse.", true)]
    [InlineData("nn", "Føretaket lagar inga likestillingsutgreiing.", true)]
    [InlineData("sv", "Någon jämställdhetsredovisning tar vi inte fram.", true)]
    [InlineData("en", "We do not prepare an equality statement.", true)]
    [InlineData("en", "An equality statement has not been published.", true)]
    [InlineData("nb", "I redegjørelsen er det ikke gitt tall for små grupper.", false)]
    [InlineData("nb", "Redegjørelsen er ikke laget av ledelsen alene.", false)]
    [InlineData("nb", "Det er ikke gitt noen redegjørelse for hva som skjedde i saken.", false)]
    [InlineData("nb", "Likestillingsredegjørelsen vår er ikke lang.", false)]
    [InlineData("en", "The equality statement does not give figures of small groups.", false)]
    [InlineData("en", "If we do not prepare an equality statement, the tribunal may act.", false)]
    [InlineData("sv", "Jämställdhetsredovisningen innehåller inga namn.", false)]
    public void A_statement_is_refused_or_not(string language, string text, bool refused) =>
        Assert.Equal(refused, Read(language, text).Statement?.Exists == false);

    [Theory]
    [InlineData("nb", "Vi har ikke evaluert tiltakene fra forrige plan.", true)]
    [InlineData("nb", "Resultatene av arbeidet blir ikke målt.", true)]
    [InlineData("nb", "Noen evaluering er ikke gjennomført.", true)]
    [InlineData("nb", "Vi ser ikke behov for å evaluere tiltakene.", true)]
    [InlineData("nb", "Vi har dessverre ikke hatt mulighet til å evaluere tiltakene.", true)]
    [InlineData("en", "We have not had time to evaluate the measures.", true)]
    [InlineData("sv", "Vi har inte haft möjlighet att utvärdera åtgärderna.", true)]
    [InlineData("nn", "Vi ser ikkje behov for å evaluere tiltaka.", true)]
    [InlineData("sv", "Vi har inte följt upp resultaten av åtgärderna.", true)]
    [InlineData("sv", "Någon utvärdering görs inte.", true)]
    [InlineData("en", "The effects of the measures have not been assessed.", true)]
    [InlineData("en", "No evaluation has been carried out.", true)]
    [InlineData("en", "We see no need to evaluate the measures.", true)]
    [InlineData("nb", "Evalueringen viste at vi ikke har gjort nok.", false)]
    [InlineData("nb", "Vi evaluerer tiltakene slik at ingen blir glemt.", false)]
    [InlineData("nb", "Etter evalueringen har vi ikke gjort endringer.", false)]
    [InlineData("en", "The evaluation showed no effect of the course.", false)]
    [InlineData("en", "Should the measures not be evaluated, the board is told.", false)]
    [InlineData("sv", "Utvärderingen visade inga brister.", false)]
    public void An_assessment_of_results_is_refused_or_not(string language, string text, bool refused) =>
        Assert.Equal(refused, Read(language, text).FollowUp?.ResultsEvaluated == false);

    [Theory]
    [InlineData("nb", "Vi ser ikke behov for å trekke inn tillitsvalgte i dette arbeidet.", true)]
    [InlineData("nb", "De tillitsvalgte er ikke blitt rådspurt.", true)]
    [InlineData("nn", "Dei tillitsvalde har ikkje vore med.", true)]
    [InlineData("sv", "Facket har inte bjudits in till arbetet.", true)]
    [InlineData("en", "Union representatives were not consulted.", true)]
    [InlineData("en", "We saw no need to involve the employee representatives.", true)]
    [InlineData("nb", "De tillitsvalgte har ikke hatt innvendinger.", false)]
    [InlineData("nb", "De tillitsvalgte er ikke involvert i rekruttering av ledere.", false)]
    [InlineData("nb", "Planen er laget sammen med tillitsvalgte for at ingen skal bli oversett.", false)]
    [InlineData("en", "The union representatives had no objections.", false)]
    [InlineData("sv", "Facket hade inga invändningar.", false)]
    public void The_part_of_representatives_is_refused_or_not(string language, string text, bool refused) =>
        Assert.Equal(refused, Stated.IsNone(Read(language, text).Involvement));

    [Theory]
    [InlineData("nb", "Vi ser ikke behov for å undersøke tilrettelegging.", true)]
    [InlineData("nb", "Forfremmelse har vi ikke gått gjennom.", true)]
    [InlineData("nn", "Vi har ikkje sett på forfremjing.", true)]
    [InlineData("sv", "Befordran har vi inte gått igenom.", true)]
    [InlineData("en", "We have not examined promotion or accommodation.", true)]
    [InlineData("nb", "Vi ser ikke behov for rekruttering i år.", false)]
    [InlineData("nb", "Rekruttering er ikke vanskelig hos oss.", false)]
    [InlineData("en", "In recruitment we do not consider photographs.", false)]
    [InlineData("en", "We do not need recruitment this year.", false)]
    public void An_area_is_left_out_or_not(string language, string text, bool refused) =>
        Assert.Equal(refused, Read(language, text).Mapping?.OtherAreasLeftOut == true);

    [Theory]
    [InlineData("nb", "Etnisitet og religion har vi ikke vurdert.", true)]
    [InlineData("nb", "Funksjonsnedsettelse er ikke aktuelt i vår bransje.", true)]
    [InlineData("nn", "Vi har ikkje vurdert religion og livssyn.", true)]
    [InlineData("sv", "Religion och etnisk tillhörighet har vi inte beaktat.", true)]
    [InlineData("en", "We have not considered ethnicity or religion.", true)]
    [InlineData("en", "Disability is not relevant for us.", true)]
    [InlineData("en", "Sexual orientation is a private matter, and in a firm like ours we have not found it natural to spend time on it.", true)]
    [InlineData("en", "We looked at religion, and have not found it natural to spend time on the canteen.", false)]
    [InlineData("nb", "Vi registrerer ikke etnisitet eller religion.", false)]
    [InlineData("nb", "Vi kartlegger ikke de ansattes religion.", false)]
    [InlineData("nb", "Religion er ikke relevant for hvem som får jobben.", false)]
    [InlineData("nb", "Vi har ikke vurdert alder, som ikke er et grunnlag etter § 26.", false)]
    [InlineData("en", "We do not record ethnicity or religion.", false)]
    [InlineData("en", "Religion is not relevant when we hire.", false)]
    public void A_ground_is_left_out_or_not(string language, string text, bool refused) =>
        Assert.Equal(refused, Read(language, text).Mapping?.OtherGroundsLeftOut == true);

    [Theory]
    [InlineData("nb", "Vi har ikke undersøkt risiko for diskriminering.", true)]
    [InlineData("nb", "Noen risikokartlegging er ikke gjort.", true)]
    [InlineData("nn", "Vi har ikkje undersøkt risiko for diskriminering.", true)]
    [InlineData("sv", "Vi har inte undersökt risker för diskriminering.", true)]
    [InlineData("en", "We have not examined the risk of discrimination.", true)]
    [InlineData("nb", "Vi har ikke funnet risiko for diskriminering.", false)]
    [InlineData("nb", "Undersøkelsen av risiko for diskriminering ga ingen funn.", false)]
    [InlineData("en", "We have not found any risk of discrimination.", false)]
    [InlineData("sv", "Vi har inte funnit risker för diskriminering.", false)]
    public void The_search_for_risks_is_refused_or_not(string language, string text, bool refused) =>
        Assert.Equal(refused, Stated.IsNone(Read(language, text).Mapping?.Sources));

    [Theory]
    [InlineData("nb", "Vi er færre enn 60 ansatte og er derfor unntatt fra kravet om å følge en bestemt arbeidsmetode.", true)]
    [InlineData("nb", "Selskapet er fritatt fra å gi redegjørelse.", true)]
    [InlineData("nb", "Aktivitetsplikten gjelder ikke for oss.", true)]
    [InlineData("nn", "Vi er ikkje omfatta av aktivitetsplikta.", true)]
    [InlineData("sv", "Vi är undantagna från kravet på lönekartläggning, som inte är nytt.", true)]
    [InlineData("en", "We are exempt from the activity duty.", true)]
    [InlineData("en", "Our company is under no obligation to publish an equality statement.", true)]
    [InlineData("nb", "Bedriften er for liten til å være omfattet av redegjørelsesplikten.", true)]
    [InlineData("nb", "Aktivitetsplikten er ny for mange. Vi er under grensen for plikten.", true)]
    [InlineData("nb", "Redegjørelsesplikten gjelder ikke for virksomheter på vår størrelse.", true)]
    [InlineData("nb", "Selskapet er lite, og har derfor ingen plikt til å kartlegge lønn.", true)]
    [InlineData("nb", "Aktivitetsplikten er omtalt i bransjeavisa. Vi er for små til å være omfattet.", true)]
    [InlineData("nn", "Vi er for små til å vere omfatta av utgreiingsplikta.", true)]
    [InlineData("sv", "Vi är för små för att omfattas av kravet på lönekartläggning.", true)]
    [InlineData("en", "We are too small to be covered by the reporting duty.", true)]
    [InlineData("nb", "Plikten til å rapportere om bærekraft gjelder ikke oss.", false)]
    [InlineData("nb", "Plikten til å føre stoffkartotek gjelder ikke oss.", false)]
    [InlineData("nb", "Åpenhetsloven er ny. Vi er for små til å være omfattet.", false)]
    [InlineData("nb", "Vi slipper å gjøre lønnskartleggingen på nytt i år.", false)]
    [InlineData("nb", "Vi er ikke unntatt fra aktivitetsplikten.", false)]
    [InlineData("nb", "Små virksomheter er unntatt fra redegjørelsesplikten.", false)]
    [InlineData("nb", "Det er frivillig å svare på undersøkelsen om ufrivillig deltid.", false)]
    [InlineData("nb", "Kravet gjelder ikke innleide.", false)]
    [InlineData("nb", "Dersom vi er unntatt fra plikten, skal det stå her.", false)]
    [InlineData("en", "Small undertakings are exempt from the activity duty.", false)]
    [InlineData("en", "We are not exempt from the activity duty.", false)]
    [InlineData("sv", "Deltagandet är frivilligt och inte knutet till kravet.", false)]
    public void A_duty_is_denied_or_not(string language, string text, bool denied) =>
        Assert.Equal(denied, Read(language, text).Governance?.DutyDenied == true);

    [Theory]
    [InlineData("nb", "Redegjørelsesplikten gjelder bare for bedrifter med over 150 ansatte.", true)]
    [InlineData("nb", "Plikten gjelder virksomheter med minst 250 ansatte.", true)]
    [InlineData("nb", "Plikten gjelder virksomheter med mer enn 50 ansatte, og fra 20 ansatte når en part krever det.", false)]
    [InlineData("nb", "Plikten gjelder private virksomheter med mer enn 50 ansatte.", false)]
    [InlineData("nb", "Etter direktivet gjelder plikten virksomheter med over 150 ansatte.", false)]
    [InlineData("nb", "Bedrifter med over 200 ansatte har oftere en egen personalavdeling.", false)]
    public void A_limit_above_the_number_of_employees_denies_the_duty(string language, string text, bool denied) =>
        Assert.Equal(denied, Read(language, text).Governance?.DutyDenied == true);

    [Theory]
    [InlineData("Handlingsplan for likestilling 2026\n\nVi er 24 kvinner og 16 menn.\n\nPlikten gjelder private virksomheter med mer enn 50 ansatte.\n")]
    [InlineData("Handlingsplan for likestilling 2026 for Granli kommune\n\nVi er 50 kvinner og 30 menn.\n\nPlikten gjelder også private virksomheter med mer enn 100 ansatte.\n")]
    public void The_limit_of_the_Act_and_that_of_others_deny_nothing(string text) =>
        Assert.Null(TextDocument.Read(text).Plan!.Governance?.DutyDenied);

    private static Plan Read(string language, string text) => TextDocument.Read(Before[language] + text + "\n").Plan!;
}
