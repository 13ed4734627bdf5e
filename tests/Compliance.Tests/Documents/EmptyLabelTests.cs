using Compliance.Plans;

namespace Compliance.Tests.Documents;

/// <summary>"Frist:" with nothing behind it: the time of the measure is missing, and what stands below is about something else.</summary>
public class EmptyLabelTests
{
    private const string Text = """
        Handlingsplan for likestilling 2025

        Rekruttering

        Tiltak: Annonsere i to nye kanaler.
        Ansvarlig: HR-sjef
        Frist: 1. mai 2025

        Lønn

        Tiltak: Gå gjennom tilleggene på kveldsskiftet.
        Ansvarlig: Økonomisjef
        Frist:

        Opplæring

        Tiltak: Lage kursbok på engelsk og polsk.
        Ansvarlig: Opplæringsleder
        Frist: 1. juni 2025

        4. Deltid

        Ni ansatte arbeider deltid.
        """;

    [Fact]
    public void The_measures_keep_their_own_times()
    {
        var measures = Read(Text).Measures!;
        Assert.Equal(["2025-05-01", "", "2025-06-01"], measures.Select(m => m.Schedule?.DueOn?.ToString() ?? "").ToArray());
    }

    [Fact]
    public void Nobody_says_that_the_missing_time_may_be_told_elsewhere() =>
        Assert.DoesNotContain(Read(Text).Sources!.Searched, s => s.Key.StartsWith("measures[Gå gjennom", StringComparison.Ordinal) && s.Key.EndsWith(".schedule", StringComparison.Ordinal) && s.Value.MayBeThere);

    [Fact]
    public void A_list_below_a_label_still_fills_it() => Assert.Equal("2025-05-01", Read("""
        Handlingsplan for likestilling 2025

        Rekruttering

        Tiltak:
        1. Annonsere i to nye kanaler.
        Frist:
        1. Innen 1. mai 2025
        """).Measures![0].Schedule?.DueOn?.ToString());

    [Theory]
    [InlineData("Ansvarlig:")]
    [InlineData("Hvem:")]
    public void A_measure_of_a_series_whose_label_is_empty_is_not_lost(string label)
    {
        var measures = Read($"""
            Handlingsplan for likestilling 2025

            Tiltak 1
            Annonsere i to nye kanaler.
            {label} HR-sjef
            Når: 1. mai 2025

            Tiltak 2
            Gå gjennom tilleggene på kveldsskiftet.
            {label}
            Når: August hvert år
            Status: Gjort i 2024. Fem fikk mer.

            Tiltak 3
            Lage kursbok på engelsk og polsk.
            {label} Opplæringsleder
            Når: 1. juni 2025
            """).Measures!;
        Assert.Equal(3, measures.Count);
        Assert.Null(measures[1].Owners);
        Assert.Equal((ScheduleKind.Recurring, MeasureStatus.Completed), (measures[1].Schedule!.Kind!.Value, measures[1].Status!.Value));
    }

    [Fact]
    public void An_empty_item_below_a_numbered_area_is_read_over() =>
        Assert.Equal("Annonsere i to nye kanaler.", Read("Handlingsplan for likestilling 2025\n\nTiltak:\n1. Bytte leverandør.\n\n  3. Rekruttering\n\n•\n\nTiltak:\nAnnonsere i to nye kanaler.\n").Measures![^1].Text);

    private static Plan Read(string text) => TextDocument.Read(text + "\n").Plan!;
}
