using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Pages and chapters as employers publish them: with a date of the page, beside the law's own words, and with figures of others.</summary>
public sealed class PublishedTextTests
{
    [Fact]
    public void The_day_on_which_a_page_was_published_is_no_period()
    {
        var document = Read("14.03.2023\n\nMangfold i Tindvik Drift\n\nRedegjørelse for likestilling i Tindvik Drift\n\nI 2022 arbeidet 21 kvinner og 84 menn i selskapet.\n").Document!;
        Assert.Null(document.PeriodStart);
        Assert.Null(document.PeriodEnd);
        Assert.Equal(new DateOnly(2023, 3, 14), document.Dated!.Value.First);
        Assert.NotEqual(2023, document.ReferenceYear);
    }

    [Fact]
    public void A_page_with_a_day_of_publishing_is_about_the_year_that_its_figures_name()
    {
        var plan = Read("14.03.2023\n\nMangfold i Tindvik Drift\n\nRedegjørelse for likestilling i Tindvik Drift\n\nI 2022 arbeidet 21 kvinner og 84 menn i selskapet.\n");
        Assert.Equal(2022, plan.Document!.ReferenceYear);
        Assert.NotNull(plan.Sources!.Places["document.reference year"].Confidence);
    }

    [Theory]
    [InlineData("Ved utgangen av 2024 var vi 21 kvinner og 84 menn, mot 19 kvinner i 2023.")]
    [InlineData("Tallene er per 31.12.2024 der ikke annet er sagt. I 2023 var vi 19 kvinner og 80 menn, og i 2023 sluttet tre.")]
    [InlineData("Dette er selskapets redegjørelse for 2024, slik alle skal ha. I 2023 var vi 19 kvinner og 80 menn.")]
    public void A_page_whose_figures_are_of_the_last_day_of_a_year_is_about_that_year(string words)
    {
        var plan = Read("Mangfold i Tindvik Drift\n\nRedegjørelse for likestilling i Tindvik Drift\n\n" + words + "\n\nMålet er 40 % kvinner innen 2028.\n");
        Assert.Equal((2024, null), (plan.Document!.ReferenceYear?.Value, plan.Sources!.Places["document.reference year"].Confidence));
    }

    [Fact]
    public void Rows_of_several_years_without_their_names_give_no_share() =>
        Assert.Null(Read("Likestillingsredegjørelse 2021 for Nordal kommune\n\nUtvikling\n\nKvinner 71,50 % 72,10 % 73,40 %\nMenn 28,50 % 27,90 % 26,60 %\n").Figures?.Balance?.WomenPercent);

    [Fact]
    public void A_year_before_a_sign_of_per_cent_is_no_share() =>
        Assert.Null(Read("Likestillingsredegjørelse 2021 for Nordal kommune\n\nKjønnsfordeling\n\nAndel kvinner og endring i andel menn fra 2019 % i alle enheter.\n").Figures?.Balance?.MenPercent);

    [Fact]
    public void Man_years_of_women_are_not_those_of_all() =>
        Assert.Null(Read("Likestillingsredegjørelse 2021 for Nordal kommune\n\nTilstand\n\nDet var 612 årsverk kvinner og 188 årsverk menn.\n").Employer?.RegularEmployees);

    [Theory]
    [InlineData("Likestillingsredegjørelse 2021 for Fjellrygg AS", "Virksomheter med flere enn femti ansatte har en plikt til å redegjøre.")]
    [InlineData("Likestillingsredegjørelse 2021 for Fjellrygg AS", "Kravet gjelder dessuten virksomheter som har mellom 20-50 ansatte når de tillitsvalgte ber om det.")]
    [InlineData("Likestillingsredegjørelse 2021 for Fjellrygg AS", "Arbeidsgivere i offentlige og private virksomheter med mer enn 50 ansatte har plikter etter loven.")]
    [InlineData("Equality statement 2021 for Fjellrygg AS", "Private employers with more than 50 employees must give an account every year.")]
    public void What_the_law_asks_of_employers_of_a_size_tells_no_number_of_employees(string title, string sentence) =>
        Assert.Null(Read(title + "\n\nBakgrunn\n\n" + sentence + "\n").Employer?.RegularEmployees);

    [Theory]
    [InlineData("Equality statement 2021\n\nAll public and private sector employers must work for equality.\n")]
    [InlineData("Likestillingsredegjørelse 2021\n\nAlle arbeidsgivere i offentlig sektor har plikt til å arbeide for likestilling.\n")]
    public void What_all_employers_of_a_sector_must_do_tells_no_sector(string text) => Assert.Null(Read(text).Employer?.Sector);

    [Fact]
    public void Employees_from_some_countries_beside_those_from_others_are_not_all() =>
        Assert.Null(Read("Equality plan 2024\n\nToday\n\nThe institute has nine employees from five Nordic countries and eleven employees from seven other countries.\n").Employer?.RegularEmployees);

    [Fact]
    public void The_date_of_a_number_of_employees_may_stand_before_its_colon() =>
        Assert.Equal("231", Read("Likestillingsredegjørelse 2019 for Norsk Skogarkiv\n\nAntall ansatte og årsverk\n\nAntall ansatte ved utgangen av 2019: 231\n").Employer!.RegularEmployees.ToString());

    [Fact]
    public void The_share_of_women_in_all_municipalities_is_none_of_one() =>
        Assert.Null(Read("Likestillingsredegjørelse 2021 for Nordal kommune\n\nTilstand\n\nI kommunal sektor er 76 prosent av de ansatte kvinner.\n").Figures?.Balance);

    [Theory]
    [InlineData("Tabellen under viser kjønnsfordelingen per stillingsnivå i prosent.")]
    [InlineData("Vi har god kjønnsbalanse i de fleste stillingskategoriene.")]
    public void Levels_and_groups_of_a_balance_are_none_of_a_pay_mapping(string sentence)
    {
        var pay = Read("Likestillingsredegjørelse 2021 for Fjellrygg AS\n\nKjønnsbalanse\n\n" + sentence + "\n").PayMapping;
        Assert.Null(pay?.LevelsUsed);
        Assert.Null(pay?.GroupsUsed);
    }

    [Theory]
    [InlineData("Kjønnsbalanse: Det har i 2021 vært ansatt 14 kvinner og 71 menn.")]
    [InlineData("Det er små endringer fra i fjor, og kjønnsfordelingen har holdt seg stabil i flere år.")]
    [InlineData("Kommunen har utarbeidet en likestillings- og diskrimineringsrapport som svarer på kravene.")]
    [InlineData("Først i 2020 har andelen kvinner hos oss økt til 24 %.")]
    [InlineData("Det iverksettes tiltak for å motvirke diskriminering.")]
    [InlineData("Bedriften har gjennom loven fått en styrket plikt til å arbeide mot diskriminering.")]
    [InlineData("Styret vedtok handlingsplanen 12. november 2020, etter høring i avdelingene.")]
    [InlineData("Videre skal det redegjøres for tiltak som er gjennomført og tiltak som planlegges.")]
    [InlineData("Rapporten skal utarbeides som en del av årsberetningen og gjøres tilgjengelig for alle.")]
    [InlineData("Redegjørelsen som er utarbeidet i år, følger av plikten til å arbeide mot diskriminering.")]
    [InlineData("En firedel av lederne i kommunen skal være kvinner innen 2027.")]
    public void What_is_so_and_what_the_law_asks_is_no_measure(string sentence) =>
        Assert.Null(Read("Likestillingsredegjørelse 2021 for Nordal kommune\n\nArbeidet for likestilling\n\n" + sentence + "\n").Measures);

    [Fact]
    public void A_version_and_its_years_are_no_measure() =>
        Assert.Null(Read("Action plan for equality at Fjord Institute\n\nThe plan describes how the institute works.\n\nVersion 2.1, 2023-2025.\n").Measures);

    [Fact]
    public void A_means_to_an_end_evaluates_nothing() =>
        Assert.Null(Read("Handlingsplan for likestilling i Nordal kommune 2022\n\nPlanen er et viktig redskap for måloppnåelse i kommunen.\n").FollowUp?.ResultsEvaluated);

    [Fact]
    public void A_number_of_nationalities_counts_nobody() =>
        Assert.Null(Read("Likestillingsplan 2022 for Fjellrygg AS\n\nVi har medarbeidere fra over 14 nasjonaliteter.\n").Privacy?.SensitiveCounts);

    [Theory]
    [InlineData("Equality statement 2022 for Fjellrygg AS\n\nThe Discrimination Act asks all employers in Norway to prevent harassment.\n")]
    public void The_short_name_of_an_act_in_Norway_is_no_Swedish_act(string text) =>
        Assert.DoesNotContain(Read(text).Document!.LegalReferences ?? [], r => r.Jurisdiction == "SE");

    [Fact]
    public void The_name_of_a_table_is_no_employer() =>
        Assert.DoesNotContain("Tabell", Read("Likestilling\n\nTabell 4.1 Oversikt for departementet\n\n2018\n\nKvinner i departementet er 58 pst.\n").Employer?.Name ?? "", StringComparison.Ordinal);

    [Fact]
    public void A_page_of_a_report_on_the_web_is_read_below_the_title_of_the_report()
    {
        var plan = Read("Årsrapport 2021\n\nNordal kommune arbeider for at flere skal ha hele stillinger. Kvinners lønn utgjør 94 prosent av menns lønn, som i 2020.\n");
        Assert.Equal((DocumentKind.AnnualReport, 2021), (plan.Document!.Kind, plan.Document.ReferenceYear));
        Assert.Equal("94", plan.PayMapping!.TotalWomensShareOfMensPay.ToString());
    }

    [Fact]
    public void A_chapter_on_the_balance_in_a_report_is_read_and_the_others_are_not()
    {
        var plan = Read("Årsrapport 2021\n\n6.3 Miljø\n\nUtslippene gikk ned med 12 prosent, og 30 menn fikk ny bil.\n\n6.4 Kjønnsfordeling\n\nI Nordal kommune var det 71,5 prosent kvinner og 28,5 prosent menn i 2021.\n");
        Assert.Equal(("71.5", "28.5"), (plan.Figures!.Balance!.WomenPercent.ToString(), plan.Figures.Balance.MenPercent.ToString()));
        Assert.Null(plan.Figures.Balance.Men);
    }

    [Fact]
    public void A_number_of_employees_is_content() =>
        Assert.NotEqual(DocumentKind.Other, Read("Likestillingsredegjørelse 2019 for Norsk Skogarkiv\n\nAnsatte\n\nAntall ansatte: 231\n").Document!.Kind);

    [Theory]
    [InlineData("Likestillingsrapport for 2023\n\nVi er om lag 240 ansatte. Rapporten beskriver status og er delt i to deler. Arbeidet for likestilling er nedfelt i vår strategi.\n\nLes rapporten her.\n")]
    [InlineData("Likestillingsredegjørelse\n\nI del 1 av redegjørelsen beskriver vi tilstanden. I del 2 beskriver vi arbeidet for likestilling.\n\nLast ned likestillingsredegjørelsen for 2022\n")]
    public void A_page_that_leads_to_the_statement_is_none(string text) => Assert.Equal(DocumentKind.Other, Read(text).Document!.Kind);

    [Theory]
    [InlineData("Slik rapporterer du på aktivitets- og redegjørelsesplikt\n\nI den første delen skal du redegjøre for forskjellen mellom kvinner og menn. Hvert år skal du som arbeidsgiver legge fram tall.\n")]
    [InlineData("Aktivitets- og redegjørelsesplikten for arbeidsgivere\n\nPlikten gjelder alle virksomheter. Arbeidet skal dokumenteres. Likestilling er like muligheter for alle.\n")]
    [InlineData("Veileder for lokalt likestillingsarbeid\n\nVeilederen er et oppslagsverk for likestillingsarbeid ved enhetene. Vi håper den er til nytte.\n")]
    public void Advice_under_the_name_of_the_duty_is_no_statement(string text) => Assert.Equal(DocumentKind.Other, Read(text).Document!.Kind);

    [Theory]
    [InlineData("Plan for likebehandling\n\nPlanen følges opp av direktøren.\n", DocumentKind.Plan)]
    [InlineData("Under følgjer oversikt over arbeidet med likestilling i Hamnedepartementet.\n\nDelen kvinner i departementet er på 58 pst.\n", DocumentKind.Statement)]
    public void Names_that_plans_and_statements_have(string text, DocumentKind kind) => Assert.Equal(kind, Read(text).Document!.Kind);

    [Fact]
    public void The_short_name_of_the_act_with_its_section_of_today_is_not_the_repealed_act()
    {
        Assert.Null(Assert.Single(Read("Likestillingsredegjørelse 2021 for Fjellrygg AS\n\nArbeidet følger likestillingsloven § 26.\n").Document!.LegalReferences!).RepealedThen);
        Assert.True(Assert.Single(Read("Likestillingsredegjørelse 2021 for Fjellrygg AS\n\nArbeidet følger likestillingsloven § 23.\n").Document!.LegalReferences!).RepealedThen);
    }

    [Fact]
    public void A_label_names_the_owner_whatever_the_office_is_called()
    {
        var measures = Read("""
            Action plan for equality 2024

            Measure: Annual meeting on the equality plan

            Responsibility: Equality and Diversity Forum


            Measure: Share good examples with all staff

            Implementation: The forum shares one at least once a quarter

            Responsibility: The Equality and Diversity Forum in collaboration with the Department of Communications
            """).Measures!;
        Assert.Equal(["Equality and Diversity Forum", "The Equality and Diversity Forum"], measures.Select(m => Assert.Single(m.Owners!).Text));
        Assert.Equal(ScheduleKind.Recurring, measures[1].Schedule!.Kind);
    }

    [Fact]
    public void A_difference_in_favour_of_men_is_one_of_pay() =>
        Assert.Equal("98.5", Read("Likestillingsredegjørelse 2021 for Fjellrygg AS\n\nLikelønn\n\nLønnskartleggingen viser samlet 1,5 % i menns favør.\n").PayMapping!.TotalWomensShareOfMensPay.ToString());

    [Fact]
    public void Cells_of_several_years_in_a_run_of_labels_give_no_share() =>
        Assert.Null(Read("Likestillingsredegjørelse 2021 for Nordal kommune\n\nDeltid\n\nAndel ansatte i deltid 41,5 % 42,8 % 43,7 % andel kvinner i deltid 52,4 % 51,1 % 50,1 % andel menn i deltid 21,5 % 24,0 % 20,6 %\n").Figures?.PartTime);

    [Fact]
    public void The_year_is_that_of_the_figures_and_not_of_a_survey_after_it() =>
        Assert.Equal(2022, Read("Likestilling i tall\n\nI 2022 var andelen kvinner hos oss 31 %.\n\nI 2022 tok kvinner i snitt ut 22 uker foreldrepermisjon og menn 11 uker.\n\nI starten av 2023 spurte vi de ansatte som arbeider deltid. Selskapet har 41 ansatte.\n").Document!.ReferenceYear);

    [Fact]
    public void The_word_number_may_stand_behind_the_number() =>
        Assert.Equal("1240", Read("Likestillingsredegjørelse 2021 for Nordal kommune\n\nAnsatte\n\nI Nordal kommune var det per 31.12.2021 totalt 1240 antall ansatte fordelt på 980 årsverk.\n").Employer!.RegularEmployees.ToString());

    [Fact]
    public void The_distribution_of_women_and_men_makes_a_page_one_on_equality_to_be_confirmed() =>
        Assert.Equal(DocumentKind.Statement, Read("Menneskene våre\n\nKjønnsfordeling\n\nI arbeidsstokken er 62 prosent kvinner og 38 prosent menn.\n").Document!.Kind);

    [Fact]
    public void A_year_that_pay_is_held_against_is_not_that_of_the_mapping() =>
        Assert.NotEqual(2019m, Read("Likestillingsredegjørelse 2020 for Nordal kommune\n\nLønn\n\nKvinners lønn utgjør 94 prosent av menns lønn, som i 2019.\n").PayMapping!.ForYear?.Value);

    [Fact]
    public void The_years_of_a_version_are_those_of_the_plan()
    {
        var document = Read("Action plan for equality at Fjord Institute\n\nThe plan describes how the institute works.\n\nVersion 2.1, 2023-2025.\n").Document!;
        Assert.Equal((2023, new DateOnly(2025, 12, 31)), (document.ReferenceYear, document.PeriodEnd));
    }

    [Theory]
    [InlineData("Vi har i hovedsak god kjønnsbalanse i de fleste stillingskategoriene. Lønn fastsettes lokalt.")]
    [InlineData("Lønn og arbeidsvilkår er like for alle. Tabellen under viser kjønnsfordelingen per stillingsnivå:")]
    public void Groups_of_a_balance_near_a_word_on_pay_are_none_of_a_pay_mapping(string text)
    {
        var pay = Read("Likestillingsredegjørelse 2021 for Fjellrygg AS\n\nStatus\n\n" + text + "\n").PayMapping;
        Assert.Null(pay?.LevelsUsed);
        Assert.Null(pay?.GroupsUsed);
    }

    [Fact]
    public void The_date_of_another_document_is_not_that_of_this_one() =>
        Assert.Null(Read("Handlingsplan for likestilling i Nordal kommune\n\nSe kommunens retningslinjer mot trakassering, vedtatt 4. mai 2012.\n").Document!.Dated);

    [Fact]
    public void The_period_of_an_agreement_is_not_that_of_the_document() =>
        Assert.Null(Read("Inkludering og likestilling i Nordal kommune\n\nI 2013 har kommunen evaluert IA-arbeidet for perioden 2010-2013, der kvinner og menn ble spurt.\n").Document!.PeriodStart);

    [Fact]
    public void Those_who_represent_the_employees_in_the_committee_took_part() =>
        Assert.Contains(Read("Likestillingsredegjørelse 2021 for Fjellrygg AS\n\nArbeidet\n\nI utvalget er de ansatte representert ved verneombud og tillitsvalgt.\n").Involvement!, i => i.Party == Party.SafetyRepresentative);

    [Fact]
    public void A_table_of_contents_promises_no_annex() =>
        Assert.Null(Read("Likestillingsplan 2022 for Nordal kommune\n\nInnhold... 3 Innledning Status... 6 Tiltak... 9 Mål: Status: Vedlegg: Kommentarer til høringen\n").Document!.PromisedParts);

    [Fact]
    public void What_would_have_had_to_be_is_no_figure() =>
        Assert.Null(Read("Likestillingsredegjørelse 2021 for Nordal kommune\n\nKjønnsfordeling\n\nFor å nå en kvinneandel på 45 prosent nå måtte det vært 30 flere kvinner i kommunen.\n").Figures?.Balance?.WomenPercent);

    [Fact]
    public void The_financial_year_from_which_a_duty_holds_is_not_the_year_of_the_page() =>
        Assert.NotEqual(2020, Read("Likestilling i Fjellrygg AS\n\nVi er 80 ansatte, 31 kvinner og 49 menn.\n\nFra og med regnskapsåret 2020 har foretak rapportert om likestilling.\n").Document!.ReferenceYear);

    [Fact]
    public void A_label_that_has_lost_its_colon_and_its_blank_is_still_one()
    {
        var measures = Read("""
            Action plan for equality 2024

            Measure: Annual meeting on the equality plan.

            ResponsibilityThe Equality Forum together with the Library.


            MeasureShare good examples with all staff.

            Responsibility: HR
            """).Measures!;
        Assert.Equal(2, measures.Count);
        Assert.StartsWith("The Equality Forum", Assert.IsAssignableFrom<IEnumerable<Owner>>(measures[0].Owners).First().Text, StringComparison.Ordinal);
        Assert.StartsWith("Share good", measures[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_has_run_together_divides_a_line_without_a_full_stop_too()
    {
        var measures = Read("""
            Action plan for equality 2024

            Measure: Annual meeting on the equality plan

            ImplementationArrange the meeting

            ResponsibilityDirector of HR


            MeasureShare good examples with all staff

            ResponsibilityHR and the hiring unit
            """).Measures!;
        Assert.Equal(["Annual meeting on the equality plan", "Share good examples with all staff"], measures.Select(m => m.Text));
        Assert.Equal(["Director of HR", "HR and the hiring unit"], measures.Select(m => m.Owners![0].Text));
    }

    [Fact]
    public void A_university_that_names_its_students_more_than_its_staff_has_a_plan_still() =>
        Assert.Equal(DocumentKind.Plan, Read("Gender Equality Action Plan\n\nThe work of Nordvik University promotes equality among its employees and students. Women are few among professors. Women are now the majority of our students in law. Male students are few in nursing. The university will recruit more male students.\n").Document!.Kind);

    [Fact]
    public void A_plan_for_students_alone_is_no_plan_of_an_employer() =>
        Assert.NotEqual(DocumentKind.Plan, TextDocument.Read("Equality plan\n\nThe students at Nordvik School must be safe. Students choose a council. Male students are few in nursing. We talk with the students every week.\n", "side.txt").Plan?.Document?.Kind);

    [Fact]
    public void A_blank_that_a_conversion_put_into_a_share_is_left_out() =>
        Assert.Equal(60.42m, Read("Likestillingsredegjørelse 2024\n\nVi var 331 ansatte: 200 kvinner (60,4 2%) og 131 menn (39,58 %).").Figures!.Balance!.WomenPercent!.Value.Value);

    private static Plan Read(string text) => TextDocument.Read(text, "side.txt").Plan!;
}
