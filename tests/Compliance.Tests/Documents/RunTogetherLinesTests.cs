namespace Compliance.Tests.Documents;

/// <summary>Rows of a table whose cells were run together and whose lines were too short for them.</summary>
public class RunTogetherLinesTests
{
    [Theory]
    [InlineData("Likestillingsplan 2025", "4.1 Rekruttering", "TiltakAnsvarligFrist\nSkrive om malen for annonserPersonalavdelingen01.11.2025\nInvitere minst to søkere fra bygda til hvert intervjuLedere i\nbutikkeneLøpende\nBesøke skolerPersonalsjefenVåren 2026", "Skrive om malen for annonser", "Invitere minst to søkere fra bygda til hvert intervju", "Besøke skoler")]
    [InlineData("Likestillingsplan 2025 for dei tilsette", "4.1 Rekruttering", "TiltakAnsvarlegFrist\nSkrive om malen for annonsarPersonalavdelinga01.11.2025\nInvitere minst to søkjarar frå bygda til kvart intervjuLeiarar i\nbutikkaneLøpande\nBesøkje skularPersonalsjefenVåren 2026", "Skrive om malen for annonsar", "Invitere minst to søkjarar frå bygda til kvart intervju", "Besøkje skular")]
    [InlineData("Plan för aktiva åtgärder 2025", "4.1 Rekrytering", "ÅtgärdAnsvarigTidplan\nSkriva om mallen för annonserPersonalavdelningen2025-11-01\nBjuda in minst två sökande från bygden till varje intervjuChefer i\nbutikernaLöpande\nBesöka skolorPersonalchefenVåren 2026", "Skriva om mallen för annonser", "Bjuda in minst två sökande från bygden till varje intervju", "Besöka skolor")]
    [InlineData("Equality plan 2025", "4.1 Recruitment", "MeasureResponsibleDeadline\nRewrite the template for advertsHR manager1 November 2025\nInvite at least two applicants from the village to each interviewManagers in\nthe shopsOngoing\nVisit schoolsHR managerSpring 2026", "Rewrite the template for adverts", "Invite at least two applicants from the village to each interview", "Visit schools")]
    public void A_row_goes_on_in_a_line_that_begins_with_a_small_letter(string title, string area, string table, params string[] measures) =>
        Assert.Equal(measures, Read(title, area, table).Measures!.Select(m => m.Text));

    [Fact]
    public void A_gap_that_nobody_filled_in_is_a_cell_and_no_owner()
    {
        var measures = Read("Likestillingsplan 2025", "4.1 Rekruttering", "TiltakAnsvarligFrist\nSkrive om annonserPersonalsjefen01.11.2025\nBesøke skoler i bygda[fylles ut]Våren 2026").Measures!;
        Assert.Equal("Besøke skoler i bygda", measures[1].Text);
        Assert.Null(measures[1].Owners);
    }

    private static Compliance.Plans.Plan Read(string title, string area, string table) =>
        TextDocument.Read($"{title}\n\n{area}\n\n{table}\n\n4.2 Evaluering\n\nPlanen blir lest på nytt hvert år av dem som har laget den, og den legges fram for styret i desember.\n").Plan!;
}
