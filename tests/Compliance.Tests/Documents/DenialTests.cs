using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What stands under a heading and says that there is nothing, or only repeats what stands above.</summary>
public class DenialTests
{
    [Theory]
    [InlineData("Vi har ikke noe mål.")]
    [InlineData("Vi har ikke satt noe mål for dette området.")]
    [InlineData("Det er ingen mål for rekruttering i år.")]
    [InlineData("Hva er målet vårt?")]
    public void A_goal_is_not_read_from(string sentence) => Assert.Null(Read("Mål:\n" + sentence + "\n").Goals);

    [Fact]
    public void A_goal_that_something_shall_not_happen_is_one() =>
        Assert.Equal("Det skal ikke forekomme usaklige lønnsforskjeller.", Assert.Single(Read("Mål:\nDet skal ikke forekomme usaklige lønnsforskjeller.\n").Goals!).Text);

    [Theory]
    [InlineData("Vi har ikke gjennomført noen tiltak.")]
    [InlineData("Vi har ikke gjennomført opplæring for ledere i år.")]
    [InlineData("Det er ikke planlagt tiltak på dette området.")]
    [InlineData("Ingen tiltak.")]
    public void A_measure_is_not_read_from(string sentence) => Assert.Null(Read("Tiltak:\n" + sentence + "\n").Measures);

    [Fact]
    public void A_measure_on_what_was_not_done_is_one()
    {
        Assert.Single(Read("Tiltak:\n1. Følge opp kurset som ikke er gjennomført.\n").Measures!);
        Assert.Single(Read("Tiltak:\n1. Vi har ikke gjennomført opplæring i år. Vi skal holde et kurs i 2025.\n").Measures!);
    }

    [Fact]
    public void A_list_of_measures_with_a_denied_one_has_the_others()
    {
        var plan = Read("Tiltak:\n1. Lyse ut alle stillinger.\n2. Vi har ikke gjennomført kurset fra i fjor.\n3. Holde kurs i mai.\nAnsvarlig:\n1. HR-sjefen\n3. Daglig leder\n");
        Assert.Equal(["1.1", "1.3"], plan.Measures!.Select(m => m.Number));
        Assert.Equal(["HR-sjefen", "Daglig leder"], plan.Measures!.Select(m => m.Owners![0].Role));
    }

    [Fact]
    public void A_text_that_repeats_the_measure_names_no_owner()
    {
        var plan = Read("Tiltak:\n1. Tilby alle ledere opplæring i inkluderende rekruttering.\n2. Lyse ut stillinger.\nAnsvarlig:\n1. Ledere får opplæring i inkluderende rekruttering\n2. HR-sjefen\n");
        Assert.Null(plan.Measures![0].Owners);
        Assert.Equal("HR-sjefen", plan.Measures[1].Owners![0].Role);
    }

    [Theory]
    [InlineData("Vi har derfor ikke sett behov for noen egen kartlegging av lønn.")]
    [InlineData("En full lønnskartlegging er ikke gjennomført ennå. Den ble påbegynt i 2022, men stoppet opp.")]
    [InlineData("Lønnskartleggingen ble påbegynt i 2022. En full lønnskartlegging er ikke gjennomført ennå.")]
    public void A_mapping_of_pay_that_was_not_wanted_or_not_finished_was_not_done(string text)
    {
        var plan = Read("Lønn\n\nLønnen følger tariffen. " + text + "\n");
        Assert.Equal(MappingStatus.NotDone, plan.PayMapping!.Status);
        Assert.Contains("ikke", plan.Sources!.Places["pay mapping.status"].Excerpt, StringComparison.Ordinal);
        Assert.Empty(plan.Sources.Contradictions);
    }

    [Theory]
    [InlineData("Vi har ikke sett behov for tiltak etter lønnskartleggingen.")]
    [InlineData("Lønnskartleggingen viser forskjeller, men vi har ikke sett behov for nye grupper.")]
    public void A_denial_of_what_comes_after_the_mapping_is_none_of_the_mapping(string text) =>
        Assert.NotEqual(MappingStatus.NotDone, Read("Lønn\n\n" + text + "\n").PayMapping?.Status);

    [Theory]
    [InlineData("Selskapet har valgt å ikke spørre om ønsket stillingsstørrelse.", true)]
    [InlineData("Vi har foreløpig ikke noe system for å kartlegge ufrivillig deltid.", true)]
    [InlineData("Hvor mange som har uønsket deltid, har vi ikke undersøkt, men lederne melder at det er få.", true)]
    [InlineData("Foretaket har ikke tall for ufrivillig deltid.", true)]
    [InlineData("Foretaket har ikke tall for ufrivillig deltid. Et spørsmål om dette ble tatt ut av undersøkelsen i 2024.", true)]
    [InlineData("De fleste i butikk ønsker deltid selv. Vi har ikke spurt dem om dette.", true)]
    [InlineData("Ufrivillig deltid er kartlagt. Årsaken til sykefraværet har vi ikke undersøkt.", false)]
    [InlineData("Vi har valgt å ikke spørre om religion.", false)]
    public void Part_timers_who_were_not_asked_were_not_mapped(string text, bool denied) =>
        Assert.Equal((denied, 0), (Read("Deltid\n\n" + text + "\n").PartTimeMapping?.Status == MappingStatus.NotDone, Read("Deltid\n\n" + text + "\n").Sources!.Contradictions.Count));

    [Fact]
    public void A_search_that_found_no_risk_is_said_to_have_found_none()
    {
        Assert.True(Stated.IsNone(Read("Risiko:\nVi har ikke avdekket noen risiko på dette området.\n").Risks));
        Assert.Null(Read("Mål:\nFlere søkere.\n").Risks);
    }

    [Fact]
    public void A_list_of_risks_of_which_each_is_a_guess_is_a_guess()
    {
        var guess = Read("Bakgrunn:\nKjønnsfordelingen er ujevn på verkstedet.\n");
        Assert.True(guess.Sources!.Places["risks"].Confidence < 1);
        var sure = Read("Bakgrunn:\nKjønnsfordelingen er ujevn på verkstedet. Det er en risiko for at søkere med lang reisevei faller fra.\n");
        Assert.Equal(2, sure.Risks!.Count);
        Assert.Null(sure.Sources!.Places["risks"].Confidence);
    }

    [Fact]
    public void A_cadence_that_is_only_intended_is_a_guess()
    {
        Assert.True(Read("Tiltak:\n1. Kurs.\n\n2 Oppfølging\nPlanen skal følges opp hvert kvartal.\n").Sources!.Places["follow up.cadence"].Confidence < 1);
        Assert.Null(Read("Tiltak:\n1. Kurs.\n\n2 Oppfølging\nVi følger opp planen hvert kvartal.\n").Sources!.Places["follow up.cadence"].Confidence);
    }

    [Fact]
    public void A_claim_of_a_yearly_mapping_and_a_figure_say_nothing_of_its_state()
    {
        var plan = Read("Tiltak:\n1. Kurs.\n\n2 Lønn\nHvert år kartlegger vi lønnen. Kvinner tjente 4,2 % mindre enn menn i 2024.\n");
        Assert.Null(plan.PayMapping!.Status);
        Assert.Equal(Recurrence.Yearly, plan.PayMapping.ClaimedFrequency);
    }

    [Fact]
    public void A_measure_of_running_text_is_a_guess_and_a_denied_one_is_none()
    {
        var plan = Read("Mål:\nFlere søkere.\n\n2 Arbeidet vårt\nVi har innført fleksible skift. Vi har ikke innført kvoter. Vi har ingen tiltak mot støy.\n");
        Assert.Equal("Vi har innført fleksible skift.", Assert.Single(plan.Measures!).Text);
        Assert.True(plan.Sources!.Places["measures"].Confidence < 1);
    }

    private static Plan Read(string area) =>
        TextDocument.Read("Likestillingsplan for Granli Bruk AS 2024\n\n1. Rekruttering\n\n" + area).Plan!;
}
