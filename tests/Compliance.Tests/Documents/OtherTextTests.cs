using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Texts that speak of plans and statements and are none of an employer's own: news, advice, reports on others, invitations, theses, tenders. And short statements that look like them.</summary>
public class OtherTextTests
{
    [Theory]
    [InlineData("Menn får mest i Storvik Kraft\nAv: Ada Lund, Storvikposten 3. mai 2024\n\nKvinner i Storvik Kraft AS tjener 88 prosent av det menn tjener, viser selskapets likestillingsredegjørelse for 2023.\n– Vi skal bli bedre, sier administrerende direktør Odd Vang. Selskapet har 212 ansatte, 61 kvinner og 151 menn.\nTillitsvalgt Ane Ro mener at de ansatte ikke ble involvert.\n– Vi ble spurt etterpå, sier hun.\n")]
    [InlineData("Women at Northlake Power earn less\nBy Ann Ray\n\nWomen at Northlake Power Ltd earn 88 per cent of what men earn, according to the company's equality statement.\n\n\"We have not done enough,\" said chief executive Tom Wick. \"We never involved the unions,\" he told the paper.\n\nThe company has 212 employees, 61 women and 151 men.\n")]
    [InlineData("Kvinnor på Sjöverk tjänar mindre\nAv Liv Ek\n\nKvinnor på Sjöverk AB tjänar 88 procent av vad männen tjänar, enligt bolagets jämställdhetsredovisning.\n\n– Vi har inte gjort nog, säger vd Tor Alm.\n\n– Vi blev inte tillfrågade, säger klubbordförande Eva Rask.\n")]
    public void News_of_an_employer_is_none_of_its_own(string text) => AssertIsOther(text);

    [Theory]
    [InlineData("Kontroll av 18 kommuners redegjørelser for likestilling 2023\n\nVi har gått gjennom redegjørelsene til 18 kommuner. Ni av dem har ikke kartlagt ufrivillig deltid.\n\nFunn\n\nSolvik kommune har ikke gjennomført lønnskartlegging.\n\nAnbefalinger\n\nKommunene bør sette mål for arbeidet.\n")]
    [InlineData("Tilbakemelding på redegjørelsen for 2023 – Lomvik kommune\n\nOmbudet har lest redegjørelsen. Kommunen har ikke kartlagt ufrivillig deltid. Ombudet finner ikke at de tillitsvalgte har deltatt.\n")]
    [InlineData("Forvaltningsrevisjon – likestilling og mangfold\nLomvik kommune\n\nKontrollutvalget bestilte rapporten. Revisjonen finner at kommunen ikke har involvert de tillitsvalgte. 74 prosent av de ansatte er kvinner.\n")]
    public void A_report_on_others_is_none(string text) => AssertIsOther(text);

    [Theory]
    [InlineData("KURS: Likestilling i praksis – hvordan skrive en god likestillingsredegjørelse\nTid: 14. mars 2025\nMålgruppe: HR, ledere og tillitsvalgte\n\nProgram\n09.15 Hva sier loven?\n10.00 Lønnskartlegging: gruppearbeid\nPåmelding innen 1. mars.\n")]
    [InlineData("Kurs i aktiva åtgärder\nTid: 14 mars 2025\nMålgrupp: chefer, HR och skyddsombud\n\nJämställdhetsplan: mål, åtgärder, ansvar och tidplan\nKursavgift: 1 900 kr. Anmälan senast 1 mars.\n")]
    [InlineData("Webinar: How to write an equality statement\nTarget group: HR staff, managers and employee representatives\nSpeakers: Mona Lie, lawyer\nPay mapping: group work\nRegister by 1 March.\n")]
    [InlineData("Konkurransegrunnlag – renhold for Havnes kommune\n\nLeverandøren skal ha en plan for likestilling. Leverandøren skal ha gjennomført lønnskartlegging.\n\nTilbudsfrist er 15. august 2024.\n")]
    [InlineData("Høringssvar fra Fjellheim kommune – forslag til endringer i likestillings- og diskrimineringsloven\n\nVi viser til høringsnotat av 3. mars 2025. Vi har ikke hatt kapasitet til å kartlegge lønn. Kvinner utgjør 74 prosent av våre ansatte.\n\nVi støtter ikke forslaget om behandling i kommunestyret.\n")]
    [InlineData("Likestilling på papiret?\nMasteroppgave i statsvitenskap\nAda Lund\n\nProblemstillingen er hvordan selskaper arbeider med likestilling. Informantene forteller at tillitsvalgte ikke ble involvert. I Selskap A var 23 prosent av lederne kvinner.\n")]
    [InlineData("Møteprotokoll\nUtvalg: Formannskapet i Lomvik kommune\nTil stede: Ada Lund, Odd Vang\n\nSak 15/24 Handlingsplan for likestilling 2024–2027\nRepresentanten Vang mente at ufrivillig deltid ikke er kartlagt.\nVotering: Planen ble vedtatt.\n")]
    [InlineData("Spørreskjema om likestilling i din virksomhet\n\n1. Har virksomheten kartlagt lønn?\n☐ Ja ☐ Nei ☐ Vet ikke\n2. Tillitsvalgte har ikke vært med i arbeidet.\n☐ Helt enig ☐ Delvis enig\n")]
    [InlineData("Slik oppfyller du aktivitets- og redegjørelsesplikten\n\nHar virksomheten din 50 ansatte, må dere redegjøre. Dere skal kartlegge lønn. Da må dere ha tall.\n\nVår erfaring er at vi ser mange feil. En kjede med 84 ansatte, 60 kvinner og 24 menn, hadde ikke kartlagt lønn.\n")]
    [InlineData("Krev likelønn nå!\n\nKvinnene i Storkjøp AS tjener 8 prosent mindre enn mennene. Ledelsen har ikke kartlagt ufrivillig deltid. De tillitsvalgte er ikke tatt med i arbeidet.\n\nVi krever åpenhet om lønn. Meld deg inn i dag!\n")]
    [InlineData("Krav om innsyn i likestillingsredegjørelsen for 2023\n\nVi ber om innsyn i lønnskartleggingen. Bedriften har ikke kartlagt lønn siden 2019, og vi er ikke involvert.\n\nAda Lund, klubbleder\n")]
    public void What_invites_asks_demands_or_studies_is_none(string text) => AssertIsOther(text);

    [Theory]
    [InlineData("Bransjerådet for renhold\nSlik skriver du likestillingsredegjørelsen\n\nBruk oppsettet til Blank Renhold AS, en tenkt bedrift med 61 ansatte. Tallene må være bedriftens egne.\n\n| | Kvinner | Menn |\n|---|---|---|\n| Ansatte | 44 | 17 |\n| Deltid | 20 | 3 |\n\nTiltak: Flytte vakter til dagtid. Ansvarlig: driftssjef. Frist: 1. mai 2025\n")]
    [InlineData("Four mistakes employers make in their equality statements\nReading time: 3 minutes\n\nCount people, not man-years. A client with 41 man-years and 53 people had to report.\n\nMeasure: Shorten the shifts.\nResponsible: Head of operations\nDeadline: 1 May 2025\n")]
    [InlineData("Aktiva åtgärder i arbetslivet\n\nHär går vi igenom vad du som arbetsgivare behöver göra. Du ska jämföra lika arbeten.\nHar du minst tio anställda ska du dokumentera lönekartläggningen. Har du fler än 25 anställda ska du dokumentera allt.\n\nÅtgärd: Anonyma ansökningar\nAnsvarig: HR\nKlart: maj 2025\n")]
    public void Advice_with_an_example_in_it_is_none(string text) => AssertIsOther(text);

    [Fact]
    public void A_template_whose_measures_are_still_to_be_written_is_none() => AssertIsOther("MALL FÖR JÄMSTÄLLDHETSPLAN\nSkriv det som står inom hakparentes.\n\n[Företag] har XX anställda.\n\n1. Rekrytering\nMål: [T.ex. fler män]\nÅtgärd: [T.ex. ny annons]\nAnsvarig: [Namn]\n\n2. Lön\nMål: [ ]\nÅtgärd: Samtal varje år. [Anpassa!]\nAnsvarig: [Namn]\n");

    [Fact]
    public void A_page_whose_menu_stands_in_columns_and_that_leads_to_the_plan_is_none() => AssertIsOther("Vestre Grend kommune\nTil innholdet   Meny   Søk   Språk\n\nTemaplan for likestilling og inkludering\n\nKommunestyret vedtok planen 4. mai 2023. Den har elleve tiltak på fire områder. Områdene er:\n\n- Skole\n- Helse\n- Kultur\n- Arbeidsgiver\n\nHvert tiltak har en ansvarlig og en frist.\n\nTemaplan for likestilling (vedtatt) PDF 1,4 MB\nHøringssvar samlet\n");

    [Theory]
    [InlineData("Likestillingsredegjørelse 2024 – Kursforlaget AS\n\nVi arrangerer kurs og seminar. Vi har 64 ansatte, 40 kvinner og 24 menn. Påmelding skjer på nett.\n\n– Mangfold gjør oss bedre, sier daglig leder Tor Vik.\n", DocumentKind.Statement)]
    [InlineData("Likestillingsombudet\nLikestillingsredegjørelse 2023\n\nOmbudet har 62 ansatte, 45 kvinner og 17 menn. Ombudet har kartlagt lønn i 2023.\n", DocumentKind.Statement)]
    [InlineData("Mal for likestillingsredegjørelse\n\nVirksomhet: Brekke Rør AS\nÅr: 2024\n\nAntall kvinner: 14 Antall menn: 88\nRisiko: Få kvinner søker.\nTiltak: Besøke skoler. Ansvarlig: daglig leder. Frist: 1. mars 2025.\n", DocumentKind.Statement)]
    [InlineData("Lomvik kommune\nSaksframlegg\nSaksnr: 24/118\nMøtedato 14.03.2024\n\nHANDLINGSPLAN FOR LIKESTILLING 2024–2027\n\nMål: Flere menn i omsorg.\nTiltak: Lyse ut stillinger med ny tekst. Ansvar: personalsjefen. Frist: 1. juni 2025.\n", DocumentKind.Plan)]
    [InlineData("Equality statement 2024, Northlake Power Ltd\n\nThe company has 212 employees, 61 women and 151 men.\n\n\"We want to do better,\" says chief executive Tom Wick. \"We have begun,\" he says.\n", DocumentKind.Statement)]
    public void A_short_text_of_an_employer_is_read(string text, DocumentKind kind) => Assert.Equal(kind, Read(text).Document!.Kind);

    [Theory]
    [InlineData("Fagforeningen mener at de tillitsvalgte ikke har vært involvert.")]
    [InlineData("Klubben hevder at ingen tillitsvalgte har deltatt i arbeidet.")]
    [InlineData("– De tillitsvalgte har ikke vært involvert i arbeidet, sier klubbleder Ane Ro.")]
    [InlineData("Ifølge fagforeningen har de tillitsvalgte ikke deltatt i arbeidet.")]
    public void What_others_think_is_not_what_the_employer_states(string sentence) => Assert.Null(Read(Head + sentence + "\n").Involvement);

    [Theory]
    [InlineData("De tillitsvalgte har ikke vært involvert i arbeidet.")]
    [InlineData("Vi mener at det ikke er nødvendig, og de tillitsvalgte har ikke vært involvert i arbeidet.")]
    public void What_the_employer_states_is(string sentence) => Assert.Empty(Read(Head + sentence + "\n").Involvement!);

    private const string Head = "# Likestillingsredegjørelse 2024 – Brekke Rør AS\n\nVi har 64 ansatte, 40 kvinner og 24 menn.\n\n";

    private static void AssertIsOther(string text)
    {
        var plan = Read(text);
        Assert.Equal(DocumentKind.Other, plan.Document!.Kind);
        Assert.Null(plan.Involvement);
        Assert.Null(plan.PayMapping);
        Assert.Null(plan.Measures);
        Assert.Null(plan.Goals);
        Assert.Null(plan.Figures);
    }

    private static Plan Read(string text) => TextDocument.Read(text, "text.txt").Plan!;
}
