using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Who looks at the plan and its measures, how often, and what the board and everybody else see of them.</summary>
public class LookedAtTests
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["nb"] = "Likestillingsplan 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 ansatte, og alle er omfattet av planen.\n\n",
        ["nn"] = "Likestillingsplan 2024 for Granli Bruk AS\n\nVed utgangen av 2024 var vi 109 tilsette, og alle er omfatta av planen.\n\n",
        ["sv"] = "Jämställdhetsplan 2024 för Granli Bruk AS\n\nVid slutet av 2024 var vi 109 anställda, och alla omfattas av planen.\n\n",
        ["en"] = "Equality plan 2024 for Granli Bruk AS\n\nAt the end of 2024 we had 109 employees, and the plan covers all of them.\n\n",
    };

    [Theory]
    [InlineData("nb", "Samarbeidsutvalget behandler status hvert år i april.", Recurrence.Yearly, "Samarbeidsutvalget")]
    [InlineData("nb", "Verneombudet og HR går gjennom tiltakene hver høst.", Recurrence.Yearly, "Verneombudet og HR")]
    [InlineData("nb", "Ledergruppen behandler budsjettet hvert kvartal, og AMU ser på planen hvert halvår.", Recurrence.HalfYearly, "AMU")]
    [InlineData("nb", "AMU og styret går gjennom planen hvert år.", Recurrence.Yearly, "AMU")]
    [InlineData("nn", "Utvalet ser på tiltaka kvart halvår.", Recurrence.HalfYearly, "Utvalet")]
    [InlineData("sv", "Skyddskommittén ser över planen två gånger om året.", Recurrence.HalfYearly, "Skyddskommittén")]
    [InlineData("en", "The joint committee reviews all actions every quarter.", Recurrence.Quarterly, "joint committee")]
    [InlineData("nb", "Mangfoldsutvalget, der de tillitsvalgte er med, møtes to ganger i året.", Recurrence.HalfYearly, "Mangfoldsutvalget")]
    [InlineData("nb", "Likestillingsgruppa oppsummerer i desember hvert år.", Recurrence.Yearly, "Likestillingsgruppa")]
    [InlineData("nb", "HMS-utvalget tar planen opp en gang i året.", Recurrence.Yearly, "HMS-utvalget")]
    [InlineData("nn", "Planen blir rapportert på i årsmeldinga og lagd fram for AMU i mars kvart år.", Recurrence.Yearly, "AMU")]
    [InlineData("en", "The diversity committee meets twice a year.", Recurrence.HalfYearly, "diversity committee")]
    public void Looking_at_the_plan_time_and_again_is_follow_up(string language, string passage, Recurrence cadence, string body)
    {
        var followUp = Read(language, passage).FollowUp!;
        Assert.Equal(cadence, followUp.Cadence);
        Assert.Equal(body, followUp.Body);
    }

    [Theory]
    [InlineData("nb", "Ledergruppen går gjennom budsjettet hvert kvartal.")]
    [InlineData("nb", "Alle nyansatte får planen hvert år.")]
    [InlineData("nb", "HR ser på annonsene hvert halvår.")]
    [InlineData("nb", "Arbeidsmiljøutvalget møtes fire ganger i året.")]
    [InlineData("nb", "Mangfoldsutvalget skal møtes to ganger i året.")]
    [InlineData("sv", "Ledningen går igenom resultaträkningen varje kvartal.")]
    [InlineData("en", "The management team reviews the accounts every quarter.")]
    public void Looking_at_something_else_is_none(string language, string passage) => Assert.Null(Read(language, passage).FollowUp?.Cadence);

    [Theory]
    [InlineData("nb", "Styret gjennomgikk status i mai og godkjente redegjørelsen.")]
    [InlineData("nb", "Styret fikk en orientering om likestillingsarbeidet i oktober.")]
    [InlineData("nn", "Styret gjekk gjennom utgreiinga i mars.")]
    [InlineData("sv", "Styrelsen gick igenom läget i maj.")]
    [InlineData("en", "The board is informed of the work once a year.")]
    public void A_board_that_looks_at_the_work_is_involved(string language, string passage)
    {
        var plan = Read(language, passage);
        Assert.True(plan.Governance?.BoardInvolved);
        Assert.Null(plan.Sources!.Places["governance.board involved"].Confidence);
    }

    [Theory]
    [InlineData("Styret godkjente årsregnskapet i mars.")]
    [InlineData("Styret vedtok i juni et utbytte på 4 millioner kroner.")]
    public void What_else_the_board_decides_is_for_a_person_to_judge(string passage) =>
        Assert.NotNull(Read("nb", passage).Sources!.Places["governance.board involved"].Confidence);

    [Fact]
    public void The_number_of_its_meetings_makes_a_committee_a_place_to_meet()
    {
        Assert.Equal(["Mangfoldsutvalget"], Read("nb", "Mangfoldsutvalget har to medlemmer fra ledelsen. Utvalget hadde tre møter i 2024.").Governance!.Arena);
        Assert.Equal(["diversity committee"], Read("en", "The diversity committee met five times during 2024.").Governance!.Arena);
        Assert.Null(Read("nb", "Styret hadde sju møter i 2024.").Governance?.Arena);
    }

    [Theory]
    [InlineData("nb", "Ansatte og tillitsvalgte får se dokumentasjonen hos HR.")]
    [InlineData("nn", "Dokumentasjonen kan tilsette og tillitsvalde få sjå hos dagleg leiar.")]
    [InlineData("sv", "Anställda och förtroendevalda kan få se dokumentationen.")]
    [InlineData("en", "Employees and their representatives may inspect the documentation on request.")]
    public void Whoever_may_see_the_documentation_has_access(string language, string passage) => Assert.True(Read(language, passage).Governance?.AccessGranted);

    [Fact]
    public void Seeing_something_else_is_no_access() => Assert.Null(Read("nb", "Alle ansatte kan få se lønnen sin i personalappen.").Governance?.AccessGranted);

    private static Plan Read(string language, string passage) =>
        TextDocument.Read(Titles[language] + passage + "\n").Plan!;
}
