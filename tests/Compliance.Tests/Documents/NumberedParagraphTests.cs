namespace Compliance.Tests.Documents;

/// <summary>Measures that begin with a number of their own, "1.4", and go on for some lines, with who and when behind labels in the text.</summary>
public class NumberedParagraphTests
{
    private const string Around = "3 Actions\n\n3.1 Recruitment\n\nGoal 1: At least 40 % women among new skippers.\n\nFew women answer our adverts, and the adverts are long and hard to read for people who do not know the trade at all.\n\n";

    [Fact]
    public void Numbers_of_their_own_in_a_numbered_chapter_make_measures()
    {
        var plan = Read(Around + "1.1 Write all adverts anew together with two skippers and a person who reads them for the first\ntime. Responsible: Crew manager. Timeline: From 2024.\n1.2 Visit two schools every spring. Responsible: HR. Timeline: Annually.\n\n3.2 Pay\n\nNo difference was found for the skippers, and there are no other groups that are large enough to show.\n\n2.4 Open pay scales for all grades. Responsible: HR.\nTimeline: by 1 September 2024.\n");
        Assert.Equal(
            [("1.1", "Write all adverts anew together with two skippers and a person who reads them for the first time.", "Crew manager", "From 2024"), ("1.2", "Visit two schools every spring.", "HR", "Annually"), ("2.4", "Open pay scales for all grades.", "HR", "by 1 September 2024")],
            plan.Measures!.Select(m => (m.Number!, m.Text!, m.Owners![0].Text!, m.Schedule!.Text!)));
    }

    [Theory]
    [InlineData("Likestillingsplan 2025\n\n4 Mål og tiltak\n\n4.2 Lønn\n\nTilleggene er ulike på de to lagrene, og det har de vært siden lagrene ble slått sammen for noen år siden.\n\n2.1 Gå gjennom tilleggene. Ansvarlig: HR-sjefen. Frist: mai 2025.\n", "Gå gjennom tilleggene.")]
    [InlineData("Likestillingsplan 2025\n\n4 Mål og tiltak\n\n4.2 Løn\n\nTillegga er ulike på dei to lagera, og det har dei vore sidan lagera vart slegne saman for nokre år sidan.\n\n2.1 Gå gjennom tillegga. Ansvarleg: HR-sjefen. Frist: mai 2025.\n", "Gå gjennom tillegga.")]
    [InlineData("Plan för aktiva åtgärder 2025\n\n4 Mål och åtgärder\n\n4.2 Lön\n\nTilläggen är olika på de två lagren, och det har de varit sedan lagren slogs samman för några år sedan.\n\n2.1 Gå igenom tilläggen. Ansvarig: HR-chefen. Klart: maj 2025.\n", "Gå igenom tilläggen.")]
    public void One_alone_is_the_measure_and_the_text_above_it_is_none(string text, string measure) =>
        Assert.Equal(("2.1", measure), Assert.Single(TextDocument.Read(text).Plan!.Measures!) is var only ? (only.Number!, only.Text!) : default);

    private static Compliance.Plans.Plan Read(string text) => TextDocument.Read("Granli Shipping\n\nGender Equality Plan 2024–2027\n\n" + text).Plan!;
}
