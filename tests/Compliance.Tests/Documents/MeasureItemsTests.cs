using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>What stands in an item of a list of measures besides the measure: a title, a box, and sentences behind it.</summary>
public class MeasureItemsTests
{
    [Theory]
    [InlineData("nb", "- Kortere helger. Fra mars prøver vi helgevakter på seks timer. Ansvar: driftssjefen.", "- Flere lærlinger. Lærlingansvarlig besøker tre skoler hver vår.", "Fra mars prøver vi helgevakter på seks timer.", "Lærlingansvarlig besøker tre skoler hver vår.")]
    [InlineData("nn", "1. Tryggare turar. Alle som køyrer åleine, får alarmknapp frå januar 2025.", "2. Betre løn. Lønsgruppa går gjennom tillegga kvart år.", "Alle som køyrer åleine, får alarmknapp frå januar 2025.", "Lønsgruppa går gjennom tillegga kvart år.")]
    [InlineData("sv", "- Kortare pass. Vi provar sextimmarspass i köket från september.", "- Större kläder: Arbetskläder köps in i fler storlekar under 2025.", "Vi provar sextimmarspass i köket från september.", "Arbetskläder köps in i fler storlekar under 2025.")]
    [InlineData("en", "- Fair shifts. We will test shorter shifts in the packing hall.", "- Open adverts. All posts are advertised internally for two weeks. HR follows up.", "We will test shorter shifts in the packing hall.", "All posts are advertised internally for two weeks.")]
    public void A_title_before_each_measure_is_its_subject_and_no_word_of_it(string language, string first, string second, string text, string other) =>
        Assert.Equal([text, other], Read(language, first + "\n" + second).Measures!.Select(m => m.Text));

    [Fact]
    public void The_owner_and_the_time_behind_a_title_are_kept()
    {
        var measure = Read("nb", "- Faddere: Alle nye ledere får en fadder fra 1. mai 2025. HR-sjefen følger opp.\n- Kortere helger. Vi prøver vakter på seks timer.").Measures![0];
        Assert.Equal(("Alle nye ledere får en fadder fra 1. mai 2025.", "HR-sjefen", PlanDate.Day(2025, 5, 1)), (measure.Text, Assert.Single(measure.Owners!).Text, measure.Schedule!.DueOn));
    }

    [Theory]
    [InlineData("nb", "- Norskkurs for vikarer. 12 av 30 har fullført.", "Norskkurs for vikarer.")]
    [InlineData("nb", "- Mentorordning for nye. Ordningen går over ett år.", "Mentorordning for nye.")]
    [InlineData("nn", "- Fadder for nye. Driftssjefen har ansvaret. Ferdig i mai 2025.", "Fadder for nye.")]
    [InlineData("sv", "- Ny rutin för samtal. Rutinen togs fram i mars.", "Ny rutin för samtal.")]
    [InlineData("en", "- Lift to the first floor. Done in May 2024.", "Lift to the first floor.")]
    public void What_is_told_of_a_measure_behind_it_is_no_word_of_it_and_makes_it_no_title(string language, string item, string text) =>
        Assert.Equal(text, Read(language, item + "\n- " + (language == "en" ? "Rewrite the adverts" : "Nye annonser")).Measures![0].Text);

    [Fact]
    public void A_paragraph_that_first_says_how_things_are_tells_the_measure_behind_that()
    {
        var measure = Assert.Single(Read("nb", "Det er trapp til kantinen. Vi skal bygge rampe i 2025.").Measures!);
        Assert.Equal(("Vi skal bygge rampe i 2025.", "Det er trapp til kantinen."), (measure.Text, measure.Background));
    }

    [Fact]
    public void Boxes_are_no_words_and_tell_as_a_guess_what_is_done_where_there_are_both()
    {
        var plan = Read("nb", "- [x] Ny mal for annonser\n- [ ] Skilt på polsk. Verneombudet, innen 1. mars 2026\n- [ ] Laget plakat om varsling\n- Vi så at få søkte.");
        Assert.Equal([("Ny mal for annonser", MeasureStatus.Completed), ("Skilt på polsk.", MeasureStatus.Planned), ("Laget plakat om varsling", null)], plan.Measures!.Select(m => (m.Text!, m.Status)));
        Assert.All(plan.Sources!.Places.Where(p => p.Key.EndsWith(".status", StringComparison.Ordinal)), p => Assert.True(p.Value.Confidence < 1));
    }

    [Theory]
    [InlineData("- [ ] Ny mal for annonser\n- [ ] Skilt på polsk")]
    [InlineData("- ☑ Ny mal for annonser\n- ☑ Skilt på polsk")]
    public void Boxes_that_are_all_alike_say_nothing(string list) => Assert.All(Read("nb", list).Measures!, m => Assert.Null(m.Status));

    [Theory]
    [InlineData("nb", "- Ny garderobe: ferdig i november 2024.", "Ny garderobe", MeasureStatus.Completed)]
    [InlineData("nn", "- Heis: påbyrja.", "Heis", MeasureStatus.Started)]
    [InlineData("sv", "- Ny ramp: klar i maj 2024", "Ny ramp", MeasureStatus.Completed)]
    [InlineData("en", "- Reporting card: done in May 2024.", "Reporting card", MeasureStatus.Completed)]
    public void A_state_behind_a_colon_is_how_far_it_is(string language, string item, string text, MeasureStatus status)
    {
        var measure = Assert.Single(Read(language, item).Measures!);
        Assert.Equal((text, status), (measure.Text, measure.Status));
    }

    [Fact]
    public void Where_brackets_say_who_and_when_an_unknown_name_in_one_is_an_owner()
    {
        var plan = Read("en", "- Rewrite adverts (HR manager, by 1 March 2025)\n- New lift (HR manager, yearly)\n- Leave talk with parents (shift leads, from May 2025)");
        Assert.Equal(("Leave talk with parents", "shift leads"), (plan.Measures![2].Text, Assert.Single(plan.Measures[2].Owners!).Text));
    }

    [Theory]
    [InlineData("nb", "- Ny mal for annonser. (HR-sjefen, ferdig mai 2024) – andelen kvinner gikk opp fra 12 til 19 prosent", "andelen kvinner gikk opp fra 12 til 19 prosent")]
    [InlineData("en", "- New lift (Facilities, in progress - agreed with two of four landlords)", "agreed with two of four landlords")]
    public void A_figure_behind_who_and_how_far_is_the_result(string language, string item, string result)
    {
        var measure = Assert.Single(Read(language, item).Measures!);
        Assert.Equal(result, measure.Result);
        Assert.NotNull(measure.Status);
        Assert.NotNull(measure.Owners);
    }

    private static Plan Read(string language, string list) => TextDocument.Read(language switch
    {
        "nn" => "# Likestillingsplan 2025\n\nDei tilsette får vite om planen kvart år.\n\n## Tiltak\n\n",
        "sv" => "# Plan för aktiva åtgärder 2025\n\n## Åtgärder\n\n",
        "en" => "# Equality plan 2025\n\n## Measures\n\n",
        _ => "# Likestillingsplan 2025\n\n## Tiltak\n\n",
    } + list + "\n", "plan.md").Plan!;
}
