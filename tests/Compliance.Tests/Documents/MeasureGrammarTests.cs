namespace Compliance.Tests.Documents;

/// <summary>Under a heading of measures the grammar tells which sentences are measures for certain, and which only say how things are.</summary>
public sealed class MeasureGrammarTests
{
    private const string Head = "# Likestillingsredegjørelse 2024 for Granli Bruk AS\n\nVi har 60 ansatte, 30 kvinner og 30 menn.\n\n## Tiltak\n\n";

    [Theory]
    [InlineData(Head + "Vi skal bygge om garderobene innen utgangen av 2025. HR innfører kurs i rekruttering fra 1. mars 2025. Driftssjefen prøver ut ny turnus fra høsten 2025.", 3)]
    [InlineData("# Likestillingsutgreiing 2024 for Granli Bruk AS\n\nVi har 60 tilsette, 30 kvinner og 30 menn.\n\n## Tiltak\n\nVi skal byggje om garderobane innan utgangen av 2025. HR innfører kurs i rekruttering frå 1. mars 2025. Driftssjefen prøver ut ny turnus frå hausten 2025.", 3)]
    [InlineData("# Equality statement 2024 for Granli Shipping AS\n\nWe have 60 employees, 30 women and 30 men, and we work for equality.\n\n## Measures\n\nWe will rebuild the changing rooms by the end of 2025. The HR manager introduces interview training from 1 March 2025. The operations manager will introduce a new rota from June 2025.", 3)]
    public void Who_does_what_and_when_is_a_measure_for_certain(string text, int count)
    {
        var plan = TextDocument.Read(text + "\n", "plan.md").Plan!;
        Assert.Equal(count, plan.Measures!.Count);
        Assert.All(plan.Measures, m => Assert.NotNull(m.Schedule?.DueOn));
        Assert.DoesNotContain(plan.Sources!.Places, p => p.Key.StartsWith("measures", StringComparison.Ordinal) && p.Key.EndsWith(".text", StringComparison.Ordinal) && p.Value.Confidence is not null && !p.Key.Contains("owners", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Åpenhet er en av våre verdier. Vi har nulltoleranse for mobbing.")]
    [InlineData("Vi har en personalhåndbok som gjelder for alle.")]
    [InlineData("Andelen kvinner skal øke innen 2026. Vi skal være en god arbeidsplass innen 2027. Det er viktig for oss at alle trives.")]
    public void How_things_are_or_are_to_be_is_none_for_certain(string text)
    {
        var plan = TextDocument.Read(Head + text + "\n", "plan.md").Plan!;
        Assert.All(plan.Measures ?? [], m => Assert.DoesNotContain(m.Owners ?? [], o => o.Text!.StartsWith("Vi", StringComparison.Ordinal)));
        Assert.All(plan.Sources!.Places.Where(p => p.Key.StartsWith("measures[", StringComparison.Ordinal) && p.Key.EndsWith("].text", StringComparison.Ordinal)), p => Assert.NotNull(p.Value.Confidence));
    }

    [Theory]
    [InlineData("Felles lunsj hver fredag.")]
    [InlineData("Ny vaktliste.")]
    [InlineData("Teleslynge er montert i alle møterom.")]
    [InlineData("Garderobene er bygget om.")]
    public void A_few_words_and_what_was_done_stay_measures(string text) =>
        Assert.DoesNotContain(TextDocument.Read(Head + text + "\n", "plan.md").Plan!.Sources!.Places, p => p.Key.StartsWith("measures[", StringComparison.Ordinal) && p.Key.EndsWith("].text", StringComparison.Ordinal) && p.Value.Confidence is not null);

    [Theory]
    [InlineData("Daglig leder skal sørge for at planen gjennomføres.")]
    [InlineData("Det er den delen av arbeidet som har gitt mest.")]
    public void What_is_said_of_the_plan_or_the_work_is_not_even_a_guess(string text) =>
        Assert.Equal("Vi har innført nye annonser i 2024.", Assert.Single(TextDocument.Read(InArea + text + "\n", "plan.md").Plan!.Measures!).Text);

    [Fact]
    public void How_far_the_measure_has_come_is_said_of_the_one_before()
    {
        var measure = Assert.Single(TextDocument.Read(InArea + "Tiltaket er gjennomført.\n", "plan.md").Plan!.Measures!);
        Assert.Equal(Compliance.Plans.MeasureStatus.Completed, measure.Status);
    }

    [Theory]
    [InlineData("Det er innført kjernetid for alle møter.")]
    [InlineData("Daglig leder skal sørge for at garderobene bygges om innen mai 2025.")]
    public void What_is_done_stays_one(string text) =>
        Assert.Equal(2, TextDocument.Read(InArea + text + "\n", "plan.md").Plan!.Measures!.Count);

    private const string InArea = "# Likestillingsplan 2024 for Granli Bruk AS\n\nVi har 60 ansatte, 30 kvinner og 30 menn.\n\n## Rekruttering\n\nVi har innført nye annonser i 2024. ";
}
