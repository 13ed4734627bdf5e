using System.Text;
using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What is said of a unit, of those concerned, of how things stand or of another country is not said of the employer, the measure, the goal or the law.</summary>
public class SaidOfWhomTests
{
    [Theory]
    [InlineData("Planen har egne ressurser (to årsverk i HR-avdelingen) og gjelder alle.\n\nSelskapet har 250 ansatte.\n")]
    [InlineData("Selskapet har 250 ansatte, 120 kvinner og 130 menn.\n\nNi ansatte, fem kvinner og fire menn, var midlertidig ansatt.\n")]
    public void A_unit_and_some_of_the_staff_are_not_the_staff(string text)
    {
        var plan = Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\n" + text);
        Assert.Equal(250, plan.Employer!.RegularEmployees!.Value.Value);
        Assert.DoesNotContain("employer.regular employees", plan.Sources!.Contradictions.Keys);
    }

    [Theory]
    [InlineData("Vi er 11 400 medarbeidere i 26 land, og vi bygger broer.\n\nSelskapet har 250 ansatte.\n")]
    [InlineData("Vi er 11 400 kolleger på verdensbasis.\n\nSelskapet har 250 ansatte i Norge fra 38 land.\n")]
    public void Those_who_work_all_over_the_world_are_not_the_staff(string text)
    {
        var plan = Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\n" + text);
        Assert.Equal(250, plan.Employer!.RegularEmployees!.Value.Value);
        Assert.DoesNotContain("employer.regular employees", plan.Sources!.Contradictions.Keys);
    }

    [Theory]
    [InlineData("Det utredes om vaktene kan flyttes til dagtid")]
    [InlineData("Undersøke om flere kan få hele stillinger")]
    [InlineData("Lage en lederplakat om at pasienter ikke kan velge bort ansatte.")]
    [InlineData("Ny vaktliste der en kan bytte vakter på nett.")]
    [InlineData("Ansatte kan søke om fleksibel arbeidstid.")]
    [InlineData("Alle ansatte kan ta norskkurs i arbeidstiden.")]
    public void What_those_concerned_may_do_is_no_hedge(string measure) => Assert.Null(Assert.Single(Measures(measure)).Hedged);

    [Theory]
    [InlineData("Vurdere å innføre fleksibel arbeidstid.")]
    [InlineData("Lederne bør oppfordre kvinner til å søke.")]
    [InlineData("Det kan holdes kurs om reglene.")]
    public void What_the_employer_may_do_is_a_hedge(string measure) => Assert.True(Assert.Single(Measures(measure)).Hedged);

    [Theory]
    [InlineData("Innen utgangen av 2026 skal halvparten av avdelingslederne være kvinner. I dag er andelen 42 %.")]
    [InlineData("Minst 40 prosent av lederne skal være kvinner innen 2027. Dette er krevende i en bransje der få kvinner har utdanningen.")]
    public void How_things_stand_is_no_goal(string goal) =>
        Assert.Single(Read("Likestillingsplan for Granli Bruk AS 2024\n\nMål\n\n" + goal + "\n\nTiltak\n\n- Lyse ut alle stillinger. Ansvarlig: HR. Frist: 1. mai 2024.\n").Goals!);

    [Theory]
    [InlineData("[Granli kommune | Årsmelding 2024]\n\nLikestilling\n\nVi har 60 ansatte.", true)]
    [InlineData("[Navn på virksomheten]\n\nLikestilling\n\nVi har 60 ansatte.", false)]
    [InlineData("[ja | nei]\n\nLikestilling\n\nVi har 60 ansatte.", false)]
    public void The_head_of_a_page_in_brackets_is_no_placeholder(string text, bool filled) => Assert.Equal(filled, Read(text).Document?.Placeholders is null);

    [Theory]
    [InlineData("I alle grupper er kvinners andel høyere enn før.")]
    [InlineData("Alle deltidsansatte ble spurt om de ønsket å arbeide mer.")]
    public void What_is_said_of_groups_or_of_a_survey_is_no_absolute_claim(string sentence) =>
        Assert.DoesNotContain(Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\n" + sentence + "\n").Claims ?? [], c => c.Kind == ClaimKind.Absolute);

    [Theory]
    [InlineData("The trial was dropped because it made no difference in a small market.")]
    [InlineData("All management positions are to be advertised internally.")]
    public void What_is_to_come_or_made_no_difference_is_no_absolute_claim(string sentence) =>
        Assert.DoesNotContain(Read("Gender equality statement 2024 of Granli Shipping AS\n\n" + sentence + "\n").Claims ?? [], c => c.Kind == ClaimKind.Absolute);

    [Fact]
    public void The_law_of_the_country_whose_template_was_translated_was_not_repealed_here()
    {
        const string Law = "Denne planen følger kravene i diskrimineringsloven kapittel 3 om aktive tiltak.";
        Assert.Null(LawOf("Ingen skal bli diskriminert på grunn av kjønn, kjønnsoverskridende identitet eller uttrykk, etnisk tilhørighet, religion eller annen trosoppfatning, funksjonsnedsettelse, seksuell legning eller alder. Dette er de syv diskrimineringsgrunnene i loven.\n\n" + Law + " Planen omfatter de fem områdene som loven angir.").RepealedThen);
        Assert.True(LawOf(Law).RepealedThen);
        static LegalReference LawOf(string text) => Assert.Single(Read("Likebehandlingsplan 2024\n\n" + text + "\n").Document!.LegalReferences!);
    }

    [Fact]
    public void Measures_told_in_nynorsk_are_asked_about() =>
        Assert.NotEmpty(Read("Likestilling i Granli kommune 2023\n\nUtgreiinga er skriven etter § 26 a i likestillings- og diskrimineringslova. Kommunen har 190 tilsette.\n\nI 2023 vart rampa ved rådhuset ferdig, og alle ledige stillingar er lyste ut som heile.\n").Measures!);

    [Theory]
    [InlineData("Granli skal være et sted der alle kan leve gode liv.")]
    [InlineData("Dette vil bli tatt opp igjen når systemet er på plass.")]
    [InlineData("For å møte dette har vi satt i gang flere tiltak.")]
    [InlineData("Likestilling og mangfold er en del av personalpolitikken vår.")]
    [InlineData("Direktøren har det overordnede ansvaret for at planen blir gjennomført.")]
    [InlineData("Det skal være like greit å hente i barnehagen som å være med en forelder til legen.")]
    public void A_vision_and_what_is_said_of_the_work_is_no_measure(string sentence) =>
        Assert.Null(Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nArbeidet vårt\n\n" + sentence + "\n").Measures);

    [Theory]
    [InlineData("Vi har innført faste vakter i helgene.")]
    [InlineData("HR-sjefen skal innen mai 2025 skrive om alle annonser.")]
    public void What_was_done_or_is_to_be_done_is_one(string sentence) =>
        Assert.Single(Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nArbeidet vårt\n\n" + sentence + "\n").Measures!);

    [Fact]
    public void A_text_below_a_risk_with_its_label_is_none()
    {
        var plan = Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nRisiko: Gravide i turnus får sen tilrettelegging. Årsak: Planen har ikke rom for det.\n\nVi har retningslinjer for rekruttering. De er kjent, men ikke alltid fulgt.\n");
        Assert.Equal("Gravide i turnus får sen tilrettelegging.", Assert.Single(plan.Risks!).Text);
    }

    private static IReadOnlyList<Measure> Measures(string measure) => Read("Likestillingsplan for Granli Bruk AS 2024\n\nTiltak\n\n- " + measure + " Ansvarlig: HR-sjefen. Frist: 1. mai 2024.\n").Measures!;

    private static Plan Read(string text) => DocumentPlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "plan.txt").Plan!;
}
