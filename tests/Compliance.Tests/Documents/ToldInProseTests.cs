using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a statement tells freely, without the words of a form.</summary>
public class ToldInProseTests
{
    [Theory]
    [InlineData("De fleste deltidsansatte ønsker det selv.")]
    [InlineData("De deltidsansatte har valgt redusert stilling selv, etter eget ønske.")]
    public void Part_time_that_most_have_chosen_is_a_mapping_for_a_person_to_confirm(string sentence)
    {
        var plan = Read("Deltid\n\nTi kvinner og to menn arbeider deltid. " + sentence + "\n");
        Assert.Equal(MappingStatus.Completed, plan.PartTimeMapping!.Status);
        Assert.True(plan.Sources!.Places["part time mapping.status"].Confidence < 1);
        Assert.Null(plan.PartTimeMapping.Involuntary);
    }

    [Fact]
    public void What_a_search_found_is_a_risk_although_it_names_routines() =>
        Assert.Single(Read("Rekruttering\n\nVi ser også at søkere med utenlandske navn sjelden blir kalt inn til intervju, trolig fordi vi mangler rutiner.\n\nTiltak\n- Lage rutiner.\n").Risks!);

    private const string Topics = "Rekruttering. Få kvinner søker arbeid i verkstedet.\n\nTiltak: Vise kvinner i annonsene. Ansvarlig: Verkstedsjefen. Frist: 1. mai 2025.\n\n"
        + "Forfremmelse. Vi vet lite om hvorfor menn oftere blir baser. Tiltak besluttes når gruppa har snakket med basene.\n\n"
        + "Tilrettelegging. Kranen kan ikke styres sittende.\n\nTiltak:\n- Kjøpe en stol til kranen. Ansvarlig: Verkstedsjefen. Frist: 1. juni 2025.\n\n"
        + "Trakassering. To lærlinger har fått grove meldinger.\n\nTiltak: Alle baser får kurs i å forebygge trakassering. Ansvarlig: Daglig leder. Frist: 1. august 2025.\n\n"
        + "Planen er laget av daglig leder sammen med verneombudet.\n";

    [Fact]
    public void Measures_in_paragraphs_of_their_own_are_of_the_area_that_the_paragraph_before_names()
    {
        var plan = Read("Slik arbeider vi\n\n" + Topics);
        Assert.Equal(["Rekruttering", "Forfremmelse", "Tilrettelegging", "Trakassering"], plan.Areas!.Select(a => a.Heading));
        Assert.Equal(["Rekruttering", "Tilrettelegging", "Trakassering"], plan.Measures!.Select(m => m.Area));
        Assert.All(plan.Measures!, m => Assert.True(m is { Owners: [_], Schedule.DueOn: not null }));
        Assert.Contains(plan.Involvement!, i => i.Party == Party.SafetyRepresentative);
    }

    [Fact]
    public void A_paragraph_with_a_measure_and_no_area_does_not_end_those_that_name_theirs()
    {
        var plan = Read("Slik arbeider vi\n\nRekruttering. Få kvinner søker. Tiltak: Vise kvinner i annonsene.\n\nLivssyn og mat. Kantina har én rett. Tiltak: To retter hver dag.\n\nTrakassering. To lærlinger har fått grove meldinger. Tiltak: Kurs for baser.\n\nTilrettelegging. Kranen kan ikke styres sittende. Tiltak: Kjøpe en stol.\n");
        Assert.Equal(["Rekruttering", "Trakassering", "Tilrettelegging"], plan.Areas!.Select(a => a.Heading));
        Assert.Equal("Trakassering", plan.Measures!.Single(m => m.Text!.StartsWith("Kurs", StringComparison.Ordinal)).Area);
    }

    [Fact]
    public void Employees_of_a_company_that_is_only_named_are_not_those_of_the_employer()
    {
        var plan = TextDocument.Read("Årsrapport 2024\n\nLikestillingsredegjørelse\n\nBedriften eier 40 prosent av Granli Eiendom AS, som har seks ansatte. Ved utgangen av året hadde bedriften 110 ansatte, 60 kvinner og 50 menn.\n").Plan!;
        Assert.Equal("110", plan.Employer!.RegularEmployees.ToString());
    }

    [Fact]
    public void What_the_employer_owns_is_not_its_name() =>
        Assert.Null(TextDocument.Read("Årsrapport 2024\n\nLikestillingsredegjørelse\n\nBedriften eier 40 prosent av Granli Eiendom AS. Vi er 60 kvinner og 50 menn.\n").Plan!.Employer?.Name);

    [Fact]
    public void Whoever_wants_a_larger_position_works_part_time() =>
        Assert.False(Read("Deltid\n\nUfrivillig deltid ble kartlagt i 2021, da 9 kvinner og to menn ønsket større stilling.\n").Figures!.AllFullTime);

    [Theory]
    [InlineData("Kartleggingen gjaldt lederne på to nivåer, i alt 18 personer.", true)]
    [InlineData("Kartleggingen ble bare gjort for fast ansatte.", true)]
    [InlineData("Midlertidig ansatte er ikke tatt med i kartleggingen.", true)]
    [InlineData("Deltidsansatte under 40 prosent ble holdt utenfor kartleggingen.", true)]
    [InlineData("Kartleggingen gjaldt ledere og andre ansatte.", null)]
    [InlineData("Kartleggingen omfatter alle ansatte, også de som er midlertidig ansatt.", null)]
    [InlineData("Kartleggingen viser at forskjellen gjelder ledere.", null)]
    [InlineData("Ufrivillig deltid er ikke kartlagt i år.", null)]
    [InlineData("Overtid er ikke tatt med i kartleggingen.", null)]
    [InlineData("Kartleggingen viser at bare ledere har bonus.", null)]
    [InlineData("Kartleggingen viser forskjeller bare blant ledere.", null)]
    [InlineData("I lønnskartleggingen er det ikke vurdert om deltidsansatte får mindre bonus.", null)]
    [InlineData("Midlertidig ansatte er ikke vurdert for fast stilling.", null)]
    [InlineData("Innleide fra byråer er ikke tatt med i kartleggingen.", null)]
    public void A_pay_mapping_leaves_employees_out_or_does_not(string sentence, bool? leftOut)
    {
        var plan = Read("Lønn\n\nLønnskartleggingen er gjort for 2024, fordelt på kjønn. " + sentence + "\n");
        Assert.Equal(leftOut, plan.PayMapping!.EmployeesLeftOut);
        if (leftOut is not null)
            Assert.Null(plan.Sources!.Places["pay mapping.employees left out"].Confidence);
    }

    [Fact]
    public void Who_was_left_out_is_a_guess_where_they_may_be_no_employees()
    {
        var plan = Read("Lønn\n\nLønnskartleggingen er gjort for 2024, fordelt på kjønn. Lærlinger er ikke tatt med i kartleggingen.\n");
        Assert.True(plan.Sources!.Places["pay mapping.employees left out"].Confidence < 1);
    }

    [Fact]
    public void A_mapping_is_not_completed_in_the_year_in_which_it_is_repeated() =>
        Assert.Equal("2024-10-01", Read("Lønn\n\nLønnskartleggingen er gjort 1. oktober 2024 og gjentas i 2027.\n").PayMapping!.CompletedOn.ToString());

    [Fact]
    public void A_share_of_pay_with_more_behind_it_in_brackets_is_shown()
    {
        var group = Html("<h2>Lønn</h2><p>Lønnskartleggingen er gjort for 2024.</p><table><tr><th>Gruppe</th><th>Kvinner</th><th>Menn</th><th>Kvinners lønn i % av menns</th></tr><tr><td>Ledere</td><td>3</td><td>8</td><td>94,2 % (snitt kvinner kr 812 000)</td></tr><tr><td>Montører</td><td>20</td><td>30</td><td>99,1 %</td></tr></table>").PayMapping!.Groups![0];
        Assert.Equal(("94.2", true), (group.WomensShareOfMensPay.ToString(), group.FiguresShown));
    }

    [Fact]
    public void Areas_below_a_heading_of_risks_divide_them()
    {
        var risks = Html("<h2>Risikoer vi har funnet, og hva vi gjør</h2><h3>Rekruttering</h3><p>Jenter søker ikke lærlingplass. Tiltak: Skolebesøk. Ansvar: HR-sjefen.</p><h3>Arbeid og familieliv</h3><p>Lang pendling gjør det vanskelig å hente i barnehagen. Tiltak: Ny turnus. Ansvar: HR-sjefen.</p>");
        Assert.Equal([("Rekruttering", "Jenter søker ikke lærlingplass."), ("Arbeid og familieliv", "Lang pendling gjør det vanskelig å hente i barnehagen.")], risks.Risks!.Select(r => (r.Area!, r.Text!)));
        Assert.All(risks.Risks!, r => Assert.Null(r.Cause));
        Assert.True(risks.Sources!.Searched.Single(s => s.Key.EndsWith(".cause", StringComparison.Ordinal)).Value.MayBeThere); // what makes it hard may be the cause
    }

    [Theory]
    [InlineData("avklares senere")]
    [InlineData("ikke bestemt")]
    public void Nobody_is_named_where_it_is_decided_later(string owner)
    {
        var plan = Read("Rekruttering\n\nTiltak: Vise kvinner i annonsene. Ansvarlig: " + owner + ".\n\nLønn\n\nTiltak: Fordele helgene. Ansvarlig: HR-sjefen.\n");
        Assert.Equal([null, 1], plan.Measures!.Select(m => m.Owners?.Count));
        Assert.False(plan.Sources!.Searched.Single(s => s.Key.EndsWith(".owners", StringComparison.Ordinal)).Value.MayBeThere);
    }

    [Fact]
    public void Women_who_go_first_are_preferred() =>
        Assert.Equal(Gender.Women, Assert.Single(Read("Rekruttering\n\nTiltak: På kontoret skal kvinner gå foran ved like kvalifikasjoner. Ansvarlig: HR-sjefen.\n").Measures!).Favours);

    [Theory]
    [InlineData("Andre grunnlag har vi ikke gått gjennom.", true)]
    [InlineData("Andre grunnlag har vi ikke funnet risiko på.", null)]
    public void Grounds_are_left_out_or_not(string sentence, bool? leftOut) =>
        Assert.Equal(leftOut, Read("Grunnlag\n\nVi har sett på kjønn og etnisitet. " + sentence + "\n").Mapping?.OtherGroundsLeftOut);

    [Fact]
    public void A_page_that_calls_itself_the_statement_and_tells_state_and_work_is_one()
    {
        var plan = TextDocument.Read("<html><body><h1>Likestilling og mangfold</h1><p>Her finner du redegjørelsen vår for 2024 om likestilling.</p><h2>Status</h2><table><tr><th></th><th>Kvinner</th><th>Menn</th></tr><tr><td>Ansatte</td><td>40</td><td>60</td></tr><tr><td>Midlertidig ansatte</td><td>3</td><td>4</td></tr><tr><td>Deltid</td><td>8</td><td>2</td></tr></table><h2>Rekruttering</h2><p>Få kvinner søker. Tiltak: Nye annonser. Ansvarlig: HR-sjefen.</p></body></html>", "side.html").Plan!;
        Assert.Equal((DocumentKind.Statement, "2024"), (plan.Document!.Kind, plan.Document.ReferenceYear.ToString()));
        Assert.Null(plan.Sources!.Places["document.kind"].Confidence);
        Assert.Null(plan.Sources.Places["document.reference year"].Confidence);
    }

    [Theory]
    [InlineData("Kvinners lønn i prosent av menns lønn: ledere 99 prosent (5 kvinner, 9 menn), montører og reparatører 97 prosent (9 kvinner, 30 menn), samlet 96 prosent.", "ledere 99|montører og reparatører 97", "96")]
    [InlineData("Kvinner tjener 99 prosent av menns lønn på nivå 1, 98 prosent på nivå 2 og 82 prosent på nivå 3.", "nivå 1 99|nivå 2 98|nivå 3 82", null)]
    [InlineData("Kvinners andel av menns lønn er 97 prosent for fastlønn og 91 prosent for bonus.", null, "97")]
    public void Each_share_of_pay_in_a_sentence_is_of_its_own_group(string sentence, string? groups, string? total)
    {
        var pay = Read("Lønn\n\nLønnskartleggingen er gjort for 2024. " + sentence + "\n").PayMapping!;
        if (groups is not null)
            Assert.Equal(groups, string.Join('|', pay.Groups!.Select(g => $"{g.Name} {g.WomensShareOfMensPay}")));
        if (groups is not null || total is null)
            Assert.Equal(total, pay.TotalWomensShareOfMensPay?.ToString());
    }

    [Fact]
    public void The_pay_of_few_women_and_men_in_a_sentence_is_that_of_their_group()
    {
        var plan = Read("Lønn\n\nLønnskartleggingen er gjort for 2024. De to kvinnene i driftsgruppen tjener i snitt 512 000 kroner, mens de seks mennene tjener 548 000 kroner.\n");
        Assert.Null(plan.Privacy); // the group tells it
        var group = Assert.Single(plan.PayMapping!.Groups!);
        Assert.Equal(("driftsgruppen", "2", "6", "512000", "548000"), (group.Name, group.Women.ToString(), group.Men.ToString(), group.WomensAverage.ToString(), group.MensAverage.ToString()));
    }

    [Theory]
    [InlineData("De to kvinnene i driftsgruppen tjener i snitt 512 000 kroner, mot mennenes 548 000 kroner.", true)]
    [InlineData("De 22 kvinnene i driftsgruppen tjener i snitt 512 000 kroner, mot mennenes 548 000 kroner.", false)]
    [InlineData("To kvinner fikk høyere stilling.", false)]
    public void Few_of_whom_the_pay_is_told_may_be_recognised(string sentence, bool mentioned) =>
        Assert.Equal(mentioned, Read("Lønn\n\n" + sentence + "\n").Privacy?.IdentifiableMentions is { Count: > 0 });

    [Theory]
    [InlineData("Gruppen «drift» har tre kvinner og seks menn. Kvinnene tjener 94 prosent av mennenes lønn.")]
    [InlineData("Kvinnene i driftsgruppen tjener 94 prosent av mennenes lønn.")]
    public void The_pay_of_a_group_is_surely_not_that_of_all(string text)
    {
        var plan = Read("Lønn\n\n" + text + "\n");
        Assert.True(plan.PayMapping?.TotalWomensShareOfMensPay is null || plan.Sources!.Places["pay mapping.total womens share of mens pay"].Confidence < 1);
    }

    [Theory]
    [InlineData("Der vi kan bli bedre")]
    [InlineData("Barrierer")]
    [InlineData("Utfordringer")]
    [InlineData("Hva er vanskelig hos oss?")]
    public void Risks_stand_below_a_heading_in_other_words(string heading) =>
        Assert.Equal(["Få menn søker jobb i resepsjonen", "Gravide må stå lange vakter"], Read(heading + "\n\n- Få menn søker jobb i resepsjonen\n- Gravide må stå lange vakter\n").Risks!.Select(r => r.Text));

    [Theory]
    [InlineData("Årsakene er gamle vaner og liten tid.")]
    [InlineData("Felles årsaker er gamle vaner og liten tid.")]
    public void Causes_below_a_list_of_risks_may_be_those_of_each(string causes)
    {
        var plan = Read("Risikoer\n\n- Få menn søker jobb i resepsjonen\n- Gravide må stå lange vakter\n\n" + causes + "\n");
        Assert.All(plan.Risks!, r => Assert.Equal(causes, r.Cause));
        Assert.All(plan.Sources!.Places.Where(p => p.Key.EndsWith(".cause", StringComparison.Ordinal)), p => Assert.True(p.Value.Confidence < 1));
    }

    private static Plan Html(string body) =>
        TextDocument.Read("<html><body><h1>Likestillingsredegjørelse 2024 for Granli Bruk AS</h1><p>Vi er 60 kvinner og 40 menn.</p>" + body + "</body></html>", "plan.html").Plan!;

    [Theory]
    [InlineData("Rekruttering. Vi fant ingen risiko på dette området.\n\nTilrettelegging. Kranen kan ikke styres sittende. Dette er en hindring.\n", "Kranen kan ikke styres sittende.")]
    [InlineData("Rekruttering\n\nBakgrunn: Undersøkelsen viste ingen risiko, men få kvinner søker.\n", "Undersøkelsen viste ingen risiko, men få kvinner søker.")]
    public void Where_no_risk_was_found_there_is_none(string text, string only) => Assert.Equal(only, Assert.Single(Read(text).Risks!).Text);

    [Theory]
    [InlineData("- Vise kvinner i annonsene. Ansvarlig: Verkstedsjefen, innen 1. mai 2025", "2025-05-01")]
    [InlineData("- Vise kvinner i annonsene (ansvarlig: Verkstedsjefen, frist 1. mai 2025)", "2025-05-01")]
    [InlineData("- Vise kvinner i annonsene. Ansvarlig: Verkstedsjefen, som tiltrådte 1. mai 2024", null)]
    public void A_time_behind_the_owner_is_the_schedule(string measure, string? due) =>
        Assert.Equal(due, Assert.Single(Read("Rekruttering\n\nTiltak\n" + measure + "\n").Measures!).Schedule?.DueOn.ToString());

    [Theory]
    [InlineData("Tiltakene fra 2022 og 2023 er ikke evaluert. Vi begynner i 2025.", false)]
    [InlineData("Ingen av tiltakene er evaluert.", false)]
    [InlineData("Vi har foreløpig ikke vurdert om tiltakene har virket.", false)]
    [InlineData("Hva tiltakene har gitt, har vi ikke sett på.", false)]
    [InlineData("Resultatene av tiltakene er så langt ikke målt.", false)]
    [InlineData("Tiltakene fra 2023 ble evaluert i januar. Ett av dem er ikke fullført.", true)]
    public void Results_behind_the_last_area_were_assessed_or_not(string text, bool assessed) =>
        Assert.Equal(assessed, Read("Rekruttering\n\nTiltak: Vise kvinner i annonsene. Ansvarlig: Verkstedsjefen. Frist: 1. mai 2025.\n\nResultater\n\n" + text + "\n").FollowUp?.ResultsEvaluated);

    private static Plan Read(string text) =>
        TextDocument.Read("Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi er 60 kvinner og 40 menn.\n\n" + text).Plan!;
}
