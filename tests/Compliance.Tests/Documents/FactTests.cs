using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Laws, representatives, governance, privacy, placeholders and claims, in single sentences.</summary>
public class FactTests
{
    [Theory]
    [InlineData("Vi følger ldl § 26 og § 26 a.", "NO 26, NO 26 a")]
    [InlineData("Vi følger likestillings- og diskrimineringsloven §§ 26, 26 a og 26 b.", "NO 26, NO 26 a, NO 26 b")]
    [InlineData("Vi følger arbeidsmiljøloven kapittel 13.", "NO kapittel 13")]
    [InlineData("Vi følger arbeidsmiljøloven § 2 A-6.", "NO 2 A-6")]
    [InlineData("Vi følger kommuneloven § 14-7.", "NO 14-7")]
    [InlineData("Vi følger likestillingsloven av 2013 § 23.", "NO 23")]
    [InlineData("Vi følger likestillingsloven (2013) §§ 21 og 23.", "NO 21, NO 23")]
    [InlineData("Vi følger diskrimineringslagen 3 kap. 8 §.", "SE 3 kap. 8 §")]
    [InlineData("Vi følger den svenske diskrimineringsloven.", "SE -")]
    [InlineData("Arbeidsmiljøloven gjelder, og 26 ansatte har lest den.", "NO -")]
    public void A_law_has_its_sections_and_its_country(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read(sentence).Document!.LegalReferences!.Select(r => $"{r.Jurisdiction} {r.Section ?? "-"}")));

    [Theory]
    [InlineData("It is made under sections 26 and 26a of the Norwegian Equality and Anti-Discrimination Act (likestillings- og diskrimineringsloven).", "26, 26 a")]
    [InlineData("It is made under section 26 of the Equality and Anti-Discrimination Act.", "26")]
    [InlineData("It follows likestillings- og diskrimineringsloven § 26 a.", "26 a")]
    [InlineData("It replaced the Gender Equality Act of 2013 (likestillingsloven).", "-")]
    public void In_English_the_sections_stand_before_the_law(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(", ", TextDocument.Read($"Equality statement 2024\n\nThis is the statement of the company for the year. {sentence}\n").Plan!.Document!.LegalReferences!.Select(r => r.Section ?? "-")));

    [Theory]
    [InlineData("Vi har nulltoleranse for trakassering og vold på bakgrunn av kjønn.")]
    [InlineData("Vi godtar ikke trakassering eller noen form for vold, heller ikke kjønnsbasert.")]
    [InlineData("Vi arbeider mot kjønnsbasert trakassering og vold.")]
    public void Violence_for_reasons_of_gender_has_many_names(string sentence) =>
        Assert.Contains(Theme.GenderBasedViolence, Read(sentence).Document!.Themes!);

    [Theory]
    [InlineData("Ingen særskilte risikoer avdekket.")]
    [InlineData("For lønn og forfremmelse fant gruppen ikke risikoer utover dette.")]
    public void Where_no_risk_was_found_there_is_none(string sentence) =>
        Assert.Empty(TextDocument.Read($"Likestillingsplan 2024 for Granli Bruk AS\n\nRekruttering\n\nRisiko:\n- {sentence}\n").Plan!.Risks!);

    [Theory]
    [InlineData("Vi følger likestillingsloven av 1978.", true)]
    [InlineData("Vi følger diskrimineringsloven om etnisitet.", true)]
    [InlineData("Vi følger diskriminerings- og tilgjengelighetsloven.", true)]
    [InlineData("Vi følger likestillings- og diskrimineringsloven.", false)]
    [InlineData("Vi følger den svenske diskrimineringsloven.", null)]
    public void A_law_that_was_repealed_at_the_time_is_said_to_be(string sentence, bool? repealed) =>
        Assert.Equal(repealed, Assert.Single(Read(sentence).Document!.LegalReferences!).RepealedThen);

    [Theory]
    [InlineData("Det er ingen tillitsvalgte i virksomheten.", false)]
    [InlineData("Bedriften har ikke tillitsvalgte.", false)]
    [InlineData("Ingen av oss er fagorganisert, men vi har en verneombudsordning.", false)]
    [InlineData("Tillitsvalgte deltok i kartleggingen.", true)]
    [InlineData("Tillitsvalgte har ikke deltatt i arbeidet.", null)]
    [InlineData("Hvis bedriften ikke har tillitsvalgte, deltar verneombudet.", null)]
    public void That_there_are_no_union_representatives_can_be_said(string sentence, bool? expected) =>
        Assert.Equal(expected, Read(sentence).Employer!.UnionRepresentatives);

    [Fact]
    public void A_denial_reaches_no_further_than_its_clause()
    {
        var plan = Read("Bedriften har ikke tillitsvalgte, men verneombudet deltok i kartleggingen.");
        Assert.Equal(Party.SafetyRepresentative, Assert.Single(plan.Involvement!).Party);
        Assert.Equal(Recurrence.Quarterly, Read("Planen evalueres ikke årlig, men følges opp hvert kvartal.").FollowUp!.Cadence);
        Assert.Null(Read("Planen følges ikke opp hvert kvartal.").FollowUp?.Cadence);
        var pay = Read("Lønnskartleggingen for 2023 er fullført. Tillitsvalgte deltok i planleggingen av lønnskartleggingen, men ikke i evalueringen.").PayMapping!;
        Assert.Equal((true, false), (pay.RepresentativesTookPartInPlanning, pay.RepresentativesTookPartInEvaluation));
    }

    [Theory]
    [InlineData("Styret har ikke behandlet planen.", false)]
    [InlineData("Planen er ikke behandlet i styret.", false)]
    [InlineData("Styret har behandlet planen.", true)]
    [InlineData("Styret har tre kvinner.", null)]
    [InlineData("Styret skal behandle planen.", null)]
    public void The_board_is_involved_where_it_has_acted(string sentence, bool? expected) =>
        Assert.Equal(expected, Read(sentence).Governance?.BoardInvolved);

    [Theory]
    [InlineData("Én ansatt er muslim.", Ground.Religion, "one person")]
    [InlineData("14 % av de ansatte har innvandrerbakgrunn.", Ground.Ethnicity, "share")]
    [InlineData("Vi har tolv ansatte med nedsatt funksjonsevne.", Ground.Disability, "count")]
    public void A_sensitive_count_is_kept_without_its_number_and_its_words(string sentence, Ground ground, string kind)
    {
        var plan = Read(sentence);
        var count = Assert.Single(plan.Privacy!.SensitiveCounts!);
        Assert.Equal((ground, kind), (count.Ground, count.Kind));
        Assert.DoesNotContain(plan.Sources!.Places.Values, p => p.Excerpt is { } e && e.Contains(sentence[..8], StringComparison.Ordinal));
        Assert.DoesNotContain("14 %", PlanYaml.Write(plan), StringComparison.Ordinal);
        Assert.Null(plan.Employer!.RegularEmployees);
    }

    [Theory]
    [InlineData("Minst én søker med funksjonsnedsettelse skal kalles inn til intervju.")]
    [InlineData("Ingen skal diskrimineres på grunn av religion, funksjonsnedsettelse eller alder.")]
    [InlineData("Garderobe 3 kan ikke brukes med rullestol.")]
    public void What_counts_nobody_is_no_sensitive_count(string sentence) => Assert.Null(Read(sentence).Privacy);

    [Fact]
    public void The_pay_of_a_single_person_is_neither_read_nor_quoted()
    {
        var plan = Read("Den eneste kvinnelige sveiseren tjener 12 % mindre enn mennene.");
        Assert.Null(plan.PayMapping);
        Assert.Single(plan.Privacy!.IdentifiableMentions!);
        Assert.DoesNotContain("12 %", PlanYaml.Write(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ansvarlig er [navn på leder].")]
    [InlineData("Dato: DD.MM.ÅÅÅÅ")]
    [InlineData("Bedriftens navn arbeider for likestilling.")]
    [InlineData("Lorem ipsum dolor sit amet.")]
    [InlineData("Sign.: ________")]
    [InlineData("Vi har xx ansatte.")]
    public void What_was_left_of_the_template_is_a_placeholder(string sentence) => Assert.Single(Read(sentence).Document!.Placeholders!);

    [Theory]
    [InlineData("Se note [1] om tallene.")]
    [InlineData("Vi er flere enn før.")]
    public void A_footnote_is_no_placeholder(string sentence) => Assert.Null(Read(sentence).Document!.Placeholders);

    [Theory]
    [InlineData("Det er et flertall kvinner i selskapet.", Gender.Women)]
    [InlineData("Vi er en mannsdominert bedrift.", Gender.Men)]
    [InlineData("Det er flere kvinner enn menn i bedriften.", Gender.Women)]
    public void Who_is_said_to_be_in_the_majority_is_a_claim(string sentence, Gender gender) =>
        Assert.Equal(gender, Assert.Single(Read(sentence).Claims!, c => c.Kind == ClaimKind.MajorityGender).MajorityGender);

    [Theory]
    [InlineData("Hittil har flere menn enn kvinner fått opprykk.")]
    [InlineData("Det er ikke flere kvinner enn menn i bedriften.")]
    [InlineData("Et flertall av lederne er menn, og de fleste ledere er menn.")]
    public void Who_was_promoted_or_leads_is_no_claim_on_the_staff(string sentence) =>
        Assert.DoesNotContain(Read(sentence).Claims ?? [], c => c.Kind == ClaimKind.MajorityGender);

    [Theory]
    [InlineData("Vi har ikke retningslinjer for rekruttering.", false)]
    [InlineData("Vi har retningslinjer for rekruttering.", true)]
    [InlineData("Vi har planer om at vi skal lage retningslinjer for rekruttering.", null)]
    public void A_policy_that_is_denied_does_not_exist(string sentence, bool? expected) => Assert.Equal(expected, Read(sentence).Policies?[0].Exists);

    [Theory]
    [InlineData("Lederne har ikke fått opplæring i reglene.", false)]
    [InlineData("Alle ledere har fått opplæring i reglene.", true)]
    [InlineData("Lederne skal få opplæring i reglene.", null)]
    public void Leaders_are_trained_where_it_is_said_to_be_done(string sentence, bool? expected) => Assert.Equal(expected, Read(sentence).Governance?.LeadersTrained);

    [Fact]
    public void A_pay_mapping_that_is_denied_is_not_done() => Assert.Equal(MappingStatus.NotDone, Read("Vi har ikke kartlagt lønn de siste årene.").PayMapping!.Status);

    [Fact]
    public void What_was_searched_has_the_passages_that_have_the_words()
    {
        var searched = Read("Lønnen følger tariffen. Styret består av fem personer.").Sources!.Searched;
        Assert.Equal("Styret består av fem personer.", searched["governance.board involved"].Nearest[0].Excerpt);
        Assert.All(searched.Values, s => Assert.True(s.Words.Count > 0 && s.Expected is { Length: > 0 }));
    }

    [Fact]
    public void What_part_timers_were_asked_is_read()
    {
        var mapping = Read("Ufrivillig deltid ble kartlagt i 2023 i medarbeidersamtalene. Vi spurte om de ønsker å jobbe mer, og om de er tilgjengelige for det.").PartTimeMapping!;
        Assert.Equal((MappingStatus.Completed, 2023, MappingChannel.AppraisalTalks, true, true), (mapping.Status, mapping.ForYear, mapping.Channel, mapping.AskedOnWish, mapping.AskedOnAvailability));
        Assert.Equal(0, Read("Ingen arbeider ufrivillig deltid.").PartTimeMapping!.Involuntary!.Women);
    }

    private static Plan Read(string sentence) => TextDocument.Read("Likestillingsplan for Granli Bruk AS 2024\n\nInnledning\n" + sentence + "\n").Plan!;
}
