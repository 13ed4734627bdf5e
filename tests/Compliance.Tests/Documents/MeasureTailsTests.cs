using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>Who, when and how far, in a bracket or behind a dash at the end of a measure in a list.</summary>
public class MeasureTailsTests
{
    [Theory]
    [InlineData("Tiltak", "Besøke to ungdomsskoler (lærlingansvarlig, hver vår)", "Besøke to ungdomsskoler", "lærlingansvarlig", "hver vår")]
    [InlineData("Tiltak", "Rutine for permisjon – personalsjefen, innen 1. september 2025", "Rutine for permisjon", "personalsjefen", "innen 1. september 2025")]
    [InlineData("Tiltak", "Sette av penger til ombygging (Eiendom, høsten 2025)", "Sette av penger til ombygging", "Eiendom", "høsten 2025")]
    [InlineData("Tiltak", "Fire plasser i året (kommunalsjef helse og oppvekst, årlig)", "Fire plasser i året", "kommunalsjef helse og oppvekst", "årlig")]
    [InlineData("Tiltak", "Skrive om alle annonser (HR; mars 2025).", "Skrive om alle annonser", "HR", "mars 2025")]
    [InlineData("Tiltak", "Mentorordning for nye ledere, senest innen 30.06.2025.", "Mentorordning for nye ledere", null, "senest innen 30.06.2025")]
    [InlineData("Åtgärder", "Skriva om annonserna (HR-chef, mars 2025)", "Skriva om annonserna", "HR-chef", "mars 2025")]
    [InlineData("Measures", "Train interviewers in structured interviews (annually)", "Train interviewers in structured interviews", null, "annually")]
    [InlineData("Measures", "Rewrite all job adverts (HR manager, by 1 March 2025)", "Rewrite all job adverts", "HR manager", "by 1 March 2025")]
    public void Who_and_when_behind_a_measure_are_no_words_of_it(string heading, string item, string text, string? owner, string schedule)
    {
        var measure = Assert.Single(Read(heading, item).Measures!);
        Assert.Equal((text, schedule), (measure.Text, measure.Schedule!.Text));
        Assert.Equal(owner, measure.Owners?[0].Text);
    }

    [Theory]
    [InlineData("Nye hjelmer i små størrelser, daglig leder –")]
    [InlineData("Nye hjelmer i små størrelser – daglig leder -")]
    [InlineData("Nye hjelmer i små størrelser (daglig leder, mai 2025 –)")]
    public void A_dash_that_ends_the_line_divides_nothing(string item) => Assert.StartsWith("Nye hjelmer i små størrelser", Assert.Single(Read("Tiltak", item).Measures!).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Nye hjelmer i små størrelser – innført i 2024", MeasureStatus.Completed)]
    [InlineData("Felles mal for samtaler (daglig leder, januar 2025, gjennomført)", MeasureStatus.Completed)]
    [InlineData("Faste vakter på lageret (driftssjefen, påbegynt)", MeasureStatus.Started)]
    public void So_is_how_far_it_is(string item, MeasureStatus status)
    {
        var measure = Assert.Single(Read("Tiltak", item).Measures!);
        Assert.Equal(status, measure.Status);
        Assert.DoesNotContain('(', measure.Text!);
    }

    [Theory]
    [InlineData("Besøke tre skoler i bygda sammen med to lærlinger –")]
    [InlineData("Besøke tre skoler i bygda, sammen med to lærlinger, –")]
    public void A_mark_left_alone_at_the_end_of_a_measure_is_no_tail(string item) =>
        Assert.StartsWith("Besøke tre skoler i bygda", Assert.Single(Read("Tiltak", item).Measures!).Text);

    [Theory]
    [InlineData("Tilby norskkurs til renholdere (40 timer)")]
    [InlineData("Intervjue alle som slutter (kvinner og menn)")]
    [InlineData("Flere lærlinger fra bygda (2023: 4)")]
    [InlineData("Åpne møter – også for vikarer")]
    public void Other_words_in_a_bracket_belong_to_the_measure(string item) =>
        Assert.Equal(item, Assert.Single(Read("Tiltak", item).Measures!).Text);

    private static Plan Read(string heading, string item) =>
        TextDocument.Read($"# {(heading == "Measures" ? "Equality plan 2025" : heading == "Tiltak" ? "Likestillingsplan 2025" : "Plan för aktiva åtgärder 2025")}\n\n## {heading}\n\n- {item}\n", "plan.md").Plan!;
}
