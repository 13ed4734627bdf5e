using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Who answers for the work, where it is done together, who learnt the rules, and when it is looked at again.</summary>
public class OrganisedWorkTests
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["nb"] = "Likestillingsplan 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte, og alle er omfattet av planen.\n\n",
        ["nn"] = "Likestillingsplan 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette, og alle er omfatta av planen.\n\n",
        ["sv"] = "Jämställdhetsplan 2024 för Granli Bruk AS\n\nVid slutet av 2024 var vi 109 anställda, och alla omfattas av planen.\n\n",
        ["en"] = "Equality plan 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees, and the plan covers all of them.\n\n",
    };

    [Theory]
    [InlineData("nb", "Arbeidsgruppen består av HR, to tillitsvalgte og verneombudet.", "Arbeidsgruppen")]
    [InlineData("nb", "Utkastet til plan er drøftet i AMU.", "AMU")]
    [InlineData("nb", "Samarbeidsutvalget gikk gjennom planen i mai.", "Samarbeidsutvalget")]
    [InlineData("nn", "Planen er drøfta i medbestemmingsutvalet.", "medbestemmingsutvalet")]
    [InlineData("sv", "Skyddskommittén gick igenom planen i maj.", "Skyddskommittén")]
    [InlineData("en", "The joint committee reviewed the plan in May.", "joint committee")]
    public void Where_they_worked_together_is_a_meeting_place(string language, string passage, string arena) => Assert.Equal([arena], Read(language, passage).Governance!.Arena!);

    [Theory]
    [InlineData("nb", "Utkastet skal drøftes i AMU.")]
    [InlineData("nb", "Planen er ikke drøftet i AMU.")]
    [InlineData("nb", "AMU behandlet budsjettet i mai.")]
    [InlineData("nb", "Styret behandler status for planen hvert år.")]
    public void Where_it_is_to_be_done_and_where_the_board_sits_is_none(string language, string passage) => Assert.Null(Read(language, passage).Governance?.Arena);

    [Theory]
    [InlineData("nb", "Alle ledere har gjennomført et dagskurs om regelverket mot diskriminering.")]
    [InlineData("nb", "Lederne fikk kurs i reglene om trakassering i mars.")]
    [InlineData("nn", "Leiarane har vore på kurs om likestilling.")]
    [InlineData("sv", "Alla chefer har gått en utbildning om diskriminering.")]
    [InlineData("en", "All managers completed a course on discrimination.")]
    public void Leaders_are_trained_by_many_words(string language, string passage) => Assert.True(Read(language, passage).Governance?.LeadersTrained);

    [Theory]
    [InlineData("nb", "Lederne skal på kurs om trakassering.")]
    [InlineData("nb", "Vi planlegger kurs for ledere om trakassering.")]
    public void Leaders_that_are_to_be_trained_are_not_yet(string language, string passage) => Assert.Null(Read(language, passage).Governance?.LeadersTrained);

    [Theory]
    [InlineData("nb", "Kommunedirektøren har ansvaret, og HR koordinerer.", ResponsibleBody.ManagingDirector)]
    [InlineData("nb", "Direktøren er ansvarlig, og verneombudet deltar.", ResponsibleBody.ManagingDirector)]
    [InlineData("en", "The CEO is accountable for the plan.", ResponsibleBody.ManagingDirector)]
    [InlineData("nn", "Styret er øvst ansvarleg.", ResponsibleBody.Board)]
    public void Who_answers_may_be_said_without_for_what(string language, string passage, ResponsibleBody body) => Assert.Equal(body, Read(language, passage).Governance!.FinalResponsibility);

    [Fact]
    public void For_what_a_responsible_person_answers_is_then_for_a_person_to_confirm() =>
        Assert.NotNull(Read("nb", "Direktøren er ansvarlig, og HR koordinerer.").Sources!.Places["governance.final responsibility"].Confidence);

    [Theory]
    [InlineData("nb", "Av 19 tiltak var 12 gjennomført, 4 delvis og 3 ikke påbegynt.")]
    [InlineData("nb", "Sju av elleve tiltak var gjennomført ved årets slutt.")]
    [InlineData("nb", "Arbeidsgruppen gikk i desember gjennom tiltakene fra 2023.")]
    [InlineData("nb", "Samarbeidsutvalget gikk gjennom fjorårets tiltak i januar.")]
    [InlineData("nn", "Av 14 tiltak vart åtte gjennomførte.")]
    [InlineData("sv", "Av tolv åtgärder är nio genomförda.")]
    [InlineData("en", "Of the six actions listed in the 2022 statement, four are closed.")]
    public void Who_counts_the_measures_by_what_became_of_them_has_gone_through_them(string language, string passage)
    {
        var plan = Read(language, passage);
        Assert.Equal((true, true), (plan.FollowUp?.EarlierMeasuresReviewed, plan.FollowUp?.ResultsEvaluated));
        Assert.Null(plan.Sources!.Places["follow up.earlier measures reviewed"].Confidence);
    }

    [Theory]
    [InlineData("Av 19 tiltak var 12 gjennomført, 4 delvis og 3 ikke påbegynt.", false)]
    [InlineData("Samarbeidsutvalget gikk gjennom fjorårets tiltak i januar.", true)]
    public void How_many_were_carried_out_is_not_yet_what_came_of_them(string passage, bool sure) =>
        Assert.Equal(sure, Read("nb", passage).Sources!.Places["follow up.results evaluated"].Confidence is null);

    [Theory]
    [InlineData("nb", "Sju av elleve tiltak skal være gjennomført innen 2025.")]
    [InlineData("nb", "Planen har 14 tiltak, og to er nye.")]
    [InlineData("nb", "Arbeidsgruppen går gjennom tiltakene for 2026 neste år.")]
    [InlineData("en", "The plan has 12 actions in six areas.")]
    public void Measures_that_are_counted_without_what_became_of_them_are_not(string language, string passage) => Assert.Null(Read(language, passage).FollowUp?.EarlierMeasuresReviewed);

    [Theory]
    [InlineData("nb", "Styret tok planen til orientering i desember.")]
    [InlineData("nb", "Redegjørelsen ble gjennomgått i styret.")]
    [InlineData("sv", "Planen presenteras för styrelsen.")]
    [InlineData("en", "The plan was presented to the board.")]
    public void The_board_is_involved_by_many_words(string language, string passage)
    {
        var plan = Read(language, passage);
        Assert.True(plan.Governance?.BoardInvolved);
        Assert.Null(plan.Sources!.Places["governance.board involved"].Confidence);
    }

    [Fact]
    public void What_else_is_laid_before_the_board_is_for_a_person_to_judge() =>
        Assert.NotNull(Read("nb", "Budsjettet for neste år ble i mai lagt fram for styret.").Sources!.Places["governance.board involved"].Confidence);

    [Theory]
    [InlineData("nb", "AMU skal behandle status én gang i året.", Recurrence.Yearly, "AMU")]
    [InlineData("nb", "Status skal legges fram for AMU hvert år.", Recurrence.Yearly, "AMU")]
    [InlineData("nn", "Planen skal evaluerast årleg av arbeidsmiljøutvalet.", Recurrence.Yearly, "arbeidsmiljøutvalet")]
    [InlineData("sv", "Planen ska följas upp årligen av skyddskommittén.", Recurrence.Yearly, "skyddskommittén")]
    [InlineData("en", "The plan will be reviewed annually by the joint committee.", Recurrence.Yearly, "joint committee")]
    public void What_is_to_be_looked_at_each_year_has_its_cadence_and_body(string language, string passage, Recurrence cadence, string body)
    {
        var plan = Read(language, passage);
        Assert.Equal(cadence, plan.FollowUp?.Cadence);
        Assert.Equal(body, plan.FollowUp?.Body);
        Assert.NotNull(plan.Sources!.Places["follow up.cadence"].Confidence);
    }

    [Theory]
    [InlineData("nb", "En arbeidsgruppe med HR, hovedverneombudet og to ledere har gått gjennom planen.", Party.SafetyRepresentative)]
    [InlineData("nb", "Planen er drøftet i IDF 4. mars.", Party.UnionRepresentative)]
    [InlineData("nb", "Utkastet ble behandlet i hovedarbeidsmiljøutvalget i mai.", Party.WorkingEnvironmentCommittee)]
    [InlineData("nb", "Med på møtene var HR og to tillitsvalgte.", Party.UnionRepresentative)]
    [InlineData("nn", "Planen er drøfta i medbestemmingsutvalet.", Party.UnionRepresentative)]
    [InlineData("nn", "Ei gruppe med personalsjefen og verneombodet har laga planen.", Party.SafetyRepresentative)]
    [InlineData("sv", "Planen har samverkats i samverkansgruppen.", Party.UnionRepresentative)]
    [InlineData("en", "The plan was negotiated with the unions.", Party.UnionRepresentative)]
    public void Who_took_part_is_told_by_groups_and_meetings(string language, string passage, Party party) => Assert.Contains(Read(language, passage).Involvement!, i => i.Party == party);

    [Theory]
    [InlineData("nb", "Planen skal drøftes i IDF.")]
    [InlineData("nb", "Stillingene er satt sammen på tvers av avtalene med Tekna og NITO.")]
    [InlineData("nn", "Planen skal handsamast i medbestemmingsutvalet.")]
    public void Who_is_to_take_part_has_not_yet(string language, string passage) => Assert.Null(Read(language, passage).Involvement);

    [Fact]
    public void What_was_done_names_who_did_it_where_the_verb_alone_tells_little() =>
        Assert.Equal("Tillitsvalgte og verneombudet deltar.", Read("nb", "Tillitsvalgte og verneombudet deltar.").Involvement![0].Activity);

    private static Plan Read(string language, string passage) =>
        TextDocument.Read(Titles[language] + passage + "\n").Plan!;
}
