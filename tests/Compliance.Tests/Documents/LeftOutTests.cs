using Compliance.Documents;
using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What a document says was left out, put off, or taken for granted, in words that also stand where it was done.</summary>
public class LeftOutTests
{
    [Theory]
    [InlineData("Tiltakene er ikke evaluert.")]
    [InlineData("Resultatene er ikke blitt vurdert.")]
    [InlineData("Planen for 2024 hadde åtte tiltak. Tiltakene er ikke evaluerte.")]
    public void What_was_not_evaluated_is_not_taken_for_evaluated(string text) =>
        Assert.False(Read("Forrige plan\n\n" + text + "\n").FollowUp?.ResultsEvaluated);

    [Fact]
    public void In_nynorsk_neither() =>
        Assert.False(Read("Handlingsplan for likestilling\n\nFørre plan\n\nPlanen for 2024–2025 hadde åtte tiltak. Tiltaka er ikkje evaluerte. Nokre av dei er førte vidare her.\n").FollowUp?.ResultsEvaluated);

    [Fact]
    public void Where_the_work_is_done_for_the_first_time_there_is_nothing_to_evaluate_yet() =>
        Assert.False(Read("Handlingsplan for likestilling\n\nOppfølging\n\nDette er første gang vi gjør dette, så resultater kommer i 2027.\n").FollowUp!.EarlierPlan);

    [Fact]
    public void A_column_may_name_causes_by_what_somebody_thinks() =>
        Assert.Equal("Adverts list eighteen requirements", Read("Equality Statement 2025\n\n| Finding | Why we think so | Measure | Owner |\n| --- | --- | --- | --- |\n| Few women apply for senior roles | Adverts list eighteen requirements | Limit to six requirements | Head of Talent |\n").Risks![0].Cause);

    [Fact]
    public void A_phrase_with_a_gap_does_not_reach_over_a_denial()
    {
        var reading = Lexicon.Read("own.yaml", "language: xx\nnegations: [ikke]\nevaluation:\n  done: [tiltakene … evaluert]\n  not done: [tiltakene … ikke evaluert]\n");
        var block = new TextBlock { Kind = BlockKind.Paragraph, Text = "Tiltakene ble dessverre ikke evaluert.", Runs = [] };
        var sentence = new SentenceReader(reading.Lexicon!).Read(block).Single();
        Assert.False(sentence.Has(Category.Evaluation, 0));
        Assert.True(sentence.Has(Category.Evaluation, 1));
    }

    [Theory]
    [InlineData("Om de som arbeider deltid kunne tenke seg større stilling, har vi ikke noen samlet oversikt over.")]
    [InlineData("De som arbeider deltid, er ikke blitt spurt om de ønsker mer arbeid.")]
    [InlineData("Vi har ikke spurt de deltidsansatte.")]
    public void Part_time_that_nobody_was_asked_about_is_not_mapped_and_nobody_is_counted(string text)
    {
        var mapping = Read("Ufrivillig deltid\n\n" + text + "\n").PartTimeMapping;
        Assert.Equal(MappingStatus.NotDone, mapping?.Status);
        Assert.Null(mapping?.Involuntary);
    }

    [Theory]
    [InlineData("Vi legger derfor til grunn at deltid hos oss er ønsket, og at alle har valgt deltid selv.")]
    [InlineData("Alle som arbeider deltid, gjør det etter vår oppfatning etter eget ønske.")]
    public void Part_time_that_is_assumed_to_be_wanted_was_not_mapped_and_the_sentence_says_why(string text)
    {
        var plan = Read("Redegjørelse for likestilling 2025\n\nUfrivillig deltid\n\nDeltid er vanlig i bransjen. " + text + "\n");
        Assert.Null(plan.PartTimeMapping?.Status);
        Assert.Null(plan.PartTimeMapping?.Involuntary);
        var searched = plan.Sources!.Searched["part time mapping"];
        Assert.False(searched.MayBeThere);
        Assert.Equal(text, Assert.Single(searched.Nearest).Excerpt);
    }

    [Theory]
    [InlineData("Planen omfatter de tre diskrimineringsgrunnlagene kjønn, etnisitet og funksjonsevne.")]
    [InlineData("Ingen skal diskrimineres på grunn av kjønn, etnisitet, religion eller alder. Dette er de grunnene loven regner opp.")]
    [InlineData("Ingen skal bli diskriminert på grunn av kjønn, etnisitet, religion eller alder. Listen er uttømmende.")]
    public void A_list_of_grounds_may_be_offered_as_all_there_is(string text) =>
        Assert.True(Read("Handlingsplan for likestilling\n\n" + text + "\n").Document!.GroundsOfferedAsComplete);

    [Theory]
    [InlineData("Vi arbeider mot diskriminering på grunn av kjønn, etnisitet, religion og alder.")]
    [InlineData("De tre diskrimineringsgrunnlagene som oftest meldes, går vi gjennom hvert år.")]
    public void A_list_that_is_not_offered_so_is_only_a_list(string text) =>
        Assert.Null(Read("Handlingsplan for likestilling\n\n" + text + "\n").Document!.GroundsOfferedAsComplete);

    [Theory]
    [InlineData("Vi har konsentrert oss om kjønn, som er det eneste diskrimineringsgrunnlaget vi har vurdert.")]
    [InlineData("Andre grunnlag er ikke aktuelle hos oss.")]
    [InlineData("Redegjørelsen er derfor avgrenset til kjønn.")]
    public void Other_grounds_may_be_left_out(string text)
    {
        var plan = Read("Handlingsplan for likestilling\n\n" + text + "\n");
        Assert.True(plan.Mapping!.OtherGroundsLeftOut);
        Assert.Equal(text, plan.Sources!.Places["mapping.other grounds left out"].Excerpt);
    }

    [Fact]
    public void A_mapping_of_pay_that_is_about_gender_alone_leaves_out_no_ground() =>
        Assert.Null(Read("Handlingsplan for likestilling\n\nLønnskartleggingen er avgrenset til kjønn.\n").Mapping?.OtherGroundsLeftOut);

    [Theory]
    [InlineData("Tilrettelegging og muligheten for å kombinere arbeid og familieliv er ikke undersøkt.")]
    [InlineData("Forfremmelse er ikke vurdert i år.")]
    public void Areas_that_are_named_may_be_left_out(string text) =>
        Assert.Equal(text, Read("Handlingsplan for likestilling\n\nVi har gått gjennom rekruttering og lønn. " + text + "\n").Sources!.Places["mapping.other areas left out"].Excerpt);

    [Fact]
    public void Other_areas_may_be_left_out()
    {
        const string told = "Andre sider av personalarbeidet er ikke undersøkt.";
        var plan = Read("Handlingsplan for likestilling\n\nVi har gått gjennom rekruttering og lønn. " + told + "\n");
        Assert.True(plan.Mapping!.OtherAreasLeftOut);
        Assert.Equal(told, plan.Sources!.Places["mapping.other areas left out"].Excerpt);
    }

    [Fact]
    public void Other_areas_that_were_looked_at_too_are_not() =>
        Assert.Null(Read("Handlingsplan for likestilling\n\nVi har gått gjennom rekruttering og lønn. Andre områder er også undersøkt.\n").Mapping?.OtherAreasLeftOut);

    [Fact]
    public void Representatives_who_will_be_invited_next_time_took_no_part()
    {
        var plan = Read("Handlingsplan for likestilling\n\nPlanen er skrevet av daglig leder. Klubben vil bli invitert med når planen rulleres i 2028.\n");
        Assert.Empty(plan.Involvement!);
        Assert.Equal("Klubben vil bli invitert med når planen rulleres i 2028.", plan.Sources!.Places["involvement"].Excerpt);
    }

    [Fact]
    public void Representatives_who_were_told_afterwards_are_named_where_their_part_is_missed()
    {
        const string told = "De hovedtillitsvalgte fikk planen til orientering i mars.";
        var plan = Read("Redegjørelse for likestilling 2025\n\nArbeidet ble utført av to rådgivere. " + told + "\n");
        Assert.Null(plan.Involvement);
        var searched = plan.Sources!.Searched["involvement"];
        Assert.False(searched.MayBeThere);
        Assert.Equal(told, Assert.Single(searched.Nearest).Excerpt);
    }

    [Fact]
    public void Those_whom_a_measure_in_a_table_is_for_are_no_passage_that_may_tell_of_their_part()
    {
        var plan = Read("Redegjørelse for likestilling 2025\n\nArbeidet ble utført av to rådgivere. De hovedtillitsvalgte fikk planen til orientering i mars.\n\n| Tiltak | Ansvarlig | Frist |\n| --- | --- | --- |\n| Kurs for ledere og verneombud | HR-sjef | 1. mai 2026 |\n| Lyse ut stillinger | HR-sjef | 1. juni 2026 |\n");
        Assert.False(plan.Sources!.Searched["involvement"].MayBeThere);
    }

    [Fact]
    public void Representatives_who_took_part_and_were_told_of_the_result_took_part() =>
        Assert.NotEmpty(Read("Handlingsplan for likestilling\n\nPlanen er laget i samarbeid med de tillitsvalgte. Klubben fikk planen til orientering i mars.\n").Involvement!);

    [Theory]
    [InlineData("HR har ikke funnet det nødvendig å involvere klubben.")]
    [InlineData("Tillitsvalgte har ikke medvirket.")]
    [InlineData("Tillitsvalgte fra Fagforbundet har ikke vært med i arbeidet, men vil få planen tilsendt.")]
    public void Unions_that_are_said_to_have_been_left_out_took_no_part(string text) =>
        Assert.Empty(Read("Handlingsplan for likestilling\n\nPlanen er laget av HR-avdelingen. " + text + "\n").Involvement!);

    [Fact]
    public void A_safety_representative_alone_who_took_no_part_leaves_the_others_open() =>
        Assert.Null(Read("Handlingsplan for likestilling\n\nVerneombudet har ikke deltatt.\n").Involvement);

    [Theory]
    [InlineData("Lønnskartleggingen ble gjort i november 2025. Kartleggingen er ikke fordelt på kjønn.")]
    [InlineData("Lønnskartlegging er gjennomført i mai 2025. Oversikten er ikke delt på kvinner og menn.")]
    public void A_mapping_of_pay_may_be_said_not_to_be_by_gender(string text) =>
        Assert.False(Read("Lønn\n\n" + text + "\n").PayMapping!.ByGender);

    [Theory]
    [InlineData("Siden de fleste går på tariff, har vi ikke sett behov for å kartlegge lønn fordelt på kjønn.")]
    public void A_mapping_of_pay_that_nobody_saw_a_need_for_was_not_done(string text) =>
        Assert.Equal(MappingStatus.NotDone, Read("Lønn\n\n" + text + "\n").PayMapping!.Status);

    [Theory]
    [InlineData("Skolen har i underkant av 480 ansatte.")]
    [InlineData("Skolen har i overkant av 480 ansatte.")]
    [InlineData("Skolen har knapt 480 ansatte.")]
    public void A_number_that_is_only_nearly_so_is_not_exact(string text) =>
        Assert.False(Read("Handlingsplan for likestilling\n\n" + text + "\n").Employer!.RegularEmployees!.Value.IsExact);

    [Fact]
    public void A_measure_that_goes_on_from_a_date_has_no_deadline() =>
        Assert.Equal([ScheduleKind.Ongoing, ScheduleKind.Dated], Read("Tiltak:\n1. Samtale med alle som slutter. Ansvarlig: HR-sjef. Frist: Fra 1. mars 2026\n2. Ny garderobe. Ansvarlig: HR-sjef. Frist: 1. mars 2026\n").Measures!.Select(m => m.Schedule!.Kind!.Value));

    private static Plan Read(string text) => TextDocument.Read(text).Plan!;
}
